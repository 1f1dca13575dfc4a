"""What a reader adds to an article: tags and notes, anchored as the W3C Web Annotation model does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

CONTEXT = 32
"""Characters of prefix and suffix that a quotation keeps, as other annotation programs do."""


class AnnotationKind(StrEnum):
    """A note has text of its own; a tagging puts one tag on a passage."""

    NOTE = "note"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and its colour (`#rrggbb`). `id` is a UUID in text form."""

    id: str
    name: str
    color: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage: code points `start` to `end` of paragraph `paragraph` (from 0), and its quotation."""

    paragraph: int
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One note or one tagging. `id` is a UUID in text form; `text` is the note, `tag` the tag, by `kind`."""

    id: str
    article: int
    kind: AnnotationKind
    anchor: Anchor
    text: str = ""
    tag: Tag | None = None
    creator: str = ""
    created: datetime
    modified: datetime


def anchor_to(paragraphs: list[str], number: int) -> Anchor:
    """The anchor of the whole of paragraph `number` (from 0), with the context on both sides of it.

    Context is taken across paragraph ends, so that two paragraphs of one wording can be told apart.
    """
    exact = paragraphs[number]
    before = "\n".join(paragraphs[max(0, number - CONTEXT) : number])
    after = "\n".join(paragraphs[number + 1 : number + 1 + CONTEXT])
    return Anchor(number, 0, len(exact), exact, before[-CONTEXT:], after[:CONTEXT])
