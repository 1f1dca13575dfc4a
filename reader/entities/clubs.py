"""Clubs named like their towns in reports of matches: `hạ [Hải Phòng] 3-2`, `[Nam Định] vươn lên đầu bảng`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.entities.found import Found, organisation
from reader.entities.lexicons import vietnamese
from reader.entities.tokens import Case, Words

_PLAY = frozenset({"hlv", "vòng", "trận", "bàn", "hiệp", "sân", "phút", "clb", "penalty", "thủ"})
_ENOUGH = 6  # words of play in an article that reports a match
_AGAINST = frozenset({"hạ", "thắng", "thua", "hòa", "hoà", "tiếp", "gặp", "hơn"})
_DOES = frozenset({"thắng", "thua", "hòa", "hoà", "hạ", "dẫn", "gỡ", "tiếp", "gặp"})
_DOES_MORE = frozenset(
    {("mất", "ngôi"), ("vươn", "lên"), ("trụ", "hạng"), ("xuống", "hạng"), ("làm", "khách"), ("ghi", "bàn")}
)
_COACH_NEAR = 7  # tokens


def with_clubs(paragraphs: Sequence[tuple[Words, list[Found]]]) -> list[list[Found]]:
    """The names of each paragraph, with the clubs that only their play shows."""
    told = sum(low in _PLAY for words, _ in paragraphs for low in words.lows)
    return [_clubs(words, found) if told >= _ENOUGH else found for words, found in paragraphs]


def _clubs(w: Words, found: list[Found]) -> list[Found]:
    places, out, at = vietnamese().places, list[Found](), 0
    for known in [*found, organisation(len(w), len(w))]:
        while at < known.start:
            size, _ = places.match(w.lows, at) if w.is_(at, Case.TITLE) else (0, None)
            if size and at + size <= known.start and _plays(w, at, at + size):
                out.append(organisation(at, at + size))
            at += size or 1
        out.append(known)
        at = max(at, known.end)
    return out[:-1]


def _plays(w: Words, start: int, end: int) -> bool:
    if w.is_(end, Case.TITLE):
        return False
    score = w.is_(end, Case.NUMBER) and w.low(end + 1) == "-" and w.is_(end + 2, Case.NUMBER)
    coached = w.low(start - 1) == "của" and "hlv" in w.lows[max(0, start - _COACH_NEAR) : start]
    doing = w.low(end) in _DOES or (w.low(end), w.low(end + 1)) in _DOES_MORE
    return score or coached or w.low(start - 1) in _AGAINST or (doing and not w.is_(start - 1, Case.LOWER))
