"""Finding in the window: explained queries, completion, views, counts beside the list, saved searches, the palette."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from reader.core.archived import Mark
from reader.core.facets import Facet
from reader.core.query import Field
from reader.ui.article_list.model import ROW_ROLE, SNIPPET_ROLE, Column
from reader.ui.article_list.seeker import FIRST
from reader.ui.finding.facets_panel import _FACET, FacetTree
from tests.articles import add, reading
from tests.ui.conftest import Desk

HOAN = "Trần Khải Hoàn"


def type_into(desk: Desk, text: str) -> None:
    """Type a query and wait until all that it finds is listed."""
    with desk.qtbot.waitSignal(desk.window.parts.articles.settled):
        desk.window.parts.articles.search.setText(text)
    desk.settle()


def open_column(desk: Desk) -> FacetTree:
    desk.window.menu_actions.finding.column.setChecked(True)
    desk.settle()
    return desk.window.parts.finder.facets


def facet_item(tree: FacetTree, field: Field, name: str) -> QTreeWidgetItem:
    for head in map(tree.topLevelItem, range(tree.topLevelItemCount())):
        for item in map(head.child, range(head.childCount())):
            what = item.data(0, _FACET)
            if isinstance(what, Facet) and (what.field, what.name) == (field, name):
                return item
    raise AssertionError(f"{name} is not among the counts")


def click(
    desk: Desk, tree: QTreeWidget, item: QTreeWidgetItem, key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    tree.scrollToItem(item)
    place = tree.visualItemRect(item).center() - QPoint(20, 0)
    with desk.qtbot.waitSignal(desk.window.parts.articles.settled):
        desk.qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, key, place)
    desk.settle()


def rows(tree: QTreeWidget) -> list[tuple[str, str]]:
    return [(item.text(0), item.text(1)) for item in map(tree.topLevelItem, range(tree.topLevelItemCount()))]


def test_what_is_wrong_is_said_beneath_the_box_and_goes_when_it_is_mended(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.window.parts.articles
    type_into(desk, "peson:hoan ")
    qtbot.waitUntil(panel.problems.isVisible)
    assert "“peson:”" in panel.problems.text()
    assert "“person”" in panel.problems.text()
    assert panel.model.rowCount() == 1, "what can be understood is found all the same"
    type_into(desk, "person:hoan ")
    assert not panel.problems.isVisible()


def test_rows_show_where_the_words_stand(desk: Desk, numbers: list[int]) -> None:
    panel = desk.window.parts.articles
    plain = panel.view.rowHeight(0)
    type_into(desk, "hoa giai ")
    panel.view.viewport().grab()
    desk.settle()
    snippet = panel.model.index(panel.model.place(numbers[0]), 0).data(SNIPPET_ROLE)
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["hòa", "giải"]
    assert panel.view.rowHeight(0) > plain
    type_into(desk, "date:2024")
    assert panel.view.rowHeight(0) == plain, "there is no passage to show for a date"


def test_fields_and_values_are_completed_by_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    field = desk.window.parts.articles.search
    field.setFocus()
    qtbot.keyClicks(field, "pers")
    desk.settle()
    assert field.offers.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "person:"
    qtbot.keyClicks(field, "ho")
    desk.settle()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == f'person:"{HOAN}" '
    desk.settle()
    assert not field.offers.isVisible()
    assert field.hasFocus()
    qtbot.keyClicks(field, "ta")
    desk.settle()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == f'person:"{HOAN}" ta', "the first Esc puts the offers away, not what was typed"
    assert not field.offers.isVisible()


def test_a_click_on_a_count_narrows_and_alt_leaves_out(desk: Desk) -> None:
    panel, tree = desk.window.parts.articles, open_column(desk)
    item = facet_item(tree, Field.PERSON, HOAN)
    assert item.text(1) == "1"
    click(desk, tree, item)
    assert panel.search.text() == f'person:"{HOAN}"'
    assert panel.model.rowCount() == 1
    item = facet_item(tree, Field.PERSON, HOAN)
    assert item.font(0).bold()
    click(desk, tree, item)
    assert panel.search.text() == ""
    click(desk, tree, facet_item(tree, Field.PERSON, HOAN), Qt.KeyboardModifier.AltModifier)
    assert panel.search.text() == f'-person:"{HOAN}"'
    assert panel.model.rowCount() == 2


def test_counts_are_reached_by_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    panel, tree = desk.window.parts.articles, open_column(desk)
    tree.setFocus()
    tree.setCurrentItem(facet_item(tree, Field.SOURCE, "An Báo"))
    qtbot.keyClick(tree, Qt.Key.Key_Minus)
    assert panel.search.text() == '-source:"An Báo"'
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    desk.settle()


def test_views_list_what_was_starred_shelved_and_thrown_away(desk: Desk, numbers: list[int]) -> None:
    library = desk.archive.library
    for mark, number in ((Mark.STARRED, numbers[0]), (Mark.SHELVED, numbers[1]), (Mark.TRASHED, numbers[2])):
        library.mark(mark, [number])
    open_column(desk)
    panel, folders = desk.window.parts.articles, desk.window.parts.finder.folders
    panel.refresh()
    desk.settle()
    assert dict(rows(folders)) | {"Unread": ""} == {
        "All articles": "1", "Unread": "", "Starred": "1", "Shelf": "1", "Trash": "1",
    }  # fmt: skip
    for row, number in ((2, numbers[0]), (3, numbers[1]), (4, numbers[2])):
        folders.setCurrentItem(folders.topLevelItem(row))
        desk.settle()
        assert panel.model.ids == [number]
    assert "Trash" in panel.folder_button.text()
    bin_, heading = folders.topLevelItem(4).icon(0), panel.folder_button.icon()
    assert heading.pixmap(32).toImage() == bin_.pixmap(32).toImage(), "the view has the same sign in both places"
    type_into(desk, "khong co gi het ")
    assert panel.model.ids == []


def test_a_view_with_nothing_in_it_is_no_empty_archive(desk: Desk) -> None:
    open_column(desk)
    folders = desk.window.parts.finder.folders
    folders.setCurrentItem(folders.topLevelItem(4))
    desk.settle()
    assert desk.window.parts.splitter.isVisible()
    assert "no articles in this view" in desk.window.parts.articles._nothing.text.text()


def test_a_search_is_saved_listed_renamed_and_removed(desk: Desk) -> None:
    window, panel = desk.window, desk.window.parts.articles
    open_column(desk)
    type_into(desk, "hoa giai ")
    window.menu_actions.finding.save.trigger()
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue("Hòa giải")
    dialog.accept()
    desk.settle()
    folders = window.parts.finder.folders
    assert rows(folders)[-1] == ("Hòa giải", "1")
    type_into(desk, "")
    folders.setCurrentItem(folders.topLevelItem(5))
    desk.settle()
    assert panel.model.rowCount() == 1
    (saved,) = desk.archive.searching.saved()
    window.finding._rename(saved, "Việc hòa giải")
    desk.settle()
    assert rows(folders)[-1][0] == "Việc hòa giải"
    assert "Việc hòa giải" in panel.folder_button.text()
    window.finding._remove(saved)
    desk.settle()
    assert len(rows(folders)) == 5
    assert panel.model.rowCount() == 3, "all articles are listed again"
    window.menu_actions.undo.trigger()
    desk.settle()
    assert rows(folders)[-1][0] == "Việc hòa giải"


def test_an_empty_search_is_not_saved(desk: Desk) -> None:
    desk.window.menu_actions.finding.save.trigger()
    assert desk.window.findChild(QInputDialog) is None
    assert desk.window.messages.isVisible()


def test_the_palette_finds_commands_articles_names_and_tags(desk: Desk, qtbot: QtBot, numbers: list[int]) -> None:
    desk.archive.annotating.tag(numbers[1], 0, "Học đường")
    window, palette = desk.window, desk.window.finding.palette
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.field.hasFocus()
    qtbot.keyClicks(palette.field, "hoc duong")
    desk.settle()
    assert [name for name, _ in rows(palette.list)] == ["Học đường", "Ánh sáng học đường"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.article.number == numbers[1])
    assert not palette.isVisible()
    desk.settle()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(palette.field, "larger text")
    desk.settle()
    size = window.parts.page.view.text_size
    assert rows(palette.list)[0][0] == "Larger text"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.parts.page.view.text_size > size
    desk.settle()


def test_esc_closes_the_palette_and_gives_the_keys_back(desk: Desk, qtbot: QtBot) -> None:
    window, palette = desk.window, desk.window.finding.palette
    window.parts.page.view.setFocus()
    window.menu_actions.finding.palette.trigger()
    qtbot.keyClicks(palette.field, "zzzz")
    desk.settle()
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.parts.page.view.hasFocus()


def test_the_words_of_a_search_are_walked_on_the_page(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    type_into(desk, '"van phong" hoan ')
    window.parts.page.mark(window.parts.articles.searched)
    window.menu_actions.find.trigger()
    bar = window.parts.page.find_bar
    assert bar.field.text() == '"van phong" hoan'
    first = bar.count.text()
    assert first.startswith("1 of ")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() != first
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == first


def test_fast_typing_ends_with_the_answer_to_what_was_typed_last(desk: Desk, qtbot: QtBot) -> None:
    for number in range(120):
        add(desk.archive, reading(f"Tin số {number}", (f"Bến Lau, tin {number}.",), names=()))
    panel = desk.window.parts.articles
    with qtbot.waitSignal(panel.settled):
        for text in ("b", "be", "ben", "ben l", "ben lau", "ben lau tin", "ben lau tin 11 "):
            panel.search.setText(text)
    desk.settle()
    assert panel.model.rowCount() == 1
    with qtbot.waitSignal(panel.settled):
        panel.search.setText("tin so")
    desk.settle()
    assert panel.model.rowCount() == 120


@pytest.mark.usefixtures("numbers")
def test_columns_are_chosen_at_the_head_and_remembered(open_window: Callable[[], Desk], qtbot: QtBot) -> None:
    desk = open_window()
    for shown in (True, False):
        desk.window.parts.splitter.setSizes([700, 376, 204])
        view = desk.window.parts.articles.view
        qtbot.waitUntil(lambda view=view: not view.cards)
        assert view.isColumnHidden(Column.SOURCE) is not shown
        assert not view.isColumnHidden(Column.DATE)
        if shown:
            view.show_column(Column.SOURCE, shown=False)
            assert view.isColumnHidden(Column.SOURCE)
            desk.window.keep()
            desk = open_window()


def test_the_newest_come_first_and_then_the_best(desk: Desk, qtbot: QtBot) -> None:
    for number in range(FIRST + 30):
        add(desk.archive, reading(f"Tin số {number}", (f"Mùa gặt, tin {number}.",), names=()))
    best = add(desk.archive, reading("Mùa gặt", ("Một tin cũ.",), published=date(1999, 1, 1), names=()))
    panel = desk.window.parts.articles
    seen: list[tuple[list[int], bool]] = []

    def look() -> None:
        rows = range(min(FIRST, panel.model.rowCount()))
        there = all(panel.model.index(row, 0).data(ROW_ROLE) for row in rows)
        seen.append((list(panel.model.ids), there))

    panel.listed.connect(look)
    with qtbot.waitSignal(panel.settled):
        qtbot.keyClick(panel.search, "m")
        qtbot.keyClicks(panel.search, "ua gat ")
    desk.settle()
    newest, *_, settled = [ids for ids, _ in seen]
    assert all(there for _, there in seen), "the rows come with the numbers"
    assert settled == desk.archive.searching.ids("mua gat ")
    assert settled[0] == best
    assert best not in newest
    assert len(newest) == FIRST
    assert [ids for ids, _ in seen if len(ids) == FIRST][-1] == settled[:FIRST]


def test_what_is_sought_is_read_from_the_top(desk: Desk, qtbot: QtBot) -> None:
    for number in range(80):
        add(desk.archive, reading(f"Tin số {number}", (f"Bến Lau, tin {number}.",), names=()))
    panel = desk.window.parts.articles
    with qtbot.waitSignal(panel.settled):
        panel.refresh()
    bar = panel.view.verticalScrollBar()
    oldest = panel.model.ids[-1]
    desk.open(oldest)
    bar.setValue(bar.maximum())
    for text in ("b", "be", "ben "):
        type_into(desk, text)
        assert bar.value() == 0
    if oldest in panel.model.ids:
        assert panel.view.selected() == [oldest], "the open article stays marked"
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    with qtbot.waitSignal(panel.settled):
        panel.refresh()
    assert bar.value() == place, "the same list asked for again does not jump"


def test_the_side_panel_comes_back_when_the_column_goes(desk: Desk, qtbot: QtBot) -> None:
    window, actions = desk.window, desk.window.menu_actions
    column, side = actions.finding.column, actions.show_side
    window.resize(1024, 700)
    qtbot.waitUntil(window.parts.is_narrow)
    column.setChecked(True)
    assert not side.isChecked()
    column.setChecked(False)
    assert side.isChecked(), "it was open before"
    column.setChecked(True)
    window.resize(1400, 700)
    qtbot.waitUntil(side.isChecked)
    assert column.isChecked(), "there is room for both"
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: not side.isChecked())
    side.trigger()
    assert side.isChecked(), "who opens it wants to see it"
    assert not column.isChecked()
    side.trigger()
    column.setChecked(True)
    column.setChecked(False)
    assert not side.isChecked(), "who closed it does not want it"
    desk.settle()
