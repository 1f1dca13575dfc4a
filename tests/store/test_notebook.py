"""The notebook narrows by all that it offers, and its first page is the beginning of its whole list."""

from __future__ import annotations

from datetime import date

import pytest

from reader.core.annotations import WHOLE, AnnotationKind
from reader.core.archived import Mark
from reader.core.errors import ReaderError
from reader.core.mentions import EntityType
from reader.core.noting import NoteOrder, NoteQuery
from reader.services.annotating import HIGHLIGHTS
from reader.services.archive import Archive
from tests.articles import add, reading


@pytest.fixture
def noted(archive: Archive) -> dict[str, int]:
    """Three articles with annotations of all kinds."""
    first = add(archive)
    second = add(
        archive,
        reading("Ánh sáng", ("Trường Sông Thao.", "Không ai."), publisher="Đài Sông Thao", published=date(2023, 1, 5)),
    )
    third = add(archive, reading("Không ngày", ("Một đoạn.",), published=None))
    annotating = archive.annotating
    annotating.tag(first, 0, "Nhân sự/Bổ nhiệm")
    annotating.tag(second, 0, "Nhân sự")
    annotating.note(first, 3, "Hỏi lại số liệu")
    annotating.note(second, 1, "Xem [Trần Khải Hoàn](archive:entity/1)")
    annotating.highlight(third, 0, HIGHLIGHTS[2])
    annotating.note(first, WHOLE, "Cả bài")
    return {"first": first, "second": second, "third": third}


def words(archive: Archive, query: NoteQuery, order: NoteOrder = NoteOrder.PUBLISHED) -> list[str]:
    rows = archive.noting.rows(archive.noting.numbers(query, order))
    return [r.annotation.tag.name if r.annotation.tag else r.annotation.text or r.annotation.color for r in rows]


def test_it_lists_all_in_reading_order_of_the_newest_articles(archive: Archive, noted: dict[str, int]) -> None:
    assert words(archive, NoteQuery()) == [
        "Cả bài", "Nhân sự/Bổ nhiệm", "Hỏi lại số liệu", "Nhân sự", "Xem [Trần Khải Hoàn](archive:entity/1)",
        HIGHLIGHTS[2],
    ]  # fmt: skip
    row = archive.noting.rows(archive.noting.numbers(NoteQuery(text="so lieu")))[0]
    assert (row.annotation.article, row.source, row.published) == (noted["first"], "Báo Sông Thao", date(2024, 11, 12))


@pytest.mark.usefixtures("noted")
def test_each_filter_narrows(archive: Archive) -> None:
    tags = {tag.name: tag.id for tag, _ in archive.tagging.tags()}
    hoan = archive.people.find(EntityType.PERSON, "Trần Khải Hoàn")
    assert hoan is not None
    source = next(key for key, name in archive.noting.sources() if name == "Đài Sông Thao")
    (author,) = archive.noting.authors()
    linking = archive.noting.rows(archive.noting.numbers(NoteQuery(text="xem")))[0].annotation
    archive.annotating.edit_note(linking.id, f"Xem [Trần Khải Hoàn](archive:entity/{hoan})")
    for query, found in (
        (NoteQuery(tag=tags["Nhân sự"]), ["Nhân sự/Bổ nhiệm", "Nhân sự"]),
        (NoteQuery(tag=tags["Nhân sự/Bổ nhiệm"]), ["Nhân sự/Bổ nhiệm"]),
        (NoteQuery(text="bo nhiem"), ["Nhân sự/Bổ nhiệm"]),
        (NoteQuery(text="lieu so"), ["Hỏi lại số liệu"]),
        (NoteQuery(text='"(*:'), words(archive, NoteQuery())),
        (NoteQuery(kind=AnnotationKind.HIGHLIGHT), [HIGHLIGHTS[2]]),
        (NoteQuery(kind=AnnotationKind.HIGHLIGHT, color=HIGHLIGHTS[0]), []),
        (NoteQuery(source=source, kind=AnnotationKind.TAG), ["Nhân sự"]),
        (NoteQuery(first=date(2024, 1, 1), last=date(2024, 12, 31), kind=AnnotationKind.TAG), ["Nhân sự/Bổ nhiệm"]),
        (NoteQuery(creator=author), words(archive, NoteQuery())),
        (NoteQuery(creator="không ai"), []),
        (NoteQuery(text="so lieu", tag=tags["Nhân sự"]), []),
    ):
        assert words(archive, query) == found, query
    passages = words(archive, NoteQuery(entities=(hoan,)))
    assert passages[:2] == ["Cả bài", "Nhân sự/Bổ nhiệm"], "the article and the paragraph that name him"
    assert passages[2].startswith("Xem"), "the note that points at him"
    assert len(passages) == 3


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize("order", list(NoteOrder))
@pytest.mark.parametrize("ascending", [True, False])
def test_the_first_page_is_the_beginning_of_the_list(archive: Archive, order: NoteOrder, ascending: bool) -> None:
    for query in (NoteQuery(), NoteQuery(kind=AnnotationKind.NOTE), NoteQuery(text="nhan")):
        whole = archive.noting.numbers(query, order, ascending=ascending)
        for limit in range(1, len(whole) + 1):
            assert archive.noting.numbers(query, order, ascending=ascending, limit=limit) == whole[:limit]


