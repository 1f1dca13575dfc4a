"""Zip files, MAFF archives and pages packed by gzip."""

import gzip
import io
import struct
import unicodedata
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers import SavedFile, holds_many
from reader.importers import read as read_file
from tests.importers import forms


def read(data: bytes, name: str = "kho.zip", first: int = 0) -> list[Page | ReaderError]:
    return list(read_file(SavedFile(Path(name), data), first))


def shown(found: list[Page | ReaderError]) -> list[str]:
    return [page.name if isinstance(page, Page) else f"{page.code} {page.params['name']}" for page in found]


def code_of(data: bytes, name: str = "kho.zip") -> str:
    with pytest.raises(ReaderError) as caught:
        read(data, name)
    assert name in str(caught.value)
    return caught.value.code


def test_a_zip_gives_its_pages_and_keeps_each_by_itself():
    one, two, three = read(forms.zip_file())
    assert (one.name, two.name, three.name) == (
        "kho.zip › tin/bài một.html",
        "kho.zip › hai.mhtml",
        "kho.zip › ba.txt",
    )
    assert one.original.startswith(b"<!DOCTYPE html>")
    assert two.original == forms.mhtml()
    assert (two.source_url, three.is_html) == (forms.ADDRESS, False)
    for page in (one, two, three):  # what is stored can be read again without the zip
        (again,) = read(page.original, page.name)
        assert (again.content, again.is_html, again.name) == (page.content, page.is_html, page.name)


def test_pictures_come_from_the_zip_and_companion_folders_hold_no_pages():
    one, *_ = read(forms.zip_file())
    assert one.pictures["b%C3%A0i%20m%E1%BB%99t_files/anh.png"] == forms.PICTURE
    assert one.pictures["./bài một_files/anh.png?v=2"] == forms.PICTURE
    assert "bài một_files/khác.png" not in one.pictures
    assert one.pictures.get("../../../etc/passwd") is None
    assert one.pictures.get("http://[") is None


def test_first_skips_pages():
    whole = shown(read(forms.zip_file()))
    for first in range(5):
        assert shown(read(forms.zip_file(), first=first)) == whole[first:]


def test_content_decides_and_what_is_no_page_is_passed_over():
    data = forms.zip_of(
        {
            "trang.php": forms.html(),
            "README": b"only some text",
            "ghi chep.dat": bytes(range(256)) * 9,
            "sheet.css": b"<html>",
            "a/.hidden.html": forms.html(),
            "__MACOSX/a/b.html": forms.html(),
            "thu-muc/": b"",
        }
    )
    assert shown(read(data)) == ["kho.zip › trang.php"]


def test_what_is_called_a_page_and_is_none_is_told():
    data = forms.zip_of({"a.html": forms.PICTURE, "b.html": b"", "c.html": forms.html()})
    assert shown(read(data)) == ["not-a-page kho.zip › a.html", "file-empty kho.zip › b.html", "kho.zip › c.html"]


@pytest.mark.parametrize("members", [{}, {"a.png": forms.PICTURE}, {"notes": b"some text"}])
def test_a_zip_without_pages_is_told(members):
    assert code_of(forms.zip_of(members)) == "not-a-page"


def test_zips_are_opened_two_deep():
    inner = forms.html()
    for depth in range(3):
        inner = forms.zip_of({f"{depth}.zip" if depth else "trang.html": inner})
    assert shown(read(inner)) == ["kho.zip › 2.zip › 1.zip › trang.html"]
    assert shown(read(forms.zip_of({"3.zip": inner}))) == ["page-too-complex kho.zip › 3.zip › 2.zip › 1.zip"]


def test_every_form_is_read_inside_a_zip():
    members = {name: build() for name, build in forms.FORMS.items() if not name.endswith((".docx", ".pdf"))}
    found = read(forms.zip_of(members))
    assert not [page for page in found if isinstance(page, ReaderError)]
    assert {page.name.split(" › ")[1] for page in found} == set(members)


