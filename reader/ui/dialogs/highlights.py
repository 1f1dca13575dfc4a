"""What became of each highlight of another program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from reader.services.highlights import HighlightReport
from reader.ui.dialogs.highlight_rows import (
    ICONS,
    NOT_IMPORTED,
    PLACED,
    PRESENT,
    WITHOUT_PLACE,
    HighlightRows,
    outcome_name,
    page_text,
    said_text,
    table_of,
)
from reader.ui.dialogs.report import Filter, ReportDialog, Table
from reader.ui.theme import Theme


class HighlightsDialog(ReportDialog):
    """A row for each highlight, those that were not imported first."""

    def __init__(self, report: HighlightReport, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(self.tr("Import of highlights"), self.tr("Highlights of the file"), parent)
        self._report = report
        heads = {
            PLACED: self.tr("Placed {count}"),
            PRESENT: self.tr("Already there {count}"),
            WITHOUT_PLACE: self.tr("Without a place {count}"),
            NOT_IMPORTED: self.tr("Not imported {count}"),
        }
        filters = [Filter(frozenset(), self.tr("All {count}"))]
        filters += (Filter(frozenset(outcomes), text, ICONS[outcomes]) for outcomes, text in heads.items())
        troubled = [outcomes for outcomes in (NOT_IMPORTED, WITHOUT_PLACE) if report.count(*outcomes)]
        first = list(heads).index(troubled[0]) + 1 if len(troubled) == 1 else 0
        self.fill(HighlightRows(report, theme, self), filters, first)

    def lines(self) -> Sequence[str]:
        return [
            f"{outcome_name(row.outcome)}\t{page_text(row.highlight)}\t{said_text(row.highlight)}"
            for row in self._report.rows
        ]

    def rows(self) -> Table:
        return table_of(self._report)
