"""What the files of other programs say, read from forms of our own writing in the shape that they have."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.core.highlights import Highlight
from reader.importers.highlights import read
from tests import foreign
from tests.articles import PARAGRAPHS, TITLE
from tests.foreign import ADDRESS, EXACT

ADDED = datetime(2024, 11, 13, 2, 4, 6, tzinfo=UTC)


@pytest.fixture
def reads(tmp_path: Path):
    def run(content: bytes | str | object, name: str = "tệp") -> list[Highlight]:
        if not isinstance(content, bytes | str):
            content = json.dumps(content, ensure_ascii=False)
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path)

    return run


@pytest.mark.parametrize("form", [lambda rows: {"total": 1, "rows": rows}, lambda rows: {"annotations": rows}, list])
def test_hypothesis(reads, form) -> None:
    (one,) = reads(form([foreign.hypothesis()]))
    assert one == Highlight(
        title=TITLE,
        address=f"{ADDRESS}?utm_source=thu",
        exact=EXACT,
        prefix="Theo báo cáo, ",
        suffix=" 📉 và hòa",
        comment="So với *báo cáo* quý III",
        tags=("Cải cách", "Họp"),
        creator="Lê Thảo",
        created=datetime(2024, 11, 13, 2, 4, 6, 123456, tzinfo=UTC),
        modified=datetime(2024, 11, 14, 2, 4, 6, 123456, tzinfo=UTC),
    )


def test_hypothesis_a_reply_stands_where_its_talk_began_and_a_page_note_nowhere(reads) -> None:
    first = foreign.hypothesis()
    reply = foreign.hypothesis(id="b", references=[first["id"]], target=[{"source": ADDRESS}], text="Đồng ý", tags=[])
    page = foreign.hypothesis(id="c", target=[{"source": ADDRESS}], user_info=None)
    rows = reads("\n".join(json.dumps(row) for row in (first, reply, page)))
    assert [row.exact for row in rows] == [EXACT, EXACT, ""]
    assert (rows[1].comment, rows[2].creator) == ("Đồng ý", "lethao")


@pytest.mark.parametrize("form", [list, lambda items: {"config": {}, "items": [item["data"] for item in items]}])
def test_zotero_items(reads, form) -> None:
    page, marked, picture, quoted, rest = reads(form(foreign.zotero_items()))
    assert {(one.title, one.address) for one in (page, marked, quoted, rest)} == {(TITLE, ADDRESS)}
    assert page.tags == ("Đảng bộ", "2024∕11")
    assert (marked.exact, marked.comment) == (EXACT.replace(" ", "\n", 1), "Cần **nguồn**\nkhác")
    assert (marked.tags, marked.color, marked.creator) == (("Số liệu",), "#5fb236", "Phan Mai")
    assert marked.created == datetime(2024, 11, 13, 3, tzinfo=UTC)
    assert picture.textless
    assert not list(picture.parts())
    assert (quoted.exact, quoted.color, quoted.comment) == (PARAGRAPHS[1], "#ff6666", "Tiêu đề phụ")
    assert rest.comment == "Chú thích\n\nĐọc lại **toàn bài** & so.\n\n- Một"


def test_zotero_annotations_inside_their_items(reads) -> None:
    marks = [{"annotationText": EXACT, "annotationColor": "#ffd400", "tags": []}]
    item = {"itemType": "webpage", "itemID": 4, "title": TITLE, "url": ADDRESS, "tags": [], "notes": [{"note": "<p>a"}]}
    note, one = reads({"items": [item | {"attachments": [{"title": "Snapshot", "annotations": marks}]}]})
    assert (note.comment, note.title) == ("a", TITLE)
    assert (one.exact, one.title, one.address, one.color) == (EXACT, TITLE, ADDRESS, "#ffd400")


def test_zotero_rdf(reads) -> None:
    tagged, quoted, rest = reads(foreign.zotero_rdf())
    assert tagged == Highlight(title=TITLE, address=ADDRESS, tags=("Đảng bộ", "Họp"))
    assert (quoted.exact, quoted.comment, quoted.address) == (PARAGRAPHS[1], "Tiêu đề phụ", ADDRESS)
    assert rest.comment.startswith("Chú thích")


def test_csl_json_has_key_words_and_remarks(reads) -> None:
    cited = {"id": "a", "type": "article", "title": TITLE, "URL": ADDRESS, "keyword": "Họp; Số liệu", "annote": "Hay"}
    (one,) = reads([cited])
    assert (one.tags, one.comment, one.exact) == (("Họp", "Số liệu"), "Hay", "")


def test_bookmarks(reads) -> None:
    noted, other, code = reads(foreign.bookmarks())
    assert noted == Highlight(
        title=f"{TITLE} & b",
        address=f"{ADDRESS}#1",
        tags=("Họp", "Cải cách", "Nhân sự/2024∕11"),
        comment="Đọc lại <ngay>",
        created=ADDED,
    )
    assert (other.title, other.tags, list(other.parts())) == ("Trang khác", (), [])
    assert code.page[1] == ""


def test_pocket(reads) -> None:
    tagged, bare = reads(foreign.pocket_html())
    assert (tagged.title, tagged.address, tagged.tags) == (TITLE, ADDRESS, ("họp", "cải cách"))
    assert (bare.tags, bare.title) == ((), "Khác")
    row, marked = reads(foreign.pocket_zip())
    assert row == tagged
    assert marked == Highlight(title=TITLE, address=ADDRESS, exact=EXACT, created=ADDED)


@pytest.mark.parametrize("divider", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_instapaper_also_as_a_spreadsheet_writes_it_again(reads, divider, encoding) -> None:
    marked, formula = reads(foreign.instapaper().replace(",", divider).encode(encoding))
    assert (marked.address, marked.exact, marked.tags) == (ADDRESS, EXACT, ("họp",))
    assert (formula.title, formula.tags) == ('=HYPERLINK("http://x")', ("Để sau",))


def test_a_table_with_notes(reads) -> None:
    (one,) = reads(f"id,title,note,url,folder,tags,created\n1,{TITLE},Hay,{ADDRESS},Báo,a,2024-11-13T02:04:06Z\n")
    assert (one.comment, one.tags, one.created) == ("Hay", ("a", "Báo"), ADDED)


def test_a_table_in_the_code_of_old_windows_is_read(reads) -> None:
    (one,) = reads("url,title,tags\nhttps://a.example/,Cải cách,họp\n".encode("cp1258", "replace"))
    assert one.address == "https://a.example/"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("\n".join(PARAGRAPHS), lambda before: len(before)),
        ("\r\n".join(PARAGRAPHS), lambda before: len(before)),
        ("\r\n".join(PARAGRAPHS), lambda before: len(before.replace("\n", "\r\n"))),
        ("\n".join(PARAGRAPHS), lambda before: len(before.replace("\n", "\r\n"))),
        ("\ufeff" + "\n".join(PARAGRAPHS), lambda before: len(before.encode("utf-16-le")) // 2),
    ],
)
def test_refi_in_whatever_way_a_program_counts(reads, text: str, count) -> None:
    whole = "\n".join(PARAGRAPHS)
    wanted = "📉 và hòa giải xong 12 vụ việc.\nÔng Hoàn"
    spans = []
    for part in (PARAGRAPHS[0][:40], wanted, "thủ trưởng từng đơn vị"):
        at = whole.index(part)
        spans.append(foreign.selection(count(whole[:at]), count(whole[: at + len(part)]), name=part.split("\n")[0]))
    found = reads(foreign.qdpx(text, "".join(spans)))
    assert [one.exact.replace("\r\n", "\n") for one in found] == [PARAGRAPHS[0][:40], wanted, "thủ trưởng từng đơn vị"]
    assert found[0].tags == ("Nhân sự/Bổ nhiệm∕miễn nhiệm",)
    assert (found[0].creator, found[0].created) == ("Phan Mai", datetime(2024, 11, 12, 19, tzinfo=UTC))


def test_refi_notes_whole_sources_and_what_has_no_text(reads) -> None:
    note = foreign.NOTE
    told = "<Description>Ghi ngay</Description>"
    picture = f'<PictureSource name="Ảnh"><PictureSelection firstX="0">{note}</PictureSelection></PictureSource>'
    inside = foreign.selection(0, 5, note + told) + foreign.selection(0, 5, "<x/>") + foreign.selection(9, 2) + note
    found = reads(foreign.qdpx("Sáng 12-11", inside, sources=picture))
    assert [(one.exact, one.comment, one.textless) for one in found] == [
        ("Sáng", "Đối chiếu", False),
        ("Sáng", "Ghi ngay", False),
        ("Sáng", "", False),
        ("", "", True),
        ("", "Đối chiếu", False),
        ("", "Đối chiếu", True),
    ]


def test_refi_reads_no_file_outside_the_project(reads) -> None:
    (one,) = reads(foreign.qdpx("Sáng 12-11", foreign.selection(0, 4), path="../../../etc/passwd"))
    assert (one.exact, one.textless) == ("", True)


def test_links_of_another_archive_lead_nowhere(reads) -> None:
    (one,) = reads([foreign.hypothesis(text="Xem [bà \\*Vân\\*](archive:entity/5) và [b](https://b.example)")])
    assert one.comment == "Xem bà \\*Vân\\* và [b](https://b.example)"
