"""The window as a whole: what it remembers, what it says to a screen reader, its help."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from reader.core.archived import Order
from reader.ui.dialogs.article import ArticleDialog
from reader.ui.dialogs.help import AboutDialog, ShortcutsDialog
from reader.ui.dialogs.trouble import FaultDialog, show_fault
from tests.articles import TITLE
from tests.ui.conftest import Desk


def nameless(root: QWidget) -> list[str]:
    """Widgets that the keyboard reaches and a screen reader could not name."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget, QScrollBar):
            continue
        if not widget.isVisible():
            continue
        if widget.objectName().startswith("qt_") or isinstance(widget.parent(), QLineEdit):
            continue  # parts of a widget that has a name itself
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface and not interface.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_every_control_has_a_name_for_a_screen_reader(desk: Desk) -> None:
    desk.window.editing.tag(1, 0, "Nhân sự")
    desk.settle()
    desk.window.menu_actions.tag.trigger()
    desk.window.menu_actions.note.trigger()
    assert nameless(desk.window) == []
    desk.window.exporting.ask()
    desk.settle()
    desk.window.commands.show_shortcuts()
    desk.window.commands.show_about()
    show_fault(desk.window, "Traceback …", "/tmp/fault.txt")
    for dialog in desk.window.findChildren(QDialog):
        assert nameless(dialog) == []


