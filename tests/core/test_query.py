from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.core.query import Term, parse


def test_words_are_terms_and_the_word_being_typed_is_a_prefix() -> None:
    assert parse("trương tấn sa").terms == (Term(("trương",)), Term(("tấn",)), Term(("sa",), prefix=True))


def test_a_blank_ends_the_word() -> None:
    assert not parse("sang ").terms[-1].prefix


def test_quotation_marks_and_hyphens_make_phrases() -> None:
    assert parse('"ban bí thư" tin-học ').terms == (Term(("ban", "bí", "thư")), Term(("tin", "học")))


def test_an_open_quotation_is_a_phrase_too() -> None:
    assert parse('"ban bí').terms == (Term(("ban", "bí")),)


def test_accents_are_noticed() -> None:
    assert parse("sâng").accented
    assert not parse("sang").accented


@given(st.text())
def test_no_input_is_an_error(text: str) -> None:
    assert all(word.isalnum() or "_" in word or not word.isascii() for term in parse(text).terms for word in term.words)
