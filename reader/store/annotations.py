"""Tags on passages, notes and highlights. Rows are written through a `Recorder`, so that every change can be undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from uuid import uuid4

from reader.core.annotations import Anchor, Annotation, AnnotationKind, Tag, text_mark
from reader.core.errors import ReaderError
from reader.core.moments import now_after
from reader.store.connection import Connections
from reader.store.history import Recorder

COLUMNS = (
    'annotation.id, article, capture, kind, paragraph, start, "end", exact, prefix, suffix, last, text,'
    " annotation.color, tag.id, tag.name, tag.color, tag.digit, creator, created, modified, lost"
)
"""Of an annotation with its tag; `annotation_of` makes one of them."""
_KNOWN = 2_000
"""Annotations of opened articles that stay as they were read."""


class Annotations:
    """The tags, notes and highlights of an archive."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

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
                annotation_of(row)
                for row in connection.execute(
                    f"SELECT {COLUMNS} FROM annotation JOIN article ON article.id = article"
                    " LEFT JOIN tag ON tag.id = annotation.tag"
                    " WHERE lost AND trashed IS NULL ORDER BY article, annotation.capture, paragraph, number"
                )
            ]

    def find(self, identifier: str) -> Annotation:
        """One annotation. Raises ReaderError `no-such-annotation`."""
        with self._connections.read() as connection:
            return _find(connection, identifier)[1]


def is_tagged(recorder: Recorder, capture: int, anchor: Anchor, tag: Tag) -> bool:
    """Whether the passage carries the tag already."""
    return standing(recorder, capture, anchor, AnnotationKind.TAG, tag) is not None


def standing(
    recorder: Recorder, capture: int, anchor: Anchor, kind: AnnotationKind, tag: Tag | None = None
) -> Annotation | None:
    """The annotation of that kind, with that tag, which stands on exactly this passage already."""
    row = recorder.db.execute(
        f"SELECT {COLUMNS} FROM annotation LEFT JOIN tag ON tag.id = annotation.tag"
        " WHERE kind = ? AND NOT lost AND capture = ? AND paragraph = ? AND start = ?"
        ' AND coalesce(last, paragraph) = ? AND "end" = ? AND annotation.tag IS ?',
        [kind, capture, anchor.paragraph, anchor.start, anchor.until, anchor.end, tag.id if tag else None],
    ).fetchone()
    return annotation_of(row) if row else None


def add(
    recorder: Recorder,
    capture: int,
    anchor: Anchor,
    creator: str,
    *,
    text: str = "",
    tag: Tag | None = None,
    color: str = "",
    identifier: str = "",
    created: str = "",
    modified: str = "",
    lost: bool = False,
) -> str:
    """Add a note (`text`), a tagging (`tag`) or a highlight (`color`) to a passage of a capture; returns its id.

    What was made elsewhere has its `identifier` and moments, as the archive writes them, from there; of what is `lost`
    the anchor says what it stood on.
    """
    identifier = identifier or str(uuid4())
    created = created or now_after(None)
    article, version = recorder.db.execute("SELECT article, version FROM capture WHERE id = ?", [capture]).fetchone()
    recorder.insert(
        "annotation",
        {
            "id": identifier,
            "article": article,
            "capture": capture,
            # What is lost keeps the version 0: a later extraction may find it again.
            "version": 0 if lost else version,
            "lost": int(lost),
            "kind": AnnotationKind.TAG if tag else AnnotationKind.HIGHLIGHT if color else AnnotationKind.NOTE,
            **_anchored(anchor),
            "text": text,
            "color": color,
            "tag": tag.id if tag else None,
            "creator": creator,
            "created": created,
            "modified": modified or created,
        },
    )
    return identifier


def edit(recorder: Recorder, identifier: str, text: str) -> Annotation:
    """Change the text of a note; returns it as it was."""
    number, before = _find(recorder.db.conn, identifier)
    (earlier,) = recorder.db.execute("SELECT earlier FROM annotation WHERE number = ?", [number]).fetchone()
    marks = " ".join(dict.fromkeys([*str(earlier).split(), text_mark(before.text)]))
    recorder.update("annotation", number, {"text": text, "modified": _now_after(before), "earlier": marks})
    return before


def recolor(recorder: Recorder, identifier: str, color: str) -> Annotation:
    """Give a highlight another colour; returns it as it was."""
    number, before = _find(recorder.db.conn, identifier)
    recorder.update("annotation", number, {"color": color, "modified": _now_after(before)})
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
            **_anchored(anchor),
            "modified": _now_after(before),
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
        f"SELECT {COLUMNS} FROM annotation LEFT JOIN tag ON tag.id = annotation.tag"
        " WHERE capture = ? ORDER BY paragraph, start, kind DESC, number",
        [capture],
    ):
        yield _known(row)


def _find(connection: sqlite3.Connection, identifier: str) -> tuple[int, Annotation]:
    row = connection.execute(
        f"SELECT number, {COLUMNS} FROM annotation LEFT JOIN tag ON tag.id = annotation.tag WHERE annotation.id = ?",
        [identifier],
    ).fetchone()
    if row is None:
        raise ReaderError("no-such-annotation")
    return row[0], annotation_of(row[1:])


def annotation_of(row: Sequence[object]) -> Annotation:
    """The annotation that a row of `COLUMNS` holds."""
    (
        identifier, article, capture, kind, paragraph, start, end, exact, prefix, suffix, last, text,
        color, tag, tag_name, tag_color, digit, creator, created, modified, lost,
    ) = row  # fmt: skip
    return Annotation(
        id=str(identifier),
        article=int(str(article)),
        capture=int(str(capture)),
        kind=AnnotationKind(str(kind)),
        anchor=Anchor(
            int(str(paragraph)),
            int(str(start)),
            int(str(end)),
            str(exact),
            str(prefix),
            str(suffix),
            None if last is None else int(str(last)),
        ),
        text=str(text),
        tag=Tag(str(tag), str(tag_name), str(tag_color), None if digit is None else int(str(digit))) if tag else None,
        color=str(color),
        creator=str(creator),
        created=datetime.fromisoformat(str(created)),
        modified=datetime.fromisoformat(str(modified)),
        lost=bool(lost),
    )


@lru_cache(_KNOWN)
def _known(row: tuple[object, ...]) -> Annotation:
    """The annotation of a row, the same one for the same row: with each tag all of the article are read again."""
    return annotation_of(row)


def _anchored(anchor: Anchor) -> dict[str, object]:
    return {
        "paragraph": anchor.paragraph,
        "start": anchor.start,
        "end": anchor.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "last": anchor.last,
    }


def _now_after(before: Annotation) -> str:
    return now_after(before.modified.isoformat())
