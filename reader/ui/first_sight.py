"""What the window shows first: the beginning of the list, where the list will be. The window is built beneath it.

Only what this needs is loaded before it is seen. `tests/ui/test_first_sight.py` keeps it so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStylePainter, QWidget

from reader.core.errors import ReaderError
from reader.ui.article_list.cards import (
    LEFT,
    card_height,
    card_room,
    paint_card,
    paint_facts,
    paint_ground,
    paint_title,
)
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from reader.core.listed import ArticleRow
    from reader.services.archive import Archive
    from reader.ui.article_list.view import ArticleView
    from reader.ui.session import Session

_FIRST = 30
"""Rows that a high screen has room for."""
_LATEST_MS = 1000
"""For a window that is not painted, minimised or behind others, and for a list that does not come."""
_ROLE = QPalette.ColorRole


class Place(NamedTuple):
    """Where the list is in its window: its left edge, its top, its width without scroll bar, and what is below it."""

    left: int
    top: int
    width: int
    below: int

    @classmethod
    def of(cls, view: ArticleView, window: QWidget) -> Place:
        """The place of a list that is shown."""
        seen = view.viewport()
        corner = seen.mapTo(window, seen.rect().topLeft())
        return cls(corner.x(), corner.y(), seen.width(), window.height() - corner.y() - seen.height())


def first_sight(archive: Archive, session: Session, theme: Theme) -> FirstSight | None:
    """The beginning of the list, if it can be had at once and its place is known from the last time."""
    place, (order, ascending) = session.place, session.sorting
    if place is None:
        return None
    try:
        rows = archive.listing.rows(archive.listing.first(_FIRST, order, ascending=ascending) or ())
    except ReaderError:
        return None  # which is told when all articles are asked for
    return FirstSight(rows, place, theme) if rows else None


class FirstSight(QWidget):
    """Fills its window with the first `rows` of the list, as cards in their `place`.

    `painted` is sent once when they are seen; from then on `hurried` before each thing is done that the user does;
    `chosen` is the article that was clicked.
    """

    painted = Signal()
    hurried = Signal()
    chosen = Signal(int)

    def __init__(self, rows: list[ArticleRow], place: Place, theme: Theme) -> None:
        super().__init__()
        self.rows = rows
        self._place = place
        self._theme = theme
        self._seen_before = False
        self.setAutoFillBackground(True)
        self._card = card_height(self.fontMetrics())
        self._late = QTimer(self, singleShot=True, interval=_LATEST_MS)
        self._late.timeout.connect(self._show)
        self._late.start()

    def cover(self, window: QWidget, theme: Theme) -> None:
        """Lie above all that is in the window now, in its theme."""
        self._theme = theme
        if self.parent() is not window:
            self.setParent(window)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def end_soon(self) -> None:
        """Uncover the window also if the list never comes: its trouble is told there."""
        QTimer.singleShot(_LATEST_MS, self, self.end)

    def _show(self) -> None:
        # Not earlier: to look at every event takes longer than to paint the list.
        from reader.ui.hands import Hands

        Hands(self).moved.connect(self.hurried)
        self.painted.emit()
        self.update()

    def end(self) -> None:
        """Uncover the window."""
        self._late.stop()
        self.hide()
        self.deleteLater()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        row = (point.y() - self._place.top) // self._card
        if self._seen().contains(point) and row < len(self.rows):
            self.chosen.emit(self.rows[row].id)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._seen_before:
            self._paint_all()
            return
        self._seen_before = True
        self._paint_words()
        self._late.stop()
        # Not now: what is painted is yet to come to the screen.
        QTimer.singleShot(0, self, self._show)

    def _paint_words(self) -> None:
        """Paint the cards without stars, counts and tags.

        Those need icons, pens and brushes: Qt for Python loads for them what takes longer than all of the list. So
        colours come as pixels, and as the roles of a palette.
        """
        painter = QStylePainter(self)
        palette, roles = self.palette(), {"text": _ROLE.WindowText, "muted": _ROLE.PlaceholderText}
        surface, border = (QPixmap(1, 1) for _ in range(2))
        surface.fill(self._theme.color("surface"))
        border.fill(self._theme.color("border"))

        def write(room: QRect, text: str, color: str) -> None:
            painter.drawItemText(room, LEFT, palette, True, text, roles[color])

        seen = self._seen()
        painter.drawPixmap(seen, surface)
        painter.setClipRect(seen)
        for rect, row in self._cards(seen):
            painter.save()
            painter.drawPixmap(QRect(rect.left(), rect.bottom(), rect.width(), 1), border)
            paint_facts(painter, paint_title(painter, card_room(rect), row, write), row, write)
            painter.restore()
        painter.end()

    def _paint_all(self) -> None:
        painter = QPainter(self)
        seen = self._seen()
        painter.fillRect(seen, self._theme.color("surface"))
        painter.setClipRect(seen)
        for rect, row in self._cards(seen):
            painter.save()
            paint_card(painter, paint_ground(painter, rect, self._theme), row, self._theme)
            painter.restore()
        painter.end()

    def _cards(self, seen: QRect) -> Iterator[tuple[QRect, ArticleRow]]:
        for number, row in enumerate(self.rows):
            rect = QRect(seen.left(), seen.top() + number * self._card, seen.width(), self._card)
            if rect.top() > seen.bottom():
                break
            yield rect, row

    def _seen(self) -> QRect:
        place = self._place
        return QRect(place.left, place.top, place.width, self.height() - place.top - place.below)
