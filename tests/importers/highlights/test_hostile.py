"""Files of highlights that are broken, empty, huge, or made to do harm."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.importers import highlights
from reader.importers.highlights import opening, read
from tests import foreign
from tests.foreign import ADDRESS, EXACT

LAUGHS = """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><a>&b;</a></rdf:RDF>"""
DEEP = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' + "<a>" * 5_000 + "</a>" * 5_000 + "</rdf:RDF>"
)


@pytest.fixture
def fails(tmp_path: Path):
    def run(content: bytes | str) -> str:
        path = tmp_path / "tệp"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        with pytest.raises(ReaderError) as raised:
            read(path)
        assert "tệp" in str(raised.value)
        return raised.value.code

    return run


@pytest.mark.parametrize(
    "content",
    [b"", b"   \n", b"\x00\x01\x02", "Một đoạn văn.", "<html><body><p>Một trang</p></body></html>", '{"a": 1}',
     "[1, 2]", "a,b,c\n1,2,3", b"PK\x05\x06" + b"\x00" * 18, b"\x89PNG\r\n", "<a/>"],
)  # fmt: skip
def test_what_is_no_file_of_highlights(fails, content) -> None:
    assert fails(content) == "not-highlights"


@pytest.mark.parametrize(
    "content",
    ['{"rows": []}', "url,title,tags\n", '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>a</H3></DL>'],
)  # fmt: skip
def test_what_holds_none(fails, content) -> None:
    assert fails(content) == "nothing-highlighted"


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([foreign.hypothesis()])[:-40],
        foreign.zotero_rdf()[:-60],
        foreign.pocket_zip()[:-60],
        foreign.qdpx("a", foreign.selection(0, 1))[:-300],
        foreign.packed({"project.qde": "<Project"}),
        foreign.packed({"project.qde": LAUGHS}),
        LAUGHS,
        LAUGHS.encode("utf-16"),
        DEEP,
        "[" * 200_000,
        '{"a":' * 200_000,
        'url,title,tags\n"' + "a" * 10_000_001,
    ],
    ids=lambda content: content[:20],
)
def test_what_is_broken_or_made_to_explode(fails, content) -> None:
    assert fails(content) == "highlights-damaged"


def test_a_bomb_of_a_zip_file(fails, tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", b"\n" * 20_000_000)
    assert fails(path.read_bytes()) == "highlights-damaged"


def test_what_is_too_large(fails, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LIMIT_MB", 1)
    assert fails(json.dumps([foreign.hypothesis()] * 2_000)) == "highlights-too-large"


def test_too_many_are_not_cut_off_in_silence(fails, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(highlights, "_MOST", 3)
    assert fails(json.dumps([foreign.hypothesis()] * 4)) == "highlights-too-many"


def test_what_is_not_there_or_a_folder(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none", "file-missing"), (tmp_path, "file-unreadable")):
        with pytest.raises(ReaderError) as raised:
            read(path)
        assert raised.value.code == code


@pytest.mark.parametrize(
    "rows",
    [
        [foreign.hypothesis(target="x", tags=7, text=["a"], document=[], user=None, created=1e999, updated="hôm qua")],
        [foreign.hypothesis(target=[{"selector": [{"type": "TextQuoteSelector", "exact": 5}]}], references=[[]])],
        [foreign.hypothesis(target=[7, {"selector": "x"}], uri=None, created=True, updated="9" * 400)],
        [{"itemType": "annotation", "annotationText": None, "annotationColor": "red", "tags": {"a": 1}, "key": [1]}],
        [
            {"itemType": "note", "note": {"a": 1}, "parentItem": "x"},
            {"itemType": "webpage", "tags": [{"tag": None}, 3]},
        ],
        [{"itemType": "a", "key": "K", "parentItem": "K", "notes": [{"note": "<p>" * 9}], "title": "\ud800"}],
        [{"url": ADDRESS, "highlights": [{"quote": "a\x00b\u2028c", "created_at": -5}, 7]}],
        [{"url": None, "highlights": 5}, {"url": 5, "highlights": [{}]}],
    ],
)
def test_values_of_any_kind_are_no_fault(tmp_path: Path, rows) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    try:
        found = read(path)
    except ReaderError as error:
        assert error.code == "nothing-highlighted"
        return
    for one in found:
        list(one.parts())
        json.dumps(one.marks)
        assert not (one.title + one.comment + one.exact).encode().count(b"\x00")


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>" + "<DT><A HREF=" * 100_000,
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>" + '<a "' * 200_000,
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>" + "<DL><DT><H3>a</H3>" * 50_000 + f'<DT><A HREF="{ADDRESS}">x</A>',
        f'<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A {"a" * 500_000} HREF="{ADDRESS}">x</A>',
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>" + "<!--" * 200_000,
    ],
    ids=["open", "quotes", "deep", "attributes", "comments"],
)
def test_html_that_is_slow_to_read_elsewhere(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    try:
        assert all(len(one.tags) <= 1 for one in read(path))
    except ReaderError as error:
        assert error.code == "nothing-highlighted"


def test_a_note_of_thousands_of_open_passages(tmp_path: Path) -> None:
    note = '<p><span class="highlight">' * 20_000 + '<span class="citation">' * 20_000 + EXACT
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"itemType": "note", "note": note}]), encoding="utf-8")
    assert EXACT in read(path)[-1].comment
