"""Opening a file of highlights: every read is counted, nothing is unpacked by name, no XML may explode."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from lxml import etree

from reader.core.errors import ReaderError

LIMIT_MB = 64
"""What one file, or one part of a packed one, may have of text: some hundred thousand highlights."""
_MOST_MB = 1_000
"""What the parts of a packed file may have together."""
_MOST_TIMES = 200
_HARMLESS = 1_000_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError,
)  # fmt: skip


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file. Raises ReaderError `file-missing` and `file-unreadable`."""
    try:
        if path.is_dir():
            raise ReaderError("file-unreadable", name=path.name, reason="it is a folder")
        file = path.open("rb")
    except FileNotFoundError as error:
        raise ReaderError("file-missing", name=path.name) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReaderError("file-unreadable", name=path.name, reason=reason) from error
    with file:
        yield file


def all_of(file: BinaryIO, name: str) -> bytes:
    """The bytes of a file. Raises ReaderError `highlights-too-large` and `file-unreadable`."""
    try:
        data = file.read(LIMIT_MB * 1_000_000 + 1)
    except OSError as error:
        raise ReaderError("file-unreadable", name=name, reason=error.strerror) from error
    if len(data) > LIMIT_MB * 1_000_000:
        raise ReaderError("highlights-too-large", name=name, limit=LIMIT_MB)
    return data


def decoded(data: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16 with its mark, or Windows' code for Vietnamese."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1258", "replace")


def json_of(text: str, name: str) -> Any:
    """A value of JSON, or the list of those that stand on a line each. Raises ReaderError `highlights-damaged`."""
    try:
        try:
            return json.loads(text)
        except ValueError:
            lines = [line for line in text.splitlines() if line.strip()]
            if len(lines) < 2:
                raise
            return [json.loads(line) for line in lines]
    except (ValueError, RecursionError) as error:
        raise ReaderError(
            "highlights-damaged", name=name, reason="its text stops in the middle or is no JSON"
        ) from error


def tree_of(data: bytes, name: str) -> etree._Element:
    """The root element of XML. Raises ReaderError `highlights-damaged`."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ReaderError("highlights-damaged", name=name, reason="it declares entities, which may be an attack")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReaderError(
            "highlights-damaged", name=name, reason="its text stops in the middle or is no XML"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:  # in UTF-16, where the bytes were not found
        raise ReaderError("highlights-damaged", name=name, reason="it declares entities, which may be an attack")
    return root


class Packed:
    """A zip file. Raises ReaderError `highlights-damaged` where it is broken."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._name = name
        self._left = _MOST_MB * 1_000_000
        try:
            self._zip = zipfile.ZipFile(file)
            self.names = [info.filename for info in self._zip.infolist() if not info.is_dir()]
        except Exception as error:  # the standard library raises whatever a damaged list makes it stumble over
            raise self.damaged("the list of its parts is damaged") from error

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises ReaderError `highlights-damaged` and `highlights-too-large`."""
        try:
            info = self._zip.getinfo(part)
            if info.file_size > max(_HARMLESS, info.compress_size * _MOST_TIMES):
                raise self.damaged("it is packed too densely to be true")
            with self._zip.open(info) as member:
                data = all_of(member, self._name)  # type: ignore[arg-type]
        except _BROKEN as error:
            raise self.damaged("a part of it is missing or damaged") from error
        self._left -= len(data)
        if self._left < 0:
            raise ReaderError("highlights-too-large", name=self._name, limit=_MOST_MB)
        return data

    def damaged(self, reason: str) -> ReaderError:
        """The error for this file."""
        return ReaderError("highlights-damaged", name=self._name, reason=reason)
