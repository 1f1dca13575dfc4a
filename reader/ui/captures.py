"""The captures of the open article: listed, opened, compared, taken apart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from reader.core.archived import ArchivedArticle, CaptureRow
from reader.core.changes import Changes
from reader.services.archive import Archive
from reader.ui.dialogs.comparison import ComparisonDialog
from reader.ui.texts import moment_text, notes_text, shortened, title_text
from reader.ui.theme import GRID
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Captures(QObject):
    """What the line in the head of an article, its banner and the menu ask for."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._comparing = archive.comparing
        self._worker = worker

    def show_menu(self) -> None:
        """Open the list of captures below the line that tells how many there are."""
        archived, view = self._window.article.current, self._window.parts.page.view
        if archived and len(archived.captures) > 1:
            menu = self.menu(archived)
            rect = view.captures_rect()
            inside = view.viewport().rect().contains(rect.center())
            place = rect.bottomLeft() + QPoint(0, 4) if inside else QPoint(2 * GRID, GRID)
            menu.popup(view.viewport().mapToGlobal(place))
            shown = next((action for action in menu.actions() if action.isChecked()), None)
            menu.setActiveAction(shown or menu.actions()[0])

    def menu(self, archived: ArchivedArticle) -> QMenu:
        """The captures from the oldest to the newest, and what can be done with the one that is shown."""
        menu = QMenu(self._window.parts.page.view)
        menu.setAccessibleName(self.tr("Captures of this page"))
        for capture in archived.captures:
            action = menu.addAction(_name(capture))
            action.setCheckable(True)
            action.setChecked(capture == archived.capture)
            action.triggered.connect(partial(self._window.article.open, archived.id, capture.id))
        menu.addSeparator()
        menu.addAction(self.tr("What changed…"), self.compare)
        menu.addAction(self.tr("This capture is another page"), self.separate)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open_newest(self) -> None:
        """Show the newest capture."""
        archived = self._window.article.current
        if archived:
            self._window.article.open(archived.id, archived.captures[-1].id)

    def compare(self) -> None:
        """Show what changed between the capture that is shown and the one before it."""
        archived = self._window.article.current
        if not archived or len(archived.captures) < 2:
            return
        after = max(1, archived.captures.index(archived.capture))
        pair = archived.captures[after - 1].id, archived.captures[after].id
        window = self._window
        dialog = ComparisonDialog(
            title_text(archived.article.title),
            ("", ""),
            window.theme,
            window.parts.page.view.text_size,
            window,
            archived.captures,
        )
        dialog.choose(*pair)
        dialog.pair_wanted.connect(partial(self._fill, dialog, archived.id))
        self._fill(dialog, archived.id, *pair)
        dialog.show()

    def compare_newest(self) -> None:
        """Show what changed from the capture that is shown to the newest one."""
        archived = self._window.article.current
        self.compare()
        dialogs = self._window.findChildren(ComparisonDialog)
        if archived and dialogs:
            pair = archived.capture.id, archived.captures[-1].id
            dialogs[-1].choose(*pair)
            self._fill(dialogs[-1], archived.id, *pair)

    def separate(self) -> None:
        """Make the capture that is shown an article of its own."""
        archived = self._window.article.current
        if archived:
            call = self._comparing.separate
            self._window.editing.change(call, archived.id, archived.capture.id).then(self._tell_separated)

    def _fill(self, dialog: ComparisonDialog, article: int, before: int, after: int) -> None:
        job = self._worker.read(self._comparing.captures, article, before, after, latest="comparison")
        job.then(dialog.show_compared)

    def _tell_separated(self, _: Changes) -> None:
        self._window.editing.tell_undoable(self.tr("The capture is an article of its own now."))


def _name(capture: CaptureRow) -> str:
    text = f"{moment_text(capture.moment)}   {shortened(capture.file_name, 48)}".replace("&", "&&")
    notes = notes_text(capture.annotations)
    return f"{text}\t{notes}" if notes else text
