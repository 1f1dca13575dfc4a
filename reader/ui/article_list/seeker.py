"""Asks which articles are to be listed: the newest hits while one types, all of them in their order soon after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.archived import ArticleRow, Order
from reader.services.library import Library
from reader.services.searching import Interruption, Searching
from reader.ui.worker import Worker

FIRST = 50
"""Hits that are shown at once."""
_REST_MS = 120
"""After so long without a key the typing is taken to rest."""

Sorting = tuple[Order, bool]
"""An order, and whether it is ascending."""


@dataclass(frozen=True)
class Wanted:
    """What is to be listed: what `text` finds within `view`, a query of its own; `only` narrows it to some articles.

    Without `sorting` hits stay in the order of the search, best first.
    """

    text: str = ""
    view: str = ""
    sorting: Sorting | None = None
    only: Callable[[], Iterable[int]] | None = None


class Seeker(QObject):
    """`first` has the newest hits of what is being typed, with their rows; `found` has all articles.

    Older questions are broken off.
    """

    first = Signal(object, object)
    found = Signal(object)

    def __init__(self, library: Library, searching: Searching, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._searching = searching
        self._worker = worker
        self._wanted = Wanted()
        self._done = False
        self._interruption = searching.interruption()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask_all)

    def ask(self, wanted: Wanted, *, typing: bool = False) -> None:
        """Ask for articles; with `typing` for the newest hits first."""
        self._wanted = wanted
        self._done = False
        self._interruption.ask()
        self._interruption = self._searching.interruption()
        if typing and wanted.text and not wanted.only and not wanted.sorting:
            job = self._worker.read(self._newest, wanted, self._interruption, latest="newest")
            job.then(partial(self._show_first, wanted))
            self._rest.start()
        else:
            self._ask_all()

    def _newest(self, wanted: Wanted, interruption: Interruption) -> tuple[list[int], list[ArticleRow]]:
        numbers = self._searching.newest(wanted.text, FIRST, interruption, within=wanted.view)
        return numbers, self._library.rows(numbers)

    def _show_first(self, wanted: Wanted, newest: tuple[list[int], list[ArticleRow]]) -> None:
        if wanted is self._wanted and not self._done:
            self.first.emit(*newest)

    def _show_all(self, wanted: Wanted, numbers: Sequence[int]) -> None:
        if wanted is self._wanted:
            self._done = True
            self.found.emit(numbers)

    def _ask_all(self) -> None:
        self._rest.stop()
        wanted = self._wanted
        job = self._worker.read(self._all, wanted, self._interruption, latest="list")
        job.then(partial(self._show_all, wanted))

    def _all(self, wanted: Wanted, interruption: Interruption) -> Sequence[int]:
        if wanted.only:
            allowed = set(wanted.only())
            return [n for n in self._all(replace(wanted, only=None), interruption) if n in allowed]
        order, ascending = wanted.sorting or (Order.PUBLISHED, False)
        if not wanted.text and not wanted.view:
            return self._library.order(order, ascending=ascending)
        found = self._searching.ids(wanted.text, None, interruption, within=wanted.view)
        plain = wanted.sorting in (None, (Order.PUBLISHED, False)) if not wanted.text else wanted.sorting is None
        return found if plain else self._library.sorted(found, order, ascending=ascending)
