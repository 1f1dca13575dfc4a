"""The clock of the machine is set back: what was done last still counts as the last."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.services.annotating import HIGHLIGHTS
from reader.services.archive import Archive
from reader.services.backups import Backups
from reader.store.connection import FILE_NAME
from tests.articles import add, reading

ADDRESS = "https://baosongthao.example/tin/7"
TO_COME = (datetime.now(UTC) + timedelta(days=400)).isoformat()


@pytest.fixture
def other(tmp_path: Path):
    opened = Archive(tmp_path / "other")
    yield opened
    opened.close()


@pytest.fixture
def hand_over(archive: Archive, other: Archive, tmp_path: Path) -> Callable[[], None]:
    def hand() -> None:
        archive.exchanging.bundle(tmp_path / "bundle")
        assert other.exchanging.merge(tmp_path / "bundle").conflicts == ()

    return hand


def set_back(archive: Archive) -> None:
    """Let all that is there have been made by a clock that was more than a year ahead of today's."""
    with closing(sqlite3.connect(archive.folder / FILE_NAME)) as db:
        db.execute("UPDATE annotation SET created = ?, modified = ?", [TO_COME, TO_COME])
        db.execute("UPDATE tag SET changed = ?", [TO_COME])
        db.execute("UPDATE capture SET imported = ?", [TO_COME])
        db.commit()


def test_the_last_change_of_a_note_wins_with_a_colleague(archive: Archive, other: Archive, hand_over) -> None:
    number = add(archive)
    archive.annotating.note(number, 0, "một")
    archive.annotating.highlight(number, 1, HIGHLIGHTS[0])
    archive.annotating.tag(number, 2, "Thẻ")
    set_back(archive)
    hand_over()
    note, mark, tag = archive.library.open(number).annotations
    archive.annotating.edit_note(note.id, "hai")
    archive.annotating.recolor(mark.id, HIGHLIGHTS[3])
    archive.annotating.place(tag.id, 0, 0, 4)
    archive.tagging.rename(archive.tagging.tags()[0][0], "Tên mới")
    hand_over()
    own, theirs = (one.library.open(one.library.ids()[0]).annotations for one in (archive, other))
    assert [(a.id, a.text, a.color, a.tag, a.anchor) for a in own] == [
        (a.id, a.text, a.color, a.tag, a.anchor) for a in theirs
    ]
    assert all(a.modified > a.created for a in own)
    assert {a.text for a in theirs} == {"hai", ""}
    assert [a.tag.name for a in theirs if a.tag] == ["Tên mới"]


def test_a_page_that_is_imported_again_shows_its_newer_text(archive: Archive) -> None:
    number = add(archive, reading("Bài", ("Bản một của bài này.",), address=ADDRESS))
    set_back(archive)
    assert add(archive, reading("Bài", ("Bản hai của bài này, dài hơn.",), address=ADDRESS)) == number
    assert archive.library.open(number).article.paragraphs[0].text == "Bản hai của bài này, dài hơn."


def test_backups_of_days_to_come_take_no_place_of_those_of_today(archive: Archive) -> None:
    now = datetime.now(UTC)
    backups = Backups(archive.upkeep, archive.folder, lambda: now)
    for _ in range(9):
        now += timedelta(days=1)
        backups.make()
    now -= timedelta(days=400)
    made = []
    for _ in range(4):
        now += timedelta(days=1)
        made.append(backups.make_if_due())
    assert backups.list()[:4] == made[::-1]
