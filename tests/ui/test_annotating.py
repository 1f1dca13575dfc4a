"""Tagging and writing notes by keyboard; nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, QSettings, Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.core.annotations import Annotation, AnnotationKind
from reader.core.changes import Action, Changes
from reader.services.archive import Archive
from reader.services.tagging import COLORS
from reader.ui.drafts import Draft, Drafts
from reader.ui.page.passage import Passage
from reader.ui.sidebar.notes_delegate import ENTRY
from tests.ui.conftest import Desk


def annotations(desk: Desk, kind: AnnotationKind) -> list[tuple[int, str]]:
    """What the archive holds of the open article."""
    assert desk.window.article.number is not None
    found = desk.archive.library.open(desk.window.article.number).annotations
    return [(a.anchor.paragraph, a.tag.name if a.tag else a.text) for a in found if a.kind is kind]


def test_tags_by_keyboard_with_completion(desk: Desk, qtbot: QtBot, archive: Archive, numbers: list[int]) -> None:
    archive.annotating.tag(numbers[1], 0, "Nhân sự")
    desk.window.editing.refresh()
    desk.settle()
    view, popup = desk.window.parts.page.view, desk.window.parts.page.popup
    view.setFocus()
    view.choose_paragraph(2)
    qtbot.keyClick(view, Qt.Key.Key_T)
    assert popup.field.hasFocus()
    qtbot.keyClicks(popup.field, "nhan")
    assert popup.list.item(0).text().startswith("Nhân sự")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    popup.field.insert("Họp")  # as an input method does
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert popup.isVisible(), "the box stays for the next tag"
    assert annotations(desk, AnnotationKind.TAG) == [(2, "Nhân sự"), (2, "Họp")]
    assert len(popup.chips.findChildren(QToolButton)) == 2
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert len(annotations(desk, AnnotationKind.TAG)) == 2, "Enter on an empty line adds nothing"
    qtbot.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert view.hasFocus()


def test_a_tag_is_shown_as_soon_as_it_is_stored(desk: Desk, qtbot: QtBot) -> None:
    article, view = desk.window.article, desk.window.parts.page.view
    with qtbot.waitSignal(article.refreshed) as shown:
        desk.window.editing.tag(desk.window.article.number or 0, 1, "Nhân sự")
        assert not view.archived or not view.archived.annotations, "what is not stored is not shown"
    assert [a.tag.name for a in shown.args[0].annotations if a.tag] == ["Nhân sự"]
    assert annotations(desk, AnnotationKind.TAG) == [(1, "Nhân sự")]
    desk.settle()
    assert view.archived == article.current == shown.args[0]


class Painted(QObject):
    """Hears whether a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_a_tag_is_painted_before_all_else_follows(desk: Desk, qtbot: QtBot) -> None:
    article, view = desk.window.article, desk.window.parts.page.view
    text, margin = Painted(view.viewport()), Painted(view.margin)
    with qtbot.waitSignal(article.refreshed):
        desk.window.editing.tag(article.number or 0, 1, "Nhân sự")
    assert margin.times == 1, "without another turn of the window"
    assert text.times == 0, "it stands beside the text, which is as it was"
    desk.settle()
    text.times = 0
    with qtbot.waitSignal(article.refreshed):
        desk.window.editing.tag(article.number or 0, Passage(0, 0, 3), "Hội họp")
    assert text.times == 1, "there is a line under the words"
    desk.settle()
    text.times = 0
    with qtbot.waitSignal(article.refreshed):
        desk.window.editing.undo()
    assert text.times == 1


def test_the_annotations_that_stay_are_not_made_anew(desk: Desk) -> None:
    article = desk.window.article
    desk.window.editing.tag(article.number or 0, 0, "Một")
    desk.settle()
    assert article.current
    (first,) = article.current.annotations
    desk.window.editing.note(article.number or 0, 1, "Hai")
    desk.settle()
    assert article.current.annotations[0] is first
    assert first.tag
    desk.window.editing.recolor(first.tag, COLORS[3])
    desk.settle()
    assert [a.tag.color for a in article.current.annotations if a.tag] == [COLORS[3]]


