"""REFI-QDA projects, checked against rules written from the standard: names, order, references, positions."""

from __future__ import annotations

import io
from dataclasses import replace
from uuid import UUID
from zipfile import ZipFile

import pytest
from lxml import etree

from reader.core.annotations import Anchor, Annotation, AnnotationKind
from reader.core.article import Paragraph
from reader.core.notebook import NotedParagraph, NotedText
from reader.exporters import refi
from tests.exporters.conftest import SHA256, exported

NS = "{urn:QDA-XML:project:1.0}"
# Of the standard's schema, what we write: the attributes that each element must have, and its children in order.
REQUIRED = {
    "Project": {"name"}, "User": {"guid", "name"}, "Code": {"guid", "name", "isCodable"},
    "TextSource": {"guid"}, "PlainTextSelection": {"guid", "startPosition", "endPosition"}, "Coding": {"guid"},
    "CodeRef": {"targetGUID"}, "NoteRef": {"targetGUID"}, "Note": {"guid"},
}  # fmt: skip
CHILDREN = {
    "Project": ["Users", "CodeBook", "Sources", "Notes", "Description"],
    "Users": ["User"], "CodeBook": ["Codes"], "Codes": ["Code"], "Code": ["Code"], "Sources": ["TextSource"],
    "TextSource": ["Description", "PlainTextSelection", "Coding", "NoteRef"],
    "PlainTextSelection": ["Coding", "NoteRef"], "Coding": ["CodeRef"], "Notes": ["Note"],
    "Note": ["PlainTextContent"],
}  # fmt: skip


def project(notebook):
    with ZipFile(io.BytesIO(exported("qdpx", notebook))) as parts:
        assert parts.testzip() is None
        texts = {name: parts.read(name).decode() for name in parts.namelist() if name.startswith("sources/")}
        return etree.fromstring(parts.read("project.qde")), texts


def check(root) -> None:
    """The rules of the standard."""
    guids = [element.get("guid") for element in root.iter() if element.get("guid")]
    assert len(guids) == len(set(guids))
    for guid in guids:
        UUID(guid)
    for element in root.iter():
        name = etree.QName(element).localname
        assert REQUIRED.get(name, set()) <= set(element.attrib)
        order = [etree.QName(child).localname for child in element]
        allowed = CHILDREN.get(name, [])
        assert [allowed.index(child) for child in order] == sorted(allowed.index(child) for child in order)
    for reference in root.iter():
        target = reference.get("targetGUID") or reference.get("creatingUser")
        assert target is None or target in guids


def test_a_project_keeps_to_the_rules_and_its_selections_quote_the_sources(notebook_with):
    root, texts = project(notebook_with())
    check(root)
    source = root.find(f".//{NS}TextSource")
    text = texts["sources/" + source.get("plainTextPath").removeprefix("internal://")]
    quotes = [
        text[int(s.get("startPosition")) : int(s.get("endPosition"))] for s in source.iter(f"{NS}PlainTextSelection")
    ]
    assert quotes == ["Hai bên nhất trí thúc đẩy hợp tác.", "Chỉ có thẻ"]
    assert root.findtext(f".//{NS}PlainTextContent") == "Đối chiếu với thông cáo.\nXem phụ lục."
    assert [user.get("name") for user in root.iter(f"{NS}User")] == ["Nguyễn Thị Lan"]


def test_nested_tags_are_nested_codes(notebook_with):
    tags = (("Nhân sự/Bổ nhiệm", "#123456"), ("Nhân sự", "#654321"), ("nhân sự/Nghỉ hưu", "#000000"))
    root, _ = project(notebook_with(tags=tags))
    check(root)
    (top,) = root.find(f".//{NS}Codes")
    assert (top.get("name"), top.get("color")) == ("Nhân sự", "#654321")
    assert sorted(code.get("name") for code in top) == ["Bổ nhiệm", "Nghỉ hưu"]
    book = etree.fromstring(exported("qdc", notebook_with(tags=tags)))
    assert book.tag == "{urn:QDA-XML:codebook:1.0}CodeBook"
    assert [code.get("guid") for code in book.iter("{*}Code")] == [code.get("guid") for code in root.iter(f"{NS}Code")]


def test_ranges_whole_articles_and_letters_beyond_the_basic_plane(notebook_with):
    notebook = notebook_with("📉 hòa giải\u2028xong\x07.")
    (article,) = notebook.articles
    note = article.paragraphs[0].notes[0]

    def on(anchor: Anchor, kind=AnnotationKind.NOTE, **rest):
        one = Annotation(
            id=f"{note.id[:-4]}{anchor.paragraph:04}", article=1, capture=1, kind=kind, anchor=anchor,
            created=note.created, modified=note.modified, **rest,
        )  # fmt: skip
        return NotedParagraph(number=1, last_number=1, anchor=anchor, notes=(one,), taggings=())

    whole = on(Anchor(-1, 0, 0, ""), text="Cả bài")
    hidden = on(Anchor(1, 0, 3, "ẩn "), text="Ở đoạn ẩn")
    across = on(Anchor(0, 2, 4, "òa\nđo", last=2), text="Qua đoạn")
    text = NotedText((Paragraph("hòa"), Paragraph("ẩn đi", left_out=True), Paragraph("đoạn 📉 ba")))
    changed = replace(notebook, articles=(replace(article, paragraphs=(whole, across, hidden)),), read=lambda _: text)
    root, texts = project(changed)
    check(root)
    (written,) = texts.values()
    assert written == "hòa\nđoạn 📉 ba"
    first, second = root.iter(f"{NS}PlainTextSelection")
    assert written[int(first.get("startPosition")) : int(first.get("endPosition"))] == "a\nđoạn"
    assert second.get("startPosition") == second.get("endPosition")
    assert len(root.findall(f".//{NS}TextSource/{NS}NoteRef")) == 1


def test_hostile_text_is_well_formed(notebook_with, hostile):
    root, _ = project(notebook_with(hostile, hostile, ((hostile, "red"),), hostile, title=hostile))
    check(root)
    assert root.findtext(f".//{NS}PlainTextContent") == hostile


def test_quotations_are_read_back(notebook_with):
    noted, tagged = refi.quotations(exported("qdpx", notebook_with()))
    assert (noted.exact, noted.sha256, noted.number) == ("Hai bên nhất trí thúc đẩy hợp tác.", SHA256, 3)
    assert (tagged.exact, tagged.number, tagged.start, tagged.end) == ("Chỉ có thẻ", 8, 0, 10)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", exported.__doc__.encode()])
def test_what_is_no_project_is_refused(data):
    with pytest.raises(ValueError):
        list(refi.quotations(data))
