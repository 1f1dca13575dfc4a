"""What the system says of the folder of an archive: its drive, and what lies beside and above it."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from reader.core.places import Place

_MOST = 2000
"""Files of one folder among which markers are looked for."""
_ONE_DRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_REMOTE = 4
"""How Windows calls a drive of another machine."""


def place_of(folder: Path) -> Place:
    """Where a folder is. Takes long where a network does not answer: ask on a thread."""
    path = folder.resolve()
    drive = QStorageInfo(str(path))
    return Place(
        str(path),
        bytes(drive.fileSystemType().data()).decode(errors="replace"),
        drive.name(),
        _is_remote(path),
        frozenset(_markers(path)),
        _roots(),
    )


def _markers(path: Path) -> set[str]:
    found: set[str] = set()
    for above in (path, *path.parents):
        with suppress(OSError), os.scandir(above) as entries:
            found |= {entry.name for entry in islice(entries, _MOST) if entry.name.startswith(".")}
    return found


def _roots() -> dict[str, str]:
    roots = {os.environ[name]: "OneDrive" for name in _ONE_DRIVE if name in os.environ}
    for home in (Path.home() / ".dropbox", Path(os.environ.get("LOCALAPPDATA", "")) / "Dropbox"):
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            for account in json.loads((home / "info.json").read_bytes()).values():
                roots[str(account["path"])] = "Dropbox"
    return roots


def _is_remote(path: Path) -> bool:
    if sys.platform != "win32":
        return False
    from ctypes import windll  # which other systems do not have

    return bool(windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE)
