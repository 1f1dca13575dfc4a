"""The names of which the recogniser is unsure, the most useful questions first. What is unsure is counted already."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Container, Sequence
from datetime import date

from reader.core.corrections import is_safe_everywhere
from reader.core.index import Context
from reader.core.mentions import EntityType
from reader.core.review import DoubtfulName, LikelyPair, NameQuestion
from reader.store.connection import Connections

LEAST = 15
"""Per cent of doubt from which on a mention is worth a question; the triggers of the schema count these."""
_LOOKED_AT = 1000
"""Entities among which the best questions are looked for."""
_BY_ARTICLE = 40
"""Entities with short names of which the most doubtful article is looked for."""
_SAMPLE = 200
"""Mentions of a name that are counted, and from which contexts are chosen."""


class Review:
    """The doubtful names of an archive. Only full mentions count: a short one is settled with the one whom it means."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def count(self, most: int = 1000) -> int:
        """How many entities have doubtful mentions, counted up to `most`."""
        with self._connections.read() as connection:
            sql = "SELECT count(*) FROM (SELECT 1 FROM entity WHERE doubt > 0 LIMIT ?)"
            return int(connection.execute(sql, [most]).fetchone()[0])

    def names(self, limit: int, skipped: Container[int] = ()) -> list[DoubtfulName]:
        """The entities about which to ask first, without those that were skipped."""
        found: list[DoubtfulName] = []
        short = 0
        with self._connections.read() as connection:
            for entity, kind, name, doubt in connection.execute(
                "SELECT id, type, name, doubt FROM entity WHERE doubt > 0 ORDER BY doubt DESC, id LIMIT ?",
                [_LOOKED_AT],
            ):
                if entity in skipped:
                    continue
                if len(found) - short >= limit:
                    break
                safe = is_safe_everywhere(name)
                short += not safe
                if safe or short <= _BY_ARTICLE:
                    article, mentions, sum_ = (
                        (None, _mentions(connection, entity), doubt) if safe else _worst(connection, entity)
                    )
                    found.append(
                        DoubtfulName(
                            entity=entity,
                            type=EntityType(kind),
                            name=name,
                            mentions=mentions,
                            doubt=sum_ / 100,
                            article=article,
                        )
                    )
        return sorted(found, key=lambda one: (-one.use, one.entity))[:limit]

    def question(self, name: DoubtfulName, contexts: int = 5) -> NameQuestion | None:
        """What to ask about an entity: its most doubtful surface with its contexts; None if nothing is doubtful now."""
        with self._connections.read() as connection:
            rows = connection.execute(
                'SELECT mention.capture, paragraph, start, "end", mention.doubt, capture.article,'
                ' substr(text, start + 1, "end" - start) FROM mention JOIN capture ON capture.id = mention.capture'
                " JOIN article ON article.id = capture.article JOIN paragraph ON paragraph.capture = mention.capture"
                "  AND position = mention.paragraph AND NOT left_out"
                " WHERE mention.entity = :entity AND mention.doubt > 0 AND mention.doubt >= :least AND form = 'full'"
                " AND article.trashed IS NULL AND capture.trashed IS NULL"
                " AND (:article IS NULL OR capture.article = :article)"
                " ORDER BY mention.doubt DESC LIMIT :most",
                {"entity": name.entity, "least": LEAST, "article": name.article, "most": _SAMPLE},
            ).fetchall()
            if not rows:
                return None
            weights = Counter[str]()
            for row in rows:
                weights[row[6]] += row[4]
            surface = min(weights, key=lambda one: (-weights[one], one))
            own = [row for row in rows if row[6] == surface]
            # A surface of two syllables may stand for an entity with one, and the other way round.
            article = None if is_safe_everywhere(surface) else name.article or own[0][5]
            if article is not None:
                own = [row for row in own if row[5] == article]
            first: dict[int, tuple[int, ...]] = {}
            for row in own:
                first.setdefault(row[5], row)
            chosen = [*first.values(), *(row for row in own if row not in first.values())][:contexts]
            other = EntityType.ORG if name.type is EntityType.PERSON else EntityType.PERSON
            otherwise = connection.execute(
                "SELECT max(articles) FROM entity WHERE type = ? AND name = ?", [other, surface]
            ).fetchone()[0]
            return NameQuestion(
                entity=name.entity,
                type=name.type,
                surface=surface,
                mentions=len(own),
                articles=len(first),
                more=len(rows) == _SAMPLE,
                doubt=sum(row[4] for row in own) / len(own) / 100,
                article=article,
                contexts=tuple(_context(connection, *row[:4]) for row in chosen),
                otherwise=otherwise or 0,
            )

    def open_pairs(self, pairs: Sequence[LikelyPair]) -> list[LikelyPair]:
        """Those pairs that are still two entities of listed articles, and that nobody keeps apart."""
        with self._connections.read() as connection:
            return [
                pair
                for pair in pairs
                if not connection.execute(
                    "SELECT 1 FROM apart WHERE first = min(:one, :other) AND second = max(:one, :other) UNION ALL"
                    " SELECT 1 FROM entity WHERE id IN (:one, :other) AND (means IS NOT NULL OR articles = 0)",
                    {"one": pair.first.id, "other": pair.second.id},
                ).fetchone()
            ]


def _mentions(connection: sqlite3.Connection, entity: int) -> int:
    sql = "SELECT count(*) FROM mention WHERE entity = ? AND doubt > 0 AND doubt >= ?"
    return int(connection.execute(sql, [entity, LEAST]).fetchone()[0])


def _worst(connection: sqlite3.Connection, entity: int) -> tuple[int, int, int]:
    """The article in which an entity is most doubtful, in how many mentions, and how much in all."""
    article, mentions, doubt = connection.execute(
        "SELECT article, mentions, doubt FROM (SELECT capture, count(*) AS mentions, sum(doubt) AS doubt FROM mention"
        " WHERE entity = ? AND doubt > 0 AND doubt >= ? GROUP BY capture ORDER BY 3 DESC LIMIT 1)"
        " JOIN capture ON capture.id = capture",
        [entity, LEAST],
    ).fetchone()
    return article, mentions, doubt


def _context(connection: sqlite3.Connection, capture: int, paragraph: int, start: int, end: int) -> Context:
    article, title, published, text = connection.execute(
        "SELECT article.id, article.title, article.published, text FROM capture"
        " JOIN article ON article.id = capture.article"
        " JOIN paragraph ON paragraph.capture = capture.id AND position = ? WHERE capture.id = ?",
        [paragraph, capture],
    ).fetchone()
    return Context(
        article=article,
        capture=capture,
        title=title,
        published=date.fromisoformat(published) if published else None,
        paragraph=paragraph,
        start=start,
        end=end,
        text=text,
    )
