"""Where the name of a Vietnamese body ends: after its place, before a person, at a small word that is no part of it."""

from __future__ import annotations

from reader.entities.lexicons import Vietnamese
from reader.entities.tokens import Case, Words, is_syllable

LEVELS = frozenset({"tỉnh", "thành phố", "thành", "huyện", "quận", "phường", "xã", "thị", "tp", "thị xã", "thị trấn"})
PARTS = frozenset({"parts", "forms"})
_MIDDLES = frozenset(
    {"văn", "thị", "hữu", "đức", "đình", "quang", "xuân", "minh", "ngọc", "công", "bá", "quốc", "trọng", "thanh"}
)
_NUMBERED = frozenset({"tổ", "khóm", "khu phố", "tiểu khu"})  # Chi hội Phụ nữ tổ 5; not: tổ chức
_COUNTED = frozenset({"quận", "phường", "tổ", "phố", "khóm", "ấp", "thôn", "khu", "vùng", "đội", "q", "p", ".", "vực"})
_SHORTENED = frozenset({"tp", "tx", "q", "p"})
_ENDING = frozenset({"", ".", ",", ";", ")"})
_SHORT_RUN = 4
_SMALL_RUN = 6  # small words of a duty between two parts of a name


class NameEnds:
    """Judges what follows a part of a body's name in one paragraph."""

    def __init__(self, lists: Vietnamese, words: Words) -> None:
        self._lists = lists
        self._w = words

    def place(self, at: int, titled: bool) -> int:
        """The end of the place name after a word of level at `at` (`tỉnh [Long Thành]`, `quận [3]`); 0 if none."""
        w, lists = self._w, self._lists
        numbered = w.low(at - 1) in _NUMBERED
        if w.low(at) == "tp" and w.low(at + 1) == "." and w.is_(at + 2, Case.UPPER):
            return at + 3  # TP.HCM
        if w.low(at) == "." and w.low(at - 1) in _SHORTENED:
            at += 1
        if at >= len(w) or (numbered and not w.is_(at, Case.NUMBER)):
            return 0
        size, _ = lists.places.match(w.lows, at)
        if size and w.capital(at):
            return self._lengthened(at + size)
        if titled and self._person_of_level(at):
            return 0  # `Chủ tịch UBND tỉnh Nguyễn Văn Hải`
        if w.lows[at] == "số" and w.is_(at + 1, Case.NUMBER):
            return at + 2
        if w.cases[at] is Case.NUMBER:
            return at + 1 if w.low(at - 1) in _COUNTED else 0
        if w.cases[at] is Case.UPPER and self.acronym(at) in PARTS:
            return at + 1
        end = at
        while end < len(w) and end - at < (2 if w.shouted[at] else 3) and w.capital(end):
            if end > at and (self.person_starts(end, titled) or lists.heads.match(w.lows, end)[0]):
                break
            end += 1
        if titled and end - at == 1 and w.is_(end, Case.TITLE) and w.lows[at] in lists.weak_surnames:
            return 0  # `Trưởng ban Nội chính Tỉnh ủy [Ma Doãn Kế]`
        return end if end > at else 0

    def _lengthened(self, end: int) -> int:
        """The end with one more syllable that makes another place of a known one: `huyện Trà Cú [Hạ]`."""
        w = self._w
        more = w.is_(end, Case.TITLE) and not w.first[end] and not w.shouted[end] and is_syllable(w.lows[end])
        return end + 1 if more and not w.is_(end + 1, Case.TITLE) and not self._opens(end) else end

    def _opens(self, at: int) -> bool:
        """Whether a post, an opening word or another phrase begins with the word at `at`."""
        w, lists = self._w, self._lists
        return any(phrases.match(w.lows, at)[0] for phrases in (lists.titles, lists.heads, lists.honorifics)) or (
            lists.nouns.match(w.lows, at)[0] > 1
        )

    def branch_place(self, at: int) -> int:
        """The end of the place of a branch after `chi nhánh`, with its level or without; 0 if none stands there."""
        return self.place(at + self._lists.levels.match(self._w.lows, at)[0], False)

    def branch(self, at: int) -> int:
        """The end of the place at `at` that tells a branch of a company: `Viettel [Quảng Phước]`; 0 if none is told."""
        w, lists = self._w, self._lists
        end = at
        while w.is_(end, Case.TITLE) and is_syllable(w.lows[end]) and not w.first[end] and not self._opens(end):
            end += 1
        place, _ = lists.places.match(w.lows, at)
        if place:
            return self._lengthened(at + place) if end > at else 0
        return end if 1 < end - at < 4 and w.lows[at] not in lists.surnames else 0

    def _person_of_level(self, at: int) -> bool:
        """Whether a person and no place follows `UBND tỉnh`: a surname, and no fewer than three syllables."""
        w, lists = self._w, self._lists
        run = 0
        while w.is_(at + run, Case.TITLE) and is_syllable(w.lows[at + run]):
            run += 1
        if not 3 <= run <= 5:
            return False
        low, second = w.lows[at], w.lows[at + 1]
        return low in lists.surnames or (second in _MIDDLES and low in lists.weak_surnames)

    def person_starts(self, at: int, titled: bool) -> bool:
        """Whether a person's name seems to begin at `at`, right after a body's name."""
        w, lists = self._w, self._lists
        run = 0
        while w.is_(at + run, Case.TITLE) and run < 4:
            run += 1
        if run < 2 or lists.places.match(w.lows, at)[0] >= run:
            return False
        low, second = w.lows[at], w.lows[at + 1]
        if second in lists.surnames and run > 3 and (low not in lists.surnames or w.lows[at + 2] in _MIDDLES):
            return False  # `tỉnh Long Thành Trần Văn Bình`: the surname is Trần
        if low not in lists.surnames and run > 3 and w.lows[at + 2] in lists.surnames:
            return False
        if low in lists.surnames:
            return titled or run > 2
        return (
            low in lists.weak_surnames and run > 2 and (second in _MIDDLES or (titled and second in lists.middle_names))
        )

    def acronym(self, at: int) -> str:
        """The kind of the abbreviation at `at`; `unknown` if it is in no list."""
        return self._lists.acronyms.get(self._w.words[at], ("unknown", ""))[0]

    def completes(self, at: int) -> bool:
        """Whether the small syllable at `at` ends a word begun with a capital: `Hội Khuyến [học]`, `Dệt [nhuộm]`."""
        w, lists = self._w, self._lists
        return (
            w.is_(at, Case.LOWER)
            and is_syllable(w.lows[at - 1])
            and is_syllable(w.lows[at])
            and not lists.places.match(w.lows, at - 1)[0]
            and not self._stops(at)
            and not lists.levels.match(w.lows, at)[0]
        )

    def _stops(self, at: int) -> bool:
        w, lists = self._w, self._lists
        return (
            w.low(at) in lists.function_words
            or lists.name_stops.match(w.lows, at)[0] > 0
            or lists.speech.match(w.lows, at)[0] > 0
        )

    def runs_on(self, at: int, unfinished: bool) -> int:
        """Where a name goes on after small words of a duty or trade at `at`; 0 if it ends before them.

        `Hội Nghệ sĩ [nhiếp ảnh] Việt Nam`, `Trung tâm Quan trắc [tài nguyên môi trường] miền Trung`: the words lead to
        a place, a level or another capital, and none of them says what the body does. They may lead to a mark where
        the part before them asks for more (`unfinished`): `Quỹ Bình ổn [giá],`.
        """
        w, lists = self._w, self._lists
        end = at
        while w.is_(end, Case.LOWER) and end - at < _SMALL_RUN:
            if w.lows[end] in LEVELS and end > at:
                return end
            noun, kind = lists.nouns.match(w.lows, end)
            if noun > 1 and (kind == "noun" or end > at):
                if not all(w.is_(end + k, Case.LOWER) for k in range(noun)):
                    return end
                end += noun
                continue
            if self._stops(end) or (noun > 1 and kind == "verb" and not lists.places.match(w.lows, end + noun)[0]):
                return 0
            opened = max(phrases.match(w.lows, end)[0] for phrases in (lists.titles, lists.honorifics, lists.heads))
            if opened:
                return 0
            end += 1
        if end == at:
            return 0
        if end >= len(w) or w.is_(end, Case.MARK):
            return end if unfinished and end - at < _SHORT_RUN and w.low(end) in _ENDING else 0
        if w.first[end] or self.person_starts(end, True):
            return 0
        if w.is_(end, Case.UPPER):
            return end if self.acronym(end) in PARTS else 0
        titled = self._lists.titles.match(w.lows, end)[0]
        return end if w.is_(end, Case.TITLE) and not titled and is_syllable(w.lows[end]) else 0
