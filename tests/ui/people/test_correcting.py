"""The reader's word on names: by single keys, on a selection or on the name that is lit up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.core.corrections import Verdict
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.ui.correcting_target import target_of, trimmed
from reader.ui.page.view import PageView
from tests.articles import add, reading
from tests.ui.conftest import Desk
from tests.ui.people.conftest import BODY, HOAN, MAI, ids


def select(view: PageView, paragraph: int, words: str) -> None:
    """Select words of a paragraph, as dragging over them does."""
    block = view.document().findBlockByNumber(view.built.blocks[paragraph])
    cursor = QTextCursor(block)
    start = block.position() + block.text().index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.setFocus()


def found(desk: Desk) -> set[tuple[str, EntityType, str]]:
    """The names that are marked on the page."""
    return {(m.text, m.type, m.entity) for *_, m in desk.window.parts.page.view.built.mentions}


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    desk.qtbot.keyClick(desk.window.parts.page.view, key, modifier)
    desk.settle()


@pytest.mark.parametrize(
    ("text", "selected", "name"),
    [
        ("gặp ông Hoàn, rồi", "Hoàn, ", "Hoàn"),
        ("gặp ông Hoàn, rồi", "oà", "Hoàn"),
        ("Trường (Sông Thao) mở", "(Sông Thao) ", "Sông Thao"),
        ("Công ty ABC (Việt Nam) mở", "Công ty ABC (Việt Nam) ", "Công ty ABC (Việt Nam)"),
        ("“Lê Thảo” nói", "“Lê Thảo”", "Lê Thảo"),
        ("a – b", " – ", ""),
    ],
)
def test_a_selection_is_freed_of_what_is_no_name(text: str, selected: str, name: str) -> None:
    start = text.index(selected)
    start, end = trimmed(text, start, start + len(selected))
    assert text[start:end] == name


def test_a_selection_becomes_a_name_and_is_undone(town_desk: Desk, archive: Archive, qtbot: QtBot) -> None:
    view, messages = town_desk.window.parts.page.view, town_desk.window.messages
    select(view, 1, "Bình Minh là")
    select(view, 1, " Bình Minh ")
    press(town_desk, Qt.Key.Key_O)
    assert ("Bình Minh", EntityType.ORG, "Bình Minh") in found(town_desk)
    assert "“Bình Minh” is an organisation in this article now." in messages.label.text()
    assert "It also stands in 1 other article (2 places in all)." in messages.label.text()
    assert archive.people.page(ids(archive)["Bình Minh"]).entity.articles == 1
    assert target_of(view).surface == "Bình Minh", "it stays lit, for the next key"
    qtbot.mouseClick(messages.button, Qt.MouseButton.LeftButton)
    town_desk.settle()
    assert "Bình Minh" not in {text for text, *_ in found(town_desk)}
    assert town_desk.window.menu_actions.redo.text() == "Redo correcting the name “Bình Minh”"


def test_a_correction_goes_everywhere_when_the_reader_says_so(
    town_desk: Desk, archive: Archive, qtbot: QtBot, town: list[int]
) -> None:
    view, messages = town_desk.window.parts.page.view, town_desk.window.messages
    select(view, 1, "Bình Minh")
    press(town_desk, Qt.Key.Key_O)
    qtbot.mouseClick(messages.second, Qt.MouseButton.LeftButton)
    town_desk.settle()
    assert archive.people.articles(ids(archive)["Bình Minh"]) == [town[1], town[0]]
    assert "in the whole archive" in messages.label.text()
    qtbot.mouseClick(messages.button, Qt.MouseButton.LeftButton)
    town_desk.settle()
    assert archive.people.articles(ids(archive)["Bình Minh"]) == [town[0]]


def test_a_short_name_is_never_offered_everywhere(town_desk: Desk) -> None:
    select(town_desk.window.parts.page.view, 1, "Mai")
    press(town_desk, Qt.Key.Key_P)
    assert ("Mai", EntityType.PERSON, "Mai") in found(town_desk)
    assert not town_desk.window.messages.second.isVisible()


def test_names_are_gone_through_and_judged_by_keys_alone(town_desk: Desk) -> None:
    view = town_desk.window.parts.page.view
    view.setFocus()
    press(town_desk, Qt.Key.Key_M)
    press(town_desk, Qt.Key.Key_M)
    assert target_of(view).surface == MAI
    press(town_desk, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert target_of(view).surface == HOAN
    press(town_desk, Qt.Key.Key_O)
    assert (HOAN, EntityType.ORG, HOAN) in found(town_desk)
    assert target_of(view).surface == HOAN
    press(town_desk, Qt.Key.Key_X)
    assert HOAN not in {text for text, *_ in found(town_desk)}
    assert "is not marked in this article any more" in town_desk.window.messages.label.text()


def test_a_click_lights_a_name_and_another_paragraph_puts_it_out(town_desk: Desk, qtbot: QtBot) -> None:
    view = town_desk.window.parts.page.view
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.built.mentions[1][0] + 3)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())
    assert target_of(view).surface == MAI
    press(town_desk, Qt.Key.Key_J)
    assert target_of(view) is None
    press(town_desk, Qt.Key.Key_P)
    assert "Click a name" in town_desk.window.messages.label.text()


def test_same_as_offers_names_of_the_article_first(town_desk: Desk, qtbot: QtBot, archive: Archive) -> None:
    popup = town_desk.window.parts.page.name_popup
    select(town_desk.window.parts.page.view, 1, "Mai")
    press(town_desk, Qt.Key.Key_S)
    assert popup.isVisible() and popup.field.hasFocus()
    qtbot.keyClicks(popup.field, "ngo mai")
    town_desk.settle()
    assert popup.list.item(0).text().startswith(MAI)
    assert "in this article" in popup.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    town_desk.settle()
    assert ("Mai", EntityType.PERSON, MAI) in found(town_desk)
    assert archive.people.page(ids(archive)[MAI]).entity.mentions == 3
    assert town_desk.window.parts.page.view.hasFocus()
    press(town_desk, Qt.Key.Key_D)
    assert ("Mai", EntityType.PERSON, "Mai") in found(town_desk)
    press(town_desk, Qt.Key.Key_D)
    assert "stands for itself already" in town_desk.window.messages.label.text()


def test_names_that_were_joined_are_parted_on_the_page(town_desk: Desk, archive: Archive) -> None:
    known = ids(archive)
    town_desk.window.editing.change(archive.people.same, known[MAI], known[HOAN])
    town_desk.settle()
    view = town_desk.window.parts.page.view
    view.setFocus()
    view.show_mention(1)
    assert view.built.mentions[1][2].entity == HOAN
    press(town_desk, Qt.Key.Key_D)
    assert view.built.mentions[1][2].entity == MAI
    assert ids(archive) == known


def test_a_span_is_made_shorter_and_longer(town_desk: Desk) -> None:
    view = town_desk.window.parts.page.view
    select(view, 0, "Sở Y tế")
    press(town_desk, Qt.Key.Key_B)
    assert {text for text, kind, _ in found(town_desk) if kind is EntityType.ORG} == {"Sở Y tế"}
    select(view, 0, "Sở Y tế Long Thành sáng nay")
    press(town_desk, Qt.Key.Key_B)
    assert {text for text, kind, _ in found(town_desk) if kind is EntityType.ORG} == {"Sở Y tế Long Thành sáng nay"}
    select(view, 0, BODY)
    press(town_desk, Qt.Key.Key_O)
    assert {text for text, kind, _ in found(town_desk) if kind is EntityType.ORG} == {BODY}
    select(view, 1, "hoàn thành")
    press(town_desk, Qt.Key.Key_B)
    assert "Select the right words" in town_desk.window.messages.label.text()


def test_rename_from_the_page(town_desk: Desk, qtbot: QtBot, archive: Archive) -> None:
    view, popup = town_desk.window.parts.page.view, town_desk.window.parts.page.name_popup
    view.setFocus()
    press(town_desk, Qt.Key.Key_M)
    press(town_desk, Qt.Key.Key_R)
    assert popup.field.text() == HOAN
    popup.field.setText("Hoàn (tỉnh)")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    town_desk.settle()
    assert "Hoàn (tỉnh)" in ids(archive)
    assert town_desk.window.parts.side.who.names.topLevelItem(0).child(0).text(0) == "Hoàn (tỉnh)"
    press(town_desk, Qt.Key.Key_R)
    qtbot.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.isVisible() and view.hasFocus()


def test_keys_are_typed_in_fields_and_corrected_on_the_page_only(town_desk: Desk, qtbot: QtBot) -> None:
    window = town_desk.window
    for field in (window.parts.articles.search, window.parts.page.popup.field):
        if field is window.parts.page.popup.field:
            window.parts.page.view.choose_paragraph(0)
            window.menu_actions.tag.trigger()
        field.setFocus()
        qtbot.keyClicks(field, "poxsdrbm")
        assert field.text() == "poxsdrbm"
    window.parts.side.who.names.setFocus()
    qtbot.keyClicks(window.parts.side.who.names, "px")
    town_desk.settle()
    assert town_desk.archive.annotating.history_names()[0] is None


def test_the_menu_offers_what_fits(town_desk: Desk) -> None:
    view, actions = town_desk.window.parts.page.view, town_desk.window.menu_actions

    def menu_at(position: int) -> list[object]:
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        point = view.cursorRect(cursor).center()
        QApplication.sendEvent(
            view.viewport(),
            QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)),
        )
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found = menu.actions()
        menu.close()
        return found

    on_name = menu_at(view.built.mentions[0][0] + 2)
    assert on_name[0] is actions.name_page
    assert actions.is_org in on_name and actions.is_person not in on_name
    beside = menu_at(view.document().findBlockByNumber(view.built.blocks[2]).position() + 3)
    assert not set(beside) & set(actions.names)
    assert actions.tag in beside


def test_a_correction_of_another_window_is_seen(town_desk: Desk, archive: Archive, town: list[int]) -> None:
    archive.people.correct(town[0], "Bình Minh", Verdict.ORG)
    town_desk.window.article.reload()
    town_desk.settle()
    assert ("Bình Minh", EntityType.ORG, "Bình Minh") in found(town_desk)


def test_what_is_looked_at_does_not_jump(archive: Archive, open_window: Callable[[], Desk]) -> None:
    texts = tuple(f"Đoạn {n}. " + f"Bà {MAI} kể lại chuyện cũ ở xã. " * 12 for n in range(14))
    number = add(archive, reading("Bài dài", texts, names=((MAI, EntityType.PERSON),)))
    desk = open_window()
    desk.open(number)
    view = desk.window.parts.page.view
    bar = view.verticalScrollBar()
    view.choose_paragraph(6)
    bar.setValue(bar.value() + view.paragraph_rect(6).top() - 150)
    view.show_mention(next(n for n, (*_, m) in enumerate(view.built.mentions) if m.paragraph == 6))
    before = bar.value(), view.paragraph_rect(6).top()
    view.setFocus()
    press(desk, Qt.Key.Key_O)
    assert (bar.value(), view.paragraph_rect(6).top()) == before
    desk.window.editing.undo()
    desk.settle()
    assert (bar.value(), view.paragraph_rect(6).top()) == before


def test_undo_takes_the_question_away(town_desk: Desk) -> None:
    select(town_desk.window.parts.page.view, 1, "Bình Minh")
    press(town_desk, Qt.Key.Key_O)
    assert town_desk.window.messages.second.isVisible()
    press(town_desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not town_desk.window.messages.isVisible()


def test_keys_without_a_name_say_what_to_do(town_desk: Desk) -> None:
    view, label = town_desk.window.parts.page.view, town_desk.window.messages.label
    view.setFocus()
    for key in (Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_B, Qt.Key.Key_Return):
        label.clear()
        press(town_desk, key)
        assert "Click a name" in label.text()
    select(view, 1, "xã đầu tiên")
    for key in (Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_Return):
        press(town_desk, key)
        assert "“xã đầu tiên” is not marked as a name yet" in label.text()
    assert town_desk.archive.annotating.history_names()[0] is None


def test_the_title_is_corrected_as_the_text_is(town_desk: Desk, archive: Archive) -> None:
    number = add(archive, reading(f"Chuyện của {MAI} ở tỉnh", (f"Bà {MAI} kể.",), names=((MAI, EntityType.PERSON),)))
    town_desk.open(number)
    view = town_desk.window.parts.page.view
    span = view.built.title_names[0][:2]
    view.light(span)
    view.setFocus()
    press(town_desk, Qt.Key.Key_X)
    assert found(town_desk) == set()
