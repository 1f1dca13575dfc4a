from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.core.corrections import Correction, Verdict, corrected, is_safe_everywhere
from reader.core.mentions import EntityType, Mention, MentionForm

TEXT = ["Ông Trần Khải Hoàn thăm Công an xã Bình Minh. Hoàn nói với Công an xã Bình Minh tổ chức."]


def mention(text: str, kind: EntityType = EntityType.ORG, nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = TEXT[0].index(text, start + 1)
    return Mention(0, start, start + len(text), kind, text, text)


def say(surface: str, verdict: Verdict, article: int | None = None, entity: str = "") -> Correction:
    return Correction(id=surface, surface=surface, verdict=verdict, article=article, entity=entity)


def spans(mentions: list[Mention]) -> list[tuple[str, str]]:
    return [(m.text, m.type) for m in mentions]


def test_what_is_no_name_goes_everywhere() -> None:
    found = [mention("Bình Minh"), mention("Bình Minh", nth=1), mention("Trần Khải Hoàn", EntityType.PERSON)]
    assert spans(corrected(TEXT, found, [say("Bình Minh", Verdict.NEITHER)])) == [("Trần Khải Hoàn", "PERSON")]


def test_a_span_is_changed_by_two_words_of_the_reader() -> None:
    found = [mention("Công an xã Bình Minh"), mention("Công an xã Bình Minh tổ chức")]
    said = [say("Công an xã Bình Minh tổ chức", Verdict.NEITHER), say("Công an xã Bình Minh", Verdict.ORG)]
    assert spans(corrected(TEXT, found, said)) == [("Công an xã Bình Minh", "ORG")] * 2


def test_a_part_of_a_longer_name_stays_a_part() -> None:
    found = [mention("Trần Khải Hoàn", EntityType.PERSON)]
    after = corrected(TEXT, found, [say("Hoàn", Verdict.PERSON, article=1, entity="Trần Khải Hoàn")])
    assert [(m.text, m.entity, m.form) for m in after] == [
        ("Trần Khải Hoàn", "Trần Khải Hoàn", MentionForm.FULL),
        ("Hoàn", "Trần Khải Hoàn", MentionForm.SHORT),
    ]


def test_the_kind_is_changed_and_the_article_goes_before_the_archive() -> None:
    found = [mention("Bình Minh")]
    said = [say("Bình Minh", Verdict.NEITHER), say("Bình Minh", Verdict.PERSON, article=3)]
    assert {m.type for m in corrected(TEXT, found, said)} == {EntityType.PERSON}


def test_only_names_that_mean_one_thing_are_corrected_everywhere() -> None:
    assert is_safe_everywhere("Trần Hoàn")
    assert is_safe_everywhere("VPTW")
    assert not is_safe_everywhere("Sang")
    assert not is_safe_everywhere("A")
    assert not is_safe_everywhere("")


words = st.lists(st.sampled_from(["An", "Bình", "xã", "Công", "."]), min_size=1, max_size=8).map(" ".join)


@given(st.lists(words, max_size=3), st.lists(st.tuples(words, st.sampled_from(Verdict)), max_size=4))
def test_mentions_never_overlap_and_stand_where_they_say(texts: list[str], said: list[tuple[str, Verdict]]) -> None:
    after = corrected(texts, [], [say(surface, verdict) for surface, verdict in said])
    for m in after:
        assert texts[m.paragraph][m.start : m.end] == m.text
    for one, other in pairwise(after):
        assert one.paragraph < other.paragraph or one.end <= other.start


def test_a_name_that_was_found_so_keeps_whom_it_means_and_is_sure() -> None:
    text = ["Ông Trần Khải Hoàn nói. Ông Hoàn đi."]
    found = Mention(0, 28, 32, EntityType.PERSON, "Hoàn", "Trần Khải Hoàn", MentionForm.SHORT, "key", 0.4)
    (after,) = corrected(text, [found], [say("Hoàn", Verdict.PERSON, article=1)])[1:] or [None]
    assert after is not None
    assert (after.entity, after.form, after.key, after.doubt) == ("Trần Khải Hoàn", MentionForm.SHORT, "key", 0.0)


def test_another_place_of_a_found_name_means_the_same() -> None:
    text = ["UBND tỉnh họp.", "Ở UBND tỉnh có điện."]
    found = Mention(0, 0, 9, EntityType.ORG, "UBND tỉnh", "Ủy ban nhân dân tỉnh", MentionForm.FULL, "key", 0.5)
    after = corrected(text, [found], [say("UBND tỉnh", Verdict.ORG)])
    assert [(m.paragraph, m.entity, m.key, m.doubt) for m in after] == [
        (0, "Ủy ban nhân dân tỉnh", "key", 0.0),
        (1, "Ủy ban nhân dân tỉnh", "key", 0.0),
    ]


def test_a_name_of_the_other_kind_stands_for_itself_in_capitals_too() -> None:
    text = ["BÌNH MINH mở cửa. Bình Minh đóng cửa."]
    found = [Mention(0, start, start + 9, EntityType.PERSON, text[0][start : start + 9], "X") for start in (0, 18)]
    after = corrected(text, found, [say("Bình Minh", Verdict.ORG)])
    assert [(m.text, m.type, m.entity) for m in after] == [
        ("BÌNH MINH", EntityType.ORG, "BÌNH MINH"),
        ("Bình Minh", EntityType.ORG, "Bình Minh"),
    ]
