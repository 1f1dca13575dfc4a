"""A notebook: the annotated paragraphs of some articles, complete enough to stand as evidence. What exporters write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from reader.core.annotations import Anchor, Annotation, Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedParagraph:
    """A passage that carries at least one tag, note or highlight.

    It stands in paragraph `number` and goes on to paragraph `last_number`; both count from 1, as a person would. 0 is
    the whole article.
    """

    number: int
    last_number: int
    anchor: Anchor
    notes: tuple[Annotation, ...]
    taggings: tuple[Annotation, ...]
    highlights: tuple[Annotation, ...] = ()

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The tags of the paragraph, in the order of their names."""
        return tuple(sorted((a.tag for a in self.taggings if a.tag), key=lambda tag: tag.name.casefold()))


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedArticle:
    """An article with its annotated paragraphs and what proves its source.

    `sha256` is that of the imported bytes, in hexadecimal; `file_name` is the name that the file had.
    """

    id: int
    title: str
    byline: str
    publisher: str
    source_url: str
    published: date | None
    captured: datetime | None
    imported: datetime
    file_name: str
    sha256: str
    language: str
    paragraphs: tuple[NotedParagraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notebook:
    """What is exported at one time, its articles in the order that the user saw. Times are in UTC."""

    exported: datetime
    generator: str
    articles: tuple[NotedArticle, ...]
