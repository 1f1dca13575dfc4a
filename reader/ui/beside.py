"""A list to choose from: a name at the left, cut where it must be, and at the right, whole, what is said beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.texts import shortened, tip_text
from reader.ui.theme import GRID

_DETAIL = Qt.ItemDataRole.UserRole + 1
_LENGTH = 120


def offered(icon: QIcon, name: str, detail: str = "") -> QListWidgetItem:
    """A row of a list that has BesideDelegate."""
    item = QListWidgetItem(icon, shortened(name, _LENGTH))
    item.setData(_DETAIL, detail)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (name, detail) if part))
    item.setToolTip(tip_text(name))
    return item


class BesideDelegate(QStyledItemDelegate):
    """Paints the rows that `offered` makes."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        style = own.widget.style() if own.widget else QApplication.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, own, own.widget)
        detail, metrics = index.data(_DETAIL) or "", own.fontMetrics
        beside = metrics.horizontalAdvance(detail) + 2 * GRID if detail else 0
        own.text = metrics.elidedText(own.text, Qt.TextElideMode.ElideRight, room.width() - beside - GRID)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        if detail:
            painter.save()
            painter.setPen(own.palette.color(QPalette.ColorRole.PlaceholderText))
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room.adjusted(4, 0, -4, 0), QStyle.visualAlignment(own.direction, end), detail)
            painter.restore()
