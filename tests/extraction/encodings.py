"""The way back: Vietnamese text as the bytes of the encodings that the program only ever reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from reader.extraction.legacy import from_tcvn3, from_viscii, from_vni

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưy"
LOWER = "đ" + "".join(
    unicodedata.normalize("NFC", v + t) for v in _VOWELS for t in ("", *_TONES) if v + t not in "aeiouy"
)
_BYTES = [chr(code) for code in (*range(0x01, 0x09), *range(0x0E, 0x20), *range(0x80, 0x100))]


def _table(decode: Callable[[str], str], codes: list[str]) -> dict[str, str]:
    return {decode(code): code for code in reversed(codes) if decode(code) != code}


_VNI_CODES = _BYTES + [base + mark for base in "aeouyAEOUY\xf4\xf6\xd4\xd6" for mark in map(chr, range(0xC0, 0x100))]
_TABLES = {
    "viscii": _table(from_viscii, _BYTES),
    "tcvn3": _table(from_tcvn3, _BYTES[-96:]),
    "vni": {k: v for k, v in _table(from_vni, _VNI_CODES).items() if len(k) == 1},
}


def letters_of(name: str) -> str:
    """The Vietnamese letters that encoding `name` has."""
    return LOWER if name == "tcvn3" else LOWER + LOWER.upper()


def _by_table(name: str) -> Callable[[str], bytes]:
    return lambda text: "".join(_TABLES[name].get(char, char) for char in text).encode("latin-1", "replace")


def _windows_1258(text: str) -> bytes:
    """As Windows writes it: a letter with its hat, then the tone as a combining mark."""
    out = []
    for char in unicodedata.normalize("NFD", text):
        out.append(char)
        if char not in _TONES and len(out) > 1 and unicodedata.combining(char):
            # The hat belongs before a tone that NFD puts before it, as with the dot below.
            base = len(out) - 2
            while base and unicodedata.combining(out[base]):
                base -= 1
            composed = unicodedata.normalize("NFC", out[base] + char)
            out = [*out[:base], composed, *out[base + 1 : -1]]
    return "".join(out).encode("cp1258")


ENCODERS: dict[str, Callable[[str], bytes]] = {
    "windows-1258": _windows_1258,
    "viscii": _by_table("viscii"),
    "tcvn3": _by_table("tcvn3"),
    "vni": _by_table("vni"),
}
