"""An archive that can only be read: on a CD, in a folder or a file without the right to write."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.core.errors import ReaderError


class Unwritable:
    """How the file `path` is read: `address` is what SQLite opens. Close it when done.

    SQLite needs a file beside an archive to which something was written last, and makes it. Where that cannot be, a
    copy in the temporary folder is read. Raises ReaderError `archive-needs-copy` where there is no room for one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._copy: TemporaryDirectory[str] | None = None
        self._seen: tuple[int, int, int] | None = None
        plain = f"{path.resolve().as_uri()}?mode=ro"
        if not _has_content(_log(path)):
            # SQLite takes the file for one that nobody changes. Whether that is so is looked at again and again.
            self._seen = _state(path)
            self.address = f"{plain}&immutable=1"
        elif _can_be_read(plain):
            self.address = plain
        else:
            self._copy_into(lambda copy: _copy_files(path, copy))

    def bring_up_to_date(self, update: Callable[[Path], object]) -> None:
        """Read, from now on, a copy that `update` has changed; it gets the copy's folder."""
        with closing(sqlite3.connect(self.address, uri=True)) as source:
            kept = self._copy  # stays until it is copied
            self._copy_into(lambda copy: _copy_state(source, copy))
        if kept:
            kept.cleanup()
        assert self._copy
        update(Path(self._copy.name))

    @contextmanager
    def unchanged(self) -> Iterator[None]:
        """Raises ReaderError `archive-changed` if somebody else writes to the file meanwhile, or did before."""
        self._look()
        try:
            yield
        except sqlite3.DatabaseError:
            self._look()
            raise
        self._look()

    def close(self) -> None:
        """Remove the copy, if there is one. Nobody may be reading it any more."""
        if self._copy:
            self._copy.cleanup()
            self._copy = None

    def _look(self) -> None:
        if self._seen and _state(self._path) != self._seen:
            raise ReaderError("archive-changed", name=self._path)

    def _copy_into(self, fill: Callable[[Path], None]) -> None:
        folder = TemporaryDirectory(prefix="archive-reader-")
        copy = Path(folder.name) / self._path.name
        try:
            fill(copy)
        except (OSError, sqlite3.Error) as error:
            folder.cleanup()
            if isinstance(error, OSError) and error.errno != errno.ENOSPC:
                raise ReaderError("archive-unreadable", name=self._path, reason=error.strerror) from error
            if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorname", "") != "SQLITE_FULL":
                raise
            raise ReaderError("archive-needs-copy", name=self._path, place=tempfile.gettempdir()) from error
        self._copy, self._seen = folder, None
        self.address = f"{copy.as_uri()}?mode=ro"


def _copy_files(path: Path, copy: Path) -> None:
    shutil.copyfile(path, copy)
    shutil.copyfile(_log(path), _log(copy))


def _copy_state(source: sqlite3.Connection, copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _can_be_read(address: str) -> bool:
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        return False
    return True


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _state(path: Path) -> tuple[int, int, int]:
    try:
        found = path.stat()
    except OSError as error:
        raise ReaderError("archive-unreadable", name=path, reason=error.strerror) from error
    return found.st_size, found.st_mtime_ns, found.st_ino
