"""The article as the weight of the boxes tells it, without any engine."""

from lxml.html import document_fromstring

from reader.extraction.blocks import page_layout
from reader.extraction.scoring import readable
from tests.extraction.pages import SENTENCES, page, paragraphs

ONE, TWO, THREE, FOUR = SENTENCES
MORE = [sentence.replace("xã", "thôn").replace("huyện", "tỉnh") for sentence in SENTENCES]


def chosen(body: str, other: str = "") -> list[str]:
    """What is kept of a page with `body`; `other` is text that another engine keeps."""
    layout = page_layout(document_fromstring(page(body)))
    kept = readable(layout, [block.text in other for block in layout.blocks])
    return [block.text for block, keep in zip(layout.blocks, kept, strict=True) if keep]


def test_the_box_with_most_text_is_the_article():
    teasers = "".join(f"<p><a href='/{i}'>Tin khác số {i} về hàng cây bên kênh</a></p>" for i in range(9))
    assert chosen(f"<div>{paragraphs(*SENTENCES)}</div><div>{teasers}</div>") == list(SENTENCES)


def test_text_with_line_breaks_only_is_text():
    lines = [*SENTENCES, *MORE]
    assert chosen(f"<div>{'<br><br>'.join(lines)}</div>") == lines


def test_a_box_inside_whose_name_or_links_speak_against_it_is_left_out():
    links = "<div><p><a href='/1'>Một bài khác về kênh</a> và <a href='/2'>một bài nữa</a></p><p>hết</p></div>"
    advert = "<div class='sponsor'><p>Mua cây giống ở cửa hàng của chúng tôi.</p><p>Giá rẻ</p></div>"
    assert chosen(f"<div>{paragraphs(ONE, TWO)}{links}{advert}{paragraphs(THREE, FOUR)}</div>") == list(SENTENCES)


def test_unlikely_boxes_are_read_where_nothing_else_is():
    assert chosen(f"<div class='extra'>{paragraphs(*SENTENCES)}</div>") == list(SENTENCES)
    comments = f"<div class='comment'>{paragraphs(*MORE, *MORE)}</div>"
    assert chosen(f"<div>{paragraphs(*SENTENCES)}</div>{comments}") == list(SENTENCES)


def test_a_list_is_text_like_any_other():
    items = "".join(f"<li>{sentence}</li>" for sentence in (*SENTENCES, *MORE))
    assert chosen(f"<div><ul>{items}</ul></div>") == [*SENTENCES, *MORE]


def test_sections_side_by_side_are_one_article_if_another_engine_says_so():
    sections = "".join(
        f"<section><div>{paragraphs(a, b)}</div></section>" for a, b in ((ONE, TWO), (THREE, FOUR), MORE[:2])
    )
    both = chosen(f"<article>{sections}</article>", other=" ".join((*SENTENCES, *MORE)))
    assert both == [*SENTENCES, *MORE[:2]]


def test_a_page_without_paragraphs_has_no_article():
    assert chosen("<h1>Một</h1>") == []
