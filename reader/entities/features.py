"""What the learned recogniser is told of each token: the word, its looks, word lists, what rules found, the article.

A feature is a short byte string; python-crfsuite counts it as present. Those of a word and its neighbours are put
together once for each word and kept, because most words come again.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from reader.core.folding import fold
from reader.core.mentions import EntityType, MentionForm
from reader.entities.article_hints import ArticleHints
from reader.entities.found import Found
from reader.entities.labels import stretches
from reader.entities.tokens import Case, Words, is_syllable
from reader.entities.word_lists import WordLists

Item = list[bytes]
_LETTERS = {EntityType.PERSON: "P", EntityType.ORG: "O"}
_CASES = {Case.LOWER: "l", Case.TITLE: "T", Case.UPPER: "U", Case.NUMBER: "n", Case.MARK: "m", Case.BREAK: "b"}
_REACH = 16  # tokens over which the opening of a body is remembered
_CALL = 6  # tokens over which a post or word of address is remembered
_KEPT = 1 << 15
_ENDS = frozenset(".!?…:;\n")
_CAMEL = re.compile(r"[a-z][A-Z]")
_folded = functools.lru_cache(maxsize=1 << 14)(fold)


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
        self.lows = [_folded(low) for low in words.lows] if plain else words.lows
        self.marks = (lists.plain_marks if plain else lists.marks).of(self.lows)
        signs = lists.plain_words if plain else lists.words
        self.signs = [signs.get(low, "") for low in self.lows]


class Features:
    """Makes the features of paragraphs of one language."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], tuple[Item, Item, Item, Item, Item]] = {}

    def of(self, reading: Reading, hints: ArticleHints) -> list[tuple[int, list[Item]]]:
        """The stretches of a paragraph in which names may stand: the first token, and the features of all."""
        w, lows, marks, signs = reading.words, reading.lows, reading.marks, reading.signs
        size = len(w)
        rules = rule_labels(reading.found, size)
        cases = ["S" if shout else _CASES[case] for case, shout in zip(w.cases, w.shouted, strict=True)]
        lows = ["0" if case == "n" else low for low, case in zip(lows, cases, strict=True)]
        tags = ["".join(mark) for mark in marks]
        around = self._around(w, marks, lows)
        parts = [self._word(key) for key in zip(lows, w.words, cases, w.first, marks, signs, rules, strict=True)]
        lows += ["$", "$"]
        cases += ["$", "$"]
        tags += ["$", "$"]
        signs = [*signs, "$", "$"]
        rules += ["$", "$"]
        place = reading.place.encode()

        def item(at: int) -> Item:
            before, after = at - 1, at + 1  # lists end with marks of the end, so -1 is one too
            low, case, tag, rule, sign = lows[at], cases[at], tags[at], rules[at], signs[at]
            made = [
                place,
                f"1{cases[before]}{case}{cases[after]}{cases[at + 2]}".encode(),
                f"2{lows[before]} {low}".encode(),
                f"3{low} {lows[after]}".encode(),
                f"4{rules[before]} {rule} {rules[after]}".encode(),
                f"5{rule} {case} {sign}".encode(),
                f"6{tags[before]} {tag}".encode(),
                f"7{tag} {tags[after]}".encode(),
                around[at],
            ]
            if case in "TUS":
                made.append(f"8{signs[before]} {sign} {signs[after]} {case}".encode())
                told = hints.of(w, at, rule)
                made.append(f"9{told}".encode())
                made.append(f"a{told} {case} {rule}".encode())
            made += parts[at][2]
            if at:
                made += parts[before][1]
                if before:
                    made += parts[at - 2][0]
            if after < size:
                made += parts[after][3]
                if after + 1 < size:
                    made += parts[at + 2][4]
            return made

        return [(start, [item(at) for at in range(start, end)]) for start, end in stretches(w, reading.found)]

    def _word(self, key: tuple[str, str, str, bool, tuple[str, ...], str, str]) -> tuple[Item, ...]:
        """What a token says at its own place and at those of its neighbours: for two before to two after."""
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            kept = self._kept[key] = _at_places(*key)
        return kept

    @staticmethod
    def _around(w: Words, marks: Sequence[tuple[str, ...]], lows: Sequence[str]) -> list[bytes]:
        """For each token the kind of body last opened before it and how far, and how far the last post stands."""
        out: list[bytes] = []
        head, opened, called = "", -99, -99
        for at, mark in enumerate(marks):
            distance = at - opened
            post = at - called
            said = "h"
            if distance <= _REACH:
                said = f"h{head}{distance if distance < 3 else '+'}"
                if w.cases[at] in (Case.LOWER, Case.MARK):
                    said += lows[at]
            if post <= _CALL:
                said += f"c{post}"
            out.append(said.encode())
            for one in mark:
                if one[0] == "H" and one[-1] == "<" and (w.cases[at] is not Case.LOWER or distance > _REACH):
                    head, opened = one[1:-1], at
                elif one[0] in "TC":
                    called = at
            if w.words[at] in _ENDS:
                opened = called = -99
        return out


def _at_places(
    low: str, word: str, case: str, first: bool, marks: tuple[str, ...], sign: str, rule: str
) -> tuple[Item, Item, Item, Item, Item]:
    near = [f"w{low}", f"k{case}", f"r{rule}", f"s{sign}"]
    near += [f"m{mark}" for mark in marks]
    far = [f"w{low}", f"r{rule}", f"k{case}"] + [f"m{mark}" for mark in marks]
    own = [*near, f"f{first:d}{case}"]
    own += [f"x{letter}" for letter in sign]
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
    places = []
    for place, said in (("++", far), ("+", near), ("", own), ("-", near), ("--", far)):
        places.append([(place + one).encode() for one in said])
    return tuple(places)
