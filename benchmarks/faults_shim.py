"""Lets calls of the system fail, and shifts the clock: by a library that is loaded before that of C, made of faults.c.

The process starts itself again under it. Nothing is needed for that but a C compiler; without one it is told so.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntFlag
from pathlib import Path

_SOURCE = Path(__file__).with_name("faults.c")
_BUILT = Path(__file__).parents[1] / "build" / "faults.so"


class Call(IntFlag):
    """Kinds of calls that can fail."""

    WRITE = 1
    SYNC = 2
    TRUNCATE = 4
    READ = 8


def is_loaded() -> bool:
    """Whether calls can be made to fail."""
    return hasattr(ctypes.CDLL(None), "faults_fail")


def start_again() -> None:
    """Start this program again, with the library loaded. Returns only if that cannot be."""
    compiler = shutil.which("cc")
    if is_loaded() or sys.platform != "linux" or not compiler:
        return
    _BUILT.parent.mkdir(exist_ok=True)
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", _BUILT, _SOURCE, "-ldl"], check=True)
    os.execve(sys.executable, sys.orig_argv, os.environ | {"LD_PRELOAD": str(_BUILT)})


def fail(below: Path, kind: Call, nth: int, error: int, *, lasting: bool) -> None:
    """Let the `nth` call of a kind on a file below a folder fail with an error number, `lasting` all after it too."""
    ctypes.CDLL(None).faults_fail(f"{below}/".encode(), int(kind), ctypes.c_long(nth), error, int(lasting))


def seen() -> int:
    """How many calls there were since, of which one could have failed."""
    return int(ctypes.CDLL(None).faults_seen())


def shift(seconds: float) -> None:
    """Set the clock of the day so far ahead of the right time, or back."""
    ctypes.CDLL(None).faults_shift(ctypes.c_longlong(round(seconds)))


@contextmanager
def unharmed() -> Iterator[None]:
    """Nothing fails in this block."""
    if not is_loaded():
        yield
        return
    library = ctypes.CDLL(None)
    library.faults_pause(1)
    try:
        yield
    finally:
        library.faults_pause(0)
