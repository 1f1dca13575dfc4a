"""What follows from a change of names in thousands of articles is settled in portions, so that others get their turn.

A correction, or that one entity means another, holds as soon as it is written; the names and the counts of the articles
follow from it. What is still to be settled is written down in the transaction that makes the change, and whoever comes
next goes on with it, also after a sudden end. An article is settled by all that holds when its turn comes: the order
does not matter, nor that one is settled twice, so what is undone meanwhile is only owed once more.

It is kept in the table of the steps, in rows with negative numbers and `undone` 2, at which neither undo nor redo
looks: `action` tells of what kind it is, `subject` is the surface or the number of the entity, and the only image holds
how far it is settled and which step it belongs to.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from reader.core.corrections import Correction
from reader.store.names import (
    captures_with,
    corrections_everywhere,
    newest_of,
    phrase_of,
    settle_appearances,
    settle_names,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

AT_ONCE = 50
"""Articles that are settled in the transaction of the change itself: they take a twentieth of a second."""
_SURFACE, _MEANING = "settle-surface", "settle-meaning"


@dataclass(frozen=True, slots=True)
class Owed:
    """What is still to be settled: where a `surface` stands, or an `entity` that means another one now.

    `after` is the article, or the capture of an entity, up to which it is settled. `step` is what is to be taken back
    by whoever does not want it any more; None where that was taken back already.
    """

    row: int
    surface: str
    entity: int
    after: int
    step: int | None


def owe_surface(db: Database, surface: str, step: int | None = None) -> int:
    """Write down that the names are to be settled wherever a `surface` stands; returns the row."""
    return _owe(db, _SURFACE, surface, step)


def owe_meaning(db: Database, entity: int, step: int | None = None) -> int:
    """Write down that the appearances of an entity are to be settled, which means another now, or itself again."""
    return _owe(db, _MEANING, str(entity), step)


def assign(db: Database, rows: Sequence[int], step: int) -> None:
    """Say which step these rows, of the same transaction, belong to."""
    for row in rows:
        owed = _owed(db.conn, "id = ?", [row])
        if owed:
            _keep(db, owed, owed.after, step)


def all_owed(connection: sqlite3.Connection) -> list[Owed]:
    """What is still to be settled, in the order in which it is."""
    sql = "SELECT id, action, subject, images FROM step WHERE id < 0 AND undone = 2 ORDER BY id DESC"
    return [_read(row) for row in connection.execute(sql)]


def articles_owed(connection: sqlite3.Connection, owed: Owed) -> int:
    """How many articles, or captures of them, are still to be settled for it."""
    if owed.surface:
        sql = "SELECT count(*) FROM search_exact WHERE search_exact MATCH ? AND rowid > ?"
        return int(connection.execute(sql, [phrase_of(owed.surface), owed.after]).fetchone()[0])
    sql = "SELECT count(DISTINCT capture) FROM mention WHERE entity = ? AND capture > ?"
    return int(connection.execute(sql, [owed.entity, owed.after]).fetchone()[0])


def name_of(connection: sqlite3.Connection, owed: Owed) -> str:
    """The name that it is about."""
    if owed.surface:
        return owed.surface
    row = connection.execute("SELECT name FROM entity WHERE id = ?", [owed.entity]).fetchone()
    return str(row[0]) if row else ""


def stands(connection: sqlite3.Connection, owed: Owed) -> bool:
    """Whether there is a step that can be taken back."""
    if owed.step is None:
        return False
    return connection.execute("SELECT 1 FROM step WHERE id = ? AND undone = 0", [owed.step]).fetchone() is not None


def settle_portion(db: Database, articles: int = AT_ONCE, seconds: float = math.inf) -> int:
    """Settle so many articles of what is owed, the oldest first, or fewer if the seconds are over; returns how many.

    0 if nothing is owed any more.
    """
    until = monotonic() + seconds
    said: list[Correction] | None = None
    known: dict[tuple[str, str], int] = {}
    done = 0
    while done < articles and monotonic() < until:
        owed = _owed(db.conn, "id < 0 AND undone = 2 ORDER BY id DESC LIMIT 1", [])
        if owed is None:
            break
        said = corrections_everywhere(db.conn) if owed.surface and said is None else said
        wanted = articles - done
        after = owed.after
        numbers = _next(db.conn, owed, wanted)
        for number in numbers:
            _settle(db, owed, number, said or [], known)
            after = number
            done += 1
            if monotonic() >= until:
                break
        if len(numbers) < wanted and after == (numbers[-1] if numbers else after):
            db.execute("DELETE FROM step WHERE id = ?", [owed.row])
        else:
            _keep(db, owed, after, owed.step)
    return done


def _owe(db: Database, what: str, whom: str, step: int | None) -> int:
    # From the beginning again: some articles may be settled by what does not hold any more.
    db.execute("DELETE FROM step WHERE id < 0 AND undone = 2 AND action = ? AND subject = ?", [what, whom])
    (row,) = db.execute("SELECT min(0, coalesce(min(id), 0)) - 1 FROM step").fetchone()
    db.execute(
        "INSERT INTO step (id, taken, action, subject, images, undone) VALUES (?, '', ?, ?, ?, 2)",
        [row, what, whom, _image(0, step)],
    )
    return int(row)


def _keep(db: Database, owed: Owed, after: int, step: int | None) -> None:
    db.execute("UPDATE step SET images = ? WHERE id = ?", [_image(after, step), owed.row])


def _image(after: int, step: int | None) -> str:
    # As those of other steps are: whoever looks through all of them finds a table, a key and rows.
    return json.dumps([["owed", after, {"step": step}, None]])


def _owed(connection: sqlite3.Connection, clause: str, values: Sequence[object]) -> Owed | None:
    row = connection.execute(f"SELECT id, action, subject, images FROM step WHERE {clause}", values).fetchone()
    return _read(row) if row else None


def _read(row: Sequence[object]) -> Owed:
    number, what, whom, images = row
    ((_, after, before, _),) = json.loads(str(images))
    surface = what == _SURFACE
    return Owed(
        row=int(str(number)),
        surface=str(whom) if surface else "",
        entity=0 if surface else int(str(whom)),
        after=after,
        step=before["step"],
    )


def _next(connection: sqlite3.Connection, owed: Owed, limit: int) -> list[int]:
    """The next articles in whose text a surface may stand, or the next captures in which an entity is mentioned."""
    if owed.surface:
        sql = "SELECT rowid FROM search_exact WHERE search_exact MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
        return [row[0] for row in connection.execute(sql, [phrase_of(owed.surface), owed.after, limit])]
    sql = "SELECT DISTINCT capture FROM mention WHERE entity = ? AND capture > ? ORDER BY capture LIMIT ?"
    return [row[0] for row in connection.execute(sql, [owed.entity, owed.after, limit])]


def _settle(
    db: Database, owed: Owed, number: int, said: Sequence[Correction], known: dict[tuple[str, str], int]
) -> None:
    if owed.surface:
        article = number
        captures = captures_with(db.conn, owed.surface, article)
        changed = [settle_names(db, capture, said, known) for capture in captures]
        if not any(changed):
            return
    else:
        (article,) = db.execute("SELECT article FROM capture WHERE id = ?", [number]).fetchone()
    settle_appearances(db, article, newest_of(db, article))
