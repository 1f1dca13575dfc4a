"""What the rules of one paragraph hand to the rules of the whole article."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.mentions import EntityType, MentionForm


@dataclass(slots=True)
class Found:
    """A name from token `start` up to but not including token `end` of a paragraph."""

    start: int
    end: int
    type: EntityType
    form: MentionForm = MentionForm.FULL
    sure: bool = True  # a short reference that is not sure stands only when the article names the one it means


def person(start: int, end: int, form: MentionForm = MentionForm.FULL) -> Found:
    """A person's name."""
    return Found(start, end, EntityType.PERSON, form)


def organisation(start: int, end: int, form: MentionForm = MentionForm.FULL, *, sure: bool = True) -> Found:
    """A body's name."""
    return Found(start, end, EntityType.ORG, form, sure)
