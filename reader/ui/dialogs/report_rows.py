"""The rows of a report as a table that stays quick with ten thousands of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.ui.texts import tip_text
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    WHAT = 0
    OUTCOME = 1
    ARTICLE = 2


class ReportRows(QAbstractTableModel):
    """The rows with those outcomes that are looked at. What a row says is up to the report that it belongs to."""

    def __init__(self, rows: Sequence[Any], theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self._all = self._rows = rows

    def cells(self, row: Any) -> tuple[str, str, str]:
        """What stands in the columns."""
        raise NotImplementedError

    def outcome(self, row: Any) -> StrEnum:
        """What became of it."""
        raise NotImplementedError

    def icon(self, row: Any) -> tuple[str, str]:
        """The icon of its outcome, with its colour."""
        raise NotImplementedError

    def place(self, row: Any) -> str:
        """Where it comes from."""
        raise NotImplementedError

    def details(self, row: Any) -> str:
        """All that is told of it."""
        raise NotImplementedError

    def article(self, row: Any) -> int | None:
        """The article that can be opened."""
        raise NotImplementedError

    def heads(self) -> tuple[str, str, str]:
        """The heads of the columns."""
        raise NotImplementedError

    def show_only(self, outcomes: frozenset[StrEnum]) -> None:
        """Show the rows with these outcomes; without any all rows."""
        self.beginResetModel()
        self._rows = [row for row in self._all if self.outcome(row) in outcomes] if outcomes else self._all
        self.endResetModel()

    def count(self, outcomes: frozenset[StrEnum]) -> int:
        """How many rows have these outcomes; without any how many there are."""
        return sum(self.outcome(row) in outcomes for row in self._all) if outcomes else len(self._all)

    def row(self, index: Index) -> Any:
        """The row of an index, None for no index."""
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
            return self.cells(row)[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == Column.OUTCOME:
            return self.theme.icon(*self.icon(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(self.cells(row)[index.column()] if index.column() == Column.ARTICLE else self.place(row))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads()[section]
        return None
