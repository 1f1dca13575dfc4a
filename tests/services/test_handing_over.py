from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.services.archive import Archive, is_open
from reader.services.handing_over import Answer, Call, calls_in, hand_over, take_calls

CALL = Call((Path("/tin/bài một.html").absolute(),), "token")


def left(folder: Path) -> list[Path]:
    return list(calls_in(folder).iterdir())


def test_a_call_is_taken_once(tmp_path: Path) -> None:
    with Archive(tmp_path, window=True), ThreadPoolExecutor() as pool:
        answer = pool.submit(hand_over, tmp_path, CALL, 20)
        taken: list[Call] = []
        while not taken:
            taken = take_calls(tmp_path)
        assert answer.result() is Answer.TAKEN
        assert taken == [CALL]
        assert take_calls(tmp_path) == [] == left(tmp_path)


def test_a_window_that_does_not_answer_is_given_up(tmp_path: Path) -> None:
    with Archive(tmp_path, window=True):
        assert is_open(tmp_path)
        assert hand_over(tmp_path, CALL, 0.1) is Answer.SILENT
        assert left(tmp_path) == []


def test_a_window_that_closes_meanwhile_leaves_the_way_free(tmp_path: Path) -> None:
    Archive(tmp_path, window=True).close()
    assert not is_open(tmp_path)
    assert hand_over(tmp_path, CALL, 20) is Answer.FREE
    assert left(tmp_path) == []


def test_a_folder_without_archive_has_no_window(tmp_path: Path) -> None:
    assert not is_open(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not known there")
def test_a_window_that_was_killed_leaves_nothing_taken(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from reader.services.archive import Archive\n"
        "archive = Archive(Path(sys.argv[1]), window=True); print('open', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE) as program:
        assert program.stdout
        program.stdout.readline()
        assert is_open(tmp_path)
        program.kill()
    assert not is_open(tmp_path)
    Archive(tmp_path, window=True).close()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"{}", b"\xff" * 100, b"[" * 100_000])
def test_what_is_no_call_is_thrown_away(tmp_path: Path, content: bytes) -> None:
    (calls_in(tmp_path) / "x.json").write_bytes(content)
    assert take_calls(tmp_path) == [] == left(tmp_path)


def test_calls_of_others_are_left_to_them_and_old_ones_are_forgotten(tmp_path: Path) -> None:
    other = calls_in(tmp_path) / "other.json"
    other.write_text(json.dumps({"from": ["another machine", "x"], "files": ["/a"], "token": ""}))
    assert take_calls(tmp_path) == []
    assert other.exists()
    os.utime(other, (time.time() - 3600,) * 2)
    assert take_calls(tmp_path) == [] == left(tmp_path)
