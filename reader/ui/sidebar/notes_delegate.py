"""Paints the rows of "Tags and notes": the paragraph with its quotation, then its tags, highlights and notes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextDocument
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.core.annotations import Annotation
from reader.core.noting import Address
from reader.ui.drafts import Draft
from reader.ui.markdown import link_at, note_document, paint, size_of
from reader.ui.page.annotated import highlight_ground
from reader.ui.texts import shortened
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import CHIP_HEIGHT, chip_width, paint_chip

ENTRY = Qt.ItemDataRole.UserRole
QUOTE = Qt.ItemDataRole.UserRole + 1
"""The words of a passage that is a part of its paragraph, or more than it; `""` for others."""
BYLINE = Qt.ItemDataRole.UserRole + 2
"""Who made it and when, `""` for what the user made."""
_INDENT = 2 * GRID
_ICON = 22
_KEPT = 300
"""Notes that stay set as they are shown."""


@dataclass(frozen=True)
class Head:
    """The row above what belongs to a paragraph: its place, its text, and what readers call it; 0 if left out."""

    paragraph: int
    quote: str
    number: int

    @property
    def is_whole(self) -> bool:
        """Whether it stands above what belongs to the whole article."""
        return self.paragraph < 0


class NotesDelegate(QStyledItemDelegate):
    """An entry is a Head, an annotation, or a draft and its text. `edited` is what the editor stands for."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._documents: OrderedDict[tuple[str, int], QTextDocument] = OrderedDict()
        self.editor: QWidget | None = None
        self.edited: Draft | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._documents.clear()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY)
        if self.is_edited(entry):
            return  # the editor stands there
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))
        painter.setFont(QFont(option.font))
        painter.setPen(self._theme.color("text"))
        if isinstance(entry, Head):
            self._head(painter, rect, entry, first=index.row() == 0)
        elif isinstance(entry, Annotation):
            line = painter.fontMetrics().lineSpacing() if index.data(BYLINE) else 0
            self._annotation(painter, rect.adjusted(0, 0, 0, -line), entry, index.data(QUOTE))
            if line:
                below = QRect(rect.left() + _INDENT + _ICON, rect.bottom() - line - 4, 0, line)
                below.setRight(rect.right() - _INDENT)
                # The day stays, and the given name, which is the last one.
                self._elided(painter, below, index.data(BYLINE), Qt.TextElideMode.ElideLeft)
        else:
            self._icon(painter, rect, "edit", "warning")
            words = rect.adjusted(_INDENT + _ICON, 6, -_INDENT, -6)
            wrap = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
            painter.drawText(words, wrap, self._draft_text(entry[1]))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry = index.data(ENTRY)
        metrics: QFontMetrics = option.fontMetrics
        if self.is_edited(entry) and self.editor:
            return QSize(60, self.editor.sizeHint().height())
        if isinstance(entry, Head):
            lines = 1 if entry.is_whole else 2
            return QSize(60, lines * metrics.lineSpacing() + (GRID if index.row() == 0 else 2 * GRID))
        if isinstance(entry, Annotation):
            beside = sum(bool(index.data(role)) for role in (QUOTE, BYLINE)) * (metrics.lineSpacing() + 2)
            if entry.tag:
                return QSize(60, CHIP_HEIGHT + GRID + beside)
            height = size_of(self._document(entry.text, option.font)).height() if entry.text else 0
            return QSize(60, height + beside + 12)
        wrap = int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, self._width() - 2 * _INDENT - _ICON, 1 << 20)
        return QSize(60, metrics.boundingRect(room, wrap, self._draft_text(entry[1])).height() + 12)

    def is_edited(self, entry: object) -> bool:
        """Whether the editor stands in the place of an entry."""
        if self.edited is None:
            return False
        if isinstance(entry, Annotation):
            return entry.id == self.edited.annotation
        return isinstance(entry, tuple) and entry[0] == self.edited

    def link_at(self, option: QStyleOptionViewItem, entry: object, quote: str, point: QPointF) -> Address | None:
        """Where the link under a point of a row leads."""
        if not isinstance(entry, Annotation) or not entry.text:
            return None
        top = option.rect.top() + 6 + (option.fontMetrics.lineSpacing() + 2 if quote else 0)
        inner = point - QPointF(option.rect.left() + _INDENT + _ICON, top)
        return link_at(self._document(entry.text, option.font), inner)

    def _width(self) -> int:
        view = self.parent()
        # As if there were a scroll bar: its coming must not make a text longer than its row.
        bar = view.verticalScrollBar().sizeHint().width() if isinstance(view, QListWidget) else 0
        return view.width() - bar - 2 if isinstance(view, QListWidget) else 240

    def _document(self, text: str, font: QFont) -> QTextDocument:
        key = (text, self._width() - 2 * _INDENT - _ICON)
        if key not in self._documents:
            self._documents[key] = note_document(text, font, self._theme, key[1])
            if len(self._documents) > _KEPT:
                self._documents.popitem(last=False)
        self._documents.move_to_end(key)
        return self._documents[key]

    def _head(self, painter: QPainter, rect: QRect, head: Head, *, first: bool) -> None:
        if not first:
            painter.setPen(self._theme.color("border"))
            painter.drawLine(rect.left() + _INDENT, rect.top() + 4, rect.right() - _INDENT, rect.top() + 4)
        top = rect.top() + (4 if first else 12)
        line = painter.fontMetrics().lineSpacing()
        inner = QRect(rect.left() + _INDENT, top, rect.width() - 2 * _INDENT, line)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self._name(head))
        font.setBold(False)
        painter.setFont(font)
        if not head.is_whole:
            self._elided(painter, inner.translated(0, line), head.quote)

    def _name(self, head: Head) -> str:
        if head.is_whole:
            return self.tr("The whole article")
        if not head.number:
            return self.tr("A paragraph that is left out")
        return self.tr("Paragraph {number}").format(number=head.number)

    def _annotation(self, painter: QPainter, rect: QRect, annotation: Annotation, quote: str) -> None:
        line = painter.fontMetrics().lineSpacing()
        inner = rect.adjusted(_INDENT, 0, -_INDENT, 0)
        if annotation.tag:
            width = chip_width(annotation.tag, painter.fontMetrics(), inner.width(), path=True)
            chip = QRect(inner.left(), rect.top() + GRID // 2, width, CHIP_HEIGHT)
            paint_chip(painter, chip, annotation.tag, self._theme, path=True)
            if quote:
                below = QRect(inner.left() + _ICON, chip.bottom() + 2, inner.width() - _ICON, line)
                self._elided(painter, below, quote)
            return
        words = inner.adjusted(_ICON, 6, 0, -6)
        if annotation.color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(highlight_ground(annotation.color, self._theme))
            painter.drawRoundedRect(QRect(inner.left(), words.top() + 2, 14, line - 4), 3, 3)
            self._elided(painter, QRect(words.left(), words.top(), words.width(), line), quote)
            return
        self._icon(painter, rect, "note", "accent")
        if quote:
            self._elided(painter, QRect(words.left(), words.top(), words.width(), line), quote)
            words.setTop(words.top() + line + 2)
        paint(painter, self._document(annotation.text, painter.font()), QRectF(words), self._theme)

    def _elided(
        self, painter: QPainter, rect: QRect, words: str, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        """A quotation, or who wrote a note, on one line and paler than what the reader wrote."""
        painter.setPen(self._theme.color("muted"))
        text = painter.fontMetrics().elidedText(shortened(words, 200), cut, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)

    def _icon(self, painter: QPainter, rect: QRect, icon: str, color: str) -> None:
        self._theme.icon(icon, color).paint(painter, rect.left() + _INDENT, rect.top() + 7, 14, 14)

    def _draft_text(self, text: str) -> str:
        return self.tr("Draft, not saved: {text}").format(text=shortened(text, 120))
