"""The text of a capture: its paragraphs, the names in them, the pictures between them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.core.article import Illustration, Paragraph, ParagraphKind
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.core.reading import Reading
from reader.store.names import keep_found

if TYPE_CHECKING:
    from sqlite_utils import Database


def insert_text(db: Database, capture: int, reading: Reading) -> None:
    """Store the paragraphs, names and pictures of a capture."""
    db.conn.executemany(
        "INSERT INTO paragraph (capture, position, kind, level, dropped, left_out, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (capture, position, p.kind, p.level, p.left_out, p.left_out, p.text)
            for position, p in enumerate(reading.article.paragraphs)
        ),
    )
    keep_found(db, capture, reading.mentions, reading.roles, reading.recogniser)
    _insert_illustrations(db, capture, reading.article.illustrations)


def remove_text(db: Database, capture: int) -> None:
    """Take the paragraphs, names and pictures of a capture away, to store others in their place."""
    for table in ("paragraph", "mention", "role", "illustration"):
        db.execute(f"DELETE FROM {table} WHERE capture = ?", [capture])


def paragraphs_of(connection: sqlite3.Connection, capture: int) -> Iterator[Paragraph]:
    """The paragraphs of a capture, in order, as they are after the reader's mends."""
    for kind, level, left_out, text in connection.execute(
        "SELECT kind, level, left_out, text FROM paragraph WHERE capture = ? ORDER BY position", [capture]
    ):
        yield Paragraph(text, ParagraphKind(kind), level, bool(left_out))


def mentions_of(connection: sqlite3.Connection, capture: int, paragraphs: Sequence[Paragraph]) -> Iterator[Mention]:
    """The names in a capture's shown paragraphs, in reading order."""
    for paragraph, start, end, kind, name, form, doubt in connection.execute(
        'SELECT paragraph, start, "end", named.type, coalesce(whom.name, named.name), form, mention.doubt FROM mention'
        " JOIN entity AS named ON named.id = entity LEFT JOIN entity AS whom ON whom.id = named.means"
        " WHERE capture = ? ORDER BY paragraph, start",
        [capture],
    ):
        if not paragraphs[paragraph].left_out:
            text = paragraphs[paragraph].text[start:end]
            yield Mention(paragraph, start, end, EntityType(kind), text, name, MentionForm(form), doubt=doubt / 100)


def illustrations_of(connection: sqlite3.Connection, capture: int) -> Iterator[Illustration]:
    """The pictures of a capture, in order."""
    for position, address, content, description in connection.execute(
        "SELECT position, address, content, description FROM illustration"
        " JOIN picture ON picture.id = picture WHERE capture = ? ORDER BY place",
        [capture],
    ):
        yield Illustration(position, address, content, description)


def _insert_illustrations(db: Database, capture: int, illustrations: Iterable[Illustration]) -> None:
    for place, picture in enumerate(illustrations):
        sha256 = hashlib.sha256(picture.content).digest()
        # Captures of one page, and pages of one site, share pictures.
        db.execute("INSERT OR IGNORE INTO picture (sha256, content) VALUES (?, ?)", [sha256, picture.content])
        db.execute(
            "INSERT INTO illustration (capture, place, position, picture, address, description)"
            " SELECT ?, ?, ?, id, ?, ? FROM picture WHERE sha256 = ?",
            [capture, place, picture.position, picture.address, picture.description, sha256],
        )
