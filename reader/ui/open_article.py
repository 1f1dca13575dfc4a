"""The article that is open."""

from __future__ import annotations

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
        self._wanted: int | None = None
        self.current: ArchivedArticle | None = None

    @property
    def number(self) -> int | None:
        """The number of the article that is shown."""
        return self.current.id if self.current else None

    def open(self, number: int) -> None:
        """Show an article."""
        if number != self._wanted:
            self._wanted = number
            self._worker.read(self._library.open, number, latest="article").then(self._show).otherwise(self._miss)

    def follow(self, changes: Changes) -> None:
        """Look again if a change may have touched the open article."""
        if self._wanted in changes.articles or changes.tags_changed:
            self.reload()

    def reload(self) -> None:
        """Look again at the open article."""
        if self._wanted is not None:
            self._worker.read(self._library.open, self._wanted, latest="article").then(self._show).otherwise(self._miss)

    def _show(self, archived: ArchivedArticle) -> None:
        if archived == self.current:
            return
        same = self.current is not None and self.current.id == archived.id
        self.current = archived
        (self.refreshed if same else self.opened).emit(archived)

    def _miss(self, error: ReaderError) -> None:
        # It went to the trash, here or by the command line: the page becomes empty, the list says the rest.
        self._wanted = self.current = None
        self.closed.emit()
        if error.code != "no-such-article":
            self._worker.failed.emit(error)
