"""The names of captures: what the recogniser found, corrected by the reader, and the articles in which each appears."""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from reader.core.corrections import Correction, Verdict, corrected
from reader.core.entities import Role, plain_name
from reader.core.folding import fold, name_key
from reader.core.mentions import EntityType, Mention, MentionForm

_WORD = re.compile(r"\w+")
NEWEST_FIRST = "coalesce(captured, imported) DESC, id DESC"
"""The order of an article's captures. Both columns hold moments in UTC, so their texts sort as they do."""


def keep_found(db: Database, capture: int, mentions: Iterable[Mention], roles: Iterable[Role]) -> None:
    """Keep what the recogniser found in a capture, and settle its names."""
    mentions = list(mentions)
    found = [[m.paragraph, m.start, m.end, m.type, m.entity, m.form, m.key] for m in mentions]
    packed = zlib.compress(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode())
    db.execute(
        "INSERT INTO found (capture, mentions) VALUES (?, ?)"
        " ON CONFLICT (capture) DO UPDATE SET mentions = excluded.mentions",
        [capture, packed],
    )
    settle_names(db, capture)
    _keep_roles(db, capture, mentions, roles)


def settle_names(db: Database, capture: int) -> None:
    """Make the names of a capture what was found there, corrected by the reader."""
    texts, found = found_in(db.conn, capture)
    (article,) = db.execute("SELECT article FROM capture WHERE id = ?", [capture]).fetchone()
    mentions = corrected(texts, found, _corrections(db.conn, article, texts))
    db.execute("DELETE FROM mention WHERE capture = ?", [capture])
    entities: dict[tuple[str, str], int] = {}
    rows = []
    for mention in mentions:
        key = (str(mention.type), _key(mention, article))
        if key not in entities:
            entities[key] = entity_of(db, mention.type, mention.entity, key[1])
        rows.append((capture, mention.paragraph, mention.start, mention.end, entities[key], mention.form))
    db.conn.executemany(
        'INSERT INTO mention (capture, paragraph, start, "end", entity, form) VALUES (?, ?, ?, ?, ?, ?)', rows
    )


def settle_appearances(db: Database, article: int, capture: int | None) -> None:
    """Note which entities appear in an article, by its newest capture; in none if it has no capture or is trashed."""
    db.execute("DELETE FROM appearance WHERE article = ?", [article])
    if capture is not None:
        db.execute(
            "INSERT INTO appearance (entity, article, published, mentions)"
            " SELECT coalesce(means, entity.id) AS whom, article.id, published, count(*) FROM mention"
            " JOIN entity ON entity.id = mention.entity JOIN article ON article.id = ? AND trashed IS NULL"
            " JOIN paragraph ON paragraph.capture = mention.capture AND position = mention.paragraph AND NOT left_out"
            " WHERE mention.capture = ? GROUP BY whom",
            [article, capture],
        )


def newest_of(db: Database, article: int) -> int | None:
    """The newest capture of an article, None if it has none any more."""
    row = db.execute(
        f"SELECT id FROM capture WHERE article = ? AND trashed IS NULL ORDER BY {NEWEST_FIRST} LIMIT 1", [article]
    ).fetchone()
    return int(row[0]) if row else None


def entity_of(db: Database, kind: EntityType, name: str, key: str) -> int:
    """The entity with that key, which is made if there is none, and then has that name."""
    row = db.execute("SELECT id FROM entity WHERE type = ? AND key = ?", [kind, key]).fetchone()
    if row is None and key == name_key(name):
        # A reader who renamed it calls it by the new name.
        row = db.execute("SELECT id FROM entity WHERE type = ? AND name = ?", [kind, name]).fetchone()
    if row:
        return int(row[0])
    cursor = db.execute(
        "INSERT INTO entity (type, key, name, folded) VALUES (?, ?, ?, ?)", [kind, key, name, fold(name)]
    )
    return int(str(cursor.lastrowid))


