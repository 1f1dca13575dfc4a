"""A log that was torn: what was committed before the tear is there, or the damage is seen and can be repaired."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

from benchmarks.faults_child import LIBRARY, Child, FaultError, Say, State, Tally, Told, difference, sound, state
from benchmarks.faults_kill import copied, made
from benchmarks.faults_reading import Annotating, acknowledged
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.repairing import repair
from reader.store.connection import FILE_NAME

_HEAD, _FRAME = 32, 24 + 4096
_INDEX_OF_CHECKPOINT = 96
"""Where the log's index says how many of its pages are in the archive's file already."""
_COPIED = "cut, was copied"
_TEARS = ("cut at its end", "cut", _COPIED, "bit flipped", "index removed", "index of another day", "index of nonsense")


class _CutOff(Annotating):
    """A reader whose machine stops: nothing is closed, and the log stays as it is."""

    name = "torn"

    def __init__(self, actions: int, *, copied: bool = False) -> None:
        self.actions = actions
        self._copied = copied

    def run(self, folder: Path, seed: int, say: Say) -> None:
        def stop(_: Archive) -> None:
            if self._copied:
                with closing(sqlite3.connect(folder / LIBRARY / FILE_NAME)) as connection:
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
                    os.kill(os.getpid(), signal.SIGKILL)
            os.kill(os.getpid(), signal.SIGKILL)

        Archive.close = stop  # type: ignore[method-assign]  # in this child alone
        super().run(folder, seed, say)


def tear(folder: Path, runs: int, chance: random.Random) -> list[Tally]:
    """Tear so many logs, in each way."""
    template = made(folder, _CutOff(0))
    tallies = {way: Tally(way) for way in _TEARS}
    index = b""
    for number in range(runs):
        for way in _TEARS:
            work, seed = _CutOff(chance.choice((5, 20, 60, 200)), copied=way == _COPIED), chance.randrange(1 << 30)
            copy = copied(template)
            child = Child(work, copy, seed)
            child.wait()
            log, shm = (copy / LIBRARY / f"{FILE_NAME}-{ending}" for ending in ("wal", "shm"))
            tally, told = tallies[way], child.told()
            tally.runs += 1
            tally.told += len(told)
            now = shm.read_bytes()
            try:
                place = _harm(way, log, shm, told, index, chance)
                _look(copy, told, place, now, tally)
            except Exception as error:
                tally.faults.append(f"run {number}, {work.actions} actions, seed {seed}: {error!r}")
            index = now
    for tally in tallies.values():
        print(tally.line())
    return list(tallies.values())


def _harm(way: str, log: Path, shm: Path, told: list[Told], old: bytes, chance: random.Random) -> int:
    """Do it; gives the byte of the log from which on nothing counts."""
    end = _HEAD + told[-1]["log"][1] * _FRAME if "log" in told[-1] else log.stat().st_size
    data = bytearray(log.read_bytes())
    match way:
        case "cut at its end":
            place = max(0, end - chance.randrange(3 * _FRAME))
            log.write_bytes(data[:place])
        case "cut" | "cut, was copied":
            place = chance.randrange(end + 1)
            log.write_bytes(data[:place])
        case "bit flipped":
            place = max(0, end - 1 - chance.randrange(min(end, 4 * _FRAME)))
            data[place] ^= 1 << chance.randrange(8)
            log.write_bytes(data)
        case "index removed":
            shm.unlink()
            place = end
        case "index of another day":
            shm.write_bytes(old)
            place = end
        case _:
            shm.write_bytes(chance.randbytes(32768))
            place = end
    return place


def _look(folder: Path, told: list[Told], place: int, index: bytes, tally: Tally) -> None:
    """What was committed before `place` of the log is there, or the damage is seen, and repaired."""
    last = next(one["log"] for one in reversed(told) if "log" in one)
    kept = [one for one in told if "log" not in one or one["log"][0] != last[0] or _end(one) <= place]
    (copied_pages,) = struct.unpack_from("=I", index, _INDEX_OF_CHECKPOINT)
    try:
        with Archive(folder / LIBRARY) as archive:
            faults = [str(fault) for fault in archive.upkeep.problems()]
            found = state(folder) if not faults else {}
    except ReaderError as error:
        if error.code != "archive-damaged":
            raise
        faults = [str(error)]
    states = _states(told)
    if not faults:
        if found == states[len(_done(kept))]:
            sound(folder)
            return
        if copied_pages * _FRAME <= place - _HEAD:
            raise FaultError(f"not what was committed: {list(difference(states[len(_done(kept))], found).items())[:3]}")
        # SQLite had copied a part of the log into the file: more is there than stands before the tear. Tables may be of
        # different moments then, which nobody can see.
        _count(tally, "whole" if found in states else "mixed")
        return
    if copied_pages * _FRAME <= place - _HEAD:
        raise FaultError(f"damaged, though nothing was torn that had been copied: {faults[:3]}")
    tally.cut += 1
    repair(folder / LIBRARY)
    sound(folder)
    with Archive(folder / LIBRARY) as archive:
        archive.library.ids()
        notes = {key for key in state(folder) if key.startswith("note ")}
    wanted = {key for key in states[-1] if key.startswith("note ")}
    _count(tally, "notes of damaged archives", len(wanted))
    _count(tally, "of them repaired", len(wanted & notes))


def _count(tally: Tally, what: str, more: int = 1) -> None:
    tally.errors[what] = tally.errors.get(what, 0) + more


def _end(one: Told) -> int:
    return int(_HEAD + one["log"][1] * _FRAME)


def _done(told: list[Told]) -> list[Told]:
    return [one for one in told if "done" in one]


def _states(told: list[Told]) -> list[State]:
    """The states after each action, the first of before all of them."""
    first, _ = acknowledged(told[:1])
    states = [first or {}]
    for one in _done(told):
        states.append({key: row for key, row in (states[-1] | one["done"]).items() if row is not None})
    return states
