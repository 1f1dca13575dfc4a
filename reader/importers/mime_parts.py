"""A MIME message split into its parts by where their bytes stand: nothing is copied or decoded before it is wanted.

The `email` package makes an object of every line's worth of headers and copies of every part: too slow for messages of
100,000 parts, and too large for 40 MB of pictures.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from reader.core.errors import ReaderError

_END_OF_HEADERS = re.compile(rb"\r?\n[ \t]*\r?\n|\r[ \t]*\r")
_FOLD = re.compile(rb"(?:\r\n|\r|\n)(?=[ \t])")
_LINE = re.compile(rb"\r\n|\r|\n")
# The first line that begins a part, where the headers do not tell it.
_GUESS = re.compile(rb"(?:^|[\r\n])--(\S[^\r\n]{0,200}?)[ \t]*\r?\n(?:content-|mime-)[a-z-]{1,40}:", re.IGNORECASE)
_GUESSED_WITHIN = 65_536
_MOST_HEADERS = 1_000_000
_MOST_PARTS = 200_000
_DEEPEST = 20
_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))


@dataclass(frozen=True, slots=True)
class MimePart:
    """A part without parts of its own: its headers, with lower-case names, and where its body stands in `data`."""

    data: bytes
    headers: dict[str, str]
    start: int
    end: int
    is_closed: bool = True

    @property
    def media_type(self) -> str:
        """Such as `text/html`; `""` if it is not told."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def parameter(self, name: str) -> str:
        """A parameter of the content type, e.g. its charset."""
        return parameter(self.headers, name)

    def decoded(self) -> bytes:
        """The body, as far as it can be decoded: what is wrong in the midst of it is passed over."""
        body = self.data[self.start : self.end]
        encoding = self.headers.get("content-transfer-encoding", "").strip().lower()
        if encoding == "quoted-printable":
            return binascii.a2b_qp(body)
        if encoding == "base64":
            return _from_base64(body)
        return body


def split(data: bytes, name: str) -> tuple[dict[str, str], list[MimePart]]:
    """The headers of a message, and all its parts that have none of their own, in order.

    Raises `ReaderError` page-truncated if no part begins, page-too-complex for what no browser writes.
    """
    start = _first_letter(data)
    headers, body = _headers(data, start, len(data), name)
    return headers, list(_parts(data, headers, body, name))


def parameter(headers: dict[str, str], name: str) -> str:
    """A parameter of the content type that `headers` tell."""
    message = Message()
    message["Content-Type"] = headers.get("content-type", "")
    try:
        value = message.get_param(name, "")
        return "".join(value[2] if isinstance(value, tuple) else str(value)).strip()
    except (LookupError, UnicodeError, ValueError, TypeError):
        return ""


def _first_letter(data: bytes) -> int:
    found = re.compile(rb"\S").search(data)
    return found.start() if found else len(data)


def _parts(data: bytes, headers: dict[str, str], start: int, name: str) -> Iterator[MimePart]:
    waiting = [(headers, start, len(data), 0, True)]
    count = 0
    while waiting:
        headers, start, end, depth, closed = waiting.pop()
        if not headers.get("content-type", "").strip().lower().startswith("multipart/"):
            yield MimePart(data, headers, start, end, closed)
            continue
        if depth == _DEEPEST:
            raise ReaderError("page-too-complex", name=name, reason="its parts are nested too deeply")
        inner = []
        for begin, finish, is_closed in _between(data, _boundary(data, headers, start), start, end):
            count += 1
            if count > _MOST_PARTS:
                raise ReaderError("page-too-complex", name=name, reason=f"it has more than {_MOST_PARTS:,} parts")
            told, body = _headers(data, begin, finish, name)
            inner.append((told, body, finish, depth + 1, closed and is_closed))
        if not inner and depth == 0:
            raise ReaderError("page-truncated", name=name, reason="the line that begins its first part is missing")
        waiting += reversed(inner)


def _boundary(data: bytes, headers: dict[str, str], start: int) -> bytes:
    told = parameter(headers, "boundary").encode("utf-8", "surrogateescape")
    if told:
        return b"--" + told
    guess = _GUESS.search(data, max(0, start - 1), start + _GUESSED_WITHIN)
    return b"--" + guess[1] if guess else b""


def _between(data: bytes, mark: bytes, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Where the parts between the lines `mark` begin and end, and whether such a line follows."""
    if not mark:
        return
    begin = -1
    at = data.find(mark, start, end)
    while at >= 0:
        after = at + len(mark)
        is_last = data[after : after + 2] == b"--"
        line_end = _line_end(data, after + 2 if is_last else after, end)
        if line_end >= 0 and (at == start or data[at - 1 : at] in (b"\n", b"\r")):
            if begin >= 0:
                yield begin, max(begin, _before_line_break(data, at)), True
            begin = line_end
            if is_last:
                return
        at = data.find(mark, after, end)
    if begin >= 0:
        yield begin, end, False


def _line_end(data: bytes, at: int, end: int) -> int:
    """Where the next line begins if only white space is left on this one, else -1."""
    while at < end and data[at] in b" \t":
        at += 1
    if at >= end:
        return end
    if data[at : at + 2] == b"\r\n":
        return at + 2
    return at + 1 if data[at] in b"\r\n" else -1


def _before_line_break(data: bytes, at: int) -> int:
    return at - 2 if data[at - 2 : at] == b"\r\n" else at - 1


def _headers(data: bytes, start: int, end: int, name: str) -> tuple[dict[str, str], int]:
    """The headers that begin at `start`, the first of each name, and where the body begins."""
    if data[start : start + 2] == b"\r\n":
        return {}, start + 2
    if data[start : start + 1] in (b"\r", b"\n"):
        return {}, start + 1
    found = _END_OF_HEADERS.search(data, start, min(end, start + _MOST_HEADERS))
    if found is None and end - start > _MOST_HEADERS:
        raise ReaderError("page-too-complex", name=name, reason="the headers of one of its parts never end")
    stop, body = (found.start(), found.end()) if found else (end, end)
    headers: dict[str, str] = {}
    for line in _LINE.split(_FOLD.sub(b"", data[start:stop])):
        key, colon, value = line.partition(b":")
        if colon:
            headers.setdefault(key.strip().lower().decode("latin-1"), _text(value))
    return headers, body


def _text(value: bytes) -> str:
    try:
        return value.strip().decode("utf-8")
    except UnicodeDecodeError:
        return value.strip().decode("latin-1")


def _from_base64(body: bytes) -> bytes:
    end = body.find(b"=")  # what follows the padding is not part of it
    letters = body[: end if end >= 0 else len(body)].translate(None, _NOT_BASE64)
    if len(letters) % 4 == 1:  # cut in the midst of a letter
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
