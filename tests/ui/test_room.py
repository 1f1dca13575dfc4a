"""Where there is little room: what is cut, what never is, and what fits a small screen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QTextFrameFormat, QTextTable
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from reader.core.annotations import Annotation
from reader.core.mentions import EntityType
from reader.core.noting import NoteRow
from reader.services.archive import Archive
from reader.ui.dialogs.question import Question
from reader.ui.help.guide import GuideDialog
from reader.ui.notebook.delegate import facts_text
from reader.ui.people.timeline import Timeline
from reader.ui.previewing import PrintPreview
from reader.ui.theme import GRID, load_theme
from reader.ui.widgets import CutLabel
from tests.ui.conftest import Desk

LONG = "Triệt phá đường dây làm giả con dấu, văn bằng ở Thao Giang.mhtml"


def test_a_label_is_cut_with_dots_and_asks_for_no_room(qtbot: QtBot) -> None:
    label, same = CutLabel(), QLabel()
    for one in (label, same):
        qtbot.addWidget(one)
        one.resize(160, 24)
    label.setText(LONG)
    assert label.text() == LONG, "a screen reader has all of it"
    same.setText(label.fontMetrics().elidedText(LONG, Qt.TextElideMode.ElideMiddle, 160))
    assert "…" in same.text()
    assert label.grab().toImage() == same.grab().toImage()
    label.setText("<b>a</b>")
    assert "<b>" in label.text() and label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("width", [60, 240, 300, 420, 2000])
@pytest.mark.parametrize("source", ["", "An Báo", "Thời báo Doanh nghiệp Trung du"])
def test_the_day_of_a_note_is_never_cut(archive: Archive, numbers: list[int], width: int, source: str) -> None:
    archive.annotating.note(numbers[0], 0, "Hỏi lại")
    (note,) = archive.library.open(numbers[0]).annotations
    assert isinstance(note, Annotation)
    title, day = "Chè Đồng Mấu và con đường tám năm làm lại từ gốc", date(2026, 11, 6)
    row = NoteRow(number=1, annotation=note, title=title, publisher=source, source_url="", published=day)
    metrics = QFontMetrics(QApplication.font())
    text = facts_text(metrics, row, width)
    assert text.endswith("06/11/2026")
    if width >= 240:
        assert metrics.horizontalAdvance(text) <= width
        assert text.startswith("Chè")
    if width == 2000:
        assert title in text and source in text


def test_a_search_says_how_many_and_in_which_order_at_the_smallest_size(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1024, 700)
    panel = desk.window.parts.articles
    qtbot.keyClicks(panel.search, "a")
    desk.settle()
    panel.count.setText(panel.tr("{count} found").format(count="123,456"))
    qtbot.wait(10)
    for part in (panel.count, panel.sort):
        assert part.width() >= part.sizeHint().width(), part


def test_every_menu_fits_below_the_menu_bar_of_a_small_screen(desk: Desk) -> None:
    bar = desk.window.menuBar()
    for action in bar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        assert bar.sizeHint().height() + menu.sizeHint().height() <= 700, action.text()


@pytest.mark.parametrize("icon", [False, True])
def test_a_question_has_even_margins_and_stands_out(qtbot: QtBot, icon: bool) -> None:
    theme = load_theme("light")
    box = Question()
    qtbot.addWidget(box)
    box.setStyleSheet(theme.style_sheet())
    if icon:
        box.setIconPixmap(theme.icon("warning", "warning").pixmap(32, 32))
    box.setText("Xóa vĩnh viễn 3 bài?")
    box.setInformativeText("Văn bản, trang đã nhập, các thẻ và ghi chú của bạn sẽ mất. Không thể hoàn tác việc này.")
    box.addButton("Giữ lại", QMessageBox.ButtonRole.RejectRole)
    box.open()
    qtbot.waitExposed(box)
    labels = {label.objectName(): label for label in box.findChildren(QLabel) if label.isVisible()}
    question, explained = labels["qt_msgbox_label"], labels["qt_msgbox_informativelabel"]
    assert question.font().bold() and not explained.font().bold()
    assert min(label.geometry().left() for label in labels.values()) == pytest.approx(3 * GRID, abs=2)
    right = max(button.mapTo(box, QPoint(button.width(), 0)).x() for button in box.buttons())
    assert box.width() - right == pytest.approx(3 * GRID, abs=2)


def test_the_lines_of_a_table_of_the_guide_are_drawn_in_one_colour(qtbot: QtBot) -> None:
    theme = load_theme("light")
    dialog = GuideDialog("# A\n\n## B\n\n| Gõ | Để tìm |\n|---|---|\n| a | b |\n", theme, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    tables = [f for f in dialog.text.document().rootFrame().childFrames() if isinstance(f, QTextTable)]
    assert [table.format().borderStyle() for table in tables] == [QTextFrameFormat.BorderStyle.BorderStyle_Solid]


def test_a_chart_is_read_out_as_a_picture(qtbot: QtBot) -> None:
    chart = Timeline(load_theme("light"))
    qtbot.addWidget(chart)
    chart.show_months([((2024, 3), 2), ((2024, 5), 1)], EntityType.PERSON)
    said = QAccessible.queryAccessibleInterface(chart)
    assert said.role() is QAccessible.Role.Graphic
    assert said.text(QAccessible.Text.Name) == "Articles month by month"
    assert "2024" in said.text(QAccessible.Text.Description)


def test_pages_are_turned_and_zoomed_before_they_are_printed(qtbot: QtBot) -> None:
    desk = QLabel()
    qtbot.addWidget(desk)
    preview = PrintPreview(["<h1>Một</h1>", "<p>Hai</p>", "<p>Ba</p>"], "In", load_theme("dark"), desk)
    preview.open()
    qtbot.waitExposed(preview)
    assert preview.place.text() == "Page 1 of 3"
    assert not preview.previous_button.isEnabled()
    for _ in range(2):
        qtbot.mouseClick(preview.next_button, Qt.MouseButton.LeftButton)
    assert preview.place.text() == "Page 3 of 3"
    assert not preview.next_button.isEnabled() and preview.previous_button.isEnabled()
    before = preview.zoom.text()
    preview.pages.fitToWidth()
    assert preview.zoom.text() != before and preview.zoom.text().endswith("%")
    preview.reject()


def test_an_empty_document_can_be_looked_at(qtbot: QtBot) -> None:
    desk = QLabel()
    qtbot.addWidget(desk)
    preview = PrintPreview([], "In", load_theme("light"), desk)
    preview.open()
    qtbot.waitExposed(preview)
    assert not preview.next_button.isEnabled() and not preview.previous_button.isEnabled()
    preview.reject()
