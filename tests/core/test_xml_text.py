"""Text in XML comes out of a parser as it went in."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from reader.core.xml_text import escape, quoteattr


@pytest.mark.parametrize("text", ["", "Trần & <Con>", "]]>", "&amp; &lt;", "“Sông 'Thao'\"", "a\tb\nc", "𝄞 ễ"])
def test_text_and_values_survive(text: str) -> None:
    element = ElementTree.fromstring(f"<a b={quoteattr(text)}>{escape(text)}</a>")
    assert (element.text or "", element.get("b")) == (text, text)


def test_a_carriage_return_in_a_value_survives() -> None:
    assert ElementTree.fromstring(f"<a b={quoteattr(chr(13))}/>").get("b") == "\r"
