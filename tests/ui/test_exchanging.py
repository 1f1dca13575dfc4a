"""Articles handed over and taken over through the window, between two real archives."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from reader.core.bundles import MANIFEST
from reader.services.archive import Archive
from reader.ui.dialogs.bundle import BundleDialog, Handed
from reader.ui.dialogs.findings import MOST, Findings
from reader.ui.dialogs.merged import MergedDialog
from tests.articles import add, reading
from tests.ui.conftest import Desk

ADDRESS = "https://baosongthao.example/tin/7"


@pytest.fixture
def colleague(tmp_path: Path) -> Iterator[Archive]:
    opened = Archive(tmp_path / "colleague")
    yield opened
    opened.close()


def dialogs(desk: Desk, kind: type[QDialog]) -> list:
    return [dialog for dialog in desk.window.findChildren(kind) if dialog.isVisible()]


def agree(desk: Desk, qtbot: QtBot) -> None:
    (box,) = dialogs(desk, QMessageBox)
    qtbot.mouseClick(box.defaultButton(), Qt.MouseButton.LeftButton)
    desk.settle()


def bundle_of(colleague: Archive, tmp_path: Path, *, note: str = "Của đồng nghiệp") -> Path:
    number = add(colleague, reading())
    colleague.annotating.note(number, 0, note)
    path = tmp_path / "goi.zip"
    colleague.exchanging.bundle(path)
    return path


def test_what_is_chosen_is_written_and_a_colleague_can_take_it(
    desk: Desk, numbers: list[int], colleague: Archive, tmp_path: Path
) -> None:
    desk.window.editing.tag(numbers[1], 0, "Nhân sự/Bổ nhiệm")
    desk.settle()
    desk.window.parts.articles.view.select_article(numbers[0])
    desk.window.menu_actions.hand_over.trigger()
    desk.settle()
    (dialog,) = dialogs(desk, BundleDialog)
    assert dialog.several.isChecked()
    assert dialog.choice() == Handed(numbers=[numbers[0]])
    dialog.tagged.click()
    assert dialog.choice() == Handed(tag="Nhân sự/Bổ nhiệm")
    assert dialog.tag.isEnabled()
    wanted = dialog.choice()
    dialog.reject()
    desk.window.exchanging.bundle(wanted, tmp_path / "gói bài")
    desk.settle()
    assert str(tmp_path / "gói bài.zip") in desk.window.messages.label.text()
    report = colleague.exchanging.merge(tmp_path / "gói bài.zip")
    assert (report.new, report.added) == (1, 1)


def test_an_empty_archive_has_nothing_to_hand_over(empty: Desk, tmp_path: Path) -> None:
    empty.window.exchanging.bundle(Handed(), tmp_path / "x.zip")
    empty.settle()
    assert empty.window.messages.label.text()
    assert not (tmp_path / "x.zip").exists()


def test_a_bundle_among_files_to_import_is_merged_and_can_be_undone(
    empty: Desk, qtbot: QtBot, colleague: Archive, tmp_path: Path
) -> None:
    path = bundle_of(colleague, tmp_path)
    page = tmp_path / "trang.zip"
    with zipfile.ZipFile(page, "w") as packed:
        packed.writestr("a.html", "<html><body><p>" + "Một trang đã lưu của cơ quan. " * 20 + "</p></body></html>")
    empty.window.import_paths([path, page])
    empty.settle()
    qtbot.waitUntil(lambda: not empty.window.work.running, timeout=20_000)
    empty.settle()
    assert empty.archive.library.count() == 1  # the other zip was imported at once
    agree(empty, qtbot)
    qtbot.waitUntil(lambda: not empty.window.work.running, timeout=20_000)
    empty.settle()
    assert empty.archive.library.count() == 2
    assert empty.window.messages.button.text() == empty.window.editing.tr("Undo")
    empty.window.editing.undo()
    empty.settle()
    assert empty.archive.library.count() == 1


def test_two_versions_of_a_note_are_shown(empty: Desk, qtbot: QtBot, colleague: Archive, tmp_path: Path) -> None:
    path = bundle_of(colleague, tmp_path, note="Bản đầu")
    empty.archive.exchanging.merge(path)
    (number,) = empty.archive.library.ids()
    (mine,) = empty.archive.library.open(number).annotations
    empty.archive.annotating.edit_note(mine.id, "Bản của tôi")
    (theirs,) = colleague.library.ids()
    colleague.annotating.edit_note(mine.id, "Bản <b>của</b> họ")
    colleague.exchanging.bundle(path, [theirs])
    empty.window.exchanging.offer(path)
    empty.settle()
    agree(empty, qtbot)
    qtbot.waitUntil(lambda: bool(dialogs(empty, MergedDialog)), timeout=20_000)
    (dialog,) = dialogs(empty, MergedDialog)
    assert dialog.rows.count() == 1
    texts = {note.text for note in empty.archive.library.open(number).annotations}
    assert any("của tôi" in text for text in texts)
    assert any("<b>của</b> họ" in text for text in texts)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 torn", b"no zip at all"])
def test_what_is_no_bundle_is_imported_as_any_file(empty: Desk, qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    empty.window.import_paths([path])
    empty.settle()
    qtbot.waitUntil(lambda: not empty.window.work.running, timeout=20_000)
    empty.settle()
    assert not dialogs(empty, QMessageBox)
    empty.window.exchanging.offer(path)
    empty.settle()
    assert empty.window.messages.label.text()


def test_a_damaged_bundle_changes_nothing(empty: Desk, qtbot: QtBot, colleague: Archive, tmp_path: Path) -> None:
    whole = bundle_of(colleague, tmp_path)
    path = tmp_path / "hỏng.zip"
    with zipfile.ZipFile(whole) as good, zipfile.ZipFile(path, "w") as bad:
        for name in good.namelist():
            bad.writestr(name, good.read(name) + (b"" if name == MANIFEST else b" "))
    empty.window.import_paths([path])
    empty.settle()
    agree(empty, qtbot)
    qtbot.waitUntil(lambda: not empty.window.work.running, timeout=20_000)
    empty.settle()
    assert "hỏng.zip" in empty.window.messages.label.text()
    assert empty.archive.library.count() == 0


def test_what_lies_in_the_trash_is_not_handed_over(desk: Desk, numbers: list[int], tmp_path: Path) -> None:
    desk.window.editing.trash([numbers[1]])
    desk.settle()
    desk.window.exchanging.bundle(Handed(numbers=[numbers[1]]), tmp_path / "x.zip")
    desk.settle()
    assert "trash" in desk.window.messages.label.text()
    assert not (tmp_path / "x.zip").exists()


def test_a_list_of_findings_ends_somewhere(desk: Desk) -> None:
    rows = Findings("Rows", desk.window.theme)
    desk.qtbot.addWidget(rows)
    for number in range(MOST + 5):
        rows.add(f"Dòng {number}\nhai")
    assert rows.count() == MOST
