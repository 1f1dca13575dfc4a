"""The reins of a long piece of work: cancel and pause, from any thread, and how long it has been going."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import monotonic


class Control:
    """Cancels and pauses the work that looks at it. Time spent in pauses does not count."""

    def __init__(self) -> None:
        self._cancelled = Event()
        self._stop: Callable[[], object] | None = None
        self._go = Event()
        self._go.set()
        self._began = monotonic()
        self._paused_at = 0.0
        self.for_now = False
        """Whether the work was asked to stop only for now, and is to be gone on with another day."""

    def cancel(self, *, for_now: bool = False) -> None:
        """Ask the work to stop."""
        self.for_now = for_now
        self._cancelled.set()
        self._go.set()
        if self._stop:
            self._stop()

    def when_cancelled(self, stop: Callable[[], object]) -> None:
        """Call `stop`, from any thread, when the work is cancelled: it breaks off what cannot look for that itself."""
        self._stop = stop
        if self.cancelled:
            stop()

    def pause(self) -> None:
        """Ask the work to begin nothing new."""
        if self._go.is_set():
            self._paused_at = monotonic()
            self._go.clear()

    def resume(self) -> None:
        """Let the work go on."""
        if not self._go.is_set():
            self._began += monotonic() - self._paused_at
            self._go.set()

    def wait(self) -> None:
        """Return as soon as the work is not paused, or is cancelled."""
        self._go.wait()

    @property
    def cancelled(self) -> bool:
        """Whether the work is to stop."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether the work is to wait."""
        return not self._go.is_set()

    @property
    def seconds(self) -> float:
        """How long the work has been going, without pauses."""
        return (self._paused_at if self.paused else monotonic()) - self._began
