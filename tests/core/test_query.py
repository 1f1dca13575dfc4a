from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.completing import field_names, value_begun
from reader.core.facets import Facet, with_facet
from reader.core.query import (
    All,
    Between,
    Called,
    Either,
    Field,
    Has,
    Is,
    Near,
    Node,
    Not,
    ProblemCode,
    Query,
    State,
    Thing,
    Within,
    Words,
    both,
    either,
    sought,
)
from reader.core.query_parsing import MOST, parse
from reader.core.query_writing import write

A, B, C = (Words((word,)) for word in "abc")


def codes(text: str) -> list[ProblemCode]:
    return [problem.code for problem in parse(text).problems]


def test_words_are_terms_and_the_word_being_typed_is_a_prefix() -> None:
    assert parse("trương tấn sa").terms == (Words(("trương",)), Words(("tấn",)), Words(("sa",), prefix=True))


def test_a_blank_ends_the_word_and_an_asterisk_leaves_it_open() -> None:
    assert parse("sang ").terms == (Words(("sang",)),)
    assert parse("sang* ").terms == (Words(("sang",), prefix=True),)


def test_quotation_marks_and_hyphens_make_phrases() -> None:
    assert parse('"ban bí thư" tin-học ').terms == (Words(("ban", "bí", "thư")), Words(("tin", "học")))
    assert parse("“ban bí thư” ").terms == (Words(("ban", "bí", "thư")),)


def test_an_open_quotation_is_a_phrase_too() -> None:
    query = parse('"ban bí')
    assert query.terms == (Words(("ban", "bí"), prefix=True),)
    assert codes('"ban bí') == [ProblemCode.OPEN_QUOTE]


def test_decomposed_letters_are_composed() -> None:
    assert parse("ho\u0300a ").terms == (Words(("hòa",)),)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("a -b ", All((A, Not(B)))),
        ("a -b", All((A, Not(B)))),
        ("a -b*", All((A, Not(Words(("b",), prefix=True))))),
        ("a OR b ", Either((A, B))),
        ("a HOẶC b c ", Either((A, All((B, C))))),
        ("(a OR b) c ", All((Either((A, B)), C))),
        ("a or b ", All((A, Words(("or",)), B))),
        ('person:"Trần An"', Called(Field.PERSON, "Trần An")),
        ("nguoi:an ", Called(Field.PERSON, "an", whole=False)),
        ("người:an", Called(Field.PERSON, "an", whole=False, prefix=True)),
        ('tổ-chức:"Sở Y tế"', Called(Field.ORG, "Sở Y tế")),
        ('to-chuc:"Sở Y tế"', Called(Field.ORG, "Sở Y tế")),
        ('thẻ:"Nhân sự/Bổ nhiệm"', Called(Field.TAG, "Nhân sự/Bổ nhiệm")),
        ("nguồn:vnexpress ", Called(Field.SOURCE, "vnexpress", whole=False)),
        ('tieu-de:"hội nghị"', Within(Field.TITLE, Words(("hội", "nghị")))),
        ("ghi-chú:họp ", Within(Field.NOTE, Words(("họp",)))),
        ('gần:"ban bí thư"', Near(("ban", "bí", "thư"))),
        ("has:picture", Has(Thing.PICTURE)),
        ("có:ảnh", Has(Thing.PICTURE)),
        ("co:ghi-chu", Has(Thing.NOTE)),
        ("là:chưa-đọc", Is(State.UNREAD)),
        ('là:"chưa đọc"', Is(State.UNREAD)),
        ("is:trashed", Is(State.TRASHED)),
    ],
)
def test_each_form_of_a_query_means_what_it_says(text: str, node: Node) -> None:
    assert parse(text) == Query(node)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-05", date(2019, 5, 1), date(2019, 5, 31)),
        ("5/2019", date(2019, 5, 1), date(2019, 5, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-05-03", date(2019, 5, 3), date(2019, 5, 3)),
        ("03/05/2019", date(2019, 5, 3), date(2019, 5, 3)),
        ("3.5.2019", date(2019, 5, 3), date(2019, 5, 3)),
        ("2019..2020", date(2019, 1, 1), date(2020, 12, 31)),
        ("2020..2019", date(2019, 1, 1), date(2020, 12, 31)),
        ("2019-2020", date(2019, 1, 1), date(2020, 12, 31)),
        ("2019-05..", date(2019, 5, 1), None),
        ("..03/05/2019", None, date(2019, 5, 3)),
    ],
)
def test_dates_are_understood_in_their_usual_forms(text: str, first: date | None, last: date | None) -> None:
    assert parse(f"date:{text}") == Query(Between(Field.DATE, first, last))
    assert parse(f"nhập:{text}") == Query(Between(Field.IMPORTED, first, last))


