"""Pictures from bytes in memory: known formats only, never by an address, never larger than they are shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

_NAME = "picture:"
# Formats of dots alone, by their first bytes. Qt's own guess would also try SVG and PDF, which are programs nearly.
_SIGNATURES = ((b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"), (b"GIF8", b"gif"), (b"BM", b"bmp"))
_MOST = 60_000_000
"""Dots of a picture that may be decoded: 240 MB of memory for a moment."""


def picture_name(number: int) -> str:
    """What the document calls the picture with that number."""
    return f"{_NAME}{number}"


def picture_number(name: str) -> int | None:
    """The number of the picture that the document calls so; None for what is no picture of ours."""
    number = name.removeprefix(_NAME)
    return int(number) if name.startswith(_NAME) and number.isascii() and number.isdecimal() else None


def natural_size(content: bytes) -> QSize | None:
    """How large a picture is, from its first bytes alone; None for one that cannot be shown."""
    found = _reader(content)
    if found is None or not _is_sane(found[0].size()):
        return None
    size = found[0].size()
    return size.transposed() if _is_turned(found[0]) else size


def fitted(size: QSize, width: int) -> QSize:
    """The size at which a picture is shown in a column of that width: as it is, or smaller."""
    if size.width() <= width:
        return size
    return QSize(width, max(1, round(size.height() * width / size.width())))


def decode(content: bytes, width: int = 0) -> QImage | None:
    """The picture, reduced to that width if it is wider; None if it is broken. Takes its time: not for the window."""
    found = _reader(content)
    if found is None or not _is_sane(found[0].size()):
        return None
    reader, turned = found[0], _is_turned(found[0])
    size = reader.size().transposed() if turned else reader.size()
    if 0 < width < size.width():
        smaller = fitted(size, width)
        reader.setScaledSize(smaller.transposed() if turned else smaller)
    image = reader.read()
    return None if image.isNull() else image


def _is_turned(reader: QImageReader) -> bool:
    """Whether a photograph that was taken upright lies on its side in the file; its size is told lying."""
    return bool(reader.transformation().value & QImageIOHandler.Transformation.TransformationRotate90.value)


def _is_sane(size: QSize) -> bool:
    return size.isValid() and 0 < size.width() * size.height() <= _MOST


def _reader(content: bytes) -> tuple[QImageReader, QBuffer] | None:
    """A reader, with the buffer that must live as long as it; None for a format that is not shown."""
    kind = next((kind for signature, kind in _SIGNATURES if content.startswith(signature)), None)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        kind = b"webp"
    if kind is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader, buffer
