"""Lists of people and organisations: a model of rows, and how a row is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.index import EntityRow
from reader.ui.people.marks import paint_mark
from reader.ui.people.words import counts_text, spoken_text
from reader.ui.texts import articles_text, tip_text
from reader.ui.theme import GRID, Theme

ROW = Qt.ItemDataRole.UserRole
TOGETHER = Qt.ItemDataRole.UserRole + 1
_MARK = 12

Index = QModelIndex | QPersistentModelIndex


class EntityModel(QAbstractListModel):
    """Rows of entities; each with how many articles it shares with someone, if the list is of such."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[EntityRow, int | None]] = ()

    def set_rows(self, rows: Sequence[tuple[EntityRow, int | None]]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, place: int) -> EntityRow:
        """The entity in a row."""
        return self._rows[place][0]

    def place(self, entity: int) -> int | None:
        """The row of an entity."""
        return next((n for n, (row, _) in enumerate(self._rows) if row.id == entity), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, together = self._rows[index.row()]
        if role == ROW:
            return row
        if role == TOGETHER:
            return together
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(row.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_text(row) if together is None else f"{row.name}, {articles_text(together)}"
        return None


class EntityDelegate(QStyledItemDelegate):
    """A mark, the name, and below it the counts; in a list of companions the shared articles stand at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 1 if index.data(TOGETHER) is not None else 2
        return QSize(80, lines * option.fontMetrics.height() + (10 if lines == 1 else 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, together = index.data(ROW), index.data(TOGETHER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self.theme)
        rect = option.rect.adjusted(12, 0, -12, 0)
        lines = 1 if together is not None else 2
        height = option.fontMetrics.height()
        top = rect.top() + (rect.height() - lines * height) // 2
        mark = QRectF(rect.left(), top + (height - _MARK) / 2, _MARK, _MARK)
        paint_mark(painter, mark, row.type, self.theme)
        rect.setLeft(rect.left() + _MARK + GRID)
        painter.setPen(self.theme.color("muted"))
        painter.setFont(option.font)
        if together is not None:
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(together))
            rect.setRight(rect.right() - option.fontMetrics.horizontalAdvance(str(together)) - GRID)
        else:
            below = QRect(rect.left(), top + height, rect.width(), height)
            text = option.fontMetrics.elidedText(counts_text(row), Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(self.theme.color("text"))
        name = QRect(rect.left(), top, rect.width(), height)
        font = QFont(option.font)
        painter.setFont(font)
        text = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The ground of a row: selected, under the pointer, or at rest; the keys' place is marked by a bar."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = option.widget is not None and option.widget.hasFocus()
    ground = "selection" if selected and focused else "hover" if selected or hovered else "surface"
    painter.fillRect(option.rect, theme.color(ground))
    if selected:
        bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
        painter.fillRect(bar, theme.color("accent" if focused else "quote_bar"))


def plain_list(view: QListView, name: str) -> QListView:
    """A list of rows of one height, of which one can be chosen."""
    view.setAccessibleName(name)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return view
