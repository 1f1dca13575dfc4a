"""Where the pictures of a page come from, and that nothing else is read for them."""

import os
import plistlib
from pathlib import Path

import pytest

from reader.core.article import Page
from reader.importers import SavedFile, read
from reader.importers.pictures import Pictures
from tests.importers import forms


def page_of(path: Path, data: bytes | None = None) -> Page:
    (page,) = read(SavedFile(path, data))
    assert isinstance(page, Page)
    return page


@pytest.fixture
def saved(tmp_path):
    """A page with the folder that a browser saved beside it."""
    page = tmp_path / "Bài viết.html"
    page.write_bytes(forms.html())
    folder = tmp_path / "Bài viết_files"
    (folder / "trong").mkdir(parents=True)
    (folder / "anh.png").write_bytes(forms.PICTURE)
    (folder / "trong" / "a%20b.png").write_bytes(forms.PICTURE + b"2")
    (tmp_path / "secret.png").write_bytes(b"secret")
    return page


def test_the_folder_beside_a_page_gives_its_pictures(saved):
    pictures = page_of(saved).pictures
    for address in (
        "Bài viết_files/anh.png",
        "./Bài viết_files/anh.png",
        "B%C3%A0i%20vi%E1%BA%BFt_files/anh.png",
        "Bài viết_files\\anh.png",
        "Bài viết_files/anh.png?w=300#x",
        "Ba\u0300i vie\u0302\u0301t_files/anh.png",
    ):
        assert pictures[address] == forms.PICTURE, address
    assert pictures["Bài viết_files/trong/a%20b.png"] == forms.PICTURE + b"2"


def test_it_is_found_in_other_languages_too(saved):
    saved.with_name("Bài viết_files").rename(saved.with_name("Bài viết-Dateien"))
    assert page_of(saved).pictures["Bài viết-Dateien/anh.png"] == forms.PICTURE


@pytest.mark.parametrize(
    "address",
    [
        "secret.png",
        "Bài viết_files/../secret.png",
        "Bài viết_files/%2e%2e/secret.png",
        "../secret.png",
        "/etc/passwd",
        "file:///etc/passwd",
        "C:\\Windows\\win.ini",
        "\\\\server\\share\\a.png",
        "Bài viết_files/",
        "Bài viết_files",
        "Bài viết_files/a\0b.png",
        "http://[",
        "data:image/png;base64,AAAA",
        "x" * 100_000,
        "",
    ],
)
def test_nothing_outside_of_the_folder_is_read(saved, address):
    assert page_of(saved).pictures.get(address) is None


def test_links_pipes_and_huge_files_are_not_read(saved):
    folder = saved.with_name("Bài viết_files")
    try:
        (folder / "out.png").symlink_to(saved.with_name("secret.png"))
        (folder / "up").symlink_to(folder.parent, target_is_directory=True)
        (folder / "loop").symlink_to(folder, target_is_directory=True)
        (folder / "self.png").symlink_to(folder / "self.png")
    except OSError:
        pytest.skip("this system makes no links")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.png")
    with (folder / "huge.png").open("wb") as file:
        file.truncate(20_000_001)
    pictures = page_of(saved).pictures
    for name in ("out.png", "up/secret.png", "loop/anh.png", "self.png", "pipe.png", "huge.png"):
        assert pictures.get(f"Bài viết_files/{name}") is None, name
    assert pictures["Bài viết_files/anh.png"] == forms.PICTURE


def test_a_folder_that_is_a_link_is_not_read(saved, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "anh.png").write_bytes(b"secret")
    try:
        saved.with_name("Bài viết.files").symlink_to(elsewhere, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    assert page_of(saved).pictures.get("Bài viết.files/anh.png") is None


def test_nothing_is_looked_for_before_it_is_asked_for(saved):
    pictures = page_of(saved).pictures
    (saved.with_name("Bài viết_files") / "anh.png").write_bytes(b"later")
    assert pictures["Bài viết_files/anh.png"] == b"later"
    (saved.with_name("Bài viết_files") / "anh.png").unlink()
    assert pictures.get("Bài viết_files/anh.png") is None


def test_a_page_that_was_pasted_has_no_folder(saved):
    assert dict(page_of(saved, forms.html()).pictures) == {}


def test_pictures_of_a_message():
    page = page_of(Path("a.mhtml"), forms.mhtml())
    for address in ("cid:anh@bao.example", "cid:anh%40bao.example", "../a/anh.png"):
        assert page.pictures[address] == forms.PICTURE, address
    assert page.pictures["https://bao.example/a/anh.png"] == forms.PICTURE


def test_pictures_of_word_lie_on_a_disk_that_is_not_there():
    data = forms.mhtml_of(
        forms.mhtml_part(forms.html("bai_files/image001.png"), "text/html", Content_Location="file:///C:/4B1F/bai.htm"),
        forms.mhtml_part(forms.PICTURE, "image/png", Content_Location="file:///C:/4B1F/bai_files/image001.png"),
    )
    page = page_of(Path("a.mht"), data)
    assert page.pictures["bai_files/image001.png"] == forms.PICTURE
    assert page.source_url == ""


@pytest.mark.parametrize("build", [forms.webarchive, forms.webarchive_xml])
def test_a_web_archive_of_safari(build):
    page = page_of(Path("a.webarchive"), build())
    assert (page.content, page.is_html, page.charset) == (forms.html(), True, "UTF-8")
    assert page.source_url == forms.ADDRESS
    assert page.pictures["anh.png"] == page.pictures["https://bao.example/tin/anh.png"] == forms.PICTURE
    assert page.original == build()


def test_a_web_archive_of_a_text():
    data = plistlib.dumps(forms.plist(WebResourceMIMEType="text/plain", WebResourceData=forms.text()))
    assert page_of(Path("a.webarchive"), data).is_html is False


def test_pictures_are_a_mapping():
    pictures = Pictures(lambda: {"a.png": b"1", "b.png": None}, lambda place: place)
    assert list(pictures) == ["a.png", "b.png"]
    assert len(pictures) == 2
    assert "a.png" in pictures
    assert 7 not in pictures
    assert pictures.get("b.png") is None
    assert bool(pictures)
