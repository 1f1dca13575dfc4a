"""Search: the newest hits at once, then all of them, what was typed with its accents before what it may mean."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain

from reader.core.folding import has_accents
from reader.core.query import All, Field, Node, Query, Within, Words, states
from reader.store.connection import Connections, Interruption
from reader.store.search_conditions import Condition, Conditions, Text, scope, text_sources
from reader.store.search_words import Spell, exact, folded

_FEW = 2_000
"""Hits up to which they are looked up one by one; more are met by walking through the articles, newest first."""
_DENSE = 5
"""One article in so many that has the words makes it worth while to look at one after the other."""
_NEWEST_FIRST = "article.published DESC, article.id DESC"
_RANKED = 20_000
"""Hits past which only phrases come first: to know all about the rest would take longer than anybody waits."""


class Search:
    """Finds articles by their text, names, tags, notes, sources and dates."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def newest(self, query: Query, limit: int, interruption: Interruption | None = None) -> list[int]:
        """The `limit` newest articles that are found, or fewer: at once, whatever is searched for."""
        try:
            with self._connections.read(interruption) as connection:
                return _by_date(connection, query, limit)
        except sqlite3.OperationalError:
            if interruption and interruption.asked:
                return []  # nobody looks at it
            raise

    def ids(self, query: Query, limit: int | None = None, interruption: Interruption | None = None) -> list[int]:
        """All articles that are found, or the `limit` best of them; best first. Nothing is found by an empty query.

        Exact spelling comes before folded, the words as one phrase before the words apart, titles before text, then
        the newest. Words are not ranked by bm25: folded Vietnamese syllables are so common that it says little.
        """
        if query.root is None:
            return []
        try:
            return self._ranked(query, limit, interruption)
        except sqlite3.OperationalError:
            if interruption and interruption.asked:
                return []
            raise

    def _ranked(self, query: Query, limit: int | None, interruption: Interruption | None) -> list[int]:
        with self._connections.read(interruption) as connection:
            found = _by_date(connection, query, None)
            best: dict[int, None] = {}
            if len(found) > 1:
                for tier in _tiers(connection, query.terms, many=len(found) > _RANKED):
                    best.update(dict.fromkeys(number for number in found if number in tier))
            best.update(dict.fromkeys(found))
            return list(best)[:limit]


def _by_date(connection: sqlite3.Connection, query: Query, limit: int | None) -> list[int]:
    asked = states(query.root)
    conditions = Conditions(connection, asked).all_of(query.conjuncts)
    tables, number, order = "article", "article.id", _NEWEST_FIRST
    clauses = [scope(asked)]
    values: list[object] = []
    rare = _rarest(connection, conditions)
    if rare is not None:
        conditions.remove(rare)
        tables, number = "appearance AS own CROSS JOIN article ON article.id = own.article", "own.article"
        order = "own.published DESC, own.article DESC"
        clauses.append("own.entity = ?")
        values.append(rare.entity)
    else:
        few, dense = None, False
        for condition in [one for one in conditions if one.source]:
            few, dense = _few(connection, condition)
            if few is not None:
                conditions.remove(condition)
                clauses.append("article.id IN (SELECT value FROM json_each(?))")
                values.append(few)
                break
        texts = [condition.text for condition in conditions if condition.text]
        if few is None and conditions and len(texts) == len(conditions):
            if limit is None:
                return _with_words(connection, texts, clauses[0])
            if dense and len(texts) == 1 and texts[0].probe:
                conditions = [Condition(f"({texts[0].probe})", conditions[0].values)]
    for condition in conditions:
        walked = condition.walk if limit is not None else ""
        clauses.append((walked or condition.sql).format(id=number))
        values.extend(condition.values)
    return _packed(
        connection,
        f"SELECT {number} AS article FROM {tables} WHERE {' AND '.join(clauses)} ORDER BY {order} LIMIT ?",
        *values,
        -1 if limit is None else limit,
    )


def _with_words(connection: sqlite3.Connection, texts: Sequence[Text], own: str) -> list[int]:
    """All articles of a scope that have words, or have them not, newest first."""
    found = _packed(connection, f"SELECT id AS article FROM article WHERE {own} ORDER BY {_NEWEST_FIRST}")
    for text in texts:
        # Sets of Python: SQLite takes twice as long to sort as many numbers into a table of its own.
        hits = set(chain.from_iterable(_packed(connection, source, value) for source, value in text.sources))
        found = [number for number in found if (number in hits) is text.wanted]
    return found


def _packed(connection: sqlite3.Connection, source: str, *values: object) -> list[int]:
    """The articles that a query lists, fetched as one long text.

    That is ten times as fast as a hundred thousand rows, and the window's thread is not held up by it.
    """
    text = connection.execute(f"SELECT json_group_array(article) FROM ({source})", values).fetchone()[0]
    numbers: list[int] = json.loads(text)
    return numbers


def _rarest(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> Condition | None:
    """Of those that ask for one entity, the one that appears in the fewest articles: an index has them by date."""
    named = [condition for condition in conditions if condition.entity is not None]
    if len(named) < 2:
        return named[0] if named else None
    return min(named, key=lambda one: connection.execute(
        "SELECT articles FROM entity WHERE id = ?", [one.entity]
    ).fetchone()[0])  # fmt: skip


def _few(connection: sqlite3.Connection, condition: Condition) -> tuple[str | None, bool]:
    """The articles that meet a condition, as JSON; None if they are many, and whether so many that most do."""
    packed, count, first, last = connection.execute(
        "SELECT json_group_array(article), count(*), min(article), max(article)"
        f" FROM (SELECT article FROM ({condition.source}) LIMIT ?)",
        [*condition.values, _FEW + 1],
    ).fetchone()
    if count <= _FEW:
        return str(packed), False
    return None, count * _DENSE > last - first


def _tiers(connection: sqlite3.Connection, terms: Sequence[Words], *, many: bool) -> Iterator[set[int]]:
    """Sets of articles that come before the rest, best first."""
    if not terms:
        return
    phrase = Words(tuple(word for term in terms for word in term.words), terms[-1].prefix)
    apart = All(tuple(terms)) if len(terms) > 1 else None
    accented = has_accents(" ".join(phrase.words))
    for index, spell in (("exact", exact), ("folded", folded)) if accented else (("folded", folded),):
        yield _set(connection, index, Within(Field.TITLE, phrase), spell)
        if apart or index == "exact":
            yield _set(connection, index, phrase, spell)
        if apart and index == "exact" and not many:
            yield _set(connection, index, apart, spell)


def _set(connection: sqlite3.Connection, index: str, node: Node, spell: Spell) -> set[int]:
    sources = text_sources(index, node, spell)
    return set(chain.from_iterable(_packed(connection, source, value) for source, value in sources))
