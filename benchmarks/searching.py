"""A search through the service beside the bare SQL of the same answer, in one run."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks.generate import syllables
from reader.services.archive import Archive
from reader.store.connection import FILE_NAME

_TIMES = 21


def measure(folder: Path) -> None:
    """Print, for each class of query, the milliseconds of the service, of the bare SQL, and their ratio."""
    common, rare = syllables()[0], syllables()[-1]
    queries = {
        "common word": (common + " ", f'"{common}"'),
        "rare word": (rare + " ", f'"{rare}"'),
        "prefix": (rare[:2], f'"{rare[:2]}"*'),
        "person": ("nguyen hoa ", '"nguyen" AND "hoa"'),
        "phrase": ('"so y te long thanh"', '"so y te long thanh"'),
    }
    bare = sqlite3.connect(f"{(folder / FILE_NAME).as_uri()}?mode=ro", uri=True)
    print(f"{'':14}{'found':>8}{'ours p50':>10}{'p95':>8}{'bare p50':>10}{'p95':>8}{'ratio':>7}   ms")
    with Archive(folder) as archive:
        for name, (text, expression) in queries.items():
            ours, found = _timed(lambda text=text: archive.library.rows(archive.library.search(text, 50)))
            theirs, _ = _timed(lambda expression=expression: _bare(bare, expression))
            print(
                f"{name:14}{len(found):>8}{median(ours):>10.2f}{quantiles(ours, n=20)[-1]:>8.2f}"
                f"{median(theirs):>10.2f}{quantiles(theirs, n=20)[-1]:>8.2f}{median(ours) / median(theirs):>7.2f}"
            )
    bare.close()


def _bare(connection: sqlite3.Connection, expression: str) -> list[tuple[object, ...]]:
    return connection.execute(
        "SELECT id, title, publisher, published FROM article"
        " WHERE id IN (SELECT rowid FROM search_folded WHERE search_folded MATCH ?)"
        " ORDER BY published DESC, id DESC LIMIT 50",
        [expression.replace("đ", "d")],
    ).fetchall()


def _timed(call: Callable[[], list[object]]) -> tuple[list[float], list[object]]:
    result = call()
    times = []
    for _ in range(_TIMES):
        start = perf_counter()
        result = call()
        times.append((perf_counter() - start) * 1000)
    return times, result
