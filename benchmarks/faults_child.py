"""Work that a child process does and may be killed in, what it told of it, and what must be there afterwards."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from benchmarks.faults_shim import is_loaded, seen, unharmed
from reader.core.backups import Occasion
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.backups import backups_in
from reader.store.connection import FILE_NAME
from reader.store.upkeep import check_copy

Told = dict[str, Any]
State = dict[str, object]
LIBRARY = "library"


class FaultError(AssertionError):
    """Something is lost, half done, or said in the wrong words."""


class Say:
    """Writes what is done, a line each, to a file outside of the archive: what was written survives its writer."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o644)

    def __call__(self, **told: object) -> None:
        os.write(self._file, json.dumps(told, ensure_ascii=False).encode() + b"\n")


class Work(Protocol):
    """A kind of work: `make` the state before it once, `run` it in a child, `check` what is there after any end."""

    name: str

    def make(self, folder: Path) -> None:
        """Make the archive, in `library`, and what the work needs besides."""

    def run(self, folder: Path, seed: int, say: Say) -> None:
        """Do the work, and say each thing that the service said is done."""

    def check(self, folder: Path, told: list[Told]) -> None:
        """Raises FaultError, or ReaderError, if it is not as it was told. It goes on with the work where it can."""


@dataclass
class Tally:
    """What came out of a kind of work: how often it was `cut` off before its end, what was `told`, what is wrong."""

    name: str
    runs: int = 0
    cut: int = 0
    told: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def line(self) -> str:
        """A row of the table."""
        errors = ", ".join(f"{code} {count}" for code, count in sorted(self.errors.items()))
        return f"{self.name:16}{self.runs:>6}{self.cut:>6}{self.told:>8}{len(self.faults):>8}   {errors}"


HEAD = f"{'':16}{'runs':>6}{'cut':>6}{'told':>8}{'faults':>8}   errors that were told"


class Child:
    """`work` under way in a forked process, which has all modules loaded already."""

    def __init__(
        self, work: Work, folder: Path, seed: int, before: Callable[[], object] = lambda: None, told: Path | None = None
    ) -> None:
        self._told = told or folder.with_name(folder.name + ".told")
        self._told.unlink(missing_ok=True)
        self.pid = os.fork()
        if self.pid:
            return
        say = Say(self._told)
        code = 3
        try:
            before()
            work.run(folder, seed, say)
            code = 0
        except ReaderError as error:
            say(error=error.code, text=str(error))
            code = 1
        except BaseException:
            say(fault=traceback.format_exc())
        finally:
            if is_loaded():
                say(seen=seen())
            os._exit(code)

    def kill(self) -> bool:
        """Kill it; returns whether it was still at work."""
        os.kill(self.pid, signal.SIGKILL)
        return os.WIFSIGNALED(os.waitpid(self.pid, 0)[1])

    def wait(self, seconds: float = 120) -> None:
        """Wait for its end. Raises FaultError if it hangs."""
        until = time.monotonic() + seconds
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            if time.monotonic() > until:
                self.kill()
                raise FaultError("it hangs")
            time.sleep(0.002)

    def told(self) -> list[Told]:
        """What it has told. Raises FaultError for an error that is no ReaderError."""
        if not self._told.exists():
            return []
        lines = self._told.read_bytes().split(b"\n")[:-1]
        told = [json.loads(line) for line in lines]
        for one in told:
            if "fault" in one:
                raise FaultError(one["fault"])
        return told


def judged(
    tally: Tally,
    label: str,
    work: Work,
    folder: Path,
    told: Callable[[], list[Told]],
    allowed: frozenset[str] = frozenset(),
) -> bool:
    """Check what a child left, and write it into the tally; returns whether it told of errors.

    They may have the `allowed` codes.
    """
    tally.runs += 1
    errors = False
    try:
        lines = told()
        tally.told += sum("error" not in one and "seen" not in one for one in lines)
        for one in lines:
            if "error" in one:
                errors = True
                tally.errors[one["error"]] = tally.errors.get(one["error"], 0) + 1
                if one["error"] not in allowed:
                    raise FaultError(f"it says: {one['text']}")
        work.check(folder, lines)
        sound(folder)
    except Exception as error:
        tally.faults.append(f"{label}: {''.join(traceback.format_exception(error)[-4:]).strip()}")
        return True
    return errors


def sound(folder: Path) -> None:
    """Raises FaultError if the archive has a fault, or a backup that is listed cannot be put back.

    What a restored or repaired archive took the place of is kept as it is, sound or not.
    """
    with Archive(folder / LIBRARY) as archive:
        faults = [str(fault) for fault in archive.upkeep.problems()]
    if faults:
        raise FaultError(f"unsound: {faults[:5]}")
    for backup in backups_in(folder / LIBRARY / "backups"):
        if backup.occasion is not Occasion.BEFORE_RESTORE:
            check_copy(backup.path)


@contextmanager
def asked(folder: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads the archive, in the midst of work too."""
    path = folder / LIBRARY / FILE_NAME
    with unharmed(), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5)) as connection:
        yield connection


_STATE = {
    "note": 'SELECT annotation.id, article, kind, paragraph, start, "end", last, text, annotation.color, tag.name'
    " FROM annotation LEFT JOIN tag ON tag.id = tag",
    "article": "SELECT id, title, trashed IS NOT NULL, starred IS NOT NULL, shelved IS NOT NULL FROM article",
    "step": "SELECT id, action, subject, undone FROM step",
}


def state(folder: Path) -> State:
    """What the reader made of the archive, row by row: notes, marks, and the steps of the history."""
    with asked(folder) as connection:
        connection.execute("BEGIN")
        return {f"{kind} {key}": list(row) for kind, sql in _STATE.items() for key, *row in connection.execute(sql)}


def difference(before: State, after: State) -> State:
    """The rows that are others now; None for those that are gone."""
    return {key: after.get(key) for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
