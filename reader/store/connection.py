"""The archive's file: opened and checked, one connection that writes, one read-only connection for each thread."""

from __future__ import annotations

import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import ReaderError
from reader.store.format import APPLICATION_ID, FORMAT
from reader.store.locking import Lock, TakenError, is_unwritable
from reader.store.trouble import explained

if TYPE_CHECKING:
    from sqlite_utils import Database

    from reader.store.pinned import Pinned
    from reader.store.unwritable import Unwritable

FILE_NAME = "archive.sqlite"
_OPENING = "opening.lock"
_BUSY_SECONDS = 5.0
_GIVE_WAY_SECONDS = 0.1
"""For which a change waits for another one before it asks that one to give way."""
_LOG_PAGES = 4_000
"""Pages in the log from which on a change takes them into the file before it ends: 16 MB."""
_SWEEP = 16
"""Changes in bulk after which the log is taken into the file, a second's worth: long before a change would do it."""
_STEPS = 50_000
"""Steps of SQLite's machine after which a question looks whether it was broken off."""


class Connections:
    """All connections to the archive in `folder`, which is made if it is not there.

    One that is there and cannot be written is opened for reading only. Raises ReaderError for a folder or file that
    cannot be used; a file that is not ours, or is newer, stays as it is.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self._lock = threading.RLock()
        self._gives_way: Interruption | None = None
        self._readers = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._writer: sqlite3.Connection | None = None
        self._wrapped: Database | None = None
        self._unwritable: Unwritable | None = None
        self._unswept = 0
        if can_only_be_read(folder):
            self._open_for_reading()
            return
        make_folder(folder)
        with _alone(folder), explained(self.path):
            _refuse_foreign(self.path, self._address)
            self._writer = self._connect()
            try:
                self._prepare(self._writer)
            except BaseException:
                self._writer.close()
                raise

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._unwritable is not None

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that make up the archive while it is open."""
        return tuple(self.path.with_name(self.path.name + ending) for ending in ("", "-wal", "-shm"))

    @contextmanager
    def write(self, interruption: Interruption | None = None, *, bulk: bool = False) -> Iterator[Database]:
        """One transaction of the writing connection; other threads wait. Nothing stays if the block raises.

        One of many in `bulk` does not wait for the disk: a power cut may take the last of them, each wholly, until one
        follows that is not. With an `interruption` it gives way: another thread that wants to write breaks it off, and
        so does `ask`. Raises sqlite3.OperationalError then, and ReaderError `archive-only-read` if the archive was
        opened for reading only.
        """
        writer = self._writer
        if writer is None:
            raise ReaderError("archive-only-read", name=self.path)
        with (
            self._alone(interruption),
            explained(self.path),
            interruption.of(writer) if interruption else nullcontext(),
            _hurried(writer) if bulk else nullcontext(),
        ):
            database = self._database(writer)
            # IMMEDIATE: a transaction that reads first and then writes would fail at once, whatever the timeout.
            writer.execute("BEGIN IMMEDIATE")
            try:
                yield database
            except BaseException:
                writer.rollback()
                raise
            try:
                writer.execute("COMMIT")
            except BaseException:
                writer.rollback()
                raise
        if bulk:
            self._sweep()

    @contextmanager
    def read(self, interruption: Interruption | None = None) -> Iterator[sqlite3.Connection]:
        """This thread's read-only connection, in one transaction, so that several queries see one state.

        An `interruption` lets another thread break them off. Raises sqlite3.OperationalError then.
        """
        connection = getattr(self._readers, "connection", None)
        with explained(self.path), self._unwritable.unchanged() if self._unwritable else nullcontext():
            if connection is None:
                connection = self._connect_read_only()
                self._readers.connection = connection
                self._open.append(connection)  # one step for Python: it waits for nobody who writes
            connection.execute("BEGIN")
            try:
                with interruption.of(connection) if interruption else nullcontext():
                    yield connection
            finally:
                connection.rollback()

    def pin(self) -> Pinned:
        """The archive as it is now, to be copied from any thread. Takes no time. Raises ReaderError."""
        from reader.store.pinned import Pinned  # the window starts without it

        with explained(self.path):
            return Pinned(self._connect_read_only())

    def close(self) -> None:
        """Close all connections. No thread may be reading or writing any more."""
        with self._lock:
            for connection in self._open:
                connection.close()
            self._open.clear()
            if self._writer:
                self._writer.close()
            if self._unwritable:
                self._unwritable.close()

    @contextmanager
    def _alone(self, interruption: Interruption | None) -> Iterator[None]:
        """Nobody else in this program writes; who can give way to us does."""
        while not self._lock.acquire(timeout=_GIVE_WAY_SECONDS):
            if self._gives_way:
                self._gives_way.give_way()
        self._gives_way = interruption
        try:
            yield
        finally:
            self._gives_way = None
            self._lock.release()

    def _sweep(self) -> None:
        """Take the log into the file now and then, beside who writes: a tag must not wait for pages of an import."""
        self._unswept += 1
        if self._unswept >= _SWEEP:
            self._unswept = 0
            # What fails here, on a full disk, is tried again: it stays in the log.
            with suppress(sqlite3.Error), closing(sqlite3.connect(self.path)) as connection:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _database(self, writer: sqlite3.Connection) -> Database:
        """The writing connection as sqlite-utils has it."""
        if self._wrapped is None:
            self._wrapped = _wrap(writer)
        return self._wrapped

    def _open_for_reading(self) -> None:
        from reader.store.unwritable import Unwritable  # for the few archives of that kind

        with explained(self.path):
            self._unwritable = Unwritable(self.path)
            try:
                _refuse_foreign(self.path, self._address)
                with closing(self._connect_read_only()) as connection:
                    found = connection.execute("PRAGMA user_version").fetchone()[0]
                if found < FORMAT:
                    self._unwritable.bring_up_to_date(lambda folder: Connections(folder).close())
            except BaseException:
                self._unwritable.close()
                raise

    @property
    def _address(self) -> str:
        """What SQLite opens to read."""
        return self._unwritable.address if self._unwritable else f"{self.path.resolve().as_uri()}?mode=ro"

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            # FULL costs a millisecond for each change, and then what was shown as saved survives a power cut.
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")
            connection.execute("PRAGMA foreign_keys=ON")
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect_read_only(self) -> sqlite3.Connection:
        return sqlite3.connect(self._address, uri=True, timeout=_BUSY_SECONDS, check_same_thread=False)

    def _prepare(self, writer: sqlite3.Connection) -> None:
        found = writer.execute("PRAGMA user_version").fetchone()[0]
        if found == FORMAT:
            return
        if writer.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            self._copy_before_migration(found)
        # First of all: a start that is cut off leaves a file that is known as ours. Each migration sets its number.
        writer.execute(f"PRAGMA application_id={APPLICATION_ID}")
        database = self._database(writer)
        # Loaded for an archive that is to be made or brought up to date: most starts go without.
        from reader.store.migrations import migrations

        migrations.apply(database)

    def _copy_before_migration(self, found: int) -> None:
        from reader.core.replacing import is_full, replacing

        backups = self.folder / "backups"
        make_folder(backups)
        try:
            # Beside its place first: what is cut off must not be taken for a backup.
            with (
                closing(self.pin()) as state,
                replacing(backups / f"before-format-{FORMAT}-from-{found}.sqlite", ()) as part,
            ):
                state.copy_to(part)
        except OSError as error:
            if is_full(error):
                raise ReaderError("disk-full") from error
            raise ReaderError("folder-unusable", name=backups, reason=error.strerror) from error


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

    def give_way(self) -> None:
        """Break off the statement that is under way, which may be tried again."""
        with self._lock:
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