def found_in(connection: sqlite3.Connection, capture: int) -> tuple[list[str], list[Mention]]:
    """The texts of a capture's paragraphs, those left out empty, and what the recogniser found in them."""
    texts = [
        "" if left_out else text
        for left_out, text in connection.execute(
            "SELECT left_out, text FROM paragraph WHERE capture = ? ORDER BY position", [capture]
        )
    ]
    row = connection.execute("SELECT mentions FROM found WHERE capture = ?", [capture]).fetchone()
    return texts, list(_unpacked(row[0], texts)) if row else []


def settle_surface(db: Database, surface: str, article: int | None) -> set[int]:
    """Settle the names wherever a corrected `surface` stands; returns the articles."""
    captures = captures_with(db.conn, surface, article)
    for capture, _ in captures:
        settle_names(db, capture)
    articles = {owner for _, owner in captures}
    for owner in articles:
        settle_appearances(db, owner, newest_of(db, owner))
    return articles


def settle_meaning(db: Database, entity: int) -> set[int]:
    """Settle the appearances of an entity that now means another, or itself again; returns the articles."""
    articles = {
        row[0]
        for row in db.execute(
            "SELECT DISTINCT article FROM capture WHERE id IN (SELECT capture FROM mention WHERE entity = ?)", [entity]
        ).fetchall()
    }
    for article in articles:
        settle_appearances(db, article, newest_of(db, article))
    return articles


def captures_with(connection: sqlite3.Connection, surface: str, article: int | None) -> list[tuple[int, int]]:
    """The captures, each with its article, in whose text `surface` stands; of one article if it is given."""
    if article is not None:
        rows = connection.execute("SELECT id, article FROM capture WHERE article = ?", [article]).fetchall()
    else:
        words = " ".join(_WORD.findall(surface))
        rows = connection.execute(
            "SELECT capture.id, article FROM capture WHERE article IN"
            " (SELECT rowid FROM search_exact WHERE search_exact MATCH ?)",
            [f'"{words}"'],
        ).fetchall()
    return [
        (capture, owner)
        for capture, owner in rows
        if connection.execute(
            "SELECT 1 FROM paragraph WHERE capture = ? AND instr(text, ?) LIMIT 1", [capture, surface]
        ).fetchone()
    ]


def _unpacked(packed: bytes, texts: list[str]) -> Iterator[Mention]:
    for paragraph, start, end, kind, entity, form, key in json.loads(zlib.decompress(packed)):
        if paragraph < len(texts) and texts[paragraph]:
            text = texts[paragraph][start:end]
            yield Mention(paragraph, start, end, EntityType(kind), text, entity, MentionForm(form), key)


def _key(mention: Mention, article: int) -> str:
    """The key of the one who is meant; the second person of one name is another one in each article."""
    key = mention.key or name_key(mention.entity)
    return key if plain_name(mention.entity) == mention.entity else f"{key} #{article}"


def _keep_roles(db: Database, capture: int, mentions: list[Mention], roles: Iterable[Role]) -> None:
    (article,) = db.execute("SELECT article FROM capture WHERE id = ?", [capture]).fetchone()

    def whom(number: int) -> int | None:
        if number < 0:
            return None
        mention = mentions[number]
        return entity_of(db, mention.type, mention.entity, _key(mention, article))

    db.execute("DELETE FROM role WHERE capture = ?", [capture])
    db.conn.executemany(
        "INSERT INTO role (capture, place, holder, post, body, body_text, former, since, until, paragraph)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                capture,
                place,
                whom(role.holder_mention),
                role.post,
                whom(role.body_mention),
                role.body_text,
                role.former,
                role.since,
                role.until,
                role.paragraph,
            )
            for place, role in enumerate(roles)
            if role.holder_mention >= 0
        ],
    )


def _corrections(connection: sqlite3.Connection, article: int, texts: list[str]) -> list[Correction]:
    """The corrections of surfaces that stand in these texts."""
    body = "\n".join(texts)
    return [
        Correction(id=identifier, surface=surface, verdict=Verdict(verdict), article=owner, entity=entity)
        for identifier, surface, verdict, owner, entity in connection.execute(
            "SELECT id, surface, verdict, article, entity FROM correction WHERE article = ? OR article IS NULL",
            [article],
        )
        if surface in body
    ]
