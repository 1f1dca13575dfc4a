"""Who made a note or a tag, where that was somebody else than who uses the program now."""

from __future__ import annotations

from reader.core.annotations import Annotation
from reader.ui.row_texts import date_text


def byline(annotation: Annotation, user: str) -> str:
    """The author and the day of what somebody else than `user` made; `""` for the user's own, and for unknown authors.

    The day is that of the user's clock.
    """
    if annotation.creator in ("", user):
        return ""
    return f"{annotation.creator} ·\N{NO-BREAK SPACE}{date_text(annotation.created.astimezone().date())}"