def test_names_never_lead_anywhere():
    names = [
        "../../../etc/passwd.html",
        "/root.html",
        "C:\\Windows\\system.html",
        "a/./b/../CON.html",
        "\\\\host\\x.html",
    ]
    found = read(forms.zip_of({name: forms.html() for name in names}))
    assert [page.name for page in found] == [
        "kho.zip › etc/passwd.html",
        "kho.zip › root.html",
        "kho.zip › Windows/system.html",
        "kho.zip › a/b/CON.html",
        "kho.zip › host/x.html",
    ]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("tin tức.html".encode(), "tin tức.html"),  # UTF-8 without the mark for it, as macOS writes
        (b"tin t\xfd\xecc.html", unicodedata.normalize("NFC", b"tin t\xfd\xecc.html".decode("cp1258"))),
        ("café.html".encode("cp437"), "café.html"),
    ],
)
def test_names_in_old_encodings(raw, name):
    data = forms.zip_of({"x" * len(raw): forms.html()}).replace(b"x" * len(raw), raw)
    (page,) = read(data)
    assert page.name == f"kho.zip › {name}"


def test_twins_are_both_read():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr("a.html", forms.html(title="Một"))
        file.writestr("a.html", forms.html(title="Hai"))
    one, two = read(target.getvalue())
    assert "Một".encode() in one.content
    assert b"Hai" in two.content


def flagged(data: bytes, flag: int = 0, method: int | None = None) -> bytes:
    """Set bits, or the number of the compression, in the headers of the first member."""
    changed = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + place
        flags, packing = struct.unpack_from("<HH", data, at)
        struct.pack_into("<HH", changed, at, flags | flag, packing if method is None else method)
    return bytes(changed)


def test_what_is_wrong_with_one_member_is_told_and_stops_no_other():
    data = forms.zip_of({"a.html": forms.html(), "b.html": forms.html()})
    assert shown(read(flagged(data, flag=1))) == ["file-locked kho.zip › a.html", "kho.zip › b.html"]
    assert shown(read(flagged(data, method=9))) == ["packing-unknown kho.zip › a.html", "kho.zip › b.html"]
    stored = forms.zip_of({"a.html": forms.html(), "b.html": forms.html()}, zipfile.ZIP_STORED)
    found = read(stored.replace("nước".encode(), "nược".encode(), 1))
    assert shown(found) == ["file-damaged kho.zip › a.html", "kho.zip › b.html"]
    assert "checksum" in str(found[0])


def test_a_maff_archive_tells_what_its_index_says():
    (page,) = read(forms.maff(), "kho.maff")
    assert (page.title, page.source_url) == (forms.TITLE, forms.ADDRESS)
    assert page.captured == datetime(2024, 3, 12, 10, tzinfo=timezone(timedelta(hours=7)))
    assert page.pictures["index_files/anh.png"] == forms.PICTURE


def test_a_page_packed_by_gzip():
    (page,) = read(forms.packed(), "trang.html.gz")
    assert (page.name, page.original) == ("trang.html.gz › trang.html", forms.html())
    assert read(forms.packed() + b"\0\0\0", "a.html.gz")[0].original == forms.html()
    assert read(gzip.compress(forms.zip_file()), "kho.zip.gz")[0].name == "kho.zip.gz › kho.zip › tin/bài một.html"
    assert shown(read(forms.packed()[:-30], "trang.html.gz")) == ["page-truncated trang.html.gz"]
    assert shown(read(gzip.compress(bytes(range(256)) * 9), "a.tar.gz")) == ["not-a-page a.tar.gz › a.tar"]


def test_who_holds_many():
    for name, build in forms.FORMS.items():
        if not name.endswith((".docx", ".pdf")):
            many = name.startswith("pages") or name.endswith(".gz")
            assert holds_many(SavedFile(Path("x"), build())) is many


def test_what_is_remembered_of_a_file_is_forgotten_when_it_changes(tmp_path):
    path = tmp_path / "kho.zip"
    for members in ({"a": forms.html(), "b": b"some text"}, {"a": b"some text", "b": forms.html(), "c": forms.html()}):
        path.write_bytes(forms.zip_of(members))
        for _ in range(2):
            found = shown(list(read_file(SavedFile(path))))
            assert found == [f"kho.zip › {name}" for name, content in members.items() if content == forms.html()]
            assert shown(list(read_file(SavedFile(path), first=1))) == found[1:]


def test_errors_keep_nothing_in_memory():
    (error,) = read(forms.zip_of({"a.html": forms.PICTURE}))
    assert isinstance(error, ReaderError)
    assert error.__traceback__ is None
    assert error.__context__ is None
