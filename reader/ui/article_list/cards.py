"""A card of the list: two lines of title, and one of source, date, tags and notes. The window shows cards first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout

from reader.ui.row_texts import date_text, title_text
from reader.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from reader.core.listed import ArticleRow

LEFT = 0x0001 | 0x0080
"""Qt.AlignmentFlag.AlignLeft and AlignVCenter as numbers: Qt's own names take longer to load than the list to paint."""
_DOTS = 5

Write = Callable[[QRect, str, str], object]
"""Draws a text in a rectangle, in the painter's font and in a colour of the theme by its name."""


def card_height(metrics: QFontMetrics, *, passages: bool = False) -> int:
    """The height of a card; two lines more for a passage."""
    return (5 if passages else 3) * metrics.lineSpacing() + 3 * GRID


def card_room(rect: QRect) -> QRect:
    """The room of the text in a card."""
    return rect.adjusted(2 * GRID, GRID, -2 * GRID, -GRID)


def paint_ground(painter: QPainter, rect: QRect, theme: Theme, color: str = "surface") -> QRect:
    """Draw what lies under a card, and the line that ends it; returns the room of its text."""
    painter.fillRect(rect, theme.color(color))
    painter.setPen(theme.color("border"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.setPen(theme.color("text"))
    return card_room(rect)


def paint_card(painter: QPainter, rect: QRect, row: ArticleRow, theme: Theme, *, centred: bool = True) -> int:
    """Draw a card in the painter's font, `centred` in its room if its title has one line; returns where it ends."""

    def write(room: QRect, text: str, color: str) -> None:
        painter.setPen(theme.color(color))
        painter.drawText(room, LEFT, text)

    facts = paint_title(painter, rect, row, write, centred=centred)
    painter.setPen(theme.color("muted"))
    facts.setRight(_signs(painter, facts, row, theme))
    paint_facts(painter, facts, row, write)
    return facts.bottom()


def paint_title(painter: QPainter, rect: QRect, row: ArticleRow, write: Write, *, centred: bool = True) -> QRect:
    """Draw the title of a card on one line or two; returns the room of the facts, for which the font is set."""
    line = painter.fontMetrics().lineSpacing()
    font = QFont(painter.font())
    font.setBold(not row.read)
    painter.setFont(font)
    lines = _split(title_text(row.title), font, rect.width())
    if len(lines) == 1 and centred:
        rect = rect.translated(0, line // 2)
    for number, text in enumerate(lines):
        spot = QRect(rect.left(), rect.top() + number * line, rect.width(), line)
        write(spot, _shortened(painter.fontMetrics(), text, rect.width()), "text")
    font.setBold(False)
    font.setPointSizeF(font.pointSizeF() * 0.92)
    painter.setFont(font)
    return QRect(rect.left(), rect.top() + len(lines) * line + 4, rect.width(), line)


def paint_facts(painter: QPainter, rect: QRect, row: ArticleRow, write: Write) -> None:
    """Draw where the article of a card comes from, and its date."""
    metrics = painter.fontMetrics()
    date = date_text(row.published)
    source = _shortened(metrics, row.source, rect.width() - metrics.horizontalAdvance(f"  ·  {date}"))
    write(rect, "  ·  ".join(part for part in (source, date) if part), "muted")


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
        painter.setPen(ground)
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


def _shortened(metrics: QFontMetrics, text: str, width: int) -> str:
    """`text`, cut off with an ellipsis where there is no room for it."""
    if len(text) <= width and metrics.horizontalAdvance(text) <= width:
        return text
    least, most = 0, max(0, min(len(text), width))
    while least < most:
        middle = (least + most + 1) // 2
        if metrics.horizontalAdvance(text[:middle].rstrip() + "…") <= width:
            least = middle
        else:
            most = middle - 1
    return text[:least].rstrip() + "…" if least else ""


def _split(text: str, font: QFont, width: int) -> list[str]:
    """`text` on one line or on two, the second one as long as it may be."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    first = layout.createLine()
    if first.isValid():
        first.setLineWidth(width)
    layout.endLayout()
    cut = first.textLength() if first.isValid() else 0
    if max(text, default="") > "\uffff":  # positions of a layout count UTF-16 units, which Python's slices do not
        cut = len(text.encode("utf-16-le")[: 2 * cut].decode("utf-16-le", "ignore"))
    lines = (text[:cut].strip(), text[cut:].strip())
    return [line for line in lines if line]
