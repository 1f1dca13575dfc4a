"""Foreign names of companies inside Vietnamese text, and the things that only bear such a name."""

from __future__ import annotations

import re

from reader.entities.found import Found, organisation
from reader.entities.lexicons import Vietnamese
from reader.entities.tokens import Case, Words, is_syllable

UNITS = frozenset({"triệu", "tỷ", "nghìn", "ngàn", "đồng", "người", "năm", "tháng", "lần", "%"})
_LATIN = 5
_NOT_LATIN = frozenset({"theo", "ông", "bà", "anh", "chị", "trang", "tại", "ở"})
_MAKERS = frozenset({"của", "do", "hãng", "cùng", "với", "cho", "tại", "từ", "nhóm", "trường", "phiếu", "ngay"})
# OpenAI, VinaCapital; not: McKay, MacDonald, DeLuca
_CAMEL = re.compile(r"^(?!Mc|Mac|De|La|Le|Di|O['’])[A-Z][A-Za-z]*[a-z][A-Z][A-Za-z]*$")


class Brands:
    """Judges foreign words in one paragraph."""

    def __init__(self, lists: Vietnamese, words: Words) -> None:
        self._lists = lists
        self._w = words

    def latin(self, at: int) -> Found | None:
        """A body with a foreign name that its last word gives away: `Hansen Motors`, `Riverside University`."""
        w, end, best = self._w, at, 0
        if not w.capital(at):
            return None
        while w.capital(end) and end - at < _LATIN and not w.shouted[end] and (end == at or not w.first[end]):
            end += 1
            if end - at > 1 and w.lows[end - 1] in self._lists.latin_tails:
                best = end
        native = [low for low in w.lows[at:best] if is_syllable(low) and len(low) < 5]
        games = w.is_(at, Case.UPPER) and self._lists.acronyms.get(w.words[at], ("", ""))[0] == "never"  # SEA Games
        if not best or w.lows[at] in _NOT_LATIN or games or len(native) > 1 or (native and w.first[at]):
            return self._camel(at)
        return organisation(at, best)

    def _camel(self, at: int) -> Found | None:
        """A name that a capital inside a word gives away where a maker may stand: `của OpenAI`, `do LPBank`."""
        w = self._w
        shown = w.low(at - 1) in _MAKERS and w.is_(at, Case.TITLE) and bool(_CAMEL.match(w.words[at]))
        return organisation(at, at + 1) if shown else None

    def is_model(self, end: int) -> bool:
        """Whether a number or a word after a brand makes it a thing: `Honda 67`, `Nikkei 225`, `HNX-Index`."""
        w = self._w
        if w.low(end) == "-" and w.low(end + 1) == "index":
            return True
        if not w.is_(end, Case.NUMBER) or len(w.words[end]) > 3 or w.low(end + 1) in UNITS:
            return False
        return not (w.is_(end + 1, Case.MARK) and w.is_(end + 2, Case.NUMBER))  # 1.200
