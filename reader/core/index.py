"""The people and organisations of an archive, as an index tells of them."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from datetime import date
from enum import StrEnum

from reader.core.mentions import EntityType


class EntityOrder(StrEnum):
    """The orders of the index."""

    ARTICLES = "articles"
    NAME = "name"
    LAST = "last"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRow:
    """A person or an organisation, with how many articles and mentions, and the days of the first and the last."""

    id: int
    type: EntityType
    name: str
    articles: int
    mentions: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A mention in its context: code points `start` to `end` of `text`, which is paragraph `paragraph` of a capture."""

    article: int
    capture: int
    title: str
    published: date | None
    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Together:
    """An entity that appears together with another one, in so many articles."""

    entity: EntityRow
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRow:
    """A post that somebody holds, or held, as one article says it, in paragraph `paragraph` of a capture.

    `body` is None where the body is no entity of the archive; `body_name` may still tell its name. `since` and `until`
    are dates as they are written.
    """

    holder: int
    holder_name: str
    post: str
    body: int | None
    body_name: str
    former: bool
    since: str
    until: str
    article: int
    capture: int
    published: date | None
    paragraph: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two entities, by their ids, that appear together in so many articles: an edge of the graph."""

    first: int
    second: int
    articles: int


@dataclass(frozen=True, slots=True)
class Links:
    """The edges of a graph. They are `whole` if they count all articles, not only the newest ones of each entity."""

    links: tuple[Link, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """In how many articles, and at how many places of them, a text stands. It is at least so many until it is `whole`:
    `after` is the article up to which they are counted."""

    articles: int
    places: int
    _: KW_ONLY
    whole: bool = True
    after: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage:
    """All about one entity: `aliases` are the other names that mean it, `months` counts articles by (year, month).

    `together` counts in the newest `compared` articles of the entity, which may be all. `roles` are those that a person
    held, or those in a body, in the order of the articles that tell of them.
    """

    entity: EntityRow
    aliases: tuple[EntityRow, ...]
    together: tuple[Together, ...]
    compared: int
    roles: tuple[RoleRow, ...]
    months: tuple[tuple[tuple[int, int], int], ...]
