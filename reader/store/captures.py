"""Captures: what was imported, which article each belongs to, and their texts when they are extracted again."""

from __future__ import annotations

import json
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zlib import crc32

from reader.core.addresses import page_key
from reader.core.archived import CaptureRow
from reader.core.entities import Role
from reader.core.errors import ReaderError
from reader.core.folding import name_key
from reader.core.mentions import Mention
from reader.core.moments import now_after
from reader.core.reading import Original, Reading, Told
from reader.core.shingles import bands, estimate
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.imports import KeptRow, add_row
from reader.store.names import NEWEST_FIRST, found_in, keep_found, newest_of, settle_appearances
from reader.store.settling import settling
from reader.store.texts import insert_text, remove_text

if TYPE_CHECKING:
    from sqlite_utils import Database

_SAME_PAGE = 0.15
"""How alike two texts of one address must be, from 0 to 1, to be captures of one page: sites claim their front page."""
_NEAR = 0.5
"""How alike the sketches of two articles must be to be offered as near duplicates."""
_MOST_NEAR = 20
"""Articles that are compared with a new one: some texts, such as notices, are like hundreds of others."""


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a reading was stored: `new` if it was not in the list before, beside `earlier` captures of its page."""

    article: int
    capture: int
    new: bool
    earlier: int


class Captures:
    """The captures of an archive."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def find(self, sha256: bytes) -> tuple[int, bool] | None:
        """The article that was imported from these bytes, and whether it is in the trash; None if there is none."""
        with self._connections.read() as connection:
            found = _find(connection, sha256)
            return found and found[:2]

    def add(self, reading: Reading) -> Stored:
        """Store a capture in one transaction.

        What was imported before is not stored twice; if it lies in the trash it is taken out. A capture of a page that
        is there already joins its article.
        """
        with self._connections.write() as db:
            return add_reading(db, reading)

    def add_with_row(
        self, reading: Reading, run: int, row: Callable[[Stored], KeptRow], following: int | None
    ) -> Stored:
        """Store a capture as `add` does, and in the same transaction its row as `imports.add_row` does."""
        with self._connections.write(bulk=True) as db:
            stored = add_reading(db, reading)
            add_row(db, run, row(stored), following)
            return stored

    def original(self, article: int, capture: int | None = None) -> bytes:
        """The bytes of a capture, of the newest without one. Raises ReaderError `no-such-article`."""
        with self._connections.read() as connection:
            chosen = choose(connection, article, capture)
            return zlib.decompress(
                connection.execute("SELECT content FROM original WHERE capture = ?", [chosen]).fetchone()[0]
            )

    def all(self) -> list[int]:
        """The captures of all listed articles."""
        with self._connections.read() as connection:
            return [
                row[0]
                for row in connection.execute(
                    "SELECT capture.id FROM capture JOIN article ON article.id = article"
                    " WHERE article.trashed IS NULL AND capture.trashed IS NULL ORDER BY capture.id"
                )
            ]

    def of_articles(self, articles: Sequence[int]) -> list[int]:
        """The captures of these articles."""
        with self._connections.read() as connection:
            return [row.id for article in articles for row in captures_of(connection, article)]

    def to_read_again(self, capture: int) -> Original:
        """What a reading process needs to read a capture again. Raises ReaderError `no-such-article`."""
        with self._connections.read() as connection:
            row = connection.execute(
                "SELECT capture.id, article, file_name, container, told, content FROM capture"
                " JOIN original ON original.capture = capture.id WHERE capture.id = ?",
                [capture],
            ).fetchone()
            if row is None:
                raise ReaderError("no-such-article", id=capture)
            number, article, file_name, container, told, content = row
            return Original(
                capture=number,
                article=article,
                file_name=file_name,
                container=container,
                told=_told(told),
                content=zlib.decompress(content),
            )

    def replace(self, capture: int, reading: Reading) -> bool:
        """Put the text of a new extraction in the place of the old one; False if it is the same.

        Mends stay, annotations find their places again or are listed as lost.
        """
        with self._connections.write() as db:
            row = db.execute("SELECT article, recogniser FROM capture WHERE id = ?", [capture]).fetchone()
            if row is None:
                return False
            if _is_same(db, capture, reading):
                if row[1] != reading.recogniser:
                    # The same names, but another one may be more or less sure of them.
                    keep_found(db, capture, reading.mentions, reading.roles, reading.recogniser)
                return False
            with settling(db, [row[0]], [capture]):
                remove_text(db, capture)
                insert_text(db, capture, reading)
                values = _facts(reading)
                settings = ", ".join(f"{name} = ?" for name in values)
                db.execute(
                    f"UPDATE capture SET {settings}, version = version + 1 WHERE id = ?", [*values.values(), capture]
                )
                _sketch(db, capture, reading)
            return True

    def replace_names(self, capture: int, mentions: Iterable[Mention], roles: Iterable[Role], recogniser: str) -> None:
        """Put the names and roles that a recogniser, known by its stamp, found anew in the place of the old ones."""
        with self._connections.write() as db:
            keep_found(db, capture, mentions, roles, recogniser)
            (article,) = db.execute("SELECT article FROM capture WHERE id = ?", [capture]).fetchone()
            settle_appearances(db, article, newest_of(db, article))


