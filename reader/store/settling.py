"""What follows from captures and mends is brought up to date: facts of articles, shown paragraphs, anchors, search."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.core.addresses import page_key
from reader.core.anchoring import find_again
from reader.core.annotations import Anchor
from reader.core.archived import source_name
from reader.core.folding import sort_key
from reader.core.mends import SHOWN, MendField
from reader.store.names import newest_of, settle_appearances, settle_names

if TYPE_CHECKING:
    from sqlite_utils import Database

_INDEXES = (("search_exact", "exact_text"), ("search_folded", "folded_text"))


@contextmanager
def settling(db: Database, articles: Iterable[int], captures: Iterable[int] = ()) -> Iterator[set[int]]:
    """Around a change of these articles' captures: what follows from them is settled when the block ends.

    `captures` are those whose text or mends change. The search indexes forget the articles first, since FTS5 must be
    told what it indexed, and learn them anew; so they learn the articles that the block adds to the set that it gets.
    """
    numbers = set(articles)
    for number in numbers:
        for index, view in _INDEXES:
            db.execute(
                f"INSERT INTO {index} ({index}, rowid, title, body)"
                f" SELECT 'delete', id, title, body FROM {view} WHERE id = ?",
                [number],
            )
    yield numbers
    for capture in captures:
        left_out = _left_out(db, capture)
        _settle_paragraphs(db, capture)
        if _left_out(db, capture) != left_out:
            settle_names(db, capture)  # what comes back has its names again, whatever was corrected meanwhile
        _settle_anchors(db, capture)
    for number in numbers:
        _settle_article(db, number)
        for index, view in _INDEXES:
            db.execute(
                f"INSERT INTO {index} (rowid, title, body) SELECT id, title, body FROM {view} WHERE id = ?", [number]
            )


def facts_of(connection: sqlite3.Connection, capture: int) -> dict[str, str | None]:
    """The facts of a capture after the reader's mends: title, byline, publisher, source_url, published and its time."""
    names = ("title", "byline", "publisher", "source_url", "published", "published_time")
    row = connection.execute(f"SELECT {', '.join(names)} FROM capture WHERE id = ?", [capture]).fetchone()
    facts: dict[str, str | None] = dict(zip(names, row, strict=True))
    for field, value in connection.execute(
        "SELECT field, value FROM mend WHERE capture = ? AND field != 'paragraph'", [capture]
    ):
        facts[field.replace("-", "_")] = value if field != MendField.PUBLISHED else value or None
        if field == MendField.PUBLISHED:
            facts["published_time"] = None
    return facts


def _settle_article(db: Database, number: int) -> None:
    """An article shows the facts of its newest capture."""
    newest = newest_of(db, number)
    if newest is None:
        return
    facts = facts_of(db.conn, newest)
    (language,) = db.execute("SELECT language FROM capture WHERE id = ?", [newest]).fetchone()
    title, publisher, source_url = str(facts["title"]), str(facts["publisher"]), str(facts["source_url"])
    values = facts | {
        "title_key": sort_key(title),
        "source_key": sort_key(source_name(publisher, source_url)),
        "page_key": page_key(source_url),
        "language": language,
    }
    settings = ", ".join(f"{name} = ?" for name in values)
    db.execute(f"UPDATE article SET {settings} WHERE id = ?", [*values.values(), number])
    settle_appearances(db, number, newest)


def _settle_paragraphs(db: Database, capture: int) -> None:
    """Paragraphs are left out as the extractor says, but for those that the reader hid or brought back."""
    db.execute("UPDATE paragraph SET left_out = dropped WHERE capture = ? AND left_out != dropped", [capture])
    for exact, occurrence, value in db.execute(
        "SELECT exact, occurrence, value FROM mend WHERE capture = ? AND field = 'paragraph'", [capture]
    ).fetchall():
        db.execute(
            "UPDATE paragraph SET left_out = ? WHERE capture = ? AND position ="
            " (SELECT position FROM paragraph WHERE capture = ? AND text = ? ORDER BY position LIMIT 1 OFFSET ?)",
            [value != SHOWN, capture, capture, exact, occurrence],
        )


def _left_out(db: Database, capture: int) -> list[tuple[int]]:
    """The paragraphs of a capture that are not shown."""
    sql = "SELECT position FROM paragraph WHERE capture = ? AND left_out ORDER BY position"
    return list(db.execute(sql, [capture]).fetchall())


def _settle_anchors(db: Database, capture: int) -> None:
    """Annotations that were made, or brought back by undo, on an earlier text of the capture find their place in it."""
    version = db.execute("SELECT version FROM capture WHERE id = ?", [capture]).fetchone()[0]
    stale = db.execute(
        'SELECT number, paragraph, start, "end", exact, prefix, suffix, last FROM annotation'
        " WHERE capture = ? AND version != ?",
        [capture, version],
    ).fetchall()
    if not stale:
        return
    texts = [
        text for (text,) in db.execute("SELECT text FROM paragraph WHERE capture = ? ORDER BY position", [capture])
    ]
    for number, *anchor in stale:
        place = find_again(Anchor(*anchor), texts)
        if place is None or _is_taken(db, number, place):
            # Its version stays the one in which it had its place: a later extraction may find it again.
            db.execute("UPDATE annotation SET lost = 1 WHERE number = ?", [number])
        else:
            db.execute(
                'UPDATE annotation SET lost = 0, version = ?, paragraph = ?, start = ?, "end" = ?, prefix = ?,'
                " suffix = ?, last = ? WHERE number = ?",
                [version, place.paragraph, place.start, place.end, place.prefix, place.suffix, place.last, number],
            )


def _is_taken(db: Database, number: int, place: Anchor) -> bool:
    """Whether another tagging with the same tag stands there already."""
    row = db.execute(
        "SELECT 1 FROM annotation AS other JOIN annotation AS own ON own.number = ? WHERE own.kind = 'tag'"
        " AND other.number != own.number AND other.capture = own.capture AND other.tag = own.tag AND NOT other.lost"
        " AND other.paragraph = ? AND other.start = ? AND coalesce(other.last, other.paragraph) = ?"
        ' AND other."end" = ?',
        [number, place.paragraph, place.start, place.until, place.end],
    ).fetchone()
    return row is not None
