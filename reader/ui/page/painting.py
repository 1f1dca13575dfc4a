"""What a QTextDocument cannot draw by itself: bars, bullets, hairlines, and the lines under names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from reader.core.article import Paragraph, ParagraphKind
from reader.core.mentions import EntityType, Mention
from reader.ui.page.document import NOT_A_PARAGRAPH, paragraph_of
from reader.ui.page.formats import Style
from reader.ui.page.picture_files import picture_number
from reader.ui.page.pictures import Pictures
from reader.ui.theme import GRID

_OWN_MARK = re.compile(r"(\d{1,3}[.)]|[a-zđ][.)]|[-–—•+*●▪])\s")
_TABLE_GAP = 0.28
"""In ems, as the rows of tables are set apart."""


class PagePainter:
    """Paints what is in sight of a document: `size` of a viewport that is scrolled down by `scrolled`."""

    def __init__(self, document: QTextDocument, size: QSize, scrolled: int, style: Style) -> None:
        self._document = document
        self._layout = document.documentLayout()
        self._size = size
        self._scrolled = scrolled
        self._theme = style.theme
        self._em = style.size * 4 / 3
        self._shown = list(self._blocks())

    def current(self, painter: QPainter, block: QTextBlock, *, focused: bool) -> None:
        """The ground and the bar of the current paragraph."""
        rect = self._rect(block)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("current_tint"))
        painter.drawRoundedRect(QRectF(0, rect.top() - 4, self._size.width(), rect.height() + 8), 6, 6)
        painter.setBrush(self._theme.color("focus" if focused else "quote_bar"))
        painter.drawRoundedRect(QRectF(0, rect.top() - 4, 3, rect.height() + 8), 1.5, 1.5)

    def kinds(self, painter: QPainter, paragraphs: Sequence[Paragraph]) -> None:
        """The bar of a quotation, the ground of code, the bullet of an item, the line under a row of a table."""
        painter.setPen(Qt.PenStyle.NoPen)
        for block, rect in self._shown:
            number = paragraph_of(block)
            if not 0 <= number < len(paragraphs):
                continue
            paragraph = paragraphs[number]
            if paragraph.left_out:
                self._left_out(painter, block, rect)
            if paragraph.kind is ParagraphKind.QUOTE:
                painter.setBrush(self._theme.color("quote_bar"))
                painter.drawRoundedRect(QRectF(2 * GRID, rect.top(), 3, rect.height()), 1.5, 1.5)
            elif paragraph.kind is ParagraphKind.CODE:
                painter.setBrush(self._theme.color("code_tint"))
                ground = QRectF(2 * GRID, rect.top() - GRID, self._size.width() - 4 * GRID, rect.height() + 2 * GRID)
                painter.drawRoundedRect(ground, 6, 6)
            elif paragraph.kind is ParagraphKind.LIST_ITEM and not has_own_mark(paragraph.text):
                self._bullet(painter, block, rect.top(), paragraph.level)
            elif paragraph.kind is ParagraphKind.TABLE_ROW:
                y = rect.bottom() + self._em * _TABLE_GAP * 0.75
                line = QRectF(2 * GRID, y, self._size.width() - 4 * GRID, 1)
                painter.fillRect(line, self._theme.color("border"))

    def pictures(self, painter: QPainter, pictures: Pictures) -> None:
        """A quiet ground where a picture will be."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("code_tint"))
        for block, rect in self._shown:
            if paragraph_of(block) == NOT_A_PARAGRAPH and block.length() == 2:
                image = block.begin().fragment().charFormat().toImageFormat()
                number = picture_number(image.name()) if image.isValid() else None
                if number is not None and not pictures.has(number):
                    layout = block.layout().lineAt(0)
                    left = block.layout().position().x() + layout.x()
                    painter.drawRoundedRect(QRectF(left, rect.top(), image.width(), image.height()), 4, 4)

    def lines(self, painter: QPainter, mentions: Sequence[tuple[int, int, Mention]]) -> None:
        """A solid line under people, a dashed one under bodies, below the dots that Vietnamese sets under vowels.

        Qt's own underline would run through those dots.
        """
        pens = {
            EntityType.PERSON: QPen(self._theme.color("person_line"), 1.4),
            EntityType.ORG: QPen(self._theme.color("org_line"), 1.4, Qt.PenStyle.CustomDashLine),
        }
        pens[EntityType.ORG].setDashPattern([3, 2])
        shown = self._shown
        if not shown:
            return
        begin = bisect_left(mentions, shown[0][0].position(), key=lambda span: span[0])
        last = shown[-1][0].position() + shown[-1][0].length()
        for start, end, mention in islice(mentions, begin, None):
            if start >= last:
                return
            painter.setPen(pens[mention.type])
            for left, right, y in self._feet(start, end):
                painter.drawLine(QPointF(left, y - self._scrolled), QPointF(right, y - self._scrolled))

    def passages(self, painter: QPainter, lines: Sequence[tuple[int, int, QColor]]) -> None:
        """A dotted line under each of these parts of the text, below the lines of names."""
        if not self._shown:
            return
        begin, last = self._shown[0][0].position(), self._shown[-1][0].position() + self._shown[-1][0].length()
        for start, end, color in lines:
            if start < last and end > begin:
                pen = QPen(color, 1.6, Qt.PenStyle.CustomDashLine)
                pen.setDashPattern([1, 1.6])
                painter.setPen(pen)
                for left, right, y in self._feet(start, end):
                    painter.drawLine(QPointF(left, y + 2 - self._scrolled), QPointF(right, y + 2 - self._scrolled))

    def rails(self, painter: QPainter, rails: Sequence[tuple[int, int, int, QColor]]) -> None:
        """A stroke at the right of the text from block to block, in one of several lanes."""
        painter.setPen(Qt.PenStyle.NoPen)
        for first, last, lane, color in rails:
            top = self._rect(self._document.findBlockByNumber(first)).top()
            bottom = self._rect(self._document.findBlockByNumber(last)).bottom()
            if bottom >= 0 and top <= self._size.height():
                painter.setBrush(color)
                painter.drawRoundedRect(QRectF(self._size.width() - 4 - 5 * lane, top, 2.5, bottom - top), 1.25, 1.25)

    def _blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        position = self._layout.hitTest(QPointF(0, self._scrolled), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, position))
        while block.isValid():
            rect = self._rect(block)
            if rect.top() > self._size.height():
                return
            yield block, rect
            block = block.next()

    def _rect(self, block: QTextBlock) -> QRectF:
        return self._layout.blockBoundingRect(block).translated(0, -self._scrolled)

    def _feet(self, start: int, end: int) -> Iterator[tuple[float, float, float]]:
        """Where the foot of a span runs, line by line: left, right and height in the document."""
        block = self._document.findBlock(start)
        layout, begin = block.layout(), block.position()
        at, end = start - begin, end - begin
        while at < end:
            line = layout.lineForTextPosition(at)
            if not line.isValid():
                return
            stop = min(end, line.textStart() + line.textLength())
            # Not under the space at which the line was broken.
            most = line.x() + line.naturalTextWidth()
            left, right = _x(line.cursorToX(at)), min(most, _x(line.cursorToX(stop)))
            origin = layout.position()
            yield origin.x() + left, origin.x() + right, origin.y() + line.y() + line.height() - 1
            at = max(stop, at + 1)

    def _left_out(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        """A dashed stroke beside a paragraph that was left out, and beside the line above that says so."""
        top = self._rect(block.previous()).top() if block.previous().isValid() else rect.top()
        painter.save()
        painter.setPen(QPen(self._theme.color("muted"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(GRID, top), QPointF(GRID, rect.bottom()))
        painter.restore()

    def _bullet(self, painter: QPainter, block: QTextBlock, top: float, level: int) -> None:
        """A disc for the first depth, a ring for the second, a square below, half-way up the first line."""
        line = block.layout().lineAt(0)
        size = self._em * 0.3
        x = block.layout().position().x() + line.x() - self._em * 0.95
        # The small letters stand above the base line by about half an em.
        y = top + line.y() + line.ascent() - self._em * 0.27 - size / 2
        ink = self._theme.color("muted")
        painter.save()
        if level == 2:
            painter.setPen(QPen(ink, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setBrush(ink)
        if level > 2:
            painter.drawRect(QRectF(x, y, size, size))
        else:
            painter.drawEllipse(QRectF(x, y, size, size))
        painter.restore()


def has_own_mark(text: str) -> bool:
    """Whether an item of a list begins with a number or a dash of its own, and needs no bullet."""
    return _OWN_MARK.match(text) is not None


def _x(position: object) -> float:
    # PySide gives the cursor's position beside the place that it settled on.
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type]