def can_only_be_read(folder: Path) -> bool:
    """Whether there is an archive in `folder` that this user, or nobody at all, can write."""
    return is_unwritable(folder / FILE_NAME, _OPENING)


def make_folder(folder: Path) -> None:
    """Make a folder with those above it, if it is not there. Raises ReaderError `folder-unusable`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReaderError("folder-unusable", name=folder, reason=error.strerror) from error


@contextmanager
def _hurried(writer: sqlite3.Connection) -> Iterator[None]:
    """Within this, what is committed is not waited for until it is on the disk; the next one that is takes it along."""
    writer.execute("PRAGMA synchronous=NORMAL")
    try:
        yield
    finally:
        writer.execute("PRAGMA synchronous=FULL")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keeps other programs from opening the archive at the same moment: only one may make or migrate it."""
    lock = Lock(folder / _OPENING)
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


def _refuse_foreign(path: Path, address: str) -> None:
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
    try:
        application, found, empty = _told_by(address)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", "") != "SQLITE_READONLY_ROLLBACK":
            raise
        # A write outside of the log was cut off. Whoever may write takes it back by opening the file.
        application, found, empty = _told_by(f"{path.resolve().as_uri()}?mode=rw")
    if application != APPLICATION_ID and not empty:
        raise ReaderError("archive-not-sqlite", name=path)
    if found > FORMAT:
        raise ReaderError("archive-newer", name=path, found=found, known=FORMAT)


def _told_by(address: str) -> tuple[int, int, bool]:
    """The number of the program that made a file, that of its format, and whether it is of no program and empty."""
    with closing(sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS)) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        # The tables are read only where that must be known: of all that this asks, it takes the longest.
        tables = "SELECT count(*) FROM sqlite_master"
        return application, found, application != APPLICATION_ID and not connection.execute(tables).fetchone()[0]


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
