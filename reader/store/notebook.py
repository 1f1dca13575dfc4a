"""The notebook: the annotations of all articles that are not in the trash, filtered and in order."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import islice

from reader.core.annotations import Annotation
from reader.core.noting import NoteOrder, NoteQuery, NoteRow
from reader.core.query import Words
from reader.core.query_parsing import words_in
from reader.store.annotations import COLUMNS, annotation_of
from reader.store.connection import Connections, Interruption
from reader.store.search_names import sources
from reader.store.search_words import expression, folded
from reader.store.tags import family_of, tag_by_id

_FEW = 5_000
"""Annotations that are put into order faster than all of them are walked through in order."""
_MOST_WORDS = 20
_ON_PASSAGE = (
    "SELECT annotation.number FROM mention CROSS JOIN annotation ON annotation.capture = mention.capture"
    " AND mention.paragraph BETWEEN annotation.paragraph AND coalesce(last, annotation.paragraph)"
    " WHERE mention.entity IN (SELECT id FROM entity WHERE coalesce(means, id) IN (SELECT value FROM json_each(?)))"
)
_ON_ARTICLE = (
    "SELECT annotation.number FROM appearance CROSS JOIN annotation ON annotation.article = appearance.article"
    " AND annotation.paragraph = -1 WHERE appearance.entity IN (SELECT value FROM json_each(?))"
)
_IS_ON_PASSAGE = (
    "(EXISTS (SELECT 1 FROM mention JOIN entity ON entity.id = mention.entity"
    "  WHERE mention.capture = annotation.capture AND mention.paragraph BETWEEN annotation.paragraph"
    "  AND coalesce(annotation.last, annotation.paragraph)"
    "  AND coalesce(means, entity.id) IN (SELECT value FROM json_each(?)))"
    " OR annotation.paragraph = -1 AND EXISTS (SELECT 1 FROM appearance WHERE appearance.article = annotation.article"
    "  AND appearance.entity IN (SELECT value FROM json_each(?)))"
    " OR +annotation.number IN (SELECT rowid FROM note_folded WHERE note_folded MATCH ?))"
)
_NOT_IN_TRASH = "article NOT IN (SELECT id FROM article WHERE trashed IS NOT NULL)"
_IN_TEXT = "SELECT rowid FROM note_folded WHERE note_folded MATCH ?"


@dataclass(frozen=True)
class _Set:
    """Annotations that SQL lists, perhaps more than once; `test` is the same as a condition on one of them."""

    source: str
    values: list[object]
    test: str = ""

    def condition(self, *, of_each: bool) -> str:
        """The condition: a test of each row where few are looked at, else one set that is made once."""
        # The plus keeps SQLite from running a search once for each row.
        return self.test if self.test and of_each else f"+annotation.number IN ({self.source})"


class NotebookRows:
    """Lists numbers of annotations, and gives the rows of those that are looked at."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def numbers(
        self,
        query: NoteQuery,
        order: NoteOrder = NoteOrder.PUBLISHED,
        *,
        ascending: bool = False,
        limit: int | None = None,
        interruption: Interruption | None = None,
    ) -> list[int]:
        """The annotations that answer to a query, in that order; with a `limit` only the first of them, at once."""
        with self._connections.read(interruption) as connection:
            asked = _Asked(connection, query)
            if order is NoteOrder.TAG:
                found = asked.by_tag(ascending=ascending, limit=limit)
            elif order is NoteOrder.MODIFIED:
                found = asked.by_change(ascending=ascending, limit=limit)
            else:
                found = asked.by_date(ascending=ascending, limit=limit)
            return list(islice(found, limit))

    def rows(self, numbers: Sequence[int]) -> list[NoteRow]:
        """The rows of these annotations, in that order; those that are gone are left out."""
        with self._connections.read() as connection:
            found = {
                row[0]: _row(row)
                for row in connection.execute(
                    f"SELECT annotation.number, title, publisher, source_url, published, {COLUMNS}"
                    " FROM annotation JOIN article ON article.id = article LEFT JOIN tag ON tag.id = annotation.tag"
                    " WHERE annotation.number IN (SELECT value FROM json_each(?))",
                    [json.dumps(list(numbers))],
                )
            }
        return [found[number] for number in numbers if number in found]

    def of_ids(self, identifiers: Iterable[str]) -> list[Annotation]:
        """The annotations with these ids, those of the newest articles first, in reading order."""
        with self._connections.read() as connection:
            return [
                annotation_of(row)
                for row in connection.execute(
                    f"SELECT {COLUMNS} FROM annotation JOIN article ON article.id = article"
                    " LEFT JOIN tag ON tag.id = annotation.tag"
                    " WHERE annotation.id IN (SELECT value FROM json_each(?)) AND trashed IS NULL"
                    " ORDER BY published DESC, article.id DESC, paragraph, start, number",
                    [json.dumps(list(identifiers))],
                )
            ]

    def authors(self) -> list[str]:
        """Who made annotations, by name."""
        with self._connections.read() as connection:
            return [row[0] for row in connection.execute("SELECT DISTINCT creator FROM annotation ORDER BY creator")]

    def sources(self) -> list[tuple[str, str]]:
        """The sources of the articles: the key of each, and its name."""
        with self._connections.read() as connection:
            return list(sources(connection, "article.trashed IS NULL AND article.shelved IS NULL"))


