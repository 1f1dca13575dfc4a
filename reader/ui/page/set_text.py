"""A text that is set: where its paragraphs stand, where the reader is in it, and what is copied from it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from reader.core.archived import ArchivedArticle, Bookmark
from reader.core.spans import Utf16Map
from reader.ui.page.document import NOT_A_PARAGRAPH, Builder, Built, paragraph_of
from reader.ui.page.formats import Style
from reader.ui.page.lane import Shares, shares
from reader.ui.reading.typography import Typography
from reader.ui.theme import GRID, Theme

_BELOW = QRect(0, 1 << 23, 1, 1)
"""Where a paragraph is that is not set yet: far below."""
_OURS = "\ufffc"
"""What stands for a picture in a document."""


class SetText(QTextBrowser):
    """Knows the article that TextView sets. `current` is the paragraph that the keys have chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="page")
        self._style = Style(theme, Typography().size)
        self._builder: Builder | None = None
        self._built = Built()
        self._archived: ArchivedArticle | None = None
        self.current = NOT_A_PARAGRAPH
        self.setFrameShape(QFrame.Shape.NoFrame)
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
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _, most: bar.setEnabled(most > 0))  # one that scrolls nothing has no handle
        self.document().setDocumentMargin(GRID * 2)

    @property
    def archived(self) -> ArchivedArticle | None:
        """The article that is shown."""
        return self._archived

    @property
    def built(self) -> Built:
        """Where its paragraphs and names stand in the document."""
        return self._built

    @property
    def typography(self) -> Typography:
        """How the text is set."""
        return Typography(self._style.size, self._style.line, self._style.measure, self._style.family)

    @property
    def text_size(self) -> float:
        """The size of the text in points."""
        return self._style.size

    @property
    def shows_left_out(self) -> bool:
        """Whether the paragraphs that were left out are shown, too."""
        return self._style.left_out

    @property
    def bookmark(self) -> Bookmark | None:
        """Where the reader is, None without an article or before all of it is there."""
        if not self._archived or not self.complete:
            return None
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, GRID))
        block = cursor.block()
        # Code points, in which places are kept, from the units in which Qt counts.
        start = Utf16Map(block.text()).points(cursor.positionInBlock())
        return Bookmark(self._archived.capture.id, paragraph_of(block), start, self.share)

    @property
    def share(self) -> float:
        """How much of the text lies above the lower edge of what is in sight, 0 to 1."""
        bar = self.verticalScrollBar()
        return min(1.0, (bar.value() + bar.pageStep()) / max(1, bar.maximum() + bar.pageStep()))

    def is_shown(self, number: int) -> bool:
        """Whether a paragraph is on the page, or comes when the rest is set."""
        paragraphs = self._archived.article.paragraphs if self._archived else ()
        return 0 <= number < len(paragraphs) and (self._style.left_out or not paragraphs[number].left_out)

    def paragraph_rect(self, number: int) -> QRect:
        """Where a paragraph stands, in coordinates of the viewport."""
        if number not in self._built.blocks:
            return _BELOW
        rect = self.document().documentLayout().blockBoundingRect(self._block(number))
        return rect.translated(0, -self.verticalScrollBar().value()).toRect()

    @property
    def complete(self) -> bool:
        """Whether the whole text stands there."""
        return self._builder is None

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: plain text, with its no-break spaces, a line for each paragraph; pictures are left away."""
        lines = self.textCursor().selectedText().replace("\u2028", "\n").split("\u2029")
        data = QMimeData()
        data.setText("\n".join(line for line in lines if line != _OURS))
        return data

    @property
    def top_paragraph(self) -> int:
        """The paragraph at the upper edge of what is in sight, NOT_A_PARAGRAPH for what stands above the text."""
        return paragraph_of(self.cursorForPosition(QPoint(self.viewport().width() // 2, GRID)).block())

    def _shares(self) -> Shares:
        return shares(self.width() - self.verticalScrollBar().sizeHint().width(), self._style)

    def _block(self, number: int) -> QTextBlock:
        return self.document().findBlockByNumber(self._built.blocks[number])

    def _bring(self, position: int) -> None:
        """Scroll so that a position stands in the upper third, unless it is well in sight already."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        top = self.cursorRect(cursor).top()
        height = self.viewport().height()
        if not 2 * GRID <= top <= height - 8 * GRID:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)
