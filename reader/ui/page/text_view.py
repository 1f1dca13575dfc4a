"""The text of the page: sets an article with its names and pictures, slice by slice, and paints it."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from PySide6.QtCore import QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextDocument

from reader.core.archived import ArchivedArticle, Bookmark
from reader.core.spans import Utf16Map
from reader.ui.page.document import NOT_A_PARAGRAPH, Builder, Built
from reader.ui.page.formats import Style
from reader.ui.page.margin import Margin
from reader.ui.page.marks import Marks
from reader.ui.page.painting import PagePainter
from reader.ui.page.picture_files import picture_number
from reader.ui.page.pictures import Pictures
from reader.ui.page.recoloring import Recoloring
from reader.ui.page.set_text import SetText
from reader.ui.reading.typography import Typography
from reader.ui.theme import GRID, Theme
from reader.ui.worker import Worker

_SOON = 60_000
"""Characters that may be set at once to show a place behind them: a quarter of a second at the most."""


class TextView(SetText):
    """Shows one article, with the margin beside it. `completed` says that all of it is set."""

    completed = Signal()

    def __init__(self, worker: Worker, theme: Theme) -> None:
        super().__init__(theme)
        self._place: tuple[int, int] | None = None
        self._marks = Marks()
        self.setAccessibleName(self.tr("Text of the article"))
        self.pictures = Pictures(worker, self)
        self.pictures.decoded.connect(self._show_picture)
        self.pictures.failed.connect(self._set_anew)
        self.margin = Margin(self, theme, self.paragraph_rect)
        # Columns of tables depend on the width; while it is being dragged the text is not set anew.
        self._resized = QTimer(self, singleShot=True, interval=200)
        self._resized.timeout.connect(self._fit_columns)
        # While the width is being dragged, one place stays in sight: a new one each time would wander.
        self._held: Bookmark | None = None
        self._let_go = QTimer(self, singleShot=True, interval=300)
        self._let_go.timeout.connect(self._forget_held)
        self._rest = QTimer(self, interval=0)
        self._rest.timeout.connect(self._go_on)
        self._recoloring = Recoloring(self.document(), self)
        self._recoloring.ended.connect(self._show_marks)
        self.verticalScrollBar().valueChanged.connect(self._color_sight)
        self.verticalScrollBar().valueChanged.connect(self.margin.update)
        self.document().documentLayout().documentSizeChanged.connect(self.margin.update)

    def show_article(self, archived: ArchivedArticle) -> None:
        """Show another article, where the reader was in it or from its beginning."""
        self._archived = archived
        self._place = self._held = None
        self.current = NOT_A_PARAGRAPH
        self._marks = Marks()
        self.pictures.set_illustrations(archived.article.illustrations)
        self._build()
        self._show_annotations()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        if archived.bookmark and archived.bookmark.capture == archived.capture.id:
            self.go_to(archived.bookmark.paragraph, archived.bookmark.start)

    def update_article(self, archived: ArchivedArticle) -> None:
        """Show the same article as it is now; what was in sight stays in sight."""
        before, self._archived = self._archived, archived
        if before and _text_of(before) != _text_of(archived):
            self.pictures.set_illustrations(archived.article.illustrations)
            self._marks = Marks()
            self._set_anew()
        self._show_annotations()

    def clear_article(self) -> None:
        """Show nothing."""
        self._archived = self._builder = self._place = None
        self._rest.stop()
        self._recoloring.stop()
        self.current = NOT_A_PARAGRAPH
        self._built = Built()
        self.document().clear()
        self.margin.set_annotations(())

    def set_theme(self, theme: Theme) -> None:
        """Show the text in other colours; it is not set anew, however long it is."""
        if theme != self._style.theme:
            self._style = replace(self._style, theme=theme)
            self.margin.theme = theme
            if self._builder:
                self._builder.set_style(self._style)
            self._recoloring.begin(theme)
            self._color_sight()
            self._show_marks()
            self._show_annotations()

    def set_typography(self, typography: Typography) -> None:
        """Set the text anew in another size or font; what was in sight stays so."""
        chosen = typography.sane()
        self._set_style(
            replace(self._style, size=chosen.size, line=chosen.line, measure=chosen.measure, family=chosen.family)
        )

    def show_left_out(self, shown: bool) -> None:
        """Show the paragraphs that were left out, too, or no more; what was in sight stays so."""
        self._set_style(replace(self._style, left_out=shown))

    def go_to(self, paragraph: int, start: int) -> None:
        """Show a place of the text at the upper edge: at once, or in a long text when it is set that far."""
        if not self.is_shown(paragraph):
            return
        assert self._archived
        before = sum(len(p.text) for p in self._archived.article.paragraphs[:paragraph])
        self._place = (paragraph, start)
        if before <= _SOON:
            self._set_until(paragraph)
        self._show_place()

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | None:
        """Give our own pictures alone: an archive is read without a network, and without files beside it."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        number = picture_number(name.toString() if isinstance(name, QUrl) else name)
        return self.pictures.image(number, ceil(self._shares().column * self.devicePixelRatioF()))

    @property
    def lit(self) -> tuple[int, int] | None:
        """The span of the name that is lit up."""
        return self._marks.flash

    def light(self, span: tuple[int, int] | None) -> None:
        """Light up a name where it stands, or none."""
        if span != self._marks.flash:
            self._marks.flash = span
            self._show_marks()

    def set_hits(self, hits: list[tuple[int, int]], current: int) -> None:
        """Mark the places that were found on the page, one of them as the current one."""
        self._marks.hits, self._marks.hit = hits, current
        if 0 <= current < len(hits):
            self._bring(hits[current][0])
        self._show_marks()

    @property
    def hits(self) -> list[tuple[int, int]]:
        """The places that are marked."""
        return self._marks.hits

    def clear_hits(self) -> None:
        """Take the marks away."""
        self.set_hits([], -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        page = PagePainter(self.document(), self.viewport().size(), self.verticalScrollBar().value(), self._style)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.current in self._built.blocks:
            page.current(painter, self._block(self.current), focused=self.hasFocus())
        if self._archived:
            page.kinds(painter, self._archived.article.paragraphs)
            page.pictures(painter, self.pictures)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        page.lines(painter, self._built.title_names)
        page.lines(painter, self._built.mentions)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        assert self._archived
        self._rest.stop()
        self._recoloring.stop()
        broken = self.pictures.broken
        self._builder = Builder(self.document(), self._archived, self._style, self._shares().column, broken)
        self._built = self._builder.built
        self.document().setDocumentMargin(GRID * 2)
        self._rest.start()
        self._go_on()

    def _go_on(self) -> None:
        """Set another slice of the text."""
        if self._builder is None or self._builder.go_on():
            self._builder = None
            self._rest.stop()
            self._show_marks()
            self.completed.emit()
        self._show_place()

    def _show_place(self) -> None:
        """Scroll to the place that is wanted, if it is set and the reader did not go elsewhere meanwhile."""
        if self._place is None or self._place[0] not in self._built.blocks:
            return
        (paragraph, start), self._place = self._place, None
        bar = self.verticalScrollBar()
        if bar.value() == 0 or self.complete:
            cursor = QTextCursor(self._block(paragraph))
            units = Utf16Map(cursor.block().text()).units(start)
            cursor.setPosition(min(cursor.position() + units, cursor.position() + cursor.block().length() - 1))
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - GRID)

    def _color_sight(self) -> None:
        """While the text takes another theme: what is in sight comes first."""
        if self._recoloring.going_on:
            first = self.cursorForPosition(QPoint(0, 0)).block()
            last = self.cursorForPosition(QPoint(self.viewport().width(), self.viewport().height())).position()
            self._recoloring.see_to(first, last)

    def _forget_held(self) -> None:
        self._held = None

    def _set_style(self, style: Style) -> None:
        if style != self._style:
            top = self.top_paragraph
            self._style = style
            self._arrange()
            self._set_anew(top)
            self._show_annotations()

    def _set_until(self, number: int) -> None:
        """Set the text as far as a paragraph that is wanted now."""
        while self._builder and number not in self._built.blocks:
            self._go_on()

    def _set_anew(self, top: int | None = None) -> None:
        """Set the text anew with paragraph `top` at the upper edge; without it, with all where it was."""
        if not self._archived:
            return
        height = 0
        if top is None:
            top = self.top_paragraph
            # Seldom does a paragraph begin at the edge: what is looked at must not jump when a name is corrected.
            height = self.paragraph_rect(top).top() if top in self._built.blocks else 0
        scrolled = self.verticalScrollBar().value()
        self._build()
        # Qt's cursor went along with what was set.
        self.setTextCursor(QTextCursor(self.document()))
        if not self.is_shown(self.current):
            # It was hidden: the next one takes its place.
            following = range(self.current, len(self._archived.article.paragraphs)) if self.current >= 0 else ()
            self.current = next(filter(self.is_shown, following), NOT_A_PARAGRAPH)
        if top == NOT_A_PARAGRAPH:
            self.verticalScrollBar().setValue(scrolled)
        elif self.is_shown(top):
            self._set_until(top)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.paragraph_rect(top).top() - height)

    def _fit_columns(self) -> None:
        if self._built.has_columns and self._built.width != self._shares().column:
            self._set_anew()

    def _arrange(self) -> None:
        parts = self._shares()
        self.setViewportMargins(parts.left, 0, parts.right, 0)
        if self.lineWrapColumnOrWidth() != parts.text:  # it sets the whole text anew
            self._held = self._held or self.bookmark
            self.setLineWrapColumnOrWidth(parts.text)
            if self._held:
                self.go_to(self._held.paragraph, self._held.start)
            self._let_go.start()
        if self._built.has_columns and self._built.width != parts.column:
            self._resized.start()
        self.margin.setGeometry(parts.left + parts.text, 0, parts.lane, self.height())

    def _show_marks(self) -> None:
        self.setExtraSelections(self._marks.selections(self.document(), self._style.theme))

    def _show_annotations(self) -> None:
        annotations = self._archived.annotations if self._archived else ()
        self.margin.set_annotations([a for a in annotations if self.is_shown(a.anchor.paragraph)])

    def _show_picture(self, number: int) -> None:
        url = QUrl(f"picture:{number}")
        image = self.pictures.image(number, 0)
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, url, image)
        self.viewport().update()


def _text_of(archived: ArchivedArticle) -> tuple[object, ...]:
    """What the page shows of an article, beside its tags and notes."""
    return archived.article, archived.mentions, len(archived.captures)
