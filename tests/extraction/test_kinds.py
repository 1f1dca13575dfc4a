"""What the words and the place of a block tell about its kind, and lists and captions that engines pass over."""

import pytest

from tests.extraction.pages import SENTENCES, kept, page, paragraphs, read_html, texts

ONE, TWO, THREE, FOUR = SENTENCES
TITLE = "Huyện Bình Khê trồng cây dọc kênh Ba Mươi"


def kinds(body: str) -> list[tuple[str, str]]:
    article = read_html(page(f"<h1>{TITLE}</h1>{body}", f"<title>{TITLE}</title>"))
    return [(p.kind.value, p.text) for p in kept(article)]


def test_a_short_line_in_bold_over_a_paragraph_is_a_heading():
    found = kinds(f"<p>{ONE}</p><p><b>Công việc đã làm</b></p><p>{TWO}</p><p><b>{THREE}</b></p><p>{FOUR}</p>")
    assert [kind for kind, _ in found] == ["text", "heading", "text", "text", "text"]


def test_a_name_in_bold_at_the_end_is_no_heading():
    assert kinds(paragraphs(*SENTENCES) + "<p><b>NGỌC ẨN</b></p>")[-1] == ("text", "NGỌC ẨN")


def test_a_lead_set_as_a_heading_is_text():
    assert kinds(f"<h2>{ONE}</h2>{paragraphs(TWO, THREE, FOUR)}")[0] == ("text", ONE)


@pytest.mark.parametrize(
    "before", ["<h2>Các xã tham gia</h2>", "<p>Các xã sau đây tham gia trồng cây trong năm nay:</p>"]
)
def test_a_list_of_links_that_the_text_announces_stays(before):
    items = "".join(f"<li><a href='/{i}'>{name}</a></li>" for i, name in enumerate(["Tân Phú", "Tân An", "Vĩnh Hòa"]))
    found = kinds(f"<div>{paragraphs(ONE, TWO)}{before}<ul>{items}</ul>{paragraphs(THREE, FOUR)}</div>")
    assert [text for kind, text in found if kind == "list-item"] == ["Tân Phú", "Tân An", "Vĩnh Hòa"]


def test_a_table_of_contents_stays():
    chapters = ["Kế hoạch trồng cây", "Việc đã làm xong", "Việc còn lại"]
    contents = "".join(f"<li><a href='#{i}'>{i + 1}. {name}</a></li>" for i, name in enumerate(chapters))
    body = "".join(f"<h2 id='{i}'>{name}</h2>{paragraphs(*SENTENCES)}" for i, name in enumerate(chapters))
    found = kinds(f"{paragraphs(*SENTENCES)}<div class='muc'><ol>{contents}</ol></div>{body}")
    assert [text for kind, text in found if kind == "list-item"] == [f"{i + 1}. {c}" for i, c in enumerate(chapters)]


def test_the_caption_of_a_film_is_none_of_the_text():
    film = "<figure><video src='1.mp4'></video><figcaption>Xem phim về kênh Ba Mươi.</figcaption></figure>"
    assert kinds(paragraphs(ONE, TWO) + film + paragraphs(THREE, FOUR)) == [("text", s) for s in SENTENCES]


@pytest.mark.parametrize(
    "appeal",
    [
        "Sign up for our newsletter and get the news in your inbox.",
        "Mời quý độc giả theo dõi Báo Bình Khê trên Zalo.",
        "Chia sẻ bài viết của bạn về hàng cây bên kênh tại đây.",
    ],
)
def test_an_appeal_to_the_reader_is_none_of_the_text(appeal):
    assert kinds(paragraphs(ONE, TWO, appeal, THREE, FOUR)) == [("text", s) for s in SENTENCES]


def test_an_article_with_a_line_break_for_each_paragraph():
    lines = [*SENTENCES, *(s.replace("xã", "thôn").replace("huyện", "tỉnh") for s in SENTENCES), "Mọi việc đã xong."]
    body = "<br>".join(f"&nbsp;&nbsp;&nbsp;{line}" for line in lines)
    article = read_html(page(f"<table><tr><td>{body}</td></tr></table>", f"<title>{TITLE}</title>"))
    assert texts(article) == lines


def test_an_article_exported_from_word():
    lines = "".join(
        f"<p class=MsoNormal><span>{s}<o:p></o:p></span></p><p class=MsoNormal>&nbsp;</p>" for s in SENTENCES
    )
    assert texts(read_html(page(f"<div class=WordSection1>{lines}</div>"))) == list(SENTENCES)


def test_an_article_with_a_div_for_each_line():
    lines = "".join(f"<div>{s}</div><div><br></div>" for s in SENTENCES)
    assert texts(read_html(page(f"<div>{lines}</div>"))) == list(SENTENCES)
