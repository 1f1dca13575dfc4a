"""Service calls off the window's thread. Results come back to it through the signals of a job."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.errors import ReaderError
from reader.services.control import Control

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

_THREADS = {"writing": 1, "reading": 2, "seeking": 1, "long": 1, "settling": 1, "looking": 1}
"""How many there are for each kind of calls."""


class Job(QObject):
    """One call under way. Its signals are sent on the window's thread; a job that was cancelled still ends."""

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(object)
    ended = Signal()
    """Sent last, however the call ended, also by a fault of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.control = Control()
        """The reins of a long call."""
        self.handles_failure = False
        self.stale = Event()
        """Set when a newer question has taken the place of this one."""
        self.news: deque[object] = deque(maxlen=1)
        """The newest word of its progress that the window has not heard yet."""
        self.told = Event()
        """Set while the window is on its way to hear the news."""

    def then(self, slot: Callable[[Any], object]) -> Job:
        """Call `slot` with the result."""
        self.done.connect(slot)
        return self

    def otherwise(self, slot: Callable[[Any], object]) -> Job:
        """Call `slot` with the ReaderError, which is then not reported anywhere else."""
        self.handles_failure = True
        self.failed.connect(slot)
        return self

    def cancel(self) -> None:
        """Ask a long call to stop: it looks for this itself."""
        self.control.cancel()


class Worker(QObject):
    """Runs calls on threads: one that writes, two that read, one that seeks what is typed, one for what takes long.

    Who types waits behind nothing else, and what one search found the next may use. Long calls have a thread of their
    own so that a tag is saved at once while an import runs: the store itself lets one transaction through at a time.
    Expected trouble that no one handles goes to `failed`, faults to sys.excepthook.
    """

    failed = Signal(object)
    idle = Signal()
    _arrived = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._pools: dict[str, ThreadPoolExecutor] = {}
        self._jobs: set[Job] = set()
        # A job that has ended is let go: what waited for its answer, such as a window that was closed, goes with it.
        self._latest: WeakValueDictionary[str, Job] = WeakValueDictionary()
        self._closed = False

    def write(self, call: Callable[..., Any], *arguments: object) -> Job:
        """Run a change; changes run one after another, in the order in which they were asked for."""
        return self._submit("writing", Job(), call, *arguments)

    def read(self, call: Callable[..., Any], *arguments: object, latest: str = "") -> Job:
        """Run a question. Of those with the same `latest` only the newest gives an answer."""
        return self._submit("reading", self._newest(latest) if latest else Job(), call, *arguments)

    def seek(self, call: Callable[..., Any], *arguments: object) -> Job:
        """Run a question of the search box, of which only the newest gives an answer."""
        return self._submit("seeking", self._newest("seeking"), call, *arguments)

    def long(self, call: Callable[[Callable[[Any], None], Control], Any], kind: str = "long") -> Job:
        """Run `call(progress, control)`, which reports by the one and looks at the other.

        What is "settling" after a correction has a thread of its own, beside an import, and so has what is "looking"
        whether the archive is sound.
        """
        job = Job()

        def progress(news: object) -> None:
            # Thousands of pages a second must not become thousands of events: the window hears the newest of them.
            job.news.append(news)
            if not job.told.is_set():
                job.told.set()
                self._arrived.emit(job, "progressed", None)

        return self._submit(kind, job, call, progress, job.control)

    @property
    def busy(self) -> bool:
        """Whether any job is under way."""
        return bool(self._jobs)

    def drain(self, timeout: float = 30) -> bool:
        """Wait, while the window lives on, until no job is under way; False if that took more than `timeout` s."""
        loop = QtCore.QEventLoop()

        def leave() -> None:  # for PySide keeps a little of each connection to a method of Qt's own, for ever
            loop.quit()

        self.idle.connect(leave)
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(leave)
        timer.start(int(timeout * 1000))
        while timer.isActive():
            # What is queued for the window, such as a list that asks for its rows when it is painted, may start jobs.
            QTimer.singleShot(0, loop, loop.quit)
            loop.exec()
            if not self._jobs:
                break
            loop.exec()
        self.idle.disconnect(leave)
        return not self._jobs

    def close(self) -> None:
        """Drop questions, stop long calls, finish the changes that were asked for. Blocks until all is done."""
        self._closed = True
        for job in self._jobs:
            if not job.control.cancelled:
                job.control.cancel(for_now=True)
        for kind in ("reading", "seeking", "long", "settling", "looking", "writing"):
            if kind in self._pools:
                self._pools[kind].shutdown(cancel_futures=kind != "writing")
        self._jobs.clear()

    def _newest(self, kind: str) -> Job:
        job = Job()
        before = self._latest.get(kind)
        if before:
            before.stale.set()
        self._latest[kind] = job
        return job

    def _submit(self, kind: str, job: Job, call: Callable[..., Any], *arguments: object) -> Job:
        if self._closed:
            return job  # a timer or an event that came late; no one is there to look at the answer
        self._jobs.add(job)
        self._pool(kind).submit(self._run, job, call, arguments)
        return job

    def _pool(self, kind: str) -> ThreadPoolExecutor:
        if not self._pools:
            self._arrived.connect(self._deliver, QtCore.Qt.ConnectionType.QueuedConnection)
        if kind not in self._pools:
            # Loaded with the first call: the window shows its list without one.
            from concurrent.futures import ThreadPoolExecutor

            self._pools[kind] = ThreadPoolExecutor(_THREADS[kind], kind)
        return self._pools[kind]

    def _run(self, job: Job, call: Callable[..., Any], arguments: tuple[object, ...]) -> None:
        try:
            result = None if job.stale.is_set() else call(*arguments)
        except BaseException as error:
            self._arrived.emit(job, "failed", error)
        else:
            self._arrived.emit(job, "done", result)

    def _deliver(self, job: Job, what: str, value: object) -> None:
        if self._closed:
            return
        try:
            if job.stale.is_set():
                pass  # nobody waits for this answer any more, nor for its trouble
            elif what == "progressed":
                job.told.clear()  # first, so that nothing that comes now is left lying
                if job.news:
                    job.progressed.emit(job.news.pop())
            elif what == "failed":
                self._fail(job, value)
            else:
                job.done.emit(value)
        finally:
            if what != "progressed":
                job.ended.emit()
                self._jobs.discard(job)
                if not self._jobs:
                    self.idle.emit()

    def _fail(self, job: Job, error: object) -> None:
        if not isinstance(error, ReaderError):
            assert isinstance(error, BaseException)
            sys.excepthook(type(error), error, error.__traceback__)
        elif job.handles_failure:
            job.failed.emit(error)
        else:
            self.failed.emit(error)
