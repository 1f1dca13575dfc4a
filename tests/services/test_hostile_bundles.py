"""Bundles that are broken, cut off, changed, or made to do harm: all are refused, and nothing is changed."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.bundles import ARTICLES, MANIFEST, ORIGINALS
from reader.core.errors import ReaderError
from reader.services import bundle_reading
from reader.services.archive import Archive
from reader.services.control import Control
from tests.articles import add


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A sound bundle of one article with a note."""
    path = tmp_path / "a.zip"
    with Archive(tmp_path / "giver") as giver:
        giver.annotating.note(add(giver), 0, "Một")
        giver.exchanging.bundle(path)
    return path


def refused(archive: Archive, path: Path) -> str:
    """The code of the error with which a bundle is refused; the archive is as empty as before."""
    with pytest.raises(ReaderError) as raised:
        archive.exchanging.merge(path)
    assert archive.library.ids() == archive.tagging.tags() == []
    assert archive.annotating.history_names() == (None, None)
    assert str(raised.value)
    return raised.value.code


def rewritten(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """The bundle with other entries."""
    with zipfile.ZipFile(path) as old:
        entries = {name: old.read(name) for name in old.namelist()}
    change(entries)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in entries.items():
            new.writestr(name, content)


def forged(path: Path, change: Callable[[dict], None]) -> None:
    """The bundle with another article, under a manifest that says so."""

    def write(entries: dict[str, bytes]) -> None:
        record = json.loads(entries[ARTICLES])
        change(record)
        entries[ARTICLES] = json.dumps(record).encode() + b"\n"
        manifest = json.loads(entries[MANIFEST])
        manifest["parts"][ARTICLES] = hashlib.sha256(entries[ARTICLES]).hexdigest()
        entries[MANIFEST] = json.dumps(manifest).encode()

    rewritten(path, write)


def test_no_file_no_zip_another_zip(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    assert refused(archive, path) == "file-missing"
    for content in (b"", b"<html>", b"P"):
        path.write_bytes(content)
        assert refused(archive, path) == "not-a-bundle"
    path.write_bytes(b"PK\x03\x04 and no more")
    assert refused(archive, path) == "bundle-damaged"
    with zipfile.ZipFile(path, "w") as other:
        other.writestr("page.html", "<p>")
    assert refused(archive, path) == "not-a-bundle"


def test_cut_off_anywhere(archive: Archive, bundle: Path) -> None:
    whole = bundle.read_bytes()
    for share in range(1, 10):
        bundle.write_bytes(whole[: len(whole) * share // 10])
        assert refused(archive, bundle) == "bundle-damaged"


def test_one_byte_changed(archive: Archive, bundle: Path) -> None:
    whole = bundle.read_bytes()
    with zipfile.ZipFile(bundle) as opened:
        places = [info.header_offset + 80 for info in opened.infolist() if info.file_size > 100]
    assert places
    for place in places:
        changed = bytearray(whole)
        changed[place] ^= 0x10
        bundle.write_bytes(changed)
        assert refused(archive, bundle) == "bundle-damaged"


def test_a_part_or_an_original_that_was_exchanged(archive: Archive, bundle: Path) -> None:
    sound = bundle.read_bytes()

    def article(entries: dict[str, bytes]) -> None:
        entries[ARTICLES] = entries[ARTICLES].replace("Một".encode(), b"Hai")

    def original(entries: dict[str, bytes]) -> None:
        name = next(name for name in entries if name.startswith(ORIGINALS))
        entries[name] = b"x" * len(entries[name])

    def missing(entries: dict[str, bytes]) -> None:
        del entries[next(name for name in entries if name.startswith(ORIGINALS))]

    def no_part(entries: dict[str, bytes]) -> None:
        del entries["tags.jsonl"]

    for change in (article, original, missing, no_part):
        bundle.write_bytes(sound)
        rewritten(bundle, change)
        assert refused(archive, bundle) == "bundle-damaged"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"version": 2}, "bundle-newer"),
        ({"version": "1"}, "not-a-bundle"),
        ({"format": "another"}, "not-a-bundle"),
        ({"parts": {}}, "not-a-bundle"),
        ({"made": "yesterday"}, "not-a-bundle"),
        ({"articles": 7}, "bundle-damaged"),
    ],
)
def test_a_manifest_that_says_otherwise(archive: Archive, bundle: Path, change: dict, code: str) -> None:
    def write(entries: dict[str, bytes]) -> None:
        entries[MANIFEST] = json.dumps(json.loads(entries[MANIFEST]) | change).encode()

    rewritten(bundle, write)
    assert refused(archive, bundle) == code


