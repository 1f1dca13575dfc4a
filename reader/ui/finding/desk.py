"""Connects the views, the counts, the saved searches and the palette with the list and the rest of the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog

from reader.core.annotations import Tag
from reader.core.archived import ArticleRow
from reader.core.changes import Changes
from reader.core.facets import Facet, Facets, with_facet
from reader.core.folding import fold
from reader.core.index import EntityRow
from reader.core.mentions import EntityType
from reader.core.query import Called, Field, both
from reader.core.query_parsing import parse
from reader.core.query_writing import write
from reader.core.saved_search import SavedSearch
from reader.core.views import View
from reader.services.archive import Archive
from reader.services.searching import Interruption
from reader.ui.finding.folders import MOST, Folder
from reader.ui.finding.palette import Entry, Palette
from reader.ui.finding.words import speaks_vietnamese
from reader.ui.texts import articles_text, date_text, title_text
from reader.ui.theme import Theme
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_OF_EACH = 5
"""Articles, names and tags that the palette offers of each."""


_Found = tuple[Sequence[ArticleRow], Sequence[EntityRow], Sequence[tuple[Tag, int]]]
"""Articles, names and tags, each with how many passages carry it."""


class FindingDesk(QObject):
    """Made when all parts are there."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker
        self._list = window.parts.articles
        self._finder = window.parts.finder
        self._folder: Folder = View.ALL
        self._interruption = archive.searching.interruption()
        self._folders_counted = False
        self._side_waits = False
        self.palette = Palette(window.parts, window.theme)
        self._connect()
        self._show_name()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self.palette.set_theme(theme)

    def choose_folder(self, folder: Folder) -> None:
        """List a view, or what a saved search finds."""
        self._folder = folder
        self._finder.folders.show_folder(folder)
        self._show_name()
        self._list.show_view(folder.query)

    def search_for(self, text: str) -> None:
        """Put a query into the search box, over all articles."""
        if self._folder is not View.ALL:
            self.choose_folder(View.ALL)
        self._window.reading.focus.reveal(self._window.menu_actions.show_list)
        self._list.search.setText(text)

    def _show_name(self) -> None:
        folders = self._finder.folders
        self._list.show_folder_name(folders.folder_text(self._folder), folders.folder_icon(self._folder))

    def _connect(self) -> None:
        window, finder, articles = self._window, self._finder, self._list
        actions = window.menu_actions.finding
        window.menu_actions.bind({actions.save: self.ask_name, actions.palette: self._open_palette})
        actions.column.toggled.connect(self._show_column)
        window.menu_actions.show_side.toggled.connect(self._follow_side)
        window.parts.installEventFilter(self)
        articles.folder_button.clicked.connect(actions.column.trigger)
        articles.search.textChanged.connect(lambda _: self._interruption.ask())
        articles.settled.connect(self._count)
        finder.folders.chosen.connect(self.choose_folder)
        finder.folders.rename_wanted.connect(self._ask_new_name)
        finder.folders.remove_wanted.connect(self._remove)
        finder.facets.wanted.connect(self._narrow)
        finder.save.clicked.connect(self.ask_name)
        window.editing.changed.connect(self._follow)
        self.palette.typed.connect(self._look_up)

    # Views and saved searches

    def ask_name(self) -> None:
        """Ask by which name the search is to be kept."""
        text = self._query_text()
        if not parse(text).root:
            self._window.messages.complain(self.tr("There is nothing to save. Type what you look for first."))
            return
        self._ask(self.tr("Save this search"), text, partial(self._save, text))

    def _query_text(self) -> str:
        """What is listed, as one query."""
        roots = (parse(part).root for part in (self._list.view_shown, self._list.searched))
        return write(both(*(root for root in roots if root)), vietnamese=speaks_vietnamese())

    def _ask(self, title: str, name: str, then: object) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name of the search"))
        dialog.setTextValue(name.strip()[:80])
        dialog.setOkButtonText(self.tr("Save"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.resize(400, dialog.height())
        dialog.textValueSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, text: str, name: str) -> None:
        call = partial(self._archive.searching.save, vietnamese=speaks_vietnamese())
        self._window.editing.change(call, name, text).then(self._told(self.tr("The search “{name}” was saved.")))
        self._window.menu_actions.finding.column.setChecked(True)

    def _ask_new_name(self, saved: SavedSearch) -> None:
        self._ask(self.tr("Rename “{name}”").format(name=saved.name), saved.name, partial(self._rename, saved))

    def _rename(self, saved: SavedSearch, name: str) -> None:
        self._window.editing.change(self._archive.searching.rename, saved.id, name)

    def _remove(self, saved: SavedSearch) -> None:
        job = self._window.editing.change(self._archive.searching.forget, saved.id)
        job.then(self._told(self.tr("The search “{name}” was removed. Its articles stay.")))

    def _told(self, text: str) -> object:
        return lambda changes: self._window.editing.tell_undoable(text.format(name=changes.subject))

    def _follow(self, changes: Changes) -> None:
        self._folders_counted = False
        if not (changes.list_changed or changes.marks_changed):
            # The list asks anew by itself in those cases, and the counts follow it.
            if changes.searches_changed or changes.tags_changed or changes.names_changed:
                self._count()
        elif self._list.view_shown and not changes.list_changed:
            self._list.refresh()
        elif not changes.list_changed:
            self._count()

    # Counts

    def _show_column(self, shown: bool) -> None:
        parts = self._window.parts
        self._finder.setVisible(shown)
        self._make_room()
        if shown:
            self._count()
            self._finder.folders.setFocus()
        elif parts.isAncestorOf(self._window.focusWidget() or parts):
            self._list.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        """Close the side panel while there is no room for it beside the column, and open it again after that."""
        side = self._window.menu_actions.show_side
        if not self._finder.isHidden() and self._window.parts.is_narrow():
            if side.isChecked():
                side.setChecked(False)
                self._side_waits = True
        elif self._side_waits:
            side.setChecked(True)

    def _follow_side(self, shown: bool) -> None:
        # The reader opened or closed it: what was meant to happen to it later is not wanted any more.
        self._side_waits = False
        if shown and not self._finder.isHidden() and self._window.parts.is_narrow():
            self._window.menu_actions.finding.column.setChecked(False)

    def _count(self) -> None:
        if self._finder.isHidden():
            self._folders_counted = False
            return
        articles = self._list
        self._interruption.ask()
        self._interruption = interruption = self._archive.searching.interruption()
        numbers = articles.model.ids if articles.narrowed else None
        job = self._worker.read(self._archive.searching.facets, numbers, interruption, latest="facets")
        job.then(partial(self._show_facets, interruption))
        # What is typed changes nothing in the views.
        if not self._folders_counted or not articles.searched:
            self._folders_counted = True
            self._worker.read(self._folders, latest="folders").then(self._show_folders)

    def _folders(self) -> tuple[list[SavedSearch], dict[str, int]]:
        searching = self._archive.searching
        saved = searching.saved()
        counts = {str(view): searching.count(view.query, 1 << 30) for view in View if view.query}
        counts[View.ALL] = self._archive.library.count()
        return saved, counts | {one.id: searching.count(one.query, MOST) for one in saved}

    def _show_folders(self, found: tuple[list[SavedSearch], dict[str, int]]) -> None:
        saved, counts = found
        shown = self._folder
        self._finder.folders.set_saved(saved, counts)
        if isinstance(shown, SavedSearch):
            now = next((one for one in saved if one.id == shown.id), None)
            if now is None:
                self.choose_folder(View.ALL)
            elif now != shown:
                self.choose_folder(now)

    def _show_facets(self, interruption: Interruption, facets: Facets) -> None:
        if not interruption.asked:
            self._finder.show_facets(facets, parse(self._list.searched))

    def _narrow(self, facet: Facet, excluded: bool) -> None:
        node = with_facet(parse(self._list.searched), facet, excluded=excluded)
        self._list.search.setText(write(node, vietnamese=speaks_vietnamese()))

    # The palette

    def _open_palette(self) -> None:
        folders = self._finder.folders
        views = [
            Entry(folders.folder_text(folder), self.tr("View"), "book", partial(self.choose_folder, folder))
            for folder in folders.folders
        ]
        actions = [_entry(action) for action in self._window.actions() if _can_be_done(action)]
        self.palette.open([*actions, *views])

    def _look_up(self, text: str) -> None:
        if text.strip():
            self._worker.read(self._found, text, latest="palette").then(partial(self._offer, text))

    def _found(self, text: str) -> _Found:
        archive = self._archive
        titled = "".join(f" title:{word}*" for word in text.split())
        rows = archive.library.rows(archive.searching.newest(titled, _OF_EACH))
        words = fold(text).split()
        tags = [(tag, n) for tag, n in archive.tagging.tags() if all(word in fold(tag.name) for word in words)]
        return rows, archive.people.index(None, text, limit=_OF_EACH), tags[:_OF_EACH]

    def _offer(self, text: str, found: _Found) -> None:
        rows, entities, tags = found
        window = self._window
        entries = [
            Entry(row.name, articles_text(row.articles), "people" if row.type is EntityType.PERSON else "body",
                  partial(window.people.open_entity, row.id))
            for row in entities
        ]  # fmt: skip
        entries += [Entry(tag.name, articles_text(count), "tag", partial(self._list_tag, tag)) for tag, count in tags]
        entries += [
            Entry(title_text(row.title), date_text(row.published), "file", partial(window.open_article, row.id))
            for row in rows
        ]
        self.palette.show_found(text, entries)

    def _list_tag(self, tag: Tag) -> None:
        self.search_for(write(Called(Field.TAG, tag.name), vietnamese=speaks_vietnamese()))


def _entry(action: QAction) -> Entry:
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    name = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return Entry(name, keys, "", action.trigger)


def _can_be_done(action: QAction) -> bool:
    return action.isEnabled() and action.isVisible() and bool(action.text()) and not action.isSeparator()
