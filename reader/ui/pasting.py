"""The page in what was copied or dragged: HTML, else text; and why there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QMimeData

_ADDRESS = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
_SOURCE = re.compile(r"^SourceURL:(\S+)\s*$", re.MULTILINE)
_HEADER = re.compile(r"Version:[\d.]+\s")
_MARKUP = re.compile(r"<!--.*?-->|<(script|style|head)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_MOZILLA_ADDRESS = "text/x-moz-url-priv"
"""What Firefox calls the address of the page from which something was copied."""


@dataclass(frozen=True)
class Pasted:
    """A page from memory: its bytes, and the ending of the name that it is given."""

    content: bytes
    suffix: str


class Problem(Enum):
    """Why there is no page."""

    NOTHING = auto()
    PICTURE = auto()
    ADDRESS = auto()


def page_in(data: QMimeData | None) -> Pasted | Problem:
    """The page in `data`. A picture is none, nor is an address alone."""
    if data is None:
        return Problem.NOTHING
    html, text = data.html() if data.hasHtml() else "", data.text() if data.hasText() else ""
    if _has_words(html) and not _is_address(text):
        return Pasted(_with_source(html, data).encode("utf-8-sig", "replace"), ".html")
    if _is_address(text) or (not text.strip() and any(not url.isLocalFile() for url in data.urls())):
        return Problem.ADDRESS
    if text.strip() and not html.strip():
        return Pasted(text.encode("utf-8-sig", "replace"), ".txt")
    if data.hasImage() or "<img" in html.lower():
        return Problem.PICTURE
    return Problem.NOTHING


def may_hold_page(data: QMimeData) -> bool:
    """Whether `data`, while it is dragged over the window, is something to import or to answer to."""
    return data.hasUrls() or data.hasHtml() or data.hasText()


def _has_words(html: str) -> bool:
    return any(character.isalnum() for character in _MARKUP.sub(" ", html))


def _is_address(text: str) -> bool:
    lines = text.split()
    return bool(lines) and len(lines) <= 2 and all(_ADDRESS.fullmatch(line) for line in lines)


def _with_source(html: str, data: QMimeData) -> str:
    """The HTML with the address from which it was copied, as browsers write it into a saved page."""
    address = ""
    if _HEADER.match(html):
        # The header of Windows' own format, which Qt leaves there on some systems.
        begin = html.find("<")
        found = _SOURCE.search(html, 0, begin)
        address, html = found[1] if found else "", html[max(0, begin) :]
    elif data.hasFormat(_MOZILLA_ADDRESS):
        address = bytes(data.data(_MOZILLA_ADDRESS).data()).decode("utf-16", "replace").strip("\0 \r\n")
    if not _ADDRESS.fullmatch(address) or "-->" in address:
        return html
    return f"<!-- saved from url=({len(address):04}){address} -->\n{html}"
