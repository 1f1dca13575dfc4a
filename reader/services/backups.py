"""Backups of the archive, made without being asked for, kept for a year, and put back when they are needed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.core.backups import Backup, Occasion, outdated
from reader.core.errors import ReaderError
from reader.store.connection import FILE_NAME
from reader.store.upkeep import Upkeep, check_copy

FOLDER = "backups"
_NAME = re.compile(r"archive-(\d{8}T\d{6})Z-([a-z-]+)\.sqlite")
_FORMAT_NAME = re.compile(r"before-format-\d+-from-\d+\.sqlite")
_EVERY = timedelta(hours=20)
"""A little less than a day: who starts work earlier than yesterday gets a backup all the same."""
_ROOM = 4
"""All backups together may take this many times the size of the archive, …"""
_LEAST_ROOM = 2 << 30
"""… and this many bytes in any case."""


class Backups:
    """The backups in the folder `backups` beside the archive. `clock` tells the time in UTC."""

    def __init__(self, upkeep: Upkeep, folder: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._upkeep = upkeep
        self._archive = folder / FILE_NAME
        self._folder = folder / FOLDER
        self._clock = clock

    def list(self) -> list[Backup]:
        """All backups, newest first."""
        return backups_in(self._folder)

    def is_due(self) -> bool:
        """Whether the last backup is older than a day, or bears a date that is still to come."""
        now = self._clock()
        return not any(now - _EVERY < one.made <= now for one in self.list())

    def make(self, occasion: Occasion = Occasion.DAILY) -> Backup:
        """Copy the archive, and remove the backups that need not be kept any more.

        Raises ReaderError `disk-full` or `backup-failed`; older backups stay then.
        """
        made = self._clock().replace(microsecond=0)
        path = self._folder / f"archive-{made:%Y%m%dT%H%M%S}Z-{occasion}.sqlite"
        self._upkeep.back_up(path)
        backup = Backup(path, made, occasion, path.stat().st_size)
        room = max(_LEAST_ROOM, _ROOM * backup.size)
        for old in outdated((one for one in self.list() if one.path != path), room - backup.size):
            # A second one on this machine may be tidying too.
            for ending in ("-wal", ""):
                old.path.with_name(old.path.name + ending).unlink(missing_ok=True)
        return backup

    def make_if_due(self) -> Backup | None:
        """Make the backup of the day, if there is none yet."""
        return self.make() if self.is_due() else None


def backups_in(folder: Path) -> list[Backup]:
    """All backups in a folder, newest first. Files of other names are none."""
    found = []
    for path in folder.glob("*.sqlite") if folder.is_dir() else ():
        name = _NAME.fullmatch(path.name)
        state = path.stat()
        if name and name[2] in set(Occasion):
            made = datetime.strptime(name[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            found.append(Backup(path, made, Occasion(name[2]), state.st_size))
        elif _FORMAT_NAME.fullmatch(path.name):
            made = datetime.fromtimestamp(state.st_mtime, UTC)
            found.append(Backup(path, made, Occasion.BEFORE_FORMAT, state.st_size))
    return sorted(found, key=lambda one: one.made, reverse=True)


def restore(backup: Path, folder: Path) -> Path | None:
    """Put a backup in the place of the archive in `folder`, which nobody may have open.

    Returns where the archive that was there is kept, None if there was none; even a damaged one is kept. Raises
    ReaderError `backup-unusable` for a file that is no sound archive, and `restore-failed`; the archive stays as it is.
    """
    check_copy(backup)
    part = folder / f"{FILE_NAME}.restored"
    try:
        shutil.copyfile(backup, part)
        return put_in_place(part, folder)
    except OSError as error:
        raise ReaderError("restore-failed", name=backup.name, reason=error.strerror) from error
    finally:
        part.unlink(missing_ok=True)


def put_in_place(part: Path, folder: Path) -> Path | None:
    """Make the file `part` the archive in `folder`; returns where the one that was there is kept. Raises OSError."""
    target = folder / FILE_NAME
    aside: Path | None = None
    if target.exists():
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        aside = folder / FOLDER / f"archive-{datetime.now(UTC):%Y%m%dT%H%M%S}Z-{Occasion.BEFORE_RESTORE}.sqlite"
        # With its companion: what was written last may still lie in it. Copied, not moved: whatever happens
        # meanwhile, an archive is there.
        for ending in ("", "-wal"):
            companion = target.with_name(target.name + ending)
            if companion.exists():
                shutil.copyfile(companion, aside.with_name(aside.name + ending))
        for ending in ("-wal", "-shm"):  # it would be taken for the new file's own
            target.with_name(target.name + ending).unlink(missing_ok=True)
    part.replace(target)
    return aside
