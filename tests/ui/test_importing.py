"""Importing through the window: real files, real processes."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.services.importing import ImportReport, ImportRow, Progress, Status
from reader.ui.dialogs.import_report import ImportReportDialog
from reader.ui.dialogs.report_rows import Column
from reader.ui.progress_pane import Work
from reader.ui.theme import load_theme
from tests.ui.conftest import Desk

_TEXT = "Sáng 12-11, đồng chí Trần Khải Hoàn đã làm việc với Đảng bộ Văn phòng Tỉnh ủy Sông Thao.\n\n" * 3


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "mot.txt").write_text("Làm việc với Đảng bộ\n\n" + _TEXT, encoding="utf-8")
    (folder / "hai.txt").write_text("Bến Lau sau lũ\n\n" + _TEXT.upper(), encoding="utf-8")
    (folder / "hong.html").write_bytes(b"")
    return folder


def many(folder: Path, count: int) -> Path:
    """A folder of that many pages."""
    folder = folder / "many"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(f"Tin số {number}\n\n{_TEXT}{number}", encoding="utf-8")
    return folder


def button_named(dialog: QWidget, text: str) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == text)


def drop(desk: Desk, paths: list[Path]) -> bool:
    """Drag files over the window and let them fall."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(600, 400), copy, data, left, none)
    QApplication.sendEvent(desk.window, enter)
    assert desk.window.dropping.overlay.isVisible() == enter.isAccepted()
    if enter.isAccepted():
        assert desk.window.dropping.overlay.size() == desk.window.size()
        QApplication.sendEvent(desk.window, QDropEvent(QPointF(600, 400), copy, data, left, none))
    assert not desk.window.dropping.overlay.isVisible()
    return enter.isAccepted()


def shown_pages(dialog: ImportReportDialog) -> list[str]:
    return [dialog.model.index(n, 0).data() for n in range(dialog.model.rowCount())]


def test_files_that_are_dragged_away_again_leave_nothing_behind(desk: Desk, pages: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pages))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    overlay = desk.window.dropping.overlay
    assert overlay.isVisible()
    assert overlay.grab().toImage().pixelColor(40, 40).lightness() > 200, "the page shines through, quietly"
    QApplication.sendEvent(desk.window, QDragLeaveEvent())
    assert not overlay.isVisible()


def test_an_empty_archive_shows_how_to_begin(empty: Desk) -> None:
    parts = empty.window.parts
    assert parts.empty.isVisible()
    assert parts.import_button.isVisible()
    assert parts.samples_button.isVisible()
    assert not parts.splitter.isVisible()


def test_a_dropped_folder_is_imported_and_what_failed_is_reported(empty: Desk, pages: Path, qtbot: QtBot) -> None:
    window = empty.window
    assert drop(empty, [pages])
    assert window.parts.progress.isVisible()
    assert window.isEnabled()
    empty.settle()
    assert empty.archive.library.count() == 2
    assert not window.parts.progress.isVisible()
    assert window.parts.splitter.isVisible()
    assert window.parts.articles.model.rowCount() == 2
    assert window.article.current is not None, "the first imported article opens"
    (dialog,) = window.findChildren(ImportReportDialog)
    assert not dialog.isModal()
    assert [button.text().strip() for button in dialog.filters.values()] == [
        "All 3", "Imported 2", "Further captures 0", "Already there 0", "Problems 1",
    ]  # fmt: skip
    assert shown_pages(dialog) == ["hong.html"]
    assert dialog.details.text().startswith("“hong.html” is empty. Save the page again")
    assert dialog.place.text() == str(pages / "hong.html")
    assert not dialog.open_button.isEnabled()
    qtbot.mouseClick(dialog.filters[Status.IMPORTED], Qt.MouseButton.LeftButton)
    assert sorted(shown_pages(dialog)) == ["hai.txt", "mot.txt"]
    rows = [dialog.model.row(dialog.model.index(n, 0)) for n in range(2)]
    other = next(n for n, row in enumerate(rows) if row and row.article != window.article.number)
    index = dialog.model.index(other, 0)
    spot = dialog.table.visualRect(index).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    empty.settle()
    assert window.article.number == rows[other].article


