"""The page: shows an article, its names, the current paragraph, and the margin beside it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QTextBrowser, QTextEdit

from reader.core.archived import ArchivedArticle
from reader.ui.page.document import NOT_A_PARAGRAPH, SMALL, Built, Style, build, measure, mention_at, paragraph_of
from reader.ui.page.margin import NARROW, Margin
from reader.ui.page.painting import PagePainter
from reader.ui.theme import GRID, Theme

SMALLEST, LARGEST, USUAL = 8.0, 26.0, 12.5
_PAD = 3 * GRID
_LANE = 176
_LEAST = 0.88
"""Of the usual measure of 68 characters, what the text keeps beside the lane: 60."""
_MIN_TEXT = 320


class PageView(QTextBrowser):
    """An article to read. `paragraph_chosen` is the one that tags and notes go to."""

    paragraph_chosen = Signal(int)
    mention_clicked = Signal(int)
    annotation_clicked = Signal(int, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="page")
        self._style = Style(theme, USUAL)
        self._built = Built()
        self._archived: ArchivedArticle | None = None
        self.current = NOT_A_PARAGRAPH
        self._hits: list[tuple[int, int]] = []
        self._hit = -1
        self._flash: tuple[int, int] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Text of the article"))
        self.setOpenLinks(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)  # a file that is dropped here is for the window, which imports it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the text is not set twice, without and with it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(GRID * 2)
        self.margin = Margin(self, theme, self.paragraph_rect)
        self.margin.clicked.connect(self._margin_clicked)
        # Columns of tables depend on the width; while it is being dragged the text is not set anew.
        self._resized = QTimer(self, singleShot=True, interval=200)
        self._resized.timeout.connect(self._rebuild_tables)
        self.verticalScrollBar().valueChanged.connect(self.margin.update)
        self.document().documentLayout().documentSizeChanged.connect(self.margin.update)

    # What is shown

    @property
    def archived(self) -> ArchivedArticle | None:
        """The article that is shown."""
        return self._archived

    @property
    def built(self) -> Built:
        """Where its paragraphs and names stand in the document."""
        return self._built

    @property
    def text_size(self) -> float:
        """The size of the text in points."""
        return self._style.size

    def show_article(self, archived: ArchivedArticle) -> None:
        """Show another article, from its beginning."""
        self._archived = archived
        self.current = NOT_A_PARAGRAPH
        self._flash = None
        self.clear_hits()
        self._build()
        self.margin.set_annotations(archived.annotations)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def update_annotations(self, archived: ArchivedArticle) -> None:
        """Show the same article's tags and notes as they are now; the text stays where it is."""
        self._archived = archived
        self.margin.set_annotations(archived.annotations)

    def clear_article(self) -> None:
        """Show nothing."""
        self._archived = None
        self.current = NOT_A_PARAGRAPH
        self._built = Built()
        self.document().clear()
        self.margin.set_annotations(())

    def set_style(self, theme: Theme, size: float) -> None:
        """Set the text anew in other colours or another size; what was in sight stays in sight."""
        size = min(LARGEST, max(SMALLEST, size))
        if (theme, size) == (self._style.theme, self._style.size):
            return
        self._style = Style(theme, size)
        self.margin.theme = theme
        top = self._top()
        self._arrange()
        self._rebuild(top)
        self.margin.update()

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Fetch nothing: an archive is read without a network, and without files beside it."""

    # Paragraphs

    def paragraph_rect(self, number: int) -> QRect:
        """Where a paragraph stands, in coordinates of the viewport."""
        block = self._block(number)
        rect = self.document().documentLayout().blockBoundingRect(block)
        return rect.translated(0, -self.verticalScrollBar().value()).toRect()

    def choose_paragraph(self, number: int) -> None:
        """Make a paragraph the current one and bring it into sight."""
        if not self._archived or not 0 <= number < len(self._built.blocks):
            return
        self._set_current(number)
        rect = self.paragraph_rect(number)
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        if rect.top() < 0 or (rect.bottom() > height and rect.height() > height):
            bar.setValue(bar.value() + rect.top() - 3 * GRID)
        elif rect.bottom() > height:
            bar.setValue(bar.value() + rect.bottom() - height + 3 * GRID)

    def step(self, by: int) -> None:
        """Go to the next or the previous paragraph; from no paragraph, to the first one in sight."""
        if self.current == NOT_A_PARAGRAPH:
            block = self.cursorForPosition(QPoint(self.viewport().width() // 2, 2 * GRID)).block()
            self.choose_paragraph(self._first_of_text(max(0, paragraph_of(block))))
        else:
            self.choose_paragraph(self.current + by)

    def make_room(self, below: int) -> None:
        """Scroll so that there is room below the current paragraph, as far as its beginning stays in sight."""
        if self.current != NOT_A_PARAGRAPH:
            rect = self.paragraph_rect(self.current)
            missing = min(rect.bottom() + below - self.viewport().height(), rect.top() - 2 * GRID)
            if missing > 0:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + missing)

    # Names and search hits

    def show_mention(self, place: int) -> None:
        """Bring a mention into sight and light it up."""
        start, end, mention = self._built.mentions[place]
        self._set_current(mention.paragraph)
        self._flash = (start, end)
        self._bring(start)
        self._show_selections()

    def set_hits(self, hits: list[tuple[int, int]], current: int) -> None:
        """Mark the places that were found on the page, one of them as the current one."""
        self._hits, self._hit = hits, current
        if 0 <= current < len(hits):
            self._bring(hits[current][0])
        self._show_selections()

    def clear_hits(self) -> None:
        """Take the marks away."""
        self._hits, self._hit = [], -1
        self._show_selections()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._arrow(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        cursor = self.cursorForPosition(event.position().toPoint())
        number = paragraph_of(cursor.block())
        if number != NOT_A_PARAGRAPH and self._archived:
            self._set_current(number)
            place = mention_at(self._built, cursor.position())
            if place is not None:
                self.mention_clicked.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        number = paragraph_of(self.cursorForPosition(event.pos()).block())
        if number != NOT_A_PARAGRAPH and self._archived and not self.textCursor().hasSelection():
            self._set_current(number)
        # The window's own actions, which it added to this view.
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: plain text, with its no-break spaces, a line for each paragraph."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n"))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        page = PagePainter(self.document(), self.viewport().size(), self.verticalScrollBar().value(), self._style)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if 0 <= self.current < len(self._built.blocks):
            page.current(painter, self._block(self.current), focused=self.hasFocus())
        if self._archived:
            page.kinds(painter, self._archived.article.paragraphs)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        page.lines(painter, self._built.title_names)
        page.lines(painter, self._built.mentions)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        # The bar beside the paragraph says where one is. A text cursor of width 0 is still a line on a screen at 125 %;
        # only an input method may hide it.
        hidden = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, 0, 0, None)
        QApplication.sendEvent(self, QInputMethodEvent("", [hidden]))
        self.viewport().update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    # Inside

    def _build(self) -> None:
        assert self._archived
        self._built = build(self.document(), self._archived, self._style, self._widths()[0] - 4 * GRID)
        self.document().setDocumentMargin(GRID * 2)
        self._show_selections()

    def _top(self) -> int:
        return paragraph_of(self.cursorForPosition(QPoint(self.viewport().width() // 2, GRID)).block())

    def _rebuild(self, top: int) -> None:
        """Set the text anew with paragraph `top` where it was, at the upper edge."""
        if self._archived:
            self._build()
            if top != NOT_A_PARAGRAPH:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.paragraph_rect(top).top())

    def _rebuild_tables(self) -> None:
        if self._built.has_tables and self._built.width != self._widths()[0] - 4 * GRID:
            self._rebuild(self._top())

    def _widths(self) -> tuple[int, int]:
        """How wide the text and the lane beside it are: the text gives way a little before the lane loses its words."""
        room = self.width() - self.verticalScrollBar().sizeHint().width() - _PAD
        full, least = measure(self._style) + 4 * GRID, round(measure(self._style) * _LEAST) + 4 * GRID
        lane = min(_LANE, room - least)
        if lane < NARROW:
            lane = 5 * GRID
        return max(_MIN_TEXT, min(full, room - lane)), lane

    def _arrange(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        text, lane = self._widths()
        # The column is centred in what the lane leaves, so that chips stay near their paragraphs.
        left = max(GRID, (room - text - lane) // 2)
        right = max(0, room - left - text)
        self.setViewportMargins(left, 0, right, 0)
        if self.lineWrapColumnOrWidth() != text:  # it sets the whole text anew
            self.setLineWrapColumnOrWidth(text)
        if self._built.has_tables and self._built.width != text - 4 * GRID:
            self._resized.start()
        self.margin.setGeometry(left + text, 0, min(right, lane), self.height())

    def _block(self, number: int) -> QTextBlock:
        return self.document().findBlockByNumber(self._built.blocks[number])

    def _first_of_text(self, number: int) -> int:
        """The first paragraph from `number` on that the author wrote; banners are seldom what one notes."""
        paragraphs = self._archived.article.paragraphs if self._archived else ()
        for place in range(number, len(paragraphs)):
            if paragraphs[place].kind not in SMALL:
                return place
        return number

    def _set_current(self, number: int) -> None:
        if number != self.current:
            self.current = number
            if not self.textCursor().hasSelection():
                self.setTextCursor(QTextCursor(self._block(number)))
            self.viewport().update()
        self.paragraph_chosen.emit(number)

    def _arrow(self, direction: int) -> None:
        """Go to the next paragraph, but first show the rest of a long one."""
        if self.current != NOT_A_PARAGRAPH:
            rect, height = self.paragraph_rect(self.current), self.viewport().height()
            rest = rect.bottom() > height if direction > 0 else rect.top() < 0
            if rest:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + direction * height // 3)
                return
        self.step(direction)

    def _bring(self, position: int) -> None:
        """Scroll so that a position stands in the upper third, unless it is well in sight already."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        top = self.cursorRect(cursor).top()
        height = self.viewport().height()
        if not 2 * GRID <= top <= height - 8 * GRID:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)

    def _show_selections(self) -> None:
        theme = self._style.theme
        marks = [(hit, "flash_tint" if n == self._hit else "found_tint") for n, hit in enumerate(self._hits)]
        if self._flash:
            marks.append((self._flash, "flash_tint"))
        selections = []
        for (start, end), color in marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.document())
            selection.cursor.setPosition(start)
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.format = QTextCharFormat()
            selection.format.setBackground(theme.color(color))
            selection.format.setForeground(theme.color("text"))
            selections.append(selection)
        self.setExtraSelections(selections)

    def _margin_clicked(self, paragraph: int, identifier: str) -> None:
        self._set_current(paragraph)
        self.annotation_clicked.emit(paragraph, identifier)

    def copy_text(self) -> bool:
        """Copy what is selected, else the current paragraph; False if there is neither."""
        if self.textCursor().hasSelection():
            self.copy()
        elif self._archived and self.current != NOT_A_PARAGRAPH:
            QApplication.clipboard().setText(self._archived.article.paragraphs[self.current].text)
        else:
            return False
        return True
