from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.changes import Action
from reader.core.errors import ReaderError
from reader.services import reading_process
from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.importing import Progress, Status
from tests import pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as users have it: good pages in three forms, a copy, and files that cannot be read as pages."""
    saved = tmp_path / "đã lưu"
    (saved / "trang_files").mkdir(parents=True)
    (saved / "trang.html").write_text(pages.html(), encoding="utf-8")
    (saved / "trang_files" / "khung.html").write_text(pages.html("Quảng cáo"), encoding="utf-8")
    (saved / "trang (bản sao).html").write_text(pages.html(), encoding="utf-8")
    (saved / "trang.mhtml").write_bytes(pages.mhtml())
    (saved / "trang.txt").write_text(pages.text(), encoding="utf-8")
    (saved / "rỗng.html").touch()
    (saved / "ảnh.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    (saved / "đứt.mhtml").write_bytes(pages.mhtml()[:300])
    (saved / "không chữ.html").write_text("<html><body><img src='a.png'></body></html>", encoding="utf-8")
    (saved / "ghi chú.docx.tmp").write_text("không phải trang")
    return saved


def test_a_folder_is_imported_with_a_row_for_each_file(archive: Archive, folder: Path) -> None:
    seen: list[Progress] = []
    report = archive.importing.run([folder], seen.append)
    outcome = {row.path.name: row.error.code if row.error else row.status for row in report.rows}
    assert outcome == {
        "trang (bản sao).html": outcome["trang (bản sao).html"],
        "trang.html": outcome["trang.html"],
        "trang.mhtml": outcome["trang.mhtml"],
        "trang.txt": Status.IMPORTED,
        "rỗng.html": "file-empty",
        "ảnh.html": "not-a-page",
        "đứt.mhtml": "page-truncated",
        "không chữ.html": "no-text",
    }
    # Which of the two forms of the one page comes first is chance; its copy is not looked at twice.
    page = sorted(outcome[name] for name in ("trang (bản sao).html", "trang.html", "trang.mhtml"))
    assert page == [Status.CAPTURED, Status.IMPORTED, Status.PRESENT]
    assert [progress.done for progress in seen] == list(range(9))
    assert {progress.total for progress in seen} == {8}
    assert report.changes.action is Action.IMPORT
    assert len(report.changes.articles) == archive.library.count() == 2
    for number in archive.library.ids():
        opened = archive.library.open(number)
        assert opened.article.title == pages.TITLE
        assert {mention.entity for mention in opened.mentions} >= {"Đặng Thu Vân", "Phan Quốc Trị"}

    again = archive.importing.run([folder])
    assert (again.count(Status.IMPORTED), again.count(Status.PRESENT)) == (0, 4)
    assert archive.library.count() == 2

    archive.annotating.undo()
    assert archive.library.count() == 0
    archive.annotating.redo()
    assert archive.library.count() == 2


def test_cancelling_keeps_what_is_done_and_says_what_is_not(archive: Archive, tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.html").write_text(pages.html(f"Bài số {number} của tờ báo"), encoding="utf-8")
    control = Control()
    report = archive.importing.run([tmp_path], lambda progress: control.cancel() if progress.done else None, control)
    assert archive.library.count() == report.count(Status.IMPORTED)
    failed = [row for row in report.rows if row.status is Status.FAILED]
    assert failed
    assert {row.error.code for row in failed if row.error} == {"cancelled"}
    assert len(report.rows) == 6


def test_nothing_to_import_is_said(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.importing.run([tmp_path])
    assert raised.value.code == "nothing-to-import"


def test_a_file_that_is_not_there_is_a_row(archive: Archive, tmp_path: Path) -> None:
    (row,) = archive.importing.run([tmp_path / "không có.html"]).rows
    assert row.error and row.error.code == "file-missing"


def test_a_page_that_takes_too_long_is_stopped(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_process, "SECONDS_PER_PAGE", 0.05)
    (tmp_path / "a.html").write_text(pages.html(), encoding="utf-8")
    (row,) = archive.importing.run([tmp_path]).rows
    assert row.error and row.error.code == "time-limit"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_a_page_that_takes_too_much_memory_is_a_row(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_process, "MEMORY_PER_PROCESS", 700 << 20)
    (tmp_path / "a.html").write_text(pages.html(), encoding="utf-8")
    (tmp_path / "b.txt").write_text("một dòng dài " * 8_000_000, encoding="utf-8")
    (tmp_path / "c.html").write_text(pages.html("Một trang khác"), encoding="utf-8")
    rows = archive.importing.run([tmp_path]).rows
    assert [row.error.code if row.error else row.status for row in rows] == ["imported", "worker-lost", "imported"]


def test_reading_processes_cannot_reach_the_network() -> None:
    with reading_process.reading_processes(reading_process.read_some) as processes:
        future = processes._pool.schedule(socket.socket, args=(socket.AF_INET,))
        with pytest.raises(PermissionError, match="never uses the network"):
            future.result(timeout=30)


def test_what_is_thrown_away_during_an_import_stays_away(archive: Archive, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.html").write_text(pages.html(f"Bài số {number} của tờ báo"), encoding="utf-8")

    def throw_away(progress: Progress) -> None:
        if progress.row and progress.done == 1 and progress.row.article:
            archive.library.trash([progress.row.article])

    archive.importing.run([tmp_path], throw_away)
    assert archive.library.count() == 2


def test_names_of_files_are_kept_in_one_normal_form(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "Đảng bộ tỉnh.txt")).write_text(pages.TEXTS[0], encoding="utf-8")
    (row,) = archive.importing.run([tmp_path]).rows
    assert row.article
    opened = archive.library.open(row.article)
    assert opened.file_name == "Đảng bộ tỉnh.txt"
    assert unicodedata.is_normalized("NFC", opened.article.title)


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_file_whose_name_is_no_text_is_imported(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"b\xe0i.html")
    path.write_text(pages.html(), encoding="utf-8")
    (row,) = archive.importing.run([path]).rows
    assert row.article
    assert archive.library.open(row.article).file_name == "b\ufffdi.html"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, as pytest's own may not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs a second user to be refused")
def test_an_unreadable_folder_is_said_not_passed_over(open_folder: Path) -> None:
    closed = open_folder / "đóng"
    closed.mkdir()
    (closed / "a.html").write_text(pages.html(), encoding="utf-8")
    closed.chmod(0o700)
    # The folder itself, and the folder around it, which may be listed but not entered deeper.
    code = (
        "import os, sys; from pathlib import Path; from reader.importers import SavedFile, find_pages\n"
        "from reader.core.errors import ReaderError\n"
        "os.setuid(65534)\n"
        "for path in find_pages([Path(sys.argv[1])]):\n"
        "    try: SavedFile(path).data()\n"
        "    except ReaderError as error: print(error.code, error.params['reason'])\n"
    )
    root = Path(__file__).parents[2]
    for folder in (closed, open_folder):
        run = subprocess.run(
            [sys.executable, "-c", code, folder], capture_output=True, text=True, check=False, cwd=root
        )
        assert run.stdout.strip() == "file-unreadable Permission denied", run.stderr
