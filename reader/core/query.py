"""What a reader searches for, as a tree. `query_parsing` makes it from what was typed, `query_writing` writes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Field(StrEnum):
    """What may stand before a colon."""

    PERSON = "person"
    ORG = "org"
    TAG = "tag"
    SOURCE = "source"
    TITLE = "title"
    NOTE = "note"
    DATE = "date"
    IMPORTED = "imported"
    HAS = "has"
    IS = "is"
    NEAR = "near"


NAMED = (Field.PERSON, Field.ORG, Field.TAG, Field.SOURCE)
"""The fields whose value is a name."""


class Thing(StrEnum):
    """What an article may have."""

    NOTE = "note"
    TAG = "tag"
    PICTURE = "picture"


class State(StrEnum):
    """What an article may be."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    SHELVED = "shelved"
    TRASHED = "trashed"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that follow each other. With `prefix` the last one may be the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Words that stand near each other, in any order."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """Words in one part of an article: its title or its notes."""

    field: Field
    words: Words


@dataclass(frozen=True, slots=True)
class Called:
    """A person, an organisation, a tag or a source by its name.

    A name that is `whole` means the one who is called just so, if there is one; else the name has these words in it,
    the last of which may be the beginning of a word with `prefix`.
    """

    field: Field
    name: str
    whole: bool = True
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """Published or imported from one day to another, both included; None leaves a side open, not both."""

    field: Field
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Has:
    """Having a note, a tag or a picture."""

    thing: Thing


@dataclass(frozen=True, slots=True)
class Is:
    """Being unread, starred and the like."""

    state: State


@dataclass(frozen=True, slots=True)
class Not:
    """All but that."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """Two parts or more that must all be true; none of them is an All itself."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Two parts or more of which one must be true; none of them is an Either itself."""

    parts: tuple[Node, ...]


Node = Words | Near | Within | Called | Between | Has | Is | Not | All | Either


class ProblemCode(StrEnum):
    """Why a query may not mean what its writer thought."""

    UNKNOWN_FIELD = "unknown-field"
    UNKNOWN_VALUE = "unknown-value"
    BAD_DATE = "bad-date"
    NOTHING_AFTER = "nothing-after"
    OPEN_QUOTE = "open-quote"
    OPEN_BRACKET = "open-bracket"
    STRAY_BRACKET = "stray-bracket"
    TOO_DEEP = "too-deep"
    TOO_LONG = "too-long"
    ONLY_EXCLUSIONS = "only-exclusions"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in code points `start` to `end` of the query: its `text`, and what may have been meant."""

    code: ProblemCode
    start: int
    end: int
    text: str = ""
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for, None for nothing, and what is wrong with it. What is wrong is left out of `root`."""

    root: Node | None
    problems: tuple[Problem, ...] = ()

    @property
    def conjuncts(self) -> tuple[Node, ...]:
        """What must all be true."""
        if self.root is None:
            return ()
        return self.root.parts if isinstance(self.root, All) else (self.root,)

    @property
    def terms(self) -> tuple[Words, ...]:
        """The words that must all stand in the text, in the order in which they were typed."""
        return tuple(part for part in self.conjuncts if isinstance(part, Words))


def both(*nodes: Node) -> Node | None:
    """What is true if all `nodes` are, in normal form; None without any."""
    parts = [part for node in nodes for part in (node.parts if isinstance(node, All) else (node,))]
    return All(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None


def either(*nodes: Node) -> Node | None:
    """What is true if one of `nodes` is, in normal form; None without any."""
    parts = [part for node in nodes for part in (node.parts if isinstance(node, Either) else (node,))]
    return Either(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None


def sought(node: Node | None) -> Iterator[Words]:
    """The words that a reader wants to see marked: those that are looked for, not those that are excluded."""
    match node:
        case Words():
            yield node
        case Near(words):
            yield from (Words((word,)) for word in words)
        case Within(_, words):
            yield words
        case Called(Field.PERSON | Field.ORG, name, _, prefix):
            yield Words(tuple(name.split()), prefix)
        case All(parts) | Either(parts):
            for part in parts:
                yield from sought(part)


def states(node: Node | None) -> frozenset[State]:
    """The states that are asked for anywhere, also as what is not wanted."""
    match node:
        case Is(state):
            return frozenset({state})
        case Not(part):
            return states(part)
        case All(parts) | Either(parts):
            return frozenset().union(*map(states, parts))
    return frozenset()
