"""Pictures that were saved with a page are found in its article, however the page names them."""

import base64
import struct

import pytest

from reader.core.article import Article, Page
from reader.extraction import extract
from tests.extraction.pages import SENTENCES, page, paragraphs

TITLE = "Huyện Bình Khê trồng cây dọc kênh Ba Mươi"
JPEG = b"\xff\xd8\xff\xe0" + bytes(600)
ADDRESS = "https://binhkhe.example/tin/1.html"


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + bytes(500)


def read(picture: str, pictures: dict[str, bytes], head: str = "", caption: str = "") -> Article:
    body = f"<h1>{TITLE}</h1>{paragraphs(*SENTENCES[:2])}{picture}{caption}{paragraphs(*SENTENCES[2:])}"
    content = page(body, f"<title>{TITLE}</title>{head}").encode()
    return extract(Page(name="a", content=content, is_html=True, source_url=ADDRESS, pictures=pictures))


def found(picture: str, pictures: dict[str, bytes], head: str = "") -> list[bytes]:
    return [illustration.content for illustration in read(picture, pictures, head).illustrations]


def test_a_picture_stands_before_its_caption():
    picture = "<figure><img src='a.jpg' alt='Hàng  cây'><figcaption>Hàng cây bên kênh.</figcaption></figure>"
    (illustration,) = read(picture, {"a.jpg": JPEG}).illustrations
    assert (illustration.position, illustration.address) == (2, "a.jpg")
    assert (illustration.content, illustration.description) == (JPEG, "Hàng cây")


@pytest.mark.parametrize(
    ("picture", "key"),
    [
        ("<img src='a%20b.jpg'>", "a b.jpg"),
        ("<img src='/anh/a.jpg'>", "https://binhkhe.example/anh/a.jpg"),
        ("<img src='blank.gif' data-src='a.jpg'>", "a.jpg"),
        ("<img srcset='s.jpg 300w, l.jpg 900w'>", "l.jpg"),
        ("<picture><source srcset='a.webp 2x'><img src='x.jpg'></picture>", "a.webp"),
        ("<p><img src='cid:picture1'></p>", "cid:picture1"),
    ],
)
def test_a_picture_is_found_however_it_is_named(picture, key):
    assert found(picture, {key: JPEG}) == [JPEG]


def test_the_base_of_the_page_counts():
    pictures = {"https://anh.example/x/a.jpg": JPEG}
    assert found("<img src='a.jpg'>", pictures, "<base href='https://anh.example/x/'>") == [JPEG]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_an_inlined_picture(quote):
    large = png(400, 300)
    address = f"data:image/png;base64,{base64.b64encode(large).decode()}"
    article = read(f"<img src={quote}{address}{quote} alt='Hàng cây'>", {})
    assert [(i.content, i.description) for i in article.illustrations] == [(large, "Hàng cây")]


@pytest.mark.parametrize(
    "picture",
    ["<img src='a.jpg' width='30'>", "<nav><img src='a.jpg'></nav>", "<div class='related'><img src='a.jpg'></div>"],
)
def test_icons_and_pictures_beside_the_article_are_none_of_it(picture):
    assert found(picture, {"a.jpg": JPEG}) == []


@pytest.mark.parametrize("content", [b"<svg/>", b"", png(1, 1), b"GIF89a\x01\x00\x01\x00" + bytes(30)])
def test_what_is_no_picture_or_shows_nothing_is_passed_over(content):
    assert found("<img src='a.jpg'>", {"a.jpg": content}) == []


def test_pictures_in_menus_and_feet_are_none_of_the_article():
    content = page(paragraphs(*SENTENCES))
    for word in ("Trang chủ", "Liên hệ"):
        content = content.replace(word, "<img src='a.jpg'>")
    article = extract(Page(name="a", content=content.encode(), is_html=True, pictures={"a.jpg": JPEG}))
    assert article.illustrations == ()


def test_one_picture_twice_is_shown_once():
    assert found("<p><img src='a.jpg'><img src='b.jpg'></p>", {"a.jpg": JPEG, "b.jpg": JPEG}) == [JPEG]


def test_a_picture_keeps_its_place_when_paragraphs_are_divided():
    long = "Đồng chí Trần Khải Hoàn kết luận hội nghị. " * 1000
    body = f"<p>{long}</p><p><img src='a.jpg'></p><p>{SENTENCES[0]}</p>"
    article = extract(Page(name="a", content=page(body).encode(), is_html=True, pictures={"a.jpg": JPEG}))
    (illustration,) = article.illustrations
    assert article.paragraphs[illustration.position].text == SENTENCES[0]


def test_all_pictures_of_a_document_without_menus_are_its_own():
    body = f"<p><img src='a.jpg'></p><p>{SENTENCES[0]}</p><p><img src='b.jpg'></p>"
    document = Page(
        name="a", content=body.encode(), is_html=True, is_whole=True, pictures={"a.jpg": JPEG, "b.jpg": png(60, 60)}
    )
    assert [illustration.position for illustration in extract(document).illustrations] == [0, 1]
