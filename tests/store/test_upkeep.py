from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.store.connection import FILE_NAME
from tests.articles import add


def change(archive: Archive, statement: str) -> None:
    with sqlite3.connect(archive.folder / FILE_NAME) as db:
        db.execute(statement)
    db.close()


def test_a_new_archive_is_sound(archive: Archive) -> None:
    add(archive)
    assert list(archive.upkeep.problems()) == []


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE original SET content = x'00'", "imported page"),
        ("UPDATE paragraph SET text = 'khác' WHERE position = 0", "search index"),
        ("DELETE FROM entity", "belongs to nothing"),
    ],
)
def test_what_is_wrong_is_found(archive: Archive, statement: str, said: str) -> None:
    add(archive)
    change(archive, statement)
    assert any(said in str(problem) for problem in archive.upkeep.problems())


def test_a_backup_is_a_whole_archive(archive: Archive, tmp_path: Path) -> None:
    number = add(archive)
    archive.annotating.note(number, 0, "Giữ lại.")
    archive.upkeep.back_up(tmp_path / "copy" / FILE_NAME)
    assert [path.name for path in (tmp_path / "copy").iterdir()] == [FILE_NAME]
    with Archive(tmp_path / "copy") as copy:
        assert copy.library.open(number).annotations[0].text == "Giữ lại."
        assert list(copy.upkeep.problems()) == []


def test_a_backup_that_fails_leaves_the_old_one(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here already")
    with pytest.raises(ReaderError) as raised:
        archive.upkeep.back_up(tmp_path / "file" / "backup.sqlite")
    assert raised.value.code == "backup-failed"
    assert (tmp_path / "file").read_text() == "here already"
