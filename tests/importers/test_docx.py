"""Word documents: what becomes of their parts, and of those that are broken or hostile."""

import io
import re
import struct
import time
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from reader.core import legacy
from reader.core.article import Page, ParagraphKind
from reader.core.errors import ReaderError
from reader.extraction import extract
from reader.importers import SavedFile
from reader.importers import read as read_file

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf50"
    "0f0003860180b5d1c8f50000000049454e44ae426082"
)
P = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def saved(document: Document) -> bytes:
    with io.BytesIO() as file:
        document.save(file)
        return file.getvalue()


def read(data: bytes | Document, name: str = "giay.docx") -> Page:
    data = data if isinstance(data, bytes) else saved(data)
    (page,) = read_file(SavedFile(Path(name), data))
    assert isinstance(page, Page)
    return page


def paragraphs(data: bytes | Document) -> list[tuple[str, str]]:
    return [(p.kind.value + (str(p.level) if p.level else ""), p.text) for p in extract(read(data)).paragraphs]


def package(body: str, **parts: str) -> bytes:
    """A DOCX file of the smallest kind, with `body` in its document."""
    main = f"<w:document {nsdecls('w', 'r')}><w:body>{body}</w:body></w:document>"
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
            written.writestr("[Content_Types].xml", CONTENT_TYPES)
            for name, text in {"word/document.xml": main, **parts}.items():
                written.writestr(name, text)
        return file.getvalue()


