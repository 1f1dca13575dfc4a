"""An article as a QTextDocument, built with a cursor. Here alone positions become UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextOption,
)

from reader.core.archived import ArchivedArticle, source_name
from reader.core.article import Illustration, Paragraph, ParagraphKind
from reader.core.mends import MendField
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.core.spans import Utf16Map
from reader.ui.page.formats import (
    CELL,
    Style,
    block_format,
    char_format,
    formats_of,
    mention_format,
    paint,
    table_tabs,
    text_font,
    title_formats,
)
from reader.ui.page.heading import NOT_A_PARAGRAPH, captures_text, names_in_title
from reader.ui.page.picture_files import fitted, natural_size, picture_name
from reader.ui.reading.typography import font_of
from reader.ui.row_texts import JOINT
from reader.ui.texts import published_text, tip_text, title_text
from reader.ui.theme import SANS

CAPTURES = "reader:captures"
"""The address of the link that lists the captures; links are ours alone, and lead nowhere else."""
BRING_BACK = "reader:bring-back/"
_FIRST_SLICE, _SLICE = 5_000, 6_000
"""Characters that are set in one go, about 6 ms: first what fills a window, then slice by slice."""
# A line of code stays in its paragraph; what would end a block, or mark a frame to Qt, is replaced one for one.
SAFE = str.maketrans({"\n": "\u2028", "\r": "\u2028", "\u2029": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})
_CELL_AS_TAB = " \t "


@dataclass
class Built:
    """Where things stand in the document, in UTF-16 positions: the blocks of paragraphs, the spans of mentions.

    `title_names` are the names in a title that is no paragraph of the article: shown, but no places of the text.
    `header` is the last block of the heading. `width` is the width for which it was built, which matters if it
    `has_columns`: tables, pictures.
    """

    blocks: dict[int, int] = field(default_factory=dict)
    mentions: list[tuple[int, int, Mention]] = field(default_factory=list)
    title_names: list[tuple[int, int, Mention]] = field(default_factory=list)
    header: int = 0
    width: int = 0
    has_columns: bool = False


def build(document: QTextDocument, archived: ArchivedArticle, style: Style, width: int) -> Built:
    """Fill `document` with the whole article; `width` is that of its text column."""
    builder = Builder(document, archived, style, width)
    while not builder.go_on():
        pass
    return builder.built


class Builder:
    """Sets an article slice by slice; `broken` are the pictures of which it is known that they cannot be shown."""

    def __init__(
        self,
        document: QTextDocument,
        archived: ArchivedArticle,
        style: Style,
        width: int,
        broken: frozenset[int] = frozenset(),
    ) -> None:
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(text_font(style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        self.built = Built(width=width)
        self._cursor = QTextCursor(document)
        self._archived = archived
        self._width = width
        self._broken = broken
        self._first = True
        self._slice = _FIRST_SLICE
        self.set_style(style)
        self._steps = self._all()

    def set_style(self, style: Style) -> None:
        """Set what is to come in this style, which has another theme only."""
        self._style = style
        self._formats = {
            (kind, form): mention_format(style.theme, kind, form) for kind in EntityType for form in MentionForm
        }

    def go_on(self) -> bool:
        """Set the next slice; whether all is set."""
        self._cursor.beginEditBlock()
        try:
            size = 0
            for length in self._steps:
                size += length
                if size > self._slice:
                    return False
            return True
        finally:
            self._slice = _SLICE
            self._cursor.endEditBlock()

    def _all(self) -> Iterator[int]:
        """Sets one paragraph after the other; gives the length of each."""
        article = self._archived.article
        paragraphs = article.paragraphs
        shown = range(len(paragraphs)) if self._style.left_out else article.shown
        by_paragraph: dict[int, list[Mention]] = {}
        for mention in self._archived.mentions:
            by_paragraph.setdefault(mention.paragraph, []).append(mention)
        pictures: dict[int, list[tuple[int, Illustration]]] = {}
        for number, picture in enumerate(article.illustrations):
            pictures.setdefault(min(picture.position, len(paragraphs)), []).append((number, picture))
        self.built.has_columns = bool(pictures) or any(p.kind is ParagraphKind.TABLE_ROW for p in paragraphs)
        tabs = table_tabs(paragraphs, self._style, self._width)
        titled = next((n for n in article.shown if paragraphs[n].kind is ParagraphKind.TITLE), None)
        if MendField.TITLE in self._archived.mended and titled is not None:
            # The reader's title stands above; the page's own stays a paragraph, which can be hidden.
            titled = titled if paragraphs[titled].text == article.title else None
        if titled is None:
            self._header_title(title_text(article.title))
            self._facts()
        wanted = set(shown)
        for number, paragraph in enumerate(paragraphs):
            # A picture keeps its place, also before a paragraph that is not shown.
            self._pictures(pictures.get(number, ()))
            if number in wanted:
                self._paragraph(number, paragraph, by_paragraph.get(number, ()), tabs.get(number))
                yield len(paragraph.text)
            if number == titled:
                self._facts()
        self._pictures(pictures.get(len(paragraphs), ()))
        if not wanted and not pictures:
            self._header_line([(QCoreApplication.translate("Page", "This page has no text."), 1.0, "muted", False)])

    def _header_title(self, title: str) -> None:
        block, char = title_formats(self._style, self._width)
        self._insert_block(block, char, NOT_A_PARAGRAPH)
        mentions = names_in_title(title, self._archived.mentions)
        self.built.title_names = self._insert_marked(title, char, mentions)

    def _facts(self) -> None:
        """Who published it and when comes first, then who wrote it, then the address, then the captures."""
        article = self._archived.article
        source = source_name(article.publisher, article.source_url)
        lead = source or article.byline
        byline = article.byline if article.byline != lead else ""
        parts = (lead, 0.92, "text", True), (published_text(article), 0.92, "text", False)
        lines = [
            [part for part in parts if part[0]],
            [(byline, 0.84, "muted", False)] if byline else [],
            [(article.source_url, 0.76, "muted", False)] if article.source_url else [],
            [(captures_text(self._archived), 0.84, "accent", False)] if len(self._archived.captures) > 1 else [],
        ]
        shown = [line for line in lines if line]
        for line in shown:
            self._header_line(line, 1.6 if line is shown[-1] else 0.2, CAPTURES if line is lines[3] else "")
        self.built.header = self._cursor.block().blockNumber()

    def _header_line(self, parts: Sequence[tuple[str, float, str, bool]], after: float = 0.0, link: str = "") -> None:
        """A line of texts, each with its size, colour and whether it is bold."""
        block = block_format(self._style, before=0.2 if link else 0.0, after=after)
        block.setLineHeight(104, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        for place, (text, scale, color, bold) in enumerate(parts):
            char = char_format(font_of(SANS, self._style.size * scale, bold=bold), self._style.theme, color)
            if link:
                char.setAnchor(True)
                char.setAnchorHref(link)
            if place:
                self._cursor.insertText(JOINT, char)
            else:
                self._insert_block(block, char, NOT_A_PARAGRAPH)
            self._cursor.insertText(text.translate(SAFE), char)

    def _paragraph(
        self, number: int, paragraph: Paragraph, mentions: Sequence[Mention], tabs: list[float] | None
    ) -> None:
        block, char = formats_of(paragraph, self._style, self._width)
        if paragraph.left_out:
            self._left_out_line(number, block)
            block.setTopMargin(0)
            paint(char, self._style.theme, ink="muted")
        text = paragraph.text
        if tabs:
            text = text.replace(CELL, _CELL_AS_TAB)
            block.setTabPositions([QTextOption.Tab(tab, QTextOption.TabType.LeftTab) for tab in tabs])
        self._insert_block(block, char, number)
        self.built.blocks[number] = self._cursor.block().blockNumber()
        self.built.mentions += self._insert_marked(text, char, () if paragraph.left_out else mentions)

    def _left_out_line(self, number: int, below: QTextBlockFormat) -> None:
        """Above a paragraph that was left out: that it was, and a link that brings it back."""
        block = block_format(self._style, before=0.3)
        block.setLeftMargin(below.leftMargin())
        block.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        small = font_of(SANS, self._style.size * 0.72)
        char = char_format(small, self._style.theme, "muted")
        self._insert_block(block, char, NOT_A_PARAGRAPH)
        self._cursor.insertText(QCoreApplication.translate("Page", "left out") + JOINT, char)
        link = char_format(small, self._style.theme, "accent")
        link.setAnchor(True)
        link.setAnchorHref(f"{BRING_BACK}{number}")
        self._cursor.insertText(QCoreApplication.translate("Page", "Bring back"), link)

    def _pictures(self, pictures: Sequence[tuple[int, Illustration]]) -> None:
        for number, picture in pictures:
            size = None if number in self._broken else natural_size(picture.content)
            if size is None:
                self._broken_picture(picture.description)
            else:
                self._picture(number, picture.description, fitted(size, self._width))

    def _picture(self, number: int, description: str, size: QSize) -> None:
        """The room of a picture; the picture itself comes when it is looked at."""
        block = block_format(self._style, before=0.4, after=0.7)
        block.setLineHeight(100, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        image = QTextImageFormat()
        image.setName(picture_name(number))
        image.setWidth(size.width())
        image.setHeight(size.height())
        said = description or QCoreApplication.translate("Page", "A picture of the page, without a description")
        image.setProperty(QTextFormat.Property.ImageAltText.value, said)
        image.setToolTip(tip_text(description))
        self._insert_block(block, QTextCharFormat(), NOT_A_PARAGRAPH)
        self._cursor.insertImage(image)

    def _broken_picture(self, description: str) -> None:
        text = QCoreApplication.translate("Page", "A picture that cannot be shown")
        if description:
            text = QCoreApplication.translate("Page", "A picture that cannot be shown: {description}").format(
                description=description
            )
        self._header_line([(text, 0.8, "muted", False)], after=0.8)

    def _insert_marked(
        self, text: str, char: QTextCharFormat, mentions: Sequence[Mention]
    ) -> list[tuple[int, int, Mention]]:
        """Insert `text` with its names marked; returns where they stand in the document."""
        spans = []
        units = Utf16Map(text)
        begin = self._cursor.position()
        safe = text.translate(SAFE)
        done = 0
        for mention in sorted(mentions):
            if mention.start < done or mention.end > len(text):
                continue  # a name within a name: the outer one is shown
            self._cursor.insertText(safe[done : mention.start], char)
            marked = QTextCharFormat(char)
            marked.merge(self._formats[mention.type, mention.form])
            self._cursor.insertText(safe[mention.start : mention.end], marked)
            spans.append((begin + units.units(mention.start), begin + units.units(mention.end), mention))
            done = mention.end
        self._cursor.insertText(safe[done:], char)
        return spans

    def _insert_block(self, block: QTextBlockFormat, char: QTextCharFormat, state: int) -> None:
        if self._first:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(char)
            self._first = False
        else:
            self._cursor.insertBlock(block, char)
        self._cursor.block().setUserState(state)


def paragraph_of(block: QTextBlock) -> int:
    """The paragraph that a block shows, or NOT_A_PARAGRAPH for the header."""
    return block.userState()


def mention_at(built: Built, position: int) -> int | None:
    """Which mention stands at a position of the document."""
    place = bisect_left(built.mentions, position + 1, key=lambda span: span[0]) - 1
    return place if place >= 0 and built.mentions[place][1] > position else None
