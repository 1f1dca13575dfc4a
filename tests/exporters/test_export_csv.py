"""CSV, read back by the csv module as a spreadsheet would."""

from __future__ import annotations

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from reader.exporters.csv import COLUMNS
from reader.exporters.wording import printable
from tests.exporters.conftest import exported


def rows(notebook) -> list[dict[str, str]]:
    written = exported("csv", notebook)
    assert written.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True))


def unshielded(cell: str) -> str:
    return cell[1:] if re.match(r"'+[=+\-@\t\n]", cell) else cell


def test_every_field_is_there(notebook_with):
    notebook = notebook_with()
    noted, tagged = rows(notebook)
    assert noted == {
        "article_id": "12",
        "title": "Thủ tướng tiếp Bộ trưởng",
        "byline": "Trần Văn Đức",
        "publisher": "Báo Nhân Dân",
        "source_url": "https://bao.example/a.html?x=1&y=2",
        "published": "2026-11-01",
        "captured": "2026-11-02T09:08:07Z",
        "imported": "2026-11-02T10:11:12Z",
        "file_name": "thu tuong.mhtml",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "paragraph": "3",
        "quote": "Hai bên nhất trí thúc đẩy hợp tác.",
        "tags": "Nhân sự; Đối ngoại",
        "note": "Đối chiếu với thông cáo.\nXem phụ lục.",
        "created": "2026-11-03T01:02:03Z",
        "modified": "2026-11-04T04:05:06Z",
        "creator": "Nguyễn Thị Lan",
        "annotation_id": notebook.articles[0].paragraphs[0].notes[0].id,
        "last_paragraph": "3",
        "start": "0",
        "end": "34",
        "prefix": "trước",
        "suffix": "sau",
        "highlight": "",
        "capture_id": "34",
        "container": "",
    }
    assert tagged["paragraph"] == "8"
    assert tagged["quote"] == "Chỉ có thẻ"
    assert tagged["tags"] == "Đối ngoại"
    assert {tagged[name] for name in ("note", "created", "modified", "creator", "annotation_id")} == {""}


def test_what_is_not_known_is_empty(notebook_with):
    noted = rows(notebook_with(published=None, captured=None, byline="", source_url=""))[0]
    assert noted["published"] == noted["captured"] == noted["byline"] == noted["source_url"] == ""


def test_lines_end_as_rfc_4180_says(notebook_with):
    written = exported("csv", notebook_with(note="one line")).decode("utf-8-sig")
    assert written.split("\r\n")[0] == ",".join(COLUMNS)
    assert written.count("\r\n") == written.count("\n") == 3


def test_hostile_text_comes_back_and_is_no_formula(notebook_with, hostile):
    notebook = notebook_with(
        hostile, hostile, ((hostile, "#123456"),), hostile, title=hostile, byline=hostile, file_name=hostile
    )
    noted = rows(notebook)[0]
    for name in ("title", "byline", "file_name", "quote", "tags", "note", "creator"):
        assert not noted[name].startswith(tuple("=+-@\t\r\n"))
        assert unshielded(noted[name]) == hostile


@given(text=st.text("'=+-@\t\r\n\",;a") | st.text())
def test_any_text_comes_back(notebook_with, text):
    noted = rows(notebook_with(quote=text, note=text))[0]
    assert unshielded(noted["quote"]) == unshielded(noted["note"]) == printable(text)
