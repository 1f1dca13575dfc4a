"""Text set in fonts from before Unicode: a Word or PDF file holds their bytes as Latin letters ("Céng hßa" in .VnTime).

On pages the text itself tells its code; here the name of its font does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.core.legacy import TCVN3, as_bytes, from_vni

_FONT = re.compile(r"(?:[A-Z]{6}\+)?(?:(\.Vn)|(VNI[-_ ]))", re.IGNORECASE)
_CAPITALS = re.compile(r"(?:[A-Z]{6}\+)?\.Vn\w*H(?![a-z])")
# Fonts of symbols, as which Word registered many of the old ones, have their bytes at U+F000.
_PRIVATE = {0xF000 + code: chr(code) for code in range(0x20, 0x100)}
# Letters that no byte of the two codes stands for: a text with several of them is Unicode, whatever its font.
_UNICODE = re.compile("[\u0100-\u0151\u0154-\u0177\u0179-\u017c\u01a0-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
_LEGACY = re.compile("[\u00a1-\u00ff]")

_ENOUGH = 6

_VNI_MARKS = frozenset("ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË")


def code_of(font: str) -> str:
    """The code that the fonts named like `font` draw: "tcvn3", "vni", or "" for a font of Unicode."""
    match = _FONT.match(font)
    return "" if match is None else "tcvn3" if match[1] else "vni"


def is_unicode(texts: Iterable[str]) -> bool:
    """Whether `texts`, set in fonts of one of the codes, are Unicode all the same, as repaired files are."""
    whole = "".join(texts)
    beyond = len(_UNICODE.findall(whole))
    return beyond > 0 and beyond * 2 >= len(_LEGACY.findall(whole))


def is_surely_old(text: str) -> bool:
    """Whether `text`, set in a font of one of the codes, has so many letters of the code that it is not Unicode."""
    return _UNICODE.search(text) is None and len(_LEGACY.findall(text)) >= _ENOUGH


def decoded(text: str, font: str) -> str:
    """`text` as the font called `font` draws it, if that is one of the codes; what is no byte stays as it is."""
    code = code_of(font)
    if not code:
        return text
    narrow = as_bytes(text.translate(_PRIVATE))
    if code == "vni":
        return from_vni(narrow)
    text = narrow.translate(TCVN3)
    return text.upper() if _CAPITALS.match(font) else text


def leading_marks(text: str) -> int:
    """How many characters at the start of `text`, in VNI, belong to the letter that stands before it."""
    return 1 if text[:1] in _VNI_MARKS else 0
