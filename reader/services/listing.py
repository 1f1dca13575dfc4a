"""The list of articles, which the window shows first: it loads what it needs for that, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.core.listed import ArticleRow, Order
from reader.store.connection import Connections
from reader.store.listing import Listing as Listed

if TYPE_CHECKING:
    from array import array


class Listing:
    """Which articles there are, in any order. This gives numbers; rows are asked for where they are shown."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._listed = Listed(connections)

    def count(self) -> int:
        """How many articles are listed."""
        return self._listed.count()

    def is_empty(self) -> bool:
        """Whether there is no article at all: none that is listed, none on the shelf, none in the trash."""
        return self._listed.is_empty()

    def ids(self, order: Order = Order.PUBLISHED, *, ascending: bool = False) -> list[int]:
        """The numbers of all articles in that order."""
        return self._listed.ids(order, ascending=ascending)

    def order(self, order: Order = Order.PUBLISHED, *, ascending: bool = False) -> array[int]:
        """The numbers of all articles in that order: eight bytes for each, as there may be a million."""
        return self._listed.order(order, ascending=ascending)

    def first(self, count: int, order: Order, *, ascending: bool) -> list[int] | None:
        """The first `count` of them, None for an order in which it takes long to find them."""
        return self._listed.first(count, order, ascending=ascending)

    def sorted(self, numbers: Sequence[int], order: Order, *, ascending: bool) -> list[int]:
        """The given articles in that order."""
        return self._listed.sorted(numbers, order, ascending=ascending)

    def rows(self, numbers: Sequence[int]) -> list[ArticleRow]:
        """What the list shows of these articles."""
        return self._listed.rows(numbers)
