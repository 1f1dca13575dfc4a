"""The commands that hand articles to a colleague, and take over those of one."""

from __future__ import annotations

import argparse

from reader.services.archive import Archive


def bundle(arguments: argparse.Namespace) -> int:
    """Write articles with all that belongs to them to one file."""
    with Archive(arguments.library) as archive:
        written = archive.exchanging.bundle(
            arguments.output, list(dict.fromkeys(arguments.ids)) or None, tag=arguments.tag
        )
    print(f"Articles: {written.articles}, captures: {written.captures}, written to {arguments.output}")
    return 0


def merge(arguments: argparse.Namespace) -> int:
    """Merge a bundle into the archive."""
    with Archive(arguments.library) as archive:
        report = archive.exchanging.merge(arguments.file)
        archive.settling.run()
    print(f"Bundle of {report.author or 'an unknown author'}, made {report.made:%Y-%m-%d %H:%M} UTC")
    print(
        f"New articles: {report.new}, further captures: {report.captures}, out of the trash: {report.back}, "
        f"notes and tags added: {report.added}, changed: {report.changed}"
    )
    for note in report.conflicts:
        print(f"Two versions of a note, now side by side: {_line(note)}")
    for text in report.kept:
        print(f"Decided otherwise here, and left so: {_line(text)}")
    return 0


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79] + "…"
