"""Vietnamese text made comparable: for search keys and for names. What an author wrote is never folded in place."""

from __future__ import annotations

import re
import unicodedata

_D = str.maketrans({"đ": "d", "Đ": "D"})
_D_LATER = str.maketrans({"đ": "d{", "Đ": "d{"})
# Breve (ă), circumflex (â ê ô; after ă) and horn (ơ after ô, ư).
_LETTER_MARKS = {"\u0306": "{", "\u0302": "{{", "\u031b": "{{{"}
# Old placement (hòa, thúy) to new (hoà, thuý): the tone mark moves to the second vowel of oa, oe, uy.
# After q the u belongs to the consonant, and a final consonant (hoàn) leaves one placement only.
_OLD_TONE = re.compile(
    r"(?<![qQ])([oO])([\u0300\u0301\u0303\u0309\u0323])([aAeE])(?!\w)|"
    r"(?<![qQ])([uU])([\u0300\u0301\u0303\u0309\u0323])([yY])(?!\w)"
)
_NEW_TONE = re.compile(r"(?<![qQ])([oO](?=[aAeE])|[uU](?=[yY]))([aAeEyY])([\u0300\u0301\u0303\u0309\u0323])(?!\w)")
# After one of these consonants, i and y are the same sound, and both are written: kĩ sư, kỹ sư; quí, quý.
_I_OR_Y = re.compile(r"((?:[hklmst]|qu))([iy])([\u0300\u0301\u0303\u0309\u0323]?)", re.IGNORECASE)
_SPACES = re.compile(r"\s+")


def nfc(text: str) -> str:
    """`text` in Unicode normal form C, the only form that the archive keeps."""
    return unicodedata.normalize("NFC", text)


def typed(text: str) -> str:
    """What a user typed, as the archive keeps it; halves of a pair, which no text may contain, become `?`."""
    return nfc(text.encode("utf-8", "replace").decode("utf-8"))


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


def sort_key(text: str) -> str:
    """The key that puts texts into the order of the Vietnamese alphabet: ă, â, đ, ê, ô, ơ, ư are letters of their own.

    Tones count only between words that are the same without them, as in a dictionary.
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_D_LATER)).casefold()
    # `{` stands after z: ă, written as `a{`, comes after every word in a and before b.
    letters = "".join(_LETTER_MARKS.get(c, "" if unicodedata.combining(c) else c) for c in decomposed)
    tones = "".join(c for c in decomposed if unicodedata.combining(c) and c not in _LETTER_MARKS)
    return f"{letters}\0{tones}"


def has_accents(text: str) -> bool:
    """Whether `text` carries marks that `fold` would take away."""
    return fold(text) != nfc(text).casefold()


def tone_spellings(word: str) -> frozenset[str]:
    """`word` with the tones of oa, oe and uy in either placement: `hòa` gives `hòa` and `hoà`."""
    new = unicodedata.normalize("NFD", new_tone_placement(word))
    return frozenset({nfc(word), nfc(new), nfc(_NEW_TONE.sub(r"\1\3\2", new))})


def spellings(word: str) -> frozenset[str]:
    """All ways in which `word` is written: tones in either placement, `kĩ` as `kỹ`, `quí` as `quý`."""
    found = tone_spellings(word)
    syllable = _I_OR_Y.fullmatch(unicodedata.normalize("NFD", word))
    if syllable:
        onset, vowel, tone = syllable.groups()
        other = {"i": "y", "y": "i", "I": "Y", "Y": "I"}[vowel]
        found |= tone_spellings(nfc(onset + other + tone))
    return found


def _one_for_one(code: int) -> str:
    folded = fold(chr(code))
    return folded if len(folded) == 1 else chr(code)


_IN_PLACE = {
    code: _one_for_one(code) for span in ((0x41, 0x5B), (0xC0, 0x250), (0x1E00, 0x1F00)) for code in range(*span)
}


def fold_in_place(text: str) -> str:
    """`text`, which is in NFC, folded letter for letter, so that positions stay: for marking what was found."""
    return text.translate(_IN_PLACE)
