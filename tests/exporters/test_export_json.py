"""JSON, checked against the W3C Web Annotation Data Model."""

from __future__ import annotations

import json
from datetime import datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from reader.core.notebook import Notebook
from tests.exporters.conftest import exported

NI = "ni:///sha-256;n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"


def collection(notebook) -> dict:
    return json.loads(exported("json", notebook))


def items(notebook) -> list[dict]:
    return collection(notebook)["first"]["items"]


def test_the_collection_holds_one_page_with_every_annotation(notebook_with):
    whole = collection(notebook_with())
    assert whole["@context"] == ["http://www.w3.org/ns/anno.jsonld", {"reader": "urn:archive-reader:"}]
    assert whole["type"] == "AnnotationCollection"
    assert whole["generator"] == {"type": "Software", "name": "Archive Reader 0.1.0"}
    assert whole["generated"] == "2026-11-20T07:00:00Z"
    assert "code points" in whole["reader:positions"]
    page = whole["first"]
    assert (page["type"], page["startIndex"]) == ("AnnotationPage", 0)
    assert page["id"] == f"{whole['id']}#page"
    assert whole["total"] == len(page["items"]) == 4
    for identified in (whole, *page["items"]):
        prefix, _, name = identified["id"].rpartition(":")
        assert prefix == "urn:uuid"
        UUID(name)
    assert [item["motivation"] for item in page["items"]] == ["commenting", "tagging", "tagging", "tagging"]


def test_a_note_has_every_field(notebook_with):
    note = items(notebook_with())[0]
    assert note["type"] == "Annotation"
    assert note["creator"] == {"type": "Person", "name": "Nguyễn Thị Lan"}
    assert (note["created"], note["modified"]) == ("2026-11-03T01:02:03Z", "2026-11-04T04:05:06Z")
    assert note["generator"]["type"] == "Software"
    assert {(body["type"], body["format"], body["purpose"], body["value"]) for body in note["body"]} == {
        ("TextualBody", "text/plain", "commenting", "Đối chiếu với thông cáo.\nXem phụ lục."),
        ("TextualBody", "text/plain", "tagging", "Nhân sự"),
        ("TextualBody", "text/plain", "tagging", "Đối ngoại"),
    }
    assert note["target"] == {
        "type": "SpecificResource",
        "source": "https://bao.example/a.html?x=1&y=2",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "Hai bên nhất trí thúc đẩy hợp tác.",
                "prefix": "trước",
                "suffix": "sau",
            },
            {
                "type": "FragmentSelector",
                "conformsTo": "urn:archive-reader:paragraph-number",
                "value": "paragraph=3",
                "refinedBy": {"type": "TextPositionSelector", "start": 0, "end": 34},
            },
        ],
        "state": {"type": "TimeState", "cached": NI, "sourceDate": "2026-11-02T09:08:07Z"},
    }
    assert note["reader:paragraph"] == {"reader:number": 3, "reader:text": "Hai bên nhất trí thúc đẩy hợp tác."}
    assert note["reader:article"] == {
        "reader:id": 12,
        "reader:title": "Thủ tướng tiếp Bộ trưởng",
        "reader:byline": "Trần Văn Đức",
        "reader:publisher": "Báo Nhân Dân",
        "reader:sourceUrl": "https://bao.example/a.html?x=1&y=2",
        "reader:published": "2026-11-01",
        "reader:captured": "2026-11-02T09:08:07Z",
        "reader:imported": "2026-11-02T10:11:12Z",
        "reader:fileName": "thu tuong.mhtml",
        "reader:sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "reader:language": "vi",
    }


def test_a_tagging_has_its_tag_alone(notebook_with):
    tagging = items(notebook_with())[1]
    assert [(body["value"], body["purpose"]) for body in tagging["body"]] == [("Đối ngoại", "tagging")]
    assert tagging["reader:paragraph"]["reader:number"] == 3


def test_the_source_is_always_an_iri(notebook_with):
    for url in ("", "javascript:alert(1)", "not an address"):
        note = items(notebook_with(source_url=url, captured=None, creator=""))[0]
        assert note["target"]["source"] == NI
        assert note["target"]["state"] == {"type": "TimeState", "cached": NI}
        assert note["reader:article"]["reader:sourceUrl"] == url
        assert "creator" not in note
    spaced = items(notebook_with(source_url="https://a.example/b c"))[0]
    assert spaced["target"]["source"] == "https://a.example/b%20c"


def test_an_empty_collection_is_valid():
    empty = collection(Notebook(exported=datetime(2026, 11, 20), generator="", articles=()))
    assert (empty["total"], empty["first"]["items"]) == (0, [])


def test_hostile_text_comes_back(notebook_with, hostile):
    note = items(notebook_with(hostile, hostile, ((hostile, "#123456"),), hostile, title=hostile))[0]
    assert [body["value"] for body in note["body"]] == [hostile, hostile]
    assert note["creator"]["name"] == note["reader:article"]["reader:title"] == hostile


@given(text=st.text())
def test_any_text_comes_back_exactly(notebook_with, text):
    note = items(notebook_with(quote=text, note=text))[0]
    quote, place = note["target"]["selector"]
    assert note["body"][0]["value"] == quote["exact"] == text
    assert place["refinedBy"]["end"] == len(text)
