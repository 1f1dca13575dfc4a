"""What the reader puts right: facts, hidden paragraphs, paragraphs that were left out; each mend can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.core.article import Paragraph, ParagraphKind
from reader.core.corrections import Verdict
from reader.core.mends import MendField
from reader.services.archive import Archive
from reader.ui.dates import day_in
from reader.ui.dialogs.facts import FactsDialog
from reader.ui.page.document import BRING_BACK
from tests.articles import PARAGRAPHS, add, reading
from tests.ui.conftest import Desk

MENU = Paragraph("Trang chủ / Chính trị", ParagraphKind.NAVIGATION, 0, left_out=True)
LEAD = Paragraph("Lời dẫn bị bỏ sót của bài báo.", left_out=True)


@pytest.fixture
def desk(archive: Archive, open_window: Callable[[], Desk]) -> Desk:
    """An article of which two paragraphs were left out, at places 0 and 3."""
    one = reading()
    texts = [Paragraph(text) for text in PARAGRAPHS]
    paragraphs = (MENU, *texts[:2], LEAD, *texts[2:])
    article = replace(one.article, paragraphs=paragraphs, published_time=time(8, 5))
    number = add(archive, replace(one, article=article, mentions=()))
    made = open_window()
    made.open(number)
    return made


def shown(desk: Desk) -> str:
    return desk.window.parts.page.view.toPlainText()


def test_what_was_left_out_is_not_shown_and_not_counted(desk: Desk, qtbot: QtBot) -> None:
    view, notes = desk.window.parts.page.view, desk.window.parts.side.notes
    assert MENU.text not in shown(desk) and LEAD.text not in shown(desk)
    view.setFocus()
    view.choose_paragraph(2)
    qtbot.keyClick(view, Qt.Key.Key_J)
    assert view.current == 4, "the paragraph between is passed over"
    qtbot.keyClick(view, Qt.Key.Key_N)
    assert notes.editor.title.text() == "Note on paragraph 3"
    qtbot.keyClicks(notes.editor.field, "Xem")
    qtbot.keyClick(notes.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert "Paragraph 3" in notes.rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    (annotation,) = desk.archive.library.open(1).annotations
    assert annotation.anchor.exact == PARAGRAPHS[2]


def test_a_paragraph_is_hidden_by_key_and_comes_back_by_undo(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.parts.page.view
    view.setFocus()
    view.choose_paragraph(2)
    qtbot.keyClick(view, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    assert PARAGRAPHS[1] not in shown(desk)
    assert view.current == 4, "the next one takes its place"
    assert "is left out" in desk.window.messages.label.text()
    assert desk.window.menu_actions.undo.text() == f"Undo hiding “{PARAGRAPHS[1]}”"
    desk.window.messages.button.click()
    desk.settle()
    assert PARAGRAPHS[1] in shown(desk)


def test_the_context_menu_hides_the_paragraph_under_the_pointer(desk: Desk) -> None:
    view = desk.window.parts.page.view
    point = view.paragraph_rect(4).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert desk.window.menu_actions.hide_paragraph in menu.actions()
    menu.close()
    desk.window.menu_actions.hide_paragraph.trigger()
    desk.settle()
    assert PARAGRAPHS[2] not in shown(desk)


def test_what_was_left_out_is_shown_with_a_way_back(desk: Desk, qtbot: QtBot, open_window: Callable[[], Desk]) -> None:
    view, actions = desk.window.parts.page.view, desk.window.menu_actions
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert actions.left_out.isChecked()
    assert shown(desk).count("left out") == 2
    assert LEAD.text in shown(desk)
    above = view.paragraph_rect(3)
    spot = next(
        point
        for x in range(0, view.viewport().width(), 4)
        if view.anchorAt(point := QPoint(x, above.top() - 8)) == f"{BRING_BACK}3"
    )
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    desk.settle()
    assert desk.archive.library.open(1).article.shown == (1, 2, 3, 4, 5)
    assert shown(desk).count("left out") == 1
    view.choose_paragraph(0)
    assert actions.hide_paragraph.text() == "Bring this paragraph back"
    qtbot.keyClick(view, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    assert desk.archive.library.open(1).article.shown == (0, 1, 2, 3, 4, 5)
    again = open_window()
    assert again.window.menu_actions.left_out.isChecked(), "remembered"


def test_a_note_on_a_hidden_paragraph_leads_to_it(desk: Desk) -> None:
    desk.window.editing.note(1, 5, "Giữ lại")
    desk.settle()
    desk.window.parts.page.view.choose_paragraph(5)
    desk.window.menu_actions.hide_paragraph.trigger()
    desk.settle()
    notes = desk.window.parts.side.notes
    assert notes.count == 1
    assert "left out" in notes.rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert desk.window.parts.page.view.margin.layout_items() == []
    notes.rows.itemClicked.emit(notes.rows.item(1))
    notes.rows.setCurrentRow(1)
    notes._jump()
    assert desk.window.menu_actions.left_out.isChecked()
    assert desk.window.parts.page.view.current == 5


def test_the_page_tells_the_time_of_publication(desk: Desk) -> None:
    assert "12/11/2024, 08:05" in shown(desk)


@pytest.fixture
def form(desk: Desk, qtbot: QtBot) -> FactsDialog:
    desk.window.parts.page.view.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.window.parts.page.view, Qt.Key.Key_I, both)
    desk.settle()
    (dialog,) = desk.window.findChildren(FactsDialog)
    return dialog


def type_over(qtbot: QtBot, field: object, text: str) -> None:
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def test_facts_are_corrected_and_undone(form: FactsDialog, desk: Desk, qtbot: QtBot) -> None:
    type_over(qtbot, form.title, "Ten dung")
    type_over(qtbot, form.published, "2.1.2023")
    type_over(qtbot, form.byline, "")
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    desk.settle()
    opened = desk.archive.library.open(1)
    assert (opened.article.title, opened.article.published, opened.article.byline) == ("Ten dung", date(2023, 1, 2), "")
    assert opened.mended == {MendField.TITLE, MendField.PUBLISHED, MendField.BYLINE}
    assert shown(desk).startswith("Ten dung")
    assert desk.window.windowTitle().startswith("Ten dung")
    desk.window.messages.button.click()
    desk.settle()
    assert not desk.archive.library.open(1).mended


def test_the_date_may_be_empty_and_must_be_one(form: FactsDialog, desk: Desk, qtbot: QtBot) -> None:
    type_over(qtbot, form.published, "31/02/2024")
    qtbot.keyClick(form.published, Qt.Key.Key_Return)
    assert form.isVisible()
    assert "24/12/2012" in form._problem.text()
    type_over(qtbot, form.published, "")
    qtbot.keyClick(form.published, Qt.Key.Key_Return)
    desk.settle()
    assert desk.archive.library.open(1).article.published is None


def test_an_empty_title_is_refused_and_what_was_typed_stays(form: FactsDialog, desk: Desk, qtbot: QtBot) -> None:
    type_over(qtbot, form.title, " ")
    type_over(qtbot, form.byline, "Ai do")
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    desk.settle()
    assert form.isVisible()
    assert "needs a title" in form._problem.text()
    assert form.byline.text() == "Ai do"


def test_the_form_offers_what_the_page_says(form: FactsDialog, desk: Desk, qtbot: QtBot) -> None:
    original = form._originals[1]
    assert not original.isVisible()
    type_over(qtbot, form.byline, "Ai do")
    assert original.text() == "On the page: Lê Thảo"
    qtbot.mouseClick(original, Qt.MouseButton.LeftButton)
    assert form.byline.text() == "Lê Thảo"
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    desk.settle()
    assert not desk.archive.library.open(1).mended


@pytest.mark.parametrize(
    ("text", "day"),
    (
        ("24/12/2012", date(2012, 12, 24)), (" 2-1-2023 ", date(2023, 1, 2)), ("2012-12-24", date(2012, 12, 24)),
        ("12/24/2012", None), ("hôm qua", None), ("24/12", None),
    ),
)  # fmt: skip
def test_dates_as_they_are_typed(text: str, day: date | None) -> None:
    assert day_in(text) == day


def test_a_paragraph_that_comes_back_has_its_names(archive: Archive) -> None:
    number = add(archive)
    opened = archive.library.open(number)
    archive.mending.hide(number, opened.capture.id, 0)
    archive.people.correct(number, opened.mentions[0].text, Verdict.NEITHER)
    archive.annotating.undo()
    archive.annotating.undo()
    assert archive.library.open(number).mentions == opened.mentions
