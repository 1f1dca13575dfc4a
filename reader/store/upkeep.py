"""Whether an archive is sound, and copies of it."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.replacing import replacing
from reader.store.connection import Connections
from reader.store.format import APPLICATION_ID, FORMAT

_INDEXES = ("search_exact", "search_folded", "note_exact", "note_folded")


class Upkeep:
    """Checks and backups of an archive."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def problems(self) -> Iterator[str]:
        """Each thing that is wrong with the archive, in words; nothing if it is sound."""
        with self._connections.read() as connection:
            for (answer,) in connection.execute("PRAGMA integrity_check"):
                if answer != "ok":
                    yield f"The database is damaged: {answer}"
            for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
                yield f"Row {row} of “{table}” belongs to a “{parent}” that is not there"
            for number, sha256, size, content in connection.execute(
                "SELECT article, sha256, size, content FROM capture JOIN original ON original.capture = capture.id"
            ):
                if not _is_whole(content, sha256, size):
                    yield f"The imported page of article {number} has changed since it was stored"
        yield from self._wrong_indexes()

    def _wrong_indexes(self) -> Iterator[str]:
        for index in _INDEXES:
            try:
                with self._connections.write() as db:
                    db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
            except ReaderError as error:
                if error.code != "archive-damaged":
                    raise
                yield f"The search index “{index}” does not agree with the articles"

    def back_up(self, target: Path) -> None:
        """Copy the archive into the file `target`, which is replaced only when the copy is whole."""
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with replacing(target, self._connections.files) as part:
                self._connections.copy_to(part)
        except (OSError, sqlite3.Error) as error:
            if getattr(error, "sqlite_errorname", "") == "SQLITE_FULL":
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


def _is_whole(content: bytes, sha256: bytes, size: int) -> bool:
    try:
        original = zlib.decompress(content)
    except zlib.error:
        return False
    return len(original) == size and hashlib.sha256(original).digest() == sha256
