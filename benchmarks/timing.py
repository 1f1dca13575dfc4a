"""How long calls take, again and again: others work on the same machine, so the fastest and the middle are told."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TypeVar

Result = TypeVar("Result")
HEAD = f"{'':44}{'found':>8}{'least':>9}{'p50':>9}{'p95':>9}{'most':>9}   ms"


class _Given(ctypes.Structure):
    """What glibc tells of itself, as `struct mallinfo2`."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
    )


def timed(
    call: Callable[[], Result], times: int = 21, before: Callable[[], object] | None = None
) -> tuple[list[float], Result]:
    """Milliseconds of `times` calls, after one that is not counted, and what the last one gave.

    `before` is called before each of them, and is not counted.
    """
    result = call()
    taken = []
    for _ in range(times):
        if before:
            before()
        start = perf_counter()
        result = call()
        taken.append((perf_counter() - start) * 1000)
    return taken, result


def line(name: str, taken: Sequence[float], found: object = "") -> str:
    """A row of the table that `HEAD` begins."""
    said = len(found) if isinstance(found, Sequence) and not isinstance(found, str) else found
    return f"{name:44}{said!s:>8}{min(taken):>9.2f}{median(taken):>9.2f}{p95(taken):>9.2f}{max(taken):>9.2f}"


def p95(taken: Sequence[float]) -> float:
    """Nineteen of twenty took less."""
    if len(taken) < 2:
        return taken[0]
    # With few values the interpolated quantile lies beyond the largest of them.
    return min(quantiles(taken, n=20)[-1], max(taken))


def in_use() -> float:
    """The megabytes that the C library has given out and not got back; 0 where it is another one than glibc.

    What `memory` grows by without them is room that was given back, and is kept for the next who asks.
    """
    try:
        tell = ctypes.CDLL(None).mallinfo2
    except (AttributeError, TypeError):
        return 0.0
    tell.restype = _Given
    told = tell()
    return float(told.uordblks + told.hblkhd) / 1e6


def memory() -> float:
    """The megabytes that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
