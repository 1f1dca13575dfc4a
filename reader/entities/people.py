"""People in Vietnamese text: surname, middle and given name; or any name after a word of address or a post."""

from __future__ import annotations

import re

from reader.core.mentions import MentionForm
from reader.entities.found import Found, person
from reader.entities.lexicons import Vietnamese
from reader.entities.tokens import Case, Words, is_syllable

# H'Hen, K'Bang: the name itself shows that a person of the highlands is meant, unless it is the people's own name.
_HIGHLAND = re.compile(r"^[HKY]['’ʼ]\w", re.IGNORECASE)
_PEOPLES = frozenset({"h'mông", "h’mông", "k'ho", "k’ho", "h'rê", "h’rê"})
_PLAIN_MIDDLES = frozenset({"thị", "văn"})
_PLACING = frozenset({"ở", "tại", "về", "đến", "tới", "từ", "lên", "xuống", "sang", "qua", "quê"})
_WHO = frozenset({"người", "nhà", "kẻ", "partner", "cựu", "từng", "vợ", "chồng", "con", "em", "bạn"})
_BEFORE = frozenset({"là", "hạ", "gặp", "thắng", "trích"})
_WATERS = frozenset({"hồ", "vũng", "đông", "tây", "nam", "bắc", "cao"})
PARTICLES = frozenset("van von de da del bin al der den el la dos ibn binti di ter".split())
"""Small words inside foreign names."""


