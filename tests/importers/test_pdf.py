"""PDF documents: paragraphs told from places, and files that are broken or hostile."""

import os
import time
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPageSize, QPdfWriter, QTextDocument

from reader.core.article import Article, Page, ParagraphKind
from reader.core.errors import ReaderError
from reader.extraction import extract
from reader.importers import SavedFile
from reader.importers import read as read_file
from reader.importers.titles import sensible

FONTS = Path(__file__).parents[2] / "resources/fonts"
A = "Chiều qua, bà con xã Phú Điền đã ra đồng gặt lúa giúp gia đình bà Đỗ Thị Lý, người vừa qua một cơn bạo bệnh. "
B = "Ông Nguyễn Hữu Tài, trưởng thôn, cho biết ai cũng muốn góp một tay, vì năm nay nước sông dâng cao hơn mọi năm. "


@pytest.fixture
def printed(qapp, tmp_path):
    """Prints HTML to a PDF document, as an office program does."""
    assert qapp
    for font in FONTS.glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))

    def make(html: str, title: str = "") -> bytes:
        path = tmp_path / "giay.pdf"
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(20, 20, 20, 20))
        writer.setResolution(96)
        writer.setTitle(title)
        document = QTextDocument()
        document.setDefaultFont(QFont("Noto Serif", 11))
        image = QImage(80, 70, QImage.Format.Format_RGB32)
        image.fill(QColor("red"))
        document.addResource(QTextDocument.ResourceType.ImageResource, "anh.png", image)
        document.setHtml(html)
        document.print_(writer)
        del writer
        return path.read_bytes()

    return make


def read(data: bytes, name: str = "giay.pdf") -> Page:
    (page,) = read_file(SavedFile(Path(name), data))
    assert isinstance(page, Page)
    return page


def article(data: bytes) -> Article:
    return extract(read(data))


def texts(data: bytes) -> list[str]:
    return [p.text for p in article(data).paragraphs]


def indented(*paragraphs: str) -> str:
    return "".join(f'<p align="justify" style="text-indent:30px; margin:0">{p}</p>' for p in paragraphs)


def written(objects: list[str | bytes], trailer: str = "") -> bytes:
    """A PDF file of `objects`, the first of which is its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for i, obj in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % i + (obj if isinstance(obj, bytes) else obj.encode("latin-1")) + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
        b"%010d 00000 n \n" % p for p in places
    )
    end = f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(out)}\n%%EOF".encode()
    return out + table + end


def stream(content: bytes, more: str = "") -> bytes:
    packed = zlib.compress(content)
    return f"<</Length {len(packed)}/Filter/FlateDecode{more}>>stream\n".encode() + packed + b"\nendstream"


def pages(*contents: bytes, font: str = "Helvetica", resources: str = "") -> list[str | bytes]:
    """The objects of a document: font 3, then a page and its content for each of `contents`."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(contents)))
    objects: list[str | bytes] = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(contents)}>>",
        f"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>",
    ]
    for i, content in enumerate(contents):
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {5 + 2 * i} 0 R"
            f"/Resources<</Font<</F 3 0 R>>{resources}>>>>",
            stream(content),
        ]
    return objects


def lines(*texts: str, x: int = 72, y: int = 700, size: int = 12, leading: int = 15) -> bytes:
    shown = "".join(f"({t}) Tj T* " for t in texts)
    return f"BT /F {size} Tf {leading} TL {x} {y} Td {shown}ET\n".encode("cp1252")


DECISION = (
    '<table width="100%"><tr><td width="42%" align="center"><b>UBND TỈNH TRƯỜNG HẢI</b><br>Số: 214/QĐ-UBND</td>'
    '<td align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br>'
    "<i>Trường Hải, ngày 12 tháng 3 năm 2021</i></td></tr></table>"
    '<p align="center"><b>QUYẾT ĐỊNH</b></p><p align="center"><b>Về việc thành lập Tổ kiểm kê đất đai tỉnh</b></p>'
    '<p align="center"><b>CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH</b></p>'
    + indented("Căn cứ Luật Tổ chức chính quyền địa phương;", f"<b>Điều 1.</b> {A}", f"<b>Điều 2.</b> {B}{A}")
    + '<table width="100%"><tr><td width="50%"><b>Nơi nhận:</b><br>- Như Điều 3;<br>- Lưu: VT.</td>'
    '<td align="center"><b>CHỦ TỊCH</b><br><br><b>Phạm Văn Dũng</b></td></tr></table>'
)


