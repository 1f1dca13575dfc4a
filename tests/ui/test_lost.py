"""Notes that lost their place, articles that are nearly the same, and reading again: nothing is decided silently."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.article import Paragraph
from reader.services.archive import Archive
from reader.services.sketching import sketch
from reader.store.captures import Captures
from reader.store.connection import Connections
from reader.ui.dialogs.alike import AlikeDialog
from reader.ui.dialogs.comparison import ComparisonDialog
from reader.ui.dialogs.lost import LostDialog
from reader.ui.sidebar.lost import LostSection
from tests.articles import PARAGRAPHS, add, reading
from tests.ui.conftest import Desk


@pytest.fixture
def article(archive: Archive) -> int:
    """An article that was read again, by which a tag and a note lost their places."""
    one = reading()
    connections = Connections(archive.folder)
    captures = Captures(connections)
    stored = captures.add(one)
    archive.annotating.tag(stored.article, 3, "Nhân sự")
    archive.annotating.note(stored.article, 1, "Từ mục này")
    texts = (*PARAGRAPHS[:1], PARAGRAPHS[2], "Ông Hoàn đề nghị thủ trưởng tự chịu trách nhiệm.")
    changed = replace(one.article, paragraphs=tuple(Paragraph(text) for text in texts))
    captures.replace(stored.capture, replace(one, article=changed, mentions=(), sketch=sketch(changed)))
    connections.close()
    assert len(archive.library.open(stored.article).lost) == 2
    return stored.article


@pytest.fixture
def desk(article: int, open_window: Callable[[], Desk]) -> Desk:
    made = open_window()
    made.open(article)
    made.window.parts.side.setCurrentIndex(1)
    return made


def section(desk: Desk) -> LostSection:
    return desk.window.parts.side.notes.lost


def test_what_is_lost_is_told_beside_the_article(desk: Desk) -> None:
    lost = section(desk)
    assert lost.isVisible()
    assert lost.title.text() == "2 notes without a place"
    assert desk.window.parts.side.tabText(1).endswith("2")
    assert desk.window.parts.page.view.margin.layout_items() == []


def test_it_fits_into_a_narrow_panel(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1024, 700)
    side, lost = desk.window.parts.side, section(desk)
    desk.window.parts.splitter.setSizes([400, 400, 1])
    qtbot.waitUntil(lambda: side.width() == side.minimumWidth())
    for button in (lost.place_button, lost.current_button, lost.remove_button):
        right = button.mapTo(lost, button.rect().topRight()).x()
        assert right <= lost.width(), f"“{button.text()}” is cut off"
    assert lost.width() <= side.width()


def test_a_suggestion_is_shown_then_taken_then_undone(desk: Desk, article: int, qtbot: QtBot) -> None:
    lost, view = section(desk), desk.window.parts.page.view
    row = next(n for n in range(2) if lost.rows.item(n).text().startswith("Nhân sự"))
    lost.rows.setCurrentRow(row)
    desk.settle()
    first = lost.places.item(0)
    assert first.text().startswith("Paragraph 3: ")
    assert "% alike" in first.text()
    assert view.current == -1, "nothing has moved yet"
    spot = lost.places.visualItemRect(first).center()
    qtbot.mouseClick(lost.places.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.current == 2
    qtbot.mouseClick(lost.place_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert [a.anchor.paragraph for a in desk.archive.library.open(article).annotations] == [2]
    assert lost.title.text() == "1 note without a place"
    desk.window.messages.button.click()
    desk.settle()
    assert lost.title.text() == "2 notes without a place"


def test_the_reader_places_it_on_the_current_paragraph(desk: Desk, article: int, qtbot: QtBot) -> None:
    lost = section(desk)
    row = next(n for n in range(2) if lost.rows.item(n).text().startswith("Từ mục này"))
    lost.rows.setCurrentRow(row)
    desk.settle()
    assert not lost.place_button.isEnabled()
    assert "Click the paragraph" in lost._hint.text()
    assert not lost.current_button.isEnabled()
    desk.window.parts.page.view.choose_paragraph(1)
    qtbot.mouseClick(lost.current_button, Qt.MouseButton.LeftButton)
    desk.settle()
    (placed,) = desk.archive.library.open(article).annotations
    assert (placed.text, placed.anchor.paragraph) == ("Từ mục này", 1)


def test_what_is_lost_can_be_removed(desk: Desk, article: int, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.mouseClick(section(desk).remove_button, Qt.MouseButton.LeftButton)
        desk.settle()
    assert desk.archive.library.open(article).lost == ()
    assert not section(desk).isVisible()
    assert not desk.window.menu_actions.lost.isVisible()


def test_the_menu_lists_all_that_is_lost(desk: Desk, archive: Archive, article: int) -> None:
    actions = desk.window.menu_actions
    assert actions.lost.isVisible()
    assert actions.lost.text() == "Notes without a place (2)…"
    desk.open(add(archive, reading("Khác", ("Một bài khác hẳn.",))))
    assert not section(desk).isVisible()
    actions.lost.trigger()
    desk.settle()
    (dialog,) = desk.window.findChildren(LostDialog)
    assert dialog.rows.count() == 2
    dialog.open_button.click()
    desk.settle()
    assert desk.window.article.number == article
    assert section(desk).isVisible()
    for lost in archive.annotating.lost():
        desk.window.editing.remove(lost.id)
    desk.settle()
    assert dialog._none.isVisible()


@pytest.fixture
def twins(archive: Archive, open_window: Callable[[], Desk]) -> Desk:
    """A window over two articles that are nearly the same."""
    texts = tuple(f"{text} Đoạn số {n} nói về việc sắp xếp lại các phòng." for n, text in enumerate(PARAGRAPHS * 2))
    add(archive, reading("Tin của báo", texts, address="https://a.example/1"))
    add(archive, reading("Tin lại", (*texts, "Theo một báo khác."), address="https://b.example/2", publisher="Báo Kia"))
    return open_window()


@pytest.fixture
def alike(twins: Desk) -> AlikeDialog:
    assert twins.window.menu_actions.alike.isVisible()
    assert twins.window.menu_actions.alike.text() == "Articles that are nearly the same (1)…"
    twins.window.menu_actions.alike.trigger()
    twins.settle()
    (dialog,) = twins.window.findChildren(AlikeDialog)
    return dialog


def test_near_duplicates_are_listed_and_compared(twins: Desk, alike: AlikeDialog, qtbot: QtBot) -> None:
    item = alike.table.topLevelItem(0)
    assert item.text(0).endswith("%")
    assert "Tin của báo" in item.text(1) and "Tin lại" in item.text(1) and "Báo Kia" in item.text(1)
    qtbot.mouseClick(alike.compare_button, Qt.MouseButton.LeftButton)
    twins.settle()
    (dialog,) = twins.window.findChildren(ComparisonDialog)
    assert dialog.summary.text() == "Paragraphs: 1 added"
    assert twins.archive.library.count() == 2


def test_near_duplicates_are_joined_and_taken_apart_by_undo(twins: Desk, alike: AlikeDialog, qtbot: QtBot) -> None:
    twins.open(2)
    qtbot.mouseClick(alike.join_button, Qt.MouseButton.LeftButton)
    twins.settle()
    assert twins.archive.library.count() == 1
    assert twins.window.article.number in twins.archive.library.ids()
    assert alike._none.isVisible()
    assert not twins.window.menu_actions.alike.isVisible()
    twins.window.messages.button.click()
    twins.settle()
    assert twins.archive.library.count() == 2
    assert alike.table.topLevelItemCount() == 1


def test_near_duplicates_are_kept_apart(twins: Desk, alike: AlikeDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(alike.apart_button, Qt.MouseButton.LeftButton)
    twins.settle()
    assert not twins.window.menu_actions.alike.isVisible()
    assert twins.archive.library.count() == 2
    twins.window.menu_actions.undo.trigger()
    twins.settle()
    assert twins.window.menu_actions.alike.isVisible()


def test_an_import_tells_of_near_duplicates(open_window: Callable[[], Desk], tmp_path: Path) -> None:
    texts = tuple(f"{text} Đoạn số {n} nói về việc sắp xếp lại các phòng." for n, text in enumerate(PARAGRAPHS * 2))
    desk = open_window()
    for number, extra in enumerate(("", "\n\nTheo một báo khác.")):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Tin số {number}\n\n" + "\n\n".join(texts) + extra, encoding="utf-8")
        desk.window.import_paths([path])
        desk.settle()
    messages = desk.window.messages
    assert "nearly the same" in messages.label.text()
    assert messages.button.text() == "Show the report"
    messages.second.click()
    desk.settle()
    assert desk.window.findChildren(AlikeDialog)


def test_an_article_is_read_again_in_the_foot_of_the_window(
    archive: Archive, open_window: Callable[[], Desk], tmp_path: Path, qtbot: QtBot
) -> None:
    page = tmp_path / "tin.txt"
    page.write_text("Bến Lau sau lũ\n\n" + "Nhân dân Bến Lau dựng lại nhà. " * 5, encoding="utf-8")
    desk = open_window()
    desk.window.import_paths([page])
    desk.settle()
    desk.window.parts.page.view.setFocus()
    qtbot.keyClick(desk.window.parts.page.view, Qt.Key.Key_F5)
    assert desk.window.parts.progress.isVisible()
    desk.settle()
    assert not desk.window.parts.progress.isVisible()
    assert desk.window.messages.label.text() == "The text is the same as before."
    number = desk.window.article.number
    assert number is not None
    # As an older extractor would have read it: with a paragraph on which a note stands, and which is no more.
    connections = Connections(archive.folder)
    captures = Captures(connections)
    opened = archive.library.open(number)
    old = replace(opened.article, paragraphs=(*opened.article.paragraphs, Paragraph("Bản quyền thuộc về trang.")))
    captures.replace(opened.capture.id, replace(reading(), article=old, mentions=(), sketch=sketch(old)))
    connections.close()
    archive.annotating.note(number, len(old.paragraphs) - 1, "Ghi ở cuối trang")
    desk.window.menu_actions.read_all_again.trigger()
    (box,) = desk.window.findChildren(QMessageBox)
    next(b for b in box.findChildren(QPushButton) if b.text() == "Read again").click()
    desk.settle()
    assert desk.window.messages.label.text() == "The article has another text now. 1 note lost its place."
    assert len(archive.annotating.lost()) == 1
    desk.window.messages.button.click()
    desk.settle()
    assert desk.window.findChildren(LostDialog)[0].rows.count() == 1
