"""Paints the rows of "Tags and notes": the paragraph with its quotation, then its tags and its notes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.annotations import Annotation
from reader.ui.drafts import Draft
from reader.ui.texts import shortened
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import CHIP_HEIGHT, chip_width, paint_chip

ENTRY = Qt.ItemDataRole.UserRole
_INDENT = 2 * GRID
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class NotesDelegate(QStyledItemDelegate):
    """An entry is a paragraph's place, its text and its number for readers, an annotation, or a draft and its text."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        state = option.state
        entry = index.data(ENTRY)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.color("hover"))
        font = QFont(option.font)
        painter.setFont(font)
        painter.setPen(self.theme.color("text"))
        if isinstance(entry, Annotation):
            self._annotation(painter, rect, entry)
        elif isinstance(entry[0], Draft):
            self._text(painter, rect, "edit", self._draft_text(entry[1]), "warning")
        else:
            self._paragraph(painter, rect, *entry, first=index.row() == 0)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry = index.data(ENTRY)
        metrics: QFontMetrics = option.fontMetrics
        view = self.parent()
        # As if there were a scroll bar: its coming must not make a text longer than its row.
        bar = view.verticalScrollBar().sizeHint().width() if isinstance(view, QListWidget) else 0
        width = view.width() - bar - 2 if isinstance(view, QListWidget) else 240
        if isinstance(entry, Annotation) and entry.tag:
            return QSize(60, CHIP_HEIGHT + GRID)
        if isinstance(entry, Annotation) or isinstance(entry[0], Draft):
            text = entry.text if isinstance(entry, Annotation) else self._draft_text(entry[1])
            room = QRect(0, 0, width - 2 * _INDENT - 22, 1 << 20)
            return QSize(60, metrics.boundingRect(room, _WRAP, text).height() + 12)
        return QSize(60, 2 * metrics.lineSpacing() + (GRID if index.row() == 0 else 2 * GRID))

    def _paragraph(self, painter: QPainter, rect: QRect, _: int, quote: str, shown: int, *, first: bool) -> None:
        if not first:
            painter.setPen(self.theme.color("border"))
            painter.drawLine(rect.left() + _INDENT, rect.top() + 4, rect.right() - _INDENT, rect.top() + 4)
        top = rect.top() + (4 if first else 12)
        line = painter.fontMetrics().lineSpacing()
        inner = QRect(rect.left() + _INDENT, top, rect.width() - 2 * _INDENT, line)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.theme.color("text"))
        name = self.tr("Paragraph {number}").format(number=shown) if shown else self.tr("A paragraph that is left out")
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, name)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self.theme.color("muted"))
        mode = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(shortened(quote, 200), mode, inner.width())
        painter.drawText(inner.translated(0, line), Qt.AlignmentFlag.AlignVCenter, text)

    def _annotation(self, painter: QPainter, rect: QRect, annotation: Annotation) -> None:
        if annotation.tag is None:
            self._text(painter, rect, "note", annotation.text, "accent")
            return
        width = chip_width(annotation.tag.name, painter.fontMetrics(), rect.width() - 2 * _INDENT)
        top = rect.top() + (rect.height() - CHIP_HEIGHT) // 2
        paint_chip(painter, QRect(rect.left() + _INDENT, top, width, CHIP_HEIGHT), annotation.tag, self.theme)

    def _text(self, painter: QPainter, rect: QRect, icon: str, text: str, color: str) -> None:
        self.theme.icon(icon, color).paint(painter, rect.left() + _INDENT, rect.top() + 7, 14, 14)
        painter.drawText(rect.adjusted(_INDENT + 22, 6, -_INDENT, -6), _WRAP, text)

    def _draft_text(self, text: str) -> str:
        return self.tr("Draft, not saved: {text}").format(text=shortened(text, 120))
