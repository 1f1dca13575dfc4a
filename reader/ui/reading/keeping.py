"""Remembers where the reader is in each article, and which articles were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.core.archived import ArchivedArticle, Bookmark, Mark
from reader.core.changes import Changes
from reader.services.archive import Archive
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_MOMENT_MS = 2500
"""An article that is open for longer was read; who only passes by on the way through the list did not read it."""
_REST_MS = 1500
"""After the last scrolling: a bookmark is not written for each line."""


class Keeping(QObject):
    """Neither is a step of the history: the reader did not ask for it."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._archive = archive
        self._worker = worker
        self._editing = window.editing
        self._view = window.parts.page.view
        self._open: tuple[int, Bookmark | None] | None = None
        self._kept: Bookmark | None = None
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._moment.timeout.connect(self._note_read)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.keep)
        window.article.opened.connect(self._begin)
        window.article.closed.connect(self._end)
        self._view.verticalScrollBar().valueChanged.connect(self._scrolled)

    def keep(self) -> None:
        """Write the bookmark down now, if the reader has moved."""
        self._rest.stop()
        if self._open and self._open[1] and self._open[1] != self._kept:
            number, bookmark = self._open
            self._kept = bookmark
            self._worker.write(self._archive.library.keep_bookmark, number, bookmark)

    def _begin(self, archived: ArchivedArticle) -> None:
        self.keep()
        self._open, self._kept = (archived.id, None), archived.bookmark
        self._moment.stop()
        if not {Mark.READ, Mark.TRASHED} & archived.marks:
            self._moment.start()

    def _end(self) -> None:
        self._moment.stop()
        self._rest.stop()
        self._open = None

    def _scrolled(self) -> None:
        # Only what is on the page by now: the bar moves already while the next article is being set.
        shown = self._view.archived
        if self._open and shown and shown.id == self._open[0] and self._view.complete:
            self._open = (shown.id, self._view.bookmark)
            self._rest.start()

    def _note_read(self) -> None:
        if self._open:
            self._worker.write(self._archive.library.note_read, self._open[0]).then(self._tell)

    def _tell(self, changes: Changes) -> None:
        if changes.marks_changed:
            self._editing.changed.emit(changes)
