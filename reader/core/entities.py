"""People and bodies as an article, or the whole archive, knows them: the words are those of FollowTheMoney."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.core.mentions import EntityType

_NUMBERED = re.compile(r" \((\d+)\)$")


@dataclass(frozen=True, slots=True)
class Role:
    """A post that a person holds, or held, as an article says it.

    `holder` and `body` are names as `Mention.entity` gives them (`body` is empty for `Thủ tướng`), and `holder_mention`
    and `body_mention` count in the article's mentions, the latter -1 if none is meant. `start` and `end` are the code
    points of the phrase (post and body) in its paragraph; `body_text` is how the body is written there. `since` and
    `until` are dates as they are written; `date` is that of the article.
    """

    paragraph: int
    start: int
    end: int
    holder: str
    post: str
    body: str = ""
    body_text: str = ""
    holder_mention: int = -1
    body_mention: int = -1
    former: bool = False
    since: str = ""
    until: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A person or a body of the archive: a name, how often it is named, and with which posts and bodies (keys)."""

    type: EntityType
    name: str
    count: int = 1
    contexts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SamePair:
    """Two names that may mean one person or body, how likely that is (0 to 1), and why."""

    first: str
    second: str
    score: float
    reason: str


def numbered(name: str, number: int) -> str:
    """The entity of the `number`-th person of one name in an article: `Nguyễn Văn An`, then `Nguyễn Văn An (2)`.

    The number holds in that article alone: who is `(2)` in another is somebody else until a reader says so.
    """
    return name if number < 2 else f"{name} ({number})"


def plain_name(entity: str) -> str:
    """The name of an entity without its number among namesakes."""
    return _NUMBERED.sub("", entity)
