from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.core.annotations import CONTEXT, anchor_to


@given(st.lists(st.text(max_size=50), min_size=1, max_size=40), st.data())
def test_a_quotation_stands_in_its_context(paragraphs: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    anchor = anchor_to(paragraphs, number)
    assert paragraphs[number][anchor.start : anchor.end] == anchor.exact == paragraphs[number]
    assert "\n".join(paragraphs[:number]).endswith(anchor.prefix)
    assert "\n".join(paragraphs[number + 1 :]).startswith(anchor.suffix)
    assert len(anchor.prefix) <= CONTEXT
    assert len(anchor.suffix) <= CONTEXT
