"""Tags and notes. Rows are written through a `Recorder`, so that every change can be undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from uuid import uuid4

from reader.core.annotations import Anchor, Annotation, AnnotationKind, Tag
from reader.core.errors import ReaderError
from reader.core.folding import name_key, sort_key
from reader.store.connection import Connections
from reader.store.history import Recorder

_COLUMNS = (
    'annotation.id, article, capture, kind, paragraph, start, "end", exact, prefix, suffix, text,'
    " tag.id, tag.name, tag.color, creator, created, modified, lost"
)


class Annotations:
    """The tags and notes of an archive."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def tags(self) -> list[tuple[Tag, int]]:
        """All tags by name, each with the number of passages that carry it."""
        with self._connections.read() as connection:
            return [
                (Tag(*row[:3]), row[3])
                for row in connection.execute(
                    "SELECT tag.id, name, tag.color, count(article.id) FROM tag"
                    " LEFT JOIN annotation ON annotation.tag = tag.id"
                    " LEFT JOIN article ON article.id = annotation.article AND article.trashed IS NULL"
                    " GROUP BY tag.id ORDER BY tag.sort_key, tag.key"
                )
            ]

    def articles(self) -> list[int]:
        """The listed articles that carry a note or a tag, newest first."""
        with self._connections.read() as connection:
            return [
                row[0]
                for row in connection.execute(
                    "SELECT id FROM article WHERE trashed IS NULL"
                    " AND id IN (SELECT article FROM annotation) ORDER BY published DESC, id DESC"
                )
            ]

    def lost(self) -> list[Annotation]:
        """The annotations of listed articles that were not found again, by article."""
        with self._connections.read() as connection:
            return [
                _annotation(row)
                for row in connection.execute(
                    f"SELECT {_COLUMNS} FROM annotation JOIN article ON article.id = article"
                    " LEFT JOIN tag ON tag.id = annotation.tag"
                    " WHERE lost AND trashed IS NULL ORDER BY article, annotation.capture, paragraph, number"
                )
            ]

    def find(self, identifier: str) -> Annotation:
        """One annotation. Raises ReaderError `no-such-annotation`."""
        with self._connections.read() as connection:
            return _find(connection, identifier)[1]


def find_tag(recorder: Recorder, name: str) -> Tag | None:
    """The tag of that name; case and tone placement do not count."""
    row = recorder.db.execute("SELECT id, name, color FROM tag WHERE key = ?", [name_key(name)]).fetchone()
    return Tag(*row) if row else None


def count_tags(recorder: Recorder) -> int:
    """How many tags there are."""
    return int(recorder.db.execute("SELECT count(*) FROM tag").fetchone()[0])


def add_tag(recorder: Recorder, name: str, color: str) -> Tag:
    """Make a tag."""
    tag = Tag(str(uuid4()), name, color)
    recorder.insert(
        "tag", {"id": tag.id, "key": name_key(name), "sort_key": sort_key(name), "name": name, "color": color}
    )
    return tag


def recolor_tag(recorder: Recorder, tag: str, color: str) -> str:
    """Give a tag another colour; returns its name."""
    recorder.update("tag", tag, {"color": color})
    return str(recorder.db.execute("SELECT name FROM tag WHERE id = ?", [tag]).fetchone()[0])


def is_tagged(recorder: Recorder, capture: int, anchor: Anchor, tag: Tag) -> bool:
    """Whether the passage carries the tag already."""
    return (
        recorder.db.execute(
            "SELECT 1 FROM annotation WHERE kind = 'tag' AND NOT lost AND capture = ? AND paragraph = ? AND start = ?"
            ' AND "end" = ? AND tag = ?',
            [capture, anchor.paragraph, anchor.start, anchor.end, tag.id],
        ).fetchone()
        is not None
    )


