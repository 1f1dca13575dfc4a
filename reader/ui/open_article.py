"""The article that is open, as one of its captures shows it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.core.archived import ArchivedArticle, Mark
from reader.core.changes import Changes
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.ui.worker import Job, Worker


@dataclass(frozen=True)
class _Renewed:
    """What `changes` made of the article that was open."""

    changes: Changes
    before: ArchivedArticle
    now: ArchivedArticle


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
        self._asked = False
        """Whether an article is on its way, with its text."""
        self.current: ArchivedArticle | None = None
        self._renewed: _Renewed | None = None
        self._looking: Job | None = None

    @property
    def number(self) -> int | None:
        """The number of the article that is shown."""
        return self.current.id if self.current else None

    def open(self, number: int, capture: int | None = None) -> None:
        """Show an article as a capture has it, by default the newest; the one that is shown stays as it is."""
        same = self._wanted is not None and self._wanted[0] == number
        if not same or (capture is not None and self._wanted != (number, capture)):
            self._ask(number, capture, in_trash=True)

    def follow(self, changes: Changes) -> None:
        """Look again if a change may have touched the open article."""
        touched = self._wanted is not None and self._wanted[0] in changes.articles
        if not (touched or changes.tags_changed or changes.names_changed):
            return
        if self.current is None or self._asked or changes.names_changed or changes.list_changed:
            self.reload()
        elif self._renewed and self._renewed.changes is changes and self._renewed.before is self.current:
            if self._looking:
                self._looking.stale.set()  # it may have looked before this change
            self._show(self._renewed.now)
        else:
            # A tag on one paragraph of a book must not wait until all of it is read again.
            self._looking = self._worker.read(self._library.annotated, self.current, latest="article")
            self._looking.then(self._show).otherwise(partial(self._miss, self.current.id, None))

    def renew(self, changes: Changes) -> None:
        """Look, on the writing thread, what a change made of the open article: `follow` then shows it at once.

        Without this the page would wait for one more turn of the threads until a tag is seen.
        """
        before = self.current
        if before is None or before.id not in changes.articles:
            return
        with suppress(ReaderError):  # `follow` looks again, and tells
            self._renewed = _Renewed(changes, before, self._library.annotated(before))

    def reload(self) -> None:
        """Look again at the open article."""
        if self._wanted is not None:
            shown = self.current if self.current and self.current.id == self._wanted[0] else None
            self._ask(*self._wanted, in_trash=shown is None or Mark.TRASHED in shown.marks)

    def _ask(self, number: int, capture: int | None, *, in_trash: bool) -> None:
        self._wanted, self._asked = (number, capture), True
        call = partial(self._library.open, number, capture, in_trash=in_trash)
        job = self._worker.read(call, latest="article")
        job.then(self._show).otherwise(partial(self._miss, number, capture))

    def _show(self, archived: ArchivedArticle) -> None:
        # From now on this capture is meant: a newer one that comes must not take the text from under the reader.
        self._wanted, self._asked = (archived.id, archived.capture.id), False
        before, self.current = self.current, archived
        if archived == before:
            return
        same = before is not None and (before.id, before.capture.id) == (archived.id, archived.capture.id)
        (self.refreshed if same else self.opened).emit(archived)

    def _miss(self, number: int, capture: int | None, error: ReaderError) -> None:
        if error.code == "no-such-article" and capture is not None:
            self._ask(number, None, in_trash=False)  # the capture belongs to another article now, or went to the trash
            return
        # It went to the trash, here or by the command line: the page becomes empty, the list says the rest.
        self._wanted, self._asked, self.current = None, False, None
        self.closed.emit()
        if error.code != "no-such-article":
            self._worker.failed.emit(error)
