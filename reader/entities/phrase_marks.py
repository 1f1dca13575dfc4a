"""Which listed phrases stand where in a paragraph: one pass over all word lists at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.core.folding import fold
from reader.entities.lexicons import Phrases

_Index = dict[str, list[tuple[tuple[str, ...], str]]]


class PhraseMarks:
    """Word lists by a letter each; a token inside a phrase of list `P` is marked `P<` (opens it) or `P-` (goes on)."""

    def __init__(self, lists: Mapping[str, Phrases]) -> None:
        """`lists`: the list of each letter; a value that is text is added to the letter (`H` and `party`)."""
        self._index: _Index = {}
        for letter, phrases in lists.items():
            for words, value in phrases.items():
                code = letter + value if isinstance(value, str) else letter
                self._index.setdefault(words[0], []).append((words, code))
        for choices in self._index.values():
            choices.sort(key=lambda choice: (-len(choice[0]), choice))

    def folded(self) -> PhraseMarks:
        """The same lists without accents, for text that is written without them."""
        other = PhraseMarks({})
        for choices in self._index.values():
            for words, code in choices:
                plain = tuple(fold(word) for word in words)
                other._index.setdefault(plain[0], []).append((plain, code))
        for choices in other._index.values():
            choices.sort(key=lambda choice: (-len(choice[0]), choice))
        return other

    def of(self, lows: Sequence[str]) -> list[tuple[str, ...]]:
        """The marks of each token of a paragraph; of each list the longest phrase counts, from left to right."""
        marks: list[tuple[str, ...]] = [()] * len(lows)
        ends: dict[str, int] = {}
        index = self._index
        for at, low in enumerate(lows):
            for words, code in index.get(low, ()):
                size, letter = len(words), code[0]
                if ends.get(letter, 0) > at or (size > 1 and tuple(lows[at : at + size]) != words):
                    continue
                ends[letter] = at + size
                marks[at] += (code + "<",)
                for inside in range(at + 1, at + size):
                    marks[inside] += (code + "-",)
        return marks


def signatures(sets: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """For each word the letters of all sets that hold it, in order of the letters."""
    found: dict[str, str] = {}
    for letter in sorted(sets):
        for word in sets[letter]:
            found[word] = found.get(word, "") + letter
    return found
