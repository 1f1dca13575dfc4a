"""Titles, authors, publishers and days of pages in the shapes that offices and newspapers use."""

from datetime import UTC, date, datetime, time

import pytest
from lxml.html import document_fromstring

from reader.core.article import Page
from reader.extraction import extract
from reader.extraction.structured import article_data
from tests.extraction.pages import SENTENCES, page, paragraphs, read_html, read_text, texts

BODY = paragraphs(*SENTENCES)
TITLE = "Huyện Bình Khê trồng cây dọc kênh Ba Mươi"
SITE = "Trang tin huyện Bình Khê"


def byline(value: str) -> str:
    return read_html(page(f"<h1>{TITLE}</h1>{BODY}", f'<meta name="author" content="{value}">')).byline


@pytest.mark.parametrize(
    "shown",
    [
        f"<h1>{TITLE.upper()}</h1>",
        f"<h2>{TITLE}</h2>",
        f"<p align='center'><b>{TITLE}</b></p>",
        f"<div class='tieude_bai'>{TITLE}</div>",
    ],
)
def test_where_the_title_element_names_the_site_the_shown_title_is_taken(shown):
    banner = f"<table><tr><td><font size='5'><b>{SITE.upper()}</b></font></td></tr></table>" if "h1" in shown else ""
    article = read_html(page(f"{banner}{shown}{BODY}", f"<title>{SITE}</title>"))
    assert article.title.casefold() == TITLE.casefold()


def test_the_banner_and_the_day_above_the_body_are_not_of_the_body():
    head = f"<p>{SITE} - binhkhe.example</p><h2>{TITLE}</h2><p><i>Thứ bảy, 17/07/2021, 10:30 (GMT+7)</i></p>"
    article = read_html(page(head + BODY, f"<title>{TITLE}</title>"))
    assert texts(article) == list(SENTENCES)
    assert article.published == date(2021, 7, 17)


def test_the_clock_above_the_title_loses_against_what_the_page_tells():
    clock = "<p>Thứ Hai, 23/11/2026 09:15</p>"
    told = '<meta property="article:published_time" content="2021-07-17T10:30:00+07:00">'
    assert read_html(page(f"{clock}<h1>{TITLE}</h1>{BODY}", told)).published == date(2021, 7, 17)
    moment = datetime(2026, 11, 23, 2, 15, tzinfo=UTC)
    content = page(f"{clock}<h1>{TITLE}</h1>{BODY}", f"<title>{TITLE}</title>").encode()
    assert extract(Page(name="a", content=content, is_html=True, captured=moment)).published is None


def test_the_time_is_that_of_the_clock_of_the_newspaper():
    told = '<meta property="article:published_time" content="2021-07-17T03:30:00Z">'
    shown = "<p>Thứ bảy, 17/07/2021, 10:30 (GMT+7)</p>"
    moments = [
        read_html(page(f"<h1>{TITLE}</h1>{line}{BODY}", head)) for head, line in ((told, shown), (told, ""), ("", ""))
    ]
    assert [article.published_time for article in moments] == [time(10, 30), time(3, 30), None]
    other = told.replace("2021-07-17", "2021-07-16")
    assert read_html(page(f"<h1>{TITLE}</h1><p>17/07/2021</p>{BODY}", other)).published_time is None


def test_a_month_is_not_taken_for_a_day_outside_vietnam():
    body = paragraphs(*(f"The council met again on day {i} and talked about the bridge." for i in "1234"))
    for day, expected in (("03/04/2021", None), ("25/04/2021", date(2021, 4, 25))):
        head = f'<meta property="article:published_time" content="{day}">'
        assert read_html(page(f"<h1>The bridge is closed again</h1>{body}", head, lang="en")).published == expected


