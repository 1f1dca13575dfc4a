"""People and organisations as they are named in an article."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class EntityType(StrEnum):
    """The two kinds of names that the program finds."""

    PERSON = "PERSON"
    ORG = "ORG"


class MentionForm(StrEnum):
    """`FULL` names its entity by itself; `SHORT` (`Đảng bộ`, `ông Sang`, `Bác`) needs the article to be understood."""

    FULL = "full"
    SHORT = "short"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name in a paragraph.

    `paragraph` counts from 0; `start` and `end` are code points in that paragraph's text, end excluded, and
    `text` is what stands there. `entity` is the fullest name that the article gives to the one who is meant, and `key`
    that under which the archive knows the one of that name, `""` if the name alone tells. `doubt`, 0 to 1, is how
    unsure the recogniser was that this is a name of that type with these ends.
    """

    paragraph: int
    start: int
    end: int
    type: EntityType
    text: str
    entity: str
    form: MentionForm = MentionForm.FULL
    key: str = field(default="", compare=False)
    doubt: float = field(default=0.0, compare=False)
