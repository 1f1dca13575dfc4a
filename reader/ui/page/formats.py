"""How each kind of paragraph is set: fonts, colours, space above and below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
)

from reader.core.article import Paragraph, ParagraphKind
from reader.core.mentions import EntityType, MentionForm
from reader.ui.reading.typography import LINES, MEASURES, font_of, line_percent
from reader.ui.theme import SANS, SERIF, Theme

_INK, _GROUND = (QTextFormat.Property.UserProperty.value + number for number in (1, 2))
"""Properties that hold the names of colours, so that a text takes another theme without being set anew."""
SMALL = frozenset({ParagraphKind.BANNER, ParagraphKind.SOURCE, ParagraphKind.NAVIGATION})
_HEADINGS = {1: 1.45, 2: 1.28, 3: 1.14}
CELL = " | "


@dataclass(frozen=True)
class Style:
    """How the text is set: colours, the size of the text in points, and whether what was left out is shown, too.

    `line` in ems, `measure` in characters and `family` are as the reader's typography has them.
    """

    theme: Theme
    size: float
    left_out: bool = False
    line: float = LINES[1]
    measure: int = MEASURES[1]
    family: str = SERIF


def text_font(style: Style) -> QFont:
    """The font of running text."""
    return font_of(style.family, style.size)


def measure(style: Style) -> int:
    """The width of the text column, for so many characters of Vietnamese as the style says."""
    sample = "Hội nghị đã thảo luận và thống nhất nhiều nội dung quan trọng về công tác cán bộ."
    return round(QFontMetricsF(text_font(style)).horizontalAdvance(sample) / len(sample) * style.measure)


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
        return block, char_format(font_of(style.family, size * scale, bold=True), theme, "text")
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
        return block_format(style, after=1.0), char_format(
            font_of(style.family, size * 0.86, italic=True), theme, "muted"
        )
    if kind is ParagraphKind.CODE:
        block = block_format(style, before=1.1, after=1.4)
        block.setLeftMargin(size)
        block.setRightMargin(size)
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
        font_of(style.family, style.size * (1.6 if width >= style.size * 36 else 1.36), bold=True), style.theme, "text"
    )


def block_format(style: Style, before: float = 0.0, after: float = 0.0) -> QTextBlockFormat:
    """A block with that much space above and below, in ems of the text."""
    # Margins are pixels to Qt, in ems of the text here: 4/3 px is a point.
    em = style.size * 4 / 3
    block = QTextBlockFormat()
    block.setTopMargin(before * em)
    block.setBottomMargin(after * em)
    percent = line_percent(style.family, style.size, style.line)
    block.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block


def char_format(font: QFont, theme: Theme, color: str) -> QTextCharFormat:
    """Letters of that font, in a colour of the theme; `text` is the colour that the view has anyway."""
    char = QTextCharFormat()
    char.setFont(font)
    if color != "text":
        paint(char, theme, ink=color)
    return char


def mention_format(theme: Theme, kind: EntityType, form: MentionForm) -> QTextCharFormat:
    """A tint. The view draws a line under it, so that colour is never the only sign."""
    name = "person" if kind is EntityType.PERSON else "org"
    char = QTextCharFormat()
    paint(char, theme, ground=f"{name}_short_tint" if form is MentionForm.SHORT else f"{name}_tint")
    return char


def paint(given: QTextFormat, theme: Theme, *, ink: str = "", ground: str = "") -> None:
    """Give a format colours of the theme, and remember their names in it."""
    if ink:
        given.setProperty(_INK, ink)
        given.setForeground(QBrush(theme.color(ink)))
    if ground:
        given.setProperty(_GROUND, ground)
        given.setBackground(QBrush(theme.color(ground)))


def is_painted(given: QTextFormat) -> bool:
    """Whether a format has colours of a theme."""
    return given.hasProperty(_INK) or given.hasProperty(_GROUND)


def repaint(given: QTextFormat, theme: Theme) -> None:
    """Give a format the colours that it has, as another theme has them."""
    paint(given, theme, ink=given.stringProperty(_INK), ground=given.stringProperty(_GROUND))


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
