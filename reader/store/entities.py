"""The index of people and organisations, and what a reader says of them. All counts are kept, none is made here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from uuid import uuid4

from reader.core.corrections import Correction, Verdict
from reader.core.errors import ReaderError
from reader.core.folding import fold, name_key
from reader.core.index import Context, EntityOrder, EntityPage, EntityRow, Link, RoleRow, Together
from reader.core.mentions import EntityType
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.names import captures_with, entity_of, settle_meaning, settle_surface

_COLUMNS = "id, type, name, articles, mentions, first, last"
_ORDERS = {
    EntityOrder.ARTICLES: "articles DESC, id",
    EntityOrder.NAME: "folded, id",
    EntityOrder.LAST: "last DESC NULLS LAST, id",
}
_MOST_ROLES = 500
_NEWEST = 2_000
"""Articles from which it is counted who appears with whom: all of them would take seconds for the most frequent."""


class Entities:
    """The entities of an archive that appear in listed articles."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def index(
        self, kind: EntityType | None, text: str = "", order: EntityOrder = EntityOrder.ARTICLES, limit: int = 500
    ) -> list[EntityRow]:
        """The entities of a kind, or of both, whose names have all words of `text`, which needs no accents."""
        words = [f"%{_escaped(word)}%" for word in fold(text).split()]
        clauses = ["articles > 0", *(["type = ?"] if kind else []), *["folded LIKE ? ESCAPE '\\'"] * len(words)]
        with self._connections.read() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM entity WHERE {' AND '.join(clauses)} ORDER BY {_ORDERS[order]} LIMIT ?",
                [*([kind] if kind else []), *words, limit],
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

    def page(self, entity: int, limit: int = 30) -> EntityPage:
        """All about one entity, with the `limit` that appear with it most. Raises ReaderError `no-such-entity`."""
        with self._connections.read() as connection:
            return EntityPage(
                entity=_entity(connection, entity),
                aliases=tuple(
                    _row(row)
                    for row in connection.execute(
                        f"SELECT {_COLUMNS} FROM entity WHERE means = ? ORDER BY id", [entity]
                    )
                ),
                together=tuple(_together(connection, entity, limit)),
                roles=tuple(_roles(connection, entity)),
                months=tuple(
                    ((int(month[:4]), int(month[5:])), count)
                    for month, count in connection.execute(
                        "SELECT substr(published, 1, 7) AS month, count(*) FROM appearance"
                        " WHERE entity = ? AND published IS NOT NULL GROUP BY month ORDER BY month",
                        [entity],
                    )
                ),
            )

    def articles(self, entity: int) -> list[int]:
        """The articles in which an entity appears, newest first."""
        with self._connections.read() as connection:
            return [
                row[0]
                for row in connection.execute(
                    "SELECT article FROM appearance WHERE entity = ? ORDER BY published DESC, article DESC", [entity]
                )
            ]

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

    def links(self, entities: Sequence[int]) -> list[Link]:
        """Which of these entities appear together, in how many of each one's newest articles."""
        marks = ", ".join("?" * len(entities))
        with self._connections.read() as connection:
            return [
                Link(*row)
                for row in connection.execute(
                    "SELECT a.entity, b.entity, count(*) FROM appearance AS a JOIN appearance AS b"
                    f" ON b.article = a.article AND b.entity > a.entity AND b.entity IN ({marks})"
                    f" WHERE a.entity IN ({marks}) GROUP BY a.entity, b.entity",
                    [*entities, *entities],
                )
            ]

    def apart(self) -> set[frozenset[int]]:
        """The pairs of entities that the reader keeps apart."""
        with self._connections.read() as connection:
            return {frozenset(row) for row in connection.execute("SELECT first, second FROM apart")}

    def corrections(self) -> list[Correction]:
        """All corrections that hold for the whole archive, by surface."""
        with self._connections.read() as connection:
            return [
                Correction(id=identifier, surface=surface, verdict=Verdict(verdict), entity=entity)
                for identifier, surface, verdict, entity in connection.execute(
                    "SELECT id, surface, verdict, entity FROM correction WHERE article IS NULL ORDER BY surface"
                )
            ]

    def reach(self, surface: str) -> tuple[int, int]:
        """In how many articles, and how often, a surface stands: what a correction of it would touch."""
        with self._connections.read() as connection:
            captures = captures_with(connection, surface, None)
            times = sum(
                text.count(surface)
                for capture, _ in captures
                for (text,) in connection.execute("SELECT text FROM paragraph WHERE capture = ?", [capture])
            )
            return len({article for _, article in captures}), times


def correct(
    recorder: Recorder, surface: str, verdict: Verdict, article: int | None, entity: str, creator: str
) -> set[int]:
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
    return settle_surface(recorder.db, surface, article)


def mean(recorder: Recorder, entity: int, whom: int | None) -> set[int]:
    """Let an entity, and all that mean it, mean another one; or let it mean itself again. Returns the articles."""
    moved = [entity]
    if whom is not None:
        moved += [row[0] for row in recorder.db.execute("SELECT id FROM entity WHERE means = ?", [entity]).fetchall()]
    for one in moved:
        recorder.update("entity", one, {"means": whom})
    return {article for one in moved for article in settle_meaning(recorder.db, one)}


def rename(recorder: Recorder, entity: int, name: str) -> None:
    """Call an entity by another name; it is still found by the old one."""
    recorder.update("entity", entity, {"name": name, "folded": fold(name)})


def named(recorder: Recorder, kind: EntityType, name: str) -> int:
    """The entity of that name, made if there is none."""
    return entity_of(recorder.db, kind, name, name_key(name))


def keep_apart(recorder: Recorder, first: int, second: int) -> None:
    """Remember that two entities are not the same; if one meant the other, it means itself again."""
    for one, whom in ((first, second), (second, first)):
        if recorder.db.execute("SELECT 1 FROM entity WHERE id = ? AND means = ?", [one, whom]).fetchone():
            mean(recorder, one, None)
    first, second = sorted((first, second))
    if not recorder.db.execute("SELECT 1 FROM apart WHERE first = ? AND second = ?", [first, second]).fetchone():
        recorder.insert("apart", {"first": first, "second": second})


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
        " article.id, capture.id, article.published, paragraph FROM role JOIN capture ON capture.id = role.capture"
        " JOIN article ON article.id = article JOIN entity AS own ON own.id = role.holder"
        " JOIN entity AS holder ON holder.id = coalesce(own.means, own.id)"
        " LEFT JOIN entity AS named ON named.id = role.body"
        " LEFT JOIN entity AS body ON body.id = coalesce(named.means, named.id)"
        " WHERE article.trashed IS NULL AND capture.trashed IS NULL"
        " AND (role.holder IN (:names) OR role.body IN (:names))"
        " ORDER BY article.published, article.id, role.place LIMIT :limit".replace(
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


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