def test_what_was_looked_up_before_a_change_does_not_come_after_it(desk: Desk, archive: Archive) -> None:
    article = desk.window.article
    assert article.current
    old = article.current
    for tag in ("Một", "Hai", "Ba"):
        desk.window.editing.tag(old.id, 0, tag)
        article.follow(Changes(Action.MARK_READ, "", frozenset({old.id})))  # asks on another thread
    desk.settle()
    assert article.current == archive.library.annotated(old)
    assert len(article.current.annotations) == 3


def test_a_tag_that_cannot_be_stored_is_not_shown(desk: Desk, archive: Archive, qtbot: QtBot) -> None:
    view, popup = desk.window.parts.page.view, desk.window.parts.page.popup
    view.choose_paragraph(1)
    desk.window.menu_actions.tag.trigger()
    popup.field.insert("Nhân sự")
    archive._connections._writer.execute("PRAGMA query_only=ON")  # as a disk that takes nothing more
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert view.archived
    assert view.archived.annotations == ()
    assert view.margin.layout_items() == []
    assert popup.field.text() == "Nhân sự", "it can be tried again"
    assert desk.window.messages.isVisible()
    archive._connections._writer.execute("PRAGMA query_only=OFF")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert annotations(desk, AnnotationKind.TAG) == [(1, "Nhân sự")]
    assert len(view.margin.layout_items()) == 1


def test_a_chip_takes_its_tag_off(desk: Desk, qtbot: QtBot) -> None:
    view, popup = desk.window.parts.page.view, desk.window.parts.page.popup
    view.choose_paragraph(0)
    desk.window.menu_actions.tag.trigger()
    qtbot.keyClicks(popup.field, "Sai")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    chip = popup.chips.findChildren(QToolButton)[0]
    assert chip.accessibleName() == "Take off the tag Sai"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    desk.settle()
    assert annotations(desk, AnnotationKind.TAG) == []
    assert "Sai" in desk.window.messages.label.text()


