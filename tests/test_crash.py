from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.crash import CutOff, Presence

PROGRAM = """
import sys, time
from pathlib import Path
from reader.crash import Presence
presence = Presence(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
{end}
"""


def end_with(folder: Path, end: str) -> None:
    command = [sys.executable, "-c", PROGRAM.format(end=end), str(folder)]
    program = subprocess.run(command, input=b"\n", capture_output=True, check=False)
    assert program.stdout == b"open\n", program.stderr


def before(folder: Path) -> CutOff | None:
    presence = Presence(folder)
    presence.close()
    return presence.before


def test_a_window_that_ends_by_itself_leaves_nothing(tmp_path: Path) -> None:
    assert before(tmp_path) is None
    end_with(tmp_path, "presence.close()")
    assert before(tmp_path) is None
    assert list((tmp_path / "reports").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not known there")
def test_a_window_that_was_killed_is_told_once(tmp_path: Path) -> None:
    end_with(tmp_path, f"import os; os.kill(os.getpid(), {int(signal.SIGKILL)})" if sys.platform != "win32" else "")
    assert before(tmp_path) == CutOff()
    assert before(tmp_path) is None


def test_where_the_program_crashed_is_kept(tmp_path: Path) -> None:
    end_with(tmp_path, "import faulthandler; faulthandler._sigsegv()")
    cut_off = before(tmp_path)
    assert cut_off and cut_off.path
    assert "Segmentation fault" in cut_off.report or "access violation" in cut_off.report
    assert "most recent call first" in cut_off.path.read_text(encoding="utf-8")
    assert before(tmp_path) is None, "it is told once"
    assert cut_off.path.exists(), "and kept"


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("in the way")
    assert before(tmp_path) is None
