"""The command that imports highlights of other programs."""

from __future__ import annotations

import argparse

from reader.cli.output import print_json
from reader.core.highlights import HighlightRow, Outcome
from reader.services.archive import Archive
from reader.services.highlights import HighlightReport

_WORDS = {
    Outcome.PLACED: "placed",
    Outcome.PRESENT: "already there",
    Outcome.NO_PASSAGE: "kept without a place, for the passage was not found",
    Outcome.DOUBTFUL: "kept without a place, for it may stand in several",
    Outcome.NO_ARTICLE: "page not in the archive",
    Outcome.SEVERAL: "several articles may be meant",
    Outcome.TRASHED: "article in the trash",
    Outcome.EMPTY: "without any text",
}
_LONGEST = 80


def import_highlights(arguments: argparse.Namespace) -> int:
    """Import a file of highlights."""
    with Archive(arguments.library) as archive:
        report = archive.highlights.run(arguments.file)
    if arguments.json:
        print_json([_as_json(row) for row in report.rows])
    else:
        _print(report)
    return 0 if report.count(Outcome.PLACED, Outcome.PRESENT) == report.total else 1


def _print(report: HighlightReport) -> None:
    for row in report.rows:
        if row.outcome not in (Outcome.PLACED, Outcome.PRESENT):
            page = row.highlight.title or row.highlight.address
            print(f"{_WORDS[row.outcome]}: {_line(page)}: {_line(_said(row))}")
    counts = {words: report.count(outcome) for outcome, words in _WORDS.items()}
    print(", ".join(f"{count} {words}" for words, count in counts.items() if count))


def _said(row: HighlightRow) -> str:
    highlight = row.highlight
    return highlight.exact or highlight.comment or ", ".join(highlight.tags)


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _as_json(row: HighlightRow) -> dict[str, object]:
    highlight = row.highlight
    return {
        "outcome": row.outcome,
        "id": row.article,
        "article": row.headline or None,
        "found_by": row.found_by,
        "title": highlight.title,
        "address": highlight.address,
        "quote": highlight.exact,
        "text": highlight.comment,
        "tags": list(highlight.tags),
        "creator": highlight.creator,
        "created": highlight.created.isoformat() if highlight.created else None,
    }
