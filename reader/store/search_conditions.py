"""A query as conditions of SQL on the table `article`, and as lists of the articles that meet them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from reader.core.query import (
    All,
    Between,
    Called,
    Either,
    Field,
    Has,
    Is,
    Near,
    Node,
    Not,
    State,
    Thing,
    Within,
    Words,
)
from reader.store.search_kept import Kept, Source
from reader.store.search_names import entities_called, sources_called, tags_called
from reader.store.search_words import Spell, expression, folded, looks_at_titles

_STATES = {
    State.UNREAD: "article.read IS NULL",
    State.READ: "article.read IS NOT NULL",
    State.STARRED: "article.starred IS NOT NULL",
    State.SHELVED: "article.shelved IS NOT NULL",
    State.TRASHED: "article.trashed IS NOT NULL",
}
_THINGS = {
    Thing.NOTE: "EXISTS (SELECT 1 FROM annotation WHERE annotation.article = {id} AND kind = 'note')",
    Thing.TAG: "EXISTS (SELECT 1 FROM annotation WHERE annotation.article = {id} AND kind = 'tag')",
    Thing.PICTURE: "EXISTS (SELECT 1 FROM capture JOIN illustration ON illustration.capture = capture.id"
    " WHERE capture.article = {id})",
}
_MOST_SOURCES = 10_000
_LONGEST_INDEXED = 3
"""Letters of the longest beginnings of words that the index of folded words has."""
_PROBES = (
    "EXISTS (SELECT 1 FROM search_folded WHERE search_folded MATCH ? AND rowid = {id})",
    "EXISTS (SELECT 1 FROM annotation CROSS JOIN note_folded ON note_folded.rowid = number"
    " WHERE annotation.article = {id} AND note_folded MATCH ?)",
)
_MANY = 500
"""People or bodies past which it is not asked whether they appear in few articles."""
_LONG_ENOUGH = 3
"""Letters from which on the beginning of a word is sought in notes: fewer begin a word in nearly all of them."""


@dataclass(frozen=True)
class Condition:
    """A condition of SQL with its values; `{id}` in it is the article's number.

    A condition asks for one row at a time, or for a set that SQLite makes once. `sources`, if there are any, list the
    articles that meet it, or those that do not if it is not `wanted`. `entity` is set where it is that one entity
    appears, whose articles an index lists newest first, and `text` where it is only that words are found, or are not.
    `walk`, if there is one, asks for one article after the other, where only the first few are wanted; so does `probe`,
    which is faster where most articles have the word, and slow otherwise. `many` is set where so many articles meet it
    that they need not be counted first.
    """

    sql: str
    values: tuple[object, ...] = ()
    sources: tuple[Source, ...] = ()
    entity: int | None = None
    text: bool = False
    wanted: bool = True
    walk: str = ""
    probe: str = ""
    many: bool = False


def scope(states: frozenset[State]) -> str:
    """Which articles are looked at: what is in the trash or on the shelf only if the query asks for it."""
    hidden = [] if State.TRASHED in states else ["article.trashed IS NULL"]
    hidden += [] if State.SHELVED in states else ["article.shelved IS NULL"]
    return " AND ".join(hidden) or "1"


class Conditions:
    """Makes conditions of the nodes of a query."""

    def __init__(self, kept: Kept, states: frozenset[State]) -> None:
        self._kept = kept
        self._states = states

    def all_of(self, conjuncts: Sequence[Node]) -> list[Condition]:
        """The conditions that must all be met; words that stand beside each other are one."""
        texts = [node for node in conjuncts if expression(node, folded)]
        others = [self.of(node) for node in conjuncts if node not in texts]
        if not texts:
            return others
        return [_text(All(tuple(texts)) if len(texts) > 1 else texts[0], folded), *others]

    def of(self, node: Node) -> Condition:
        """The condition that `node` means."""
        match node:
            case Words() | Near() | Within(Field.TITLE):
                return _text(node, folded)
            case Within(_, words):
                source = (
                    "SELECT annotation.article FROM note_folded CROSS JOIN annotation ON number = note_folded.rowid"
                    " WHERE note_folded MATCH ? AND kind = 'note'"
                )
                return _listed(source, expression(words, folded))
            case Called():
                return self._called(node)
            case Between(field, first, last):
                return _between(field, first, last)
            case Has(thing):
                return Condition(_THINGS[thing])
            case Is(state):
                return Condition(_STATES[state])
            case Not(part):
                inner = self.of(part)
                sql = f"NOT coalesce({inner.sql}, 0)"
                return Condition(sql, inner.values, inner.sources, text=inner.text, wanted=not inner.wanted)
            case All(parts):
                return _joined(" AND ", self.all_of(parts))
            case Either(parts):
                if expression(node, folded):
                    return _text(node, folded)
                return _joined(" OR ", [self.of(part) for part in parts])

    def _called(self, called: Called) -> Condition:
        if called.field is Field.SOURCE:
            own = scope(self._states)
            keys = self._kept.recall(
                (called, own), lambda: sources_called(self._kept.connection, called, own)[:_MOST_SOURCES]
            )
            # One by one: they hold a NUL, which JSON does not bring through SQLite.
            return Condition(f"article.source_key IN ({', '.join('?' * len(keys))})", tuple(keys))
        if called.field is Field.TAG:
            tags = json.dumps(tags_called(self._kept.connection, called))
            return _listed("SELECT article FROM annotation WHERE tag IN (SELECT value FROM json_each(?))", tags)
        entities = self._kept.recall(called, lambda: entities_called(self._kept.connection, called))
        packed = json.dumps(entities)
        if State.TRASHED in self._states:
            # What is in the trash appears on nobody's page.
            source = (
                "SELECT capture.article FROM entity JOIN mention ON mention.entity = entity.id"
                " JOIN capture ON capture.id = mention.capture"
                " WHERE coalesce(means, entity.id) IN (SELECT value FROM json_each(?))"
            )
            return _listed(source, packed)
        if len(entities) == 1:
            sql = "EXISTS (SELECT 1 FROM appearance WHERE appearance.article = {id} AND entity = ?)"
            one: Source = ("SELECT article FROM appearance WHERE entity = ?", entities[0])
            return Condition(sql, (entities[0],), (one,), entities[0])
        whom = "entity IN (SELECT value FROM json_each(?))"
        # The plus has the names of one article looked through, not those of all these entities.
        walk = f"EXISTS (SELECT 1 FROM appearance WHERE appearance.article = {{id}} AND +{whom})"
        listed = _listed(f"SELECT article FROM appearance WHERE {whom}", packed)
        return replace(listed, walk=walk, many=len(entities) > _MANY)


def text_sources(index: str, node: Node, spell: Spell) -> tuple[Source, ...]:
    """What lists the articles in whose text FTS5 finds `node`, and in one of whose notes."""
    sought = expression(node, spell) or ""
    found = [(f"SELECT rowid AS article FROM search_{index} WHERE search_{index} MATCH ?", sought)]
    if not looks_at_titles(node) and not _is_short(node):
        # In this order: SQLite would walk through all notes otherwise.
        notes = f"note_{index} CROSS JOIN annotation ON number = note_{index}.rowid"
        found.append((f"SELECT annotation.article FROM {notes} WHERE note_{index} MATCH ?", sought))
    return tuple(found)


def _is_short(node: Node) -> bool:
    return isinstance(node, Words) and node.prefix and len(node.words) == 1 and len(node.words[0]) < _LONG_ENOUGH


def _text(node: Node, spell: Spell) -> Condition:
    sources = text_sources("folded", node, spell)
    # Apart, for the notes are not even asked where the text has what is sought.
    sql = " OR ".join(f"+{{id}} IN ({source})" for source, *_ in sources)
    values = tuple(value for _, *values in sources for value in values)
    probe = " OR ".join(_PROBES[: len(sources)]) if _is_quick(node) else ""
    return Condition(f"({sql})", values, sources, text=True, probe=probe)


def _is_quick(node: Node) -> bool:
    """Whether FTS5 says of an article at once whether it has `node`: a word, or a beginning that has its own index.

    For more than one word it puts their lists together anew for each article.
    """
    return (
        isinstance(node, Words) and len(node.words) == 1 and (not node.prefix or len(node.words[0]) <= _LONGEST_INDEXED)
    )


def _listed(source: str, *values: object) -> Condition:
    # The plus keeps SQLite from running the search once for each row; the set is made once.
    return Condition(f"+{{id}} IN ({source})", values, ((source, *values),))


def _joined(operator: str, conditions: Sequence[Condition]) -> Condition:
    sql = operator.join(condition.sql for condition in conditions)
    return Condition(f"({sql})", tuple(value for condition in conditions for value in condition.values))


def _between(field: Field, first: date | None, last: date | None) -> Condition:
    column = "article.published" if field is Field.DATE else "article.imported"
    parts, values = [], []
    if first:
        parts.append(f"{column} >= ?")
        values.append(first.isoformat() if field is Field.DATE else _moment(first))
    if last:
        parts.append(f"{column} <= ?" if field is Field.DATE else f"{column} < ?")
        values.append(last.isoformat() if field is Field.DATE else _moment(last, days=1))
    sql = " AND ".join(parts)
    source: Source = (f"SELECT id AS article FROM article WHERE {sql}", *values)
    return Condition(f"({sql})", tuple(values), (source,) if field is Field.IMPORTED else ())


def _moment(day: date, days: int = 0) -> str:
    """When a day begins on the user's clock, or the day so many days after it, as the archive keeps moments."""
    try:
        return (datetime.combine(day, time.min) + timedelta(days=days)).astimezone(UTC).isoformat()
    except (OverflowError, ValueError, OSError):  # at the ends of the calendar
        return day.isoformat()
