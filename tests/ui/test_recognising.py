"""Recognising again from the menu, the offer of it, and the choice of a model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from reader.services.archive import Archive
from reader.ui.dialogs.model import ModelDialog
from tests.articles import add, reading
from tests.entities.test_transformer import folder  # noqa: F401
from tests.ui.conftest import Desk

TEXT = "Hôm qua, Trần Văn Bình ở Sở Y tế, rồi Nam về."


@pytest.fixture
def old(archive: Archive, open_window: Callable[[], Desk]) -> Desk:
    """A window over two articles that an older recogniser has read, without finding a name."""
    for number in range(2):
        add(archive, reading(f"Bài {number}", (f"{TEXT} Đoạn {number}.",), names=()))
    desk = open_window()
    desk.open(1)
    return desk


def button(desk: Desk, text: str) -> QPushButton:
    (box,) = desk.window.findChildren(QMessageBox)
    return next(one for one in box.findChildren(QPushButton) if one.text() == text)


def test_the_names_of_the_archive_are_found_again(old: Desk, archive: Archive) -> None:
    old.window.menu_actions.recognise.trigger()
    old.settle()
    button(old, "Recognise again").click()
    assert old.window.parts.progress.isVisible()
    old.settle()
    assert not old.window.parts.progress.isVisible()
    assert old.window.messages.label.text() == "2 of 2 texts have other names now."
    assert {m.text for *_, m in old.window.parts.page.view.built.mentions} >= {"Trần Văn Bình", "Sở Y tế"}
    assert archive.annotating.history_names() == (None, None)
    old.window.menu_actions.recognise.trigger()
    old.settle()
    assert "as the present recogniser finds them" in old.window.messages.label.text()


def test_a_better_recogniser_is_offered_once(old: Desk) -> None:
    messages = old.window.messages
    old.window.recognising.offer()
    old.settle()
    assert messages.label.text() == "A better recogniser is here: 2 articles can be recognised again."
    messages.hide()
    old.window.recognising.offer()
    old.settle()
    assert messages.isHidden()


def test_the_offer_does_not_push_another_message_away(old: Desk) -> None:
    old.window.messages.complain("Something else.")
    old.window.recognising.offer()
    old.settle()
    assert old.window.messages.label.text() == "Something else."


def test_the_offer_is_taken(old: Desk, archive: Archive) -> None:
    old.window.recognising.offer()
    old.settle()
    old.window.messages.button.click()
    old.settle()
    assert archive.recognising.waiting()[1] == 0


def test_a_model_is_chosen_and_taken_off(old: Desk, archive: Archive, folder: Path) -> None:  # noqa: F811
    old.window.menu_actions.model.trigger()
    (dialog,) = old.window.findChildren(ModelDialog)
    assert "without a model" in dialog.now.text()
    assert not dialog.off_button.isEnabled()
    dialog.try_folder(folder)
    assert not dialog.choose_button.isEnabled()
    old.settle()
    assert str(folder) in dialog.now.text()
    assert archive.recognising.model.folder == folder
    assert "2 articles can be recognised again" in old.window.messages.label.text()
    dialog.off_button.click()
    old.settle()
    assert archive.recognising.model.folder is None
    assert not dialog.off_button.isEnabled()


def test_a_wrong_folder_is_explained(old: Desk, archive: Archive, tmp_path: Path) -> None:
    old.window.menu_actions.model.trigger()
    (dialog,) = old.window.findChildren(ModelDialog)
    dialog.try_folder(tmp_path)
    old.settle()
    assert dialog.problem.isVisible()
    assert "model.onnx" in dialog.problem.text()
    assert dialog.choose_button.isEnabled()
    assert archive.recognising.model.folder is None


def test_a_model_that_went_away_is_told(old: Desk, archive: Archive, folder: Path) -> None:  # noqa: F811
    archive.recognising.model.choose(folder)
    (folder / "model.onnx").unlink()
    old.window.recognising.offer()
    old.settle()
    assert old.window.messages.isHidden()
    old.window.menu_actions.recognise.trigger()
    old.settle()
    assert "model.onnx" in old.window.messages.label.text()
