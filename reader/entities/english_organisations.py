"""English: opening and closing words, lists and what stands around a name show bodies."""

from __future__ import annotations

from reader.core.folding import fold
from reader.entities.english_lexicon import Vocabulary, is_vietnamese
from reader.entities.found import Found, organisation
from reader.entities.tokens import Case, Words

_LINKS = frozenset({"of", "for"})
_ON = frozenset({"committee", "commission", "council", "conference", "panel", "board", "forum", "institute"})
_INNER = frozenset({"de", "del", "di", "da", "do", "du", "des", "la", "le", "dos", "and"})
_LEGAL = frozenset({"inc", "ltd", "llc", "jsc", "llp", "plc", "corp", "co", "gmbh"})
_STOPPED = frozenset({"st", "mt", "ft", "no"})
_NUMBERED = frozenset({"district", "region", "ward", "no", "division", "regiment", "brigade", "school", "hospital"})
# Bodies that every nation has one of: Philippine Red Cross.
_NATIONAL = frozenset({"red cross", "red crescent", "national assembly", "national guard", "coast guard",
                       "supreme court", "fatherland front", "central committee", "women's union"})  # fmt: skip
_INTRODUCING = frozenset({"rival", "fellow", "former", "local", "nearby", "neighbouring", "chipmaker", "carmaker",
                          "brewer", "drugmaker", "retailer", "insurer", "lender", "broadcaster", "publisher",
                          "startup"})  # fmt: skip
_SMALL = frozenset({"of", "the", "for", "and", "without", "on", "du", "des", "to", "s"})
_WILD = frozenset({"amazon", "apple", "shell", "orange", "target"})
_LAWS = frozenset({"law", "decree", "ordinance", "act", "treaty", "resolution", "directive", "bill"})
_ARTS = frozenset({"ballet", "chorus", "orchestra", "choir", "gallery", "library", "museum", "theatre"})
_LONGEST = 12


