from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.core.spans import Utf16Map


def units_before(text: str, position: int) -> int:
    return len(text[:position].encode("utf-16-le")) // 2


@given(st.text(alphabet=st.sampled_from("aễ📉𠀀 "), max_size=30))
def test_positions_are_those_of_the_utf_16_encoding(text: str) -> None:
    positions = Utf16Map(text)
    for position in range(len(text) + 1):
        assert positions.units(position) == units_before(text, position)
        assert positions.points(units_before(text, position)) == position


def test_a_position_within_a_pair_is_that_of_its_character() -> None:
    assert Utf16Map("a📉b").points(2) == 1
