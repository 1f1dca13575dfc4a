"""The commands themselves. Each gets the parsed arguments and returns the program's exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from reader.cli.output import (
    article_as_json,
    import_row_as_json,
    names,
    print_article,
    print_json,
    print_line,
    print_progress,
    print_question,
    print_rows,
    question_as_json,
    reading_as_json,
    row_as_json,
)
from reader.core.annotations import WHOLE
from reader.core.errors import ReaderError
from reader.core.mentions import EntityType
from reader.core.reading import Reading
from reader.core.review import NameQuestion
from reader.services.archive import Archive
from reader.services.importing import ImportReport, Progress, Status


def import_pages(arguments: argparse.Namespace) -> int:
    """Import files and folders."""
    with _opened(arguments) as archive:
        return _report(archive.importing.run(arguments.paths, _progress(arguments)), arguments)


def resume(arguments: argparse.Namespace) -> int:
    """Go on with an import that was cut off."""
    with _opened(arguments) as archive:
        unfinished = archive.importing.unfinished()
        if unfinished is None:
            raise ReaderError("nothing-to-resume")
        return _report(archive.importing.resume(unfinished, _progress(arguments)), arguments)


def _progress(arguments: argparse.Namespace) -> Callable[[Progress], None] | None:
    return None if arguments.json else print_progress


def _report(report: ImportReport, arguments: argparse.Namespace) -> int:
    if arguments.json:
        print_json([import_row_as_json(row) for row in report.rows])
    else:
        print(
            f"{report.count(Status.IMPORTED)} imported, {report.count(Status.CAPTURED)} further captures, "
            f"{report.count(Status.PRESENT)} already there, {report.count(Status.FAILED)} failed"
        )
    return 1 if report.count(Status.FAILED) else 0


def reread(arguments: argparse.Namespace) -> int:
    """Extract stored pages again."""
    with _opened(arguments) as archive:
        report = archive.rereading.run(arguments.ids or None)
        lost = len(archive.annotating.lost())
    for error in report.result.errors:
        print(error, file=sys.stderr)
    print(
        f"{report.result.done} of {report.result.total} pages read again, {report.result.changed} have another text now"
    )
    if lost:
        print(f"{lost} notes and tags did not find their place again. The window lists them.")
    return 1 if report.result.errors else 0


def recognise(arguments: argparse.Namespace) -> int:
    """Find the names of stored pages again."""
    with _opened(arguments) as archive:
        if arguments.model:
            archive.recognising.model.choose(arguments.model)
        if arguments.no_model:
            archive.recognising.model.take_off()
        report = archive.recognising.run(arguments.ids or None)
    for error in report.result.errors:
        print(error, file=sys.stderr)
    done, total, changed = report.result.done, report.result.total, report.result.changed
    print(f"{done} of {total} pages recognised again, {changed} have other names now")
    return 1 if report.result.errors else 0


def review(arguments: argparse.Namespace) -> int:
    """List the names of which the recogniser is unsure."""
    with _opened(arguments) as archive:
        items = archive.reviewing.names(arguments.limit)
        questions = [
            question for item in items if isinstance(question := archive.reviewing.question(item), NameQuestion)
        ]
    if arguments.json:
        print_json([question_as_json(question) for question in questions])
        return 0
    for question in questions:
        print_question(question)
    if not questions:
        print("No name is doubtful.")
    return 0


def duplicates(arguments: argparse.Namespace) -> int:
    """List pairs of articles that are nearly the same."""
    with _opened(arguments) as archive:
        pairs = archive.comparing.resemblances()
    if arguments.json:
        print_json(
            [
                {"likeness": round(pair.likeness, 3), "articles": [row_as_json(pair.first), row_as_json(pair.second)]}
                for pair in pairs
            ]
        )
    for pair in pairs if not arguments.json else ():
        print(f"{pair.likeness:.0%} alike:")
        print_rows([pair.first, pair.second])
    if not pairs and not arguments.json:
        print("No articles are nearly the same.")
    return 0


def aliases(arguments: argparse.Namespace) -> int:
    """List names that may mean one person or one organisation."""
    with _opened(arguments) as archive:
        pairs = archive.people.probable()
    for first, second, likelihood in pairs:
        print(f"{likelihood:>4.0%}  {first.name} ({first.articles})  =  {second.name} ({second.articles})")
    if not pairs:
        print("No two names seem to mean the same.")
    return 0


def list_articles(arguments: argparse.Namespace) -> int:
    """List all articles."""
    with _opened(arguments) as archive:
        return _print_found(archive, archive.library.ids(), arguments)


def search(arguments: argparse.Namespace) -> int:
    """Find articles."""
    with _opened(arguments) as archive:
        return _print_found(archive, archive.library.search(arguments.query, arguments.limit), arguments)


def _print_found(archive: Archive, numbers: list[int], arguments: argparse.Namespace) -> int:
    rows = archive.library.rows(numbers)
    if arguments.json:
        print_json([row_as_json(row) for row in rows])
    elif rows:
        print_rows(rows)
    else:
        print("No articles.")
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Show one article."""
    with _opened(arguments) as archive:
        article = archive.library.open(arguments.id)
    if arguments.json:
        print_json(article_as_json(article))
    else:
        print_article(article)
    return 0