def choose(connection: sqlite3.Connection, article: int, capture: int | None, *, in_trash: bool = False) -> int:
    """The given capture, or the newest one, of an article that is not in the trash, or may be.

    Raises ReaderError `no-such-article`.
    """
    row = connection.execute(
        "SELECT capture.id FROM capture JOIN article ON article.id = article"
        " WHERE article = ? AND (article.trashed IS NULL OR ?) AND capture.trashed IS NULL"
        " AND (capture.id = ? OR ? IS NULL)"
        f" ORDER BY {NEWEST_FIRST.replace('imported', 'capture.imported').replace('id', 'capture.id')} LIMIT 1",
        [article, in_trash, capture, capture],
    ).fetchone()
    if row is None:
        raise ReaderError("no-such-article", id=article)
    return int(row[0])


def captures_of(connection: sqlite3.Connection, article: int) -> list[CaptureRow]:
    """The captures of an article, oldest first."""
    return [
        CaptureRow(
            id=number,
            captured=datetime.fromisoformat(captured) if captured else None,
            imported=datetime.fromisoformat(imported),
            file_name=file_name,
            container=container,
            sha256=sha256.lower(),
            size=size,
            annotations=annotations,
        )
        for number, captured, imported, file_name, container, sha256, size, annotations in connection.execute(
            "SELECT id, captured, imported, file_name, container, hex(sha256), size,"
            " (SELECT count(*) FROM annotation WHERE annotation.capture = capture.id)"
            " FROM capture WHERE article = ? AND trashed IS NULL ORDER BY coalesce(captured, imported), id",
            [article],
        )
    ]


def join(recorder: Recorder, first: int, second: int) -> None:
    """Make two articles one, whose captures are those of both: the first stays, the second goes."""
    db = recorder.db
    with settling(db, [first, second]):
        for (capture,) in db.execute("SELECT id FROM capture WHERE article = ?", [second]).fetchall():
            _move(recorder, capture, first)
        # By the recorder, not by a cascade: undo must bring them back.
        for (number,) in db.execute(
            "SELECT id FROM resemblance WHERE first = ? OR second = ?", [second, second]
        ).fetchall():
            recorder.delete("resemblance", number)
        recorder.delete("article", second)


def separate(recorder: Recorder, capture: int) -> int:
    """Make a capture an article of its own; returns the number of that article."""
    db = recorder.db
    article, imported = db.execute("SELECT article, imported FROM capture WHERE id = ?", [capture]).fetchone()
    with settling(db, [article]) as touched:
        number = int(db.execute("SELECT max(id) + 1 FROM article").fetchone()[0])
        recorder.insert("article", {"id": number} | _EMPTY | {"imported": imported})
        _move(recorder, capture, number)
        touched.add(number)
    return number


_EMPTY = dict.fromkeys(
    ("title", "title_key", "byline", "publisher", "source_url", "source_key", "language", "page_key"), ""
)


def _move(recorder: Recorder, capture: int, article: int) -> None:
    recorder.update("capture", capture, {"article": article})
    numbers = recorder.db.execute("SELECT number FROM annotation WHERE capture = ?", [capture]).fetchall()
    for (number,) in numbers:
        recorder.update("annotation", number, {"article": article})


def add_reading(db: Database, reading: Reading, page: int | None = None) -> Stored:
    """Store a capture as `Captures.add` does, within a transaction; `page` is its article where that is known."""
    known = _find(db.conn, reading.sha256)
    if known:
        article, trashed, capture = known
        if trashed:
            with settling(db, [article]):
                db.execute("UPDATE capture SET trashed = NULL WHERE id = ?", [capture])
                db.execute("UPDATE article SET trashed = NULL WHERE id = ?", [article])
        return Stored(article, capture, trashed, 0)
    now = datetime.now(UTC).isoformat()
    article, earlier = (page, 1) if page else _page(db, reading) or (0, 0)
    if article:
        now = now_after(db.execute("SELECT max(imported) FROM capture WHERE article = ?", [article]).fetchone()[0])
    with settling(db, [article] if article else []) as touched:
        if article:
            db.execute("UPDATE article SET trashed = NULL WHERE id = ?", [article])
        else:
            article = int(str(db.table("article").insert(_EMPTY | {"imported": now}).last_pk))
            touched.add(article)
        row = {
            "article": article,
            "sha256": reading.sha256,
            "size": reading.size,
            "file_name": reading.file_name,
            "container": reading.container,
            "told": _told_as_json(reading.told),
            "captured": _moment(reading.article.captured),
            "imported": now,
            "sketch": b"",
        } | _facts(reading)
        capture = int(str(db.table("capture").insert(row).last_pk))
        db.execute("INSERT INTO original (capture, content) VALUES (?, ?)", [capture, reading.content])
        insert_text(db, capture, reading)
    near = _sketch(db, capture, reading)
    _note_resemblances(db, article, near)
    return Stored(article, capture, True, earlier)


