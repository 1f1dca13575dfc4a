"""English: bodies that only what stands around their names shows: the charity Open Hands, Wrexham 2, Stoke 1."""

from __future__ import annotations

from reader.entities.english_lexicon import Vocabulary
from reader.entities.english_organisations import Bodies
from reader.entities.found import Found, organisation
from reader.entities.tokens import Case, Words

_DRAWN = frozenset(
    {"beat", "beats", "edge", "edged", "defeated", "drew", "thrashed", "held", "thumped", "lost", "won", "beating"}
)
_NO_FIRMS = frozenset({"gdp", "ceo", "tv", "it", "ai", "us", "uk", "mp", "dna"})


class Hints:
    """The bodies of one paragraph that no word of their names gives away."""

    def __init__(self, lists: Vocabulary, words: Words, bodies: Bodies) -> None:
        self._v = lists
        self._b = lists.base
        self._w = words
        self._bodies = bodies

    def at(self, at: int) -> Found | None:
        """The body named at `at`."""
        w, v = self._w, self._v
        end = self._bodies.run(at)
        if end == at or end - at > 4 or (w.first[at] and w.lows[at] in self._b.stops):
            return None
        if w.lows[at] in v.nations or w.lows[at] in v.adjectives or w.lows[end - 1] in self._b.place_words:
            return None
        if self._scored(at, end):
            return organisation(at, end)
        branch = end - at == 2 and w.lows[at + 1] in v.nations and not v.is_ordinary(w.lows[at])
        if branch and not w.capital(at - 1) and w.lows[at] not in v.given and not self._b.titles.match(w.lows, at)[0]:
            return organisation(at, end)  # Airtel Nigeria
        placed = v.places.match(w.lows, at)[0] == end - at
        if placed or w.capital(at - 1) or w.lows[at] in self._b.stops or self._b.titles.match(w.lows, at)[0]:
            return None
        human = w.lows[at] in v.given and end - at > 1
        if human or (w.is_(at, Case.UPPER) and w.lows[at] in _NO_FIRMS):
            return None
        if w.low(at - 1) in v.kinds or v.before.match(w.lows[max(0, at - 4) : at][::-1], 0)[0]:
            return organisation(at, end)
        if end - at == 1 and v.is_ordinary(w.lows[at]):
            return None
        if v.after.match(w.lows, end)[0] or (w.low(end) == "," and v.continued.match(w.lows, end + 1)[0]):
            return organisation(at, end)
        if w.low(end) in ("'s", "’s") and v.after.match(w.lows, end + 1)[0] and w.lows[at] not in v.given:
            return organisation(at, end)
        return None

    def _scored(self, at: int, end: int) -> bool:
        """Whether a club's goals stand here: `Wrexham 2, Stoke City 1`, `Ha Noi 2-1 Hai Phong`."""
        w = self._w
        result = any(w.lows[k] in ("-", "–") and w.is_(k - 1, Case.NUMBER) and w.is_(k + 1, Case.NUMBER)
                     for k in range(end, min(end + 8, len(w) - 1)))  # fmt: skip
        sets = sum(w.lows[k] in ("-", "–") and w.is_(k + 1, Case.NUMBER) for k in range(end, min(end + 12, len(w) - 1)))
        if sets > 1:
            return False  # tennis
        if result and (w.low(end) in _DRAWN or (w.low(at - 1) in _DRAWN and w.is_(end, Case.NUMBER))):
            return True
        if not w.is_(end, Case.NUMBER) or len(w.words[end]) > 2:
            before = w.low(at - 1)
            return (w.is_(at - 1, Case.NUMBER) and len(before) < 3 and w.low(at - 2) in ("-", "–")
                    and w.is_(at - 3, Case.NUMBER) and w.capital(at - 4))  # fmt: skip
        if w.low(end + 1) in ("-", "–") and w.is_(end + 2, Case.NUMBER) and w.capital(end + 3):
            return True
        if w.low(end + 1) == "," and w.capital(end + 2):
            other = self._bodies.run(end + 2)
            return w.is_(other, Case.NUMBER) and len(w.words[other]) < 3
        after_goals = w.low(at - 1) == "," and w.is_(at - 2, Case.NUMBER) and w.capital(at - 3)
        return after_goals and w.low(end + 1) in (".", "", ";", "\n")
