"""Doubtful names: kept, counted, asked about in the order of their use, and settled by an answer."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.core.changes import Action
from reader.core.corrections import Verdict
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.core.review import LikelyPair, NameQuestion, PairQuestion
from reader.services.archive import Archive
from reader.store.connection import Connections
from tests.articles import add, reading

AN = "Nguyễn Văn An"
BODY = "Sở Y tế Long Thành"
MINH = "Bình Minh"
PUTIN = "Putin"


def article(
    archive: Archive, number: int, *names: tuple[str, EntityType, float], form: MentionForm = MentionForm.FULL
) -> int:
    """An article in which each of these names stands once in a paragraph of its own, so doubtful."""
    texts = tuple(f"Hôm qua {name} đã đến, đoạn {n} của bài {number}." for n, (name, *_) in enumerate(names))
    mentions = [
        Mention(n, 8, 8 + len(name), kind, name, name, form, doubt=doubt) for n, (name, kind, doubt) in enumerate(names)
    ]
    return add(archive, replace(reading(f"Bài {number}", texts, names=()), mentions=tuple(mentions)))


@pytest.fixture
def numbers(archive: Archive) -> list[int]:
    """Three articles. One name is doubtful in all, one in one, one is short, and one is sure."""
    person, org = EntityType.PERSON, EntityType.ORG
    return [
        article(archive, 0, (MINH, person, 0.5), (AN, person, 0.9), (PUTIN, person, 0.6)),
        article(archive, 1, (MINH, person, 0.4), (BODY, org, 0.0), (PUTIN, person, 0.7)),
        article(archive, 2, (MINH, person, 0.6), (AN, person, 0.1)),
    ]


def question(archive: Archive, place: int = 0) -> NameQuestion:
    asked = archive.reviewing.question(archive.reviewing.names(10)[place])
    assert isinstance(asked, NameQuestion)
    return asked


def doubts(archive: Archive, number: int) -> dict[str, float]:
    return {m.text: m.doubt for m in archive.library.open(number).mentions}


def listed(archive: Archive) -> list[str]:
    return [name.name for name in archive.reviewing.names(10)]


def test_doubt_is_kept_with_the_names(archive: Archive, numbers: list[int]) -> None:
    assert doubts(archive, numbers[0]) == {MINH: 0.5, AN: 0.9, PUTIN: 0.6}
    # It survives that names are settled anew, by a correction of something else.
    archive.people.correct(numbers[0], "Hôm qua", Verdict.ORG)
    assert doubts(archive, numbers[0]) == {MINH: 0.5, AN: 0.9, PUTIN: 0.6, "Hôm qua": 0.0}


def test_names_of_before_are_sure(archive: Archive, numbers: list[int]) -> None:
    connections = Connections(archive.folder)
    with connections.write() as db:
        for capture, packed in db.execute("SELECT capture, mentions FROM found").fetchall():
            old = [row[:7] for row in json.loads(zlib.decompress(packed))]
            db.execute(
                "UPDATE found SET mentions = ? WHERE capture = ?", [zlib.compress(json.dumps(old).encode()), capture]
            )
    connections.close()
    archive.people.correct(numbers[0], "Hôm qua", Verdict.ORG)
    assert set(doubts(archive, numbers[0]).values()) == {0.0}
    assert doubts(archive, numbers[1])[MINH] == 0.4, "what was not settled anew is as it was"


@pytest.mark.usefixtures("numbers")
def test_the_most_useful_question_comes_first(archive: Archive) -> None:
    names = archive.reviewing.names(10)
    assert [(name.name, name.mentions, round(name.doubt, 2)) for name in names] == [
        (MINH, 3, 1.5), (AN, 1, 0.9), (PUTIN, 1, 0.7),
    ]  # fmt: skip
    assert archive.reviewing.count() == 3
    assert [name.name for name in archive.reviewing.names(10, {names[0].entity})] == [AN, PUTIN]
    assert [name.name for name in archive.reviewing.names(1)] == [MINH]


def test_a_question_has_its_contexts(archive: Archive, numbers: list[int]) -> None:
    asked = question(archive)
    assert (asked.surface, asked.type, asked.mentions, asked.articles) == (MINH, EntityType.PERSON, 3, 3)
    assert asked.doubt == pytest.approx(0.5)
    assert {context.article for context in asked.contexts} == set(numbers)
    assert {context.text[context.start : context.end] for context in asked.contexts} == {MINH}
    assert asked.article is None


def test_a_short_name_is_asked_about_in_one_article(archive: Archive, numbers: list[int]) -> None:
    asked = question(archive, 2)
    assert (asked.surface, asked.article, asked.mentions) == (PUTIN, numbers[1], 1)
    archive.reviewing.accept(asked)
    assert doubts(archive, numbers[1])[PUTIN] == 0.0
    assert doubts(archive, numbers[0])[PUTIN] == 0.6
    assert question(archive, 2).article == numbers[0]


def test_short_references_and_small_doubts_are_not_asked_about(archive: Archive) -> None:
    article(archive, 0, (MINH, EntityType.PERSON, 0.9), form=MentionForm.SHORT)
    article(archive, 1, (MINH, EntityType.PERSON, 0.14))
    assert archive.reviewing.names(10) == []
    assert archive.reviewing.count() == 0


def test_an_answer_holds_everywhere_and_is_undone(archive: Archive, numbers: list[int]) -> None:
    changes = archive.reviewing.accept(question(archive))
    assert (changes.action, changes.subject, changes.names_changed) == (Action.ACCEPT_NAME, MINH, True)
    assert [doubts(archive, number)[MINH] for number in numbers] == [0.0, 0.0, 0.0]
    assert listed(archive) == [AN, PUTIN]
    archive.annotating.undo()
    assert listed(archive) == [MINH, AN, PUTIN]
    assert doubts(archive, numbers[0])[MINH] == 0.5
    assert archive.annotating.history_names()[1] == (Action.ACCEPT_NAME, MINH)


def test_an_answer_holds_only_here(archive: Archive, numbers: list[int]) -> None:
    asked = question(archive)
    changes = archive.reviewing.reject(asked, here=True)
    assert changes.action is Action.REJECT_NAME
    here = asked.contexts[0].article
    assert MINH not in doubts(archive, here)
    assert all(MINH in doubts(archive, number) for number in numbers if number != here)


def test_a_rejected_name_is_no_name_in_what_comes(archive: Archive, numbers: list[int]) -> None:
    archive.reviewing.reject(question(archive))
    assert all(MINH not in doubts(archive, number) for number in numbers)
    later = article(archive, 9, (MINH, EntityType.PERSON, 0.8))
    assert doubts(archive, later) == {}
    assert listed(archive) == [AN, PUTIN]


def test_a_name_is_of_the_other_type(archive: Archive, numbers: list[int]) -> None:
    archive.reviewing.retype(question(archive))
    kinds = {m.type for number in numbers for m in archive.library.open(number).mentions if m.text == MINH}
    assert kinds == {EntityType.ORG}
    assert listed(archive) == [AN, PUTIN]
    article(archive, 9, ("Bình Khê", EntityType.PERSON, 0.9), (AN, EntityType.ORG, 0.9))
    other = next(q for q in map(archive.reviewing.question, archive.reviewing.names(9)) if q.type is EntityType.ORG)
    assert other.otherwise == 2, "the same name is a person elsewhere"


def test_an_answer_keeps_whom_a_name_means(archive: Archive) -> None:
    text = "UBND tỉnh Long Thành họp hôm qua."
    mention = Mention(0, 0, 20, EntityType.ORG, "UBND tỉnh Long Thành", "Ủy ban nhân dân tỉnh Long Thành", doubt=0.5)
    number = add(archive, replace(reading("Bài", (text,), names=()), mentions=(mention,)))
    asked = question(archive)
    assert asked.surface == "UBND tỉnh Long Thành"
    archive.reviewing.accept(asked)
    (after,) = archive.library.open(number).mentions
    assert (after.entity, after.doubt) == ("Ủy ban nhân dân tỉnh Long Thành", 0.0)


def test_what_is_thrown_away_is_not_asked_about(archive: Archive, numbers: list[int]) -> None:
    name = archive.reviewing.names(1)[0]
    archive.library.trash(numbers)
    assert archive.reviewing.question(name) is None


def test_an_archive_without_doubt_asks_nothing(archive: Archive) -> None:
    add(archive)
    assert archive.reviewing.names(10) == []
    assert archive.reviewing.pairs() == []


def test_pairs_are_joined_or_kept_apart(archive: Archive) -> None:
    names = ("Công ty cổ phần Bánh kẹo Long Thành", "Bánh kẹo Long Thành")
    for number, name in enumerate(names):
        article(archive, number, (name, EntityType.ORG, 0.0))
    (pair,) = archive.reviewing.pairs()
    asked = archive.reviewing.question(pair)
    assert isinstance(asked, PairQuestion)
    assert asked.first and asked.second
    for answer, action in ((archive.reviewing.apart, Action.NOT_ALIKE), (archive.reviewing.same, Action.SAME_ENTITY)):
        assert answer(asked).action is action
        assert archive.reviewing.pairs() == []
        assert archive.reviewing.question(pair) is None
        archive.annotating.undo()
        assert archive.reviewing.pairs() == [pair]


def test_a_pair_that_is_gone_is_not_asked_about(archive: Archive, numbers: list[int]) -> None:
    first, second = archive.people.index(EntityType.PERSON)[:2]
    pair = LikelyPair(first=first, second=second, likelihood=0.5)
    archive.library.trash(numbers)
    assert archive.reviewing.question(pair) is None


def problems(archive: Archive) -> Sequence[object]:
    return list(archive.upkeep.problems())


def test_the_sums_are_right_after_many_changes(archive: Archive, numbers: list[int]) -> None:
    archive.reviewing.accept(question(archive), here=True)
    archive.reviewing.reject(question(archive, 1))
    archive.annotating.undo()
    archive.annotating.undo()
    archive.annotating.redo()
    archive.library.trash(numbers[:1])
    connections = Connections(archive.folder)
    with connections.read() as connection:
        wrong = connection.execute(
            "SELECT name FROM entity WHERE entity.doubt != (SELECT coalesce(sum(mention.doubt), 0) FROM mention"
            " WHERE mention.entity = entity.id AND mention.doubt >= 15 AND form = 'full')"
        ).fetchall()
    connections.close()
    assert wrong == []
    assert problems(archive) == []
