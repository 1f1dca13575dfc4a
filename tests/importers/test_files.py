import os
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.importers import SUFFIXES, SavedFile, find_pages


def load(path: Path) -> bytes:
    return SavedFile(path).data()


def written(path: Path, text: str = "<p>x</p>") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def code_of(call, *arguments) -> str:
    with pytest.raises(ReaderError) as caught:
        call(*arguments)
    assert str(caught.value)  # the message has all its words
    return caught.value.code


def test_load_gives_the_bytes(tmp_path):
    assert load(written(tmp_path / "bài.html", "<p>chữ</p>")) == "<p>chữ</p>".encode()


def test_load_tells_what_is_wrong(tmp_path):
    assert code_of(load, tmp_path / "none.html") == "file-missing"
    assert code_of(load, tmp_path) == "file-unreadable"
    assert code_of(load, written(tmp_path / "empty.html", "")) == "file-empty"
    assert code_of(load, Path("a\0b.html")) == "file-unreadable"


def test_load_refuses_a_file_beyond_the_limit(tmp_path):
    huge = tmp_path / "huge.html"
    with huge.open("wb") as file:
        file.truncate(200_000_001)  # sparse: takes no room
    with pytest.raises(ReaderError) as caught:
        load(huge)
    assert caught.value.code == "file-too-large"
    assert caught.value.params == {"name": "huge.html", "size": 201, "limit": 200}


def test_a_folder_gives_its_pages_sorted_and_without_companions(tmp_path):
    pages = [
        written(tmp_path / "a" / "Bài viết.htm"),
        written(tmp_path / "a" / "tin.mhtml"),
        written(tmp_path / "b.HTML"),
        written(tmp_path / "c.txt"),
        written(tmp_path / "c_files" / "ghi chú.txt"),  # beside a text, so not the companion of a page
    ]
    written(tmp_path / "a" / "Bài viết_files" / "frame.html")
    written(tmp_path / "a" / "Bài viết-Dateien" / "frame.html")
    written(tmp_path / "b.files" / "frame.htm")
    written(tmp_path / ".hidden.html")
    written(tmp_path / ".git" / "x.html")
    written(tmp_path / "a" / "picture.png")
    assert find_pages([tmp_path]) == sorted(pages)


def test_a_named_file_is_kept_whatever_its_ending_and_each_once(tmp_path):
    odd, page = written(tmp_path / "page.php"), written(tmp_path / "page.html")
    missing = tmp_path / "missing.html"
    assert find_pages([odd, missing, tmp_path, page]) == [odd, missing, page]


def test_links_to_folders_are_followed_but_never_round_in_circles(tmp_path):
    page = written(tmp_path / "in" / "page.html")
    try:
        (tmp_path / "in" / "loop").symlink_to(tmp_path / "in", target_is_directory=True)
        (tmp_path / "in" / "self").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    assert [found.resolve() for found in find_pages([tmp_path / "in"])] == [page.resolve()]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_listed_is_told(tmp_path):
    written(tmp_path / "shut" / "page.html")
    (tmp_path / "shut").chmod(0)
    try:
        assert [code_of(load, path) for path in find_pages([tmp_path])] == ["file-unreadable"]
    finally:
        (tmp_path / "shut").chmod(0o700)


def test_suffixes_are_lower_case_with_a_dot():
    assert {".html", ".txt", ".mht", ".webarchive", ".warc.gz", ".wacz", ".zip", ".maff", ".docx", ".pdf"} < SUFFIXES
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in SUFFIXES)


def test_double_endings_are_endings_too(tmp_path):
    taken = {written(tmp_path / name) for name in ("a.warc.gz", "b.WARC.GZ", "Bài. Một.html.gz", "c.wacz", "v1.2.html")}
    for name in ("d.tar.gz", "e.gz", "f.css.gz", "html", ".warc.gz"):
        written(tmp_path / name)
    assert set(find_pages([tmp_path])) == taken


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_in_a_folder_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "page.html")
    (tmp_path / "lost.html").symlink_to(tmp_path / "nowhere.html")
    assert find_pages([tmp_path]) == [tmp_path / "lost.html"]  # which is told to be missing


def test_a_file_tells_its_head_without_being_loaded(tmp_path):
    huge = tmp_path / "huge.warc"
    with huge.open("wb") as file:
        file.write(b"WARC/1.0\r\n")
        file.truncate(3_000_000_000)  # sparse: takes no room
    file = SavedFile(huge)
    assert file.head()[:6] == b"WARC/1"
    assert file.size == 3_000_000_000
    assert code_of(file.data) == "file-too-large"


def test_content_has_the_name_that_it_is_given():
    file = SavedFile(Path("a.zip › b/c.html"), b"<p>x")
    assert file.name == "a.zip › b/c.html"
    assert (file.on_disk, file.size, file.head(), file.open().read()) == (None, 4, b"<p>x", b"<p>x")
