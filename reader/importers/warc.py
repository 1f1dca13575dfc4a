"""WARC files: the pages that a crawler saved, each with the pictures that were saved in the same file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ReaderError
from reader.importers import gzipped
from reader.importers.files import SavedFile
from reader.importers.html import web_address
from reader.importers.parts import Part, part_name
from reader.importers.pictures import PICTURE_LIMIT, Pictures
from reader.importers.remembered import remembered
from reader.importers.sniff import is_gzip, unpacked_start

if TYPE_CHECKING:
    from reader.importers.warc_records import Entry, Scan

_MARKS = (b"WARC/", b"filedesc://")  # the second begins an ARC file, which WARC took the place of


def accepts(file: SavedFile) -> bool:
    """Whether it is a WARC file, packed by gzip or not."""
    head = file.head()
    return head.startswith(_MARKS) or (is_gzip(head) and unpacked_start(head).startswith(_MARKS))


def parts(file: SavedFile) -> Iterator[Part | ReaderError]:
    """The responses and resources that can be pages, and at the end what could not be read.

    Raises `ReaderError` page-truncated if not a single record can be read.
    """
    scan = scanned(file)
    if scan.is_one_piece:
        yield from gzipped.parts(file)  # as a WARC file inside: its records can then be found
        return
    if scan.trouble and not scan.records:
        raise ReaderError("page-truncated", name=file.name, reason=scan.trouble)
    for entry in scan.pages:
        yield page_part(file, entry, pictures_of([(file, scan)], entry))
    if scan.trouble:
        yield ReaderError("page-truncated", name=file.name, reason=scan.trouble)


def scanned(file: SavedFile) -> Scan:
    """What the headers of all its records tell."""
    # Imported where pages are read: the window's process imports this module too.
    from reader.importers.warc_records import scan

    return remembered(file, "scan", lambda: scan(file.open))


def page_part(file: SavedFile, entry: Entry, pictures: Pictures[tuple[SavedFile, int]]) -> Part:
    """The page of a record, with what its headers tell."""
    name = part_name(file.name, entry.uri)
    return Part(
        name,
        lambda most: _payload(file.open, entry.offset, most, name),
        claim=entry.claim,
        size=entry.size,
        pictures=pictures,
        charset=entry.charset,
        source_url=web_address(entry.uri),
        captured=entry.captured,
    )


def pictures_of(scans: list[tuple[SavedFile, Scan]], entry: Entry) -> Pictures[tuple[SavedFile, int]]:
    """All pictures of some WARC files that belong together, as the page of `entry` names them."""

    def places() -> dict[str, tuple[SavedFile, int]]:
        return {key: (file, offset) for file, scan in scans for key, offset in scan.pictures.items()}

    return Pictures(places, _picture, base=entry.uri)


def _picture(place: tuple[SavedFile, int]) -> bytes | None:
    file, offset = place
    try:
        return _payload(file.open, offset, PICTURE_LIMIT + 1, file.name)
    except ReaderError:
        return None


def _payload(opener: Callable[[], BinaryIO], offset: int, most: int, name: str) -> bytes:
    from reader.importers.warc_records import payload

    try:
        return payload(opener, offset, most)
    except MemoryError:
        raise ReaderError("page-too-complex", name=name, reason="there is not enough memory for it") from None
    except (ValueError, OSError) as error:
        raise ReaderError("file-damaged", name=name, reason=f"it cannot be unpacked ({error})") from None
