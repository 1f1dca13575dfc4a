"""The word lists under resources/gazetteers/en that only the English rules look into, read when first asked for."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass

from reader.core.folding import fold
from reader.entities.lexicons import English, Phrases, english, sections, syllables, vietnamese
from reader.entities.tokens import small
from reader.paths import resources

_LAST_NAME_OPENINGS = ("mc", "o'", "o’", "fitz", "h'", "k'", "h’", "k’")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every list of the English rules; `base` holds those that the rules of the whole article know too."""

    base: English
    given: frozenset[str]
    weak_given: frozenset[str]
    last_names: frozenset[str]
    endings: tuple[str, ...]
    wordy_last_names: frozenset[str]
    roles: frozenset[str]
    kin: frozenset[str]
    ordinary: frozenset[str]
    bodies: Phrases
    wordy_bodies: frozenset[str]
    acronyms: frozenset[str]
    nations: frozenset[str]
    cities: frozenset[str]
    adjectives: frozenset[str]
    places: Phrases
    streets: Phrases
    events: Phrases
    deeds: frozenset[str]
    meeting: frozenset[str]
    kinds: frozenset[str]
    before: Phrases
    after: Phrases
    continued: Phrases
    syllables: frozenset[str]
    works: frozenset[str]
    belongings: frozenset[str]
    topics: frozenset[str]
    things: frozenset[str]
    firms: frozenset[str]
    clubs: frozenset[str]

    def is_last_name(self, low: str) -> bool:
        """Whether a word is, or is built like, a last name."""
        return (
            low in self.last_names
            or low.startswith(_LAST_NAME_OPENINGS)
            or (len(low) > 5 and low.endswith(self.endings) and low not in self.ordinary)
        )

    def is_ordinary(self, low: str) -> bool:
        """Whether a word stands in the names of things rather than of people."""
        return low in self.ordinary or low in self.base.place_words or low in self.base.tails or low in self.base.stops


def _toml(name: str) -> dict[str, list[str]]:
    return tomllib.loads((resources() / "gazetteers" / name).read_text(encoding="utf-8"))


@functools.cache
def vocabulary() -> Vocabulary:
    """The lists of the English rules."""
    base = english()
    bodies, world = sections("en/bodies.txt"), sections("en/world.txt")
    near, shared = _toml("en/context.toml"), _toml("en/lists.toml")
    weak = syllables("en/given_names.txt", "weak")
    words = {name: frozenset(small(word) for line in part for word in line.split()) for name, part in world.items()}
    vietnam = [fold(place) for place in sections("vi/places.txt")["vietnam"]]
    return Vocabulary(
        base=base,
        given=(base.first_names | syllables("en/given_names.txt")) - weak,
        weak_given=weak,
        last_names=syllables("en/last_names.txt"),
        endings=tuple(syllables("en/last_names.txt", "endings")),
        wordy_last_names=syllables("en/last_names.txt", "ordinary"),
        roles=syllables("en/roles.txt"),
        kin=syllables("en/roles.txt", "kin"),
        ordinary=syllables("en/ordinary.txt"),
        bodies=Phrases([*bodies[""], *shared["bodies"]]),
        wordy_bodies=frozenset(line.lower() for line in bodies["shared"]),
        acronyms=base.acronyms | frozenset(word for line in bodies["acronyms"] for word in line.split()),
        nations=words["nations"],
        cities=words["cities"],
        adjectives=words["adjectives"],
        places=Phrases([*world["phrases"], *shared["places"], *vietnam, *words["nations"], *words["cities"]]),
        streets=Phrases(world["streets"]),
        events=Phrases(world["events"]),
        deeds=frozenset(near["deeds"]) | base.speech,
        meeting=frozenset(near["meeting"]),
        kinds=frozenset(near["kinds"]),
        before=Phrases(" ".join(reversed(phrase.split())) for phrase in near["before"]),
        after=Phrases(near["after"]),
        continued=Phrases(near["continued"]),
        works=frozenset(near["works"]),
        belongings=frozenset(near["belongings"]),
        topics=frozenset(near["topics"]),
        things=frozenset(near["things"]),
        firms=frozenset(near["firms"]),
        clubs=frozenset(near["clubs"]),
        syllables=frozenset(map(fold, vietnamese().given_names | vietnamese().middle_names | vietnamese().surnames)),
    )


def is_vietnamese(low: str) -> bool:
    """Whether a word may open a Vietnamese name written with or without its marks."""
    return low in english().surnames or low in vietnamese().surnames
