"""Reading in processes of their own, which can be stopped: a hostile page may hang or eat all memory."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from reader.core.errors import ReaderError
from reader.core.offline import forbid_network
from reader.core.reading import Reading

SECONDS_PER_FILE = 60
MEMORY_PER_PROCESS = 4 << 30
_RESTART_AFTER = 500
"""Files after which a process is replaced, so that what the extractors keep in memory does not grow."""


class ReadingProcesses:
    """A pool of processes that read files. Use it within `reading_processes`."""

    def __init__(self, pool: ProcessPool, workers: int) -> None:
        self._pool = pool
        self._running: dict[Future[Reading], Path] = {}
        self._most = workers * 2

    @property
    def full(self) -> bool:
        """Whether there is enough under way to keep all processes busy."""
        return len(self._running) >= self._most

    def start(self, path: Path) -> None:
        """Begin to read a file."""
        self._running[self._pool.schedule(_read, args=(path,), timeout=SECONDS_PER_FILE)] = path

    def finished(self, seconds: float) -> Iterator[tuple[Path, Reading | ReaderError]]:
        """What is finished after at most `seconds`, with the reading or what went wrong with that file."""
        done, _ = wait(self._running, timeout=seconds, return_when=FIRST_COMPLETED)
        for future in done:
            path = self._running.pop(future)
            yield path, _outcome(future, path)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._running


@contextmanager
def reading_processes() -> Iterator[ReadingProcesses]:
    """A pool for one import. Its processes are gone after the block, whatever they were doing."""
    # One core stays free for the window. Spawned, not forked: the window's process has threads.
    workers = max(1, min(4, (os.cpu_count() or 2) - 1))
    pool = ProcessPool(
        max_workers=workers,
        max_tasks=_RESTART_AFTER,
        initializer=_begin,
        initargs=(MEMORY_PER_PROCESS,),
        context=multiprocessing.get_context("spawn"),
    )
    try:
        yield ReadingProcesses(pool, workers)
        pool.close()
    finally:
        pool.stop()
        pool.join()


def _begin(size: int) -> None:
    forbid_network()
    if sys.platform == "linux":
        import resource  # is not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _read(path: Path) -> Reading:
    # Imported in the reading process only: the extractors would cost the window 0.6 s of its start.
    from reader.importers import SavedFile
    from reader.services.reading import read_batch

    (outcome,) = read_batch(SavedFile(path)).outcomes
    if isinstance(outcome, ReaderError):
        raise outcome
    return outcome


def _outcome(future: Future[Reading], path: Path) -> Reading | ReaderError:
    try:
        return future.result()
    except ReaderError as error:
        return error
    except TimeoutError:
        return ReaderError("time-limit", name=path.name, seconds=SECONDS_PER_FILE)
    except (ProcessExpired, MemoryError):
        return ReaderError("worker-lost", name=path.name)
    except Exception as error:
        # A fault of ours in one page must not take the other pages with it; its row says what it was.
        return ReaderError("page-failed", name=path.name, reason=repr(error))
