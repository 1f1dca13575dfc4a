"""What a reader is asked about names: those of which the recogniser is unsure, and pairs that may be one."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.index import Context, EntityRow
from reader.core.mentions import EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtfulName:
    """An entity whose full mentions are doubtful: so many, and how doubtful all in all (the sum of 0 to 1).

    `article` is the one in which it is settled, if its name is too short to mean the same everywhere.
    """

    entity: int
    type: EntityType
    name: str
    mentions: int
    doubt: float
    article: int | None

    @property
    def use(self) -> float:
        """How many mentions an answer puts right, probably."""
        return self.doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class NameQuestion:
    """Is `surface` a name of that type? `mentions` of it are doubtful, in so many `articles`, by `doubt` on average.

    `doubt` is 0 to 1. With `more` there are others beyond those that were counted. `article` is the one in which alone
    an answer may hold, None where it may hold for all. `contexts` are some of the mentions, each of another article
    where there are several. `otherwise` is in how many articles the same name was taken for one of the other type.
    """

    entity: int
    type: EntityType
    surface: str
    mentions: int
    articles: int
    more: bool
    doubt: float
    article: int | None
    contexts: tuple[Context, ...]
    otherwise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyPair:
    """Two entities that may be one, and how likely that is, 0 to 1."""

    first: EntityRow
    second: EntityRow
    likelihood: float

    @property
    def use(self) -> float:
        """How many mentions an answer puts right, probably: those of the rarer name get another entity."""
        return self.likelihood * min(self.first.mentions, self.second.mentions)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairQuestion:
    """Are these two one? With some mentions of each."""

    pair: LikelyPair
    first: tuple[Context, ...]
    second: tuple[Context, ...]


Item = DoubtfulName | LikelyPair
Question = NameQuestion | PairQuestion
