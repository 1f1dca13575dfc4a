"""No paragraph so long that it cannot be shown or annotated, no article so long that it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from reader.core.article import Paragraph
from reader.core.errors import ReaderError

LONGEST_ARTICLE = 4_000_000
"""Characters: more than the longest novels have. A window that shows it needs about a second."""

LONGEST_PARAGRAPH = 20_000
"""Characters: ten printed pages without a break."""

_SENTENCE_END = re.compile(r"[.!?…;][\"”’)]?\s")


def within_limits(paragraphs: tuple[Paragraph, ...], name: str) -> tuple[Paragraph, ...]:
    """The paragraphs, too long ones divided. Raises ReaderError `page-too-complex` for an article beyond all measure.

    A paragraph is divided at the end of a sentence, else of a word; no character of it but the blank there is lost.
    """
    if sum(len(paragraph.text) for paragraph in paragraphs if not paragraph.left_out) > LONGEST_ARTICLE:
        reason = f"it has more than {LONGEST_ARTICLE // 1_000_000} million characters"
        raise ReaderError("page-too-complex", name=name, reason=reason)
    return tuple(replace(p, text=text) for p in paragraphs for text in _parts(p.text))


def moved(positions: Sequence[int], paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where the places before some of `paragraphs` are when `within_limits` has divided those that are too long."""
    starts = [0, *accumulate(sum(1 for _ in _parts(paragraph.text)) for paragraph in paragraphs)]
    return [starts[position] for position in positions]


def _parts(text: str) -> Iterator[str]:
    while len(text) > LONGEST_PARAGRAPH:
        cut = _cut(text[:LONGEST_PARAGRAPH])
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    yield text


def _cut(text: str) -> int:
    half = len(text) // 2
    ends = [match.end() for match in _SENTENCE_END.finditer(text, half)]
    if ends:
        return ends[-1]
    blank = text.rfind(" ", half)
    return blank if blank > 0 else len(text)
