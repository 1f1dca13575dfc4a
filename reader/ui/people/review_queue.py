"""The questions that wait: a model of rows, and how a row is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.core.review import DoubtfulName, Item
from reader.ui.people.marks import paint_mark
from reader.ui.people.rows import paint_ground
from reader.ui.people.words import mentions_text
from reader.ui.texts import percent_text, tip_text
from reader.ui.theme import GRID, Theme

ITEM = Qt.ItemDataRole.UserRole
_MARK = 12

Index = QModelIndex | QPersistentModelIndex


def key_of(item: Item) -> tuple[int, int]:
    """What tells a question from others, also when it is listed anew."""
    if isinstance(item, DoubtfulName):
        return item.entity, -(item.article or 0)
    first, second = sorted((item.first.id, item.second.id))
    return first, second


def title_of(item: Item) -> str:
    """The name, or the two that may be one."""
    return item.name if isinstance(item, DoubtfulName) else f"{item.first.name}  =  {item.second.name}"


class QueueModel(QAbstractListModel):
    """Doubtful names and likely pairs, in the order in which they are asked about."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[Item] = []

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def remove(self, place: int) -> None:
        """Take one out: it was answered."""
        self.beginRemoveRows(QModelIndex(), place, place)
        del self.items[place]
        self.endRemoveRows()

    def place(self, item: Item | None) -> int | None:
        """The row of a question, None if it is not listed."""
        return next((n for n, one in enumerate(self.items) if item and key_of(one) == key_of(item)), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(title_of(item))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title_of(item)}, {self.detail(item)}"
        return None

    def detail(self, item: Item) -> str:
        """Why it is asked: how many mentions are doubtful, or how alike two names are."""
        if isinstance(item, DoubtfulName):
            # Under all its names, and the question is about one of them.
            where = self.tr("{mentions} in all") if item.article is None else self.tr("{mentions} in one article")
            return where.format(mentions=mentions_text(item.mentions))
        return self.tr("{percent} alike").format(percent=percent_text(item.likelihood))


class QueueDelegate(QStyledItemDelegate):
    """A mark, the name or names, and below it why it is asked."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(80, 2 * option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Item = index.data(ITEM)
        model = index.model()
        assert isinstance(model, QueueModel)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self.theme)
        metrics, height = option.fontMetrics, option.fontMetrics.height()
        rect = option.rect.adjusted(12, 7, -12, -7)
        mark = QRectF(rect.left(), rect.top() + (height - _MARK) / 2, _MARK, _MARK)
        kind = item.type if isinstance(item, DoubtfulName) else item.first.type
        paint_mark(painter, mark, kind, self.theme)
        rect.setLeft(rect.left() + _MARK + GRID)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for line, (text, color) in enumerate(((title_of(item), "text"), (model.detail(item), "muted"))):
            painter.setPen(self.theme.color(color))
            box = QRect(rect.left(), rect.top() + line * height, rect.width(), height)
            painter.drawText(box, side, metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()))
        painter.restore()
