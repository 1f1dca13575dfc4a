"""English: where a person's name ends, and what shows that it is one."""

from __future__ import annotations

from reader.core.folding import fold
from reader.core.mentions import MentionForm
from reader.entities.english_lexicon import Vocabulary, is_vietnamese
from reader.entities.found import Found, person
from reader.entities.tokens import Case, Words, is_syllable

PARTICLES = frozenset({"van", "von", "de", "da", "del", "bin", "binti", "al", "el", "der", "den", "la", "dos", "das",
                       "ibn", "di", "du", "le", "ter", "ten", "zu", "af", "av", "ben", "bint", "y"})  # fmt: skip
_ENDS = frozenset({".", "!", "?", "\n", "“", '"', "‘", "•"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SHORTENED = frozenset({"ma", "md", "mohd", "wm", "chas", "geo", "jos", "st"})
_ROYAL = frozenset({"king", "queen", "prince", "princess", "emperor", "pope", "brother", "sister", "father"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_WHERE = frozenset(
    {"in", "at", "near", "to", "from", "on", "off", "along", "around", "via", "through", "outside", "down"}
)
_LONGEST = 6


class People:
    """The people of one paragraph."""

    def __init__(self, lists: Vocabulary, words: Words) -> None:
        self._v = lists
        self._w = words

    def extent(self, at: int) -> int:
        """The end of what might be a name at `at`: capitals, initials, particles, hyphens, Jr."""
        w, end = self._w, at
        while end - at < 2 * _LONGEST and self._continues(end, at):
            end += 1
            while (
                end - at < 2 * _LONGEST
                and w.low(end) == "-"
                and w.capital(end + 1)
                and not w.spaced(end)
                and not w.spaced(end + 1)
            ):
                end += 2
            short = len(w.words[end - 1]) == 1 or w.lows[end - 1] in _SHORTENED
            if short and w.low(end) == "." and w.capital(end + 1):
                end += 1  # John F. Kennedy, Ma. Corazon
                continue
            end = self._particled(end)
        comma = end > at and w.low(end) == "," and w.low(end + 1) in ("jr", "sr")
        if end > at and w.low(end + comma) in _SUFFIXES and w.capital(end + comma):
            end += 1 + comma
        if end - at > 1 and w.lows[end - 1] in ("jr", "sr") and w.low(end) == ".":
            end += 1
        return end

    def _continues(self, end: int, at: int) -> bool:
        w = self._w
        if not w.capital(end) or w.low(end) in _SUFFIXES:
            return False
        if w.is_(end, Case.UPPER) and len(w.words[end]) < 3:
            return end == at  # JK Rowling
        # A Vietnamese name may end in An or To, but no name goes on with On or The.
        if end == at or w.lows[end] not in self._v.base.stops:
            return True
        return is_vietnamese(w.lows[at]) and is_syllable(w.lows[end]) and not w.first[end]

    def _particled(self, end: int) -> int:
        """The end before the last name after `van der`, `de la`, `al-`."""
        w, joined = self._w, end
        while joined - end < 4 and w.low(joined) in PARTICLES and w.is_(joined, Case.LOWER):
            joined += 1
        joined += joined > end and w.low(joined) == "-"
        return joined if joined > end and w.capital(joined) else end

    def at(self, at: int, titled: bool, beside: bool = False) -> Found | None:
        """The person named at `at`; `beside` tells that another person is named before an `and` or a comma."""
        w, v = self._w, self._v
        if titled and w.low(at) in PARTICLES and w.is_(at, Case.LOWER):
            start = self._particled(at)  # Mr de Graaf
            found = self.at(start, titled) if start > at else None
            return person(at, found.end) if found else None
        first = w.lows[at] if at < len(w) else ""
        if not w.capital(at) or first in v.base.stops or w.is_(at, Case.UPPER):
            return None
        if not titled and (self._placed(at) or first in v.adjectives or not self._loose(at)):
            return None
        end = self.extent(at)
        names = [k for k in range(at, end) if w.capital(k)]
        if not names or not self._may_be_a_name(at, end, names, titled):
            return None
        if titled:
            return self._after_title(at, end, names)
        known = first in v.given or first in v.weak_given or first in ("uncle", "aunt", "auntie", "big", "old")
        if known and w.low(at - 1) == "as" and "known" in w.lows[max(0, at - 3) : at]:
            return person(at, end)  # known only as Uncle Ba
        if len(names) < 2:
            both = beside and known and w.low(at - 1) == "and" and not v.is_ordinary(first)
            return person(at, end) if both else self._alone(at, end)
        listed = w.low(at - 1) == "and" or w.low(end) in (",", "and")
        if beside and listed and len(names) < 4:
            return person(at, end)
        return person(at, end) if self._shown(at, end, names) else None

    def _placed(self, at: int) -> bool:
        """Whether a place begins here that is no given name with a last name after it, as in Florence Hill."""
        size, _ = self._v.places.match(self._w.lows, at)
        first = self._w.lows[at]
        known = first in self._v.given or first in self._v.weak_given
        return bool(size > 1 or (size and not (known and self._w.capital(at + 1))))

    def _loose(self, at: int) -> bool:
        """Whether the word before leaves it open that a name begins here: not `Hai [Dang Art Troupe]`."""
        w, v = self._w, self._v
        if not w.capital(at - 1) or w.is_(at - 1, Case.UPPER):
            return True
        low = w.lows[at - 1]
        known = low in v.adjectives or low in v.nations or low in v.cities or low in v.base.stops
        return known or (w.first[at - 1] and low in v.ordinary) or low in v.roles or low in v.base.tails

    def _may_be_a_name(self, at: int, end: int, names: list[int], titled: bool) -> bool:
        w, v = self._w, self._v
        known = titled or w.lows[at] in v.given or w.lows[at] in v.weak_given
        last = names[-1]
        for k in names[1:] if known or is_vietnamese(w.lows[at]) else names:
            low = w.lows[k]
            wordy = low in v.wordy_last_names and k == last and known
            if v.is_ordinary(low) and not wordy and not self._vietnamese(at, names):
                return False
        if w.is_(end, Case.LOWER) and w.lows[end] in v.base.place_words and not titled:
            return False  # Lung Vang commune
        if w.low(end) == "&" or (w.capital(end) and w.low(end) in v.ordinary and not titled):
            return False
        if len(names) > 1 and not self._vietnamese(at, names) and v.places.match(w.lows, names[1])[0] > 1:
            return False
        return not (len(names) == 1 and titled and v.is_ordinary(w.lows[at]) and not self._vietnamese(at, names))

    def _vietnamese(self, at: int, names: list[int]) -> bool:
        """Whether the words could be a Vietnamese name, with its marks or without."""
        lows = self._w.lows
        return is_vietnamese(lows[at]) and all(self._syllable(lows[k]) for k in names)

    def _syllable(self, low: str) -> bool:
        """Whether a word is a Vietnamese syllable and no English word, as Tea is, that only looks like one."""
        plain = fold(low)
        return plain in self._v.syllables or (is_syllable(plain) and not self._v.is_ordinary(low))

    def _after_title(self, at: int, end: int, names: list[int]) -> Found | None:
        w, v = self._w, self._v
        if len(names) > 1:
            thing = w.low(at - 1) in _ROYAL and w.lows[names[-1]] in v.base.place_words
            return None if thing else person(at, end)
        royal = w.low(at - 1) in _ROYAL
        known = w.lows[at] in v.given or w.lows[at] in v.weak_given
        if w.lows[at].removesuffix("s") in v.roles and not known and w.lows[at] not in v.last_names:
            return None
        if (royal and not known) or v.places.match(w.lows, at)[0] or w.lows[at] in v.adjectives:
            return None
        return person(at, end, MentionForm.SHORT)

    def _alone(self, at: int, end: int) -> Found | None:
        """A given name alone: `his son Kyle`, `Angel, aged three`, `known as Uncle Ba`."""
        w, v = self._w, self._v
        if w.capital(end) or v.is_ordinary(w.lows[at]):
            return None
        before = w.low(at - 1)
        kin = before in v.kin or (before == "," and w.low(at - 2) in v.kin)
        known = w.lows[at] in v.given or w.lows[at] in v.weak_given
        told = w.low(end) == "," and (w.low(end + 1) in ("who", "whose", "aged") or w.is_(end + 1, Case.NUMBER))
        if (kin and (known or w.low(end) in (",", ".", "'s", "’s") or w.low(end) in v.deeds)) or (known and told):
            return person(at, end)
        return None

    def _shown(self, at: int, end: int, names: list[int]) -> bool:
        """Whether two or more capitals are a person's name by the lists or by what stands around them."""
        w, v = self._w, self._v
        first, last = w.lows[at], w.lows[names[-1]]
        if w.low(at - 1) in _ARTICLES:
            return False
        if first.startswith(("h'", "h’", "k'", "k’")) and len(first) > 2:
            return True
        if self._vietnamese(at, names):
            return self._vietnamese_shown(at, end, len(names))
        if first in v.given:
            return True
        family = v.is_last_name(last)
        near = self._near(at, end)
        if first in v.weak_given:
            begun = at == 0 or w.low(at - 1) in _ENDS
            free = not begun and w.low(at - 1) not in _WHERE and not all(self._syllable(w.lows[k]) for k in names)
            return family or near or free or w.low(end) in v.deeds
        if "-" in (w.low(k) for k in range(at + 1, end)) and family:
            return True
        if len(names) > 3 and not near:
            return False
        initial = len(first) == 1
        does = w.low(end) in v.deeds and w.low(end + 1) != "-" and w.low(at - 1) not in (*_WHERE, "of")
        return family or near or initial or does

    def _vietnamese_shown(self, at: int, end: int, size: int) -> bool:
        w, v = self._w, self._v
        near = self._near(at, end)
        if v.streets.match(w.lows, at)[0] == end - at:
            return near and w.low(at - 1) not in _WHERE
        if size > 2:
            return w.low(at - 1) not in ("in", "at", "near") or near
        deed = w.low(end) in v.deeds or w.low(at - 1) in ("said", "told", "says", "by")
        return near or (deed and w.low(at - 1) not in _WHERE)

    def _near(self, at: int, end: int) -> bool:
        """Whether a role stands before the name, or an age, a role or a clause about a person after it."""
        w, v = self._w, self._v
        before = w.low(at - 1)
        if before == ",":
            before = w.low(at - 2)
        if before in v.roles or before in v.kin or before in ("named", "called") or before in v.meeting:
            return True
        if w.low(end) == "," or w.low(end) == "(":
            then = w.low(end + 1)
            if then in ("who", "whose", "aged") or (w.is_(end + 1, Case.NUMBER) and len(then) < 3):
                return True
            if w.low(end) == "," and self._role_soon(end + 1):
                return True
        if w.low(end) in ("'s", "’s") and w.low(end + 1) in v.belongings:
            return True
        if w.low(at - 1) == "by" and w.low(at - 2) in v.works:
            return True
        return w.low(at - 1) in ("said", "says", "replied") and w.low(end) in (",", ".", "of")

    def _role_soon(self, at: int) -> bool:
        """Whether a comma is followed by what a person is: `, the union's regional officer`."""
        w, v = self._w, self._v
        for k in range(at, min(at + 6, len(w))):
            if w.lows[k] in v.roles and not w.capital(k + 1):
                return k > at or w.low(k + 1) in ("of", "at", "for", "with", ",", ".", "in", "and")
            if not (w.is_(k, Case.LOWER) or w.lows[k] in ("'s", "’s", "-") or w.capital(k)) or w.lows[k] == "and":
                return False
        return False
