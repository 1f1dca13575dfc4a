"""Finding an annotated passage again in a text that has changed.

First by position, then by the quotation with its context, as the Web Annotation model means it. What is in doubt is not
taken: the reader decides, with the best places as suggestions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.core.annotations import CONTEXT, Anchor, anchor_to
from reader.core.folding import fold

_ALIKE = 0.6
"""How alike a paragraph must be to the quotation, from 0 to 1, to be suggested."""
_SUGGESTED = 5
_COMPARED = 2_000
"""Characters of a passage that are compared: `SequenceMatcher` is quadratic."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A place where a lost passage may be: code points of one paragraph, and how alike it is, from 0 to 1."""

    anchor: Anchor
    likeness: float


def find_again(anchor: Anchor, paragraphs: Sequence[str]) -> Anchor | None:
    """Where the passage of `anchor` stands in `paragraphs`, without any doubt; None if it is gone or in doubt."""
    places = _places(anchor.exact, paragraphs)
    at = (anchor.paragraph, anchor.start)
    sure = [place for place in places if all(_context(anchor, paragraphs, place))]
    if at in sure:
        sure = [at]
    elif len(places) == 1 and (len(anchor.exact) >= CONTEXT or any(_context(anchor, paragraphs, places[0]))):
        sure = places  # the one place of these words: they are many, or one side of them is as it was
    if len(sure) != 1:
        return None
    return anchor_to(paragraphs, *sure[0], sure[0][1] + len(anchor.exact))


def suggestions(anchor: Anchor, paragraphs: Sequence[str]) -> list[Suggestion]:
    """Where a lost passage may be, the likeliest first: passages of the same words, then paragraphs that are alike."""
    found = [
        Suggestion(anchor_to(paragraphs, number, start, start + len(anchor.exact)), 1.0)
        for number, start in _places(anchor.exact, paragraphs)
    ]
    taken = {suggestion.anchor.paragraph for suggestion in found}
    wanted = fold(anchor.exact)[:_COMPARED]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    for number, text in enumerate(paragraphs):
        if number in taken or not text:
            continue
        matcher.set_seq1(fold(text)[:_COMPARED])
        if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
            ratio = matcher.ratio()
            if ratio >= _ALIKE:
                found.append(Suggestion(anchor_to(paragraphs, number, 0, len(text)), ratio))
    found.sort(key=lambda one: (-one.likeness, abs(one.anchor.paragraph - anchor.paragraph)))
    return found[:_SUGGESTED]


def _places(exact: str, paragraphs: Sequence[str]) -> list[tuple[int, int]]:
    """Everywhere where `exact` stands: paragraph and start."""
    found = []
    for number, text in enumerate(paragraphs if exact else ()):
        start = text.find(exact)
        while start >= 0:
            found.append((number, start))
            start = text.find(exact, start + 1)
    return found


def _context(anchor: Anchor, paragraphs: Sequence[str], place: tuple[int, int]) -> tuple[bool, bool]:
    """Whether what stands before, and what stands after, is as it was."""
    there = anchor_to(paragraphs, *place, place[1] + len(anchor.exact))
    return there.prefix == anchor.prefix, there.suffix == anchor.suffix
