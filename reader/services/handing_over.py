"""A second start hands the files that it was given to the window that has the archive open, by a note in its folder.

No socket is needed for that, and nothing stays taken when a program is killed: its lock says whether a window is there.
"""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from uuid import uuid4

from reader.services.archive import is_open
from reader.services.user import user_name

_FOLDER = "calls"
_ENDING = ".json"
_PATIENCE = 8.0
"""Seconds after which a window that does not answer is given up."""
_AGAIN = 0.05
_STALE = 60.0
"""Seconds after which nobody waits for an answer any more."""
_LONGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Call:
    """What another start was given: files to import, and the desktop's leave to bring the window forward, or `""`."""

    files: tuple[Path, ...] = ()
    token: str = ""


class Answer(Enum):
    """What became of a call."""

    TAKEN = "taken"
    FREE = "free"
    """No window has the archive open."""
    SILENT = "silent"
    """There is one, which does not answer: that of another user, or on another machine."""


def hand_over(folder: Path, call: Call, patience: float = _PATIENCE) -> Answer:
    """Give a call to the window that has the archive in `folder` open, and wait until it is taken."""
    note = calls_in(folder) / f"{uuid4()}{_ENDING}"
    content = {"from": _here(), "files": [str(path.absolute()) for path in call.files], "token": call.token}
    part = note.with_suffix(".part")
    try:
        part.write_text(json.dumps(content), encoding="utf-8")
        part.replace(note)
    except OSError:
        return Answer.SILENT
    until = time.monotonic() + patience
    answer = Answer.SILENT
    while note.exists() and time.monotonic() < until:
        time.sleep(_AGAIN)
        if not is_open(folder):
            answer = Answer.FREE
            break
    try:
        note.unlink()
    except FileNotFoundError:
        return Answer.TAKEN
    return answer


def calls_in(folder: Path) -> Path:
    """The folder in which calls are left for the window, made if it is not there."""
    calls = folder / _FOLDER
    with suppress(OSError):
        calls.mkdir(exist_ok=True)
    return calls


def take_calls(folder: Path) -> list[Call]:
    """Take the calls that were left for the window on the archive in `folder`. Those of other machines stay."""
    found = []
    for note in sorted(calls_in(folder).glob(f"*{_ENDING}")):
        try:
            waited = time.time() - note.stat().st_mtime
            content = json.loads(note.read_bytes()[:_LONGEST])
            if content["from"] != _here() and waited < _STALE:
                continue
            call = Call(tuple(Path(name) for name in content["files"]), str(content["token"]))
        except OSError:
            continue
        except (ValueError, KeyError, TypeError, RecursionError):
            call = None
        with suppress(OSError):
            note.unlink()  # whoever succeeds in this has it: the caller may be taking it back
            if call and waited < _STALE:
                found.append(call)
    return found


def _here() -> Sequence[str]:
    return [platform.node(), user_name()]
