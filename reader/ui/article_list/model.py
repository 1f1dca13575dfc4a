"""The list's model: the numbers of all articles, and rows for those that are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from reader.core.archived import ArticleRow, Order
from reader.ui.texts import date_text, row_text, signs_text, tip_text, title_text

if TYPE_CHECKING:
    from reader.core.facets import Snippet
    from reader.services.library import Library
    from reader.services.searching import Searching
    from reader.ui.worker import Worker

ROW_ROLE = Qt.ItemDataRole.UserRole
SNIPPET_ROLE = Qt.ItemDataRole.UserRole + 1
PAGE = 100
_KEPT = 1000
"""Rows that stay in memory; past that the ones not seen for longest are dropped."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    TITLE = 0
    SOURCE = 1
    DATE = 2
    TAGS = 3
    NOTES = 4


ORDERS = {
    Column.TITLE: Order.TITLE,
    Column.SOURCE: Order.SOURCE,
    Column.DATE: Order.PUBLISHED,
    Column.TAGS: Order.TAGS,
    Column.NOTES: Order.NOTES,
}


class ArticleModel(QAbstractTableModel):
    """Knows the order of all articles at once, and asks for their rows page by page as they are painted.

    There may be a million: of all it keeps the numbers, and the places of those alone whose rows it has.
    """

    def __init__(self, library: Library, searching: Searching, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._searching = searching
        self._searched = ""
        self._snippets: dict[int, Snippet | None] = {}
        self._unseen: list[int] = []
        self._worker = worker
        self._ids: Sequence[int] = []
        self._places: dict[int, int] = {}
        self._rows: OrderedDict[int, ArticleRow] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._stale: set[int] = set()
        # One request for all rows of a paint, not one for each cell.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    def set_ids(
        self,
        ids: Sequence[int],
        searched: str = "",
        rows: Iterable[ArticleRow] = (),
        snippets: Mapping[int, Snippet] | None = None,
    ) -> None:
        """List these articles in this order, with passages in which what was `searched` stands.

        Rows that are known stay known; `rows` and `snippets` may bring those at the top.
        """
        self.beginResetModel()
        self._ids = ids
        if searched != self._searched:
            self._searched = searched
            self._snippets.clear()
            self._unseen.clear()
        self._keep_rows(rows)
        self._snippets.update(snippets or {})
        # Places are learnt as rows are painted: to look for thousands of known rows among all takes long.
        self._places = {}
        self._asked.clear()
        self._wanted.clear()
        self.endResetModel()

    def has_ids(self, ids: Sequence[int], searched: str = "") -> bool:
        """Whether these articles are listed already, in this order, for that search."""
        return ids == self._ids and searched == self._searched

    def refresh(self, numbers: Iterable[int]) -> None:
        """Ask again for rows that changed; the old ones are shown until then."""
        stale = []
        for number in numbers:
            if number in self._places:
                stale.append(number)
            else:
                self._rows.pop(number, None)  # nobody looks at it
        for start in range(0, len(stale), PAGE):
            self._fetch(stale[start : start + PAGE])

    def renew(self) -> None:
        """Ask again for each row that is looked at, as when a tag changed its colour; show the old one until then."""
        self._stale = set(self._rows)
        self._asked.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Column) - 1))

    @property
    def ids(self) -> Sequence[int]:
        """The numbers of all articles that are listed, in their order."""
        return self._ids

    def article(self, row: int) -> int:
        """The number of the article in a row."""
        return self._ids[row]

    def place(self, number: int) -> int | None:
        """The row of an article, None if it is not listed."""
        try:
            return self._places[number] if number in self._places else self._ids.index(number)
        except ValueError:
            return None

    def places(self, numbers: Iterable[int]) -> dict[int, int]:
        """The rows of those of these articles that are listed, from top to bottom."""
        wanted, found = set(numbers), {}
        if len(wanted) == 1:
            (number,) = wanted
            place = self.place(number)
            return {} if place is None else {number: place}
        for place, number in enumerate(self._ids if wanted else ()):
            if number in wanted:
                found[number] = place
                wanted.remove(number)
                if not wanted:
                    break
        return found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role not in _ROLES:
            return None
        number = self._ids[index.row()]
        row = self._rows.get(number)
        self._places[number] = index.row()
        if row is None or number in self._stale:
            page = index.row() // PAGE
            if page not in self._asked:
                self._wanted.add(page)
                self._timer.start()
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == SNIPPET_ROLE:
            return self._snippet(number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row_text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(_tip(row))
        return _text(row, index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return header_data(section, orientation, role)

    def _ask(self) -> None:
        for page in sorted(self._wanted):
            self._asked.add(page)
            first = page * PAGE
            numbers = self._ids[first : first + PAGE]
            self._places.update((number, place) for place, number in enumerate(numbers, first))
            self._fetch(numbers)
        self._wanted.clear()
        if self._unseen:
            self._ask_snippets()

    def _fetch(self, numbers: Sequence[int]) -> None:
        self._worker.read(self._library.rows, numbers).then(self.keep)

    def _snippet(self, number: int) -> Snippet | None:
        """The passage of an article; asked for when its row is painted, for the texts of all would take long."""
        if self._searched and number not in self._snippets:
            self._snippets[number] = None
            self._unseen.append(number)
            self._timer.start()
        return self._snippets.get(number)

    def _ask_snippets(self) -> None:
        numbers, self._unseen = self._unseen, []
        searched = self._searched
        job = self._worker.read(self._searching.snippets, searched, numbers)
        job.then(lambda found: self._keep_snippets(searched, found))

    def _keep_snippets(self, searched: str, found: dict[int, Snippet]) -> None:
        if searched == self._searched:
            self._snippets.update(found)
            places = [place for place in map(self._places.get, found) if place is not None]
            if places:
                self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))

    def keep(self, rows: Sequence[ArticleRow]) -> None:
        """Show these rows where they are listed, now or later."""
        self._keep_rows(rows)
        places = [self._places[row.id] for row in rows if row.id in self._places]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))

    def _keep_rows(self, rows: Iterable[ArticleRow]) -> None:
        for row in rows:
            self._rows[row.id] = row
            self._stale.discard(row.id)
            self._rows.move_to_end(row.id)
        while len(self._rows) > _KEPT:
            number, _ = self._rows.popitem(last=False)
            self._asked.discard(self._places.pop(number, 0) // PAGE)


_ROLES = frozenset(
    int(role)
    for role in (
        ROW_ROLE,
        SNIPPET_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)


def header_data(section: int, orientation: Qt.Orientation, role: int) -> object:
    """What a model says of the heads of the columns."""
    if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
        return {
            Column.TITLE: QCoreApplication.translate("ArticleModel", "Title"),
            Column.SOURCE: QCoreApplication.translate("ArticleModel", "Source"),
            Column.DATE: QCoreApplication.translate("ArticleModel", "Date"),
            Column.TAGS: QCoreApplication.translate("ArticleModel", "Tags"),
            Column.NOTES: QCoreApplication.translate("ArticleModel", "Notes"),
        }[Column(section)]
    if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    return None


def _tip(row: ArticleRow) -> str:
    """The whole title, the names of the tags, which a card shows as dots, and what its number counts."""
    return "\n".join((title_text(row.title), *signs_text(row)))


def _text(row: ArticleRow, column: int) -> str:
    if column == Column.TITLE:
        return title_text(row.title)
    if column == Column.SOURCE:
        return row.source
    if column == Column.DATE:
        return date_text(row.published)
    if column == Column.TAGS:
        return ", ".join(tag.name for tag in row.tags)
    return str(row.notes) if row.notes else ""
