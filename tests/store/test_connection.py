from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.backups import restore
from reader.services.repairing import repair
from reader.store.connection import FILE_NAME, Connections, Interruption
from reader.store.format import APPLICATION_ID, FORMAT
from reader.store.trouble import explained
from tests.articles import TITLE, add, reading


def refused(folder: Path) -> str:
    with pytest.raises(ReaderError) as raised:
        Connections(folder)
    return raised.value.code


def test_a_new_archive_is_made_with_its_folders(tmp_path: Path) -> None:
    Connections(tmp_path / "a" / "b").close()
    with sqlite3.connect(tmp_path / "a" / "b" / FILE_NAME) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("content", [b"not a database", b"\0" * 5000, b"SQLite format 3\0 and then nothing"])
def test_a_file_that_is_not_sqlite_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert refused(tmp_path) == "archive-not-sqlite"
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_the_database_of_another_program_is_refused_and_not_touched(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as db:
        db.execute("CREATE TABLE address (name)")
    db.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    assert refused(tmp_path) == "archive-not-sqlite"
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_an_archive_of_a_newer_version_is_refused_and_not_touched(tmp_path: Path) -> None:
    Connections(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as db:
        db.execute(f"PRAGMA user_version={FORMAT + 1}")
    db.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    assert refused(tmp_path) == "archive-newer"
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_damaged_archive_is_refused_with_its_name(tmp_path: Path) -> None:
    Connections(tmp_path).close()
    data = bytearray((tmp_path / FILE_NAME).read_bytes())
    data[100:4096] = b"\xff" * 3996
    (tmp_path / FILE_NAME).write_bytes(data)
    assert refused(tmp_path) == "archive-damaged"
    assert (tmp_path / FILE_NAME).read_bytes() == data


def test_a_disk_that_does_not_answer_is_not_taken_for_damage(tmp_path: Path) -> None:
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorname = "SQLITE_CORRUPT"  # so it calls a file that cannot be read
    (tmp_path / FILE_NAME).write_bytes(b"SQLite format 3\0")
    for path, code in ((tmp_path / FILE_NAME, "archive-damaged"), (tmp_path / "gone", "archive-unreadable")):
        with pytest.raises(ReaderError) as raised, explained(path):
            raise error
        assert raised.value.code == code


def test_a_folder_that_cannot_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here already")
    assert refused(tmp_path / "file" / "library") == "folder-unusable"


def test_nothing_of_a_failed_transaction_stays(tmp_path: Path) -> None:
    connections = Connections(tmp_path)
    with pytest.raises(RuntimeError), connections.write() as db:
        db.table("tag").insert({"id": "1", "key": "a", "sort_key": "a", "name": "A", "color": "#000000"})
        raise RuntimeError
    with connections.read() as connection:
        assert connection.execute("SELECT count(*) FROM tag").fetchone() == (0,)
    connections.close()


def test_what_is_written_in_bulk_waits_for_the_disk_with_the_next_change(tmp_path: Path) -> None:
    connections = Connections(tmp_path)
    normal, full = (1,), (2,)
    with connections.write(bulk=True) as db:
        assert db.execute("PRAGMA synchronous").fetchone() == normal
        db.execute("CREATE TABLE page (text)")
    with pytest.raises(RuntimeError), connections.write(bulk=True) as db:
        db.execute("INSERT INTO page VALUES ('Nửa trang')")
        raise RuntimeError
    with connections.write() as db:
        assert db.execute("PRAGMA synchronous").fetchone() == full
        assert db.execute("SELECT count(*) FROM page").fetchone() == (0,)
    connections.close()


def test_the_log_of_what_is_written_in_bulk_is_taken_into_the_file(tmp_path: Path) -> None:
    connections = Connections(tmp_path)
    before = connections.path.stat().st_size
    with connections.write(bulk=True) as db:
        db.execute("CREATE TABLE page (text)")
    for _ in range(40):
        with connections.write(bulk=True) as db:
            db.execute("INSERT INTO page VALUES (randomblob(10000))")
    assert connections.path.stat().st_size > before + 100_000, "long before the log is as long as it may be"
    with connections.read() as connection:
        assert connection.execute("SELECT count(*) FROM page").fetchone() == (40,)
    connections.close()


def test_readers_cannot_write(tmp_path: Path) -> None:
    connections = Connections(tmp_path)
    with pytest.raises(ReaderError) as raised, connections.read() as connection:
        connection.execute("DELETE FROM tag")
    assert raised.value.code == "archive-read-only"
    connections.close()


def test_what_gives_way_is_broken_off_by_who_wants_to_write(tmp_path: Path) -> None:
    connections = Connections(tmp_path)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    began = threading.Event()

    def check() -> None:
        with connections.write(Interruption()) as db:
            began.set()
            db.execute(endless).fetchall()

    with ThreadPoolExecutor() as pool:
        checking = pool.submit(check)
        began.wait()
        with connections.write() as db:
            db.execute("UPDATE tag SET name = name")
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            checking.result()
    connections.close()


def test_another_program_that_writes_makes_us_wait_then_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.connection._BUSY_SECONDS", 0.05)
    with Archive(tmp_path) as archive:
        other = sqlite3.connect(tmp_path / FILE_NAME)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ReaderError) as raised:
            add(archive)
        assert raised.value.code == "archive-busy"
        other.rollback()
        other.close()
        assert add(archive) == 1


def test_two_programs_may_use_one_archive_in_turn(tmp_path: Path) -> None:
    with Archive(tmp_path) as one, Archive(tmp_path) as two:
        add(one)
        two.annotating.note(1, 0, "Cần đối chiếu.")
        assert one.library.rows([1])[0].notes == 1


def test_a_second_window_on_the_same_archive_is_refused(tmp_path: Path) -> None:
    with Archive(tmp_path, window=True):
        with pytest.raises(ReaderError) as raised:
            Archive(tmp_path, window=True)
        assert raised.value.code == "archive-in-use"
    Archive(tmp_path, window=True).close()


def test_the_file_is_copied_before_a_migration(tmp_path: Path) -> None:
    connections = Connections(tmp_path)
    with connections.write() as db:
        db.table("tag").insert({"id": "1", "key": "a", "sort_key": "a", "name": "A", "color": "#000000"})
        db.execute("DELETE FROM _sqlite_migrations")
        db.execute("PRAGMA user_version=0")
    connections.close()
    # The first migration finds its tables there already, and fails; the archive is as it was, and the copy is made.
    with pytest.raises(sqlite3.OperationalError):
        Connections(tmp_path)
    (copy,) = (tmp_path / "backups").iterdir()
    with sqlite3.connect(copy) as db:
        assert db.execute("SELECT name FROM tag").fetchone() == ("A",)
    with sqlite3.connect(tmp_path / FILE_NAME) as db:
        assert db.execute("SELECT name FROM tag").fetchone() == ("A",)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("a small file system can be made by root only")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_full_disk_is_said_and_what_was_saved_stays(small_disk: Path) -> None:
    with Archive(small_disk / "library") as archive:
        number = add(archive)
        archive.annotating.note(number, 0, "Giữ lại.")
        with pytest.raises(ReaderError) as raised:
            for copy in range(100):
                add(archive, reading(f"Bài {copy}", ("Một đoạn dài của bài. " * 3000,)))
        assert raised.value.code == "disk-full"
        assert archive.library.open(number).annotations[0].text == "Giữ lại."
        with pytest.raises(ReaderError) as raised:
            archive.upkeep.back_up(small_disk / "backup.sqlite")
        assert raised.value.code in ("disk-full", "backup-failed")
        assert not list(small_disk.glob("backup*"))
        with pytest.raises(ReaderError) as raised:
            for _ in range(200):
                archive.annotating.note(number, 0, "dài " * 5000)
        assert raised.value.code == "disk-full"
    with Archive(small_disk / "library") as archive:
        assert archive.library.open(number).annotations[0].text == "Giữ lại."
        assert list(archive.upkeep.problems()) == []


def test_a_disk_that_is_full_before_the_start_is_not_taken_for_damage(small_disk: Path) -> None:
    with Archive(small_disk / "library") as archive:
        number = add(archive)
    with (small_disk / "fill").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 1024)
    with pytest.raises(ReaderError) as raised, Archive(small_disk / "library") as archive:
        archive.library.open(number)
        archive.annotating.note(number, 0, "Không còn chỗ.")
    assert raised.value.code == "disk-full"
    (small_disk / "fill").unlink()
    with Archive(small_disk / "library") as archive:
        assert archive.library.ids() == [number]
        assert list(archive.upkeep.problems()) == []


