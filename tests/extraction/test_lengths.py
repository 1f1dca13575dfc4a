"""Paragraphs and articles beyond all measure."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Page, Paragraph
from reader.core.errors import ReaderError
from reader.extraction import extract, lengths
from reader.extraction.lengths import within_limits


@given(st.text(alphabet="ab. đ\u1ea5", max_size=400))
def test_dividing_a_paragraph_loses_no_character(text: str) -> None:
    text = " ".join(text.split()) or "a"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lengths, "LONGEST_PARAGRAPH", 50)
        parts = [paragraph.text for paragraph in within_limits((Paragraph(text),), "a.html")]
    assert all(0 < len(part) <= 50 for part in parts)
    assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", text)


def test_a_paragraph_is_divided_at_the_end_of_a_sentence() -> None:
    sentence = "Đồng chí Trần Khải Hoàn kết luận hội nghị. "
    parts = within_limits((Paragraph((sentence * 1000).strip()),), "a.html")
    assert len(parts) > 1
    assert all(part.text.endswith("hội nghị.") for part in parts)


@pytest.mark.parametrize("text", ["x" * 20_000_000, "một dòng dài " * 1_600_000])
@pytest.mark.parametrize("is_html", [True, False])
def test_twenty_megabytes_of_one_line_are_refused_in_words(text: str, is_html: bool) -> None:
    with pytest.raises(ReaderError) as raised:
        extract(Page(name="dài.html", content=text.encode(), is_html=is_html))
    assert raised.value.code == "page-too-complex"
    assert "4 million characters" in str(raised.value)
