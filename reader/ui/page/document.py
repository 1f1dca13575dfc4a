"""An article as a QTextDocument, built with a cursor. Here alone positions become UTF-16 units."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.core.archived import ArchivedArticle, source_name
from reader.core.article import Paragraph, ParagraphKind
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.core.spans import Utf16Map
from reader.ui.texts import date_text, title_text
from reader.ui.theme import SANS, SERIF, Theme

NOT_A_PARAGRAPH = -1
_LINE = 114
"""Per cent of the font's own line: Noto Serif's 1.36 em becomes about 1.55 em."""
SMALL = frozenset({ParagraphKind.BANNER, ParagraphKind.SOURCE, ParagraphKind.NAVIGATION})
_HEADINGS = {1: 1.45, 2: 1.28, 3: 1.14}
_OWN_MARK = re.compile(r"(\d{1,3}[.)]|[a-zđ][.)]|[-–—•+*●▪])\s")
# A line of code stays in its paragraph; what would end a block, or mark a frame to Qt, is replaced one for one.
_SAFE = str.maketrans({"\n": "\u2028", "\r": "\u2028", "\u2029": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})
_CELL = " | "
_CELL_AS_TAB = " \t "


@dataclass(frozen=True)
class Style:
    """How the text is set: colours, and the size of the text in points."""

    theme: Theme
    size: float


@dataclass
class Built:
    """Where things stand in the document, in UTF-16 positions: the blocks of paragraphs, the spans of mentions.

    `title_names` are the names in a title that is no paragraph of the article: shown, but no places of the text.
    `width` is the width for which it was built, which matters if it `has_tables`.
    """

    blocks: list[int] = field(default_factory=list)
    mentions: list[tuple[int, int, Mention]] = field(default_factory=list)
    title_names: list[tuple[int, int, Mention]] = field(default_factory=list)
    width: int = 0
    has_tables: bool = False


def text_font(style: Style) -> QFont:
    """The font of running text."""
    return _font(SERIF, style.size)


def measure(style: Style) -> int:
    """The width of the text column: about 68 characters of Vietnamese."""
    sample = "Hội nghị đã thảo luận và thống nhất nhiều nội dung quan trọng về công tác cán bộ."
    return round(QFontMetricsF(text_font(style)).horizontalAdvance(sample) / len(sample) * 68)


def build(document: QTextDocument, archived: ArchivedArticle, style: Style, width: int) -> Built:
    """Fill `document` with the article; `width` is that of its text column."""
    document.clear()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(text_font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    return _Builder(document, archived, style, width).run()


class _Builder:
    def __init__(self, document: QTextDocument, archived: ArchivedArticle, style: Style, width: int) -> None:
        self._cursor = QTextCursor(document)
        self._archived = archived
        self._style = style
        self._width = width
        self._built = Built(width=width)
        self._first = True
        self._formats = {
            (kind, form): _mention_format(style.theme, kind, form) for kind in EntityType for form in MentionForm
        }

    def run(self) -> Built:
        paragraphs = self._archived.article.paragraphs
        by_paragraph: dict[int, list[Mention]] = {}
        for mention in self._archived.mentions:
            by_paragraph.setdefault(mention.paragraph, []).append(mention)
        self._built.has_tables = any(paragraph.kind is ParagraphKind.TABLE_ROW for paragraph in paragraphs)
        tabs = _table_tabs(paragraphs, self._style, self._width)
        titled = next((n for n, p in enumerate(paragraphs) if p.kind is ParagraphKind.TITLE), None)
        self._cursor.beginEditBlock()
        if titled is None:
            self._header_title(title_text(self._archived.article.title))
            self._facts()
        for number, paragraph in enumerate(paragraphs):
            self._paragraph(number, paragraph, by_paragraph.get(number, ()), tabs.get(number))
            if number == titled:
                self._facts()
        if not paragraphs:
            self._header_line([(QCoreApplication.translate("Page", "This page has no text."), 1.0, "muted", False)])
        self._cursor.endEditBlock()
        return self._built

    def _header_title(self, title: str) -> None:
        block, char = _title_formats(self._style, self._width)
        self._insert_block(block, char, NOT_A_PARAGRAPH)
        mentions = names_in_title(title, self._archived.mentions)
        self._built.title_names = self._insert_marked(title, char, mentions)

    def _facts(self) -> None:
        """Who published it and when comes first, then who wrote it, then the address."""
        article = self._archived.article
        source = source_name(article.publisher, article.source_url)
        lead = source or article.byline
        byline = article.byline if article.byline != lead else ""
        parts = (lead, 0.92, "text", True), (date_text(article.published), 0.92, "text", False)
        lines = [
            [part for part in parts if part[0]],
            [(byline, 0.84, "muted", False)] if byline else [],
            [(article.source_url, 0.76, "muted", False)] if article.source_url else [],
        ]
        shown = [line for line in lines if line]
        for line in shown:
            self._header_line(line, after=1.6 if line is shown[-1] else 0.2)

    def _header_line(self, parts: Sequence[tuple[str, float, str, bool]], after: float = 0.0) -> None:
        """A line of texts, each with its size, colour and whether it is bold."""
        block = _block(self._style, after=after)
        block.setLineHeight(104, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        for place, (text, scale, color, bold) in enumerate(parts):
            char = _char(_font(SANS, self._style.size * scale, bold=bold), self._style.theme, color)
            if place:
                self._cursor.insertText("  ·  ", char)
            else:
                self._insert_block(block, char, NOT_A_PARAGRAPH)
            self._cursor.insertText(text.translate(_SAFE), char)

    def _paragraph(
        self, number: int, paragraph: Paragraph, mentions: Sequence[Mention], tabs: list[float] | None
    ) -> None:
        block, char = _formats(paragraph, self._style, self._width)
        text = paragraph.text
        if tabs:
            text = text.replace(_CELL, _CELL_AS_TAB)
            block.setTabPositions([QTextOption.Tab(tab, QTextOption.TabType.LeftTab) for tab in tabs])
        self._insert_block(block, char, number)
        self._built.blocks.append(self._cursor.block().blockNumber())
        self._built.mentions += self._insert_marked(text, char, mentions)
        assert self._cursor.block().userState() == number

    def _insert_marked(
        self, text: str, char: QTextCharFormat, mentions: Sequence[Mention]
    ) -> list[tuple[int, int, Mention]]:
        """Insert `text` with its names marked; returns where they stand in the document."""
        spans = []
        units = Utf16Map(text)
        begin = self._cursor.position()
        safe = text.translate(_SAFE)
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


def has_own_mark(text: str) -> bool:
    """Whether an item of a list begins with a number or a dash of its own, and needs no bullet."""
    return _OWN_MARK.match(text) is not None


def names_in_title(title: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The names in a title that stands above the text only: those that the text names in full, longest first.

    Their paragraph is NOT_A_PARAGRAPH.
    """
    known = {name: m for m in mentions if m.form is MentionForm.FULL for name in (m.text, m.entity)}
    found: list[Mention] = []
    for name in sorted(known, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", title):
            start, end = match.span()
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Mention(NOT_A_PARAGRAPH, start, end, known[name].type, name, known[name].entity))
    return found


