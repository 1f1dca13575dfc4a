"""Passages are tagged, noted and highlighted by mouse and keyboard; whole articles too; keys put the reader's tags."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.core.annotations import WHOLE, Annotation, AnnotationKind
from reader.services.annotating import HIGHLIGHTS
from reader.services.archive import Archive
from reader.ui.page.annotated import highlight_ground
from reader.ui.page.passage import THE_ARTICLE, Passage
from reader.ui.sidebar.notes_delegate import ENTRY
from reader.ui.theme import Scheme, load_theme
from tests.articles import PARAGRAPHS
from tests.ui.conftest import Desk


def made(desk: Desk) -> list[Annotation]:
    """What the archive holds of the open article."""
    assert desk.window.article.number is not None
    return list(desk.archive.library.open(desk.window.article.number).annotations)


def select(desk: Desk, first: int, words: str, last: int | None = None, until: str = "") -> None:
    """Select from the beginning of `words` in a paragraph to their end, or to the end of `until` in another one."""
    view = desk.window.parts.page.view
    cursor = QTextCursor(view.document())
    start = view.document().findBlockByNumber(view.built.blocks[first])
    end = view.document().findBlockByNumber(view.built.blocks[first if last is None else last])
    cursor.setPosition(start.position() + _units(start.text(), words))
    stop = until or words
    cursor.setPosition(end.position() + _units(end.text(), stop) + len(stop), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def _units(text: str, words: str) -> int:
    return len(text[: text.index(words)].encode("utf-16-le")) // 2


def test_the_keys_work_on_what_is_selected(desk: Desk, qtbot: QtBot) -> None:
    view, page = desk.window.parts.page.view, desk.window.parts.page
    view.setFocus()
    # Behind a character that is two units to Qt.
    select(desk, 2, "hòa giải xong")
    qtbot.keyClick(view, Qt.Key.Key_T)
    qtbot.keyClicks(page.popup.field, "So lieu")
    qtbot.keyClick(page.popup.field, Qt.Key.Key_Return)
    desk.settle()
    qtbot.keyClick(page.popup.field, Qt.Key.Key_Escape)
    qtbot.keyClick(view, Qt.Key.Key_H)
    desk.settle()
    qtbot.keyClick(view, Qt.Key.Key_N)
    qtbot.keyClicks(desk.window.parts.side.notes.editor.field, "Hoi lai")
    qtbot.keyClick(desk.window.parts.side.notes.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    found = made(desk)
    assert {a.kind for a in found} == set(AnnotationKind)
    assert {a.anchor.exact for a in found} == {"hòa giải xong"}
    assert view.hasFocus()
    for _ in range(3):
        desk.window.menu_actions.undo.trigger()
        desk.settle()
    assert made(desk) == []


def test_a_selection_over_paragraphs_is_one_passage(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.parts.page.view
    select(desk, 0, "làm việc", 2, "một phần ba")
    assert view.passage() == Passage(0, PARAGRAPHS[0].index("làm việc"), PARAGRAPHS[2].index(" số cuộc"), 2)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_H)
    desk.settle()
    (highlight,) = made(desk)
    assert highlight.anchor.exact.count("\n") == 2
    assert highlight.anchor.exact.startswith("làm việc") and highlight.anchor.exact.endswith("một phần ba")
    spans = [s for s in view.extraSelections() if s.format.background().color() == _ground(desk, highlight.color)]
    assert len(spans) == 1 and spans[0].cursor.selectedText().endswith("một phần ba")


def _ground(desk: Desk, color: str) -> QColor:
    return highlight_ground(color, desk.window.theme)


@pytest.mark.parametrize("scheme", [scheme for scheme in Scheme if scheme is not Scheme.SYSTEM])
def test_text_on_a_highlight_is_well_read(scheme: Scheme) -> None:
    theme = load_theme(scheme.value)
    for color in HIGHLIGHTS:
        ground, ink = _light(highlight_ground(color, theme)), _light(theme.color("text"))
        assert (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) >= 4.5


def _light(color: QColor) -> float:
    parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3])  # type: ignore[index]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def test_words_are_selected_by_keyboard_and_the_bar_comes(desk: Desk, qtbot: QtBot) -> None:
    view, bar = desk.window.parts.page.view, desk.window.parts.page.bar
    view.setFocus()
    view.choose_paragraph(3)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_Right, both)
    qtbot.keyClick(view, Qt.Key.Key_Right, both)
    passage = view.passage()
    assert passage is not None and (passage.paragraph, passage.start) == (3, 0)
    assert PARAGRAPHS[3][: passage.end] == "Ông Hoàn"
    qtbot.waitUntil(bar.isVisible)
    names = [button.accessibleName() for button in bar.findChildren(QToolButton) if button.isVisible()]
    assert names[:2] == ["Highlight: Yellow", "Highlight: Green"]
    assert all(names) and any("Tag" in name for name in names) and any("person" in name for name in names)
    qtbot.mouseClick(bar.colors[2], Qt.MouseButton.LeftButton)
    desk.settle()
    assert [a.color for a in made(desk)] == [HIGHLIGHTS[2]]
    qtbot.keyClick(view, Qt.Key.Key_J)
    assert not view.textCursor().hasSelection(), "going on leaves the selection behind"
    assert not bar.isVisible()


def test_a_click_on_a_highlight_lets_it_be_coloured_and_taken_away(desk: Desk, qtbot: QtBot) -> None:
    view, page = desk.window.parts.page.view, desk.window.parts.page
    select(desk, 3, "thủ trưởng từng đơn vị")
    rect = view.selection_rect()
    desk.window.menu_actions.tagging.highlight.trigger()
    desk.settle()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, rect.center().y()))
    place = QPoint(rect.center().x(), rect.center().y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.bar.isVisible() and page.bar.colors[0].isChecked()
    qtbot.keyClick(view, Qt.Key.Key_H)
    desk.settle()
    assert [a.color for a in made(desk)] == [HIGHLIGHTS[1]]
    assert page.bar.colors[1].isChecked()
    qtbot.mouseClick(page.bar.remove_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert made(desk) == [] and not page.bar.isVisible()


def test_a_key_puts_its_tag_and_takes_it_off(desk: Desk, qtbot: QtBot, archive: Archive) -> None:
    view, actions = desk.window.parts.page.view, desk.window.menu_actions
    view.setFocus()
    view.choose_paragraph(0)
    qtbot.keyClick(view, Qt.Key.Key_4)
    assert "puts no tag yet" in desk.window.messages.label.text()
    archive.annotating.tag(2, 0, "Nhân sự/Bổ nhiệm")
    archive.tagging.set_digit(archive.tagging.tags()[0][0], 4)
    desk.window.editing.refresh()
    desk.settle()
    qtbot.keyClick(view, Qt.Key.Key_4)
    desk.settle()
    assert [(a.anchor.paragraph, a.tag.name if a.tag else "") for a in made(desk)] == [(0, "Nhân sự/Bổ nhiệm")]
    qtbot.keyClick(view, Qt.Key.Key_4)
    desk.settle()
    assert made(desk) == []
    actions.undo.trigger()
    desk.settle()
    assert len(made(desk)) == 1
    told = [a.whatsThis() for _, group in actions.groups() for a in group if a.shortcut().toString() == "4"]
    assert told == ["Tag “Nhân sự/Bổ nhiệm”"]


def test_the_whole_article_is_tagged_and_noted_below_its_heading(desk: Desk, qtbot: QtBot) -> None:
    view, page, notes = desk.window.parts.page.view, desk.window.parts.page, desk.window.parts.side.notes
    below = view.paragraph_rect(0).top()
    qtbot.mouseClick(view.strip.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.popup.field, "Doc lai")
    qtbot.keyClick(page.popup.field, Qt.Key.Key_Return)
    qtbot.keyClick(page.popup.field, Qt.Key.Key_Escape)
    desk.settle()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(notes.editor.field, "Ca bai, rat dai de sang dong " * 3)
    qtbot.keyClick(notes.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert [a.anchor.paragraph for a in made(desk)] == [WHOLE, WHOLE]
    chips = [b.accessibleName() for b in view.strip.findChildren(QToolButton) if b.isVisible()]
    assert chips[0] == "Tag of the article: Doc lai" and chips[1].startswith("Note on the article: Ca bai")
    assert view.paragraph_rect(0).top() >= below
    assert view.strip.geometry().bottom() <= view.paragraph_rect(0).top(), "the strip never lies on the text"
    said = [notes.rows.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(notes.rows.count())]
    assert said[:2] == ["The whole article", "Tag: Doc lai"]
    assert THE_ARTICLE.holds(made(desk)[0])


def test_several_articles_of_the_list_are_tagged_at_once(desk: Desk, qtbot: QtBot, archive: Archive) -> None:
    listed, page = desk.window.parts.articles.view, desk.window.parts.page
    listed.setFocus()
    listed.selectAll()
    qtbot.keyClick(listed, Qt.Key.Key_T)
    qtbot.keyClicks(page.popup.field, "Chung")
    qtbot.keyClick(page.popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert [[t.name for t in row.tags] for row in archive.library.rows([1, 2, 3])] == [["Chung"]] * 3
    assert "3 articles" in desk.window.messages.label.text()
    desk.window.menu_actions.undo.trigger()
    desk.settle()
    assert archive.library.rows([1])[0].tags == ()


def test_thirty_annotations_on_a_paragraph_do_not_lie_on_each_other(desk: Desk, archive: Archive) -> None:
    for number in range(30):
        archive.annotating.tag(1, 0, f"Nhãn số {number}")
    desk.window.article.reload()
    desk.settle()
    margin, side = desk.window.parts.page.view.margin, desk.window.parts.side
    items = [placed for paragraph, _, placed in margin.layout_items() if paragraph == 0]
    for number, one in enumerate(items):
        assert all(not one.rect.intersects(other.rect) for other in items[number + 1 :])
    assert items[-1].more == 30 - len(items) + 1
    margin.clicked.emit(0, "")
    assert side.currentWidget() is side.notes
    entry = side.notes.rows.currentItem().data(ENTRY)
    assert entry.paragraph == 0


def test_passages_and_rails_are_painted_where_they_stand(desk: Desk, archive: Archive) -> None:
    archive.annotating.tag(1, 2, "Số liệu", start=4, end=11)
    archive.annotating.note(1, 0, "Dài", start=5, end=9, last=3)
    desk.window.article.reload()
    desk.settle()
    view = desk.window.parts.page.view
    lines = {line.annotation.kind: [] for line in view._lines}  # type: ignore[var-annotated]
    for line in view._lines:
        cursor = QTextCursor(view.document())
        cursor.setPosition(line.start)
        cursor.setPosition(line.end, QTextCursor.MoveMode.KeepAnchor)
        lines[line.annotation.kind].append(cursor.selectedText())
    assert lines[AnnotationKind.TAG] == [PARAGRAPHS[2][4:11]]
    assert lines[AnnotationKind.NOTE] == [PARAGRAPHS[0][5:], PARAGRAPHS[3][:9]]
    (rail,) = view._rails
    assert (rail.first, rail.last) == (view.built.blocks[0], view.built.blocks[3])
    view.grab()
