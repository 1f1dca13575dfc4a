"""One archive, opened: its folder and the services over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import ReaderError
from reader.services.listing import Listing
from reader.store.connection import Connections, make_folder
from reader.store.connection import can_only_be_read as can_only_be_read
from reader.store.locking import Lock, TakenError
from reader.store.opening import opens_slowly as opens_slowly

if TYPE_CHECKING:
    from reader.services.annotating import Annotating
    from reader.services.backups import Backups
    from reader.services.checking import Checking
    from reader.services.comparing import Comparing
    from reader.services.entities import People
    from reader.services.exchanging import Exchanging
    from reader.services.exporting import Exporting
    from reader.services.highlights import Highlights
    from reader.services.importing import Importing
    from reader.services.library import Library
    from reader.services.mending import Mending
    from reader.services.model import ChosenModel
    from reader.services.noting import Noting
    from reader.services.recognising import Recognising
    from reader.services.rereading import Rereading
    from reader.services.reviewing import Reviewing
    from reader.services.searching import Searching
    from reader.services.settling import Settling
    from reader.services.tagging import Tagging
    from reader.services.verifying import Verifying
    from reader.store.articles import Articles
    from reader.store.captures import Captures
    from reader.store.search import Search
    from reader.store.upkeep import Upkeep


_LOCK = "window.lock"
_MOMENT = 0.2
"""Seconds for which somebody may hold the lock who only looks whether it is free."""


def program_version() -> str:
    """The version of this program, as its package says."""
    # Loaded with the first export or report: it takes as long as opening the archive.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("archive-reader")
    except PackageNotFoundError:
        return "unknown"


class Archive:
    """The archive in `folder` and its services. Close it when done.

    A service is loaded when it is first asked for: the window shows its list before it needs more than `listing`. So
    each is a cached property that imports its own room; at the top its type alone is imported, for the checker.
    With `window` it is locked against a second window; the command line may work on it at the same time. One that
    cannot be written is opened for reading only, as often as anybody likes. Raises ReaderError for a folder or a file
    that cannot be used, and `archive-in-use`.
    """

    def __init__(self, folder: Path, *, window: bool = False) -> None:
        self.folder = folder
        self._window = window
        # The lock comes first: a newer version must not change a file that an older window has open.
        self._lock = _lock_window(folder) if window and not can_only_be_read(folder) else None
        try:
            self._connections = Connections(folder)
        except BaseException:
            if self._lock:
                self._lock.release()
            raise
        self.listing = Listing(self._connections)

    @property
    def read_only(self) -> bool:
        """Whether nothing in the archive can be changed: its folder or its disk is write-protected."""
        return self._connections.read_only

    @cached_property
    def library(self) -> Library:
        """The articles: found, opened, marked, thrown away."""
        from reader.services.library import Library

        return Library(self._connections, self._articles, self._captures, self._search, self._protect)

    @cached_property
    def searching(self) -> Searching:
        """What a search finds, and searches that were saved."""
        from reader.services.searching import Searching

        return Searching(self._connections, self._search)

    @cached_property
    def importing(self) -> Importing:
        """Files become articles."""
        from reader.services.importing import Importing

        return Importing(self._connections, self._articles, self._captures, self._model)

    @cached_property
    def rereading(self) -> Rereading:
        """What was imported is read again by a newer version."""
        from reader.services.rereading import Rereading

        return Rereading(self._captures, self._model, self._protect)

    @cached_property
    def recognising(self) -> Recognising:
        """Names are looked for again in what is stored."""
        from reader.services.recognising import Recognising
        from reader.store.recognition import Recognition

        return Recognising(Recognition(self._connections), self._model, self._protect)

    @cached_property
    def comparing(self) -> Comparing:
        """Captures of one page, and articles that are nearly the same."""
        from reader.services.comparing import Comparing

        return Comparing(self._connections, self._articles)

    @cached_property
    def people(self) -> People:
        """The index of people and organisations."""
        from reader.services.entities import People

        return People(self._connections, self._protect)

    @cached_property
    def reviewing(self) -> Reviewing:
        """Doubtful names are gone through."""
        from reader.services.reviewing import Reviewing

        return Reviewing(self._connections, self.people)

    @cached_property
    def settling(self) -> Settling:
        """What follows from a correction in thousands of articles."""
        from reader.services.settling import Settling

        return Settling(self._connections)

    @cached_property
    def mending(self) -> Mending:
        """What the extractor got wrong is put right."""
        from reader.services.mending import Mending

        return Mending(self._connections, self._articles, self._captures, self._model)

    @cached_property
    def annotating(self) -> Annotating:
        """Tags, notes and highlights."""
        from reader.services.annotating import Annotating
        from reader.store.annotations import Annotations

        return Annotating(self._connections, self._articles, Annotations(self._connections))

    @cached_property
    def noting(self) -> Noting:
        """Drafts of notes, and the notebook of all notes."""
        from reader.services.noting import Noting

        return Noting(self._connections, self.library, self.people)

    @cached_property
    def tagging(self) -> Tagging:
        """The tags themselves."""
        from reader.services.tagging import Tagging
        from reader.store.tags import Tags

        return Tagging(self._connections, Tags(self._connections))

    @cached_property
    def exporting(self) -> Exporting:
        """Annotated notes become files."""
        from reader.services.exporting import Exporting
        from reader.store.annotations import Annotations
        from reader.store.snapshots import Snapshots

        generator = f"Archive Reader {program_version()}"
        snapshots = Snapshots(self._connections)
        return Exporting(Annotations(self._connections), snapshots, generator, self._connections.files)

    @cached_property
    def exchanging(self) -> Exchanging:
        """Bundles for colleagues, and those of colleagues."""
        from reader.services.exchanging import Exchanging

        generator = f"Archive Reader {program_version()}"
        return Exchanging(self._connections, generator, self._connections.files, self._protect)

    @cached_property
    def highlights(self) -> Highlights:
        """Highlights of other programs."""
        from reader.services.highlights import Highlights

        return Highlights(self._connections, self._search, self._protect)

    @cached_property
    def verifying(self) -> Verifying:
        """Exported files are checked against the archive."""
        from reader.services.verifying import Verifying
        from reader.store.snapshots import Snapshots

        return Verifying(Snapshots(self._connections))

    @cached_property
    def upkeep(self) -> Upkeep:
        """The archive is checked and copied."""
        from reader.store.upkeep import Upkeep

        return Upkeep(self._connections)

    @cached_property
    def checking(self) -> Checking:
        """The archive is looked at, whether it is sound."""
        from reader.services.checking import Checking

        return Checking(self.upkeep, self.listing)

    @cached_property
    def backups(self) -> Backups:
        """Copies that are made without being asked for."""
        from reader.services.backups import Backups

        return Backups(self.upkeep, self.folder, aside=self._window)

    @cached_property
    def _articles(self) -> Articles:
        from reader.store.articles import Articles

        return Articles(self._connections)

    @cached_property
    def _model(self) -> ChosenModel:
        from reader.services.model import ChosenModel

        return ChosenModel(self.folder)

    @cached_property
    def _search(self) -> Search:
        from reader.store.search import Search

        return Search(self._connections)

    @cached_property
    def _captures(self) -> Captures:
        from reader.store.captures import Captures

        return Captures(self._connections)

    def _protect(self, articles: int) -> None:
        if self.read_only:
            raise ReaderError("archive-only-read", name=self.folder)
        self.backups.protect(articles)

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the archive; no job may be running on it any more. Waits for a backup that is being copied."""
        if "backups" in self.__dict__:
            self.backups.close()
        self._connections.close()
        if self._lock:
            self._lock.release()


@contextmanager
def alone_with(folder: Path) -> Iterator[None]:
    """Keeps every window away from the archive in `folder`. Raises ReaderError `archive-in-use`."""
    lock = _lock_window(folder)
    try:
        yield
    finally:
        lock.release()


def is_open(folder: Path) -> bool:
    """Whether a window has the archive in `folder` open."""
    path = folder / _LOCK
    if not path.exists():
        return False
    lock = Lock(path)
    try:
        lock.acquire()
    except TakenError:
        return True
    except OSError:
        return False
    lock.release()
    return False


def _lock_window(folder: Path) -> Lock:
    make_folder(folder)
    lock = Lock(folder / _LOCK)
    try:
        lock.acquire(_MOMENT)
    except TakenError as error:
        raise ReaderError("archive-in-use", name=folder) from error
    except OSError as error:
        raise ReaderError("folder-unusable", name=folder, reason=error.strerror) from error
    return lock
