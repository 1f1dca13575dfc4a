"""What the extractor leaves out near the article is offered in its place, and changes nothing else."""

from reader.core.article import ParagraphKind
from tests.extraction.pages import SENTENCES, page, paragraphs, read_html, texts

TITLE = "Huyện Bình Khê trồng cây dọc kênh Ba Mươi"
APPEAL = "Mời quý độc giả theo dõi Báo Bình Khê trên Zalo."


def left(body: str) -> list[str]:
    article = read_html(page(f"<h1>{TITLE}</h1>{body}", f"<title>{TITLE}</title>"))
    return [p.text for p in article.paragraphs if p.left_out]


def test_what_is_left_out_keeps_its_place_and_kind():
    film = "<figure><video src='1.mp4'></video><figcaption>Xem phim về kênh Ba Mươi.</figcaption></figure>"
    body = paragraphs(*SENTENCES[:2]) + film + paragraphs(*SENTENCES[2:])
    article = read_html(page(f"<h1>{TITLE}</h1>{body}", f"<title>{TITLE}</title>"))
    assert [(p.text[:8], p.kind, p.left_out) for p in article.paragraphs[1:4]] == [
        (SENTENCES[1][:8], ParagraphKind.TEXT, False),
        ("Xem phim", ParagraphKind.CAPTION, True),
        (SENTENCES[2][:8], ParagraphKind.TEXT, False),
    ]
    assert texts(article) == list(SENTENCES)


def test_the_title_menus_and_repetitions_are_not_offered():
    body = f"<p><a href='/x'>Đọc thêm những tin khác về hàng cây</a></p>{paragraphs(*SENTENCES, APPEAL, APPEAL)}"
    assert left(body) == [APPEAL]


def test_what_is_offered_is_no_longer_than_the_article_and_a_bit():
    others = "".join(f"<div class='comments'><p>{i} {SENTENCES[0]}</p></div>" for i in range(400))
    found = left(paragraphs(*SENTENCES) + others)
    assert 0 < sum(map(len, found)) <= sum(map(len, SENTENCES)) + 2_000


def test_a_signature_below_what_is_left_out_counts_as_the_end():
    article = read_html(page(f"<h1>{TITLE}</h1>{paragraphs(*SENTENCES)}<p>K. Ẩn</p>{paragraphs(APPEAL)}"))
    assert article.byline == "K. Ẩn"
