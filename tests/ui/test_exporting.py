"""Exporting through the dialog; the file is read back."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.ui.dialogs.export import ExportDialog
from tests.articles import PARAGRAPHS
from tests.ui.conftest import Desk


def dialog_of(desk: Desk, qtbot: QtBot) -> ExportDialog:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    return desk.window.findChildren(ExportDialog)[-1]


def test_without_notes_each_choice_says_why_it_cannot_be_taken(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    for button in (dialog.this, dialog.several, dialog.everything):
        assert not button.isEnabled()
        assert button.accessibleDescription().endswith("yet.")
    assert not dialog.export_button.isEnabled()


def test_this_article_is_exported_in_every_format(desk: Desk, qtbot: QtBot, tmp_path: Path, numbers: list[int]) -> None:
    desk.window.editing.tag(numbers[0], 0, "Nhân sự")
    desk.window.editing.note(numbers[0], 0, "Đối chiếu lại")
    desk.window.editing.note(numbers[1], 0, "Bài khác")
    desk.settle()
    for place in range(5):
        dialog = dialog_of(desk, qtbot)
        assert dialog.this.isChecked()
        dialog.format.setCurrentIndex(place)
        assert dialog.suggested_name().startswith("Đồng chí Trần Khải Hoàn")
        dialog.choose(tmp_path / f"ghi chú {place}")
        desk.settle()
        (written,) = tmp_path.glob(f"ghi chú {place}.*")
        assert written.stat().st_size > 100
    text = (tmp_path / "ghi chú 2.md").read_text(encoding="utf-8")
    assert "Đối chiếu lại" in text
    assert "Nhân sự" in text
    assert "Bài khác" not in text
    assert PARAGRAPHS[0][:40] in text.replace("\\", "")
    assert json.loads((tmp_path / "ghi chú 4.json").read_text(encoding="utf-8"))
    messages = desk.window.messages
    assert str(tmp_path) in messages.label.text()
    qtbot.mouseClick(messages.button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(tmp_path / "ghi chú 4.json")


def test_selected_articles_and_the_whole_archive(desk: Desk, qtbot: QtBot, tmp_path: Path, numbers: list[int]) -> None:
    for number, text in zip(numbers, ("Một", "Hai", "Ba"), strict=True):
        desk.window.editing.note(number, 0, f"Ghi chú {text}")
    desk.settle()
    view = desk.window.parts.articles.view
    view.clearSelection()
    for number in numbers[:2]:
        row = desk.window.parts.articles.model.place(number)
        assert row is not None
        view.selectionModel().select(
            desk.window.parts.articles.model.index(row, 0),
            view.selectionModel().SelectionFlag.Select | view.selectionModel().SelectionFlag.Rows,
        )
    dialog = dialog_of(desk, qtbot)
    assert dialog.several.isChecked()
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    dialog.choose(tmp_path / "chon.md")
    desk.settle()
    text = (tmp_path / "chon.md").read_text(encoding="utf-8")
    assert "Ghi chú Một" in text and "Ghi chú Hai" in text and "Ghi chú Ba" not in text
    dialog = dialog_of(desk, qtbot)
    dialog.everything.setChecked(True)
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    dialog.choose(tmp_path / "tat-ca.md")
    desk.settle()
    assert "Ghi chú Ba" in (tmp_path / "tat-ca.md").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path, numbers: list[int]) -> None:
    desk.window.editing.note(numbers[0], 0, "Ghi chú")
    desk.window.exporting.export([numbers[0]], "markdown", tmp_path / "khong" / "co" / "x.md")
    desk.settle()
    assert "could not be written" in desk.window.messages.label.text()
    assert desk.window.messages.property("error") is True
