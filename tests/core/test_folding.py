from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.folding import fold, has_accents, name_key, new_tone_placement, sort_key, tone_spellings

VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ "
)


def test_folding_takes_away_accents_and_case() -> None:
    assert fold("Trương Tấn Sang, Đảng bộ") == "truong tan sang, dang bo"


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(VIETNAMESE)
def test_folding_does_not_depend_on_the_normal_form(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [("hòa", "hoà"), ("khỏe", "khoẻ"), ("thúy", "thuý"), ("HÒA BÌNH", "HOÀ BÌNH"), ("quý", "quý"), ("hoàn", "hoàn")],
)
def test_tones_move_to_the_second_vowel_only_where_both_placements_exist(old: str, new: str) -> None:
    assert new_tone_placement(old) == new
    assert tone_spellings(new) == {old, new}


@given(VIETNAMESE)
def test_moving_tones_changes_no_letter(text: str) -> None:
    assert fold(new_tone_placement(text)) == fold(text)


def test_names_are_one_whatever_their_case_spacing_and_tone_placement() -> None:
    assert name_key("Nguyễn  Thị HÒA ") == name_key("nguyễn thị hoà")


def test_names_with_different_tones_are_two() -> None:
    assert name_key("Lê Tuấn") != name_key("Lê Tuân")


@pytest.mark.parametrize(("text", "answer"), [("sang", False), ("Sang 2", False), ("đi", True), ("tấn", True)])
def test_accents_are_seen(text: str, answer: bool) -> None:
    assert has_accents(text) is answer


def test_sorting_follows_the_vietnamese_alphabet() -> None:
    ordered = "ái an ang ăn ấm ân ba da dân dấu đa đi em êm la lá lan ôm ơn sa su sư Xa".split()
    assert sorted(set(ordered), key=sort_key) == ordered