def test_importing_again_says_that_all_is_there(empty: Desk, pages: Path) -> None:
    (pages / "hong.html").unlink()
    for _ in range(2):
        empty.window.import_paths([pages])
        empty.settle()
    messages = empty.window.messages
    assert "already" in messages.label.text()
    assert not empty.window.findChildren(ImportReportDialog)
    messages.button.click()
    assert empty.window.findChildren(ImportReportDialog)


def test_a_missing_file_is_told(empty: Desk, tmp_path: Path) -> None:
    empty.window.import_paths([tmp_path / "khong-co.html"])
    empty.settle()
    told = empty.window.messages.label.text() + "".join(
        dialog.text() for dialog in empty.window.findChildren(ImportReportDialog)
    )
    assert "khong-co.html" in told
    assert not empty.window.parts.progress.isVisible()


def test_an_import_can_be_cancelled_and_what_is_stored_stays(empty: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    empty.window.import_paths([many(tmp_path, 60)])
    progress = empty.window.parts.progress
    qtbot.waitUntil(lambda: progress.bar.value() >= 1, timeout=20_000)
    assert "of 60 files" in progress.label.text()
    qtbot.mouseClick(progress.cancel_button, Qt.MouseButton.LeftButton)
    assert not progress.cancel_button.isEnabled()
    empty.settle()
    stored = empty.archive.library.count()
    assert 0 < stored < 60
    assert empty.window.parts.articles.model.rowCount() == stored
    (dialog,) = empty.window.findChildren(ImportReportDialog)
    assert "was cancelled" in dialog.text()


def test_tags_are_saved_while_an_import_runs(empty: Desk, pages: Path, qtbot: QtBot) -> None:
    empty.window.import_paths([pages / "mot.txt"])
    empty.settle()
    number = empty.window.article.number
    assert number is not None
    for extra in range(30):
        (pages / f"x{extra}.txt").write_text(f"Tin {extra}\n\n{_TEXT}{extra}", encoding="utf-8")
    empty.window.import_paths([pages])
    qtbot.waitUntil(lambda: empty.window.parts.progress.bar.value() >= 1, timeout=20_000)
    empty.window.editing.tag(number, 0, "Trong lúc nhập")
    qtbot.waitUntil(lambda: empty.window.parts.side.notes.count == 1)
    assert empty.window.work.running
    empty.window.work.cancel()
    empty.settle()


def _report() -> ImportReport:
    rows = (
        ImportRow(Path("/a/mot.html"), Status.IMPORTED, 1, "Một"),
        ImportRow(Path("/a/hai.html"), Status.FAILED, error=ReaderError("no-text", name="hai.html")),
        ImportRow(Path("/a/nhieu.warc"), Status.CAPTURED, 2, "+84 903", part="=cmd|'/c calc'!A1"),
    )
    return ImportReport(rows, Changes(Action.IMPORT, "1"))


def test_the_report_can_be_copied_and_saved(empty: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = ImportReportDialog(_report(), load_theme("light"), empty.window)
    dialog.save_wanted.connect(lambda head, rows: empty.window.exporting.write_table(head, rows, tmp_path / "bao-cao"))
    dialog.show()
    head = dialog.table.header()
    assert head.sectionSize(Column.ARTICLE) >= 1.9 * head.sectionSize(Column.WHAT)
    qtbot.mouseClick(button_named(dialog, "Copy as text"), Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert "Imported\t/a/mot.html\tMột" in text
    assert "hai.html” has no text to read" in text
    qtbot.mouseClick(button_named(dialog, "Save report…"), Qt.MouseButton.LeftButton)
    empty.settle()
    data = (tmp_path / "bao-cao.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert lines[0] == ["File", "Page in the file", "Outcome", "Article", "What to do"]
    assert lines[1] == ["/a/mot.html", "", "Imported", "Một", ""]
    assert lines[3][:4] == ["/a/nhieu.warc", "'=cmd|'/c calc'!A1", "Further capture", "'+84 903"]
    assert str(tmp_path) in empty.window.messages.label.text()


def test_a_report_of_thousands_of_pages_opens_at_once(qtbot: QtBot) -> None:
    row = ImportRow(Path("/a/kho.warc"), Status.IMPORTED, 1, "Một bài báo", part="https://a.example/1")
    report = ImportReport((row,) * 20_000, Changes(Action.IMPORT, "20000"))
    begin = perf_counter()
    dialog = ImportReportDialog(report, load_theme("light"), None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.model.rowCount() == 20_000
    assert perf_counter() - begin < 1


def test_progress_tells_what_how_fast_and_how_long(empty: Desk) -> None:
    progress = empty.window.parts.progress
    progress.begin(Work.IMPORT)
    progress.show_progress(Progress(10, 100, _report().rows[0], pages=720, seconds=60))
    assert progress.label.text() == "10 of 100 files  ·  720 pages"
    assert progress.name.text() == "mot.html"
    assert progress.left.text() == "12 pages/s  ·  about 9 min left"
    assert progress.bar.value() == 10


def test_an_import_pauses_and_goes_on(empty: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    folder = many(tmp_path, 40)
    empty.window.import_paths([folder])
    progress = empty.window.parts.progress
    qtbot.waitUntil(lambda: progress.bar.value() >= 1, timeout=20_000)
    qtbot.mouseClick(progress.pause_button, Qt.MouseButton.LeftButton)
    assert (progress.pause_button.text(), progress.left.text()) == ("Resume", "Paused")
    qtbot.wait(1500)
    stopped = empty.archive.library.count()
    assert stopped < 40
    qtbot.wait(500)
    assert empty.archive.library.count() == stopped, "what was begun is finished, nothing else is begun"
    progress.pause_button.setFocus()
    qtbot.keyClick(progress.pause_button, Qt.Key.Key_Space)
    empty.settle()
    assert empty.archive.library.count() == 40
    assert not progress.isVisible()


def test_an_import_that_the_window_cut_off_can_be_continued(
    empty: Desk, open_window: Callable[[], Desk], tmp_path: Path, qtbot: QtBot
) -> None:
    empty.window.import_paths([many(tmp_path, 60)])
    progress = empty.window.parts.progress
    qtbot.waitUntil(lambda: progress.bar.value() >= 1, timeout=20_000)
    again = open_window()
    done = again.archive.library.count()
    assert 0 < done < 60
    bar = again.window.parts.resume_bar
    assert bar.isVisible()
    assert f"{done} page" in bar.label.text()
    qtbot.mouseClick(bar.continue_button, Qt.MouseButton.LeftButton)
    again.settle()
    assert again.archive.library.count() == 60
    assert "60 articles imported." in again.window.messages.label.text()
    third = open_window()
    assert not third.window.parts.resume_bar.isVisible()


def test_an_import_that_was_cut_off_can_be_left(
    empty: Desk, open_window: Callable[[], Desk], tmp_path: Path, qtbot: QtBot
) -> None:
    empty.window.import_paths([many(tmp_path, 60)])
    qtbot.waitUntil(lambda: empty.window.parts.progress.bar.value() >= 1, timeout=20_000)
    again = open_window()
    qtbot.mouseClick(again.window.parts.resume_bar.leave_button, Qt.MouseButton.LeftButton)
    again.settle()
    third = open_window()
    assert not third.window.parts.resume_bar.isVisible()
    assert third.archive.library.count() < 60


def test_a_fault_in_an_import_frees_the_window_for_the_next_one(empty: Desk, pages: Path, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as faults:
        empty.window.importing.start([None])  # type: ignore[list-item]
        empty.settle()
    assert faults
    assert not empty.window.work.running
    assert not empty.window.parts.progress.isVisible()
    empty.window.import_paths([pages])
    empty.settle()
    assert empty.archive.library.count() == 2


def test_files_can_be_dropped_on_every_part(desk: Desk, pages: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pages))])
    data.setText(str(pages))
    parts = desk.window.parts
    parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.note.trigger()
    for widget in (
        parts.articles.search, parts.articles.view.viewport(), parts.page.view.viewport(), parts.page.view.margin,
        parts.side.notes.editor.field.viewport(), parts.side.who.names.viewport(),
    ):  # fmt: skip
        enter = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, enter)
        assert enter.isAccepted(), widget
    assert [part for part in desk.window.findChildren(QWidget) if part.acceptDrops()] == []
