"""Backups of the archive, made without being asked for, kept for a year, and put back when they are needed."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

from reader.core.backups import Backup, Occasion, newest_first, outdated
from reader.core.errors import ReaderError
from reader.core.replacing import is_full
from reader.services.control import Control
from reader.store.connection import FILE_NAME
from reader.store.pinned import Pinned
from reader.store.upkeep import Upkeep, check_copy

FOLDER = "backups"
_NAME = re.compile(r"archive-(\d{8}T\d{6})Z-([a-z-]+)\.sqlite")
_FORMAT_NAME = re.compile(r"before-format-\d+-from-\d+\.sqlite")
_LOGS = ("-wal", "-journal")
"""Endings of SQLite's companions in which a part of a file may lie."""
_EVERY = timedelta(hours=20)
"""A little less than a day: who starts work earlier than yesterday gets a backup all the same."""
_LATELY = timedelta(hours=1)
"""After a backup, no other one is made for a large change."""
_MANY = 20
"""A change that touches so many articles is a large one."""
_SPARE = 1.1
"""Times the size of the archive that must be free for a backup before a large change."""
_PIECE = 1 << 22
"""Bytes that are copied at a time."""
_ROOM = 4
"""All backups together may take this many times the size of the archive, …"""
_LEAST_ROOM = 2 << 30
"""… and this many bytes in any case."""


@dataclass(frozen=True, slots=True)
class Copied:
    """How far the putting back or the saving of an archive is: `done` of about `total` bytes, 0 where nobody knows."""

    done: int
    total: int


Protect = Callable[[int], None]
"""Makes a backup before a change that touches so many articles."""


class Backups:
    """The backups in the folder `backups` beside the archive. `clock` tells the time in UTC.

    With `aside` the backup before a large change is copied while the change goes on, and `trouble` hears why that
    failed; without, the change waits for it. Close it when done.
    """

    def __init__(
        self,
        upkeep: Upkeep,
        folder: Path,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        aside: bool = False,
    ) -> None:
        self._upkeep = upkeep
        self._archive = folder / FILE_NAME
        self._folder = folder / FOLDER
        self._clock = clock
        self._aside = aside
        self._copying: Thread | None = None
        self.trouble: Callable[[ReaderError], object] = lambda _: None

    def list(self) -> list[Backup]:
        """All backups, newest first."""
        return backups_in(self._folder, self._clock())

    def is_due(self) -> bool:
        """Whether the last backup is older than a day, or bears a date that is still to come."""
        now = self._clock()
        return not any(now - _EVERY < one.made <= now for one in self.list())

    def make(self, occasion: Occasion = Occasion.DAILY, control: Control | None = None) -> Backup:
        """Copy the archive, and remove the backups that need not be kept any more.

        Raises ReaderError `disk-full`, `backup-failed`, and `backup-cancelled`; older backups stay then.
        """
        return self._make(occasion, self._upkeep.pin(), control)

    def protect(self, articles: int) -> None:
        """Make a backup before a change that touches so many articles, unless there is one of the last hour.

        What is backed up is the archive as it is now. Raises ReaderError as `make` does, if the change waits for it.
        """
        now = self._clock()
        # What was there before a restoring is not what is there now.
        recent = (one for one in self.list() if one.occasion is not Occasion.BEFORE_RESTORE)
        if articles < _MANY or any(now - _LATELY < one.made <= now for one in recent):
            return
        if self._copying and self._copying.is_alive():
            return
        if shutil.disk_usage(self._archive.parent).free < _SPARE * self._archive.stat().st_size:
            # Who frees space by deleting must not be kept from it.
            self.trouble(ReaderError("no-room-for-backup"))
            return
        pinned = self._upkeep.pin()
        if self._aside:
            self._copying = Thread(target=self._make_aside, args=(pinned,), name="backup")
            self._copying.start()
        else:
            self._make(Occasion.BEFORE_CHANGE, pinned)

    def close(self) -> None:
        """Wait until the backup that is being copied is whole: the change for which it is made was made."""
        if self._copying:
            self._copying.join()

    def _make_aside(self, pinned: Pinned) -> None:
        try:
            self._make(Occasion.BEFORE_CHANGE, pinned)
        except ReaderError as error:
            self.trouble(error)

    def _make(self, occasion: Occasion, pinned: Pinned, control: Control | None = None) -> Backup:
        def look(*_: int) -> None:
            if control and control.cancelled:
                raise ReaderError("backup-cancelled")

        made = self._clock().replace(microsecond=0)
        path = self._folder / f"archive-{made:%Y%m%dT%H%M%S}Z-{occasion}.sqlite"
        self._upkeep.back_up(path, pinned, look)
        backup = Backup(path, made, occasion, path.stat().st_size)
        room = max(_LEAST_ROOM, _ROOM * backup.size)
        others = (one for one in self.list() if one.path != path)
        for old in outdated(others, room - backup.size, self._clock()):
            # A second one on this machine may be tidying too.
            for ending in (*_LOGS, ""):
                old.path.with_name(old.path.name + ending).unlink(missing_ok=True)
        self._remove_parts()
        return backup

    def _remove_parts(self) -> None:
        """Remove what was left, days ago, of copies that were cut off: with the journals that SQLite keeps of them."""
        long_ago = self._clock().timestamp() - 2 * _EVERY.total_seconds()
        restored = self._archive.parent.glob(f"{FILE_NAME}.re*")  # or repaired
        for part in (*self._folder.glob(".archive-reader-*.part*"), *restored):
            with suppress(OSError):  # another program may be tidying too
                if part.stat().st_mtime < long_ago:
                    part.unlink()

    def make_if_due(self, control: Control | None = None) -> Backup | None:
        """Make the backup of the day, if there is none yet. One that is cancelled is left for another time."""
        try:
            return self.make(control=control) if self.is_due() else None
        except ReaderError as error:
            if error.code == "backup-cancelled":
                return None
            raise


