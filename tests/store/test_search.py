from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.services.archive import Archive
from tests.articles import add, reading


@pytest.fixture
def numbers(archive: Archive) -> dict[str, int]:
    """Four articles whose words differ by their accents only, oldest first."""
    texts = {
        "exact": ("Đồng chí Trương Tấn Lộc dự họp.", date(2020, 1, 1)),
        "folded": ("Ba truong tan loc o day.", date(2021, 1, 1)),
        "apart": ("Lộc đến trường, tán thành việc này.", date(2022, 1, 1)),
        "other": ("Không có gì ở đây cả.", date(2023, 1, 1)),
    }
    return {
        name: add(archive, reading(f"Bài {name}", (text,), published=day, names=()))
        for name, (text, day) in texts.items()
    }


def found(archive: Archive, numbers: dict[str, int], query: str) -> list[str]:
    names = {number: name for name, number in numbers.items()}
    return [names[number] for number in archive.library.search(query)]


def test_a_name_is_found_without_its_accents(archive: Archive, numbers: dict[str, int]) -> None:
    assert found(archive, numbers, "truong tan loc") == ["folded", "exact", "apart"]


def test_what_was_typed_with_accents_ranks_first(archive: Archive, numbers: dict[str, int]) -> None:
    assert found(archive, numbers, "trương tấn lộc") == ["exact", "folded", "apart"]


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize(
    "query",
    ["truong tan loc", "trương tấn lộc", "trương tấn l", "trương tấn", "trương", "t", "lộ", "ở", "day or bai", "bài",
     '"trương tấn" lộc', "trương -không", "bài có", ""],
)  # fmt: skip
def test_the_best_are_the_beginning_of_all(archive: Archive, query: str) -> None:
    best = archive.library.search(query)
    for limit in range(len(best) + 2):
        assert archive.library.search(query, limit) == best[:limit]


def test_a_quoted_phrase_is_found_as_a_phrase_only(archive: Archive, numbers: dict[str, int]) -> None:
    assert found(archive, numbers, '"truong tan loc"') == ["folded", "exact"]


def test_the_letter_d_with_a_bar_is_a_d(archive: Archive, numbers: dict[str, int]) -> None:
    assert found(archive, numbers, "dong chi") == ["exact"]
    assert found(archive, numbers, "ĐỒNG CHÍ") == ["exact"]


def test_the_word_being_typed_is_a_prefix(archive: Archive, numbers: dict[str, int]) -> None:
    assert found(archive, numbers, "trương tấ") == ["exact", "apart", "folded"]
    assert found(archive, numbers, "trương tấ ") == []


def test_all_words_must_be_there(archive: Archive, numbers: dict[str, int]) -> None:
    assert found(archive, numbers, "truong khong") == []


def test_both_tone_placements_are_one(archive: Archive) -> None:
    number = add(archive, reading("Hòa giải ở cơ sở", ("Tổ hoà giải họp.",), names=()))
    for query in ("hòa giải", "hoà giải", "hoa giai", "hòa", "hoà "):
        assert archive.library.search(query) == [number]


def test_titles_and_notes_are_searched(archive: Archive, numbers: dict[str, int]) -> None:
    archive.annotating.note(numbers["other"], 0, "Đối chiếu với nghị quyết số 12")
    assert found(archive, numbers, "doi chieu") == ["other"]
    assert found(archive, numbers, "nghị quyết") == ["other"]
    assert found(archive, numbers, "bài other") == ["other"]


def test_tags_are_searched_by_their_names(archive: Archive, numbers: dict[str, int]) -> None:
    archive.annotating.tag(numbers["other"], 0, "Nhân sự đối ngoại")
    assert found(archive, numbers, "nhan su doi ngoai") == ["other"]
    assert found(archive, numbers, "nhân sự") == ["other"]
    archive.annotating.undo()
    assert found(archive, numbers, "nhân sự") == []
    archive.annotating.redo()
    assert found(archive, numbers, "doi ngo") == ["other"]
    assert list(archive.upkeep.problems()) == []


def test_a_note_that_is_edited_removed_or_undone_is_found_as_it_is_now(
    archive: Archive, numbers: dict[str, int]
) -> None:
    archive.annotating.note(numbers["other"], 0, "phương án một")
    note = archive.library.open(numbers["other"]).annotations[0].id
    archive.annotating.edit_note(note, "phương án hai")
    assert found(archive, numbers, "phuong an mot") == []
    assert found(archive, numbers, "phuong an hai") == ["other"]
    archive.annotating.remove(note)
    assert found(archive, numbers, "phuong an") == []
    archive.annotating.undo()
    archive.annotating.undo()
    assert found(archive, numbers, "phuong an mot") == ["other"]
    assert list(archive.upkeep.problems()) == []


def test_what_is_in_the_trash_is_not_found(archive: Archive, numbers: dict[str, int]) -> None:
    archive.library.trash([numbers["exact"]])
    assert found(archive, numbers, "dong chi") == []


def test_a_limit_keeps_the_best(archive: Archive, numbers: dict[str, int]) -> None:
    assert archive.library.search("trương tấn lộc", 1) == [numbers["exact"]]


@pytest.mark.parametrize(
    "query", ["", "   ", '"', "AND OR NOT", "a:b", "(", "*", "NEAR(", "-x", "'; DROP TABLE", "\0", "đ" * 9999]
)
def test_nothing_that_can_be_typed_is_an_error(archive: Archive, numbers: dict[str, int], query: str) -> None:
    archive.library.search(query)
    assert len(archive.library.ids()) == len(numbers)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_no_text_at_all_is_an_error(archive: Archive, query: str) -> None:
    archive.library.search(query)
