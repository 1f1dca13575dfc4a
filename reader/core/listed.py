"""An article as the list shows it: its row, and the orders of the list. The window starts with them alone."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from reader.core.tags import Tag


class Order(StrEnum):
    """The columns by which the list can be sorted."""

    TITLE = "title"
    SOURCE = "source"
    PUBLISHED = "published"
    TAGS = "tags"
    NOTES = "notes"
    IMPORTED = "imported"


class Mark(StrEnum):
    """What a reader makes of an article as a whole. Each is the moment since when it is so."""

    READ = "read"
    STARRED = "starred"
    SHELVED = "shelved"
    TRASHED = "trashed"


def source_name(publisher: str, source_url: str) -> str:
    """Who published an article: the publisher's name, else the host of its address, else `""`."""
    if publisher:
        return publisher
    try:
        return (urlsplit(source_url).hostname or "").removeprefix("www.")
    except ValueError:  # a saved page may claim any address
        return ""


class ArticleRow(NamedTuple):
    """What the list shows of an article: `tags` each once; how many `notes` and `captures` it has; its `marks`."""

    id: int
    title: str
    publisher: str
    source_url: str
    published: date | None
    imported: datetime
    tags: tuple[Tag, ...]
    notes: int
    captures: int = 1
    marks: frozenset[Mark] = frozenset()

    @property
    def read(self) -> bool:
        """Whether it was read."""
        return Mark.READ in self.marks

    @property
    def starred(self) -> bool:
        """Whether it carries a star."""
        return Mark.STARRED in self.marks

    @property
    def source(self) -> str:
        """Who published it, as `source_name` says."""
        return source_name(self.publisher, self.source_url)
