"""What takes long on the window's thread, done in slices: between two of them the window lives on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.ui.worker import Worker


class Slices:
    """Runs through what `begin` gives, a slice at a time. `done` says that all of it was done."""

    def __init__(self, worker: Worker, begin: Callable[[], Iterator[None]]) -> None:
        self._worker = worker
        self._begin = begin
        self._left: Iterator[None] | None = None
        self._busy = False
        self.done = False

    def go_on(self) -> None:
        """Do a slice; the others follow by themselves. Until all are done the worker counts as busy."""
        if self._next():
            self._worker.read(_turn).then(lambda _: self.go_on())

    def finish(self) -> None:
        """Do all that is left at once. Asked for by a slice, it does nothing: that one is under way."""
        while self._next():
            pass

    def _next(self) -> bool:
        """Do a slice, if none is under way; whether more may follow."""
        if self.done or self._busy:
            return False
        self._busy = True
        try:
            if self._left is None:
                self._left = self._begin()
            next(self._left)
        except StopIteration:
            self.done = True
        finally:
            self._busy = False
        return not self.done


def _turn() -> None:
    """Let everything else have its turn."""
