"""The records of a WARC file: which are pages, which are pictures, and what one of them holds.

Two libraries read them, fastwarc and, where it fails or finds nothing, warcio: each opens files that the other does
not. Heavy to import: only where pages are read.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import BinaryIO, NamedTuple

from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator as SlowIterator

from reader.importers.parts import Claim
from reader.importers.pictures import address_key
from reader.importers.sniff import is_gzip, is_text

Opener = Callable[[], BinaryIO]

_MARKUP = frozenset({"text/html", "application/xhtml+xml", ""})
_TYPES = {"text/plain": Claim.TEXT, "application/pdf": Claim.MARKUP} | dict.fromkeys(_MARKUP, Claim.MARKUP)
# Served as text, and written for machines.
_MACHINE_ENDINGS = (".js", ".json", ".css", ".map", ".csv", ".xml", "/robots.txt", "/ads.txt", "/security.txt")
_WEB = ("http://", "https://", "ftp://", "file://")
_MOST_PICTURES = 300_000
_OK = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A record that can be a page, by where it begins in the file."""

    offset: int
    uri: str
    claim: Claim
    captured: datetime | None
    charset: str
    size: int


@dataclass(slots=True)
class Scan:
    """What the headers of a WARC file tell. `trouble` says why it could not be read to its end, `""` if it was.

    `pictures` has the offsets of pictures by `address_key`. In a file that `is_one_piece` nothing can be found by its
    offset, because all records were packed together.
    """

    pages: list[Entry] = field(default_factory=list)
    pictures: dict[str, int] = field(default_factory=dict)
    records: int = 0
    trouble: str = ""
    is_one_piece: bool = False


class _Head(NamedTuple):
    """What the headers of one record say. `status` is None without HTTP; `destination` is what a request was for."""

    offset: int
    kind: str
    uri: str
    date: str
    content_type: str
    status: int | None
    size: int
    record: str
    concurrent: str
    destination: str


def scan(opener: Opener) -> Scan:
    """Read the headers of all records."""
    found = _scan(opener, _fast_heads)
    if found.trouble or not found.records:
        other = _scan(opener, _slow_heads)
        if (len(other.pages), other.records) > (len(found.pages), found.records):
            found = other
    return found


def payload(opener: Opener, entry_offset: int, most: int) -> bytes:
    """The first `most` bytes of what the record at `entry_offset` holds, with HTTP's encodings undone.

    Raises ValueError or OSError if they cannot be undone.
    """
    try:
        return _fast_payload(opener, entry_offset, most, "all")
    except Exception as error:
        # Saved as it was shown, under the headers of how it was sent? Some crawlers do that.
        for read in (lambda: _slow_payload(opener, entry_offset, most), lambda: _raw(opener, entry_offset, most)):
            with contextlib.suppress(Exception):
                data = read()
                if data and is_text(data):
                    return data
        raise ValueError(str(error)) from error


def _raw(opener: Opener, offset: int, most: int) -> bytes:
    return _fast_payload(opener, offset, most, "none")


def _scan(opener: Opener, heads: Callable[[BinaryIO], Iterator[_Head]]) -> Scan:
    found = Scan()
    frames: set[str] = set()
    places: list[tuple[str, str]] = []
    last = -1
    with opener() as stream:
        packed = is_gzip(stream.read(4))
        stream.seek(0)
        try:
            for head in heads(stream):
                found.records += 1
                found.is_one_piece |= packed and head.offset == last
                last = head.offset
                if head.destination not in ("", "document"):
                    frames |= {head.concurrent, head.uri + " " + head.date} - {""}
                entry = _entry(head)
                if entry:
                    found.pages.append(entry)
                    places.append((head.record, head.uri + " " + head.date))
                elif _is_picture(head) and len(found.pictures) < _MOST_PICTURES:
                    found.pictures.setdefault(address_key(head.uri), head.offset)
        except Exception as error:
            # Written in C and in Python, both raise whatever comes out of bytes that are not what they should be.
            found.trouble = f"what follows record {found.records} cannot be read ({str(error)[:200]})"
    is_cut = last >= 0 and not found.is_one_piece and _is_cut(opener, last)
    if is_cut:
        found.trouble = found.trouble or f"it stops in the middle of record {found.records}"
    kept = [
        entry
        for entry, (record, moment) in zip(found.pages, places, strict=True)
        if record not in frames and moment not in frames
    ]
    found.pages = [entry for entry in kept if not (is_cut and entry.offset == last)]
    return found


