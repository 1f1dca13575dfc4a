"""What the reader makes of articles: read, starred, on the shelf, in the trash, gone for ever; and bookmarks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.core.archived import Bookmark, Mark
from reader.core.changes import Action
from reader.store.connection import Connections
from reader.store.history import Image, Recorder
from reader.store.names import newest_of, settle_appearances

if TYPE_CHECKING:
    from sqlite_utils import Database

_AT_ONCE = 500
"""Numbers in one query: SQLite limits how many values a query may carry."""
_INDEXES = (("search_exact", "exact_text"), ("search_folded", "folded_text"))


class ReadingState:
    """The marks of articles, and where the reader is in each."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def count(self, numbers: Sequence[int]) -> dict[Mark, int]:
        """How many of these articles carry each mark."""
        columns = ", ".join(f"count({mark})" for mark in Mark)
        found = dict.fromkeys(Mark, 0)
        with self._connections.read() as connection:
            for part in _parts(numbers):
                row = connection.execute(f"SELECT {columns} FROM article WHERE id IN ({_marks(part)})", part).fetchone()
                for mark, count in zip(Mark, row, strict=True):
                    found[mark] += count
        return found

    def in_trash(self) -> list[int]:
        """The articles in the trash, those that were thrown away last first."""
        with self._connections.read() as connection:
            return [
                row[0]
                for row in connection.execute(
                    "SELECT id FROM article WHERE trashed IS NOT NULL ORDER BY trashed DESC, id DESC"
                )
            ]

    def keep_bookmark(self, article: int, bookmark: Bookmark) -> None:
        """Remember where the reader is. An article that is gone meanwhile needs no bookmark."""
        with self._connections.write() as db:
            db.execute(
                "INSERT INTO bookmark (article, capture, paragraph, start, share, opened)"
                " SELECT article, id, ?, ?, ?, ? FROM capture WHERE id = ? AND article = ?"
                " ON CONFLICT (article) DO UPDATE SET capture = excluded.capture, paragraph = excluded.paragraph,"
                " start = excluded.start, share = excluded.share, opened = excluded.opened",
                [bookmark.paragraph, bookmark.start, bookmark.share, now(), bookmark.capture, article],
            )

    def note_read(self, article: int) -> bool:
        """Mark an article that was opened as read, which is no step of the history; False if it was read before."""
        with self._connections.write() as db:
            marked = db.execute("UPDATE article SET read = ? WHERE id = ? AND read IS NULL", [now(), article])
            return marked.rowcount > 0


def bookmark_of(connection: sqlite3.Connection, article: int) -> Bookmark | None:
    """Where the reader is in an article, None if it was never read."""
    row = connection.execute(
        "SELECT capture, paragraph, start, share FROM bookmark WHERE article = ?", [article]
    ).fetchone()
    return Bookmark(*row) if row else None


def set_mark(recorder: Recorder, mark: Mark, numbers: Iterable[int], *, on: bool) -> list[int]:
    """Put a mark on articles, or take it off; returns those that did not have it, or had it."""
    wanted = list(numbers)
    state = "IS NULL" if on else "IS NOT NULL"
    changed = [
        row[0]
        for part in _parts(wanted)
        for row in recorder.db.execute(
            f"SELECT id FROM article WHERE {mark} {state} AND id IN ({_marks(part)})", part
        ).fetchall()
    ]
    moment = now() if on else None
    for number in changed:
        recorder.set("article", number, mark, moment)
        if mark is Mark.TRASHED:
            # What is in the trash counts for nobody's page.
            settle_appearances(recorder.db, number, None if on else newest_of(recorder.db, number))
    return changed


def delete_for_ever(db: Database, numbers: Iterable[int]) -> list[int]:
    """Delete articles that are in the trash, with all that belongs to them; returns those that are gone.

    No bytes, no text and no notes stay, no word in an index, and no step of the history that would bring them back.
    """
    gone = [
        row[0]
        for part in _parts(list(numbers))
        for row in db.execute(
            f"SELECT id FROM article WHERE trashed IS NOT NULL AND id IN ({_marks(part)})", part
        ).fetchall()
    ]
    if gone:
        _forget_steps(db, set(gone))
    for number in gone:
        for index, view in _INDEXES:
            db.execute(
                f"INSERT INTO {index} ({index}, rowid, title, body)"
                f" SELECT 'delete', id, title, body FROM {view} WHERE id = ?",
                [number],
            )
        settle_appearances(db, number, None)
        db.execute("DELETE FROM annotation WHERE article = ?", [number])
        db.execute("UPDATE import_row SET article = NULL, title = '' WHERE article = ?", [number])
        db.execute("DELETE FROM article WHERE id = ?", [number])
    if gone:
        db.execute("DELETE FROM picture WHERE NOT EXISTS (SELECT 1 FROM illustration WHERE picture = picture.id)")
    return gone


def _forget_steps(db: Database, gone: set[int]) -> None:
    """Take out of the history what would bring deleted articles back, or fail because they are not there."""
    captures = {
        row[0]
        for part in _parts(sorted(gone))
        for row in db.execute(f"SELECT id FROM capture WHERE article IN ({_marks(part)})", part).fetchall()
    }
    for number, action, packed in db.execute("SELECT id, action, images FROM step").fetchall():
        images = json.loads(packed)
        kept = [image for image in images if not _is_about(image, gone, captures)]
        if len(kept) == len(images):
            continue
        # Half of a join or of a separation would leave an article without a text.
        if kept and action not in (Action.JOIN, Action.SEPARATE):
            db.execute("UPDATE step SET images = ? WHERE id = ?", [json.dumps(kept, ensure_ascii=False), number])
        else:
            db.execute("DELETE FROM step WHERE id = ?", [number])


def _is_about(image: Image, articles: set[int], captures: set[int]) -> bool:
    """Whether a changed row belongs to one of these articles."""
    table, key, *rows = image
    if (table == "article" and key in articles) or (table == "capture" and key in captures):
        return True
    pair = ("first", "second") if table == "resemblance" else ()
    return any(
        row is not None
        and (
            row.get("capture") in captures
            or (table != "article" and row.get("article") in articles)
            or any(row.get(name) in articles for name in pair)
        )
        for row in rows
    )


def now() -> str:
    """This moment as the archive keeps it: in UTC, so that texts sort as the moments do."""
    return datetime.now(UTC).isoformat()


def _parts(numbers: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(numbers), _AT_ONCE):
        yield list(numbers[start : start + _AT_ONCE])


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
