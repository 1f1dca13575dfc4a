"""What changed between two captures of a page, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.4
"""How alike two paragraphs must be, from 0 to 1, to be one that was rewritten and not one gone and one new."""
_LONG = 4_000
"""Words beyond which two paragraphs are not compared word by word: `SequenceMatcher` is quadratic."""


class Change(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; `changed` if the other capture does not have it."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class ComparedParagraph:
    """A paragraph before and after, in pieces; no pieces on the side where it is not there."""

    change: Change
    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()


def compare(before: Sequence[str], after: Sequence[str]) -> list[ComparedParagraph]:
    """The paragraphs of both texts in reading order, each with what became of it."""
    compared: list[ComparedParagraph] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            compared += [ComparedParagraph(Change.SAME, _whole(t, False), _whole(t, False)) for t in before[a:b]]
        else:
            compared += _replaced(before[a:b], after[c:d])
    return compared


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[ComparedParagraph]:
    """Pairs each old paragraph with the first new one, of those not passed yet, that is much like it."""
    passed = 0
    for text in before:
        match = next((i for i in range(passed, len(after)) if _alike(text, after[i])), None)
        if match is None:
            yield ComparedParagraph(Change.REMOVED, _whole(text, True))
            continue
        yield from (ComparedParagraph(Change.ADDED, (), _whole(t, True)) for t in after[passed:match])
        yield _rewritten(text, after[match])
        passed = match + 1
    yield from (ComparedParagraph(Change.ADDED, (), _whole(t, True)) for t in after[passed:])


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, _WORDS.findall(one)[:_LONG], _WORDS.findall(other)[:_LONG], autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _rewritten(one: str, other: str) -> ComparedParagraph:
    old, new = _WORDS.findall(one), _WORDS.findall(other)
    if max(len(old), len(new)) > _LONG:
        return ComparedParagraph(Change.REWRITTEN, _whole(one, True), _whole(other, True))
    before: list[Piece] = []
    after: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if b > a:
            before.append(Piece("".join(old[a:b]), tag != "equal"))
        if d > c:
            after.append(Piece("".join(new[c:d]), tag != "equal"))
    return ComparedParagraph(Change.REWRITTEN, tuple(before), tuple(after))


def _whole(text: str, changed: bool) -> tuple[Piece, ...]:
    return (Piece(text, changed),)