@pytest.mark.parametrize(
    "change",
    [
        lambda a: a.clear(),
        lambda a: a.update(captures=[]),
        lambda a: a["captures"][0].update(sha256="../../etc/passwd"),
        lambda a: a["captures"][0].update(size=1),
        lambda a: a["captures"][0].update(published="2024-13-40"),
        lambda a: a["captures"][0].update(title="\ud800"),
        lambda a: a["captures"][0].update(found=[[99, 0, 5, "PERSON", "Ai", "full", "", 0]]),
        lambda a: a["captures"][0].update(found=[[0, 5, 2, "PERSON", "Ai", "full", "", 0]]),
        lambda a: a["captures"][0].update(found=[[0, 0, 2, "CAT", "Ai", "full", "", 0]]),
        lambda a: a["captures"][0]["paragraphs"][0].update(kind="script"),
        lambda a: a["captures"][0]["paragraphs"][0].update(level=10**9),
        lambda a: a["captures"][0]["annotations"][0].update(id="x' OR 1"),
        lambda a: a["captures"][0]["annotations"][0].update(kind="tag"),
        lambda a: a["captures"][0]["annotations"][0].update(start=10**30),
        lambda a: a["captures"][0]["annotations"][0].update(start=True),
        lambda a: a["captures"][0]["annotations"][0].update(color="red;x:url(a)"),
        lambda a: a["captures"][0]["annotations"][0].update(created=5),
        lambda a: a.update(corrections=[{"id": 1}]),
    ],
)
def test_an_article_that_is_none(archive: Archive, bundle: Path, change: Callable[[dict], None]) -> None:
    forged(bundle, change)
    assert refused(archive, bundle) == "bundle-damaged"


def test_json_that_is_nested_without_end(archive: Archive, bundle: Path) -> None:
    def write(entries: dict[str, bytes]) -> None:
        entries[MANIFEST] = b"[" * 200_000

    rewritten(bundle, write)
    assert refused(archive, bundle) == "not-a-bundle"


def test_a_place_outside_the_text_is_a_lost_note(archive: Archive, bundle: Path) -> None:
    def far(record: dict) -> None:
        record["captures"][0]["annotations"][0].update(paragraph=900, start=5, end=900, exact="không có ở đây")
        record["captures"][0].update(file_name="../../../etc/passwd", container="C:\\x\\y.zip")

    forged(bundle, far)
    archive.exchanging.merge(bundle)
    opened = archive.library.open(archive.library.ids()[0])
    assert [note.text for note in opened.lost] == ["Một"]
    assert (opened.file_name, opened.capture.container) == ("passwd", "y.zip")


def test_a_bomb_is_not_unpacked(archive: Archive, bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle_reading, "_LEAST", 1 << 20)

    def write(entries: dict[str, bytes]) -> None:
        entries[ARTICLES] = b" " * (8 << 20)

    rewritten(bundle, write)
    assert refused(archive, bundle) == "bundle-damaged"
    monkeypatch.setattr(bundle_reading, "_MANIFEST", 100)
    assert refused(archive, bundle) == "bundle-damaged"


def test_names_of_entries_lead_nowhere(archive: Archive, bundle: Path, tmp_path: Path) -> None:
    rewritten(bundle, lambda entries: entries.update({"../outside.txt": b"x", "/etc/x": b"y"}))
    before = sorted(tmp_path.rglob("*.txt"))
    assert archive.exchanging.merge(bundle).new == 1
    assert sorted(tmp_path.rglob("*.txt")) == before


def test_cancelled_while_it_is_checked(archive: Archive, bundle: Path) -> None:
    control = Control()
    control.cancel()
    with pytest.raises(ReaderError) as raised:
        archive.exchanging.merge(bundle, control=control)
    assert raised.value.code == "merge-cancelled"
    assert archive.library.ids() == []
