"""Finding a passage that another program quoted: blanks, line ends, forms of quotes and dashes are not compared."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from reader.core.annotations import CONTEXT, Anchor, anchor_to
from reader.core.article import Paragraph
from reader.core.folding import nfc

_MARKS = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼ′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_NOT_COMPARED = ("Z", "C")
"""Categories of Unicode: blanks, and what is not to be seen."""
_MOST_PLACES = 500
_AGREEING = 8
"""Letters around a passage that must agree for one of several places to be taken."""


class _Letters(dict[int, str]):
    """What is compared of each character, by its code; made when it is asked for."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = _MARKS.get(character) or unicodedata.normalize("NFKC", character).casefold()
        kept = "".join(_MARKS.get(c, c) for c in plain if unicodedata.category(c)[0] not in _NOT_COMPARED)
        self[code] = kept
        return kept


_LETTERS = _Letters()


def squeezed(text: str) -> str:
    """What is compared of a text: no blanks, one case, one form of each quote and dash."""
    return nfc(text).translate(_LETTERS)


def letters(text: str) -> Iterator[int]:
    """How many letters of `squeezed` each character of a text becomes."""
    return map(len, map(_LETTERS.__getitem__, map(ord, text)))


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage stands; it is not `sure` if it may stand elsewhere, or may be another one of the same words."""

    place: Anchor
    sure: bool


class Passages:
    """A text in which passages are looked for. What is left out of it is not looked at."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._texts = [paragraph.text for paragraph in paragraphs]
        self._shown = [number for number, paragraph in enumerate(paragraphs) if not paragraph.left_out]
        self._body = "\n".join(self._texts[number] for number in self._shown)
        self._letters = self._body.translate(_LETTERS)

    def __contains__(self, exact: str) -> bool:
        wanted = squeezed(exact)
        return bool(wanted) and wanted in self._letters

    def find(self, exact: str, prefix: str = "", suffix: str = "", start: int | None = None) -> Found | None:
        """Where a passage stands, None if nowhere.

        `start` is how many letters, as `squeezed` has them, stood before it where it was quoted.
        """
        wanted = squeezed(exact)
        begins = list(islice(self._begins(wanted), _MOST_PLACES)) if wanted else []
        if not begins:
            return None
        begin, sure = self._choose(begins, len(wanted), squeezed(prefix), squeezed(suffix), start)
        return Found(self._anchor(begin, begin + len(wanted)), sure)

    def _begins(self, wanted: str) -> Iterator[int]:
        begin = self._letters.find(wanted)
        while begin >= 0:
            yield begin
            begin = self._letters.find(wanted, begin + 1)

    def _choose(
        self, begins: Sequence[int], length: int, before: str, after: str, start: int | None
    ) -> tuple[int, bool]:
        """The likeliest of some places, and whether there is no doubt."""
        if start is not None and start in begins:
            return start, True
        agreeing = [self._agreeing(begin, begin + length, before, after) for begin in begins]
        best = max(agreeing)
        begin = begins[agreeing.index(best)]
        if len(begins) > 1:
            enough = best >= _AGREEING or 0 < best == len(before) + len(after)
            return begin, enough and agreeing.count(best) == 1
        # A few words that stand here alone, but among quite other ones: those that were marked may have gone.
        return begin, length >= CONTEXT or best > 0 or not (before or after)

    def _agreeing(self, begin: int, end: int, before: str, after: str) -> int:
        """How many letters on both sides are the same."""
        there = self._letters[max(0, begin - len(before)) : begin]
        return _common(reversed(there), reversed(before)) + _common(self._letters[end : end + len(after)], after)

    def _anchor(self, begin: int, end: int) -> Anchor:
        first, start = self._place(bisect_right(self._ends, begin))
        last, stop = self._place(bisect_right(self._ends, end - 1))
        return anchor_to(self._texts, first, start, stop + 1, last)

    def _place(self, at: int) -> tuple[int, int]:
        """The paragraph in which the character `at` of the body stands, and its place there."""
        number = bisect_right(self._lines, at) - 1
        return self._shown[number], at - self._lines[number]

    @cached_property
    def _ends(self) -> list[int]:
        """For each character of the body, how many letters there are up to its end."""
        return list(accumulate(letters(self._body)))

    @cached_property
    def _lines(self) -> list[int]:
        """Where the shown paragraphs begin in the body."""
        return [0, *accumulate(len(self._texts[number]) + 1 for number in self._shown)]


def _common(first: Iterable[str], second: Iterable[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
