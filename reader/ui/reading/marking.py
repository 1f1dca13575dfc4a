"""Marks articles: read, starred, on the shelf, restored from the trash, deleted for ever."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

from reader.core.archived import Mark
from reader.core.changes import Action, Changes
from reader.services.archive import Archive
from reader.ui.dialogs.question import Question
from reader.ui.reading.texts import done_text
from reader.ui.texts import articles_text
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Marking(QObject):
    """Does it to the articles that are selected in the list, else to the open one."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker
        actions = window.menu_actions.reading
        for action, mark in ((actions.star, Mark.STARRED), (actions.read, Mark.READ), (actions.shelve, Mark.SHELVED)):
            action.triggered.connect(partial(self._set, mark, action))
        window.menu_actions.bind(
            {actions.restore: self.restore, actions.delete: self.ask_delete, actions.empty_trash: self.ask_empty}
        )
        window.parts.page.capture_banner.restore_wanted.connect(self.restore_open)
        view = window.parts.articles.view
        view.addActions([*actions.of_articles, *actions.of_trash])
        view.selection_changed.connect(self.look)
        window.article.opened.connect(self.look)
        window.article.closed.connect(self.look)
        window.editing.changed.connect(self._follow)
        self.look()

    def numbers(self) -> list[int]:
        """The articles that are meant."""
        selected = self._window.parts.articles.view.selected()
        current = self._window.article.number
        return selected or ([current] if current is not None else [])

    def mark(self, mark: Mark, numbers: Sequence[int], *, on: bool) -> None:
        """Put a mark on articles, or take it off."""
        if numbers:
            self._window.editing.change(partial(self._archive.library.mark, mark, numbers, on=on)).then(self._tell)

    def restore(self) -> None:
        """Take articles out of the trash."""
        self.mark(Mark.TRASHED, self.numbers(), on=False)

    def restore_open(self) -> None:
        """Take the open article out of the trash, whatever is selected in the list."""
        current = self._window.article.number
        self.mark(Mark.TRASHED, [] if current is None else [current], on=False)

    def ask_delete(self) -> None:
        """Delete articles from the trash for ever, if the reader is sure."""
        numbers = self.numbers()
        self._worker.read(self._archive.library.marked, numbers).then(
            lambda marks: self._ask(marks[Mark.TRASHED], self._archive.library.delete_for_ever, numbers)
        )

    def ask_empty(self) -> None:
        """Delete all that is in the trash for ever, if the reader is sure."""
        self._worker.read(self._archive.library.in_trash).then(
            lambda numbers: self._ask(len(numbers), self._archive.library.delete_for_ever, numbers)
        )

    def look(self) -> None:
        """Ask which marks the articles carry that are meant, for the actions to show it."""
        numbers = self.numbers()
        if not numbers:
            self._window.menu_actions.reading.set_marks({}, 0)
            return
        job = self._worker.read(self._archive.library.marked, numbers, latest="marks")
        job.then(lambda marks: self._window.menu_actions.reading.set_marks(marks, len(numbers)))

    def _set(self, mark: Mark, action: QAction) -> None:
        self.mark(mark, self.numbers(), on=action.isChecked())

    def _follow(self, changes: Changes) -> None:
        if changes.marks_changed:
            self.look()

    def _ask(self, count: int, call: Callable[[Sequence[int]], Changes], numbers: Sequence[int]) -> None:
        if count == 0:
            self._window.messages.tell(self.tr("The trash is empty."))
            return
        box = Question(self._window)
        box.setIconPixmap(self._window.theme.icon("warning", "warning").pixmap(32, 32))
        box.setWindowTitle(self.tr("Delete for ever"))
        box.setText(self.tr("Delete {articles} for ever?").format(articles=articles_text(count)))
        box.setInformativeText(
            self.tr("The text, the imported page, your tags and your notes are lost. This cannot be undone.")
        )
        delete = box.addButton(self.tr("Delete for ever"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(lambda: self._window.editing.change(call, list(numbers)).then(self._tell))
        box.open()

    def _tell(self, changes: Changes) -> None:
        count = len(changes.articles)
        text = done_text(changes.action)
        if text is None or count == 0:
            return
        what = f"“{changes.subject}”" if count == 1 and not changes.subject.isdecimal() else articles_text(count)
        if changes.action is Action.DELETE:
            self._window.messages.tell(text.format(what=what))
        else:
            self._window.editing.tell_undoable(text.format(what=what))
