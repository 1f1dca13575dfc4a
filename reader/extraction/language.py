"""The language of a text."""

from __future__ import annotations

import re

from resiliparse.parse.lang import detect_fast

from reader.extraction.syllables import vietnamese_share

_TAG = re.compile(r"([a-z]{2})(?:[-_].*)?$", re.IGNORECASE)
_SAMPLE = 20_000
_MIN_LENGTH = 60
_MIN_MORE = 0.05  # bytes of UTF-8 for each character
_MAX_DISTANCE = 1100  # resiliparse's out-of-place score; its documentation calls 1200 and more a bad guess


def is_vietnamese(text: str) -> bool:
    """Whether `text` is Vietnamese by its syllables, whatever the page declares."""
    sample = text[:_SAMPLE]
    # A quarter of the letters of Vietnamese are not ASCII, each of two or three bytes: others are told at once.
    more = len(sample.encode("utf-8", "replace")) - len(sample)
    return more > _MIN_MORE * len(sample) and vietnamese_share(sample) >= 0.75


def language_of(text: str, declared: str) -> str:
    """The ISO 639-1 code of `text`; what a page declares is believed unless the text is Vietnamese. `""` if unknown."""
    if is_vietnamese(text):
        return "vi"
    match = _TAG.match(declared.strip())
    # Templates copied from elsewhere declare Vietnamese for pages without a Vietnamese word less often than English.
    if match:
        return match[1].lower()
    if len(text) < _MIN_LENGTH:
        return ""
    language, distance = detect_fast(text[:_SAMPLE])
    return str(language) if distance <= _MAX_DISTANCE and len(language) == 2 else ""
