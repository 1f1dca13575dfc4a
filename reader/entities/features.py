"""What the learned recogniser is told of each token: the word, its looks, word lists, what rules found, the article.

A feature is a short byte string; python-crfsuite counts it as present. Most words, and most neighbours of words, come
again, so what is said of them is put together once and kept; what the model gives no weight to is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.core.mentions import EntityType, MentionForm
from reader.entities.article_hints import ArticleHints
from reader.entities.found import Found
from reader.entities.labels import stretches
from reader.entities.tokens import Case, Words, folded, is_syllable
from reader.entities.word_lists import WordLists

Item = list[bytes]
_Said = tuple[bytes, ...]  # kept; the collector of garbage need not look into it
_NOTHING: _Said = ()
_Places = tuple[_Said, _Said, _Said, _Said, _Said]  # at the places of two before, one before, itself, one and two after
_LETTERS = {EntityType.PERSON: "P", EntityType.ORG: "O"}
_CASES = {Case.LOWER: "l", Case.TITLE: "T", Case.UPPER: "U", Case.NUMBER: "n", Case.MARK: "m", Case.BREAK: "b"}
_REACH = 16  # tokens over which the opening of a body is remembered
_CALL = 6  # tokens over which a post or word of address is remembered
_FEW = 4  # a paragraph with fewer small words than one in so many tokens is a list: a line-up, a roll of names
_KEPT = 1 << 15
_ENDS = frozenset(".!?…:;\n")
_CAMEL = re.compile(r"[a-z][A-Z]")


def rule_labels(found: Sequence[Found], size: int) -> list[str]:
    """For each token what the rules say: `P<`, `P-`, `P>` for a person of several tokens, `P.` for one, else empty."""
    labels = [""] * size
    for name in found:
        kind = _LETTERS[name.type] if name.form is MentionForm.FULL else _LETTERS[name.type].lower()
        if name.end - name.start == 1:
            labels[name.start] = kind + "."
            continue
        for at in range(name.start + 1, name.end - 1):
            labels[at] = kind + "-"
        labels[name.start], labels[name.end - 1] = kind + "<", kind + ">"
    return labels


class Reading:
    """A paragraph with its marks: what features are made of."""

    __slots__ = ("found", "lows", "marks", "place", "signs", "words")

    def __init__(self, words: Words, found: list[Found], place: str, lists: WordLists, plain: bool) -> None:
        """`place`: where in the article it stands; `plain`: the lists are looked into without accents."""
        self.words = words
        self.found = found
        self.place = place
        self.lows = [folded(low) for low in words.lows] if plain else words.lows
        self.marks = (lists.plain_marks if plain else lists.marks).of(self.lows, words.cases)
        signs = lists.plain_words if plain else lists.words
        self.signs = [signs.get(low, "") for low in self.lows]


_Known = AbstractSet[bytes] | None  # the features that a model gives weight to; all are made where it is not told


def _chosen(features: Sequence[str], known: _Known) -> _Said:
    """Those of some features that the model knows."""
    made = [one.encode() for one in features]
    return tuple(made if known is None else [one for one in made if one in known])


class _Kept(dict[tuple[str, ...], _Said]):
    """A feature of one kind for each set of words it is made of; nothing where the model gives it no weight."""

    def __init__(self, letter: str, known: _Known) -> None:
        super().__init__()
        self._letter = letter
        self._known = known

    def __missing__(self, key: tuple[str, ...]) -> _Said:
        if len(self) > _KEPT:
            self.clear()
        feature = (self._letter + " ".join(key)).encode()
        made = self[key] = (feature,) if self._known is None or feature in self._known else _NOTHING
        return made


class _Pairs(dict[tuple[str, str], tuple[_Said, _Said]]):
    """What two neighbours say: of the second one, and of the first."""

    def __init__(self, letters: str, known: _Known) -> None:
        super().__init__()
        self._second, self._first = letters
        self._known = known

    def __missing__(self, key: tuple[str, str]) -> tuple[_Said, _Said]:
        if len(self) > _KEPT:
            self.clear()
        both, known = " ".join(key), self._known
        second, first = (self._second + both).encode(), (self._first + both).encode()
        made = self[key] = (
            (second,) if known is None or second in known else _NOTHING,
            (first,) if known is None or first in known else _NOTHING,
        )
        return made


class Features:
    """Makes the features of paragraphs of one language."""

    def __init__(self, known: _Known = None) -> None:
        """`known`: the features that the model gives weight to; all are made where it is not given, as in training."""
        self._known = known
        self._words: dict[tuple[object, ...], _Places] = {}
        self._lows: dict[str, tuple[_Said, ...]] = {}
        self._seen: dict[tuple[object, ...], tuple[_Said, ...]] = {}
        self._pairs, self._marks = _Pairs("23", known), _Pairs("67", known)
        self._looks, self._rules, self._own = (_Kept(letter, known) for letter in "145")
        self._lists, self._article, self._article_rule = (_Kept(letter, known) for letter in "89a")
        self._heard = _Kept("h", known)
        self._setting, self._between = _Kept("b", known), _Kept("c", known)

    def of(self, reading: Reading, hints: ArticleHints) -> list[tuple[int, list[Item]]]:
        """The stretches of a paragraph in which names may stand: the first token, and the features of all."""
        w = reading.words
        parts = stretches(w, reading.found)
        if not parts:
            return []
        size = len(w)
        rules = rule_labels(reading.found, size)
        cases = ["S" if shout else _CASES[case] for case, shout in zip(w.cases, w.shouted, strict=True)]
        lows = ["0" if case == "n" else low for low, case in zip(reading.lows, cases, strict=True)]
        for at, low in enumerate(lows):
            if low == "-" and at and w.starts[at] == w.ends[at - 1]:
                lows[at] = "~"  # joined to the word before: `Vance-Whitfield`, `Nội-Huế`
        heard = self._posts_and_openings(w, reading.marks, lows)
        words = [
            self._words.get(key) or self._word(key)
            for key in zip(lows, w.words, cases, w.first, reading.marks, reading.signs, rules, strict=True)
        ]
        tags = ["".join(mark) for mark in reading.marks]
        signs = list(reading.signs)
        for row in (lows, cases, tags, rules, signs):
            row += ["$", "$"]  # the ends; the last of a list is also what stands before its first
        place = _chosen([reading.place], self._known)
        setting = hints.topic + ("L" if sum(case == "l" for case in cases) * _FEW < size else "")
        pairs, marks, looks, ruled, own = self._pairs, self._marks, self._looks, self._rules, self._own
        lists, article, article_rule = self._lists, self._article, self._article_rule
        settings, between = self._setting, self._between
        done: list[tuple[int, list[Item]]] = []
        for start, end in parts:
            items: list[Item] = []
            pair, mark = pairs[lows[start - 1], lows[start]], marks[tags[start - 1], tags[start]]
            for at in range(start, end):
                case, rule, sign = cases[at], rules[at], signs[at]
                made = [*place, *words[at][2]]
                made += looks[cases[at - 1], case, cases[at + 1], cases[at + 2]]
                made += ruled[rules[at - 1], rule, rules[at + 1]]
                made += own[rule, case, sign]
                made += heard[at]
                made += pair[0]
                made += mark[0]
                pair, mark = pairs[lows[at], lows[at + 1]], marks[tags[at], tags[at + 1]]
                made += pair[1]
                made += mark[1]
                if case in "TUS":
                    made += lists[signs[at - 1], sign, signs[at + 1], case]
                    told = hints.of(w, at, rule)
                    made += article[(told,)]
                    made += article_rule[told, case, rule]
                    if setting:
                        made += settings[setting, case, rule, sign, tags[at]]
                        made += between[setting, lows[at - 1], lows[at + 1], rule]
                if at:
                    made += words[at - 1][1]
                    if at > 1:
                        made += words[at - 2][0]
                if at + 1 < size:
                    made += words[at + 1][3]
                    if at + 2 < size:
                        made += words[at + 2][4]
                items.append(made)
            done.append((start, items))
        return done

    def _word(self, key: tuple[str, str, str, bool, tuple[str, ...], str, str]) -> _Places:
        """What a token says at its own place and at those of its neighbours."""
        if len(self._words) > _KEPT:
            self._words.clear()
            self._lows.clear()
        low, word, case, first, marks, sign, rule = key
        known = self._known
        lows = self._lows.get(low)
        if lows is None:
            made = [(place + low).encode() for place in _WORDS]
            lows = tuple((one,) if known is None or one in known else _NOTHING for one in made)
            self._lows[low] = lows
        looks = self._seen.get((case, marks, sign, rule))
        if looks is None:
            said = _of_looks(case, marks, sign, rule)
            looks = self._seen[case, marks, sign, rule] = tuple(_chosen(row, known) for row in said)
        own = _chosen(_of_spelling(low, word, case, first), known)
        before2, before, here, after, after2 = (one + other for one, other in zip(lows, looks, strict=True))
        self._words[key] = before2, before, here + own, after, after2
        return self._words[key]

    def _posts_and_openings(self, w: Words, marks: Sequence[tuple[str, ...]], lows: Sequence[str]) -> list[_Said]:
        """For each token the kind of body last opened before it and how far, and how far the last post stands."""
        out: list[_Said] = []
        kept = self._heard
        head, opened, called = "", -99, -99
        for at, mark in enumerate(marks):
            distance, post = at - opened, at - called
            if distance <= _REACH:
                small = lows[at] if w.cases[at] in (Case.LOWER, Case.MARK) else ""
                near = str(distance) if distance < 3 else "+"
                out.append(kept[head, near, small, str(post) if post <= _CALL else ""])
            else:
                out.append(kept[(str(post),) if post <= _CALL else ()])
            for one in mark:
                if one[0] == "H" and one[-1] == "<" and (w.cases[at] is not Case.LOWER or distance > _REACH):
                    head, opened = one[1:-1], at
                elif one[0] in "TC":
                    called = at
            if w.words[at] in _ENDS:
                opened = called = -99
        return out


_BESIDE = ("++", "+", "", "-", "--")
_WORDS = tuple(place + "w" for place in _BESIDE)


def _of_looks(case: str, marks: tuple[str, ...], sign: str, rule: str) -> list[list[str]]:
    near = [f"k{case}", f"r{rule}", f"s{sign}", *(f"m{mark}" for mark in marks)]
    far = [f"r{rule}", f"k{case}", *(f"m{mark}" for mark in marks)]
    said = [[place + one for one in (near if len(place) < 2 else far)] for place in _BESIDE]
    said[2] += [f"x{letter}" for letter in sign]
    return said


def _of_spelling(low: str, word: str, case: str, first: bool) -> list[str]:
    """What only the token itself says."""
    own = [f"f{first:d}{case}"]
    if case in "TUS":
        own.append(f"l{min(len(word), 5)}{case}")
        if len(word) > 1 and case in "TU":
            if _CAMEL.search(word):
                own.append("camel")
            if not is_syllable(low):
                own += ["foreign", f"p{low[:2]}", f"p{low[:3]}", f"q{low[-2:]}", f"q{low[-3:]}"]
            if "-" in word or "&" in word:
                own.append("joined" + ("&" if "&" in word else "-") + case)
            if any(letter.isdigit() for letter in word):
                own.append("digits")
    return own