def paragraph_of(block: QTextBlock) -> int:
    """The paragraph that a block shows, or NOT_A_PARAGRAPH for the header."""
    return block.userState()


def mention_at(built: Built, position: int) -> int | None:
    """Which mention stands at a position of the document."""
    place = bisect_left(built.mentions, position + 1, key=lambda span: span[0]) - 1
    return place if place >= 0 and built.mentions[place][1] > position else None


def _formats(paragraph: Paragraph, style: Style, width: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
    theme, size, kind = style.theme, style.size, paragraph.kind
    if kind is ParagraphKind.TITLE:
        return _title_formats(style, width)
    if kind is ParagraphKind.HEADING:
        scale = _HEADINGS.get(paragraph.level, 1.04)
        block = _block(style, before=0.7, after=0.45)
        block.setLineHeight(104, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setHeadingLevel(min(6, max(1, paragraph.level)))
        return block, _char(_font(SERIF, size * scale, bold=True), theme, "text")
    if kind is ParagraphKind.LIST_ITEM:
        block = _block(style, after=0.35)
        block.setLeftMargin(size * 2 * max(1, paragraph.level))
        return block, _char(text_font(style), theme, "text")
    if kind is ParagraphKind.QUOTE:
        block = _block(style, after=0.8)
        block.setLeftMargin(size * 2.2)
        block.setRightMargin(size)
        return block, _char(text_font(style), theme, "text")
    if kind is ParagraphKind.TABLE_ROW:
        block = _block(style, before=0.28, after=0.28)
        return block, _char(_font(SANS, size * 0.88), theme, "text")
    if kind is ParagraphKind.CAPTION:
        return _block(style, after=1.0), _char(_font(SERIF, size * 0.86, italic=True), theme, "muted")
    if kind is ParagraphKind.CODE:
        block = _block(style, before=0.3, after=0.9)
        block.setBackground(theme.color("code_tint"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(size * 0.86)
        return block, _char(font, theme, "text")
    if kind in SMALL:
        return _block(style, after=0.5), _char(_font(SANS, size * 0.76), theme, "muted")
    return _block(style, after=0.8), _char(text_font(style), theme, "text")


def _title_formats(style: Style, width: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
    block = _block(style, before=0.2, after=0.7)
    block.setLineHeight(98, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setHeadingLevel(1)
    return block, _char(
        _font(SERIF, style.size * (1.6 if width >= style.size * 36 else 1.36), bold=True), style.theme, "text"
    )


def _block(style: Style, before: float = 0.0, after: float = 0.0) -> QTextBlockFormat:
    # Margins are pixels to Qt, in ems of the text here: 4/3 px is a point.
    em = style.size * 4 / 3
    block = QTextBlockFormat()
    block.setTopMargin(before * em)
    block.setBottomMargin(after * em)
    block.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block


def _font(family: str, size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    font = QFont(family)
    font.setPointSizeF(size)
    font.setBold(bold)
    font.setItalic(italic)
    return font


def _char(font: QFont, theme: Theme, color: str) -> QTextCharFormat:
    char = QTextCharFormat()
    char.setFont(font)
    char.setForeground(theme.color(color))
    return char


def _mention_format(theme: Theme, kind: EntityType, form: MentionForm) -> QTextCharFormat:
    """A tint. The view draws a line under it, so that colour is never the only sign."""
    name = "person" if kind is EntityType.PERSON else "org"
    short = form is MentionForm.SHORT
    char = QTextCharFormat()
    char.setBackground(theme.color(f"{name}_short_tint" if short else f"{name}_tint"))
    char.setForeground(theme.color("text"))
    return char


def _table_tabs(paragraphs: Sequence[Paragraph], style: Style, width: int) -> dict[int, list[float]]:
    """Where the cells of table rows begin, for tables that fit into the column; others keep their strokes."""
    metrics = QFontMetricsF(_font(SANS, style.size * 0.88))
    tabs: dict[int, list[float]] = {}
    run: list[int] = []
    for number, paragraph in enumerate((*paragraphs, Paragraph(""))):
        if paragraph.kind is ParagraphKind.TABLE_ROW:
            run.append(number)
            continue
        rows = [paragraphs[n].text.split(_CELL) for n in run]
        columns = max((len(row) for row in rows), default=0)
        if columns > 1:
            widths = [max(metrics.horizontalAdvance(f"{r[c]}  ") for r in rows if c < len(r)) for c in range(columns)]
            stops = [sum(widths[: c + 1]) + 16 * (c + 1) for c in range(columns - 1)]
            if stops[-1] + widths[-1] <= width:
                tabs.update(dict.fromkeys(run, stops))
        run = []
    return tabs
