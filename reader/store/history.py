"""Every change of a user, kept with its inverse in the same transaction, so that it can be undone after a restart too.

A step holds the images of the rows that it changed, before and after: `[table, key, before, after]`, where an image is
the row, or those of its columns that change, or null where the row was not there. Undoing writes the images before, in
reverse order.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.core.archived import Mark
from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.store.names import newest_of, settle_appearances, settle_surface
from reader.store.settling import settling
from reader.store.unsettled import assign, owe_meaning, owe_surface, settle_portion

if TYPE_CHECKING:
    from sqlite_utils import Database

_MARKS = {str(mark) for mark in Mark}
_KEYS = {"annotation": "number"}
"""The keys of tables that are not called `id`."""

Row = dict[str, object]
Image = tuple[str, object, Row | None, Row | None]


class Recorder:
    """Writes rows of one transaction and remembers their images. Call `finish` once, before the transaction ends.

    `db` is the connection of that transaction, for reading what the change depends on.
    """

    def __init__(self, db: Database) -> None:
        self.db = db
        self._images: list[Image] = []
        self._owed: list[int] = []
        self._owes = False

    def insert(self, table: str, row: Mapping[str, object]) -> None:
        """Insert `row`."""
        self._put(table, self._insert(table, row), None)

    def update(self, table: str, key: object, values: Mapping[str, object]) -> None:
        """Set `values` in the row with that key."""
        before = _image(self.db, table, key)
        if before is None:
            raise ReaderError("no-such-annotation")
        _write(self.db, table, key, before | dict(values), before)
        self._put(table, key, before)

    def set(self, table: str, key: object, column: str, value: object) -> None:
        """Set one column of a row that is there; the step holds this column alone, for changes of many rows."""
        (before,) = self.db.execute(f"SELECT {column} FROM {table} WHERE id = ?", [key]).fetchone()
        self.db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", [value, key])
        self._images.append((table, key, {column: before}, {column: value}))

    def delete(self, table: str, key: object) -> None:
        """Delete the row with that key."""
        before = _image(self.db, table, key)
        _write(self.db, table, key, None, before)
        self._put(table, key, before)

    def owe_surface(self, surface: str) -> None:
        """Have the names settled wherever a surface stands: those of the first articles when the step is finished."""
        self._owes = True
        self._owed.append(owe_surface(self.db, surface))

    def owe_meaning(self, entity: int) -> None:
        """Have the appearances of an entity settled in the same way."""
        self._owes = True
        self._owed.append(owe_meaning(self.db, entity))

    def adopt(self, other: Recorder) -> None:
        """Take over what another one wrote, in a transaction that ended, so that all is one step."""
        self._images += other._images
        self._owes |= other._owes  # its rows may have been settled meanwhile, and be others by now

    def finish(self, action: Action, subject: str) -> Changes:
        """Keep the step in the history; what had been undone before it cannot be redone any more."""
        if self._images:
            self.db.execute("DELETE FROM step WHERE undone = 1")
            step = self.db.table("step").insert(
                {
                    "taken": datetime.now(UTC).isoformat(),
                    "action": action,
                    "subject": subject,
                    "images": json.dumps(self._images, ensure_ascii=False, default=_blob_as_json),
                }
            )
            assign(self.db, self._owed, int(str(step.last_pk)))
        if self._owes:
            settle_portion(self.db)
        return _changes(self.db, action, subject, self._images)

    def _insert(self, table: str, row: Mapping[str, object]) -> object:
        return _write(self.db, table, None, dict(row), None)

    def _put(self, table: str, key: object, before: Row | None) -> None:
        self._images.append((table, key, before, _image(self.db, table, key)))


def undo(db: Database) -> Changes:
    """Take back the newest step that stands. Raises ReaderError `nothing-to-undo`."""
    step = _next_undo(db.conn)
    if step is None:
        raise ReaderError("nothing-to-undo")
    number, action, subject, images = step
    changed = json.loads(images, object_hook=_blob)
    _take_back(db, changed)
    db.execute("UPDATE step SET undone = 1 WHERE id = ?", [number])
    return _changes(db, Action(action), subject, changed)


def withdraw(db: Database, number: int) -> Changes:
    """Take back a step out of turn, as if it had not been taken; the newest one is undone, and can be redone.

    Raises ReaderError `nothing-to-undo` if it does not stand, `step-built-upon` if a later one changed the same.
    """
    row = db.execute("SELECT action, subject, images FROM step WHERE id = ? AND undone = 0", [number]).fetchone()
    if row is None:
        raise ReaderError("nothing-to-undo")
    later = db.execute("SELECT images FROM step WHERE id > ? AND undone < 2", [number]).fetchall()
    if not later:
        return undo(db)
    action, subject, images = row
    changed = json.loads(images, object_hook=_blob)
    rows = {(table, key) for table, key, *_ in changed}
    if any((table, key) in rows for (text,) in later for table, key, *_ in json.loads(text)):
        raise ReaderError("step-built-upon", name=subject)
    _take_back(db, changed)
    db.execute("DELETE FROM step WHERE id = ?", [number])
    return _changes(db, Action(action), subject, changed)


def _take_back(db: Database, images: list[Image]) -> None:
    with _settling(db, images):
        for table, key, before, after in reversed(images):
            _write(db, table, key, before, after)


def redo(db: Database) -> Changes:
    """Take the step again that was undone last. Raises ReaderError `nothing-to-redo`."""
    step = _next_redo(db.conn)
    if step is None:
        raise ReaderError("nothing-to-redo")
    number, action, subject, images = step
    changed = json.loads(images, object_hook=_blob)
    with _settling(db, changed, number):
        for table, key, before, after in changed:
            _write(db, table, key, after, before)
    db.execute("UPDATE step SET undone = 0 WHERE id = ?", [number])
    return _changes(db, Action(action), subject, changed)


def names(connection: sqlite3.Connection) -> tuple[tuple[Action, str] | None, tuple[Action, str] | None]:
    """What undo and what redo would do: action and subject of each, or None."""

    def name(step: tuple[int, str, str, str] | None) -> tuple[Action, str] | None:
        return (Action(step[1]), step[2]) if step else None

    return name(_next_undo(connection)), name(_next_redo(connection))


@contextmanager
def _settling(db: Database, images: list[Image], step: int | None = None) -> Iterator[None]:
    """Around undo and redo: what follows from captures, mends and the places of annotations is brought up to date.

    What takes more than a moment is owed, by the step that is redone.
    """
    captures: set[int] = set()
    for table, key, *rows in images:
        if table == "capture":
            captures.add(int(str(key)))
        if table in ("annotation", "mend"):
            captures |= {int(str(row["capture"])) for row in rows if row}
    changed = [image for image in images if image[0] in ("article", "capture", "mend")]
    marked = [image for image in changed if _marks(image)]
    # Marks change neither texts nor facts: thousands of articles are marked at once, and not indexed anew for that.
    with settling(db, _articles(db, [image for image in changed if image not in marked]), captures):
        yield
    for image in marked:
        if Mark.TRASHED in _marks(image):
            settle_appearances(db, int(str(image[1])), newest_of(db, int(str(image[1]))))
    said = {
        (row["surface"], row["article"]) for table, _, *rows in images if table == "correction" for row in rows if row
    }
    for surface, article in sorted(said, key=str):
        if article is None:
            owe_surface(db, str(surface), step)
        else:
            settle_surface(db, str(surface), int(str(article)))
    moved = [key for table, key, before, after in images if table == "entity" and _meaning(before) != _meaning(after)]
    for entity in moved:
        owe_meaning(db, int(str(entity)), step)
    if said or moved:
        settle_portion(db)


def _meaning(row: Row | None) -> object:
    return row["means"] if row else None


def _articles(db: Database, images: list[Image]) -> set[int]:
    """The articles to which changed rows belong."""
    found: set[int] = set()
    for table, key, *rows in images:
        if table == "article":
            found.add(int(str(key)))
        for row in filter(None, rows):
            if table in ("annotation", "capture"):
                found.add(int(str(row["article"])))
            if table == "mend":
                found.add(db.execute("SELECT article FROM capture WHERE id = ?", [row["capture"]]).fetchone()[0])
    return found


def _marks(image: Image) -> set[str]:
    """The marks of an article that an image changes, if it changes nothing else."""
    table, _, before, after = image
    if table != "article" or before is None or after is None:
        return set()
    changed = {name for name in after if before.get(name) != after[name]}
    return changed if changed <= _MARKS else set()


def _blob_as_json(value: object) -> dict[str, str]:
    assert isinstance(value, bytes)
    return {"blob": value.hex()}


def _blob(value: dict[str, object]) -> object:
    return bytes.fromhex(str(value["blob"])) if value.keys() == {"blob"} else value


def _next_undo(connection: sqlite3.Connection) -> tuple[int, str, str, str] | None:
    found: tuple[int, str, str, str] | None = connection.execute(
        "SELECT id, action, subject, images FROM step WHERE undone = 0 ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return found


def _next_redo(connection: sqlite3.Connection) -> tuple[int, str, str, str] | None:
    found: tuple[int, str, str, str] | None = connection.execute(
        "SELECT id, action, subject, images FROM step WHERE undone = 1 ORDER BY id LIMIT 1"
    ).fetchone()
    return found


def _image(db: Database, table: str, key: object) -> Row | None:
    cursor = db.execute(f"SELECT * FROM {table} WHERE {_KEYS.get(table, 'id')} = ?", [key])
    row = cursor.fetchone()
    return None if row is None else dict(zip((column[0] for column in cursor.description), row, strict=True))


def _write(db: Database, table: str, key: object, image: Row | None, old: Row | None) -> object:
    """Make the row `key` be `image`, where it was `old`; returns its key."""
    # `old` decides between insert and update: INSERT OR REPLACE would delete first, and cascade to other tables.
    if image is None:
        db.execute(f"DELETE FROM {table} WHERE {_KEYS.get(table, 'id')} = ?", [key])
        return key
    if old is None:
        columns = ", ".join(f'"{name}"' for name in image)
        marks = ", ".join("?" for _ in image)
        cursor = db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(image.values()))
        return image.get(_KEYS.get(table, "id"), cursor.lastrowid)
    changed = {name: value for name, value in image.items() if old[name] != value}
    if changed:
        settings = ", ".join(f'"{name}" = ?' for name in changed)
        db.execute(f"UPDATE {table} SET {settings} WHERE {_KEYS.get(table, 'id')} = ?", [*changed.values(), key])
    return key


def _changes(db: Database, action: Action, subject: str, images: list[Image]) -> Changes:
    marks = [_marks(image) for image in images]
    # Articles that are read or starred keep their place in the list of all.
    quiet = {Mark.READ, Mark.STARRED}
    tables = {image[0] for image, changed in zip(images, marks, strict=True) if not changed or changed - quiet}
    return Changes(
        action,
        subject,
        frozenset(_articles(db, images)),
        list_changed=bool(tables & {"article", "capture", "mend"}),
        tags_changed="tag" in tables,
        searches_changed="saved_search" in tables,
        names_changed=bool(tables & {"apart", "correction", "entity"}),
        marks_changed=any(marks),
    )