def _entry(head: _Head) -> Entry | None:
    """The record as a page, if it can be one."""
    if head.kind not in ("response", "resource", "conversion") or not head.uri.lower().startswith(_WEB):
        return None
    if head.kind == "response" and head.status != _OK:
        return None
    media_type, _, parameters = head.content_type.partition(";")
    claim = _TYPES.get(media_type.strip().lower())
    if claim is None or head.uri.lower().partition("?")[0].endswith(_MACHINE_ENDINGS):
        return None
    return Entry(head.offset, head.uri, claim, _moment(head.date), _charset(parameters), head.size)


def _is_picture(head: _Head) -> bool:
    return (
        head.kind in ("response", "resource")
        and head.status in (None, _OK)
        and head.content_type.lower().startswith("image/")
    )


def _charset(parameters: str) -> str:
    for parameter in parameters.split(";"):
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "charset":
            return value.strip().strip("\"'")[:40]
    return ""


def _moment(date: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _fast_heads(stream: BinaryIO) -> Iterator[_Head]:
    for record in FastIterator(stream, parse_http=True):
        told = record.headers
        http = record.http_headers
        yield _Head(
            offset=record.stream_pos,
            kind=(told.get("WARC-Type") or "").lower(),
            uri=(told.get("WARC-Target-URI") or "").strip(" <>"),
            date=told.get("WARC-Date") or "",
            content_type=(told if http is None else http).get("Content-Type") or "",
            status=None if http is None else http.status_code,
            size=record.content_length,
            record=told.get("WARC-Record-ID") or "",
            concurrent=told.get("WARC-Concurrent-To") or "",
            destination=(http is not None and http.get("Sec-Fetch-Dest")) or "",
        )


def _slow_heads(stream: BinaryIO) -> Iterator[_Head]:
    records = SlowIterator(stream, arc2warc=True)
    with contextlib.redirect_stderr(io.StringIO()):  # it writes its warnings there
        for record in records:
            told = record.rec_headers.get_header
            http = record.http_headers
            status = http.get_statuscode() if http else ""
            yield _Head(
                offset=records.offset,
                kind=record.rec_type,
                uri=(told("WARC-Target-URI") or "").strip(" <>"),
                date=told("WARC-Date") or "",
                content_type=(http.get_header if http else told)("Content-Type") or "",
                status=int(status) if status.isdecimal() else None,
                size=max(0, record.length or 0),
                record=told("WARC-Record-ID") or "",
                concurrent=told("WARC-Concurrent-To") or "",
                destination=(http and http.get_header("Sec-Fetch-Dest")) or "",
            )


def _fast_payload(opener: Opener, offset: int, most: int, decode: str) -> bytes:
    with opener() as stream:
        stream.seek(offset)
        record = next(iter(FastIterator(stream, parse_http=True, auto_decode=decode)))
        return bytes(record.reader.read(most))


def _slow_payload(opener: Opener, offset: int, most: int) -> bytes:
    with opener() as stream, contextlib.redirect_stderr(io.StringIO()):
        stream.seek(offset)
        content = next(SlowIterator(stream, arc2warc=True)).content_stream()
        found = bytearray()
        while len(found) < most:
            data = content.read(min(1 << 20, most - len(found)))
            if not data:
                break
            found += data
        return bytes(found)


def _is_cut(opener: Opener, offset: int) -> bool:
    """Whether the record at `offset` has fewer bytes than it says."""
    try:
        with opener() as stream:
            stream.seek(offset)
            record = next(iter(FastIterator(stream, parse_http=False)))
            return int(record.reader.consume()) < int(record.headers.get("Content-Length") or 0)
    except Exception:  # one that only warcio reads
        with opener() as stream, contextlib.suppress(Exception), contextlib.redirect_stderr(io.StringIO()):
            stream.seek(offset)
            record = next(SlowIterator(stream, no_record_parse=True))
            return sum(map(len, iter(lambda: record.raw_stream.read(1 << 20), b""))) < (record.length or 0)
    return False  # an ARC file
