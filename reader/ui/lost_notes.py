"""Notes and tags without a place, over the whole archive: counted, and listed on demand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.annotations import Annotation
from reader.core.changes import Action, Changes
from reader.services.archive import Archive
from reader.ui.dialogs.lost import LostDialog
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


_ADDING = frozenset(
    {Action.ADD_TAG, Action.ADD_NOTE, Action.ADD_HIGHLIGHT, Action.RECOLOR_TAG, Action.RECOLOR_HIGHLIGHT}
)


class LostNotes(QObject):
    """`counted` says how many there are."""

    counted = Signal(int)

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker
        self._dialog: LostDialog | None = None
        self._lost: Sequence[tuple[Annotation, str]] = ()

    def look(self) -> None:
        """Count again."""
        self._worker.read(_lost, self._archive, latest="lost").then(self._know)

    def follow(self, changes: Changes) -> None:
        """Count again: undoing a change may lose or find a place, too. What is added always has its place."""
        if changes.action not in _ADDING:
            self.look()

    def show(self) -> None:
        """Open the list."""
        if self._dialog is None:
            self._dialog = LostDialog(self._window.theme, self._window)
            self._dialog.wanted.connect(self._open)
            self._dialog.destroyed.connect(self._gone)
        self._dialog.show_lost(self._lost)
        self._dialog.show()
        self._dialog.activateWindow()
        self.look()

    def _gone(self) -> None:
        self._dialog = None

    def _know(self, lost: Sequence[tuple[Annotation, str]]) -> None:
        self._lost = lost
        self.counted.emit(len(lost))
        if self._dialog:
            self._dialog.show_lost(lost)

    def _open(self, annotation: Annotation) -> None:
        window = self._window
        window.open_article(annotation.article, annotation.capture)
        window.reading.focus.reveal(window.menu_actions.show_side)
        window.parts.side.setCurrentWidget(window.parts.side.notes)
        window.activateWindow()


def _lost(archive: Archive) -> list[tuple[Annotation, str]]:
    """The lost annotations, each with the title of its article."""
    lost = archive.annotating.lost()
    titles = {row.id: row.title for row in archive.library.rows(sorted({a.article for a in lost}))}
    # What lies in the trash waits there.
    return [(annotation, titles[annotation.article]) for annotation in lost if annotation.article in titles]