def test_a_note_is_written_changed_and_deleted(desk: Desk, qtbot: QtBot) -> None:
    view, notes = desk.window.parts.page.view, desk.window.parts.side.notes
    view.setFocus()
    view.choose_paragraph(3)
    qtbot.keyClick(view, Qt.Key.Key_N)
    assert notes.editor.field.hasFocus()
    qtbot.keyClicks(notes.editor.field, "Can hoi lai")
    qtbot.keyClick(notes.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert annotations(desk, AnnotationKind.NOTE) == [(3, "Can hoi lai")]
    assert not notes.editor.isVisible()
    assert view.hasFocus()
    row = next(n for n in range(notes.rows.count()) if isinstance(notes.rows.item(n).data(ENTRY), Annotation))
    notes.rows.setCurrentRow(row)
    notes.rows.setFocus()
    qtbot.keyClick(notes.rows, Qt.Key.Key_Return)
    qtbot.keyClicks(notes.editor.field, " ngay")
    qtbot.mouseClick(notes.editor.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert annotations(desk, AnnotationKind.NOTE) == [(3, "Can hoi lai ngay")]
    notes.rows.setCurrentRow(row)
    notes.rows.setFocus()
    qtbot.keyClick(notes.rows, Qt.Key.Key_Delete)
    desk.settle()
    assert annotations(desk, AnnotationKind.NOTE) == []
    assert desk.archive.library.count() == 3, "Delete in the list of notes is not for the article"


def test_undo_and_redo_are_named_and_survive_a_restart(
    desk: Desk, open_window: Callable[[], Desk], qtbot: QtBot
) -> None:
    desk.window.editing.tag(1, 0, "Nhân sự")
    desk.settle()
    assert desk.window.menu_actions.undo.text() == "Undo tag “Nhân sự”"
    again = open_window()
    again.open(1)
    again.window.activateWindow()  # the one that went may have taken that with it
    qtbot.waitUntil(again.window.isActiveWindow)
    qtbot.keyClick(again.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    again.settle()
    assert annotations(again, AnnotationKind.TAG) == []
    assert again.window.parts.side.notes.count == 0
    # What the menu says is asked for once the change is shown.
    qtbot.waitUntil(lambda: again.window.menu_actions.redo.text() == "Redo tag “Nhân sự”")
    for key, modifier in ((Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier),):
        qtbot.keyClick(again.window, key, modifier)
    again.settle()
    assert annotations(again, AnnotationKind.TAG) == [(0, "Nhân sự")]
    assert again.window.parts.side.notes.count == 1


def test_esc_keeps_a_draft_also_across_a_restart(desk: Desk, open_window: Callable[[], Desk], qtbot: QtBot) -> None:
    view, notes = desk.window.parts.page.view, desk.window.parts.side.notes
    view.choose_paragraph(2)
    desk.window.menu_actions.note.trigger()
    qtbot.keyClicks(notes.editor.field, "Nua chung")
    qtbot.keyClick(notes.editor.field, Qt.Key.Key_Escape)
    assert annotations(desk, AnnotationKind.NOTE) == []
    said = [notes.rows.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(notes.rows.count())]
    assert "Draft of a note, not saved" in said
    again = open_window()
    again.open(1)
    again.window.parts.page.view.choose_paragraph(2)
    again.window.menu_actions.note.trigger()
    assert again.window.parts.side.notes.editor.field.toPlainText() == "Nua chung"


def test_leaving_the_article_or_the_window_saves_the_note(
    desk: Desk, open_window: Callable[[], Desk], qtbot: QtBot, numbers: list[int], archive: Archive
) -> None:
    field = desk.window.parts.side.notes.editor.field
    desk.window.parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.note.trigger()
    qtbot.keyClicks(field, "Mot")
    desk.open(numbers[1])
    assert [a.text for a in archive.library.open(numbers[0]).annotations] == ["Mot"]
    desk.window.parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.note.trigger()
    qtbot.keyClicks(field, "Hai")
    again = open_window()
    assert [a.text for a in archive.library.open(numbers[1]).annotations] == ["Hai"]
    again.open(numbers[1])
    assert again.window.parts.side.notes.rows.count() == 2, "the draft that became a note is gone"


def test_an_empty_note_says_so_and_a_typed_one_survives_trouble(desk: Desk, qtbot: QtBot) -> None:
    editor = desk.window.parts.side.notes.editor
    desk.window.parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.note.trigger()
    qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    assert editor._problem.text().startswith("The note is empty")
    editor.write(Draft(99, 0), "", "")
    qtbot.keyClicks(editor.field, "x")
    qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert editor.isVisible()
    assert editor.field.toPlainText() == "x"
    assert "no article 99" in editor._problem.text()


def test_a_tag_gets_another_colour_everywhere(desk: Desk, numbers: list[int]) -> None:
    desk.window.editing.tag(numbers[0], 0, "Nhân sự")
    desk.settle()
    notes = desk.window.parts.side.notes
    row = next(n for n in range(notes.rows.count()) if isinstance(notes.rows.item(n).data(ENTRY), Annotation))
    notes.rows.setCurrentRow(row)
    menu = notes.color_menu(notes)
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["Blue"]
    menu.actions()[3].trigger()
    desk.settle()
    assert desk.archive.tagging.tags()[0][0].color == COLORS[3]
    shown = desk.window.article.current
    assert shown is not None and shown.annotations[0].tag is not None
    assert shown.annotations[0].tag.color == COLORS[3]
    assert desk.window.menu_actions.undo.text() == "Undo colour of the tag “Nhân sự”"


def test_a_click_in_the_margin_shows_the_note_in_the_list(desk: Desk, qtbot: QtBot, numbers: list[int]) -> None:
    desk.window.editing.note(numbers[0], 2, "Ở đây")
    desk.settle()
    margin, side = desk.window.parts.page.view.margin, desk.window.parts.side
    (item,) = margin.layout_items()
    qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=item[2].rect.center())
    assert side.currentWidget() is side.notes
    entry = side.notes.rows.currentItem().data(ENTRY)
    assert isinstance(entry, Annotation) and entry.text == "Ở đây"
    assert desk.window.parts.page.view.current == 2


def test_a_bad_tag_is_told_in_the_message_bar(desk: Desk) -> None:
    desk.window.editing.tag(1, 0, "…")
    desk.settle()
    messages = desk.window.messages
    assert messages.isVisible()
    assert messages.label.text().startswith("A tag needs a name.")
    assert messages.property("error") is True


def drafts_of(desk: Desk, settings: QSettings) -> Drafts:
    """The drafts as another start of the window would find them."""
    drafts = Drafts(desk.archive, desk.worker, settings)
    drafts.load()
    desk.settle()
    return drafts


def test_a_draft_is_kept_letter_for_letter(desk: Desk, tmp_path: Path) -> None:
    text = '@Ghi chú, "có" dấu; 50% \\ và\n  xuống dòng 😀'
    settings = QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)
    draft = Draft(7, 3, "id", 9, 4, 12, 5)
    drafts = drafts_of(desk, settings)
    drafts.keep(draft, text)
    drafts.flush()
    desk.settle()
    again = drafts_of(desk, settings)
    assert again.text(draft) == text
    assert again.of_capture(7, 9) == [draft]
    again.keep(draft, " ")
    again.flush()
    desk.settle()
    assert drafts_of(desk, settings).of_capture(7, 9) == []


def test_drafts_of_an_earlier_version_move_into_the_archive_once(desk: Desk, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "old.ini"), QSettings.Format.IniFormat)
    settings.setValue("drafts/7/9_3_", "Của bản trước")
    settings.setValue("drafts/7/2_id", "Không biết bản chụp")
    settings.setValue("drafts/x/y", "rác")
    drafts = drafts_of(desk, settings)
    desk.settle()
    assert drafts.text(Draft(7, 3, "", 9)) == "Của bản trước"
    assert [draft.paragraph for draft in drafts.of_capture(7, 9)] == [2, 3]
    assert settings.allKeys() == []
    assert set(desk.archive.noting.drafts().values()) == {"Của bản trước", "Không biết bản chụp"}


