"""The list: searching, sorting, opening, the trash, and how it looks narrow and wide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.core.archived import Mark, Order
from reader.services.archive import Archive
from reader.ui.article_list.model import PAGE, ROW_ROLE, ArticleModel, Column
from tests.articles import add, reading
from tests.ui.conftest import Desk


def titles(desk: Desk) -> list[str]:
    desk.window.parts.articles.view.viewport().grab()  # rows are asked for when they are painted
    desk.settle()
    model = desk.window.parts.articles.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_search_without_accents_finds_and_drops_stale_answers(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.window.parts.articles
    qtbot.keyClicks(panel.search, "anh sang hoc")
    desk.settle()
    assert titles(desk) == ["Ánh sáng học đường"]
    assert panel.count.text() == "1 found"
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    desk.settle()
    assert panel.model.rowCount() == 3
    assert panel.count.text() == "3 articles"


def test_nothing_found_says_what_was_searched_and_clears(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.window.parts.articles
    qtbot.keyClicks(panel.search, "xyz khong co")
    desk.settle()
    assert panel._nothing.isVisible()
    assert "xyz khong co" in panel._nothing.text.text()
    assert desk.window.parts.splitter.isVisible(), "an empty search is not an empty archive"
    clear = next(b for b in panel._nothing.findChildren(type(desk.window.messages.button)) if b.isVisible())
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    desk.settle()
    assert panel.view.isVisible()
    assert panel.search.hasFocus()


def test_an_archive_of_which_all_is_put_away_is_not_empty(desk: Desk, archive: Archive, numbers: list[int]) -> None:
    window, panel = desk.window, desk.window.parts.articles
    desk.window.editing.change(archive.library.mark, Mark.SHELVED, numbers[:2])
    desk.window.editing.change(archive.library.trash, numbers[2:])
    desk.settle()
    assert panel.model.rowCount() == 0
    assert not window.parts.empty.isVisible()
    assert "on the shelf or in the trash" in panel._nothing.text.text()
    assert panel._nothing.isVisible()
    assert window.parts.page.isVisible(), "an article that is open can be read on"
    assert panel.in_use is panel.search
    archive.library.trash(numbers)
    archive.library.empty_trash()
    panel.refresh()
    desk.settle()
    assert window.parts.empty.isVisible()


def test_keys_lead_from_the_search_box_to_the_page(desk: Desk, qtbot: QtBot) -> None:
    window, panel = desk.window, desk.window.parts.articles
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert panel.search.hasFocus()
    qtbot.keyClicks(panel.search, "ben lau")
    desk.settle()
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.view.hasFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    desk.settle()
    assert window.article.current is not None
    assert window.article.current.article.title == "Bến Lau sau lũ"
    assert window.parts.page.view.hasFocus()


def test_a_click_opens_an_article(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.parts.articles.view
    place = view.visualRect(desk.window.parts.articles.model.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    assert desk.window.article.number == desk.window.parts.articles.model.article(1)


def test_heads_of_the_columns_sort(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.window.parts.articles
    assert panel.view.cards
    desk.window.parts.splitter.setSizes([700, 376, 204])
    qtbot.waitUntil(lambda: not panel.view.cards)
    header = panel.view.horizontalHeader()

    def click(column: Column) -> None:
        spot = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        desk.settle()

    click(Column.TITLE)
    assert titles(desk) == [
        "Ánh sáng học đường", "Bến Lau sau lũ",
        "Đồng chí Trần Khải Hoàn làm việc với Đảng bộ Văn phòng Tỉnh ủy Sông Thao",
    ]  # fmt: skip
    click(Column.TITLE)
    assert titles(desk)[-1] == "Ánh sáng học đường"
    click(Column.SOURCE)
    assert titles(desk)[0] == "Bến Lau sau lũ"
    assert panel.sorting == (Order.SOURCE, True)


def test_trash_and_undo_from_the_message(desk: Desk, qtbot: QtBot, numbers: list[int]) -> None:
    window, view = desk.window, desk.window.parts.articles.view
    view.select_article(numbers[0])
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    desk.settle()
    assert desk.archive.library.count() == 2
    assert window.parts.articles.model.rowCount() == 2
    assert window.messages.isVisible()
    qtbot.mouseClick(window.messages.button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.archive.library.count() == 3
    assert window.parts.articles.model.rowCount() == 3


def test_delete_on_the_page_does_not_take_the_article_away(desk: Desk, qtbot: QtBot) -> None:
    desk.window.parts.page.view.setFocus()
    qtbot.keyClick(desk.window.parts.page.view, Qt.Key.Key_Delete)
    desk.settle()
    assert desk.archive.library.count() == 3


def test_words_that_were_searched_are_marked_on_the_page(desk: Desk, qtbot: QtBot) -> None:
    panel, view = desk.window.parts.articles, desk.window.parts.page.view
    desk.window.activateWindow()
    qtbot.keyClicks(panel.search, "hoa giai vu viec")
    desk.settle()
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    desk.settle()
    marked = {selection.cursor.selectedText() for selection in view.extraSelections()}
    assert {"hòa", "giải", "việc"} <= marked
    panel.search.clear()
    desk.settle()
    assert view.extraSelections() == []


def test_several_articles_go_to_the_trash_together(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.parts.articles.view
    view.setFocus()
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    desk.settle()
    assert desk.archive.library.count() == 0
    assert desk.window.parts.articles._nothing.isVisible()
    assert desk.window.article.number is None
    desk.window.menu_actions.undo.trigger()
    desk.settle()
    assert desk.archive.library.count() == 3


def test_rows_are_fetched_page_by_page(archive: Archive, open_window: Callable[[], Desk]) -> None:
    for number in range(3 * PAGE):
        add(archive, reading(f"Tin số {number}", (f"Nội dung {number}.",)))
    desk = open_window()
    model = desk.window.parts.articles.model
    assert model.rowCount() == 3 * PAGE
    desk.window.parts.articles.view.viewport().grab()
    desk.settle()
    assert model.index(0, 0).data() is not None
    assert len(model._rows) <= PAGE  # those that came with the list, or the page that was painted
    desk.window.parts.articles.view.scrollToBottom()
    desk.window.parts.articles.view.viewport().grab()
    desk.settle()
    assert model.index(3 * PAGE - 1, 0).data() is not None


def test_only_so_many_rows_stay_in_memory(archive: Archive, open_window: Callable[[], Desk]) -> None:
    row = archive.library.rows([add(archive)])[0]
    model = open_window().window.parts.articles.model
    for start in range(0, 50 * PAGE, PAGE):
        model.keep([row._replace(id=number) for number in range(start, start + PAGE)])
    assert 2 * PAGE <= len(model._rows) <= 10 * PAGE
    assert list(model._rows)[-1] == 50 * PAGE - 1, "those that were seen last"


def tags(model: ArticleModel, number: int) -> tuple[str, ...]:
    """The tags that the list shows for an article."""
    return tuple(tag.name for tag in model.index(model.place(number), 0).data(ROW_ROLE).tags)


def test_changes_of_another_program_show_when_the_window_is_active_again(
    desk: Desk, archive: Archive, qtbot: QtBot
) -> None:
    add(archive, reading("Tin nhập bằng dòng lệnh", ("Một câu.",)))
    archive.annotating.tag(2, 0, "Gắn bằng dòng lệnh")
    archive.annotating.note(2, 0, "Ghi bằng dòng lệnh")
    titles(desk)
    model = desk.window.parts.articles.model
    assert tags(model, 2) == ()
    other = QWidget()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    assert len(titles(desk)) == 4
    titles(desk)
    assert tags(model, 2) == ("Gắn bằng dòng lệnh",)
    tip = model.index(model.place(2), 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>Ánh sáng học đường<br>Unread<br>Tags: Gắn bằng dòng lệnh<br>Notes: 1</qt>"


def test_what_is_selected_stays_so_when_the_list_grows(desk: Desk, archive: Archive) -> None:
    panel = desk.window.parts.articles
    panel.view.selectAll()
    before = panel.view.selected()
    add(archive, reading("Tin mới", ("Một câu.",)))
    panel.refresh()
    desk.settle()
    assert panel.model.rowCount() == 4
    assert sorted(panel.view.selected()) == sorted(before)


def test_the_row_of_an_article_is_selected_whatever_key_is_held(desk: Desk, qtbot: QtBot, numbers: list[int]) -> None:
    view = desk.window.parts.articles.view
    qtbot.keyPress(desk.window.windowHandle(), Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    for number in (numbers[0], numbers[0], numbers[1]):
        view.select_article(number)
        assert view.selected() == [number]
    qtbot.keyRelease(desk.window.windowHandle(), Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


def test_a_bar_that_opens_below_leaves_the_selected_row_in_sight(desk: Desk, archive: Archive) -> None:
    for number in range(30):
        add(archive, reading(f"Tin {number}", ("Một câu.",)))
    panel = desk.window.parts.articles
    panel.refresh()
    desk.settle()
    view = panel.view
    view.select_article(panel.model.article(15))
    before = view.viewport().height()
    assert view.visualRect(view.currentIndex()).bottom() == before - 1, "it is the last row in sight"
    desk.window.parts.messages.tell("Đã xong.")
    desk.settle()
    assert view.viewport().height() < before
    assert view.visualRect(view.currentIndex()).bottom() < view.viewport().height()
