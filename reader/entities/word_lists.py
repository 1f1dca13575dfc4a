"""The word lists of each language as the learned recogniser sees them: marks of phrases and signatures of words."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from reader.core.folding import fold
from reader.core.mentions import EntityType
from reader.entities.english_lexicon import vocabulary
from reader.entities.lexicons import Head, Phrases, vietnamese
from reader.entities.phrase_marks import PhraseMarks, signatures
from reader.entities.tokens import is_syllable, small

_DICTIONARY = {EntityType.PERSON: "p", EntityType.ORG: "o"}


@dataclass(frozen=True, slots=True)
class WordLists:
    """Marks of phrases and signatures of words, as written and without accents."""

    marks: PhraseMarks
    words: Mapping[str, str]
    plain_marks: PhraseMarks
    plain_words: Mapping[str, str]


def dictionary_list(names: Mapping[str, EntityType]) -> Phrases:
    """A user's dictionary (what is written, and what it is) as one more list."""
    return Phrases({name: _DICTIONARY[kind] for name, kind in names.items()})


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
        }
    )  # fmt: skip
    sets = {
        "S": lists.surnames, "s": lists.weak_surnames, "f": lists.foreign_surnames, "m": lists.middle_names,
        "g": lists.given_names, "u": lists.function_words, "t": lists.latin_tails,
        "F": _foreign(world.given | world.weak_given), "l": _foreign(world.last_names | world.wordy_last_names),
        "o": _foreign(world.ordinary), "a": _foreign(frozenset(word.lower() for word in world.acronyms)),
        "B": _acronyms("bodies"), "P": _acronyms("parts"), "N": _acronyms("never"),
    }  # fmt: skip
    return WordLists(marks, signatures(sets), marks.folded(), _folded(sets))


def _acronyms(kind: str) -> frozenset[str]:
    return frozenset(small(word) for word, (of, _) in vietnamese().acronyms.items() if of == kind)


def _foreign(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not is_syllable(word))


def _folded(sets: Mapping[str, frozenset[str]]) -> dict[str, str]:
    return signatures({letter: {fold(word) for word in words} for letter, words in sets.items()})


@functools.cache
def english_lists() -> WordLists:
    """The lists of the English rules' vocabulary()."""
    v = vocabulary()
    marks = PhraseMarks(
        {
            "T": v.base.titles, "H": v.base.openings, "B": v.bodies, "P": v.places, "W": v.streets, "E": v.events,
        }
    )  # fmt: skip
    sets = {
        "g": v.given, "w": v.weak_given, "S": v.last_names, "r": v.roles, "k": v.kin, "o": v.ordinary,
        "n": v.nations, "c": v.cities, "a": v.adjectives, "d": v.deeds, "y": v.syllables, "x": v.firms,
        "b": v.clubs, "t": v.base.tails, "u": v.base.stops, "l": v.base.place_words, "V": v.base.surnames,
        "i": v.things, "K": v.works, "A": frozenset(word.lower() for word in v.acronyms), "B": v.wordy_bodies,
    }  # fmt: skip
    words = signatures(sets)
    return WordLists(marks, words, marks, words)