def add(
    recorder: Recorder, capture: int, anchor: Anchor, creator: str, *, text: str = "", tag: Tag | None = None
) -> str:
    """Add a note (`text`) or a tagging (`tag`) to a passage of a capture; returns its id."""
    identifier = str(uuid4())
    now = _now()
    article, version = recorder.db.execute("SELECT article, version FROM capture WHERE id = ?", [capture]).fetchone()
    recorder.insert(
        "annotation",
        {
            "id": identifier,
            "article": article,
            "capture": capture,
            "version": version,
            "lost": 0,
            "kind": AnnotationKind.TAG if tag else AnnotationKind.NOTE,
            "paragraph": anchor.paragraph,
            "start": anchor.start,
            "end": anchor.end,
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "text": text,
            "tag": tag.id if tag else None,
            "creator": creator,
            "created": now,
            "modified": now,
        },
    )
    return identifier


def edit(recorder: Recorder, identifier: str, text: str) -> Annotation:
    """Change the text of a note; returns it as it was."""
    number, before = _find(recorder.db.conn, identifier)
    recorder.update("annotation", number, {"text": text, "modified": _now()})
    return before


def place(recorder: Recorder, identifier: str, anchor: Anchor) -> Annotation:
    """Put an annotation on another passage of its capture; returns it as it was."""
    number, before = _find(recorder.db.conn, identifier)
    (version,) = recorder.db.execute("SELECT version FROM capture WHERE id = ?", [before.capture]).fetchone()
    recorder.update(
        "annotation",
        number,
        {
            "version": version,
            "lost": 0,
            "paragraph": anchor.paragraph,
            "start": anchor.start,
            "end": anchor.end,
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "modified": _now(),
        },
    )
    return before


def remove(recorder: Recorder, identifier: str) -> Annotation:
    """Remove a note or a tagging; returns it. A tag that is on no passage any more stays, for the next one."""
    number, before = _find(recorder.db.conn, identifier)
    recorder.delete("annotation", number)
    return before


def of_capture(connection: sqlite3.Connection, capture: int) -> Iterable[Annotation]:
    """The annotations of a capture, in reading order, tags before notes."""
    for row in connection.execute(
        f"SELECT {_COLUMNS} FROM annotation LEFT JOIN tag ON tag.id = annotation.tag"
        " WHERE capture = ? ORDER BY paragraph, start, kind DESC, number",
        [capture],
    ):
        yield _annotation(row)


def tags_of(connection: sqlite3.Connection, articles: Sequence[int]) -> dict[int, list[Tag]]:
    """The tags of each of these articles, by name, each once."""
    marks = ", ".join("?" * len(articles))
    found: dict[int, list[Tag]] = {}
    for article, *tag in connection.execute(
        "SELECT DISTINCT article, tag.id, name, tag.color FROM annotation JOIN tag ON tag.id = annotation.tag"
        f" WHERE article IN ({marks}) ORDER BY tag.sort_key, tag.key",
        list(articles),
    ):
        found.setdefault(article, []).append(Tag(*tag))
    return found


def _find(connection: sqlite3.Connection, identifier: str) -> tuple[int, Annotation]:
    row = connection.execute(
        f"SELECT number, {_COLUMNS} FROM annotation LEFT JOIN tag ON tag.id = annotation.tag WHERE annotation.id = ?",
        [identifier],
    ).fetchone()
    if row is None:
        raise ReaderError("no-such-annotation")
    return row[0], _annotation(row[1:])


def _annotation(row: Sequence[object]) -> Annotation:
    (
        identifier, article, capture, kind, paragraph, start, end, exact, prefix, suffix, text,
        tag, tag_name, color, creator, created, modified, lost,
    ) = row  # fmt: skip
    return Annotation(
        id=str(identifier),
        article=int(str(article)),
        capture=int(str(capture)),
        kind=AnnotationKind(str(kind)),
        anchor=Anchor(int(str(paragraph)), int(str(start)), int(str(end)), str(exact), str(prefix), str(suffix)),
        text=str(text),
        tag=Tag(str(tag), str(tag_name), str(color)) if tag else None,
        creator=str(creator),
        created=datetime.fromisoformat(str(created)),
        modified=datetime.fromisoformat(str(modified)),
        lost=bool(lost),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat()
