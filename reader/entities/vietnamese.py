"""The Vietnamese recogniser: reads a paragraph once from left to right, bodies before people, posts kept in mind."""

from __future__ import annotations

import re

from reader.core.mentions import EntityType, MentionForm
from reader.entities.found import Found, person
from reader.entities.lexicons import Vietnamese, vietnamese
from reader.entities.names import law_end
from reader.entities.organisations import Organisations
from reader.entities.people import People
from reader.entities.tokens import Case, Words, is_syllable

_ACCENTED = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạ-ỹẠ-Ỹ]")
_BYLINE = 6  # tokens: a paragraph as short as this at the end of an article may be its writer's name


class VietnameseRecogniser:
    """People and bodies in Vietnamese paragraphs."""

    language = "vi"

    def reads(self, text: str) -> bool:
        """Whether `text` looks Vietnamese."""
        return len(_ACCENTED.findall(text[:4000])) * 25 >= max(1, len(text[:4000]))

    def find(self, words: Words, last: bool) -> list[Found]:
        """The names in a paragraph, in order; `last` says that it stands among the last ones of its article."""
        return _Reading(vietnamese(), words, last).run()


class _Reading:
    """One pass over one paragraph."""

    def __init__(self, lists: Vietnamese, words: Words, last: bool) -> None:
        self._lists = lists
        self._w = words
        self._organisations = Organisations(lists, words)
        self._people = People(lists, words)
        self._last = last
        self._found: list[Found] = []

    def run(self) -> list[Found]:
        w, lists = self._w, self._lists
        byline = self._byline()
        if byline:
            return byline
        at = 0
        titled = near = addressed = False
        while at < len(w):
            case = w.cases[at]
            if case in (Case.MARK, Case.BREAK):
                if not (w.words[at] == "." and (titled or addressed) and not is_syllable(w.lows[at - 1])):  # GS., ThS.
                    titled = near = addressed = False
                at += 1
                continue
            size, _ = lists.titles.match(w.lows, at)
            call, _ = lists.honorifics.match(w.lows, at)
            step = (
                0
                if self._is_call(at, max(size, call), titled or addressed)
                else self._name(at, titled, near, addressed)
            )
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
                near = False
                at = self._fused(at, size) if titled else at + call
                continue
            size = self._skipped(at)
            if size:
                near = titled or near
                titled = addressed = False
                at += size
                continue
            if case is Case.LOWER:
                near = False
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
            if body and body.form is MentionForm.FULL and body.end > at + size:
                return inside
        return at + size

    def _name(self, at: int, titled: bool, near: bool, addressed: bool) -> int:
        """Take the name at `at`; its end, or 0."""
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
        self._found.append(taken)
        return taken.end

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
        if not (titled or joined or named) and self._after_place_word(at):
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
                return size > 1 or not w.is_(at - 1, Case.TITLE) or w.first[at - 1]
        return False

    def _skipped(self, at: int) -> int:
        """The size of a place, a domain or a rest of a post, over which a post still reaches the name after it."""
        w, lists = self._w, self._lists
        law = law_end(w, at)
        if law > at:
            return law - at
        size, _ = lists.levels.match(w.lows, at)
        if size and (not w.capital(at) or w.is_(at, Case.UPPER)):
            return size
        size, _ = lists.places.match(w.lows, at)
        if size:
            return size
        size, _ = lists.nouns.match(w.lows, at)
        return size if size > 1 else 0

    def _byline(self) -> list[Found]:
        """The writer's name when it is all that one of the last paragraphs says: `Mai An`, `Lê Nam (Theo TTXVN)`."""
        w = self._w
        if not self._last or len(w) > _BYLINE + 4 or w.shouted[:1] == [True]:
            return []
        size = 0
        while size < min(len(w), 5) and w.is_(size, Case.TITLE) and is_syllable(w.lows[size]):
            size += 1
        if not 2 <= size <= 4 or (size < len(w) and w.words[size] not in "(/-–,"):
            return []
        lists = self._lists
        if lists.places.match(w.lows, 0)[0] >= size or self._organisations.at(0):
            return []
        if not all(
            low in lists.given_names or low in lists.surnames or low in lists.weak_surnames for low in w.lows[:size]
        ):
            return []
        found = [person(0, size)]
        at = size
        while at < len(w):
            body = self._organisations.at(at)
            if body:
                found.append(body)
            at = body.end if body else at + 1
        return found
