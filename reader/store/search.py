"""Search: the newest hits at once, then all of them, what was typed with its accents before what it may mean."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import filterfalse, islice

from reader.core.folding import has_accents
from reader.core.query import All, Field, Query, Within, Words, states
from reader.store.connection import Connections, Interruption
from reader.store.search_conditions import Condition, Conditions, scope, text_sources
from reader.store.search_kept import Kept, KeptConnections, Source, packed, unless_broken_off
from reader.store.search_words import exact, folded

_FEW = 2_000
"""Hits up to which they are looked up one by one; more are met by walking through the articles, newest first."""
_DENSE = 2
"""One article in so many that has the words makes it worth while to look at one after the other."""
_NEWEST_FIRST = "article.published DESC, article.id DESC"
_RANKED = 20_000
"""Hits past which only phrases come first: to know all about the rest would take longer than anybody waits."""


class Search:
    """Finds articles by their text, names, tags, notes, sources and dates."""

    def __init__(self, connections: Connections) -> None:
        self._kept = KeptConnections(connections)

    def newest(self, query: Query, limit: int, interruption: Interruption | None = None) -> list[int]:
        """The `limit` newest articles that are found, or fewer: at once, whatever is searched for."""
        with unless_broken_off(interruption), self._kept.read(interruption) as kept:
            return _by_date(kept, query, limit)
        return []

    def ids(self, query: Query, limit: int | None = None, interruption: Interruption | None = None) -> list[int]:
        """All articles that are found, or the `limit` best of them; best first. Nothing is found by an empty query.

        Exact spelling comes before folded, the words as one phrase before the words apart, titles before text, then
        the newest. Words are not ranked by bm25: folded Vietnamese syllables are so common that it says little.
        """
        if query.root is None:
            return []
        with unless_broken_off(interruption), self._kept.read(interruption) as kept:
            if limit is not None and _has_words_alone(query):
                return _best_of_words(kept, query, limit)
            rest = _by_date(kept, query, None)
            best: list[int] = []
            for sources in _tiers(query.terms, many=len(rest) > _RANKED) if len(rest) > 1 else ():
                if limit is not None and len(best) >= limit:
                    break
                # By functions of C: a hundred thousand numbers would keep the window's thread waiting otherwise.
                tier = kept.hits(*sources)
                best += filter(tier.__contains__, rest)
                rest = list(filterfalse(tier.__contains__, rest))
            return (best + rest)[:limit]
        return []


def _has_words_alone(query: Query) -> bool:
    """Whether all that comes first has what is sought for that reason alone, however many others have it."""
    terms = query.terms
    return terms == query.conjuncts and (not _accented(terms) or (len(terms) == 1 and _long_enough(terms) == terms))


def _best_of_words(kept: Kept, query: Query, limit: int) -> list[int]:
    """The best of many, without asking which are all of them."""
    best: dict[int, None] = {}
    for sources in _tiers(query.terms, many=False):
        if len(best) < limit:
            tier = kept.hits(*sources)
            best.update(dict.fromkeys(islice(filter(tier.__contains__, kept.newest_first(scope(frozenset()))), limit)))
    if len(best) < limit:
        best.update(dict.fromkeys(_by_date(kept, query, limit + len(best))))
    return list(best)[:limit]


def _by_date(kept: Kept, query: Query, limit: int | None) -> list[int]:
    """The articles that are found, newest first."""
    asked = states(query.root)
    conditions = Conditions(kept, asked).all_of(query.conjuncts)
    rare = _rarest(kept.connection, conditions)
    if rare is not None:
        conditions.remove(rare)
        return _listed(
            kept,
            "appearance AS own CROSS JOIN article ON article.id = own.article",
            [Condition("own.entity = ?", (rare.entity,)), Condition(scope(asked)), *conditions],
            limit,
            number="own.article",
            order="own.published DESC, own.article DESC",
        )
    for condition in [one for one in conditions if one.sources]:
        few, dense = _few(kept, condition, limit)
        if few is not None:
            conditions.remove(condition)
            few_of = Condition("article.id IN (SELECT value FROM json_each(?))", (few,))
            return _listed(kept, "article", [Condition(scope(asked)), few_of, *conditions], limit)
        if dense and len(conditions) == 1:
            probe = Condition(f"({condition.probe})", condition.values)
            return _listed(kept, "article", [Condition(scope(asked)), probe], limit)
    if limit is not None and not all(one.text for one in conditions):
        return _listed(kept, "article", [Condition(scope(asked)), *conditions], limit)
    return _sifted(kept, scope(asked), conditions, limit)


def _listed(
    kept: Kept,
    tables: str,
    conditions: Sequence[Condition],
    limit: int | None,
    *,
    number: str = "article.id",
    order: str = _NEWEST_FIRST,
) -> list[int]:
    """The articles that meet all conditions, looked at one after the other."""
    sql = " AND ".join(
        (one.walk if one.walk and limit is not None else one.sql).format(id=number) for one in conditions
    )
    return packed(
        kept.connection,
        f"SELECT {number} AS article FROM {tables} WHERE {sql} ORDER BY {order} LIMIT ?",
        *(value for one in conditions for value in one.values),
        -1 if limit is None else limit,
    )


def _sifted(kept: Kept, own: str, conditions: Sequence[Condition], limit: int | None) -> list[int]:
    """The articles of a scope that meet all conditions, by what each of them lists, which is kept for the next time."""
    others = [one for one in conditions if not one.sources]
    found: Iterable[int] = (
        kept.newest_first(own) if not others else _listed(kept, "article", [Condition(own), *others], None)
    )
    for condition in conditions:
        if condition.sources:
            # Sets of Python: SQLite takes twice as long to sort as many numbers into a table of its own.
            hits = kept.hits(*condition.sources)
            sift = filter if condition.wanted else filterfalse
            found = sift(hits.__contains__, found)
    return list(islice(found, limit))


def _rarest(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> Condition | None:
    """Of those that ask for one entity, the one that appears in the fewest articles: an index has them by date."""
    named = [condition for condition in conditions if condition.entity is not None]
    if len(named) < 2:
        return named[0] if named else None
    return min(named, key=lambda one: connection.execute(
        "SELECT articles FROM entity WHERE id = ?", [one.entity]
    ).fetchone()[0])  # fmt: skip


def _few(kept: Kept, condition: Condition, limit: int | None) -> tuple[str | None, bool]:
    """The articles that meet a condition, as JSON, None if they are many; and whether to probe one after the other."""
    if not condition.wanted or (condition.many and limit is not None):
        return None, False
    if condition.text and (limit is None or not condition.probe):
        # All hits are needed, or to find some of them takes as long.
        hits = kept.hits(*condition.sources)
        return (json.dumps(list(hits)) if len(hits) <= _FEW else None), False
    packed, count, first, last = kept.connection.execute(
        "SELECT json_group_array(article), count(*), min(article), max(article)"
        f" FROM (SELECT article FROM ({' UNION ALL '.join(source for source, *_ in condition.sources)}) LIMIT ?)",
        [*(value for _, *values in condition.sources for value in values), _FEW + 1],
    ).fetchone()
    if count <= _FEW:
        return str(packed), False
    return None, bool(condition.probe) and count * _DENSE > last - first


def _tiers(terms: Sequence[Words], *, many: bool) -> Iterator[tuple[Source, ...]]:
    """What lists the articles that come before the rest, best first."""
    for index, spell in (("exact", exact), ("folded", folded)) if _accented(terms) else (("folded", folded),):
        spelt = _long_enough(terms) if index == "exact" else terms
        if not spelt:
            continue
        phrase = Words(tuple(word for term in spelt for word in term.words), spelt[-1].prefix)
        yield text_sources(index, Within(Field.TITLE, phrase), spell)
        if len(spelt) > 1 or index == "exact":
            yield text_sources(index, phrase, spell)
        if len(spelt) > 1 and index == "exact" and not many:
            yield text_sources(index, All(tuple(spelt)), spell)


def _accented(terms: Sequence[Words]) -> bool:
    return has_accents(" ".join(word for term in terms for word in term.words))


def _long_enough(terms: Sequence[Words]) -> Sequence[Words]:
    """The terms without a last word of which one letter is typed: the exact index has no beginnings so short."""
    *before, last = terms
    if not last.prefix or len(last.words[-1]) > 1:
        return terms
    return [*before, Words(last.words[:-1])] if len(last.words) > 1 else before
