"""`python -m benchmarks.fuzz [MINUTES] [--seed N] [--output FOLDER]`: broken files of every form, read as by an import.

Valid small files are changed at random and read in a process of their own. What comes out must be readings or
`ReaderError`s, and must come soon. Files for which it is otherwise are kept in FOLDER.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import random
import re
import sys
import time
from collections import Counter
from concurrent.futures import Future
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from reader.core.errors import ReaderError
from reader.core.offline import forbid_network
from tests.importers.forms import FORMS

_SECONDS = 20
_MEMORY = 4 << 30
_SPLICE = 400
_TELLING = (
    b"<",
    b">",
    b"\0",
    b"\xff\xff\xff\xff",
    b"\x00\x00\x00\x00",
    b"--",
    b"\r\n\r\n",
    b"9999999999",
    b"-1",
    b"%s",
)


def mutated(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """`data` after one to eight changes."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        if not changed:
            break
        at = chance.randrange(len(changed))
        length = chance.randrange(1, min(_SPLICE, len(changed)) + 1)
        match chance.randrange(8):
            case 0 | 1:
                for place in chance.choices(range(len(changed)), k=chance.choice((1, 1, 4, 30))):
                    changed[place] ^= 1 << chance.randrange(8)
            case 2:
                del changed[at:]
            case 3:
                del changed[at : at + length]
            case 4:
                changed[at:at] = changed[at : at + length] * chance.choice((1, 2, 50))
            case 5:
                changed[at : at + len(_TELLING[0])] = chance.choice(_TELLING)
            case 6:
                other = chance.choice(others)
                start = chance.randrange(len(other))
                changed[at : at + length] = other[start : start + length]
            case 7:
                to = chance.randrange(len(changed))
                changed[at : at + length] = changed[to : to + length]
    return bytes(changed)


def outcomes(name: str, data: bytes) -> list[str]:
    """What became of each page in a file: runs in the process that may be killed."""
    from reader.importers import SavedFile
    from reader.services.reading import read_batch

    try:
        found = read_batch(SavedFile(Path(name), data)).outcomes
    except ReaderError as error:
        found = (error,)
    told = []
    for outcome in found:
        if isinstance(outcome, ReaderError):
            str(outcome)  # has all its words
            told.append(f"FAULT {outcome}" if outcome.code == "page-failed" else outcome.code)
        else:
            told.append("read")
    return told


def _begin() -> None:
    forbid_network()
    if sys.platform == "linux":
        import resource  # is not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def fuzz(minutes: float, seed: int, folder: Path) -> int:
    """Run so long, print what came out, and give the number of findings."""
    chance = random.Random(seed)
    valid = {name: build() for name, build in FORMS.items()}
    counts: Counter[tuple[str, str]] = Counter()
    findings: Counter[str] = Counter()
    slowest = (0.0, "")
    end = time.monotonic() + minutes * 60
    pool = ProcessPool(max_workers=1, max_tasks=2000, initializer=_begin, context=multiprocessing.get_context("spawn"))
    with pool:
        while time.monotonic() < end:
            name = chance.choice(list(valid))
            data = mutated(valid[name], list(valid.values()), chance)
            start = time.monotonic()
            told = _awaited(pool.schedule(outcomes, args=(name, data), timeout=_SECONDS))
            seconds = time.monotonic() - start
            slowest = max(slowest, (seconds, name))
            for outcome in told:
                counts[name, outcome.partition(" ")[0]] += 1
                if outcome.startswith("FAULT"):
                    findings[re.sub(r"-?\d+", "N", outcome)] += 1
                    _keep(folder, name, data, outcome)
    for (name, outcome), count in sorted(counts.items()):
        print(f"{count:8}  {name:18} {outcome}")
    print(f"{sum(counts.values())} outcomes, seed {seed}; the slowest took {slowest[0]:.1f} s: {slowest[1]}")
    for finding, count in findings.most_common():
        print(f"{count:8}  {finding}")
    return len(findings)


def _awaited(future: Future[list[str]]) -> list[str]:
    try:
        return future.result()
    except TimeoutError:
        return ["FAULT hang"]
    except (ProcessExpired, MemoryError) as error:
        return [f"FAULT {type(error).__name__}"]
    except Exception as error:
        return [f"FAULT {error!r} {_where(error)}"]


def _where(error: BaseException) -> str:
    lines = str(getattr(error, "traceback", "") or error.__cause__ or "").splitlines()
    return next((line.strip() for line in reversed(lines) if "File " in line), "")


def _keep(folder: Path, name: str, data: bytes, outcome: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(data).hexdigest()[:12]}-{name}"
    path.write_bytes(data)
    path.with_suffix(path.suffix + ".reason").write_text(outcome, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", nargs="?", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, default=Path("build/fuzz"), help="where findings are kept")
    told = parser.parse_args()
    sys.exit(1 if fuzz(told.minutes, told.seed, told.output) else 0)
