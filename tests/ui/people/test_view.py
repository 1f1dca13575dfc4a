"""The index, the page of an entity, and the ways between them and the articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from reader.core.corrections import Verdict
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.ui.people.panel import PeoplePanel
from tests.articles import add, reading
from tests.ui.conftest import Desk
from tests.ui.people.conftest import BODY, HOAN, MAI, ids

CONTROL = Qt.KeyboardModifier.ControlModifier


def names(view: QListView) -> list[str]:
    model = view.model()
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def shown(desk: Desk) -> PeoplePanel:
    """The view, opened by its keys."""
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    panel = desk.window.parts.people
    assert panel.isVisible()
    return panel


def click(qtbot: QtBot, view: QListView, row: int) -> None:
    spot = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_the_index_is_searched_filtered_and_sorted(town_desk: Desk, qtbot: QtBot) -> None:
    panel = shown(town_desk)
    index = panel.index
    assert names(index.view) == [HOAN, MAI, BODY]
    assert index.search.hasFocus()
    qtbot.keyClicks(index.search, "so y te")
    town_desk.settle()
    assert names(index.view) == [BODY]
    qtbot.keyClicks(index.search, " khong ai")
    town_desk.settle()
    assert names(index.view) == [] and index.nothing.isVisible()
    qtbot.keyClick(index.search, Qt.Key.Key_Escape)
    index.kind.setFocus()
    qtbot.keyClick(index.kind, Qt.Key.Key_Down)
    town_desk.settle()
    assert names(index.view) == [HOAN, MAI]
    index.kind.setCurrentIndex(0)
    index.order.setCurrentIndex(1)
    town_desk.settle()
    assert names(index.view) == [MAI, BODY, HOAN]
    assert index.count.text() == "3 names"


def test_a_row_shows_its_page_and_the_page_leads_on(town_desk: Desk, qtbot: QtBot) -> None:
    panel = shown(town_desk)
    click(qtbot, panel.index.view, 0)
    town_desk.settle()
    page = panel.page
    assert page.name.text() == HOAN
    assert "3 articles" in page.facts.text() and "05/01/2024 – 01/03/2024" in page.facts.text()
    assert names(page.together_list) == [MAI, BODY]
    assert page.contexts.rowCount() == 5
    assert [bar[1] for bar in page.timeline._bars] == [
        "01/2024: 1 article",
        "02/2024: 0 articles",
        "03/2024: 1 article",
    ]
    click(qtbot, page.together_list, 1)
    town_desk.settle()
    assert page.name.text() == BODY
    assert panel.index.view.currentIndex().data() == BODY
    qtbot.keyClick(page.context_list, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    town_desk.settle()
    assert page.name.text() == HOAN


def test_the_timeline_speaks_under_the_pointer_and_the_keys(town_desk: Desk, qtbot: QtBot) -> None:
    panel = shown(town_desk)
    click(qtbot, panel.index.view, 0)
    town_desk.settle()
    line = panel.page.timeline
    assert line.words.startswith("Most in 01/2024")
    qtbot.mouseMove(line, QPoint(4, 30))
    qtbot.mouseMove(line, QPoint(6, 32))
    assert line.words == "01/2024: 1 article"
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Right)
    assert line.words == "03/2024: 1 article", "months without articles are passed over"
    assert "01/2024: 1 article; 03/2024: 1 article" in line.accessibleDescription()


def test_a_context_opens_the_article_at_the_paragraph(town_desk: Desk, qtbot: QtBot, town: list[int]) -> None:
    panel = shown(town_desk)
    click(qtbot, panel.index.view, 0)
    town_desk.settle()
    contexts = panel.page.context_list
    contexts.setFocus()
    contexts.setCurrentIndex(contexts.model().index(1, 0))
    qtbot.keyClick(contexts, Qt.Key.Key_Return)
    town_desk.settle()
    window = town_desk.window
    assert not panel.isVisible()
    assert window.article.number == town[1]
    view = window.parts.page.view
    assert view.current == 1 and view.hasFocus()
    assert view.lit is not None
    panel = shown(town_desk)
    assert panel.page.name.text() == HOAN, "the view is as it was left"
    qtbot.keyClick(panel.index.view, Qt.Key.Key_Escape)
    assert not panel.isVisible() and view.isVisible()


def test_single_keys_of_the_page_rest_while_the_view_is_shown(town_desk: Desk, qtbot: QtBot) -> None:
    panel = shown(town_desk)
    panel.index.view.setFocus()
    for key in (Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_H):
        qtbot.keyClick(panel.index.view, key)
    town_desk.settle()
    assert panel.isVisible()
    assert not town_desk.window.menu_actions.tag.isEnabled()
    assert town_desk.archive.annotating.history_names()[0] is None
    qtbot.keyClick(panel.index.view, Qt.Key.Key_F, CONTROL)
    assert panel.index.search.hasFocus()
    qtbot.mouseClick(panel.index.back, Qt.MouseButton.LeftButton)
    assert town_desk.window.menu_actions.tag.isEnabled()


def test_the_list_shows_only_the_articles_of_one(town_desk: Desk, qtbot: QtBot) -> None:
    panel = shown(town_desk)
    click(qtbot, panel.index.view, 1)
    town_desk.settle()
    qtbot.mouseClick(panel.page.articles_button, Qt.MouseButton.LeftButton)
    town_desk.settle()
    articles = town_desk.window.parts.articles
    assert articles.isVisible()
    assert articles.model.rowCount() == 2
    assert MAI in articles.only_button.text()
    qtbot.keyClicks(articles.search, "Bai so 1")
    town_desk.settle()
    assert articles.model.rowCount() == 1, "the search looks within them"
    articles.search.clear()
    qtbot.mouseClick(articles.only_button, Qt.MouseButton.LeftButton)
    town_desk.settle()
    assert articles.model.rowCount() == 3 and not articles.only_button.isVisible()


def test_two_names_are_made_one_separated_and_undone(town_desk: Desk, qtbot: QtBot, archive: Archive) -> None:
    known = ids(archive)
    panel = shown(town_desk)
    click(qtbot, panel.index.view, 1)
    town_desk.settle()
    qtbot.mouseClick(panel.page.same_button, Qt.MouseButton.LeftButton)
    town_desk.settle()
    popup = panel.popup
    qtbot.keyClicks(popup.field, "khai hoan")
    town_desk.settle()
    assert popup.list.count() == 1 and popup.list.item(0).text().startswith(HOAN)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    town_desk.settle()
    assert panel.page.name.text() == HOAN
    assert names(panel.index.view) == [HOAN, BODY]
    assert MAI in town_desk.window.messages.label.text()
    archive.annotating.undo()
    assert ids(archive) == known
    archive.annotating.redo()
    town_desk.window.editing.refresh()
    panel.page.separate_wanted.emit(panel.page.page.entity, panel.page.page.aliases[0])
    town_desk.settle()
    assert ids(archive) == known
    assert not panel.page.aliases.isVisible()


def test_somebody_is_renamed(town_desk: Desk, qtbot: QtBot) -> None:
    panel = shown(town_desk)
    click(qtbot, panel.index.view, 0)
    town_desk.settle()
    qtbot.mouseClick(panel.page.rename_button, Qt.MouseButton.LeftButton)
    assert panel.popup.field.text() == HOAN
    panel.popup.field.setText("Trần Khải Hoàn (tỉnh)")
    qtbot.keyClick(panel.popup.field, Qt.Key.Key_Return)
    town_desk.settle()
    assert panel.page.name.text() == "Trần Khải Hoàn (tỉnh)"
    assert town_desk.window.menu_actions.undo.text() == "Undo renaming to “Trần Khải Hoàn (tỉnh)”"
    town_desk.window.menu_actions.people.trigger()
    view = town_desk.window.parts.page.view
    view.setFocus()
    assert town_desk.window.article.current.mentions[0].entity == "Trần Khải Hoàn (tỉnh)"
    qtbot.keyClick(view, Qt.Key.Key_M)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    town_desk.settle()
    assert panel.isVisible() and panel.page.name.text() == "Trần Khải Hoàn (tỉnh)"


def test_names_of_the_article_lead_to_their_pages(town_desk: Desk, qtbot: QtBot) -> None:
    window = town_desk.window
    who, view, panel = window.parts.side.who, window.parts.page.view, window.parts.people
    item = who.names.topLevelItem(0).child(1)
    who.names.setCurrentItem(item)
    who.names.setFocus()
    qtbot.keyClick(who.names, Qt.Key.Key_Return, CONTROL)
    town_desk.settle()
    assert panel.isVisible() and panel.page.name.text() == MAI
    window.menu_actions.people.trigger()
    cursor = QTextCursor(view.document())
    cursor.setPosition(next(start for start, _, m in view.built.mentions if m.text == BODY) + 3)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CONTROL, view.cursorRect(cursor).center())
    town_desk.settle()
    assert panel.isVisible() and panel.page.name.text() == BODY


def test_what_changes_elsewhere_is_shown(town_desk: Desk, qtbot: QtBot, town: list[int], archive: Archive) -> None:
    panel = shown(town_desk)
    town_desk.window.editing.change(lambda: archive.people.correct(town[0], "Bình Minh", Verdict.ORG))
    town_desk.settle()
    assert "Bình Minh" in names(panel.index.view)
    qtbot.keyClick(town_desk.window, Qt.Key.Key_Z, CONTROL)
    town_desk.settle()
    assert "Bình Minh" not in names(panel.index.view)
    town_desk.window.editing.trash(town)
    town_desk.settle()
    assert names(panel.index.view) == []


def test_the_index_shows_five_hundred_at_once(archive: Archive, open_window: Callable[[], Desk]) -> None:
    people = tuple(f"Lê Văn Số{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(520))
    add(archive, reading("Danh sách", people, names=tuple((name, EntityType.PERSON) for name in people)))
    desk = open_window()
    panel = shown(desk)
    assert panel.index.model.rowCount() == 500
    assert panel.index.count.text() == "The first 500 names"


@pytest.mark.usefixtures("town")
def test_names_are_exported_and_imported(town_desk: Desk, town: list[int], archive: Archive, tmp_path: Path) -> None:
    archive.people.correct(town[0], "Bình Minh", Verdict.ORG, everywhere=True)
    window = town_desk.window
    window.dictionary.save(tmp_path / "tên")
    town_desk.settle()
    assert window.messages.label.text() == f"1 correction was written to {tmp_path / 'tên.json'}"
    archive.annotating.undo()
    assert "Bình Minh" not in ids(archive)
    window.dictionary.load(tmp_path / "tên.json")
    town_desk.settle()
    assert "Bình Minh" in ids(archive)
    window.dictionary.save(next(path for path in archive.folder.iterdir() if path.suffix == ".sqlite"))
    town_desk.settle()
    assert "could not be written" in window.messages.label.text()
    archive.annotating.undo()
    window.dictionary.load(tmp_path / "tên.json")
    town_desk.settle()
    assert "tên.json" in window.messages.label.text()
    window.dictionary.load(tmp_path / "nirgends.json")
    town_desk.settle()
    assert "is not a list of names" in window.messages.label.text()


def test_an_empty_archive_has_an_empty_index(open_window: Callable[[], Desk]) -> None:
    desk = open_window()
    panel = shown(desk)
    assert panel.index.nothing.isVisible()
    panel.leaves.setCurrentIndex(1)
    desk.settle()
    assert panel.graph.view.nodes == {}
    desk.window.menu_actions.people.trigger()
    assert desk.window.parts.empty.isVisible()
