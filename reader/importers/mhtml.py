"""MHTML: a page and its pictures as one e-mail message, read by the standard `email` package (RFC 2557)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.errors import CloseBoundaryNotFoundDefect, HeaderParseError, StartBoundaryNotFoundDefect
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parsedate_to_datetime

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers.html import web_address
from reader.importers.sniff import head, wide_encoding

_HEADER = re.compile(r"[!-9;-~]+:")
_MESSAGE = re.compile(r"^(?:content-type:\s*(?:multipart/|text/html)|mime-version:\s*\d)", re.IGNORECASE | re.MULTILINE)
_BLANK_LINE = re.compile(r"\r?\n\r?\n|\r\r")
_HTML_TYPES = ("text/html", "application/xhtml+xml")
_END = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)


def accepts(data: bytes, name: str) -> bool:  # noqa: ARG001  (each importer is asked in the same way)
    """Whether `data` begins as a message with a type of its own."""
    start = head(data, 16_384).lstrip()
    headers = _BLANK_LINE.split(start, maxsplit=1)[0]
    return _HEADER.match(headers) is not None and _MESSAGE.search(headers) is not None


def read(data: bytes, name: str) -> Page:
    """The root document of the message, with the address, title and moment that the headers tell.

    The root is the part that `start=` names, else the first HTML part, else the first text part.
    Raises `ReaderError` page-truncated if there is none or the file ends inside it, page-too-complex if parts are
    nested too deeply.
    """
    try:
        message = BytesParser(policy=compat32).parsebytes(data.lstrip())
        parts = [part for part in message.walk() if not part.is_multipart()]
    except RecursionError:
        raise ReaderError("page-too-complex", name=name, reason="its parts are nested too deeply") from None
    if any(isinstance(defect, StartBoundaryNotFoundDefect) for defect in message.defects):
        raise ReaderError("page-truncated", name=name, reason="the line that begins its first part is missing")
    root = _root(message, parts)
    if root is None:
        raise ReaderError("page-truncated", name=name, reason="the part that holds the text is missing")
    content = _payload(root)
    if root is parts[-1] and message.is_multipart() and _is_cut(message, content):
        raise ReaderError("page-truncated", name=name, reason="the file stops in the middle of the text")
    is_html = root.get_content_type() in _HTML_TYPES
    return Page(
        name=name,
        content=content,
        is_html=is_html,
        charset=_charset(root) or wide_encoding(content),
        title=_header(message, "Subject"),
        source_url=next(filter(None, _addresses(message, root)), ""),
        captured=_date(message),
    )


def _root(message: Message, parts: list[Message]) -> Message | None:
    start = message.get_param("start")
    if isinstance(start, str):
        for part in parts:
            if str(part.get("Content-ID", "")).strip("<> \t") == start.strip("<> \t"):
                return part
    for types in (_HTML_TYPES, ("text/plain",)):
        for part in parts:
            if part.get_content_type() in types and part.get("Content-Type"):
                return part
    return None


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_cut(message: Message, content: bytes) -> bool:
    """Whether the message ends without its last boundary line inside a document without an end."""
    unclosed = any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects)
    return unclosed and not _END.search(content[-4096:].replace(b"\x00", b""))


def _charset(part: Message) -> str:
    charset = part.get_content_charset() or ""
    # Word writes "unicode" for the UTF-16 of Windows.
    return "utf-16" if charset == "unicode" else charset


def _header(message: Message, key: str) -> str:
    """The decoded header `key` on one line; `""` if it is missing."""
    raw = message.get(key)
    if raw is None:
        return ""
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return " ".join(str(raw).split())


def _addresses(message: Message, root: Message) -> Iterator[str]:
    for part, key in (
        (message, "Snapshot-Content-Location"),
        (root, "Content-Location"),
        (message, "Content-Location"),
    ):
        yield web_address("".join(_header(part, key).split()))


def _date(message: Message) -> datetime | None:
    try:
        moment = parsedate_to_datetime(_header(message, "Date"))
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    # "-0000" gives no zone; browsers mean UTC by it.
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
