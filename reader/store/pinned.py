"""The archive as it is at one moment, copied while others go on writing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

_STEP = 2048
"""Pages that are copied at a time: after each of them the copying can be broken off."""


class Pinned:
    """Holds on to the state that `source`, a connection of its own, sees now. Close it when done.

    SQLite keeps this state readable in its log. As long as it is held, the log grows by all that is written.
    """

    def __init__(self, source: sqlite3.Connection) -> None:
        self._source = source
        source.execute("BEGIN")
        # Not the word alone, but the first look takes hold of the state.
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def copy_to(self, target: Path, tell: Callable[[int, int], None] | None = None) -> None:
        """Copy the state into the file `target`; `tell` hears how many of how many pages are done.

        What `tell` raises breaks it off. Raises sqlite3.Error.
        """

        def progress(_: int, remaining: int, total: int) -> None:
            if tell:
                tell(total - remaining, total)

        with closing(sqlite3.connect(target)) as copy:
            self._source.backup(copy, pages=_STEP, progress=progress)
            # One file that stands by itself: a copy in WAL mode would grow companions when it is opened.
            copy.execute("PRAGMA journal_mode=DELETE")

    def close(self) -> None:
        """Let the state go."""
        self._source.close()
