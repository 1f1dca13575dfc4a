"""What every format has in common."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.core.notebook import Notebook
from reader.exporters import FORMATS
from reader.exporters.wording import moment, printable, timestamp, web_address
from tests.exporters.conftest import exported

EVERY = pytest.mark.parametrize("key", FORMATS)


def test_the_formats_are_the_agreed_ones():
    assert {key: known.suffix for key, known in FORMATS.items()} == {
        "docx": ".docx",
        "html": ".html",
        "markdown": ".md",
        "obsidian": "",
        "xlsx": ".xlsx",
        "csv": ".csv",
        "mentions": ".csv",
        "entities": ".csv",
        "json": ".json",
        "names-json": ".json",
        "qdpx": ".qdpx",
        "qdc": ".qdc",
        "ftm": ".json",
        "graphml": ".graphml",
        "csl": ".json",
        "bibtex": ".bib",
    }
    assert all(known.key == key and known.label for key, known in FORMATS.items())


@EVERY
def test_the_same_notebook_gives_the_same_bytes(key, notebook_with, tmp_path):
    first = exported(key, notebook_with())
    # Another process has other hash seeds and another clock.
    script = f"""
import pathlib
from tests.exporters.conftest import build
from tests.exporters.conftest import exported
pathlib.Path({str(tmp_path / "again")!r}).write_bytes(exported({key!r}, build()))
"""
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).parents[2])
    assert (tmp_path / "again").read_bytes() == first


@EVERY
def test_text_that_cannot_be_encoded_does_not_stop_an_export(key, notebook_with):
    assert exported(key, notebook_with("lone \ud800 surrogate", "\udfff", title="\ud800", creator="\udc80"))


@EVERY
def test_a_notebook_without_articles_is_written(key):
    empty = Notebook(exported=datetime(2026, 11, 20), generator="Archive Reader", articles=())
    # Lines and entries for nothing are nothing.
    assert exported(key, empty) or key in ("obsidian", "ftm", "bibtex")


@EVERY
def test_a_long_paragraph_is_written_whole(key, notebook_with):
    size = len(exported(key, notebook_with("chữ *và* <số> " * 8_000)))
    packed, without = ("docx", "qdpx"), ("xlsx", "qdc", "mentions", "entities", "ftm", "graphml", "csl", "bibtex")
    assert size > (200 if key in (*packed, *without, "names-json") else 100_000)


def test_word_is_not_loaded_until_it_is_needed():
    check = "import sys, reader.exporters; sys.exit('docx' in sys.modules or 'lxml' in sys.modules)"
    subprocess.run([sys.executable, "-c", check], check=True)


def test_times_are_told_in_utc():
    hanoi = datetime(2026, 1, 1, 3, 0, 0, 999, tzinfo=timezone(timedelta(hours=7)))
    assert moment(hanoi) == "2025-12-31 20:00:00 UTC"
    assert timestamp(hanoi) == "2025-12-31T20:00:00Z"
    assert timestamp(datetime(2026, 1, 1)) == "2026-01-01T00:00:00Z"


def test_control_characters_go_and_the_rest_stays():
    every = "".join(map(chr, range(0x20)))
    assert printable(f"a{every}b\x7f\x85\ufffe\uffffc") == "a\t\n\nbc"
    assert printable("a\r\nb\rc") == "a\nb\nc"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/đường?x=1&y", "https://a.example/đường?x=1&y"),
        ("HTTP://a.example", "HTTP://a.example"),
        ('http://a.example/a b"><c', "http://a.example/a%20b%22%3E%3Cc"),
        ("javascript:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("java\nscript:alert(1)//http://x", ""),
        ("data:text/html,http://x", ""),
        ("file:///etc/passwd", ""),
        ("//a.example", ""),
        ("http:///path", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_may_be_followed(url, address):
    assert web_address(url) == address
