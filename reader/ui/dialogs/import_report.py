"""What became of each page of an import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from reader.services.importing import ImportReport, Status
from reader.ui.dialogs.import_rows import ICONS, ReportModel, outcome_name, outcome_text, place_text, table_of
from reader.ui.dialogs.report import Filter, ReportDialog, Table
from reader.ui.theme import Theme


class ImportReportDialog(ReportDialog):
    """A row for each page, those with problems first."""

    def __init__(self, report: ImportReport, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(self.tr("Import report"), self.tr("Pages of the import"), parent)
        self._report = report
        self.table.share = 1 / 3  # a file is named in fewer words than what to do about it
        heads = {
            Status.IMPORTED: self.tr("Imported {count}"),
            Status.CAPTURED: self.tr("Further captures {count}"),
            Status.PRESENT: self.tr("Already there {count}"),
            Status.FAILED: self.tr("Problems {count}"),
        }
        filters = [Filter(frozenset(), self.tr("All {count}"))]
        filters += (Filter(frozenset({status}), text, ICONS[status]) for status, text in heads.items())
        failed = list(heads).index(Status.FAILED) + 1
        self.fill(ReportModel(report, theme, self), filters, failed if report.count(Status.FAILED) else 0)
        self.filters = dict(zip((None, *heads), self.buttons, strict=True))

    def lines(self) -> Sequence[str]:
        return [f"{outcome_name(row.status)}\t{place_text(row)}\t{outcome_text(row)}" for row in self._report.rows]

    def rows(self) -> Table:
        return table_of(self._report)
