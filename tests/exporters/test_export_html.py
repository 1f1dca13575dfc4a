"""HTML, read back by Beautiful Soup."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import datetime
from hashlib import sha256

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from reader.core.notebook import Notebook
from reader.exporters.wording import chip_text, printable
from tests.exporters.conftest import exported


def page(notebook) -> BeautifulSoup:
    shown = exported("html", notebook).decode()
    # Beautiful Soup shortens text that is nothing but white space, except in tags that it is told of.
    return BeautifulSoup(shown, "html.parser", preserve_whitespace_tags={"p", "h2", "mark"})


def test_every_field_is_there(notebook_with, facts):
    shown = page(notebook_with())
    assert shown.html["lang"] == shown.article["lang"] == "vi"
    assert shown.h2.get_text() == "Thủ tướng tiếp Bộ trưởng"
    assert [value.get_text() for value in shown("dd")] == list(facts)
    assert shown.dl.a["href"] == "https://bao.example/a.html?x=1&y=2"
    assert [title.get_text() for title in shown("h4")] == ["Đoạn 3", "Đoạn 8"]
    assert [quote.get_text() for quote in shown("mark")] == ["Hai bên nhất trí thúc đẩy hợp tác.", "Chỉ có thẻ"]
    assert [chip.get_text() for chip in shown.find_all("li")] == ["Nhân sự", "Đối ngoại", "Đối ngoại"]
    assert shown.find(class_="note").find(class_="text").get_text() == "Đối chiếu với thông cáo.\nXem phụ lục."
    assert shown.find(class_="signature").get_text() == (
        "Nguyễn Thị Lan · tạo lúc 2026-11-03 01:02:03 UTC · sửa lúc 2026-11-04 04:05:06 UTC"
    )


def test_nothing_is_loaded_or_run(notebook_with):
    shown = page(notebook_with())
    policy = shown.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    digest = b64encode(sha256(shown.style.string.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not shown(["script", "link", "img", "iframe", "object", "form"])
    assert not shown.find_all(style=True)
    assert "url(" not in shown.style.string
    assert "@import" not in shown.style.string


def test_hostile_text_is_shown_literally(notebook_with, hostile):
    notebook = notebook_with(
        hostile, hostile, ((hostile, hostile),), hostile, title=hostile, byline=hostile, source_url=hostile,
        language=hostile,
    )  # fmt: skip
    shown = page(notebook)
    values = [value.get_text() for value in shown("dd")]
    texts = [shown.h2, shown.mark, shown.find(class_="note").find(class_="text"), shown.li]
    assert [text.get_text() for text in texts] == [hostile] * 4
    assert values[0] == values[2] == shown.article["lang"] == hostile
    assert shown.find(class_="signature").get_text().startswith(f"{hostile} · created")
    assert not shown(["script", "img"])
    assert all(link["href"].startswith("#n-") for link in shown("a"))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd"]
)
def test_only_web_addresses_are_links(notebook_with, url):
    shown = page(notebook_with(source_url=url))
    assert not shown.dl("a")
    assert url in [value.get_text() for value in shown("dd")]


def test_a_link_cannot_leave_its_attribute(notebook_with):
    shown = page(notebook_with(source_url='https://a.example/"onclick="alert(1)'))
    assert shown.dl.a["href"] == "https://a.example/%22onclick=%22alert(1)"
    assert set(shown.dl.a.attrs) == {"href", "rel"}


def test_chips_have_their_colour_and_readable_text(notebook_with):
    shown = page(notebook_with(tags=(("light", "#FFD54F"), ("dark", "#1565c0"), ("none", "red;}*{x"))))
    style = shown.style.string
    for chip in shown.section("li"):
        assert re.search(rf"\.{chip['class'][0]} {{ background: #[0-9a-f]{{6}}; color: #(000000|ffffff); }}", style)
    assert ".chip-ffd54f { background: #ffd54f; color: #000000; }" in style
    assert ".chip-1565c0 { background: #1565c0; color: #ffffff; }" in style
    assert "red" not in style


@given(st.from_regex("#[0-9a-f]{6}", fullmatch=True))
def test_every_chip_has_the_contrast_that_wcag_asks_for(color):
    def luminance(value: str) -> float:
        parts = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    lighter, darker = sorted((luminance(color), luminance(chip_text(color))), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_an_empty_notebook_is_a_page_without_notes():
    shown = page(Notebook(exported=datetime(2026, 11, 20), generator="Archive Reader", articles=()))
    assert shown.h1.get_text() == "Notes"
    assert not shown("article")


@given(text=st.text())
def test_any_text_is_shown_literally(notebook_with, text):
    shown = page(notebook_with(quote=text, note=text, title=f"x{text}"))
    assert (
        (shown.mark.get_text() if text else "")
        == shown.find(class_="note").find(class_="text").get_text()
        == printable(text)
    )
    assert shown.h2.get_text() == f"x{printable(text)}".replace("\n", " ")
