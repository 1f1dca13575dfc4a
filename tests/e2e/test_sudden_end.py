"""The program is killed in the middle of its work: what it had said is done, is done."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.services.archive import Archive
from reader.services.importing import Status
from tests import pages
from tests.articles import add, reading

COUNT = 40
MERGED = 16


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    saved = tmp_path / "saved"
    saved.mkdir()
    for number in range(COUNT):
        title = f"Bài số {number} về công tác y tế ở tỉnh Long Thành"
        (saved / f"{number:02}.html").write_text(pages.html(title), encoding="utf-8")
    return saved


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not known there")
def test_an_import_that_is_killed_loses_nothing_that_it_reported(tmp_path: Path, folder: Path) -> None:
    library = tmp_path / "library"
    command = [sys.executable, "-u", "-m", "reader", "--library", str(library), "import", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as program:
        assert program.stdout
        reported = [program.stdout.readline().decode() for _ in range(COUNT // 4)]
        program.send_signal(signal.SIGKILL)
        reported += program.stdout.read().decode().splitlines()
    titles = {match[1] for line in reported if (match := re.search(r"article \d+, (.*\S)", line))}
    assert COUNT // 4 <= len(titles) < COUNT, "it was not killed in the middle"

    with Archive(library) as archive:
        stored = {row.title for row in archive.library.rows(archive.library.ids())}
        assert titles <= stored
        assert list(archive.upkeep.problems()) == []
        unfinished = archive.importing.unfinished()
        assert unfinished
        assert len(titles) <= unfinished.done == len(stored)
        read_again: list[str] = []
        report = archive.importing.resume(unfinished, lambda p: read_again.append(p.row.title) if p.row else None)
        assert stored.isdisjoint(read_again)
        assert report.count(Status.IMPORTED) == archive.library.count() == COUNT


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes in /proc")
def test_reading_processes_end_with_the_program_that_started_them(tmp_path: Path, folder: Path) -> None:
    command = [sys.executable, "-u", "-m", "reader", "--library", str(tmp_path / "l"), "import", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as program:
        assert program.stdout
        program.stdout.readline()
        program.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 10
    while _in_session(program.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _in_session(program.pid)


def _in_session(session: int) -> list[str]:
    """The processes of a session that are still running, zombies not counted."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[3] == str(session) and fields[0] != "Z":
            found.append(status.parent.name)
    return found


_AT_WORK = """
import sys
from pathlib import Path
from reader.services.archive import Archive

with Archive(Path(sys.argv[1])) as archive:
    for number in range(10_000):
        archive.annotating.note(1, number % 3, f"Ghi chú {number}")
        print(f"Ghi chú {number}", flush=True)
        if number % 3 == 2:
            archive.annotating.undo()
            print("undone", flush=True)
"""
_MERGING = """
import sys
from pathlib import Path
from reader.services.archive import Archive

with Archive(Path(sys.argv[1])) as archive:
    archive.exchanging.merge(Path(sys.argv[2]), lambda done, _: print(done, flush=True))
"""


def killed(code: str, *arguments: Path, lines: int) -> list[str]:
    """What a program said before it was killed, after so many lines."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        assert program.stdout
        said = [program.stdout.readline().decode().strip() for _ in range(lines)]
        program.send_signal(signal.SIGKILL)
        said += program.stdout.read().decode().split("\n")[:-1]
    assert program.returncode == -signal.SIGKILL, said
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not known there")
def test_what_a_killed_program_had_said_of_notes_is_there(tmp_path: Path) -> None:
    with Archive(tmp_path / "library") as archive:
        add(archive)
    said = killed(_AT_WORK, tmp_path / "library", lines=41)
    noted = [line for line, following in zip(said, [*said[1:], ""], strict=True) if following != "undone"]
    wanted = {line for line in noted if line != "undone"}
    with Archive(tmp_path / "library") as archive:
        found = {note.text for note in archive.library.open(1).annotations}
        # One more may have been stored, or the last one taken back, of which it could not say so any more.
        assert len(wanted ^ found) <= 1
        assert list(archive.upkeep.problems()) == []
        archive.annotating.undo()
        assert len({note.text for note in archive.library.open(1).annotations} ^ found) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not known there")
def test_a_merge_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    with Archive(tmp_path / "other") as other:
        for number in range(MERGED):
            add(other, reading(f"Bài số {number}", (f"Đoạn {number}.",)))
            other.annotating.note(number + 1, 0, f"Của bạn {number}")
        other.exchanging.bundle(tmp_path / "bundle")
    Archive(tmp_path / "library").close()
    done = int(killed(_MERGING, tmp_path / "library", tmp_path / "bundle", lines=3)[-1])
    with Archive(tmp_path / "library") as archive:
        assert list(archive.upkeep.problems()) == []
        there = archive.library.count()
        assert done <= there <= MERGED
        report = archive.exchanging.merge(tmp_path / "bundle")
        assert report.whole
        assert (report.new, report.added) == (MERGED - there, MERGED - there)
        assert archive.library.count() == MERGED
