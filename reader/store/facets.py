"""Counts beside the list: people, bodies, tags, sources and years of the articles that were found, or of all."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from reader.core.archived import source_name
from reader.core.facets import Facet, Facets
from reader.core.mentions import EntityType
from reader.core.query import Field
from reader.store.connection import Connections, Interruption
from reader.store.listing import LISTED

_MOST = 2_000
"""Articles that are counted: all of a hundred thousand hits would take seconds."""
_SHOWN = 30
"""Values of each kind."""
_KINDS = ((Field.PERSON, EntityType.PERSON), (Field.ORG, EntityType.ORG))
_HITS = "(SELECT value AS article FROM json_each(?)) AS hit"


class FacetCounts:
    """Counts the values that articles have."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def of(self, numbers: Sequence[int], interruption: Interruption | None = None) -> Facets:
        """The values of these articles; where they are too many, of the first of them."""
        counted = numbers[:_MOST]
        packed = json.dumps(list(counted))
        with self._connections.read(interruption) as connection:
            groups = [
                *((field, _entities(connection, field, kind, packed)) for field, kind in _KINDS),
                (Field.TAG, _tags(connection, packed)),
                (Field.SOURCE, _sources(connection, packed)),
                (Field.DATE, _years(connection, packed)),
            ]
        return _facets(groups, len(counted), len(numbers))

    def of_all(self, interruption: Interruption | None = None) -> Facets:
        """The values of all listed articles, from counts that are kept and from indexes."""
        with self._connections.read(interruption) as connection:
            groups = [
                *((field, _kept_entities(connection, field, kind)) for field, kind in _KINDS),
                (Field.TAG, _all_tags(connection)),
                (Field.SOURCE, _all_sources(connection)),
                (Field.DATE, _all_years(connection)),
            ]
            total = connection.execute(f"SELECT count(*) FROM article WHERE {LISTED}").fetchone()[0]
        return _facets(groups, total, total)


def _facets(groups: Iterable[tuple[Field, list[Facet]]], counted: int, total: int) -> Facets:
    return Facets(tuple((field, tuple(facets)) for field, facets in groups), counted, total)


def _entities(connection: sqlite3.Connection, field: Field, kind: EntityType, hits: str) -> list[Facet]:
    return _made(
        field,
        connection.execute(
            "SELECT name, total FROM (SELECT appearance.entity AS whom, count(*) AS total"
            f" FROM {_HITS} CROSS JOIN appearance ON appearance.article = hit.article GROUP BY whom)"
            " JOIN entity ON entity.id = whom WHERE type = ? ORDER BY total DESC, folded LIMIT ?",
            [hits, kind, _SHOWN],
        ),
    )


def _kept_entities(connection: sqlite3.Connection, field: Field, kind: EntityType) -> list[Facet]:
    return _made(
        field,
        connection.execute(
            "SELECT name, articles FROM entity WHERE type = ? AND articles > 0 ORDER BY articles DESC, id LIMIT ?",
            [kind, _SHOWN],
        ),
    )


def _tags(connection: sqlite3.Connection, hits: str) -> list[Facet]:
    return _made(
        Field.TAG,
        connection.execute(
            "SELECT name, total FROM (SELECT tag AS which, count(DISTINCT annotation.article) AS total"
            f" FROM {_HITS} CROSS JOIN annotation ON annotation.article = hit.article"
            " WHERE tag IS NOT NULL GROUP BY tag) JOIN tag ON tag.id = which ORDER BY total DESC, sort_key LIMIT ?",
            [hits, _SHOWN],
        ),
    )


def _all_tags(connection: sqlite3.Connection) -> list[Facet]:
    return _made(
        Field.TAG,
        connection.execute(
            "SELECT name, total FROM (SELECT tag AS which, count(DISTINCT article) AS total FROM annotation"
            " WHERE tag IS NOT NULL GROUP BY tag) JOIN tag ON tag.id = which ORDER BY total DESC, sort_key LIMIT ?",
            [_SHOWN],
        ),
    )


def _sources(connection: sqlite3.Connection, hits: str) -> list[Facet]:
    rows = connection.execute(
        f"SELECT publisher, source_url, count(*) AS total FROM {_HITS} CROSS JOIN article ON id = hit.article"
        " GROUP BY source_key ORDER BY total DESC, source_key LIMIT ?",
        [hits, _SHOWN],
    )
    return _named(rows)


def _all_sources(connection: sqlite3.Connection) -> list[Facet]:
    rows = connection.execute(
        "SELECT publisher, source_url, total FROM (SELECT min(id) AS one, count(*) AS total, source_key AS key"
        f" FROM article WHERE {LISTED} GROUP BY key ORDER BY total DESC, key LIMIT ?) JOIN article ON id = one"
        " ORDER BY total DESC, key",
        [_SHOWN],
    )
    return _named(rows)


def _named(rows: Iterable[tuple[str, str, int]]) -> list[Facet]:
    found = ((source_name(publisher, address), total) for publisher, address, total in rows)
    return [Facet(Field.SOURCE, name, total) for name, total in found if name]


def _years(connection: sqlite3.Connection, hits: str) -> list[Facet]:
    return _made(
        Field.DATE,
        connection.execute(
            f"SELECT substr(published, 1, 4) AS year, count(*) FROM {_HITS} CROSS JOIN article ON id = hit.article"
            " WHERE published IS NOT NULL GROUP BY year ORDER BY year DESC",
            [hits],
        ),
    )


def _all_years(connection: sqlite3.Connection) -> list[Facet]:
    return _made(
        Field.DATE,
        connection.execute(
            f"SELECT substr(published, 1, 4) AS year, count(*) FROM article WHERE {LISTED} AND published IS NOT NULL"
            " GROUP BY year ORDER BY year DESC"
        ),
    )


def _made(field: Field, rows: Iterable[tuple[str, int]]) -> list[Facet]:
    return [Facet(field, str(name), total) for name, total in rows]
