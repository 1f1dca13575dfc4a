"""Kill -9 at random moments of any work: what was told is there, nothing is half done, and the work can go on."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from benchmarks.faults_child import LIBRARY, Child, Tally, Told, Work, judged
from benchmarks.faults_keeping import BackingUp, Exporting, Merging, Migrating, Repairing, Restoring
from benchmarks.faults_reading import Annotating, Importing, Settling

_SHARE_OF_PROGRAM = 10
"""One of so many imports is killed in the program itself, which takes seconds to start."""


def works() -> list[Work]:
    """All kinds of work."""
    return [
        Importing(), Annotating(), Settling(), Merging(), BackingUp(), Restoring(), Repairing(), Exporting(),
        Migrating(1), Migrating(2), Migrating(3),
    ]  # fmt: skip


def kill(folder: Path, runs: int, chance: random.Random) -> list[Tally]:
    """Kill each kind of work as often as any other, `runs` times in all."""
    kinds = works()
    found = []
    for place, work in enumerate(kinds):
        share = len(range(place, runs, len(kinds)))
        found.append(_kill(folder, work, share, chance))
        print(found[-1].line(), flush=True)
        if isinstance(work, Importing):
            found.append(_kill_program(folder, work, max(1, share // _SHARE_OF_PROGRAM), chance))
            print(found[-1].line(), flush=True)
    return found


def made(folder: Path, work: Work) -> Path:
    """The state before the work, made anew."""
    template = folder / "template"
    shutil.rmtree(template, ignore_errors=True)
    work.make(template)
    return template


def copied(template: Path) -> Path:
    """A copy of it to work on."""
    copy = template.with_name("copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(template, copy)
    return copy


def _kill(folder: Path, work: Work, runs: int, chance: random.Random) -> Tally:
    template = made(folder, work)
    tally = Tally(work.name)
    lengths = []
    for seed in range(3):
        copy = copied(template)
        start = time.perf_counter()
        child = Child(work, copy, seed)
        child.wait()
        lengths.append(time.perf_counter() - start)
    judged(tally, "undisturbed", work, copy, child.told)
    length = min(lengths)
    for _ in range(runs):
        seed, moment = chance.randrange(1 << 30), chance.random()
        copy = copied(template)
        child = Child(work, copy, seed)
        time.sleep(moment * length)
        tally.cut += child.kill()
        judged(tally, f"seed {seed}, killed after {moment * length:.4f} s", work, copy, child.told)
    return tally


def _kill_program(folder: Path, work: Importing, runs: int, chance: random.Random) -> Tally:
    """The import by the command line, with processes that read."""
    template = folder / "template"
    tally = Tally("import (program)")
    for _ in range(runs):
        copy = copied(template)
        rows = chance.randrange(1, work.count)
        moment = chance.random() / 4
        command = [sys.executable, "-u", "-m", "reader", "--library", str(copy / LIBRARY), "import"]
        with subprocess.Popen(
            [*command, str(copy / "saved")], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as program:
            assert program.stdout
            told: list[Told] = []
            for line in program.stdout:
                told += _row(line)
                if len(told) == rows:
                    break
            time.sleep(moment)
            program.send_signal(signal.SIGKILL)
            for line in program.stdout:
                told += _row(line)
        tally.cut += program.returncode == -signal.SIGKILL
        judged(tally, f"killed after {rows} rows", work, copy, partial(list, told))
    return tally


def _row(line: str) -> list[Told]:
    status, _, rest = line.strip().partition(" ")
    name = Path(rest.strip().partition(":")[0]).name
    return [{"row": "05.html" if name == "copy.html" else name, "status": status}] if status in _STATUS else []


_STATUS = ("imported", "captured", "present")
