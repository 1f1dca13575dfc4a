from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.repairing import repair
from reader.store.connection import FILE_NAME
from tests.articles import add, reading

PAGE = 4096


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of sixty articles, each with a note and a tag."""
    with Archive(tmp_path) as archive:
        for number in range(60):
            texts = tuple(f"Đoạn {place} của bài {number}, ông Trần Khải Hoàn. {'dài ' * 60}" for place in range(6))
            article = add(archive, reading(f"Bài số {number}", texts))
            archive.annotating.note(article, 1, f"Ghi chú {number}")
            archive.annotating.tag(article, 2, "Nhân sự")
    return tmp_path


def spoil(folder: Path, table: str, share: float) -> None:
    """Write nonsense over a leaf page of a table."""
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = [
            page
            for (page,) in connection.execute(
                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno", [table]
            )
        ]
    assert len(pages) > 1
    with path.open("r+b") as file:
        file.seek((pages[int(len(pages) * share)] - 1) * PAGE)
        file.write(b"\xa5" * PAGE)


def has_dbstat() -> bool:
    with closing(sqlite3.connect(":memory:")) as connection:
        return ("ENABLE_DBSTAT_VTAB",) in connection.execute("PRAGMA compile_options").fetchall()


pytestmark = pytest.mark.skipif(not has_dbstat(), reason="this SQLite cannot tell which page belongs to which table")


@pytest.mark.parametrize("table", ["paragraph", "original", "mention", "annotation", "search_exact_data"])
@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_what_lies_around_the_damage_is_saved(folder: Path, table: str, share: float) -> None:
    spoil(folder, table, share)
    report = repair(folder)
    assert report.aside and report.aside.exists()
    with Archive(folder) as archive:
        assert list(archive.upkeep.problems()) == []
        numbers = archive.library.ids()
        assert len(numbers) == 60
        notes = sum(len(archive.library.open(number).annotations) for number in numbers)
        assert notes >= (120 if table != "annotation" else 80)
        assert sum(bool(archive.library.open(number).article.paragraphs) for number in numbers) >= 50
        assert len(archive.library.search("Bài số")) == 60


def test_notes_whose_article_is_lost_are_written_down(folder: Path) -> None:
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM article WHERE id = 7")
        connection.commit()
    report = repair(folder)
    assert report.notes and "Ghi chú 6" in report.notes.read_text("utf-8")
    with Archive(folder) as archive:
        assert list(archive.upkeep.problems()) == []
        assert len(archive.library.ids()) == 59


def test_a_log_that_is_wrong_does_not_spoil_a_file_that_is_whole(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "other.sqlite")) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("CREATE TABLE address (name)")
        wrong = (folder / "other.sqlite-wal").read_bytes()
    (folder / f"{FILE_NAME}-wal").write_bytes(wrong)
    report = repair(folder)
    assert report.salvaged.rows["annotation"] == 120 and not report.salvaged.torn
    with Archive(folder) as archive:
        assert list(archive.upkeep.problems()) == []


def test_a_sound_archive_comes_out_as_it_was(folder: Path) -> None:
    with Archive(folder) as archive:
        before = [archive.library.open(number) for number in archive.library.ids()]
    assert repair(folder).salvaged.torn == frozenset()
    with Archive(folder) as archive:
        assert [archive.library.open(number) for number in archive.library.ids()] == before
        archive.annotating.undo()


@pytest.mark.parametrize("content", [b"", b"no archive at all", b"SQLite format 3\0" + bytes(9000)])
def test_what_cannot_be_read_at_all_stays(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(ReaderError) as raised:
        repair(tmp_path)
    assert raised.value.code == "beyond-repair"
    assert (tmp_path / FILE_NAME).read_bytes() == content
