"""The index of people and organisations, and what a reader says of them. All counts are kept, none is made here."""

from __future__ import annotations

import json
import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import combinations
from time import monotonic
from typing import TYPE_CHECKING
from uuid import uuid4

from reader.core.corrections import Correction, Verdict
from reader.core.errors import ReaderError
from reader.core.folding import fold, name_key
from reader.core.index import Context, EntityOrder, EntityPage, EntityRow, Link, Links, Reach, RoleRow, Together
from reader.core.mentions import EntityType
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.names import add_name, corrections_everywhere, entity_of, known_by, phrase_of, settle_surface

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLUMNS = "id, type, name, articles, mentions, first, last"
_ORDERS = {
    EntityOrder.ARTICLES: ("entity_by_articles", "articles DESC, id"),
    EntityOrder.NAME: ("entity_by_folded_name", "folded, id"),
    EntityOrder.LAST: ("entity_by_last", "last DESC, id"),
}
"""Each order with its index, which also holds the folded names: rows are looked up for those alone that are found."""
_MOST_ROLES = 500
"""The newest of them are shown."""
_NEWEST = 2_000
"""Articles from which it is counted who appears with whom: all of them would take seconds for the most frequent."""
_LINKED = 3_000
"""Articles from which the links of a graph are counted: the newest of each of its entities, shared out equally."""
_COUNTED = 200
"""Articles in which the places of a surface are counted at a time: some milliseconds."""


