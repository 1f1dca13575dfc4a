"""Importing through the window: real files, real processes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.services.importing import ImportReport, ImportRow, Progress, Status
from reader.ui.dialogs.import_report import ImportReportDialog
from reader.ui.theme import load_theme
from tests.ui.conftest import Desk

_TEXT = "Sáng 12-11, đồng chí Trần Khải Hoàn đã làm việc với Đảng bộ Văn phòng Tỉnh ủy Sông Thao.\n\n" * 3


@pytest.fixture
def empty(open_window: Callable[[], Desk]) -> Desk:
    return open_window()


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "mot.txt").write_text("Làm việc với Đảng bộ\n\n" + _TEXT, encoding="utf-8")
    (folder / "hai.txt").write_text("Bến Lau sau lũ\n\n" + _TEXT.upper(), encoding="utf-8")
    (folder / "hong.html").write_bytes(b"")
    return folder


def drop(desk: Desk, paths: list[Path]) -> bool:
    """Drag files over the window and let them fall."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(600, 400), copy, data, left, none)
    QApplication.sendEvent(desk.window, enter)
    assert desk.window.drop_overlay.isVisible() == enter.isAccepted()
    if enter.isAccepted():
        assert desk.window.drop_overlay.size() == desk.window.size()
        QApplication.sendEvent(desk.window, QDropEvent(QPointF(600, 400), copy, data, left, none))
    assert not desk.window.drop_overlay.isVisible()
    return enter.isAccepted()


def test_files_that_are_dragged_away_again_leave_nothing_behind(desk: Desk, pages: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pages))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    overlay = desk.window.drop_overlay
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
        "All 3", "Imported 2", "Already there 0", "Failed 1",
    ]  # fmt: skip
    shown = [dialog.table.topLevelItem(n) for n in range(3) if not dialog.table.topLevelItem(n).isHidden()]
    assert [item.text(0) for item in shown] == ["hong.html"]
    assert shown[0].text(2).startswith("“hong.html” is empty. Save the page again")
    qtbot.mouseClick(dialog.filters[Status.IMPORTED], Qt.MouseButton.LeftButton)
    other = next(
        item
        for n in range(3)
        if (item := dialog.table.topLevelItem(n)).data(0, Qt.ItemDataRole.UserRole).article != window.article.number
        and not item.isHidden()
    )
    dialog.table.itemActivated.emit(other, 0)
    empty.settle()
    assert window.article.number == other.data(0, Qt.ItemDataRole.UserRole).article


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


def test_text_that_is_no_file_is_not_taken(empty: Desk) -> None:
    data = QMimeData()
    data.setText("xin chào")
    enter = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(empty.window, enter)
    assert not enter.isAccepted()


def test_a_missing_file_is_told(empty: Desk, tmp_path: Path) -> None:
    empty.window.import_paths([tmp_path / "khong-co.html"])
    empty.settle()
    told = empty.window.messages.label.text() + "".join(
        dialog.text() for dialog in empty.window.findChildren(ImportReportDialog)
    )
    assert "khong-co.html" in told
    assert not empty.window.parts.progress.isVisible()


def test_an_import_can_be_cancelled_and_what_is_stored_stays(empty: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(f"Tin số {number}\n\n{_TEXT}{number}", encoding="utf-8")
    empty.window.import_paths([folder])
    progress = empty.window.parts.progress
    qtbot.waitUntil(lambda: progress.bar.value() >= 1, timeout=20_000)
    assert "of 60" in progress.label.text()
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
    assert empty.window.importing.running
    empty.window.importing.cancel()
    empty.settle()


def _report() -> ImportReport:
    rows = (
        ImportRow(Path("/a/mot.html"), Status.IMPORTED, 1, "Một"),
        ImportRow(Path("/a/hai.html"), Status.FAILED, error=ReaderError("no-text", name="hai.html")),
    )
    return ImportReport(rows, Changes(Action.IMPORT, "1"))


def test_the_report_can_be_copied_and_saved(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportReportDialog(_report(), load_theme("light"), None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog._copy()
    text = QGuiApplication.clipboard().text()
    assert "Imported\t/a/mot.html\tMột" in text
    dialog.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == text
    assert "hai.html” has no text to read" in text


def test_progress_tells_what_and_how_long(empty: Desk) -> None:
    progress = empty.window.parts.progress
    progress.begin()
    progress._began -= 60
    progress.show_progress(Progress(10, 100, _report().rows[0]))
    assert progress.label.text() == "Importing 10 of 100"
    assert progress.name.text() == "mot.html"
    assert progress.left.text() == "about 9 min left"


def test_a_fault_in_an_import_frees_the_window_for_the_next_one(empty: Desk, pages: Path, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as faults:
        empty.window.import_paths([None])  # type: ignore[list-item]
        empty.settle()
    assert faults
    assert not empty.window.importing.running
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
