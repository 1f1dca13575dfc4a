"""From names in paragraphs to names in an article: found again everywhere, short references understood."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.mentions import EntityType, Mention, MentionForm
from reader.entities.bare_names import bare_names
from reader.entities.clubs import with_clubs
from reader.entities.found import Found, organisation, person
from reader.entities.lexicons import english, vietnamese
from reader.entities.names import foreign, key, law_end, spelled_out
from reader.entities.tokens import Case, Words

_LONGEST = 10  # words of an opening under which a body is remembered
_DEFINING = frozenset({"gọi", "tắt", "là", "viết", "sau", "đây", "tên", "hereinafter", "or", '"', "“"})
_CLOSING = frozenset({")", ",", "-", '"', "”"})
_PARTY = "đảng cộng sản việt nam"
_CENTRE = ("trung ương đảng", "ban chấp hành trung ương đảng", "ban chấp hành trung ương")
_LEVEL = re.compile(r" (?:tỉnh|thành phố|tp) (?=\S)")
_SAME_WITH = frozenset({"việt nam", "đảng", "trung ương", "trung ương đảng", "cộng sản việt nam"})


@dataclass(slots=True)
class Paragraph:
    """A paragraph's tokens and the names found in it so far, in order."""

    words: Words
    found: list[Found]


def resolve(paragraphs: Sequence[Paragraph]) -> list[Mention]:
    """The mentions of an article."""
    clubs = with_clubs([(paragraph.words, paragraph.found) for paragraph in paragraphs])
    for paragraph, found in zip(paragraphs, clubs, strict=True):
        paragraph.found = found
    short_for = _defined(paragraphs)
    _find_again(paragraphs, short_for)
    return _Names(paragraphs, short_for).mentions()


