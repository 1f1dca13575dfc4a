"""Articles, their captures, paragraphs and mentions."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from sqlite_utils import Database

from reader.core.archived import ArchivedArticle, ArticleRow, Order, source_name
from reader.core.article import Article, Paragraph, ParagraphKind
from reader.core.errors import ReaderError
from reader.core.folding import name_key, sort_key
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.core.reading import Reading
from reader.store.annotations import of_article, tags_of
from reader.store.connection import Connections
from reader.store.history import Recorder

_ORDERS = {
    Order.TITLE: "title_key {0}, id {0}",
    Order.SOURCE: "source_key {0}, id {0}",
    Order.PUBLISHED: "published {0} NULLS LAST, id {0}",
    Order.IMPORTED: "imported {0}, id {0}",
    Order.TAGS: "(SELECT min(tag.sort_key) FROM annotation JOIN tag ON tag.id = annotation.tag"
    " WHERE annotation.article = article.id) {0} NULLS LAST, id {0}",
    Order.NOTES: "(SELECT count(*) FROM annotation"
    " WHERE annotation.article = article.id AND kind = 'note') {0}, id {0}",
}
_AT_ONCE = 500
"""Rows asked for by one query: SQLite limits how many values a query may carry."""


class Articles:
    """The articles of an archive. Those in the trash are not listed, but keep all that belongs to them."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def find_capture(self, sha256: bytes) -> tuple[int, bool] | None:
        """The article that was imported from these bytes, and whether it is in the trash; None if there is none."""
        with self._connections.read() as connection:
            return _capture(connection, sha256)

    def add(self, reading: Reading) -> tuple[int, bool]:
        """Store an article in one transaction; returns its number, and whether it is new in the list.

        What was imported before is not stored twice; if it lies in the trash it is taken out.
        """
        with self._connections.write() as db:
            known = _capture(db.conn, reading.sha256)
            if known:
                number, trashed = known
                db.execute("UPDATE article SET trashed = NULL WHERE id = ?", [number])
                return number, trashed
            number = _insert(db, reading)
            _insert_paragraphs(db, number, reading.article.paragraphs)
            _insert_mentions(db, number, reading.mentions)
            for index, view in (("search_exact", "exact_text"), ("search_folded", "folded_text")):
                db.execute(
                    f"INSERT INTO {index} (rowid, title, body) SELECT id, title, body FROM {view} WHERE id = ?",
                    [number],
                )
            return number, True

    def ids(self, order: Order = Order.PUBLISHED, *, ascending: bool = False) -> list[int]:
        """The numbers of all listed articles in that order."""
        by = _ORDERS[order].format("ASC" if ascending else "DESC")
        with self._connections.read() as connection:
            return [row[0] for row in connection.execute(f"SELECT id FROM article WHERE trashed IS NULL ORDER BY {by}")]

    def sorted(self, numbers: Sequence[int], order: Order, *, ascending: bool) -> list[int]:
        """The given articles in that order."""
        wanted = set(numbers)
        return [number for number in self.ids(order, ascending=ascending) if number in wanted]

    def count(self) -> int:
        """How many articles are listed."""
        with self._connections.read() as connection:
            return int(connection.execute("SELECT count(*) FROM article WHERE trashed IS NULL").fetchone()[0])

    def rows(self, numbers: Sequence[int]) -> list[ArticleRow]:
        """What the list shows of these articles, in the given order; those that are gone are left out."""
        found: dict[int, ArticleRow] = {}
        with self._connections.read() as connection:
            for start in range(0, len(numbers), _AT_ONCE):
                part = list(numbers[start : start + _AT_ONCE])
                marks = ", ".join("?" * len(part))
                tags = tags_of(connection, part)
                counts = dict(
                    connection.execute(
                        f"SELECT article, count(*) FROM annotation WHERE kind = 'note' AND article IN ({marks})"
                        " GROUP BY article",
                        part,
                    ).fetchall()
                )
                for number, title, publisher, source_url, published, imported in connection.execute(
                    "SELECT id, title, publisher, source_url, published, imported FROM article"
                    f" WHERE trashed IS NULL AND id IN ({marks})",
                    part,
                ):
                    found[number] = ArticleRow(
                        id=number,
                        title=title,
                        publisher=publisher,
                        source_url=source_url,
                        published=_date(published),
                        imported=datetime.fromisoformat(imported),
                        tags=tuple(tags.get(number, ())),
                        notes=counts.get(number, 0),
                    )
        return [found[number] for number in numbers if number in found]

    def open(self, number: int) -> ArchivedArticle:
        """An article with all that belongs to it. Raises ReaderError `no-such-article`."""
        with self._connections.read() as connection:
            row = connection.execute(
                "SELECT title, byline, publisher, source_url, published, language, imported,"
                " hex(sha256), file_name, encoding, captured"
                " FROM article JOIN capture ON capture.article = article.id"
                " WHERE article.id = ? AND trashed IS NULL",
                [number],
            ).fetchone()
            if row is None:
                raise ReaderError("no-such-article", id=number)
            (
                title,
                byline,
                publisher,
                source_url,
                published,
                language,
                imported,
                sha256,
                file_name,
                encoding,
                captured,
            ) = row
            paragraphs = tuple(_paragraphs(connection, number))
            return ArchivedArticle(
                id=number,
                article=Article(
                    title=title,
                    paragraphs=paragraphs,
                    byline=byline,
                    publisher=publisher,
                    published=_date(published),
                    source_url=source_url,
                    language=language,
                    encoding=encoding,
                    captured=datetime.fromisoformat(captured) if captured else None,
                ),
                mentions=tuple(_mentions(connection, number, paragraphs)),
                annotations=tuple(of_article(connection, number)),
                file_name=file_name,
                sha256=sha256.lower(),
                imported=datetime.fromisoformat(imported),
            )

    def paragraphs(self, number: int) -> list[str]:
        """The texts of an article's paragraphs. Raises ReaderError `no-such-article`."""
        with self._connections.read() as connection:
            if not connection.execute("SELECT 1 FROM article WHERE id = ? AND trashed IS NULL", [number]).fetchone():
                raise ReaderError("no-such-article", id=number)
            return [paragraph.text for paragraph in _paragraphs(connection, number)]

    def original(self, number: int) -> bytes:
        """The bytes from which an article was imported."""
        with self._connections.read() as connection:
            row = connection.execute("SELECT content FROM capture WHERE article = ?", [number]).fetchone()
            if row is None:
                raise ReaderError("no-such-article", id=number)
            return zlib.decompress(row[0])


