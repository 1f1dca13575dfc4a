"""The list of tags: renamed, moved, made one after a question, given a key, deleted; all of it can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from reader.services.archive import Archive
from reader.ui.tags.manager import TagManager
from tests.ui.conftest import Desk


@pytest.fixture
def manager(desk: Desk, archive: Archive) -> TagManager:
    """The list of four tags."""
    for paragraph, name in ((0, "Nhân sự"), (1, "Nhân sự/Bổ nhiệm"), (0, "Số liệu"), (2, "Họp/Thường trực")):
        archive.annotating.tag(1, paragraph, name)
    desk.window.editing.refresh()
    desk.settle()
    desk.window.menu_actions.tagging.manage.trigger()
    assert desk.window.tagging.manager is not None
    return desk.window.tagging.manager


def names(archive: Archive) -> list[str]:
    return [tag.name for tag, _ in archive.tagging.tags()]


def choose(manager: TagManager, name: str) -> QTreeWidgetItem:
    found = manager.tree.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    manager.tree.setCurrentItem(found[0])
    return found[0]


def test_it_is_a_tree_that_says_what_it_shows(manager: TagManager) -> None:
    assert not manager.isModal()
    top = [manager.tree.topLevelItem(n).text(0) for n in range(manager.tree.topLevelItemCount())]
    assert top == ["Họp", "Nhân sự", "Số liệu"]
    assert choose(manager, "Bổ nhiệm").data(0, Qt.ItemDataRole.AccessibleTextRole) == "Nhân sự › Bổ nhiệm, 1 passage"
    choose(manager, "Họp")
    assert not manager.rename_button.isEnabled(), "a level that is no tag"
    manager.search.setText("bo nhiem")
    assert [manager.tree.topLevelItem(n).text(0) for n in range(manager.tree.topLevelItemCount())] == ["Nhân sự"]


def test_a_tag_is_renamed_in_its_row_with_those_below_it(desk: Desk, manager: TagManager, archive: Archive) -> None:
    choose(manager, "Nhân sự").setText(0, "Cán bộ")
    desk.settle()
    assert names(archive) == ["Cán bộ", "Cán bộ/Bổ nhiệm", "Họp/Thường trực", "Số liệu"]
    desk.window.menu_actions.undo.trigger()
    desk.settle()
    assert "Nhân sự/Bổ nhiệm" in names(archive)


def test_a_tag_is_moved_below_another(desk: Desk, manager: TagManager, archive: Archive, qtbot: QtBot) -> None:
    choose(manager, "Số liệu")
    qtbot.mouseClick(manager.move_button, Qt.MouseButton.LeftButton)
    assert manager.move_box.isVisible()
    manager.move_box.setCurrentIndex(manager.move_box.findData("Họp"))
    qtbot.mouseClick(manager.yes_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "Họp/Số liệu" in names(archive)
    choose(manager, "Nhân sự")
    qtbot.mouseClick(manager.move_button, Qt.MouseButton.LeftButton)
    assert manager.move_box.findData("Nhân sự/Bổ nhiệm") < 0, "nothing goes below itself"


def test_two_become_one_only_after_a_question(desk: Desk, manager: TagManager, archive: Archive, qtbot: QtBot) -> None:
    choose(manager, "Số liệu").setText(0, "nhân sự")
    desk.settle()
    assert manager.question.isVisible() and "(1)" in manager.question.text()
    assert "Số liệu" in names(archive)
    qtbot.mouseClick(manager.yes_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "Số liệu" not in names(archive)
    desk.window.menu_actions.undo.trigger()
    desk.settle()
    assert "Số liệu" in names(archive)


def test_a_key_is_given_and_taken_by_typing_it(desk: Desk, manager: TagManager, archive: Archive, qtbot: QtBot) -> None:
    choose(manager, "Số liệu")
    qtbot.keyClick(manager.tree, Qt.Key.Key_7)
    desk.settle()
    assert [tag.digit for tag, _ in archive.tagging.tags() if tag.name == "Số liệu"] == [7]
    assert manager.digit_box.currentIndex() == 7
    assert desk.window.menu_actions.tagging.digits[6].data().name == "Số liệu"
    qtbot.keyClick(manager.tree, Qt.Key.Key_0)
    desk.settle()
    assert all(tag.digit is None for tag, _ in archive.tagging.tags())


def test_a_tag_is_deleted_with_those_below_it_and_comes_back(
    desk: Desk, manager: TagManager, archive: Archive, qtbot: QtBot
) -> None:
    choose(manager, "Nhân sự")
    qtbot.keyClick(manager.tree, Qt.Key.Key_Delete)
    assert "2 passages" in manager.question.text()
    qtbot.mouseClick(manager.yes_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert names(archive) == ["Họp/Thường trực", "Số liệu"]
    assert desk.window.messages.isVisible()
    desk.window.messages.button.click()
    desk.settle()
    assert len(names(archive)) == 4


def test_a_name_that_cannot_be_is_said(desk: Desk, manager: TagManager, archive: Archive) -> None:
    choose(manager, "Số liệu").setText(0, "…")
    desk.settle()
    assert manager.question.text().startswith("A tag needs a name.")
    choose(manager, "Số liệu").setText(0, "x" * 101)
    desk.settle()
    assert "shorter" in manager.question.text()
    assert "Số liệu" in names(archive)
