"""One page packed by gzip, such as `page.html.gz`."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from reader.core.errors import ReaderError
from reader.importers.files import SavedFile
from reader.importers.parts import Claim, Part, part_name
from reader.importers.sniff import is_gzip

_CHUNK = 1 << 20


def accepts(file: SavedFile) -> bool:
    """Whether it is packed by gzip; a WARC file that is has been accepted before."""
    return is_gzip(file.head())


def parts(file: SavedFile) -> Iterator[Part]:
    """What is packed, as the one part."""
    inside = file.name.rpartition("/")[2]
    inside = inside[:-3] if inside.lower().endswith(".gz") else inside
    yield Part(part_name(file.name, inside), lambda most: _unpacked(file, most), claim=Claim.PAGE, size=file.size)


def _unpacked(file: SavedFile, most: int) -> bytes:
    """The first `most` bytes of what is packed. Raises `ReaderError` page-truncated or file-damaged."""
    found = bytearray()
    ended = False
    unpacker = zlib.decompressobj(31)
    with file.open() as packed:
        data = packed.read(_CHUNK)
        while data and len(found) < most:
            try:
                found += unpacker.decompress(data, most - len(found))
            except zlib.error:
                if not ended:
                    raise ReaderError("file-damaged", name=file.name, reason="it cannot be unpacked") from None
                break  # what follows the packed file is not part of it
            data = unpacker.unconsumed_tail
            ended = unpacker.eof
            if ended:
                data = unpacker.unused_data or packed.read(_CHUNK)
                unpacker = zlib.decompressobj(31)
            data = data or packed.read(_CHUNK)
    if len(found) < most and not ended:
        raise ReaderError("page-truncated", name=file.name, reason="the file stops in the middle of what it packs")
    return bytes(found)
