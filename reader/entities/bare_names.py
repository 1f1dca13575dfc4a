"""The bare names of companies that an article names in full: `Công ty CP Bao bì Tân Lộc`, then `Tân Lộc`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.core.mentions import EntityType, MentionForm
from reader.entities.found import Found
from reader.entities.lexicons import vietnamese
from reader.entities.tokens import Case, Words, is_syllable

_FORMS = frozenset({"tnhh", "mtv", "cp", "tmcp", "ctcp"})
_OPENINGS = frozenset({"công", "tổng", "tập", "ngân", "doanh", "cty", "ctcp", "quỹ", "htx", "hợp"})
_PLACING = frozenset(
    {"ở", "tại", "về", "từ", "đến", "tới", "quê", "người", "dân", "vùng", "đất", "đỉnh", "phê", "than"}
)
_LONGEST = 6


def bare_names(paragraphs: Sequence[tuple[Words, list[Found]]]) -> set[tuple[str, ...]]:
    """The names, as the author wrote them, under which companies may stand without the words that open them."""
    names: set[tuple[str, ...]] = set()
    for words, founds in paragraphs:
        for found in founds:
            if found.type is EntityType.ORG and found.form is MentionForm.FULL and not words.shouted[found.start]:
                names.update(_of_one(words, found.start, found.end))
    return names - _places(paragraphs, names) if names else names


def _of_one(w: Words, start: int, end: int) -> Iterator[tuple[str, ...]]:
    lists = vietnamese()
    size, _ = lists.heads.match(w.lows, start)
    if not size or w.lows[start] not in _OPENINGS:
        return
    at = start + size
    while at < end and w.lows[at] in _FORMS:
        at += 1
    if _proper(w, at, end):
        yield tuple(w.words[at:end])  # Bao bì Tân Lộc
    while at < end:
        noun, _ = lists.nouns.match(w.lows, at)
        if not noun or at + noun >= end:
            break
        at += noun
    if _proper(w, at, end) and all(w.cases[k] is Case.TITLE for k in range(at, end)):
        yield tuple(w.words[at:end])  # Tân Lộc


def _places(paragraphs: Sequence[tuple[Words, list[Found]]], names: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Those of the names that the article also gives to a place: `ở Vàm Cỏ`, `huyện Vàm Cỏ`, `UBND xã Vàm Cỏ`."""
    lists = vietnamese()
    firsts = {name[0] for name in names}
    places: set[tuple[str, ...]] = set()
    for w, founds in paragraphs:
        for at, word in enumerate(w.words):
            if word not in firsts or at == 0:
                continue
            before = w.lows[at - 1]
            placed = before in _PLACING or any(
                at >= size and phrases.match(w.lows, at - size)[0] == size
                for phrases in (lists.levels, lists.place_words)
                for size in (1, 2)
            )
            if placed:
                places |= {name for name in names if tuple(w.words[at : at + len(name)]) == name}
        for found in founds:
            if found.type is EntityType.ORG and w.lows[found.start] not in _OPENINGS:
                ending = tuple(w.words[found.start + 1 : found.end])
                places |= {name for name in names if ending[-len(name) :] == name}
    return places


def _proper(w: Words, at: int, end: int) -> bool:
    """Whether the words may stand for the company alone: no place, no common word, not one lone syllable."""
    lists, size = vietnamese(), end - at
    if not 0 < size <= _LONGEST or not w.capital(at) or not w.is_(end - 1, Case.TITLE):
        return False
    if size == 1 and (is_syllable(w.lows[at]) or len(w.words[at]) < 4):
        return False
    listed = (lists.places, lists.nouns, lists.levels, lists.titles)
    if any(phrases.match(w.lows, at)[0] >= size for phrases in listed):
        return False
    # the name of a trade and a place may mean the trade itself: `Điện lực Nghệ An`
    placed = any(lists.places.match(w.lows, k)[0] == end - k for k in range(at, end))
    return not placed and not any(w.is_(k, Case.MARK) for k in range(at, end))
