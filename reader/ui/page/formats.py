"""How each kind of paragraph is set: fonts, colours, space above and below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
)

from reader.core.article import Paragraph, ParagraphKind
from reader.core.mentions import EntityType, MentionForm
from reader.ui.theme import SANS, SERIF, Theme

_LINE = 114
"""Per cent of the font's own line: Noto Serif's 1.36 em becomes about 1.55 em."""
SMALL = frozenset({ParagraphKind.BANNER, ParagraphKind.SOURCE, ParagraphKind.NAVIGATION})
_HEADINGS = {1: 1.45, 2: 1.28, 3: 1.14}
CELL = " | "


@dataclass(frozen=True)
class Style:
    """How the text is set: colours, the size of the text in points, and whether what was left out is shown, too."""

    theme: Theme
    size: float
    left_out: bool = False


def text_font(style: Style) -> QFont:
    """The font of running text."""
    return font_of(SERIF, style.size)


def measure(style: Style) -> int:
    """The width of the text column: about 68 characters of Vietnamese."""
    sample = "Hội nghị đã thảo luận và thống nhất nhiều nội dung quan trọng về công tác cán bộ."
    return round(QFontMetricsF(text_font(style)).horizontalAdvance(sample) / len(sample) * 68)


def formats_of(paragraph: Paragraph, style: Style, width: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """How a paragraph is set in a column of that width."""
    theme, size, kind = style.theme, style.size, paragraph.kind
    if kind is ParagraphKind.TITLE:
        return title_formats(style, width)
    if kind is ParagraphKind.HEADING:
        scale = _HEADINGS.get(paragraph.level, 1.04)
        block = block_format(style, before=0.7, after=0.45)
        block.setLineHeight(104, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setHeadingLevel(min(6, max(1, paragraph.level)))
        return block, char_format(font_of(SERIF, size * scale, bold=True), theme, "text")
    if kind is ParagraphKind.LIST_ITEM:
        block = block_format(style, after=0.35)
        block.setLeftMargin(size * 2 * max(1, paragraph.level))
        return block, char_format(text_font(style), theme, "text")
    if kind is ParagraphKind.QUOTE:
        block = block_format(style, after=0.8)
        block.setLeftMargin(size * 2.2)
        block.setRightMargin(size)
        return block, char_format(text_font(style), theme, "text")
    if kind is ParagraphKind.TABLE_ROW:
        block = block_format(style, before=0.28, after=0.28)
        return block, char_format(font_of(SANS, size * 0.88), theme, "text")
    if kind is ParagraphKind.CAPTION:
        return block_format(style, after=1.0), char_format(font_of(SERIF, size * 0.86, italic=True), theme, "muted")
    if kind is ParagraphKind.CODE:
        block = block_format(style, before=0.3, after=0.9)
        block.setBackground(theme.color("code_tint"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(size * 0.86)
        return block, char_format(font, theme, "text")
    if kind in SMALL:
        return block_format(style, after=0.5), char_format(font_of(SANS, size * 0.76), theme, "muted")
    return block_format(style, after=0.8), char_format(text_font(style), theme, "text")


def title_formats(style: Style, width: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """How the title is set: smaller where the column is narrow."""
    block = block_format(style, before=0.2, after=0.7)
    block.setLineHeight(98, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setHeadingLevel(1)
    return block, char_format(
        font_of(SERIF, style.size * (1.6 if width >= style.size * 36 else 1.36), bold=True), style.theme, "text"
    )


def block_format(style: Style, before: float = 0.0, after: float = 0.0) -> QTextBlockFormat:
    """A block with that much space above and below, in ems of the text."""
    # Margins are pixels to Qt, in ems of the text here: 4/3 px is a point.
    em = style.size * 4 / 3
    block = QTextBlockFormat()
    block.setTopMargin(before * em)
    block.setBottomMargin(after * em)
    block.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block


def font_of(family: str, size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """A font of that size in points."""
    font = QFont(family)
    font.setPointSizeF(size)
    font.setBold(bold)
    font.setItalic(italic)
    return font


def char_format(font: QFont, theme: Theme, color: str) -> QTextCharFormat:
    """Letters of that font, in a colour of the theme."""
    char = QTextCharFormat()
    char.setFont(font)
    char.setForeground(theme.color(color))
    return char


def mention_format(theme: Theme, kind: EntityType, form: MentionForm) -> QTextCharFormat:
    """A tint. The view draws a line under it, so that colour is never the only sign."""
    name = "person" if kind is EntityType.PERSON else "org"
    short = form is MentionForm.SHORT
    char = QTextCharFormat()
    char.setBackground(theme.color(f"{name}_short_tint" if short else f"{name}_tint"))
    char.setForeground(theme.color("text"))
    return char


def table_tabs(paragraphs: Sequence[Paragraph], style: Style, width: int) -> dict[int, list[float]]:
    """Where the cells of table rows begin, for tables that fit into the column; others keep their strokes."""
    metrics = QFontMetricsF(font_of(SANS, style.size * 0.88))
    tabs: dict[int, list[float]] = {}
    run: list[int] = []
    for number, paragraph in enumerate((*paragraphs, Paragraph(""))):
        if paragraph.kind is ParagraphKind.TABLE_ROW:
            run.append(number)
            continue
        rows = [paragraphs[n].text.split(CELL) for n in run]
        columns = max((len(row) for row in rows), default=0)
        if columns > 1:
            widths = [max(metrics.horizontalAdvance(f"{r[c]}  ") for r in rows if c < len(r)) for c in range(columns)]
            stops = [sum(widths[: c + 1]) + 16 * (c + 1) for c in range(columns - 1)]
            if stops[-1] + widths[-1] <= width:
                tabs.update(dict.fromkeys(run, stops))
        run = []
    return tabs
