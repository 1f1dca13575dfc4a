"""Notes are Markdown: shown without fetching anything, completed with names and titles, and their links lead there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from reader.core.annotations import Annotation
from reader.core.mentions import EntityType
from reader.core.noting import Address, Whereto
from reader.services.archive import Archive
from reader.ui.markdown import NoteDocument, NotePreview, fill
from reader.ui.sidebar.notes_delegate import ENTRY
from reader.ui.theme import load_theme
from tests.articles import add, reading
from tests.ui.conftest import Desk


def blocks(document: NoteDocument) -> list[QTextBlock]:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def shown(text: str) -> str:
    document = NoteDocument()
    fill(document, text, load_theme("light"))
    return document.toPlainText()


@pytest.mark.usefixtures("qapp")
def test_html_is_shown_as_it_was_typed_and_lines_stay_lines() -> None:
    assert shown("a <b>x</b> <img src='file:///etc/hostname'>") == "a <b>x</b> <img src='file:///etc/hostname'>"
    assert shown("một\nhai").split() == ["một", "hai"]
    assert "\u2028" in shown("một\nhai") or "\n" in shown("một\nhai")


@pytest.mark.usefixtures("qapp")
def test_bullets_are_of_the_size_of_the_text_and_quotations_stand_as_far_in() -> None:
    document = NoteDocument()
    fill(document, "- một\n- **hai**\n\n1. ba\n\n> bốn", load_theme("light"))
    found = [(block.text(), block.textList() is not None) for block in blocks(document)]
    assert found == [("•\tmột", False), ("•\thai", False), ("ba", True), ("bốn", False)]
    first, last = blocks(document)[0].blockFormat(), blocks(document)[-1].blockFormat()
    assert last.leftMargin() == first.indent() * document.indentWidth()


@pytest.mark.parametrize(
    "text", ["![x](file://{path})", "![x]({path})", "[a]: {path}\n\n![a]", "![x](http://a.vn/b.png)"]
)
def test_no_picture_is_loaded(desk: Desk, tmp_path: Path, text: str) -> None:
    picture = tmp_path / "spy.png"
    desk.window.grab().save(str(picture))
    document = NoteDocument()
    fill(document, text.format(path=picture), load_theme("light"))
    assert document.size().height() < 100, "a picture of the window would be higher"
    preview = NotePreview(load_theme("light"))
    desk.qtbot.addWidget(preview)
    preview.show_note(text.format(path=picture))
    assert preview.loadResource(2, QUrl.fromLocalFile(str(picture))) is None


@pytest.mark.parametrize("text", ["- " * 5000, ">" * 20_000, "[" * 20_000, "`" * 20_001, "*a " * 9000, "x" * 100_000])
@pytest.mark.usefixtures("qapp")
def test_hostile_notes_are_shown(text: str) -> None:
    assert isinstance(shown(text), str)


def test_a_name_and_a_title_are_completed_and_lead_there(desk: Desk, qtbot: QtBot, archive: Archive) -> None:
    other = add(archive, reading("Ánh sáng [phần 2]", ("Trường khai giảng.",)))
    notes = desk.window.parts.side.notes
    field = notes.editor.field
    desk.window.parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.note.trigger()
    qtbot.keyClicks(field, "Hoi @hoan")
    qtbot.waitUntil(lambda: field.offers is not None and field.offers.isVisible())
    assert field.offers is not None and field.offers.item(0).text() == "Trần Khải Hoàn"
    assert field.offers.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Trần Khải Hoàn, 1 article"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, " xem [[anh sang phan")
    desk.settle()
    qtbot.waitUntil(lambda: field.offers is not None and field.offers.isVisible())
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    hoan = archive.people.find(EntityType.PERSON, "Trần Khải Hoàn")
    text = f"Hoi [Trần Khải Hoàn](archive:entity/{hoan}) xem [Ánh sáng \\[phần 2\\]](archive:article/{other})"
    assert field.toPlainText() == text
    notes.editor.preview_button.setChecked(True)
    assert notes.editor.preview.toPlainText() == "Hoi Trần Khải Hoàn xem Ánh sáng [phần 2]"
    notes.editor.save()
    desk.settle()
    assert [a.text for a in archive.library.open(1).annotations] == [text]
    notes.link_wanted.emit(Address(Whereto.ARTICLE, other, 1))
    desk.settle()
    assert desk.window.article.number == other
    assert desk.window.parts.page.view.current == 0


def test_esc_closes_the_offers_before_the_editor(desk: Desk, qtbot: QtBot) -> None:
    editor = desk.window.parts.side.notes.editor
    desk.window.parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.note.trigger()
    qtbot.keyClicks(editor.field, "@hoan")
    qtbot.waitUntil(lambda: editor.field.offers is not None and editor.field.offers.isVisible())
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert editor.isVisible() and editor.field.offers is not None and not editor.field.offers.isVisible()
    qtbot.keyClicks(editor.field, "g")
    desk.settle()
    assert not editor.field.offers.isVisible(), "what was refused is not offered again"
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_a_link_in_the_list_is_found_under_the_pointer(desk: Desk, archive: Archive) -> None:
    archive.annotating.note(1, 0, "[Trần Khải Hoàn](archive:entity/1)", end=9)
    desk.window.article.reload()
    desk.window.parts.side.setCurrentIndex(1)
    desk.settle()
    rows = desk.window.parts.side.notes.rows
    item = next(rows.item(n) for n in range(rows.count()) if isinstance(rows.item(n).data(ENTRY), Annotation))
    rect = rows.visualItemRect(item)
    points = [QPoint(rect.left() + x, rect.top() + y) for x in range(0, 150, 10) for y in range(0, rect.height(), 4)]
    found = {rows._link(point) for point in points}
    assert found == {None, Address(Whereto.ENTITY, 1)}


def test_the_editor_stands_in_the_place_of_its_note(desk: Desk, archive: Archive, qtbot: QtBot) -> None:
    for number in (0, 2, 3):
        archive.annotating.note(1, number, f"Ghi chú {number}")
    desk.window.article.reload()
    desk.window.parts.side.setCurrentIndex(1)
    desk.settle()
    notes = desk.window.parts.side.notes
    place = next(
        n for n in range(notes.rows.count()) if getattr(notes.rows.item(n).data(ENTRY), "text", "") == "Ghi chú 2"
    )
    notes.rows.setCurrentRow(place)
    notes.rows.setFocus()
    qtbot.keyClick(notes.rows, Qt.Key.Key_F2)
    assert notes.editor.geometry() == notes.rows.visualItemRect(notes.rows.item(place))
    before = notes.editor.height()
    notes.editor.field.insertPlainText("\n" * 6)
    qtbot.waitUntil(lambda: notes.editor.height() > before)
    assert notes.editor.geometry() == notes.rows.visualItemRect(notes.rows.item(place))
    assert notes.editor.geometry().bottom() < notes.rows.visualItemRect(notes.rows.item(place + 1)).top() + 1
