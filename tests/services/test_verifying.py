"""Exported files checked against the archive: whole, changed by hand, saved by another program, of another archive."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pytest

from reader.core.errors import ReaderError
from reader.core.quotations import Quotation, Verdict, verify
from reader.services.archive import Archive
from reader.services.verifying import SUFFIXES, Verification
from tests.articles import PARAGRAPHS, add, reading

QUOTED = "Văn phòng Tỉnh ủy đã giảm một phần ba số cuộc họp 📉"


@pytest.fixture
def noted(archive: Archive) -> Archive:
    """An archive with an article that is annotated in every way."""
    number = add(archive)
    start = PARAGRAPHS[2].index(QUOTED)
    archive.annotating.tag(number, 0, "Nhân sự")
    archive.annotating.note(number, 2, "Ghi chú\n\n> lạ", start=start, end=start + len(QUOTED))
    archive.annotating.highlight(number, 1, start=4, end=10, last=2)
    archive.annotating.note(number, -1, "Cả bài")
    return archive


KEYS = {
    "docx": ".docx",
    "html": ".html",
    "markdown": ".md",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "json": ".json",
    "qdpx": ".qdpx",
}
EVERY = pytest.mark.parametrize("key", KEYS)


def exported(archive: Archive, key: str, folder: Path) -> Path:
    path = folder / f"notes{KEYS[key]}"
    archive.exporting.export(None, key, path)
    return path


def replace_in(path: Path, old: str, new: str) -> None:
    """Change what a file says, also in the parts of a zip file."""
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        assert old.encode() in data
        path.write_bytes(data.replace(old.encode(), new.encode()))
        return
    changed = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as parts, ZipFile(changed, "w") as again:
        assert any(old.encode() in parts.read(name) for name in parts.namelist())
        for name in parts.namelist():
            again.writestr(name, parts.read(name).replace(old.encode(), new.encode()))
    path.write_bytes(changed.getvalue())


def verdicts(checked: Verification) -> set[Verdict]:
    return {one.verdict for one in checked.quotations}


@EVERY
def test_what_was_exported_holds(noted: Archive, key: str, tmp_path: Path) -> None:
    checked = noted.verifying.run(exported(noted, key, tmp_path))
    assert checked.holds
    assert checked.unknown == 0
    assert checked.count(Verdict.FOUND) == len(checked.quotations) >= 3


@EVERY
def test_a_changed_word_is_found_with_what_stands_there(noted: Archive, key: str, tmp_path: Path) -> None:
    path = exported(noted, key, tmp_path)
    # Of the same length, so that it is the words and not the places that tell.
    replace_in(path, "một phần ba", "một phần tư")
    checked = noted.verifying.run(path)
    changed = [one for one in checked.quotations if one.verdict is not Verdict.FOUND]
    assert changed and not checked.holds
    assert {one.verdict for one in changed} == {Verdict.CHANGED}
    assert all("một phần tư" in one.quotation.exact and "một phần ba" in one.now for one in changed)


@EVERY
def test_what_an_archive_does_not_have_is_missing(noted: Archive, key: str, tmp_path: Path) -> None:
    path = exported(noted, key, tmp_path)
    with Archive(tmp_path / "other") as other:
        add(other, reading("Bài khác"))
        checked = other.verifying.run(path)
    assert verdicts(checked) == {Verdict.MISSING}
    assert checked.unknown == len(checked.quotations)


def test_a_quotation_that_was_made_up_is_missing(noted: Archive, tmp_path: Path) -> None:
    path = exported(noted, "json", tmp_path)
    content = json.loads(path.read_text(encoding="utf-8"))
    for item in content["first"]["items"]:
        if "selector" in item["target"]:
            item["target"]["selector"][0]["exact"] = "Xyz bịa đặt hoàn toàn 0123456789."
    path.write_text(json.dumps(content), encoding="utf-8")
    assert verdicts(noted.verifying.run(path)) == {Verdict.MISSING}


def test_documents_that_other_programs_saved_still_hold(noted: Archive, tmp_path: Path) -> None:
    word, excel = exported(noted, "docx", tmp_path), exported(noted, "xlsx", tmp_path)
    docx.Document(str(word)).save(str(word))
    openpyxl.load_workbook(excel).save(excel)
    assert noted.verifying.run(word).holds
    assert noted.verifying.run(excel).holds


def test_without_its_hidden_part_a_document_is_checked_by_its_facts(noted: Archive, tmp_path: Path) -> None:
    path = exported(noted, "docx", tmp_path)
    without = io.BytesIO()
    with ZipFile(path) as parts, ZipFile(without, "w") as again:
        for name in parts.namelist():
            if name != "customXml/item2.xml":
                again.writestr(name, parts.read(name))
    path.write_bytes(without.getvalue())
    checked = noted.verifying.run(path)
    assert checked.holds and len(checked.quotations) == 3
    replace_in(path, "một phần ba", "một phần tư")
    assert not noted.verifying.run(path).holds


def test_a_paragraph_without_notes_cannot_be_changed_in_a_page(noted: Archive, tmp_path: Path) -> None:
    path = exported(noted, "html", tmp_path)
    replace_in(path, "tự chịu trách nhiệm", "không chịu trách nhiệm")
    (changed,) = [one for one in noted.verifying.run(path).quotations if one.verdict is not Verdict.FOUND]
    assert (changed.quotation.number, changed.now) == (4, PARAGRAPHS[3])


def test_csv_that_excel_saved_with_semicolons(noted: Archive, tmp_path: Path) -> None:
    path = exported(noted, "csv", tmp_path)
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")
    assert noted.verifying.run(path).holds


def test_a_folder_for_obsidian(noted: Archive, tmp_path: Path) -> None:
    noted.exporting.export(None, "obsidian", tmp_path / "kho")
    assert noted.verifying.run(tmp_path / "kho").holds


def test_an_article_in_the_trash_still_proves(noted: Archive, tmp_path: Path) -> None:
    path = exported(noted, "csv", tmp_path)
    noted.library.trash(noted.library.ids())
    assert noted.verifying.run(path).holds


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".pdf", ""])
@pytest.mark.parametrize("data", [b"", b"\x00\xff" * 50, b"PK\x03\x04\x00", b"[" * 100_000, b"{}", b"<p>x</p>"])
def test_what_is_no_export_is_told(noted: Archive, tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    with pytest.raises(ReaderError) as raised:
        noted.verifying.run(path)
    assert raised.value.code == "not-an-export"
    with pytest.raises(ReaderError) as raised:
        noted.verifying.run(tmp_path / "none.docx")
    assert raised.value.code == "file-missing"


@pytest.mark.parametrize(
    ("exact", "number", "start", "end", "verdict"),
    [
        ("hai ba", 1, 4, 10, Verdict.FOUND),
        ("hai ba", 0, 0, 0, Verdict.FOUND),
        ("hai bà", 1, 4, 10, Verdict.CHANGED),
        ("một", 2, 0, 3, Verdict.MISSING),  # it stands elsewhere, but so short a word proves nothing
        ("hai ba", 99, 4, 10, Verdict.FOUND),
        ("", 1, 0, 0, Verdict.MISSING),
        ("không có gì giống", 1, 0, 3, Verdict.MISSING),
    ],
)
def test_verdicts(exact: str, number: int, start: int, end: int, verdict: Verdict) -> None:
    quotation = Quotation(exact=exact, sha256="", number=number, start=start, end=end, prefix="x", suffix="y")
    assert verify(quotation, ["một hai ba bốn", "năm sáu"], [0, 1]).verdict is verdict
