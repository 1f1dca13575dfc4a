"""The command line, over the same services as the window."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from reader.core.archived import ArchivedArticle, ArticleRow
from reader.core.article import Article
from reader.core.errors import ReaderError
from reader.core.mentions import EntityType, Mention
from reader.paths import default_library
from reader.services.archive import Archive, program_version
from reader.services.exporting import formats
from reader.services.importing import Progress, Status


def parser() -> argparse.ArgumentParser:
    """The arguments of `archive-reader`. `run` is set for commands that work on an archive or on files alone."""
    top = argparse.ArgumentParser(
        prog="archive-reader",
        description="An offline reader and annotator for saved web pages. Without a command it opens the window.",
    )
    top.add_argument("--library", type=_path, default=default_library(), metavar="FOLDER", help="the archive's folder")
    top.add_argument("--version", action="version", version=f"Archive Reader {program_version()}")
    top.add_argument("--self-test", action="store_true", help="try every part of the program, then exit")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    command = _command(commands, "import", _import, "bring saved pages into the archive")
    command.add_argument("paths", nargs="+", type=_path, metavar="PATH", help="a file, or a folder of files")
    _add_json(command)

    _add_json(_command(commands, "list", _list, "list all articles"))

    command = _command(commands, "show", _show, "show one article")
    command.add_argument("id", type=_number, metavar="ID")
    _add_json(command)

    command = _command(commands, "search", _search, "find articles; accents need not be typed")
    command.add_argument("query", metavar="QUERY")
    command.add_argument("--limit", type=_positive, metavar="N")
    _add_json(command)

    command = _command(commands, "tag", _tag, "put a tag on a paragraph")
    _add_paragraph(command)
    command.add_argument("tag", metavar="TAG")

    command = _command(commands, "note", _note, "write a note on a paragraph")
    _add_paragraph(command)
    command.add_argument("text", metavar="TEXT")

    command = _command(commands, "export", _export, "write the annotated notes of articles to a file")
    command.add_argument("ids", nargs="*", type=_number, metavar="ID", help="without any: the whole archive")
    command.add_argument("--query", metavar="Q", help="only articles that this search finds")
    keys = [known.key for known in formats()]
    command.add_argument("--format", required=True, choices=keys, metavar="F", help=", ".join(keys))
    command.add_argument("--output", required=True, type=_path, metavar="FILE")

    command = _command(commands, "inspect", _inspect, "read files without storing them")
    command.add_argument("files", nargs="+", type=_path, metavar="FILE")
    _add_json(command)

    _command(commands, "check", _check, "check that the archive is sound")

    command = _command(commands, "backup", _backup, "copy the archive into one file")
    command.add_argument("file", type=_path, metavar="FILE")

    command = commands.add_parser("demo", help="try the program on its sample pages, without a window")
    command.add_argument("--output", required=True, type=_path, metavar="FOLDER")
    return top


def row_as_json(row: ArticleRow) -> dict[str, object]:
    """A row of the list, as `list` and `search` print it."""
    return {
        "id": row.id,
        "title": row.title,
        "source": row.source,
        "source_url": row.source_url,
        "published": row.published.isoformat() if row.published else None,
        "imported": row.imported.isoformat(),
        "tags": [tag.name for tag in row.tags],
        "notes": row.notes,
    }


def print_rows(rows: Iterable[ArticleRow]) -> None:
    """A line for each article, as a person reads it."""
    for row in rows:
        date = row.published.isoformat() if row.published else "no date   "
        tags = f"  [{', '.join(tag.name for tag in row.tags)}]" if row.tags else ""
        notes = f"  {row.notes} note{'' if row.notes == 1 else 's'}" if row.notes else ""
        print(f"{row.id:>5}  {date}  {row.title}  ({row.source or 'unknown source'}){tags}{notes}")


def names(mentions: Iterable[Mention], kind: EntityType) -> list[tuple[str, int]]:
    """The people or the organisations that are mentioned, each with how often, most often first."""
    counts: dict[str, int] = {}
    for mention in mentions:
        if mention.type is kind:
            counts[mention.entity] = counts.get(mention.entity, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[..., int],
    summary: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
    command.set_defaults(run=run)
    return command


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON, for other programs")


def _add_paragraph(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", type=_number, metavar="ID")
    command.add_argument("paragraph", type=_number, metavar="PARAGRAPH", help="its number, as “show” prints it")


def _path(text: str) -> Path:
    # An empty path would mean the current folder: in a script it is a variable that was not set.
    if not text:
        raise argparse.ArgumentTypeError("must not be empty")
    return Path(text)


def _number(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,18}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number")
    return int(text)


def _positive(text: str) -> int:
    number = _number(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _import(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as archive:
        report = archive.importing.run(arguments.paths, progress=None if arguments.json else _print_progress)
        if arguments.json:
            _print_json(
                [
                    {
                        "file": str(row.path),
                        "status": row.status,
                        "id": row.article,
                        "title": row.title,
                        "code": row.error.code if row.error else None,
                        "message": str(row.error) if row.error else None,
                    }
                    for row in report.rows
                ]
            )
        else:
            print(
                f"{report.count(Status.IMPORTED)} imported, {report.count(Status.PRESENT)} already there, "
                f"{report.count(Status.FAILED)} failed"
            )
    return 1 if report.count(Status.FAILED) else 0


def _print_progress(progress: Progress) -> None:
    row = progress.row
    if row is None:
        return
    if row.error:
        print(f"failed    {row.path}: {row.error}", file=sys.stderr)
    elif row.status is Status.PRESENT:
        print(f"present   {row.path}: article {row.article}, {row.title}")
    else:
        print(f"imported  {row.path}: article {row.article}, {row.title}")


def _list(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as archive:
        return _print_found(archive, archive.library.ids(), arguments)


def _search(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as archive:
        return _print_found(archive, archive.library.search(arguments.query, arguments.limit), arguments)


def _print_found(archive: Archive, numbers: list[int], arguments: argparse.Namespace) -> int:
    rows = archive.library.rows(numbers)
    if arguments.json:
        _print_json([row_as_json(row) for row in rows])
    elif rows:
        print_rows(rows)
    else:
        print("No articles.")
    return 0


def _show(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as archive:
        article = archive.library.open(arguments.id)
    if arguments.json:
        _print_json(_article_as_json(article))
    else:
        _print_article(article)
    return 0


def _article_as_json(archived: ArchivedArticle) -> dict[str, object]:
    return {
        "id": archived.id,
        **_reading_as_json(archived.article, archived.mentions),
        "publisher": archived.article.publisher,
        "captured": archived.article.captured.isoformat() if archived.article.captured else None,
        "imported": archived.imported.isoformat(),
        "file_name": archived.file_name,
        "sha256": archived.sha256,
        "annotations": [
            {
                "id": annotation.id,
                "kind": annotation.kind,
                "paragraph": annotation.anchor.paragraph + 1,
                "quote": annotation.anchor.exact,
                "tag": annotation.tag.name if annotation.tag else None,
                "text": annotation.text,
                "created": annotation.created.isoformat(),
                "modified": annotation.modified.isoformat(),
                "creator": annotation.creator,
            }
            for annotation in archived.annotations
        ],
    }


def _print_article(archived: ArchivedArticle) -> None:
    article = archived.article
    print(article.title)
    facts = (article.byline, article.publisher, article.published, article.source_url)
    print(" · ".join(str(fact) for fact in facts if fact))
    print()
    for number, paragraph in enumerate(article.paragraphs, start=1):
        print(f"{number:>4}  {paragraph.text}")
        here = [a for a in archived.annotations if a.anchor.paragraph == number - 1]
        for annotation in here:
            print(f"      [{annotation.tag.name}]" if annotation.tag else f"      Note: {annotation.text}")
    for kind, heading in ((EntityType.PERSON, "People"), (EntityType.ORG, "Organisations")):
        found = names(archived.mentions, kind)
        if found:
            print(f"\n{heading}: " + ", ".join(f"{name} ({count})" for name, count in found))


def _tag(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as archive:
        archive.annotating.tag(arguments.id, arguments.paragraph - 1, arguments.tag)
    return 0


def _note(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as archive:
        archive.annotating.note(arguments.id, arguments.paragraph - 1, arguments.text)
    return 0


def _export(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as archive:
        numbers = list(dict.fromkeys(arguments.ids)) or None
        if arguments.query is not None:
            found = archive.library.search(arguments.query)
            numbers = [number for number in found if numbers is None or number in numbers]
        notebook = archive.exporting.export(numbers, arguments.format, arguments.output)
    paragraphs = sum(len(article.paragraphs) for article in notebook.articles)
    print(f"Annotated paragraphs: {paragraphs}, articles: {len(notebook.articles)}, written to {arguments.output}")
    return 0


def _inspect(arguments: argparse.Namespace) -> int:
    # Only this command reads pages in this very process; the others start sooner without the extractors.
    from reader.importers import SavedFile
    from reader.services.reading import read_batch

    failed = False
    for path in arguments.files:
        try:
            (reading,) = read_batch(SavedFile(path)).outcomes
            if isinstance(reading, ReaderError):
                raise reading
        except ReaderError as error:
            failed = True
            if arguments.json:
                _print_line({"file": str(path), "status": "error", "code": error.code, "message": str(error)})
            else:
                print(f"{path}: {error}", file=sys.stderr)
            continue
        if arguments.json:
            _print_line({"file": str(path), "status": "ok", **_reading_as_json(reading.article, reading.mentions)})
        else:
            print(f"{path}: {reading.article.title}")
            for kind, heading in ((EntityType.PERSON, "people"), (EntityType.ORG, "organisations")):
                found = ", ".join(f"{name} ({count})" for name, count in names(reading.mentions, kind))
                print(f"  {heading}: {found or 'none'}")
    return 1 if failed else 0


def _reading_as_json(article: Article, mentions: Iterable[Mention]) -> dict[str, object]:
    return {
        "title": article.title,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
        "source_url": article.source_url,
        "language": article.language,
        "encoding": article.encoding,
        "paragraphs": [{"kind": paragraph.kind, "text": paragraph.text} for paragraph in article.paragraphs],
        "mentions": [
            {
                "paragraph": mention.paragraph,
                "start": mention.start,
                "end": mention.end,
                "type": mention.type,
                "text": mention.text,
                "entity": mention.entity,
            }
            for mention in mentions
        ],
    }


def _check(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as archive:
        problems = list(archive.upkeep.problems())
        for problem in problems:
            print(problem, file=sys.stderr)
        if not problems:
            print(f"The archive in {archive.folder} is sound. Articles: {archive.library.count()}")
    return 1 if problems else 0


def _backup(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as archive:
        archive.upkeep.back_up(arguments.file)
    print(f"The archive was copied to {arguments.file}")
    return 0


def _opened(arguments: argparse.Namespace) -> Archive:
    return Archive(arguments.library)


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _print_line(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)
