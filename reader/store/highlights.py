"""Highlights of other programs on their way into the archive: the articles they mean, and what is there already."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from reader.core.annotations import Anchor, AnnotationKind, Tag
from reader.core.article import Paragraph
from reader.core.folding import sort_key
from reader.store.captures import captures_of
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.texts import paragraphs_of

_AT_ONCE = 500
"""Values of one query: SQLite limits how many it may carry."""
_MOST = 50
"""Articles of one address or one title that are looked at."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may be meant."""

    article: int
    headline: str
    page_key: str
    trashed: bool


@contextmanager
def looking(connections: Connections) -> Iterator[Lookup]:
    """The archive as it is at this moment. For one thread."""
    with connections.read() as connection:
        yield Lookup(connection)


class Lookup:
    """Finds articles in one state of the archive, or in that of a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def with_number(self, article: int) -> list[Candidate]:
        """The article with that number."""
        return self._candidates("id = ?", article)

    def with_hash(self, sha256: str) -> list[Candidate]:
        """The article that was imported from the bytes of this SHA-256, in hexadecimal."""
        return self._candidates("id IN (SELECT article FROM capture WHERE sha256 = ?)", bytes.fromhex(sha256))

    def at_address(self, page_key: str) -> list[Candidate]:
        """The articles with an address of that key."""
        return self._candidates("page_key = ? AND page_key != ''", page_key)

    def with_title(self, title: str) -> list[Candidate]:
        """The articles with that title; case does not count. Those in the trash only if there are no others."""
        key = sort_key(title)
        # One after the other: each of them has an index.
        listed = self._candidates("title_key = ? AND trashed IS NULL AND shelved IS NULL", key)
        shelved = self._candidates("title_key = ? AND trashed IS NULL AND shelved IS NOT NULL", key)
        return listed + shelved or self._candidates("title_key = ? AND trashed IS NOT NULL", key)

    def texts(self, article: int, sha256: str = "") -> list[tuple[int, list[Paragraph]]]:
        """The captures of an article with their paragraphs: first the one with that SHA-256, then the newest ones."""
        captures = captures_of(self._connection, article)[::-1]
        captures.sort(key=lambda capture: capture.sha256 != sha256)
        return [(capture.id, list(paragraphs_of(self._connection, capture.id))) for capture in captures]

    def known(self, identifiers: Sequence[str]) -> dict[str, int]:
        """The articles on which those of these annotations stand that are in the archive."""
        found: dict[str, int] = {}
        for start in range(0, len(identifiers), _AT_ONCE):
            part = identifiers[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(part))
            rows = self._connection.execute(f"SELECT id, article FROM annotation WHERE id IN ({marks})", part)
            found |= dict(rows.fetchall())
        return found

    def _candidates(self, condition: str, value: object) -> list[Candidate]:
        rows = self._connection.execute(
            f"SELECT id, title, page_key, trashed IS NOT NULL FROM article WHERE {condition} LIMIT ?", [value, _MOST]
        )
        return [Candidate(number, title, key, bool(trashed)) for number, title, key, trashed in rows]


def stands(
    recorder: Recorder, capture: int, anchor: Anchor, kind: AnnotationKind, *, text: str = "", tag: Tag | None = None
) -> bool:
    """Whether exactly this passage carries the tag, a note of that text, or any highlight already."""
    row = recorder.db.execute(
        "SELECT 1 FROM annotation WHERE kind = ? AND NOT lost AND capture = ? AND paragraph = ? AND start = ?"
        # The plus has the few annotations of the passage looked through, not all that carry the tag, or none.
        ' AND coalesce(last, paragraph) = ? AND "end" = ? AND text = ? AND +tag IS ?',
        [kind, capture, anchor.paragraph, anchor.start, anchor.until, anchor.end, text, tag.id if tag else None],
    ).fetchone()
    return row is not None