def _defined(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """Abbreviations that the article explains in brackets: `Ủy ban nhân dân (UBND)`; each with its long name."""
    short_for: dict[str, str] = {}
    for paragraph in paragraphs:
        w = paragraph.words
        for found in paragraph.found:
            at = found.end
            if found.type is not EntityType.ORG or w.low(at) != "(":
                continue
            at += 1
            while w.low(at) in _DEFINING:
                at += 1
            # (VASEP), and also (Vicofa), a word that is no Vietnamese syllable
            spoken = (
                w.is_(at, Case.TITLE) and foreign(w.words[at]) and not _is_place(w.words[at]) and w.low(at + 1) == ")"
            )
            if not (w.is_(at, Case.UPPER) or spoken) or len(w.words[at]) > 12 or w.low(at + 1) not in _CLOSING:
                continue
            known = vietnamese().acronyms.get(w.words[at], ("", ""))[0]
            name = w.surface(found.start, found.end)
            if known != "never":
                short_for.setdefault(w.words[at], name)
    return short_for


def _find_again(paragraphs: Sequence[Paragraph], short_for: dict[str, str]) -> None:
    """Find names that were recognised once wherever they stand, with the same capitals."""
    known: dict[tuple[str, ...], EntityType] = {(word,): EntityType.ORG for word in short_for}
    bare = bare_names([(paragraph.words, paragraph.found) for paragraph in paragraphs])
    known.update(dict.fromkeys(bare, EntityType.ORG))
    for paragraph in paragraphs:
        w = paragraph.words
        for found in paragraph.found:
            if found.form is not MentionForm.FULL or w.shouted[found.start]:
                continue
            words = tuple(w.words[found.start : found.end])
            if words in bare:
                found.type = EntityType.ORG  # `Tổng giám đốc Tân Lộc` leads the company
            town = found.type is EntityType.ORG and vietnamese().places.match(w.lows, found.start)[0] == len(words)
            if (len(words) > 1 or w.is_(found.start, Case.UPPER)) and not town:
                known.setdefault(words, found.type)
            if found.type is EntityType.PERSON and len(words) > 1 and len(words[-1]) > 1 and not _is_place(words[-1]):
                known.setdefault(words[-1:], found.type)
    sizes: dict[str, list[int]] = {}
    for words in sorted(known, key=len, reverse=True):
        lengths = sizes.setdefault(words[0], [])
        if len(words) not in lengths:
            lengths.append(len(words))
    for paragraph in paragraphs:
        paragraph.found = _again(paragraph, known, sizes)


def _is_place(word: str) -> bool:
    low = [word.lower()]
    return bool(vietnamese().places.match(low, 0)[0] or english().places.match(low, 0)[0])


def _again(paragraph: Paragraph, known: dict[tuple[str, ...], EntityType], sizes: dict[str, list[int]]) -> list[Found]:
    w, at = paragraph.words, 0
    out: list[Found] = []
    for found in [*paragraph.found, organisation(len(w), len(w))]:
        while at < found.start:
            end = law_end(w, at)
            for size in sizes.get(w.words[at], ()):
                kind = known.get(tuple(w.words[at : at + size])) if at + size <= found.start else None
                if kind and not _inside_name(w, at, at + size):
                    end = at + size
                    out.append(_again_as(w, at, end, kind))
                    break
            at = max(end, at + 1)
        out.append(found)
        at = max(at, found.end)
    return out[:-1]


def _again_as(w: Words, at: int, end: int, kind: EntityType) -> Found:
    if kind is EntityType.ORG:
        return organisation(at, end)
    return person(at, end, MentionForm.FULL if end - at > 1 or foreign(w.words[at]) else MentionForm.SHORT)


def _inside_name(w: Words, start: int, end: int) -> bool:
    """Whether a longer name or a place holds the words: `đường Lê Văn An`, `giải Lê Văn An`, `Michelle [Obama]`."""
    places = vietnamese().place_words
    if any(start >= size and places.match(w.lows, start - size)[0] == size for size in (3, 2, 1)):
        return True
    if w.low(end) == "-" and w.low(end + 1) == "index":
        return True
    if w.is_(start, Case.UPPER):
        return w.low(start - 1) == "/" and not w.spaced(start)
    if w.capital(end) or w.low(end) == "-":
        return True
    if end - start > 1:
        return False
    if w.first[start] and not foreign(w.words[start]):
        # `Tẹo khai nhận …`, but not `Thanh niên …` in an article on a Mr Thanh
        return not vietnamese().speech.match(w.lows, end + (w.low(end) in ("đã", "cũng", "còn")))[0]
    lower = w.is_(end, Case.LOWER) and (w.lows[start], w.lows[end]) in vietnamese().nouns
    return lower or (w.capital(start - 1) and not w.first[start - 1])


class _Names:
    """Gives every mention the fullest name of the one it means."""

    def __init__(self, paragraphs: Sequence[Paragraph], short_for: dict[str, str]) -> None:
        self._paragraphs = paragraphs
        self._short_for = short_for
        self._people: dict[str, str] = {}  # last word -> the first full name that ends with it
        self._spoken: dict[str, str] = {}  # name in capitals -> name as it is written in running text
        self._bodies: dict[str, str] = {}  # key -> the fullest name with that key
        self._openings: dict[str, str] = {}  # the first words of a key -> the first key that begins so
        for paragraph in paragraphs:
            for found in paragraph.found:
                if found.form is MentionForm.FULL:
                    self._note(" ".join(paragraph.words.surface(found.start, found.end).split()), found.type)
        self._longer = self._longest()

    def _note(self, name: str, kind: EntityType) -> None:
        if kind is EntityType.PERSON:
            if " " in name:
                self._people.setdefault(name.split()[-1], name)
            if name != name.upper():
                self._spoken.setdefault(name.upper(), name)
            return
        found = self._key(name)
        kept = self._bodies.get(found, "")
        if not kept or (name != name.upper(), len(name)) > (kept != kept.upper(), len(kept)):
            self._bodies[found] = name
        for opening in _openings(found):
            self._openings.setdefault(opening, found)

    def _key(self, name: str) -> str:
        return key(self._short_for.get(name, name))

    def _longest(self) -> dict[str, str]:
        """For a body that the article also names more fully (`Sở Y tế`, `Sở Y tế Hà Nội`) the fullest key.

        `tỉnh` and `thành phố` say nothing new (`Sở Y tế tỉnh Long Thành`) unless both stand before the same name.
        """
        variants: dict[str, list[str]] = {}
        for found in self._bodies:
            variants.setdefault(_without_level(found), []).append(found)
        longer: dict[str, str] = {}
        best: dict[str, str] = {}
        for plain, group in variants.items():
            levelled = [found for found in group if found != plain]
            best[plain] = levelled[0] if len(levelled) == 1 else plain
            if len(levelled) == 1 and plain in group:
                longer[plain] = levelled[0]
        keys = sorted(variants, key=str.split)
        for number, short in enumerate(keys):
            others = [k for k in keys[number + 1 : number + 8] if k.startswith(short + " ")]
            chain = all(b.startswith(a + " ") for a, b in itertools.pairwise(others))
            if others and chain and _same(short, others[-1]) and best[others[-1]] in self._bodies:
                longer.update(dict.fromkeys(variants[short], best[others[-1]]))
        return longer

    def mentions(self) -> list[Mention]:
        """All mentions, in order. What is said last is what a short reference means first."""
        out: list[Mention] = []
        people: dict[str, str] = {}
        bodies: dict[str, str] = {}
        for number, paragraph in enumerate(self._paragraphs):
            w = paragraph.words
            for found in paragraph.found:
                text = w.surface(found.start, found.end)
                name = " ".join(text.split())
                if found.type is EntityType.PERSON:
                    entity = self._person(name, people)
                else:
                    entity = self._body(name, found, bodies)
                if entity:
                    start = w.starts[found.start]
                    out.append(Mention(number, start, start + len(text), found.type, text, entity, found.form))
        return out

    def _person(self, name: str, recent: dict[str, str]) -> str:
        """The full name of a person; empty for `Bác` where the article does not say who is meant."""
        if name in ("Bác", "Bác Hồ"):
            return self._spoken.get("HỒ CHÍ MINH", "" if name == "Bác" else name)
        if " " not in name:
            return recent.get(name) or self._people.get(name, name)
        entity = self._spoken.get(name.upper(), name)
        recent[entity.split()[-1]] = entity
        return entity

    def _body(self, name: str, found: Found, recent: dict[str, str]) -> str:
        """The full name of a body; empty if the mention is too vague to stand."""
        mine = self._key(name)
        if found.form is MentionForm.FULL:
            for opening in _openings(mine):
                recent[opening] = mine
            return self._full(mine, name)
        if mine == "đảng":
            return self._bodies.get(_PARTY, name)
        if mine == "trung ương":
            return next((self._full(k, name) for k in _CENTRE if k in self._bodies), name)
        meant = recent.get(mine) or self._openings.get(mine)
        if meant:
            return self._full(meant, name)
        return spelled_out(name) if found.sure else ""

    def _full(self, found: str, name: str) -> str:
        best = self._bodies.get(self._longer.get(found, found), name)
        return spelled_out(self._short_for.get(best, best))


def _openings(found: str) -> list[str]:
    words = found.split()
    return [" ".join(words[:size]) for size in range(1, min(len(words), _LONGEST))]


def _without_level(found: str) -> str:
    """A key without `tỉnh` and `thành phố` before the name of a place; a bare `UBND tỉnh` keeps them."""
    plain = _LEVEL.sub(" ", found)
    return plain if plain.count(" ") else found


def _same(short: str, long: str) -> bool:
    """Whether a longer name means the same body: not `Bộ Ngoại giao` and `Bộ Ngoại giao Mỹ`."""
    more = long[len(short) + 1 :]
    if more in _SAME_WITH:
        return True
    lists = vietnamese()
    words = short.split()
    if lists.bodies.match(words, 0)[0] == len(words):
        return False
    return not lists.places.match(more.split(), 0)[0] or words[0] not in ("bộ", "chính", "quốc", "tổng", "ngân")