def test_rows_speak_for_themselves(desk: Desk) -> None:
    desk.window.editing.tag(1, 0, "Nhân sự")
    desk.window.editing.note(1, 0, "Hỏi lại")
    desk.settle()
    desk.window.parts.articles.view.viewport().grab()
    desk.settle()
    model = desk.window.parts.articles.model
    said = model.index(model.place(1), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("Báo Sông Thao. 12/11/2024. Unread. Tags: Nhân sự. Notes: 1")
    rows = desk.window.parts.side.notes.rows
    spoken = [rows.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(rows.count())]
    assert spoken[1:] == ["Tag: Nhân sự", "Note: Hỏi lại"]
    assert spoken[0].startswith("Paragraph 1: Sáng 12-11")


def test_tab_leads_through_the_window(desk: Desk, qtbot: QtBot) -> None:
    parts = desk.window.parts
    parts.articles.search.setFocus()
    seen = []
    for _ in range(12):
        seen.append(desk.window.focusWidget())
        qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
    for widget in (parts.articles.view, parts.page.view, parts.side.who.names):
        assert widget in seen


def test_the_window_remembers(desk: Desk, open_window: Callable[[], Desk]) -> None:
    desk.window.set_scheme(desk.window.session.scheme.DARK)
    desk.window.parts.page.larger()
    size = desk.window.parts.page.view.text_size
    desk.window.parts.articles.sort_by(Order.TITLE, ascending=True)
    desk.window.parts.splitter.setSizes([400, 600, 280])
    desk.settle()
    widths = desk.window.parts.splitter.sizes()
    again = open_window()
    assert again.window.theme.dark
    assert again.window.parts.page.view.text_size == size
    assert again.window.parts.articles.sorting == (Order.TITLE, True)
    assert again.window.parts.splitter.sizes() == widths


def test_single_letters_are_text_where_one_types(desk: Desk, qtbot: QtBot) -> None:
    search = desk.window.parts.articles.search
    search.setFocus()
    qtbot.keyClicks(search, "tn jk/")
    assert search.text() == "tn jk/"
    assert not desk.window.parts.page.popup.isVisible()


def test_panels_can_be_hidden_and_come_back_when_needed(desk: Desk) -> None:
    actions, parts = desk.window.menu_actions, desk.window.parts
    actions.show_side.trigger()
    actions.show_list.trigger()
    assert not parts.side.isVisible()
    assert not parts.articles.isVisible()
    actions.search.trigger()
    assert parts.articles.search.hasFocus()
    actions.note.trigger()
    assert parts.side.isVisible()
    assert actions.show_side.isChecked()


def test_no_button_has_the_keys_at_the_start(desk: Desk, open_window: Callable[[], Desk]) -> None:
    assert desk.window.focusWidget() is desk.window.parts.articles.view
    desk.window.set_scheme(desk.window.session.scheme.DARK)
    again = open_window()
    assert again.window.focusWidget() is again.window.parts.articles.view


def test_without_an_article_the_side_says_nothing_about_it(desk: Desk) -> None:
    side = desk.window.parts.side
    side.setCurrentWidget(side.notes)
    assert side.notes.none.isVisible(), "how to tag and to note"
    assert "press T" in side.notes.none.text() and "N to write" in side.notes.none.text()
    desk.window.editing.trash([desk.window.article.number])
    desk.settle()
    assert not side.notes.none.isVisible()
    side.setCurrentWidget(side.who)
    assert not side.who.none.isVisible()
    assert [side.tabText(0), side.tabText(1)] == ["Names", "Tags and notes"]


def test_facts_of_an_article_can_be_copied(desk: Desk, qtbot: QtBot) -> None:
    desk.window.menu_actions.details.trigger()
    (dialog,) = desk.window.findChildren(ArticleDialog)
    current = desk.window.article.current
    assert current
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Báo Sông Thao", "Lê Thảo", "12/11/2024", "UTF-8", TITLE} <= shown
    fields = {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}
    assert {name: field.text() for name, field in fields.items()} == {
        "Address": current.article.source_url, "File": current.file_name, "SHA-256": current.sha256,
    }  # fmt: skip
    sum_ = fields["SHA-256"]
    assert sum_.fontMetrics().horizontalAdvance(sum_.text()) < sum_.width()
    copy = {button.accessibleName(): button for button in dialog.findChildren(QAbstractButton)}
    qtbot.mouseClick(copy["Copy: SHA-256"], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == current.sha256
    assert copy["Copy: SHA-256"].text() == "Copied"
    assert f"SHA-256: {current.sha256}" in dialog.text().splitlines()


def test_the_original_file_is_given_back_byte_for_byte(desk: Desk, tmp_path: Path) -> None:
    window = desk.window
    target = tmp_path / "goc.html"
    window.exporting.write_original(1, target)
    desk.settle()
    assert target.read_bytes() == desk.archive.library.original(1)
    assert hashlib.sha256(target.read_bytes()).hexdigest() == window.article.current.sha256
    assert str(target) in window.messages.label.text()
    window.exporting.write_original(1, tmp_path / "khong-co" / "goc.html")
    desk.settle()
    assert "could not be written" in window.messages.label.text()


@pytest.mark.parametrize("kind", (ShortcutsDialog, AboutDialog))
def test_help_opens_and_closes(desk: Desk, kind: type[QDialog]) -> None:
    actions = desk.window.menu_actions
    (actions.shortcuts if kind is ShortcutsDialog else actions.about).trigger()
    (dialog,) = desk.window.findChildren(kind)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert ("Ctrl+E" in words) if kind is ShortcutsDialog else ("Version" in words)
    if isinstance(dialog, AboutDialog):
        assert dialog.choice.count() > 3
        assert dialog.choice.itemText(0) == "Overview"
        assert len(dialog.text.toPlainText()) > 100
    dialog.close()


def test_a_fault_tells_what_to_do_and_can_be_copied(desk: Desk, qtbot: QtBot) -> None:
    show_fault(desk.window, "Traceback: x", "/tmp/reports/fault.txt")
    (dialog,) = desk.window.findChildren(FaultDialog)
    words = dialog.findChildren(QLabel)[0].text()
    assert "What you saved before is safe" in words and "/tmp/reports/fault.txt" in words
    copy = next(b for b in dialog.findChildren(QAbstractButton) if b.text() == "Copy the report")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Traceback: x"
