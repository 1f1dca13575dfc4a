"""Whom and what a name in a query means: the entities, tags and sources that are called so."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator

from reader.core.annotations import LEVELS
from reader.core.archived import source_name
from reader.core.folding import fold, has_accents, name_key
from reader.core.mentions import EntityType
from reader.core.query import Called, Field
from reader.core.query_parsing import words_in
from reader.store.search_words import exact, folded

TYPES = {Field.PERSON: EntityType.PERSON, Field.ORG: EntityType.ORG}


def entities_called(connection: sqlite3.Connection, called: Called) -> list[int]:
    """The people or the bodies of that name, by what they or their other names are called."""
    kind = TYPES[called.field]
    if called.whole and not called.prefix:
        for condition, values in (
            ("key = ?", [name_key(called.name)]),
            ("name = ?", [called.name]),
            ("folded = ?", [fold(called.name)]),
        ):
            found = connection.execute(
                f"SELECT DISTINCT coalesce(means, id) FROM entity WHERE type = ? AND {condition}", [kind, *values]
            ).fetchall()
            if found:
                return [row[0] for row in found]
    words = words_in(called.name)
    ending = "" if called.prefix else " "
    # Names hold other signs than blanks between their words, which count as blanks here.
    ways = [f" {way}{ending}" for way in folded(words)]
    within = " OR ".join(["instr(' ' || replace(replace(folded, '-', ' '), '.', ' ') || ' ', ?)"] * len(ways))
    # The first words alone are looked for first: that is cheap, and most names have none of them.
    begun = " OR ".join(["instr(folded, ?)"] * len(ways))
    rows = connection.execute(
        f"SELECT id, means FROM entity WHERE type = ? AND ({begun}) AND ({within})",
        [kind, *(way.split()[0] for way in ways), *ways],
    ).fetchall()
    if has_accents(called.name):
        sounds = _with_accents(called)
        names = dict(_names(connection, (row[0] for row in rows)))
        rows = [row for row in rows if sounds(names[row[0]])] or rows
    return list(dict.fromkeys(means or number for number, means in rows))


def tags_called(connection: sqlite3.Connection, called: Called) -> list[str]:
    """The ids of the tags of that name, with those below them."""
    rows = connection.execute("SELECT id, key, name FROM tag").fetchall()
    if called.whole and not called.prefix:
        for change, wanted in ((str, name_key(called.name)), (fold, fold(called.name))):
            found = [tag for tag, key, _ in rows if f"{change(key)}{LEVELS}".startswith(wanted + LEVELS)]
            if found:
                return found
    return [tag for tag, name in _fitting(((tag, name) for tag, _, name in rows), called)]


def sources_called(connection: sqlite3.Connection, called: Called, scope: str) -> list[str]:
    """The keys of the sources of that name that articles of `scope` have."""
    rows = list(sources(connection, scope))
    if called.whole and not called.prefix:
        for change in (name_key, fold):
            found = [key for key, name in rows if change(name) == change(called.name)]
            if found:
                return found
    return [key for key, _ in _fitting(rows, called)]


def sources(connection: sqlite3.Connection, scope: str) -> Iterator[tuple[str, str]]:
    """The key and the name of each source of the articles of `scope`."""
    # One step of the index for each source, not one for each article.
    for key, publisher, address in connection.execute(
        "WITH RECURSIVE step (key) AS ("
        f" SELECT min(source_key) FROM article WHERE {scope}"
        f" UNION ALL SELECT (SELECT min(source_key) FROM article WHERE {scope} AND source_key > key)"
        " FROM step WHERE key IS NOT NULL"
        ") SELECT key, publisher, source_url FROM step JOIN article ON article.id ="
        f" (SELECT id FROM article WHERE {scope} AND source_key = key LIMIT 1)"
    ):
        yield key, source_name(publisher, address)


def _fitting(rows: Iterable[tuple[str, str]], called: Called) -> list[tuple[str, str]]:
    """Those whose name has the words in it; with their accents, if any name has them so."""
    ways = [f" {way}{'' if called.prefix else ' '}" for way in folded(words_in(called.name))]
    found = [row for row in rows if any(way in f" {' '.join(words_in(fold(row[1])))} " for way in ways)]
    if has_accents(called.name):
        sounds = _with_accents(called)
        found = [row for row in found if sounds(row[1])] or found
    return found


def _with_accents(called: Called) -> Callable[[str], bool]:
    ways = "|".join(re.escape(way.casefold()) for way in exact(words_in(called.name)))
    end = "" if called.prefix else r"(?!\w)"
    pattern = re.compile(rf"(?<!\w)(?:{ways}){end}")
    return lambda name: pattern.search(" ".join(words_in(name)).casefold()) is not None


def _names(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
    for number in numbers:
        yield number, connection.execute("SELECT name FROM entity WHERE id = ?", [number]).fetchone()[0]
