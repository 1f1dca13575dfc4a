"""The views of the list: all articles, those that are unread, and so on, beside the saved searches."""

from __future__ import annotations

from enum import StrEnum

from reader.core.query import State


class View(StrEnum):
    """A view that every archive has."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"
    SHELF = "shelf"
    TRASH = "trash"

    @property
    def query(self) -> str:
        """The query that lists it, `""` for all articles."""
        state = {
            View.UNREAD: State.UNREAD,
            View.STARRED: State.STARRED,
            View.SHELF: State.SHELVED,
            View.TRASH: State.TRASHED,
        }.get(self)
        return f"is:{state}" if state else ""