def trash(recorder: Recorder, numbers: Iterable[int]) -> None:
    """Move articles to the trash."""
    trashed = _now()
    for number in numbers:
        recorder.update("article", number, {"trashed": trashed})


def record_import(recorder: Recorder, numbers: Iterable[int]) -> None:
    """Put the import of these articles, which are stored already, into the history: its inverse is the trash."""
    trashed = _now()
    for number in numbers:
        # Not what the user threw away while the import was still going on.
        listed = "UPDATE article SET trashed = ? WHERE id = ? AND trashed IS NULL"
        if recorder.db.execute(listed, [trashed, number]).rowcount:
            recorder.update("article", number, {"trashed": None})


def _capture(connection: sqlite3.Connection, sha256: bytes) -> tuple[int, bool] | None:
    row = connection.execute(
        "SELECT article, trashed IS NOT NULL FROM capture JOIN article ON article.id = article WHERE sha256 = ?",
        [sha256],
    ).fetchone()
    return (row[0], bool(row[1])) if row else None


def _insert(db: Database, reading: Reading) -> int:
    article = reading.article
    row = {
        "title": article.title,
        "title_key": sort_key(article.title),
        "byline": article.byline,
        "publisher": article.publisher,
        "source_url": article.source_url,
        "source_key": sort_key(source_name(article.publisher, article.source_url)),
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "imported": _now(),
    }
    number = int(str(db.table("article").insert(row).last_pk))
    db.table("capture").insert(
        {
            "article": number,
            "sha256": reading.sha256,
            "size": reading.size,
            "file_name": reading.file_name,
            "encoding": article.encoding,
            "captured": article.captured.isoformat() if article.captured else None,
            "content": reading.content,
        }
    )
    return number


def _insert_paragraphs(db: Database, number: int, paragraphs: Iterable[Paragraph]) -> None:
    db.conn.executemany(
        "INSERT INTO paragraph (article, position, kind, level, text) VALUES (?, ?, ?, ?, ?)",
        ((number, position, p.kind, p.level, p.text) for position, p in enumerate(paragraphs)),
    )


def _insert_mentions(db: Database, number: int, mentions: Iterable[Mention]) -> None:
    entities: dict[tuple[str, str], int] = {}
    rows = []
    for mention in mentions:
        key = (mention.type, name_key(mention.entity))
        if key not in entities:
            db.execute("INSERT OR IGNORE INTO entity (type, key, name) VALUES (?, ?, ?)", [*key, mention.entity])
            entities[key] = db.execute("SELECT id FROM entity WHERE type = ? AND key = ?", list(key)).fetchone()[0]
        rows.append((number, mention.paragraph, mention.start, mention.end, entities[key], mention.form))
    db.conn.executemany(
        'INSERT INTO mention (article, paragraph, start, "end", entity, form) VALUES (?, ?, ?, ?, ?, ?)', rows
    )


def _paragraphs(connection: sqlite3.Connection, number: int) -> Iterable[Paragraph]:
    for kind, level, text in connection.execute(
        "SELECT kind, level, text FROM paragraph WHERE article = ? ORDER BY position", [number]
    ):
        yield Paragraph(text, ParagraphKind(kind), level)


def _mentions(connection: sqlite3.Connection, number: int, paragraphs: Sequence[Paragraph]) -> Iterable[Mention]:
    for paragraph, start, end, kind, name, form in connection.execute(
        'SELECT paragraph, start, "end", type, name, form FROM mention JOIN entity ON entity.id = entity'
        " WHERE article = ? ORDER BY paragraph, start",
        [number],
    ):
        text = paragraphs[paragraph].text[start:end]
        yield Mention(paragraph, start, end, EntityType(kind), text, name, MentionForm(form))


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _now() -> str:
    return datetime.now(UTC).isoformat()
