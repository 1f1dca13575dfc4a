"""What questions have found out and the next one may use again, as long as nobody changes the archive."""

from __future__ import annotations

import json
import sqlite3
import threading
from array import array
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sized
from contextlib import contextmanager
from typing import Any, TypeVar

from reader.store.connection import Connections, Interruption

_MOST = 400_000
"""Numbers that are kept, besides orders: those of the words that are being typed. So many take some ten megabytes."""

Source = tuple[str, *tuple[object, ...]]
"""SQL that lists articles, and its values."""
Found = TypeVar("Found", bound=Sized)


class KeptConnections:
    """Reading connections, each with what was found out on it."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._threads = threading.local()

    @contextmanager
    def read(self, interruption: Interruption | None = None) -> Iterator[Kept]:
        """This thread's read-only connection in one transaction; an `interruption` breaks its questions off."""
        with self._connections.read(interruption) as connection:
            kept = getattr(self._threads, "kept", None)
            if kept is None:
                kept = self._threads.kept = Kept(connection)
            kept.follow()
            yield kept


class Kept:
    """A connection, the orders of articles that were asked for on it, and what the newest questions found."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._version = -1
        self._orders: dict[str, array[int]] = {}
        self._found: OrderedDict[Hashable, Any] = OrderedDict()

    def follow(self) -> None:
        """Forget all if somebody changed the archive since."""
        version = self.connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._version = version
            self._orders.clear()
            self._found.clear()

    def newest_first(self, scope: str) -> array[int]:
        """All articles that meet a condition of SQL, newest first."""
        if scope not in self._orders:
            select = f"SELECT id AS article FROM article WHERE {scope} ORDER BY published DESC, id DESC"
            self._orders[scope] = array("q", packed(self.connection, select))
        return self._orders[scope]

    def hits(self, *sources: Source) -> set[int]:
        """The articles that any of these queries list."""
        return self.recall(sources, lambda: set().union(*(packed(self.connection, *source) for source in sources)))

    def recall(self, question: Hashable, find: Callable[[], Found]) -> Found:
        """What `find` found when the question was asked last, or finds now."""
        if question not in self._found:
            self._found[question] = find()
            total = sum(map(len, self._found.values()))
            while total > _MOST and len(self._found) > 1:
                total -= len(self._found.popitem(last=False)[1])
        self._found.move_to_end(question)
        found: Found = self._found[question]
        return found


@contextmanager
def unless_broken_off(interruption: Interruption | None) -> Iterator[None]:
    """Lets a question end without a word if it was broken off: nobody looks at its answer."""
    try:
        yield
    except sqlite3.OperationalError:
        if interruption is None or not interruption.asked:
            raise


def packed(connection: sqlite3.Connection, source: str, *values: object) -> list[int]:
    """The articles that a query lists, fetched as one long text.

    That is much faster than a hundred thousand rows, and the window's thread is not held up by it.
    """
    text = connection.execute(f"SELECT group_concat(article) FROM ({source})", values).fetchone()[0]
    numbers: list[int] = json.loads(f"[{text or ''}]")
    return numbers
