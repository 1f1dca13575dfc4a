"""The pictures of a PDF file, each taken out when it is asked for."""

from __future__ import annotations

import ctypes
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence

import pypdfium2  # noqa: F401  (initialises pdfium)
import pypdfium2.raw as pdfium

from reader.importers.pdf_rules import Box

_LEAST = 64  # pixels on either side
_MOST_PIXELS = 24_000_000
_MOST = 300
_BACKGROUND = 0.85  # of the page: a scan behind its text, or the paper of a leaflet


def is_shown(
    page: pdfium.FPDF_PAGE, number: int, box: Box, edges: tuple[float, float, float, float], *, alone: bool
) -> bool:
    """Whether the object `number` is a picture of the document; one as large as the page only where it is `alone`."""
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(pdfium.FPDFPage_GetObject(page, number), wide, high):
        return False
    if min(wide.value, high.value) < _LEAST or wide.value * high.value > _MOST_PIXELS:
        return False
    area = (box.right - box.left) * (box.top - box.bottom)
    return alone or area < _BACKGROUND * (edges[2] - edges[0]) * (edges[3] - edges[1])


class Pictures(Mapping[str, bytes]):
    """The pictures of a document by their addresses, "pdf:PAGE-OBJECT", as JPEG or PNG."""

    def __init__(self, data: bytes, addresses: Sequence[str]) -> None:
        self._data = data
        self._addresses = dict.fromkeys(addresses[:_MOST])

    def __getitem__(self, address: str) -> bytes:
        if address not in self._addresses:
            raise KeyError(address)
        page_number, number = map(int, address.removeprefix("pdf:").split("-"))
        document = pdfium.FPDF_LoadMemDocument64(self._data, len(self._data), None)
        page = pdfium.FPDF_LoadPage(document, page_number - 1) if document else None
        try:
            content = _content(pdfium.FPDFPage_GetObject(page, number)) if page else b""
        finally:
            if page:
                pdfium.FPDF_ClosePage(page)
            if document:
                pdfium.FPDF_CloseDocument(document)
        if not content:
            raise KeyError(address)
        return content

    def __contains__(self, address: object) -> bool:
        return address in self._addresses

    def __iter__(self) -> Iterator[str]:
        return iter(self._addresses)

    def __len__(self) -> int:
        return len(self._addresses)


def _content(obj: pdfium.FPDF_PAGEOBJECT) -> bytes:
    """The picture as it lies in the document, if that is a JPEG file, else as a PNG file."""
    if pdfium.FPDFImageObj_GetImageFilterCount(obj) == 1:
        size = pdfium.FPDFImageObj_GetImageDataRaw(obj, None, 0)
        if 0 < size < 50_000_000:
            buffer = ctypes.create_string_buffer(size)
            pdfium.FPDFImageObj_GetImageDataRaw(obj, buffer, size)
            if buffer.raw.startswith(b"\xff\xd8\xff"):
                return buffer.raw
    bitmap = pdfium.FPDFImageObj_GetBitmap(obj)
    if not bitmap:
        return b""
    try:
        return _png(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _png(bitmap: pdfium.FPDF_BITMAP) -> bytes:
    wide, high = pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)
    stride, form = pdfium.FPDFBitmap_GetStride(bitmap), pdfium.FPDFBitmap_GetFormat(bitmap)
    channels = {pdfium.FPDFBitmap_Gray: 1, pdfium.FPDFBitmap_BGR: 3, pdfium.FPDFBitmap_BGRx: 4,
                pdfium.FPDFBitmap_BGRA: 4}.get(form, 0)  # fmt: skip
    if not channels or not 0 < wide * high <= _MOST_PIXELS:
        return b""
    raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * high)
    packer = zlib.compressobj(6)
    packed = []
    for y in range(high):
        row = raw[y * stride : y * stride + wide * channels]
        if channels > 1:
            colours = bytearray(wide * 3)
            colours[0::3], colours[1::3], colours[2::3] = row[2::channels], row[1::channels], row[0::channels]
            row = bytes(colours)
        packed.append(packer.compress(b"\x00" + row))
    packed.append(packer.flush())
    header = struct.pack(">IIBBBBB", wide, high, 8, 0 if channels == 1 else 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", b"".join(packed)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )
