"""The mouse on the names of the page: a click lights one up, Ctrl and a click lead to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from reader.ui.correcting_target import lit_mention, span_at

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Pointer(QObject):
    """Looks at what happens on the page before the page does, and takes nothing away from it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._view = window.parts.page.view
        self._view.viewport().installEventFilter(self)
        self._view.menu_opening.connect(self._offer)
        self._view.paragraph_chosen.connect(self._leave)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view.viewport() and self._view.archived and not self._view.textCursor().hasSelection():
            if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
                if event.button() == Qt.MouseButton.LeftButton:
                    self._click(event)
            elif (
                event.type() == QEvent.Type.ContextMenu
                and isinstance(event, QContextMenuEvent)
                and event.reason() == QContextMenuEvent.Reason.Mouse
            ):
                self._view.light(self._span(event.pos()))
        return super().eventFilter(watched, event)

    def _click(self, event: QMouseEvent) -> None:
        span = self._span(event.position().toPoint())
        self._view.light(span)
        if span and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            mention = lit_mention(self._view)
            if mention:
                self._window.people.open_mention(mention)

    def _span(self, point: QPoint) -> tuple[int, int] | None:
        cursor = self._view.cursorForPosition(point)
        # A position stands between two letters: the pointer may be on either.
        found = span_at(self._view, cursor.position())
        if found is None and not cursor.atBlockStart():
            found = span_at(self._view, cursor.position() - 1)
        if found is None or abs(point.y() - self._view.cursorRect(cursor).center().y()) > 40:
            return None
        return found

    def _leave(self, number: int) -> None:
        """A name that is lit in another paragraph is not what the keys are about any more."""
        mention = lit_mention(self._view)
        if mention and mention.paragraph != number:
            self._view.light(None)

    def _offer(self, menu: QMenu) -> None:
        actions = self._window.menu_actions
        for first in (actions.details, actions.tag):  # what is done with the article, and what is put on its text
            menu.insertSeparator(first)
        self._window.correcting.offer_in(menu)
