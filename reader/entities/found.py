"""What recognisers read and what they hand on: paragraphs, and the names found in them."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.mentions import EntityType, MentionForm
from reader.entities.tokens import Words


@dataclass(slots=True)
class Found:
    """A name from token `start` up to but not including token `end` of a paragraph."""

    start: int
    end: int
    type: EntityType
    form: MentionForm = MentionForm.FULL
    sure: bool = True  # a short reference that is not sure stands only when the article names the one it means
    doubt: float = 0.0  # how unlikely it is, 0 to 1, that this is a name of this type with these ends


@dataclass(slots=True)
class Line:
    """A paragraph that a recogniser reads, the `number`-th of its article, perhaps among the `last` ones."""

    words: Words
    number: int = 0
    last: bool = False


@dataclass(slots=True)
class Paragraph:
    """A paragraph's tokens and the names found in it so far, in order."""

    words: Words
    found: list[Found]


def person(start: int, end: int, form: MentionForm = MentionForm.FULL) -> Found:
    """A person's name."""
    return Found(start, end, EntityType.PERSON, form)


def organisation(start: int, end: int, form: MentionForm = MentionForm.FULL, *, sure: bool = True) -> Found:
    """A body's name."""
    return Found(start, end, EntityType.ORG, form, sure)
