"""Connects what makes reading comfortable: the way from article to article, the outline, the look of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

from reader.core.archived import ArchivedArticle
from reader.core.article import Article
from reader.core.changes import Action, Changes
from reader.services.archive import Archive
from reader.ui.reading.focus import Focus
from reader.ui.reading.keeping import Keeping
from reader.ui.reading.marking import Marking
from reader.ui.reading.outline import Outline, headings
from reader.ui.reading.trail import Trail
from reader.ui.reading.type_popup import TypePopup
from reader.ui.theme import Theme
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class ReadingDesk(QObject):
    """Made when all parts are there. Popups are made when they are first wanted."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._trail = Trail()
        self._article: Article | None = None
        self._headings: list[tuple[int, int, str]] = []
        self.outline: Outline | None = None
        self.type_popup: TypePopup | None = None
        self.marking = Marking(window, archive, worker)
        self.keeping = Keeping(window, archive, worker)
        self.focus = Focus(window)
        actions, view = window.menu_actions.reading, window.parts.page.view
        window.menu_actions.bind(
            {
                actions.back: self.back,
                actions.forward: self.forward,
                actions.next_article: self.next_article,
                actions.previous_article: self.previous_article,
                actions.outline: self.show_outline,
                actions.look: self.show_type,
            }
        )
        window.article.opened.connect(self._opened)
        window.article.refreshed.connect(self._look)
        window.article.closed.connect(self._closed)
        window.editing.changed.connect(self._follow)
        window.menu_actions.people.toggled.connect(self._set_trail)
        view.viewport().installEventFilter(self)
        view.addActions([*actions.of_articles, actions.outline])

    def back(self) -> None:
        """Open the article that was read before this one."""
        self._go(-1)

    def forward(self) -> None:
        """Open the article from which one went back."""
        self._go(1)

    def next_article(self) -> None:
        """Open the next article of the list."""
        self._step(1)

    def previous_article(self) -> None:
        """Open the one before it."""
        self._step(-1)

    def show_outline(self) -> None:
        """Show the headings of the article, or hide them again."""
        page = self._window.parts.page
        if self.outline is None:
            self.outline = Outline(page)
            self.outline.wanted.connect(self._jump)
            self.outline.closed.connect(page.view.setFocus)
        if self.outline.isVisible():
            self.outline.hide()
        elif self._headings:
            self.outline.open_for(self._headings, page.view.top_paragraph)

    def show_type(self) -> None:
        """Show the box for the look of the text, or hide it again."""
        window, page = self._window, self._window.parts.page
        if self.type_popup is None:
            self.type_popup = TypePopup(window.parts.page, window.theme)
            self.type_popup.typography_chosen.connect(page.set_typography)
            self.type_popup.scheme_chosen.connect(window.set_scheme)
            self.type_popup.closed.connect(page.view.setFocus)
        if self.type_popup.isVisible():
            self.type_popup.close_popup()
        else:
            self.type_popup.open_at(page.view.typography, window.session.scheme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        if self.type_popup:
            self.type_popup.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
                self._go(-1 if event.button() == Qt.MouseButton.BackButton else 1)
                return True
            if self.type_popup and self.type_popup.isVisible():
                self.type_popup.close_popup()
        return super().eventFilter(watched, event)

    def _go(self, by: int) -> None:
        number = self._trail.go(by)
        if number is not None:
            self._window.open_article(number)
        self._set_trail()

    def _step(self, by: int) -> None:
        listed = self._window.parts.articles.model
        current = self._window.article.number
        place = listed.place(current) if current is not None else None
        if place is not None and 0 <= place + by < len(listed.ids):
            self._window.open_article(listed.article(place + by))

    def _jump(self, paragraph: int) -> None:
        self._window.parts.page.view.go_to(paragraph, 0)
        self._window.parts.page.view.choose_paragraph(paragraph)

    def _opened(self, archived: ArchivedArticle) -> None:
        self._trail.visit(archived.id)
        self._look(archived)

    def _look(self, archived: ArchivedArticle) -> None:
        if archived.article is not self._article:  # a tag changes no heading of a book
            self._article, self._headings = archived.article, headings(archived)
        if self.outline:
            self.outline.hide()
        self._window.menu_actions.reading.set_article(open_=True, headings=bool(self._headings))
        self._set_trail()

    def _closed(self) -> None:
        self._article, self._headings = None, []
        self._window.menu_actions.reading.set_article(open_=False, headings=False)
        self._set_trail()

    def _follow(self, changes: Changes) -> None:
        if changes.action in (Action.TRASH, Action.DELETE):
            for number in changes.articles:
                self._trail.forget(number)
            self._set_trail()

    def _set_trail(self) -> None:
        # While people are shown, these keys lead back to the one who was looked at before.
        here = not self._window.menu_actions.people.isChecked()
        back, forward = here and self._trail.has_back, here and self._trail.has_forward
        self._window.menu_actions.reading.set_trail(back=back, forward=forward)
