"""DOCX, read back by python-docx."""

from __future__ import annotations

import io
from datetime import datetime
from zipfile import ZipFile

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reader.core.notebook import Grouping, Notebook
from reader.exporters.wording import printable
from tests.exporters.conftest import exported


def document(notebook):
    return docx.Document(io.BytesIO(exported("docx", notebook)))


def texts(written, style: str) -> list[str]:
    return [paragraph.text for paragraph in written.paragraphs if paragraph.style.name == style]


def test_every_field_is_there(notebook_with, facts):
    written = document(notebook_with())
    assert texts(written, "Title") == ["Ghi chú"]
    assert texts(written, "Heading 1") == ["Thủ tướng tiếp Bộ trưởng", "Danh mục nguồn"]
    assert [row.cells[1].text for row in written.tables[0].rows] == list(facts)
    assert texts(written, "Heading 2") == ["Đoạn 3", "Đoạn 8"]
    assert texts(written, "Quote") == ["Hai bên nhất trí thúc đẩy hợp tác.", "Chỉ có thẻ"]
    assert texts(written, "Normal") == [
        "Xuất lúc 2026-11-20 07:00:00 UTC · Archive Reader 0.1.0",
        "Thẻ: Nhân sự; Đối ngoại",
        "Ghi chú: Đối chiếu với thông cáo.\nXem phụ lục.",
        "Nguyễn Thị Lan · tạo lúc 2026-11-03 01:02:03 UTC · sửa lúc 2026-11-04 04:05:06 UTC",
        "Thẻ: Đối ngoại",
    ]
    (source,) = texts(written, "Bibliography")
    assert all(fact in source for fact in facts)


def test_the_contents_are_filled_and_lead_to_their_headings(notebook_with):
    written = document(notebook_with(title="Tên & <bài>"))
    entries = [p for p in written.paragraphs if p.style.name == "toc 1"]
    assert [entry.hyperlinks[0].text.rstrip("\t") for entry in entries] == ["Tên & <bài>", "Danh mục nguồn"]
    targets = {entry.hyperlinks[0].fragment for entry in entries}
    marks = {mark.get(qn("w:name")) for mark in written.element.body.iter(qn("w:bookmarkStart"))}
    assert targets <= marks
    kinds = [mark.get(qn("w:fldCharType")) for mark in written.element.body.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == 3


@pytest.mark.parametrize(
    ("grouping", "headings"),
    [
        (Grouping.TAG, ["Đối ngoại", "Nhân sự", "Danh mục nguồn"]),
        (Grouping.PERSON, ["Không có người", "Danh mục nguồn"]),
    ],
)
def test_passages_stand_together_by_tag_or_person(notebook_with, grouping, headings):
    written = document(notebook_with(grouping=grouping))
    assert texts(written, "Heading 1") == headings
    assert texts(written, "Heading 2") == ["Thủ tướng tiếp Bộ trưởng · Báo Nhân Dân · 2026-11-01"] * (len(headings) - 1)
    assert "Chỉ có thẻ" in texts(written, "Quote")
    names = [mark.get(qn("w:name")) for mark in written.element.body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    assert all(len(name) <= 40 for name in names)


def test_the_page_is_as_the_decree_says(notebook_with):
    section = document(notebook_with()).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins] == [20, 20, 30, 20]
    header = section.header.paragraphs[0]
    assert header.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert header._p.find(qn("w:fldSimple")).get(qn("w:instr")) == "PAGE"
    assert section.different_first_page_header_footer


@pytest.mark.parametrize(
    ("name", "size"), [("Normal", 13), ("Title", 16), ("Heading 1", 14), ("Heading 2", 13), ("Quote", 13)]
)
def test_every_style_is_black_times_new_roman(notebook_with, name, size):
    style = document(notebook_with()).styles[name]
    fonts = style.element.rPr.rFonts
    assert dict(fonts.attrib) == {qn(f"w:{at}"): "Times New Roman" for at in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert style.font.size == Pt(size)
    assert style.element.rPr.find(qn("w:szCs")).get(qn("w:val")) == str(size * 2)
    assert style.font.color.rgb == RGBColor(0, 0, 0)
    assert style.font.color.theme_color is None


def test_quotations_are_indented_and_vietnamese_is_not_marked_as_misspelt(notebook_with):
    written = document(notebook_with())
    assert round(written.styles["Quote"].paragraph_format.left_indent.mm) == Mm(10).mm
    assert written.styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
    assert document(notebook_with(language="en")).styles["Normal"].element.rPr.find(qn("w:lang")) is None


def test_the_file_says_when_the_notebook_was_exported_and_nothing_else(notebook_with):
    written = exported("docx", notebook_with())
    properties = docx.Document(io.BytesIO(written)).core_properties
    assert properties.created.replace(tzinfo=None) == datetime(2026, 11, 20, 7)
    assert properties.modified == properties.created
    assert properties.author == properties.last_modified_by == "Archive Reader 0.1.0"
    assert properties.comments == ""
    with ZipFile(io.BytesIO(written)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_hostile_text_comes_back(notebook_with, hostile):
    notebook = notebook_with(
        hostile, hostile, ((hostile, "#123456"),), hostile, title=hostile, byline=hostile, source_url=hostile
    )
    written = document(notebook)
    assert texts(written, "Heading 1")[0] == hostile
    assert texts(written, "Quote")[0] == hostile
    assert [written.tables[0].cell(row, 1).text for row in (0, 2)] == [hostile] * 2
    _, tags, note, signature, _ = texts(written, "Normal")
    assert (tags, note) == (f"Thẻ: {hostile}", f"Ghi chú: {hostile}")
    assert signature.startswith(f"{hostile} · tạo lúc")


def test_only_control_characters_are_lost(notebook_with):
    text = "".join(map(chr, range(0x100))) + "\ud800\ufffe 🎉 chữ" + "dài " * 25_000
    written = document(notebook_with(text, text, title=text))
    assert texts(written, "Quote")[0] == printable(text)
    assert texts(written, "Normal")[2] == f"Ghi chú: {printable(text)}"


def test_an_empty_notebook_is_a_document_without_notes():
    written = document(Notebook(exported=datetime(2026, 11, 20), generator="Archive Reader", articles=()))
    assert texts(written, "Title") == ["Notes"]
    assert not written.tables