def test_what_is_in_the_trash_is_not_listed_but_what_is_on_the_shelf_is(
    archive: Archive, noted: dict[str, int]
) -> None:
    everything = words(archive, NoteQuery())
    archive.library.mark(Mark.SHELVED, [noted["second"]])
    assert words(archive, NoteQuery()) == everything
    assert len(archive.noting.numbers(NoteQuery(), limit=100)) == len(everything)
    archive.library.trash([noted["first"]])
    assert words(archive, NoteQuery())[0] == "Nhân sự"
    assert archive.noting.numbers(NoteQuery(), limit=2) == archive.noting.numbers(NoteQuery())[:2]
    for query in (NoteQuery(), NoteQuery(kind=AnnotationKind.TAG), NoteQuery(text="nhan")):
        listed = sorted(archive.noting.numbers(query))
        for order in NoteOrder:
            assert sorted(archive.noting.numbers(query, order)) == listed
            assert sorted(archive.noting.numbers(query, order, limit=100)) == listed


def test_a_tag_that_is_gone_is_said(archive: Archive) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.noting.numbers(NoteQuery(tag="gone"))
    assert raised.value.code == "no-such-tag"


@pytest.mark.usefixtures("noted")
def test_several_are_removed_in_one_step(archive: Archive) -> None:
    rows = archive.noting.rows(archive.noting.numbers(NoteQuery()))
    changes = archive.annotating.remove_all([row.annotation.id for row in rows])
    assert (changes.subject, words(archive, NoteQuery())) == (str(len(rows)), [])
    archive.annotating.undo()
    assert len(words(archive, NoteQuery())) == len(rows)


def test_drafts_are_kept_and_forgotten(archive: Archive) -> None:
    archive.noting.keep_drafts({"a": "một", "b": "hai"})
    archive.noting.keep_drafts({"a": "", "b": "hai 😀\n"})
    assert archive.noting.drafts() == {"b": "hai 😀\n"}
    assert archive.annotating.history_names() == (None, None), "drafts are no steps"


def test_a_tag_is_put_and_taken_off_by_turns(archive: Archive) -> None:
    number = add(archive)
    archive.annotating.tag(number, 1, "Nhân sự")
    tag = archive.tagging.tags()[0][0]
    for present in (True, False, True):
        archive.annotating.toggle(number, 0, tag, start=3, end=9)
        on = [a for a in archive.library.open(number).annotations if a.anchor.paragraph == 0]
        assert bool(on) is present
    archive.annotating.undo()
    assert len(archive.library.open(number).annotations) == 1


def test_a_highlight_takes_the_next_colour(archive: Archive) -> None:
    number = add(archive)
    for color in (*HIGHLIGHTS, HIGHLIGHTS[0]):
        archive.annotating.highlight(number, 0, start=2, end=9)
        (made,) = archive.library.open(number).annotations
        assert made.color == color
    archive.annotating.highlight(number, 0, start=2, end=8)
    assert len(archive.library.open(number).annotations) == 2