def tag(arguments: argparse.Namespace) -> int:
    """Put a tag on a paragraph."""
    with _opened(arguments) as archive:
        archive.annotating.tag(arguments.id, _position(archive, arguments), arguments.tag)
    return 0


def note(arguments: argparse.Namespace) -> int:
    """Write a note on a paragraph."""
    with _opened(arguments) as archive:
        archive.annotating.note(arguments.id, _position(archive, arguments), arguments.text)
    return 0


def _position(archive: Archive, arguments: argparse.Namespace) -> int:
    """The position of the paragraph with the number that `show` prints: it counts only what is shown; 0 is all."""
    if arguments.paragraph == 0:
        return WHOLE
    shown = archive.library.open(arguments.id).article.shown
    if not 1 <= arguments.paragraph <= len(shown):
        raise ReaderError("no-such-paragraph", id=arguments.id, paragraph=arguments.paragraph, count=len(shown))
    return shown[arguments.paragraph - 1]


def inspect(arguments: argparse.Namespace) -> int:
    """Read files without storing them: one line of JSON for each, whatever it holds."""
    # Only this command reads pages in this very process; the others start sooner without the extractors.
    from reader.importers import SavedFile
    from reader.services.reading import read_all

    failed = False
    for path in arguments.files:
        try:
            outcomes = read_all(SavedFile(path))
        except ReaderError as error:
            outcomes = [error]
        if arguments.json:
            pages = [_inspected_as_json(outcome) for outcome in outcomes]
            first = next((page for page in pages if page["status"] == "ok"), pages[0])
            print_line({"file": str(path)} | first | ({"pages": pages} if len(pages) > 1 else {}))
        for outcome in outcomes:
            failed = failed or isinstance(outcome, ReaderError)
            if not arguments.json:
                _print_inspected(str(path), outcome)
    return 1 if failed else 0


def _inspected_as_json(outcome: Reading | ReaderError) -> dict[str, object]:
    if isinstance(outcome, ReaderError):
        return {"status": "error", "code": outcome.code, "message": str(outcome)}
    name = {"name": outcome.file_name} if outcome.container else {}
    return {"status": "ok"} | name | reading_as_json(outcome.article, outcome.mentions)


def _print_inspected(path: str, outcome: Reading | ReaderError) -> None:
    if isinstance(outcome, ReaderError):
        print(f"{path}: {outcome}", file=sys.stderr)
        return
    print(f"{outcome.file_name if outcome.container else path}: {outcome.article.title}")
    for kind, heading in ((EntityType.PERSON, "people"), (EntityType.ORG, "organisations")):
        found = ", ".join(f"{name} ({count})" for name, count in names(outcome.mentions, kind))
        print(f"  {heading}: {found or 'none'}")


def _opened(arguments: argparse.Namespace) -> Archive:
    return Archive(arguments.library)