class People:
    """Finds people in one paragraph."""

    def __init__(self, lists: Vietnamese, words: Words) -> None:
        self._lists = lists
        self._w = words

    def at(self, at: int, *, addressed: bool = False, titled: bool = False, near: bool = False) -> Found | None:
        """The person whose name begins at token `at`.

        `addressed`: a word of address stands right before; `titled`: a post stands right before; `near`: a post stands
        before, with a body or place between (`Thủ tướng Nhật Bản …`).
        """
        w, lists = self._w, self._lists
        if not w.capital(at):
            return None
        initials = self._initials(at, addressed or titled)
        if initials:
            return initials
        size, _ = lists.saints.match(w.lows, at)
        if size and (w.lows[at + size] if at + size < len(w) else "") in lists.surnames:
            rest = self.at(at + size, addressed=addressed, titled=titled, near=near)
            return person(at, rest.end) if rest else None
        if w.lows[at] in _PEOPLES or (w.shouted[at] and w.lows[at] in lists.function_words):
            return None
        run = self._run(at)
        if not run:
            return None
        called = addressed or titled
        if self._is_place(at, run, called) or (titled and not addressed and self._is_country(at, run)):
            return None
        low = w.lows[at]
        if low in lists.surnames or low in lists.weak_surnames or low in lists.foreign_surnames:
            size = self._surnamed(at, run, called=called, near=near)
            if size:
                return person(at, self._dot(at + size))
        elif run > 2 and w.lows[at + 1] in _PLAIN_MIDDLES and is_syllable(low) and not self._opens(at):
            return person(at, self._dot(at + min(run, 5 if w.lows[at + 1] == "thị" else 4)))  # an unknown surname
        if _HIGHLAND.match(low):
            return person(at, at + min(run, 3))
        if run > 1 and self._korean(at):
            return person(at, at + 2)
        return self._called(at, run, addressed=addressed, titled=titled, near=near)

    def ends_reach(self, at: int) -> bool:
        """Whether the small word at `at` parts a post from the name after it: `bác sĩ khám [cho] …`."""
        w, lists = self._w, self._lists
        return (
            w.low(at) in lists.function_words
            or lists.name_stops.match(w.lows, at)[0] > 0
            or lists.speech.match(w.lows, at)[0] > 0
            or lists.place_words.match(w.lows, at)[0] > 0
        )

    def _opens(self, at: int) -> bool:
        lists, lows = self._lists, self._w.lows
        opened = (lists.heads, lists.titles, lists.honorifics, lists.places)
        return any(phrases.match(lows, at)[0] for phrases in opened)

    def _initials(self, at: int, called: bool) -> Found | None:
        """A name hidden behind its first letters: `chị N.T.K.`, `cháu T.G.B. (6 tuổi)`, `em N.`."""
        w, end, letters = self._w, at, 0
        while w.is_(end, Case.TITLE) and len(w.words[end]) == 1 and (end == at or not w.spaced(end)):
            letters += 1
            end += 1
            if w.low(end) != "." or w.spaced(end):
                break
            end += 1
        aged = w.low(end) == "(" and w.is_(end + 1, Case.NUMBER)
        if not letters or w.is_(end, Case.TITLE) or w.low(end - 1) != "." or not (called or (letters > 1 and aged)):
            return None
        return person(at, end, MentionForm.FULL if letters > 1 else MentionForm.SHORT)

    def _dot(self, end: int) -> int:
        """The end after the point of a shortened last word: `Moong Thị H.`."""
        w = self._w
        return end + 1 if len(w.words[end - 1]) == 1 and w.low(end) == "." and not w.spaced(end) else end

    def _korean(self, at: int) -> bool:
        """Whether a family name and a hyphened given name stand at `at`: `Bae Chang-ho`."""
        w = self._w
        head, _, tail = w.words[at + 1].partition("-")
        return bool(head) and tail.isalpha() and tail.islower() and w.is_(at, Case.TITLE) and len(w.words[at]) < 6

    def _run(self, at: int) -> int:
        """How many capitalised words from `at` on may be one name."""
        w, lists = self._w, self._lists
        end = at
        while end < len(w) and end - at < 6:
            capital = w.is_(end, Case.TITLE) or (
                w.is_(end, Case.UPPER) and (w.shouted[end] or self._written_large(end))
            )
            if not capital:
                if end == at or not self._bridges(end):
                    break
            elif end > at and self._new_phrase(end):
                break
            end += 1
        if w.is_(end, Case.LOWER) and end - at > 1:
            # `Nguyễn Văn An Giám đốc`: the capital belongs to the small syllable after it.
            for phrases in (lists.titles, lists.heads, lists.nouns):
                if phrases.match(w.lows, end - 1)[0] > 1:
                    end -= 1
                    break
        return end - at

    def _bridges(self, at: int) -> bool:
        """Whether a small word or point joins two parts of a foreign name: `Jan van Berg`, `George W. Cole`."""
        w, after = self._w, at + 1
        while w.low(at) in PARTICLES and w.low(after) in PARTICLES and w.is_(after, Case.LOWER):
            after += 1  # Ursula von der Leyen
        if not w.is_(after, Case.TITLE) or is_syllable(w.lows[after]):
            return False
        initial = w.words[at] == "." and len(w.words[at - 1]) == 1
        before = w.low(at - 1)
        return initial or (w.low(at) in PARTICLES and (not is_syllable(before) or before in PARTICLES))

    def _written_large(self, at: int) -> bool:
        """Whether a word in capitals is a name all the same (`NGUYỄN Văn An`, `Kylian MBAPPÉ`), and no abbreviation."""
        return (
            len(self._w.words[at]) > 2
            and self._w.words[at] not in self._lists.acronyms
            and is_syllable(self._w.lows[at])
        )

    def _new_phrase(self, at: int) -> bool:
        w, lists = self._w, self._lists
        if not w.is_(at + 1, Case.LOWER) and not w.shouted[at]:
            return False
        phrases = (lists.titles, lists.heads) if w.shouted[at] else (lists.titles, lists.heads, lists.bodies)
        return any(known.match(w.lows, at)[0] > 1 for known in phrases)

    def _is_place(self, at: int, run: int, called: bool) -> bool:
        w, lists = self._w, self._lists
        size, _ = lists.places.match(w.lows, at)
        inner, _ = lists.places.match(w.lows, at + 1)
        if inner > 1 and inner + 1 >= run and w.lows[at] in _WATERS and not called:
            return True  # `Hồ Hòa Bình xả lũ`
        if not size:
            return False
        if w.lows[at : at + 3] == ["hồ", "chí", "minh"]:
            return False  # the town is never named without `thành phố`, which has taken it by now
        if called and size < run and w.lows[at] in lists.surnames:
            return False  # `giáo sư Nguyễn Phích Tâm`, though there is a commune Nguyễn Phích
        if size == 1 and called:
            # `ca sĩ Mỹ Tâm`, but `Tổng thống Mỹ Barack Obama`
            return run > 1 and not all(is_syllable(low) for low in w.lows[at + 1 : at + run])
        return size > 1 or size >= run

    def _is_country(self, at: int, run: int) -> bool:
        """Whether a lone country stands after a post: `Thủ tướng Đức im lặng`, but `ca sĩ Đức cho biết`."""
        place = self._lists.places.match(self._w.lows, at)[0]
        return run == 1 == place and not self._speaks(at + 1)

    def _surnamed(self, at: int, run: int, *, called: bool, near: bool) -> int:
        """The number of words of a name that begins with a surname; 0 if it is no name."""
        w, lists = self._w, self._lists
        low = w.lows[at]
        strong = low in lists.surnames or (w.low(at + 1) in _PLAIN_MIDDLES and run > 2)
        size = min(run, 5 if run == 5 or "thị" in w.lows[at + 1 : at + 3] or "nữ" in w.lows[at + 1 : at + 4] else 4)
        vietnamese = 1
        while vietnamese < size and self._native(w.lows[at + vietnamese]):
            vietnamese += 1
        if vietnamese < size and vietnamese < 2 and low in lists.foreign_surnames and "-" in w.words[at + 1]:
            return 2  # Kim Jong-hyun
        if vietnamese < size and vietnamese < 2:
            return run if called or near else 0  # Kim Kardashian: judged as a foreign name
        size = vietnamese
        if size == 1:
            return 0
        usual = all(low in lists.given_names or low in lists.middle_names for low in w.lows[at + 1 : at + size])
        if size == 5 and not usual and "thị" not in w.lows[at + 1 : at + 3]:
            size = 4
        if size < min(run, 4) and w.is_(at + size, Case.TITLE) and (strong or called):
            return size + 1  # `Y Khôi Kbuôr`, `Rơ Châm Hlit`
        second, last = w.lows[at + 1], w.lows[at + size - 1]
        if size == 2:
            fits = second in lists.given_names or bool(_HIGHLAND.match(second)) or not is_syllable(low)
            if strong:
                placed = w.low(at - 1) in _PLACING and not (called or near)
                return size if called or near or (fits and not placed) else 0
            return size if called or near or (fits and self._speaks(at + size) and not w.first[at]) else 0
        if w.shouted[at]:
            bounded = size == run and w.shouted[at + size : at + size + 1] != [True]  # the capitals end with it
            while size > 2 and w.lows[at + size - 1] not in lists.given_names and not bounded:
                size -= 1
            size = 3 if size == 4 and w.lows[at + 2] not in lists.middle_names else size
        if strong or called or near:
            return size
        if low in lists.function_words and w.first[at]:
            return 0
        return size if second in lists.middle_names and last in lists.given_names else 0

    @staticmethod
    def _native(low: str) -> bool:
        """Whether a word may stand in a name of Viet Nam; one letter hides a name (`Trần Thị B`)."""
        return len(low) == 1 or is_syllable(low) or bool(_HIGHLAND.match(low))

    def _called(self, at: int, run: int, *, addressed: bool, titled: bool, near: bool) -> Found | None:
        """A name that only its surroundings show: `ông Sang`, `ca sĩ Mây Hạ`, `Tổng thống Smith`, `John Smith nói`."""
        w, lists = self._w, self._lists
        low = w.lows[at]
        if (
            lists.heads.match(w.lows, at)[0] > (0 if w.is_(at + 1, Case.LOWER) else 1)
            or lists.nouns.match(w.lows, at)[0] > 1
        ):
            return None
        if lists.titles.match(w.lows, at)[0] or lists.bodies.match(w.lows, at)[0]:
            return None
        foreign = not is_syllable(low)
        if addressed or titled:
            if titled and not addressed and run == 1 and not foreign and not self._alone(at):
                return None
            short = run == 1 and not foreign
            return person(at, at + min(run, 4), MentionForm.SHORT if short else MentionForm.FULL)
        if near and (foreign or (run > 1 and not is_syllable(w.lows[at + 1]))):
            return person(at, at + min(run, 4))
        known = low in lists.first_names or self._speaks(at + run) or self._explained(at, at + run)
        if run > 1 and foreign and run < 5 and known:
            return person(at, at + run)
        return None

    def _alone(self, at: int) -> bool:
        """Whether the one syllable after a post is a name: not `Phó phòng An toàn`, `Thạc sĩ Luật`."""
        w, lists = self._w, self._lists
        if w.lows[at] not in lists.given_names or lists.nouns.match(w.lows, at)[0]:
            return False
        return not w.is_(at + 1, Case.LOWER) or self.ends_reach(at + 1)

    def _explained(self, at: int, end: int) -> bool:
        """Whether the words around a foreign name show a person: `là Luc Cole`, `Dan Cole, 44 tuổi`, `Dan Cole (Ý)`."""
        w, lists = self._w, self._lists
        if any(len(word) > 1 and word != word.capitalize() for word in w.words[at:end] if word.isalpha()):
            return False
        after = w.low(end + 1)
        if w.low(at - 1) == "và" and w.is_(at - 2, Case.TITLE) and not is_syllable(w.lows[at - 2]) and end - at == 2:
            return w.is_(end, Case.LOWER) and all(not is_syllable(w.lows[k]) for k in range(at, end))
        if w.low(end) == "," and (after in _WHO or lists.titles.match(w.lows, end + 1)[0]):
            return True
        if w.low(end) == "," and w.is_(end + 1, Case.NUMBER) and w.low(end + 2) == "tuổi":
            return True
        if w.low(end) == "(" and lists.places.match(w.lows, end + 1)[0] and not w.is_(end, Case.LOWER):
            return True
        return w.low(at - 1) in _BEFORE

    def _speaks(self, at: int) -> bool:
        """Whether what follows at `at` is what people do, or an age in brackets."""
        w = self._w
        if w.low(at) == "(" and w.is_(at + 1, Case.NUMBER):
            return w.low(at + 2) in ("tuổi", ")", ",") and len(w.words[at + 1]) < 5
        at += w.low(at) in ("đã", "cũng", "vừa", "đang")
        return bool(self._lists.speech.match(w.lows, at)[0])
