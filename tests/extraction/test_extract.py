"""Whole pages in, articles out."""

from datetime import UTC, date, datetime

import pytest

from reader.core.article import Page, ParagraphKind
from reader.core.errors import ReaderError
from reader.extraction import extract
from tests.extraction.pages import SENTENCES, kept, page, paragraphs, read_html, texts

TITLE = "Huyện Bình Khê trồng cây dọc kênh Ba Mươi"


def news(**parts: str) -> str:
    head = parts.get("head", f"<title>{TITLE} - Báo Bình Khê</title>")
    body = parts.get("body", paragraphs(*SENTENCES))
    return page(f"<h1>{TITLE}</h1><div class='ngay'>Thứ năm, 10/03/2022, 08:15 (GMT+7)</div>{body}", head)


def test_the_main_text_without_title_menus_and_feet():
    article = read_html(news())
    assert article.title == TITLE
    assert texts(article) == list(SENTENCES)
    assert article.published == date(2022, 3, 10)
    assert (article.language, article.encoding) == ("vi", "utf-8")


@pytest.mark.parametrize("box", ["article", "main", "section", "div", "x-news"])
def test_a_page_may_leave_the_tag_of_its_body_out(box):
    head = f"<meta charset='utf-8'><title>{TITLE}</title>"
    article = read_html(f"<html>{head}<{box}><h1>{TITLE}</h1>{paragraphs(*SENTENCES)}</{box}></html>")
    assert (article.title, texts(article)) == (TITLE, list(SENTENCES))


def test_a_page_of_nothing_but_a_head_has_no_text():
    with pytest.raises(ReaderError, match="no text"):
        read_html(f"<html><head><meta charset='utf-8'><title>{TITLE}</title></head></html>")


def test_a_word_of_the_menu_that_the_article_also_uses_stays_in_the_menu():
    markup = news().replace(">Thời sự<", ">kênh Ba Mươi<").replace(">Trang chủ<", ">Sáng nay<")
    assert texts(read_html(markup)) == list(SENTENCES)


def test_kinds_and_order_are_those_of_the_page():
    body = (
        f"<p>{SENTENCES[0]}</p><h2>Công việc đã làm</h2>"
        "<ul><li>Trồng hai trăm cây bàng</li><li>Sửa ba cây cầu gỗ</li></ul>"
        f"<p>{SENTENCES[1]}</p><blockquote><p>{SENTENCES[2]}</p></blockquote><p>{SENTENCES[3]}</p>"
    )
    article = read_html(news(body=body))
    assert [(p.kind.value, p.level) for p in kept(article)] == [
        ("text", 0), ("heading", 2), ("list-item", 1), ("list-item", 1), ("text", 0), ("quote", 0), ("text", 0),
    ]  # fmt: skip


def test_a_lead_outside_the_body_is_put_back():
    lead = "(Báo Bình Khê) - Hơn hai trăm cây xanh sẽ được trồng dọc kênh Ba Mươi trước mùa mưa năm nay."
    head = f'<title>{TITLE}</title><meta name="description" content="{lead.split(" - ")[1]}">'
    markup = news(head=head, body=f"<h2 class='sapo'>{lead}</h2><div id='body'>{paragraphs(*SENTENCES)}</div>")
    assert texts(read_html(markup)) == [lead, *SENTENCES]


@pytest.mark.parametrize("line", ["Theo Thùy Dung (Báo Bình Khê)", "K. Ẩn", "PHAN TRỊ - NGỌC ẨN"])
def test_the_signature_at_the_end_is_kept(line):
    body = (
        f"<div class='body'>{paragraphs(*SENTENCES)}</div><div class='ky'>{line}</div><p><a href='/1'>Tin khác</a></p>"
    )
    article = read_html(news(body=body))
    assert texts(article) == [*SENTENCES, line]
    from_elsewhere = line.startswith("Theo")
    assert article.byline == ("" if from_elsewhere else line)
    assert kept(article)[-1].kind is (ParagraphKind.SOURCE if from_elsewhere else ParagraphKind.TEXT)


