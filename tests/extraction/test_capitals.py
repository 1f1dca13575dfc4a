"""TCVN3 pages, whose capitals are lower-case letters in a font that draws them large."""

import pytest

from reader.extraction.capitals import words_in_capitals
from tests.extraction.encodings import ENCODERS
from tests.extraction.pages import SENTENCES, page, paragraphs, read_html, texts

TITLE = "huyện bình khê trồng cây dọc kênh ba mươi"


def tcvn3(body: str, head: str = "") -> bytes:
    """A page with `body` between its paragraphs."""
    lowered = [sentence.lower() for sentence in SENTENCES]
    markup = page(paragraphs(*lowered[:2]) + body + paragraphs(*lowered[2:]), head)
    return ENCODERS["tcvn3"](markup)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<p><font face='.VnTimeH'>{}</font></p>"),
        ("", "<p style='font-family: .VnArialH; font-size: 14pt'>{}</p>"),
        ("<style>p.tua, h3 {font: bold 14pt '.VnTimeH'}</style>", "<p class=tua>{}</p>"),
        (
            "<style type='text/css'><!-- /* Style Definitions */ p.Tua {font-family:.VnTimeH}--></style>",
            "<p class=Tua>{}</p>",
        ),
        ("<style>.Tua {font-family:.VnTimeH}</style>", "<p class=Tua><b>{}</b></p>"),
    ],
)
def test_what_a_font_of_capitals_draws_is_in_capitals(head, body):
    article = read_html(tcvn3(body.format(TITLE), head))
    assert article.encoding == "tcvn3"
    assert TITLE.upper() in texts(article)
    assert SENTENCES[1].lower() in texts(article)


def test_another_font_inside_ends_the_capitals():
    body = f"<p><font face='.VnTimeH'>{TITLE} <font face='.VnTime'>(ảnh)</font> mới</font></p>"
    article = read_html(tcvn3(body))
    assert f"{TITLE.upper()} (ảnh) MỚI" in texts(article)


def test_the_name_of_a_font_alone_changes_nothing_in_other_encodings():
    body = paragraphs(*SENTENCES[:2]) + f"<p><font face='.VnTimeH'>{TITLE}</font></p>" + paragraphs(*SENTENCES[2:])
    assert TITLE in texts(read_html(page(body)))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("<td>Xã HộI</td>", "<td>XÃ HỘI</td>"),
        ("II. Cá NHÂN", "II. CÁ NHÂN"),
        ("ủY BAN NHÂN DÂN Xã", "ỦY BAN NHÂN DÂN XÃ"),
        ("Chủ tịch UBND Xã Hòa Bình, ông Lý", "Chủ tịch UBND Xã Hòa Bình, ông Lý"),
        ("Tổ TTXVN", "Tổ TTXVN"),
        ("về việc VIệT NAM là nước chủ nhà", "về việc VIỆT NAM là nước chủ nhà"),
        ("Đề nghị các đồng chí; Mỹ, Ý và Bỉ", "Đề nghị các đồng chí; Mỹ, Ý và Bỉ"),
    ],
)
def test_words_typed_in_capitals(typed, meant):
    assert words_in_capitals(typed) == meant


def test_a_line_of_words_that_can_be_both_is_read_in_linear_time():
    assert words_in_capitals("à " * 200_000 + "HộI").endswith("À HỘI")
