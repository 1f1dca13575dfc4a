"""What is told beside a list of articles: who and what is in them how often, and where what was sought stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reader.core.query import Between, Called, Field, Node, Not, Query, both


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that so many articles have: `name` is that of a person, a body, a tag or a source, or a year."""

    field: Field
    name: str
    articles: int

    @property
    def node(self) -> Node:
        """The condition that an article has this value."""
        if self.field is Field.DATE:
            return Between(self.field, date(int(self.name), 1, 1), date(int(self.name), 12, 31))
        return Called(self.field, self.name)


@dataclass(frozen=True, slots=True)
class Facets:
    """The most frequent values of each kind. `counted` are the articles that were looked at, of `total`."""

    groups: tuple[tuple[Field, tuple[Facet, ...]], ...]
    counted: int
    total: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage in which words were found: `marks` are the code points of `text` from and to where they stand.

    `field` says where it comes from: NOTE, TAG, or None for the text of the article.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    field: Field | None = None


def with_facet(query: Query, facet: Facet, *, excluded: bool = False) -> Node | None:
    """The query narrowed to articles that have a value, or do not; taken back if it was narrowed so already."""
    wanted = Not(facet.node) if excluded else facet.node
    parts = [part for part in query.conjuncts if part not in (facet.node, Not(facet.node))]
    if wanted in query.conjuncts:
        return both(*parts)
    return both(*parts, wanted)
