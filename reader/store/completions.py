"""Names that go on as they were begun: of people, bodies, tags and sources, with how many articles have them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.core.completing import Begun, Completion, fixed_values
from reader.core.folding import fold
from reader.core.query import Called, Field
from reader.core.query_parsing import words_in
from reader.store.connection import Connections
from reader.store.listing import LISTED
from reader.store.search_names import TYPES, sources_called, tags_called
from reader.store.search_words import folded

_MOST = 8


class Completions:
    """Looks up names."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def of(self, begun: Begun, *, vietnamese: bool) -> list[Completion]:
        """How a value may go on, most articles first."""
        with self._connections.read() as connection:
            if begun.field in TYPES:
                rows = _entities(connection, begun)
            elif begun.field is Field.TAG:
                rows = _tags(connection, begun)
            elif begun.field is Field.SOURCE:
                rows = _sources(connection, begun)
            else:
                return fixed_values(begun, vietnamese=vietnamese)
        return [begun.completed(f'"{name}"', name, total, vietnamese=vietnamese) for name, total in rows]


def _entities(connection: sqlite3.Connection, begun: Begun) -> Iterable[tuple[str, int]]:
    ways = [f" {way}" for way in folded(words_in(begun.value))] if words_in(begun.value) else [" "]
    within = " OR ".join(["instr(' ' || folded, ?)"] * len(ways))
    # The index of those who appear most is walked until there are enough.
    return connection.execute(
        f"SELECT name, articles FROM entity WHERE type = ? AND articles > 0 AND ({within})"
        " ORDER BY articles DESC, id LIMIT ?",
        [TYPES[begun.field], *ways, _MOST],
    ).fetchall()


def _tags(connection: sqlite3.Connection, begun: Begun) -> Iterable[tuple[str, int]]:
    ids = tags_called(connection, _called(begun)) if words_in(begun.value) else []
    rows = connection.execute(
        "SELECT name, (SELECT count(DISTINCT article) FROM annotation WHERE tag = tag.id) AS total, id FROM tag"
        " ORDER BY total DESC, sort_key"
    ).fetchall()
    return [(name, total) for name, total, number in rows if number in ids or not fold(begun.value)][:_MOST]


def _sources(connection: sqlite3.Connection, begun: Begun) -> Iterable[tuple[str, int]]:
    found = []
    for key in sources_called(connection, _called(begun), LISTED)[:_MOST]:
        ((name, total),) = connection.execute(
            f"SELECT coalesce(nullif(max(publisher), ''), ?), count(*) FROM article WHERE {LISTED} AND source_key = ?",
            [begun.value, key],
        ).fetchall()
        found.append((name, total))
    return found


def _called(begun: Begun) -> Called:
    return Called(begun.field, begun.value, whole=False, prefix=True)
