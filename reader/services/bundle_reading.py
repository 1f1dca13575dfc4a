"""Reading a bundle that came from outside: nothing is extracted, every read is counted, every hash is checked."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from reader.core.bundles import (
    ARTICLES,
    MANIFEST,
    ORIGINALS,
    PARTS,
    PICTURES,
    SHAPES,
    TAGS,
    VERSION,
    Manifest,
    NewerError,
    Record,
    check,
    parsed,
    read_manifest,
)
from reader.core.errors import ReaderError
from reader.services.control import Control

_LINE = 256 << 20
"""Bytes of one line: an article with all its captures."""
_FILE = 200_000_000
"""Bytes of one original: what an import reads."""
_PICTURE = 20_000_000
_MANIFEST = 1 << 20
_RATIO = 200
"""All of a bundle may be this many times as large as its file: a text of one letter is packed 1 000 times smaller."""
_LEAST = 64 << 20
_CHUNK = 1 << 20
_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
"""How the kinds of pictures begin that the program shows."""
_BROKEN = (BadZipFile, EOFError, zlib.error, NotImplementedError, OSError, ValueError, KeyError, TypeError)


class BundleFile:
    """A bundle that is open. `check` it before its records are believed."""

    def __init__(self, name: str, archive: ZipFile, manifest: Manifest, room: int) -> None:
        self._name = name
        self._zip = archive
        self._room = room
        self.manifest = manifest

    def check(self, control: Control) -> None:
        """Read all of it once. Raises ReaderError `bundle-damaged`, and `merge-cancelled`."""
        with explained(self._name):
            left = self._room
            for part in PARTS:
                digest = hashlib.sha256()
                with self._zip.open(part) as file:
                    while chunk := file.read(_CHUNK):
                        digest.update(chunk)
                        left -= len(chunk)
                        _go_on(left, control)
                if digest.hexdigest() != self.manifest.parts[part]:
                    raise ValueError(f"{part} is not what was written")
            tags = {record["id"] for record in self.records(TAGS)}
            for part in PARTS:
                for record in self.records(part):
                    _go_on(left, control)
                    if part != ARTICLES:
                        continue
                    for capture in record["captures"]:
                        if any(note["tag"] is not None and note["tag"] not in tags for note in capture["annotations"]):
                            raise ValueError("a tag is missing")
                        left -= self._check_files(capture)
            if self._count() != self.manifest.articles:
                raise ValueError("articles are missing")

    def records(self, part: str) -> Iterator[Record]:
        """The records of a part, each one checked. Raises ReaderError `bundle-damaged`."""
        with explained(self._name), self._zip.open(part) as file:
            while line := file.readline(_LINE + 1):
                if len(line) > _LINE:
                    raise ValueError("a line is too long")
                record = parsed(line)
                check(record, SHAPES[part])
                yield record

    def original(self, sha256: str) -> bytes:
        """The bytes of an original. Raises ReaderError `bundle-damaged`."""
        return self._file(ORIGINALS, sha256, _FILE)

    def picture(self, sha256: str) -> bytes:
        """The bytes of a picture. Raises ReaderError `bundle-damaged`."""
        return self._file(PICTURES, sha256, _PICTURE)

    def _count(self) -> int:
        with self._zip.open(ARTICLES) as file:
            return sum(1 for _ in iter(lambda: file.readline(_LINE), b""))

    def _check_files(self, capture: Record) -> int:
        """Read the files of a capture once; how many bytes they are."""
        read = len(self.original(capture["sha256"]))
        if read != capture["size"]:
            raise ValueError("an original has another size")
        for sha256 in {one["sha256"] for one in capture["illustrations"]}:
            picture = self.picture(sha256)
            if not picture.startswith(_SIGNATURES):
                raise ValueError("a picture is no picture")
            read += len(picture)
        return read

    def _file(self, folder: str, sha256: str, most: int) -> bytes:
        with explained(self._name):
            content = _read(self._zip, f"{folder}{sha256}", most)
            if hashlib.sha256(content).hexdigest() != sha256:
                raise ValueError("an original or a picture is not what was written")
            return content


def is_bundle(source: Path) -> bool:
    """Whether a file is a bundle, be it damaged or of a later version; False for what cannot be read."""
    try:
        with opened_bundle(source):
            return True
    except ReaderError as error:
        return error.code in ("bundle-newer", "bundle-damaged") and _has_manifest(source)


def _has_manifest(source: Path) -> bool:
    try:
        with ZipFile(source) as archive:
            return MANIFEST in archive.namelist() and ARTICLES in archive.namelist()
    except _BROKEN:
        return False


@contextmanager
def opened_bundle(source: Path) -> Iterator[BundleFile]:
    """A bundle, whose manifest alone is read. Raises ReaderError as `Exchanging.merge` does."""
    with _file(source) as file:
        size = file.seek(0, 2)
        if file.seek(0) == 0 and file.read(2) != b"PK":
            raise ReaderError("not-a-bundle", name=source.name)
        with explained(source.name):
            archive = ZipFile(file)
        with archive:
            with explained(source.name):
                _refuse_unusual(archive)
            if MANIFEST not in archive.namelist():
                raise ReaderError("not-a-bundle", name=source.name)
            with explained(source.name):
                data = _read(archive, MANIFEST, _MANIFEST)
            try:
                manifest = read_manifest(data)
            except NewerError as error:
                raise ReaderError("bundle-newer", name=source.name, found=error, known=VERSION) from error
            except ValueError as error:
                raise ReaderError("not-a-bundle", name=source.name) from error
            yield BundleFile(source.name, archive, manifest, max(_LEAST, _RATIO * size))


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turns what is wrong with a bundle into a ReaderError that a user can act on."""
    try:
        yield
    except _BROKEN as error:
        reason = error.args[0] if isinstance(error, KeyError) and error.args else error
        raise ReaderError("bundle-damaged", name=name, reason=reason) from error


@contextmanager
def _file(source: Path) -> Iterator[IO[bytes]]:
    try:
        file = source.open("rb")
    except FileNotFoundError as error:
        raise ReaderError("file-missing", name=source.name) from error
    except OSError as error:
        raise ReaderError("file-unreadable", name=source.name, reason=error.strerror) from error
    with file:
        yield file


def _refuse_unusual(archive: ZipFile) -> None:
    for info in archive.infolist():
        if info.flag_bits & 1:
            raise ValueError("it is locked with a password")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise ValueError("it is packed in another way than this program does")


def _read(archive: ZipFile, name: str, most: int) -> bytes:
    with archive.open(name) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise ValueError(f"{name} is too large")
    return content


def _go_on(left: int, control: Control) -> None:
    if left < 0:
        raise ValueError("it is packed too densely to be true")
    if control.cancelled:
        raise ReaderError("merge-cancelled")
