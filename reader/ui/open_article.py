"""The article that is open, as one of its captures shows it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.core.archived import ArchivedArticle
from reader.core.changes import Changes
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.ui.worker import Worker


class OpenArticle(QObject):
    """Fetches the open article, and again when it is changed: `opened` is a new one, `refreshed` the same one."""

    opened = Signal(object)
    refreshed = Signal(object)
    closed = Signal()

    def __init__(self, archive: Archive, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._library = archive.library
        self._worker = worker
        self._wanted: tuple[int, int | None] | None = None
        self.current: ArchivedArticle | None = None

    @property
    def number(self) -> int | None:
        """The number of the article that is shown."""
        return self.current.id if self.current else None

    def open(self, number: int, capture: int | None = None) -> None:
        """Show an article as a capture has it, by default the newest; the one that is shown stays as it is."""
        same = self._wanted is not None and self._wanted[0] == number
        if not same or (capture is not None and self._wanted != (number, capture)):
            self._ask(number, capture)

    def follow(self, changes: Changes) -> None:
        """Look again if a change may have touched the open article."""
        if (self._wanted and self._wanted[0] in changes.articles) or changes.tags_changed or changes.names_changed:
            self.reload()

    def reload(self) -> None:
        """Look again at the open article."""
        if self._wanted is not None:
            self._ask(*self._wanted)

    def _ask(self, number: int, capture: int | None) -> None:
        self._wanted = (number, capture)
        job = self._worker.read(self._library.open, number, capture, latest="article")
        job.then(self._show).otherwise(partial(self._miss, number, capture))

    def _show(self, archived: ArchivedArticle) -> None:
        # From now on this capture is meant: a newer one that comes must not take the text from under the reader.
        self._wanted = (archived.id, archived.capture.id)
        before, self.current = self.current, archived
        if archived == before:
            return
        same = before is not None and (before.id, before.capture.id) == (archived.id, archived.capture.id)
        (self.refreshed if same else self.opened).emit(archived)

    def _miss(self, number: int, capture: int | None, error: ReaderError) -> None:
        if error.code == "no-such-article" and capture is not None:
            self._ask(number, None)  # the capture belongs to another article now, or went to the trash
            return
        # It went to the trash, here or by the command line: the page becomes empty, the list says the rest.
        self._wanted = self.current = None
        self.closed.emit()
        if error.code != "no-such-article":
            self._worker.failed.emit(error)
