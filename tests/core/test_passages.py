"""Passages that other programs quoted are found where they stand, and nowhere else."""

from __future__ import annotations

import pytest

from reader.core.article import Paragraph
from reader.core.passages import Passages, letters, squeezed

TEXTS = (
    Paragraph("Ông Hoàn nói: “Giảm họp – không giảm việc…”"),
    Paragraph("Quảng cáo: giảm giá", left_out=True),
    Paragraph("Theo ông Hoàn, số cuộc họp 📉 giảm một phần ba."),
    Paragraph("Số cuộc họp tăng ở nơi khác."),
)


@pytest.fixture
def passages() -> Passages:
    return Passages(TEXTS)


@pytest.mark.parametrize(
    "quoted",
    [
        "“Giảm họp – không giảm việc…”",
        '"Giảm họp - không\n  giảm\xa0việc..."',
        "«GIẢM HỌP — KHÔNG GIẢM VIỆC...»",
        "\u200b\u201cGiảm họp – không giảm vi\u00adệc…”",
        "“Gia\u0309m ho\u0323p – không gia\u0309m việc…”",
    ],
)
def test_a_passage_is_found_in_whatever_signs_it_was_quoted(passages: Passages, quoted: str) -> None:
    found = passages.find(quoted)
    assert found
    assert found.sure
    assert found.place.exact == "“Giảm họp – không giảm việc…”"
    assert (found.place.paragraph, found.place.start) == (0, 14)


def test_a_passage_over_paragraphs(passages: Passages) -> None:
    found = passages.find("giảm một phần ba.Số cuộc họp")
    assert found
    place = found.place
    assert (place.paragraph, place.last, place.exact) == (2, 3, "giảm một phần ba.\nSố cuộc họp")
    assert (place.prefix[-11:], place.suffix) == ("cuộc họp 📉 ", " tăng ở nơi khác.")


def test_what_is_left_out_and_what_is_not_there_is_not_found(passages: Passages) -> None:
    for text in ("Quảng cáo: giảm giá", "chưa ai nói thế", "", " \n", "“"[:0]):
        assert passages.find(text) is None
        assert text not in passages
    assert "một phần ba" in passages


@pytest.mark.parametrize(
    ("around", "paragraph"),
    [
        ({"prefix": "Theo ông Hoàn, "}, 2),
        ({"suffix": " tăng ở nơi khác"}, 3),
        ({"prefix": "Menu Trang chủ một phần ba.", "suffix": " tăng ở đây"}, 3),
        ({"start": len(squeezed(TEXTS[0].text + TEXTS[2].text))}, 3),
    ],
)
def test_what_stands_around_tells_one_place_of_several(passages: Passages, around, paragraph: int) -> None:
    found = passages.find("số cuộc họp", **around)
    assert found
    assert (found.sure, found.place.paragraph) == (True, paragraph)


@pytest.mark.parametrize("around", [{}, {"prefix": "a"}, {"prefix": "khác hẳn", "suffix": "khác hẳn"}, {"start": 5}])
def test_one_of_several_places_is_not_taken_in_doubt(passages: Passages, around) -> None:
    found = passages.find("số cuộc họp", **around)
    assert found
    assert not found.sure


def test_few_words_among_quite_other_ones_are_in_doubt(passages: Passages) -> None:
    assert passages.find("ở nơi khác").sure  # type: ignore[union-attr]
    assert not passages.find("ở nơi khác", prefix="Bà Vân về", suffix="vào tháng ba").sure  # type: ignore[union-attr]
    assert passages.find("không giảm việc", prefix="Giảm họp – ", suffix="khác").sure  # type: ignore[union-attr]


def test_letters_agree_with_what_is_compared() -> None:
    for text in ("Ông “Hoàn” … ﬁ ½ 📉\u200b\n", "", "ẞß", TEXTS[0].text):
        assert sum(letters(text)) == len(squeezed(text))


def test_a_text_of_one_letter_ends() -> None:
    found = Passages([Paragraph("a " * 100_000)]).find("a")
    assert found
    assert not found.sure
    assert Passages([]).find("a") is None
