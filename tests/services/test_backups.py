from __future__ import annotations

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
from reader.store.connection import FILE_NAME
from reader.store.upkeep import Upkeep
from tests.articles import add


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

        def back_up(self, target: Path) -> None:
            assert not target.exists()
            raise ReaderError("disk-full")

    backups = Backups(Failing(), archive.folder, clock)
    with pytest.raises(ReaderError, match="full"):
        backups.make_if_due()
    assert len(backups.list()) == 1
