"""The members of a zip file, read into memory with a count of what comes out. Their names never lead to a file."""

from __future__ import annotations

import io
import re
import struct
import unicodedata
import weakref
import zipfile
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.core.folding import nfc
from reader.importers.files import LIMIT_MB, SavedFile
from reader.importers.parts import Claim, Part, part_name
from reader.importers.pictures import PICTURE_LIMIT, Pictures, address_key

# A way up or nowhere, a root, or a disk: a name without these is taken as it is.
_UNSAFE = re.compile(r"(?:^|/)\.{0,2}(?:/|$)|[\\:]")
_ENCRYPTED = 0x1
_UTF8 = 0x800
_LOCAL_HEADER = 30
# Pages pack to a fifth or a tenth of their size. What is smaller than this may unpack as it likes.
_HARMLESS = 20_000_000
_MOST_TIMES = 100


class Members:
    """The files in a zip file, by their names with "/" and without anything that leads up or to a disk.

    Raises `ReaderError` file-damaged or page-too-complex.
    """

    def __init__(self, file: SavedFile) -> None:
        self._file = file
        self.name = file.name
        self._identity = file.identity
        self._source = file.open()
        try:
            self._zip = zipfile.ZipFile(self._source)
        except MemoryError:
            self._source.close()
            raise ReaderError("page-too-complex", name=file.name, reason="it holds too many files") from None
        except Exception:
            # The parser of the standard library raises whatever a damaged list makes it stumble over.
            self._source.close()
            raise ReaderError("file-damaged", name=file.name, reason="the list of what it holds is damaged") from None
        # The pictures of a page may be asked for after the last page was given: closed when nobody can ask any more.
        weakref.finalize(self, self._source.close)
        entries = [info for info in self._zip.infolist() if not info.filename.endswith("/")]
        self.entries = [(info, clean_name(info)) for info in entries]
        self.by_name = {name: info for info, name in self.entries}
        self._overlapping = _overlapping(entries)

    def part(self, info: zipfile.ZipInfo, name: str, claim: Claim, pictures: Pictures[zipfile.ZipInfo] | None) -> Part:
        """The member as a part of the file."""
        return Part(
            part_name(self.name, name),
            lambda most: self.load(info, name, most),
            claim=claim,
            size=info.file_size,
            opener=self._opener(info),
            identity=self._identity and (*self._identity, info.header_offset),
            pictures=pictures,
        )

    def load(self, info: zipfile.ZipInfo, name: str, most: int = LIMIT_MB * 1_000_000) -> bytes:
        """The first `most` bytes of a member.

        Raises `ReaderError` file-locked, packing-unknown, file-damaged, file-too-large or page-too-complex.
        """
        return next(self.chunks(info, name, most), b"")

    def whole(self, info: zipfile.ZipInfo, name: str) -> bytes:
        """All bytes of a member. Raises `ReaderError` as `load` does, and file-too-large."""
        return self.part(info, name, Claim.PAGE, None).data()

    def chunks(self, info: zipfile.ZipInfo, name: str, size: int) -> Iterator[bytes]:
        """The bytes of a member, at most `size` at a time. Raises `ReaderError` as `load` does."""
        called = part_name(self.name, name)
        if info.flag_bits & _ENCRYPTED:
            raise ReaderError("file-locked", name=called)
        self._refuse_bombs(info, called)
        try:
            with self._zip.open(info) as member:
                while data := member.read(size):
                    yield data
        except (NotImplementedError, RuntimeError):  # RuntimeError: a module for the compression is not there
            raise ReaderError("packing-unknown", name=called) from None
        except MemoryError:
            raise ReaderError("page-too-complex", name=called, reason="there is not enough memory for it") from None
        except Exception as error:
            # lzma's and bz2's own errors among them, which need not be there to be named.
            raise ReaderError("file-damaged", name=called, reason=_reason(error)) from None

    def pictures(self, name: str) -> Pictures[zipfile.ZipInfo]:
        """The pictures of the page `name`: whatever it names by a path inside the zip file."""
        return Pictures(lambda: self._by_address, self._picture, base=name)

    @cached_property
    def _by_address(self) -> dict[str, zipfile.ZipInfo]:
        return {address_key(name): info for name, info in self.by_name.items()}

    def _picture(self, info: zipfile.ZipInfo) -> bytes | None:
        if info.file_size > PICTURE_LIMIT:
            return None
        try:
            return self.load(info, "", PICTURE_LIMIT + 1)
        except ReaderError:
            return None

    def _refuse_bombs(self, info: zipfile.ZipInfo, called: str) -> None:
        if info in self._overlapping:
            raise ReaderError("file-damaged", name=called, reason="it shares its bytes with another file")
        if info.file_size > _HARMLESS and info.file_size > info.compress_size * _MOST_TIMES:
            size = -(-info.file_size // 1_000_000)
            reason = f"it would unpack to {size} MB, {info.file_size // max(1, info.compress_size)} times its size"
            raise ReaderError("page-too-complex", name=called, reason=reason)

    def _opener(self, info: zipfile.ZipInfo) -> Callable[[], BinaryIO] | None:
        """The member as a window of the file, where it is not packed: it can then have any size."""
        if info.compress_type != zipfile.ZIP_STORED or info.flag_bits & _ENCRYPTED or info in self._overlapping:
            return None
        return lambda: window(self._file, info)


def window(file: SavedFile, info: zipfile.ZipInfo) -> BinaryIO:
    """A member of the zip file `file` that is not packed, as a file of its own. Raises `ReaderError` file-damaged."""
    source = file.open()
    header = b""
    if info.header_offset >= 0:  # less where the list of members is wrong
        source.seek(info.header_offset)
        header = source.read(_LOCAL_HEADER)
    if len(header) < _LOCAL_HEADER or not header.startswith(b"PK\x03\x04"):
        source.close()
        name = part_name(file.name, clean_name(info))
        raise ReaderError("file-damaged", name=name, reason="it is not where the list of members says")
    names, extra = struct.unpack("<HH", header[26:30])
    return io.BufferedReader(_Window(source, info.header_offset + _LOCAL_HEADER + names + extra, info.file_size))


class _Window(io.RawIOBase):
    def __init__(self, source: BinaryIO, start: int, size: int) -> None:
        self._source = source
        self._start = start
        self._size = size
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._source.seek(self._start + self._at)
        data = self._source.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        self._source.close()
        super().close()


def clean_name(info: zipfile.ZipInfo) -> str:
    """The name of a member with "/" between folders, in the letters that were meant, without "..", disks and roots."""
    if info.filename.isascii() and not _UNSAFE.search(info.filename):
        return info.filename
    name = re.sub(r"^[A-Za-z]:", "", _decoded(info).replace("\\", "/"))
    return nfc("/".join(step for step in name.split("/") if step not in ("", ".", ".."))) or "_"


def _decoded(info: zipfile.ZipInfo) -> str:
    """The name as its maker wrote it: without the mark for UTF-8, `zipfile` takes it for that of an IBM PC."""
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "cp1258"):
        try:
            name = unicodedata.normalize("NFC", raw.decode(encoding))
        except UnicodeDecodeError:
            continue
        if all(letter.isalnum() or letter in " ._-–()[]/,;'’&+=!@#%" for letter in name):
            return name
    return info.filename


def _overlapping(entries: list[zipfile.ZipInfo]) -> frozenset[zipfile.ZipInfo]:
    """The members that share bytes with another: how a small file is made to unpack to a thousand times the disk."""
    found: set[zipfile.ZipInfo] = set()
    last: zipfile.ZipInfo | None = None
    end = 0
    for info in sorted(entries, key=lambda entry: entry.header_offset):
        if last is not None and info.header_offset < end:
            found |= {last, info}
        reach = info.header_offset + _LOCAL_HEADER + info.compress_size
        if reach > end:
            last, end = info, reach
    return frozenset(found)


def _reason(error: Exception) -> str:
    if isinstance(error, zipfile.BadZipFile) and "CRC" in str(error):
        return "its checksum is wrong"
    return "it cannot be unpacked"
