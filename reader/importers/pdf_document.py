"""A PDF file opened with pdfium, with all that can be wrong with it."""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2  # noqa: F401  (initialises pdfium)
import pypdfium2.raw as pdfium

from reader.core.errors import ReaderError

STREAM_MB = 12
"""What one stream may unpack to that is no picture and no font: the drawing of one page, or the list of all objects."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_NO_CONTENT = re.compile(
    rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType)|/Length[123]\b|/FontFile|/Type\s*/Metadata"
)
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_OBJECT = re.compile(rb"(\d+)\s+\d+\s+obj")
_DRAWINGS = re.compile(rb"/XObject\s*<<([^<>]*)>>")
_REFERENCE = re.compile(rb"(/[^\s/<>\[\]()]+)\s+(\d+)\s+\d+\s+R")
_MOST_DRAWN = 100_000
_DICTIONARY = 2000


class Document:
    """An open PDF file; use it in a `with` block. Raises `ReaderError` if it cannot be opened.

    The code is file-unreadable if it wants a password, file-damaged if it is damaged, not-a-page if it is none,
    page-too-complex if what draws a page is too large.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data  # pdfium reads from it as long as the document is open
        self._name = name
        reason = _bomb(data)
        if reason:
            raise ReaderError("page-too-complex", name=name, reason=reason)
        self._raw = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._raw:
            raise self._error(pdfium.FPDF_GetLastError())

    def _error(self, code: int) -> ReaderError:
        if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            reason = "it is protected by a password; open it and save or print a copy without one"
            return ReaderError("file-unreadable", name=self._name, reason=reason)
        if b" obj" not in self._data:
            return ReaderError("not-a-page", name=self._name, reason="it calls itself PDF and is none")
        return ReaderError("file-damaged", name=self._name, reason="the PDF document is cut off or damaged")

    def __enter__(self) -> Document:
        return self

    def __exit__(self, *_: object) -> None:
        pdfium.FPDF_CloseDocument(self._raw)

    def __len__(self) -> int:
        return max(0, pdfium.FPDF_GetPageCount(self._raw))

    @contextmanager
    def page(self, number: int) -> Iterator[pdfium.FPDF_PAGE]:
        """The page `number`, from 0. Raises `ReaderError` file-damaged if it cannot be read."""
        page = pdfium.FPDF_LoadPage(self._raw, number)
        if not page:
            raise ReaderError("file-damaged", name=self._name, reason=f"page {number + 1} of it is damaged")
        try:
            yield page
        finally:
            pdfium.FPDF_ClosePage(page)

    @staticmethod
    def box(page: pdfium.FPDF_PAGE) -> tuple[float, float, float, float]:
        """The left, bottom, right and top edge of a page."""
        box = pdfium.FS_RECTF()
        if not pdfium.FPDF_GetPageBoundingBox(page, box):
            return 0.0, 0.0, 595.0, 842.0
        return box.left, box.bottom, box.right, box.top

    def title(self) -> str:
        """The title that the properties of the document tell."""
        size = pdfium.FPDF_GetMetaText(self._raw, b"Title", None, 0)
        if not 2 < size < 10_000:
            return ""
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDF_GetMetaText(self._raw, b"Title", buffer, size)
        return buffer.raw.decode("utf-16-le", "replace").rstrip("\x00")


def _bomb(data: bytes) -> str:
    """What of `data` would take pdfium minutes, "" if nothing: a stream other than a picture or a font that unpacks to
    more than `STREAM_MB`, or drawings that draw each other a million times. pdfium cannot be stopped while it reads.
    """
    limit = STREAM_MB * 1_000_000
    position = 0
    drawings: dict[bytes, dict[bytes, int]] = {}
    while match := _STREAM.search(data, position):
        position = match.end()
        start = max(0, match.start() - _DICTIONARY)
        dictionary = data[max(start, data.rfind(b" obj", start, match.start()) - 20) : match.start()]
        end = data.find(b"endstream", position)
        end = len(data) if end < 0 else end
        if not _NO_CONTENT.search(dictionary):
            packed = _FLATE.search(dictionary) is not None
            size = end - position
            if (size > limit) if not packed else (size * 1032 > limit and _unpacks_beyond(data[position:end], limit)):
                return f"a part of it unpacks to more than {STREAM_MB} MB"
            if _FORM.search(dictionary):
                _note_drawing(drawings, dictionary, data[position:end], packed=packed)
        position = end
    return "its drawings draw each other too often" if _drawn_times(drawings) > _MOST_DRAWN else ""


def _note_drawing(drawings: dict[bytes, dict[bytes, int]], dictionary: bytes, content: bytes, *, packed: bool) -> None:
    """Note which other drawings a drawing of its own number draws, and how often."""
    number = _OBJECT.search(dictionary)
    named = _DRAWINGS.search(dictionary)
    if not number or not named:
        return
    try:
        text = zlib.decompressobj().decompress(content, 2_000_000) if packed else content[:2_000_000]
    except zlib.error:
        return
    drawn = drawings.setdefault(number[1], {})
    for name, target in _REFERENCE.findall(named[1]):
        times = len(re.findall(re.escape(name) + rb"\s+Do\b", text))
        if times:
            drawn[target] = drawn.get(target, 0) + times


def _drawn_times(drawings: dict[bytes, dict[bytes, int]]) -> int:
    """How many drawings the one that draws most draws, with those that they draw in turn, forty levels deep."""
    times = dict.fromkeys(drawings, 1)
    for _ in range(40 if drawings else 0):
        times = {
            number: min(2 * _MOST_DRAWN, 1 + sum(n * times.get(target, 1) for target, n in drawn.items()))
            for number, drawn in drawings.items()
            if number not in drawn  # pdfium sees a circle of one by itself
        }
    return max(times.values(), default=0)


def _unpacks_beyond(packed: bytes, limit: int) -> bool:
    unpacker = zlib.decompressobj()
    size = 0
    try:
        for at in range(0, len(packed), 65_536):
            rest = packed[at : at + 65_536]
            while rest and not unpacker.eof:
                size += len(unpacker.decompress(rest, 1_000_000))
                rest = unpacker.unconsumed_tail
                if size > limit:
                    return True
    except zlib.error:
        return False
    return False
