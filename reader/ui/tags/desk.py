"""Connects tagging, noting and highlighting with the page, the list of articles, and the keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.annotations import Annotation, Tag
from reader.core.archived import ArchivedArticle
from reader.core.noting import Address, Whereto
from reader.ui.page.passage import THE_ARTICLE, Passage, passage_of
from reader.ui.tags.manager import TagManager
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class TagDesk(QObject):
    """Made when all parts are there. The list of tags is made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.parts.page
        self._jump: tuple[int, int] | None = None
        self.manager: TagManager | None = None
        self._connect()

    def tag(self) -> None:
        """Open the box for tags: of what is selected on the page, or of the articles selected in the list."""
        articles = self._selected_articles()
        if articles:
            self._page.open_tags_of(articles)
        else:
            self._page.open_tags()

    def tag_article(self) -> None:
        """Open the box for the tags of the whole article, or of the articles selected in the list."""
        articles = self._selected_articles()
        if articles:
            self._page.open_tags_of(articles)
        else:
            self._page.open_article_tags()

    def note(self) -> None:
        """Begin a note on what is selected, or on the current paragraph."""
        self._write(self._page.passage())

    def note_article(self) -> None:
        """Begin a note on the whole article."""
        self._write(THE_ARTICLE)

    def highlight(self, color: str | None = None) -> None:
        """Highlight what is selected, or the current paragraph; what is highlighted takes the next colour."""
        lit, archived = self._page.lit, self._page.view.archived
        # By its passage: the next colour is reckoned where it is stored.
        passage = passage_of(lit.anchor) if lit else self._page.passage()
        if archived and passage and not passage.is_whole:
            self._window.editing.highlight(archived.id, passage, archived.capture.id, color)
            if not lit:
                self._page.bar.hide()

    def take_highlight(self) -> None:
        """Take the highlight away at which the bar stands."""
        lit = self._page.lit
        if lit:
            self._page.bar.hide()
            self._window.editing.remove(lit.id)

    def put(self, digit: int) -> None:
        """Put the tag of a key on what is selected, or take it off again."""
        tag, archived = self._window.menu_actions.tagging.digits[digit - 1].data(), self._page.view.archived
        if not isinstance(tag, Tag):
            self._window.messages.tell(
                self.tr("The key {digit} puts no tag yet. Choose one for it in the list of tags.").format(digit=digit),
                self.tr("Tags…"),
                self.manage,
            )
            return
        articles = self._selected_articles()
        if articles:
            self._window.editing.tag_articles(articles, tag.name)
            return
        passage = self._page.passage()
        if archived and passage:
            self._window.editing.toggle(archived.id, passage, tag, archived.capture.id)

    def manage(self) -> None:
        """Open the list of tags, which stays beside the window."""
        if self.manager is None:
            self.manager = TagManager(self._window.editing, self._window.theme, self._window)
        self.manager.show()
        self.manager.raise_()
        self.manager.activateWindow()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        if self.manager:
            self.manager.set_theme(theme)

    def follow_link(self, address: Address) -> None:
        """Go where a link of a note leads."""
        if address.kind is Whereto.ENTITY:
            self._window.people.open_entity(address.number)
            return
        self._window.people.show(False)
        self._jump = (address.number, address.paragraph - 1)
        if address.number == self._window.article.number:
            self._arrive()
        else:
            self._window.open_article(address.number)

    def show_annotation(self, annotation: Annotation) -> None:
        """Show the passage of an annotation of the open article."""
        view = self._page.view
        if annotation.anchor.is_whole:
            view.verticalScrollBar().setValue(0)
            return
        if view.archived and not view.is_shown(annotation.anchor.paragraph):
            self._window.menu_actions.left_out.setChecked(True)
        view.choose_paragraph(annotation.anchor.paragraph)
        view.select_passage(annotation)

    def _connect(self) -> None:
        window, page, actions = self._window, self._page, self._window.menu_actions
        tagging = actions.tagging
        actions.bind(
            {
                actions.tag: self.tag,
                actions.note: self.note,
                tagging.highlight: lambda: self.highlight(),
                tagging.tag_article: self.tag_article,
                tagging.note_article: self.note_article,
                tagging.manage: self.manage,
                **{action: partial(self.put, digit) for digit, action in enumerate(tagging.digits, 1)},
            }
        )
        page.view.addActions([actions.tag, actions.note, tagging.highlight, tagging.tag_article])
        page.bar.set_actions([actions.tag, actions.note], [actions.is_person, actions.is_org])
        page.bar.color_picked.connect(self.highlight)
        page.bar.remove_wanted.connect(self.take_highlight)
        page.view.strip.clicked.connect(partial(window.parts.side.show_annotation, -1))
        notes = window.parts.side.notes
        notes.annotation_wanted.connect(self.show_annotation)
        notes.link_wanted.connect(self.follow_link)
        window.editing.tags_known.connect(self._know)
        window.article.opened.connect(self._opened)
        window.article.closed.connect(partial(tagging.set_article, open_=False))
        window.article.refreshed.connect(self._refreshed)
        tagging.set_article(open_=False)

    def _selected_articles(self) -> list[int]:
        """The articles that are selected in the list, if it has the keys and they are several."""
        view = self._window.parts.articles.view
        chosen = view.selected() if view.hasFocus() else []
        return chosen if len(chosen) > 1 else []

    def _write(self, passage: Passage | None) -> None:
        if passage and self._page.view.archived:
            self._page.bar.hide()
            self._window.reading.focus.reveal(self._window.menu_actions.show_side)
            self._window.parts.side.write_note(passage)

    def _know(self, tags: list[tuple[Tag, int]]) -> None:
        self._window.menu_actions.tagging.set_tags(tag for tag, _ in tags)

    def _opened(self, archived: ArchivedArticle) -> None:
        self._window.menu_actions.tagging.set_article(open_=True)
        if self._jump and self._jump[0] == archived.id:
            self._arrive()

    def _refreshed(self, _: ArchivedArticle) -> None:
        self._page.renew_bar()

    def _arrive(self) -> None:
        (_, paragraph), self._jump = self._jump or (0, -1), None
        if paragraph >= 0:
            self._page.view.go_to(paragraph, 0)
            self._page.view.choose_paragraph(paragraph)
        self._page.view.setFocus()
