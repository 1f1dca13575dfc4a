"""The index of people and organisations, and what the reader's corrections do to it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.core.corrections import Verdict
from reader.core.errors import ReaderError
from reader.core.index import EntityOrder, Link, Links, Reach
from reader.core.mentions import EntityType, MentionForm
from reader.services.archive import Archive
from reader.store.names import settle_everything
from tests.articles import add, reading

HOAN = "Trần Khải Hoàn"
MAI = "Ngô Thị Mai"
BODY = "Sở Y tế Long Thành"
TEXTS = (
    f"Ông {HOAN} và bà {MAI} làm việc với {BODY} sáng nay.",
    f"{HOAN} nói: Bình Minh là xã đầu tiên hoàn thành. Bà Mai đồng ý.",
)


@pytest.fixture
def numbers(archive: Archive) -> list[int]:
    """Three articles: all three names, two of them, one."""
    people = ((HOAN, EntityType.PERSON), (MAI, EntityType.PERSON), (BODY, EntityType.ORG))
    days = (date(2024, 1, 5), date(2024, 3, 1), None)
    return [
        add(archive, reading(f"Bài {n}", (*TEXTS[: 2 - n // 2], f"Đoạn {n}"), published=days[n], names=people[: 3 - n]))
        for n in range(3)
    ]


def ids(archive: Archive) -> dict[str, int]:
    return {row.name: row.id for row in archive.people.index(None)}


def sound(archive: Archive) -> bool:
    return list(archive.upkeep.problems()) == []


@pytest.mark.usefixtures("numbers")
def test_the_index_counts_articles_and_mentions(archive: Archive) -> None:
    first, *rest = archive.people.index(EntityType.PERSON)
    assert (first.name, first.articles, first.mentions) == (HOAN, 3, 5)
    assert (first.first, first.last) == (date(2024, 1, 5), date(2024, 3, 1))
    assert [row.name for row in rest] == [MAI]
    assert [row.name for row in archive.people.index(EntityType.ORG)] == [BODY]
    assert [row.name for row in archive.people.index(None, order=EntityOrder.NAME)] == [MAI, BODY, HOAN]


@pytest.mark.usefixtures("numbers")
def test_people_and_bodies_stand_in_one_order(archive: Archive) -> None:
    assert [row.name for row in archive.people.index(None, order=EntityOrder.LAST)] == [HOAN, MAI, BODY]
    assert [row.name for row in archive.people.index(None)] == [HOAN, MAI, BODY]
    for order in EntityOrder:
        whole = archive.people.index(None, order=order)
        assert archive.people.index(None, order=order, limit=2) == whole[:2]
        assert archive.people.index(EntityType.PERSON, "N", order) == [r for r in whole if r.type is EntityType.PERSON]


@pytest.mark.usefixtures("numbers")
def test_links_of_many_articles_are_counted_in_the_newest(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    known = ids(archive)
    assert archive.people.links(list(known.values())).whole
    # Three articles for three names: the newest one of each, which is the second for two of them, and the first.
    monkeypatch.setattr("reader.store.entities._LINKED", 3)
    found = archive.people.links(list(known.values()))
    assert not found.whole
    counts = {frozenset((link.first, link.second)): link.articles for link in found.links}
    assert counts[frozenset((known[HOAN], known[MAI]))] == 2
    assert counts[frozenset((known[HOAN], known[BODY]))] == 1


def test_the_reach_of_a_surface_is_counted_place_by_place(archive: Archive) -> None:
    add(archive, reading("Bài một", ("Bình Minh, Bình Minh\0 và Bình Minh.", "Ở Bình Minh"), names=()))
    add(archive, reading("Bài hai", ("Bình, Minh", "bình minh"), names=()))
    assert archive.people.reach("Bình Minh") == Reach(1, 4, after=2)
    assert archive.people.reach("Không Ai") == Reach(0, 0)
    assert archive.people.reach("…") == Reach(0, 0)


def test_a_reach_is_counted_on_where_it_was_left(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        add(archive, reading(f"Bài {number}", (f"Bình Minh và Bình Minh lần {number}.",), names=()))
    monkeypatch.setattr("reader.store.entities._COUNTED", 2)
    first = archive.people.reach("Bình Minh", seconds=0)
    assert (first.articles, first.places, first.whole) == (2, 4, False)
    second = archive.people.reach("Bình Minh", first, 0)
    assert (second.articles, second.places, second.whole) == (4, 8, False)
    assert archive.people.reach("Bình Minh", second) == archive.people.reach("Bình Minh")
    assert archive.people.reach("Bình Minh").articles == 5


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize(
    ("text", "found"), [("tran HOAN", [HOAN]), ("%", []), ("_", []), ("hoan'--", []), ("so y te", [BODY]), ("x", [])]
)
def test_the_index_is_searched_without_accents(archive: Archive, text: str, found: list[str]) -> None:
    assert [row.name for row in archive.people.index(None, text)] == found


def test_a_page_tells_all_of_one(archive: Archive, numbers: list[int]) -> None:
    page = archive.people.page(ids(archive)[HOAN])
    assert [(t.entity.name, t.articles) for t in page.together] == [(MAI, 2), (BODY, 1)]
    assert page.months == (((2024, 1), 1), ((2024, 3), 1))
    assert archive.people.page(page.entity.id, whole=False) == replace(page, together=(), roles=())
    assert archive.people.articles(page.entity.id) == [numbers[1], numbers[0], numbers[2]]
    contexts = archive.people.contexts(page.entity.id)
    assert len(contexts) == 5
    assert {c.text[c.start : c.end] for c in contexts} == {HOAN}
    assert contexts[0].article == numbers[1]
    assert archive.people.find(EntityType.PERSON, "trần khải hoàn") == page.entity.id
    assert archive.people.links([page.entity.id, ids(archive)[MAI]]) == Links(
        (Link(*sorted((page.entity.id, ids(archive)[MAI])), 2),), whole=True
    )
    assert archive.people.links([]) == Links((), whole=True)


def test_what_is_thrown_away_does_not_count(archive: Archive, numbers: list[int]) -> None:
    archive.library.trash(numbers[:1])
    assert {row.name: row.articles for row in archive.people.index(None)} == {HOAN: 2, MAI: 1}
    archive.annotating.undo()
    assert {row.name: row.articles for row in archive.people.index(None)} == {HOAN: 3, MAI: 2, BODY: 1}
    assert archive.people.page(ids(archive)[HOAN]).entity.first == date(2024, 1, 5)


def test_a_correction_holds_for_its_article_and_is_undone(archive: Archive, numbers: list[int]) -> None:
    changes = archive.people.correct(numbers[0], "Mai", Verdict.PERSON, entity=MAI)
    assert changes.names_changed
    found = [(m.text, m.entity, m.form) for m in archive.library.open(numbers[0]).mentions if m.text == "Mai"]
    assert found == [("Mai", MAI, MentionForm.SHORT)]
    assert archive.people.page(ids(archive)[MAI]).entity.mentions == 3
    archive.people.correct(numbers[0], BODY, Verdict.NEITHER)
    assert BODY not in ids(archive)
    archive.annotating.undo()
    archive.annotating.undo()
    assert archive.people.page(ids(archive)[MAI]).entity.mentions == 2
    assert archive.people.page(ids(archive)[BODY]).entity.articles == 1


def test_a_correction_everywhere_also_holds_for_what_comes(archive: Archive, numbers: list[int]) -> None:
    assert archive.people.reach("Bình Minh").articles == 2
    archive.people.correct(numbers[0], "Bình Minh", Verdict.ORG, everywhere=True)
    assert archive.people.page(ids(archive)["Bình Minh"]).entity.articles == 2
    add(archive, reading("Bài mới", ("Đoàn đến Bình Minh hôm qua.",), names=()))
    assert archive.people.page(ids(archive)["Bình Minh"]).entity.articles == 3
    archive.annotating.undo()
    assert "Bình Minh" not in ids(archive)


def test_a_name_that_may_mean_many_is_not_corrected_everywhere(archive: Archive, numbers: list[int]) -> None:
    for call in (
        lambda: archive.people.correct(numbers[0], "Mai", Verdict.PERSON, everywhere=True),
        lambda: archive.people.correct(numbers[0], " .", Verdict.PERSON),
        lambda: archive.people.correct(numbers[0], "x" * 301, Verdict.PERSON),
        lambda: archive.people.page(99_999),
    ):
        with pytest.raises(ReaderError) as raised:
            call()
        assert str(raised.value)


def test_a_span_is_changed(archive: Archive, numbers: list[int]) -> None:
    archive.people.change_span(numbers[0], BODY, "Sở Y tế", EntityType.ORG)
    assert {m.text for m in archive.library.open(numbers[0]).mentions if m.type is EntityType.ORG} == {"Sở Y tế"}
    archive.annotating.undo()
    assert {m.text for m in archive.library.open(numbers[0]).mentions if m.type is EntityType.ORG} == {BODY}


def test_two_names_become_one_entity_and_two_again(archive: Archive, numbers: list[int]) -> None:
    known = ids(archive)
    archive.people.same(known[MAI], known[HOAN])
    assert MAI not in ids(archive)
    page = archive.people.page(known[HOAN])
    assert [alias.name for alias in page.aliases] == [MAI]
    assert (page.entity.articles, page.entity.mentions) == (3, 7)
    assert {m.entity for m in archive.library.open(numbers[0]).mentions if m.type is EntityType.PERSON} == {HOAN}
    assert archive.people.find(EntityType.PERSON, MAI) == known[HOAN]
    archive.annotating.undo()
    assert ids(archive) == known
    archive.annotating.redo()
    archive.people.apart(known[MAI], known[HOAN])
    assert ids(archive) == known
    assert archive.people.page(known[HOAN]).entity.mentions == 5
    with pytest.raises(ReaderError):
        archive.people.same(known[BODY], known[HOAN])


def test_an_entity_is_renamed(archive: Archive, numbers: list[int]) -> None:
    known = ids(archive)
    archive.people.rename(known[HOAN], "Trần Khải Hoàn (Long Thành)")
    assert archive.people.page(known[HOAN]).entity.name == "Trần Khải Hoàn (Long Thành)"
    assert archive.people.find(EntityType.PERSON, HOAN) == known[HOAN]
    archive.people.correct(numbers[1], "Mai", Verdict.PERSON, entity="Trần Khải Hoàn (Long Thành)")
    assert archive.people.page(known[HOAN]).entity.mentions == 6
    archive.annotating.undo()
    archive.annotating.undo()
    assert ids(archive) == known


def people_of(archive: Archive, number: int) -> list[str]:
    return [m.entity for m in archive.library.open(number, in_trash=True).mentions if m.type is EntityType.PERSON]


def test_who_is_renamed_again_keeps_what_was_named_meanwhile(archive: Archive, numbers: list[int]) -> None:
    known = ids(archive)
    archive.people.rename(known[MAI], "Bà Mai Long Thành")
    archive.people.correct(numbers[2], HOAN, Verdict.PERSON, entity="Bà Mai Long Thành")
    came = add(archive, reading("Mới", ("Bà Mai Long Thành.",), names=(("Bà Mai Long Thành", EntityType.PERSON),)))
    assert archive.people.page(known[MAI]).entity.articles == 4
    assert archive.people.page(known[MAI]).aliases[0].name == "Bà Mai Long Thành"
    archive.people.rename(known[MAI], "Bà Mai")
    settle_again(archive)
    assert people_of(archive, numbers[2]) == people_of(archive, came) == ["Bà Mai"]
    assert sorted(ids(archive)) == sorted(("Bà Mai", HOAN, BODY))
    assert archive.people.find(EntityType.PERSON, "bà mai long thành") == known[MAI]
    # Undone, a name that came with an article is nobody else's.
    for _ in range(3):
        archive.annotating.undo()
    settle_again(archive)
    assert people_of(archive, came) == ["Bà Mai Long Thành"]
    assert archive.people.page(known[MAI]).entity.name == MAI
    for _ in range(3):
        archive.annotating.redo()
    settle_again(archive)
    assert people_of(archive, numbers[2]) == people_of(archive, came) == ["Bà Mai"]
    assert sound(archive)


def test_who_takes_the_name_of_another_takes_nothing_else(archive: Archive, numbers: list[int]) -> None:
    known = ids(archive)
    archive.people.rename(known[MAI], HOAN)
    archive.people.correct(numbers[1], "Bình Minh", Verdict.PERSON, entity=HOAN)
    assert archive.people.page(known[HOAN]).entity.mentions == 6
    archive.people.rename(known[HOAN], "Ông Hoàn")
    settle_again(archive)
    assert archive.people.page(known[HOAN]).entity.mentions == 6
    assert archive.people.page(known[MAI]).entity.mentions == 2


def test_a_name_found_by_its_spelling_stays_whose_it_was(archive: Archive) -> None:
    text = "UBND Long Thành và Ủy ban Long Thành."
    one = reading("Bài", (text,), names=(("UBND Long Thành", EntityType.ORG),))
    number = add(archive, replace(one, mentions=tuple(replace(m, key="ủy ban long thành cũ") for m in one.mentions)))
    (body,) = ids(archive).values()
    archive.people.correct(number, "Ủy ban Long Thành", Verdict.ORG, entity="UBND Long Thành")
    assert archive.people.page(body).entity.mentions == 2
    archive.people.rename(body, "Ủy ban Nhân dân")
    settle_again(archive)
    assert [(row.name, row.mentions) for row in archive.people.index(None)] == [("Ủy ban Nhân dân", 2)]


def test_who_is_set_apart_again_takes_the_new_name_along(archive: Archive, numbers: list[int]) -> None:
    known = ids(archive)
    archive.people.rename(known[MAI], "Mai")
    archive.people.same(known[MAI], known[HOAN])
    archive.people.apart(known[MAI], known[HOAN])
    archive.people.correct(numbers[1], "Bà Mai", Verdict.PERSON, entity="Mai")
    assert archive.people.page(known[MAI]).entity.mentions == 3


def settle_again(archive: Archive) -> None:
    """Find the names of all captures anew, as after a repair."""
    with archive._connections.write() as db:
        settle_everything(db)


def test_a_dictionary_goes_to_a_colleague(archive: Archive, numbers: list[int], tmp_path: Path) -> None:
    archive.people.correct(numbers[0], "Bình Minh", Verdict.ORG, everywhere=True)
    archive.people.correct(numbers[0], "Mai", Verdict.PERSON)
    assert archive.people.export_dictionary(tmp_path / "tên.json") == 1
    with Archive(tmp_path / "other") as other:
        add(other, reading("Bài", ("Đoàn đến Bình Minh hôm qua.",), names=()))
        other.people.import_dictionary(tmp_path / "tên.json")
        assert [row.name for row in other.people.index(EntityType.ORG)] == ["Bình Minh"]
        other.annotating.undo()
        assert other.people.index(None) == []


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"format": "x"}', '{"format": "archive-reader names", "names": [1]}']
)
def test_a_broken_dictionary_is_refused(archive: Archive, tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    with pytest.raises(ReaderError) as raised:
        archive.people.import_dictionary(path)
    assert raised.value.code == "not-a-dictionary"
    path.write_text(
        json.dumps(
            {"format": "archive-reader names", "names": [{"surface": "Sang", "verdict": "person", "entity": ""}]}
        )
    )
    archive.people.import_dictionary(path)
    assert sound(archive)


def test_roles_are_told_with_their_body_and_day(archive: Archive) -> None:
    text = "Đồng chí Trần Khải Hoàn, Giám đốc Sở Y tế tỉnh Long Thành, nguyên Bí thư Huyện ủy Bình Khê, đã đến dự."
    (row,) = archive.importing.paste(f"Hội nghị y tế\n12/3/2024\n{text}".encode(), "a.txt").rows
    person = next(r.id for r in archive.people.index(EntityType.PERSON) if r.name == HOAN)
    held = {(r.post, r.body_name, r.former) for r in archive.people.page(person).roles}
    assert held == {("Giám đốc", "Sở Y tế tỉnh Long Thành", False), ("Bí thư", "Huyện ủy Bình Khê", True)}
    body = next(r.id for r in archive.people.index(EntityType.ORG) if r.name == "Sở Y tế tỉnh Long Thành")
    (role,) = archive.people.page(body).roles
    assert (role.holder_name, role.article) == (HOAN, row.article)
    archive.annotating.undo()
    assert archive.people.index(None) == []


def test_the_second_of_one_name_is_another_in_each_article(archive: Archive) -> None:
    names = ((f"{HOAN}", EntityType.PERSON),)
    for number in range(2):
        one = reading(f"Bài {number}", (f"{HOAN} gặp người cùng tên, đoạn {number}.",), names=names)
        other = replace(one.mentions[0], entity=f"{HOAN} (2)")
        add(archive, replace(one, mentions=(other,)))
    assert len(archive.people.index(EntityType.PERSON)) == 2


def test_names_that_may_be_one_are_offered_until_the_reader_has_said(archive: Archive) -> None:
    other = "Tran Khai Hoan"
    for number, name in enumerate((HOAN, other)):
        add(archive, reading(f"Bài {number}", (f"{name} đã đến, đoạn {number}.",), names=((name, EntityType.PERSON),)))
    ((first, second, likelihood),) = archive.people.probable()
    assert {first.name, second.name} == {HOAN, other}
    assert 0 < likelihood < 1
    archive.people.apart(first.id, second.id)
    assert archive.people.probable() == []
    archive.annotating.undo()
    archive.people.same(second.id, first.id)
    assert archive.people.probable() == []
