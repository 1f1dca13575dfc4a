"""From names in paragraphs to names in an article: found again everywhere, short references understood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.core.mentions import EntityType, Mention, MentionForm
from reader.entities.aliases_bodies import Bodies
from reader.entities.aliases_context import Named
from reader.entities.aliases_people import People
from reader.entities.bare_names import bare_names
from reader.entities.found import Found, Paragraph, organisation, person
from reader.entities.lexicons import english, vietnamese
from reader.entities.names import foreign, law_end
from reader.entities.tokens import Case, Words

_DEFINING = frozenset({"gọi", "tắt", "là", "viết", "sau", "đây", "tên", "hereinafter", "or", '"', "“"})
_CLOSING = frozenset({")", ",", "-", '"', "”"})


def resolve(paragraphs: Sequence[Paragraph]) -> list[Mention]:
    """The mentions of an article."""
    return understood(paragraphs, spread(paragraphs))


def understood(paragraphs: Sequence[Paragraph], short_for: Mapping[str, str]) -> list[Mention]:
    """The mentions of an article with the names of whom they mean; `short_for` are abbreviations that it explains."""
    people: list[Named] = []
    bodies: list[Named] = []
    for number, paragraph in enumerate(paragraphs):
        w = paragraph.words
        for found in paragraph.found:
            name = " ".join(w.surface(found.start, found.end).split())
            group = people if found.type is EntityType.PERSON else bodies
            group.append(Named(number, w, found, name))
    known = Bodies(bodies, short_for)
    meant = [*zip(people, People(people).entities(), strict=True), *((one, known.entity(one)) for one in bodies)]
    return sorted(_mention(one, entity) for one, entity in meant if entity)


def _mention(one: Named, entity: str) -> Mention:
    found = one.found
    start, end = one.words.starts[found.start], one.words.ends[found.end - 1]
    text = one.words.text[start:end]
    return Mention(one.paragraph, start, end, found.type, text, entity, found.form, doubt=found.doubt)


def spread(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """Find the names of an article again wherever they stand; the abbreviations that it explains are given back."""
    short_for = defined(paragraphs)
    _find_again(paragraphs, short_for)
    return short_for


def defined(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
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
    doubts: dict[tuple[str, ...], float] = {}  # a name is as doubtful elsewhere as where it is surest
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
            for part in (words, words[-1:]):
                doubts[part] = min(found.doubt, doubts.get(part, 1.0))
            if found.type is EntityType.PERSON and len(words) > 1 and len(words[-1]) > 1 and not _is_place(words[-1]):
                known.setdefault(words[-1:], found.type)
    sizes: dict[str, list[int]] = {}
    for words in sorted(known, key=len, reverse=True):
        lengths = sizes.setdefault(words[0], [])
        if len(words) not in lengths:
            lengths.append(len(words))
    for paragraph in paragraphs:
        paragraph.found = _again(paragraph, known, sizes, doubts)


def _is_place(word: str) -> bool:
    low = [word.lower()]
    return bool(vietnamese().places.match(low, 0)[0] or english().places.match(low, 0)[0])


def _again(
    paragraph: Paragraph,
    known: dict[tuple[str, ...], EntityType],
    sizes: dict[str, list[int]],
    doubts: Mapping[tuple[str, ...], float],
) -> list[Found]:
    w, at = paragraph.words, 0
    out: list[Found] = []
    for found in [*paragraph.found, organisation(len(w), len(w))]:
        while at < found.start:
            lengths = sizes.get(w.words[at], ())
            if not lengths and w.lows[at] != "luật":
                at += 1
                continue
            end = law_end(w, at)
            for size in lengths:
                words = tuple(w.words[at : at + size])
                kind = known.get(words) if at + size <= found.start else None
                if kind and not _inside_name(w, at, at + size):
                    end = at + size
                    out.append(_again_as(w, at, end, kind))
                    out[-1].doubt = doubts.get(words, 0.0)
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
