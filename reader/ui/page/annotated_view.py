"""The text of the page with what the reader added to it: highlights, passages, and the strip below the heading."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor

from reader.core.annotations import Annotation
from reader.core.archived import ArchivedArticle
from reader.ui.page.annotated import Annotated, Line, Rail, ink_of
from reader.ui.page.painting import PagePainter
from reader.ui.page.passage import Passage, passage_of, selected_passage
from reader.ui.page.text_view import TextView
from reader.ui.page.whole_strip import WholeStrip
from reader.ui.theme import GRID, Theme
from reader.ui.worker import Worker


class AnnotatedView(TextView):
    """Paints annotations where they stand; `passage` is what the next one goes to, if something is selected."""

    def __init__(self, worker: Worker, theme: Theme) -> None:
        super().__init__(worker, theme)
        self._annotated = Annotated()
        self._lines: list[Line] = []
        self._rails: list[Rail] = []
        self._room: float | None = None
        """The space below the heading without the strip, in pixels."""
        self.strip = WholeStrip(self.viewport(), theme)
        self.verticalScrollBar().valueChanged.connect(self._place_strip)
        self.document().documentLayout().documentSizeChanged.connect(self._place_strip)

    def passage(self) -> Passage | None:
        """What is selected."""
        return selected_passage(self.textCursor(), self._archived) if self._archived else None

    def highlight_at(self, position: int) -> Annotation | None:
        """The highlight at a position of the document."""
        return self._annotated.highlight_at(position, self.document(), self._built)

    def select_passage(self, annotation: Annotation) -> None:
        """Select the passage of an annotation and bring it into sight."""
        anchor = annotation.anchor
        if not self._archived or not self.is_shown(anchor.paragraph):
            return
        self._set_until(anchor.until)
        span = self._annotated.span_of(annotation, self.document(), self._built)
        if span:
            cursor = QTextCursor(self.document())
            cursor.setPosition(span[0])
            if passage_of(anchor).quote(self._archived) != self._archived.article.paragraphs[anchor.paragraph].text:
                cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._bring(span[0])

    def selection_rect(self) -> QRect:
        """Where the selection begins, or the current place, in coordinates of the viewport."""
        cursor = QTextCursor(self.textCursor())
        end = self.cursorRect(cursor)
        cursor.setPosition(cursor.selectionStart())
        return self.cursorRect(cursor).united(end)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.strip.set_theme(theme)
        self.viewport().update()

    def clear_article(self) -> None:
        super().clear_article()
        self.strip.hide()
        self._annotated.set_article(None)
        self._lines, self._rails = [], []

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._lines or self._rails:
            page = PagePainter(self.document(), self.viewport().size(), self.verticalScrollBar().value(), self._style)
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = self._style.theme
            page.passages(painter, [(line.start, line.end, ink_of(line.annotation, theme)) for line in self._lines])
            page.rails(painter, [(r.first, r.last, r.lane, ink_of(r.annotation, theme)) for r in self._rails])
            painter.end()

    def _build(self) -> None:
        self._room = None
        # First of all: the highlights of the last article must not be looked for in the text of this one.
        self._annotated.set_article(self._archived)
        super()._build()
        self._fit_strip()

    def _go_on(self) -> None:
        super()._go_on()
        if not self.complete and self._annotated.highlighted:
            self._show_marks()
        self._find_places()

    def _arrange(self) -> None:
        super()._arrange()
        self._fit_strip()

    def _show_marks(self) -> None:
        super()._show_marks()
        highlights = self._annotated.selections(self.document(), self._built, self._style.theme)
        if highlights:
            # Below what is marked for the moment.
            self.setExtraSelections([*highlights, *self.extraSelections()])

    def _show_annotations(self) -> None:
        super()._show_annotations()
        highlights, places = self._annotated.highlighted, (self._lines, self._rails)
        self._annotated.set_article(self._archived)
        # Most tags stand on a paragraph, beside the text: that is not painted anew for them.
        if highlights != self._annotated.highlighted or not self.complete:
            self._show_marks()
        self._find_places()
        if places != (self._lines, self._rails):
            self.viewport().update()
        if self.strip.show_annotations([a for a in self._annotations() if a.anchor.is_whole]):
            self._fit_strip()

    def _annotations(self) -> tuple[Annotation, ...]:
        archived: ArchivedArticle | None = self._archived
        return archived.annotations if archived else ()

    def _find_places(self) -> None:
        self._lines = self._annotated.lines(self.document(), self._built)
        self._rails = self._annotated.rails(self._built)

    def _drop_selection(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _fit_strip(self) -> None:
        """Make room for the strip below the heading; what is in sight further down stays where it is."""
        block = self.document().findBlockByNumber(self._built.header)
        if not self._archived or not block.isValid() or not self._built.blocks:
            self.strip.hide()
            return
        shape = block.blockFormat()
        if self._room is None:
            self._room = shape.bottomMargin()
        wanted = self._room + self.strip.height_for(self._shares().column) + GRID
        if shape.bottomMargin() != wanted:
            bar = self.verticalScrollBar()
            rect = self.document().documentLayout().blockBoundingRect(block)
            below = bar.value() > rect.bottom()
            shape.setBottomMargin(wanted)
            before = shape.bottomMargin() - block.blockFormat().bottomMargin()
            QTextCursor(block).setBlockFormat(shape)
            if below:
                bar.setValue(bar.value() + round(before))
        self._place_strip()
        self.strip.show()

    def _place_strip(self) -> None:
        block = self.document().findBlockByNumber(self._built.header)
        if self._archived and block.isValid():
            rect = self.document().documentLayout().blockBoundingRect(block)
            width = self._shares().column
            top = round(rect.bottom()) - self.verticalScrollBar().value() + GRID
            self.strip.setGeometry(2 * GRID, top, width, self.strip.height_for(width))