def decision() -> Document:
    document = docx.Document()
    left, right = document.add_table(1, 2).rows[0].cells
    for cell, lines in (
        (left, ["ỦY BAN NHÂN DÂN", "TỈNH TRƯỜNG HẢI", "Số: 214/QĐ-UBND"]),
        (right, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                 "Trường Hải, ngày 12 tháng 3 năm 2021"]),
    ):  # fmt: skip
        for line in lines:
            cell.add_paragraph().add_run(line).bold = True
    for line in ("QUYẾT ĐỊNH", "Về việc thành lập Tổ kiểm kê đất đai tỉnh Trường Hải", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    document.add_paragraph("Căn cứ Luật Tổ chức chính quyền địa phương;")
    document.add_paragraph("Điều 1. Thành lập Tổ kiểm kê gồm các ông, bà sau đây:")
    document.add_paragraph("Ông Lê Quang Bính, Tổ trưởng;", style="List Number")
    document.add_paragraph("Bà Trần Thị Mỹ Hạnh, Tổ phó.", style="List Number")
    return document


def test_a_decision_keeps_its_head_in_order_and_shows_its_title():
    article = extract(read(decision()))
    assert article.title == "QUYẾT ĐỊNH Về việc thành lập Tổ kiểm kê đất đai tỉnh Trường Hải"
    assert article.published.isoformat() == "2021-03-12"
    texts = [p.text for p in article.paragraphs]
    assert texts[:4] == [
        "ỦY BAN NHÂN DÂN", "TỈNH TRƯỜNG HẢI", "Số: 214/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    ]  # fmt: skip
    assert [p.text for p in article.paragraphs if p.kind is ParagraphKind.TITLE] == texts[6:8]
    assert texts[-2:] == ["1. Ông Lê Quang Bính, Tổ trưởng;", "2. Bà Trần Thị Mỹ Hạnh, Tổ phó."]


def test_kinds_of_paragraphs_are_kept():
    document = docx.Document()
    document.add_heading("Tình hình chung", 1)
    document.add_heading("Số liệu", 2)
    table = document.add_table(2, 2, style="Table Grid")
    for cell, text in zip((c for row in table.rows for c in row.cells), ("Xã", "Sách", "An Phú", "3.410"), strict=True):
        cell.text = text
    document.add_paragraph("Bảng 1. Sách theo xã", style="Caption")
    document.add_paragraph("Mua sách;", style="List Bullet")
    document.add_paragraph("cho thiếu nhi.", style="List Bullet 2")
    document.add_paragraph("Sách là bạn.", style="Quote")
    document.styles.add_style("HTML Preformatted", 1)
    document.add_paragraph("x = 1", style="HTML Preformatted")
    assert paragraphs(document) == [
        ("title", "Tình hình chung"), ("heading2", "Số liệu"), ("table-row", "Xã | Sách"),
        ("table-row", "An Phú | 3.410"), ("caption", "Bảng 1. Sách theo xã"), ("list-item1", "Mua sách;"),
        ("list-item2", "cho thiếu nhi."), ("quote", "Sách là bạn."), ("code", "x = 1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("style", "kind"),
    [("Đầu đề 1", "heading1"), ("Chú thích", "caption"), ("Trích dẫn", "quote"), ("Heading 2", "heading2")],
)  # fmt: skip
def test_styles_are_known_by_their_vietnamese_names(style, kind):
    document = docx.Document()
    document.add_paragraph("Làng chiếu", style="Title")
    document.add_paragraph("Thôn Đông có ba mươi hộ dân sống bằng nghề dệt chiếu.")
    names = [s.name for s in document.styles]
    (document.styles.add_style(style, 1) if style not in names else document.styles[style])
    document.add_paragraph("Một đoạn", style=style)
    assert paragraphs(document)[-1] == (kind, "Một đoạn")


def test_numbers_that_word_counts_are_written_into_the_text():
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text) in enumerate([("decimal", "Điều %1."), ("lowerLetter", "%2)"), ("lowerRoman", "%1.%3")])
    )
    numbering = (
        f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    )
    body = "".join(item.format(*x) for x in [(0, "Một"), (1, "hai"), (1, "ba"), (2, "bốn"), (0, "Năm"), (1, "sáu")])
    assert paragraphs(package(body, **{"word/numbering.xml": numbering})) == [
        ("title", "Điều 1. Một"), ("list-item2", "a) hai"), ("list-item2", "b) ba"), ("list-item3", "1.i bốn"),
        ("text", "Điều 2. Năm"), ("list-item2", "a) sáu"),
    ]  # fmt: skip


def test_what_its_readers_see_is_taken():
    body = (
        "<w:p><w:r><w:t>Giữ </w:t></w:r><w:ins><w:r><w:t>thêm </w:t></w:r></w:ins><w:del><w:r><w:delText>bỏ"
        "</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
        '<w:fldSimple w:instr="DATE"><w:r><w:t>trường </w:t></w:r></w:fldSimple>'
        '<w:commentRangeStart w:id="1"/><w:r><w:t>hết</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    assert paragraphs(package(body))[0][1] == "Giữ thêm trường hết"


def test_notes_stand_at_the_end_and_text_boxes_are_kept():
    notes = f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2">' + P.replace("x", "Theo sổ hộ tịch.")
    notes += "</w:footnote></w:footnotes>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = (
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice><w:drawing><w:txbxContent><w:p><w:r>'
        "<w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    body = '<w:p><w:r><w:t>Năm 1972</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + box + "<w:p/>"
    texts = [text for _, text in paragraphs(package(body, **{"word/footnotes.xml": notes}))]
    assert texts == ["Năm 1972[1]", "Trong khung", "[1] Theo sổ hộ tịch."]


def test_pictures_are_read_when_they_are_asked_for():
    document = docx.Document()
    document.add_paragraph("Trước ảnh")
    document.add_picture(io.BytesIO(PIXEL))
    page = read(document)
    (address,) = page.pictures
    assert f'src="{address}"' in page.content.decode()
    assert address.startswith("docx:image")
    assert page.pictures[address] == PIXEL


@pytest.mark.parametrize(
    ("told", "title"),
    [("", "Đầu trang"), ("Microsoft Word - a.doc", "Đầu trang"), ("bao_cao.docx", "Đầu trang"),
     ("Sổ tay làng nghề", "Sổ tay làng nghề")],
)  # fmt: skip
def test_the_title_of_the_properties_is_taken_if_it_is_one(told, title):
    document = docx.Document()
    document.core_properties.title = told
    document.add_heading("Đầu trang", 1)
    document.add_paragraph("Một đoạn văn.")
    assert read(document).title == title


def in_legacy(text: str, table: dict) -> str:
    codes: dict[str, str] = {}
    for code, char in table.items():
        codes.setdefault(char, chr(code) if isinstance(code, int) else code)
    return "".join(codes.get(char, char) if ord(char) > 127 else char for char in text)


def test_old_fonts_are_read_run_by_run():
    document = docx.Document()
    text = "Đỗ Thị Lý trồng lúa ở xã Phú Điền"
    for font, table in ((".VnTime", legacy.TCVN3), ("VNI-Times", legacy.VNI)):
        paragraph = document.add_paragraph("Bà ")
        for part in (in_legacy(text, table)[:3], in_legacy(text, table)[3:]):
            run = paragraph.add_run(part)
            run.font.name = font
    unicode_run = document.add_paragraph().add_run(text)
    unicode_run.font.name = ".VnTime"
    capitals = document.add_paragraph().add_run(in_legacy("quyết định", legacy.TCVN3))
    capitals.font.name = ".VnTimeH"
    assert [t for _, t in paragraphs(document)] == [f"Bà {text}", f"Bà {text}", text, "QUYẾT ĐỊNH"]


def compound(stream: str) -> bytes:
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    return bytes(header) + stream.encode("utf-16-le").ljust(1024, b"\0")


def bomb(part: str, size: int) -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
            written.writestr("[Content_Types].xml", CONTENT_TYPES)
            if part != "word/document.xml":
                written.writestr("word/document.xml", f"<w:document {nsdecls('w')}><w:body/></w:document>")
            with written.open(part, "w", force_zip64=True) as target:
                for _ in range(size):
                    target.write(b" " * 1_000_000)
        return file.getvalue()


ENTITIES = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + package.__doc__
HOSTILE = {
    "locked": (lambda: compound("EncryptedPackage"), "file-unreadable"),
    "old word": (lambda: compound("WordDocument"), "not-a-page"),
    "bomb": (lambda: bomb("word/document.xml", 300), "page-too-complex"),
    "bomb of styles": (lambda: bomb("word/styles.xml", 300), "page-too-complex"),
    "entities": (lambda: package("", **{"word/document.xml": ENTITIES}), "page-too-complex"),
    "entities in UTF-16": (
        lambda: package("", **{"word/document.xml": '<!DOCTYPE d [<!ENTITY a "x">]><d/>'.encode("utf-16")}),
        "page-too-complex",
    ),
    "not XML": (lambda: package("", **{"word/document.xml": "<w:document><oops"}), "file-damaged"),
    "another XML": (lambda: package("", **{"word/document.xml": "<html/>"}), "file-damaged"),
    "no text": (lambda: package(""), "no-text"),
    "cut off": (lambda: saved(decision())[:9000], "file-damaged"),
    "broken part": (lambda: saved(decision())[:3000] + bytes(800) + saved(decision())[3800:], None),
    "nested": (lambda: package("<w:tbl><w:tr><w:tc>" * 5000 + P + "</w:tc></w:tr></w:tbl>" * 5000), "page-too-complex"),
    "nested less": (lambda: package("<w:tbl><w:tr><w:tc>" * 75 + P + "</w:tc></w:tr></w:tbl>" * 75), None),
    "many paragraphs": (lambda: package(P * 100_000), "page-too-complex"),
    "missing relation": (
        lambda: package(f'<w:p><w:hyperlink r:id="rId9"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>{P}'), None
    ),
    "bad numbers": (
        lambda: package(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="many"/></w:tcPr>' + P + "</w:tc></w:tr></w:tbl>"
            '<w:p><w:r><w:sym w:font="X" w:char="zz"/><w:footnoteReference/></w:r></w:p>'
        ),
        None,
    ),
    "circle of styles": (
        lambda: package(
            '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
            **{
                "word/styles.xml": f'<w:styles {nsdecls("w")}><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>'
                "</w:styles>"
            },
        ),
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_document_ends_soon(case):
    make, code = HOSTILE[case]
    data = make()
    start = time.monotonic()
    try:
        article = extract(read(data))
        found = None
    except ReaderError as error:
        found, article = error.code, None
    assert time.monotonic() - start < 15
    if code or article is None:
        assert found == code or (code is None and found in ("file-damaged", "page-too-complex"))
    else:
        assert article.paragraphs


def test_a_document_with_macros_or_another_main_part_is_read():
    data = package(P)
    moved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(moved, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("document", "document2"), old.read(name))
        new.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="/word/document2.xml"/></Relationships>',
        )
    assert paragraphs(moved.getvalue()) == [("title", "x")] or paragraphs(moved.getvalue()) == [("text", "x")]


def test_strict_open_xml_is_read():
    strict = package(P).replace(b"x", b"x")
    with zipfile.ZipFile(io.BytesIO(strict)) as old:
        main = old.read("word/document.xml").decode()
    main = re.sub("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                  "http://purl.oclc.org/ooxml/wordprocessingml/main", main)  # fmt: skip
    assert paragraphs(package("", **{"word/document.xml": main}))[0][1] == "x"


def test_a_zip_of_something_else_is_no_document():
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as written:
            written.writestr("a.bin", b"\x00\x01\x02" * 100)
        data = file.getvalue()
    with pytest.raises(ReaderError):
        read(data, "x.docx")


def test_deleted_paragraph_marks_join_paragraphs():
    document = docx.Document()
    first = document.add_paragraph("Nửa đầu ")
    mark = OxmlElement("w:rPr")
    mark.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="a"/>'))
    first._p.get_or_add_pPr().append(mark)
    document.add_paragraph("nửa sau")
    assert first._p.pPr.find(qn("w:rPr")) is not None
    assert [t for _, t in paragraphs(document)] == ["Nửa đầu nửa sau"]
