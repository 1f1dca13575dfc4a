"""Reading in comfort: where one was, what was read, the way back, the outline, the look of the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontDatabase, QFontMetricsF, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.core.archived import Bookmark, Mark
from reader.core.article import Paragraph, ParagraphKind
from reader.services.archive import Archive
from reader.ui.page.document import NOT_A_PARAGRAPH
from reader.ui.reading.trail import Trail
from reader.ui.reading.typography import LINES, MEASURES, Typography, families, font_of, line_percent
from reader.ui.theme import SANS, SERIF, Scheme, load_theme
from tests.articles import add, reading
from tests.ui.conftest import Desk

LONG = tuple(f"Đoạn 😀 số {i}. " + "Bến Lau dựng lại nhà sau lũ. " * 20 for i in range(40))


@pytest.fixture
def long_desk(archive: Archive, numbers: list[int], open_window: Callable[[], Desk]) -> tuple[Desk, int]:
    """A window, and the number of a long article that is not open yet."""
    number = add(archive, reading("Bài dài", LONG))
    desk = open_window()
    desk.open(numbers[0])
    return desk, number


def test_the_page_opens_where_the_reader_was_also_after_a_restart(
    archive: Archive, long_desk: tuple[Desk, int], open_window: Callable[[], Desk]
) -> None:
    desk, number = long_desk
    desk.open(number)
    view = desk.window.parts.page.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    kept = view.bookmark
    assert kept
    desk.open(archive.library.ids()[-1])
    desk.settle()
    assert archive.library.open(number).bookmark == kept
    again = open_window()
    again.open(number)
    found = again.window.parts.page.view.bookmark
    assert found
    assert (found.paragraph, found.start) == (kept.paragraph, kept.start)


def test_the_margin_shows_what_is_in_sight_wherever_one_is(archive: Archive, long_desk: tuple[Desk, int]) -> None:
    desk, number = long_desk
    for paragraph in range(len(LONG)):
        if paragraph % 7 != 3:
            archive.annotating.tag(number, paragraph, f"Thẻ {paragraph}")
            archive.annotating.note(number, paragraph, f"Ghi chú {paragraph}", start=2, end=9)
    desk.open(number)
    view = desk.window.parts.page.view
    bar = view.verticalScrollBar()
    for share in range(0, 11):
        bar.setValue(bar.maximum() * share // 10)
        shown = {paragraph for paragraph, *_ in view.margin.layout_items()}
        rects = {n: view.paragraph_rect(n) for n in range(len(LONG)) if n % 7 != 3}
        assert {n for n, rect in rects.items() if rect.bottom() >= 0 and rect.top() < view.margin.height()} <= shown
        assert all(rects[n].top() <= view.margin.height() for n in shown)
        assert len(shown) < len(LONG) // 2


def test_a_bookmark_beyond_the_text_does_no_harm(archive: Archive, long_desk: tuple[Desk, int]) -> None:
    desk, number = long_desk
    capture = archive.library.open(number).capture.id
    for paragraph, start in ((39, 10**6), (10**6, 0), (NOT_A_PARAGRAPH, 0)):
        archive.library.keep_bookmark(number, Bookmark(capture, paragraph, start, 0.5))
        desk.open(number)
        assert desk.window.parts.page.view.complete
        desk.open(archive.library.ids()[-1])


def test_who_passes_by_did_not_read(desk: Desk, numbers: list[int]) -> None:
    keeping = desk.window.reading.keeping
    desk.open(numbers[1])
    desk.open(numbers[2])
    keeping._moment.timeout.emit()
    desk.settle()
    assert [row.read for row in desk.archive.library.rows(numbers)] == [False, False, True]
    assert not desk.window.menu_actions.undo.isEnabled()


def test_marks_are_put_on_all_that_is_selected_and_undone_together(desk: Desk, numbers: list[int]) -> None:
    view, actions = desk.window.parts.articles.view, desk.window.menu_actions.reading
    view.selectAll()
    desk.settle()
    actions.star.trigger()
    desk.settle()
    assert all(row.starred for row in desk.archive.library.rows(numbers))
    assert actions.star.isChecked()
    assert "3" in desk.window.menu_actions.undo.text()
    desk.window.menu_actions.undo.trigger()
    desk.settle()
    assert not any(row.starred for row in desk.archive.library.rows(numbers))
    assert not actions.star.isChecked()


def test_the_trash_is_emptied_only_by_who_is_sure(desk: Desk, numbers: list[int]) -> None:
    marking = desk.window.reading.marking
    desk.window.editing.trash(numbers[:2])
    desk.settle()
    for button, left in (("Keep", 2), ("Delete for ever", 0)):
        marking.ask_empty()
        desk.settle()
        box = next(box for box in desk.window.findChildren(QMessageBox) if box.isVisible())
        assert "2" in box.text()
        next(b for b in box.buttons() if b.text() == button).click()
        desk.settle()
        assert len(desk.archive.library.in_trash()) == left
    assert desk.archive.library.ids() == numbers[2:]


def test_back_and_forward_go_through_what_was_opened(desk: Desk, numbers: list[int]) -> None:
    window, actions = desk.window, desk.window.menu_actions.reading
    assert not actions.back.isEnabled()
    desk.open(numbers[1])
    desk.open(numbers[2])
    actions.back.trigger()
    desk.settle()
    assert window.article.number == numbers[1]
    view = window.parts.page.view.viewport()
    for button, expected in ((Qt.MouseButton.BackButton, 0), (Qt.MouseButton.ForwardButton, 1)):
        place = QPointF(9, 9)
        press = QMouseEvent(
            QMouseEvent.Type.MouseButtonPress, place, place, button, button, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(view, press)
        desk.settle()
        assert window.article.number == numbers[expected]
    desk.open(numbers[0])
    assert not actions.forward.isEnabled(), "what was forward is forgotten"


def test_the_next_article_is_that_of_the_list(desk: Desk) -> None:
    ids = desk.window.parts.articles.model.ids
    desk.open(ids[0])
    desk.window.menu_actions.reading.next_article.trigger()
    desk.settle()
    assert desk.window.article.number == ids[1]
    for _ in range(5):
        desk.window.menu_actions.reading.previous_article.trigger()
        desk.settle()
    assert desk.window.article.number == ids[0]


def test_a_trail_forgets_the_oldest_and_what_is_gone() -> None:
    trail = Trail()
    for number in (*range(80), 79):
        trail.visit(number)
    assert sum(trail.go(-1) is not None for _ in range(100)) == 49
    trail.forget(30)
    assert trail.go(1) == 32
    trail.forget(10**6)
    for number in range(80):
        trail.forget(number)
    assert not trail.has_back
    assert not trail.has_forward
    assert trail.go(-1) is None


def test_the_outline_leads_to_a_heading(desk: Desk, archive: Archive) -> None:
    one = reading("Bài có đề mục", LONG)
    paragraphs = list(one.article.paragraphs)
    paragraphs[5] = Paragraph("Phần một", ParagraphKind.HEADING, 2)
    paragraphs[30] = Paragraph("Phần hai", ParagraphKind.HEADING, 3)
    paragraphs[31] = Paragraph("Bỏ đi", ParagraphKind.HEADING, 2, left_out=True)
    number = add(archive, replace(one, article=replace(one.article, paragraphs=tuple(paragraphs))))
    desk.open(number)
    actions, desk_of = desk.window.menu_actions.reading, desk.window.reading
    actions.outline.trigger()
    assert desk_of.outline
    listed = desk_of.outline.list
    assert [listed.item(row).text() for row in range(listed.count())] == ["Phần một", "\u2003Phần hai"]
    listed.setCurrentRow(1)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    view = desk.window.parts.page.view
    assert view.current == 30
    assert 0 <= view.paragraph_rect(30).top() < view.height() // 4
    assert not desk_of.outline.isVisible()


def test_an_article_without_headings_has_no_outline(desk: Desk, numbers: list[int]) -> None:
    desk.open(numbers[1])
    assert not desk.window.menu_actions.reading.outline.isEnabled()


def test_only_the_text_and_back_by_escape(desk: Desk) -> None:
    window = desk.window
    window.menu_actions.show_side.setChecked(False)
    window.menu_actions.reading.focus.trigger()
    assert window.reading.focus.on
    assert not window.menuBar().isVisible()
    assert not window.parts.articles.isVisible()
    QTest.keyClick(window.parts.page.view, Qt.Key.Key_Escape)
    assert not window.reading.focus.on
    assert window.menuBar().isVisible()
    assert window.parts.articles.isVisible()
    assert not window.parts.side.isVisible(), "what was hidden before stays hidden"


def test_the_look_of_the_text_is_chosen_seen_and_kept(desk: Desk, open_window: Callable[[], Desk]) -> None:
    window = desk.window
    before = window.parts.page.view.lineWrapColumnOrWidth()
    window.menu_actions.reading.look.trigger()
    popup = window.reading.type_popup
    assert popup
    assert popup.isVisible()
    popup._lines.button(2).click()
    popup._measures.button(0).click()
    popup._larger.click()
    popup.font_choice.setCurrentIndex(popup.font_choice.findData(SANS))
    popup.font_choice.activated.emit(popup.font_choice.currentIndex())
    popup.theme_choice.setCurrentIndex(popup.theme_choice.findData(Scheme.SEPIA.value))
    popup.theme_choice.activated.emit(popup.theme_choice.currentIndex())
    chosen = Typography(13.5, LINES[2], MEASURES[0], SANS)
    assert window.parts.page.view.typography == chosen
    assert window.theme.name == "sepia"
    assert window.parts.page.view.lineWrapColumnOrWidth() != before
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    window.close()
    again = open_window()
    assert again.window.parts.page.view.typography == chosen
    assert again.window.theme.name == "sepia"


@pytest.mark.parametrize(
    "damaged",
    [Typography(float("nan")), Typography(1e9), Typography(-3), Typography(12.5, 99, -1, "Không có phông này")],
)
def test_damaged_settings_are_set_right(desk: Desk, damaged: Typography) -> None:
    sane = damaged.sane()
    assert 8 <= sane.size <= 26
    assert (sane.line, sane.measure, sane.family) == (LINES[1], MEASURES[1], SERIF)
    desk.window.parts.page.set_typography(damaged)
    assert desk.window.parts.page.view.typography == sane


@pytest.mark.usefixtures("qapp")
def test_every_font_to_choose_has_the_letters_of_vietnamese() -> None:
    assert {SERIF, SANS} <= set(families())
    for family in families():
        assert QFontDatabase.WritingSystem.Vietnamese in QFontDatabase.writingSystems(family), family


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("size", [8.0, 12.5, 26.0])
def test_letters_with_two_signs_never_touch_the_line_above(line: float, size: float) -> None:
    for family in families():
        metrics = QFontMetricsF(font_of(family, size))
        height = metrics.height() * line_percent(family, size, line) / 100
        assert height >= metrics.tightBoundingRect("ẪỆg").height() - 1, family


def test_another_theme_colours_the_text_without_setting_it_anew(long_desk: tuple[Desk, int]) -> None:
    desk, number = long_desk
    desk.open(number)
    view = desk.window.parts.page.view
    built = view.built
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    desk.window.set_scheme(Scheme.CONTRAST_DARK)
    desk.qtbot.waitUntil(lambda: not view._recoloring.going_on)
    assert view.built is built
    assert bar.value() == before
    theme = load_theme("contrast-dark")
    cursor = QTextCursor(view.document())
    inks = set()
    for position in range(view.document().characterCount() - 1):
        cursor.setPosition(position + 1)
        if cursor.charFormat().foreground().style() != Qt.BrushStyle.NoBrush:
            inks.add(cursor.charFormat().foreground().color().name())
    assert inks == {theme.colors["muted"]}


def test_a_theme_chosen_while_a_long_text_is_being_set(archive: Archive, desk: Desk) -> None:
    name = "Trần Khải Hoàn"
    number = add(archive, reading("Rất dài", tuple(f"{i}: {name} đến. " + "Bến Lau. " * 60 for i in range(300))))
    view = desk.window.parts.page.view
    desk.window.open_article(number)
    desk.qtbot.waitUntil(lambda: view.archived is not None and view.archived.id == number)
    assert not view.complete
    desk.window.set_scheme(Scheme.DARK)
    desk.qtbot.waitUntil(lambda: view.complete and not view._recoloring.going_on)
    tint = load_theme("dark").colors["person_tint"]
    cursor = QTextCursor(view.document())
    assert len(view.built.mentions) == 300
    for start, _, _ in view.built.mentions:
        cursor.setPosition(start + 1)
        assert cursor.charFormat().background().color().name() == tint


def test_taking_the_keys_does_not_scroll(long_desk: tuple[Desk, int]) -> None:
    desk, number = long_desk
    desk.open(number)
    view = desk.window.parts.page.view
    view.verticalScrollBar().setValue(900)
    desk.window.parts.articles.search.setFocus()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    assert view.verticalScrollBar().value() == 900


def test_a_tag_is_shown_without_reading_the_text_again(desk: Desk, numbers: list[int]) -> None:
    before = desk.window.article.current
    assert before
    desk.window.editing.tag(numbers[0], 0, "Nhân sự")
    desk.settle()
    after = desk.window.article.current
    assert after
    assert after.article is before.article
    assert [a.tag.name for a in after.annotations if a.tag] == ["Nhân sự"]
    assert desk.window.parts.page.view.viewport().rect().contains(QPoint(9, 9))


def test_an_article_in_the_trash_can_be_looked_at_and_restored(desk: Desk, numbers: list[int]) -> None:
    desk.window.editing.trash([numbers[0]])
    desk.settle()
    assert desk.window.article.number is None
    desk.open(numbers[0])
    assert desk.window.article.current
    assert Mark.TRASHED in desk.window.article.current.marks
    desk.window.parts.articles.view.clearSelection()
    desk.settle()
    assert desk.window.menu_actions.reading.restore.isEnabled()
    banner = desk.window.parts.page.capture_banner
    assert banner.isVisible()
    banner.restore_button.click()
    desk.settle()
    assert numbers[0] in desk.archive.library.ids()
    assert Mark.TRASHED not in desk.window.article.current.marks
    assert not banner.isVisible()
