"""The letters of Vietnamese before Unicode, code by code, for which Python has no codec.

VISCII is RFC 1456. TCVN3 is the ABC code of TCVN 5712:1993. VNI writes an accented letter as a base letter and a
mark. Texts in these codes have one character (U+0000–U+00FF) for each byte.
"""

from __future__ import annotations

import re

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
WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
"""Below A0, the fonts for TCVN3 and VNI have the quotation marks and dashes of Windows."""
_TO_BYTES = {ord(char): chr(code) for code, char in WINDOWS.items()}

VISCII = _VISCII_CONTROLS | {0x80 + i: char for i, char in enumerate(_VISCII_UPPER_HALF)}
TCVN3 = WINDOWS | {0xA1 + i: char for i, char in enumerate(_TCVN3_FROM_A1)}

WINDOWS_1258 = {code: bytes([code]).decode("cp1258", "ignore") or chr(code) for code in range(0x80, 0x100)}

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


VNI = _vni_table()
_VNI_CODE = re.compile("|".join(map(re.escape, sorted(VNI, key=len, reverse=True))))


def from_vni(text: str) -> str:
    """VNI (Windows) bytes, given one character each, as text."""
    return _VNI_CODE.sub(lambda match: VNI[match[0]], text).translate(WINDOWS)


def as_bytes(text: str) -> str:
    """`text`, which was decoded as windows-1252, with one character a byte again; what is no byte stays as it is."""
    return text.translate(_TO_BYTES)
