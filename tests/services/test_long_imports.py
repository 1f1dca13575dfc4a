"""Imports that take long: files of many pages, pauses, sudden ends, and what was pasted."""

from __future__ import annotations

import threading
import zipfile
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.importers import SavedFile
from reader.services import reading_process
from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.importing import Progress, Status
from tests import pages

COUNT = 5


@pytest.fixture
def container(tmp_path: Path) -> Path:
    """A zip file of pages, one of which has no text."""
    path = tmp_path / "trang.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(COUNT):
            archive.writestr(f"{number}.html", pages.html(f"Bài số {number} của tờ báo Long Thành"))
        archive.writestr("trống.html", "<html><body><img src='a.png'></body></html>")
    return path


def test_each_page_of_a_container_has_a_row(archive: Archive, container: Path) -> None:
    report = archive.importing.run([container])
    assert (report.count(Status.IMPORTED), report.count(Status.FAILED)) == (COUNT, 1)
    assert {row.path for row in report.rows} == {container}
    assert len({row.part for row in report.rows}) == COUNT + 1
    (failed,) = (row for row in report.rows if row.error)
    assert "trống.html" in failed.part
    opened = archive.library.open(report.rows[0].article or 0)
    assert opened.capture.container == "trang.zip"
    assert b"<!DOCTYPE html>" in archive.library.original(opened.id)
    again = archive.importing.run([container])
    assert (again.count(Status.PRESENT), again.count(Status.FAILED)) == (COUNT, 1)


def test_a_page_that_ends_its_process_costs_only_itself(
    archive: Archive, container: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_process, "read_some", _dies_on_the_second)
    report = archive.importing.run([container])
    codes = [row.error.code if row.error else row.status for row in report.rows]
    assert codes.count("worker-lost") == 1
    assert codes.count(Status.IMPORTED) == COUNT - 1


def _dies_on_the_second(work: tuple[SavedFile, int, int | None]) -> object:
    import os

    from reader.services.reading import read_batch

    batch = read_batch(*work)
    if batch.first <= 1 < batch.first + len(batch.outcomes):
        os._exit(1)
    return batch


@pytest.mark.usefixtures("container")
def test_an_import_that_was_cut_off_goes_on_where_it_was(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(pages.html("Trang thứ nhất của tờ báo"), encoding="utf-8")
    (tmp_path / "b.html").write_text(pages.html("Trang thứ hai của tờ báo"), encoding="utf-8")

    class Crash(BaseException):
        pass

    def crash(progress: Progress) -> None:
        if progress.done == 1:
            raise Crash

    with pytest.raises(Crash):
        archive.importing.run([tmp_path], crash)
    unfinished = archive.importing.unfinished()
    assert unfinished
    assert unfinished.done == 1
    assert unfinished.roots == (tmp_path,)
    read: list[str] = []
    report = archive.importing.resume(unfinished, lambda p: read.append(p.row.name) if p.row else None)
    assert (report.count(Status.IMPORTED), report.count(Status.FAILED)) == (COUNT + 2, 1)
    assert len(read) == COUNT + 3 - unfinished.done  # what was finished was not read again
    assert archive.importing.unfinished() is None
    archive.annotating.undo()
    assert archive.library.count() == 0


def test_a_cut_off_import_can_be_left(archive: Archive, container: Path) -> None:
    control = Control()
    control.cancel(for_now=True)
    archive.importing.run([container], control=control)
    unfinished = archive.importing.unfinished()
    assert unfinished
    archive.importing.forget(unfinished)
    assert archive.importing.unfinished() is None


def test_a_pause_holds_the_import_until_it_goes_on(archive: Archive, container: Path) -> None:
    control = Control()
    control.pause()
    reports: list[object] = []
    thread = threading.Thread(target=lambda: reports.append(archive.importing.run([container], control=control)))
    thread.start()
    thread.join(1.0)
    assert thread.is_alive()
    assert archive.library.count() == 0
    spent = control.seconds
    control.resume()
    thread.join(30)
    assert len(reports) == 1
    assert archive.library.count() == COUNT
    assert spent < 1.0


def test_undo_of_an_import_takes_its_captures_away_again(archive: Archive, tmp_path: Path) -> None:
    first, second = tmp_path / "a.html", tmp_path / "b.html"
    first.write_text(pages.html(), encoding="utf-8")
    second.write_text(
        pages.html(texts=(pages.LEAD, *pages.TEXTS, "Tin thêm vào buổi chiều cùng ngày.")), encoding="utf-8"
    )
    archive.importing.run([first])
    report = archive.importing.run([second])
    assert [row.status for row in report.rows] == [Status.CAPTURED]
    (number,) = archive.library.ids()
    assert len(archive.library.open(number).captures) == 2
    assert archive.library.search("buổi chiều cùng ngày") == [number]
    archive.annotating.undo()
    assert len(archive.library.open(number).captures) == 1
    assert archive.library.search("buổi chiều cùng ngày") == []
    assert archive.importing.run([second]).rows[0].status is not Status.FAILED
    assert len(archive.library.open(number).captures) == 2
    assert list(archive.upkeep.problems()) == []


@pytest.mark.parametrize(("name", "content"), [("Dán.html", pages.html()), ("Dán.txt", pages.text())])
def test_what_was_pasted_is_imported(archive: Archive, name: str, content: str) -> None:
    (row,) = archive.importing.paste(content.encode(), name).rows
    assert (row.status, row.title) == (Status.IMPORTED, pages.TITLE)
    assert archive.library.open(row.article or 0).file_name == name
    assert archive.importing.unfinished() is None


def test_a_slow_page_has_one_row(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text(pages.html(), encoding="utf-8")
    monkeypatch.setattr(reading_process, "read_some", _ends_its_batch_after_each_page)
    assert [row.status for row in archive.importing.run([tmp_path]).rows] == [Status.IMPORTED]


def _ends_its_batch_after_each_page(work: tuple[SavedFile, int, int | None]) -> object:
    from reader.services.reading import read_batch

    return read_batch(work[0], work[1], 1)


def test_an_empty_paste_is_a_row(archive: Archive) -> None:
    (row,) = archive.importing.paste(b"  ", "Dán.txt").rows
    assert isinstance(row.error, ReaderError)


@pytest.mark.usefixtures("container")
def test_a_capture_is_read_again_from_its_original(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(pages.mhtml("Trang lưu bằng trình duyệt"))
    archive.importing.run([tmp_path])
    number = archive.library.search("Trang lưu bằng trình duyệt")[0]
    capture = archive.library.open(number).capture
    archive.annotating.note(number, 1, "Ghi chú")
    before = archive.library.open(number)
    report = archive.rereading.run()
    assert (report.result.done, report.result.changed, report.result.errors) == (COUNT + 1, 0, ())
    assert archive.library.open(number) == before
    assert capture.captured is not None
