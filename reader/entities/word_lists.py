"""The word lists of each language as the learned recogniser sees them: marks of phrases and signatures of words."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from reader.entities.english_lexicon import vocabulary
from reader.entities.lexicons import Head, Phrases, lines, named, syllables, vietnamese, words_of
from reader.entities.people import PARTICLES
from reader.entities.phrase_marks import Entry, PhraseMarks, entry_of, signatures
from reader.entities.tokens import folded, is_syllable, small


@dataclass(frozen=True)
class WordLists:
    """Marks of phrases and signatures of words, as written and without accents."""

    marks: PhraseMarks
    sets: Mapping[str, frozenset[str]]

    @functools.cached_property
    def words(self) -> Mapping[str, str]:
        """For each word the letters of the sets that hold it."""
        return signatures(self.sets)

    @functools.cached_property
    def plain_marks(self) -> PhraseMarks:
        """The marks for text that is typed without accents."""
        return self.marks.folded()

    @functools.cached_property
    def plain_words(self) -> Mapping[str, str]:
        """The letters of words without accents."""
        bare = {letter: {_bare(word) for word in words} for letter, words in self.sets.items()}
        return signatures(bare)


def _bare(word: str) -> str:
    return word if word.isascii() else folded(word)


def _kinds(heads: Phrases) -> Phrases:
    return Phrases({" ".join(words): head.kind for words, head in heads.items() if isinstance(head, Head)})


def _forms(bodies: Phrases) -> Phrases:
    return Phrases({" ".join(words): value[1][0] for words, value in bodies.items() if isinstance(value, tuple)})


def _initials(phrases: Phrases) -> Phrases:
    return Phrases({" ".join(words): str(value)[0] for words, value in phrases.items()})


@functools.cache
def vietnamese_lists() -> WordLists:
    """The lists of vietnamese(), and the given names of the world."""
    lists, world = vietnamese(), vocabulary()
    marks = PhraseMarks(
        {
            "T": lists.titles, "C": lists.honorifics, "H": _kinds(lists.heads), "B": _forms(lists.bodies),
            "N": _initials(lists.nouns), "P": lists.places, "L": lists.levels, "W": lists.place_words,
            "S": lists.speech, "X": lists.name_stops, "Z": lists.saints, "E": world.bodies, "G": world.places,
            "Q": Phrases(named("vi/things.txt")),
        },
        _known_names(),
    )  # fmt: skip
    last = world.last_names | world.wordy_last_names | syllables("vi/world_names.txt", "last")
    given = world.given | world.weak_given | syllables("vi/world_names.txt", "given")
    sets = {
        "S": lists.surnames, "s": lists.weak_surnames, "f": lists.foreign_surnames, "m": lists.middle_names,
        "g": lists.given_names, "u": lists.function_words, "t": lists.latin_tails,
        "F": _foreign(given), "l": _foreign(last),
        "o": _foreign(world.ordinary),
        "a": _foreign(frozenset(word.lower() for word in world.acronyms)),
        "v": PARTICLES, "B": _acronyms("bodies"), "P": _acronyms("parts"), "N": _acronyms("never"),
    }  # fmt: skip
    return WordLists(marks, sets)


@functools.cache
def _known_names() -> list[Entry]:
    """Bodies and people whom everybody knows, in the texts of each language.

    Bodies `Y`: clubs `c`, towns with clubs `t`, others `s`; `w` where the words say little. People `J`: Vietnamese `V`,
    others `W`; small letters for those whom one word names.
    """
    ordinary = vocabulary().ordinary
    found: dict[str, Entry] = {}
    for section, value in (("towns", "t"), ("clubs", "c"), ("full", "s")):
        for name in named("vi/world_bodies.txt", section):
            if name not in found:
                words = words_of(name)
                vague = value != "t" and all(is_syllable(low) or low in ordinary for low in words)
                found[name] = entry_of(words, "Yw" if vague else "Y" + value)
    for section in ("vietnamese", "world"):
        for name in named("vi/known_people.txt", section):
            words = words_of(name)
            found[f"J{name}"] = entry_of(words, "J" + (section[0].upper() if len(words) > 1 else section[0]))
    return list(found.values())


def _acronyms(kind: str) -> frozenset[str]:
    return frozenset(small(word) for word, (of, _) in vietnamese().acronyms.items() if of == kind)


def _foreign(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not is_syllable(word))


@functools.cache
def english_lists() -> WordLists:
    """The lists of the English rules' vocabulary()."""
    v = vocabulary()
    marks = PhraseMarks(
        {
            "T": v.base.titles, "H": v.base.openings, "B": v.bodies, "P": v.places, "W": v.streets, "E": v.events,
        },
        _known_names(),
    )  # fmt: skip
    sets = {
        "g": v.given, "w": v.weak_given, "S": v.last_names, "r": v.roles, "k": v.kin, "o": v.ordinary,
        "n": v.nations, "c": v.cities, "a": v.adjectives, "d": v.deeds, "y": v.syllables, "x": v.firms,
        "b": v.clubs, "t": v.base.tails, "u": v.base.stops, "l": v.base.place_words, "V": v.base.surnames,
        "i": v.things, "K": v.works, "A": frozenset(word.lower() for word in v.acronyms), "B": v.wordy_bodies,
        "1": frozenset(word for line in lines("en/names_of_the_world.txt") for word in line.split()),
    }  # fmt: skip
    return WordLists(marks, sets)
