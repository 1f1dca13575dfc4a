"""The names of captures: what the recogniser found, corrected by the reader, and the articles in which each appears."""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.core.corrections import Correction, Verdict, corrected
from reader.core.entities import Role, plain_name
from reader.core.folding import fold, name_key
from reader.core.mentions import EntityType, Mention, MentionForm

if TYPE_CHECKING:
    from sqlite_utils import Database

_WORD = re.compile(r"\w+")
_TYPES = {str(kind): kind for kind in EntityType}
_FORMS = {str(form): form for form in MentionForm}
NEWEST_FIRST = "coalesce(captured, imported) DESC, id DESC"
"""The order of an article's captures. Both columns hold moments in UTC, so their texts sort as they do."""


def keep_found(
    db: Database, capture: int, mentions: Iterable[Mention], roles: Iterable[Role], recogniser: str = ""
) -> None:
    """Keep what a recogniser, known by its stamp, found in a capture, and settle its names."""
    mentions = list(mentions)
    db.execute(
        "INSERT INTO found (capture, mentions) VALUES (?, ?)"
        " ON CONFLICT (capture) DO UPDATE SET mentions = excluded.mentions",
        [
            capture,
            packed([m.paragraph, m.start, m.end, m.type, m.entity, m.form, m.key, _percent(m)] for m in mentions),
        ],
    )
    db.execute("UPDATE capture SET recogniser = ? WHERE id = ?", [recogniser, capture])
    settle_names(db, capture)
    _keep_roles(db, capture, mentions, roles)


def packed(found: Iterable[Sequence[object]]) -> bytes:
    """What was found in a capture as the archive keeps it.

    For each name: paragraph, start, end, type, entity, form, key, and the doubt in percent, which formats up to the
    third lack.
    """
    return zlib.compress(json.dumps(list(found), ensure_ascii=False, separators=(",", ":")).encode())


def settle_names(
    db: Database,
    capture: int,
    everywhere: Sequence[Correction] | None = None,
    known: dict[tuple[str, str], int] | None = None,
) -> bool:
    """Make the names of a capture what was found there, corrected by the reader; whether others are named there now.

    For many captures in one transaction: `everywhere` are the corrections that hold for the whole archive, and `known`
    keeps the entities of type and key.
    """
    texts, found = found_in(db.conn, capture)
    (article,) = db.execute("SELECT article FROM capture WHERE id = ?", [capture]).fetchone()
    said = _corrections(db.conn, article, texts, corrections_everywhere(db.conn) if everywhere is None else everywhere)
    entities = {} if known is None else known
    rows: dict[tuple[int, int], tuple[int, int, str, int]] = {}
    for mention in corrected(texts, found, said):
        key = (str(mention.type), _key(mention, article))
        if key not in entities:
            entities[key] = entity_of(db, mention.type, mention.entity, key[1])
        place = (mention.paragraph, mention.start)
        rows[place] = (mention.end, entities[key], str(mention.form), _percent(mention))
    before = {
        (paragraph, start): (end, entity, form, doubt)
        for paragraph, start, end, entity, form, doubt in db.execute(
            'SELECT paragraph, start, "end", entity, form, doubt FROM mention WHERE capture = ?', [capture]
        )
    }
    # Only what differs: a correction of a name that stands in thousands of articles changes little in each.
    db.conn.executemany(
        "DELETE FROM mention WHERE capture = ? AND paragraph = ? AND start = ?",
        [(capture, *place) for place, row in before.items() if rows.get(place) != row],
    )
    db.conn.executemany(
        'INSERT INTO mention (capture, paragraph, start, "end", entity, form, doubt) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [(capture, *place, *row) for place, row in rows.items() if before.get(place) != row],
    )
    return {place: row[1] for place, row in before.items()} != {place: row[1] for place, row in rows.items()}


