"""Reading in processes of their own, which can be stopped: a hostile page may hang or eat all memory."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from reader.core.entities import Role
from reader.core.errors import ReaderError
from reader.core.mentions import Mention
from reader.core.offline import forbid_network
from reader.core.reading import Batch, Named, Original, Reading
from reader.importers import SavedFile
from reader.services.control import Control

SECONDS_PER_PAGE = 18
"""A usual page takes a tenth of a second; with the start of a new process a hostile one ends within 20 s."""
MEMORY_PER_PROCESS = 4 << 30
_RESTART_AFTER = 500
"""Pieces of work after which a process is replaced, so that what the extractors keep in memory does not grow."""
_MOST_PROCESSES = 8
_GARBAGE = 100_000
_TICK = 0.1
"""Seconds between two looks at whether the user paused or cancelled."""
_SENTENCE = "Ông Trần Khải Hoàn làm việc với Sở Y tế tỉnh Long Thành."
_NICE = 10
"""How far the reading steps back behind the window, so that all cores can be used."""

Work = TypeVar("Work")
Result = TypeVar("Result")


class ReadingProcesses(Generic[Work, Result]):
    """A pool of processes that do `call` for each piece of work. Use it within `reading_processes`."""

    def __init__(self, pool: ProcessPool, workers: int, call: Callable[[Work], Result]) -> None:
        self._pool = pool
        self._call = call
        self._running: dict[Future[Result], Work] = {}
        self._most = workers * 2

    @property
    def full(self) -> bool:
        """Whether there is enough under way to keep all processes busy."""
        return len(self._running) >= self._most

    def start(self, work: Work) -> None:
        """Begin a piece of work."""
        self._running[self._pool.schedule(self._call, args=(work,), timeout=SECONDS_PER_PAGE)] = work

    def finished(self, seconds: float) -> Iterator[tuple[Work, Result | ReaderError]]:
        """What is finished after at most `seconds`, with its result or what went wrong: an error without a name."""
        done, _ = wait(self._running, timeout=seconds, return_when=FIRST_COMPLETED)
        for future in done:
            yield self._running.pop(future), self._outcome(future)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._running

    def _outcome(self, future: Future[Result]) -> Result | ReaderError:
        try:
            return future.result()
        except ReaderError as error:
            return error
        except TimeoutError:
            return ReaderError("time-limit", name="", seconds=SECONDS_PER_PAGE)
        except (ProcessExpired, MemoryError):
            return ReaderError("worker-lost", name="")
        except Exception as error:
            # A fault of ours in one page must not take the other pages with it; its row says what it was.
            return ReaderError("page-failed", name="", reason=repr(error))


@contextmanager
def reading_processes(call: Callable[[Work], Result]) -> Iterator[ReadingProcesses[Work, Result]]:
    """A pool for one import. Its processes are gone after the block, whatever they were doing."""
    workers = max(1, min(_MOST_PROCESSES, os.cpu_count() or 2))
    pool = ProcessPool(
        max_workers=workers,
        max_tasks=_RESTART_AFTER,
        initializer=_begin,
        initargs=(MEMORY_PER_PROCESS,),
        # Spawned, not forked: the window's process has threads.
        context=multiprocessing.get_context("spawn"),
    )
    try:
        yield ReadingProcesses(pool, workers, call)
        pool.close()
    finally:
        pool.stop()
        pool.join()


def each_done(
    call: Callable[[Work], Result], works: Iterable[Work], control: Control
) -> Iterator[tuple[Work, Result | ReaderError]]:
    """Do `call` for each piece of work in processes; gives what is finished as it comes, until that is cancelled."""
    waiting, more = iter(works), True
    with reading_processes(call) as processes:
        while not control.cancelled:
            while more and not processes.full and not control.paused:
                for work in waiting:
                    processes.start(work)
                    break
                else:
                    more = False
            if processes.idle and not more:
                break
            yield from processes.finished(_TICK)


def read_some(work: tuple[SavedFile, int, int | None], model: Path | None = None) -> Batch:
    """Read the pages of a file from a number on, at most so many; for `reading_processes`."""
    # Imported in the reading process only: the extractors would cost the window 0.6 s of its start.
    from reader.services.reading import read_batch

    return read_batch(*work, model)


def read_again(original: Original, model: Path | None = None) -> Reading:
    """Read a capture again; for `reading_processes`."""
    from reader.services import reading

    return reading.read_again(original, model)


def find_again(named: Named, model: Path | None = None) -> tuple[tuple[Mention, ...], tuple[Role, ...]]:
    """Find the names and roles of a stored text; for `reading_processes`."""
    from reader.services.naming import find_names, find_roles

    mentions = find_names(named.article, model)
    return mentions, find_roles(named.article, mentions)


def try_model(folder: Path) -> None:
    """Load the model in a folder and let it read a sentence; for `reading_processes`. Raises ReaderError `model-…`."""
    from reader.entities import recognise, with_model

    recognise([_SENTENCE], recognisers=with_model(folder))


def _begin(size: int) -> None:
    forbid_network()
    # A page makes many objects that live as long as it does: the usual threshold looks through them again and again.
    gc.set_threshold(_GARBAGE, 50, 50)
    if sys.platform != "win32":
        os.nice(_NICE)
    if sys.platform == "linux":
        import resource  # is not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
