"""Read, starred, on the shelf, in the trash, gone for ever; and where the reader was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.core.archived import Bookmark, Mark
from reader.core.article import Illustration
from reader.core.changes import Action
from reader.core.errors import ReaderError
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from tests.articles import TITLE, add, reading


@pytest.fixture
def two(archive: Archive) -> list[int]:
    return [add(archive), add(archive, reading("Bến Lau sau lũ", ("Bến Lau dựng lại nhà.",), names=()))]


@pytest.fixture
def database(archive: Archive) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(archive.folder / "archive.sqlite")) as connection:
        yield connection


def test_a_new_article_carries_no_mark(archive: Archive, two: list[int]) -> None:
    assert all(not row.marks for row in archive.library.rows(two))
    assert archive.library.marked(two) == dict.fromkeys(Mark, 0)


def test_rows_share_what_they_carry(archive: Archive, two: list[int]) -> None:
    archive.library.mark(Mark.STARRED, two)
    one, other = archive.library.rows(two)
    assert one.marks == {Mark.STARRED}
    assert one.marks is other.marks, "thousands of rows are kept"


@pytest.mark.parametrize("mark", Mark)
def test_a_mark_is_put_on_many_articles_in_one_step_and_undone(archive: Archive, two: list[int], mark: Mark) -> None:
    changes = archive.library.mark(mark, two)
    assert changes.articles == set(two)
    assert changes.marks_changed
    assert changes.subject == "2"
    assert all(row.marks == {mark} for row in archive.library.rows(two))
    assert archive.library.marked(two)[mark] == 2
    undone = archive.annotating.undo()
    assert undone.marks_changed
    assert undone.articles == set(two)
    assert not any(row.marks for row in archive.library.rows(two))
    archive.annotating.redo()
    assert all(mark in row.marks for row in archive.library.rows(two))
    assert not list(archive.upkeep.problems())


def test_undo_gives_a_mark_back_only_to_those_that_had_it(archive: Archive, two: list[int]) -> None:
    archive.library.mark(Mark.STARRED, two[:1])
    archive.library.mark(Mark.STARRED, two)
    archive.annotating.undo()
    assert [row.starred for row in archive.library.rows(two)] == [True, False]


def test_what_is_marked_already_makes_no_step(archive: Archive, two: list[int]) -> None:
    archive.library.mark(Mark.READ, two)
    changes = archive.library.mark(Mark.READ, two)
    assert not changes.articles
    archive.annotating.undo()
    assert not any(row.read for row in archive.library.rows(two))


def test_numbers_that_are_no_articles_are_passed_over(archive: Archive, two: list[int]) -> None:
    assert archive.library.mark(Mark.STARRED, [-1, 10**9, two[0], *range(5000, 6500)]).articles == {two[0]}
    assert archive.library.delete_for_ever([10**9]).articles == frozenset()


def test_read_and_starred_articles_keep_their_place(archive: Archive, two: list[int]) -> None:
    assert not archive.library.mark(Mark.READ, two).list_changed
    assert not archive.library.mark(Mark.STARRED, two).list_changed
    assert archive.library.mark(Mark.SHELVED, two).list_changed


def test_what_is_on_the_shelf_is_not_listed_but_found(archive: Archive, two: list[int]) -> None:
    archive.library.mark(Mark.SHELVED, two[:1])
    assert archive.library.ids() == two[1:]
    assert archive.library.open(two[0]).marks == {Mark.SHELVED}
    assert archive.library.mark(Mark.SHELVED, two[:1], on=False).action is Action.UNSHELVE
    assert set(archive.library.ids()) == set(two)


def test_an_opened_article_is_read_without_a_step(archive: Archive, two: list[int]) -> None:
    assert archive.library.note_read(two[0]).marks_changed
    assert not archive.library.note_read(two[0]).marks_changed
    assert [row.read for row in archive.library.rows(two)] == [True, False]
    with pytest.raises(ReaderError):
        archive.annotating.undo()


def test_names_in_the_trash_do_not_count(archive: Archive, two: list[int], database: sqlite3.Connection) -> None:
    def count() -> int:
        sql = "SELECT sum(articles) FROM entity WHERE type = ?"
        return int(database.execute(sql, [str(EntityType.PERSON)]).fetchone()[0])

    assert count() == 1
    archive.library.trash(two)
    assert count() == 0
    archive.library.mark(Mark.TRASHED, two, on=False)
    assert count() == 1
    archive.annotating.undo()
    assert count() == 0


def test_the_trash_lists_what_was_thrown_away_last_and_shows_it(archive: Archive, two: list[int]) -> None:
    for number in two:
        archive.library.trash([number])
    assert archive.library.in_trash() == two[::-1]
    assert archive.library.rows(two)[0].marks == {Mark.TRASHED}
    assert archive.library.open(two[0], in_trash=True).article.title == TITLE
    with pytest.raises(ReaderError):
        archive.library.open(two[0])


def test_only_what_is_in_the_trash_is_deleted_for_ever(archive: Archive, two: list[int]) -> None:
    archive.library.trash(two[:1])
    assert archive.library.delete_for_ever(two).articles == {two[0]}
    assert archive.library.ids() == two[1:]


def test_nothing_of_a_deleted_article_stays(archive: Archive, database: sqlite3.Connection) -> None:
    one = reading()
    picture = Illustration(0, "a.png", b"\x89PNG\r\n\x1a\n only here")
    shared = Illustration(0, "b.png", b"\x89PNG\r\n\x1a\n also there")
    gone = add(archive, replace(one, article=replace(one.article, illustrations=(picture, shared))))
    other = reading("Khác", ("Chuyện khác.",), names=())
    stays = add(archive, replace(other, article=replace(other.article, illustrations=(shared,))))
    archive.annotating.tag(gone, 0, "Nhân sự")
    archive.annotating.note(gone, 1, "Ghi chú riêng")
    archive.annotating.note(stays, 0, "Ghi chú ở lại")
    archive.library.mark(Mark.STARRED, [gone, stays])
    archive.library.keep_bookmark(gone, Bookmark(archive.library.open(gone).capture.id, 1, 0, 0.5))
    archive.library.trash([gone])
    archive.library.empty_trash()
    assert archive.library.in_trash() == []
    assert archive.library.rows([gone]) == []
    for table in (
        "paragraph",
        "original",
        "mention",
        "annotation",
        "bookmark",
        "appearance",
        "illustration",
        "picture",
    ):
        left = {"paragraph": 1, "original": 1, "annotation": 1, "illustration": 1, "picture": 1}.get(table, 0)
        assert database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == left, table
    assert "riêng" not in "".join(row[0] for row in database.execute("SELECT images FROM step"))
    assert archive.library.search("Khải Hoàn") == archive.library.search("riêng") == []
    assert archive.library.search("ở lại") == [stays]
    assert not list(archive.upkeep.problems())


def test_the_history_of_other_articles_goes_on_after_a_deletion(archive: Archive, two: list[int]) -> None:
    archive.annotating.note(two[1], 0, "Ghi chú")
    archive.library.mark(Mark.STARRED, two)
    archive.annotating.note(two[0], 0, "Sẽ mất")
    archive.library.trash(two[:1])
    archive.library.delete_for_ever(two[:1])
    assert archive.annotating.undo().articles == {two[1]}
    assert not archive.library.rows(two)[0].starred
    assert archive.annotating.undo().action is Action.ADD_NOTE
    with pytest.raises(ReaderError):
        archive.annotating.undo()
    assert not list(archive.upkeep.problems())


def test_undo_does_not_bring_back_half_of_a_joined_article(archive: Archive, two: list[int]) -> None:
    archive.comparing.join(*two)
    archive.library.trash(two[:1])
    archive.library.delete_for_ever(two[:1])
    with pytest.raises(ReaderError):
        archive.annotating.undo()
    assert archive.library.rows(two) == []


def test_a_deleted_page_can_be_imported_anew(archive: Archive, two: list[int]) -> None:
    archive.library.trash(two)
    archive.library.empty_trash()
    again = add(archive)
    assert archive.library.ids() == [again]
    assert not archive.library.rows([again])[0].marks


def test_a_bookmark_comes_back_with_its_article_and_is_no_step(archive: Archive, two: list[int]) -> None:
    opened = archive.library.open(two[0])
    assert opened.bookmark is None
    for share in (0.25, 0.75):
        archive.library.keep_bookmark(two[0], Bookmark(opened.capture.id, 2, 5, share))
    again = archive.library.open(two[0])
    assert again.bookmark == Bookmark(opened.capture.id, 2, 5, 0.75)
    assert again == opened, "a bookmark is no part of what an article is"
    with pytest.raises(ReaderError):
        archive.annotating.undo()


def test_a_bookmark_in_a_capture_that_is_gone_is_let_go(archive: Archive, two: list[int]) -> None:
    archive.library.keep_bookmark(two[0], Bookmark(10**6, 0, 0, 1.0))
    archive.library.keep_bookmark(10**6, Bookmark(1, 0, 0, 1.0))
    assert archive.library.open(two[0]).bookmark is None


def test_a_new_capture_takes_an_article_out_of_the_trash_with_its_star(archive: Archive) -> None:
    address = "https://bao.example/1"
    number = add(archive, reading(address=address))
    archive.library.mark(Mark.STARRED, [number])
    archive.library.trash([number])
    later = reading(address=address, captured=datetime(2025, 1, 1, tzinfo=UTC))
    assert add(archive, later) == number
    assert archive.library.rows([number])[0].marks == {Mark.STARRED}
