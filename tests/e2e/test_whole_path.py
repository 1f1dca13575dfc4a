"""The way of one page through the whole program: imported, annotated, undone, found, exported, read back."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.services.importing import Status
from tests import pages

NOTE = "Đối chiếu quyết định bổ nhiệm."


@pytest.mark.parametrize("form", ["trang.html", "trang.mhtml", "trang.txt"])
def test_from_a_saved_page_to_evidence(archive: Archive, tmp_path: Path, form: str) -> None:
    page = tmp_path / form
    page.write_bytes(
        {".html": pages.html().encode(), ".mhtml": pages.mhtml(), ".txt": pages.text().encode()}[page.suffix]
    )

    (row,) = archive.importing.run([page]).rows
    assert row.status is Status.IMPORTED and row.article
    opened = archive.library.open(row.article)
    found = {(mention.type, mention.entity) for mention in opened.mentions}
    assert {(EntityType.PERSON, "Đặng Thu Vân"), (EntityType.ORG, "Sở Y tế tỉnh Long Thành")} <= found

    texts = [paragraph.text for paragraph in opened.article.paragraphs]
    number = texts.index(pages.TEXTS[0])
    archive.annotating.tag(row.article, number, "Nhân sự")
    archive.annotating.note(row.article, number, NOTE)
    archive.annotating.undo()
    assert [a.text for a in archive.library.open(row.article).annotations if a.text] == []
    assert archive.library.search('"doi chieu quyet dinh"') == []
    archive.annotating.redo()
    assert archive.library.search('"doi chieu quyet dinh"') == [row.article]
    assert archive.library.search("dang thu van") == [row.article]

    archive.exporting.export([row.article], "csv", tmp_path / "notes.csv")
    with (tmp_path / "notes.csv").open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file)
    assert (line["quote"], line["paragraph"], line["tags"], line["note"]) == (
        pages.TEXTS[0],
        str(opened.article.shown.index(number) + 1),
        "Nhân sự",
        NOTE,
    )
    assert line["sha256"] == opened.sha256
    archive.exporting.export(None, "json", tmp_path / "notes.json")
    items = json.loads((tmp_path / "notes.json").read_text(encoding="utf-8"))["first"]["items"]
    assert {item["target"]["selector"][0]["exact"] for item in items} == {pages.TEXTS[0]}
    assert archive.library.original(row.article) == page.read_bytes()
    assert list(archive.upkeep.problems()) == []
