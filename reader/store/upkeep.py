"""Whether an archive is sound, and copies of it."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import sleep
from typing import TypeVar

from reader.core.errors import ReaderError
from reader.core.replacing import is_full, replacing
from reader.core.soundness import Checked, Damage, Fault, Stage
from reader.store.connection import Connections, Interruption
from reader.store.format import APPLICATION_ID, FORMAT
from reader.store.pinned import Pinned
from reader.store.trouble import lacks_room

_INDEXES = ("search_exact", "search_folded", "note_exact", "note_folded")
_ORIGINALS = 200
"""Imported pages that are looked at in one transaction."""

_TRIES = 20
"""How often the check of an index begins again when it had to give way, …"""
_PAUSE = 1.0
"""… and the seconds before it does."""

_Answer = TypeVar("_Answer", bound=Fault | None)

Tell = Callable[[Checked], None]
"""Hears how far a check is. What it raises ends the check."""


class Upkeep:
    """Checks and copies of an archive."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def problems(self, tell: Tell | None = None, interruption: Interruption | None = None) -> Iterator[Fault]:
        """Each thing that is wrong with the archive; nothing if it is sound.

        The search of an archive that can only be read cannot be checked. An `interruption` ends it at once.
        """
        yield from _until(interruption, self._problems(tell or (lambda _: None), interruption))

    def _problems(self, tell: Tell, interruption: Interruption | None) -> Iterator[Fault]:
        tell(Checked(Stage.DATABASE, 0, 1))
        with self._connections.read(interruption) as connection:
            for (answer,) in connection.execute("PRAGMA integrity_check"):
                if answer != "ok":
                    yield Fault(Damage.DATABASE, answer)
            for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
                yield Fault(Damage.ORPHAN, f"{table} {row} → {parent}")
        yield from self._changed_originals(tell, interruption)
        if not self._connections.read_only:
            yield from self._wrong_indexes(tell, interruption or Interruption())

    def quick_problems(self, interruption: Interruption | None = None) -> Iterator[Fault | None]:
        """Look at one table after the other, as quickly as may be: None for each that is sound.

        Nothing is held on to while the caller waits between two of them. An `interruption` ends it at once.
        """
        yield from _until(interruption, self._quick_problems(interruption))

    def _quick_problems(self, interruption: Interruption | None) -> Iterator[Fault | None]:
        with self._connections.read(interruption) as connection:
            tables = [
                name
                for name, statement in connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
                if not statement.upper().startswith("CREATE VIRTUAL")
            ]
        for table in tables:
            with self._connections.read(interruption) as connection:
                answers = connection.execute(f"PRAGMA quick_check('{table}')").fetchall()
            yield from (None if answer == "ok" else Fault(Damage.DATABASE, answer) for (answer,) in answers)

    def rebuild_indexes(self, tell: Tell) -> None:
        """Build the search anew from the articles and notes. What `tell` raises ends it between two indexes."""
        for done, index in enumerate(_INDEXES):
            tell(Checked(Stage.INDEXES, done, len(_INDEXES)))
            with self._connections.write() as db:
                db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")

    def _changed_originals(self, tell: Tell, interruption: Interruption | None) -> Iterator[Fault]:
        with self._connections.read(interruption) as connection:
            total = connection.execute("SELECT count(*) FROM original").fetchone()[0]
        last = done = 0
        while done < total:
            with self._connections.read(interruption) as connection:
                rows = connection.execute(
                    "SELECT capture.id, article, sha256, size, content FROM original JOIN capture"
                    " ON original.capture = capture.id WHERE original.capture > ? ORDER BY original.capture LIMIT ?",
                    [last, _ORIGINALS],
                ).fetchall()
            if not rows:
                return
            last, done = rows[-1][0], done + len(rows)
            for _, article, sha256, size, content in rows:
                if not _is_whole(content, sha256, size):
                    yield Fault(Damage.ORIGINAL, str(article))
            tell(Checked(Stage.ORIGINALS, done, total))

    def _wrong_indexes(self, tell: Tell, interruption: Interruption) -> Iterator[Fault]:
        done = 0
        tell(Checked(Stage.INDEXES, done, len(_INDEXES)))
        for index in _INDEXES:
            agrees = self._agrees(index, interruption)
            if agrees is False:
                yield Fault(Damage.INDEX, index)
            done += agrees is not None
            tell(Checked(Stage.INDEXES, done, len(_INDEXES)))

    def _agrees(self, index: str, interruption: Interruption) -> bool | None:
        """Whether a search index agrees with the texts; None if all the time somebody else wanted to write.

        FTS5 asks for the right to write, and for a large archive takes half a minute: it gives way to everybody.
        """
        for _ in range(_TRIES):
            try:
                with self._connections.write(interruption) as db:
                    db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
                return True
            except ReaderError as error:
                if error.code != "archive-damaged":
                    raise
                return False
            except sqlite3.OperationalError:
                if interruption.asked:
                    raise
                sleep(_PAUSE)
        return None

    def pin(self) -> Pinned:
        """The archive as it is now, to be copied later on. Takes no time."""
        return self._connections.pin()

    def back_up(
        self, target: Path, pinned: Pinned | None = None, tell: Callable[[int, int], None] | None = None
    ) -> None:
        """Copy the archive, as it is now or as it was `pinned`, into the file `target`.

        An older file is replaced only when the copy is whole. `tell` hears how many of how many pages are done, and
        breaks it off by what it raises. Raises ReaderError `disk-full` or `backup-failed`.
        """
        try:
            with closing(pinned or self.pin()) as state:
                target.parent.mkdir(parents=True, exist_ok=True)
                with replacing(target, self._connections.files) as part:
                    try:
                        state.copy_to(part, tell)
                    except sqlite3.Error as error:
                        # Looked at here: afterwards the part is gone, and there is room again.
                        if lacks_room(error, part.parent):
                            raise ReaderError("disk-full") from error
                        raise
        except (OSError, sqlite3.Error) as error:
            if isinstance(error, OSError) and is_full(error):
                raise ReaderError("disk-full") from error
            raise ReaderError("backup-failed", name=target, reason=error) from error


def check_copy(path: Path) -> None:
    """Look whether a file is a sound archive that this version can open. Raises ReaderError `backup-unusable`."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise ReaderError("backup-unusable", name=path.name, reason="it is another kind of file")
            if connection.execute("PRAGMA user_version").fetchone()[0] > FORMAT:
                raise ReaderError("backup-unusable", name=path.name, reason="a newer version of this program wrote it")
            answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise ReaderError("backup-unusable", name=path.name, reason=error) from error
    if answer != "ok":
        raise ReaderError("backup-unusable", name=path.name, reason=answer)


def _until(interruption: Interruption | None, faults: Iterator[_Answer]) -> Iterator[_Answer | Fault]:
    """The faults until the search for them is broken off, or nothing more can be read: that is the last one."""
    try:
        yield from faults
    except sqlite3.OperationalError:
        if interruption is None or not interruption.asked:
            raise
    except ReaderError as error:
        if error.code != "archive-damaged":
            raise
        yield Fault(Damage.DATABASE, str(error.params["reason"]))


def _is_whole(content: bytes, sha256: bytes, size: int) -> bool:
    try:
        original = zlib.decompress(content)
    except zlib.error:
        return False
    return len(original) == size and hashlib.sha256(original).digest() == sha256
