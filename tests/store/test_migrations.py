"""Archives of earlier formats are brought to today's, with all that is in them."""

from __future__ import annotations

import errno
import hashlib
import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.backups import backups_in
from reader.store.format import APPLICATION_ID, FORMAT
from reader.store.format_1 import FIRST
from reader.store.migrations import migrations
from reader.store.pinned import Pinned
from reader.store.upkeep import check_copy

TEXTS = ("Đồng chí Trần Khải Hoàn thăm xã Bình Minh.", "Cuộc thăm kéo dài hai ngày.")


def first_format(folder: Path) -> None:
    """An archive as version 0.1 left it: an article with a note, a tag, and a step that can be undone."""
    folder.mkdir()
    data = "\n".join(TEXTS).encode()
    with closing(sqlite3.connect(folder / "archive.sqlite")) as db:
        db.execute(f"PRAGMA application_id={APPLICATION_ID}")
        for statement in FIRST.split(";;"):
            db.execute(statement)
        db.execute("PRAGMA user_version = 1")
        db.execute(
            "CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)"
        )
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('archive-reader', 'first_format', '2024-01-01')"
        )
        db.execute(
            "INSERT INTO article VALUES (7, 'Thăm xã', 'k', 'Lê Thảo', 'Báo A', 'https://www.a.example/1', 'k',"
            " '2024-01-02', 'vi', '2024-01-03T00:00:00+00:00', NULL)"
        )
        db.execute(
            "INSERT INTO capture VALUES (3, 7, ?, ?, 'a.html', 'utf-8', NULL, ?)",
            [hashlib.sha256(data).digest(), len(data), zlib.compress(data)],
        )
        db.executemany(
            "INSERT INTO paragraph VALUES (7, ?, 'text', 0, ?)", [(number, text) for number, text in enumerate(TEXTS)]
        )
        db.execute("INSERT INTO entity VALUES (1, 'PERSON', 'trần khải hoàn', 'Trần Khải Hoàn')")
        db.execute("INSERT INTO mention VALUES (7, 0, 9, 23, 1, 'full')")
        db.execute("INSERT INTO tag VALUES ('t', 'nhân sự', 'k', 'Nhân sự', '#1f77b4')")
        image = {
            "number": 1, "id": "n", "article": 7, "kind": "note", "paragraph": 1, "start": 0, "end": len(TEXTS[1]),
            "exact": TEXTS[1], "prefix": "", "suffix": "", "text": "Ghi chú", "tag": None, "creator": "an",
            "created": "2024-01-04T00:00:00+00:00", "modified": "2024-01-04T00:00:00+00:00",
        }  # fmt: skip
        columns = ", ".join(f'"{name}"' for name in image)
        marks = ", ".join("?" * len(image))
        db.execute(f"INSERT INTO annotation ({columns}) VALUES ({marks})", list(image.values()))
        for number, images, undone in (
            (1, [["annotation", 1, None, image]], 0),
            (2, [["annotation", 2, None, image | {"number": 2, "id": "m", "text": "Bỏ đi"}]], 1),
        ):
            db.execute(
                "INSERT INTO step VALUES (?, '2024-01-04', 'add-note', 'Ghi chú', ?, ?)",
                [number, json.dumps(images), undone],
            )
        for index, view in (("search_exact", "exact_text"), ("search_folded", "folded_text")):
            db.execute(f"INSERT INTO {index} (rowid, title, body) SELECT id, title, body FROM {view}")
        db.commit()


def test_the_first_format_comes_over_whole(tmp_path: Path) -> None:
    first_format(tmp_path / "library")
    with Archive(tmp_path / "library") as archive:
        opened = archive.library.open(7)
        assert tuple(paragraph.text for paragraph in opened.article.paragraphs) == TEXTS
        assert [mention.entity for mention in opened.mentions] == ["Trần Khải Hoàn"]
        assert [annotation.text for annotation in opened.annotations] == ["Ghi chú"]
        assert archive.library.original(7) == "\n".join(TEXTS).encode()
        assert archive.library.search("tham xa binh minh") == [7]
        archive.annotating.redo()
        assert [a.text for a in archive.library.open(7).annotations] == ["Ghi chú", "Bỏ đi"]
        archive.annotating.undo()
        archive.annotating.undo()
        assert archive.library.open(7).annotations == ()
        archive.annotating.redo()
        assert list(archive.upkeep.problems()) == []
    (copy,) = (tmp_path / "library" / "backups").iterdir()
    assert copy.name == f"before-format-{FORMAT}-from-1.sqlite"


def test_a_copy_that_was_cut_off_is_not_taken_for_a_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(_: Pinned, target: Path) -> None:
        target.write_bytes(b"SQLite format 3")
        raise OSError(errno.ENOSPC, "No space left on device")

    first_format(tmp_path / "library")
    with monkeypatch.context() as broken:
        broken.setattr(Pinned, "copy_to", half)
        with pytest.raises(ReaderError) as raised:
            Archive(tmp_path / "library")
    assert raised.value.code == "disk-full"
    assert backups_in(tmp_path / "library" / "backups") == []
    with Archive(tmp_path / "library") as archive:
        assert archive.library.ids() == [7]
    (copy,) = backups_in(tmp_path / "library" / "backups")
    check_copy(copy.path)


def test_the_known_format_is_that_of_the_last_migration() -> None:
    assert len(migrations._migrations) == FORMAT