def test_a_decision_is_read_column_by_column(printed):
    found = article(printed(DECISION, "UBND TỈNH"))
    assert found.title == "QUYẾT ĐỊNH Về việc thành lập Tổ kiểm kê đất đai tỉnh"
    assert found.published.isoformat() == "2021-03-12"
    assert [p.text for p in found.paragraphs] == [
        "UBND TỈNH TRƯỜNG HẢI", "Số: 214/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "Trường Hải, ngày 12 tháng 3 năm 2021", "QUYẾT ĐỊNH",
        "Về việc thành lập Tổ kiểm kê đất đai tỉnh", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
        "Căn cứ Luật Tổ chức chính quyền địa phương;", f"Điều 1. {A}".strip(), f"Điều 2. {B}{A}".strip(),
        "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT.", "CHỦ TỊCH", "Phạm Văn Dũng",
    ]  # fmt: skip


def test_headings_and_rows_of_tables_are_told(printed):
    rows = (("Xã", "Bạn đọc", "Sách"), ("An Phú", "1.204", "3.410"), ("Bình<br>Lâm", "988", "2.077"))
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    html = (
        f"<h1>Thư viện huyện</h1><p>{A}{B}</p><h2>Số liệu</h2><table border=1 cellspacing=0>{table}</table><p>{B}</p>"
    )
    found = [(p.kind.value, p.level, p.text) for p in article(printed(html)).paragraphs]
    assert found == [
        ("title", 0, "Thư viện huyện"), ("text", 0, f"{A}{B}".strip()), ("heading", 2, "Số liệu"),
        ("table-row", 0, "Xã | Bạn đọc | Sách"), ("table-row", 0, "An Phú | 1.204 | 3.410"),
        ("table-row", 0, "Bình Lâm | 988 | 2.077"), ("text", 0, B.strip()),
    ]  # fmt: skip


def test_columns_of_a_newspaper_are_read_one_after_the_other(printed):
    left, right = [f"Trái {i}. {A}" for i in range(3)], [f"Phải {i}. {B}" for i in range(3)]
    html = (
        '<h1>Cả xã ra đồng giúp người bệnh</h1><table width="100%" cellspacing="14"><tr>'
        f'<td width="50%">{indented(*left)}</td><td>{indented(*right)}</td></tr></table>'
    )
    assert texts(printed(html))[1:] == [p.strip() for p in left + right]


def test_paragraphs_go_on_over_pages_and_page_numbers_do_not(printed):
    paragraphs = [f"Lần thứ {i}: {A}{B}" for i in range(40)]
    assert texts(printed(indented(*paragraphs))) == [p.strip() for p in paragraphs]


def test_running_heads_are_left_out_and_notes_stand_at_the_end():
    places = ("river", "market", "school", "temple")
    content = [
        lines(f"Journal of Invented Studies {n}", y=800, size=9)
        + lines(f"At the {p} begins a sentence that fills the whole of its line", "and then ends soon.", y=600 + 9 * n)
        + lines(f"{n} See the map of the {p}.", y=90, size=8)
        + lines(f"- {n} -", x=290, y=40)
        for n, p in enumerate(places, 1)
    ]
    assert texts(written(pages(*content))) == [
        *(f"At the {p} begins a sentence that fills the whole of its line and then ends soon." for p in places),
        *(f"{n} See the map of the {p}." for n, p in enumerate(places, 1)),
    ]


def test_words_broken_at_the_end_of_a_line_are_joined_in_english():
    content = lines(
        "The committee of the village met in the after-", "noon and decided to mend the well of the school."
    )
    assert texts(written(pages(content)))[0].startswith("The committee of the village met in the afternoon and")


def test_text_in_old_fonts_is_converted():
    text = "Céng hßa x· héi chñ nghÜa ViÖt Nam"  # as .VnTime draws it
    found = texts(written(pages(lines(text), font=".VnTime")))
    assert found == ["Cộng hòa xã hội chủ nghĩa Việt Nam"]
    assert text in read(written(pages(lines(text)))).content.decode()


def test_a_page_that_lies_on_its_side_is_read():
    first = b"BT /F 12 Tf 0 1 -1 0 200 100 Tm (A landscape page) Tj ET "
    turned = first + b"BT /F 12 Tf 0 1 -1 0 215 100 Tm (of two lines.) Tj ET"
    assert " ".join(texts(written(pages(turned)))) == "A landscape page of two lines."


def test_pictures_are_read_when_they_are_asked_for(printed):
    page = read(printed(f'<p>{A}</p><p><img src="anh.png"></p><p>{B}</p>'))
    (address,) = page.pictures
    content = page.content.decode()
    assert content.index("Chiều qua") < content.index(address) < content.index("Ông Nguyễn")
    assert page.pictures[address].startswith((b"\x89PNG", b"\xff\xd8\xff"))
    with pytest.raises(KeyError):
        page.pictures["pdf:9-9"]


