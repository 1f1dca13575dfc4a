"""Finding by words, names, tags, dates and states; what is told beside the list; saved searches."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest

from reader.core.archived import Mark
from reader.core.changes import Action
from reader.core.errors import ReaderError
from reader.core.facets import Facet
from reader.core.mentions import EntityType
from reader.core.query import Field
from reader.core.query_writing import write
from reader.services.archive import Archive
from reader.store import search, search_conditions
from tests.articles import add, reading

PERSON, ORG = EntityType.PERSON, EntityType.ORG
HOAN, LAN, DUOC = "Trần Khải Hoàn", "Lê Thị Lan", "Hoàn Đức"
HEALTH, BRANCH = "Sở Y tế", "Sở Y tế Long Thành"


@pytest.fixture
def numbers(archive: Archive) -> dict[str, int]:
    """Articles by name, oldest first, with notes, tags and marks on some of them."""
    made = {
        "one": reading(
            "Hội nghị y tế", (f"Ông {HOAN} ở {HEALTH} dự họp.", "Kỹ sư Hoàng bàn việc hòa giải."),
            published=date(2019, 5, 3), publisher="Báo Sông Thao", names=((HOAN, PERSON), (HEALTH, ORG)),
        ),
        "two": reading(
            "Họp tổng kết", (f"{HOAN} và {LAN} gặp {BRANCH}.",),
            published=date(2020, 2, 29), publisher="Đài Bến Lau", names=((HOAN, PERSON), (LAN, PERSON), (BRANCH, ORG)),
        ),
        "three": reading(
            "Mùa lũ", (f"{LAN} thăm dân.", "Nước lên."),
            published=date(2021, 7, 1), publisher="Báo Sông Thao", names=((LAN, PERSON),),
        ),
        "four": reading(
            "Không tên", ("Một câu về kĩ thuật.",),
            published=None, publisher="", address="https://www.tin.example/1", names=(),
        ),
    }  # fmt: skip
    numbers = {name: add(archive, one) for name, one in made.items()}
    archive.annotating.tag(numbers["one"], 0, "Nhân sự/Bổ nhiệm")
    archive.annotating.tag(numbers["two"], 0, "Nhân sự")
    archive.annotating.tag(numbers["three"], 0, "Nhân sự khác")
    archive.annotating.note(numbers["three"], 0, "Đối chiếu với quyết định")
    archive.library.mark(Mark.READ, [numbers["two"]])
    archive.library.mark(Mark.STARRED, [numbers["one"]])
    return numbers


def found(archive: Archive, numbers: dict[str, int], query: str) -> list[str]:
    """The names of what is found, newest first; both ways of asking must agree."""
    names = {number: name for name, number in numbers.items()}
    newest = [names[number] for number in archive.searching.newest(query, 50)]
    assert sorted(newest) == sorted(names[number] for number in archive.searching.ids(query))
    return newest


QUERIES = [
    (f'person:"{HOAN}"', ["two", "one"]),
    ("người:hoan ", ["two", "one"]),
    ("người:kh", ["two", "one"]),
    ("person:hoàng ", []),
    (f'person:"{HOAN}" person:"{LAN}"', ["two"]),
    (f'person:"{HOAN}" -person:"{LAN}"', ["one"]),
    (f'person:"{HOAN}" OR person:"{LAN}"', ["three", "two", "one"]),
    (f'org:"{HEALTH}"', ["one"]),
    ("tổ-chức:y-te ", ["two", "one"]),
    ('tag:"Nhân sự"', ["two", "one"]),
    ('tag:"nhan su"', ["two", "one"]),
    ('tag:"Bổ nhiệm"', ["one"]),
    ("tag:nhan ", ["three", "two", "one"]),
    ("source:sông ", ["three", "one"]),
    ('nguồn:"tin.example"', ["four"]),
    ("title:hop ", ["two"]),
    ("hop ", ["two", "one"]),
    ("note:doi-chieu ", ["three"]),
    ("note:nhan ", []),
    ("date:2019..2020", ["two", "one"]),
    ("ngày:03/05/2019", ["one"]),
    ("date:2020..", ["three", "two"]),
    ("imported:..2019", []),
    ("imported:2020..", ["three", "two", "one", "four"]),
    ("has:note", ["three"]),
    ("có:thẻ -có:ghi-chú", ["two", "one"]),
    ("has:picture", []),
    ("is:unread date:2019..", ["three", "one"]),
    ("là:đã-đọc", ["two"]),
    ("is:starred", ["one"]),
    ('near:"hoan hop"', ["one"]),
    ("ky su ", ["one"]),
    ("kĩ ", ["four", "one"]),
    ("kỹ ", ["four", "one"]),
    ("hoà ", ["one"]),
    ('"lan tham"', ["three"]),
    ("hop -lan ", ["one"]),
    ("(mua OR hop) date:2021", ["three"]),
    ("(mua OR person:lan ) -nuoc ", ["two"]),
]


@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_each_field_finds_what_it_names(
    archive: Archive, numbers: dict[str, int], query: str, expected: list[str]
) -> None:
    assert sorted(found(archive, numbers, query)) == sorted(expected)


@pytest.mark.parametrize(("query", "expected"), QUERIES)
@pytest.mark.parametrize("dense", [0, 1 << 30])
def test_what_many_articles_have_is_found_in_the_same_order(
    archive: Archive,
    numbers: dict[str, int],
    query: str,
    expected: list[str],
    dense: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    in_order = found(archive, numbers, query)
    # As if each hit were one of very many, which are gone through in other ways.
    monkeypatch.setattr(search, "_FEW", 0)
    monkeypatch.setattr(search, "_DENSE", dense)
    monkeypatch.setattr(search_conditions, "_MANY", 0)
    assert found(archive, numbers, query) == in_order
    assert sorted(in_order) == sorted(expected)
    assert archive.searching.newest(query, 1) == [numbers[name] for name in in_order[:1]]
    best = archive.searching.ids(query)
    for limit in range(1, len(best) + 2):
        assert archive.searching.ids(query, limit) == best[:limit]


def test_answers_come_newest_first_and_no_more_than_wanted(archive: Archive, numbers: dict[str, int]) -> None:
    assert found(archive, numbers, "is:unread OR is:read") == ["three", "two", "one", "four"]
    assert archive.searching.newest("person:lan ", 1) == [numbers["three"]]
    assert archive.searching.count("has:tag", 2) == 2


def test_the_shelf_and_the_trash_are_found_only_when_they_are_named(archive: Archive, numbers: dict[str, int]) -> None:
    archive.library.mark(Mark.SHELVED, [numbers["one"]])
    archive.library.trash([numbers["two"]])
    assert found(archive, numbers, "hop ") == []
    assert found(archive, numbers, "hop is:shelved") == ["one"]
    assert found(archive, numbers, "là:cất-kệ") == ["one"]
    assert found(archive, numbers, "là:thùng-rác") == ["two"]
    assert found(archive, numbers, f'is:trashed person:"{HOAN}"') == ["two"]
    assert found(archive, numbers, f'person:"{HOAN}"') == []


def test_a_name_that_means_another_is_found_by_both(archive: Archive, numbers: dict[str, int]) -> None:
    one, other = (archive.people.find(PERSON, name) for name in (HOAN, LAN))
    assert one is not None
    assert other is not None
    archive.people.same(one, other)
    assert found(archive, numbers, f'person:"{HOAN}"') == ["three", "two", "one"]
    assert found(archive, numbers, "người:hoàn ") == ["three", "two", "one"]


def test_titles_come_before_text(archive: Archive) -> None:
    older = add(archive, reading("Bão số 3", ("Gió mạnh.",), published=date(2001, 1, 1), names=()))
    newer = add(archive, reading("Thời tiết", ("Sắp có bão.",), published=date(2002, 1, 1), names=()))
    assert archive.searching.ids("bao ") == [older, newer]
    assert archive.searching.newest("bao ", 2) == [newer, older]


def test_counts_beside_the_list(archive: Archive, numbers: dict[str, int]) -> None:
    archive.library.trash([numbers["four"]])
    whole, hits = archive.searching.facets(None), archive.searching.facets(archive.searching.ids("lan "))
    everything = dict(whole.groups)
    assert everything[Field.PERSON] == (Facet(Field.PERSON, HOAN, 2), Facet(Field.PERSON, LAN, 2))
    assert {f.name: f.articles for f in everything[Field.SOURCE]} == {"Báo Sông Thao": 2, "Đài Bến Lau": 1}
    assert [f.name for f in everything[Field.DATE]] == ["2021", "2020", "2019"]
    assert (whole.counted, whole.total) == (3, 3)
    some = dict(hits.groups)
    assert some[Field.PERSON] == (Facet(Field.PERSON, LAN, 2), Facet(Field.PERSON, HOAN, 1))
    assert some[Field.ORG] == (Facet(Field.ORG, BRANCH, 1),)
    assert {f.name for f in some[Field.TAG]} == {"Nhân sự", "Nhân sự khác"}
    assert (hits.counted, hits.total) == (2, 2)


@pytest.mark.usefixtures("numbers")
def test_a_facet_finds_as_many_articles_as_it_counts(archive: Archive) -> None:
    for field, facets in archive.searching.facets(None).groups:
        for facet in facets:
            # A tag counts what it is put on; a search for it finds those below it, too.
            if field is not Field.TAG:
                assert len(archive.searching.ids(write(facet.node))) == facet.articles


def test_passages_show_where_the_words_stand(archive: Archive, numbers: dict[str, int]) -> None:
    snippets = archive.searching.snippets("hoa giai", list(numbers.values()))
    (snippet,) = snippets.values()
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["hòa", "giải"]
    snippet = archive.searching.snippets("đối chiếu", [numbers["three"]])[numbers["three"]]
    assert snippet.field is Field.NOTE
    assert snippet.text[slice(*snippet.marks[0])] == "Đối"
    assert archive.searching.snippets("date:2019", [numbers["one"]]) == {}


def test_a_passage_of_a_long_paragraph_is_cut_around_the_words(archive: Archive) -> None:
    text = "Một câu dài dòng. " * 80 + "Rồi İstanbul và Bến Lau hiện ra. " + "Lại một câu nữa. " * 80
    number = add(archive, reading("Dài", (text,), names=()))
    for query in ("ben lau ", "bến lau", '"bến lau hiện"'):
        snippet = archive.searching.snippets(query, [number])[number]
        assert len(snippet.text) < 200
        assert all("bến" in snippet.text[s:e].lower() or "lau" in snippet.text[s:e].lower() for s, e in snippet.marks)


@pytest.mark.usefixtures("numbers")
def test_values_are_completed_with_how_many_have_them(archive: Archive) -> None:
    def offered(text: str) -> list[tuple[str, int | None]]:
        return [(c.text, c.articles) for c in archive.searching.completions(text, len(text), vietnamese=True)]

    assert offered("x người:hoan") == [(f'người:"{HOAN}" ', 2)]
    assert offered('org:"sở') == [(f'tổ-chức:"{HEALTH}" ', 1), (f'tổ-chức:"{BRANCH}" ', 1)]
    assert {name for name, _ in offered("tag:")} == {
        f'thẻ:"{n}" ' for n in ("Nhân sự", "Nhân sự/Bổ nhiệm", "Nhân sự khác")
    }
    assert offered("nguồn:bến") == [('nguồn:"Đài Bến Lau" ', 1)]
    assert offered("là:chưa") == [("là:chưa-đọc ", None)]


def test_a_question_is_broken_off(archive: Archive, numbers: dict[str, int]) -> None:
    interruption = archive.searching.interruption()
    with archive._connections.read(interruption) as connection, pytest.raises(sqlite3.OperationalError):
        interruption.ask()
        connection.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        ).fetchone()
    assert found(archive, numbers, "mua ") == ["three"], "the next question is answered"


def test_a_search_is_saved_renamed_removed_and_brought_back(archive: Archive) -> None:
    changes = archive.searching.save("  Việc  nhân sự ", "họp thẻ:nhân")
    assert (changes.action, changes.subject, changes.searches_changed) == (Action.SAVE_SEARCH, "Việc nhân sự", True)
    (saved,) = archive.searching.saved()
    assert (saved.name, saved.query) == ("Việc nhân sự", "họp tag:nhân*")
    archive.searching.rename(saved.id, "Nhân sự")
    archive.searching.forget(saved.id)
    assert archive.searching.saved() == []
    archive.annotating.undo()
    archive.annotating.undo()
    assert [one.name for one in archive.searching.saved()] == ["Việc nhân sự"]
    archive.annotating.undo()
    assert archive.searching.saved() == []


@pytest.mark.parametrize(("name", "query", "code"), [
    ("  ", "a", "search-unnamed"), ("x" * 101, "a", "search-name-too-long"), ("x", "date:99", "search-empty"),
])  # fmt: skip
def test_what_cannot_be_saved_says_why(archive: Archive, name: str, query: str, code: str) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.searching.save(name, query)
    assert raised.value.code == code
    with pytest.raises(ReaderError):
        archive.searching.forget("gone")
