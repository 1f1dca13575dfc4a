"""What bytes are, told from the bytes."""

from __future__ import annotations

import codecs
import re
import zlib

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"PK\x03\x04", "a zip file or an Office document"),
    (b"PK\x05\x06", "an empty zip file"),
    (b"(\xb5/\xfd", "a compressed file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document; save it as DOCX or PDF first"),
    (b"{\\rtf", "an RTF document; save it as DOCX or PDF first"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh91AY", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a property list"),
    (b"WARC/", "a WARC archive"),
    (b"filedesc://", "an ARC archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"OggS\x00", "a sound or a film"),
)
_FIRST_BYTES = tuple(signature for signature, _ in _SIGNATURES)
_SCANNED = 65_536
# What text never holds. The letters that VISCII and TCVN3 put among the control characters are not in the list.
_FOREIGN = re.compile(rb"[\x00\x01\x03\x04\x07\x08\x0e-\x13\x15-\x18\x1a-\x1d\x1f\x7f]")


def is_blank(data: bytes) -> bool:
    """Whether `data` holds nothing but white space and a byte order mark."""
    return len(data) < 4096 and not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe\x00")


def foreign_kind(data: bytes) -> str:
    """What `data` is if its first bytes are those of a format that is no page, e.g. "a picture"; `""` if not."""
    if not data.startswith(_FIRST_BYTES):
        return ""
    return next(kind for signature, kind in _SIGNATURES if data.startswith(signature))


def wide_encoding(data: bytes) -> str:
    """The UTF-16 or UTF-32 codec for `data` by its byte order mark, or by where its NULs stand; else `""`."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return "" if codec == "utf-8-sig" else codec
    sample = data[:4096]
    pairs = len(sample) // 2
    if pairs >= 8:
        if sample[1::2].count(0) > 0.6 * pairs and sample[0::2].count(0) < 0.05 * pairs:
            return "utf-16-le"
        if sample[0::2].count(0) > 0.6 * pairs and sample[1::2].count(0) < 0.05 * pairs:
            return "utf-16-be"
    return ""


def head(data: bytes, size: int = _SCANNED) -> str:
    """The first `size` bytes of `data` as text good enough to look for markup in: one character a byte, if narrow."""
    wide = wide_encoding(data)
    if wide:
        return data[: size * 2].decode(wide, "replace").lstrip("\ufeff")
    return data[:size].decode("latin-1").removeprefix("\xef\xbb\xbf")


def is_text(data: bytes) -> bool:
    """Whether `data` can be text in some encoding: next to none of its bytes are ones that text never holds."""
    if wide_encoding(data):
        return True
    sample = data[:_SCANNED]
    return len(_FOREIGN.findall(sample)) <= len(sample) * 0.02


def is_zip(start: bytes) -> bool:
    """Whether a file that begins so is a zip file: a web archive, a Word document or just many files."""
    return start.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_gzip(start: bytes) -> bool:
    """Whether a file that begins so is packed by gzip."""
    return start.startswith(b"\x1f\x8b\x08")


def unpacked_start(start: bytes, most: int = 512) -> bytes:
    """At most `most` bytes of what the gzip file that begins so unpacks to; `b""` if it is none."""
    try:
        return zlib.decompressobj(31).decompress(start, most)
    except zlib.error:
        return b""
