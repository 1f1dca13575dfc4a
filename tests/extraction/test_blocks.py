import pytest
from lxml.html import document_fromstring

from reader.core.article import ParagraphKind as K
from reader.extraction.blocks import page_layout


def blocks(body: str) -> list[tuple[str, K, int]]:
    return [(b.text, b.kind, b.level) for b in page_layout(document_fromstring(f"<body>{body}</body>")).blocks]


def kept(body: str) -> list[str]:
    return [text for text, _, _ in blocks(body)]


def test_each_element_has_its_kind_and_level():
    assert blocks(
        "<h2>Đầu mục</h2><p>Chữ</p><ul><li>một<ul><li>hai</li></ul></li></ul><ol><li><p>ba</p></li></ol>"
        "<blockquote><p>trích</p></blockquote><figure><img><figcaption>ảnh</figcaption></figure><pre>a\n  b\n</pre>"
    ) == [
        ("Đầu mục", K.HEADING, 2),
        ("Chữ", K.TEXT, 0),
        ("một", K.LIST_ITEM, 1),
        ("hai", K.LIST_ITEM, 2),
        ("ba", K.LIST_ITEM, 1),
        ("trích", K.QUOTE, 0),
        ("ảnh", K.CAPTION, 0),
        ("a\n  b", K.CODE, 0),
    ]


def test_two_line_breaks_part_paragraphs_and_one_does_not():
    assert kept("<div>một<br>hai<br> <br/>ba<br><br><br>bốn</div>") == ["một hai", "ba", "bốn"]


LONG = "Sáng nay huyện Bình Khê họp bàn việc trồng cây dọc bờ kênh và sửa chữa những đoạn đường hư hỏng sau mùa mưa "


def test_single_line_breaks_part_the_sentences_of_a_long_block():
    lines = [f"{LONG}{i}." for i in range(8)]
    assert kept(f"<td>{'<br>'.join(lines)}</td>") == lines
    assert kept(f"<div>{'<br>&nbsp;&nbsp;&nbsp; '.join(lines)}</div>") == lines


def test_single_line_breaks_within_sentences_part_nothing():
    poem = [f"{LONG}{i}" for i in range(8)]
    assert kept(f"<p>{'<br>'.join(poem)}</p>") == [" ".join(line.strip() for line in poem)]
    assert kept("<p>Xã Tân Phú.<br>Huyện Bình Khê.<br>Điện thoại 123.</p>") == [
        "Xã Tân Phú. Huyện Bình Khê. Điện thoại 123."
    ]


def test_text_beside_block_elements_is_a_paragraph_of_its_own():
    assert kept("<div>trước<p>giữa</p>sau <b>đậm</b><i>nghiêng</i></div>") == ["trước", "giữa", "sau đậmnghiêng"]


def test_a_table_of_data_keeps_its_rows_together():
    body = "<table><tr><th>Xã</th><th>Cây</th></tr><tr><td>Tân <b>Phú</b></td><td><p>120</p></td></tr></table>"
    assert blocks(body) == [("Xã | Cây", K.TABLE_ROW, 0), ("Tân Phú | 120", K.TABLE_ROW, 0)]


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td><p>một</p><p>hai</p></td><td>ba</td></tr></table>",
        "<table role='presentation'><tr><th>một</th><th>hai</th></tr><tr><td>ba</td></tr></table>",
        "<table><tr><td>một</td></tr><tr><td><table><tr><td>hai</td></tr></table></td></tr><tr><td>ba</td></tr></table>",
    ],
)
def test_a_table_for_layout_has_paragraphs_in_it(body):
    assert kept(body) == ["một", "hai", "ba"]


def test_the_row_under_a_picture_is_its_caption():
    body = "<table><tr><td><img src=a></td></tr><tr><td>Kênh Ba Mươi sáng nay</td></tr></table><p>Chữ</p>"
    assert blocks(body) == [("Kênh Ba Mươi sáng nay", K.CAPTION, 0), ("Chữ", K.TEXT, 0)]


def test_what_is_not_to_be_seen_is_left_out():
    assert kept(
        "<p>thấy</p><p hidden>a</p><p style='color:red; DISPLAY : none'>b</p><div aria-hidden='true'><p>c</p></div>"
        "<script>d</script><style>e</style><noscript>f</noscript><template>g</template><!-- h --><p>cuối</p>"
    ) == ["thấy", "cuối"]


def test_text_after_comments_and_skipped_elements_stays():
    assert kept("<p>một<!-- x --> hai<script>1</script> ba</p>") == ["một hai ba"]


def test_a_badge_put_into_a_sentence_does_not_break_it():
    assert kept("<p><cite>một <span><div style='display: inline-block'><div></div></div></span>, hai</cite></p>") == [
        "một , hai"
    ]


def test_text_is_tidy():
    assert kept("<p>Hoa\u0300 \u200bbi\u0300\u00adnh&nbsp;&nbsp;\n nhe\u0301&#7845;</p>") == ["Hoà bình nhéấ"]


def test_the_share_of_bold_type_is_told():
    root = document_fromstring("<body><p><b>abcd</b></p><p>ab<strong>cd</strong></p></body>")
    bold, plain = page_layout(root).blocks
    assert (bold.bold, plain.bold) == (1.0, 0.5)


def test_the_share_of_links_is_told():
    root = document_fromstring("<body><p>abcd <a href='/x'>efgh</a> <a name='y'>ijkl</a></p></body>")
    (block,) = page_layout(root).blocks
    assert block.linked == pytest.approx(1 / 3)