def settle_appearances(db: Database, article: int, capture: int | None) -> None:
    """Note which entities appear in an article, by its newest capture; in none if it has no capture or is trashed."""
    before = {
        entity: (published, mentions)
        for entity, published, mentions in db.execute(
            "SELECT entity, published, mentions FROM appearance WHERE article = ?", [article]
        )
    }
    now: dict[int, tuple[str | None, int]] = {}
    if capture is not None:
        for entity, published, mentions in db.execute(
            "SELECT coalesce(means, entity.id) AS whom, published, count(*) FROM mention"
            " JOIN entity ON entity.id = mention.entity JOIN article ON article.id = ? AND trashed IS NULL"
            " JOIN paragraph ON paragraph.capture = mention.capture AND position = mention.paragraph AND NOT left_out"
            " WHERE mention.capture = ? GROUP BY whom",
            [article, capture],
        ):
            now[entity] = (published, mentions)
    # Only what differs: each row that comes or goes is counted with its entity, in every index of those.
    db.conn.executemany(
        "DELETE FROM appearance WHERE article = ? AND entity = ?",
        [(article, entity) for entity, row in before.items() if now.get(entity) != row],
    )
    db.conn.executemany(
        "INSERT INTO appearance (entity, article, published, mentions) VALUES (?, ?, ?, ?)",
        [(entity, article, *row) for entity, row in now.items() if before.get(entity) != row],
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
    return int(row[0]) if row else add_name(db, kind, name, key)


def known_by(db: Database, kind: str, name: str) -> int | None:
    """The entity with the key of that name, whatever it is called now."""
    row = db.execute("SELECT id FROM entity WHERE type = ? AND key = ?", [kind, name_key(name)]).fetchone()
    return int(row[0]) if row else None


def add_name(db: Database, kind: str, name: str, key: str, whom: int | None = None) -> int:
    """Make the entity with that key; with `whom` it means that one."""
    cursor = db.execute(
        "INSERT INTO entity (type, key, name, folded, means) VALUES (?, ?, ?, ?, ?)",
        [kind, key, name, fold(name), whom],
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


def settle_surface(db: Database, surface: str, article: int) -> None:
    """Settle the names of an article wherever a corrected `surface` stands in it.

    Where it was corrected in all articles, `owe_surface` has them settled in portions.
    """
    captures = captures_with(db.conn, surface, article)
    said = corrections_everywhere(db.conn) if captures else []
    changed = [settle_names(db, capture, said) for capture in captures]
    if any(changed):
        settle_appearances(db, article, newest_of(db, article))


def settle_everything(db: Database) -> None:
    """Settle the names and the counts of the whole archive, as after a repair."""
    db.execute("DELETE FROM appearance")
    db.execute("UPDATE entity SET articles = 0, mentions = 0, first = NULL, last = NULL")
    for (capture,) in db.execute("SELECT id FROM capture").fetchall():
        settle_names(db, capture)
    for (article,) in db.execute("SELECT id FROM article WHERE trashed IS NULL").fetchall():
        settle_appearances(db, article, newest_of(db, article))


def captures_with(connection: sqlite3.Connection, surface: str, article: int) -> list[int]:
    """The captures of an article in whose text `surface` stands."""
    sql = (
        "SELECT id FROM capture WHERE article = ?"
        " AND EXISTS (SELECT 1 FROM paragraph WHERE capture = capture.id AND instr(text, ?))"
    )
    return [row[0] for row in connection.execute(sql, [article, surface])]


def phrase_of(surface: str) -> str:
    """The words of a surface as the index of the exact texts is asked for them; they may stand there in other case."""
    return f'"{" ".join(_WORD.findall(surface))}"'


def _unpacked(found: bytes, texts: list[str]) -> Iterator[Mention]:
    for paragraph, start, end, kind, entity, form, key, *percent in json.loads(zlib.decompress(found)):
        if paragraph < len(texts) and texts[paragraph]:
            text, doubt = texts[paragraph][start:end], percent[0] / 100 if percent else 0.0
            yield Mention(paragraph, start, end, _TYPES[kind], text, entity, _FORMS[form], key, doubt)


def _percent(mention: Mention) -> int:
    return round(100 * mention.doubt)


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


def corrections_everywhere(connection: sqlite3.Connection) -> list[Correction]:
    """The corrections that hold for the whole archive, by surface."""
    return _read(connection, "article IS NULL", [])


def _corrections(
    connection: sqlite3.Connection, article: int, texts: list[str], everywhere: Sequence[Correction]
) -> list[Correction]:
    """The corrections of surfaces that stand in these texts."""
    body = "\n".join(texts)
    return [one for one in (*_read(connection, "article = ?", [article]), *everywhere) if one.surface in body]


def _read(connection: sqlite3.Connection, clause: str, parameters: Sequence[object]) -> list[Correction]:
    return [
        Correction(id=identifier, surface=surface, verdict=Verdict(verdict), article=owner, entity=entity)
        for identifier, surface, verdict, owner, entity in connection.execute(
            f"SELECT id, surface, verdict, article, entity FROM correction WHERE {clause} ORDER BY surface", parameters
        )
    ]
