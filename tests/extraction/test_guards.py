"""Pages made to hang or to empty a parser. Each is read, or refused with a reason, in a moment."""

import time

import pytest

from reader.core.errors import ReaderError
from reader.extraction import guards
from tests.extraction.encodings import ENCODERS
from tests.extraction.pages import SENTENCES, paragraphs, read_html, texts

BODY = paragraphs(*SENTENCES)
HEAD = "<html><body>"

PAGES = {
    "50 000 paragraphs": HEAD + "<p>Một đoạn văn ngắn." * 50_000,
    "100 000 line breaks": HEAD + BODY + "dòng chữ<br>" * 100_000,
    "100 000 attributes": HEAD + "<div " + " ".join(f'a{i}="{i}"' for i in range(100_000)) + f">{BODY}</div>",
    "attributes that hold brackets": HEAD + "<div " + " ".join(f'a{i}=">"' for i in range(100_000)) + f">{BODY}</div>",
    "300 levels": HEAD + "<div>" * 300 + BODY + "</div>" * 300,
    "20 000 levels": HEAD + "<div>" * 20_000 + BODY + "</div>" * 20_000,
    "20 000 bold": HEAD + "<b>" * 20_000 + "x" + "</b>" * 20_000 + BODY,
    "tables in tables": HEAD + "<table><tr><td>" * 3_000 + BODY + "</td></tr></table>" * 3_000,
    "12 MB of picture": HEAD + f'<img src="data:image/png;base64,{"A" * 12_000_000}">{BODY}',
    "unclosed scripts": HEAD + BODY + "<script>" * 50_000,
    "unclosed comments": HEAD + BODY + "<!-- " * 50_000,
    "deep JSON-LD": '<html><head><script type="application/ld+json">' + "[" * 100_000 + f"</script></head><body>{BODY}",
    "entities in entities": "<!DOCTYPE html [<!ENTITY a0 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY a{i} '&a{i - 1};&a{i - 1};&a{i - 1};'>" for i in range(1, 30))
    + f"]>{HEAD}{BODY}&a29;",
    "much text, deep": HEAD + "<div><p>".join([""] * 220) + "<i>chữ nghĩa</i> dài dòng " * 30_000 + "</div>" + BODY,
    "lines of related articles": HEAD + f"<div>{BODY}{'<div class=related>x</div>' * 18_000}</div>",
    "empty boxes side by side": HEAD + f"<div>{BODY}{'<div><p></p></div>' * 13_000}</div>",
    "NULs": HEAD + BODY.replace("e", "e\0"),
    "angle brackets": HEAD + BODY + "<" * 300_000,
    "5 MB in one line": HEAD + "<p>" + "một dòng dài " * 300_000 + "</p>" + BODY,
}


@pytest.mark.parametrize("name", list(PAGES))
def test_a_hostile_page_is_read_in_a_moment(name):
    start = time.process_time()
    article = read_html(PAGES[name])
    assert time.process_time() - start < 10  # seconds of a slow, shared machine; each takes a tenth of it
    if BODY in PAGES[name].replace("\0", ""):
        found = " ".join(texts(article))
        assert all(sentence in found for sentence in SENTENCES)
    else:
        assert len(article.paragraphs) == 50_000


def test_unclosed_scripts_in_an_old_encoding_are_read_in_a_moment():
    markup = HEAD + BODY.lower() + "<script> chữ " * 20_000 + "<!-- " * 20_000
    start = time.process_time()
    assert read_html(ENCODERS["tcvn3"](markup)).encoding == "tcvn3"
    assert time.process_time() - start < 5


def test_too_many_tags_are_refused(monkeypatch):
    monkeypatch.setattr(guards, "MAX_TAGS", 1_000)
    with pytest.raises(ReaderError) as caught:
        read_html(HEAD + "<p>chữ" * 1_001)
    assert caught.value.code == "page-too-complex"
    assert "1,000" in str(caught.value)


def test_what_harms_nobody_stays():
    markup = (
        '<p class="a">chữ</p><script type="application/ld+json">{}</script><img src="data:image/gif;base64,R0lGOD">'
    )
    assert guards.harmless(markup, "x") == (markup, [])


def test_scripts_and_styles_go_and_the_text_between_them_stays():
    assert guards.harmless("a<script>1 < 2</script>b<STYLE>p{}</STYLE>c<script src=x></script>d", "x") == ("abcd", [])
