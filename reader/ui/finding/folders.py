"""The views of the list: all, unread, starred, the shelf, the trash, and the searches that were saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem

from reader.core.saved_search import SavedSearch
from reader.core.views import View
from reader.ui.texts import count_text, tip_text
from reader.ui.theme import Theme

_WHAT = Qt.ItemDataRole.UserRole
MOST = 1000
"""Hits of a saved search that are counted: more are told as so many and more."""

_MOST_ROWS = 11

Folder = View | SavedSearch
_ICONS = {View.ALL: "book", View.UNREAD: "file", View.STARRED: "star", View.SHELF: "shelf", View.TRASH: "trash"}


class FolderList(QTreeWidget):
    """`chosen` is a View or a SavedSearch; a saved one is renamed and removed from its menu."""

    chosen = Signal(object)
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="rows", rootIsDecorated=False, headerHidden=True, columnCount=2)
        self._theme = theme
        self._saved: Sequence[SavedSearch] = ()
        self._counts: Mapping[str, int] = {}
        self._shown: Folder = View.ALL
        self.setAccessibleName(self.tr("Views and saved searches"))
        self.setIndentation(0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.currentItemChanged.connect(self._choose)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._fill()

    def view_text(self, view: View) -> str:
        """The name of a view."""
        return {
            View.ALL: self.tr("All articles"),
            View.UNREAD: self.tr("Unread"),
            View.STARRED: self.tr("Starred"),
            View.SHELF: self.tr("Shelf"),
            View.TRASH: self.tr("Trash"),
        }[view]

    def folder_text(self, folder: Folder) -> str:
        """The name of a view or of a saved search."""
        return self.view_text(folder) if isinstance(folder, View) else folder.name

    def folder_icon(self, folder: Folder) -> str:
        """The name of the icon of a view or of a saved search."""
        return _ICONS[folder] if isinstance(folder, View) else "search"

    @property
    def folders(self) -> list[Folder]:
        """All that are listed."""
        return [*View, *self._saved]

    def set_saved(self, saved: Sequence[SavedSearch], counts: Mapping[str, int]) -> None:
        """List these searches, with the counts of all views and searches by their names or ids."""
        self._saved, self._counts = saved, counts
        self._fill()

    def show_folder(self, folder: Folder) -> None:
        """Mark the one that is listed, without choosing it again."""
        self._shown = folder
        self._fill()

    def _fill(self) -> None:
        self.blockSignals(True)
        place = self.verticalScrollBar().value()
        self.clear()
        for row, folder in enumerate(self.folders):
            key = str(folder) if isinstance(folder, View) else folder.id
            count = self._counts.get(key)
            text = "" if count is None else count_text(count) + ("+" if key not in set(View) and count >= MOST else "")
            item = QTreeWidgetItem([self.folder_text(folder), text])
            item.setIcon(0, self._theme.icon(self.folder_icon(folder), "muted"))
            item.setForeground(1, self._theme.color("muted"))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(0, tip_text(folder.query if isinstance(folder, SavedSearch) else self.folder_text(folder)))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{self.folder_text(folder)}, {text}")
            item.setData(0, _WHAT, row)  # its place: Qt would make plain text of a View
            self.addTopLevelItem(item)
            same = folder == self._shown or (
                isinstance(folder, SavedSearch) and isinstance(self._shown, SavedSearch) and folder.id == self._shown.id
            )
            if same:
                self.setCurrentItem(item)
        # As high as what it lists, up to a point: the counts below it want room, too.
        rows = min(self.topLevelItemCount(), _MOST_ROWS)
        self.setFixedHeight(rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + 2)
        self.verticalScrollBar().setValue(place)
        self.blockSignals(False)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._shown = self.folders[item.data(0, _WHAT)]
            self.chosen.emit(self._shown)

    def _menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        folder = self.folders[item.data(0, _WHAT)] if item else None
        if isinstance(folder, SavedSearch):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self.rename_wanted.emit(folder))
            menu.addAction(self.tr("Remove")).triggered.connect(lambda: self.remove_wanted.emit(folder))
            menu.popup(self.viewport().mapToGlobal(place))
