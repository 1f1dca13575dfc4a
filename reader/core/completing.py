"""How the word that is being typed into the search box may go on: names of fields, and values after a field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.core.folding import fold
from reader.core.query import Field, State, Thing
from reader.core.query_fields import STATES, THINGS, VIETNAMESE, field_called

_LEAST = 2
"""Letters from which on names of fields are offered."""
_BEGUN = re.compile(r'([^\W\d_][\w-]*):(?:["“]([^"“”]*)|([^\s()"“”]*))$')
_WORD = re.compile(r"(?<![^\s(-])[^\W\d_][\w-]*$")


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` stands in the query from code point `start` to `end`, if it is taken; `articles` is how many have it."""

    start: int
    end: int
    text: str
    field: Field
    name: str
    articles: int | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """A value that is being typed: code points `start` to `end` of the query are the field and what there is of it."""

    field: Field
    value: str
    start: int
    end: int

    def completed(self, value: str, name: str, articles: int | None = None, *, vietnamese: bool) -> Completion:
        """The completion to a value, as it is written."""
        word = VIETNAMESE[self.field] if vietnamese else str(self.field)
        return Completion(self.start, self.end, f"{word}:{value} ", self.field, name, articles)


def value_begun(text: str, at: int) -> Begun | None:
    """The value before code point `at`, None if no field stands before what is being typed."""
    found = _BEGUN.search(text[:at])
    field = field_called(found[1]) if found else None
    if found is None or field is None:
        return None
    return Begun(field, found[2] if found[2] is not None else found[3], found.start(), at)


def field_names(text: str, at: int, *, vietnamese: bool) -> list[Completion]:
    """The names of fields with which the word before code point `at` may go on."""
    found = _WORD.search(text[:at])
    if found is None or len(found[0]) < _LEAST:
        return []
    begun = fold(found[0])
    offered = []
    for field in Field:
        own, other = (VIETNAMESE[field], str(field)) if vietnamese else (str(field), VIETNAMESE[field])
        for name in (own, other):
            if fold(name).startswith(begun):
                offered.append(Completion(found.start(), at, f"{name}:", field, f"{name}:"))
                break
    return offered


def fixed_values(begun: Begun, *, vietnamese: bool) -> list[Completion]:
    """The values of `has:` and `is:` that begin so."""
    known: dict[Field, Mapping[Thing, str] | Mapping[State, str]] = {Field.HAS: THINGS, Field.IS: STATES}
    names = [(str(value), name) for value, name in known.get(begun.field, {}).items()]
    return [
        begun.completed(own, own, vietnamese=vietnamese)
        for english, other in names
        for own in ((other if vietnamese else english),)
        if fold(english).startswith(fold(begun.value)) or fold(other).startswith(fold(begun.value))
    ]
