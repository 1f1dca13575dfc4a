"""Aliases across articles: names that are one without asking, and pairs about which a reader is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader.core.entities import Known, SamePair, numbered, plain_name
from reader.core.folding import fold, has_accents
from reader.core.mentions import EntityType
from reader.entities.aliases_context import key_of
from reader.entities.aliases_fits import brand_tails, gapped, spells, tail_fits, without_levels
from reader.entities.aliases_names import Canonical, canonical, initials
from reader.entities.aliases_people import known_names

_CROWD = 30  # names that look alike in one way are compared only if they are no more than this
# How likely a pair is for each reason, before the posts and bodies that stand with the names are compared.
_SCORES = {
    "pen_name": 0.95,
    "no_accents": 0.8,
    "levels": 0.75,
    "spelled": 0.7,
    "place_dropped": 0.55,
    "brand": 0.55,
    "initials": 0.5,
    "middle_dropped": 0.45,
    "tail": 0.45,
    "words_dropped": 0.4,
    "accents": 0.4,
}
_SHARED, _NOT_SHARED = 0.25, -0.2

# What is compared: a key's name, and the name as canonical words or as the words of the key.
_Entry = tuple[str, Known, Canonical]


def entity_key(kind: EntityType, name: str) -> str:
    """The key of a person or a body: names of one kind with one key are the same without asking.

    For people only spelling is looked through; `Nguyen Van An` may be `Nguyễn Văn An` or `Nguyễn Văn Ân`, so it has a
    key of its own, as has a namesake's `Nguyễn Văn An (2)`, who is somebody else in every article. For bodies
    abbreviations are spelled out and well-known brands are given their legal names. A department (`Sở`) belongs to a
    province or a city, whether that is said or not.
    """
    plain = plain_name(name)
    if kind is EntityType.PERSON:
        number = name[len(plain) + 2 : -1]
        return numbered(key_of(plain), int(number) if number else 1)
    words = canonical(plain)
    if words[:1] == ("sở",):
        words = without_levels(words)
    return " ".join(words).casefold() or plain.casefold()


def same_pairs(known: Iterable[Known], least: float = 0.3) -> list[SamePair]:
    """Pairs of names with different keys that may mean one person or body, the likeliest first.

    Of the names with one key the most frequent stands for all; a pair is told once, for its best reason.
    """
    groups: dict[tuple[EntityType, str], list[Known]] = defaultdict(list)
    for one in known:
        groups[one.type, entity_key(one.type, one.name)].append(one)
    people: list[_Entry] = []
    bodies: list[_Entry] = []
    for (kind, key), group in groups.items():
        best = max(group, key=lambda one: (one.count, one.name))
        contexts = frozenset().union(*(one.contexts for one in group))
        whole = Known(kind, best.name, sum(one.count for one in group), contexts)
        if kind is EntityType.PERSON:
            people.append((key, whole, tuple(key.split())))
        else:
            bodies.append((key, whole, canonical(plain_name(best.name)) or (best.name,)))
    found: dict[tuple[str, str], SamePair] = {}
    for one, other, reason in (*_people(people), *_bodies(bodies)):
        if one.name == other.name:
            continue
        first, second = sorted((one, other), key=lambda k: (-k.count, k.name))
        pair = SamePair(first.name, second.name, _score(one, other, reason), reason)
        kept = found.get((pair.first, pair.second))
        if pair.score >= least and (kept is None or pair.score > kept.score):
            found[pair.first, pair.second] = pair
    return sorted(found.values(), key=lambda pair: (-pair.score, pair.first, pair.second))


def _score(one: Known, other: Known, reason: str) -> float:
    score = _SCORES[reason]
    shared = len(one.contexts & other.contexts)
    if shared:
        score += _SHARED * min(shared, 2) / 2
    elif one.contexts and other.contexts and reason != "pen_name":
        score += _NOT_SHARED
    return round(min(max(score, 0.0), 1.0), 3)


def _alike(entries: Iterable[tuple[object, _Entry]]) -> Iterator[tuple[_Entry, _Entry]]:
    """Pairs of entries that were put under one heading, unless a crowd stands there."""
    under: dict[object, list[_Entry]] = defaultdict(list)
    for heading, entry in entries:
        under[heading].append(entry)
    for crowd in under.values():
        if len(crowd) <= _CROWD:
            for number, one in enumerate(crowd):
                for other in crowd[number + 1 :]:
                    yield one, other


def _people(entries: list[_Entry]) -> Iterator[tuple[Known, Known, str]]:
    by_key = {key: known for key, known, _ in entries}
    for key, known, _ in entries:
        best = by_key.get(known_names().get(key, ""))
        if best:
            yield known, best, "pen_name"
    for (one, first, _), (other, second, _) in _alike((fold(entry[0]), entry) for entry in entries):
        plain = has_accents(one) is not has_accents(other)
        yield first, second, "no_accents" if plain else "accents"
    long = [entry for entry in entries if len(entry[2]) > 2]
    tails = [(entry[2][-2:], entry) for entry in long] + [(e[2], e) for e in entries if len(e[2]) == 2]
    for (_, first, one), (_, second, other) in _alike(tails):
        if len(one) != len(other) and 2 in (len(one), len(other)):
            yield first, second, "tail"
    for (_, first, one), (_, second, other) in _alike(((e[2][0], e[2][-1]), e) for e in long):
        short, full = sorted((one, other), key=len)
        if len(short) < len(full) and short[-2:] == full[-2:]:
            yield first, second, "middle_dropped"


def _bodies(entries: list[_Entry]) -> Iterator[tuple[Known, Known, str]]:
    for (_, first, _), (_, second, _) in _alike((without_levels(e[2]), e) for e in entries):
        yield first, second, "levels"
    for (one, first, _), (other, second, _) in _alike((fold(e[0]), e) for e in entries):
        if has_accents(one) is not has_accents(other):
            yield first, second, "no_accents"
    by_words: dict[Canonical, list[_Entry]] = defaultdict(list)
    by_first: dict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        by_words[entry[2]].append(entry)
        by_first[entry[2][0]].append(entry)
    by_letters: dict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        words = entry[2]
        if len(words) > 2:
            by_letters[initials(words)].append(entry)
            if words[-2:] == ("việt", "nam"):
                by_letters[initials(words[:-1])].append(entry)
        for tail in brand_tails(words):
            for _, short, _ in by_words.get(tail, ()):
                yield short, entry[1], "brand"
        for size in range(1, len(words)):
            for _, short, cut in by_words.get(words[:size], ()):
                if tail_fits(cut, words):
                    yield short, entry[1], "place_dropped"
    for _, short, words in entries:
        if len(words) == 1:
            for _, long, _ in by_letters.get(words[0], ())[:_CROWD] if words[0].isupper() else ():
                yield short, long, "initials"
        elif any(word.isupper() for word in words) or len(by_first[words[0]]) <= _CROWD:
            for _, long, other in by_first[words[0]][:_CROWD]:
                if spells(words, other):
                    yield short, long, "spelled"
                elif words != other and gapped(words, other):
                    yield short, long, "words_dropped"
