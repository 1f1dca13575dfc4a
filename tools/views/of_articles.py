"""The views of the list, of the page, and of what stands beside it; the menus; the other themes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.views import View
from reader.ui.page.passage import Passage
from reader.ui.theme import Scheme
from tools.views.archive import CAPTURED, LOST
from tools.views.stage import VIEWS, Shown, Stage, view

# The archive


_TYPED_MS = 900
"""After the last letter of a query: what is wrong with it is said when nobody types."""


@view("empty", "EmptyState", "Parts", empty=True)
def _empty(_: Stage) -> None:
    """How to begin."""


@view("names", "WhoPanel", "SidePanel", "ListPanel", "PagePanel", "Margin", "ReadLine")
def _names(stage: Stage) -> None:
    stage.read()


@view("notes", "NotesPanel", "WholeStrip")
def _notes(stage: Stage) -> None:
    stage.show_notes()
    stage.parts.side.notes.rows.setCurrentRow(1)


@view("nothing-open")
def _nothing_open(_: Stage) -> None:
    """The list before anything is read."""


@view("table")
def _table(stage: Stage) -> None:
    stage.read()
    stage.parts.splitter.setSizes([stage.window.width() - 620, 376, 232])


@view("finder", "Finder", "FolderList", "FacetTree")
def _finder(stage: Stage) -> None:
    stage.read()
    stage.actions.finding.column.trigger()


@view("search")
def _search(stage: Stage) -> None:
    stage.read()
    stage.parts.articles.search.setText("bac si tram y te")
    stage.settle()
    stage.window.commands.enter(stage.archive.library.search("bac si tram y te")[0])


@view("search-nothing")
def _search_nothing(stage: Stage) -> None:
    stage.read()
    stage.parts.articles.search.setText("không có từ này đâu")


@view("search-mistake", "ProblemLabel")
def _search_mistake(stage: Stage) -> None:
    stage.read()
    stage.parts.articles.search.setText("peson:khải khai giảng ")
    QTest.qWait(_TYPED_MS)


@view("search-completion", "SearchField")
def _search_completion(stage: Stage) -> None:
    stage.actions.search.trigger()
    QTest.keyClicks(stage.parts.articles.search, "person:tr")


@view("palette", "Palette")
def _palette(stage: Stage) -> None:
    stage.read()
    stage.actions.finding.palette.trigger()
    stage.settle()
    stage.window.finding.palette.field.setText("so")


@view("save-search")
def _save_search(stage: Stage) -> None:
    stage.parts.articles.search.setText("Bến Lau has:note")
    stage.settle()
    stage.actions.finding.save.trigger()


@view("trash")
def _trash(stage: Stage) -> None:
    stage.actions.finding.column.trigger()
    stage.window.finding.choose_folder(View.TRASH)
    stage.settle()
    stage.window.open_article(stage.archive.library.in_trash()[0])


@view("delete-for-ever")
def _delete_for_ever(stage: Stage) -> None:
    stage.window.reading.marking.ask_empty()


# Reading


@view("tag-popup", "TagPopup")
def _tag_popup(stage: Stage) -> None:
    stage.read()
    stage.actions.tag.trigger()


@view("tag-popup-articles")
def _tag_popup_articles(stage: Stage) -> None:
    stage.read()
    stage.parts.articles.view.select_articles(stage.archive.library.ids()[2:6])
    stage.parts.articles.view.setFocus()
    stage.actions.tag.trigger()


@view("name-popup", "NamePopup")
def _name_popup(stage: Stage) -> None:
    stage.read()
    stage.parts.page.view.show_mention(0)
    stage.actions.same_as.trigger()


@view("name-menu")
def _name_menu(stage: Stage) -> None:
    stage.read()
    view = stage.parts.page.view
    view.show_mention(0)
    stage.settle()
    assert view.lit
    name = QTextCursor(view.document())
    name.setPosition(view.lit[0] + 1)
    place = view.cursorRect(name).center()
    reason, nothing = QContextMenuEvent.Reason.Mouse, Qt.KeyboardModifier.NoModifier
    # Later, because the menu waits for an answer: the picture is taken meanwhile.
    event = QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place), nothing)
    QTimer.singleShot(0, lambda: QApplication.sendEvent(view.viewport(), event))


@view("selection-bar", "SelectionBar")
def _selection_bar(stage: Stage) -> None:
    stage.read()
    view = stage.parts.page.view
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.MoveAnchor, 4)
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor, 9)
    view.setTextCursor(cursor)
    view.setFocus()
    stage.parts.page._show_bar()


@view("note-editor", "NoteEditor", "NoteField")
def _note_editor(stage: Stage) -> None:
    stage.show_notes()
    stage.actions.note.trigger()
    stage.settle()
    QTest.keyClicks(stage.parts.side.notes.editor.field, "Xem @tr")


@view("note-preview", "NotePreview")
def _note_preview(stage: Stage) -> None:
    stage.show_notes()
    editor = stage.parts.side.notes.editor
    stage.parts.side.write_note(Passage(2))
    editor.field.setPlainText("**Đối chiếu** với kế hoạch:\n\n- hai trạm\n- *không phải ba*\n\n> Trích báo cáo quý III")
    editor.preview_button.click()


@view("find", "FindBar")
def _find(stage: Stage) -> None:
    stage.read()
    stage.actions.find.trigger()
    stage.parts.page.find_bar.field.setText("trạm")


@view("outline", "Outline")
def _outline(stage: Stage) -> None:
    stage.read()
    stage.actions.reading.outline.trigger()


@view("type", "TypePopup")
def _type(stage: Stage) -> None:
    stage.read()
    stage.actions.reading.look.trigger()


@view("focus")
def _focus(stage: Stage) -> None:
    stage.read()
    stage.actions.reading.focus.trigger()


@view("left-out")
def _left_out(stage: Stage) -> None:
    stage.read()
    stage.actions.left_out.trigger()


@view("english")
def _english(stage: Stage) -> None:
    stage.open("port-kessane-tidal-barrier.html")


@view("capture-banner", "CaptureBanner")
def _capture_banner(stage: Stage) -> None:
    number = stage.open(CAPTURED)
    stage.window.open_article(number, stage.archive.library.open(number).captures[0].id)


@view("captures")
def _captures(stage: Stage) -> None:
    stage.open(CAPTURED)
    stage.actions.captures.trigger()


@view("comparison", "ComparisonDialog", "ComparisonView")
def _comparison(stage: Stage) -> None:
    stage.open(CAPTURED)
    stage.actions.changes.trigger()


@view("article", "ArticleDialog")
def _article(stage: Stage) -> None:
    stage.read()
    stage.actions.details.trigger()


@view("facts", "FactsDialog")
def _facts(stage: Stage) -> None:
    stage.read()
    stage.actions.facts.trigger()


@view("lost-here", "LostSection")
def _lost_here(stage: Stage) -> None:
    stage.open(LOST)
    stage.parts.side.setCurrentIndex(1)
    stage.parts.side.notes.lost.rows.setCurrentRow(0)


@view("lost", "LostDialog")
def _lost(stage: Stage) -> None:
    stage.actions.lost.trigger()


@view("alike", "AlikeDialog")
def _alike(stage: Stage) -> None:
    stage.actions.alike.trigger()


# The menus


def _add_menus() -> None:
    for place, name in enumerate(("file", "edit", "view", "article", "names", "help")):
        VIEWS[f"menu-{name}"] = Shown(lambda stage, place=place: (stage.read(), stage.menu(place)))


def _add_themes() -> None:
    for scheme in (Scheme.SEPIA, Scheme.CONTRAST_LIGHT, Scheme.CONTRAST_DARK):
        VIEWS[f"theme-{scheme.value}"] = Shown(_show_for_theme, scheme=scheme)


def _show_for_theme(stage: Stage) -> None:
    stage.show_notes()
    stage.parts.articles.search.setText("trạm y tế")
    stage.window.messages.tell("…")
    stage.window.messages.hide()


_add_menus()
_add_themes()