def test_the_caption_of_a_picture_is_kept_with_its_kind():
    figure = "<figure><img src='1.jpg'><figcaption>Người dân xã Tân Phú trồng cây.</figcaption></figure>"
    article = read_html(news(body=paragraphs(*SENTENCES[:2]) + figure + paragraphs(*SENTENCES[2:])))
    captions = [p.text for p in article.paragraphs if p.kind is ParagraphKind.CAPTION]
    assert captions == ["Người dân xã Tân Phú trồng cây."]


def test_json_ld_and_meta_are_read():
    head = (
        '<title>Bridge closed | The Linden Post</title><meta property="og:site_name" content="The Linden Post">'
        '<link rel="canonical" href="https://post.example/bridge"><script type="application/ld+json">'
        '{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "Bridge closed after rain",'
        ' "datePublished": "2021-03-05T08:00:00Z", "author": [{"name": "Ann Reed"}, {"name": "Tom Hale"}]}]}</script>'
    )
    text = "The bridge over the Linden was closed on Monday after heavy rain, and the council said it would stay so."
    article = read_html(
        page(f"<h1>Bridge closed after rain</h1>{paragraphs(*[text + f' ({i})' for i in range(5)])}", head, lang="en")
    )
    assert article.title == "Bridge closed after rain"
    assert article.byline == "Ann Reed, Tom Hale"
    assert article.publisher == "The Linden Post"
    assert article.published == date(2021, 3, 5)
    assert article.source_url == "https://post.example/bridge"
    assert article.language == "en"


def test_what_the_container_tells_wins():
    moment = datetime(2022, 3, 11, tzinfo=UTC)
    content = news(head='<title>x</title><link rel="canonical" href="https://a.example/">').encode()
    article = extract(
        Page(name="a", content=content, is_html=True, source_url="https://b.example/tin", captured=moment)
    )
    assert (article.source_url, article.captured) == ("https://b.example/tin", moment)


def test_the_text_decides_the_language_not_the_template():
    assert read_html(news().replace('lang="vi"', 'lang="en-US"')).language == "vi"


def test_the_clock_of_the_site_is_not_the_day_of_the_article():
    clock = "<div>Hôm nay, 21/11/2026</div>"
    assert read_html(news().replace("<h1>", clock + "<h1>")).published == date(2022, 3, 10)
    assert (
        read_html(page(f"{clock}<h1>{TITLE}</h1>{paragraphs(*SENTENCES)}", f"<title>{TITLE}</title>")).published is None
    )


@pytest.mark.parametrize(
    "title", [f"{TITLE} | Thời sự | Báo Bình Khê", f"Báo Bình Khê: {TITLE}", f"{TITLE} - bao.example"]
)
def test_the_title_is_the_heading_without_the_site(title):
    assert read_html(news(head=f"<title>{title}</title>")).title == TITLE


def test_a_title_that_is_nowhere_shown_loses_the_site():
    head = (
        f'<title>x</title><meta property="og:title" content="{TITLE} | Báo Bình Khê">'
        '<meta property="og:site_name" content="Báo Bình Khê">'
    )
    assert read_html(page(paragraphs(*SENTENCES), head)).title == TITLE


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body></body></html>",
        "<html>",
        "<!-- x -->",
        "<body><script>1</script><img src=a.png></body>",
        "<p hidden>x</p>",
    ],
)
def test_a_page_without_text_is_told(markup):
    with pytest.raises(ReaderError) as caught:
        read_html(markup)
    assert caught.value.code == "no-text"


@pytest.mark.parametrize("markup", ["<p>Xin chào.</p>", "<a href='/'>một liên kết</a>", "Hello = World"])
def test_a_page_with_little_text_is_read(markup):
    assert len(read_html(f"<html><body>{markup}</body></html>").paragraphs) == 1


def test_every_paragraph_is_fit_for_the_archive():
    article = read_html(news(body=paragraphs(*(s.replace(" ", " \u200b\u00a0 ") for s in SENTENCES)) + "<p>\ufeff</p>"))
    assert texts(article) == list(SENTENCES)
