"""The middle of the window: the page, its find bar, the box for tags, and what stands there without an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from reader.core.annotations import Annotation
from reader.core.archived import ArchivedArticle
from reader.core.errors import ReaderError
from reader.core.query import sought
from reader.core.query_parsing import parse
from reader.ui.correcting_popup import NamePopup
from reader.ui.editing import Editing
from reader.ui.empty_state import EmptyState
from reader.ui.page.capture_banner import CaptureBanner
from reader.ui.page.document import NOT_A_PARAGRAPH
from reader.ui.page.find import FindBar
from reader.ui.page.passage import THE_ARTICLE, Passage
from reader.ui.page.selection_bar import SelectionBar
from reader.ui.page.tag_popup import TagPopup
from reader.ui.page.view import PageView
from reader.ui.reading.progress import ReadLine
from reader.ui.reading.typography import USUAL, Typography
from reader.ui.texts import articles_text
from reader.ui.theme import GRID, Theme
from reader.ui.worker import Worker

_POPUP_ROOM = 456
_REST_MS = 220
"""After which a selection is taken for made: until then nothing stands in its way."""


class PagePanel(QFrame):
    """Shows the open article and tags its paragraphs."""

    typography_changed = Signal(object)

    def __init__(self, editing: Editing, worker: Worker, theme: Theme) -> None:
        super().__init__(objectName="pagePanel")
        self._editing = editing
        self._theme = theme
        self._searched = ""
        self.view = PageView(worker, theme)
        self.find_bar = FindBar(self.view)
        self.capture_banner = CaptureBanner()
        self.read_line = ReadLine(theme)
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
        column.addWidget(self.read_line)
        column.addWidget(self.view, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._none)
        self._stack.addWidget(reading)
        self.bar = SelectionBar(self, theme)
        self._target: Passage | Sequence[int] = THE_ARTICLE
        self._lit: Annotation | None = None
        self._selected = QTimer(self, singleShot=True, interval=_REST_MS)
        self._selected.timeout.connect(self._show_bar)
        self.view.selected.connect(self._selected.start)
        self.view.selectionChanged.connect(self._drop_bar)
        self.view.highlight_clicked.connect(self._light)
        self.view.strip.add_wanted.connect(self.open_article_tags)
        self.view.verticalScrollBar().valueChanged.connect(self.bar.hide)
        self.popup.tagged.connect(self._tag)
        self.popup.removed.connect(editing.remove)
        self.popup.closed.connect(self.view.setFocus)
        self.view.completed.connect(self._find_again)
        self.view.completed.connect(self._show_share)
        self.view.verticalScrollBar().valueChanged.connect(self._show_share)
        self.view.verticalScrollBar().rangeChanged.connect(self._show_share)
        self.view.verticalScrollBar().valueChanged.connect(self.popup.hide)
        self.view.verticalScrollBar().valueChanged.connect(self.name_popup.hide)
        editing.tags_known.connect(self.popup.set_tags)
        self.popup.set_tags(editing.tags)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self.view.set_theme(theme)
        self.read_line.set_theme(theme)
        self.find_bar.set_theme(theme)
        self.popup.set_theme(theme)
        self.bar.set_theme(theme)
        self.name_popup.set_theme(theme)
        self._none.set_theme(theme)

    def show_article(self, archived: ArchivedArticle) -> None:
        """Show another article."""
        self.popup.hide()
        self.name_popup.hide()
        self.bar.hide()
        # First, so that the text is set for the width that it will have.
        self.capture_banner.show_for(archived)
        self._stack.setCurrentIndex(1)
        self._stack.activate()
        self.view.show_article(archived)

    def mark(self, searched: str) -> None:
        """Mark the words by which the article was found, unless the find bar marks its own."""
        words = dict.fromkeys(sought(parse(searched).root))
        hits = self.find_bar.set_searched(searched, tuple(words))
        if self.find_bar.isHidden():
            self._searched = searched
            self.view.set_hits(hits, -1)

    def refresh(self, archived: ArchivedArticle) -> None:
        """Show the open article with its tags and notes as they are now."""
        self.view.update_article(archived)
        # Now: a tag is seen where it was put before lists and boxes take it in, and before threads ask what it changed.
        self.view.margin.repaint()
        self.capture_banner.show_for(archived)
        if self.popup.isVisible():
            self.popup.set_present(self._present())

    def close_article(self) -> None:
        """Show that no article is open."""
        self.popup.hide()
        self.name_popup.hide()
        self.find_bar.hide()
        self.view.clear_article()
        self._stack.setCurrentIndex(0)

    def open_tags(self) -> None:
        """Open the box for tags below what is selected, or below the current paragraph."""
        passage = self.passage()
        if passage is None:
            return
        if passage.is_whole:
            self.open_article_tags()
            return
        if passage.is_part:
            rect, title = self.view.selection_rect(), self.tr("Tags of the selected passage")
        else:
            self.view.make_room(_POPUP_ROOM)
            rect, title = self.view.paragraph_rect(passage.paragraph), self.tr("Tags of this paragraph")
        below = min(rect.bottom() + GRID, self.view.viewport().height() - 2 * GRID)
        place = self.view.viewport().mapTo(self, QPoint(2 * GRID, max(rect.top() + 4 * GRID, below)))
        self._open_popup(passage, place, title)

    def open_article_tags(self) -> None:
        """Open the box for the tags of the whole article."""
        if self.view.archived:
            self.view.verticalScrollBar().setValue(0)
            place = self.view.strip.mapTo(self, QPoint(0, self.view.strip.height() + GRID))
            self._open_popup(THE_ARTICLE, place, self.tr("Tags of the whole article"))

    def open_tags_of(self, articles: Sequence[int]) -> None:
        """Open the box for a tag that several articles get, each as a whole."""
        title = self.tr("Tag {articles}").format(articles=articles_text(len(articles)))
        self._open_popup(list(articles), QPoint(2 * GRID, 2 * GRID), title)

    def passage(self) -> Passage | None:
        """What the next tag, note or highlight goes to: what is selected, else the current paragraph.

        Without either the first paragraph in sight is chosen; None if there is none.
        """
        return self.view.passage() or (Passage(self.view.current) if self._ready() else None)

    @property
    def lit(self) -> Annotation | None:
        """The highlight at which the bar stands."""
        return self._lit if self.bar.isVisible() else None

    def renew_bar(self) -> None:
        """Show at the bar what its highlight is now."""
        lit, archived = self.lit, self.view.archived
        if lit and archived:
            self._lit = next((a for a in archived.annotations if a.id == lit.id), None)
            self.bar.choose(self._lit.color if self._lit else "")

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another size, another font."""
        self.view.set_typography(typography)
        self.typography_changed.emit(self.view.typography)

    def larger(self) -> None:
        """Set the text larger."""
        self.set_typography(replace(self.view.typography, size=self.view.text_size + 1))

    def smaller(self) -> None:
        """Set the text smaller."""
        self.set_typography(replace(self.view.typography, size=self.view.text_size - 1))

    def usual_size(self) -> None:
        """Set the text in its usual size."""
        self.set_typography(replace(self.view.typography, size=USUAL))

    def show_left_out(self, shown: bool) -> None:
        """Show the paragraphs that were left out, too, or no more."""
        self.view.show_left_out(shown)

    def next_paragraph(self) -> None:
        """Go to the next paragraph."""
        self.view.step(1)

    def previous_paragraph(self) -> None:
        """Go to the previous paragraph."""
        self.view.step(-1)

    def _show_share(self) -> None:
        """How much is read; nothing as long as that is not known, and for a text that is in sight as a whole."""
        long = self.view.complete and self.view.verticalScrollBar().maximum() > 0
        self.read_line.set_share(self.view.share if long else 0.0)

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
        archived, target = self.view.archived, self._target
        if not archived or not isinstance(target, Passage):
            return []
        return [a for a in archived.annotations if a.tag and target.holds(a)]

    def _open_popup(self, target: Passage | Sequence[int], place: QPoint, title: str) -> None:
        self._target = target
        self.bar.hide()
        self.popup.set_present(self._present())
        self.popup.open_at(place, title)

    def _tag(self, name: str) -> None:
        archived = self.view.archived
        if not isinstance(self._target, Passage):
            job = self._editing.tag_articles(self._target, name)
            self.popup.close_popup()
        elif archived:
            job = self._editing.tag(archived.id, self._target, name, archived.capture.id)
        else:
            return
        job.otherwise(partial(self._give_back, name))

    def _show_bar(self) -> None:
        """The bar comes when the selection rests, and stays off what is being done already."""
        passage = self.view.passage()
        if passage is None or passage.is_whole or self.popup.isVisible() or self.name_popup.isVisible():
            return
        archived = self.view.archived
        standing = [a for a in archived.annotations if a.color and passage.holds(a)] if archived else []
        self._lit = standing[0] if passage.is_part and standing else None
        self._open_bar(self.view.selection_rect(), names=passage.last is None)

    def _light(self, highlight: Annotation | None) -> None:
        """A click on a highlight shows the bar at it, a click elsewhere takes it away."""
        self._lit = highlight
        if highlight:
            self._open_bar(self.view.cursorRect(), names=False)
        else:
            self.bar.hide()

    def _open_bar(self, rect: QRect, *, names: bool) -> None:
        corner = self.view.viewport().mapTo(self, rect.topLeft())
        self.bar.open_at(QRect(corner, rect.size()), self._lit.color if self._lit else "", names=names)

    def _drop_bar(self) -> None:
        if not self.view.textCursor().hasSelection():
            self._selected.stop()
            self.bar.hide()

    def _give_back(self, name: str, error: ReaderError) -> None:
        """A tag that was not taken stands in the box again, to be changed."""
        if not self.popup.field.text():
            self.popup.field.setText(name)
        self._editing.complain(error)
