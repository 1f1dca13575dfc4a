"""Articles as the archive holds them: a row of the list, and one opened for reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import urlsplit

from reader.core.annotations import Annotation, Tag
from reader.core.article import Article
from reader.core.mentions import Mention


class Order(StrEnum):
    """The columns by which the list can be sorted."""

    TITLE = "title"
    SOURCE = "source"
    PUBLISHED = "published"
    TAGS = "tags"
    NOTES = "notes"
    IMPORTED = "imported"


def source_name(publisher: str, source_url: str) -> str:
    """Who published an article: the publisher's name, else the host of its address, else `""`."""
    if publisher:
        return publisher
    try:
        return (urlsplit(source_url).hostname or "").removeprefix("www.")
    except ValueError:  # a saved page may claim any address
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """What the list shows of an article: `tags` each once, `notes` is how many notes it carries."""

    id: int
    title: str
    publisher: str
    source_url: str
    published: date | None
    imported: datetime
    tags: tuple[Tag, ...]
    notes: int

    @property
    def source(self) -> str:
        """Who published it, as `source_name` says."""
        return source_name(self.publisher, self.source_url)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedArticle:
    """An article with its mentions and annotations, and the facts of its capture.

    `sha256` is that of the imported bytes, in hexadecimal; `mentions` and `annotations` are in reading order.
    """

    id: int
    article: Article
    mentions: tuple[Mention, ...]
    annotations: tuple[Annotation, ...]
    file_name: str
    sha256: str
    imported: datetime
