"""Archives that cannot be written: on a read-only medium, left there in the middle of work, in an older format."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.store.connection import FILE_NAME
from reader.store.format import FORMAT
from tests.articles import add

Protect = Callable[[Path], None]


@pytest.fixture
def protect() -> Iterator[Protect]:
    """Makes of a folder a medium that nobody can write."""
    mounted: list[Path] = []

    def mount(folder: Path) -> None:
        if subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False).returncode:
            pytest.skip("a read-only medium can be made by root only")
        mounted.append(folder)
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)

    yield mount
    for folder in mounted:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of one article with a note, closed."""
    with Archive(tmp_path / "library") as archive:
        archive.annotating.note(add(archive), 0, "Giữ lại.")
    return tmp_path / "library"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of its own, in which a copy can be seen."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    return place


def notes(archive: Archive) -> list[str]:
    return [annotation.text for annotation in archive.library.open(1).annotations]


def refused(change: Callable[[], object]) -> str:
    with pytest.raises(ReaderError) as raised:
        change()
    return raised.value.code


def cut_off(folder: Path, target: Path, *endings: str) -> None:
    """Copy an archive to which something is being written, with some of the files beside it."""
    with Archive(folder) as archive:
        archive.annotating.note(1, 1, "Mới ghi.")
        target.mkdir()
        for ending in ("", *endings):
            shutil.copy(folder / (FILE_NAME + ending), target / (FILE_NAME + ending))


def test_all_can_be_read_and_nothing_changed(folder: Path, protect: Protect, temporary: Path, tmp_path: Path) -> None:
    protect(folder)
    before = sorted(path.name for path in folder.iterdir())
    with Archive(folder, window=True) as archive, Archive(folder, window=True) as second:
        assert archive.read_only
        assert notes(archive) == notes(second) == ["Giữ lại."]
        assert archive.library.search("Tran Khai Hoan") == [1]
        assert archive.exporting.export(None, "markdown", tmp_path / "notes.md").passages == 1
        archive.upkeep.back_up(tmp_path / "copy" / FILE_NAME)
        assert refused(lambda: archive.annotating.note(1, 0, "Thêm")) == "archive-only-read"
        assert refused(lambda: archive.library.trash([1])) == "archive-only-read"
        assert refused(lambda: archive.importing.run([tmp_path])) in ("archive-only-read", "nothing-to-import")
        assert not archive.library.note_read(1).marks_changed
    assert sorted(path.name for path in folder.iterdir()) == before
    assert not list(temporary.iterdir()), "no copy is made where none is needed"
    with Archive(tmp_path / "copy") as copy:
        assert notes(copy) == ["Giữ lại."]


@pytest.mark.parametrize("endings", [("-wal",), ("-wal", "-shm")])
def test_what_was_written_last_is_read_too(
    folder: Path, protect: Protect, temporary: Path, tmp_path: Path, endings: tuple[str, ...]
) -> None:
    cut_off(folder, tmp_path / "medium", *endings)
    protect(tmp_path / "medium")
    with Archive(tmp_path / "medium") as archive:
        assert archive.read_only
        assert sorted(notes(archive)) == ["Giữ lại.", "Mới ghi."]
        assert refused(lambda: archive.annotating.note(1, 0, "Thêm")) == "archive-only-read"
        assert bool(list(temporary.iterdir())) is (endings == ("-wal",))
    assert not list(temporary.iterdir()), "the copy goes with the archive"


def test_an_older_format_is_read_from_a_copy(folder: Path, protect: Protect, temporary: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        # As if the last migration were still to come: its tables are there already, and so it fails …
        db.execute(f"PRAGMA user_version = {FORMAT - 1}")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    protect(folder)
    with Archive(folder) as archive:  # … unless it is known to be done
        assert archive.read_only and notes(archive) == ["Giữ lại."]
        assert list(temporary.iterdir())
    assert not list(temporary.iterdir())


def test_a_newer_format_and_a_foreign_file_are_refused(folder: Path, protect: Protect, tmp_path: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        db.execute(f"PRAGMA user_version = {FORMAT + 1}")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / FILE_NAME).write_bytes(b"no archive" * 50)
    for place, code in ((folder, "archive-newer"), (foreign, "archive-not-sqlite")):
        protect(place)
        assert refused(lambda place=place: Archive(place)) == code  # type: ignore[misc]


def test_a_copy_for_which_there_is_no_room_is_explained(
    folder: Path, protect: Protect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = tmp_path / "small"
    small.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", small], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("a small file system can be made by root only")
    try:
        monkeypatch.setattr("tempfile.tempdir", str(small))
        cut_off(folder, tmp_path / "medium", "-wal")
        protect(tmp_path / "medium")
        assert refused(lambda: Archive(tmp_path / "medium")) == "archive-needs-copy"
        assert not list(small.iterdir())
    finally:
        subprocess.run(["umount", "--lazy", small], check=True)


def test_an_archive_that_somebody_else_changes_meanwhile_is_noticed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A folder in which a colleague may write and we may not; root may write everywhere, so it is told otherwise.
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and access(path, mode))
    with Archive(folder) as archive:
        monkeypatch.undo()
        assert archive.read_only and notes(archive) == ["Giữ lại."]
        with Archive(folder) as colleague:
            colleague.annotating.note(1, 1, "Của người khác")
            assert notes(archive) == ["Giữ lại."], "what was opened stays as it was while the other one writes"
        assert refused(lambda: notes(archive)) == "archive-changed"
    with Archive(folder) as archive:
        assert len(notes(archive)) == 2


def test_a_folder_without_archive_is_not_taken_for_one(tmp_path: Path, protect: Protect) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    protect(empty)
    assert refused(lambda: Archive(empty)) == "folder-unusable"
