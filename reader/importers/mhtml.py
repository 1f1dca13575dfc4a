"""MHTML: a page and its pictures as one e-mail message (RFC 2557), as browsers, Word and add-ons save it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import parsedate_to_datetime

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers.files import SavedFile
from reader.importers.html import web_address
from reader.importers.mime_parts import MimePart, parameter, split
from reader.importers.pictures import PICTURE_LIMIT, Pictures, address_key
from reader.importers.sniff import head, wide_encoding

_HEADER = re.compile(r"[!-9;-~]+:")
_MESSAGE = re.compile(r"^(?:content-type:\s*(?:multipart/|text/html)|mime-version:\s*\d)", re.IGNORECASE | re.MULTILINE)
_BLANK_LINE = re.compile(r"\r?\n\r?\n|\r\r")
_HTML_TYPES = ("text/html", "application/xhtml+xml")
_END = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_LONGEST_HEADER = 10_000


def accepts(file: SavedFile) -> bool:
    """Whether the file begins as a message with a type of its own."""
    start = head(file.head()).lstrip()
    if not _HEADER.match(start):
        return False
    headers = _BLANK_LINE.split(start, maxsplit=1)[0]
    return _MESSAGE.search(headers) is not None


def read(file: SavedFile) -> Page:
    """The root document of the message, with the address, title and moment that the headers tell.

    The root is the part that `start=` names, else the first HTML part, else the first text part.
    Raises `ReaderError` page-truncated if there is none or the file ends inside it, page-too-complex if it has more
    parts, or longer headers, than any program writes.
    """
    data = file.data()
    wide = wide_encoding(data)
    if wide:  # opened and saved again by an editor of texts
        data = data.decode(wide, "replace").encode("utf-8", "replace")
    headers, parts = split(data, file.name)
    root = _root(headers, parts)
    if root is None:
        raise ReaderError("page-truncated", name=file.name, reason="the part that holds the text is missing")
    content = root.decoded()
    if root is parts[-1] and not root.is_closed and not _END.search(content[-4096:].replace(b"\x00", b"")):
        raise ReaderError("page-truncated", name=file.name, reason="the file stops in the middle of the text")
    return Page(
        name=file.name,
        content=content,
        is_html=root.media_type in _HTML_TYPES,
        charset=_charset(root) or wide_encoding(content),
        title=_header(headers, "subject"),
        source_url=next(filter(None, _addresses(headers, root)), ""),
        captured=_date(headers),
        pictures=Pictures(lambda: _places(parts, root), _picture, base=_location(root) or _location_of(headers)),
    )


def _root(headers: dict[str, str], parts: list[MimePart]) -> MimePart | None:
    start = parameter(headers, "start").strip("<> \t")
    if start:
        for part in parts:
            if part.headers.get("content-id", "").strip("<> \t") == start:
                return part
    for types in (_HTML_TYPES, ("text/plain",)):
        for part in parts:
            if part.media_type in types:
                return part
    return None


def _places(parts: list[MimePart], root: MimePart) -> dict[str, MimePart]:
    """The other parts by their addresses and by their ids."""
    found: dict[str, MimePart] = {}
    for part in parts:
        if part is root or part.media_type in _HTML_TYPES:
            continue
        location = _location(part)
        if location:
            found.setdefault(address_key(location), part)
        identity = part.headers.get("content-id", "").strip("<> \t")
        if identity:
            found.setdefault(address_key(f"cid:{identity}"), part)
    return found


def _picture(part: MimePart) -> bytes | None:
    return part.decoded() if part.end - part.start <= PICTURE_LIMIT * 3 // 2 else None


def _location(part: MimePart) -> str:
    return _location_of(part.headers)


def _location_of(headers: dict[str, str]) -> str:
    return "".join(_header(headers, "content-location").split())


def _charset(part: MimePart) -> str:
    charset = part.parameter("charset").strip("\"'").lower()[:40]
    # Word writes "unicode" for the UTF-16 of Windows.
    return "utf-16" if charset == "unicode" else charset


def _header(headers: dict[str, str], key: str) -> str:
    """The decoded header `key` on one line; `""` if it is missing."""
    raw = headers.get(key, "")[:_LONGEST_HEADER]
    if "=?" in raw:
        with suppress(HeaderParseError, LookupError, UnicodeError, ValueError):  # if so, it is shown as it is
            raw = str(make_header(decode_header(raw)))
    return " ".join(raw.split())


def _addresses(headers: dict[str, str], root: MimePart) -> Iterator[str]:
    yield web_address("".join(_header(headers, "snapshot-content-location").split()))
    yield web_address(_location(root))
    yield web_address(_location_of(headers))


def _date(headers: dict[str, str]) -> datetime | None:
    try:
        moment = parsedate_to_datetime(_header(headers, "date"))
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    # "-0000" gives no zone; browsers mean UTC by it.
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
