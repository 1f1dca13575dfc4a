"""The actions of reading: what becomes of articles, the way from one to the next, how the text looks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt

from reader.core.archived import Mark
from reader.ui.making import Make


class ReadingActions(QObject):
    """Made by Actions, which shows them in its menus. Each is enabled by the state of the selected articles."""

    def __init__(self, make: Make, parent: QObject) -> None:
        super().__init__(parent)
        self.star = make(self.tr("Star"), "star", "Ctrl+Shift+S", checkable=True)
        self.read = make(self.tr("Mark as read"), "", "Ctrl+U", checkable=True)
        self.shelve = make(self.tr("Put on the shelf"), "shelf", "Ctrl+Shift+A", checkable=True)
        self.restore = make(self.tr("Restore from the trash"), "undo")
        self.delete = make(self.tr("Delete for ever…"), "", "Shift+Delete")
        # As with Delete: only in the list.
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.empty_trash = make(self.tr("Empty the trash…"), "")
        self.back = make(self.tr("Back to the last article"), "back", "Alt+Left")
        self.forward = make(self.tr("Forward again"), "forward", "Alt+Right")
        self.next_article = make(self.tr("Next article"), "", "Shift+J", "Ctrl+PgDown")
        self.previous_article = make(self.tr("Previous article"), "", "Shift+K", "Ctrl+PgUp")
        self.outline = make(self.tr("Headings of this article"), "outline", "Ctrl+G")
        self.look = make(self.tr("Look of the text…"), "type", "Ctrl+T")
        self.focus = make(self.tr("Only the text"), "", "F11", checkable=True)
        self.of_articles = (self.star, self.read, self.shelve)
        self.of_trash = (self.restore, self.delete)
        self.set_marks({}, 0)
        self.set_trail(back=False, forward=False)
        self.set_article(open_=False, headings=False)

    def set_marks(self, marks: Mapping[Mark, int], count: int) -> None:
        """Enable what can be done with `count` selected articles, of which so many carry each mark."""
        thrown = marks.get(Mark.TRASHED, 0)
        for action, mark in ((self.star, Mark.STARRED), (self.read, Mark.READ), (self.shelve, Mark.SHELVED)):
            action.setEnabled(count > thrown)
            action.setChecked(count > 0 and marks.get(mark, 0) == count)
        for action in self.of_trash:
            action.setEnabled(thrown > 0)

    def set_trail(self, *, back: bool, forward: bool) -> None:
        """Enable the ways back and forward."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def set_article(self, *, open_: bool, headings: bool) -> None:
        """Enable what needs an open article, and one with headings."""
        for action in (self.next_article, self.previous_article, self.focus):
            action.setEnabled(open_)
        self.outline.setEnabled(headings)