def backups_in(folder: Path, now: datetime | None = None) -> list[Backup]:
    """All backups in a folder, newest first as it is `now`. Files of other names are none."""
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
    return newest_first(found, now or datetime.now(UTC))


def restore(
    backup: Path, folder: Path, progress: Callable[[Copied], None] | None = None, control: Control | None = None
) -> Path | None:
    """Put a backup in the place of the archive in `folder`, which nobody may have open.

    Returns where the archive that was there is kept, None if there was none; even a damaged one is kept. Raises
    ReaderError `backup-unusable` for a file that is no sound archive, `restore-failed`, `disk-full` and
    `restore-cancelled`; the archive stays as it is.
    """
    check_copy(backup)
    part = folder / f"{FILE_NAME}.restored"
    try:
        _copy(backup, part, progress or (lambda _: None), control or Control())
        return put_in_place(part, folder)
    except OSError as error:
        if is_full(error):
            raise ReaderError("disk-full") from error
        raise ReaderError("restore-failed", name=backup.name, reason=error.strerror) from error
    finally:
        part.unlink(missing_ok=True)


def _copy(source: Path, target: Path, progress: Callable[[Copied], None], control: Control) -> None:
    done, total = 0, source.stat().st_size
    with source.open("rb") as file, target.open("wb") as copy:
        while piece := file.read(_PIECE):
            if control.cancelled:
                raise ReaderError("restore-cancelled")
            copy.write(piece)
            done += len(piece)
            progress(Copied(done, total))
        copy.flush()
        os.fsync(copy.fileno())


def put_in_place(part: Path, folder: Path) -> Path | None:
    """Make the file `part` the archive in `folder`; returns where the one that was there is kept. Raises OSError."""
    target = folder / FILE_NAME
    aside: Path | None = None
    if target.exists():
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        aside = folder / FOLDER / f"archive-{datetime.now(UTC):%Y%m%dT%H%M%S}Z-{Occasion.BEFORE_RESTORE}.sqlite"
        # With its companion: what was written last may still lie in it. Not moved: whatever happens meanwhile, an
        # archive is there.
        for ending in ("", *_LOGS):
            companion = target.with_name(target.name + ending)
            if companion.exists():
                _keep(companion, aside.with_name(aside.name + ending))
        for ending in (*_LOGS, "-shm"):  # it would be taken for the new file's own
            target.with_name(target.name + ending).unlink(missing_ok=True)
    try:
        part.replace(target)
    except OSError:
        if aside:
            _take_back(aside, target)
        raise
    return aside


def _take_back(aside: Path, target: Path) -> None:
    """Undo what was made ready for another file that cannot take the place of `target`."""
    for ending in _LOGS:
        log = aside.with_name(aside.name + ending)
        if log.exists():
            log.replace(target.with_name(target.name + ending))
    aside.unlink()


def _keep(path: Path, aside: Path) -> None:
    """Let a file be found at another place, too, also when another one takes its place."""
    try:
        aside.hardlink_to(path)
    except OSError:  # a disk that knows no second names of files
        shutil.copyfile(path, aside)
