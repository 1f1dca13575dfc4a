"""The learned recogniser: its labels, what it ships with, and what it makes of whole sentences."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.mentions import EntityType, MentionForm
from reader.entities import LEARNED, recognise
from reader.entities.features import rule_labels
from reader.entities.found import Found, Line, organisation, person
from reader.entities.labels import stretches, tidied, to_labels, to_spans
from reader.entities.lexicons import Phrases
from reader.entities.phrase_marks import PhraseMarks, signatures
from reader.entities.tokens import tokenise
from reader.paths import resources

forms = st.sampled_from(list(MentionForm))
kinds = st.sampled_from(list(EntityType))
sizes = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), kinds, forms), max_size=6)


@given(sizes)
def test_labels_and_spans_are_the_same_thing(rows):
    at, found = 0, []
    for gap, size, kind, form in rows:
        found.append(Found(at + gap, at + gap + size, kind, form))
        at += gap + size
    assert to_spans(to_labels(found, at + 1)) == found


def test_spans_of_labels_that_do_not_fit():
    assert to_spans(["I-P", "L-O", "_", "L-P", "I-P"], 10) == [
        person(10, 11), organisation(11, 12), person(13, 14), person(14, 15),
    ]  # fmt: skip


def test_marks_at_the_ends_are_cut():
    words = tokenise("( Sở Y tế ) “Sông Xanh” ,")
    assert tidied(words, [organisation(0, 5), organisation(5, 10), person(9, 10)]) == [
        organisation(1, 4), organisation(5, 9),
    ]  # fmt: skip


def test_a_name_without_end_is_none():
    words = tokenise("Ban " * 60)
    assert tidied(words, [organisation(0, 60), organisation(0, 3)]) == [organisation(0, 3)]


def test_stretches_hold_every_capital():
    words = tokenise("một hai ba bốn năm Sáu " + "nhỏ " * 40 + "Bảy")
    parts = stretches(words, [organisation(30, 32)])
    inside = {at for start, end in parts for at in range(start, end)}
    assert {5, 30, 31, 46} <= inside
    assert len(inside) < len(words)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(parts))


def test_rules_are_told_token_by_token():
    found = [person(0, 3), organisation(4, 5, MentionForm.SHORT)]
    assert rule_labels(found, 6) == ["P<", "P-", "P>", "", "o.", ""]


def test_phrases_are_marked_with_their_lists():
    marks = PhraseMarks({"T": Phrases(["chủ tịch", "chủ tịch nước"]), "N": Phrases(["nước"])})
    assert marks.of(["chủ", "tịch", "nước"]) == [("T<",), ("T-",), ("T-", "N<")]
    assert marks.folded().of(["chu", "tich", "nuoc"])[2] == ("T-", "N<")
    assert signatures({"b": ["an"], "a": ["an", "ba"]}) == {"an": "ab", "ba": "a"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lại Vĩnh Tường, Phó Giám đốc Sở Y tế tỉnh Bạch Giang, cho biết.",
         ["Lại Vĩnh Tường", "Sở Y tế tỉnh Bạch Giang"]),
        ("CÔNG AN HUYỆN SÔNG VÂN BẮT NHÓM TRỘM XE", ["CÔNG AN HUYỆN SÔNG VÂN"]),
        ("Ong Nguyen Van Hau, Giam doc So Y te tinh Bach Giang, cho biet nguoi dan khong can lo.",
         ["Nguyen Van Hau", "So Y te tinh Bach Giang"]),
        ("The Ministry of Health said that Dr Peter Hanson had left.", ["Ministry of Health", "Peter Hanson"]),
    ],
)  # fmt: skip
def test_whole_sentences(text, expected):
    assert [m.text for m in recognise([text])] == expected


def test_each_paragraph_has_the_recogniser_of_its_language():
    found = recognise(["Ông Lê Văn An làm việc ở Sở Y tế.", "The Ministry of Health said that Mr Adam Bell was there."])
    assert [m.text for m in found] == ["Lê Văn An", "Sở Y tế", "Ministry of Health", "Adam Bell"]


def test_models_are_small_and_quick_to_load():
    models = sorted((resources() / "models").glob("*.crfsuite"))
    assert [path.name for path in models] == ["names-en.crfsuite", "names-vi.crfsuite"]
    assert sum(path.stat().st_size for path in models) < 6_000_000
    start = time.process_time()
    for recogniser in LEARNED:
        recogniser.find([Line(tokenise("An"))])
    assert time.process_time() - start < 3  # a tenth of what a quiet machine does
