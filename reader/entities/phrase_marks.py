"""Which listed phrases stand where in a paragraph: one pass over all word lists at once."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.entities.lexicons import Phrases
from reader.entities.tokens import Case, folded

# a phrase, its size, its list's letter, and the marks of its first and of its other words
Entry = tuple[list[str], int, str, tuple[str], tuple[str]]
_NAMES = "YQJ"


class PhraseMarks:
    """Word lists by a letter each; a token inside a phrase of list `P` is marked `P<` (opens it) or `P-` (goes on)."""

    def __init__(self, lists: Mapping[str, Phrases], further: Iterable[Entry] = ()) -> None:
        """`lists`: the list of each letter; a value that is text is added to the letter (`H` and `party`)."""
        self._pairs: dict[str, dict[str, list[Entry]]] = {}  # phrases of two words or more, by the first two
        self._single: dict[str, list[Entry]] = {}
        for letter, phrases in lists.items():
            for words, value in phrases.items():
                self._add(entry_of(list(words), letter + value if isinstance(value, str) else letter))
        for entry in further:
            self._add(entry)
        self._sort()

    def _add(self, entry: Entry) -> None:
        words = entry[0]
        if len(words) == 1:
            self._single.setdefault(words[0], []).append(entry)
        else:
            self._pairs.setdefault(words[0], {}).setdefault(words[1], []).append(entry)

    def _sort(self) -> None:
        for choices in self._entries():
            if len(choices) > 1:
                choices.sort(key=lambda choice: (-choice[1], choice))

    def _entries(self) -> Iterator[list[Entry]]:
        yield from self._single.values()
        for seconds in self._pairs.values():
            yield from seconds.values()

    def folded(self) -> PhraseMarks:
        """The same lists without accents, for text that is written without them."""
        other = PhraseMarks({})
        for choices in self._entries():
            for words, _, _, (opening,), _ in choices:
                other._add(entry_of([word if word.isascii() else folded(word) for word in words], opening[:-1]))
        other._sort()
        return other

    def of(self, lows: Sequence[str], cases: Sequence[Case]) -> list[tuple[str, ...]]:
        """The marks of each token of a paragraph; of each list the longest phrase counts, from left to right.

        Phrases of the lists `Y`, `Q` and `J`, which are names, open with a capital only.
        """
        marks: list[tuple[str, ...]] = [()] * len(lows)
        ends: dict[str, int] = {}
        pairs, single = self._pairs, self._single
        last = len(lows) - 1
        for at, low in enumerate(lows):
            seconds = pairs.get(low) if at < last else None
            longer = seconds.get(lows[at + 1]) if seconds else None
            alone = single.get(low)
            if longer is None:
                if alone is None:
                    continue
                choices = alone
            else:
                choices = longer if alone is None else longer + alone
            for words, size, letter, opening, going in choices:
                if ends.get(letter, 0) > at or (size > 2 and lows[at : at + size] != words):
                    continue
                if letter in _NAMES and cases[at] is not Case.TITLE and cases[at] is not Case.UPPER:
                    continue
                ends[letter] = at + size
                marks[at] += opening
                for inside in range(at + 1, at + size):
                    marks[inside] += going
        return marks


@functools.cache
def _marks_of(code: str) -> tuple[tuple[str], tuple[str]]:
    return (code + "<",), (code + "-",)


def entry_of(words: list[str], code: str) -> Entry:
    """A phrase of the list whose letter begins `code`."""
    return words, len(words), code[0], *_marks_of(code)


def signatures(sets: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """For each word the letters of all sets that hold it, in order of the letters."""
    found: dict[str, str] = {}
    for letter in sorted(sets):
        for word in sets[letter]:
            found[word] = found.get(word, "") + letter
    return found
