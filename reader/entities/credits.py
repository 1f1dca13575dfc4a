"""Who wrote, drew or told it: the writer's line at the end, credits of pictures, and sources in brackets."""

from __future__ import annotations

from reader.core.mentions import MentionForm
from reader.entities.found import Found, organisation, person
from reader.entities.lexicons import Vietnamese
from reader.entities.organisations import Organisations
from reader.entities.tokens import Case, Words, is_syllable

_BYLINE = 10  # tokens: a paragraph as short as this at the end of an article may be its writer's name
CREDITS = frozenset(
    {"ảnh", "bài", "tin", "lời", "video", "clip", "họa", "hoạ", "hiện", "bày", "viết", "ghi", "dịch", "hợp", "phim"}
)
_JOINTS = frozenset({"-", "–", ",", "/", "&", "và"})
_SOURCES = frozenset({"theo", "nguồn"})
_DOINGS = (("ghi",), ("tổng", "hợp"), ("thực", "hiện"), ("sưu", "tầm"), ("dịch",), ("lược", "dịch"), ("lược", "ghi"))


class Credits:
    """Reads the credits of one paragraph."""

    def __init__(self, lists: Vietnamese, words: Words, organisations: Organisations) -> None:
        self._lists = lists
        self._w = words
        self._organisations = organisations

    def byline(self) -> list[Found]:
        """The writers when one of the last paragraphs names nobody else: `Mai An`, `T. Lâm`, `Lê Nam (Theo TTXVN)`."""
        w = self._w
        if len(w) > _BYLINE + 6:
            return []
        found, at = self._writers(0)
        if not found or not (at == len(w) or w.words[at] == "(" or tuple(w.lows[at:]) in _DOINGS):
            return []
        if len(found) == 1 and found[0].end - found[0].start < 2:
            return []
        while at < len(w):
            told, end = self.source(at)
            body = None if told else self._organisations.at(at)
            found += [*told, *([body] if body else [])]
            at = max(end, body.end if body else at + 1)
        return found

    def _writers(self, at: int) -> tuple[list[Found], int]:
        w = self._w
        found: list[Found] = []
        while at < len(w):
            size = self._writer(at)
            body = self._organisations.at(at)
            usual = self._lists.given_names | self._lists.surnames
            named = all(low in usual for low in w.lows[at : at + size]) and not self._lists.bodies.match(w.lows, at)[0]
            if not size or (not named and body and body.form is MentionForm.FULL and body.end >= at + size and found):
                return found, max(0, at - 1)
            if self._taken(at, size):
                return [], at
            found.append(person(at, at + size))
            at += size
            if at + 1 < len(w) and w.lows[at] in _JOINTS and w.capital(at + 1):
                at += 1
            else:
                break
        return found, at

    def _taken(self, at: int, size: int) -> bool:
        """Whether a post, a body or a heading stands where a writer is looked for."""
        w, lists = self._w, self._lists
        body = self._organisations.at(at)
        opened = lists.heads.match(w.lows, at)[0] >= size or lists.bodies.match(w.lows, at)[0] >= size
        return bool(lists.titles.match(w.lows, at)[0] >= size or opened or (body and body.end > at + size))

    def _writer(self, at: int) -> int:
        """The size of a writer's name at `at`: two to four capitalised syllables, the first perhaps shortened."""
        w, lists = self._w, self._lists
        if w.low(at) in _SOURCES:
            return 0
        if w.is_(at, Case.TITLE) and len(w.words[at]) < 3 and w.low(at + 1) == "." and w.is_(at + 2, Case.TITLE):
            return 3
        size = 0
        while w.capital(at + size) and is_syllable(w.lows[at + size]):
            size += 1
        if size and w.is_(at, Case.UPPER):
            known = all(low in lists.given_names or low in lists.surnames for low in w.lows[at : at + size])
            return size if 2 <= size <= 3 and known else 0
        return size if 2 <= size <= 4 else 0

    def credit(self, at: int) -> tuple[list[Found], int]:
        """The people named after `Ảnh:`, `Bài và ảnh:` at `at`, and where they end; (nothing, `at`) if none are."""
        w = self._w
        if w.low(at) not in CREDITS or w.low(at + 1) != ":":
            return [], at
        found, end = self._writers(at + 2)
        if not found or (end < len(w) and w.cases[end] < Case.MARK):
            return [], at
        return found, end

    def source(self, at: int) -> tuple[list[Found], int]:
        """The papers and agencies of `(Theo AFP, Tiền Phong)` at `at`, and where they end; (nothing, `at`) if none."""
        w = self._w
        if w.low(at) != "(" or w.low(at + 1) != "theo" or not w.capital(at + 2):
            return [], at
        found: list[Found] = []
        start = end = at + 2
        while end < len(w) and w.words[end] != ")" and end - at < 24:
            if w.words[end] in ",;":
                found += self._paper(start, end)
                start = end + 1
            end += 1
        if w.low(end) != ")":
            return [], at
        return [*found, *self._paper(start, end)], end

    def _paper(self, start: int, end: int) -> list[Found]:
        w = self._w
        body = self._organisations.at(start) if start < end else None
        if body and body.end == end:
            return [body]
        proper = all(w.cases[k] is not Case.LOWER for k in range(start, end))
        return [organisation(start, end)] if start < end and proper and end - start < 6 else []
