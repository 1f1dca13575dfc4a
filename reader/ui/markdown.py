"""Notes shown as Markdown: nothing is fetched, no link opens by itself, HTML is shown as it was typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser

from reader.core.noting import Address, address_in
from reader.ui.theme import Theme

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark | QTextDocument.MarkdownFeature.MarkdownNoHTML
_LINE_END = re.compile(r" *\n")
_INDENT = 18
_HANG = 12
"""Pixels from a bullet to its text."""
_BULLETS = {QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare}
_DEEPEST = 4
"""Quotations within quotations that are set further in."""
_FIELD_EDGE = 12
"""Pixels around a note that is shown where it is written: as much as around what is typed."""
_MOST = 20_000
"""Characters of a note that are shown as Markdown; nobody writes more, but somebody may paste it."""


class NoteDocument(QTextDocument):
    """A document that loads nothing, whatever a note says."""

    def loadResource(self, kind: int, name: QUrl | str) -> None:  # noqa: ARG002
        return None


def fill(document: QTextDocument, text: str, theme: Theme) -> None:
    """Show a note in a document. A line's end stays one; pictures become links, for none is loaded."""
    document.setIndentWidth(_INDENT)
    document.setMarkdown(_LINE_END.sub("  \n", text[:_MOST]).replace("![", "\\!["), _FEATURES)
    _set_lists_and_quotations(document)
    _color_links(document, theme)


def note_document(text: str, font: QFont, theme: Theme, width: int) -> QTextDocument:
    """A note that is set in a column of that width."""
    document = NoteDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    fill(document, text, theme)
    document.setTextWidth(width)
    return document


def size_of(document: QTextDocument) -> QSize:
    """The room that a note takes."""
    return document.size().toSize()


def paint(painter: QPainter, document: QTextDocument, rect: QRectF, theme: Theme, color: str = "text") -> None:
    """Draw a note into a rectangle."""
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, theme.color(color))
    context.palette = palette
    painter.save()
    painter.translate(rect.topLeft())
    painter.setClipRect(QRectF(0, 0, rect.width(), rect.height()))
    document.documentLayout().draw(painter, context)
    _paint_quotations(painter, document, theme)
    painter.restore()


class NotePreview(QTextBrowser):
    """A note as it will look. `wanted` carries the place of the archive to which a link leads."""

    wanted = Signal(Address)

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="preview")
        self._theme = theme
        self._text = ""
        self.setAccessibleName(self.tr("The note as it will look"))
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_FIELD_EDGE)
        self.anchorClicked.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self.show_note(self._text)

    def show_note(self, text: str) -> None:
        """Show a note."""
        self._text = text
        fill(self.document(), text, self._theme)

    def loadResource(self, kind: int, name: QUrl | str) -> None:  # noqa: ARG002
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        _paint_quotations(painter, self.document(), self._theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.document().setDefaultFont(self.font())

    def _follow(self, url: QUrl) -> None:
        address = address_in(url.toString())
        if address:
            self.wanted.emit(address)


def _set_lists_and_quotations(document: QTextDocument) -> None:
    """Set bullets of the text's own size, which Qt draws larger and close to the words, and quotations as far in."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        items = block.textList()
        if items and items.format().style() in _BULLETS:
            items.remove(block)
            shape = block.blockFormat()
            shape.setTextIndent(-_HANG)
            shape.setTabPositions([QTextOption.Tab(_HANG, QTextOption.TabType.LeftTab)])
            cursor.setBlockFormat(shape)
            cursor.insertText("•\t", QTextCharFormat())
        depth = _depth(block)
        if depth:
            shape = block.blockFormat()
            shape.setLeftMargin(_INDENT * depth)
            shape.setRightMargin(0)
            cursor.setBlockFormat(shape)
        block = block.next()
    cursor.endEditBlock()


def _depth(block: QTextBlock) -> int:
    """In how many quotations a block stands."""
    return min(_DEEPEST, block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel))


def _paint_quotations(painter: QPainter, document: QTextDocument, theme: Theme) -> None:
    """Draw the lines beside quotations."""
    block = document.begin()
    while block.isValid():
        rect = document.documentLayout().blockBoundingRect(block)
        for level in range(_depth(block)):
            left = document.documentMargin() + _INDENT * level + _INDENT - _HANG
            painter.fillRect(QRectF(left, rect.top(), 3, rect.height()), theme.color("quote_bar"))
        block = block.next()


def _color_links(document: QTextDocument, theme: Theme) -> None:
    """Links into the archive look like links; others, which lead nowhere, like text."""
    changes: list[tuple[int, int, bool]] = []
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            if fragment.charFormat().isAnchor():
                ours = address_in(fragment.charFormat().anchorHref()) is not None
                changes.append((fragment.position(), fragment.position() + fragment.length(), ours))
            place += 1
        block = block.next()
    for begin, end, ours in changes:
        cursor = QTextCursor(document)
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        shape = QTextCharFormat()
        shape.setForeground(theme.color("accent" if ours else "text"))
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        shape.setFontUnderline(ours)
        cursor.mergeCharFormat(shape)


def link_at(document: QTextDocument, point: QPointF) -> Address | None:
    """The place to which the link at a point of a note leads."""
    found = document.documentLayout().anchorAt(point)
    return address_in(found) if found else None