class Entities:
    """The entities of an archive that appear in listed articles."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def index(
        self, kind: EntityType | None, text: str = "", order: EntityOrder = EntityOrder.ARTICLES, limit: int = 500
    ) -> list[EntityRow]:
        """The entities of a kind, or of both, whose names have all words of `text`, which needs no accents."""
        index, by = _ORDERS[order]
        words = fold(text).split()
        found = "".join(" AND instr(folded, ?)" for _ in words)
        # Kind by kind, since the indexes begin with it. They are named: SQLite would take one of them for all orders.
        of_kind = (
            f"SELECT * FROM (SELECT {_COLUMNS}, folded FROM entity INDEXED BY {index}"
            f" WHERE type = ? AND articles > 0{found} ORDER BY {by} LIMIT ?)"
        )
        kinds = [kind] if kind else list(EntityType)
        values = [value for one in kinds for value in (one, *words, limit)]
        with self._connections.read() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM ({' UNION ALL '.join([of_kind] * len(kinds))}) ORDER BY {by} LIMIT ?",
                [*values, limit],
            )
            return [_row(row) for row in rows]

    def find(self, kind: EntityType, name: str) -> int | None:
        """The entity that a name means; None if nobody is called that."""
        with self._connections.read() as connection:
            row = connection.execute(
                "SELECT coalesce(means, id) FROM entity WHERE type = ? AND (key = ? OR name = ?)"
                " ORDER BY articles DESC LIMIT 1",
                [kind, name_key(name), name],
            ).fetchone()
            return int(row[0]) if row else None

    def page(self, entity: int, limit: int = 30, *, whole: bool = True) -> EntityPage:
        """All about one entity, with the `limit` that appear with it most. Raises ReaderError `no-such-entity`.

        What takes longest, who appears with it and the roles, only a `whole` page has.
        """
        with self._connections.read() as connection:
            return EntityPage(
                entity=_entity(connection, entity),
                aliases=tuple(
                    _row(row)
                    for row in connection.execute(
                        # Names that stand nowhere are kept for what may come; nobody is called so.
                        f"SELECT {_COLUMNS} FROM entity WHERE means = ?"
                        " AND EXISTS (SELECT 1 FROM mention WHERE mention.entity = entity.id) ORDER BY id",
                        [entity],
                    )
                ),
                together=tuple(_together(connection, entity, limit)) if whole else (),
                compared=_NEWEST,
                roles=tuple(_roles(connection, entity)) if whole else (),
                months=tuple(
                    ((int(month[:4]), int(month[5:])), count)
                    for month, count in connection.execute(
                        # By day first, as the index has them: months of tens of thousands of rows had to be sorted.
                        "SELECT substr(published, 1, 7) AS month, sum(articles) FROM"
                        " (SELECT published, count(*) AS articles FROM appearance"
                        "  WHERE entity = ? AND published IS NOT NULL GROUP BY published)"
                        " GROUP BY month ORDER BY month",
                        [entity],
                    )
                ),
            )

    def articles(self, entity: int) -> list[int]:
        """The articles in which an entity appears, newest first."""
        with self._connections.read() as connection:
            return _newest(connection, entity, -1)

    def contexts(self, entity: int, limit: int = 200) -> list[Context]:
        """The mentions of an entity in their paragraphs, newest articles first."""
        with self._connections.read() as connection:
            return [
                Context(
                    article=article,
                    capture=capture,
                    title=title,
                    published=_date(published),
                    paragraph=paragraph,
                    start=start,
                    end=end,
                    text=text,
                )
                for article, capture, title, published, paragraph, start, end, text in connection.execute(
                    'SELECT appearance.article, capture.id, article.title, article.published, paragraph, start, "end",'
                    " text FROM (SELECT article, published FROM appearance WHERE entity = :entity"
                    "  ORDER BY published DESC, article DESC LIMIT :limit) AS appearance"
                    " JOIN article ON article.id = appearance.article"
                    " JOIN capture ON capture.id = (SELECT id FROM capture AS newest WHERE newest.article = article.id"
                    "  AND newest.trashed IS NULL ORDER BY coalesce(captured, newest.imported) DESC, id DESC LIMIT 1)"
                    " JOIN mention ON mention.capture = capture.id AND mention.entity IN"
                    "  (SELECT id FROM entity WHERE id = :entity OR means = :entity)"
                    " JOIN paragraph ON paragraph.capture = capture.id AND position = mention.paragraph"
                    "  AND NOT left_out"
                    " ORDER BY appearance.published DESC, appearance.article DESC, paragraph, start LIMIT :limit",
                    {"entity": entity, "limit": limit},
                )
            ]

    def links(self, entities: Sequence[int]) -> Links:
        """Which of these entities appear together: in all of their articles, or in the newest ones of each of them."""
        articles: set[int] = set()
        together: dict[int, list[int]] = {}
        shared: Counter[tuple[int, int]] = Counter()
        with self._connections.read() as connection:
            wanted = dict(
                connection.execute(
                    "SELECT id, articles FROM entity WHERE id IN (SELECT value FROM json_each(?))",
                    [json.dumps(list(entities))],
                ).fetchall()
            )
            share = _share(wanted.values(), _LINKED)
            for entity in wanted:
                articles.update(_newest(connection, entity, share))
            for article, entity in connection.execute(
                "SELECT article, entity FROM appearance WHERE article IN (SELECT value FROM json_each(?))"
                " ORDER BY article, entity",
                [json.dumps(list(articles))],
            ):
                if entity in wanted:
                    together.setdefault(article, []).append(entity)
        for group in together.values():
            shared.update(combinations(group, 2))
        whole = all(count <= share for count in wanted.values())
        return Links(tuple(Link(first, second, count) for (first, second), count in sorted(shared.items())), whole)

    def apart(self) -> set[frozenset[int]]:
        """The pairs of entities that the reader keeps apart."""
        with self._connections.read() as connection:
            return {frozenset(row) for row in connection.execute("SELECT first, second FROM apart")}

    def corrections(self) -> list[Correction]:
        """All corrections that hold for the whole archive, by surface."""
        with self._connections.read() as connection:
            return corrections_everywhere(connection)

    def reach(self, surface: str, known: Reach | None = None, seconds: float = math.inf) -> Reach:
        """In how many articles, and how often, a surface stands: what a correction of it would touch.

        What can be counted in `seconds`; who has an answer that is not whole goes on with it.
        """
        until = monotonic() + seconds
        articles, places, after = (known.articles, known.places, known.after) if known else (0, 0, 0)
        with self._connections.read() as connection:
            while True:
                numbers = connection.execute(
                    "SELECT rowid FROM search_exact WHERE search_exact MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?",
                    [phrase_of(surface), after, _COUNTED],
                ).fetchall()
                times = connection.execute(
                    # In bytes, since a text may hold a null character, which ends it for `length`.
                    "SELECT sum(length(CAST(text AS BLOB)) - length(CAST(replace(text, :surface, '') AS BLOB)))"
                    " / length(CAST(:surface AS BLOB)) FROM json_each(:articles) JOIN capture ON article = value"
                    " JOIN paragraph ON capture = capture.id WHERE instr(text, :surface) GROUP BY article",
                    {"surface": surface, "articles": json.dumps([number for (number,) in numbers])},
                ).fetchall()
                articles, places = articles + len(times), places + sum(count for (count,) in times)
                after = numbers[-1][0] if numbers else after
                whole = len(numbers) < _COUNTED
                if whole or monotonic() >= until:
                    return Reach(articles, places, whole=whole, after=after)


def correct(recorder: Recorder, surface: str, verdict: Verdict, article: int | None, entity: str, creator: str) -> None:
    """Say what a surface is, in one article or in all; what was said of it there before is replaced."""
    known = recorder.db.execute(
        "SELECT id FROM correction WHERE surface = ? AND article IS ?", [surface, article]
    ).fetchone()
    if known:
        recorder.delete("correction", known[0])
    recorder.insert(
        "correction",
        {
            "id": str(uuid4()),
            "surface": surface,
            "verdict": verdict,
            "article": article,
            "entity": entity,
            "made": datetime.now(UTC).isoformat(),
            "creator": creator,
        },
    )
    if article is None:
        recorder.owe_surface(surface)
    else:
        settle_surface(recorder.db, surface, article)


def mean(recorder: Recorder, entity: int, whom: int | None) -> None:
    """Let an entity, and all that mean it, mean another one; or let it mean itself again."""
    moved = [entity]
    if whom is not None:
        moved += [row[0] for row in recorder.db.execute("SELECT id FROM entity WHERE means = ?", [entity]).fetchall()]
    for one in moved:
        recorder.update("entity", one, {"means": whom})
        recorder.owe_meaning(one)


def rename(recorder: Recorder, entity: int, name: str) -> None:
    """Call an entity by another name; it is still found by the old one.

    Both names mean it from now on, also when it is called otherwise again, unless somebody else has them.
    """
    db = recorder.db
    sql = "SELECT type, name, coalesce(means, id) FROM entity WHERE id = ?"
    kind, called, whom = db.execute(sql, [entity]).fetchone()
    if known_by(db, kind, called) is None:
        # No part of the step: it was found by its name alone, and is again when this is undone.
        add_name(db, kind, called, name_key(called), whom)
    # Nor is this: articles that stay when the step is undone may have the name.
    other = known_by(db, kind, name) or add_name(db, kind, name, name_key(name))
    if other not in (entity, whom) and _is_free(db, other, whom):
        mean(recorder, other, whom)
    recorder.update("entity", entity, {"name": name, "folded": fold(name)})


def named(recorder: Recorder, kind: EntityType, name: str) -> int:
    """The entity of that name, made if there is none."""
    return entity_of(recorder.db, kind, name, name_key(name))


def keep_apart(recorder: Recorder, first: int, second: int) -> None:
    """Remember that two entities are not the same; if one meant the other, it means itself again."""
    for one, whom in ((first, second), (second, first)):
        if recorder.db.execute("SELECT 1 FROM entity WHERE id = ? AND means = ?", [one, whom]).fetchone():
            mean(recorder, one, None)
            kind, name = recorder.db.execute("SELECT type, name FROM entity WHERE id = ?", [one]).fetchone()
            called = known_by(recorder.db, kind, name)
            if recorder.db.execute("SELECT 1 FROM entity WHERE id = ? AND means = ?", [called, whom]).fetchone():
                mean(recorder, int(str(called)), one)  # what it is called goes with it
    first, second = sorted((first, second))
    if not recorder.db.execute("SELECT 1 FROM apart WHERE first = ? AND second = ?", [first, second]).fetchone():
        recorder.insert("apart", {"first": first, "second": second})


def _is_free(db: Database, name: int, whom: int) -> bool:
    """Whether a name stands nowhere and nobody is known by it, so that somebody may be called so."""
    sql = (
        "SELECT EXISTS (SELECT 1 FROM mention WHERE entity = :name)"
        " OR EXISTS (SELECT 1 FROM role WHERE holder = :name OR body = :name)"
        " OR EXISTS (SELECT 1 FROM entity WHERE means = :name OR id = :name AND means = :whom)"
        " OR EXISTS (SELECT 1 FROM apart WHERE first = min(:name, :whom) AND second = max(:name, :whom))"
    )
    return not db.execute(sql, {"name": name, "whom": whom}).fetchone()[0]


def _share(counts: Iterable[int], most: int) -> int:
    """The largest number that each may take, if nobody takes more than they have and all together at most `most`."""
    ordered = sorted(counts)
    for place, count in enumerate(ordered):
        share = most // (len(ordered) - place)
        if count > share:
            return share
        most -= count
    return ordered[-1] if ordered else 0


def _newest(connection: sqlite3.Connection, entity: int, limit: int) -> list[int]:
    """The newest articles in which an entity appears; all with the limit -1."""
    return [
        row[0]
        for row in connection.execute(
            "SELECT article FROM appearance WHERE entity = ? ORDER BY published DESC, article DESC LIMIT ?",
            [entity, limit],
        )
    ]


def _together(connection: sqlite3.Connection, entity: int, limit: int) -> Iterable[Together]:
    for count, *row in connection.execute(
        "SELECT together, id, type, name, articles, mentions, first, last FROM ("
        " SELECT other.entity AS whom, count(*) AS together FROM"
        "  (SELECT article FROM appearance WHERE entity = :entity ORDER BY published DESC, article DESC LIMIT :newest)"
        "  AS own JOIN appearance AS other ON other.article = own.article AND other.entity != :entity"
        " GROUP BY whom ORDER BY together DESC, whom LIMIT :limit"
        ") JOIN entity ON id = whom ORDER BY together DESC, whom",
        {"entity": entity, "newest": _NEWEST, "limit": limit},
    ):
        yield Together(_row(row), count)


def _roles(connection: sqlite3.Connection, entity: int) -> Iterable[RoleRow]:
    for row in connection.execute(
        "SELECT holder.id, holder.name, post, body.id, coalesce(body.name, body_text), former, since, until,"
        " told.article, told.capture, told.published, paragraph FROM ("
        # Their keys alone: a body may have thousands of roles, and whole rows would be looked up for all of them.
        "  SELECT capture, place, article.id AS article, article.published FROM ("
        "   SELECT capture, place FROM role WHERE holder IN (:names)"
        "   UNION SELECT capture, place FROM role WHERE body IN (:names)"
        "  ) JOIN capture ON capture.id = capture JOIN article ON article.id = capture.article"
        "  WHERE article.trashed IS NULL AND capture.trashed IS NULL"
        "  ORDER BY article.published DESC, article.id DESC, place DESC LIMIT :limit"
        " ) AS told JOIN role ON role.capture = told.capture AND role.place = told.place"
        " JOIN entity AS own ON own.id = role.holder"
        " JOIN entity AS holder ON holder.id = coalesce(own.means, own.id)"
        " LEFT JOIN entity AS named ON named.id = role.body"
        " LEFT JOIN entity AS body ON body.id = coalesce(named.means, named.id)"
        " ORDER BY told.published, told.article, told.place".replace(
            ":names", "SELECT id FROM entity WHERE id = :entity OR means = :entity"
        ),
        {"entity": entity, "limit": _MOST_ROLES},
    ):
        holder, holder_name, post, body, body_name, former, since, until, article, capture, published, paragraph = row
        yield RoleRow(
            holder=holder,
            holder_name=holder_name,
            post=post,
            body=body,
            body_name=body_name,
            former=bool(former),
            since=since,
            until=until,
            article=article,
            capture=capture,
            published=_date(published),
            paragraph=paragraph,
        )


def _entity(connection: sqlite3.Connection, entity: int) -> EntityRow:
    row = connection.execute(f"SELECT {_COLUMNS} FROM entity WHERE id = ?", [entity]).fetchone()
    if row is None:
        raise ReaderError("no-such-entity")
    return _row(row)


def _row(row: Sequence[object]) -> EntityRow:
    identifier, kind, name, articles, mentions, first, last = row
    return EntityRow(
        id=int(str(identifier)),
        type=EntityType(str(kind)),
        name=str(name),
        articles=int(str(articles)),
        mentions=int(str(mentions)),
        first=_date(first),
        last=_date(last),
    )


def _date(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
