"""Corrections that touch thousands of articles, and what others wait for meanwhile."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from benchmarks.timing import HEAD, line
from reader.core.corrections import Verdict
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.store.connection import FILE_NAME


def measure(folder: Path) -> None:
    """Correct names of a copy of the archive in `folder`, everywhere, and undo it."""
    with TemporaryDirectory(prefix="archive-reader-bench-", dir=folder.parent) as name:
        copy = Path(name)
        shutil.copy(folder / FILE_NAME, copy)
        with Archive(copy, window=True) as archive:
            bodies = archive.people.index(EntityType.ORG, limit=10_000)
            article = archive.library.ids()[0]
            for row in (bodies[0], bodies[20], bodies[1000]):
                print(f"\n{row.name}: {row.articles} articles\n{HEAD}")
                for what, call in (
                    ("is a person, everywhere", lambda row=row: _correct(archive, article, row.name, Verdict.PERSON)),
                    ("undone", archive.annotating.undo),
                    ("is no name, everywhere", lambda row=row: _correct(archive, article, row.name, Verdict.NEITHER)),
                    ("undone", archive.annotating.undo),
                    ("means another", lambda row=row: archive.people.same(row.id, bodies[40].id)),
                    ("undone", archive.annotating.undo),
                ):
                    _during(archive, what, call)


def _correct(archive: Archive, article: int, surface: str, verdict: Verdict) -> object:
    return archive.people.correct(article, surface, verdict, everywhere=True)


def _during(archive: Archive, what: str, call: Callable[[], object]) -> None:
    """Make a change, let the articles follow on a thread, and read and write meanwhile as the window does."""
    start = perf_counter()
    call()
    taken = (perf_counter() - start) * 1000
    whole: list[float] = []

    def follow() -> None:
        archive.settling.run()
        whole.append((perf_counter() - start) * 1000)

    thread = threading.Thread(target=follow)
    thread.start()
    read, written = [], []
    while thread.is_alive():
        begun = perf_counter()
        archive.people.index(None, "nguyen")
        read.append((perf_counter() - begun) * 1000)
        begun = perf_counter()
        archive.noting.keep_drafts({"benchmark": str(len(written))})
        written.append((perf_counter() - begun) * 1000)
        sleep(0.05)
    thread.join()
    print(line(what, [taken]))
    print(line("  until all articles have followed", whole))
    print(line("  a reader meanwhile", read, len(read)))
    print(line("  a writer meanwhile", written, len(written)))
