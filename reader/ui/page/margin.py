"""The margin right of the text: the tags and notes of each paragraph, beside it. The side list is its twin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.core.annotations import Annotation, AnnotationKind
from reader.core.noting import plain_note
from reader.services.user import user_name
from reader.ui.byline import byline
from reader.ui.texts import shortened, tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import CHIP_HEIGHT, chip_width, paint_chip

_GAP = 4
_DOT = 14
NARROW = 88
"""Below this width the margin shows dots in place of words."""
_NOTE = 120
"""A note asks for no more than these pixels; it gets what else is free in its line."""
_ICON = 14
_WORDS = 200
"""Characters of a note that are measured and shown."""


@dataclass(frozen=True)
class Placed:
    """An item of the margin: annotation `item` of its paragraph, or how many are not shown (`more`)."""

    rect: QRect
    item: int
    more: int = 0


def place(widths: Sequence[int], top: int, bottom: int, width: int, height: int = CHIP_HEIGHT) -> list[Placed]:
    """Put items of these widths into lines between `top` and `bottom`; the last place tells how many are left.

    At least one line is used, whatever the bottom, so that no annotated paragraph goes without a sign.
    """
    lines = max(1, (bottom - top + _GAP) // (height + _GAP))
    placed: list[Placed] = []
    x = line = 0
    for item, wanted in enumerate(widths):
        size = min(wanted, width)
        if x and x + size > width:
            x, line = 0, line + 1
        if line >= lines:
            break
        placed.append(Placed(QRect(x, top + line * (height + _GAP), size, height), item))
        x += size + _GAP
    hidden = len(widths) - len(placed)
    if hidden:
        last = placed.pop()
        rect = QRect(last.rect.left(), last.rect.top(), width - last.rect.left(), height)
        if rect.width() < 36 and placed and placed[-1].rect.top() == last.rect.top():
            rect.setLeft(placed.pop().rect.left())
            hidden += 1
        placed.append(Placed(rect, last.item, hidden + 1))
    return placed


def widened(placed: Sequence[Placed], wishes: Sequence[int], width: int) -> list[Placed]:
    """The items with what is free in each line given to those that wish to be wider, from left to right."""
    rights = {one.rect.top(): one.rect.right() for one in placed}  # of the last of each line
    made: list[Placed] = []
    top = shift = 0
    for one in placed:
        if one.rect.top() != top:
            top, shift = one.rect.top(), 0
        rect = one.rect.translated(shift, 0)
        free = width - 1 - rights[top] - shift
        more = 0 if one.more else max(0, min(free, wishes[one.item] - rect.width()))
        made.append(Placed(rect.adjusted(0, 0, more, 0), one.item, one.more))
        shift += more
    return made


class Margin(QWidget):
    """Painted from where paragraphs stand; a click shows the annotation in the side list."""

    clicked = Signal(int, str)

    def __init__(self, parent: QWidget, theme: Theme, where: Callable[[int], QRect]) -> None:
        super().__init__(parent)
        self.theme = theme
        self._where = where
        self._groups: list[tuple[int, list[Annotation]]] = []
        self.setAccessibleName(self.tr("Tags and notes beside the text"))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        self.setFont(font)
        self.setMouseTracking(True)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these, which are in reading order."""
        groups: dict[int, list[Annotation]] = {}
        for annotation in annotations:
            if annotation.kind is AnnotationKind.HIGHLIGHT:
                continue  # it shows in the text itself
            groups.setdefault(annotation.anchor.paragraph, []).append(annotation)
        self._groups = sorted(groups.items())
        self.update()

    def layout_items(self) -> list[tuple[int, Annotation, Placed]]:
        """Every item that is in sight: its paragraph, its annotation and its place."""
        found = []
        narrow = self.width() < NARROW
        # A book has hundreds: those above what is in sight are not asked where they stand.
        below = bisect_left(self._groups, 0, key=lambda group: self._where(group[0]).top())
        for number in range(max(0, below - 1), len(self._groups)):
            paragraph, group = self._groups[number]
            rect = self._where(paragraph)
            if rect.top() > self.height():
                break
            last = number + 1 == len(self._groups)
            limit = 1 << 24 if last else self._where(self._groups[number + 1][0]).top() - _GAP
            if limit < 0:
                continue
            metrics = self.fontMetrics()
            inner = self.width() - GRID
            wishes = [
                _DOT if narrow else chip_width(a.tag, metrics, inner) if a.tag else self._note_width(a, inner)
                for a in group
            ]
            widths = [wish if a.tag else min(wish, _NOTE) for a, wish in zip(group, wishes, strict=True)]
            # Beside its own paragraph while there is room; a short one may use the free margin below it.
            bottom = min(limit, max(rect.bottom(), rect.top() + 3 * (CHIP_HEIGHT + _GAP)))
            height = _DOT if narrow else CHIP_HEIGHT
            for placed in widened(place(widths, rect.top() + 2, bottom, inner, height), wishes, inner):
                found.append((paragraph, group[placed.item], placed))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.theme.color("page"))
        narrow = self.width() < NARROW
        for _, annotation, placed in self.layout_items():
            self._paint(painter, annotation, placed, narrow=narrow)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position().toPoint())
        if hit:
            self.clicked.emit(hit[0], "" if hit[2].more else hit[1].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self._hit(event.pos())
            text = ""
            if hit:
                _, annotation, placed = hit
                words = annotation.tag.name if annotation.tag else plain_note(annotation.text)
                text = "\n".join(filter(None, (shortened(words, 400), byline(annotation, user_name()))))
                if placed.more:
                    text = self.tr("{count} more: click to see them all").format(count=placed.more)
            # An empty text hides what is shown.
            QToolTip.showText(event.globalPos(), tip_text(text), self)
            return True
        return super().event(event)

    def _note_width(self, note: Annotation, most: int) -> int:
        words = shortened(plain_note(note.text), _WORDS)
        return min(most, _ICON + 6 + self.fontMetrics().horizontalAdvance(words))

    def _hit(self, point: QPoint) -> tuple[int, Annotation, Placed] | None:
        return next((item for item in self.layout_items() if item[2].rect.contains(point)), None)

    def _paint(self, painter: QPainter, annotation: Annotation, placed: Placed, *, narrow: bool) -> None:
        rect = placed.rect
        painter.setFont(self.font())
        if placed.more:
            painter.setPen(self.theme.color("muted"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, f"+{placed.more}")
        elif narrow and annotation.tag:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(annotation.tag.color))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 3, 3)
        elif annotation.tag:
            paint_chip(painter, rect, annotation.tag, self.theme)
        else:
            size = min(_ICON, rect.height())
            spot = QRect(rect.left(), rect.center().y() - size // 2 + 1, size, size)
            self.theme.icon("note", "accent").paint(painter, spot)
            if not narrow:
                painter.setPen(self.theme.color("muted"))
                words = rect.adjusted(size + 5, 0, 0, 0)
                mode = Qt.TextElideMode.ElideRight
                said = shortened(plain_note(annotation.text), _WORDS)
                text = painter.fontMetrics().elidedText(said, mode, words.width())
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
