"""Text as XML has it. What `xml.sax` offers for this would load the network's modules with it: 11 MB."""

from __future__ import annotations

_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_VALUE = _IN_TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(text: str) -> str:
    """`text` to stand between two marks."""
    return text.translate(_IN_TEXT)


def quoteattr(text: str) -> str:
    """`text` as the value of an attribute, in its quotation marks; breaks of lines in it stay what they are."""
    return f'"{text.translate(_IN_VALUE)}"'
