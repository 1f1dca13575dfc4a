"""What SQLite and the disk say when something goes wrong, in words that a user can act on."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.core.errors import ReaderError

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
_PAGE = 4096
_LITTLE = 1 << 20
"""Bytes of free space below which SQLite's companion files may not find room."""
_looked_at: dict[Path, int] = {}
"""Files that were read to see whether they can be. They stay open, for closing one drops the locks of SQLite on it."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite says about the file `path` into a ReaderError that a user can act on."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if lacks_room(error, path.parent):
            raise ReaderError("disk-full") from error
        # SQLite takes a disk that cannot be read for a damaged file.
        if name.startswith("SQLITE_CORRUPT") and (trouble := _trouble_reading(path)):
            raise ReaderError("archive-unreadable", name=path, reason=trouble.strerror) from error
        for prefix, code in _CODES:
            if name.startswith(prefix):
                raise ReaderError(code, name=path, reason=error) from error
        raise


def lacks_room(error: sqlite3.Error, folder: Path) -> bool:
    """Whether SQLite fails for want of room; where it cannot make its companion files, it does not say so."""
    name = getattr(error, "sqlite_errorname", "")
    if not name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")):
        return bool(name == "SQLITE_FULL")
    try:
        return shutil.disk_usage(folder).free < _LITTLE
    except OSError:
        return False


def _trouble_reading(path: Path) -> OSError | None:
    """Why the beginning or the end of a file cannot be read, whatever they hold; None if they can."""
    try:
        if path not in _looked_at:
            _looked_at[path] = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        for place in (0, max(0, path.stat().st_size - _PAGE)):
            os.lseek(_looked_at[path], place, os.SEEK_SET)
            os.read(_looked_at[path], _PAGE)
    except OSError as error:
        return error
    return None
