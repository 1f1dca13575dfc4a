"""The tags themselves, whatever they are put on. A nested tag bears the names of all its levels: `Nhân sự/Bổ nhiệm`."""

from __future__ import annotations

import sqlite3

from reader.core.annotations import LEVELS, Tag
from reader.core.errors import ReaderError
from reader.core.folding import name_key, sort_key
from reader.core.moments import now_after
from reader.store.connection import Connections
from reader.store.history import Recorder

_COLUMNS = "tag.id, tag.name, tag.color, tag.digit"


class Tags:
    """The tags of an archive."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def counted(self) -> list[tuple[Tag, int]]:
        """All tags by name, each with the number of passages that carry it."""
        with self._connections.read() as connection:
            counts = dict(
                connection.execute("SELECT tag, count(*) FROM annotation WHERE tag IS NOT NULL GROUP BY tag").fetchall()
            )
            # Few articles are in the trash: to look each annotation's article up would take a hundred times as long.
            for tag, count in connection.execute(
                "SELECT tag, count(*) FROM annotation WHERE tag IS NOT NULL"
                " AND article IN (SELECT id FROM article WHERE trashed IS NOT NULL) GROUP BY tag"
            ):
                counts[tag] -= count
            rows = connection.execute(f"SELECT {_COLUMNS} FROM tag ORDER BY sort_key, key").fetchall()
        return [(Tag(*row), counts.get(row[0], 0)) for row in rows]


def find_tag(connection: sqlite3.Connection, name: str) -> Tag | None:
    """The tag of that name; case and tone placement do not count."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM tag WHERE key = ?", [name_key(name)]).fetchone()
    return Tag(*row) if row else None


def tag_by_id(connection: sqlite3.Connection, identifier: str) -> Tag:
    """The tag with that id. Raises ReaderError `no-such-tag`."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM tag WHERE id = ?", [identifier]).fetchone()
    if row is None:
        raise ReaderError("no-such-tag")
    return Tag(*row)


def family_of(connection: sqlite3.Connection, tag: Tag) -> list[Tag]:
    """A tag and all tags below it, by name."""
    key = name_key(tag.name)
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM tag WHERE key = ? OR substr(key, 1, ?) = ? ORDER BY key",
        [key, len(key) + 1, key + LEVELS],
    )
    return [Tag(*row) for row in rows]


def count_tags(connection: sqlite3.Connection) -> int:
    """How many tags there are."""
    return int(connection.execute("SELECT count(*) FROM tag").fetchone()[0])


def add_tag(recorder: Recorder, identifier: str, name: str, color: str) -> Tag:
    """Make a tag."""
    recorder.insert("tag", {"id": identifier, "color": color, **_named(name)})
    return Tag(identifier, name, color)


def recolor_tag(recorder: Recorder, tag: Tag, color: str) -> None:
    """Give a tag another colour."""
    recorder.update("tag", tag.id, {"color": color, "changed": _now_after(recorder, tag)})


def rename_tag(recorder: Recorder, tag: Tag, name: str) -> None:
    """Call a tag by another name, which no tag has yet."""
    recorder.update("tag", tag.id, {**_named(name), "changed": _now_after(recorder, tag)})


def merge_tag(recorder: Recorder, tag: Tag, into: Tag) -> None:
    """Put `into` on every passage that carries `tag`, and remove `tag`."""
    for number, modified, doubled in recorder.db.execute(
        "SELECT number, modified, EXISTS (SELECT 1 FROM annotation AS other WHERE other.kind = 'tag' AND other.tag = ?"
        "  AND other.capture = own.capture AND other.paragraph = own.paragraph AND other.start = own.start"
        "  AND coalesce(other.last, other.paragraph) = coalesce(own.last, own.paragraph)"
        '  AND other."end" = own."end" AND other.lost = own.lost'
        "  AND (NOT own.lost OR other.exact = own.exact))"  # what is lost has no place, only its words
        " FROM annotation AS own WHERE own.tag = ?",
        [into.id, tag.id],
    ).fetchall():
        if doubled:
            recorder.delete("annotation", number)
        else:
            recorder.update("annotation", number, {"tag": into.id, "modified": now_after(modified)})
    recorder.delete("tag", tag.id)


def remove_tag(recorder: Recorder, tag: Tag) -> None:
    """Take a tag off every passage, and remove it."""
    for (number,) in recorder.db.execute("SELECT number FROM annotation WHERE tag = ?", [tag.id]).fetchall():
        recorder.delete("annotation", number)
    recorder.delete("tag", tag.id)


def set_digit(recorder: Recorder, tag: Tag, digit: int | None) -> None:
    """Let the key `digit` put this tag, and no other one; None takes its digit away."""
    if digit is not None:
        for (other,) in recorder.db.execute("SELECT id FROM tag WHERE digit = ?", [digit]).fetchall():
            recorder.update("tag", other, {"digit": None})
    recorder.update("tag", tag.id, {"digit": digit})


def _named(name: str) -> dict[str, object]:
    return {"key": name_key(name), "sort_key": sort_key(name), "name": name}


def _now_after(recorder: Recorder, tag: Tag) -> str:
    row = recorder.db.execute("SELECT changed FROM tag WHERE id = ?", [tag.id]).fetchone()
    return now_after(row and row[0])
