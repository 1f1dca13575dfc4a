"""`python -m benchmarks [ARTICLES | FOLDER]`: measures on a generated archive of that size, or in that folder."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks import listing, searching, starting
from benchmarks.building import build


def main(folder: Path) -> None:
    """Measure on the archive in `folder`."""
    listing.measure(folder)
    searching.measure(folder)
    starting.measure(folder)


if __name__ == "__main__":
    given = sys.argv[1] if len(sys.argv) > 1 else "10000"
    if given.isdigit():
        with tempfile.TemporaryDirectory(prefix="archive-reader-bench-") as name:
            main(build(Path(name), int(given)))
    else:
        main(Path(given))
