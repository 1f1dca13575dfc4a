from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.core.comparing import Change, compare


def test_words_of_a_rewritten_paragraph_are_marked():
    before = ["Bão số 7 làm 3 người chết.", "Đoạn này bị bỏ đi hoàn toàn khỏi bản tin.", "Cuối."]
    after = ["Bão số 7 làm 5 người chết và mất tích.", "Cuối.", "Tin thêm lúc 18 giờ."]
    compared = compare(before, after)
    assert [c.change for c in compared] == [Change.REWRITTEN, Change.REMOVED, Change.SAME, Change.ADDED]
    assert [p.text for p in compared[0].before if p.changed] == ["3"]
    assert [p.text for p in compared[0].after if p.changed] == ["5", " và mất tích"]


def test_a_paragraph_that_became_very_long_is_not_compared_word_by_word():
    long = "chữ " * 5000
    (only,) = compare([long], [long + "thêm"])
    assert only.change is Change.REWRITTEN
    assert [len(side) for side in (only.before, only.after)] == [1, 1]


paragraphs = st.lists(st.text("ab cđ.", max_size=12), max_size=8)


@given(paragraphs, paragraphs)
def test_both_texts_can_be_read_from_the_comparison(before: list[str], after: list[str]) -> None:
    compared = compare(before, after)
    old = ["".join(p.text for p in c.before) for c in compared if c.change is not Change.ADDED]
    new = ["".join(p.text for p in c.after) for c in compared if c.change is not Change.REMOVED]
    assert (old, new) == (before, after)
    for one in compared:
        if one.change is Change.SAME:
            assert not any(piece.changed for piece in (*one.before, *one.after))
