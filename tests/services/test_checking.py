from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.soundness import Checked, Damage, Stage
from reader.services.archive import Archive
from reader.services.control import Control
from reader.store.connection import FILE_NAME
from tests.articles import add, reading


@pytest.fixture
def filled(archive: Archive) -> Archive:
    for number in range(30):
        archive.annotating.note(add(archive, reading(f"Bài {number}", ("Một đoạn dài. " * 200,))), 0, f"Số {number}")
    return archive


def spoil(path: Path, table: str) -> None:
    """Write nonsense over the pages of a table, but for the first."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        try:
            pages = connection.execute("SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno", [table]).fetchall()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite cannot tell which page belongs to which table")
    with path.open("r+b") as file:
        for (page,) in pages[1:]:
            file.seek((page - 1) * 4096)
            file.write(b"\xa5" * 4096)


def test_a_sound_archive_is_found_sound_in_all_its_parts(filled: Archive) -> None:
    told: list[Checked] = []
    report = filled.checking.run(told.append)
    assert (report.faults, report.articles, report.whole, report.indexes) == ((), 30, True, True)
    assert {news.stage for news in told} == set(Stage)
    assert Checked(Stage.ORIGINALS, 30, 30) in told
    assert filled.checking.look(Control()).faults == ()


def test_damage_is_found_quickly_and_in_full(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        for number in range(30):
            add(archive, reading(f"Bài {number}", ("Một đoạn dài. " * 200,)))
    spoil(tmp_path / FILE_NAME, "paragraph")
    with Archive(tmp_path) as archive:
        for report in (archive.checking.look(Control()), archive.checking.run()):
            assert Damage.DATABASE in {fault.damage for fault in report.faults}
            assert not report.only_indexes


def test_a_search_that_is_out_of_step_is_built_anew(filled: Archive) -> None:
    with closing(sqlite3.connect(filled.folder / FILE_NAME)) as db:
        db.execute("INSERT INTO search_exact (search_exact) VALUES ('delete-all')")
        db.commit()
    report = filled.checking.run()
    assert report.only_indexes and [fault.detail for fault in report.faults] == ["search_exact"]
    filled.checking.rebuild_search(lambda _: None)
    assert filled.checking.run().faults == ()


@pytest.mark.parametrize("stage", [Stage.DATABASE, Stage.ORIGINALS, Stage.INDEXES])
def test_a_check_that_is_cancelled_says_that_it_is_not_whole(filled: Archive, stage: Stage) -> None:
    control = Control()

    def tell(news: Checked) -> None:
        assert not control.cancelled, "nothing more is looked at"
        if news.stage is stage:
            control.cancel()

    report = filled.checking.run(tell, control)
    assert not report.whole and report.faults == ()


def test_a_look_that_is_cancelled_before_it_began_ends_at_once(filled: Archive) -> None:
    control = Control()
    control.cancel()
    assert not filled.checking.look(control).whole


def test_a_check_keeps_nobody_from_writing_while_it_is_paused(filled: Archive) -> None:
    control = Control()
    seen: list[int] = []

    def tell(news: Checked) -> None:
        if news.stage is Stage.ORIGINALS:
            # In this very thread: a check that held on to a transaction would fail here.
            filled.annotating.note(1, 0, "Trong lúc kiểm tra")
            seen.append(news.done)

    assert filled.checking.run(tell, control).faults == ()
    assert seen
