"""Tags and notes of the open article as a list: the twin of the margin that keyboard and screen reader reach."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.core.annotations import Annotation, AnnotationKind, Tag
from reader.core.archived import ArchivedArticle
from reader.core.noting import Address
from reader.services.archive import Archive
from reader.ui.drafts import Draft, Drafts
from reader.ui.editing import Editing
from reader.ui.page.passage import Passage, passage_of
from reader.ui.sidebar.colors import ColorMenu, highlight_menu
from reader.ui.sidebar.entries import Entries
from reader.ui.sidebar.lost import LostSection
from reader.ui.sidebar.note_editor import NoteEditor
from reader.ui.sidebar.notes_delegate import ENTRY, Head
from reader.ui.sidebar.notes_rows import NotesRows
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted
from reader.ui.worker import Worker


class NotesPanel(QFrame):
    """Lists, changes and deletes what the reader added.

    `paragraph_wanted` and `annotation_wanted` are where a click leads, `link_wanted` where a link in a note does.
    """

    paragraph_wanted = Signal(int)
    annotation_wanted = Signal(Annotation)
    link_wanted = Signal(Address)

    def __init__(self, editing: Editing, drafts: Drafts, archive: Archive, worker: Worker, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._editing = editing
        self._drafts = drafts
        self._theme = theme
        self._archived: ArchivedArticle | None = None
        self._shown: Sequence[int] = ()
        self.editor = NoteEditor(editing, drafts, archive, worker, theme)
        self.lost = LostSection(editing, theme)
        self.lost.paragraph_wanted.connect(self.paragraph_wanted)
        self.rows = NotesRows(self.editor, theme)
        self.editor.drafts_changed.connect(self._fill)
        self.editor.began.connect(self._show_editor)
        self.editor.preview.wanted.connect(self.link_wanted)
        drafts.known.connect(self._fill)
        self.rows.customContextMenuRequested.connect(self._menu)
        self.rows.itemClicked.connect(self._jump)
        self.rows.itemDoubleClicked.connect(self._edit)
        self.rows.edit_wanted.connect(self._edit)
        self.rows.delete_wanted.connect(self._delete)
        self.rows.link_wanted.connect(self.link_wanted)
        self.rows.currentItemChanged.connect(self._enable)
        self.none = muted(
            QLabel(
                self.tr("Nothing here yet. Click a paragraph, then press T to tag it or N to write a note."),
                wordWrap=True,
                margin=2 * GRID,
            )
        )
        self.edit_button = self._button(self.tr("Change the note"), self._edit)
        self.color_button = self._button(self.tr("Colour"), self._open_colors)
        self.delete_button = self._button(self.tr("Delete"), self._delete)
        self._tools = QFrame()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        tools.setSpacing(GRID // 2)
        tools.addStretch()
        for button in (self.edit_button, self.color_button, self.delete_button):
            tools.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID // 2, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.none)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self._tools)
        layout.addStretch(0)
        layout.addWidget(self.lost)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self.rows.set_theme(theme)
        self.editor.set_theme(theme)
        self.lost.set_theme(theme)
        self.edit_button.setIcon(theme.icon("edit"))
        self.color_button.setIcon(theme.icon("tag"))
        self.delete_button.setIcon(theme.icon("trash"))
        self._fill()

    @property
    def count(self) -> int:
        """How many tags and notes the article has."""
        return len(self._archived.annotations) + len(self._archived.lost) if self._archived else 0

    def show_article(self, archived: ArchivedArticle | None) -> None:
        """List those of another article; a note that was being written on the last one is saved."""
        before = self._archived
        if before and (archived is None or (archived.id, archived.capture.id) != (before.id, before.capture.id)):
            self.editor.flush()
        self._archived = archived
        if archived and (before is None or before.article is not archived.article):
            self._shown = archived.article.shown  # which goes through the whole text: not with each tag
        if archived:
            self._drafts.load()
        self.lost.show_article(archived)
        self._fill()

    def write_note(self, passage: Passage) -> None:
        """Begin a note on a passage."""
        if self._archived:
            draft = Draft(
                self._archived.id, passage.paragraph, "", self._archived.capture.id,
                passage.start, passage.end, passage.last,
            )  # fmt: skip
            self._write(draft, "")

    def select(self, paragraph: int, identifier: str) -> None:
        """Select an annotation, or the row of its paragraph."""
        for number in range(self.rows.count()):
            item = self.rows.item(number)
            entry = item.data(ENTRY)
            if isinstance(entry, Annotation):
                found = entry.id == identifier
            else:
                found = not identifier and isinstance(entry, Head) and entry.paragraph == paragraph
            if found:
                self.rows.setCurrentItem(item)
                self.rows.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtTop)

    def _fill(self) -> None:
        entry = self.rows.entry()
        archived = self._archived
        rows = list(Entries(archived, self._drafts, self._shown).rows(self.editor.draft)) if archived else []
        self.rows.fill(rows, self.editor.draft)
        self.rows.setVisible(bool(rows))
        self._tools.setVisible(bool(rows))
        self.none.setVisible(archived is not None and not rows)
        if isinstance(entry, Annotation):
            place = self.rows.verticalScrollBar().value()
            self.select(-1, entry.id)
            self.rows.verticalScrollBar().setValue(place)
        self._enable()

    def _show_editor(self) -> None:
        self._fill()
        self.rows.show_editor()

    def _write(self, draft: Draft, text: str) -> None:
        assert self._archived
        entries = Entries(self._archived, self._drafts, self._shown)
        passage = Passage(draft.paragraph, draft.start, draft.end, draft.last)
        self.editor.write(draft, entries.part(passage), text, number=entries.number(draft.paragraph))

    def _jump(self) -> None:
        entry = self.rows.entry()
        if isinstance(entry, Annotation):
            self.annotation_wanted.emit(entry)
        elif isinstance(entry, Head):
            self.paragraph_wanted.emit(entry.paragraph)
        elif isinstance(entry, tuple):
            self.paragraph_wanted.emit(entry[0].paragraph)

    def _edit(self) -> None:
        entry = self.rows.entry()
        if isinstance(entry, Annotation) and entry.kind is AnnotationKind.NOTE:
            place = passage_of(entry.anchor)
            draft = Draft(entry.article, place.paragraph, entry.id, entry.capture, place.start, place.end, place.last)
            self._write(draft, entry.text)
        elif isinstance(entry, tuple):
            draft = entry[0]
            assert self._archived
            self._write(draft, next((a.text for a in self._archived.annotations if a.id == draft.annotation), ""))
        elif entry is not None:
            self._jump()

    def _delete(self) -> None:
        entry = self.rows.entry()
        if isinstance(entry, Annotation):
            self._editing.remove(entry.id)
        elif isinstance(entry, tuple):
            # Not thrown away unseen: the draft opens, and can be emptied there.
            self._edit()

    def _enable(self) -> None:
        entry = self.rows.entry()
        annotation = entry if isinstance(entry, Annotation) else None
        note = annotation is not None and annotation.kind is AnnotationKind.NOTE
        self.edit_button.setEnabled(note or isinstance(entry, tuple))
        self.color_button.setEnabled(annotation is not None and not note)
        self.delete_button.setEnabled(annotation is not None)

    def _button(self, name: str, slot: object) -> QToolButton:
        button = QToolButton(accessibleName=name, toolTip=name)
        button.setIconSize(QSize(16, 16))
        button.clicked.connect(slot)
        return button

    def _menu(self, place: QPoint) -> None:
        item = self.rows.itemAt(place)
        if item is None:
            return
        self.rows.setCurrentItem(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, slot in ((self.edit_button, self._edit), (self.delete_button, self._delete)):
            action = menu.addAction(button.icon(), button.toolTip(), slot)
            action.setEnabled(button.isEnabled())
        if self.color_button.isEnabled():
            menu.addMenu(self.color_menu(menu))
        menu.popup(self.rows.viewport().mapToGlobal(place))

    def _open_colors(self) -> None:
        menu = self.color_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.color_button.mapToGlobal(QPoint(0, self.color_button.height())))

    def color_menu(self, parent: QWidget) -> QMenu:
        """The colours that the selected tag or highlight may have."""
        entry = self.rows.entry()
        annotation = entry if isinstance(entry, Annotation) else None
        if annotation and annotation.color:
            menu = highlight_menu(annotation.color, parent)
        else:
            menu = ColorMenu(annotation.tag.color if annotation and annotation.tag else "", parent)
        menu.picked.connect(self._recolor)
        return menu

    def _recolor(self, color: str) -> None:
        entry = self.rows.entry()
        if isinstance(entry, Annotation) and isinstance(entry.tag, Tag):
            self._editing.recolor(entry.tag, color)
        elif isinstance(entry, Annotation):
            self._editing.recolor_highlight(entry.id, color)
