"""Notes shown as Markdown: nothing is fetched, no link opens by itself, HTML is shown as it was typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser

from reader.core.noting import Address, address_in
from reader.ui.theme import Theme

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark | QTextDocument.MarkdownFeature.MarkdownNoHTML
_LINE_END = re.compile(r" *\n")
_INDENT = 18
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
        self.document().setDocumentMargin(6)
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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.document().setDefaultFont(self.font())

    def _follow(self, url: QUrl) -> None:
        address = address_in(url.toString())
        if address:
            self.wanted.emit(address)


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
