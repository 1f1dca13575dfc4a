"""WARC and WACZ files."""

import gzip
import io
import zipfile
from datetime import UTC, datetime

import brotli
import pytest

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers import SavedFile
from reader.importers import read as read_file
from tests.importers import forms
from tests.importers.test_zip import read, shown

HTML = forms.html()


def pages(data: bytes, name: str = "kho.warc") -> list[Page]:
    found = read(data, name)
    assert not [page for page in found if isinstance(page, ReaderError)]
    return found


@pytest.mark.parametrize("build", [forms.warc, forms.warc_gz])
def test_pages_are_given_with_what_their_headers_tell(build):
    one, two = pages(build())
    assert one.name == f"kho.warc › {forms.ADDRESS}"
    assert one.content == one.original == forms.html("../a/anh.png")  # unpacked
    assert (one.charset, one.source_url) == ("utf-8", forms.ADDRESS)
    assert one.captured == datetime(2024, 3, 12, 3, tzinfo=UTC)
    assert two.source_url == "https://bao.example/tin/hai"


@pytest.mark.parametrize("build", [forms.warc, forms.warc_gz])
def test_pictures_come_from_the_same_file(build):
    one, _ = pages(build())
    assert one.pictures["../a/anh.png"] == forms.PICTURE
    assert one.pictures["https://bao.example/a/anh.png#x"] == forms.PICTURE
    assert one.pictures["/a/anh.png"] == forms.PICTURE
    assert one.pictures.get("../a/khac.png") is None


def test_a_file_on_the_disk_is_read_where_it_lies(tmp_path):
    path = tmp_path / "kho.warc.gz"
    path.write_bytes(forms.warc_gz())
    file = SavedFile(path)
    found = list(read_file(file, first=1))
    assert [page.source_url for page in found] == ["https://bao.example/tin/hai"]
    assert file._content is None  # never loaded


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [("br", brotli.compress), ("gzip", gzip.compress), ("gzip", lambda body: body), ("br", lambda body: body)],
)
def test_http_encodings_are_undone_also_where_the_headers_are_wrong(encoding, pack):
    (page,) = pages(forms.response(forms.ADDRESS, pack(HTML), "text/html", f"Content-Encoding: {encoding}"))
    assert page.content == HTML


def test_chunks_are_joined():
    half = len(HTML) // 2
    body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (HTML[:half], HTML[half:], b""))
    (page,) = pages(forms.response(forms.ADDRESS, body, "text/html", "Transfer-Encoding: chunked"))
    assert page.content == HTML


def test_what_is_no_page_is_passed_over():
    other = [
        forms.response("https://bao.example/404", HTML, status=404),
        forms.response("https://bao.example/301", HTML, status=301),
        forms.response("https://bao.example/pixel", b""),
        forms.response("https://bao.example/robots.txt", b"User-agent: *", "text/plain"),
        forms.response("https://bao.example/api", b'{"a": 1}', "text/html"),
        forms.response("https://bao.example/x.js", b"let a = 1", "text/plain"),
        forms.record("revisit", "https://bao.example/old", b"", "application/http; msgtype=response"),
        forms.record("metadata", "https://bao.example/meta", HTML, "text/html"),
        forms.record("resource", "urn:thu:xem", HTML, "text/html"),
    ]
    found = pages(b"".join([*other, forms.response(forms.ADDRESS, HTML)]))
    assert [page.source_url for page in found] == [forms.ADDRESS]
    assert read_code(b"".join(other)) == "not-a-page"


def read_code(data: bytes) -> str:
    with pytest.raises(ReaderError) as caught:
        read(data, "kho.warc")
    return caught.value.code


def test_plain_texts_and_conversions_are_pages():
    data = forms.response("https://bao.example/a.txt", forms.text(), "text/plain; charset=utf-8")
    data += forms.record("conversion", forms.ADDRESS, forms.text(), "text/plain")
    assert [page.is_html for page in pages(data)] == [False, False]


def test_frames_are_passed_over_where_the_request_tells():
    frame, page = "https://quang-cao.example/khung", forms.ADDRESS
    data = [
        forms.request(frame, "iframe"),
        forms.response(frame, HTML),
        forms.request(page, "document"),
        forms.response(page, HTML),
    ]
    for order in (data, data[::-1]):
        assert [found.source_url for found in pages(b"".join(order))] == [page]


def test_a_file_that_is_cut_gives_what_is_whole():
    data = forms.warc() + forms.response("https://bao.example/ba", HTML)
    found = read(data[:-500], "kho.warc")
    assert shown(found) == [
        f"kho.warc › {forms.ADDRESS}",
        "kho.warc › https://bao.example/tin/hai",
        "page-truncated kho.warc",
    ]
    packed = forms.warc_gz() + gzip.compress(forms.response("https://bao.example/ba", HTML))
    assert shown(read(packed[:-300], "kho.warc"))[2:] == ["page-truncated kho.warc"]


def test_records_packed_all_together_are_read_too():
    found = pages(gzip.compress(forms.warc()), "kho.warc.gz")
    assert [page.source_url for page in found] == [forms.ADDRESS, "https://bao.example/tin/hai"]
    assert found[0].pictures["../a/anh.png"] == forms.PICTURE


def test_one_broken_page_does_not_stop_the_others():
    broken = forms.response("https://bao.example/hong", b"\xff\x00\xfe\x01" * 99, "text/html", "Content-Encoding: br")
    found = read(broken + forms.warc(), "kho.warc")
    assert shown(found)[0] == "file-damaged kho.warc › https://bao.example/hong"
    assert len(found) == 3


def test_a_wacz_gives_the_pages_of_its_list():
    (page,) = pages(forms.wacz(), "kho.wacz")
    assert page.name == f"kho.wacz › archive/data.warc.gz › {forms.ADDRESS}"
    assert (page.title, page.source_url, page.original) == (forms.TITLE, forms.ADDRESS, forms.html("../a/anh.png"))
    assert page.pictures["../a/anh.png"] == forms.PICTURE


@pytest.mark.parametrize("listed", [(), ("https://bao.example/khong-co",)])
def test_a_wacz_whose_list_names_nothing_that_is_there_gives_all(listed):
    assert len(pages(forms.wacz(listed=listed), "kho.wacz")) == 2


def test_a_wacz_that_was_changed_is_told_and_read():
    page, error = read(forms.wacz(digest="sha256:" + "0" * 64), "kho.wacz")
    assert page.source_url == forms.ADDRESS
    assert error.code == "file-changed"
    assert "archive/data.warc.gz" in str(error)
    assert len(pages(forms.wacz(package=False), "kho.wacz")) == 1


def test_a_wacz_that_is_packed_again_is_read():
    source = zipfile.ZipFile(io.BytesIO(forms.wacz()))
    again = forms.zip_of({name: source.read(name) for name in source.namelist()}, zipfile.ZIP_DEFLATED)
    (page,) = pages(again, "kho.wacz")
    assert page.pictures["../a/anh.png"] == forms.PICTURE


def test_a_wacz_or_warc_inside_a_zip():
    data = forms.zip_of({"a.wacz": forms.wacz(), "b.warc": forms.warc()}, zipfile.ZIP_STORED)
    assert [page.source_url for page in pages(data, "kho.zip")] == [
        forms.ADDRESS,
        forms.ADDRESS,
        "https://bao.example/tin/hai",
    ]