@pytest.mark.parametrize(
    "told", ["Microsoft Word - a.doc", "bao_cao.pdf", "Document1", "ỦY BAN NHÂN DÂN", "12345", "x"]
)
def test_names_of_files_and_programs_are_no_titles(told):
    assert sensible(told) == ""


def test_junk_before_the_document_is_passed_over():
    assert texts(b"HTTP junk\r\n\r\n" + written(pages(lines("Hello there, reader.")))) == ["Hello there, reader."]
    spoken_of = b"<html><body><p>Files begin with\n%PDF-1.4 and go on.</p></body></html>"
    assert article(spoken_of).paragraphs[0].text.endswith("and go on.")


T = lines("The quick brown fox jumps.")


def forms(count: int, times: int) -> bytes:
    """Drawings that draw each other, each the next one so many times."""
    objects = pages(T + b"/X Do", resources="/XObject<</X 6 0 R>>")
    for i in range(count):
        box = f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R>>/XObject<</X {7 + i} 0 R>>>>"
        objects.append(stream(b"/X Do " * times if i < count - 1 else T, box))
    return written(objects)


def same_page(count: int) -> bytes:
    objects = pages(T)
    objects[1] = f"<</Type/Pages/Kids[{'4 0 R ' * count}]/Count {count}>>"
    return written(objects)


def locked() -> bytes:
    values = "<" + "00" * 32 + ">"
    trailer = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O {values}/U {values}>>"
    return written(pages(T), trailer)


HOSTILE = {
    "no PDF": (lambda: b"%PDF-1.7 ...", "not-a-page"),
    "cut off": (lambda: written(pages(T))[:300], "file-damaged"),
    "no table": (lambda: written(pages(T)).split(b"xref")[0], "file-damaged"),
    "wrong table": (lambda: written(pages(T)).replace(b"00000 n", b"99999 n"), None),
    "random": (lambda: b"%PDF-1.4\n1 0 obj\n" + os.urandom(100_000), "file-damaged"),
    "locked": (locked, "file-unreadable"),
    "scan": (lambda: written(pages(b"0 0 m 9 9 l S")), "no-text"),
    "10,000 pages": (lambda: same_page(10_000), None),
    "30,000 pages": (lambda: same_page(30_000), "page-too-complex"),
    "circle of pages": (
        lambda: written(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 5>>"]), "file-damaged"
    ),
    "wrong count": (
        lambda: written([pages(T)[0], "<</Type/Pages/Kids[4 0 R]/Count 2000000000>>", *pages(T)[2:]]), None
    ),
    "circle of tables": (lambda: written(pages(T)).replace(b"/Root", b"/Prev 9/Root"), None),
    "circle of drawings": (lambda: forms(1, 3).replace(b"/X 7 0 R", b"/X 6 0 R"), None),
    "drawings": (lambda: forms(12, 10), "page-too-complex"),
    "bomb": (lambda: written(pages(b"0 " * 20_000_000)), "page-too-complex"),
    "many letters": (lambda: written(pages(b"BT /F 12 Tf\n" + b"(aaaa) Tj\n" * 200_000 + b"ET")), "page-too-complex"),
    "many lines": (lambda: written(pages(T + b"0 0 m 90 0 l S 0 0 m 0 90 l S\n" * 100_000)), None),
    "saved states": (lambda: written(pages(b"q " * 2_000_000 + T)), None),
    "nested": (lambda: written([f"<</Type/Catalog/Pages 2 0 R/X {'[' * 500_000}>>", *pages(T)[1:]]), None),
    "huge type": (lambda: written(pages(b"BT /F 1e30 Tf 9e30 9e30 Td (a) Tj ET" + T)), None),
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_document_ends_soon(case):
    make, code = HOSTILE[case]
    data = make()
    start = time.monotonic()
    found = None
    try:
        assert read(data).content
    except ReaderError as error:
        found = error.code
        assert "giay.pdf" in str(error)
    assert time.monotonic() - start < 15
    assert found == code


def test_a_document_that_takes_too_long_is_refused(monkeypatch):
    from reader.importers import pdf_html

    monkeypatch.setattr(pdf_html, "SECONDS", -1.0)
    with pytest.raises(ReaderError, match="only 1 of its 2 pages"):
        read(written(pages(T, T)))


def test_a_table_without_rules_keeps_its_rows(printed):
    rows = "".join(
        f'<tr><td width="200">Xã số {i}</td><td width="100">{i * 37}</td><td>{i * 11}</td></tr>' for i in range(1, 7)
    )
    found = article(printed(f"<p>{A}{B}</p><table>{rows}</table>"))
    assert [p.text for p in found.paragraphs if p.kind is ParagraphKind.TABLE_ROW][:2] == [
        "Xã số 1 | 37 | 11",
        "Xã số 2 | 74 | 22",
    ]
