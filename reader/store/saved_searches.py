"""Searches that the reader keeps by a name. Rows are written through a `Recorder`, so that each can be undone."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

from reader.core.errors import ReaderError
from reader.core.folding import sort_key
from reader.core.saved_search import SavedSearch
from reader.store.connection import Connections
from reader.store.history import Recorder


class SavedSearches:
    """The saved searches of an archive."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def all(self) -> list[SavedSearch]:
        """All of them, by name."""
        with self._connections.read() as connection:
            rows = [SavedSearch(*row) for row in connection.execute("SELECT id, name, query FROM saved_search")]
        return sorted(rows, key=lambda one: (sort_key(one.name), one.id))


def add_search(recorder: Recorder, name: str, query: str) -> SavedSearch:
    """Keep a query by a name."""
    saved = SavedSearch(str(uuid4()), name, query)
    row = {"id": saved.id, "name": name, "query": query, "made": datetime.now(UTC).isoformat()}
    recorder.insert("saved_search", row)
    return saved


def search_by_id(recorder: Recorder, identifier: str) -> SavedSearch:
    """One of them. Raises ReaderError `no-such-search`."""
    row = recorder.db.execute("SELECT id, name, query FROM saved_search WHERE id = ?", [identifier]).fetchone()
    if row is None:
        raise ReaderError("no-such-search")
    return SavedSearch(*row)


def rename_search(recorder: Recorder, saved: SavedSearch, name: str) -> None:
    """Call a saved search by another name."""
    recorder.update("saved_search", saved.id, {"name": name})


def remove_search(recorder: Recorder, saved: SavedSearch) -> None:
    """Forget a saved search."""
    recorder.delete("saved_search", saved.id)
