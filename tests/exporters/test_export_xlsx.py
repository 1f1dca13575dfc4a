"""Excel workbooks, read back by openpyxl."""

from __future__ import annotations

import io

import openpyxl
import pytest

from reader.exporters import xlsx
from reader.exporters.tables import ANNOTATIONS, ENTITIES, MENTIONS, SOURCES
from reader.exporters.wording import printable
from tests.exporters.conftest import SHA256, exported


def book(notebook):
    return openpyxl.load_workbook(io.BytesIO(exported("xlsx", notebook)))


def rows(sheet) -> list[dict[str, object]]:
    head, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in others]


def test_every_sheet_has_its_columns_and_vietnamese_is_whole(notebook_with):
    sheets = book(notebook_with())
    for table in (ANNOTATIONS, MENTIONS, ENTITIES, SOURCES):
        assert [cell.value for cell in sheets[table.name][1]] == list(table.columns)
    noted, tagged = rows(sheets["annotations"])
    assert (noted["paragraph"], noted["quote"]) == (3, "Hai bên nhất trí thúc đẩy hợp tác.")
    assert noted["note"] == "Đối chiếu với thông cáo.\nXem phụ lục."
    assert (tagged["tags"], tagged["note"]) == ("Đối ngoại", None)
    assert [(row["type"], row["text"], row["paragraph"]) for row in rows(sheets["mentions"])] == [
        ("PERSON", "Trần Khải Hoàn", 8),
        ("ORG", "Đảng bộ Sông Thao", 8),
    ]
    person, body = rows(sheets["entities"])
    assert (person["name"], person["articles"], person["mentions"]) == ("Trần Khải Hoàn", 1, 1)
    assert person["roles"] == "Bí thư Đảng bộ Sông Thao (6/2024)"
    assert body["name"] == "Đảng bộ Sông Thao"
    assert rows(sheets["sources"])[0]["sha256"] == SHA256


def test_no_cell_is_a_formula_or_a_link(notebook_with, hostile):
    sheets = book(notebook_with(hostile, hostile, ((hostile, "#123456"),), hostile, title=hostile, byline=hostile))
    for sheet in sheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n", "inlineStr")
                assert cell.hyperlink is None
    assert rows(sheets["annotations"])[0]["title"] == printable(hostile)


def test_a_text_longer_than_a_cell_is_cut_where_all_can_see(notebook_with):
    cell = rows(book(notebook_with("𝒜" * 20_000))["annotations"])[0]["quote"]
    assert cell.endswith("𝒜…")
    assert len(cell.encode("utf-16-le")) // 2 <= 32_767


def test_quotations_are_read_back_also_after_another_program_saved_it(notebook_with):
    first = exported("xlsx", notebook_with())
    again = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(first)).save(again)
    for data in (first, again.getvalue()):
        noted, tagged = xlsx.quotations(data)
        assert (noted.exact, noted.sha256, noted.number) == ("Hai bên nhất trí thúc đẩy hợp tác.", SHA256, 3)
        assert (tagged.start, tagged.end, tagged.prefix) == (0, 10, "")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no workbook", b"quote,sha256"])
def test_what_is_no_workbook_is_refused(data):
    with pytest.raises(ValueError):
        list(xlsx.quotations(data))
