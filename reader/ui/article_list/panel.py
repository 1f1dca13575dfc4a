"""The list with its search box: asks for the articles, in the order that the user wants."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.archived import Order
from reader.core.changes import Changes
from reader.core.query import sought
from reader.core.query_parsing import parse
from reader.services.library import Library
from reader.services.searching import Searching
from reader.ui.article_list.model import ORDERS, ArticleModel, Column
from reader.ui.article_list.only import OnlyButton
from reader.ui.article_list.seeker import FIRST, Found, Seeker, Sorting, Wanted
from reader.ui.article_list.view import ArticleView
from reader.ui.empty_state import EmptyState
from reader.ui.finding.search_field import ProblemLabel, SearchField
from reader.ui.texts import articles_text, count_text, shortened
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import beside_icon, muted
from reader.ui.worker import Worker


class ListPanel(QFrame):
    """Search box, count and sorting, and the list.

    `listed` says how many articles there are to see, `settled` that these are all, in their order.
    """

    listed = Signal(int)
    settled = Signal()

    def __init__(self, library: Library, searching: Searching, worker: Worker, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._seeker = Seeker(library, searching, worker, self)
        self._seeker.first.connect(self._show_first)
        self._seeker.found.connect(self._settle)
        self._view = ""
        self._folder_icon = "book"
        self._sorting: Sorting = (Order.PUBLISHED, False)
        self._found_sorting: Sorting | None = None
        self.searched = ""
        self.nowhere = False
        """Whether the archive has no articles at all, in no view."""
        self._anew = False
        self._only: Callable[[], Iterable[int]] | None = None
        self.folder_button = QToolButton(objectName="folder", toolTip=self.tr("Views and counts (F7)"))
        self.folder_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.only_button = OnlyButton()
        self.only_button.clicked.connect(self.show_all)
        self.model = ArticleModel(library, searching, worker, self)
        self.view = ArticleView(self.model, theme)
        self.search = SearchField(searching, worker)
        self.search.setPlaceholderText(self.tr("Search articles, notes"))
        self.problems = ProblemLabel()
        self.search.explained.connect(self.problems.show_text)
        self.search.setAccessibleName(self.tr("Search the archive"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # a file that is dropped here is to be imported, too
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.count = muted(QLabel())
        self.sort = QToolButton(
            objectName="sort", accessibleName=self.tr("Sort the list"), toolTip=self.tr("Sort the list")
        )
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.sort.setMenu(self._sort_menu())
        self._clear = QPushButton(self.tr("Clear the search"))
        self._clear.clicked.connect(self.clear_search)
        self._nothing = EmptyState("search", self.tr("Nothing found"), "", [self._clear])
        self.view.horizontalHeader().sectionClicked.connect(self._sort_by_header)
        self._lay_out()
        self.set_theme(theme)
        self._show_sorting()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._glass.setIcon(theme.icon("search", "muted"))
        self.sort.setIcon(theme.icon("sort", "muted"))
        self._theme = theme
        self.folder_button.setIcon(theme.icon(self._folder_icon, "muted"))
        self.view.set_theme(theme)
        self._nothing.set_theme(theme)

    def refresh(self) -> None:
        """Ask again which articles there are."""
        self._seek(typing=False)

    def follow(self, changes: Changes) -> None:
        """Refresh what a change touched. The order stays until the user sorts again: rows do not jump."""
        if changes.list_changed:
            self.model.refresh(changes.articles)
            self.refresh()
        elif changes.tags_changed:
            self.model.renew()
        else:
            self.model.refresh(changes.articles)

    def renew(self) -> None:
        """Look again at everything, as when another program may have changed the archive."""
        self.model.renew()
        self.refresh()

    def show_only(self, name: str, only: Callable[[], Iterable[int]]) -> None:
        """List only some articles, called by a name, until the reader wants all again."""
        self._only = only
        self.only_button.show_for(name)
        self.search.clear()
        self.view.scrollToTop()
        self.refresh()

    def show_all(self) -> None:
        """List all articles again."""
        self._only = None
        self.only_button.hide()
        self.refresh()
        self.view.setFocus()

    @property
    def narrowed(self) -> bool:
        """Whether fewer articles may be listed than there are."""
        return bool(self.searched or self._view) or self._only is not None

    def show_view(self, query: str) -> None:
        """List only what a query finds, and search within that; `""` for all articles."""
        self._view = query
        self._only = None
        self.only_button.hide()
        self.view.scrollToTop()
        self.refresh()

    def show_folder_name(self, name: str, icon: str) -> None:
        """Say which view is listed, with the icon that it has beside the list."""
        self._folder_icon = icon
        self.folder_button.setIcon(self._theme.icon(icon, "muted"))
        self.folder_button.setText(beside_icon(shortened(name, 40).replace("&", "&&")))
        self.folder_button.setAccessibleName(self.tr("View: {name}").format(name=name))

    @property
    def view_shown(self) -> str:
        """The query of the view that is listed, `""` for all articles."""
        return self._view

    @property
    def in_use(self) -> QWidget:
        """What takes the keys: the list, or the search box while there is nothing to list."""
        return self.search if self.view.isHidden() else self.view

    def focus_search(self) -> None:
        """Go to the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_search(self) -> None:
        """List all articles again."""
        self.search.clear()
        self.search.setFocus()

    def sort_by(self, order: Order, *, ascending: bool) -> None:
        """Sort the list; a search keeps its order until it is cleared."""
        if self.searched:
            self._found_sorting = (order, ascending)
        else:
            self._sorting = (order, ascending)
        self._show_sorting()
        self.refresh()

    @property
    def sorting(self) -> Sorting:
        """The order of the whole list."""
        return self._sorting

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        # What is offered below the box has the keys first.
        if key and watched is self.search and self.search.offers.isHidden():
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rowCount():
                self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
                if not self.view.selectionModel().hasSelection():
                    self.view.selectRow(0)
                if event.key() != Qt.Key.Key_Down:
                    self.view.entered.emit(self.model.article(self.view.currentIndex().row()))
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(2 * GRID, 12, 2 * GRID, GRID // 2)
        head.setSpacing(GRID // 2)
        top = QHBoxLayout()
        top.addWidget(self.folder_button)
        top.addStretch()
        head.addLayout(top)
        head.addWidget(self.search)
        head.addWidget(self.problems)
        row = QHBoxLayout()
        head.addWidget(self.only_button)
        row.addWidget(self.count, 1)
        row.addWidget(self.sort)
        head.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)
        # Not before it has its place: it shows the first part at once, as a window if that is in none.
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        self._sort_group = QActionGroup(menu)
        for text, order, ascending in (
            (self.tr("Newest first"), Order.PUBLISHED, False),
            (self.tr("Oldest first"), Order.PUBLISHED, True),
            (self.tr("Title, A to Z"), Order.TITLE, True),
            (self.tr("Title, Z to A"), Order.TITLE, False),
            (self.tr("Source, A to Z"), Order.SOURCE, True),
            (self.tr("Source, Z to A"), Order.SOURCE, False),
            (self.tr("Tags, A to Z"), Order.TAGS, True),
            (self.tr("Tags, Z to A"), Order.TAGS, False),
            (self.tr("Most notes first"), Order.NOTES, False),
            (self.tr("Fewest notes first"), Order.NOTES, True),
            (self.tr("Imported last first"), Order.IMPORTED, False),
        ):
            action = menu.addAction(text)
            action.setData((order.value, ascending))
            action.setCheckable(True)
            self._sort_group.addAction(action)
        self._sort_group.triggered.connect(self._sort_by_action)
        return menu

    def _sort_by_action(self, action: QAction) -> None:
        order, ascending = action.data()
        self.sort_by(Order(order), ascending=ascending)

    def _sort_by_header(self, section: int) -> None:
        order = ORDERS[Column(section)]
        now = self._found_sorting if self.searched else self._sorting
        # Names start at A, dates and counts at the newest and the most; a second click turns the order round.
        ascending = order not in (Order.PUBLISHED, Order.NOTES)
        if now and now[0] is order:
            ascending = not now[1]
        self.sort_by(order, ascending=ascending)

    def _show_sorting(self) -> None:
        now = self._found_sorting if self.searched else self._sorting
        header = self.view.horizontalHeader()
        label = self.tr("Best match")
        for action in self._sort_group.actions():
            current = now is not None and tuple(action.data()) == (now[0].value, now[1])
            action.setChecked(current)
            if current:
                label = action.text()
        self.sort.setText(beside_icon(label))
        column = next((c for c, order in ORDERS.items() if now and order is now[0]), None)
        ascending = now is not None and now[1]
        direction = Qt.SortOrder.AscendingOrder if ascending else Qt.SortOrder.DescendingOrder
        header.setSortIndicator(-1 if column is None else int(column), direction)

    def _search(self, text: str) -> None:
        # The blank at the end stays: it says that the last word is typed.
        # What means nothing yet, such as a field without its value, narrows nothing.
        self.searched = text if parse(text).root else ""
        if not self.searched:
            self._found_sorting = None
        self._anew = bool(self.searched)
        self._show_sorting()
        self._seek(typing=True)

    def _seek(self, *, typing: bool) -> None:
        sorting = self._found_sorting if self.searched else self._sorting
        self._seeker.ask(Wanted(self.searched, self._view, sorting, self._only), typing=typing)

    def _show_first(self, found: Found) -> None:
        self._show(found)
        # Now: the next question is asked after this, and threads at work would hold the painting up.
        self.view.viewport().repaint()
        if len(found.ids) == FIRST:
            self.count.setText(self.tr("{count} newest, more to come…").format(count=FIRST))

    def _settle(self, found: Found) -> None:
        self._show(found)
        self.settled.emit()

    def _show(self, found: Found) -> None:
        ids = found.ids
        chosen = self.view.selected()
        # What is sought anew is read from the top.
        place = 0 if self._anew else self.view.verticalScrollBar().value()
        self._anew = False
        passages = self.searched if any(sought(parse(self.searched).root)) else ""
        if not self.model.has_ids(ids, passages):
            with self.view.quietly():
                self.view.show_passages(shown=bool(passages))
                self.model.set_ids(ids, passages, found.rows, found.snippets)
                self.view.select_articles(chosen)
        self.view.verticalScrollBar().setValue(place)
        if self.searched:
            self.count.setText(self.tr("{count} found").format(count=count_text(len(ids))))
        else:
            self.count.setText(articles_text(len(ids)))
        self.nowhere = found.nowhere
        if self.searched:
            text = self.tr(
                "No title, text or note has all the words of “{words}”. Try fewer words; accents may be left out."
            )
            self._nothing.set_words(self.tr("Nothing found"), text.format(words=shortened(self.searched, 80)))
        elif self.narrowed:
            self._nothing.set_words(self.tr("Nothing here"), self.tr("There are no articles in this view now."))
        else:
            text = self.tr("All articles are on the shelf or in the trash. Press F7 to see these views.")
            self._nothing.set_words(self.tr("Nothing here"), text)
        self._clear.setVisible(bool(self.searched))
        self._stack.setCurrentIndex(int(not ids))
        self.listed.emit(len(ids))
