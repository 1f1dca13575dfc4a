"""The kinds of the chosen blocks, where what a block says and where it stands tell more than its element."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.article import Paragraph, ParagraphKind
from reader.extraction.layout import Block
from reader.extraction.signatures import is_signature, source_of
from reader.extraction.tidy import ends_sentence

TAIL = 3  # paragraphs at the end in which authors and sources sign
_MIN_LEAD = 80
_MAX_HEADING = 100
_MAX_H = 250  # an element h1-h6 with more text than this was taken for its type alone
_BODY = 80
_BOLD = 0.95
_BOLD_LEVEL = 3


def paragraphs_of(chosen: Sequence[Block], *, vietnamese: bool) -> tuple[Paragraph, ...]:
    """The chosen blocks of an article as paragraphs."""
    paragraphs = []
    for i, block in enumerate(chosen):
        kind, level = _kind(chosen, i, vietnamese=vietnamese)
        paragraphs.append(Paragraph(block.text, kind, level))
    return tuple(paragraphs)


def _kind(chosen: Sequence[Block], i: int, *, vietnamese: bool) -> tuple[ParagraphKind, int]:
    block = chosen[i]
    if block.kind is ParagraphKind.TEXT:
        if i >= len(chosen) - TAIL and source_of(block.text):
            return ParagraphKind.SOURCE, 0
        if _is_bold_heading(chosen, i):
            return ParagraphKind.HEADING, _BOLD_LEVEL
    if block.kind is ParagraphKind.HEADING and _is_sentence(block.text, may_be_lead=vietnamese and i == 0):
        return ParagraphKind.TEXT, 0
    return block.kind, block.level


def _is_sentence(text: str, *, may_be_lead: bool) -> bool:
    """Whether a heading is one by its type only, as Vietnamese newspapers set their leads in h2."""
    return len(text) > _MAX_H or (may_be_lead and len(text) >= _MIN_LEAD and ends_sentence(text))


def _is_bold_heading(chosen: Sequence[Block], i: int) -> bool:
    """Whether a short line in bold type, no sentence and no name, stands over a paragraph of the body."""
    block = chosen[i]
    if block.bold < _BOLD or block.linked > 0.5 or len(block.text) > _MAX_HEADING or ends_sentence(block.text):
        return False
    if i + 1 >= len(chosen) or is_signature(block.text):
        return False
    below = chosen[i + 1]
    return below.kind is ParagraphKind.TEXT and below.bold < _BOLD and len(below.text) >= _BODY
