"""A disk that is full, or that fails, at each step of any work: it says so, and what was there before stays."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.faults_child import Child, FaultError, Tally, Work, judged
from benchmarks.faults_kill import copied, made, works
from benchmarks.faults_shim import Call, fail, is_loaded

_DISK = 256 << 20
_PAGE = 4096
_LEAST = 64 << 10
_FULL = frozenset({"disk-full"})
_FAILED = frozenset(
    {
        "archive-unreadable", "archive-damaged", "archive-read-only", "archive-not-sqlite", "backup-failed",
        "export-failed", "restore-failed", "folder-unusable", "backup-unusable", "file-unreadable", "bundle-damaged",
        "not-a-bundle",
    }
)  # fmt: skip


def fill_up(folder: Path, runs: int, chance: random.Random) -> list[Tally]:
    """Each kind of work on a disk with too little room, by so many different sizes."""
    found = []
    with _small_disk(folder / "disk") as disk:
        for work in works():
            found.append(_fill_up(disk, work, runs, chance))
            print(found[-1].line(), flush=True)
    return found


def _fill_up(disk: Path, work: Work, runs: int, chance: random.Random) -> Tally:
    template = made(disk, work)
    tally = Tally(work.name)
    room = _LEAST
    while _with_room(template, work, room, 0, Tally(work.name)):
        room *= 2
    for number in range(runs):
        _with_room(template, work, room * number // runs, chance.randrange(1 << 30), tally)
    return tally


def _with_room(template: Path, work: Work, room: int, seed: int, tally: Tally) -> bool:
    """Work with so many bytes of room; returns whether that was too little."""
    copy = copied(template)
    filler = template.with_name("filler")
    free = os.statvfs(template)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free.f_bavail * free.f_frsize - room // _PAGE * _PAGE))
    # What the child tells must have room.
    child = Child(work, copy, seed, told=Path("/dev/shm") / f"faults-{os.getpid()}.told")
    try:
        child.wait()
    finally:
        filler.unlink()
    short = judged(tally, f"{room} bytes, seed {seed}", work, copy, child.told, _FULL)
    tally.cut += short
    return short


@contextmanager
def _small_disk(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fail_calls(folder: Path, runs: int, chance: random.Random) -> list[Tally]:
    """Each kind of work with calls that fail, `runs` of each kind of call; half of the disks stay broken."""
    if not is_loaded():
        print("there is no C compiler to make faults.c with")
        return []
    found = []
    for work in works():
        template = made(folder, work)
        for kind in Call:
            tally = _fail_calls(template, work, kind, runs, chance)
            print(tally.line(), flush=True)
            found.append(tally)
    shutil.rmtree(folder / "copy", ignore_errors=True)
    return found


def _fail_calls(template: Path, work: Work, kind: Call, runs: int, chance: random.Random) -> Tally:
    tally = Tally(f"{work.name} {str(kind.name).lower()}")
    seed = chance.randrange(1 << 30)
    copy = copied(template)
    child = Child(work, copy, seed, lambda: fail(copy, kind, -1, errno.EIO, lasting=False))
    child.wait()
    calls = next(one["seen"] for one in child.told() if "seen" in one)
    for number in range(min(runs, calls)):
        nth = calls * number // min(runs, calls) + 1
        lasting = number % 2 == 1
        copy = copied(template)
        child = Child(work, copy, seed, lambda: fail(copy, kind, nth, errno.EIO, lasting=lasting))  # noqa: B023
        label = f"{kind.name} {nth} of {calls} fails{' and all after it' if lasting else ''}, seed {seed}"
        try:
            child.wait()
        except FaultError as fault:
            tally.faults.append(f"{label}: {fault}")
            continue
        tally.cut += judged(tally, label, work, copy, child.told, _FAILED)
    return tally