class _Asked:
    """One question: its conditions, and the sets of annotations out of which it chooses."""

    def __init__(self, connection: sqlite3.Connection, query: NoteQuery) -> None:
        self._connection = connection
        self._conditions = ["article.trashed IS NULL"]
        self._values: list[object] = []
        self._plain = True
        self._asks_articles = bool(query.source or query.first or query.last)
        self._simple(query)
        self._sets = list(self._listed(query))
        self._few = self._gather()

    def by_date(self, *, ascending: bool, limit: int | None) -> Iterable[int]:
        """By the days of the articles, and in reading order within each."""
        way = "ASC" if ascending else "DESC"
        order = f"article.published {way}, article.id {way}, annotation.paragraph, annotation.start, annotation.number"
        if self._few is not None or limit is None:
            return self._ask(self._from(), order)
        # The index of the list holds what is not on the shelf; what is on it comes from an index of its own.
        parts = [
            self._rows("article CROSS JOIN annotation ON annotation.article = article.id", order, limit, scope)
            for scope in ("article.shelved IS NULL", "article.shelved IS NOT NULL")
        ]
        sign = 1 if ascending else -1
        merged = merge(*parts, key=lambda row: _Backward(row[1], row[2]) if sign < 0 else (row[1] or "", row[2]))
        return (row[0] for row in merged)

    def by_change(self, *, ascending: bool, limit: int | None) -> Iterable[int]:
        """By when they were changed last."""
        way = "ASC" if ascending else "DESC"
        if self._plain and not self._sets and limit is not None:
            # Looking the articles up comes after: there are few in the trash.
            newest = f"(SELECT * FROM annotation ORDER BY modified {way}, number {way} LIMIT {2 * limit}) AS annotation"
            joined = f"{newest} CROSS JOIN article ON article.id = annotation.article"
            return self._ask(joined, f"annotation.modified {way}, annotation.number {way}")
        if not self._sets and not self._asks_articles:
            # What lies in the trash is left out by a list of it: to look each article up takes much longer.
            rows = self._connection.execute(
                "SELECT number FROM annotation"
                f" WHERE {' AND '.join([_NOT_IN_TRASH, *self._conditions[1:]])}"
                f" ORDER BY modified {way}, number {way} LIMIT ?",
                [*self._values, -1 if limit is None else limit],
            )
            return (row[0] for row in rows)
        return self._ask(self._from(), f"annotation.modified {way}, annotation.number {way}")

    def by_tag(self, *, ascending: bool, limit: int | None) -> Iterable[int]:
        """By the names of the tags, what has none at the end; the newest articles first within each."""
        way = "ASC" if ascending else "DESC"
        newest = "annotation.article DESC, annotation.paragraph, annotation.start, annotation.number"
        if self._sets or limit is None:
            joined = f"{self._from()} LEFT JOIN tag ON tag.id = annotation.tag"
            yield from self._ask(joined, f"tag.sort_key IS NULL, tag.sort_key {way}, tag.key {way}, {newest}")
            return
        tags = self._connection.execute(f"SELECT id FROM tag ORDER BY sort_key {way}, key {way}").fetchall()
        for (tag,) in [*tags, (None,)]:
            joined = "annotation CROSS JOIN article ON article.id = annotation.article"
            yield from (row[0] for row in self._rows(joined, newest, limit, "annotation.tag IS ?", tag))

    def _simple(self, query: NoteQuery) -> None:
        day = date.isoformat
        for condition, value in (
            ("annotation.kind = ?", query.kind),
            ("annotation.color = ?", query.color),
            ("annotation.creator = ?", query.creator),
            ("article.source_key = ?", query.source),
            ("article.published >= ?", day(query.first) if query.first else ""),
            ("article.published <= ?", day(query.last) if query.last else ""),
        ):
            if value:
                self._plain = False
                self._conditions.append(condition)
                self._values.append(value)

    def _listed(self, query: NoteQuery) -> Iterable[_Set]:
        if query.tag:
            family = family_of(self._connection, tag_by_id(self._connection, query.tag))
            packed = json.dumps([tag.id for tag in family])
            tagged = "annotation.tag IN (SELECT value FROM json_each(?))"
            yield _Set(f"SELECT number FROM annotation WHERE {tagged}", [packed], f"+{tagged}")
        words = words_in(query.text)
        if words:
            yield _Set(_IN_TEXT, [_all(words[:_MOST_WORDS])])
        if query.entities:
            packed = json.dumps(list(query.entities))
            links = " OR ".join(f'"archive entity {number}"' for number in query.entities)
            source = f"{_ON_PASSAGE} UNION ALL {_ON_ARTICLE} UNION ALL {_IN_TEXT}"
            yield _Set(source, [packed, packed, links], _IS_ON_PASSAGE)

    def _gather(self) -> list[int] | None:
        """The annotations of the smallest set, if they are few: then they are what is put into order."""
        for one in self._sets:
            found = self._connection.execute(f"SELECT * FROM ({one.source}) LIMIT {_FEW + 1}", one.values).fetchall()
            if len(found) <= _FEW:
                return list({row[0] for row in found})
        return None

    def _from(self) -> str:
        if self._few is not None:
            return (
                "(SELECT value FROM json_each(?)) AS few CROSS JOIN annotation ON annotation.number = few.value"
                " JOIN article ON article.id = annotation.article"
            )
        return "annotation JOIN article ON article.id = annotation.article"

    def _ask(self, joined: str, order: str) -> Iterable[int]:
        return (row[0] for row in self._rows(joined, order, None))

    def _rows(self, joined: str, order: str, limit: int | None, scope: str = "1", *values: object) -> sqlite3.Cursor:
        sets = [one.condition(of_each=limit is not None) for one in self._sets]
        conditions = " AND ".join([scope, *self._conditions, *sets])
        few = [json.dumps(self._few)] if self._few is not None and "few.value" in joined else []
        chosen = [value for one in self._sets for value in one.values]
        return self._connection.execute(
            f"SELECT annotation.number, article.published, article.id FROM {joined} WHERE {conditions}"
            f" ORDER BY {order} LIMIT ?",
            [*few, *values, *self._values, *chosen, -1 if limit is None else limit],
        )


class _Backward:
    """A day and a number that are ordered from the last to the first; no day comes after all."""

    __slots__ = ("_key",)

    def __init__(self, day: str | None, number: int) -> None:
        self._key = (day or "", number)

    def __lt__(self, other: _Backward) -> bool:
        return other._key < self._key


def _all(words: tuple[str, ...]) -> str:
    """All of these words, the last of which may be the beginning of one."""
    nodes = [Words((word,), prefix=word is words[-1]) for word in words]
    return " AND ".join(expression(node, folded) or "" for node in nodes)


def _row(row: Sequence[object]) -> NoteRow:
    number, title, publisher, source_url, published, *annotation = row
    return NoteRow(
        number=int(str(number)),
        annotation=annotation_of(annotation),
        title=str(title),
        publisher=str(publisher),
        source_url=str(source_url),
        published=date.fromisoformat(str(published)) if published else None,
    )
