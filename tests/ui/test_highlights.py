"""Highlights of another program imported through the window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.ui.dialogs.highlights import HighlightsDialog
from tests import foreign
from tests.articles import add, reading
from tests.foreign import ADDRESS
from tests.ui.conftest import Desk


@pytest.fixture
def take(empty: Desk, qtbot: QtBot, tmp_path: Path):
    add(empty.archive, reading(address=ADDRESS))

    def run(content: Any) -> list[HighlightsDialog]:
        path = tmp_path / "tệp.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        empty.window.highlights.start(path)
        qtbot.waitUntil(lambda: not empty.window.work.running, timeout=20_000)
        empty.settle()
        return [one for one in empty.window.findChildren(HighlightsDialog) if one.isVisible()]

    return run


def shown(dialog: HighlightsDialog) -> list[str]:
    return [dialog.model.index(row, 1).data() for row in range(dialog.model.rowCount())]


def missing() -> list[dict[str, Any]]:
    gone = [{"selector": [{"type": "TextQuoteSelector", "exact": "Câu này không có ở đâu cả"}]}]
    return [
        foreign.hypothesis(id="b", target=gone, text="Ghi <b>chú</b>"),
        foreign.hypothesis(id="c", uri="https://khac.example/", target=[]),
        {"uri": ADDRESS, "user": "a", "target": []},
    ]


def test_an_import_is_told_and_can_be_undone(empty: Desk, take) -> None:
    assert take([foreign.hypothesis()]) == []
    messages = empty.window.messages
    assert "1" in messages.label.text()
    assert messages.button.text() == empty.window.editing.tr("Undo")
    (number,) = empty.archive.library.ids()
    assert len(empty.archive.library.open(number).annotations) == 3
    assert "tệp.json" in empty.window.menu_actions.undo.text()
    messages.button.click()
    empty.settle()
    assert empty.archive.library.open(number).annotations == ()


def test_what_could_not_be_placed_is_listed_and_saved(empty: Desk, take, qtbot: QtBot, tmp_path: Path) -> None:
    (dialog,) = take([foreign.hypothesis(), *missing()])
    assert shown(dialog) == ["No article", "No text", "Without a place", "Placed"]
    assert [button.isEnabled() for button in dialog.buttons] == [True, True, False, True, True]
    dialog.buttons[4].click()
    assert shown(dialog) == ["No article", "No text"]
    assert not dialog.open_button.isEnabled()
    assert "khac.example" in dialog.place.text()
    assert "not in the archive" in dialog.details.text()
    dialog.buttons[3].click()
    assert "<b>chú</b>" in dialog.details.text()
    with qtbot.waitSignal(dialog.article_wanted):
        dialog.open_button.click()
    assert dialog.text().count("\n") == 5
    empty.window.exporting.write_table(*dialog.rows(), tmp_path / "a.csv")
    empty.settle()
    table = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    assert table.count("\n") == 5
    assert "Câu này không có ở đâu cả" in table
    assert empty.window.menu_actions.lost.isVisible()


def test_a_second_import_says_that_all_was_there(empty: Desk, take) -> None:
    take([foreign.hypothesis()])
    step = empty.archive.annotating.history_names()
    assert take([foreign.hypothesis()]) == []
    assert empty.archive.annotating.history_names() == step
    assert empty.window.messages.button.text() != empty.window.editing.tr("Undo")


@pytest.mark.parametrize("content", ["", "không phải", "[" * 100_000, '{"rows": []}'])
def test_a_file_that_is_no_such_is_told(empty: Desk, take, content: str) -> None:
    assert take(content) == []
    assert "tệp.json" in empty.window.messages.label.text()


@pytest.mark.usefixtures("take")
def test_the_menu_asks_for_a_file(empty: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text(json.dumps([foreign.hypothesis()]), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    empty.window.menu_actions.import_highlights.trigger()
    empty.qtbot.waitUntil(lambda: not empty.window.work.running, timeout=20_000)
    empty.settle()
    (number,) = empty.archive.library.ids()
    assert empty.archive.library.open(number).annotations
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    empty.window.menu_actions.import_highlights.trigger()
    assert not empty.window.work.running


def test_the_report_is_used_by_keys_alone(take, qtbot: QtBot) -> None:
    (dialog,) = take(missing())
    qtbot.waitUntil(dialog.table.hasFocus)
    with qtbot.waitSignal(dialog.article_wanted):
        qtbot.keyClick(dialog.table, Qt.Key.Key_End)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
