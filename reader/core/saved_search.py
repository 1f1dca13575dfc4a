"""A search that the reader keeps by a name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query, as text, and its name. `id` is a UUID in text form."""

    id: str
    name: str
    query: str
