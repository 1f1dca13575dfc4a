"""The lines at the end of a report that say who wrote it and where it was taken from."""

from __future__ import annotations

import re

_SOURCE = re.compile(
    r"^[\[(]?\s*(?:theo|nguồn|source|tin từ|via)\s*[:\s]\s*([^()\[\]]{2,80}?(?:\s*\([^()]{2,60}\))?)\s*[)\]]?\.?$",
    re.IGNORECASE,
)
# "Lê Nam (Theo TTXVN)": an author, and what he wrote from.
_AUTHOR_AND_SOURCE = re.compile(
    r"^([^()]{2,60}?)\s*[(\[]\s*(?:theo|nguồn|tổng hợp|dịch|lược dịch|ghi)\b[^()\[\]]{0,60}[)\]]\.?$", re.IGNORECASE
)
_BETWEEN_NAMES = re.compile(r"\s+[-–]\s+|\s*[,&/]\s*|\s+và\s+|\s+")
_MAX_WORDS = 12


def source_of(line: str) -> str:
    """The source that `line` names, "Báo Mới" for "(Theo Báo Mới)"; `""` if it names none."""
    match = _SOURCE.match(line)
    return match[1] if match else ""


def is_signature(line: str) -> bool:
    """Whether `line` holds nothing but a source or the names of authors: "K. Miên", "XUÂN LONG", "Ha Vi - Tú Anh"."""
    return _SOURCE.match(line) is not None or signers(line) != ""


def signers(line: str) -> str:
    """The authors who sign in `line`, "Lê Nam" for "Lê Nam (Theo TTXVN)"; `""` if it is no signature of people."""
    match = _AUTHOR_AND_SOURCE.match(line)
    names = match[1] if match else line
    return names.removesuffix(".") if _SOURCE.match(line) is None and _is_names(names) else ""


def _is_names(line: str) -> bool:
    words = _BETWEEN_NAMES.split(line.removesuffix("."))
    return len(words) <= _MAX_WORDS and all(
        word[:1].isupper() and word.replace(".", "").replace("'", "").isalpha() for word in words
    )
