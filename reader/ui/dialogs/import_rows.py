"""The rows of an import report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from reader.services.importing import ImportReport, ImportRow, Status
from reader.ui.dialogs.report_rows import ReportRows
from reader.ui.texts import error_text, title_text
from reader.ui.theme import Theme

ICONS = {
    Status.IMPORTED: ("check", "success"),
    Status.CAPTURED: ("captures", "success"),
    Status.PRESENT: ("info", "accent"),
    Status.FAILED: ("warning", "error"),
}


class ReportModel(ReportRows):
    """What failed comes first: one must look at it."""

    def __init__(self, report: ImportReport, theme: Theme, parent: QObject) -> None:
        super().__init__(sorted(report.rows, key=lambda row: row.status is not Status.FAILED), theme, parent)
        self._names = {status: outcome_name(status) for status in Status}

    def cells(self, row: ImportRow) -> tuple[str, str, str]:
        return row.name, self._names[row.status], outcome_text(row)

    def outcome(self, row: ImportRow) -> Status:
        return row.status

    def icon(self, row: ImportRow) -> tuple[str, str]:
        return ICONS[row.status]

    def place(self, row: ImportRow) -> str:
        return place_text(row)

    def details(self, row: ImportRow) -> str:
        return outcome_text(row)

    def article(self, row: ImportRow) -> int | None:
        return row.article

    def heads(self) -> tuple[str, str, str]:
        return self.tr("Page"), self.tr("Outcome"), self.tr("Article, or what to do")


def outcome_name(status: Status) -> str:
    """What became of a page, in a word."""
    return {
        Status.IMPORTED: QCoreApplication.translate("ReportModel", "Imported"),
        Status.CAPTURED: QCoreApplication.translate("ReportModel", "Further capture"),
        Status.PRESENT: QCoreApplication.translate("ReportModel", "Already there"),
        Status.FAILED: QCoreApplication.translate("ReportModel", "Problem"),
    }[status]


def outcome_text(row: ImportRow) -> str:
    """The article that a page became or was, or what is wrong with it."""
    return error_text(row.error) if row.error else title_text(row.title)


def place_text(row: ImportRow) -> str:
    """Where a page was: its file, and its name in a file that holds many."""
    return f"{row.path} › {row.part}" if row.part else str(row.path)


def table_of(report: ImportReport) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """The head and the rows of a report that is saved for a spreadsheet."""
    head = (
        QCoreApplication.translate("ReportModel", "File"),
        QCoreApplication.translate("ReportModel", "Page in the file"),
        QCoreApplication.translate("ReportModel", "Outcome"),
        QCoreApplication.translate("ReportModel", "Article"),
        QCoreApplication.translate("ReportModel", "What to do"),
    )
    return head, [
        (
            str(row.path),
            row.part,
            outcome_name(row.status),
            "" if row.error else title_text(row.title),
            error_text(row.error) if row.error else "",
        )
        for row in report.rows
    ]
