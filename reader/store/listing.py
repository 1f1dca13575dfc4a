"""The list of articles: their order, and what a row shows. It stands by itself, for the window starts with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from reader.core.listed import ArticleRow, Mark, Order
from reader.core.tags import Tag
from reader.store.connection import Connections

if TYPE_CHECKING:
    from array import array

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
_INDEXED = frozenset({(Order.PUBLISHED, False), (Order.TITLE, True), (Order.TITLE, False)})
"""Orders that an index keeps: their beginning is there at once, however many articles there are."""
MARKS = ", ".join(Mark)
"""The columns of an article's marks: each holds since when it is so."""
_FEW = 10_000
"""Articles that are sorted by anything else at once, too."""
_AT_ONCE = 500
"""Rows asked for by one query: SQLite limits how many values a query may carry."""
_PART = 1 << 16
"""Characters of numbers that are read at a time."""


class Listing:
    """The articles in their orders, and the rows of some of them."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def ids(self, order: Order = Order.PUBLISHED, *, ascending: bool = False) -> list[int]:
        """The numbers of all listed articles in that order."""
        return self.order(order, ascending=ascending).tolist()

    def order(self, order: Order = Order.PUBLISHED, *, ascending: bool = False) -> array[int]:
        """The numbers of all listed articles in that order: eight bytes for each, as there may be a million."""
        return self._order(_select(LISTED, order, ascending))

    def first(self, count: int, order: Order, *, ascending: bool) -> list[int] | None:
        """The first `count` of them, None where it takes long to find them."""
        if (order, ascending) not in _INDEXED and self.count() > _FEW:
            return None
        select = _select(LISTED, order, ascending)
        with self._connections.read() as connection:
            return [row[0] for row in connection.execute(f"{select} LIMIT ?", [count])]

    def sorted(self, numbers: Sequence[int], order: Order, *, ascending: bool) -> list[int]:
        """The given articles in that order, also those in the trash and on the shelf."""
        wanted = set(numbers)
        return [number for number in self._order(_select("TRUE", order, ascending)) if number in wanted]

    def count(self) -> int:
        """How many articles are listed."""
        with self._connections.read() as connection:
            return int(connection.execute(f"SELECT count(*) FROM article WHERE {LISTED}").fetchone()[0])

    def is_empty(self) -> bool:
        """Whether there is no article at all: none that is listed, none on the shelf, none in the trash."""
        with self._connections.read() as connection:
            return connection.execute("SELECT 1 FROM article LIMIT 1").fetchone() is None

    def rows(self, numbers: Sequence[int]) -> list[ArticleRow]:
        """What the list shows of these articles, in the given order; those that are gone for ever are left out."""
        found: dict[int, ArticleRow] = {}
        with self._connections.read() as connection:
            for start in range(0, len(numbers), _AT_ONCE):
                part = list(numbers[start : start + _AT_ONCE])
                marks = ", ".join("?" * len(part))
                tags = _tags_of(connection, part)
                counts = dict(
                    connection.execute(
                        f"SELECT article, count(*) FROM annotation WHERE kind = 'note' AND article IN ({marks})"
                        " GROUP BY article",
                        part,
                    ).fetchall()
                )
                for number, title, publisher, source_url, published, imported, captures, *moments in connection.execute(
                    "SELECT id, title, publisher, source_url, published, imported,"
                    f" (SELECT count(*) FROM capture WHERE article = article.id AND capture.trashed IS NULL), {MARKS}"
                    f" FROM article WHERE id IN ({marks})",
                    part,
                ):
                    found[number] = ArticleRow(
                        id=number,
                        title=title,
                        publisher=publisher,
                        source_url=source_url,
                        published=date.fromisoformat(published) if published else None,
                        imported=datetime.fromisoformat(imported),
                        tags=tuple(tags.get(number, ())),
                        notes=counts.get(number, 0),
                        captures=captures,
                        marks=marked(moments),
                    )
        return [found[number] for number in numbers if number in found]

    def _order(self, select: str) -> array[int]:
        # One text for all: fetched row by row, they would keep other threads, such as the window's, from their work.
        with self._connections.read() as connection:
            text = connection.execute(f"SELECT group_concat(id) FROM ({select})").fetchone()[0]
        return _numbers(text or "")


def marked(moments: Sequence[str | None]) -> frozenset[Mark]:
    """The marks of an article whose `MARKS` hold these values."""
    return _marks(tuple(moment is not None for moment in moments))


@cache
def _marks(carried: tuple[bool, ...]) -> frozenset[Mark]:
    # One for all articles that carry the same ones: thousands of rows are kept, and most carry none.
    return frozenset(mark for mark, one in zip(Mark, carried, strict=True) if one)


def _select(condition: str, order: Order, ascending: bool) -> str:
    by = _ORDERS[order].format("ASC" if ascending else "DESC")
    return f"SELECT id FROM article WHERE {condition} ORDER BY {by}"


def _numbers(text: str) -> array[int]:
    """The numbers in a text, with commas between them; part by part, as each part lies in memory three times over."""
    from array import array  # with the first whole list: its beginning is shown before

    found = array("q")
    start = 0
    while start < len(text):
        end = text.find(",", start + _PART)
        end = len(text) if end < 0 else end
        found.extend(map(int, text[start:end].split(",")))
        start = end + 1
    return found


def _tags_of(connection: sqlite3.Connection, articles: Sequence[int]) -> dict[int, list[Tag]]:
    """The tags of each of these articles, by name, each once."""
    marks = ", ".join("?" * len(articles))
    found: dict[int, list[Tag]] = {}
    for article, *tag in connection.execute(
        "SELECT DISTINCT article, tag.id, name, tag.color, digit FROM annotation JOIN tag ON tag.id = annotation.tag"
        f" WHERE article IN ({marks}) ORDER BY tag.sort_key, tag.key",
        list(articles),
    ):
        found.setdefault(article, []).append(Tag(*tag))
    return found
