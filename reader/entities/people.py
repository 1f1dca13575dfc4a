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
_WATERS = frozenset({"hồ", "vũng", "đông", "tây", "nam", "bắc", "cao"})
_PARTICLES = frozenset({"van", "von", "de", "da", "del", "bin", "al", "der", "el", "la", "dos", "ibn"})


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
        size, _ = lists.saints.match(w.lows, at)
        if size and (w.lows[at + size] if at + size < len(w) else "") in lists.surnames:
            rest = self.at(at + size, addressed=addressed, titled=titled, near=near)
            return person(at, rest.end) if rest else None
        if w.lows[at] in _PEOPLES:
            return None
        run = self._run(at)
        if not run:
            return None
        called = addressed or titled
        if self._is_place(at, run, called):
            return None
        low = w.lows[at]
        if low in lists.surnames or low in lists.weak_surnames or low in lists.foreign_surnames:
            size = self._surnamed(at, run, called=called, near=near)
            if size:
                return person(at, at + size)
        if _HIGHLAND.match(low):
            return person(at, at + min(run, 3))
        return self._called(at, run, addressed=addressed, titled=titled, near=near)

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
        w = self._w
        if not w.is_(at + 1, Case.TITLE) or is_syllable(w.lows[at + 1]):
            return False
        initial = w.words[at] == "." and len(w.words[at - 1]) == 1
        return initial or (w.low(at) in _PARTICLES and not is_syllable(w.low(at - 1)))

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
        return any(phrases.match(w.lows, at)[0] > 1 for phrases in (lists.titles, lists.heads, lists.bodies))

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
        if size == 1 and called:
            # `ca sĩ Mỹ Tâm`, but `Tổng thống Mỹ Barack Obama`
            return run > 1 and not is_syllable(w.lows[at + 1])
        return size > 1 or size >= run

    def _surnamed(self, at: int, run: int, *, called: bool, near: bool) -> int:
        """The number of words of a name that begins with a surname; 0 if it is no name."""
        w, lists = self._w, self._lists
        low = w.lows[at]
        strong = low in lists.surnames
        size = min(run, 5 if "thị" in w.lows[at + 1 : at + 3] or "nữ" in w.lows[at + 1 : at + 4] else 4)
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
        second, last = w.lows[at + 1], w.lows[at + size - 1]
        if size == 2:
            fits = second in lists.given_names or bool(_HIGHLAND.match(second)) or not is_syllable(low)
            if strong:
                return size if called or near or fits else 0
            return size if called or near or (fits and self._speaks(at + size) and not w.first[at]) else 0
        if w.shouted[at]:
            while size > 2 and w.lows[at + size - 1] not in lists.given_names:
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
            if titled and not addressed and run == 1 and not foreign and low not in lists.given_names:
                return None
            short = run == 1 and not foreign
            return person(at, at + min(run, 4), MentionForm.SHORT if short else MentionForm.FULL)
        if near and (foreign or (run > 1 and not is_syllable(w.lows[at + 1]))):
            return person(at, at + min(run, 4))
        if run > 1 and foreign and run < 5 and (low in lists.first_names or self._speaks(at + run)):
            return person(at, at + run)
        return None

    def _speaks(self, at: int) -> bool:
        """Whether what follows at `at` is what people do, or an age in brackets."""
        w = self._w
        if w.low(at) == "(" and w.is_(at + 1, Case.NUMBER):
            return w.low(at + 2) in ("tuổi", ")", ",") and len(w.words[at + 1]) < 5
        at += w.low(at) in ("đã", "cũng", "vừa", "đang")
        return bool(self._lists.speech.match(w.lows, at)[0])
