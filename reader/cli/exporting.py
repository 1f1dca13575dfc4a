"""The commands that write exports and check them."""

from __future__ import annotations

import argparse
from functools import partial

from reader.cli.output import print_json
from reader.core.notebook import Grouping
from reader.core.quotations import Verdict, Verified
from reader.services.archive import Archive
from reader.services.verifying import Verification

_SHOWN = 300
"""Characters of a quotation that are printed."""


def export(arguments: argparse.Namespace) -> int:
    """Write the annotated notes of articles to a file."""
    with Archive(arguments.library) as archive:
        numbers = list(dict.fromkeys(arguments.ids)) or None
        if arguments.query is not None:
            found = archive.library.search(arguments.query)
            numbers = [number for number in found if numbers is None or number in numbers]
        grouping = Grouping(arguments.by)
        if arguments.template:
            write = partial(archive.exporting.export_by_template, numbers, arguments.template)
        else:
            write = partial(archive.exporting.export, numbers, arguments.format)
        written = write(arguments.output, grouping=grouping)
    print(f"Annotated paragraphs: {written.passages}, articles: {written.articles}, written to {arguments.output}")
    return 0


def verify(arguments: argparse.Namespace) -> int:
    """Check the quotations of an exported file against the archive."""
    with Archive(arguments.library) as archive:
        checked = archive.verifying.run(arguments.file)
    if arguments.json:
        print_json(
            {
                **{verdict.value: checked.count(verdict) for verdict in Verdict},
                "unknown_sources": checked.unknown,
                "quotations": [_as_json(one) for one in checked.quotations],
            }
        )
    else:
        _print(checked)
    return 0 if checked.holds else 1


def _print(checked: Verification) -> None:
    counts = (checked.count(verdict) for verdict in (Verdict.FOUND, Verdict.CHANGED, Verdict.MISSING))
    print("Found as quoted: {}, changed: {}, missing: {}".format(*counts))
    for one in checked.quotations:
        if one.verdict is not Verdict.FOUND:
            quotation = one.quotation
            where = f", paragraph {quotation.number}" if quotation.number else ""
            print(f"\n{one.verdict.value}: {quotation.title or quotation.sha256}{where}")
            if not one.known:
                print(f"  its source is not in the archive: SHA-256 {quotation.sha256}")
            print(f"  quoted:  {_short(quotation.exact)}")
            if one.now:
                print(f"  archive: {_short(one.now)}")


def _as_json(one: Verified) -> dict[str, object]:
    quotation = one.quotation
    return {
        "verdict": one.verdict.value,
        "source_known": one.known,
        "sha256": quotation.sha256,
        "title": quotation.title,
        "paragraph": quotation.number or None,
        "quoted": quotation.exact,
        "archive": quotation.exact if one.verdict is Verdict.FOUND else one.now or None,
    }


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
