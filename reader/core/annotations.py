"""What a reader adds to an article: tags and notes, anchored as the W3C Web Annotation model does."""

from __future__ import annotations

from collections.abc import Sequence
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
    """One note or one tagging. `id` is a UUID in text form; `text` is the note, `tag` the tag, by `kind`.

    It belongs to the capture on which it was made. One that is `lost` was not found again when its page was extracted
    anew: its anchor tells where it stood before.
    """

    id: str
    article: int
    capture: int
    kind: AnnotationKind
    anchor: Anchor
    text: str = ""
    tag: Tag | None = None
    creator: str = ""
    created: datetime
    modified: datetime
    lost: bool = False


def anchor_to(paragraphs: Sequence[str], number: int, start: int = 0, end: int | None = None) -> Anchor:
    """The anchor of code points `start` to `end` of paragraph `number` (from 0), with the context on both sides of it.

    Without `end` it reaches to the end of the paragraph. Context is taken across paragraph ends, so that two paragraphs
    of one wording can be told apart.
    """
    text = paragraphs[number]
    end = len(text) if end is None else end
    before = "\n".join([*paragraphs[max(0, number - CONTEXT) : number], *([text[:start]] if start else [])])
    after = "\n".join([*([text[end:]] if end < len(text) else []), *paragraphs[number + 1 : number + 1 + CONTEXT]])
    return Anchor(number, start, end, text[start:end], before[-CONTEXT:], after[:CONTEXT])
