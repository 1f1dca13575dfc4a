"""What is exported: articles, annotations, captures; and what becomes of files when something goes wrong."""

from __future__ import annotations

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.core.notebook import Grouping, groups
from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.exporting import formats
from tests.articles import PARAGRAPHS, add, reading

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def article(archive: Archive) -> int:
    """The number of an article with a tag, a note and a highlight."""
    number = add(archive)
    archive.annotating.tag(number, 0, "Nhân sự/Bổ nhiệm")
    archive.annotating.note(number, 2, "Đối chiếu lại")
    archive.annotating.highlight(number, 2, start=0, end=11)
    return number


def items(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["first"]["items"]


@pytest.mark.parametrize("key", [known.key for known in formats()])
def test_every_format_is_written_and_replaces_an_older_file(
    archive: Archive, article: int, key: str, tmp_path: Path
) -> None:
    (known,) = [known for known in formats() if known.key == key]
    target = tmp_path / f"xuất{known.suffix}"
    if known.suffix:
        target.write_text("cũ")
    written = archive.exporting.export([article], key, target)
    assert (written.articles, written.passages) == (1, 3)
    assert target.is_dir() or target.read_bytes() != b"c\xc5\xa9"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_only_chosen_annotations(archive: Archive, article: int, tmp_path: Path) -> None:
    chosen = [one.id for one in archive.library.open(article).annotations if one.text]
    other = add(archive, reading("Bài khác"))
    archive.annotating.note(other, 0, "Khác")
    written = archive.exporting.export(None, "json", tmp_path / "a.json", annotations=chosen)
    assert (written.articles, written.passages) == (1, 1)
    assert [item["id"] for item in items(tmp_path / "a.json")] == [f"urn:uuid:{chosen[0]}"]
    with pytest.raises(ReaderError) as raised:
        archive.exporting.export(None, "json", tmp_path / "b.json", annotations=["gone"])
    assert raised.value.code == "nothing-to-export"


def test_tags_and_notes_of_one_passage_stay_together_beside_a_longer_one(archive: Archive, article: int) -> None:
    archive.annotating.tag(article, 2, "Ngắn", start=0, end=11)
    archive.annotating.tag(article, 2, "Qua đoạn", start=0, end=5, last=3)
    with archive.exporting.notebook() as notebook:
        (noted,) = notebook.articles
        places = [(p.number, p.last_number, p.anchor.end) for p in noted.paragraphs]
    assert places == [(1, 1, len(PARAGRAPHS[0])), (3, 3, 11), (3, 3, len(PARAGRAPHS[2])), (3, 4, 5)]


@pytest.mark.usefixtures("article")
def test_names_and_sources_hold_articles_without_notes_too(archive: Archive, tmp_path: Path) -> None:
    add(archive, reading("Bài không ghi chú"))
    assert archive.exporting.export(None, "docx", tmp_path / "a.docx").articles == 1
    for key in ("ftm", "csl", "mentions"):
        assert archive.exporting.export(None, key, tmp_path / key).articles == 2


def test_a_notebook_is_one_state_of_the_archive(archive: Archive, article: int) -> None:
    with archive.exporting.notebook() as notebook:
        first = [len(one.paragraphs) for one in notebook.articles]
        with ThreadPoolExecutor(1) as other:
            other.submit(archive.annotating.note, article, 3, "Viết trong lúc xuất").result()
        assert [len(one.paragraphs) for one in notebook.articles] == first


def test_more_articles_than_are_read_at_a_time(archive: Archive, tmp_path: Path) -> None:
    numbers = [add(archive, reading(f"Bài số {number}")) for number in range(230)]
    for number in numbers:
        archive.annotating.note(number, 0, f"Ghi chú {number}")
    heard: list[tuple[int, int]] = []
    written = archive.exporting.export(numbers, "json", tmp_path / "a.json", lambda *done: heard.append(done))
    assert (written.articles, written.passages) == (230, 230)
    assert heard[-1] == (230, 230)
    assert [item["reader:article"]["reader:id"] for item in items(tmp_path / "a.json")] == numbers


@pytest.mark.usefixtures("article")
def test_passages_by_tag_and_by_person(archive: Archive) -> None:
    with archive.exporting.notebook(grouping=Grouping.TAG) as notebook:
        assert [group.name for group in groups(notebook)] == ["Nhân sự/Bổ nhiệm", ""]
    with archive.exporting.notebook(grouping=Grouping.PERSON) as notebook:
        found = groups(notebook)
    assert [(group.name, len(group.passages)) for group in found] == [("Trần Khải Hoàn", 1), ("", 2)]


@pytest.mark.usefixtures("article")
def test_a_cancelled_export_leaves_the_old_file(archive: Archive, tmp_path: Path) -> None:
    control, target = Control(), tmp_path / "a.docx"
    target.write_text("cũ")
    control.cancel()
    with pytest.raises(ReaderError) as raised:
        archive.exporting.export(None, "docx", target, control=control)
    assert raised.value.code == "export-cancelled"
    assert target.read_text() == "cũ"
    assert list(tmp_path.glob(".archive-reader*")) == []


@pytest.mark.usefixtures("article")
def test_a_folder_that_is_not_empty_is_not_touched(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    (tmp_path / "kho" / "của tôi.md").write_text("tôi")
    with pytest.raises(ReaderError) as raised:
        archive.exporting.export(None, "obsidian", tmp_path / "kho")
    assert raised.value.code == "export-folder-taken"
    assert [path.name for path in (tmp_path / "kho").iterdir()] == ["của tôi.md"]
    (tmp_path / "trống").mkdir()
    archive.exporting.export(None, "obsidian", tmp_path / "trống")
    assert list((tmp_path / "trống").rglob("*.md"))


@pytest.mark.skipif(not ROOT, reason="mounting a small disk needs root")
@pytest.mark.parametrize("key", ["docx", "html", "csv", "xlsx", "obsidian"])
def test_a_full_disk_leaves_the_old_file(archive: Archive, tmp_path: Path, key: str) -> None:
    number = add(archive, reading("Bài dài", tuple(os.urandom(6_000).hex() for _ in range(12))))
    for paragraph in range(12):
        archive.annotating.note(number, paragraph, os.urandom(3_000).hex())
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        target = disk / "notes"
        if key != "obsidian":
            target.write_text("cũ")
        with pytest.raises(ReaderError) as raised:
            archive.exporting.export(None, key, target)
        assert raised.value.code == "disk-full"
        assert key == "obsidian" or target.read_text() == "cũ"
        assert len(list(disk.iterdir())) == (key != "obsidian")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.usefixtures("article")
def test_a_place_that_is_not_there_is_told(archive: Archive, tmp_path: Path) -> None:
    for key in ("docx", "obsidian"):
        with pytest.raises(ReaderError) as raised:
            archive.exporting.export(None, key, tmp_path / "không" / "có")
        assert raised.value.code == "export-failed"


def test_the_archive_itself_is_never_written_over(archive: Archive, article: int) -> None:
    for path in archive.folder.glob("archive.sqlite*"):
        with pytest.raises(ReaderError) as raised:
            archive.exporting.export(None, "csv", path)
        assert raised.value.code == "export-failed"
    assert archive.library.open(article).annotations


def test_every_capture_is_an_entry_of_its_own(archive: Archive) -> None:
    first = reading(address="https://a.example/1", captured=datetime(2024, 1, 1, tzinfo=UTC))
    number = add(archive, first)
    archive.annotating.note(number, 0, "Bản đầu")
    second = reading(
        texts=(*PARAGRAPHS, "Thêm một đoạn."), address="https://a.example/1", captured=datetime(2024, 2, 1, tzinfo=UTC)
    )
    assert add(archive, second) == number
    archive.annotating.note(number, 4, "Bản sau")
    with archive.exporting.notebook([number]) as notebook:
        assert [one.paragraphs[0].notes[0].text for one in notebook.articles] == ["Bản đầu", "Bản sau"]
        assert len({one.sha256 for one in notebook.articles}) == 2
