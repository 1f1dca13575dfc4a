"""The notebook's list: the numbers of all annotations that answer, and rows for those that are looked at."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from reader.core.annotations import Annotation
from reader.core.noting import NoteRow, plain_note
from reader.services.archive import Archive
from reader.ui.texts import date_text, shortened, tip_text, title_text
from reader.ui.worker import Worker

ROW = Qt.ItemDataRole.UserRole
PAGE = 100
_KEPT = 1000
"""Rows that stay in memory; past that the ones not seen for longest are dropped."""

Index = QModelIndex | QPersistentModelIndex


class NotebookModel(QAbstractListModel):
    """Asks for rows page by page as they are painted."""

    def __init__(self, archive: Archive, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._worker = worker
        self._numbers: list[int] = []
        self._rows: OrderedDict[int, NoteRow] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        # One request for all rows of a paint, not one for each of them.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    @property
    def numbers(self) -> list[int]:
        """All annotations that are listed, in their order."""
        return self._numbers

    def set_numbers(self, numbers: list[int], *, stale: bool) -> None:
        """List these annotations; with `stale` what is known of them is asked for again, and shown until then."""
        if stale:
            self._asked.clear()
        begun = self._numbers[: len(numbers)] == numbers[: len(self._numbers)]
        if begun and len(numbers) >= len(self._numbers) and self._numbers:
            # The rest of a list whose first page is shown already.
            if len(numbers) > len(self._numbers):
                self.beginInsertRows(QModelIndex(), len(self._numbers), len(numbers) - 1)
                self._numbers = numbers
                self._asked.discard((self.rowCount() - 1) // PAGE)
                self.endInsertRows()
        else:
            self.beginResetModel()
            self._numbers = numbers
            self._asked.clear()
            self.endResetModel()
        if stale and numbers:
            self.dataChanged.emit(self.index(0), self.index(len(numbers) - 1))

    def row(self, place: int) -> NoteRow | None:
        """The row at a place, if it is known."""
        return self._rows.get(self._numbers[place]) if 0 <= place < len(self._numbers) else None

    def places(self, numbers: list[int]) -> list[int]:
        """Where those of these annotations are that are listed, from top to bottom."""
        wanted = set(numbers)
        return [place for place, number in enumerate(self._numbers) if number in wanted] if wanted else []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in _ROLES:
            return None
        page = index.row() // PAGE
        if page not in self._asked:
            self._wanted.add(page)
            self._timer.start()
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(shortened(plain_note(row.annotation.text) or row.annotation.anchor.exact, 400))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(row)
        return words_of(row.annotation)

    def said(self, row: NoteRow) -> str:
        """A row as a screen reader says it."""
        annotation = row.annotation
        if annotation.tag:
            what = self.tr("Tag: {name}").format(name=annotation.tag.name)
        elif annotation.color:
            what = self.tr("Highlight")
        else:
            what = self.tr("Note: {text}").format(text=plain_note(annotation.text))
        parts = (what, shortened(annotation.anchor.exact, 120), title_text(row.title), row.source)
        return ". ".join(part for part in (*parts, date_text(row.published)) if part)

    def _ask(self) -> None:
        for page in sorted(self._wanted):
            self._asked.add(page)
            numbers = self._numbers[page * PAGE : (page + 1) * PAGE]
            self._worker.read(self._archive.noting.rows, numbers).then(self._keep)
        self._wanted.clear()

    def _keep(self, rows: list[NoteRow]) -> None:
        for row in rows:
            self._rows[row.number] = row
            self._rows.move_to_end(row.number)
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)
            self._asked.clear()  # what was dropped is asked for again when it is painted
        if self._numbers:
            self.dataChanged.emit(self.index(0), self.index(len(self._numbers) - 1))


_ROLES = frozenset(
    int(role)
    for role in (
        ROW,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)


def words_of(annotation: Annotation) -> str:
    """What an annotation says, on one line."""
    if annotation.tag:
        return annotation.tag.name
    return shortened(plain_note(annotation.text) or annotation.anchor.exact, 200)
