"""Asks which articles are to be listed: while one types the newest hits, at once the best ones, then all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.archived import ArticleRow, Order
from reader.core.facets import Snippet
from reader.services.library import Library
from reader.services.searching import Interruption, Searching
from reader.ui.worker import Worker

FIRST = 50
"""Hits that are shown at once."""
_SEEN = 16
"""Rows that are in sight without scrolling: their passages come with them."""
_REST_MS = 30
"""After so long without a key the best hits are asked for: a rolled key is not worth the work."""

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


@dataclass(frozen=True)
class Found:
    """Articles in the order in which they are to be listed; for the topmost also what their rows show.

    `nowhere` says that there is none because the archive has none, in no view.
    """

    ids: Sequence[int]
    rows: Sequence[ArticleRow]
    snippets: dict[int, Snippet]
    nowhere: bool = False


class Seeker(QObject):
    """Sends what was found: `first` the newest hits of what is being typed, then the best of them, `found` all.

    Each comes with the rows at the top, so that they are painted at once. Older questions are broken off.
    """

    first = Signal(object)
    found = Signal(object)

    def __init__(self, library: Library, searching: Searching, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._searching = searching
        self._worker = worker
        self._wanted = Wanted()
        self._interruption = searching.interruption()
        self._best_wanted = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask_best)

    def ask(self, wanted: Wanted, *, typing: bool = False) -> None:
        """Ask for articles; with `typing` for the newest hits first."""
        self._wanted = wanted
        self._best_wanted = False
        self._interruption.ask()
        self._interruption = self._searching.interruption()
        self._rest.stop()
        if typing and wanted.text and not wanted.only and not wanted.sorting:
            self._rest.start()
            self._worker.seek(self._newest, wanted, self._interruption).then(self._show_newest)
        else:
            self._ask_all()

    def _show_newest(self, found: Found) -> None:
        self.first.emit(found)
        self._best_wanted = len(found.ids) == FIRST
        if not self._best_wanted:
            self._ask_all()
        elif not self._rest.isActive():
            self._ask_best()

    def _ask_best(self) -> None:
        # Not before the newest are there: to have those at once is worth more.
        if self._best_wanted:
            self._best_wanted = False
            self._worker.seek(self._best, self._wanted, self._interruption).then(self._show_best)

    def _show_best(self, found: Found) -> None:
        self.first.emit(found)
        self._ask_all()

    def _ask_all(self) -> None:
        self._worker.seek(self._all, self._wanted, self._interruption).then(self.found.emit)

    def _newest(self, wanted: Wanted, interruption: Interruption) -> Found:
        ids = self._searching.newest(wanted.text, FIRST, interruption, within=wanted.view)
        return self._with_rows(wanted, ids, interruption)

    def _best(self, wanted: Wanted, interruption: Interruption) -> Found:
        ids = self._searching.ids(wanted.text, FIRST, interruption, within=wanted.view)
        return self._with_rows(wanted, ids, interruption)

    def _all(self, wanted: Wanted, interruption: Interruption) -> Found:
        return self._with_rows(wanted, self._ids(wanted, interruption), interruption)

    def _ids(self, wanted: Wanted, interruption: Interruption) -> Sequence[int]:
        if wanted.only:
            allowed = set(wanted.only())
            return [n for n in self._ids(replace(wanted, only=None), interruption) if n in allowed]
        order, ascending = wanted.sorting or (Order.PUBLISHED, False)
        if not wanted.text and not wanted.view:
            return self._library.order(order, ascending=ascending)
        found = self._searching.ids(wanted.text, None, interruption, within=wanted.view)
        plain = wanted.sorting in (None, (Order.PUBLISHED, False)) if not wanted.text else wanted.sorting is None
        return found if plain else self._library.sorted(found, order, ascending=ascending)

    def _with_rows(self, wanted: Wanted, ids: Sequence[int], interruption: Interruption) -> Found:
        if interruption.asked:
            return Found((), (), {})  # nobody looks at it
        nowhere = not (ids or wanted.text or wanted.view or wanted.only) and self._library.is_empty()
        rows = self._library.rows(ids[:FIRST])
        return Found(ids, rows, self._searching.snippets(wanted.text, ids[:_SEEN]), nowhere)
