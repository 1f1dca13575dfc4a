"""A generated archive in a folder, with what a reader does to one in years: notes, tags, stars, what is thrown away."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID
from zlib import crc32

from sqlite_utils import Database

from benchmarks.bulk import Bulk
from benchmarks.generate import readings
from benchmarks.names import syllables
from reader.core.annotations import anchor_to
from reader.core.folding import name_key, sort_key
from reader.store.captures import Captures
from reader.store.connection import FILE_NAME, Connections

_AT_ONCE = 500
"""Articles of one transaction."""
_MADE = "generated.json"
_VERSION = 1
"""Of what is generated: an archive of another version is made anew."""
_TAGS = 200
_COLORS = ("#c62828", "#1565c0", "#2e7d32", "#ef6c00", "#6a1b9a")
_TEN_YEARS = datetime(2016, 1, 1, tzinfo=UTC)
_ANNOTATION = (
    'INSERT INTO annotation (id, article, capture, kind, paragraph, start, "end", exact, prefix, suffix, text, tag,'
    " creator, created, modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_TRASHED, _SHELVED, _STARRED, _READ = 0.01, 0.04, 0.03, 0.35


class Batches(Connections):
    """Connections whose writes are one transaction for many captures, and that wait for no disk: what a benchmark
    measures is not how it was built."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._under_way: Database | None = None
        self._writer.execute("PRAGMA synchronous=OFF")
        self._writer.execute("PRAGMA cache_size=-400000")

    @contextmanager
    def write(self) -> Iterator[Database]:
        """A part of the transaction that is under way."""
        assert self._under_way is not None
        yield self._under_way

    @contextmanager
    def batch(self) -> Iterator[Database]:
        """The transaction of all writes in the block."""
        with super().write() as db:
            self._under_way = db
            yield db


def build(folder: Path, count: int, say: Callable[[str], None] = print) -> Path:
    """Make an archive of `count` articles in `folder`, unless it is there already; returns the folder."""
    wanted = {"articles": count, "schema": _schema(), "version": _VERSION}
    made = folder / _MADE
    if made.exists() and json.loads(made.read_text()) == wanted:
        say(f"{folder} is there already")
        return folder
    for path in folder.glob(f"{FILE_NAME}*"):
        path.unlink()
    made.unlink(missing_ok=True)
    start = perf_counter()
    connections = Batches(folder)
    try:
        store(connections, count, say)
        say(f"{perf_counter() - start:.0f} s: annotations")
        annotate(connections, count)
        say(f"{perf_counter() - start:.0f} s: what was read, starred and thrown away")
        handle(connections, count)
    finally:
        connections.close()
    size = (folder / FILE_NAME).stat().st_size / 1e6
    say(f"{perf_counter() - start:.0f} s: {count} articles in {folder}, {size:.0f} MB")
    made.write_text(json.dumps(wanted))
    return folder


def store(connections: Batches, count: int, say: Callable[[str], None] = print) -> None:
    """Store the readings of `count` articles."""
    start, done = perf_counter(), 0
    with connections.batch() as db:
        bulk = Bulk(db)
    for batch in _batches(readings(count)):
        with connections.batch():
            bulk.add(batch)
        done += len(batch)
        if done % 10_000 < _AT_ONCE:
            say(f"{perf_counter() - start:.0f} s: {done} captures")
    with connections.batch():
        bulk.make_search()


def store_one_by_one(connections: Batches, count: int) -> None:
    """Store the same readings by the program's own code, which takes three times as long."""
    captures = Captures(connections)
    for batch in _batches(readings(count)):
        with connections.batch():
            for reading in batch:
                captures.add(reading)


