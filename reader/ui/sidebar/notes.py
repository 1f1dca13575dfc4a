"""Tags and notes of the open article as a list: the twin of the margin that keyboard and screen reader reach."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.annotations import Annotation, Tag
from reader.core.archived import ArchivedArticle
from reader.ui.drafts import Draft, Drafts
from reader.ui.editing import Editing
from reader.ui.sidebar.colors import ColorMenu
from reader.ui.sidebar.lost import LostSection
from reader.ui.sidebar.note_editor import NoteEditor
from reader.ui.sidebar.notes_delegate import ENTRY, NotesDelegate
from reader.ui.texts import shortened, tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted


class _Rows(QListWidget):
    edit_wanted = Signal()
    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


class NotesPanel(QFrame):
    """Lists, changes and deletes what the reader added. `paragraph_wanted` is where a click leads."""

    paragraph_wanted = Signal(int)

    def __init__(self, editing: Editing, drafts: Drafts, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._editing = editing
        self._drafts = drafts
        self._theme = theme
        self._archived: ArchivedArticle | None = None
        self.editor = NoteEditor(editing, drafts)
        self.editor.drafts_changed.connect(self._fill)
        self.lost = LostSection(editing, theme)
        self.lost.paragraph_wanted.connect(self.paragraph_wanted)
        self.rows = _Rows()
        self.rows.setAccessibleName(self.tr("Tags and notes"))
        self.rows.setObjectName("notes")
        self.rows.setMinimumHeight(4 * GRID)  # on a low screen the note that is being written comes first
        self._delegate = NotesDelegate(theme, self.rows)
        self.rows.setItemDelegate(self._delegate)
        self.rows.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setMouseTracking(True)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.connect(self._menu)
        self.rows.itemClicked.connect(self._jump)
        self.rows.itemDoubleClicked.connect(self._edit)
        self.rows.edit_wanted.connect(self._edit)
        self.rows.delete_wanted.connect(self._delete)
        self.rows.currentItemChanged.connect(self._enable)
        self.none = muted(
            QLabel(
                self.tr("Nothing here yet. Click a paragraph, then press T to tag it or N to write a note."),
                wordWrap=True,
                margin=2 * GRID,
            )
        )
        self.edit_button = self._button(self.tr("Change the note"), self._edit)
        self.color_button = self._button(self.tr("Colour of the tag"), self._open_colors)
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
        layout.addWidget(self.editor)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._delegate.theme = theme
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
        self.lost.show_article(archived)
        self._fill()

    def write_note(self, paragraph: int) -> None:
        """Begin a note on a paragraph."""
        if self._archived:
            draft = Draft(self._archived.id, paragraph, capture=self._archived.capture.id)
            self.editor.write(draft, self._quote(paragraph), number=self._number(paragraph))

    def select(self, paragraph: int, identifier: str) -> None:
        """Select an annotation, or the row of its paragraph."""
        for number in range(self.rows.count()):
            item = self.rows.item(number)
            entry = item.data(ENTRY)
            if isinstance(entry, Annotation):
                found = entry.id == identifier
            else:
                found = not identifier and entry[0] == paragraph
            if found:
                self.rows.setCurrentItem(item)
                self.rows.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtTop)

    def _fill(self) -> None:
        entry = self._entry()
        kept = entry.id if isinstance(entry, Annotation) else ""
        place = self.rows.verticalScrollBar().value()
        self.rows.clear()
        archived = self._archived
        entries: dict[int, list[object]] = {}
        for annotation in archived.annotations if archived else ():
            entries.setdefault(annotation.anchor.paragraph, []).append(annotation)
        for draft in self._drafts.of_capture(archived.id, archived.capture.id) if archived else ():
            text = self._drafts.text(draft)
            same = [a for a in entries.get(draft.paragraph, ()) if isinstance(a, Annotation) and a.text == text.strip()]
            if same or draft.paragraph >= len(archived.article.paragraphs):  # type: ignore[union-attr]
                self._drafts.keep(draft, "")
            else:
                entries.setdefault(draft.paragraph, []).append((draft, text))
        for paragraph, group in sorted(entries.items()):
            quote = self._quote(paragraph)
            number = self._number(paragraph)
            head = self.tr("Paragraph {number}: {quote}").format(number=number, quote=shortened(quote, 200))
            if not number:
                head = self.tr("A paragraph that is left out: {quote}").format(quote=shortened(quote, 200))
            self._add((paragraph, quote, number), head)
            for one in group:
                self._add(one, self._said(one))
        self.rows.setVisible(bool(entries))
        self._tools.setVisible(bool(entries))
        self.none.setVisible(archived is not None and not entries)
        if kept and archived:
            self.select(-1, kept)
        self.rows.verticalScrollBar().setValue(place)
        self._enable()

    def _add(self, entry: object, said: str) -> None:
        item = QListWidgetItem()
        item.setData(ENTRY, entry)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        if isinstance(entry, Annotation) and entry.tag:
            item.setToolTip(tip_text(entry.tag.name))
        self.rows.addItem(item)

    def _said(self, entry: object) -> str:
        if isinstance(entry, Annotation):
            if entry.tag:
                return self.tr("Tag: {name}").format(name=entry.tag.name)
            return self.tr("Note: {text}").format(text=entry.text)
        return self.tr("Draft of a note, not saved")

    def _quote(self, paragraph: int) -> str:
        assert self._archived
        return self._archived.article.paragraphs[paragraph].text

    def _number(self, paragraph: int) -> int:
        """As a reader counts, from 1 and only what is shown; 0 for a paragraph that is left out."""
        assert self._archived
        article = self._archived.article
        left_out = article.paragraphs[paragraph].left_out
        return 0 if left_out else bisect_right(article.shown, paragraph)

    def _entry(self) -> object:
        item = self.rows.currentItem()
        return item.data(ENTRY) if item else None

    def _paragraph(self, entry: object) -> int:
        if isinstance(entry, Annotation):
            return entry.anchor.paragraph
        assert isinstance(entry, tuple)
        return entry[0].paragraph if isinstance(entry[0], Draft) else entry[0]

    def _jump(self) -> None:
        entry = self._entry()
        if entry is not None:
            self.paragraph_wanted.emit(self._paragraph(entry))

    def _edit(self) -> None:
        entry = self._entry()
        if isinstance(entry, Annotation) and entry.tag is None:
            draft = Draft(entry.article, entry.anchor.paragraph, entry.id, entry.capture)
            self.editor.write(draft, entry.anchor.exact, entry.text, number=self._number(draft.paragraph))
        elif isinstance(entry, tuple) and isinstance(entry[0], Draft):
            draft = entry[0]
            assert self._archived
            before = next((a.text for a in self._archived.annotations if a.id == draft.annotation), "")
            quote, number = self._quote(draft.paragraph), self._number(draft.paragraph)
            self.editor.write(draft, quote, before, number=number)
        elif entry is not None:
            self._jump()

    def _delete(self) -> None:
        entry = self._entry()
        if isinstance(entry, Annotation):
            self._editing.remove(entry.id)
        elif isinstance(entry, tuple) and isinstance(entry[0], Draft):
            # Not thrown away unseen: the draft opens, and can be emptied there.
            self._edit()

    def _enable(self) -> None:
        entry = self._entry()
        annotation = isinstance(entry, Annotation)
        draft = isinstance(entry, tuple) and isinstance(entry[0], Draft)
        self.edit_button.setEnabled(draft or (annotation and entry.tag is None))
        self.color_button.setEnabled(annotation and entry.tag is not None)
        self.delete_button.setEnabled(annotation)

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
        """The colours that the selected tag may have."""
        entry = self._entry()
        chosen = entry.tag.color if isinstance(entry, Annotation) and entry.tag else ""
        menu = ColorMenu(chosen, parent)
        menu.picked.connect(self._recolor)
        return menu

    def _recolor(self, color: str) -> None:
        entry = self._entry()
        if isinstance(entry, Annotation) and isinstance(entry.tag, Tag):
            self._editing.recolor(entry.tag, color)
