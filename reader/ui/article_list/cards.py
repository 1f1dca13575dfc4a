"""A card of the list: two lines of title, and one of source, date, tags and notes. The window shows cards first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from reader.ui.row_texts import date_text, title_text
from reader.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from reader.core.archived import ArticleRow

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_DOTS = 5


def card_height(metrics: QFontMetrics, *, passages: bool = False) -> int:
    """The height of a card; two lines more for a passage."""
    return (5 if passages else 3) * metrics.lineSpacing() + 3 * GRID


def paint_ground(painter: QPainter, rect: QRect, theme: Theme, color: str = "surface") -> QRect:
    """Draw what lies under a card, and the line that ends it; returns the room of its text."""
    painter.fillRect(rect, theme.color(color))
    painter.setPen(theme.color("border"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.setPen(theme.color("text"))
    return rect.adjusted(2 * GRID, GRID, -2 * GRID, -GRID)


def paint_card(painter: QPainter, rect: QRect, row: ArticleRow, theme: Theme, *, centred: bool = True) -> int:
    """Draw a card in the painter's font, `centred` in its room if its title has one line; returns where it ends."""
    metrics = painter.fontMetrics()
    line = metrics.lineSpacing()
    font = QFont(painter.font())
    font.setBold(not row.read)
    painter.setFont(font)
    lines = _split(title_text(row.title), font, rect.width())
    if len(lines) == 1 and centred:
        rect = rect.translated(0, line // 2)
    for number, text in enumerate(lines):
        spot = QRect(rect.left(), rect.top() + number * line, rect.width(), line)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(spot, LEFT, elided)
    font.setBold(False)
    font.setPointSizeF(font.pointSizeF() * 0.92)
    painter.setFont(font)
    painter.setPen(theme.color("muted"))
    facts = QRect(rect.left(), rect.top() + len(lines) * line + 4, rect.width(), line)
    facts.setRight(_signs(painter, facts, row, theme))
    date = date_text(row.published)
    room = facts.width() - painter.fontMetrics().horizontalAdvance(f"  ·  {date}")
    source = painter.fontMetrics().elidedText(row.source, Qt.TextElideMode.ElideRight, room)
    painter.drawText(facts, LEFT, "  ·  ".join(part for part in (source, date) if part))
    return facts.bottom()


def _signs(painter: QPainter, rect: QRect, row: ArticleRow, theme: Theme) -> int:
    """Draw at the right end how many notes and captures there are and the colours of the tags.

    Returns where what is left of them ends.
    """
    x = rect.right()
    if row.notes:
        x = paint_count(painter, rect, "note", row.notes, theme) - 6
    if row.captures > 1:
        x = paint_count(painter, QRect(rect.left(), rect.top(), x - rect.left(), rect.height()), "captures",
                          row.captures, theme) - 6  # fmt: skip
    if row.starred:
        theme.icon("star-full", "warning").paint(painter, x - 14, rect.center().y() - 7, 14, 14)
        x -= 20
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    ground = theme.color("surface")
    for tag in reversed(row.tags[:_DOTS]):
        painter.setPen(QPen(ground, 1))
        painter.setBrush(QColor(tag.color))
        painter.drawEllipse(x - 11, rect.center().y() - 5, 11, 11)
        x -= 8
    painter.setPen(pen)
    return x - GRID if x < rect.right() or row.tags else x


def paint_count(painter: QPainter, rect: QRect, icon: str, number: int, theme: Theme) -> int:
    """Draw an icon and a number at the right end; returns where they begin."""
    width = painter.fontMetrics().horizontalAdvance(str(number))
    painter.drawText(QRect(rect.right() - width, rect.top(), width + 1, rect.height()), LEFT, str(number))
    x = rect.right() - width - 18
    theme.icon(icon, "muted").paint(painter, x, rect.center().y() - 6, 14, 14)
    return x


def _split(text: str, font: QFont, width: int) -> list[str]:
    """`text` on one line or on two, the second one as long as it may be."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    first = layout.createLine()
    if first.isValid():
        first.setLineWidth(width)
    layout.endLayout()
    # Positions of a layout count UTF-16 units, which Python's slices do not.
    units = text.encode("utf-16-le")
    cut = first.textLength() * 2 if first.isValid() else 0
    lines = (units[:cut].decode("utf-16-le", "ignore").strip(), units[cut:].decode("utf-16-le", "ignore").strip())
    return [line for line in lines if line]
