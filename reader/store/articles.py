"""Articles: listed, opened, thrown away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time

from reader.core.archived import ArchivedArticle, ArticleRow, Order
from reader.core.article import Article
from reader.store.annotations import of_capture, tags_of
from reader.store.captures import captures_of, choose
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.mends import mended_fields
from reader.store.names import settle_appearances
from reader.store.settling import facts_of
from reader.store.texts import illustrations_of, mentions_of, paragraphs_of

LISTED = "trashed IS NULL AND shelved IS NULL"
"""The articles that the list shows: neither in the trash nor on the shelf."""
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

    def ids(self, order: Order = Order.PUBLISHED, *, ascending: bool = False) -> list[int]:
        """The numbers of all listed articles in that order."""
        by = _ORDERS[order].format("ASC" if ascending else "DESC")
        with self._connections.read() as connection:
            return [row[0] for row in connection.execute(f"SELECT id FROM article WHERE {LISTED} ORDER BY {by}")]

    def sorted(self, numbers: Sequence[int], order: Order, *, ascending: bool) -> list[int]:
        """The given articles in that order."""
        wanted = set(numbers)
        return [number for number in self.ids(order, ascending=ascending) if number in wanted]

    def count(self) -> int:
        """How many articles are listed."""
        with self._connections.read() as connection:
            return int(connection.execute(f"SELECT count(*) FROM article WHERE {LISTED}").fetchone()[0])

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
                for number, title, publisher, source_url, published, imported, captures in connection.execute(
                    "SELECT id, title, publisher, source_url, published, imported,"
                    " (SELECT count(*) FROM capture WHERE article = article.id AND capture.trashed IS NULL)"
                    " FROM article"
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
                        captures=captures,
                    )
        return [found[number] for number in numbers if number in found]

    def open(self, number: int, capture: int | None = None) -> ArchivedArticle:
        """An article as one of its captures shows it, the newest without `capture`, with all that belongs to it.

        Raises ReaderError `no-such-article`.
        """
        with self._connections.read() as connection:
            chosen = choose(connection, number, capture)
            captures = captures_of(connection, number)
            shown = next(row for row in captures if row.id == chosen)
            language, encoding = connection.execute(
                "SELECT language, encoding FROM capture WHERE id = ?", [chosen]
            ).fetchone()
            facts = facts_of(connection, chosen)
            paragraphs = tuple(paragraphs_of(connection, chosen))
            annotations = tuple(of_capture(connection, chosen))
            return ArchivedArticle(
                id=number,
                article=Article(
                    title=str(facts["title"]),
                    paragraphs=paragraphs,
                    byline=str(facts["byline"]),
                    publisher=str(facts["publisher"]),
                    published=_date(facts["published"]),
                    published_time=time.fromisoformat(facts["published_time"]) if facts["published_time"] else None,
                    source_url=str(facts["source_url"]),
                    language=language,
                    encoding=encoding,
                    captured=shown.captured,
                    illustrations=tuple(illustrations_of(connection, chosen)),
                ),
                mentions=tuple(mentions_of(connection, chosen, paragraphs)),
                annotations=tuple(a for a in annotations if not a.lost),
                lost=tuple(a for a in annotations if a.lost),
                capture=shown,
                captures=tuple(captures),
                mended=mended_fields(connection, chosen),
            )

    def paragraphs(self, number: int, capture: int | None = None) -> tuple[int, list[str]]:
        """The chosen capture, and the texts of its paragraphs. Raises ReaderError `no-such-article`."""
        with self._connections.read() as connection:
            chosen = choose(connection, number, capture)
            return chosen, [paragraph.text for paragraph in paragraphs_of(connection, chosen)]


def trash(recorder: Recorder, numbers: Iterable[int]) -> None:
    """Move articles to the trash."""
    trashed = _now()
    for number in numbers:
        recorder.update("article", number, {"trashed": trashed})
        settle_appearances(recorder.db, number, None)


def record_import(recorder: Recorder, articles: Iterable[int], captures: Iterable[int]) -> None:
    """Put an import, which is stored already, into the history: its inverse is the trash.

    `captures` are those that joined articles which were there before.
    """
    trashed = _now()
    for table, numbers in (("article", articles), ("capture", captures)):
        for number in numbers:
            # Not what the user threw away while the import was still going on.
            listed = f"UPDATE {table} SET trashed = ? WHERE id = ? AND trashed IS NULL"
            if recorder.db.execute(listed, [trashed, number]).rowcount:
                recorder.update(table, number, {"trashed": None})


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _now() -> str:
    return datetime.now(UTC).isoformat()