def annotate(connections: Batches, count: int) -> None:
    """Two annotations for each article, on a third of them: notes, and taggings with about 200 tags."""
    chance = random.Random(count)
    words = syllables()
    names = _tag_names(words, chance)
    tags = [str(UUID(int=chance.getrandbits(128))) for _ in names]
    weights = list(accumulate(1 / (rank + 3) for rank in range(_TAGS)))
    with connections.batch() as db:
        db.conn.executemany(
            "INSERT INTO tag (id, key, sort_key, name, color) VALUES (?, ?, ?, ?, ?)",
            (
                (tag, name_key(name), sort_key(name), name, chance.choice(_COLORS))
                for tag, name in zip(tags, names, strict=True)
            ),
        )
    articles = chance.sample(range(1, count + 1), count // 3)
    for batch in _batches(articles):
        with connections.batch() as db:
            for article in batch:
                # Six of them on each of these articles; on some a whole study.
                size = 1 + int(chance.expovariate(1 / 5.8))
                rows = _annotations(
                    db, article, size, words, chance, lambda: chance.choices(tags, cum_weights=weights)[0]
                )
                db.conn.executemany(_ANNOTATION, rows)


def handle(connections: Batches, count: int) -> None:
    """Some articles are thrown away, put on the shelf, starred, read; imports lie years apart."""
    chance = random.Random(count)
    numbers = range(1, count + 1)

    def some(share: float) -> list[int]:
        return chance.sample(numbers, round(share * count))

    with connections.batch() as db:
        db.execute(
            "UPDATE article SET imported = strftime('%Y-%m-%dT%H:%M:%S+00:00', '2016-01-01', '+' || (id * 7919 %"
            " 5256000) || ' minutes')"
        )
        for column, share in (
            ("trashed", _TRASHED),
            ("shelved", _SHELVED),
            ("starred", _STARRED),
            ("read", _READ),
        ):
            db.conn.executemany(
                f"UPDATE article SET {column} = '2026-01-01T00:00:00+00:00' WHERE id = ?",
                ((number,) for number in some(share)),
            )
        db.execute("DELETE FROM appearance WHERE article IN (SELECT id FROM article WHERE trashed IS NOT NULL)")


def _tag_names(words: list[str], chance: random.Random) -> list[str]:
    """Two of three stand by themselves, the others below another one: `Y tế/Bệnh viện/…`."""
    names: list[str] = []
    while len(names) < _TAGS:
        name = " ".join(chance.sample(words, chance.randint(1, 3))).capitalize()
        above = chance.choice(names) + "/" if names and chance.random() < 0.33 else ""
        if above + name not in names and above.count("/") < 3:
            names.append(above + name)
    return names


def _annotations(
    db: Database, article: int, count: int, words: list[str], chance: random.Random, tag: Callable[[], str]
) -> Iterator[tuple[object, ...]]:
    """Notes on a piece of a paragraph, and taggings of whole paragraphs, on the newest capture of an article."""
    (capture,) = db.execute("SELECT max(id) FROM capture WHERE article = ?", [article]).fetchone()
    texts = [
        text for (text,) in db.execute("SELECT text FROM paragraph WHERE capture = ? ORDER BY position", [capture])
    ]
    carried = set()
    for _ in range(count):
        place = chance.randrange(len(texts) - 1)
        identifier = str(UUID(int=chance.getrandbits(128)))
        if chance.random() < 0.4:
            start = chance.randrange(len(texts[place]) // 2)
            anchor = anchor_to(texts, place, start, start + 20)
            text, chosen = " ".join(chance.choices(words, k=chance.randint(5, 40))).capitalize(), None
        else:
            anchor = anchor_to(texts, place)
            text, chosen = "", tag()
            if (place, chosen) in carried:
                continue
            carried.add((place, chosen))
        # Made day by day in ten years.
        made = (_TEN_YEARS + timedelta(minutes=chance.randrange(5_000_000))).isoformat()
        yield (
            identifier, article, capture, "tag" if chosen else "note", place, anchor.start, anchor.end, anchor.exact,
            anchor.prefix, anchor.suffix, text, chosen, "Lê Thảo", made, made,
        )  # fmt: skip


def _schema() -> int:
    """A number for the tables and indexes of a new archive: while a format is being written, they change."""
    with TemporaryDirectory(prefix="archive-reader-bench-") as name:
        connections = Connections(Path(name))
        try:
            with connections.read() as connection:
                rows = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
        finally:
            connections.close()
    return crc32(repr(rows).encode())


def _batches(items: Iterable[object]) -> Iterator[list]:  # type: ignore[type-arg]
    iterator = iter(items)
    while batch := list(islice(iterator, _AT_ONCE)):
        yield batch
