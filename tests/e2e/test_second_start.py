"""Real programs, one after the other on the same archive, without a screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.services.archive import Archive
from tests import pages

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are those of Unix")

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    programs: list[subprocess.Popen[str]] = []

    def run(library: Path, *files: Path) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "reader", "--library", str(library), *map(str, files)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        programs.append(subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True))
        return programs[-1]

    yield run
    for program in programs:
        if program.poll() is None:
            program.kill()
        program.communicate()


def wait_for(what: Callable[[], object]) -> None:
    until = time.monotonic() + 60
    while not what():
        assert time.monotonic() < until, "it did not come about"
        time.sleep(0.05)


def articles(library: Path) -> int:
    with Archive(library) as archive:
        return archive.library.count()


def test_a_second_start_hands_its_files_over_and_ends(tmp_path: Path, start: Start) -> None:
    library, page = tmp_path / "library", tmp_path / "trang đã lưu.html"
    page.write_text(pages.html("Bài được mở từ trình quản lý tệp"), encoding="utf-8")
    first = start(library)
    presence = library / "reports" / "running.txt"
    wait_for(presence.exists)
    second = start(library, page)
    assert second.wait(60) == 0, second.communicate()
    wait_for(lambda: articles(library) == 1)
    assert first.poll() is None
    assert list((library / "calls").iterdir()) == []

    first.send_signal(signal.SIGTERM)
    assert first.wait(60) == 0, "it ends as if it had been closed"
    assert not presence.exists()


def test_after_a_kill_the_next_start_opens_by_itself(tmp_path: Path, start: Start) -> None:
    library, page = tmp_path / "library", tmp_path / "trang.html"
    page.write_text(pages.html("Bài mở sau khi bị ngắt"), encoding="utf-8")
    first = start(library)
    wait_for((library / "reports" / "running.txt").exists)
    first.kill()
    first.wait()
    second = start(library, page)
    wait_for(lambda: articles(library) == 1)
    assert second.poll() is None
