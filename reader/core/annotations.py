"""What a reader adds to an article: tags and notes, anchored as the W3C Web Annotation model does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.core.tags import LEVELS, Tag

__all__ = ["CONTEXT", "LEVELS", "WHOLE", "Anchor", "Annotation", "AnnotationKind", "Tag", "anchor_to", "text_mark"]

CONTEXT = 32
"""Characters of prefix and suffix that a quotation keeps, as other annotation programs do."""
WHOLE = -1
"""In the place of a paragraph's number: the whole article."""


class AnnotationKind(StrEnum):
    """A note has text of its own; a tagging puts one tag on a passage; a highlight gives it a colour."""

    NOTE = "note"
    TAG = "tag"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage: from code point `start` of paragraph `paragraph` (from 0) to `end`, and its quotation.

    `end` counts in the same paragraph, or in paragraph `last` where the passage goes on over paragraphs; the quotation
    then has a line break between them. The anchor of a whole article has the paragraph `WHOLE` and no quotation.
    """

    paragraph: int
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    last: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it stands for the whole article."""
        return self.paragraph == WHOLE

    @property
    def until(self) -> int:
        """The paragraph in which the passage ends."""
        return self.paragraph if self.last is None else self.last

    def within(self, number: int, length: int) -> tuple[int, int] | None:
        """The part of the passage in paragraph `number` of `length` code points: start and end, None if none is."""
        if self.is_whole or not self.paragraph <= number <= self.until:
            return None
        start = self.start if number == self.paragraph else 0
        end = self.end if number == self.until else length
        return start, min(end, length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One note, tagging or highlight. `id` is a UUID in text form; `text`, `tag` or `color` is what it is, by `kind`.

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
    color: str = ""
    creator: str = ""
    created: datetime
    modified: datetime
    lost: bool = False


def text_mark(text: str) -> str:
    """What one text of a note is known by, in 32 hexadecimal digits."""
    from hashlib import sha256  # which the list of articles, with its tags, does without

    return sha256(text.encode()).hexdigest()[:32]


def anchor_to(
    paragraphs: Sequence[str], number: int, start: int = 0, end: int | None = None, last: int | None = None
) -> Anchor:
    """The anchor of a passage from code point `start` of paragraph `number` (from 0), with the context on both sides.

    It reaches to `end` of the same paragraph, or of paragraph `last`; without `end` to the end of that paragraph.
    Context is taken across paragraph ends, so that two paragraphs of one wording can be told apart. `WHOLE` as number
    gives the anchor of the whole article.
    """
    if number == WHOLE:
        return Anchor(WHOLE, 0, 0, "")
    until = number if last is None else last
    end = len(paragraphs[until]) if end is None else end
    if until == number:
        exact = paragraphs[number][start:end]
    else:
        exact = "\n".join([paragraphs[number][start:], *paragraphs[number + 1 : until], paragraphs[until][:end]])
    first, final = paragraphs[number][:start], paragraphs[until][end:]
    before = "\n".join([*paragraphs[max(0, number - CONTEXT) : number], *([first] if start else [])])
    after = "\n".join([*([final] if final else []), *paragraphs[until + 1 : until + 1 + CONTEXT]])
    return Anchor(number, start, end, exact, before[-CONTEXT:], after[:CONTEXT], None if until == number else until)
