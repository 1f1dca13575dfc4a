"""The lines at the end of a report that say who wrote it and where it was taken from."""

from __future__ import annotations

import re

_SOURCE = re.compile(
    r"^[\[(]?\s*(?:theo|nguồn|source|tin từ|via)\s*[:\s]\s*([^()\[\]]{2,80}?(?:\s*\([^()]{2,60}\))?)\s*[)\]]?\.?$",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r"\s+[-–]\s+|\s*[,&/]\s*|\s+và\s+|\s+")
_MAX_WORDS = 12


def source_of(line: str) -> str:
    """The source that `line` names, "Báo Mới" for "(Theo Báo Mới)"; `""` if it names none."""
    match = _SOURCE.match(line)
    return match[1] if match else ""


def is_signature(line: str) -> bool:
    """Whether `line` holds nothing but a source or the names of authors: "K. Miên", "XUÂN LONG", "Ha Vi - Tú Anh"."""
    return _SOURCE.match(line) is not None or _is_names(line)


def _is_names(line: str) -> bool:
    words = _BETWEEN_NAMES.split(line.removesuffix("."))
    return len(words) <= _MAX_WORDS and all(
        word[:1].isupper() and word.replace(".", "").replace("'", "").isalpha() for word in words
    )
