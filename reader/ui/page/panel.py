"""The middle of the window: the page, its find bar, the box for tags, and what stands there without an article."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from reader.core.annotations import Annotation
from reader.core.archived import ArchivedArticle
from reader.core.errors import ReaderError
from reader.core.query import parse
from reader.ui.correcting_popup import NamePopup
from reader.ui.editing import Editing
from reader.ui.empty_state import EmptyState
from reader.ui.page.capture_banner import CaptureBanner
from reader.ui.page.document import NOT_A_PARAGRAPH
from reader.ui.page.find import FindBar
from reader.ui.page.tag_popup import TagPopup
from reader.ui.page.view import USUAL, PageView
from reader.ui.theme import GRID, Theme
from reader.ui.worker import Worker

_POPUP_ROOM = 456


class PagePanel(QFrame):
    """Shows the open article and tags its paragraphs."""

    size_changed = Signal(float)

    def __init__(self, editing: Editing, worker: Worker, theme: Theme) -> None:
        super().__init__(objectName="pagePanel")
        self._editing = editing
        self._theme = theme
        self._searched = ""
        self.view = PageView(worker, theme)
        self.find_bar = FindBar(self.view)
        self.capture_banner = CaptureBanner()
        self.popup = TagPopup(self, theme)
        self.name_popup = NamePopup(self, theme)
        self._none = EmptyState(
            "book",
            self.tr("No article is open"),
            self.tr("Choose an article in the list. Its text, its people and organisations, and your notes show here."),
            [],
        )
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.capture_banner)
        column.addWidget(self.find_bar)
        column.addWidget(self.view, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._none)
        self._stack.addWidget(reading)
        self.popup.tagged.connect(self._tag)
        self.popup.removed.connect(editing.remove)
        self.popup.closed.connect(self.view.setFocus)
        self.view.completed.connect(self._find_again)
        self.view.verticalScrollBar().valueChanged.connect(self.popup.hide)
        self.view.verticalScrollBar().valueChanged.connect(self.name_popup.hide)
        editing.tags_known.connect(self.popup.set_tags)
        self.popup.set_tags(editing.tags)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self.view.set_style(theme, self.view.text_size)
        self.find_bar.set_theme(theme)
        self.popup.set_theme(theme)
        self.name_popup.set_theme(theme)
        self._none.set_theme(theme)

    def show_article(self, archived: ArchivedArticle) -> None:
        """Show another article."""
        self.popup.hide()
        self.name_popup.hide()
        self.view.show_article(archived)
        self.capture_banner.show_for(archived)
        self._stack.setCurrentIndex(1)

    def mark(self, searched: str) -> None:
        """Mark the words by which the article was found, unless the find bar marks its own."""
        if not self.find_bar.isHidden():
            return
        self._searched = searched
        words = {" ".join(term.words) for term in parse(searched).terms}
        self.view.set_hits(sorted({hit for word in words for hit in self.find_bar.finder.find_all(word)}), -1)

    def refresh(self, archived: ArchivedArticle) -> None:
        """Show the open article with its tags and notes as they are now."""
        self.view.update_article(archived)
        self.capture_banner.show_for(archived)
        self.popup.set_present(self._present())

    def close_article(self) -> None:
        """Show that no article is open."""
        self.popup.hide()
        self.name_popup.hide()
        self.find_bar.hide()
        self.view.clear_article()
        self._stack.setCurrentIndex(0)

    def open_tags(self) -> None:
        """Open the box for tags below the current paragraph."""
        if not self._ready():
            return
        self.view.make_room(_POPUP_ROOM)
        rect = self.view.paragraph_rect(self.view.current)
        below = min(rect.bottom() + GRID, self.view.viewport().height() - 2 * GRID)
        place = self.view.viewport().mapTo(self, QPoint(2 * GRID, max(rect.top() + 4 * GRID, below)))
        self.popup.set_present(self._present())
        self.popup.open_at(place)

    def ready_for_note(self) -> bool:
        """Whether a paragraph is current; chooses the first in sight if none is."""
        return self._ready()

    def set_size(self, size: float) -> None:
        """Set the size of the text, in points."""
        self.view.set_style(self._theme, size)
        self.size_changed.emit(self.view.text_size)

    def larger(self) -> None:
        """Set the text larger."""
        self.set_size(self.view.text_size + 1)

    def smaller(self) -> None:
        """Set the text smaller."""
        self.set_size(self.view.text_size - 1)

    def usual_size(self) -> None:
        """Set the text in its usual size."""
        self.set_size(USUAL)

    def show_left_out(self, shown: bool) -> None:
        """Show the paragraphs that were left out, too, or no more."""
        self.view.set_style(self._theme, self.view.text_size, left_out=shown)

    def next_paragraph(self) -> None:
        """Go to the next paragraph."""
        self.view.step(1)

    def previous_paragraph(self) -> None:
        """Go to the previous paragraph."""
        self.view.step(-1)

    def _find_again(self) -> None:
        """The whole text stands there, anew: what was marked in it is looked for again."""
        if self.find_bar.isHidden():
            self.mark(self._searched)
        else:
            self.find_bar.renew()

    def _ready(self) -> bool:
        if not self.view.archived:
            return False
        if self.view.current == NOT_A_PARAGRAPH:
            self.view.step(1)
        return self.view.current != NOT_A_PARAGRAPH

    def _present(self) -> list[Annotation]:
        archived = self.view.archived
        if not archived:
            return []
        return [a for a in archived.annotations if a.anchor.paragraph == self.view.current and a.tag]

    def _tag(self, name: str) -> None:
        if self.view.archived:
            archived = self.view.archived
            job = self._editing.tag(archived.id, self.view.current, name, archived.capture.id)
            job.otherwise(partial(self._give_back, name))

    def _give_back(self, name: str, error: ReaderError) -> None:
        """A tag that was not taken stands in the box again, to be changed."""
        if not self.popup.field.text():
            self.popup.field.setText(name)
        self._editing.complain(error)
