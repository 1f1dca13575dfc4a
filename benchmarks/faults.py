"""`python -m benchmarks.faults [kill|full|errors|torn|clock] [N] [--seed N]`: what may befall an archive.

The program is killed N times at random moments, its disk is full at each step, or fails, its log is torn, the clock is
set back. Each time the archive must be sound, and have all that was told to be done. What is wrong is printed.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.faults_child import HEAD
from benchmarks.faults_clock import set_back
from benchmarks.faults_disk import fail_calls, fill_up
from benchmarks.faults_kill import kill
from benchmarks.faults_shim import start_again
from benchmarks.faults_torn import tear

_SECTIONS = {
    "kill": (kill, 300),
    "full": (fill_up, 24),
    "errors": (fail_calls, 12),
    "torn": (tear, 30),
    "clock": (set_back, 10),
}


def main(section: str, runs: int | None, seed: int) -> int:
    """Run a section; returns how many faults were found."""
    call, usual = _SECTIONS[section]
    start = time.perf_counter()
    print(f"{section}, seed {seed}\n{HEAD}", flush=True)
    with TemporaryDirectory(prefix="archive-reader-faults-") as name:
        tallies = call(Path(name), usual if runs is None else runs, random.Random(seed))
    faults = [f"{tally.name}, {fault}" for tally in tallies for fault in tally.faults]
    for fault in faults:
        print(f"\n{fault}")
    print(f"{sum(tally.runs for tally in tallies)} runs, {len(faults)} faults, {time.perf_counter() - start:.0f} s")
    return len(faults)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("section", nargs="?", choices=list(_SECTIONS))
    parser.add_argument("runs", nargs="?", type=int, help="how often, where that is a matter of choice")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    start_again()
    os.nice(5)
    sections = [given.section] if given.section else list(_SECTIONS)
    sys.exit(1 if sum(main(section, given.runs, given.seed) for section in sections) else 0)
