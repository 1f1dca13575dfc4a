"""The Vietnamese rules: reads a paragraph once from left to right, bodies before people, posts kept in mind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.mentions import EntityType, MentionForm
from reader.entities.clubs import with_clubs
from reader.entities.credits import CREDITS, Credits
from reader.entities.found import Found, Line, Paragraph, person
from reader.entities.lexicons import Vietnamese, vietnamese
from reader.entities.names import law_end
from reader.entities.organisations import Organisations
from reader.entities.people import People
from reader.entities.resolution import spread
from reader.entities.tokens import Case, Words, is_syllable

_ACCENTED = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạ-ỹẠ-Ỹ]")
# Common words of text that is typed without accents; none of them is an English word.
_BARE = re.compile(
    r"\b(?:cua|va|duoc|nguoi|khong|cac|nhung|voi|ngay|nam|theo|nhan|dan|cong|tinh|huyen|xa|phuong|dong|chi|tai|da|cho|trong)\b",
    re.IGNORECASE,
)
_QUOTES = frozenset({'"', "“", "”"})
_HOUSES = frozenset({"số", "hẻm", "ngõ", "ngách", "kiệt", "nhà", "kiot"})
_CALLING = frozenset({"là", "tên", "tức", "gọi", "danh", "("})
_CAPITAL_PLACES = frozenset({"tết", "giải", "cúp", "thứ"})
_NAMING = frozenset({"đặt", "giữ", "chọn", "mang", "đổi", "lấy", "khoản", "có"})
_REACH = 3  # small words
_NICKNAME = 3  # words between quotation marks


class VietnameseRules:
    """People and bodies in Vietnamese paragraphs, as rules find them."""

    language = "vi"

    def reads(self, text: str) -> bool:
        """Whether `text` looks Vietnamese."""
        start = text[:4000]
        if len(_ACCENTED.findall(start)) * 25 >= max(1, len(start)):
            return True
        return start.isascii() and len(_BARE.findall(start)) * 8 > start.count(" ") + 8

    def find(self, lines: Sequence[Line]) -> list[list[Found]]:
        """The names in the paragraphs of one article, in order."""
        read = [(line.words, _Reading(vietnamese(), line.words, line.last).run()) for line in lines]
        found = with_clubs(read)
        paragraphs = [Paragraph(line.words, names) for line, names in zip(lines, found, strict=True)]
        spread(paragraphs)
        return [paragraph.found for paragraph in paragraphs]


class _Reading:
    """One pass over one paragraph."""

    def __init__(self, lists: Vietnamese, words: Words, last: bool) -> None:
        self._lists = lists
        self._w = words
        self._organisations = Organisations(lists, words)
        self._people = People(lists, words)
        self._credits = Credits(lists, words, self._organisations)
        self._last = last
        self._found: list[Found] = []

    def run(self) -> list[Found]:
        w, lists = self._w, self._lists
        byline = self._credits.byline() if self._last else []
        if byline:
            return byline
        at = 0
        titled = near = addressed = False
        opening, openings = lists.opening_words, lists.heads.firsts
        reach = 0  # small words that may still stand between a post and the name: `chuyên viên phân tích [Kha Minh]`
        while at < len(w):
            case = w.cases[at]
            if case is Case.LOWER and not (titled or near or addressed):
                low = w.lows[at]
                if low not in opening and low not in CREDITS and low != "luật":
                    at += 1  # nothing begins here
                    continue
            if w.words[at] == "(" or w.lows[at] in CREDITS:
                told, end = self._credits.source(at) if w.words[at] == "(" else self._credits.credit(at)
                if told:
                    self._found += told
                    at, titled, near, addressed = end, False, False, False
                    continue
            if case in (Case.MARK, Case.BREAK):
                if not (w.words[at] == "." and (titled or addressed) and not is_syllable(w.lows[at - 1])):  # GS., ThS.
                    titled = near = addressed = False
                at += 1
                continue
            size, _ = lists.titles.match(w.lows, at)
            call, _ = lists.honorifics.match(w.lows, at)
            if w.low(at - 1) == "đàn" or (w.lows[at] == "tên" and w.low(at - 1) in _NAMING):
                call = 0  # `người đàn ông Nga`, `thôn chọn tên Đồng Tiến`
            nameless = case is Case.LOWER and w.lows[at] not in openings
            called = nameless or self._is_call(at, max(size, call), titled or addressed)
            step = 0 if called else self._name(at, titled, near, addressed)
            if step:
                name = self._found[-1]
                near = name.type is EntityType.ORG and (titled or near)
                titled = addressed = False
                at = step
                continue
            if size or call:
                uncle = self._uncle(at)
                if uncle:
                    self._found.append(person(at, uncle, MentionForm.SHORT))
                    at, titled, near, addressed = uncle, False, False, False
                    continue
                addressed = call >= size
                titled = size > call
                reach = _REACH
                near = False
                at = self._fused(at, size) if titled else at + call
                continue
            size = self._skipped(at, titled or near)
            if size:
                near = titled or near or w.low(at - 1) == "người"  # `một người Pháp [Luc Fournier]`
                reach = _REACH
                titled = addressed = False
                at += size
                continue
            reach = 0 if case is not Case.LOWER or self._people.ends_reach(at) else reach - 1
            near = (titled or near) and reach > 0
            titled = addressed = False
            at += 1
        return self._found

    def _is_call(self, at: int, size: int, called: bool) -> bool:
        """Whether a post or word of address stands at `at`, not the name that it looks like (`anh Thầy`, `Bà Rịa`)."""
        w = self._w
        if not size or (called and w.capital(at) and size == 1 and not w.first[at]):
            return False
        body = self._organisations.at(at)
        place, _ = self._lists.places.match(w.lows, at)
        return not (body and body.form is MentionForm.FULL and body.end >= at + size) and place <= size

    def _uncle(self, at: int) -> int:
        """The end of `Bác` or `Bác Hồ`, which resolution keeps only in an article on Hồ Chí Minh; 0 for other words."""
        w = self._w
        if w.words[at] != "Bác":
            return 0
        if not w.capital(at + 1):
            return at + 1
        return at + 2 if w.words[at + 1] == "Hồ" and not w.is_(at + 2, Case.TITLE) else 0

    def _fused(self, at: int, size: int) -> int:
        """Where to go on after a post at `at`: inside it, if a body opens there (`Chánh [Văn phòng …]`)."""
        if self._w.lows[at + size - 1] == "trực":
            return at + size  # `Phó Trưởng ban Thường trực [Ban Chỉ đạo …]`: the post is said in full
        for inside in range(at + 1, at + size):
            opened, _ = self._lists.heads.match(self._w.lows, inside)
            known, _ = self._lists.bodies.match(self._w.lows, inside)
            body = (
                self._organisations.at(inside, True)
                if inside + opened >= at + size or inside + known > at + size
                else None
            )
            if body and (body.form is MentionForm.FULL or body.sure) and body.end > at + size:
                return inside
        return at + size

    def _name(self, at: int, titled: bool, near: bool, addressed: bool) -> int:
        """Take the name at `at`; its end, or 0."""
        nickname = self._nickname(at)
        if nickname:
            self._found.append(nickname)
            return nickname.end
        if self._is_code(at):
            return 0
        body = self._organisations.at(at, titled or near)
        if body and self._w.is_(at, Case.TITLE) and not is_syllable(self._w.lows[at]) and self._after_place_word(at):
            return 0  # `xe Toyota`: the thing, not its maker
        if addressed and self._w.capital(at):
            human = self._people.at(at, addressed=True)
            if human and (not body or human.end >= body.end):
                body = None
        else:
            human = None
        if body and not human:
            human = self._rival(at, body, titled, near)
        elif not human:
            human = self._person(at, titled, near)
        taken = human or body
        if not taken:
            return 0
        if taken.type is EntityType.PERSON:
            taken = self._nicknamed(taken)
        self._found.append(taken)
        return taken.end

    def _nickname(self, at: int) -> Found | None:
        """A given name with a nickname that nothing announces: `Kiên "lé" hiện bị truy nã`."""
        w, lists = self._w, self._lists
        named = w.low(at) in lists.given_names or w.low(at) in lists.surnames
        if not named or not w.is_(at, Case.TITLE) or w.low(at + 1) not in _QUOTES or not w.is_(at + 2, Case.LOWER):
            return None
        found = self._nicknamed(person(at, at + 1))
        short = found.end == at + 4 or w.low(at - 1) in _CALLING  # Hà "lé", but hardly: Hà "mê mẩn" nàng dâu
        return found if found.end > at + 1 and short and not lists.places.match(w.lows, at)[0] else None

    def _is_code(self, at: int) -> bool:
        """Whether an abbreviation is part of a document's number: `Công văn số 3321-CV/VPTW`."""
        w = self._w
        return w.low(at - 1) == "/" and not w.spaced(at) and any(w.is_(at - back, Case.NUMBER) for back in (2, 3, 4))

    def _nicknamed(self, found: Found) -> Found:
        """A person with a nickname in quotation marks inside the name: `Tuấn "trọc"`, `Chen "Lake" Bo-han`."""
        w, end = self._w, found.end + 1
        if w.low(found.end) not in _QUOTES:
            return found
        while end < len(w) and w.cases[end] < Case.NUMBER and end - found.end <= _NICKNAME:
            end += 1
        whole = found.end - found.start > 1 and is_syllable(w.lows[found.start])  # `ông Lê Văn An "rất vui"`
        if end == found.end + 1 or w.low(end) not in _QUOTES or (whole and not w.is_(end + 1, Case.TITLE)):
            return found
        end += 1
        while w.is_(end, Case.TITLE) and not w.first[end]:
            end += 1
        return person(found.start, end)

    def _rival(self, at: int, body: Found, titled: bool, near: bool) -> Found | None:
        """A person where a body was found: `Đoàn Văn An` is no Đoàn."""
        w = self._w
        if w.lows[at] not in self._lists.surnames or not w.is_(at + 1, Case.TITLE):
            return None
        human = self._person(at, titled, near)
        if not human or w.lows[at + 1] not in self._lists.middle_names or human.end - at < 3:
            return None
        opened = self._lists.heads.match(w.lows, at)[0] == 1  # `Đoàn Văn An`
        return human if human.end > body.end or (opened and human.end == body.end) else None

    def _person(self, at: int, titled: bool, near: bool) -> Found | None:
        if not self._w.capital(at):
            return None
        w, lists = self._w, self._lists
        if self._listed(at):
            return self._people.at(at, titled=True)
        joined = self._found and self._found[-1].end == at  # the word before belongs to a body
        named = (
            near and w.lows[at] in lists.surnames and w.low(at + 1) in lists.middle_names and w.is_(at + 2, Case.TITLE)
        )
        if not (titled or joined or named) and (self._after_place_word(at) or self._is_address(at)):
            return None
        return self._people.at(at, titled=titled, near=near)

    def _listed(self, at: int) -> bool:
        """Whether a name of two or three syllables goes on after a person's: `cầu thủ Quang Hải và [Công Minh]`."""
        w, lists = self._w, self._lists
        before = self._found[-1] if self._found else None
        if (
            not before
            or before.type is not EntityType.PERSON
            or before.end != at - 1
            or w.low(at - 1) not in ("và", ",")
        ):
            return False
        if w.low(at - 1) == "," and w.lows[before.start] in lists.surnames:
            return False  # what follows a full name and a comma is rather a place
        size = 0
        while w.is_(at + size, Case.TITLE):
            if w.lows[at + size] not in lists.given_names and w.lows[at + size] not in lists.middle_names:
                return False
            size += 1
        return 2 <= size <= 3

    def _after_place_word(self, at: int) -> bool:
        """Whether a word such as `đường`, `giải thưởng` stands before, so that the name is a place's or a thing's."""
        w = self._w
        for size in (3, 2, 1):
            if at >= size and self._lists.place_words.match(w.lows, at - size)[0] == size:
                small = not w.is_(at - 1, Case.TITLE) or w.first[at - 1] or w.lows[at - 1] in _CAPITAL_PLACES
                return size > 1 or small
        return False

    def _is_address(self, at: int) -> bool:
        """Whether the number of a house stands before: `số 161 [Phạm Văn Thuận]`, `nhà cổ 118 [Võ Văn Tần]`."""
        w = self._w
        return w.is_(at - 1, Case.NUMBER) and any(w.low(at - back) in _HOUSES for back in (2, 3, 4))

    def _skipped(self, at: int, called: bool) -> int:
        """The size of a place, a domain or a rest of a post, over which a post still reaches the name after it."""
        w, lists = self._w, self._lists
        law = law_end(w, at)
        if law > at:
            return law - at
        size, _ = lists.levels.match(w.lows, at)
        if size and (not w.capital(at) or w.is_(at, Case.UPPER)):
            end = self._organisations.place(at + size) if not called and w.is_(at + size, Case.TITLE) else 0
            return max(size, end - at)  # `dân xã Vũ Hội`
        size, _ = lists.places.match(w.lows, at)
        if size:
            return size
        size, _ = lists.nouns.match(w.lows, at)
        return size if size > 1 else 0
