"""Finding an annotated passage again in a text that has changed.

First by position, then by the quotation with its context, as the Web Annotation model means it. What is in doubt is not
taken: the reader decides, with the best places as suggestions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from reader.core.annotations import CONTEXT, Anchor, anchor_to
from reader.core.folding import fold

_ALIKE = 0.6
"""How alike a paragraph must be to the quotation, from 0 to 1, to be suggested."""
_SUGGESTED = 5
_COMPARED = 2_000
"""Characters of a passage that are compared: `SequenceMatcher` is quadratic."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A place where a lost passage may be, and how alike it is, from 0 to 1."""

    anchor: Anchor
    likeness: float


def find_again(anchor: Anchor, paragraphs: Sequence[str]) -> Anchor | None:
    """Where the passage of `anchor` stands in `paragraphs`, without any doubt; None if it is gone or in doubt."""
    if anchor.is_whole:
        return anchor
    places = _places(anchor.exact, paragraphs)
    sure = [place for place in places if all(_context(anchor, place))]
    at = [place for place in sure if (place.paragraph, place.start) == (anchor.paragraph, anchor.start)]
    if at:
        sure = at
    elif len(places) == 1 and (len(anchor.exact) >= CONTEXT or any(_context(anchor, places[0]))):
        sure = places  # the one place of these words: they are many, or one side of them is as it was
    return sure[0] if len(sure) == 1 else None


def suggestions(anchor: Anchor, paragraphs: Sequence[str]) -> list[Suggestion]:
    """Where a lost passage may be, the likeliest first: passages of the same words, then paragraphs that are alike."""
    found = [Suggestion(place, 1.0) for place in _places(anchor.exact, paragraphs)]
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


def _places(exact: str, paragraphs: Sequence[str]) -> list[Anchor]:
    """Everywhere where `exact` stands, within a paragraph or over several."""
    if not exact:
        return []
    body = "\n".join(paragraphs)
    begins = [0, *accumulate(len(text) + 1 for text in paragraphs)]
    found = []
    start = body.find(exact)
    while start >= 0:
        first = bisect_right(begins, start) - 1
        # A passage that ends with a paragraph does not go on into the next one.
        last = bisect_right(begins, start + len(exact) - 1) - 1
        if start - begins[first] <= len(paragraphs[first]):
            end = min(start + len(exact) - begins[last], len(paragraphs[last]))
            found.append(anchor_to(paragraphs, first, start - begins[first], end, last))
        start = body.find(exact, start + 1)
    return [place for place in found if place.exact == exact]


def _context(anchor: Anchor, there: Anchor) -> tuple[bool, bool]:
    """Whether what stands before, and what stands after, is as it was."""
    return there.prefix == anchor.prefix, there.suffix == anchor.suffix
