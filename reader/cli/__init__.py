"""The command line, over the same services as the window."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from reader.cli import commands
from reader.paths import default_library
from reader.services.archive import program_version
from reader.services.exporting import formats


def parser() -> argparse.ArgumentParser:
    """The arguments of `archive-reader`. `run` is set for commands that work on an archive or on files alone."""
    top = argparse.ArgumentParser(
        prog="archive-reader",
        description="An offline reader and annotator for saved web pages. Without a command it opens the window.",
    )
    top.add_argument("--library", type=_path, default=default_library(), metavar="FOLDER", help="the archive's folder")
    top.add_argument("--version", action="version", version=f"Archive Reader {program_version()}")
    top.add_argument("--self-test", action="store_true", help="try every part of the program, then exit")
    subparsers = top.add_subparsers(dest="command", metavar="COMMAND")

    command = _command(subparsers, "import", commands.import_pages, "bring saved pages into the archive")
    command.add_argument("paths", nargs="+", type=_path, metavar="PATH", help="a file, or a folder of files")
    _add_json(command)

    _add_json(_command(subparsers, "resume", commands.resume, "go on with the last import, if it was cut off"))

    command = _command(subparsers, "reread", commands.reread, "read stored pages again, as this version reads them")
    command.add_argument("ids", nargs="*", type=_number, metavar="ID", help="without any: the whole archive")

    _add_json(_command(subparsers, "duplicates", commands.duplicates, "list articles that are nearly the same"))

    _command(subparsers, "aliases", commands.aliases, "list names that may mean the same person or organisation")

    _add_json(_command(subparsers, "list", commands.list_articles, "list all articles"))

    command = _command(subparsers, "show", commands.show, "show one article")
    command.add_argument("id", type=_number, metavar="ID")
    _add_json(command)

    command = _command(subparsers, "search", commands.search, "find articles; accents need not be typed")
    command.add_argument("query", metavar="QUERY")
    command.add_argument("--limit", type=_positive, metavar="N")
    _add_json(command)

    command = _command(subparsers, "tag", commands.tag, "put a tag on a paragraph")
    _add_paragraph(command)
    command.add_argument("tag", metavar="TAG")

    command = _command(subparsers, "note", commands.note, "write a note on a paragraph")
    _add_paragraph(command)
    command.add_argument("text", metavar="TEXT")

    command = _command(subparsers, "export", commands.export, "write the annotated notes of articles to a file")
    command.add_argument("ids", nargs="*", type=_number, metavar="ID", help="without any: the whole archive")
    command.add_argument("--query", metavar="Q", help="only articles that this search finds")
    keys = [known.key for known in formats()]
    command.add_argument("--format", required=True, choices=keys, metavar="F", help=", ".join(keys))
    command.add_argument("--output", required=True, type=_path, metavar="FILE")

    command = _command(subparsers, "inspect", commands.inspect, "read files without storing them")
    command.add_argument("files", nargs="+", type=_path, metavar="FILE")
    _add_json(command)

    _command(subparsers, "check", commands.check, "check that the archive is sound")

    command = _command(subparsers, "backup", commands.back_up, "copy the archive into one file")
    command.add_argument("file", type=_path, metavar="FILE")

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
