"""What may be wrong with an archive, and how far a check of it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Damage(StrEnum):
    """A kind of damage, by what it takes to mend it."""

    DATABASE = "database"
    ORPHAN = "orphan"
    ORIGINAL = "original"
    INDEX = "index"


_WORDS = {
    Damage.DATABASE: "The database is damaged: {detail}",
    Damage.ORPHAN: "Something belongs to nothing that is there: {detail}",
    Damage.ORIGINAL: "The imported page of article {detail} has changed since it was stored",
    Damage.INDEX: "The search index “{detail}” does not agree with the articles",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: `detail` is what SQLite says, the row, the number of the article, or the index."""

    damage: Damage
    detail: str

    def __str__(self) -> str:
        return _WORDS[self.damage].format(detail=self.detail)


class Stage(StrEnum):
    """What a check is looking at."""

    DATABASE = "database"
    ORIGINALS = "originals"
    INDEXES = "indexes"


@dataclass(frozen=True, slots=True)
class Checked:
    """How far a check is: `done` of `total` parts of its stage."""

    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found. `whole` says that it was not broken off; `indexes` that the search was checked, too."""

    faults: tuple[Fault, ...]
    articles: int
    whole: bool
    indexes: bool
    seconds: float

    @property
    def only_indexes(self) -> bool:
        """Whether nothing is wrong but the search, which can be built anew from the articles."""
        return bool(self.faults) and all(fault.damage is Damage.INDEX for fault in self.faults)
