"""What takes long: one at a time at the foot of the window, the next ones wait; the window goes on living meanwhile."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.services.control import Control
from reader.ui.progress_pane import ProgressPane, Work
from reader.ui.worker import Job, Worker

_TICK_MS = 1000
Call = Callable[[Callable[[Any], None], Control], Any]


@dataclass(frozen=True)
class Task:
    """A call that takes a progress and a control, who gets its result, and what work it is."""

    call: Call
    finish: Callable[[Any], object]
    work: Work = Work.IMPORT


class LongWork(QObject):
    """Runs tasks one after another. `ticked` says now and then that the archive has grown."""

    ticked = Signal()

    def __init__(self, worker: Worker, pane: ProgressPane, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._pane = pane
        self._job: Job | None = None
        self._waiting: deque[Task] = deque()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.ticked)
        pane.paused.connect(self._pause)
        pane.cancelled.connect(self.cancel)

    @property
    def running(self) -> bool:
        """Whether a task is under way."""
        return self._job is not None

    def start(self, task: Task) -> None:
        """Run a task, after those that were asked for before."""
        if self._job:
            self._waiting.append(task)
            return
        self._pane.begin(task.work)
        self._timer.start()
        self._job = self._worker.long(task.call)
        self._job.progressed.connect(self._pane.show_progress)
        self._job.then(task.finish)
        self._job.ended.connect(self._end)

    def cancel(self) -> None:
        """Stop; what is done stays."""
        self._waiting.clear()
        if self._job:
            self._job.cancel()

    def stop_for_now(self) -> None:
        """Stop because the window closes: an import can be taken up again at the next start."""
        self._waiting.clear()
        if self._job and not self._job.control.cancelled:
            self._job.control.cancel(for_now=True)

    def _pause(self, paused: bool) -> None:
        if self._job:
            (self._job.control.pause if paused else self._job.control.resume)()

    def _end(self) -> None:
        self._job = None
        self._timer.stop()
        self._pane.hide()
        if self._waiting:
            self.start(self._waiting.popleft())