@pytest.fixture
def cut_off(tmp_path: Path) -> Path:
    """An archive whose program was killed in the midst of a write outside of the log, as when it is first opened."""
    folder, other = tmp_path / "library", tmp_path / "other"
    with Archive(other) as archive:
        add(archive)
    with closing(sqlite3.connect(other / FILE_NAME, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode=DELETE")
        db.execute("PRAGMA cache_size=1")
        db.execute("BEGIN")
        db.execute("UPDATE article SET title = 'nửa'")
        db.execute("CREATE TABLE filler AS SELECT randomblob(100000) AS x FROM sqlite_master")
        db.execute("DELETE FROM article")
        folder.mkdir()
        for ending in ("", "-journal"):
            shutil.copy(other / f"{FILE_NAME}{ending}", folder)
    return folder


def test_a_write_that_was_cut_off_outside_of_the_log_is_taken_back(cut_off: Path) -> None:
    with Archive(cut_off) as archive:
        assert [row.title for row in archive.library.rows([1])] == [TITLE]
        assert list(archive.upkeep.problems()) == []


def test_a_repair_takes_back_what_was_cut_off(cut_off: Path) -> None:
    assert repair(cut_off).salvaged.rows["article"] == 1
    with Archive(cut_off) as archive:
        assert list(archive.upkeep.problems()) == []


def test_what_was_cut_off_before_does_not_spoil_what_is_put_back(cut_off: Path, tmp_path: Path) -> None:
    with Archive(tmp_path / "another") as another:
        add(another, reading("Bài khác"))
        another.upkeep.back_up(tmp_path / "backup.sqlite")
    aside = restore(tmp_path / "backup.sqlite", cut_off)
    with Archive(cut_off) as archive:
        assert [row.title for row in archive.library.rows([1])] == ["Bài khác"]
        assert list(archive.upkeep.problems()) == []
    assert aside and aside.with_name(f"{aside.name}-journal").exists()


def test_programs_that_start_at_once_on_a_new_archive_wait_for_each_other(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from reader.store.connection import Connections\n" + (
        "Connections(Path(sys.argv[1])).close()"
    )
    for attempt in range(3):
        command = [sys.executable, "-c", code, str(tmp_path / str(attempt))]
        programs = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(4)]
        assert [program.communicate()[1] for program in programs] == [b""] * 4
