"""Locks between programs: a file that one of them holds. The system takes a lock back when its holder dies."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_AGAIN = 0.05
"""Seconds between two tries."""
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def is_unwritable(path: Path, lock: str) -> bool:
    """Whether the archive's file `path` is there, but it, or the file `lock` beside it, cannot be written."""
    if not path.is_file():
        return False
    if not os.access(path, os.W_OK):
        return True
    try:
        os.close(os.open(path.with_name(lock), os.O_RDWR | os.O_CREAT, 0o644))
    except OSError as error:
        return error.errno in _FORBIDDEN
    return False


class TakenError(Exception):
    """Another program, or another lock of this one, holds the lock."""


class Lock:
    """The lock that is kept on the file `path`. The file stays: whoever removes it could lock out nobody any more."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def acquire(self, timeout: float = 0) -> None:
        """Take the lock, trying for `timeout` seconds. Raises TakenError; OSError for a file that cannot be made."""
        file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        until = time.monotonic() + timeout
        try:
            while not _take(file):
                if time.monotonic() >= until:
                    raise TakenError(self._path)
                time.sleep(_AGAIN)
        except BaseException:
            os.close(file)
            raise
        self._file = file

    def release(self) -> None:
        """Give the lock back. Does nothing if it is not held."""
        if self._file is not None:
            _give_back(self._file)
            os.close(self._file)
            self._file = None


def _take(file: int) -> bool:
    """Lock an open file, if nobody else has. Raises OSError where the file's system knows no locks."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # the second is what Windows says
        return False
    return True


def _give_back(file: int) -> None:
    # Closing alone would not do: a process that was forked meanwhile has the same file open.
    if sys.platform == "win32":
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_UN)
