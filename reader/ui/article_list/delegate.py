"""Paints the list: as a table where there is room, as cards of three lines where there is not."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.annotations import Tag
from reader.core.archived import ArticleRow
from reader.ui.article_list.model import ROW_ROLE, Column
from reader.ui.texts import date_text, title_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import CHIP_HEIGHT, chip_width, paint_chip

TABLE_ROW = 40
_CHIP = 120
_DOTS = 5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def card_height(metrics: QFontMetrics) -> int:
    """The height of a card: two lines of title, and one of source, date, tags and notes."""
    return 3 * metrics.lineSpacing() + 3 * GRID


class ArticleDelegate(QStyledItemDelegate):
    """Draws one cell. `cards` is set by the view when only the first column is shown."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.cards = False

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        # A selection without the keys is quieter, so that one sees where one types.
        focused = option.widget is not None and option.widget.hasFocus()
        ground = "selection" if selected and focused else "hover" if selected or hovered else "surface"
        painter.fillRect(rect, self.theme.color(ground))
        painter.setPen(self.theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected and index.column() == 0:
            painter.fillRect(
                QRect(rect.left(), rect.top(), 3, rect.height()), self.theme.color("accent" if focused else "quote_bar")
            )
        painter.setFont(option.font)
        painter.setPen(self.theme.color("text"))
        if row is not None:
            if self.cards:
                self._card(painter, rect.adjusted(2 * GRID, GRID, -2 * GRID, -GRID), row)
            else:
                self._cell(painter, rect.adjusted(12, 0, -GRID, -1), row, index.column())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        height = card_height(option.fontMetrics) if self.cards else TABLE_ROW
        return QSize(80, height)

    def _cell(self, painter: QPainter, rect: QRect, row: ArticleRow, column: int) -> None:
        if column == Column.TAGS:
            self._chips(painter, rect, row.tags)
            return
        texts = {
            Column.TITLE: title_text(row.title),
            Column.SOURCE: row.source,
            Column.DATE: date_text(row.published),
            Column.NOTES: str(row.notes) if row.notes else "",
        }
        if column == Column.TITLE and row.captures > 1:
            painter.setPen(self.theme.color("muted"))
            rect = rect.adjusted(0, 0, self._counted(painter, rect, "captures", row.captures) - rect.right() - GRID, 0)
            painter.setPen(self.theme.color("text"))
        if column != Column.TITLE:
            painter.setPen(self.theme.color("muted"))
        text = painter.fontMetrics().elidedText(texts[Column(column)], Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, text)

    def _card(self, painter: QPainter, rect: QRect, row: ArticleRow) -> None:
        metrics = painter.fontMetrics()
        line = metrics.lineSpacing()
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        lines = _split(title_text(row.title), font, rect.width())
        if len(lines) == 1:
            rect = rect.translated(0, line // 2)
        for number, text in enumerate(lines):
            spot = QRect(rect.left(), rect.top() + number * line, rect.width(), line)
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(spot, _LEFT, elided)
        font.setBold(False)
        font.setPointSizeF(font.pointSizeF() * 0.92)
        painter.setFont(font)
        painter.setPen(self.theme.color("muted"))
        facts = QRect(rect.left(), rect.top() + len(lines) * line + 4, rect.width(), line)
        facts.setRight(self._signs(painter, facts, row))
        date = date_text(row.published)
        room = facts.width() - painter.fontMetrics().horizontalAdvance(f"  ·  {date}")
        source = painter.fontMetrics().elidedText(row.source, Qt.TextElideMode.ElideRight, room)
        painter.drawText(facts, _LEFT, "  ·  ".join(part for part in (source, date) if part))

    def _signs(self, painter: QPainter, rect: QRect, row: ArticleRow) -> int:
        """Draw at the right end how many notes and captures there are and the colours of the tags.

        Returns where what is left of them ends.
        """
        x = rect.right()
        if row.notes:
            x = self._counted(painter, rect, "note", row.notes) - 6
        if row.captures > 1:
            x = self._counted(painter, QRect(rect.left(), rect.top(), x - rect.left(), rect.height()), "captures",
                              row.captures) - 6  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        ground = self.theme.color("surface")
        for tag in reversed(row.tags[:_DOTS]):
            painter.setPen(QPen(ground, 1))
            painter.setBrush(QColor(tag.color))
            painter.drawEllipse(x - 11, rect.center().y() - 5, 11, 11)
            x -= 8
        painter.setPen(pen)
        return x - GRID if x < rect.right() or row.tags else x

    def _counted(self, painter: QPainter, rect: QRect, icon: str, number: int) -> int:
        """Draw an icon and a number at the right end; returns where they begin."""
        width = painter.fontMetrics().horizontalAdvance(str(number))
        painter.drawText(QRect(rect.right() - width, rect.top(), width + 1, rect.height()), _LEFT, str(number))
        x = rect.right() - width - 18
        self.theme.icon(icon, "muted").paint(painter, x, rect.center().y() - 6, 14, 14)
        return x

    def _chips(self, painter: QPainter, rect: QRect, tags: tuple[Tag, ...]) -> None:
        metrics = painter.fontMetrics()
        x = rect.left()
        for place, tag in enumerate(tags):
            rest = len(tags) - place
            width = chip_width(tag.name, metrics, _CHIP)
            more = metrics.horizontalAdvance(f"+{rest}") + 4 if rest > 1 else 0
            room = rect.right() - x - more
            if place == 0:
                width = min(width, room)  # the first one always shows, shortened if it must be
            if width > room:
                painter.setPen(self.theme.color("muted"))
                painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), _LEFT, f"+{rest}")
                return
            top = rect.top() + (rect.height() - CHIP_HEIGHT) // 2
            paint_chip(painter, QRect(x, top, width, CHIP_HEIGHT), tag, self.theme)
            x += width + 6


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
