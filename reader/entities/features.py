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
_NOWHERE: _Places = (_NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING)
_LETTERS = {EntityType.PERSON: "P", EntityType.ORG: "O"}
_CASES = {Case.LOWER: "l", Case.TITLE: "T", Case.UPPER: "U", Case.NUMBER: "n", Case.MARK: "m", Case.BREAK: "b"}
_REACH = 16  # tokens over which the opening of a body is remembered
_CALL = 6  # tokens over which a post or word of address is remembered
_FEW = 4  # a paragraph with fewer small words than one in so many tokens is a list: a line-up, a roll of names
_KEPT = 1 << 15
_PLAIN = "l"  # how most words are written; what says only this is left out, as is what says nothing
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
        plain = not any(one and one != _PLAIN for one in key)
        made = self[key] = (feature,) if not plain and (self._known is None or feature in self._known) else _NOTHING
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
        if key == ("", ""):
            made = self[key] = (_NOTHING, _NOTHING)
            return made
        second, first = (self._second + both).encode(), (self._first + both).encode()
        made = self[key] = (
            (second,) if known is None or second in known else _NOTHING,
            (first,) if known is None or first in known else _NOTHING,
        )
        return made


class _Words(dict[str, _Places]):
    """What a word says at its own place and at those of its neighbours."""

    def __init__(self, known: _Known) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, low: str) -> _Places:
        if len(self) > _KEPT:
            self.clear()
        before2, before, here, after, after2 = (_chosen((place + "w" + low,), self._known) for place in _BESIDE)
        made = self[low] = before2, before, here, after, after2
        return made


class _Signs(dict[str, _Places]):
    """What one mark, list, case or finding of the rules says at its own place and at those of its neighbours."""

    def __init__(self, known: _Known) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, sign: str) -> _Places:
        near_only = sign[0] == "s"
        rows = [() if near_only and len(place) > 1 else (place + sign,) for place in _BESIDE]
        before2, before, here, after, after2 = (_chosen(row, self._known) for row in rows)
        made = self[sign] = before2, before, here, after, after2
        return made


class _Looks(dict[tuple[str, tuple[str, ...], str, str], _Places]):
    """What the case of a token, its marks, its lists and the rules say at its own place and at its neighbours'."""

    def __init__(self, known: _Known) -> None:
        super().__init__()
        self._known = known
        self._signs = _Signs(known)

    def __missing__(self, key: tuple[str, tuple[str, ...], str, str]) -> _Places:
        if len(self) > _KEPT:
            self.clear()
        case, marks, sign, rule = key
        parts = [self._signs["m" + mark] for mark in marks]
        own: list[str] = []
        if case != _PLAIN:
            parts.append(self._signs["k" + case])
        if rule:
            parts.append(self._signs["r" + rule])
        if sign:
            parts.append(self._signs["s" + sign])
            own = ["x" + letter for letter in sign]
        if len(parts) > len(marks):
            own.append(f"5{rule} {case} {sign}")
        before2, before, here, after, after2 = (
            (sum(row, _NOTHING) for row in zip(*parts, strict=True)) if parts else _NOWHERE
        )
        made = self[key] = before2, before, here + _chosen(own, self._known), after, after2
        return made


class _Spelt(dict[tuple[str, str, str, bool], _Said]):
    """What only the token itself says."""

    def __init__(self, known: _Known) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, key: tuple[str, str, str, bool]) -> _Said:
        if len(self) > _KEPT:
            self.clear()
        made = self[key] = _chosen(_of_spelling(*key), self._known)
        return made


class Features:
    """Makes the features of paragraphs of one language."""

    def __init__(self, known: _Known = None) -> None:
        """`known`: the features that the model gives weight to; all are made where it is not given, as in training."""
        self._known = known
        self._lows, self._seen, self._spelt = _Words(known), _Looks(known), _Spelt(known)
        self._pairs, self._marks = _Pairs("23", known), _Pairs("67", known)
        self._shapes, self._rules = (_Kept(letter, known) for letter in "14")
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
        said, seen, spelt = self._lows, self._seen, self._spelt
        words = [said[low] for low in lows]
        looks = [seen[key] for key in zip(cases, reading.marks, reading.signs, rules, strict=True)]
        spelling = [
            spelt[low, word, case, first] if first or case != _PLAIN else _NOTHING
            for low, word, case, first in zip(lows, w.words, cases, w.first, strict=True)
        ]
        words += [_NOWHERE, _NOWHERE]  # the ends; the last of a list is also what stands before its first
        looks += [_NOWHERE, _NOWHERE]
        tags = ["".join(mark) if mark else "" for mark in reading.marks]
        signs = list(reading.signs)
        for row in (lows, cases, tags, rules, signs):
            row += ["$", "$"]
        ruled_near = [
            bool(one or two or three) for one, two, three in zip(rules[-1:] + rules, rules, rules[1:], strict=False)
        ]
        place = _chosen([reading.place], self._known)
        setting = hints.topic + ("L" if sum(case == "l" for case in cases) * _FEW < size else "")
        pairs, marks, shapes, ruled = self._pairs, self._marks, self._shapes, self._rules
        lists, article, article_rule = self._lists, self._article, self._article_rule
        settings, between = self._setting, self._between
        done: list[tuple[int, list[Item]]] = []
        for start, end in parts:
            items: list[Item] = []
            pair, mark = pairs[lows[start - 1], lows[start]], marks[tags[start - 1], tags[start]]
            for at in range(start, end):
                case, rule = cases[at], rules[at]
                next_pair, next_mark = pairs[lows[at], lows[at + 1]], marks[tags[at], tags[at + 1]]
                made = [
                    *place, *spelling[at], *heard[at], *pair[0], *mark[0], *next_pair[1], *next_mark[1],
                    *words[at - 2][0], *words[at - 1][1], *words[at][2], *words[at + 1][3], *words[at + 2][4],
                    *looks[at - 2][0], *looks[at - 1][1], *looks[at][2], *looks[at + 1][3], *looks[at + 2][4],
                    *shapes[cases[at - 1], case, cases[at + 1], cases[at + 2]],
                ]  # fmt: skip
                pair, mark = next_pair, next_mark
                if ruled_near[at]:
                    made += ruled[rules[at - 1], rule, rules[at + 1]]
                if case in "TUS":
                    sign = signs[at]
                    made += lists[signs[at - 1], sign, signs[at + 1], case]
                    told = hints.of(w, at, rule)
                    made += article[(told,)]
                    made += article_rule[told, case, rule]
                    if setting:
                        made += settings[setting, case, rule, sign, tags[at]]
                        made += between[setting, lows[at - 1], lows[at + 1], rule]
                items.append(made)
            done.append((start, items))
        return done

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
