"""The parts of the window and how they lie: list, page and side panel, and the lines at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.actions import Actions
from reader.ui.article_list.panel import ListPanel
from reader.ui.empty_state import EmptyState
from reader.ui.finding.finder import Finder
from reader.ui.message_bar import MessageBar
from reader.ui.notices import Notices
from reader.ui.page.panel import PagePanel
from reader.ui.people.panel import PeoplePanel
from reader.ui.people.settling_pane import SettlingPane
from reader.ui.progress_pane import ProgressPane
from reader.ui.resume_bar import ResumeBar
from reader.ui.sidebar.panel import SidePanel
from reader.ui.theme import Theme
from reader.ui.widgets import primary

_ROOMY = 1060
"""Pixels that list, page, side panel and the column of views need."""


_NOTEBOOK = 4
"""Its place among the views."""


class Parts(QWidget):
    """Lays the parts out. An archive without articles shows how to begin instead."""

    def __init__(
        self,
        articles: ListPanel,
        page: PagePanel,
        side: SidePanel,
        people: PeoplePanel,
        messages: MessageBar,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.messages = messages
        self.progress = ProgressPane()
        self.settling = SettlingPane()
        self.notices = Notices()
        self.resume_bar = ResumeBar()
        self.articles = articles
        self.page = page
        self.side = side
        self.people = people
        self.people_shown = False
        self.notebook_shown = False
        self.import_button = primary(QPushButton(self.tr("Import pages…")))
        self.samples_button = QPushButton(self.tr("Open the sample archive"))
        self.empty = EmptyState(
            "import",
            self.tr("Your archive is empty"),
            self.tr(
                "Import web pages that you saved from your browser. Their text is kept on this computer, "
                "with the people and organisations in it."
            ),
            [self.import_button, self.samples_button],
            self.tr("You can also drop files and folders anywhere on this window."),
        )
        self.splitter = QSplitter(Qt.Orientation.Horizontal, handleWidth=1, childrenCollapsible=False)
        for part, width in ((self.articles, 216), (self.page, 376), (self.side, 232)):
            part.setMinimumWidth(width)
            self.splitter.addWidget(part)
        for place, stretch in enumerate((2, 5, 2)):
            self.splitter.setStretchFactor(place, stretch)
        self._stack = QStackedWidget()
        self._empty = False
        blank = QWidget()
        blank.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack.addWidget(blank)
        self._stack.addWidget(self.empty)
        self.finder = Finder(theme)
        self.finder.hide()
        working = QWidget()
        row = QHBoxLayout(working)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.finder)
        row.addWidget(self.splitter, 1)
        self._stack.addWidget(working)
        self._stack.addWidget(self.people)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(self.resume_bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(messages)
        layout.addWidget(self.progress)
        layout.addWidget(self.settling)
        self.set_theme(theme)
        # Until the list is there; a window gives its keys to the first button of its tool bar otherwise.
        blank.setFocus()

    def bind(self, actions: Actions) -> None:
        """Let the buttons of the empty archive do what the menu does."""
        self.import_button.clicked.connect(actions.import_files.trigger)
        self.samples_button.clicked.connect(actions.samples.trigger)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        parts = (self.messages, self.notices, self.resume_bar, self.articles, self.page, self.side, self.empty,
                 self.people, self.finder)  # fmt: skip
        for part in parts:
            part.set_theme(theme)

    def is_narrow(self) -> bool:
        """Whether there is no room for the column of views beside all other parts."""
        return self.width() < _ROOMY

    def show_empty(self, *, empty: bool) -> None:
        """Show how to begin, or the archive."""
        shown = _NOTEBOOK if self.notebook_shown else 3 if self.people_shown else 1 if empty else 2
        self._empty = empty
        if shown != self._stack.currentIndex():
            self._stack.setCurrentIndex(shown)
            (self.import_button if empty else self.articles.in_use).setFocus()

    @property
    def reading(self) -> bool:
        """Whether the articles are in sight, and no other view instead."""
        return not self.people_shown and not self.notebook_shown

    def show_notebook(self, panel: QWidget | None) -> None:
        """Show the notebook, which is made when it is first wanted, or the articles again."""
        if panel and self._stack.indexOf(panel) < 0:
            self._stack.insertWidget(_NOTEBOOK, panel)
        if self.notebook_shown != (panel is not None):
            self.notebook_shown = panel is not None
            self.show_empty(empty=self._empty)

    def show_people(self, *, shown: bool) -> None:
        """Show the people and organisations of the archive, or its articles again."""
        if shown != self.people_shown:
            self.people_shown = shown
            self.show_empty(empty=self._empty)
