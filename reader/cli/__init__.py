"""The command line, over the same services as the window."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from reader.cli import commands, exchange, exporting, highlights, upkeep
from reader.core.notebook import Grouping
from reader.paths import default_library
from reader.services.archive import program_version
from reader.services.exporting import formats

_QUERIES = """queries:
  hoa giai            both words, in any spelling; the last one may be the beginning of a word
  "hoa giai"          the words one after the other
  hoa* -lan           words that begin so, without a word
  hoa OR giai         one or the other; also (hoa OR giai) -lan
  near:"hoa giai"     the words near each other
  person: org: tag: source: title: note:
                      in one field: person:"Tran An", tag:"Nhan su" (with the tags below it)
  date:2019  date:2019-05  date:03/05/2019  date:2019..2020  date:..2020  imported:2020..
  has:note has:tag has:picture   is:unread is:read is:starred is:shelved is:trashed
  In Vietnamese: người: tổ-chức: thẻ: nguồn: tiêu-đề: ghi-chú: ngày: nhập: có: là: gần: HOẶC
"""


def parser() -> argparse.ArgumentParser:
    """The arguments of `archive-reader`. `run` is set for commands that work on an archive or on files alone."""
    top = argparse.ArgumentParser(
        prog="archive-reader",
        description="An offline reader and annotator for saved web pages. Without a command it opens the window.",
    )
    top.add_argument("--library", type=_path, default=default_library(), metavar="FOLDER", help="the archive's folder")
    top.add_argument("--version", action="version", version=f"Archive Reader {program_version()}")
    top.add_argument("--self-test", action="store_true", help="try every part of the program, then exit")
    top.set_defaults(files=[])
    subparsers = top.add_subparsers(dest="command", metavar="COMMAND")

    command = _command(subparsers, "import", commands.import_pages, "bring saved pages into the archive")
    command.add_argument("paths", nargs="+", type=_path, metavar="PATH", help="a file, or a folder of files")
    _add_json(command)

    _add_json(_command(subparsers, "resume", commands.resume, "go on with the last import, if it was cut off"))

    command = _command(subparsers, "reread", commands.reread, "read stored pages again, as this version reads them")
    command.add_argument("ids", nargs="*", type=_number, metavar="ID", help="without any: the whole archive")

    summary = "find the names of stored pages again, as this version or a model of your own finds them"
    command = _command(subparsers, "recognise", commands.recognise, summary)
    command.add_argument("ids", nargs="*", type=_number, metavar="ID", help="without any: the whole archive")
    choice = command.add_mutually_exclusive_group()
    choice.add_argument(
        "--model", type=_path, metavar="FOLDER", help="from now on, read with the transformer in FOLDER"
    )
    choice.add_argument("--no-model", action="store_true", help="from now on, read without a model of your own")

    command = _command(subparsers, "review", commands.review, "list the names of which the recogniser is unsure")
    command.add_argument("--limit", type=_positive, metavar="N", default=50)
    _add_json(command)

    _add_json(_command(subparsers, "duplicates", commands.duplicates, "list articles that are nearly the same"))

    _command(subparsers, "aliases", commands.aliases, "list names that may mean the same person or organisation")

    _add_json(_command(subparsers, "list", commands.list_articles, "list all articles"))

    command = _command(subparsers, "show", commands.show, "show one article")
    command.add_argument("id", type=_number, metavar="ID")
    _add_json(command)

    command = _command(subparsers, "search", commands.search, "find articles; accents need not be typed")
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.epilog = _QUERIES
    command.add_argument("query", metavar="QUERY")
    command.add_argument("--limit", type=_positive, metavar="N")
    _add_json(command)

    command = _command(subparsers, "tag", commands.tag, "put a tag on a paragraph")
    _add_paragraph(command)
    command.add_argument("tag", metavar="TAG")

    command = _command(subparsers, "note", commands.note, "write a note on a paragraph")
    _add_paragraph(command)
    command.add_argument("text", metavar="TEXT")

    command = _command(subparsers, "export", exporting.export, "write the annotated notes of articles to a file")
    command.add_argument("ids", nargs="*", type=_number, metavar="ID", help="without any: the whole archive")
    command.add_argument("--query", metavar="Q", help="only articles that this search finds")
    keys = [known.key for known in formats()]
    how = command.add_mutually_exclusive_group(required=True)
    how.add_argument("--format", choices=keys, metavar="F", help=", ".join(keys))
    how.add_argument("--template", type=_path, metavar="FILE", help="a template of your own: Word, or text for Jinja2")
    ways = [grouping.value for grouping in Grouping]
    command.add_argument("--by", choices=ways, default=ways[0], metavar="G", help=f"put together by {', '.join(ways)}")
    command.add_argument("--output", required=True, type=_path, metavar="FILE")

    command = _command(subparsers, "bundle", exchange.bundle, "write articles with all their notes for a colleague")
    command.add_argument("ids", nargs="*", type=_number, metavar="ID", help="without any: the whole archive")
    command.add_argument("--tag", metavar="TAG", help="only articles that carry this tag, or one below it")
    command.add_argument("--output", required=True, type=_path, metavar="FILE")

    summary = "merge a colleague's bundle into the archive; nothing comes twice, and it can be undone"
    command = _command(subparsers, "merge", exchange.merge, summary)
    command.add_argument("file", type=_path, metavar="FILE")

    summary = "import highlights of Zotero, Hypothesis, Pocket, Instapaper, a browser's bookmarks, or REFI-QDA"
    command = _command(subparsers, "import-highlights", highlights.import_highlights, summary)
    command.add_argument("file", type=_path, metavar="FILE")
    _add_json(command)

    summary = "check the quotations of an exported file against the archive"
    command = _command(subparsers, "verify", exporting.verify, summary)
    command.add_argument("file", type=_path, metavar="FILE")
    _add_json(command)

    command = _command(subparsers, "inspect", commands.inspect, "read files without storing them")
    command.add_argument("files", nargs="+", type=_path, metavar="FILE")
    _add_json(command)

    _command(subparsers, "check", upkeep.check, "check that the archive is sound")

    command = _command(subparsers, "backup", upkeep.back_up, "copy the archive into one file")
    command.add_argument("file", type=_path, metavar="FILE")

    _command(subparsers, "backups", upkeep.list_backups, "list the backups that the program made by itself")

    command = _command(subparsers, "restore", upkeep.restore_backup, "put a backup in the place of the archive")
    command.add_argument("file", type=_path, metavar="FILE")

    _command(subparsers, "repair", upkeep.repair_archive, "save what can be read of a damaged archive")

    command = subparsers.add_parser("demo", help="try the program on its sample pages, without a window")
    command.add_argument("--output", required=True, type=_path, metavar="FOLDER")
    return top


def _command(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[..., int],
    summary: str,
) -> argparse.ArgumentParser:
    command = subparsers.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
    command.set_defaults(run=run)
    return command


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON, for other programs")


def _add_paragraph(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", type=_number, metavar="ID")
    command.add_argument(
        "paragraph",
        type=_number,
        metavar="PARAGRAPH",
        help="its number, as “show” prints it; 0 means the whole article",
    )


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
