"""Spans as labels of tokens and back: `B-P`, `I-P`, `L-P` and `U-P` for people, `O` for bodies.

Short references have small letters, and only `B` and `I`: fewer labels cost less, and their ends are not asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.mentions import EntityType, MentionForm
from reader.entities.found import Found
from reader.entities.tokens import Case, Words, is_syllable

OUT = "_"
_KINDS = {
    "P": (EntityType.PERSON, MentionForm.FULL),
    "p": (EntityType.PERSON, MentionForm.SHORT),
    "O": (EntityType.ORG, MentionForm.FULL),
    "o": (EntityType.ORG, MentionForm.SHORT),
}
_LETTERS = {kind: letter for letter, kind in _KINDS.items()}
_BEFORE = 4  # small words before a capital that may belong to a name or tell of it
_LONGEST = 40  # tokens
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’", "'": "'", "”": "”"}
_AFTER = 14  # small words after a capital that may belong to its name


def to_labels(found: Sequence[Found], size: int) -> list[str]:
    """The label of each token."""
    labels = [OUT] * size
    for name in found:
        letter = _LETTERS[name.type, name.form]
        labels[name.start : name.end] = [f"I-{letter}"] * (name.end - name.start)
        labels[name.start] = f"B-{letter}"
        if name.form is MentionForm.FULL:
            labels[name.end - 1] = f"L-{letter}" if name.end - name.start > 1 else f"U-{letter}"
    return labels


def to_spans(labels: Sequence[str], offset: int = 0) -> list[Found]:
    """The names that labels tell; a name that goes on without having begun begins there."""
    found: list[Found] = []
    begun = ""
    for at, label in enumerate(labels):
        if label == OUT:
            begun = ""
            continue
        place, _, letter = label.partition("-")
        if place in "BU" or begun != letter:
            kind, form = _KINDS[letter]
            found.append(Found(at + offset, at + 1 + offset, kind, form))
        else:
            found[-1].end = at + 1 + offset
        begun = "" if place in "LU" else letter
    return found


def tidied(w: Words, found: Sequence[Found]) -> list[Found]:
    """Names without marks that cannot stand at their ends; what is longer than any name is none.

    A person's name that is cut at a hyphen takes the rest of the word: `Jean-Baptiste Le Goff`.
    """
    kept: list[Found] = []
    for at, name in enumerate(found):
        if name.type is EntityType.ORG and name.start and w.lows[name.start - 1] == "ngành":
            continue  # a branch of the state's work is no body: `toàn ngành GDĐT tỉnh`
        if name.type is EntityType.PERSON and name.form is MentionForm.FULL:
            after = found[at + 1].start if at + 1 < len(found) else len(w)
            _join(w, name, kept[-1].end if kept else 0, after)
        while name.start < name.end and w.cases[name.start] >= Case.MARK and not _opens(w, name):
            name.start += 1
        while name.start < name.end and w.cases[name.end - 1] >= Case.MARK and not _closes(w, name):
            name.end -= 1
        if 0 < name.end - name.start <= _LONGEST:
            kept.append(name)
    return kept


def _join(w: Words, name: Found, before: int, after: int) -> None:
    """Widen `name` over what hyphens join to it between tokens `before` and `after`."""
    while name.start - 2 >= before and _joined(w, name.start - 1):
        name.start -= 2
    while name.end + 2 <= after and _joined(w, name.end):
        name.end += 2


def _joined(w: Words, at: int) -> bool:
    """Whether the token at `at` is a hyphen between two capitals, without spaces."""
    if w.words[at] != "-" or not w.is_(at - 1, Case.TITLE) or not w.is_(at + 1, Case.TITLE):
        return False
    return w.ends[at - 1] == w.starts[at] and w.ends[at] == w.starts[at + 1]


def _opens(w: Words, name: Found) -> bool:
    """Whether the mark that opens a name is a quotation mark that is closed inside it."""
    closing = _QUOTES.get(w.words[name.start])
    return closing is not None and closing in w.words[name.start + 1 : name.end]


def _closes(w: Words, name: Found) -> bool:
    """Whether the mark that closes a name is of it: `N.T.K.`, `Disney+`, or the partner of another one."""
    mark, inside = w.words[name.end - 1], w.words[name.start : name.end - 1]
    if mark == ")":
        return "(" in inside
    return mark in ".+!" or any(closing == mark and opening in inside for opening, closing in _QUOTES.items())


def stretches(w: Words, found: Sequence[Found]) -> list[tuple[int, int]]:
    """The parts of a paragraph around its capitals and what rules found, outside which no name stands."""
    parts: list[tuple[int, int]] = []
    start = end = -1
    small = {at for name in found for at in range(name.start, name.end)}
    for at, case in enumerate(w.cases):
        if case is not Case.TITLE and case is not Case.UPPER and at not in small:
            continue
        if end >= 0 and at - _BEFORE <= end:
            end = at + 1 + _AFTER
            continue
        if end >= 0:
            parts.append((start, min(end, len(w))))
        start, end = max(0, at - _BEFORE), at + 1 + _AFTER
    if end >= 0:
        parts.append((start, min(end, len(w))))
    return parts


def short_form(w: Words, name: Found) -> MentionForm:
    """The form of a name that comes without one: a single Vietnamese syllable needs the article to be understood."""
    lone = name.end - name.start == 1 and w.is_(name.start, Case.TITLE) and is_syllable(w.lows[name.start])
    return MentionForm.SHORT if lone else MentionForm.FULL
