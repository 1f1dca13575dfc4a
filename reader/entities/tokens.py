"""Words of a paragraph, with what the rules ask of each: its small form, its place, and how it is capitalised."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from enum import IntEnum

from reader.core.folding import fold, has_accents, new_tone_placement

# A syllable or word: letters with any combining marks; an apostrophe (H'Hen, K'Ré) or & (GD&ĐT) inside joins. Hyphens
# are looked at one by one in `tokenise`, because `Ki-moon` is one word and `Hà Nội-Huế` is two names.
_PIECE = r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"
_WORD = re.compile(rf"{_PIECE}(?:['’ʼ&]{_PIECE})*|\n|[^\w\s]|_", re.UNICODE)
_SENTENCE_END = frozenset(".!?…:;\n•")
_OPENERS = frozenset("“\"'‘«([{-–—*+")
_VOWEL = re.compile(r"[aeiouyàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]", re.IGNORECASE)

_ONSET = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x"
_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(rf"^(?:{_ONSET})?[{_VOWELS}]{{1,3}}(?:ch|c|m|ng|nh|n|p|t)?$")

_ARTICLES = frozenset({"El", "Al", "Ben", "Abu", "Bin"})
_LONGEST = 60


class Case(IntEnum):
    """How a token is written."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    NUMBER = 3
    MARK = 4
    BREAK = 5


@dataclass(slots=True)
class Words:
    """The tokens of one paragraph as parallel lists, which costs less than an object for each of them."""

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    cases: list[Case]
    first: list[bool]
    shouted: list[bool]

    def __len__(self) -> int:
        return len(self.words)

    def capital(self, at: int) -> bool:
        """Whether a token stands at `at` and begins with a capital."""
        return 0 <= at < len(self.words) and self.cases[at] in (Case.TITLE, Case.UPPER)

    def is_(self, at: int, case: Case) -> bool:
        """Whether a token stands at `at` and is written as `case`."""
        return 0 <= at < len(self.words) and self.cases[at] is case

    def low(self, at: int) -> str:
        """The small form of the token at `at`, empty outside the paragraph."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def spaced(self, at: int) -> bool:
        """Whether white space stands before the token at `at`."""
        return at <= 0 or self.starts[at] > self.ends[at - 1]

    def surface(self, start: int, end: int) -> str:
        """What the author wrote from token `start` up to but not including token `end`."""
        return self.text[self.starts[start] : self.ends[end - 1]]


folded = functools.lru_cache(maxsize=1 << 15)(fold)
"""`fold`, remembered, because names and words come again."""
accented = functools.lru_cache(maxsize=1 << 14)(has_accents)
"""`has_accents`, remembered."""


@functools.lru_cache(maxsize=1 << 16)
def _looks(word: str) -> tuple[str, Case]:
    """The small form of a word, and how it is written."""
    return small(word), _case(word)


def _case(word: str) -> Case:
    if word == "\n":
        return Case.BREAK
    head = word[0]
    if head.isdigit():
        return Case.NUMBER
    if not head.isalnum():
        return Case.MARK
    if len(word) > 1 and word.upper() == word and not word.islower():
        return Case.UPPER
    return Case.TITLE if head.isupper() else Case.LOWER


@functools.lru_cache(maxsize=1 << 16)
def is_syllable(low: str) -> bool:
    """Whether `low` is shaped as a Vietnamese syllable."""
    return bool(_SYLLABLE.match(low))


@functools.lru_cache(maxsize=1 << 16)
def small(word: str) -> str:
    """The form in which a word is looked up: small letters, one placement of tones."""
    return new_tone_placement(word.lower())


def _hyphen_joins(left: str, right: str) -> bool:
    """Whether a hyphen without spaces makes one word: `Ki-moon`, `LĐ-TB`, `Covid-19`; not `động-Thương`, `Nội-Huế`."""
    if left.isupper() and len(left) > 1:
        return (right.isupper() and len(right) > 1) or right.isdigit()
    if left in _ARTICLES and right[0].isupper():
        return True  # El-Sayegh
    return left[0].isupper() and (right[0].islower() or right.isdigit())


def tokenise(text: str) -> Words:
    """The tokens of `text`; positions are code points."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    joinable = -1  # the index of a hyphen that may turn out to join its neighbours
    for match in _WORD.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        touching = joinable > 0 and joinable == len(words) - 1 and start == ends[-1] and starts[-1] == ends[-2]
        # Words longer than any name stay apart, so that an endless chain costs no more than its length.
        if touching and word[0].isalnum() and end - starts[-2] < _LONGEST:
            left = words[-2].rpartition("-")[2] if words[-2].isupper() else words[-2]
            if left and _hyphen_joins(left, word):
                words[-2], ends[-2] = text[starts[-2] : end], end
                del words[-1], starts[-1], ends[-1]
                joinable = -1
                continue
        joinable = len(words) if word == "-" and words and words[-1][0].isalpha() else -1
        words.append(word)
        starts.append(start)
        ends.append(end)
    looks = [_looks(word) for word in words]
    cases = [case for _, case in looks]
    found = Words(
        text, words, [low for low, _ in looks], starts, ends, cases, _firsts(words, cases), [False] * len(words)
    )
    _hear_shouting(found)
    return found


def _firsts(words: list[str], cases: list[Case]) -> list[bool]:
    """For each token whether it opens a sentence, where a capital says nothing."""
    firsts = []
    fresh = True
    for word, case in zip(words, cases, strict=True):
        firsts.append(fresh and case < Case.MARK)
        fresh = case >= Case.MARK and (word in _SENTENCE_END or (fresh and word in _OPENERS))
    return firsts


def _hear_shouting(found: Words) -> None:
    """Mark runs of whole words in capitals (a headline), where a capital does not set names apart."""
    at, size = 0, len(found)
    if Case.UPPER not in found.cases:
        return
    while at < size:
        if found.cases[at] is not Case.UPPER:
            at += 1
            continue
        end, spoken, accented = at, 0, False
        while end < size and (
            found.cases[end] not in (Case.LOWER, Case.TITLE, Case.BREAK) or len(found.words[end]) == 1
        ):
            if found.cases[end] is Case.UPPER and _VOWEL.search(found.words[end]):
                spoken += 1
                accented = accented or not found.words[end].isascii()
            end += 1
        if spoken >= 3 and accented:
            for inside in range(at, end):
                if found.cases[inside] in (Case.UPPER, Case.TITLE):
                    found.shouted[inside] = True
        at = max(end, at + 1)
