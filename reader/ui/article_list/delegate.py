"""Paints the list: as a table where there is room, as cards of three lines where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.article_list.cards import LEFT, card_height, paint_card, paint_count, paint_ground
from reader.ui.article_list.model import ROW_ROLE, SNIPPET_ROLE, Column
from reader.ui.article_list.snippet import paint_snippet
from reader.ui.row_texts import date_text, title_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import CHIP_HEIGHT, chip_width, paint_chip

if TYPE_CHECKING:
    from reader.core.annotations import Tag
    from reader.core.archived import ArticleRow

TABLE_ROW = 40
_CHIP = 120
_GAP = 6


def row_height(metrics: QFontMetrics, *, passages: bool = False) -> int:
    """The height of a row of the table, with a line for a passage if wanted."""
    return TABLE_ROW + (metrics.lineSpacing() if passages else 0)


class ArticleDelegate(QStyledItemDelegate):
    """Draws one cell. `cards` is set by the view when only the first column is shown."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.cards = False
        self.passages = False

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
        room = paint_ground(painter, rect, self.theme, ground)
        if selected and index.column() == 0:
            painter.fillRect(
                QRect(rect.left(), rect.top(), 3, rect.height()), self.theme.color("accent" if focused else "quote_bar")
            )
        painter.setFont(option.font)
        if row is not None:
            if self.cards:
                end = paint_card(painter, room, row, self.theme, centred=not self.passages)
                if self.passages:
                    # Where the title has one line only, the passage may have the room of the other.
                    below = QRect(room.left(), end + 3, room.width(), room.bottom() - end - 3)
                    paint_snippet(painter, below, index.data(SNIPPET_ROLE), self.theme)
            else:
                cell = rect.adjusted(12, 0, -GRID, -1)
                if self.passages:
                    line = option.fontMetrics.lineSpacing()
                    if index.column() == Column.TITLE:
                        below = QRect(cell.left(), cell.bottom() - line - 4, cell.width(), line)
                        paint_snippet(painter, below, index.data(SNIPPET_ROLE), self.theme)
                    cell.setBottom(cell.bottom() - line)
                self._cell(painter, cell, row, index.column())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        measure = card_height if self.cards else row_height
        height = measure(option.fontMetrics, passages=self.passages)
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
        if column == Column.TITLE:
            font = QFont(painter.font())
            font.setBold(not row.read)
            painter.setFont(font)
            if row.starred:
                self.theme.icon("star-full", "warning").paint(painter, rect.left(), rect.center().y() - 7, 14, 14)
                rect = rect.adjusted(20, 0, 0, 0)
        if column == Column.TITLE and row.captures > 1:
            painter.setPen(self.theme.color("muted"))
            rect = rect.adjusted(
                0, 0, paint_count(painter, rect, "captures", row.captures, self.theme) - rect.right() - GRID, 0
            )
            painter.setPen(self.theme.color("text"))
        if column != Column.TITLE:
            painter.setPen(self.theme.color("muted"))
        text = painter.fontMetrics().elidedText(texts[Column(column)], Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, LEFT, text)

    def _chips(self, painter: QPainter, rect: QRect, tags: tuple[Tag, ...]) -> None:
        metrics = painter.fontMetrics()
        x = rect.left()
        for place, tag in enumerate(tags):
            rest = len(tags) - place
            width = chip_width(tag, metrics, _CHIP)
            more = metrics.horizontalAdvance(f"+{rest}") + 4 + _GAP if rest > 1 else 0
            room = rect.right() - x - more
            if place == 0:
                width = min(width, room)  # the first one always shows, shortened if it must be
            if width > room:
                painter.setPen(self.theme.color("muted"))
                painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), LEFT, f"+{rest}")
                return
            top = rect.top() + (rect.height() - CHIP_HEIGHT) // 2
            paint_chip(painter, QRect(x, top, width, CHIP_HEIGHT), tag, self.theme)
            x += width + _GAP
