"""The rows of an import report as a table that stays quick with ten thousands of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.services.importing import ImportReport, ImportRow, Status
from reader.ui.texts import error_text, tip_text, title_text
from reader.ui.theme import Theme

ICONS = {
    Status.IMPORTED: ("check", "success"),
    Status.CAPTURED: ("captures", "success"),
    Status.PRESENT: ("info", "accent"),
    Status.FAILED: ("warning", "error"),
}

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    PAGE = 0
    OUTCOME = 1
    ARTICLE = 2


class ReportModel(QAbstractTableModel):
    """The rows with one of the outcomes that are looked at; what failed comes first: one must look at it."""

    def __init__(self, report: ImportReport, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all = sorted(report.rows, key=lambda row: row.status is not Status.FAILED)
        self._rows = self._all
        self._names = {status: outcome_name(status) for status in Status}

    def show_only(self, status: Status | None) -> None:
        """Show the rows with that outcome, or all."""
        self.beginResetModel()
        self._rows = self._all if status is None else [row for row in self._all if row.status is status]
        self.endResetModel()

    def row(self, index: Index) -> ImportRow | None:
        """The row of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.name, self._names[row.status], outcome_text(row))[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == Column.OUTCOME:
            return self._theme.icon(*ICONS[row.status])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(outcome_text(row) if index.column() == Column.ARTICLE else place_text(row))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Page"), self.tr("Outcome"), self.tr("Article, or what to do"))[section]
        return None


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
