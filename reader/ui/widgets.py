"""Small widgets that several parts share."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QInputMethodEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from reader.core.annotations import Tag
from reader.ui.texts import tag_words
from reader.ui.theme import Theme

CHIP_HEIGHT = 20
_PAD = 8
_DOT = 8
_ROW_EDGE = 4


def chip_width(tag: Tag, metrics: QFontMetrics, most: int, *, path: bool = False) -> int:
    """How wide the chip of a tag is, `most` at the utmost."""
    return min(most, metrics.horizontalAdvance("".join(tag_words(tag, path=path))) + _DOT + 6 + 2 * _PAD)


@lru_cache(maxsize=256)
def swatch(color: str) -> QIcon:
    """A round spot of a colour: the same one again, for Qt keeps megabytes of what it scaled of each that was shown."""
    pixmap = QPixmap(72, 72)  # 24 on a screen at 300 %; Qt makes it smaller, but never larger without a blur
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(15, 15, 42, 42)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # otherwise the style tints it
    return icon


def paint_chip(painter: QPainter, rect: QRect, tag: Tag, theme: Theme, *, path: bool = False) -> None:
    """Draw a tag: its colour as a dot and a quiet ground, its last level in the text's colour, its key beside it.

    With `path` the levels above it stand before it, paler.
    """
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # its parts follow each other as they are reckoned here
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tinted(tag.color))
    painter.drawRoundedRect(rect, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
    painter.setBrush(QColor(tag.color))
    painter.drawEllipse(rect.left() + _PAD, rect.center().y() - _DOT // 2 + 1, _DOT, _DOT)
    room = rect.adjusted(_PAD + _DOT + 6, 0, -_PAD + 2, 0)
    above, name, key = tag_words(tag, path=path)
    metrics = painter.fontMetrics()
    rest = metrics.horizontalAdvance(name + key)
    left, right = Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight
    parts = (
        (above, "muted", rest, left),
        (name, "text", metrics.horizontalAdvance(key), right),
        (key, "muted", 0, right),
    )
    for words, color, least, cut in parts:
        painter.setPen(theme.color(color))
        # What stands further to the right is worth more, as far as there is room for it.
        shown = metrics.elidedText(words, cut, max(room.width() - least, 0))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        room.setLeft(room.left() + metrics.horizontalAdvance(shown))
    painter.restore()


def beside_icon(text: str) -> str:
    """The words of a tool button. Qt leaves them 4 px beside the icon, and no style sheet can widen that."""
    return f"\N{THIN SPACE}{text}"


def resize_on_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window that size, or what the screen has: 1366 × 768 at 150 % are 910 × 512, less title and task bar."""
    free = window.screen().availableSize()
    window.resize(min(width, free.width()), min(height, free.height() - 40))


def hide_text_cursor(view: QTextEdit) -> None:
    """Let no cursor blink in a text that is only read, while it has the keys.

    A text cursor of width 0 is still a line on a screen at 125 %; only an input method may hide it.
    """
    hidden = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, 0, 0, None)
    QApplication.sendEvent(view, QInputMethodEvent("", [hidden]))


def show_text_cursor(view: QTextEdit) -> None:
    """Let the cursor blink again in a text that is only read."""
    shown = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, 0, 1, None)
    QApplication.sendEvent(view, QInputMethodEvent("", [shown]))


class Choice(QComboBox):
    """A box to choose from, with an arrow of ours: a style sheet takes the style's own away."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._arrow = theme.icon("down", "muted")

    def set_theme(self, theme: Theme) -> None:
        """Draw the arrow in the theme's colours."""
        self._arrow = theme.icon("down", "muted")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        left = 8 if self.isRightToLeft() else self.width() - 24
        self._arrow.paint(painter, QRect(left, 0, 16, self.height()))
        painter.end()


def hide_if_left(box: QWidget) -> None:
    """Hide a box above the window whose keys went elsewhere in it; going to another window does not close it."""
    focus = box.window().focusWidget()
    if box.window().isActiveWindow() and focus and not box.isAncestorOf(focus):
        box.hide()


class CutLabel(QLabel):
    """A line of plain text that is cut in its middle where there is no room for it; it asks for none itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


class TopIcons(QStyledItemDelegate):
    """Lets the icon of a row stand beside its first line, however many there are, and keeps its words off its edges."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 2 * _ROW_EDGE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        style, panel = whole.widget.style(), QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, whole, painter, whole.widget)
        option.rect.adjust(0, _ROW_EDGE, 0, -_ROW_EDGE)
        super().paint(painter, option, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.decorationAlignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter


def muted(label: QLabel) -> QLabel:
    """Mark a label as secondary text; it is shown as it is, never as HTML."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("muted", True)
    return label


def primary(button: QPushButton) -> QPushButton:
    """Mark a button as the one that most users want."""
    button.setProperty("primary", True)
    return button


def link(button: QPushButton) -> QPushButton:
    """Make a button look like a link in a line of text."""
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class FlowLayout(QLayout):
    """Puts widgets side by side and goes on in the next line, as words in a paragraph."""

    def __init__(self, parent: QWidget, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget and widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                continue
            size = item.sizeHint()
            if x + size.width() > rect.right() + 1 and line:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y()
