"""How a row of the notebook is painted: what was added, the words that it stands on, and the article."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.noting import NoteRow, plain_note
from reader.ui.notebook.model import ROW
from reader.ui.page.annotated import highlight_ground
from reader.ui.texts import date_text, shortened, title_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import CHIP_HEIGHT, chip_width, paint_chip

_LEFT = 2 * GRID
_ICON = 22


class NotebookDelegate(QStyledItemDelegate):
    """Every row has the same height, so that a list of hundreds of thousands opens at once."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(120, 3 * (option.fontMetrics.lineSpacing() + 2) + 2 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.color("hover"))
        painter.setPen(self.theme.color("border"))
        painter.drawLine(rect.left() + _LEFT, rect.bottom(), rect.right() - _LEFT, rect.bottom())
        row = index.data(ROW)
        if isinstance(row, NoteRow):
            painter.setFont(QFont(option.font))
            self._row(painter, rect.adjusted(_LEFT, GRID, -_LEFT, -GRID), row)
        painter.restore()

    def _row(self, painter: QPainter, inner: QRect, row: NoteRow) -> None:
        line = painter.fontMetrics().lineSpacing() + 2
        first = QRect(inner.left(), inner.top(), inner.width(), line)
        annotation = row.annotation
        quote = annotation.anchor.exact
        if annotation.tag:
            width = chip_width(annotation.tag, painter.fontMetrics(), first.width(), path=True)
            chip = QRect(first.left(), first.top() - 1, width, CHIP_HEIGHT)
            paint_chip(painter, chip, annotation.tag, self.theme, path=True)
        elif annotation.color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(highlight_ground(annotation.color, self.theme))
            painter.drawRoundedRect(QRect(first.left(), first.top() + 2, 14, 14), 3, 3)
            self._line(painter, first.adjusted(_ICON, 0, 0, 0), quote, "text")
            quote = ""
        else:
            self.theme.icon("note", "accent").paint(painter, first.left(), first.top() + 2, 14, 14)
            self._line(painter, first.adjusted(_ICON, 0, 0, 0), plain_note(annotation.text), "text")
        second = first.translated(0, line)
        if annotation.anchor.is_whole:
            self._line(painter, second, self.tr("The whole article"), "muted")
            second = second.translated(0, line)
        if quote:
            self._line(painter, second, f"“{shortened(quote, 300)}”", "muted")
            second = second.translated(0, line)
        self._line(painter, second, facts_text(painter.fontMetrics(), row, second.width()), "muted")

    def _line(self, painter: QPainter, rect: QRect, text: str, color: str) -> None:
        painter.setPen(self.theme.color(color))
        text = painter.fontMetrics().elidedText(shortened(text, 300), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)


def facts_text(metrics: QFontMetrics, row: NoteRow, width: int) -> str:
    """Title, source and day of an article. Title and source are cut to `width` pixels, the day is not."""
    joint, title, day = "  ·  ", title_text(row.title), date_text(row.published)
    cut = Qt.TextElideMode.ElideRight
    rest = width - (metrics.horizontalAdvance(joint + day) if day else 0)
    source = metrics.elidedText(row.source, cut, max(rest // 2, rest - metrics.horizontalAdvance(title + joint)))
    if source:
        rest -= metrics.horizontalAdvance(joint + source)
    return joint.join(part for part in (metrics.elidedText(title, cut, rest), source, day) if part)
