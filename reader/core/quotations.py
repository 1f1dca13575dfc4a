"""Quotations that an exported file claims, and what the archive says to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from reader.core.anchoring import find_again, suggestions
from reader.core.annotations import Anchor, anchor_to

# XML 1.0 cannot contain or discourages these, HTML forbids them, and no program shows them.
_UNPRINTABLE = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ALIKE = 0.4
"""How alike, from 0 to 1, what stands in the place of a quotation must be to be called a change of it."""
_COMPARED = 2_000
"""Characters of a passage that are compared: `SequenceMatcher` is quadratic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A passage that a file quotes: `exact` as it stands there now, from the source with that `sha256` (hexadecimal).

    `number` and `last_number` are those of its paragraphs, from 1; 0 where the file does not say. `start` and `end` are
    code points in them.
    """

    exact: str
    sha256: str
    title: str = ""
    number: int = 0
    last_number: int = 0
    start: int = 0
    end: int = 0
    prefix: str = ""
    suffix: str = ""


class Verdict(StrEnum):
    """What became of a quotation: it stands so in its source, stands there otherwise, or not at all."""

    FOUND = "found"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Verified:
    """A quotation with its verdict. `known` says whether the archive has its source; `now` is what stands there now."""

    quotation: Quotation
    verdict: Verdict
    known: bool
    now: str = ""


def verify(quotation: Quotation, paragraphs: Sequence[str], shown: Sequence[int]) -> Verified:
    """Look for a quotation in the paragraphs of its source; `shown` are the positions of those that have numbers.

    One that stands elsewhere in the source than the file says is found all the same, unless that is in doubt: a name
    stands in many places, and the one that was quoted may have gone.
    """
    exact = printable(quotation.exact)
    texts = [printable(text) for text in paragraphs]
    anchor = _anchor(quotation, exact, shown)
    if anchor is None:
        found, now = bool(exact) and exact in "\n".join(texts), ""
        anchor = Anchor(0, 0, 0, exact)
    else:
        now = _slice(anchor, paragraphs)
        found = now == exact or find_again(anchor, texts) is not None
    if found:
        return Verified(quotation, Verdict.FOUND, known=True)
    if now and SequenceMatcher(None, exact[:_COMPARED], now[:_COMPARED], autojunk=False).ratio() >= _ALIKE:
        return Verified(quotation, Verdict.CHANGED, known=True, now=now)
    # The same words elsewhere are no change: they were not what was quoted, or it cannot be told.
    near = [one.anchor.exact for one in suggestions(anchor, texts) if one.anchor.exact != exact] if exact else []
    if near:
        return Verified(quotation, Verdict.CHANGED, known=True, now=near[0])
    return Verified(quotation, Verdict.MISSING, known=True, now=now)


def printable(text: str) -> str:
    """The text without the control characters that no document can show, its lines ending in `\\n`."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _anchor(quotation: Quotation, exact: str, shown: Sequence[int]) -> Anchor | None:
    """Where the file says that the quotation stands; None if it does not say, or names a place that is not there."""
    first, last = quotation.number - 1, (quotation.last_number or quotation.number) - 1
    if not 0 <= first <= last < len(shown):
        return None
    until = shown[last] if last != first else None
    return Anchor(shown[first], quotation.start, quotation.end, exact, quotation.prefix, quotation.suffix, until)


def _slice(anchor: Anchor, paragraphs: Sequence[str]) -> str:
    return printable(anchor_to(paragraphs, anchor.paragraph, anchor.start, anchor.end or None, anchor.last).exact)
