from __future__ import annotations

from datetime import date

import pytest

from reader.core.archived import Order
from reader.core.errors import ReaderError
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from tests.articles import PARAGRAPHS, TITLE, add, reading


def test_an_article_comes_back_as_it_was_stored(archive: Archive) -> None:
    given = reading()
    opened = archive.library.open(add(archive, given))
    assert opened.article == given.article
    assert opened.mentions == given.mentions
    assert opened.sha256 == given.sha256.hex()
    assert archive.library.original(opened.id) == "\n".join((TITLE, *PARAGRAPHS)).encode()


def test_the_same_bytes_are_stored_once(archive: Archive) -> None:
    assert add(archive) == add(archive)
    assert archive.library.count() == 1


def test_importing_again_takes_an_article_out_of_the_trash(archive: Archive) -> None:
    number = add(archive)
    archive.library.trash([number])
    assert archive.library.count() == 0
    assert add(archive) == number
    assert archive.library.ids() == [number]


def test_a_name_is_one_entity_in_all_articles(archive: Archive) -> None:
    names = (("Trần Khải Hoàn", EntityType.PERSON),)
    add(archive, reading("Một", ("Trần Khải Hoàn đến.",), names=names))
    second = add(archive, reading("Hai", ("TRẦN  KHẢI HOÀN đi.",), names=(("TRẦN  KHẢI HOÀN", EntityType.PERSON),)))
    assert archive.library.open(second).mentions[0].entity == "Trần Khải Hoàn"
    assert archive.library.open(second).mentions[0].text == "TRẦN  KHẢI HOÀN"


def test_an_article_that_is_not_there_is_said(archive: Archive) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.library.open(7)
    assert raised.value.code == "no-such-article"
    assert "7" in str(raised.value)


@pytest.fixture
def three(archive: Archive) -> list[int]:
    """Articles `Ấm`, `Ba`, `Đa` with dates none, 2021, 2020 and different sources, tags and notes."""
    am = add(archive, reading("Ấm áp", ("a",), published=None, publisher="Cội", names=()))
    ba = add(archive, reading("Ba việc", ("b",), published=date(2021, 1, 1), publisher="Ánh", names=()))
    da = add(archive, reading("Đa dạng", ("c",), published=date(2020, 1, 1), publisher="Bến", names=()))
    archive.annotating.tag(da, 0, "Âm thanh")
    archive.annotating.tag(ba, 0, "Xây dựng")
    archive.annotating.note(ba, 0, "một")
    archive.annotating.note(ba, 0, "hai")
    archive.annotating.note(am, 0, "ba")
    return [am, ba, da]


@pytest.mark.parametrize(
    ("order", "ascending", "expected"),
    [
        (Order.TITLE, True, "Ấm Ba Đa"),
        (Order.TITLE, False, "Đa Ba Ấm"),
        (Order.PUBLISHED, False, "Ba Đa Ấm"),
        (Order.PUBLISHED, True, "Đa Ba Ấm"),
        (Order.NOTES, False, "Ba Ấm Đa"),
        (Order.IMPORTED, True, "Ấm Ba Đa"),
        (Order.TAGS, True, "Đa Ba Ấm"),
        (Order.SOURCE, True, "Ánh Bến Cội"),
    ],
)
def test_the_list_is_sorted_by_any_column(
    archive: Archive, three: list[int], order: Order, ascending: bool, expected: str
) -> None:
    rows = archive.library.rows(archive.library.ids(order, ascending=ascending))
    shown = [row.source if order is Order.SOURCE else row.title.split()[0] for row in rows]
    assert shown == expected.split()
    assert archive.library.sorted(three[:2], order, ascending=ascending) == [
        row.id for row in rows if row.id in three[:2]
    ]


def test_rows_show_tags_notes_and_source(archive: Archive, three: list[int]) -> None:
    am, ba, da = archive.library.rows(three)
    assert [tag.name for tag in da.tags] == ["Âm thanh"]
    assert (am.notes, ba.notes, da.notes) == (1, 2, 0)
    assert am.source == "Cội"


def test_more_rows_than_a_query_takes_values(archive: Archive) -> None:
    number = add(archive)
    assert [row.id for row in archive.library.rows([number] * 2 + list(range(10_000, 11_200)) + [number])] == [
        number
    ] * 3


def test_an_article_of_ten_thousand_paragraphs(archive: Archive) -> None:
    texts = tuple(f"Đoạn số {i} của bản báo cáo." for i in range(10_000))
    number = add(archive, reading("Báo cáo dài", texts, names=()))
    assert len(archive.library.open(number).article.paragraphs) == 10_000
    assert archive.library.search("9999") == [number]