def _find(connection: sqlite3.Connection, sha256: bytes) -> tuple[int, bool, int] | None:
    row = connection.execute(
        "SELECT article, article.trashed IS NOT NULL OR capture.trashed IS NOT NULL, capture.id"
        " FROM capture JOIN article ON article.id = article WHERE sha256 = ?",
        [sha256],
    ).fetchone()
    return (row[0], bool(row[1]), row[2]) if row else None


def _page(db: Database, reading: Reading) -> tuple[int, int] | None:
    """The article whose page was captured again, and how many captures it has; None if the page is new."""
    key = page_key(reading.article.source_url)
    if not key:
        return None
    for article, title, sketch, count in db.execute(
        "SELECT article.id, capture.title, sketch, count(*) OVER () FROM article"
        " JOIN capture ON capture.article = article.id"
        " WHERE page_key = ? AND page_key != '' ORDER BY coalesce(captured, capture.imported) DESC, capture.id DESC",
        [key],
    ):
        alike = estimate(array("I", sketch), reading.sketch) >= _SAME_PAGE
        if alike or name_key(title) == name_key(reading.article.title):
            return article, count
    return None


def _facts(reading: Reading) -> dict[str, object]:
    article = reading.article
    return {
        "encoding": article.encoding,
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "source_url": article.source_url,
        "published": article.published.isoformat() if article.published else None,
        "published_time": article.published_time.isoformat("minutes") if article.published_time else None,
        "language": article.language,
    }


def _sketch(db: Database, capture: int, reading: Reading) -> list[tuple[int, float]]:
    """Keep the sketch of a text; returns the other articles that are much like it, each with its likeness."""
    db.execute("DELETE FROM band WHERE capture = ?", [capture])
    db.execute("UPDATE capture SET sketch = ? WHERE id = ?", [array("I", reading.sketch).tobytes(), capture])
    near: dict[int, float] = {}
    for place, band in enumerate(bands(reading.sketch)):
        value = crc32(array("I", band).tobytes())
        if len(near) < _MOST_NEAR:
            for other, sketch in db.execute(
                "SELECT article, sketch FROM band JOIN capture ON capture.id = band.capture"
                " WHERE place = ? AND value = ? LIMIT ?",
                [place, value, _MOST_NEAR],
            ):
                near[other] = max(near.get(other, 0.0), estimate(array("I", sketch), reading.sketch))
        db.execute("INSERT OR IGNORE INTO band (place, value, capture) VALUES (?, ?, ?)", [place, value, capture])
    return [(article, likeness) for article, likeness in near.items() if likeness >= _NEAR]


def _note_resemblances(db: Database, article: int, near: list[tuple[int, float]]) -> None:
    for other, likeness in near:
        if other != article:
            first, second = sorted((article, other))
            db.execute(
                "INSERT INTO resemblance (first, second, likeness) VALUES (?, ?, ?)"
                " ON CONFLICT (first, second) DO UPDATE SET likeness = max(likeness, excluded.likeness)",
                [first, second, likeness],
            )


def _is_same(db: Database, capture: int, reading: Reading) -> bool:
    """Whether a new extraction gives what is stored already."""
    stored = db.execute(
        "SELECT kind, level, dropped, text FROM paragraph WHERE capture = ? ORDER BY position", [capture]
    ).fetchall()
    if stored != [(str(p.kind), p.level, int(p.left_out), p.text) for p in reading.article.paragraphs]:
        return False
    facts = _facts(reading)
    if db.execute(f"SELECT {', '.join(facts)} FROM capture WHERE id = ?", [capture]).fetchone() != tuple(
        facts.values()
    ):
        return False
    found = found_in(db.conn, capture)[1]
    pictures = db.execute("SELECT count(*) FROM illustration WHERE capture = ?", [capture]).fetchone()[0]
    return found == list(reading.mentions) and pictures == len(reading.article.illustrations)


def _moment(moment: datetime | None) -> str | None:
    """A moment as the archive keeps it: in UTC, so that texts sort as the moments do."""
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat()


def _told_as_json(told: Told) -> str:
    facts = {"charset": told.charset, "title": told.title, "source_url": told.source_url}
    return json.dumps(
        {name: value for name, value in (*facts.items(), ("captured", _moment(told.captured))) if value},
        ensure_ascii=False,
    )


def _told(text: str) -> Told:
    facts = json.loads(text)
    captured = facts.pop("captured", None)
    return Told(**facts, captured=datetime.fromisoformat(captured) if captured else None)
