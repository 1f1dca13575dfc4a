"""What was marked in other programs, and what became of it in the archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.core.addresses import page_key
from reader.core.annotations import AnnotationKind
from reader.core.folding import name_key
from reader.core.passages import squeezed


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A passage that somebody marked elsewhere, with what was said of it. What its file does not say is empty.

    `title`, `address` and `sha256` (hexadecimal, of the saved page) tell which page it is. `exact` is the passage, with
    `prefix` and `suffix` around it; without it the whole page is meant. `start` is how many letters of the whole text
    stand before it, as `passages.squeezed` has them. `tags` are names with their levels; `color` is `#rrggbb`. What is
    `textless` is a part of a picture or a recording, which no article has. Moments know their time zone.
    """

    title: str = ""
    address: str = ""
    sha256: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    comment: str = ""
    tags: tuple[str, ...] = ()
    color: str = ""
    creator: str = ""
    created: datetime | None = None
    modified: datetime | None = None
    textless: bool = False

    @property
    def page(self) -> tuple[str, str, str]:
        """What its page is known by: two of one page have the same."""
        return self.sha256, page_key(self.address), name_key(self.title)

    @property
    def marks(self) -> tuple[object, ...]:
        """What tells it from others, however often it is exported anew: JSON can hold it."""
        sha256, key, title = self.page
        made = self.created.isoformat() if self.created else ""
        place = (squeezed(self.exact), squeezed(self.prefix), squeezed(self.suffix), self.start)
        return (sha256 or key or title, *place, self.creator, made)

    def parts(self) -> Iterator[tuple[AnnotationKind, str]]:
        """The annotations that it becomes: their kinds, and what each of them says; nothing if it says nothing.

        A passage of which nothing is said, or that has a colour of its own, is a highlight too.
        """
        if self.textless:
            return
        for tag in dict.fromkeys(self.tags):
            yield AnnotationKind.TAG, tag
        if self.comment:
            yield AnnotationKind.NOTE, self.comment
        if squeezed(self.exact) and (self.color or not (self.comment or self.tags)):
            yield AnnotationKind.HIGHLIGHT, self.color


class Outcome(StrEnum):
    """What became of a highlight. Those without a passage are kept all the same, as notes without a place."""

    PLACED = "placed"
    PRESENT = "present"
    NO_PASSAGE = "no-passage"
    DOUBTFUL = "doubtful"
    """Its words stand in several places of the article."""
    NO_ARTICLE = "no-article"
    SEVERAL = "several"
    """Several articles may be meant."""
    TRASHED = "trashed"
    EMPTY = "empty"
    """It carries no text."""


class FoundBy(StrEnum):
    """How the article of a highlight was found."""

    FILE = "file"
    ADDRESS = "address"
    TITLE = "title"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """A highlight with what became of it; `article` and its `headline` are those of the archive, if there is one."""

    highlight: Highlight
    outcome: Outcome
    article: int | None = None
    headline: str = ""
    found_by: FoundBy | None = None