@pytest.mark.parametrize(
    ("text", "problem", "node"),
    [
        ("peson:an ", ProblemCode.UNKNOWN_FIELD, Words(("an",))),
        ("date:2019-13", ProblemCode.BAD_DATE, None),
        ("date:..", ProblemCode.BAD_DATE, None),
        ("a tag: b ", ProblemCode.NOTHING_AFTER, All((A, B))),
        ('a tag:"" b ', ProblemCode.NOTHING_AFTER, All((A, B))),
        ("is:reed", ProblemCode.UNKNOWN_VALUE, None),
        ("(a b ", ProblemCode.OPEN_BRACKET, All((A, B))),
        ("a) b ", ProblemCode.STRAY_BRACKET, All((A, B))),
        ("-a ", ProblemCode.ONLY_EXCLUSIONS, Not(A)),
        ("a " * (MOST + 1), ProblemCode.TOO_LONG, All((A,) * MOST)),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_is_found(text: str, problem: ProblemCode, node: Node | None) -> None:
    assert codes(text) == [problem]
    assert parse(text).root == node


def test_the_nearest_known_name_is_offered() -> None:
    assert [problem.meant for problem in parse("peson:an tổ-chứ:b is:unred").problems] == [
        "person",
        "tổ-chức",
        "unread",
    ]
    assert parse("xqz:an ").problems[0].meant == ""


@pytest.mark.parametrize("text", ["https://a.example/b", "10:30", "Nghị quyết số 5: thi hành", ":", "::a"])
def test_a_colon_in_plain_text_is_no_trouble(text: str) -> None:
    assert codes(text) == []


def test_deep_brackets_end_somewhere() -> None:
    assert ProblemCode.TOO_DEEP in codes("(" * 5000 + "a")
    assert parse("(" * 5000 + "a").terms == (Words(("a",), prefix=True),)


def test_what_is_excluded_is_not_marked() -> None:
    assert list(sought(parse('a -b (c OR person:"Trần An") ').root)) == [A, C, Words(("Trần", "An"))]


def test_a_facet_is_added_turned_round_and_taken_back() -> None:
    facet = Facet(Field.TAG, "Nhân sự", 3)
    once = with_facet(parse("a "), facet)
    assert write(once) == 'a tag:"Nhân sự"'
    assert write(with_facet(Query(once), facet, excluded=True), vietnamese=True) == 'a -thẻ:"Nhân sự"'
    assert with_facet(Query(once), facet) == A
    assert with_facet(Query(facet.node), facet) is None


def test_names_of_fields_are_completed_in_both_languages() -> None:
    assert [c.text for c in field_names("a per", 5, vietnamese=False)] == ["person:"]
    assert [c.text for c in field_names("-ngu", 4, vietnamese=True)] == ["người:", "nguồn:"]
    assert field_names("a", 1, vietnamese=False) == []
    begun = value_begun('x người:"Trần A', 15)
    assert begun is not None
    assert (begun.field, begun.value, begun.start) == (Field.PERSON, "Trần A", 2)
    assert value_begun("10:30", 5) is None


LETTERS = st.text("aăđóửýOR1_", min_size=1, max_size=4).filter(lambda word: any(map(str.isalnum, word)))
WORDS = st.builds(Words, st.lists(LETTERS, min_size=1, max_size=3).map(tuple), st.booleans())
DAYS = st.dates()
LEAVES = st.one_of(
    WORDS,
    st.builds(Near, st.lists(LETTERS, min_size=2, max_size=3).map(tuple)),
    st.builds(Within, st.sampled_from([Field.TITLE, Field.NOTE]), WORDS),
    st.builds(
        Called,
        st.sampled_from([Field.PERSON, Field.ORG, Field.TAG, Field.SOURCE]),
        st.lists(LETTERS, min_size=1, max_size=3).map(" ".join),
        st.just(True),
        st.booleans(),
    ),
    st.builds(Called, st.sampled_from([Field.PERSON, Field.TAG]), LETTERS, st.just(False), st.booleans()),
    st.builds(
        lambda field, one, other: Between(field, *sorted((one, other))),
        st.sampled_from([Field.DATE, Field.IMPORTED]), DAYS, DAYS,
    ),
    st.builds(Between, st.just(Field.DATE), DAYS, st.none()),
    st.builds(Between, st.just(Field.IMPORTED), st.none(), DAYS),
    st.builds(Has, st.sampled_from(list(Thing))),
    st.builds(Is, st.sampled_from(list(State))),
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: both(*parts)),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: either(*parts)),
    ),
    max_leaves=6,
)


@given(TREES, st.booleans())
def test_a_tree_that_is_written_and_parsed_is_the_same(tree: Node, vietnamese: bool) -> None:
    assert parse(write(tree, vietnamese=vietnamese)).root == tree


@given(st.text() | st.text('aô -"():*.|ORtag:date2019/"“', max_size=40))
def test_no_input_is_an_error_and_what_is_understood_can_be_written(text: str) -> None:
    query = parse(text)
    for vietnamese in (False, True):
        again = parse(write(query.root, vietnamese=vietnamese))
        assert again.root == query.root
        assert {problem.code for problem in again.problems} <= {ProblemCode.ONLY_EXCLUSIONS}
