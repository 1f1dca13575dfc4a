"""The parts of a DOCX file, read with a count of what comes out, and parsed without anything that could explode."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from lxml import etree

from reader.core.errors import ReaderError

XML_MB = 64
"""What one part of a document may unpack to: Word writes about 1 MB for 20 printed pages."""

PICTURE_MB = 20
PICTURES = 500

# The names by which "Strict Open XML" calls what all others call by the second ones.
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = b"http://schemas.openxmlformats.org/"
_STRICT_NAMES = {
    b"wordprocessingml/main": b"wordprocessingml/2006/main",
    b"officeDocument/relationships": b"officeDocument/2006/relationships",
    b"officeDocument/math": b"officeDocument/2006/math",
    b"drawingml/": b"drawingml/2006/",
}
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError)


class Package:
    """A DOCX file. Raises `ReaderError` file-damaged where it is broken and page-too-complex where it is too large."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.parts = frozenset(self._zip.namelist())
        except _BROKEN:
            raise ReaderError("file-damaged", name=name, reason="the list of its parts is damaged") from None

    def tree(self, part: str) -> etree._Element | None:
        """The root element of the XML in `part`; None if there is no such part."""
        if part not in self.parts:
            return None
        data = self.read(part, XML_MB)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise self.complex("it declares entities, as no word processor does")
        if _STRICT in data:
            for strict, usual in _STRICT_NAMES.items():
                data = data.replace(_STRICT + strict, _USUAL + usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if "depth" in str(error) or "huge" in str(error).lower():
                raise self.complex("its elements are nested too deeply or too long") from None
            raise self.broken(part) from None
        except ValueError:
            raise self.broken(part) from None
        if root.getroottree().docinfo.internalDTD is not None:  # in UTF-16, where the bytes were not found
            raise self.complex("it declares entities, as no word processor does")
        return root

    def read(self, part: str, megabytes: int) -> bytes:
        """The bytes of `part`, at most so many megabytes, whatever the list of parts says about its size."""
        try:
            with self._zip.open(part) as file:
                data = file.read(megabytes * 1_000_000 + 1)
        except _BROKEN:
            raise self.broken(part) from None
        if len(data) > megabytes * 1_000_000:
            raise self.complex(f"its part {part} unpacks to more than {megabytes} MB")
        return data

    def relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """What `part` refers to: for each id the kind, e.g. "image", the target, and whether that is outside."""
        folder, file = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", file + ".rels"))
        found = {}
        for element in root if root is not None else ():
            outside = element.get("TargetMode") == "External"
            target = element.get("Target") or ""
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found[element.get("Id") or ""] = ((element.get("Type") or "").rpartition("/")[2], target, outside)
        return found

    def main(self) -> str:
        """The name of the part with the text."""
        for kind, target, outside in self.relations("").values():
            if kind == "officeDocument" and not outside and target in self.parts:
                return target
        if "word/document.xml" in self.parts:
            return "word/document.xml"
        raise ReaderError("file-damaged", name=self._name, reason="the part with its text is missing")

    def broken(self, part: str) -> ReaderError:
        """The error for a part that is damaged."""
        return ReaderError("file-damaged", name=self._name, reason=f"its part {part} is damaged")

    def complex(self, reason: str) -> ReaderError:
        """The error for a file that is too large or too deep."""
        return ReaderError("page-too-complex", name=self._name, reason=reason)


class Pictures(Mapping[str, bytes]):
    """The pictures of a document by their address, e.g. "docx:image1.png", each unpacked when it is asked for."""

    def __init__(self, package: Package, parts: Mapping[str, str]) -> None:
        self._package = package
        self._parts = dict(parts)

    def __getitem__(self, address: str) -> bytes:
        try:
            return self._package.read(self._parts[address], PICTURE_MB)
        except ReaderError:  # a picture that is damaged or too large is none, and its text is read all the same
            raise KeyError(address) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)
