"""The articles of the archive: listed, found, opened, moved to the trash."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.archived import ArchivedArticle, ArticleRow, Order
from reader.core.changes import Action, Changes
from reader.core.query import parse
from reader.store.articles import Articles, trash
from reader.store.captures import Captures
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.search import Search


class Library:
    """What a user sees of the archive's articles. Listing gives numbers; rows are asked for where they are shown."""

    def __init__(self, connections: Connections, articles: Articles, captures: Captures, search: Search) -> None:
        self._connections = connections
        self._articles = articles
        self._captures = captures
        self._search = search

    def count(self) -> int:
        """How many articles are listed."""
        return self._articles.count()

    def ids(self, order: Order = Order.PUBLISHED, *, ascending: bool = False) -> list[int]:
        """The numbers of all articles in that order."""
        return self._articles.ids(order, ascending=ascending)

    def search(self, text: str, limit: int | None = None) -> list[int]:
        """The articles that have all words of `text`, in any spelling, best first. An empty text finds nothing."""
        return self._search.ids(parse(text), limit)

    def sorted(self, numbers: Sequence[int], order: Order, *, ascending: bool) -> list[int]:
        """The given articles in that order."""
        return self._articles.sorted(numbers, order, ascending=ascending)

    def rows(self, numbers: Sequence[int]) -> list[ArticleRow]:
        """What the list shows of these articles."""
        return self._articles.rows(numbers)

    def open(self, number: int, capture: int | None = None) -> ArchivedArticle:
        """An article as one of its captures shows it, by default the newest. Raises ReaderError `no-such-article`."""
        return self._articles.open(number, capture)

    def original(self, number: int, capture: int | None = None) -> bytes:
        """The bytes from which a capture, by default the newest, was imported. Raises ReaderError `no-such-article`."""
        return self._captures.original(number, capture)

    def trash(self, numbers: Sequence[int]) -> Changes:
        """Move articles to the trash; undo brings them back with all their notes."""
        rows = self._articles.rows(numbers)
        with self._connections.write() as db:
            recorder = Recorder(db)
            trash(recorder, (row.id for row in rows))
            return recorder.finish(Action.TRASH, rows[0].title if len(rows) == 1 else str(len(rows)))
