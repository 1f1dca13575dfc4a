"""Which importer reads which bytes, and what it finds in them."""

import codecs
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers import SavedFile
from reader.importers import read as read_file


def read(data: bytes, name: str) -> Page:
    (page,) = read_file(SavedFile(Path(name), data))
    assert isinstance(page, Page)
    return page


def code_of(data: bytes, name: str = "page.html") -> str:
    with pytest.raises(ReaderError) as caught:
        read(data, name)
    assert name in str(caught.value)
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "is_html"),
    [
        (b"<!DOCTYPE html><html><body><p>x</body></html>", True),
        (b"  \n<HTML><BODY>x", True),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", True),
        (b"<p>one</p><p>two</p>", True),
        (codecs.BOM_UTF8 + b"<html><body>x", True),
        (codecs.BOM_UTF16_LE + "<html><body>chữ".encode("utf-16-le"), True),
        ("<html><body>chữ có dấu".encode("utf-16-be"), True),
        (b"<html><body>nul \0 inside</body>", True),
        ("Một dòng chữ, không có thẻ nào.".encode(), False),
        (b"if a < b and b > c then", False),
    ],
)
def test_content_decides_not_the_name(data, is_html):
    for name in ("page.html", "page.txt", "page"):
        assert read(data, name).is_html is is_html


def test_one_tag_is_enough_only_in_a_file_called_html():
    assert read(b"one<br>two", "page.html").is_html
    assert not read(b"one<br>two", "note.txt").is_html


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE + b"\n\0"])
def test_an_empty_file_is_told(data):
    assert code_of(data) == "file-empty"


@pytest.mark.parametrize(
    "data", [b"SQLite format 3\0...", b"\x89PNG\r\n\x1a\n....", bytes(range(256)) * 40, b"ustar " * 40 + b"\0" * 400]
)
def test_a_binary_that_is_called_html_is_no_page(data):
    assert code_of(data) == "not-a-page"


def test_wide_text_is_declared_by_the_importer():
    assert read(codecs.BOM_UTF16_LE + "chữ nghĩa".encode("utf-16-le"), "a.txt").charset == "utf-16"
    assert read("a text without a mark".encode("utf-16-le"), "a.txt").charset == "utf-16-le"
    assert read(b"narrow", "a.txt").charset == ""


def test_a_page_saved_by_a_browser_tells_its_address():
    page = read(b"<!-- saved from url=(0026)https://bao.example/tin/1 -->\r\n<html><body>x", "1.html")
    assert page.source_url == "https://bao.example/tin/1"
    late = b"<html>" + b" " * 3000 + b"<!-- saved from url=(0022)https://bao.example/1 --><body>x"
    assert read(late, "1.html").source_url == ""
    internet = b"<!-- saved from url=(0014)about:internet --><html><body>x"
    assert read(internet, "1.html").source_url == ""


def test_a_single_file_page_tells_its_address_and_moment():
    page = read(
        b"<!DOCTYPE html> <html lang=vi><!--\n Page saved with SingleFile \n url: https://bao.example/tin/2 \n"
        b" saved date: Sun Mar 06 2022 21:05:09 GMT+0700 (Indochina Time)\n--><meta charset=utf-8><title>x</title>",
        "2.html",
    )
    assert page.source_url == "https://bao.example/tin/2"
    assert page.captured == datetime(2022, 3, 6, 21, 5, 9, tzinfo=timezone(timedelta(hours=7)))


def test_a_moment_that_cannot_be_is_no_moment():
    page = read(
        b"<!-- Page saved with SingleFile\n url: about:blank\n saved date: Sun Foo 99 2022 25:61:00\n--><html>", "x"
    )
    assert page.captured is None
    assert page.source_url == ""


def message(*parts: str, headers: str = "", boundary: str = "B", end: bool = True) -> bytes:
    lines = [
        headers + "MIME-Version: 1.0",
        f'Content-Type: multipart/related; type="text/html"; boundary="{boundary}"',
        "",
    ]
    for part in parts:
        lines += [f"--{boundary}", part]
    return "\r\n".join([*lines, f"--{boundary}--" if end else "", ""]).encode()


HTML_PART = (
    "Content-Type: text/html\r\nContent-Location: https://bao.example/a\r\n\r\n<html><body><p>x</p></body></html>"
)
IMAGE_PART = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="


def test_mhtml_gives_the_root_and_what_its_headers_tell():
    page = read(
        message(
            HTML_PART,
            IMAGE_PART,
            headers="From: <Saved by Blink>\r\nSnapshot-Content-Location: https://bao.example/real\r\n"
            "Subject: =?utf-8?Q?Tin_m=E1=BB=9Bi?=\r\nDate: Tue, 3 Mar 2020 11:49:41 -0000\r\n",
        ),
        "a.html",
    )
    assert page.is_html
    assert page.content.strip() == b"<html><body><p>x</p></body></html>"
    assert page.title == "Tin mới"
    assert page.source_url == "https://bao.example/real"
    assert page.captured == datetime(2020, 3, 3, 11, 49, 41, tzinfo=UTC)
    assert page.charset == ""


def test_the_root_is_the_part_that_start_names():
    data = message(
        "Content-Type: text/html\r\nContent-ID: <ad>\r\n\r\n<p>ad",
        "Content-Type: text/html\r\nContent-ID: <m>\r\n\r\n<p>main",
    )
    assert read(data.replace(b"boundary", b'start="<m>"; boundary'), "a.mht").content.strip() == b"<p>main"
    assert read(data, "a.mht").content.strip() == b"<p>ad"


def test_unicode_is_the_utf_16_of_word():
    part = 'Content-Type: text/html; charset="unicode"\r\nContent-Transfer-Encoding: base64\r\n\r\n//48AHAAPgB4AA=='
    page = read(message(part), "a.mht")
    assert page.charset == "utf-16"
    assert page.content.decode("utf-16") == "<p>x"


@pytest.mark.parametrize(
    "data",
    [
        message("", end=False).replace(b"--B\r\n", b""),  # the boundary is declared and never comes
        message("Content-Type: text/html\r\n\r\n<html><body><p>cut in the mid", end=False),
        message(IMAGE_PART),
    ],
)
def test_a_truncated_mhtml_is_told(data):
    assert code_of(data, "a.mhtml") == "page-truncated"


def test_a_mhtml_cut_behind_its_text_is_read():
    assert b"<p>x</p>" in read(message(HTML_PART, IMAGE_PART[:60], end=False), "a.mhtml").content
    assert b"<p>x</p>" in read(message(HTML_PART, end=False), "a.mhtml").content


def test_parts_nested_thousands_deep_are_refused():
    nested = b"".join(b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (i, i + 1) for i in range(2500))
    data = b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n" + nested
    assert code_of(data, "deep.mhtml") == "page-too-complex"


@pytest.mark.parametrize("header", ["Subject: =?x-none?B?AAAA?=", "Subject: =?utf-8?B?A?=", "Date: 99 Foo 99999"])
def test_broken_headers_do_not_stop_a_page(header):
    assert read(message(HTML_PART, headers=header + "\r\n"), "a.mhtml").is_html


def test_importers_start_without_heavy_libraries():
    heavy = (
        "{'lxml', 'bs4', 'trafilatura', 'readability', 'resiliparse', 'charset_normalizer', "
        "'fastwarc', 'warcio', 'brotli', 'plistlib', 'mammoth', 'docx', 'pypdfium2'}"
    )
    code = f"import sys, reader.importers; print(sorted({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"[]"
