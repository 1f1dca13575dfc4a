"""The notebook in the window: filters, order, jumps, changes in place, deleting several, exporting what is chosen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from reader.core.annotations import AnnotationKind
from reader.services.archive import Archive
from reader.ui.dialogs.export import ExportDialog
from reader.ui.notebook.model import PAGE
from reader.ui.notebook.panel import NotebookPanel
from tests.articles import PARAGRAPHS
from tests.ui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, archive: Archive, numbers: list[int], qtbot: QtBot) -> NotebookPanel:
    """The notebook over six annotations."""
    annotating = archive.annotating
    annotating.tag(numbers[0], 0, "Nhân sự/Bổ nhiệm")
    annotating.note(numbers[0], 2, "Hỏi lại số liệu", start=4, end=11)
    annotating.highlight(numbers[0], 3)
    annotating.tag(numbers[1], 0, "Nhân sự")
    annotating.note(numbers[1], 0, "Xem lại")
    annotating.tag_articles([numbers[2]], "Đọc lại")
    desk.window.editing.refresh()
    qtbot.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    panel = desk.window.notebook.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.model.row(5) is not None)
    return panel


def words(panel: NotebookPanel) -> list[str]:
    rows = [panel.model.row(place) for place in range(panel.model.rowCount())]
    return [r.annotation.tag.name if r.annotation.tag else r.annotation.text for r in rows if r]


def test_it_lists_filters_and_says_what_it_shows(desk: Desk, panel: NotebookPanel, qtbot: QtBot) -> None:
    assert panel.isVisible() and panel.view.hasFocus()
    assert panel.model.rowCount() == 6 and panel.count.text().startswith("6 ")
    said = [panel.model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(6)]
    assert all(said) and any(s.startswith("Tag: Nhân sự/Bổ nhiệm. Sáng 12-11") for s in said)
    filters = panel.filters
    filters.tag.setCurrentIndex(filters.tag.findText("Nhân sự"))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    assert sorted(words(panel)) == ["Nhân sự", "Nhân sự/Bổ nhiệm"]
    qtbot.keyClicks(filters.text, "bo nh")
    desk.settle()
    assert words(panel) == ["Nhân sự/Bổ nhiệm"]
    filters.clear()
    filters.kind.setCurrentIndex(filters.kind.findText("Notes"))
    qtbot.keyClicks(filters.name, "hoan")
    desk.settle()
    assert not filters.names.isHidden()
    qtbot.keyClick(filters.name, Qt.Key.Key_Return)
    desk.settle()
    assert panel.model.rowCount() == 0, "no note stands on a paragraph that names him in full"
    assert panel.nothing.isVisible()
    filters.clear_button.click()
    filters.days.setText("2024-13")
    desk.settle()
    assert filters.days.property("problem") is True and panel.model.rowCount() == 6
    filters.days.setText("..2023")
    desk.settle()
    assert panel.model.rowCount() == 0 and filters.days.property("problem") is False


def test_notes_that_were_looked_at_leave_no_document(
    desk: Desk, panel: NotebookPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, gone = [], []
    clone = QTextDocument.clone

    def counted(document: QTextDocument, parent: QObject | None = None) -> QTextDocument:
        copy = clone(document, parent)
        made.append(1)
        copy.destroyed.connect(lambda: gone.append(1))
        return copy

    monkeypatch.setattr(QTextDocument, "clone", counted)
    for row in range(panel.model.rowCount()):
        panel.view.setCurrentIndex(panel.model.index(row))
        desk.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(gone) == len(made) > 0


def test_enter_shows_the_passage_in_its_article(desk: Desk, panel: NotebookPanel, qtbot: QtBot) -> None:
    for row in range(panel.model.rowCount()):
        found = panel.model.row(row)
        if found and found.annotation.text == "Hỏi lại số liệu":
            panel.view.setCurrentIndex(panel.model.index(row))
    desk.open(2)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    desk.settle()
    view = desk.window.parts.page.view
    assert desk.window.article.number == 1 and not panel.isVisible()
    assert view.textCursor().selectedText() == PARAGRAPHS[2][4:11]
    assert view.hasFocus()
    assert not desk.window.menu_actions.tagging.notebook.isChecked()


def test_a_note_is_changed_in_its_place(desk: Desk, panel: NotebookPanel, qtbot: QtBot) -> None:
    row = next(n for n in range(6) if (r := panel.model.row(n)) and r.annotation.text == "Xem lại")
    panel.view.setCurrentIndex(panel.model.index(row))
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    assert panel.detail.editor.field.hasFocus()
    qtbot.keyClicks(panel.detail.editor.field, " ngay")
    qtbot.keyClick(panel.detail.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    qtbot.waitUntil(lambda: "Xem lại ngay" in words(panel))
    desk.settle()
    assert panel.detail.preview.toPlainText() == "Xem lại ngay"
    assert panel.detail.title.text() == "Ánh sáng học đường"


def test_several_are_deleted_in_one_step_and_come_back(desk: Desk, panel: NotebookPanel, qtbot: QtBot) -> None:
    panel.view.selectAll()
    assert "6" in panel.detail.several.text()
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    desk.settle()
    assert panel.model.rowCount() == 0
    assert desk.archive.library.count() == 3, "Delete in the notebook is not for articles"
    assert desk.window.messages.isVisible()
    desk.window.messages.button.click()
    desk.settle()
    assert panel.model.rowCount() == 6


def test_what_is_chosen_is_exported(desk: Desk, panel: NotebookPanel, tmp_path: Path) -> None:
    notes = [n for n in range(6) if (r := panel.model.row(n)) and r.annotation.kind is AnnotationKind.NOTE]
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    panel.view.clearSelection()
    for place in notes:
        panel.view.selectionModel().select(panel.model.index(place, 0), rows)
    panel.export_wanted.emit()
    desk.settle()
    dialog = desk.window.findChild(ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData("json"))
    target = tmp_path / "notes.json"
    dialog.choose(target)
    desk.settle()
    text = json.dumps(json.loads(target.read_text(encoding="utf-8")), ensure_ascii=False)
    assert "Hỏi lại số liệu" in text and "Xem lại" in text and "Đọc lại" not in text


def test_a_long_list_comes_page_by_page(desk: Desk, panel: NotebookPanel, archive: Archive) -> None:
    for number in range(3 * PAGE):
        archive.annotating.note(3, number % 12, f"Ghi chú {number}")
    desk.window.notebook.renew()
    desk.qtbot.waitUntil(lambda: panel.model.rowCount() == 3 * PAGE + 6)
    desk.settle()
    assert panel.model.row(0) is not None
    assert panel.model.row(2 * PAGE) is None, "only what is in sight is asked for"
    panel.view.scrollToBottom()
    panel.view.grab()
    desk.settle()
    assert panel.model.row(3 * PAGE) is not None
    place = panel.view.verticalScrollBar().value()
    desk.window.reading.keeping._note_read()
    desk.settle()
    assert (panel.model.rowCount(), panel.view.verticalScrollBar().value()) == (3 * PAGE + 6, place)


def test_the_keys_of_the_page_rest_and_esc_leads_back(desk: Desk, panel: NotebookPanel, qtbot: QtBot) -> None:
    before = panel.model.rowCount()
    for key in (Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_H, Qt.Key.Key_1):
        qtbot.keyClick(panel.view, key)
    desk.settle()
    assert panel.model.rowCount() == before and panel.isVisible()
    assert not desk.window.parts.page.popup.isVisible()
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    desk.window.menu_actions.people.trigger()
    desk.window.menu_actions.tagging.notebook.trigger()
    assert panel.isVisible() and not desk.window.menu_actions.people.isChecked()


def test_who_is_looked_for_from_the_notebook_is_in_sight(panel: NotebookPanel, desk: Desk) -> None:
    window, tagging = desk.window, desk.window.menu_actions.tagging
    window.people.open_entity(desk.archive.people.index(None)[0].id)
    desk.settle()
    assert window.parts.people.isVisible()
    assert not panel.isVisible() and not tagging.notebook.isChecked()
    tagging.notebook.trigger()
    assert panel.isVisible()
    window.menu_actions.review.trigger()
    desk.settle()
    assert window.parts.people.review.isVisible()
    window.people.show(False)
    assert window.parts.page.isVisible(), "nothing else waits behind it"
