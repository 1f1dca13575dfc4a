"""What follows from a correction in thousands of articles, settled while everybody else goes on with their work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import sleep

from reader.core.changes import Changes
from reader.core.errors import ReaderError
from reader.services.control import Control
from reader.store import history
from reader.store.connection import Connections
from reader.store.unsettled import Owed, all_owed, articles_owed, name_of, settle_portion, stands

_ARTICLES, _SECONDS = 200, 0.08
"""What one transaction may take: a tag that is put meanwhile waits for it."""
_PAUSE = 0.02
"""Seconds between two transactions. Whoever waits gets their turn, also another program, which only tries."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """How far it is, about `name`: `done` of `total` articles. What was taken back before cannot be withdrawn."""

    name: str
    done: int
    total: int
    can_withdraw: bool


class Settling:
    """Corrections hold at once; the articles follow in portions, and what a sudden end cuts off is gone on with."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def waiting(self) -> Unsettled | None:
        """What is still to be settled; None if nothing is, or nothing can be."""
        if self._connections.read_only:
            return None
        with self._connections.read() as connection:
            owed = all_owed(connection)
            if not owed:
                return None
            total = sum(articles_owed(connection, one) for one in owed)
            can_withdraw = any(stands(connection, one) for one in owed)
            return Unsettled(name_of(connection, owed[0]), 0, total, can_withdraw)

    def run(
        self, progress: Callable[[Unsettled], None] | None = None, control: Control | None = None
    ) -> Unsettled | None:
        """Settle what is owed, until all is done or it is cancelled; what it was about, None if nothing was owed.

        What is left when it is cancelled waits for the next run.
        """
        control = control or Control()
        known: list[Owed] = []
        state: Unsettled | None = None
        while not control.cancelled:
            now = self._owed()
            if not now:
                break
            if now != known:  # something was corrected, or undone, meanwhile, or done with
                waiting, known = self.waiting(), now
                if waiting is None:  # somebody else has just done it
                    break
                done = state.done if state else 0
                state = replace(waiting, done=done, total=done + waiting.total)
            assert state is not None
            if progress:
                progress(state)
            with self._connections.write() as db:
                done = settle_portion(db, _ARTICLES, _SECONDS)
            state = replace(state, done=min(state.done + done, state.total))
            sleep(_PAUSE)
        return state

    def withdraw(self) -> Changes:
        """Take back what is being settled, as if it had not been said. Raises `nothing-to-undo`, `step-built-upon`."""
        with self._connections.write() as db:
            step = next((one.step for one in all_owed(db.conn) if stands(db.conn, one)), None)
            if step is None:
                raise ReaderError("nothing-to-undo")
            return history.withdraw(db, step)

    def _owed(self) -> list[Owed]:
        """What is owed, whatever was done of it."""
        with self._connections.read() as connection:
            return [replace(one, after=0) for one in all_owed(connection)]
