from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.core.anchoring import find_again, suggestions
from reader.core.annotations import WHOLE, Anchor, anchor_to

TEXT = [
    "Sáng 12-11, đoàn công tác đã đến xã Bình Minh để nghe báo cáo về thiệt hại sau bão.",
    "Kết luận",
    "Đồng chí Trần Khải Hoàn yêu cầu hoàn thành việc di dời trước ngày 20-11.",
    "Kết luận",
    "Cuộc họp kết thúc lúc 11 giờ.",
]


def test_a_passage_stays_where_it_is():
    anchor = anchor_to(TEXT, 2, 9, 24)
    assert find_again(anchor, TEXT) == anchor


def test_a_passage_moves_with_its_paragraph():
    found = find_again(anchor_to(TEXT, 2), ["Thông cáo", "Ảnh: Lê Thảo", *TEXT])
    assert (found.paragraph, found.exact) == (4, TEXT[2])


def test_of_two_that_are_the_same_the_context_decides():
    found = find_again(anchor_to(TEXT, 3), ["Một dòng mới ở trên cùng.", *TEXT])
    assert found.paragraph == 4


def test_a_short_passage_in_another_context_is_not_taken():
    anchor = anchor_to(TEXT, 1)
    assert find_again(anchor, ["Mục lục", "Kết luận", "Phụ lục"]) is None
    assert [s.anchor.paragraph for s in suggestions(anchor, ["Mục lục", "Kết luận", "Phụ lục"])] == [1]


def test_two_places_in_the_same_context_are_in_doubt():
    block = ["Trước", "Kết luận của cuộc họp hôm nay là như sau", "Sau"]
    anchor = anchor_to(block, 1)
    assert find_again(anchor, ["x", *block, "y", *block]) is None


def test_a_paragraph_that_was_changed_is_suggested_not_taken():
    changed = [*TEXT[:2], TEXT[2].replace("20-11", "25-11"), *TEXT[3:]]
    anchor = anchor_to(TEXT, 2)
    assert find_again(anchor, changed) is None
    best = suggestions(anchor, changed)[0]
    assert best.anchor.paragraph == 2
    assert 0.9 < best.likeness < 1


def test_a_passage_over_paragraphs_moves_with_them():
    anchor = anchor_to(TEXT, 0, 9, 20, 2)
    found = find_again(anchor, ["Thông cáo", *TEXT])
    assert (found.paragraph, found.start, found.until, found.end, found.exact) == (1, 9, 3, 20, anchor.exact)
    assert find_again(anchor, [TEXT[0], "Chen vào giữa", *TEXT[1:]]) is None


def test_the_whole_article_is_always_found():
    anchor = anchor_to(TEXT, WHOLE)
    assert find_again(anchor, ["Nay là một bài khác hẳn"]) == anchor


def test_what_is_gone_is_suggested_nowhere():
    assert suggestions(anchor_to(TEXT, 2), ["Một bài viết khác hẳn.", "", "x"]) == []


texts = st.lists(st.text("ab cđ.", max_size=30), min_size=1, max_size=8)


def quoted(paragraphs: list[str], anchor: Anchor) -> str:
    parts = [anchor.within(number, len(text)) for number, text in enumerate(paragraphs)]
    return "\n".join(text[part[0] : part[1]] for text, part in zip(paragraphs, parts, strict=True) if part)


@given(texts, texts, st.data())
def test_what_is_found_is_what_was_quoted(before: list[str], after: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(before) - 1))
    start = data.draw(st.integers(0, len(before[number])))
    last = data.draw(st.integers(number, len(before) - 1))
    end = data.draw(st.integers(start if last == number else 0, len(before[last])))
    anchor = anchor_to(before, number, start, end, last)
    found = find_again(anchor, after)
    if found:
        assert quoted(after, found) == found.exact == anchor.exact != ""
    for suggestion in suggestions(anchor, after):
        assert quoted(after, suggestion.anchor) == suggestion.anchor.exact
        assert 0 < suggestion.likeness <= 1


@given(texts, st.lists(st.text("xyz", min_size=1, max_size=9), max_size=3), st.data())
def test_text_added_before_and_after_never_loses_a_unique_paragraph(
    before: list[str], added: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(before) - 1))
    if len(before[number]) >= 10 and sum(before[number] in text for text in before) == 1:
        found = find_again(anchor_to(before, number), [*added, *before, *added])
        # With another neighbour on either side a short one is in doubt, which is never a wrong place.
        assert found is None or found.paragraph == number + len(added)
