"""English: posts, given names and verbs of speech show people; opening and closing words show bodies."""

from __future__ import annotations

import re

from reader.core.mentions import MentionForm
from reader.entities.found import Found, organisation, person
from reader.entities.lexicons import English, english
from reader.entities.tokens import Case, Words

_COMMON = re.compile(
    r"\b(?:the|of|and|to|in|is|was|are|were|for|that|with|said|has|have|by|from|on|at|his|her|their|will)\b",
    re.IGNORECASE,
)
_LINKS = frozenset({"of", "for"})
_PARTICLES = frozenset({"van", "von", "de", "da", "del", "bin", "al", "der", "la", "dos", "ibn", "di", "du"})
_LONGEST = 12


class EnglishRecogniser:
    """People and bodies in English paragraphs."""

    language = "en"

    def reads(self, text: str) -> bool:
        """Whether `text` looks English: one common small word in about ten."""
        return len(_COMMON.findall(text[:4000])) * 12 >= max(1, text[:4000].count(" "))

    def find(self, words: Words, last: bool) -> list[Found]:  # noqa: ARG002 English writers are named at the top
        """The names in a paragraph, in order."""
        return _Reading(english(), words).run()


class _Reading:
    """One pass over one paragraph."""

    def __init__(self, lists: English, words: Words) -> None:
        self._lists = lists
        self._w = words

    def run(self) -> list[Found]:
        w, out, at = self._w, [], 0
        titled = False
        while at < len(w):
            size, _ = self._lists.titles.match(w.lows, at)
            body = self._body(at)
            if body and body.end > at + size:
                out.append(body)
                at, titled = body.end, False
                continue
            if size:
                at += size
                at += w.low(at) == "."
                titled = True
                continue
            human = self._person(at, titled)
            if human:
                out.append(human)
                at = human.end
            else:
                at += max(1, self._lists.places.match(w.lows, at)[0] if w.capital(at) else 1)
            titled = False
        return out

    def _capital(self, at: int) -> bool:
        """Whether a word of a name may stand at `at`."""
        w = self._w
        return w.capital(at) and not (w.lows[at] in self._lists.stops and (w.first[at] or w.lows[at] in ("the", "i")))

    def _run(self, at: int) -> int:
        """The end of the capitalised words at `at`."""
        end = at
        while end - at < _LONGEST and self._capital(end):
            end += 1
            if self._w.low(end) == "&" and self._capital(end + 1):
                end += 1
        return end

    def _body(self, at: int) -> Found | None:
        w, lists = self._w, self._lists
        if not self._capital(at):
            return None
        size, _ = lists.bodies.match(w.lows, at)
        if size and not all(w.capital(k) or w.lows[k] == "of" for k in range(at, at + size)):
            size = 0
        end = self._run(at)
        best = max(at + size, self._opened(at, end), self._closed(at, end))
        if best == at and w.words[at] in lists.acronyms:
            best = at + 1
        return organisation(at, best) if best > at else None

    def _opened(self, at: int, run: int) -> int:
        """The end of a name such as `Ministry of Health and Sports`; `at` if its words do not open one."""
        w, lists = self._w, self._lists
        for opening in range(at, run):
            size, _ = lists.openings.match(w.lows, opening)
            end = opening + size
            if not size or end > run:
                continue
            while w.low(end) in _LINKS:
                inner = end + 1 + (w.low(end + 1) == "the")
                after = self._run(inner)
                if after == inner:
                    break
                end = self._conjoined(after)
            if end > opening + size:
                return end
        return at

    def _conjoined(self, end: int) -> int:
        """The end after `and X` or `, X and Y` inside a ministry's name."""
        w, at = self._w, end
        while w.low(at) == "," and w.is_(at + 1, Case.TITLE) and self._run(at + 1) == at + 2:
            at += 2
        if w.low(at) == "," and w.low(at + 1) == "and":
            at += 1
        if w.low(at) == "and" and w.is_(at + 1, Case.TITLE):
            after = self._run(at + 1)
            sizes = (self._lists.openings.match(w.lows, at + 1)[0], self._lists.titles.match(w.lows, at + 1)[0])
            if (
                not any(sizes)
                and w.lows[at + 1] not in self._lists.first_names
                and after - at < 4
                and w.lows[after - 1] not in self._lists.tails
            ):
                return after
        return end

    def _closed(self, at: int, run: int) -> int:
        """The end of a name such as `Long Thanh Trading Ltd`; `at` if no word of the run closes one."""
        w = self._w
        for end in range(run, at + 1, -1):
            if w.lows[end - 1] in self._lists.tails and not any(
                self._lists.titles.match(w.lows, k)[0] for k in range(at, min(end, at + 1))
            ):
                end += w.low(end) == "." and w.lows[end - 1] in ("inc", "ltd", "corp", "co")
                return self._suffixed(end)
        return at

    def _suffixed(self, end: int) -> int:
        """The end after `, Inc.` or `Co., Ltd`."""
        w = self._w
        if w.low(end) == "," and w.low(end + 1) in ("inc", "ltd", "llc", "jsc"):
            end += 2
            end += w.low(end) == "."
        return end

    def _person(self, at: int, titled: bool) -> Found | None:
        w, lists = self._w, self._lists
        if not w.is_(at, Case.TITLE) or not self._capital(at) or (lists.places.match(w.lows, at)[0] and not titled):
            return None
        end = at
        while end - at < 5 and w.capital(end) and (w.is_(end, Case.TITLE) or len(w.words[end]) > 2):
            if end > at and (w.lows[end] in lists.stops or lists.places.match(w.lows, end)[0] > 1):
                break
            end += 1
            if w.low(end) == "." and len(w.words[end - 1]) == 1 and w.capital(end + 1):
                end += 1  # John F. Kennedy
            joined = end
            while w.low(joined) in _PARTICLES and w.is_(joined, Case.LOWER):
                joined += 1
            if joined > end and w.capital(joined):
                end = joined
        if w.lows[end - 1] in lists.place_words:
            return None
        if titled:
            return person(at, end, MentionForm.FULL if end - at > 1 else MentionForm.SHORT)
        if end - at < 2:
            return None
        if w.lows[at] in lists.first_names or (w.lows[at] in lists.surnames and end - at > 2):
            return person(at, end)
        if end - at < 4 and w.low(end) in lists.speech and not w.first[at]:
            return person(at, end)
        return None
