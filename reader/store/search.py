"""Full-text search: what was typed with its accents first, then what it means without them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable

from reader.core.folding import fold, tone_spellings
from reader.core.query import Query, Term
from reader.store.connection import Connections


class Search:
    """Finds articles by their title and text, and by the notes and tags on them."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def ids(self, query: Query, limit: int | None = None) -> list[int]:
        """The articles that have all terms of `query`, or a note or tag that has them; best first.

        Exact spelling comes before folded, the words as one phrase before the words apart, then the newest. Words are
        not ranked by bm25: folded Vietnamese syllables are so common that it says little.
        """
        found: dict[int, None] = {}
        if not query.terms:
            return []
        with self._connections.read() as connection:
            for exact in (True, False) if query.accented else (False,):
                spell = _exact if exact else _folded
                for expression in _expressions(query, spell):
                    for number in _matches(connection, expression, limit, exact=exact):
                        found.setdefault(number)
                    if limit is not None and len(found) >= limit:
                        return list(found)[:limit]
        return list(found)


def _matches(connection: sqlite3.Connection, expression: str, limit: int | None, *, exact: bool) -> Iterable[int]:
    suffix = "exact" if exact else "folded"
    for (number,) in connection.execute(
        "SELECT id FROM article WHERE trashed IS NULL AND id IN ("
        f" SELECT rowid FROM search_{suffix} WHERE search_{suffix} MATCH :query UNION"
        f" SELECT article FROM note_{suffix} JOIN annotation ON number = note_{suffix}.rowid"
        f" WHERE note_{suffix} MATCH :query"
        ") ORDER BY published DESC, id DESC LIMIT :limit",
        {"query": expression, "limit": -1 if limit is None else limit},
    ):
        yield number


def _expressions(query: Query, spell: Callable[[Term], str]) -> Iterable[str]:
    if len(query.terms) > 1:
        yield spell(query.phrase)
    yield " AND ".join(spell(term) for term in query.terms)


def _exact(term: Term) -> str:
    """The term in every placement of its tones: each spelling is a phrase of its own."""
    spellings = [""]
    for word in term.words:
        # A long phrase of such words would have 2^n spellings; past a few, the typed one must do.
        words = sorted(tone_spellings(word)) if len(spellings) <= 16 else [word]
        spellings = [f"{before} {word}".strip() for before in spellings for word in words]
    return "(" + " OR ".join(_quoted(spelling, prefix=term.prefix) for spelling in spellings) + ")"


def _folded(term: Term) -> str:
    return _quoted(fold(" ".join(term.words)), prefix=term.prefix)


def _quoted(words: str, *, prefix: bool) -> str:
    # Words come from `\\w+`, so there is no quotation mark in them, and FTS5 reads nothing in quotes as an operator.
    return f'"{words}"' + ("*" if prefix else "")