class Bodies:
    """The bodies of one paragraph."""

    def __init__(self, lists: Vocabulary, words: Words) -> None:
        self._v = lists
        self._b = lists.base
        self._w = words

    def capital(self, at: int) -> bool:
        """Whether a word of a name may stand at `at`."""
        w = self._w
        if not w.capital(at) or (w.first[at] and w.lows[at] in _INTRODUCING):
            return False
        return not (w.lows[at] in self._b.stops and (w.first[at] or w.lows[at] in ("the", "i")))

    def run(self, at: int) -> int:
        """The end of the capitalised words at `at`, with `&`, hyphens, and stops as in `St. Brigid`."""
        w, end = self._w, at
        while end - at < _LONGEST and self.capital(end):
            end += 1
            if (
                (
                    w.low(end) == "."
                    and self.capital(end + 1)
                    and (w.lows[end - 1] in _STOPPED or (len(w.words[end - 1]) == 1 and not w.first[end + 1]))
                )
                or (w.low(end) == "&" and self.capital(end + 1))
                or (w.low(end) == "-" and self.capital(end + 1) and not w.spaced(end) and not w.spaced(end + 1))
                or self._bridged(end)
            ):
                end += 1
            elif self._person_follows(end):
                break
        return end

    def _bridged(self, end: int) -> bool:
        """Whether a small word or dash goes on with a name: `Rio de Janeiro`, `Thai Binh provincial Party …`."""
        w, nations = self._w, self._v.nations
        if not self.capital(end + 1):
            return False
        if w.low(end) in ("-", "–"):
            return w.lows[end - 1] in nations and w.lows[end + 1] in nations
        if w.low(end) in ("provincial", "municipal") and w.is_(end, Case.LOWER):
            return w.lows[end + 1] in ("party", "people's", "people’s", "military", "department", "police")
        if w.low(end) in ("'", "’"):
            plural = w.lows[end - 1].endswith("s") and not w.spaced(end) and w.spaced(end + 1)
            return plural and (w.lows[end + 1] in self._b.tails or w.low(end + 2) in self._b.tails)
        return w.low(end) in ("de", "del", "di", "du", "des")

    def _person_follows(self, end: int) -> bool:
        """Whether a Vietnamese person's name follows a body's: `Commission for Organisation [Bui Thi Sen]`."""
        w, v = self._w, self._v
        before = w.lows[end - 1]
        if not (v.is_ordinary(before) or before in v.nations) or not is_vietnamese(w.low(end)):
            return False
        last = end
        while w.is_(last, Case.TITLE) and fold(w.lows[last]) in v.syllables:
            last += 1
        return last - end > 2 and not w.capital(last) and not v.places.match(w.lows, end)[0]

    def at(self, at: int) -> Found | None:
        """The body named at `at`."""
        w = self._w
        if not self.capital(at) or self._v.events.match(w.lows, at)[0]:
            return None
        if w.low(at - 1) in ("on", "of") and w.low(at - 2) in _LAWS:
            return None
        size = self._listed(at)
        end = self.run(at)
        if w.lows[at : at + 4] == ["u", ".", "s", "."]:
            inner = self.at(at + 4)
            return organisation(at, inner.end) if inner and not w.is_(at + 4, Case.UPPER) else None
        if sum(case is Case.UPPER for case in w.cases[at:end]) > 5:
            return None  # a headline in capitals, in which nothing tells a name
        best = max(
            at + size, self._opened(at, end), self._closed(at, end), self._firm(at, end), self._numbered(at, end)
        )
        best = max(best, self._joined(at, end), self._explained(at, end))
        if best == at and w.words[at] in self._v.acronyms and w.low(at + 1) not in ("license", "licence"):
            best = at + 1
        if best == at and w.lows[at] in self._v.wordy_bodies and self._bare(at):
            best = at + 1
        if best > at and best == at + size:
            best = self._branch(at, best)
        return organisation(at, best) if best > at else None

    def _listed(self, at: int) -> int:
        """The size of the known body at `at`, also of a nation's branch of it."""
        w = self._w
        nation = w.lows[at] in self._v.adjectives or w.lows[at] in self._v.nations
        for start in (at + 1, at) if nation else (at,):
            size, _ = self._v.bodies.match(w.lows, start)
            written = w.capital(start) and all(self._may_be_small(k) for k in range(start, start + size))
            national = start == at or " ".join(w.lows[start : start + size]) in _NATIONAL
            if size == 1 and w.lows[start] in _WILD and w.low(start - 1) in ("the", "an"):
                return 0  # the Amazon, an Apple a day
            if size and written and national:
                return start + size - at
        return 0

    def _may_be_small(self, at: int) -> bool:
        """Whether the word at `at` is written as one inside a body's name is: with a capital, save for small words."""
        w = self._w
        return w.capital(at) or not w.lows[at][0].isalpha() or (w.is_(at, Case.LOWER) and w.lows[at] in _SMALL)

    def _branch(self, at: int, end: int) -> int:
        """The end after a country (`Honda Vietnam`); `at` for a firm's product (`Honda Wave`)."""
        w, v = self._w, self._v
        if not w.is_(end, Case.TITLE) or w.first[end]:
            return end
        if w.lows[end] in v.nations or (w.low(end) == "viet" and w.low(end + 1) == "nam"):
            return end + 1 + (w.low(end) == "viet")
        known = (w.lows[end] in v.given or w.lows[end] in v.weak_given or self._b.titles.match(w.lows, end)[0]
                 or w.lows[end] in self._b.stops or w.lows[end] in v.roles)  # fmt: skip
        return end if known or end - at > 1 or v.bodies.match(w.lows, end)[0] else at

    def _bare(self, at: int) -> bool:
        """Whether a word such as `Nature` stands alone and in running text, and so for the paper."""
        w = self._w
        before = w.low(at - 1)
        if w.first[at] or w.capital(at + 1) or w.capital(at - 1) or w.low(at + 1) in ("-", "and", "of"):
            return False
        return before in ("in", "by", "told", "from", "to", "for", "at", "on", "(", "with") or w.low(at + 1) in (
            "'s",
            "’s",
        )

    def _opened(self, at: int, run: int) -> int:
        """The end of a name such as `Ministry of Health and Sports`; `at` if its words do not open one."""
        w, lists = self._w, self._b
        for opening in range(at, run):
            size, _ = lists.openings.match(w.lows, opening)
            end = opening + size
            if not size or end > run:
                continue
            while w.low(end) in _LINKS or (w.low(end) == "on" and w.lows[end - 1] in _ON):
                inner = end + 1 + (w.low(end + 1) == "the")
                after = self.run(inner)
                if after == inner:
                    break
                after += w.lows[after - 1] in _NUMBERED and w.is_(after, Case.NUMBER)
                end = self._conjoined(after)
            if end > opening + size:
                return end
        return at

    def _conjoined(self, end: int) -> int:
        """The end after `and X` or `, X and Y` inside a ministry's name."""
        w, at, v = self._w, end, self._v
        while w.low(at) == "," and w.is_(at + 1, Case.TITLE) and self.run(at + 1) == at + 2:
            at += 2
        if w.low(at) == "," and w.low(at + 1) == "and":
            at += 1
        if w.low(at) == "and" and w.is_(at + 1, Case.TITLE):
            after = self.run(at + 1)
            mine = w.lows[after - 1] not in self._b.tails or after - at == 2 or w.lows[after - 1] in v.topics
            if after - at < 5 and mine and not self._another(at + 1):
                once = w.low(after) == "and" and w.is_(after + 1, Case.TITLE) and w.lows[after + 1] in v.ordinary
                alone = once and not w.capital(after + 2) and w.lows[after + 1] not in self._b.tails
                return after + 2 if alone else after
        return end

    def _another(self, at: int) -> bool:
        """Whether the word after `and` opens another name: a body's, a place's, a person's."""
        w, v, low = self._w, self._v, self._w.lows[at]
        if v.bodies.match(w.lows, at)[0] or self._b.openings.match(w.lows, at)[0] or low in self._b.stops:
            return True
        if low in v.ordinary:
            return False
        named = low in v.given or low in v.adjectives or v.places.match(w.lows, at)[0] > 0
        return bool(named or self._b.titles.match(w.lows, at)[0])

    def _closed(self, at: int, run: int) -> int:
        """The end of a name such as `Long Thanh Trading Ltd`; `at` if no word of the run closes one."""
        w = self._w
        if w.lows[run - 1] in self._b.place_words and w.lows[run - 1] not in self._b.tails:
            return at  # Lower Abbey Street, Football Association Cup
        for end in range(run, at + 1, -1):
            if w.lows[end - 1] in self._b.tails and not self._b.titles.match(w.lows, at)[0]:
                end += w.low(end) == "." and w.lows[end - 1] in ("inc", "ltd", "corp", "co")
                end += end == run - 1 and w.lows[end] in self._v.nations  # Central Retail Vietnam
                return self._suffixed(end)
        return at

    def _suffixed(self, end: int) -> int:
        """The end after `, Inc.` or `Co., Ltd`."""
        w = self._w
        if w.low(end) == "," and w.low(end + 1) in _LEGAL and w.capital(end + 1):
            end += 2
            end += w.low(end) == "."
        if w.low(end) == "and" and w.low(end + 1) in _ARTS and w.capital(end + 1) and not w.capital(end + 2):
            return end + 2  # National Opera and Ballet
        if w.low(end) == "of" and w.low(end + 1) in self._v.nations and w.capital(end + 1):
            return end + 2
        return end + (w.low(end) == "plc")

    def _firm(self, at: int, run: int) -> int:
        """The end of `Steinmetz, Rowe & Abara LLP` or `Hansen & Moore`; `at` if it is no firm of partners."""
        w, end = self._w, run
        if self._b.titles.match(w.lows, at)[0] or (w.first[at] and w.lows[at].rstrip("s") in self._v.roles):
            return at
        if run - at == 1 or w.low(at + 1) == "-":
            while w.low(end) == "," and "&" not in w.lows[at:end] and end - at < _LONGEST:
                after = self.run(end + 1)
                if not 0 < after - end - 1 < (7 if "&" in w.lows[end:after] else 2):
                    return at
                end = after
        signed = "&" in w.lows[at:end]
        if not signed or (self._v.is_ordinary(w.lows[end - 1]) and w.lows[end - 1] not in self._b.tails):
            return at
        return self._suffixed(end)

    def _explained(self, at: int, run: int) -> int:
        """The end of a name that capitals in brackets shorten: `Vietnam Electricity (EVN)`; `at` for other things."""
        w = self._w
        short = w.words[run + 1] if run + 2 < len(w) else ""
        if w.low(run) != "(" or w.low(run + 2) != ")" or not w.is_(run + 1, Case.UPPER) or run - at < 2:
            return at
        if short in self._v.acronyms and not self._b.titles.match(w.lows, at)[0]:
            return run
        initials = iter(w.words[k][0] for k in range(at, run) if w.capital(k))
        fits = short[0] == w.words[at][0] and all(letter in initials for letter in short)
        return run if fits and w.lows[run - 1] not in self._v.things else at

    def _numbered(self, at: int, run: int) -> int:
        """The end of `Military Region 2`, `Division 304`."""
        w = self._w
        if w.is_(run, Case.NUMBER) and w.lows[at:run] in (
            ["military", "region"], ["naval", "region"], ["army", "corps"], ["division"], ["regiment"], ["brigade"],
        ):  # fmt: skip
            return run + 1
        return at

    def _joined(self, at: int, run: int) -> int:
        """The end of `Food and Drug Administration`: before `and` words that close nothing, after it words that do."""
        w, v = self._w, self._v
        last, titled = w.lows[run - 1], self._b.titles.match(w.lows, at)[0]
        coupled = last in v.ordinary and run - at > 1 and not titled
        if run - at > 3 or w.is_(run - 1, Case.UPPER) or not (coupled or w.low(at - 1) in ("the", "'s", "’s")):
            return at
        whole = run - at in (titled, v.bodies.match(w.lows, at)[0], v.places.match(w.lows, at)[0])
        if whole or last in v.adjectives or (last in self._b.tails and last not in v.topics):
            return at
        end = run
        while w.low(end) == "," and self.run(end + 1) in (end + 2, end + 3):
            end = self.run(end + 1)
        end += w.low(end) == "," and w.low(end + 1) == "and"
        if w.low(end) != "and" or not self.capital(end + 1):
            return at
        after = self.run(end + 1)
        other = v.places.match(w.lows, end + 1)[0] or w.lows[end + 1] in v.adjectives
        other = other or (v.bodies.match(w.lows, end + 1)[0] and w.lows[run - 1] not in v.ordinary)
        closed = self._closed(end + 1, after)
        return max(closed, self._opened(end + 1, after)) if closed > end + 1 and not other else at
