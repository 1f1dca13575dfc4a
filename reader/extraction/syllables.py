"""Which letter sequences are Vietnamese syllables: an onset, a rime and a tone that may stand together.

The written language has about 7 000 of them, so text decoded by a wrong table gives itself away at once.
"""

from __future__ import annotations

import re
import unicodedata

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


_OPEN = _syllables(_OPEN_RIMES)
_STOPPED = _syllables(_STOPPED_RIMES)

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_TONES = frozenset({_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT})
_STOPPED_TONES = frozenset({_ACUTE, _DOT})  # sắc and nặng: no other tone can be spoken before c, ch, p or t

_WORD = re.compile(r"[^\W\d_]+")
_MIN_ACCENTED_SHARE = 0.2
_MIN_ACCENTED_WORDS = 3
_MAX_WORDS = 4000


def is_syllable(word: str) -> bool:
    """Whether `word`, in any case and any normal form, is a syllable that Vietnamese spelling allows."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in decomposed if c in _TONES]
    bare = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))
    if len(tones) > 1:
        return False
    return bare in _OPEN or (bare in _STOPPED and bool(tones) and tones[0] in _STOPPED_TONES)


def vietnamese_share(text: str) -> float:
    """The share, 0–1, of the words with other than ASCII letters in `text` that are Vietnamese syllables.

    0.0 if such words are fewer than every fifth, or fewer than three: then nothing can be told. At most the first
    4 000 words count.
    """
    words = []
    for match in _WORD.finditer(unicodedata.normalize("NFC", text)):
        words.append(match[0])
        if len(words) == _MAX_WORDS:
            break
    accented = [word for word in words if not word.isascii()]
    if len(accented) < max(_MIN_ACCENTED_WORDS, _MIN_ACCENTED_SHARE * len(words)):
        return 0.0
    return sum(map(is_syllable, accented)) / len(accented)
