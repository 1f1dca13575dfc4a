from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import ParagraphKind
from reader.core.errors import ReaderError
from reader.extraction.plain_text import read_plain_text
from reader.extraction.tidy import one_line
from tests.extraction.pages import SENTENCES, read_text, texts

BANNER = 'Năm 2021-2022, toàn huyện thực hiện phương châm "Đoàn kết - Sáng tạo" với khẩu hiệu "Tất cả vì Bình Khê xanh"'
TITLE = "Đồng chí Phan Quốc Trị thăm công trường kênh Ba Mươi"
LEAD = "Ngày 5-3, tại xã Tân Phú, đồng chí Phan Quốc Trị đã đến thăm và làm việc với ban chỉ huy công trường."


def kinds(article):
    return [paragraph.kind.value for paragraph in article.paragraphs]


def test_an_article_copied_from_an_office_s_site():
    article = read_text("\r\n".join([BANNER, TITLE, LEAD, " ", "\u00a0", *SENTENCES, "(Theo Báo Bình Khê)", "Trở về"]))
    assert article.title == TITLE
    assert article.publisher == "Báo Bình Khê"
    assert article.published is None  # a day without a year is none, and the years of the banner are no day
    assert article.language == "vi"
    assert kinds(article) == ["banner", "title", "text", *["text"] * len(SENTENCES), "source", "navigation"]
    assert texts(article) == [BANNER, TITLE, LEAD, *SENTENCES, "(Theo Báo Bình Khê)", "Trở về"]


def test_a_title_before_a_long_paragraph_without_a_day():
    assert read_text(f"{TITLE}\n\n{SENTENCES[0]}\n{SENTENCES[1]}").title == TITLE


def test_a_full_day_beside_the_title_is_the_day():
    article = read_text(f"{TITLE}\nThứ năm, 10/03/2022 - 08:15\n{SENTENCES[0]}")
    assert article.title == TITLE
    assert article.published == date(2022, 3, 10)


def test_a_press_release():
    opening = "BINH KHE, March 5, 2021 — The council of Binh Khe district today announced the planting of trees."
    article = read_text(
        "FOR IMMEDIATE RELEASE\n\nBINH KHE PLANTS TWO HUNDRED TREES ALONG THE CANAL\n\nSchools take part in the work"
        f"\n\n{opening}\n\nAbout the Canal\n\nThe canal of thirty miles was dug in 1921 and widened in 1976, and "
        "it waters nine communes.\n\n# # #"
    )
    assert article.title == "BINH KHE PLANTS TWO HUNDRED TREES ALONG THE CANAL"
    assert article.published == date(2021, 3, 5)
    assert kinds(article) == ["banner", "title", "heading", "text", "heading", "text", "navigation"]


def test_the_head_of_a_page_is_not_its_title():
    head = ["Trang chủ > Tin tức > Xã hội", "Tác giả: Lê Thị Ngọc Ẩn", TITLE, "Thứ năm, 10/03/2022 - 08:15"]
    article = read_text("\n".join([*head, *SENTENCES, "LÊ THỊ NGỌC ẨN", "(Theo Báo Bình Khê)", "Trở về | In trang"]))
    assert article.title == TITLE
    assert article.byline == "LÊ THỊ NGỌC ẨN"
    assert kinds(article) == [
        *("banner", "banner", "title", "banner"), *["text"] * len(SENTENCES), "text", "source", "navigation",
    ]  # fmt: skip


def test_headings_and_lists_between_paragraphs():
    items = ["- Trồng hai trăm cây bàng dọc kênh", "- Sửa ba cây cầu gỗ"]
    article = read_text("\n".join([TITLE, SENTENCES[0], "Công việc đã làm", SENTENCES[1], *items, SENTENCES[2]]))
    assert kinds(article) == ["title", "text", "heading", "text", "list-item", "list-item", "text"]
    assert texts(article)[4:6] == items
    assert [p.level for p in article.paragraphs][2:6] == [2, 0, 1, 1]


def test_an_english_text():
    body = "The bridge over the Linden was closed on Monday after heavy rain, and it will stay closed for some weeks."
    article = read_text(f"Bridge closed after rain\n{body}\n{body}\nBack to top")
    assert (article.title, article.language) == ("Bridge closed after rain", "en")
    assert kinds(article) == ["title", "text", "text", "navigation"]


@pytest.mark.parametrize("text", ["Chỉ một câu ngắn thôi.", " ".join(SENTENCES)])
def test_a_text_without_a_title_is_called_like_its_file(text):
    article = read_text(text, name="Biên bản họp.txt")
    assert article.title == "Biên bản họp"
    assert kinds(article) == ["text"]


def test_blanks_and_invisible_characters_are_tidied():
    article = read_text(
        "Tiêu  đề\u200b của\u00a0bài\nmột\t\tđoạn\u00ad văn có dấu chấm ở cuối câu này cho dài ra.\n\n\n"
    )
    assert texts(article) == ["Tiêu đề của bài", "một đoạn văn có dấu chấm ở cuối câu này cho dài ra."]


@pytest.mark.parametrize("text", ["\u200b \u00a0", "\ufeff\n"])
def test_nothing_to_read_is_told(text):
    with pytest.raises(ReaderError) as caught:
        read_text(text)
    assert caught.value.code == "no-text"


@given(st.text(max_size=300))
def test_no_line_is_lost_and_none_is_added(text):
    read = read_plain_text(text, "a.txt")
    assert [p.text for p in read.paragraphs] == [line for line in map(one_line, text.splitlines()) if line]
    assert sum(p.kind is ParagraphKind.TITLE for p in read.paragraphs) <= 1
