"""The rows of a report on highlights of another program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from reader.core.highlights import FoundBy, Highlight, HighlightRow, Outcome
from reader.services.highlights import HighlightReport
from reader.ui.dialogs.report_rows import ReportRows
from reader.ui.texts import shortened, title_text
from reader.ui.theme import Theme

PLACED = frozenset({Outcome.PLACED})
PRESENT = frozenset({Outcome.PRESENT})
WITHOUT_PLACE = frozenset({Outcome.NO_PASSAGE, Outcome.DOUBTFUL})
NOT_IMPORTED = frozenset({Outcome.NO_ARTICLE, Outcome.SEVERAL, Outcome.TRASHED, Outcome.EMPTY})
ICONS = {
    PLACED: ("check", "success"),
    PRESENT: ("info", "accent"),
    WITHOUT_PLACE: ("lost", "warning"),
    NOT_IMPORTED: ("warning", "error"),
}
_LONGEST = 300


class HighlightRows(ReportRows):
    """What was not imported comes first, then what has no place: one must look at these."""

    def __init__(self, report: HighlightReport, theme: Theme, parent: QObject) -> None:
        order = (NOT_IMPORTED, WITHOUT_PLACE, PLACED, PRESENT)
        first = {outcome: number for number, outcomes in enumerate(order) for outcome in outcomes}
        super().__init__(sorted(report.rows, key=lambda row: first[row.outcome]), theme, parent)

    def cells(self, row: HighlightRow) -> tuple[str, str, str]:
        said = said_text(row.highlight) or "–"
        return said, outcome_name(row.outcome), title_text(row.headline or page_text(row.highlight))

    def outcome(self, row: HighlightRow) -> Outcome:
        return row.outcome

    def icon(self, row: HighlightRow) -> tuple[str, str]:
        return next(icon for outcomes, icon in ICONS.items() if row.outcome in outcomes)

    def place(self, row: HighlightRow) -> str:
        parts = [row.highlight.title, row.highlight.address, row.highlight.creator]
        return "  ·  ".join(shortened(part, _LONGEST) for part in parts if part)

    def details(self, row: HighlightRow) -> str:
        return f"{outcome_text(row)}\n{shortened(said_text(row.highlight), _LONGEST)}"

    def article(self, row: HighlightRow) -> int | None:
        return row.article

    def heads(self) -> tuple[str, str, str]:
        return self.tr("Passage or note"), self.tr("Outcome"), self.tr("Article or page")


def said_text(highlight: Highlight) -> str:
    """What was marked and said, on one line."""
    quoted = f"“{highlight.exact}”" if highlight.exact else ""
    tags = " ".join(f"#{tag}" for tag in highlight.tags)
    return " ".join(" – ".join(part for part in (quoted, highlight.comment, tags) if part).split())


def page_text(highlight: Highlight) -> str:
    """The page to which it belongs, as its file has it."""
    return highlight.title or highlight.address


def outcome_name(outcome: Outcome) -> str:
    """What became of a highlight, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Outcome.PLACED: translate("HighlightRows", "Placed"),
        Outcome.PRESENT: translate("HighlightRows", "Already there"),
        Outcome.NO_PASSAGE: translate("HighlightRows", "Without a place"),
        Outcome.DOUBTFUL: translate("HighlightRows", "Without a place"),
        Outcome.NO_ARTICLE: translate("HighlightRows", "No article"),
        Outcome.SEVERAL: translate("HighlightRows", "Several articles"),
        Outcome.TRASHED: translate("HighlightRows", "In the trash"),
        Outcome.EMPTY: translate("HighlightRows", "No text"),
    }[outcome]


def outcome_text(row: HighlightRow) -> str:
    """What became of a highlight, and what can be done."""
    translate = QCoreApplication.translate
    if row.outcome is Outcome.PLACED:
        return {
            None: translate("HighlightRows", "It has its place."),
            FoundBy.FILE: translate("HighlightRows", "It has its place: the article was imported from the same file."),
            FoundBy.ADDRESS: translate("HighlightRows", "It has its place: the article has the same address."),
            FoundBy.TITLE: translate("HighlightRows", "It has its place: the article has the same title."),
            FoundBy.WORDS: translate("HighlightRows", "It has its place: only this article has the passage."),
        }[row.found_by]
    return {
        Outcome.PRESENT: translate("HighlightRows", "It was in the archive already. Nothing was changed."),
        Outcome.NO_PASSAGE: translate(
            "HighlightRows",
            "The passage was not found in the article. It is kept as a note without a place: open the article, and "
            "choose its place there.",
        ),
        Outcome.DOUBTFUL: translate(
            "HighlightRows",
            "The passage may stand in several places. It is kept as a note without a place: open the article, and "
            "choose its place there.",
        ),
        Outcome.NO_ARTICLE: translate(
            "HighlightRows",
            "Its page is not in the archive. Save and import the page, then import the highlights again.",
        ),
        Outcome.SEVERAL: translate(
            "HighlightRows", "Several articles may be meant. Open the right one, and write the note there yourself."
        ),
        Outcome.TRASHED: translate(
            "HighlightRows", "Its article is in the trash. Restore the article, then import the highlights again."
        ),
        Outcome.EMPTY: translate(
            "HighlightRows", "It carries no text: there is no passage, no note and no tag that could be imported."
        ),
    }[row.outcome]


def table_of(report: HighlightReport) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """The head and the rows of a report that is saved for a spreadsheet."""
    translate = QCoreApplication.translate
    head = (
        translate("HighlightRows", "Outcome"),
        translate("HighlightRows", "Page"),
        translate("HighlightRows", "Address"),
        translate("HighlightRows", "Passage"),
        translate("HighlightRows", "Note"),
        translate("HighlightRows", "Tags"),
        translate("HighlightRows", "Author"),
        translate("HighlightRows", "Article"),
        translate("HighlightRows", "What to do"),
    )
    return head, [
        (
            outcome_name(row.outcome),
            row.highlight.title,
            row.highlight.address,
            row.highlight.exact,
            row.highlight.comment,
            ", ".join(row.highlight.tags),
            row.highlight.creator,
            row.headline,
            outcome_text(row),
        )
        for row in report.rows
    ]
