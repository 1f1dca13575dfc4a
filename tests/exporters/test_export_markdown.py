"""Markdown, rendered by a CommonMark program and read from what it shows."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.exporters.wording import printable
from tests.exporters.conftest import exported

# With GitHub's tables and strikethrough, so that escaping is shown to hold there too.
RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def rendered(notebook) -> BeautifulSoup:
    shown = RENDERER.render(exported("markdown", notebook).decode())
    # Beautiful Soup shortens text that is nothing but white space, except in tags that it is told of.
    page = BeautifulSoup(shown, "html.parser", preserve_whitespace_tags={"p", "h2"})
    for line_break in page("br"):
        # A renderer writes "<br />" and a line end; the break itself is all that a reader sees.
        line_break.next_sibling.replace_with(str(line_break.next_sibling).removeprefix("\n"))
        line_break.replace_with("\n")
    return page


def quotation(page: BeautifulSoup) -> str:
    return page.blockquote.get_text().removeprefix("\n").removesuffix("\n")


def note_text(page: BeautifulSoup) -> str:
    signature = page.find("strong").parent
    return signature.find_next_sibling("p").get_text()


def test_every_field_is_there(notebook_with, facts):
    page = rendered(notebook_with())
    assert page.h2.get_text() == "Thủ tướng tiếp Bộ trưởng"
    assert [item.get_text().split(": ", 1)[1] for item in page("li")] == list(facts)
    assert page.a["href"] == "https://bao.example/a.html?x=1&y=2"
    assert [title.get_text() for title in page("h3")] == ["Đoạn 3", "Đoạn 8"]
    assert quotation(page) == "Hai bên nhất trí thúc đẩy hợp tác."
    shown = page.get_text()
    assert "Thẻ: Nhân sự; Đối ngoại\n" in shown
    assert "Ghi chú · Nguyễn Thị Lan · tạo lúc 2026-11-03 01:02:03 UTC · sửa lúc 2026-11-04 04:05:06 UTC" in shown
    assert note_text(page) == "Đối chiếu với thông cáo.\nXem phụ lục."
    assert "Chỉ có thẻ" in shown


def test_an_article_in_another_language_speaks_english(notebook_with):
    page = rendered(notebook_with(language="fr"))
    assert page.h3.get_text() == "Paragraph 3"
    assert "Tags: " in page.get_text()


def test_what_is_not_known_is_left_out_and_an_untitled_page_has_its_file_name(notebook_with):
    page = rendered(notebook_with(title=" ", byline="", publisher="", source_url="", published=None, captured=None))
    assert page.h2.get_text() == "thu tuong.mhtml"
    assert len(page("li")) == 3


def test_hostile_text_is_shown_literally(notebook_with, hostile):
    notebook = notebook_with(
        hostile, hostile, ((hostile, "#123456"),), hostile, title=hostile, byline=hostile, source_url=hostile
    )
    page = rendered(notebook)
    assert page.h2.get_text() == quotation(page) == note_text(page) == hostile
    values = [item.get_text().split(": ", 1)[1] for item in page("li")]
    assert values[0] == values[2] == hostile
    shown = page.get_text()
    assert f"Thẻ: {hostile}" in shown
    assert f"Ghi chú · {hostile} · tạo lúc" in shown
    assert {tag.name for tag in page.find_all(True)} <= {"h1", "h2", "h3", "p", "ul", "li", "blockquote", "strong"}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a.example/b c", "https://a.example/<b>", "data:x"])
def test_only_plain_web_addresses_are_links(notebook_with, url):
    page = rendered(notebook_with(source_url=url))
    assert page.a is None
    assert url in page.get_text()


def test_line_breaks_of_a_note_are_kept(notebook_with):
    text = "one\r\ntwo\n\n\n    - four\nends in backslash\\\n# last  "
    assert note_text(rendered(notebook_with(note=text))) == printable(text)


@given(text=st.text("\n\n\n \t#*_`[]()<>!\\-+=.1&;|~>:ađ\xa0") | st.text())
@example(text="\n\nbreaks before and after\n\n")
@example(text="\\\n\\")
def test_any_text_is_shown_literally(notebook_with, text):
    page = rendered(notebook_with(quote=text, note=f"x{text}", title=f"x{text}"))
    expected = printable(text)
    assert quotation(page) == expected.strip("\n")
    assert note_text(page) == f"x{expected}".strip("\n")
    assert page.h2.get_text() == f"x{expected}".replace("\n", " ")
