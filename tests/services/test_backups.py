from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.core.backups import Occasion
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.backups import Backups, backups_in, restore
from reader.services.control import Control
from reader.store.connection import FILE_NAME
from reader.store.pinned import Pinned
from reader.store.upkeep import Upkeep
from tests.articles import add, reading


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 8, 0, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def backups(archive: Archive, clock: Clock) -> Backups:
    return Backups(archive.upkeep, archive.folder, clock)


def test_a_backup_is_made_once_a_day(backups: Backups, clock: Clock) -> None:
    made = backups.make_if_due()
    assert made and made.occasion is Occasion.DAILY and made.size > 0
    clock.now += timedelta(hours=5)
    assert backups.make_if_due() is None
    clock.now += timedelta(hours=18)
    assert backups.make_if_due() is not None
    assert len(backups.list()) == 2


def test_a_clock_that_was_set_back_stops_no_backup(backups: Backups, clock: Clock) -> None:
    backups.make()
    clock.now -= timedelta(days=400)
    assert backups.make_if_due() is not None


def test_old_backups_are_tidied_away(backups: Backups, clock: Clock) -> None:
    for _ in range(60):
        clock.now += timedelta(days=1)
        backups.make_if_due()
    assert 7 < len(backups.list()) < 16
    assert backups.list()[0].made == clock.now


def test_what_is_no_backup_is_left_alone(backups: Backups, archive: Archive) -> None:
    backups.make()
    others = [archive.folder / "backups" / name for name in ("my own.sqlite", "archive-1-daily.sqlite", "notes.txt")]
    for path in others:
        path.write_text("x")
    backups.make()
    assert all(path.exists() for path in others)
    assert len(backups_in(archive.folder / "backups")) <= 2


