"""The commands on an archive that cannot be written: reading goes on, changing says why not."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.services.archive import Archive
from tests import pages
from tests.articles import TITLE, add


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "library"
    with Archive(folder) as archive:
        archive.annotating.note(add(archive), 0, "Giữ lại.")
    before = (folder / "archive.sqlite").read_bytes()
    access = os.access
    # Root may write everywhere, so the program is told otherwise.
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and access(path, mode))
    yield folder
    assert (folder / "archive.sqlite").read_bytes() == before


@pytest.mark.parametrize("command", [["list"], ["search", "tran khai hoan"], ["show", "1"]])
def test_what_reads_works(library: Path, capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    assert main(["--library", str(library), *command]) == 0
    assert TITLE[:40] in capsys.readouterr().out


def test_notes_are_exported_and_the_archive_is_copied(library: Path, tmp_path: Path) -> None:
    assert main(["--library", str(library), "export", "--format", "json", "--output", str(tmp_path / "n.json")]) == 0
    assert "Giữ lại." in json.dumps(json.loads((tmp_path / "n.json").read_bytes()), ensure_ascii=False)
    assert main(["--library", str(library), "backup", str(tmp_path / "copy.sqlite")]) == 0


def test_a_check_says_what_it_left_out(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(library), "check"]) == 0
    assert "search could not be checked" in capsys.readouterr().out


@pytest.mark.parametrize(
    "command", [["import", "page.html"], ["note", "1", "1", "x"], ["tag", "1", "1", "x"], ["reread"], ["resume"]]
)
def test_what_changes_is_refused_with_a_reason(
    library: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
) -> None:
    (tmp_path / "page.html").write_text(pages.html("Bài mới"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["--library", str(library), *command]) == 1
    error = capsys.readouterr().err
    assert "reading only" in error or command == ["resume"]
