"""The way back: Vietnamese text as the bytes of the encodings that the program only ever reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from reader.core.legacy import from_vni
from reader.extraction.legacy import from_tcvn3, from_viscii

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưy"
LOWER = "đ" + "".join(
    unicodedata.normalize("NFC", v + t) for v in _VOWELS for t in ("", *_TONES) if v + t not in "aeiouy"
)
_BYTES = [chr(code) for code in (*range(0x01, 0x09), *range(0x0E, 0x20), *range(0x80, 0x100))]
_IN_1258 = frozenset("àáèéíóùúÀÁÈÉÍÓÙÚ")  # letters with tones that windows-1258 also has whole


def _table(decode: Callable[[str], str], codes: list[str]) -> dict[str, str]:
    return {decode(code): code for code in reversed(codes) if decode(code) != code}


_VNI_CODES = _BYTES + [base + mark for base in "aeouyAEOUY\xf4\xf6\xd4\xd6" for mark in map(chr, range(0xC0, 0x100))]
_TABLES = {
    "viscii": _table(from_viscii, _BYTES),
    "tcvn3": _table(from_tcvn3, _BYTES[-128:]),
    "vni": {k: v for k, v in _table(from_vni, _VNI_CODES).items() if len(k) == 1},
}


def letters_of(name: str) -> str:
    """The Vietnamese letters that encoding `name` has."""
    return LOWER if name == "tcvn3" else LOWER + LOWER.upper()


def _by_table(name: str) -> Callable[[str], bytes]:
    return lambda text: "".join(_TABLES[name].get(char, char) for char in text).encode("latin-1", "replace")


def _windows_1258(text: str, *, whole: frozenset[str] = frozenset()) -> bytes:
    """A letter with its hat, then the tone as a combining mark, but for letters that may stay `whole`."""
    out = []
    for char in unicodedata.normalize("NFC", text):
        marks = [c for c in unicodedata.normalize("NFD", char) if c in _TONES]
        if char in whole or not marks:
            out.append(char)
        else:
            hat = "".join(c for c in unicodedata.normalize("NFD", char) if c not in _TONES)
            out.append(unicodedata.normalize("NFC", hat) + marks[0])
    return "".join(out).encode("cp1258", "replace")


def composed_1258(text: str) -> bytes:
    """windows-1258 with à, é, ú … in one byte, where it has one, as keyboards and iconv write them."""
    return _windows_1258(text, whole=_IN_1258)


ENCODERS: dict[str, Callable[[str], bytes]] = {
    "windows-1258": _windows_1258,
    "viscii": _by_table("viscii"),
    "tcvn3": _by_table("tcvn3"),
    "vni": _by_table("vni"),
}


def as_windows(data: bytes) -> str:
    """`data` as browsers read windows-1252: the five bytes without a meaning are control characters."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)


def in_tcvn3(text: str) -> str:
    """`text` as its writers leave it for TCVN3: a capital with a tone is a lower-case letter; words in capitals stay.

    Those they write with the lock of the keyboard on, so all the other letters of the word are capitals.
    """
    return re.sub(r"[^\W\d_]+", lambda m: m[0] if len(m[0]) > 1 and m[0].isupper() else _toned_small(m[0]), text)


def typed_tcvn3(text: str) -> bytes:
    """TCVN3 of `text`, the letters that it lacks as lower-case ones."""
    return ENCODERS["tcvn3"](_toned_small(text))


def _toned_small(text: str) -> str:
    return "".join(c.lower() if c in LOWER.upper() and c not in _TABLES["tcvn3"] else c for c in text)
