"""A tag, as it is shown wherever it was put."""

from __future__ import annotations

import re
from typing import NamedTuple

LEVELS = "/"
"""What stands between the levels of a nested tag: `Nhân sự/Bổ nhiệm`."""
STROKE = "∕"
"""A stroke that divides nothing, as in `12-TB∕VPTU`: a sign of its own (U+2215) that looks like the other."""
_TWO_STROKES = r"(?<=[^\s/])//(?=[^\s/])"  # compiled when somebody types: the window starts with this module


def meant(typed: str) -> str:
    """The name that somebody types: `12-TB//VPTU` is one level with a stroke in it. Blanks about strokes divide."""
    return re.sub(_TWO_STROKES, STROKE, typed)


def undivided(typed: str) -> str:
    """What somebody types, taken for one level with all its strokes."""
    return STROKE.join(part.strip() for part in typed.split(LEVELS) if part.strip())


class Tag(NamedTuple):
    """A tag and its colour (`#rrggbb`). `id` is a UUID in text form; `digit`, 1 to 9, is the key that puts it.

    `name` holds all its levels, from the widest on.
    """

    id: str
    name: str
    color: str
    digit: int | None = None

    @property
    def levels(self) -> tuple[str, ...]:
        """The names of its levels, the widest first."""
        return tuple(self.name.split(LEVELS))
