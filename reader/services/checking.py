"""Whether the archive is sound: looked at in full when the user asks, and quickly while nobody needs the machine."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from reader.core.errors import ReaderError
from reader.core.soundness import Checked, CheckReport, Fault, Stage
from reader.services.control import Control
from reader.services.listing import Listing
from reader.store.connection import Interruption
from reader.store.upkeep import Upkeep

_MOST = 200
"""Faults that are listed: where there are more, nobody reads on."""


class Checking:
    """Reads over connections of its own; only the search is checked, and built anew, by the one that writes."""

    def __init__(self, upkeep: Upkeep, listing: Listing) -> None:
        self._upkeep = upkeep
        self._listing = listing

    def run(self, progress: Callable[[Checked], None] | None = None, control: Control | None = None) -> CheckReport:
        """Check everything: the database, each imported page by its checksum, the search."""
        control, tell = control or Control(), progress or (lambda _: None)

        indexes = False

        def hear(news: Checked) -> None:
            nonlocal indexes
            indexes = news.stage is Stage.INDEXES and news.done == news.total
            control.wait()
            if control.cancelled:
                raise _StoppedError
            tell(news)

        began, faults = monotonic(), list[Fault]()
        with suppress(_StoppedError):
            for fault in self._upkeep.problems(hear, _interruption(control)):
                faults.append(fault)
                if len(faults) == _MOST:
                    break
        whole = not control.cancelled
        return CheckReport(tuple(faults), self._count(faults), whole, indexes, monotonic() - began)

    def look(self, control: Control) -> CheckReport:
        """Look quickly at one table after another, and at nothing else."""
        began, faults = monotonic(), list[Fault]()
        for fault in self._upkeep.quick_problems(_interruption(control)):
            faults += [fault] if fault else []
            control.wait()
            if control.cancelled or len(faults) == _MOST:
                break
        return CheckReport(tuple(faults), 0, not control.cancelled, False, monotonic() - began)

    def rebuild_search(self, progress: Callable[[Checked], None]) -> None:
        """Build the search anew from the articles and notes, one index after the other."""
        self._upkeep.rebuild_indexes(progress)

    def _count(self, faults: list[Fault]) -> int:
        try:
            return self._listing.count()
        except ReaderError:
            if not faults:
                raise
            return 0


class _StoppedError(Exception):
    """The user wants no more of it."""


def _interruption(control: Control) -> Interruption:
    interruption = Interruption()
    control.when_cancelled(interruption.ask)
    return interruption
