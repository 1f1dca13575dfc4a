"""The view of people and organisations: the index at the left; at the right a page, the graph, or the review."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from reader.services.entities import People
from reader.ui.correcting_popup import NamePopup
from reader.ui.empty_state import EmptyState
from reader.ui.people.entity_page import EntityPageView
from reader.ui.people.graph_panel import GraphPanel
from reader.ui.people.index_panel import IndexPanel
from reader.ui.people.review_panel import ReviewPanel
from reader.ui.theme import Theme
from reader.ui.worker import Worker

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class PeoplePanel(QWidget):
    """Takes the place of list, page and side panel. `back_wanted` asks for the articles, `previous_wanted` for the
    page that was shown before."""

    back_wanted = Signal()
    previous_wanted = Signal()

    def __init__(self, people: People, worker: Worker, theme: Theme) -> None:
        super().__init__()
        self.index = IndexPanel(people, worker, theme)
        self.page = EntityPageView(theme)
        self.graph = GraphPanel(people, worker, theme)
        self.review = ReviewPanel(theme)
        self._none = EmptyState(
            "people",
            self.tr("Nobody is chosen"),
            self.tr("Choose a person or an organisation in the list: who they appear with, when, and in which words."),
            [],
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._none)
        self._pages.addWidget(self.page)
        self.leaves = QTabWidget()
        self.leaves.setDocumentMode(True)
        self.leaves.tabBar().setDrawBase(False)
        self.leaves.tabBar().setAccessibleName(self.tr("Page, graph and review"))
        self.leaves.addTab(self._pages, self.tr("Page"))
        self.leaves.addTab(self.graph, self.tr("Graph"))
        self.leaves.addTab(self.review, self.tr("Review"))
        self.leaves.setCornerWidget(self.page.buttons)
        self.leaves.currentChanged.connect(self._show_buttons)
        self.popup = NamePopup(self, theme)
        self.popup.closed.connect(self.page.rename_button.setFocus)
        self.index.back_wanted.connect(self.back_wanted)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, handleWidth=1, childrenCollapsible=False)
        self.index.setMinimumWidth(232)
        right = QFrame(objectName="panel")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.leaves)
        right.setMinimumWidth(520)
        self.splitter.addWidget(self.index)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([304, 900])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        # A shortcut, not a key event: lists would take it for a step to the left.
        previous = QShortcut(QKeySequence("Alt+Left"), self)
        previous.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        previous.activated.connect(self.previous_wanted)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        for part in (self.index, self.page, self.graph, self.review, self._none, self.popup):
            part.set_theme(theme)

    def show_page(self, *, shown: bool) -> None:
        """Show the page of an entity, or that nobody is chosen."""
        self._pages.setCurrentIndex(int(shown))
        self._show_buttons()

    def _show_buttons(self) -> None:
        on_page = self._pages.currentWidget() is self.page and self.leaves.currentWidget() is not self.review
        self.page.buttons.setVisible(on_page)

    def event(self, event: QEvent) -> bool:
        # The single keys of the page, T for a tag and the like, mean nothing here; Ctrl+F searches the index.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            letter = event.modifiers() in _PLAIN and event.text().isprintable() and bool(event.text())
            if letter or _is_find(event) or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_find(event) or event.text() == "/":
            self.index.focus_search()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)


def _is_find(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier
