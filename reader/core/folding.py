"""Vietnamese text made comparable: for search keys and for names. What an author wrote is never folded in place."""

from __future__ import annotations

import re
import unicodedata

_D = str.maketrans({"đ": "d", "Đ": "D"})
# Old placement (hòa, thúy) to new (hoà, thuý): the tone mark moves to the second vowel of oa, oe, uy.
# After q the u belongs to the consonant, and a final consonant (hoàn) leaves one placement only.
_OLD_TONE = re.compile(
    r"(?<![qQ])([oO])([\u0300\u0301\u0303\u0309\u0323])([aAeE])(?!\w)|"
    r"(?<![qQ])([uU])([\u0300\u0301\u0303\u0309\u0323])([yY])(?!\w)"
)
_NEW_TONE = re.compile(r"(?<![qQ])([oO](?=[aAeE])|[uU](?=[yY]))([aAeEyY])([\u0300\u0301\u0303\u0309\u0323])(?!\w)")
_SPACES = re.compile(r"\s+")


def nfc(text: str) -> str:
    """`text` in Unicode normal form C, the only form that the archive keeps."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """`text` without accents, with đ as d, in lower case: `Trương Tấn Sang` gives `truong tan sang`."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c))).casefold()


def new_tone_placement(text: str) -> str:
    """`text` in NFC with the tones of final oa, oe and uy on the second vowel: `hòa` gives `hoà`."""

    def moved(match: re.Match[str]) -> str:
        first, tone, second = (group for group in match.groups() if group)
        return first + second + tone

    return nfc(_OLD_TONE.sub(moved, unicodedata.normalize("NFD", text)))


def name_key(name: str) -> str:
    """The key under which two spellings are one name: case, spacing and tone placement do not count, tones do."""
    return new_tone_placement(_SPACES.sub(" ", name).strip()).casefold()


def has_accents(text: str) -> bool:
    """Whether `text` carries marks that `fold` would take away."""
    return fold(text) != nfc(text).casefold()


def tone_spellings(word: str) -> frozenset[str]:
    """`word` with the tones of oa, oe and uy in either placement: `hòa` gives `hòa` and `hoà`."""
    new = unicodedata.normalize("NFD", new_tone_placement(word))
    return frozenset({nfc(word), nfc(new), nfc(_NEW_TONE.sub(r"\1\3\2", new))})
