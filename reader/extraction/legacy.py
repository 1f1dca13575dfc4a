"""The encodings of Vietnamese before Unicode that Python has no codec for, and which of them a text is in.

VISCII is RFC 1456. TCVN3 is the ABC code of TCVN 5712:1993. VNI writes an accented letter as a base letter and a
mark. Each decoder takes text with one character (U+0000–U+00FF) for each byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.extraction.syllables import vietnamese_share
from reader.extraction.tidy import visible

_VISCII_CONTROLS = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII_UPPER_HALF = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "Õắằặấầẩậẽẹếềểễệố"
    "ồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉ"
    "đựòóôõỏọụùúũủýợỮ"
)
_TCVN3_FROM_A1 = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ"
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)
# Below A0, the fonts for TCVN3 and VNI have the quotation marks and dashes of Windows.
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
_TO_BYTES = {ord(char): chr(code) for code, char in _WINDOWS.items()}

_VISCII = _VISCII_CONTROLS | {0x80 + i: char for i, char in enumerate(_VISCII_UPPER_HALF)}
_TCVN3 = _WINDOWS | {0xA1 + i: char for i, char in enumerate(_TCVN3_FROM_A1)}

_VNI_TONES = {"\xf9": "sắc", "\xf8": "huyền", "\xfb": "hỏi", "\xf5": "ngã", "\xef": "nặng"}
_VNI_SINGLE = {
    "\xf4": "ơ",
    "\xf6": "ư",
    "\xf1": "đ",
    "\xed": "í",
    "\xec": "ì",
    "\xe6": "ỉ",
    "\xf3": "ĩ",
    "\xf2": "ị",
    "\xee": "ỵ",
}
_TONED = {
    "sắc": dict(zip("aeouyơưâêôă", "áéóúýớứấếốắ", strict=True)),
    "huyền": dict(zip("aeouyơưâêôă", "àèòùỳờừầềồằ", strict=True)),
    "hỏi": dict(zip("aeouyơưâêôă", "ảẻỏủỷởửẩểổẳ", strict=True)),
    "ngã": dict(zip("aeouyơưâêôă", "ãẽõũỹỡữẫễỗẵ", strict=True)),
    "nặng": dict(zip("aeouyơưâêôă", "ạẹọụỵợựậệộặ", strict=True)),
}
_VNI_CIRCUMFLEX = {"\xe2": "", "\xe1": "sắc", "\xe0": "huyền", "\xe5": "hỏi", "\xe3": "ngã", "\xe4": "nặng"}
_VNI_BREVE = {"\xea": "", "\xe9": "sắc", "\xe8": "huyền", "\xfa": "hỏi", "\xfc": "ngã", "\xeb": "nặng"}


def _vni_table() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for base, letter in {**{c: c for c in "aeouy"}, "\xf4": "ơ", "\xf6": "ư"}.items():
        table |= {base + mark: _TONED[tone][letter] for mark, tone in _VNI_TONES.items()}
    for base, letter in zip("aeo", "âêô", strict=True):
        table |= {base + mark: _TONED[tone][letter] if tone else letter for mark, tone in _VNI_CIRCUMFLEX.items()}
    table |= {"a" + mark: _TONED[tone]["ă"] if tone else "ă" for mark, tone in _VNI_BREVE.items()}
    # An upper-case letter is followed by an upper-case mark; hands have also written a lower-case one.
    mixed = {code[0].upper() + code[1]: char.upper() for code, char in table.items() if len(code) == 2}
    return mixed | {code.upper(): char.upper() for code, char in table.items()} | table


_VNI = _vni_table()
_VNI_CODE = re.compile("|".join(map(re.escape, sorted(_VNI, key=len, reverse=True))))


def from_viscii(text: str) -> str:
    """VISCII bytes, given one character each, as text."""
    return text.translate(_VISCII)


def from_tcvn3(text: str) -> str:
    """TCVN3 (ABC) bytes, given one character each, as text. Accents that stand alone join the letter before them."""
    return visible(text.translate(_TCVN3))


def from_vni(text: str) -> str:
    """VNI (Windows) bytes, given one character each, as text."""
    return _VNI_CODE.sub(lambda match: _VNI[match[0]], text).translate(_WINDOWS)


def from_windows_1258(text: str) -> str:
    """windows-1258 bytes, given one character each, as text in NFC; five of the bytes have no meaning there."""
    return visible(text.encode("latin-1", "replace").decode("cp1258", "replace"))


DECODERS: dict[str, Callable[[str], str]] = {
    "windows-1258": from_windows_1258,
    "viscii": from_viscii,
    "tcvn3": from_tcvn3,
    "vni": from_vni,
}
_ENOUGH = 0.75


def vietnamese_encoding(sample: str) -> str:
    """The key of `DECODERS` that makes Vietnamese of `sample` (one character a byte, no markup); `""` if none does."""
    shares = {name: vietnamese_share(decode(sample)) for name, decode in DECODERS.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _ENOUGH else ""


def as_bytes(text: str) -> str:
    """`text`, which was decoded as windows-1252, with one character a byte again; what is no byte stays as it is."""
    return text.translate(_TO_BYTES)
