"""`python -m benchmarks [ARTICLES]`: makes an archive of that many generated articles and measures on it."""

from __future__ import annotations

import sys
import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter

from benchmarks import searching, starting
from benchmarks.generate import readings
from reader.services.archive import Archive
from reader.store.captures import Captures
from reader.store.connection import Connections


def main(count: int) -> None:
    """Measure on `count` articles."""
    with tempfile.TemporaryDirectory(prefix="archive-reader-bench-") as name:
        folder = Path(name)
        connections = Connections(folder)
        captures = Captures(connections)
        start = perf_counter()
        for reading in islice(readings(count), count):
            captures.add(reading)
        seconds = perf_counter() - start
        connections.close()
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        print(f"{count} articles stored in {seconds:.1f} s, {count / seconds:.0f} a second, {size:.0f} MB\n")
        with Archive(folder) as archive:
            start = perf_counter()
            numbers = archive.library.ids()
            listed = (perf_counter() - start) * 1000
            start = perf_counter()
            archive.library.rows(numbers[:50])
            shown = (perf_counter() - start) * 1000
        print(f"list: {listed:.1f} ms for the order of all, {shown:.1f} ms for 50 rows\n")
        searching.measure(folder)
        starting.measure(folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
