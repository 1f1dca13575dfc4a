"""English: posts, given names and verbs of speech show people; opening and closing words show bodies."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from reader.core.mentions import EntityType
from reader.entities.english_article import find_again
from reader.entities.english_hints import Hints
from reader.entities.english_lexicon import Vocabulary, vocabulary
from reader.entities.english_organisations import Bodies
from reader.entities.english_people import People
from reader.entities.found import Found, Line, Paragraph
from reader.entities.resolution import spread
from reader.entities.tokens import Case, Words

_Item = TypeVar("_Item")
_COMMON = re.compile(
    r"\b(?:the|of|and|to|in|is|was|are|were|for|that|with|said|has|have|by|from|on|at|his|her|their|will)\b",
    re.IGNORECASE,
)
# Names that end in 's as they stand; before a capital also what binds: Women's Union, Children's House.
_OWN = frozenset({"moody's", "mcdonald's", "sotheby's", "christie's", "sainsbury's", "lloyd's", "domino's", "wendy's",
                  "macy's", "kellogg's", "levi's", "poor's", "jerry's", "kohl's", "lowe's", "harrod's"})  # fmt: skip
_BINDING = frozenset({"people's", "women's", "children's", "men's", "party's", "committee's", "king's", "queen's",
                      "commission's", "attorney's", "governor's", "president's", "mayor's", "prosecutor's", "mother's",
                      "minister's", "sheriff's", "coroner's", "general's", "veteran's", "saint's"})  # fmt: skip


# Short titles that are Vietnamese words when no stop follows.
_DOTTED = frozenset({"sen", "hon", "gen", "lt", "rep", "gov", "fr"})
_BESIDE = (["and"], [","], [",", "and"])


class EnglishRules:
    """People and bodies in English paragraphs, as rules find them."""

    language = "en"

    def reads(self, text: str) -> bool:
        """Whether `text` looks English: one common small word in about ten."""
        return len(_COMMON.findall(text[:4000])) * 12 >= max(1, text[:4000].count(" "))

    def find(self, lines: Sequence[Line]) -> list[list[Found]]:
        """The names in the paragraphs of one article; the 's of owners becomes a word of its own in their words."""
        paragraphs: list[Paragraph] = []
        for line in lines:
            _part_owners(line.words)
            paragraphs.append(Paragraph(line.words, _Reading(vocabulary(), line.words).run()))
        find_again(paragraphs)
        spread(paragraphs)
        return [paragraph.found for paragraph in paragraphs]


def _part_owners(words: Words) -> None:
    """Part `Brandvold's` into two words, so that the name ends before the 's."""
    owners = {at for at in range(len(words)) if _owns(words, at)}
    if not owners:
        return
    words.starts[:] = _parted(words.starts, owners, lambda at: [words.starts[at], words.ends[at] - 2])
    words.ends[:] = _parted(words.ends, owners, lambda at: [words.ends[at] - 2, words.ends[at]])
    words.lows[:] = _parted(words.lows, owners, lambda at: [words.lows[at][:-2], words.lows[at][-2:]])
    words.words[:] = _parted(words.words, owners, lambda at: [words.words[at][:-2], words.words[at][-2:]])
    words.cases[:] = _parted(words.cases, owners, lambda at: [words.cases[at], Case.MARK])
    words.first[:] = _parted(words.first, owners, lambda at: [words.first[at], False])
    words.shouted[:] = _parted(words.shouted, owners, lambda at: [words.shouted[at], False])


def _owns(words: Words, at: int) -> bool:
    """Whether the word at `at` is a name with the 's of an owner that is no part of it."""
    word = words.words[at]
    if not word.endswith(("'s", "’s")) or not words.capital(at) or len(word) < 4:
        return False
    low = word.lower().replace("’", "'")
    saint = words.low(at - 1) == "st" or (words.low(at - 1) == "." and words.low(at - 2) == "st")
    return not (low in _OWN or ((low in _BINDING or saint) and words.capital(at + 1)))


def _parted(items: list[_Item], owners: set[int], halves: Callable[[int], list[_Item]]) -> list[_Item]:
    return [part for at, item in enumerate(items) for part in (halves(at) if at in owners else [item])]


class _Reading:
    """One pass over one paragraph."""

    def __init__(self, lists: Vocabulary, words: Words) -> None:
        self._v = lists
        self._w = words
        self._people = People(lists, words)
        self._bodies = Bodies(lists, words)
        self._hints = Hints(lists, words, self._bodies)

    def run(self) -> list[Found]:
        """The names, in order and never overlapping."""
        w, out, at = self._w, [], 0
        titled = False
        while at < len(w):
            size, _ = self._v.base.titles.match(w.lows, at)
            found = self._bodies.at(at)
            if found and found.end > at + size:
                out.append(found)
                at, titled = found.end, False
                continue
            if size == 1 and w.lows[at] in _DOTTED and w.low(at + 1) != ".":
                size = 0
            if not size and self._role(at):
                size = 1
            if size:
                at += size
                at += w.low(at) == "."
                at = self._portfolio(at)
                titled = True
                continue
            if w.capital(at) or titled:
                beside = bool(out) and out[-1].type is EntityType.PERSON and w.lows[out[-1].end : at] in _BESIDE
                found = self._name(at, titled, beside)
                if found:
                    out.append(found)
                    at = found.end
                else:
                    at += max(1, self._v.places.match(w.lows, at)[0])
            else:
                at += 1
            titled = False
        return out

    def _role(self, at: int) -> bool:
        """Whether a capital opens what a person is: `Owner Ryan Delacroix`, `Actors Robert …`."""
        w, low = self._w, self._w.lows[at]
        if not (w.capital(at) and w.capital(at + 1)) or low in self._v.given or low in self._v.last_names:
            return False
        return low in self._v.roles or (w.first[at] and low.removesuffix("s") in self._v.roles)

    def _portfolio(self, at: int) -> int:
        """The place after what somebody is minister of: `Minister [of Foreign Affairs] Do Hung Viet`."""
        w, end = self._w, at + 1
        if w.low(at) not in ("of", "for") or not w.capital(end) or self._bodies.at(end):
            return at
        while w.low(end) in self._v.ordinary and (w.capital(end) or (w.low(end) == "and" and w.capital(end + 1))):
            end += 1
            end += w.low(end) == "," and w.capital(end + 1) and w.low(end + 1) in self._v.ordinary
            end += w.low(end) == "and" and w.capital(end + 1) and w.low(end + 1) in self._v.ordinary
        return end if end > at + 1 and w.capital(end) else at

    def _name(self, at: int, titled: bool, beside: bool) -> Found | None:
        human = self._people.at(at, titled, beside)
        hinted = None if titled else self._hints.at(at)
        if human and hinted and hinted.end >= human.end and self._w.lows[at] not in self._v.given:
            return hinted
        return human or hinted