def test_a_backup_is_put_back_and_the_archive_kept_aside(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        number = add(archive)
        archive.annotating.note(number, 0, "Trước")
        backup = archive.backups.make()
        archive.annotating.note(number, 0, "Sau")
    aside = restore(backup.path, tmp_path)
    with Archive(tmp_path) as archive:
        assert [a.text for a in archive.library.open(number).annotations] == ["Trước"]
        assert list(archive.upkeep.problems()) == []
    assert aside
    restore(aside, tmp_path)
    with Archive(tmp_path) as archive:
        assert [a.text for a in archive.library.open(number).annotations] == ["Trước", "Sau"]


def test_a_damaged_archive_makes_way_and_stays_beside(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        number = add(archive)
        backup = archive.backups.make()
    (tmp_path / FILE_NAME).write_bytes(b"SQLite format 3\0" + os.urandom(9000))
    aside = restore(backup.path, tmp_path)
    assert aside and aside.stat().st_size == 9016
    with Archive(tmp_path) as archive:
        assert archive.library.ids() == [number]


@pytest.mark.parametrize("content", [b"", b"x" * 5000, b"SQLite format 3\0" + bytes(5000)])
def test_what_is_no_archive_is_never_put_back(tmp_path: Path, content: bytes) -> None:
    with Archive(tmp_path) as archive:
        number = add(archive)
    (tmp_path / "bad.sqlite").write_bytes(content)
    with pytest.raises(ReaderError) as raised:
        restore(tmp_path / "bad.sqlite", tmp_path)
    assert raised.value.code == "backup-unusable"
    with Archive(tmp_path) as archive:
        assert archive.library.ids() == [number]


def test_a_disk_that_is_full_keeps_the_archive_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with Archive(tmp_path / "library") as archive:
        archive.upkeep.back_up(tmp_path / "copy.sqlite")
        number = add(archive)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReaderError) as raised:
        restore(tmp_path / "copy.sqlite", tmp_path / "library")
    assert raised.value.code == "disk-full"
    with Archive(tmp_path / "library") as archive:
        assert archive.library.ids() == [number]


def test_a_newer_archive_is_never_put_back(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        backup = archive.backups.make()
    with closing(sqlite3.connect(backup.path)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    with pytest.raises(ReaderError, match="newer version"):
        restore(backup.path, tmp_path)


def test_a_backup_that_cannot_be_written_leaves_the_older_ones(archive: Archive, clock: Clock) -> None:
    Backups(archive.upkeep, archive.folder, clock).make()
    clock.now += timedelta(days=2)

    class Failing(Upkeep):
        def __init__(self) -> None:
            pass

        def pin(self) -> Pinned:
            return archive.upkeep.pin()

        def back_up(self, target: Path, pinned: Pinned | None = None, tell: object = None) -> None:
            assert not target.exists() and pinned and tell
            pinned.close()
            raise ReaderError("disk-full")

    backups = Backups(Failing(), archive.folder, clock)
    with pytest.raises(ReaderError, match="full"):
        backups.make_if_due()
    assert len(backups.list()) == 1


@pytest.fixture
def many(archive: Archive) -> list[int]:
    """The numbers of 25 articles with a note each."""
    numbers = [add(archive, reading(f"Bài {number}")) for number in range(25)]
    for number in numbers:
        archive.annotating.note(number, 0, f"Ghi chú {number}")
    return numbers


def test_articles_deleted_for_ever_are_in_the_backup_of_before(archive: Archive, many: list[int]) -> None:
    archive.library.trash(many)
    archive.library.empty_trash()
    (backup,) = archive.backups.list()
    assert backup.occasion is Occasion.BEFORE_CHANGE
    restore_into = archive.folder.parent / "copy"
    restore_into.mkdir()
    restore(backup.path, restore_into)
    with Archive(restore_into) as copy:
        assert sorted(copy.library.in_trash()) == many


def test_small_changes_and_those_soon_after_a_backup_need_none(
    archive: Archive, backups: Backups, clock: Clock
) -> None:
    add(archive)
    backups.protect(3)
    assert backups.list() == []
    backups.protect(3000)
    clock.now += timedelta(minutes=30)
    backups.protect(3000)
    assert len(backups.list()) == 1
    clock.now += timedelta(minutes=31)
    backups.protect(3000)
    assert len(backups.list()) == 2
    clock.now += timedelta(minutes=61)
    backups.make(Occasion.BEFORE_RESTORE)
    backups.protect(3000)
    made = [one for one in backups.list() if one.occasion is Occasion.BEFORE_CHANGE]
    assert len(made) == 3, "what was there before a restoring is not what is there now"


def test_a_window_goes_on_while_what_was_before_is_copied(archive: Archive, many: list[int], tmp_path: Path) -> None:
    with Archive(archive.folder, window=True) as window:
        window.library.trash(many)
        # The change begins at once, whether or not a single page is copied by now.
        window.library.empty_trash()
        with closing(sqlite3.connect(archive.folder / FILE_NAME)) as db:
            db.execute("PRAGMA wal_checkpoint(PASSIVE)")
        assert window.library.in_trash() == []
    (backup,) = archive.backups.list()
    (tmp_path / "copy").mkdir()
    restore(backup.path, tmp_path / "copy")
    with Archive(tmp_path / "copy") as copy:
        assert list(copy.upkeep.problems()) == []
        assert sorted(copy.library.in_trash()) == many


def test_why_a_backup_aside_failed_is_told_and_the_change_goes_on(archive: Archive, many: list[int]) -> None:
    (archive.folder / "backups").write_text("in the way")
    backups = Backups(archive.upkeep, archive.folder, aside=True)
    told: list[ReaderError] = []
    backups.trouble = told.append
    backups.protect(len(many))
    backups.close()
    assert [error.code for error in told] == ["backup-failed"]


def test_too_little_room_keeps_nobody_from_deleting(
    archive: Archive, many: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.services.backups._SPARE", 1e12)
    told: list[ReaderError] = []
    archive.backups.trouble = told.append
    archive.library.trash(many)
    archive.library.empty_trash()
    assert [error.code for error in told] == ["no-room-for-backup"]
    assert archive.library.in_trash() == [] and archive.backups.list() == []


def test_a_backup_of_the_day_that_is_cancelled_leaves_nothing(archive: Archive, backups: Backups) -> None:
    control = Control()
    control.cancel()
    assert backups.make_if_due(control) is None
    assert list((archive.folder / "backups").iterdir()) == []
    assert backups.make_if_due() is not None


def test_parts_of_copies_that_were_cut_off_are_removed_later(archive: Archive, backups: Backups, clock: Clock) -> None:
    backups.make()
    old, fresh = (archive.folder / "backups" / f".archive-reader-{name}.part" for name in ("a", "b"))
    journal, restored = Path(f"{old}-journal"), archive.folder / f"{FILE_NAME}.restored"
    for part, age in ((old, 5), (journal, 5), (restored, 5), (fresh, 0)):
        part.write_bytes(b"x")
        moment = (clock.now - timedelta(days=age)).timestamp()
        os.utime(part, (moment, moment))
    backups.make()
    assert fresh.exists() and not old.exists() and not journal.exists() and not restored.exists()