def test_a_draft_survives_a_sudden_end(desk: Desk, qtbot: QtBot, archive: Archive) -> None:
    desk.window.parts.page.view.choose_paragraph(1)
    desk.window.menu_actions.note.trigger()
    qtbot.keyClicks(desk.window.parts.side.notes.editor.field, "Dang viet")
    # No close, no flush: what the archive holds soon after the last letter is what a power cut leaves.
    qtbot.waitUntil(lambda: "Dang viet" in archive.noting.drafts().values(), timeout=2000)


def test_names_with_markup_are_shown_as_they_are(desk: Desk, numbers: list[int], qtbot: QtBot) -> None:
    name = 'R&D <img src="passwd.png">'
    desk.window.editing.tag(numbers[0], 0, name)
    desk.settle()
    rows, popup = desk.window.parts.side.notes.rows, desk.window.parts.page.popup
    tips = [rows.item(n).toolTip() for n in range(rows.count())]
    desk.window.parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.tag.trigger()
    chip = popup.chips.findChildren(QToolButton)[0]
    assert chip.text().startswith("R&&D <img")
    for tip in (*tips, chip.toolTip(), desk.window.menu_actions.undo.toolTip()):
        assert "<img" not in tip
    qtbot.keyClick(popup.field, Qt.Key.Key_Escape)


def test_a_half_typed_tag_survives_a_click_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    view, popup = desk.window.parts.page.view, desk.window.parts.page.popup
    view.choose_paragraph(0)
    desk.window.menu_actions.tag.trigger()
    qtbot.keyClicks(popup.field, "nua chung")
    desk.window.parts.articles.search.setFocus()
    assert not popup.isVisible()
    desk.window.menu_actions.tag.trigger()
    assert popup.field.text() == "nua chung"


def test_what_the_command_line_noted_shows_when_the_window_is_active_again(desk: Desk, archive: Archive) -> None:
    number = desk.window.article.number
    assert number is not None
    archive.annotating.note(number, 0, "Từ dòng lệnh")
    desk.window.article.reload()
    desk.settle()
    assert desk.window.parts.side.notes.count == 1


def test_a_tag_that_is_too_long_stays_in_the_box(desk: Desk, qtbot: QtBot) -> None:
    popup = desk.window.parts.page.popup
    desk.window.parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.tag.trigger()
    popup.field.insert("dài " * 40)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert popup.field.text().startswith("dài dài")
    assert "Choose a shorter name" in desk.window.messages.label.text()