@pytest.mark.parametrize(
    ("told", "whole", "expected"),
    [
        ("Cây bên kênh Ba Mươi", f"{TITLE} - {SITE}", TITLE),  # two sources against one
        (f"{TITLE} - Chính trị - {SITE}", f"{TITLE} - Chính trị - {SITE}", TITLE),
        (SITE, SITE, TITLE),
        ("Cây bên kênh Ba Mươi", "Cây bên kênh Ba Mươi", "Cây bên kênh Ba Mươi"),
    ],
)
def test_the_title_is_what_most_sources_say(told, whole, expected):
    head = f'<title>{whole}</title><meta property="og:title" content="{told}">'
    assert read_html(page(f"<h1>{TITLE}</h1>{BODY}", head)).title == expected


def test_where_no_two_agree_editors_tell_the_title():
    body = paragraphs(*(f"The neon sign of the cinema was lit again on day {i}, and people came." for i in "1234"))
    head = '<title>A short history of the neon sign</title><meta property="og:title" content="Behind the neon sign">'
    assert read_html(page(f"<h1>The neon sign that outlived them all</h1>{body}", head, lang="en")).title == (
        "Behind the neon sign"
    )


def test_days_of_other_articles_are_not_the_day():
    others = (
        "<ul><li><a href='/1'>Họp giao ban (12/05/2022)</a></li><li><a href='/2'>Trồng cây 13/05/2022</a></li></ul>"
    )
    assert read_html(page(f"<h1>{TITLE}</h1>{others}{BODY}", f"<title>{TITLE}</title>")).published is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Lê Thị Ngọc Ẩn", "Lê Thị Ngọc Ẩn"),
        ("By ANN REED and TOM HALE, Associated Press", "ANN REED and TOM HALE"),
        ("Ann ReedMonday, November 18, 2019", "Ann Reed"),
        ("Lê Thị Ngọc Ẩn (ngocan@binhkhe.example)", "Lê Thị Ngọc Ẩn"),
        ("Ngọc Ẩn - Báo Bình Khê", "Ngọc Ẩn"),
        *[
            (nobody, "")
            for nobody in (
                "Admin", "admin2", "Ban biên tập", "Quản trị viên", "binhkhe.example", "https://binhkhe.example/tacgia",
                "TTXVN", "Theo TTXVN", "Reuters", "ban.bien.tap@binhkhe.example", "rmb8090", "{{author}}",
                "Báo Bình Khê",
            )
        ],
    ],
)  # fmt: skip
def test_authors_are_people(value, expected):
    assert byline(value) == expected


@pytest.mark.parametrize("line", ["Lê Nam (Theo TTXVN)", "LÊ NAM (tổng hợp)"])
def test_an_author_who_names_his_source_signs(line):
    assert read_html(page(f"<h1>{TITLE}</h1>{BODY}<p align='right'>{line}</p>")).byline == line.partition(" (")[0]
    assert read_text("\n".join([TITLE, *SENTENCES, line])).byline == line.partition(" (")[0]


def test_what_stands_below_the_source_is_no_author():
    assert read_html(page(f"<h1>{TITLE}</h1>{BODY}<p>Theo Báo Mẫu</p><p>Gazette</p>")).byline == ""


def test_a_host_is_no_publisher():
    address = '<link rel="canonical" href="https://binhkhe.example/tin/1">'
    assert read_html(page(BODY, address)).publisher == ""
    named = f'{address}<meta property="og:site_name" content="{SITE}">'
    assert read_html(page(BODY, named)).publisher == SITE


@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("<![CDATA[", "]]>"), ("//<![CDATA[\n", "\n//]]>"), ("/*<![CDATA[*/", "/*]]>*/")]
)
def test_data_for_machines_is_read_whatever_is_wrapped_around_it(before, after):
    root = document_fromstring(
        f'<script type="application/ld+json">{before}{{"@type": "NewsArticle", "datePublished": "2019-03-05"}}{after}'
        "</script>"
    )
    assert article_data(root)["datePublished"] == "2019-03-05"
