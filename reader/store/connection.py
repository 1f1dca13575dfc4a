"""The archive's file: opened and checked, one connection that writes, one read-only connection for each thread."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import ReaderError
from reader.store.format import APPLICATION_ID, FORMAT
from reader.store.locking import Lock, TakenError

if TYPE_CHECKING:
    from sqlite_utils import Database

FILE_NAME = "archive.sqlite"
_BUSY_SECONDS = 5.0
_STEPS = 50_000
"""Steps of SQLite's machine after which a question looks whether it was broken off."""


class Connections:
    """All connections to the archive in `folder`, which is made if it is not there.

    Raises ReaderError for a folder or file that cannot be used; a file that is not ours, or is newer, stays as it is.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self._lock = threading.RLock()
        self._readers = threading.local()
        self._open: list[sqlite3.Connection] = []
        make_folder(folder)
        with _alone(folder), explained(self.path):
            _refuse_foreign(self.path)
            self._writer = self._connect()
            self._wrapped: Database | None = None
            try:
                self._prepare()
            except BaseException:
                self._writer.close()
                raise

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that make up the archive while it is open."""
        return tuple(self.path.with_name(self.path.name + ending) for ending in ("", "-wal", "-shm"))

    @contextmanager
    def write(self) -> Iterator[Database]:
        """One transaction of the writing connection; other threads wait. Nothing stays if the block raises."""
        with self._lock, explained(self.path):
            database = self._database()
            # IMMEDIATE: a transaction that reads first and then writes would fail at once, whatever the timeout.
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield database
            except BaseException:
                self._writer.rollback()
                raise
            try:
                self._writer.execute("COMMIT")
            except BaseException:
                self._writer.rollback()
                raise

    @contextmanager
    def read(self, interruption: Interruption | None = None) -> Iterator[sqlite3.Connection]:
        """This thread's read-only connection, in one transaction, so that several queries see one state.

        An `interruption` lets another thread break them off. Raises sqlite3.OperationalError then.
        """
        connection = getattr(self._readers, "connection", None)
        with explained(self.path):
            if connection is None:
                connection = self._connect_read_only()
                self._readers.connection = connection
                with self._lock:
                    self._open.append(connection)
            connection.execute("BEGIN")
            try:
                with interruption.of(connection) if interruption else nullcontext():
                    yield connection
            finally:
                connection.rollback()

    def copy_to(self, target: Path) -> None:
        """Copy the archive, as it is now, into the file `target`, also while others write. Raises sqlite3.Error."""
        with closing(self._connect_read_only()) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
            # One file that stands by itself: a copy in WAL mode would grow companions when it is opened.
            copy.execute("PRAGMA journal_mode=DELETE")

    def close(self) -> None:
        """Close all connections. No thread may be reading or writing any more."""
        with self._lock:
            for connection in self._open:
                connection.close()
            self._open.clear()
            self._writer.close()

    def _database(self) -> Database:
        """The writing connection as sqlite-utils has it."""
        if self._wrapped is None:
            self._wrapped = _wrap(self._writer)
        return self._wrapped

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            # FULL costs a millisecond for each change, and then what was shown as saved survives a power cut.
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect_read_only(self) -> sqlite3.Connection:
        address = f"{self.path.resolve().as_uri()}?mode=ro"
        return sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, check_same_thread=False)

    def _prepare(self) -> None:
        found = self._writer.execute("PRAGMA user_version").fetchone()[0]
        if found == FORMAT:
            return
        if self._writer.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            self._copy_before_migration(found)
        # First of all: a start that is cut off leaves a file that is known as ours. Each migration sets its number.
        self._writer.execute(f"PRAGMA application_id={APPLICATION_ID}")
        database = self._database()
        # Loaded for an archive that is to be made or brought up to date: most starts go without.
        from reader.store.migrations import migrations

        migrations.apply(database)

    def _copy_before_migration(self, found: int) -> None:
        backups = self.folder / "backups"
        make_folder(backups)
        with closing(sqlite3.connect(backups / f"before-format-{FORMAT}-from-{found}.sqlite")) as copy:
            self._writer.backup(copy)


class Interruption:
    """Breaks off a question of another thread whose answer nobody waits for any more."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._asked = False

    @property
    def asked(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._asked

    def ask(self) -> None:
        """Break off the question that is under way; one that has not begun fails at once."""
        with self._lock:
            self._asked = True
            if self._connection:
                self._connection.interrupt()

    @contextmanager
    def of(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Within this, `ask` stops what the connection does, also between two statements."""
        with self._lock:
            self._connection = connection
        # An interrupt between two statements would be lost: this one is looked at while a statement runs.
        connection.set_progress_handler(lambda: self._asked, _STEPS)
        try:
            yield
        finally:
            with self._lock:
                self._connection = None
            connection.set_progress_handler(None, 0)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite says about the file `path` into a ReaderError that a user can act on."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")) and _is_full(path.parent):
            # SQLite cannot make its companion files, and says nothing of the reason.
            raise ReaderError("disk-full") from error
        for prefix, code in _CODES:
            if name.startswith(prefix):
                raise ReaderError(code, name=path, reason=error) from error
        raise


_CODES = (
    ("SQLITE_FULL", "disk-full"),
    ("SQLITE_BUSY", "archive-busy"),
    ("SQLITE_LOCKED", "archive-busy"),
    ("SQLITE_READONLY", "archive-read-only"),
    ("SQLITE_CANTOPEN", "archive-read-only"),
    ("SQLITE_PERM", "archive-read-only"),
    ("SQLITE_NOTADB", "archive-not-sqlite"),
    ("SQLITE_CORRUPT", "archive-damaged"),
    ("SQLITE_IOERR", "archive-unreadable"),
)
_LITTLE = 1 << 20
"""Bytes of free space below which SQLite's companion files may not find room."""


def make_folder(folder: Path) -> None:
    """Make a folder with those above it, if it is not there. Raises ReaderError `folder-unusable`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReaderError("folder-unusable", name=folder, reason=error.strerror) from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keeps other programs from opening the archive at the same moment: only one may make or migrate it."""
    lock = Lock(folder / "opening.lock")
    try:
        lock.acquire(_BUSY_SECONDS)
    except TakenError as error:
        raise ReaderError("archive-busy") from error
    except OSError as error:
        raise ReaderError("folder-unusable", name=folder, reason=error.strerror) from error
    try:
        yield
    finally:
        lock.release()


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LITTLE
    except OSError:
        return False


def _refuse_foreign(path: Path) -> None:
    """Look at an existing file without changing it; raise if it is not an archive that this version may open."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise ReaderError("archive-read-only", name=path, reason=error.strerror) from error
    if not head:
        return
    if not head.startswith(b"SQLite format 3\0") or len(head) < 100:
        raise ReaderError("archive-not-sqlite", name=path)
    # Read through SQLite, not from the header's bytes: a newer state may still lie in the WAL.
    address = f"{path.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS)) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if application != APPLICATION_ID and not empty:
        raise ReaderError("archive-not-sqlite", name=path)
    if found > FORMAT:
        raise ReaderError("archive-newer", name=path, found=found, known=FORMAT)


def _wrap(connection: sqlite3.Connection) -> Database:
    """A connection as sqlite-utils has it, which is loaded with the first change: it takes as long as half a start.

    It would import numpy where it finds it, only to know the types of columns that this program does not have.
    """
    hidden = "numpy"
    if hidden not in sys.modules:
        sys.modules[hidden] = None  # type: ignore[assignment]
        import sqlite_utils  # noqa: F401

        del sys.modules[hidden]
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False)
