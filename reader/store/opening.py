"""How an archive will open: asked before it is, so that nobody waits for it without a word."""

from __future__ import annotations

from pathlib import Path

from reader.store.connection import FILE_NAME, can_only_be_read
from reader.store.format import FORMAT

_LARGE = 20 << 20
"""Bytes from which on it takes more than a moment to copy an archive, or to change its format."""


def opens_slowly(folder: Path) -> bool:
    """Whether the archive in `folder` is a large one that is first brought up to date, or copied to be read."""
    path = folder / FILE_NAME
    try:
        with path.open("rb") as file:
            head = file.read(64)
        if path.stat().st_size < _LARGE:
            return False
    except OSError:
        return False
    # In SQLite's header; what a newer state in the log says does not matter here.
    old = int.from_bytes(head[60:64], "big") < FORMAT
    return old or (can_only_be_read(folder) and path.with_name(f"{FILE_NAME}-wal").exists())
