"""The list of articles: its orders, the rows that are shown, an article opened, and the memory that this takes."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.timing import HEAD, line, memory, timed
from reader.core.archived import Order
from reader.services.archive import Archive

_SHOWN = 50


def measure(folder: Path, times: int = 11) -> None:
    """Print a table for the archive in `folder`."""
    chance = random.Random(1)
    before = memory()
    with Archive(folder) as archive:
        library = archive.library
        print(HEAD)
        for order in Order:
            for ascending in (False, True):
                name = f"list by {order}, {'up' if ascending else 'down'}"
                print(line(name, *timed(lambda order=order, up=ascending: library.ids(order, ascending=up), times)))
        numbers = library.ids()
        after = memory()
        print(line("count", *timed(library.count, times)))
        few = chance.sample(numbers, min(len(numbers), 1000))
        by_title = timed(lambda: library.sorted(few, Order.TITLE, ascending=True), times)
        print(line("a thousand found ones sorted", *by_title))
        for name, start in (("first", 0), ("middle", len(numbers) // 2)):
            shown = numbers[start : start + _SHOWN]
            print(line(f"{_SHOWN} rows, the {name}", *timed(lambda shown=shown: library.rows(shown), times)))
        print(line("an article opened", *timed(lambda: [library.open(chance.choice(few))], 101)))
    print(f"memory: {before:.0f} MB before, {after:.0f} MB with the numbers of {len(numbers)} articles\n")
