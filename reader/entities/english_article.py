"""English: what the whole article tells of a name that stands short: `Brandvold`, `Hieu`, `Lumen`, `Stoke`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.mentions import EntityType, MentionForm
from reader.entities.english_lexicon import Vocabulary, is_vietnamese, vocabulary
from reader.entities.english_people import PARTICLES
from reader.entities.found import Found, Paragraph, organisation, person
from reader.entities.tokens import Case, Words, is_syllable

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "."})
_LEGAL = frozenset({"inc", "ltd", "plc", "llc", "llp", "corp", "corporation", "co", "company", "joint", "stock", "jsc",
                    "limited", "gmbh", "ag", ",", ".", "pte", "pty", "bhd", "bv", "nv", "group",
                    "holdings"})  # fmt: skip
_WHERE = frozenset({"in", "at", "near", "to", "from", "of", "around", "outside", "for", "across", "into", "towards"})
_Key = tuple[str, ...]


def find_again(paragraphs: Sequence[Paragraph]) -> None:
    """Add to the paragraphs the short forms of the names found in them."""
    lists = vocabulary()
    known = _short_forms(paragraphs, lists)
    longest = max(map(len, known), default=0)
    for paragraph in paragraphs:
        paragraph.found = _filled(paragraph, known, longest, lists)


def _short_forms(paragraphs: Sequence[Paragraph], lists: Vocabulary) -> dict[_Key, tuple[EntityType, MentionForm]]:
    """What the names of an article may be called when they stand again; people come before firms."""
    people: dict[_Key, tuple[EntityType, MentionForm]] = {}
    bodies: dict[_Key, tuple[EntityType, MentionForm]] = {}
    for paragraph in paragraphs:
        w = paragraph.words
        for found in paragraph.found:
            words = tuple(w.words[found.start : found.end])
            if found.type is EntityType.ORG:
                for short in _firm_forms(words, lists):
                    bodies.setdefault(short, (EntityType.ORG, MentionForm.FULL))
            else:
                for short, form in _person_forms(words, lists):
                    people.setdefault(short, (EntityType.PERSON, form))
    return bodies | people


def _person_forms(words: _Key, lists: Vocabulary) -> list[tuple[_Key, MentionForm]]:
    names = list(words)
    while names and names[-1].lower() in _SUFFIXES:
        names.pop()
    if len(names) < 2:
        return [(words, MentionForm.FULL if words[0].lower() in lists.given else MentionForm.SHORT)]
    lows = [name.lower() for name in names]
    vietnamese = is_vietnamese(lows[0]) and all(is_syllable(low) or low == "-" for low in lows)
    last = len(names) - 1
    while last > 2 and names[last - 1] == "-":
        last -= 2
    forms = [(tuple(names), MentionForm.FULL)]
    if len(names[-1]) > 1:
        forms.append((tuple(names[last:]), MentionForm.SHORT if vietnamese else MentionForm.FULL))
    if vietnamese and len(names) > 2:
        forms.append((tuple(names[-2:]), MentionForm.SHORT))
    particle = last
    while particle > 1 and names[particle - 1].lower() in PARTICLES:
        particle -= 1
    if 0 < particle < last:
        forms.append((tuple(names[particle:]), MentionForm.FULL))
    if not vietnamese and len(names[0]) > 2:
        forms.append(((names[0],), MentionForm.SHORT))
    return forms


def _firm_forms(words: _Key, lists: Vocabulary) -> list[_Key]:
    """`Lumen Labs` and `Lumen` for `Lumen Labs, Inc.`; `Stoke` for `Stoke City`."""
    names = list(words)
    kinds = lists.firms | lists.clubs | _LEGAL
    while len(names) > 1 and names[-1].lower() in _LEGAL:
        names.pop()
    forms: list[_Key] = []
    if len(names) < len(words) and (len(names) > 1 or _own(names[0], lists)):
        forms.append(tuple(names))
    if len(names) == 2 and (names[-1].lower() in kinds or len(words) > 2) and _own(names[0], lists):
        forms.append((names[0],))
    if (
        len(words) > 1
        or words[0].isupper()
        or (not lists.is_ordinary(words[0].lower()) and words[0].lower() not in lists.wordy_bodies)
    ):
        forms.append(words)
    return forms


def _own(word: str, lists: Vocabulary) -> bool:
    """Whether a firm's first word is its own and no word of every day, nation or given name."""
    low = word.lower()
    return len(low) > 2 and not (
        lists.is_ordinary(low) or low in lists.nations or low in lists.adjectives or low in lists.given
    )


def _filled(
    paragraph: Paragraph, known: dict[_Key, tuple[EntityType, MentionForm]], longest: int, lists: Vocabulary
) -> list[Found]:
    w, at = paragraph.words, 0
    out: list[Found] = []
    for found in [*paragraph.found, organisation(len(w), len(w))]:
        while at < found.start:
            step = 1
            for size in range(min(longest, found.start - at), 0, -1) if w.capital(at) else ():
                meant = known.get(tuple(w.words[at : at + size]))
                if size == 2 and not meant and _kin(w, at, known, lists):
                    meant = (EntityType.PERSON, MentionForm.FULL)
                if meant and _stands(w, at, at + size, meant[0], lists):
                    kind, form = meant
                    out.append(organisation(at, at + size) if kind is EntityType.ORG else person(at, at + size, form))
                    step = size
                    break
            at += step
        out.append(found)
        at = max(at, found.end)
    return out[:-1]


def _kin(w: Words, at: int, known: dict[_Key, tuple[EntityType, MentionForm]], lists: Vocabulary) -> bool:
    """Whether a name ends as that of somebody in the article does: `Idwal Ashgrove` beside `Bernard Ashgrove`."""
    family, low = known.get((w.words[at + 1],)), w.lows[at]
    other = lists.is_ordinary(low) or low in lists.adjectives or low in lists.nations or low in lists.cities
    mine = family == (EntityType.PERSON, MentionForm.FULL) and w.is_(at, Case.TITLE) and not other
    return mine and not lists.base.titles.match(w.lows, at)[0] and low not in lists.roles


def _stands(w: Words, at: int, end: int, kind: EntityType, lists: Vocabulary) -> bool:
    """Whether a known short form stands here for itself and not in a longer name, as a place, or as a word."""
    low, after = w.lows[at], w.low(end)
    if after == "-" and not w.spaced(end):
        return False
    if w.capital(end) and not (lists.base.titles.match(w.lows, end)[0] or w.first[end] or after in lists.base.stops):
        return False
    if w.capital(at - 1) and not w.first[at - 1] and not lists.base.titles.match(w.lows, at - 1)[0]:
        return False
    if end - at > 1:
        return not lists.places.match(w.lows, at)[0]
    placed = low in lists.cities or bool(lists.places.match(w.lows, at)[0])
    if kind is EntityType.ORG:
        return not placed or w.low(at - 1) not in _WHERE
    if w.low(at - 1) in ("the", "a", "an"):
        return False
    vague = placed or lists.is_ordinary(low) or low in lists.wordy_last_names
    if vague or (w.first[at] and low in lists.weak_given):
        return after in lists.deeds or (after in ("'s", "’s", ",") and not placed) or w.low(at - 1) in lists.base.speech
    return not w.is_(at, Case.UPPER)
