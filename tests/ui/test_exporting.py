"""Exporting through the dialog; the file is read back."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.core.notebook import Grouping
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.export_texts import TEMPLATE
from reader.ui.dialogs.verification import VerificationDialog
from reader.ui.previewing import PrintPreview
from reader.ui.theme import Scheme
from tests.articles import PARAGRAPHS
from tests.ui.conftest import Desk


def dialog_of(desk: Desk, qtbot: QtBot) -> ExportDialog:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    return desk.window.findChildren(ExportDialog)[-1]


def test_without_notes_each_choice_says_why_it_cannot_be_taken(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    for button in (dialog.this, dialog.several, dialog.everything):
        assert not button.isEnabled()
        assert button.accessibleDescription().endswith("yet.")
    assert not dialog.export_button.isEnabled()


def test_this_article_is_exported_in_every_format(desk: Desk, qtbot: QtBot, tmp_path: Path, numbers: list[int]) -> None:
    desk.window.editing.tag(numbers[0], 0, "Nhân sự")
    desk.window.editing.note(numbers[0], 0, "Đối chiếu lại")
    desk.window.editing.note(numbers[1], 0, "Bài khác")
    desk.settle()
    keys = [dialog_of(desk, qtbot).format.itemData(place) for place in range(30)]
    keys = [key for key in keys if key and key != TEMPLATE]
    assert keys[:3] == ["docx", "pdf", "html"]
    for key in keys:
        dialog = dialog_of(desk, qtbot)
        assert dialog.this.isChecked()
        dialog.format.setCurrentIndex(dialog.format.findData(key))
        assert dialog.suggested_name().startswith("Đồng chí Trần Khải Hoàn")
        dialog.choose(tmp_path / f"ghi chú {key}")
        desk.settle()
        (written,) = tmp_path.glob(f"ghi chú {key}*")
        assert written.is_dir() or written.stat().st_size > 100
    text = (tmp_path / "ghi chú markdown.md").read_text(encoding="utf-8")
    assert "Đối chiếu lại" in text
    assert "Nhân sự" in text
    assert "Bài khác" not in text
    assert PARAGRAPHS[0][:40] in text.replace("\\", "")
    assert json.loads((tmp_path / "ghi chú json.json").read_text(encoding="utf-8"))
    messages = desk.window.messages
    assert str(tmp_path) in messages.label.text()
    qtbot.mouseClick(messages.button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(tmp_path / f"ghi chú {keys[-1]}.bib")


def test_the_dialog_remembers_and_offers_only_what_goes_with_a_format(
    desk: Desk, qtbot: QtBot, tmp_path: Path, numbers: list[int]
) -> None:
    dialog = dialog_of(desk, qtbot)
    dialog.format.setCurrentIndex(dialog.format.findData("ftm"))
    assert dialog.everything.isEnabled()  # names are there without notes, too
    assert not dialog.grouping.isEnabled()
    dialog.reject()
    desk.window.editing.note(numbers[0], 0, "Ghi chú")
    desk.window.editing.tag(numbers[0], 0, "Nhân sự")
    desk.settle()
    dialog = dialog_of(desk, qtbot)
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    dialog.grouping.setCurrentIndex(dialog.grouping.findData("tag"))
    dialog.choose(tmp_path / "theo thẻ")
    desk.settle()
    assert "## Nhân sự" in (tmp_path / "theo thẻ.md").read_text(encoding="utf-8")
    again = dialog_of(desk, qtbot)
    assert again.choice().format == "markdown"
    assert again.choice().grouping is Grouping.TAG


def test_a_template_of_ones_own(desk: Desk, qtbot: QtBot, tmp_path: Path, numbers: list[int]) -> None:
    desk.window.editing.note(numbers[0], 0, "Ghi chú")
    desk.settle()
    template = tmp_path / "mẫu.txt"
    template.write_text("{{ articles | length }} bài", encoding="utf-8")
    dialog = dialog_of(desk, qtbot)
    dialog.format.setCurrentIndex(dialog.format.findData(TEMPLATE))
    assert not dialog.export_button.isEnabled()
    dialog.choose_template(template)
    assert dialog.export_button.isEnabled()
    dialog.choose(tmp_path / "ra")
    desk.settle()
    assert (tmp_path / "ra.txt").read_text(encoding="utf-8") == "1 bài"
    template.write_text("{{ sai }}", encoding="utf-8")
    desk.window.exporting.export(None, TEMPLATE, tmp_path / "ra.txt", template=template)
    desk.settle()
    assert "line 1" in desk.window.messages.label.text()
    assert (tmp_path / "ra.txt").read_text(encoding="utf-8") == "1 bài"


def test_only_chosen_notes(desk: Desk, tmp_path: Path, numbers: list[int]) -> None:
    desk.window.editing.note(numbers[0], 0, "Một")
    desk.window.editing.note(numbers[0], 1, "Hai")
    desk.settle()
    chosen = [note.id for note in desk.archive.library.open(numbers[0]).annotations if note.text == "Hai"]
    desk.window.exporting.ask(chosen)
    desk.settle()
    dialog = desk.window.findChildren(ExportDialog)[-1]
    assert dialog.notes.isChecked()
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    dialog.choose(tmp_path / "chọn")
    desk.settle()
    text = (tmp_path / "chọn.md").read_text(encoding="utf-8")
    assert "Hai" in text and "Một" not in text


def test_a_pdf_has_its_text_pages_and_fonts(desk: Desk, tmp_path: Path, numbers: list[int]) -> None:
    for number in numbers[:2]:
        desk.window.editing.note(number, 0, "Đối chiếu " * 400)
    desk.settle()
    desk.window.exporting.export(None, "pdf", tmp_path / "a.pdf")
    desk.settle()
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as written:
        texts = [page.get_textpage().get_text_range() for page in written]
        assert [round(side / 72 * 25.4) for side in written[0].get_size()] == [210, 297]
    assert len(texts) >= 4
    assert "Đối chiếu" in texts[0]
    assert not texts[0].startswith("1")
    assert texts[1].split()[0] == "2"
    assert "Trường Sông Thao khai giảng." in " ".join(" ".join(texts).split())
    assert b"/FontFile2" in (tmp_path / "a.pdf").read_bytes()


def test_paper_is_black_on_white_whatever_the_theme(desk: Desk, tmp_path: Path, numbers: list[int]) -> None:
    desk.window.editing.note(numbers[0], 0, "Ghi chú")
    desk.window.set_scheme(Scheme.DARK)
    desk.settle()
    desk.window.exporting.export(None, "pdf", tmp_path / "a.pdf")
    desk.settle()
    desk.window.set_scheme(Scheme.LIGHT)
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as written:
        bitmap = written[0].render(scale=1, grayscale=True)
    rows = [bytes(bitmap.buffer)[at : at + bitmap.width] for at in range(0, bitmap.stride * 160, bitmap.stride)]
    # The title and what stands above the table: as dark as ink.
    assert min(min(row) for row in rows[57:75]) < 60
    assert min(min(row) for row in rows[75:100]) < 60


def test_what_is_printed_is_looked_at_first(desk: Desk, qtbot: QtBot, numbers: list[int]) -> None:
    desk.window.editing.note(numbers[0], 0, "Ghi chú")
    desk.settle()
    dialog = dialog_of(desk, qtbot)
    qtbot.mouseClick(dialog.preview_button, Qt.MouseButton.LeftButton)
    desk.settle()
    (shown,) = desk.window.findChildren(PrintPreview)
    qtbot.waitExposed(shown)
    assert shown.windowTitle() == "Print notes"
    shown.reject()


def test_a_file_is_checked_against_the_archive(desk: Desk, tmp_path: Path, numbers: list[int]) -> None:
    desk.window.editing.note(numbers[0], 0, "Ghi chú")
    desk.settle()
    desk.window.exporting.export(None, "markdown", tmp_path / "a.md")
    desk.settle()
    desk.window.verifying.check(tmp_path / "a.md")
    desk.settle()
    dialog = desk.window.findChildren(VerificationDialog)[-1]
    assert dialog.verdict.text() == "Every quotation stands in its source as it is quoted."
    assert dialog.rows.isHidden()
    text = (tmp_path / "a.md").read_text(encoding="utf-8").replace("Sáng 12", "Tối 12")
    (tmp_path / "b.md").write_text(text, encoding="utf-8")
    desk.window.verifying.check(tmp_path / "b.md")
    desk.settle()
    dialog = desk.window.findChildren(VerificationDialog)[-1]
    assert dialog.rows.count() == 1
    assert PARAGRAPHS[0] in dialog.rows.item(0).text()
    (tmp_path / "c.md").write_text("# không", encoding="utf-8")
    desk.window.verifying.check(tmp_path / "c.md")
    desk.settle()
    assert "no quotation" in desk.window.messages.label.text()


def test_selected_articles_and_the_whole_archive(desk: Desk, qtbot: QtBot, tmp_path: Path, numbers: list[int]) -> None:
    for number, text in zip(numbers, ("Một", "Hai", "Ba"), strict=True):
        desk.window.editing.note(number, 0, f"Ghi chú {text}")
    desk.settle()
    view = desk.window.parts.articles.view
    view.clearSelection()
    for number in numbers[:2]:
        row = desk.window.parts.articles.model.place(number)
        assert row is not None
        view.selectionModel().select(
            desk.window.parts.articles.model.index(row, 0),
            view.selectionModel().SelectionFlag.Select | view.selectionModel().SelectionFlag.Rows,
        )
    dialog = dialog_of(desk, qtbot)
    assert dialog.several.isChecked()
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    dialog.choose(tmp_path / "chon.md")
    desk.settle()
    text = (tmp_path / "chon.md").read_text(encoding="utf-8")
    assert "Ghi chú Một" in text and "Ghi chú Hai" in text and "Ghi chú Ba" not in text
    dialog = dialog_of(desk, qtbot)
    dialog.everything.setChecked(True)
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    dialog.choose(tmp_path / "tat-ca.md")
    desk.settle()
    assert "Ghi chú Ba" in (tmp_path / "tat-ca.md").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path, numbers: list[int]) -> None:
    desk.window.editing.note(numbers[0], 0, "Ghi chú")
    desk.window.exporting.export([numbers[0]], "markdown", tmp_path / "khong" / "co" / "x.md")
    desk.settle()
    assert "could not be written" in desk.window.messages.label.text()
    assert desk.window.messages.property("error") is True
