"""What a reader mended: written through a `Recorder`, so that each mend can be undone."""

from __future__ import annotations

import sqlite3
from datetime import date
from uuid import uuid4

from reader.core.errors import ReaderError
from reader.core.mends import HIDDEN, SHOWN, Facts, MendField
from reader.store.history import Recorder
from reader.store.settling import settling


def mended_fields(connection: sqlite3.Connection, capture: int) -> frozenset[MendField]:
    """The fields of a capture that the reader changed."""
    return frozenset(
        MendField(field)
        for (field,) in connection.execute("SELECT DISTINCT field FROM mend WHERE capture = ?", [capture])
    )


def found_facts(connection: sqlite3.Connection, capture: int) -> Facts:
    """What the extractor had found, whatever was mended since."""
    title, byline, publisher, source_url, published = connection.execute(
        "SELECT coalesce(title, ''), coalesce(byline, ''), coalesce(publisher, ''), coalesce(source_url, ''), published"
        " FROM capture WHERE id = ?",
        [capture],
    ).fetchone()
    return Facts(title, byline, publisher, source_url, date.fromisoformat(published) if published else None)


def mend_fact(recorder: Recorder, capture: int, field: MendField, value: str) -> None:
    """Give a fact of a capture another value; the value that the extractor found takes the mend away."""
    column = field.replace("-", "_")
    row = recorder.db.execute(f"SELECT article, coalesce({column}, '') FROM capture WHERE id = ?", [capture]).fetchone()
    with settling(recorder.db, [row[0]], [capture]):
        _put(recorder, capture, field, "", 0, None if value == row[1] else value)


def show_paragraph(recorder: Recorder, capture: int, position: int, *, shown: bool) -> str:
    """Hide a paragraph or bring it back; returns its text. Raises ReaderError `no-such-paragraph`."""
    row = recorder.db.execute(
        "SELECT article, text, dropped FROM paragraph JOIN capture ON capture.id = capture"
        " WHERE capture = ? AND position = ?",
        [capture, position],
    ).fetchone()
    if row is None:
        raise ReaderError("no-such-paragraph", id=capture, paragraph=position + 1, count=0)
    article, text, dropped = row
    # By its words, and which of those with the same words: that is what a new extraction can be searched for.
    (occurrence,) = recorder.db.execute(
        "SELECT count(*) FROM paragraph WHERE capture = ? AND text = ? AND position < ?", [capture, text, position]
    ).fetchone()
    with settling(recorder.db, [article], [capture]):
        value = None if shown != bool(dropped) else SHOWN if shown else HIDDEN
        _put(recorder, capture, MendField.PARAGRAPH, text, occurrence, value)
    return str(text)


def _put(recorder: Recorder, capture: int, field: MendField, exact: str, occurrence: int, value: str | None) -> None:
    row = recorder.db.execute(
        "SELECT id FROM mend WHERE capture = ? AND field = ? AND exact = ? AND occurrence = ?",
        [capture, field, exact, occurrence],
    ).fetchone()
    if row and value is None:
        recorder.delete("mend", row[0])
    elif row:
        recorder.update("mend", row[0], {"value": value})
    elif value is not None:
        recorder.insert(
            "mend",
            {
                "id": str(uuid4()),
                "capture": capture,
                "field": field,
                "exact": exact,
                "occurrence": occurrence,
                "value": value,
            },
        )
