"""What changed between two texts, set as one: what went with − and struck out, what came with + and underlined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from reader.core.comparing import Change, ComparedParagraph, Piece
from reader.ui.page.document import SAFE
from reader.ui.page.formats import Style, block_format, char_format, text_font
from reader.ui.reading.typography import font_of
from reader.ui.texts import count_text
from reader.ui.theme import SANS

EXPAND = "reader:expand/"
GROUNDS = ("", "removed_tint", "added_tint")
"""The colours on which paragraphs stand; the state of a block tells which."""
_FEW = 2
"""Unchanged paragraphs that are shown as they are: a line in their place would be no shorter."""


class Comparison:
    """Sets the paragraphs into a document. `changes` are the first and the last block of each that changed.

    `expanded` are the runs of unchanged paragraphs that are shown, by the number of their first paragraph.
    """

    def __init__(
        self, document: QTextDocument, compared: Sequence[ComparedParagraph], style: Style, expanded: set[int]
    ) -> None:
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(text_font(style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        self.changes: list[tuple[int, int]] = []
        self._cursor = QTextCursor(document)
        self._style = style
        self._first = True
        self._cursor.beginEditBlock()
        number = 0
        for same, run in groupby(compared, key=lambda one: one.change is Change.SAME):
            paragraphs = list(run)
            if not same:
                for one in paragraphs:
                    self._changed(one)
            elif len(paragraphs) <= _FEW or number in expanded:
                for one in paragraphs:
                    self._line("", one.after, QTextCharFormat(), "", "muted")
            else:
                self._collapsed(number, len(paragraphs))
            number += len(paragraphs)
        self._cursor.endEditBlock()

    def _changed(self, one: ComparedParagraph) -> None:
        first = None
        for sign, pieces, name in (("−", one.before, "removed"), ("+", one.after, "added")):
            if pieces:
                words = QTextCharFormat()
                words.setBackground(self._style.theme.color(f"{name}_word"))
                if name == "removed":
                    words.setFontStrikeOut(True)
                else:
                    words.setFontUnderline(True)
                # A paragraph that is wholly new needs no mark on each word of it: its ground and its sign say so.
                self._line(sign, pieces, words if one.change is Change.REWRITTEN else QTextCharFormat(), f"{name}_tint")
                first = self._cursor.blockNumber() if first is None else first
        if first is not None:
            self.changes.append((first, self._cursor.blockNumber()))

    def _line(
        self, sign: str, pieces: Sequence[Piece], words: QTextCharFormat, ground: str, color: str = "text"
    ) -> None:
        em = self._style.size * 4 / 3
        block = block_format(self._style, after=0.5 if sign == "−" else 0.9)
        block.setLeftMargin(em * 1.6)
        block.setTextIndent(-em * 1.1 if sign else 0)
        block.setTabPositions([QTextOption.Tab(em * 1.1, QTextOption.TabType.LeftTab)])  # both signs are not as wide
        char = char_format(text_font(self._style), self._style.theme, color)
        self._insert_block(block, char)
        self._cursor.block().setUserState(GROUNDS.index(ground))
        if sign:
            bold = char_format(font_of(SANS, self._style.size, bold=True), self._style.theme, "text")
            self._cursor.insertText(f"{sign}\t", bold)
        for piece in pieces:
            marked = QTextCharFormat(char)
            if piece.changed:
                marked.merge(words)
            self._cursor.insertText(piece.text.translate(SAFE), marked)

    def _collapsed(self, number: int, count: int) -> None:
        block = block_format(self._style, before=0.2, after=0.9)
        char = char_format(font_of(SANS, self._style.size * 0.84), self._style.theme, "accent")
        char.setAnchor(True)
        char.setAnchorHref(f"{EXPAND}{number}")
        text = QCoreApplication.translate("Comparison", "{count} paragraphs unchanged").format(count=count_text(count))
        self._insert_block(block, char)
        self._cursor.insertText(f"▸  {text}", char)

    def _insert_block(self, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        if self._first:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(char)
            self._first = False
        else:
            self._cursor.insertBlock(block, char)


def runs_of_same(compared: Sequence[ComparedParagraph]) -> set[int]:
    """The runs of unchanged paragraphs, each by the number of its first one."""
    found, number = set(), 0
    for same, run in groupby(compared, key=lambda one: one.change is Change.SAME):
        if same:
            found.add(number)
        number += len(list(run))
    return found
