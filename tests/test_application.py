"""The start and the end of the window: an archive that cannot be opened, a second start, leaving in the middle."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.application import Application, _open, settings_in
from reader.core.backups import Occasion
from reader.core.errors import ReaderError
from reader.paths import resources
from reader.services.archive import Archive
from reader.store.format import FORMAT
from reader.ui.dialogs.patience import PatienceDialog
from reader.ui.dialogs.trouble import UnopenedBox
from reader.ui.language import Language, speak
from reader.ui.long_work import Call
from tests.articles import add

_TEXT = "Sáng 12-11, đồng chí Trần Khải Hoàn đã làm việc với Đảng bộ Văn phòng Tỉnh ủy Sông Thao.\n\n" * 3


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    speak(qapp, resources() / "translations", Language.ENGLISH)
    QLocale.setDefault(before)


def answer_box(seen: list[str]) -> None:
    """When the box about an archive that cannot be opened shows, note what it says and quit."""
    box = QApplication.activeModalWidget()
    if not isinstance(box, UnopenedBox):
        QTimer.singleShot(20, lambda: answer_box(seen))
        return
    seen += [box.text(), box.another.text(), box.give_up.text()]
    assert box.another.isVisible() and box.give_up.isVisible()
    box.give_up.click()


def test_a_foreign_file_is_told_in_the_users_language_and_left_alone(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "archive.sqlite"
    path.write_bytes(b"not ours" * 50)
    settings = settings_in(tmp_path)
    settings.setValue("language", "vi")
    settings.sync()
    hook = sys.excepthook
    seen: list[str] = []
    QTimer.singleShot(0, lambda: answer_box(seen))
    assert _open(qapp, tmp_path) is None
    assert "không phải là kho lưu trữ của chương trình này" in seen[0]
    assert seen[1:] == ["Chọn thư mục khác…", "Thoát"]
    assert path.read_bytes() == b"not ours" * 50
    assert sys.excepthook is hook
    assert "is not an archive of this program" in capsys.readouterr().err, "a terminal is told in English"


def click_remedy(*names: str) -> None:
    """When the boxes about an archive that cannot be opened show, press in each the button of that name."""
    box = QApplication.activeModalWidget()
    if not isinstance(box, UnopenedBox):
        QTimer.singleShot(20, lambda: click_remedy(*names))
        return
    assert box.defaultButton() in (box.restore, box.give_up)
    assert bool(box.defaultButton().property("primary"))
    if names[1:]:
        QTimer.singleShot(100, lambda: click_remedy(*names[1:]))
    getattr(box, names[0]).click()


def test_a_damaged_archive_is_replaced_by_its_backup_at_the_start(qapp: QApplication, tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        number = add(archive)
        archive.backups.make()
    path = tmp_path / "archive.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek(100)
        file.write(bytes([0xA5]) * 3000)
    # Nothing of it can be read: what is tried first is said to fail, and the backup is offered again.
    QTimer.singleShot(0, lambda: click_remedy("repair", "restore"))
    application = _open(qapp, tmp_path)
    assert application
    assert application.archive.library.ids() == [number]
    application.close()
    application.window.deleteLater()


def test_a_backup_is_put_back_in_the_running_program(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    application = Application(qapp, tmp_path, settings_in(tmp_path))
    try:
        number = add(application.archive)
        backup = application.archive.backups.make()
        application.archive.annotating.note(number, 0, "Sau bản sao")
        application.window.show()
        old = application.window
        old.backups.show()
        qtbot.waitUntil(lambda: old.backups._dialog.rows.topLevelItemCount() == 1)
        dialog = old.backups._dialog
        dialog.restore_button.click()
        assert dialog.question.isVisible()
        dialog.restore_button.click()
        qtbot.waitUntil(lambda: application.window is not old and application.window.messages.isVisible(), timeout=9000)
        assert application.archive.library.open(number).annotations == ()
        assert {one.occasion for one in application.archive.backups.list()} == {
            backup.occasion,
            Occasion.BEFORE_RESTORE,
        }
    finally:
        application.close()
        application.window.deleteLater()


def test_a_damaged_archive_is_repaired_in_the_running_program(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with Archive(tmp_path) as archive:
        number = add(archive)
        archive.annotating.note(number, 0, "Còn đọc được")
    with closing(sqlite3.connect(tmp_path / "archive.sqlite")) as connection:
        connection.execute("DELETE FROM search_folded_data")
        connection.commit()
    application = Application(qapp, tmp_path, settings_in(tmp_path))
    try:
        application.window.show()
        old = application.window
        assert application.archive.checking.run().faults
        old.repair_wanted.emit()
        qtbot.waitUntil(lambda: application.window is not old, timeout=20_000)
        assert application.window.isVisible()
        notice = application.window.parts.notices.notice("soundness")
        assert notice and "was repaired" in notice.label.text()
        assert application.archive.checking.run().faults == ()
        assert [a.text for a in application.archive.library.open(number).annotations] == ["Còn đọc được"]
        assert {one.occasion for one in application.archive.backups.list()} == {Occasion.BEFORE_RESTORE}
    finally:
        application.close()
        application.window.deleteLater()


def cancel_patience() -> None:
    """When the dialog about something long shows, cancel it."""
    box = QApplication.activeModalWidget()
    if not isinstance(box, PatienceDialog):
        QTimer.singleShot(5, cancel_patience)
        return
    box.cancel_button.click()


def test_a_restoring_that_is_cancelled_leaves_the_archive(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.services.backups._PIECE", 1)  # so that it takes long enough
    application = Application(qapp, tmp_path, settings_in(tmp_path))
    try:
        number = add(application.archive)
        backup = application.archive.backups.make()
        application.archive.annotating.note(number, 0, "Sau bản sao")
        application.window.show()
        old = application.window
        QTimer.singleShot(0, cancel_patience)
        old.restore_wanted.emit(backup.path)
        qtbot.waitUntil(lambda: application.window is not old, timeout=20_000)
        assert "cancelled" in application.window.messages.label.text()
        assert [a.text for a in application.archive.library.open(number).annotations] == ["Sau bản sao"]
    finally:
        application.close()
        application.window.deleteLater()


def test_a_large_archive_of_an_older_version_is_opened_off_the_windows_thread(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Archive(tmp_path) as archive:
        number = add(archive)
    with closing(sqlite3.connect(tmp_path / "archive.sqlite")) as connection:
        # As if its last migration had been made, and were only not noted down.
        connection.execute(f"PRAGMA user_version = {FORMAT - 1}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    monkeypatch.setattr("reader.store.opening._LARGE", 0)
    seen: list[str] = []

    class Seen(PatienceDialog):
        def run(self, call: Call) -> object:
            seen.append(self.label.text())
            return super().run(call)

    monkeypatch.setattr("reader.ui.dialogs.patience.PatienceDialog", Seen)
    application = _open(qapp, tmp_path)
    assert application and seen and "made ready" in seen[0]
    assert application.archive.library.ids() == [number]
    application.close()
    application.window.deleteLater()


def test_a_second_start_is_told(qapp: QApplication, tmp_path: Path) -> None:
    seen: list[str] = []
    with Archive(tmp_path, window=True):
        QTimer.singleShot(0, lambda: answer_box(seen))
        assert _open(qapp, tmp_path) is None
    assert str(tmp_path) in seen[0]
    application = _open(qapp, tmp_path)
    assert application, "after the first window is closed the archive opens"
    application.close()
    application.window.deleteLater()


def test_a_folder_that_is_a_file_is_told(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    with pytest.raises(ReaderError) as caught:
        Application(qapp, tmp_path / "tep", settings_in(tmp_path / "tep"))
    assert caught.value.code == "folder-unusable"


def test_closing_while_an_import_runs_is_quick_and_loses_nothing(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    pages, folder = tmp_path / "pages", tmp_path / "library"
    pages.mkdir()
    for number in range(200):
        (pages / f"{number:03}.txt").write_text(f"Tin số {number}\n\n{_TEXT}{number}", encoding="utf-8")
    with Archive(folder) as archive:
        add(archive)
    application = Application(qapp, folder, settings_in(folder))
    window = application.window
    window.show()
    window.open_article(1)
    application.worker.drain()
    window.parts.page.view.choose_paragraph(0)
    window.menu_actions.note.trigger()
    window.parts.side.notes.editor.field.setPlainText("Viết dở lúc đóng")
    window.import_paths([pages])
    qtbot.waitUntil(lambda: window.parts.progress.bar.value() >= 3, timeout=20_000)
    told = window.parts.progress.bar.value()
    began = monotonic()
    window.close()
    application.close()
    assert monotonic() - began < 4  # 2 s on an office machine; the cores of the tests are shared
    window.deleteLater()
    with Archive(folder) as archive:
        assert told < archive.library.count() < 201
        assert [a.text for a in archive.library.open(1).annotations] == ["Viết dở lúc đóng"]
        assert list(archive.upkeep.problems()) == []
