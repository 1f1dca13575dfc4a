"""The folder with pictures that a browser saves beside a page. Nothing outside of it is ever read."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

from reader.importers.files import companions
from reader.importers.pictures import PICTURE_LIMIT, Pictures, address_key

_MOST_FILES = 20_000
_DEEPEST = 8


def beside(page: Path) -> Pictures[Path]:
    """The pictures in the companion folder of the HTML file `page`, by the addresses that the page gives them."""
    return Pictures(lambda: _files_beside(page), _load)


def _files_beside(page: Path) -> Mapping[str, Path]:
    found: dict[str, Path] = {}
    for name in companions(page.name):
        folder = page.with_name(name)
        if _is(folder, stat.S_ISDIR):  # of its own, not a link to one that lies elsewhere
            _collect(folder, folder.resolve(), _text(name), found)
    return found


def _collect(folder: Path, top: Path, address: str, found: dict[str, Path], depth: int = 0) -> None:
    """Add all files below `folder`. What is listed here is the only thing that a page can name."""
    if depth > _DEEPEST:
        return
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = folder / entry.name
        inner = f"{address}/{_text(entry.name)}"
        if len(found) >= _MOST_FILES:
            return
        if entry.is_file(follow_symlinks=False):
            found[address_key(inner)] = path
            found[inner] = path
        # Windows has links to folders that pass for folders.
        elif entry.is_dir(follow_symlinks=False) and path.resolve().is_relative_to(top):
            _collect(path, top, inner, found, depth + 1)


def _load(path: Path) -> bytes | None:
    # Asked again: a link or a pipe may have taken the place of the file that was listed.
    if not _is(path, stat.S_ISREG):
        return None
    try:
        with path.open("rb") as file:
            return file.read(PICTURE_LIMIT + 1)
    except OSError:
        return None


def _is(path: Path, kind: Callable[[int], bool]) -> bool:
    try:
        return kind(path.lstat().st_mode)
    except (OSError, ValueError):
        return False


def _text(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace")
