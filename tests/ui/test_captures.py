"""Several captures of a page: chosen, compared, taken apart; notes go to the one that is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.services.archive import Archive
from reader.ui.article_list.model import ROW_ROLE
from reader.ui.dialogs.comparison import ComparisonDialog
from reader.ui.page.document import CAPTURES
from reader.ui.row_texts import JOINT
from reader.ui.texts import moment_text, row_text
from tests.articles import PARAGRAPHS, TITLE, add, reading
from tests.ui.conftest import Desk

ADDRESS = "https://baosongthao.example/tin/1"
OLD = (*PARAGRAPHS[:2], "Cũ: " + PARAGRAPHS[2], PARAGRAPHS[3], "Đoạn này sẽ mất đi.")
NEW = (*PARAGRAPHS, "Tin thêm: cuộc họp được truyền hình trực tiếp tới 12 điểm cầu của tỉnh.")


def day(number: int) -> datetime:
    return datetime(2024, 11, number, 8, tzinfo=UTC)


@pytest.fixture
def article(archive: Archive) -> int:
    """A page that was captured three times."""
    for number, texts in ((12, OLD), (14, PARAGRAPHS), (16, NEW)):
        found = add(archive, reading(texts=texts, address=ADDRESS, captured=day(number)))
    return found


@pytest.fixture
def desk(article: int, open_window: Callable[[], Desk]) -> Desk:
    made = open_window()
    made.open(article)
    return made


def shown(desk: Desk) -> int:
    """Which capture is shown, from 0."""
    current = desk.window.article.current
    assert current is not None
    return current.captures.index(current.capture)


def choose(desk: Desk, place: int) -> None:
    """Choose a capture in the list that the line in the head opens."""
    desk.window.menu_actions.captures.trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[place].trigger()
    menu.close()
    desk.window.activateWindow()  # the platform without a screen does not do it by itself
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    desk.settle()


def test_the_head_tells_of_the_captures_and_opens_their_list(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.parts.page.view
    assert f"3 captures: {moment_text(day(16))}" in view.toPlainText()
    line = view.captures_rect()
    spot = line.topLeft() + (view.cursorRect().topLeft() * 0)
    spot.setX(spot.x() + 40)
    spot.setY(line.center().y())
    assert view.anchorAt(spot) == CAPTURES
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()[:3]]
    assert [text.split("   ")[0] for text in texts] == [moment_text(day(n)) for n in (12, 14, 16)]
    assert [action.isChecked() for action in menu.actions()[:3]] == [False, False, True]
    menu.close()


def test_keys_open_the_list_and_choose(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.parts.page.view
    view.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_H, both)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)
    desk.settle()
    assert shown(desk) == 0


def test_an_older_capture_is_told_and_the_newest_is_one_click_away(desk: Desk, qtbot: QtBot) -> None:
    banner = desk.window.parts.page.capture_banner
    assert not banner.isVisible()
    choose(desk, 0)
    assert shown(desk) == 0
    assert banner.isVisible()
    assert moment_text(day(12)) in banner.label.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "Đoạn này sẽ mất đi." in desk.window.parts.page.view.toPlainText()
    qtbot.mouseClick(banner.newest_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert shown(desk) == 2
    assert not banner.isVisible()


def test_tags_and_notes_go_to_the_capture_that_is_shown(desk: Desk, article: int, qtbot: QtBot) -> None:
    choose(desk, 0)
    view, notes = desk.window.parts.page.view, desk.window.parts.side.notes
    view.choose_paragraph(4)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_N)
    qtbot.keyClicks(notes.editor.field, "Mat roi")
    qtbot.keyClick(notes.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.window.menu_actions.tag.trigger()
    qtbot.keyClicks(desk.window.parts.page.popup.field, "Cu")
    qtbot.keyClick(desk.window.parts.page.popup.field, Qt.Key.Key_Return)
    desk.settle()
    first = desk.archive.library.open(article).captures[0].id
    assert len(desk.archive.library.open(article, first).annotations) == 2
    assert desk.archive.library.open(article).annotations == ()
    assert notes.count == 2
    assert desk.window.captures.menu(desk.window.article.current).actions()[0].text().endswith("\t2 notes and tags")


def test_a_draft_belongs_to_its_capture(desk: Desk, qtbot: QtBot) -> None:
    choose(desk, 0)
    notes = desk.window.parts.side.notes
    desk.window.parts.page.view.choose_paragraph(1)
    desk.window.menu_actions.note.trigger()
    qtbot.keyClicks(notes.editor.field, "Nua chung")
    qtbot.keyClick(notes.editor.field, Qt.Key.Key_Escape)
    assert notes.rows.count() == 2
    choose(desk, 2)
    assert notes.rows.count() == 0
    choose(desk, 0)
    assert notes.rows.count() == 2


def test_a_capture_that_comes_later_does_not_take_the_text_away(desk: Desk, archive: Archive) -> None:
    add(archive, reading(texts=(*NEW, "Mới nhất."), address=ADDRESS, captured=day(20)))
    desk.window.article.reload()
    desk.settle()
    assert shown(desk) == 2
    assert "4 captures" in desk.window.parts.page.view.toPlainText()
    assert desk.window.parts.page.capture_banner.isVisible()


def test_the_list_tells_of_captures(desk: Desk) -> None:
    row = desk.window.parts.articles.model.index(0, 0).data(ROW_ROLE)
    assert row.captures == 3
    assert "Captures: 3" in row_text(row)


def test_a_capture_becomes_another_page_and_comes_back(desk: Desk, article: int) -> None:
    choose(desk, 0)
    desk.window.menu_actions.separate.trigger()
    desk.settle()
    assert desk.archive.library.count() == 2
    assert desk.window.article.number == article
    assert "2 captures" in desk.window.parts.page.view.toPlainText()
    assert desk.window.messages.button.text() == "Undo"
    desk.window.messages.button.click()
    desk.settle()
    assert desk.archive.library.count() == 1
    assert "3 captures" in desk.window.parts.page.view.toPlainText()


def test_actions_for_captures_need_several(desk: Desk, archive: Archive) -> None:
    actions = desk.window.menu_actions
    assert actions.captures.isEnabled() and actions.changes.isEnabled() and actions.separate.isEnabled()
    desk.open(add(archive, reading("Một bản", ("Chỉ một bản lưu.",))))
    assert not (actions.captures.isEnabled() or actions.changes.isEnabled() or actions.separate.isEnabled())
    assert "captures" not in desk.window.parts.page.view.toPlainText()


@pytest.fixture
def comparison(desk: Desk, qtbot: QtBot) -> ComparisonDialog:
    choose(desk, 1)
    desk.window.parts.page.view.setFocus()
    qtbot.keyClick(desk.window.parts.page.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    (dialog,) = desk.window.findChildren(ComparisonDialog)
    return dialog


def test_what_changed_is_shown_by_colour_and_by_sign(comparison: ComparisonDialog) -> None:
    assert not comparison.isModal()
    assert comparison.before.currentText() == moment_text(day(12))
    assert comparison.after.currentText() == moment_text(day(14))
    lines = comparison.view.toPlainText().split("\n")
    assert lines == [
        PARAGRAPHS[0], PARAGRAPHS[1], f"−\tCũ: {PARAGRAPHS[2]}", f"+\t{PARAGRAPHS[2]}", PARAGRAPHS[3],
        "−\tĐoạn này sẽ mất đi.",
    ]  # fmt: skip
    assert comparison.summary.text() == f"Paragraphs: 1 rewritten{JOINT}1 removed"
    block = comparison.view.document().findBlockByNumber(2)
    struck = [
        fragment.text()
        for it in [block.begin()]
        for fragment in _fragments(it)
        if fragment.charFormat().fontStrikeOut()
    ]
    assert "".join(struck).strip() == "Cũ:"


def _fragments(iterator):
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def test_keys_go_from_change_to_change(comparison: ComparisonDialog, qtbot: QtBot) -> None:
    view = comparison.view
    qtbot.waitExposed(comparison)
    comparison.activateWindow()
    qtbot.waitUntil(comparison.isActiveWindow)
    assert view.current == 0
    for key, modifier, expected in (
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier, 0),
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, 0),
        (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, 1),
    ):
        qtbot.keyClick(view, key, modifier)
        assert view.current == expected


def test_other_captures_can_be_compared(comparison: ComparisonDialog, desk: Desk) -> None:
    comparison.after.setCurrentIndex(2)
    desk.settle()
    assert "+\tTin thêm" in comparison.view.toPlainText()
    comparison.before.setCurrentIndex(2)
    desk.settle()
    assert comparison.summary.text() == "Nothing changed."
    assert not comparison.following.isEnabled()


def test_long_unchanged_runs_are_folded_and_unfold(archive: Archive, open_window: Callable[[], Desk]) -> None:
    same = tuple(f"Đoạn số {n} giữ nguyên từ đầu đến cuối, không đổi một chữ nào." for n in range(12))
    for number, extra in ((1, "Cũ hẳn."), (2, "Mới tinh tươm.")):
        found = add(archive, reading(texts=(*same, extra), address=ADDRESS, captured=day(number)))
    desk = open_window()
    desk.open(found)
    desk.window.menu_actions.changes.trigger()
    desk.settle()
    (dialog,) = desk.window.findChildren(ComparisonDialog)
    assert "12 paragraphs unchanged" in dialog.view.toPlainText()
    assert same[3] not in dialog.view.toPlainText()
    dialog.view.anchorClicked.emit("reader:expand/0")
    assert same[3] in dialog.view.toPlainText()
    dialog.all_button.click()
    dialog.all_button.click()
    assert same[3] not in dialog.view.toPlainText()


def test_titles_of_the_captures_are_those_of_their_pages(archive: Archive, open_window: Callable[[], Desk]) -> None:
    add(archive, reading(title="Tên đầu", texts=OLD, address=ADDRESS, captured=day(1)))
    number = add(archive, reading(texts=NEW, address=ADDRESS, captured=day(3)))
    desk = open_window()
    desk.open(number)
    assert desk.window.windowTitle().startswith(TITLE[:20])
    choose(desk, 0)
    assert desk.window.windowTitle().startswith("Tên đầu")
