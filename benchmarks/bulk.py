"""Readings of pages that have no corrections, mends or resemblances, stored by the thousand.

The rows are those that the program's own code would store; `tests/test_generated.py` holds the two against each other.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from zlib import crc32

from sqlite_utils import Database

from reader.core.addresses import page_key
from reader.core.archived import source_name
from reader.core.folding import fold, sort_key
from reader.core.mentions import Mention
from reader.core.reading import Reading
from reader.core.shingles import bands
from reader.store.names import packed

_INSERTS = {
    "article": (
        "id, title, title_key, byline, publisher, source_url, source_key, published, published_time, language,"
        " imported, page_key"
    ),
    "capture": (
        "id, article, sha256, size, file_name, container, told, captured, imported, encoding, title, byline, publisher,"
        " source_url, published, published_time, language, sketch"
    ),
    "original": "capture, content",
    "paragraph": "capture, position, kind, level, dropped, left_out, text",
    "entity": "id, type, key, name, folded",
    "found": "capture, mentions",
    "mention": 'capture, paragraph, start, "end", entity, form, doubt',
    "role": "capture, place, holder, post, body, body_text, former, since, until, paragraph",
    "appearance": "entity, article, published, mentions",
    "band": "place, value, capture",
}
"""In the order in which rows refer to each other."""
_IMPORTED = "2026-01-01T00:00:00+00:00"


@dataclass
class Bulk:
    """Stores readings with the numbers that they would get one after another. The search has to be made afterwards."""

    db: Database
    _articles: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By address: the article, and its capture."""
    _captures: int = 0
    _entities: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, readings: Iterable[Reading]) -> None:
        """Store some readings. A capture that joins an article must be newer than those before it."""
        rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _INSERTS}
        for reading in readings:
            self._add(reading, rows)
        for table, columns in _INSERTS.items():
            marks = ", ".join("?" * (columns.count(",") + 1))
            self.db.conn.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows[table])

    def make_search(self) -> None:
        """Index all texts."""
        for index in ("search_exact", "search_folded"):
            self.db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")

    def _add(self, reading: Reading, rows: dict[str, list[tuple[object, ...]]]) -> None:
        article = reading.article
        self._captures += 1
        capture = self._captures
        facts = (
            article.published.isoformat() if article.published else None,
            article.published_time.isoformat("minutes") if article.published_time else None,
            article.language,
        )
        told = (article.title, article.byline, article.publisher, article.source_url)
        captured = article.captured.isoformat() if article.captured else None
        known = self._articles.get(article.source_url)
        number = known[0] if known else len(self._articles) + 1
        self._articles[article.source_url] = (number, capture)
        if known:
            # The newest capture is the one that counts.
            self.db.execute("DELETE FROM appearance WHERE article = ?", [number])
            rows["appearance"] = [row for row in rows["appearance"] if row[1] != number]
        else:
            title, byline, publisher, address = told
            source = sort_key(source_name(publisher, address))
            key = page_key(address)
            rows["article"].append(
                (number, title, sort_key(title), byline, publisher, address, source, *facts, _IMPORTED, key)
            )
        sketch = array("I", reading.sketch).tobytes()
        rows["capture"].append(
            (
                *(capture, number, reading.sha256, reading.size, reading.file_name, reading.container, "{}"),
                *(captured, _IMPORTED, article.encoding, *told, *facts, sketch),
            )
        )
        rows["original"].append((capture, reading.content))
        rows["paragraph"] += [
            (capture, position, str(p.kind), p.level, p.left_out, p.left_out, p.text)
            for position, p in enumerate(article.paragraphs)
        ]
        rows["band"] += [
            (place, crc32(array("I", band).tobytes()), capture) for place, band in enumerate(bands(reading.sketch))
        ]
        self._add_names(reading, number, capture, rows)

    def _add_names(
        self, reading: Reading, number: int, capture: int, rows: dict[str, list[tuple[object, ...]]]
    ) -> None:
        whom = [self._entity(mention, rows) for mention in reading.mentions]
        found = []
        counts: Counter[int] = Counter()
        for m, entity in zip(reading.mentions, whom, strict=True):
            doubt = round(100 * m.doubt)
            found.append((m.paragraph, m.start, m.end, m.type, m.entity, m.form, m.key, doubt))
            rows["mention"].append((capture, m.paragraph, m.start, m.end, entity, str(m.form), doubt))
            if not reading.article.paragraphs[m.paragraph].left_out:
                counts[entity] += 1
        rows["found"].append((capture, packed(found)))
        published = reading.article.published
        day = published.isoformat() if published else None
        rows["appearance"] += [(entity, number, day, count) for entity, count in counts.items()]
        rows["role"] += [
            (
                *(capture, place, whom[role.holder_mention], role.post),
                *(whom[role.body_mention] if role.body_mention >= 0 else None, role.body_text, role.former),
                *(role.since, role.until, role.paragraph),
            )
            for place, role in enumerate(reading.roles)
        ]

    def _entity(self, mention: Mention, rows: dict[str, list[tuple[object, ...]]]) -> int:
        key = (str(mention.type), mention.key)
        number = self._entities.get(key)
        if number is None:
            number = self._entities[key] = len(self._entities) + 1
            rows["entity"].append((number, *key, mention.entity, fold(mention.entity)))
        return number
