"""One archive, opened: its folder and the services over it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from filelock import FileLock, Timeout

from reader.core.errors import ReaderError
from reader.services.annotating import Annotating
from reader.services.comparing import Comparing
from reader.services.entities import People
from reader.services.exporting import Exporting
from reader.services.importing import Importing
from reader.services.library import Library
from reader.services.mending import Mending
from reader.services.rereading import Rereading
from reader.services.tagging import Tagging
from reader.store.annotations import Annotations
from reader.store.articles import Articles
from reader.store.captures import Captures
from reader.store.connection import Connections, make_folder
from reader.store.search import Search
from reader.store.tags import Tags
from reader.store.upkeep import Upkeep


def program_version() -> str:
    """The version of this program, as its package says."""
    try:
        return version("archive-reader")
    except PackageNotFoundError:
        return "unknown"


class Archive:
    """The archive in `folder` and its services. Close it when done.

    With `window` it is locked against a second window; the command line may work on it at the same time. Raises
    ReaderError for a folder or a file that cannot be used, and `archive-in-use`.
    """

    def __init__(self, folder: Path, *, window: bool = False) -> None:
        self.folder = folder
        # The lock comes first: a newer version must not change a file that an older window has open.
        self._lock = _lock_window(folder) if window else None
        try:
            self._connections = Connections(folder)
        except BaseException:
            if self._lock:
                self._lock.release()
            raise
        articles = Articles(self._connections)
        annotations = Annotations(self._connections)
        captures = Captures(self._connections)
        self.library = Library(self._connections, articles, captures, Search(self._connections))
        self.importing = Importing(self._connections, articles, captures)
        self.rereading = Rereading(captures)
        self.comparing = Comparing(self._connections, articles)
        self.people = People(self._connections)
        self.mending = Mending(self._connections, articles, captures)
        self.annotating = Annotating(self._connections, articles, annotations)
        self.tagging = Tagging(self._connections, Tags(self._connections))
        generator = f"Archive Reader {program_version()}"
        self.exporting = Exporting(articles, annotations, generator, self._connections.files)
        self.upkeep = Upkeep(self._connections)

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the archive; no job may be running on it any more."""
        self._connections.close()
        if self._lock:
            self._lock.release()


def _lock_window(folder: Path) -> FileLock:
    make_folder(folder)
    lock = FileLock(folder / "window.lock")
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise ReaderError("archive-in-use", name=folder) from error
    except OSError as error:
        raise ReaderError("folder-unusable", name=folder, reason=error.strerror) from error
    return lock
