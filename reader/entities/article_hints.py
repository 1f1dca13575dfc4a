"""What the rest of an article tells of a word: how it is written, what stands around it, what rules took it for."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.mentions import EntityType
from reader.entities.found import Found
from reader.entities.tokens import Case, Words

_CALLS = frozenset("TC")
_PLACING = frozenset({"ở", "tại", "về", "đến", "tới", "từ", "in", "at", "near", "from", "to"})
# Words of games: in an article on games a town is more often its club.
_GAMES = frozenset(
    "trận vòng bàn bóng hlv đội sân thắng hòa thua cầu giải ghi hiệp gỡ lượt "
    "match goal goals coach season league striker cup minute scored draw referee".split()
)
_RARE = 25  # an article on games has one of them in so many tokens, or in fewer


class ArticleHints:
    """Counts over the paragraphs of one article, in one language, and what they say of a token."""

    def __init__(self) -> None:
        self._as: dict[
            str, list[int]
        ] = {}  # low -> how often a capitalised token is in a person, in a body, in neither
        self._around: dict[str, set[str]] = {}  # low -> what stood beside it
        self._middle: set[str] = set()  # lows that stand with a capital inside a sentence
        self._small: set[str] = set()  # lows that stand without
        self._games = self._size = 0  # tokens that are words of games, and all

    def add(self, w: Words, found: Sequence[Found], marks: Sequence[tuple[str, ...]]) -> None:
        """Count a paragraph, with what the rules found in it and the marks of its phrases."""
        kinds = [2] * len(w)
        for name in found:
            kind = 0 if name.type is EntityType.PERSON else 1
            for at in range(name.start, name.end):
                kinds[at] = kind
        self._size += len(w)
        for at, (low, case) in enumerate(zip(w.lows, w.cases, strict=True)):
            if low in _GAMES:
                self._games += 1
            if case is Case.LOWER:
                self._small.add(low)
            elif case is Case.TITLE or case is Case.UPPER:
                counts = self._as.get(low)
                if counts is None:
                    counts = self._as[low] = [0, 0, 0]
                counts[kinds[at]] += 1
                if w.shouted[at]:
                    continue
                if not w.first[at]:
                    self._middle.add(low)
                self._beside(w, at, low, marks)

    def _beside(self, w: Words, at: int, low: str, marks: Sequence[tuple[str, ...]]) -> None:
        seen = ""
        if at:
            for mark in marks[at - 1]:
                if mark[0] in "TCHLW":
                    seen += mark[0]
            if w.lows[at - 1] in _PLACING:
                seen += "p"
        if at + 1 < len(w):
            for mark in marks[at + 1]:
                if mark == "S<":
                    seen += "S"
        if seen:
            self._around.setdefault(low, set()).update(seen)

    @property
    def topic(self) -> str:
        """`g` for an article on games, nothing for all others."""
        return "g" if self._games * _RARE > self._size else ""

    def of(self, w: Words, at: int, rule: str) -> str:
        """What the article says of the capitalised token at `at`, where the rules say `rule` themselves."""
        low = w.lows[at]
        person, body, none = self._as.get(low, (0, 0, 0))
        if not rule:
            none -= 1
        elif rule[0] in "Pp":
            person -= 1
        else:
            body -= 1
        said = ("P" if person > 0 else "") + ("O" if body > 0 else "") + ("n" if none > 0 else "")
        if w.first[at] or w.shouted[at]:
            said += ("^M" if low in self._middle else "^") + ("s" if low in self._small else "")
        around = self._around.get(low)
        return said + "+" + "".join(sorted(around)) if around else said
