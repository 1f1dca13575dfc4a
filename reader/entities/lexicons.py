"""The word lists under resources/gazetteers, read once when they are first asked for."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Iterator, KeysView, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.core.folding import fold, nfc
from reader.entities.tokens import small, tokenise
from reader.paths import resources

_NONE: tuple[int, Any] = (0, None)


class Phrases:
    """Phrases found at a place in a text, the longest first; each may carry a value."""

    def __init__(self, phrases: Mapping[str, object] | Iterable[str]) -> None:
        values = phrases if isinstance(phrases, Mapping) else dict.fromkeys(phrases, True)
        # By the first word: the phrase that is it alone, and the longer ones by their second word.
        self._by_first: dict[str, tuple[tuple[int, Any], dict[str, list[tuple[list[str], object]]]]] = {}
        for phrase, value in values.items():
            words = words_of(phrase)
            alone, longer = self._by_first.get(words[0], (_NONE, {}))
            if len(words) == 1:
                alone = alone if alone[0] else (1, value)
            else:
                longer.setdefault(words[1], []).append((words, value))
            self._by_first[words[0]] = alone, longer
        for _, longer in self._by_first.values():
            for choices in longer.values():
                choices.sort(key=lambda choice: -len(choice[0]))

    @property
    def firsts(self) -> KeysView[str]:
        """The words with which phrases begin."""
        return self._by_first.keys()

    def match(self, lows: Sequence[str], at: int) -> tuple[int, Any]:
        """The number of tokens of the longest phrase at `at`, 0 if there is none, and its value."""
        known = self._by_first.get(lows[at]) if at < len(lows) else None
        if known is None:
            return _NONE
        alone, longer = known
        if longer and at + 1 < len(lows):
            for words, value in longer.get(lows[at + 1], ()):
                size = len(words)
                if size == 2 or lows[at : at + size] == words:
                    return size, value
        return alone

    def items(self) -> Iterator[tuple[tuple[str, ...], object]]:
        """All phrases, each as its tokens in small letters, with their values."""
        for word, (alone, longer) in self._by_first.items():
            for choices in longer.values():
                yield from ((tuple(words), value) for words, value in choices)
            if alone[0]:
                yield (word,), alone[1]

    def __contains__(self, words: tuple[str, ...]) -> bool:
        return self.match(list(words), 0)[0] == len(words)


def words_of(phrase: str) -> list[str]:
    """The tokens of a listed phrase in small letters. There are ten thousands of them, and most hold only letters."""
    parts = phrase.split(" ")
    return [small(part) for part in parts] if all(map(str.isalpha, parts)) else tokenise(phrase).lows


@dataclass(frozen=True, slots=True)
class Head:
    """What may follow a word that opens the name of a body; see organisation_heads.toml."""

    kind: str
    lower: str
    number: bool
    named: bool
    alone: bool
    level: bool
    worded: bool
    outside: bool


def _read(name: str) -> str:
    return nfc((resources() / "gazetteers" / name).read_text(encoding="utf-8"))


def sections(name: str) -> dict[str, list[str]]:
    """The lines of a list by `[section]`, without comments; lines before the first section stand under ``""``."""
    found: dict[str, list[str]] = {"": []}
    section = ""
    for line in _read(name).splitlines():
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
            found.setdefault(section, [])
        elif line and not line.startswith("#"):
            found[section].append(line)
    return found


def lines(name: str) -> list[str]:
    """All lines of a list, without comments and sections."""
    return [line for part in sections(name).values() for line in part]


def named(name: str, section: str = "") -> list[str]:
    """All names of a list (of one section of it) whose lines hold several, parted by commas."""
    return [part for line in sections(name)[section] for part in map(str.strip, line.split(",")) if part]


def syllables(name: str, section: str = "") -> frozenset[str]:
    """All single words of a list (of one section of it), in small letters."""
    found = sections(name)
    return frozenset(small(word) for line in found[section] for word in line.split())


@dataclass(frozen=True)
class Vietnamese:
    """Every list that the Vietnamese rules look into."""

    surnames: frozenset[str]
    weak_surnames: frozenset[str]
    foreign_surnames: frozenset[str]
    middle_names: frozenset[str]
    given_names: frozenset[str]
    honorifics: Phrases
    titles: Phrases
    heads: Phrases
    bodies: Phrases
    acronyms: Mapping[str, tuple[str, str]]
    nouns: Phrases
    places: Phrases
    levels: Phrases
    place_words: Phrases
    function_words: frozenset[str]
    speech: Phrases
    saints: Phrases
    first_names: frozenset[str]
    compounds: Phrases
    latin_tails: frozenset[str]
    name_stops: Phrases

    @functools.cached_property
    def opening_words(self) -> frozenset[str]:
        """All words with which something that the rules know of may begin, though it has no capital."""
        known = (self.honorifics, self.titles, self.heads, self.nouns, self.places, self.levels)
        return frozenset(word for phrases in known for word in phrases.firsts)


_FLAGS = ("number", "named", "alone", "level", "worded", "outside")


@functools.cache
def vietnamese() -> Vietnamese:
    """The Vietnamese lists."""
    words = sections("vi/organisation_words.txt")
    acronyms = tomllib.loads(_read("vi/acronyms.toml"))
    return Vietnamese(
        surnames=syllables("vi/surnames.txt", "strong"),
        weak_surnames=syllables("vi/surnames.txt", "weak"),
        foreign_surnames=syllables("vi/surnames.txt", "foreign"),
        middle_names=syllables("vi/middle_names.txt"),
        given_names=syllables("vi/given_names.txt"),
        honorifics=Phrases(lines("vi/honorifics.txt")),
        titles=Phrases(lines("vi/titles.txt")),
        heads=Phrases(_heads()),
        bodies=Phrases(_bodies()),
        acronyms={name: (kind, long) for kind, table in acronyms.items() for name, long in table.items()},
        nouns=Phrases({**dict.fromkeys(words["verbs"], "verb"), **dict.fromkeys(words["nouns"], "noun")}),
        places=Phrases(lines("vi/places.txt")),
        levels=Phrases(lines("vi/levels.txt")),
        place_words=Phrases(lines("vi/place_words.txt")),
        function_words=syllables("vi/function_words.txt"),
        speech=Phrases(lines("vi/speech_verbs.txt")),
        saints=Phrases(lines("vi/saints.txt")),
        first_names=syllables("en/first_names.txt"),
        compounds=Phrases(lines("vi/compounds.txt")),
        latin_tails=syllables("vi/latin_tails.txt"),
        name_stops=Phrases(lines("vi/name_stops.txt")),
    )


def _bodies() -> dict[str, tuple[set[tuple[bool, ...]], str]]:
    """Known bodies in small letters, with the ways in which capitals may stand, and `full` or `short`."""
    found: dict[str, tuple[set[tuple[bool, ...]], str]] = {}
    listed = sections("vi/bodies.txt")
    listed["full"] += [
        long for long in tomllib.loads(_read("vi/acronyms.toml"))["bodies"].values() if long and not long.isupper()
    ]
    for form, names in listed.items():
        for name in names:
            words = tokenise(name)
            patterns, _ = found.setdefault(" ".join(words.lows), (set(), form))
            patterns.add(tuple(words.capital(at) for at in range(len(words))))
    return found


def _heads() -> dict[str, Head]:
    found: dict[str, Head] = {}
    for kind, row in tomllib.loads(_read("vi/organisation_heads.toml")).items():
        flags = {name: bool(row.get(name, False)) for name in _FLAGS}
        for word in row["words"]:
            found.setdefault(word, Head(kind, str(row["lower"]), **flags))
    return found


@dataclass(frozen=True, slots=True)
class English:
    """Every list that the English rules look into."""

    titles: Phrases
    openings: Phrases
    bodies: Phrases
    places: Phrases
    tails: frozenset[str]
    acronyms: frozenset[str]
    stops: frozenset[str]
    place_words: frozenset[str]
    speech: frozenset[str]
    first_names: frozenset[str]
    surnames: frozenset[str]


@functools.cache
def english() -> English:
    """The English lists. Vietnamese surnames are known without their marks too: `Nguyen Van Dong`."""
    lists = tomllib.loads(_read("en/lists.toml"))
    surnames = frozenset(fold(word) for word in vietnamese().surnames) | vietnamese().surnames
    return English(
        titles=Phrases(lists["titles"]),
        openings=Phrases(lists["openings"]),
        bodies=Phrases(lists["bodies"]),
        places=Phrases(lists["places"]),
        tails=frozenset(lists["tails"]),
        acronyms=frozenset(lists["acronyms"]),
        stops=frozenset(lists["stops"]),
        place_words=frozenset(lists["place_words"]),
        speech=frozenset(lists["speech"]),
        first_names=syllables("en/first_names.txt"),
        surnames=surnames,
    )
