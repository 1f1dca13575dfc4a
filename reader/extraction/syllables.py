"""Which letter sequences are Vietnamese syllables: an onset, a rime and a tone that may stand together.

The written language has about 7 000 of them, so text decoded by a wrong table gives itself away at once.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_OPEN_RIMES = (
    "a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên êng ênh êu "
    "i ia iêm iên iêng iêu im in inh iu o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong "
    "ô ôi ôm ôn ông ơ ơi ơm ơn u ua uân uâng uây uê uênh ui um un ung uôi uôm uôn uông uơ uy uya uyên uyn uynh uyu "
    "ư ưa ưi ưm ưn ưng ươi ươm ươn ương ươu ưu y yêm yên yêng yêu"
)
_STOPPED_RIMES = (
    "ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich iêc iêp iêt ip it oac oach oap oat oăc oăt oet oc ooc op ot "
    "ôc ôp ôt ơp ơt uât uc uêch uôc uôp uôt up ut uych uyêt uyp uyt ưc ưt ươc ươp ươt yêt"
)


def _syllables(rimes: str) -> frozenset[str]:
    onsets = ["", *_ONSETS.split()]
    return frozenset(unicodedata.normalize("NFC", onset + rime) for onset in onsets for rime in rimes.split())


_OPEN = _syllables(_OPEN_RIMES) | {"quynh"}
_STOPPED = _syllables(_STOPPED_RIMES) | {"quych", "quyt", "đăk", "lăk"}  # the last two of Đắk Lắk

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_TONES = frozenset({_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT})
_STOPPED_TONES = frozenset({_ACUTE, _DOT})  # sắc and nặng: no other tone can be spoken before c, ch, p or t

# Letters and what a wrong table makes of letters: signs and control characters. Not the quotation marks and dashes.
_WORD = re.compile("[A-Za-z\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u1fff\u2070-\u2fff\u3040-\U0010ffff]+")
_ABBREVIATION = re.compile("[B-DF-HJ-NP-TV-XZĐ]+")  # HĐND, QĐ
_LONGEST = 7  # letters of a syllable: nghiêng
_MIN_ACCENTED_SHARE = 0.2
_MIN_ACCENTED_WORDS = 3
_MAX_WORDS = 2000


class Evidence(NamedTuple):
    """Of `words` words in a text, `syllables` are Vietnamese ones, with accents or without.

    Of those with other than ASCII letters, `valid` are syllables, `kinds` of them different ones; `wrong` are none.
    """

    valid: int
    wrong: int
    kinds: int
    syllables: int
    words: int

    @property
    def share(self) -> float:
        """The share, 0–1, of valid words among those with other than ASCII letters; 0.0 if there are none."""
        return self.valid / max(1, self.valid + self.wrong)

    @property
    def is_usual(self) -> bool:
        """Whether at least every fifth word has an accent, as in Vietnamese three of four have."""
        return self.valid + self.wrong >= _MIN_ACCENTED_SHARE * self.words


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether `word`, in any case and any normal form, is a syllable that Vietnamese spelling allows."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in decomposed if c in _TONES]
    bare = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))
    if len(tones) > 1:
        return False
    return bare in _OPEN or (bare in _STOPPED and bool(tones) and tones[0] in _STOPPED_TONES)


def evidence(text: str) -> Evidence:
    """How the first 2 000 words of `text` stand to Vietnamese spelling.

    A letter or a sign that stands alone, and an abbreviation in capitals with Đ, tell nothing and count as words only.
    """
    valid = wrong = syllables = words = 0
    kinds = set()
    for match in _WORD.finditer(unicodedata.normalize("NFC", text)):
        word = match[0].lower()
        words += 1
        fits = len(word) <= _LONGEST and is_syllable(word)
        syllables += fits
        if not word.isascii() and len(word) > 1:
            if fits:
                valid += 1
                kinds.add(word)
            elif not _ABBREVIATION.fullmatch(match[0]):
                wrong += 1
        if words == _MAX_WORDS:
            break
    return Evidence(valid, wrong, len(kinds), syllables, words)


def vietnamese_share(text: str) -> float:
    """The share, 0–1, of the words with other than ASCII letters in `text` that are Vietnamese syllables.

    0.0 if such words are fewer than every fifth, or fewer than three: then nothing can be told.
    """
    told = evidence(text)
    return told.share if told.is_usual and told.valid + told.wrong >= _MIN_ACCENTED_WORDS else 0.0