def test_every_note_has_the_height_that_its_text_needs(desk: Desk, archive: Archive, numbers: list[int]) -> None:
    for number in range(12):
        archive.annotating.note(numbers[0], number % 4, "Đối chiếu với thông báo của văn phòng " * (number + 1))
    desk.window.article.reload()
    desk.window.parts.side.setCurrentIndex(1)
    for width in (208, 280, 360):
        desk.window.parts.splitter.setSizes([300, 980 - width, width])
        desk.settle()
        rows = desk.window.parts.side.notes.rows
        assert rows.verticalScrollBar().isVisible()
        for place in range(rows.count()):
            entry, rect = rows.item(place).data(ENTRY), rows.visualItemRect(rows.item(place))
            if isinstance(entry, Annotation):
                room = QRect(0, 0, rows.viewport().width() - 54, 1 << 20)
                needed = rows.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), entry.text).height()
                assert rect.height() >= needed + 12


def capture_of(desk: Desk) -> int:
    """The capture that is shown."""
    assert desk.window.article.current is not None
    return desk.window.article.current.capture.id


def test_the_name_of_a_tag_that_is_there_adds_no_other(desk: Desk, qtbot: QtBot) -> None:
    for paragraph, name in ((0, "Nhân sự"), (1, "Nhân sự/Bổ nhiệm")):
        desk.window.editing.tag(1, paragraph, name)
    desk.settle()
    desk.window.parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.tag.trigger()
    popup = desk.window.parts.page.popup
    popup.field.insert("nhân sự")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert annotations(desk, AnnotationKind.TAG) == [(0, "Nhân sự"), (1, "Nhân sự/Bổ nhiệm")]


def test_a_draft_stays_beside_a_note_of_the_same_words(desk: Desk, numbers: list[int]) -> None:
    desk.window.editing.note(numbers[0], Passage(0, 0, 4), "Hỏi lại")
    desk.settle()
    draft = Draft(numbers[0], 0, "", capture_of(desk), 5, 9)
    desk.window.drafts.keep(draft, "Hỏi lại")
    desk.window.parts.side.notes.editor.put_aside()
    assert desk.window.drafts.text(draft) == "Hỏi lại"


def test_the_highlights_of_the_last_article_are_not_sought_in_the_next(desk: Desk, numbers: list[int]) -> None:
    desk.open(numbers[2])
    desk.window.editing.highlight(numbers[2], Passage(0, 300, 320), capture_of(desk))
    desk.settle()
    desk.open(numbers[1])  # shorter: a warning of Qt fails this test
    desk.open(numbers[2])


def test_what_is_in_the_trash_says_so_when_it_is_tagged(desk: Desk, numbers: list[int]) -> None:
    desk.window.editing.trash([numbers[1]])
    desk.settle()
    desk.window.editing.tag(numbers[1], 0, "Nhân sự")
    desk.settle()
    assert "is in the trash. Restore it" in desk.window.messages.label.text()


def test_a_note_that_is_begun_while_only_the_text_is_shown_is_in_sight(desk: Desk, numbers: list[int]) -> None:
    desk.open(numbers[0])
    desk.window.menu_actions.reading.focus.trigger()
    assert not desk.window.parts.side.isVisible()
    desk.window.parts.page.view.choose_paragraph(0)
    desk.window.menu_actions.note.trigger()
    desk.settle()
    assert desk.window.parts.side.notes.editor.field.isVisible()
    assert not desk.window.menu_actions.reading.focus.isChecked()


def test_a_stroke_in_a_name_divides_it_or_not(desk: Desk, qtbot: QtBot) -> None:
    view, popup = desk.window.parts.page.view, desk.window.parts.page.popup
    view.setFocus()
    view.choose_paragraph(2)
    qtbot.keyClick(view, Qt.Key.Key_T)
    popup.field.insert("12-TB/VPTU")
    assert [popup.list.item(row).text() for row in range(popup.list.count())] == [
        "New tag “12-TB › VPTU”",
        "New tag “12-TB∕VPTU”",
    ]
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert annotations(desk, AnnotationKind.TAG) == [(2, "12-TB∕VPTU")]
    popup.field.insert("13-TB//VPTU")
    assert popup.list.count() == 1
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert annotations(desk, AnnotationKind.TAG) == [(2, "12-TB∕VPTU"), (2, "13-TB∕VPTU")]
