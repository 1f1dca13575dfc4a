"""Repair of Vietnamese text that some program decoded wrongly before it was saved, the page whole or parts of it.

Two kinds: UTF-8 that was taken for windows-1252 or Latin-1 (`Viá»‡t`), once or several times, and letters of VNI,
TCVN3, VISCII or windows-1258 that stand as the Latin letters with the same codes (`Vieät`), as characters or entities.
A part is a tag, or what stands between two tags or line ends: some may have been pasted into a page in Unicode.
"""

from __future__ import annotations

import html
import re
from html.entities import name2codepoint
from itertools import islice

from reader.core.legacy import as_bytes
from reader.extraction.capitals import words_in_capitals
from reader.extraction.legacy import DECODERS, vietnamese_encoding
from reader.extraction.syllables import evidence

PARTS = re.compile(r"(<[^<>]*>|[\r\n]+)")
_SAMPLE = 10_000
_MAX_LAYERS = 3
_ASCII = bytes(range(0x80))

_VIETNAMESE_ONLY = re.compile("[\u1ea0-\u1ef9ĐđƠơƯưĂă]")
_LATIN_1 = re.compile("[\u0080-\u00ff]")
# Letters and signs that Vietnamese has not, and that each of the four encodings puts for frequent letters of it.
_STRANGE = re.compile("[\u00ad\u00aa\u00ac\u00ae\u00b5\u00bdÐÖØÞßäëïðñöøûüþ]")
# Letters of windows-1258 with its tones after them, if it is taken for 1252: no syllable has such a pair.
_PAIRS = tuple(letter + tone for letter in "âêôãõý" for tone in "ÌìÒòÞ")
# A sign without a letter beside it is a letter itself if that is a word. © and » are none in any of the encodings.
_APART = re.compile(r"(?<![^\x00-@\[-`{-\x7f])([\xa1-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf])(?![^\x00-@\[-`{-\x7f])")
_WORDS = frozenset("ởýđôạổêếàảáơờứủỉỷỞÝĐÔÊÁẢÀƯ")

# One character of UTF-8 read as windows-1252: a lead byte and one to three bytes that continue it.
_CONTINUATION = "[" + "".join(
    re.escape(bytes([code]).decode("cp1252", "ignore") or chr(code)) + (re.escape(chr(code)) if code < 0xA0 else "")
    for code in range(0x80, 0xC0)
) + "]"  # fmt: skip
_TWICE = re.compile(
    f"(?:[\u00c2-\u00df]{_CONTINUATION}|[\u00e0-\u00ef]{_CONTINUATION}{{2}}|[\u00f0-\u00f4]{_CONTINUATION}{{3}})+"
)
_NOT_LATIN = re.compile("[\u0250-\u1dff]")
# What may be a letter of one of the encodings: not the signs that pages in any language have.
_LETTER = re.compile("[¡-ÿ](?<![¢£§©«­®°·»])")
_ACCENTED = re.compile("[À-ÿ]")
_WORD = re.compile("[^\\W\\d_][\\w¡-¿]*")
_MARKUP = re.compile("<[^<>]*>?|^[^<>]*>")
_AROUND = 40  # characters
_LOOKED_AT = 100
_THICK = 0.18  # of the words around one with an accent; in French and Spanish every fourth, in English every seventh
_FEW = 3
_RARE = 500  # one letter in so many may belong to a foreign name

_ENTITY = re.compile(
    r"&(?:(?P<name>(?!nbsp;|amp;|lt;|gt;|quot;|apos;)[A-Za-z]{2,7}\d{0,2})|#(?P<code>[1-9]\d{2,4})"
    r"|#[xX](?P<hex>[89a-fA-F][\da-fA-F]|[1-9a-fA-F][\da-fA-F]{2,3}));"
)


def repaired(text: str) -> tuple[str, str]:
    """`text` (in NFC) as it was before it was decoded wrongly, and the name of its encoding, `""` if nothing was wrong.

    Usual pages cost next to nothing: what is not ASCII is looked at first, apart from the rest.
    """
    name = ""
    for _ in range(_MAX_LAYERS):
        letters = not_ascii(text)
        if sum(map(len, _TWICE.findall(letters))) < 2 * max(_FEW, len(letters) // _RARE):
            break
        once_more = _decoded_once_more(text)
        if once_more == text:
            break
        text, name = once_more, "utf-8"
    spelled = expanded(text)
    letters = not_ascii(spelled)
    if not _LATIN_1.search(letters):
        return text, name
    mixed = _VIETNAMESE_ONLY.search(letters) is not None
    if not (_is_suspicious(spelled, letters) if mixed else _is_thick(spelled, letters)):
        return text, name
    parts = PARTS.split(spelled)
    suspects = [i for i, part in enumerate(parts) if not _VIETNAMESE_ONLY.search(part)]
    beneath = vietnamese_encoding(as_bytes(sample_of([parts[i] for i in suspects])))
    if not beneath:
        return text, name
    for i in suspects:
        decoded = restored(parts[i], beneath)
        parts[i] = better(parts[i], decoded) if mixed else decoded
    return "".join(parts), beneath


def _is_suspicious(text: str, letters: str) -> bool:
    """Whether there may be parts of an old encoding in `text`; `letters` are its characters that are not ASCII."""
    if len(_STRANGE.findall(letters)) >= max(_FEW, len(letters) // _RARE):
        return True
    return sum(map(letters.count, _PAIRS)) >= _FEW and sum(text.count(p) for p in _PAIRS if p in letters) >= _FEW


def _is_thick(text: str, letters: str) -> bool:
    """Whether words with Latin letters stand as close to each other as in Vietnamese; `letters` are all such letters.

    A page in English has one here and there, and to look at its every word would take longer than all else.
    """
    if len(_LETTER.findall(letters)) < _FEW:
        return False
    words = accented = end = 0
    for match in islice(_ACCENTED.finditer(text), _LOOKED_AT):
        around = _WORD.findall(_MARKUP.sub(" ", text[max(end, match.start() - _AROUND) : match.end() + _AROUND]))
        end = match.end() + _AROUND
        words += len(around)
        accented += sum(1 for word in around if not word.isascii())
    return accented >= _THICK * words


def not_ascii(text: str) -> str:
    """The characters of `text` that are not ASCII, in their order."""
    return text.encode("utf-8", "replace").translate(None, _ASCII).decode("utf-8")


def expanded(text: str) -> str:
    """`text` with characters for its entities, but those that markup consists of, if they are more than a few."""
    if "&" not in text or sum(1 for _ in islice(_ENTITY.finditer(text), _FEW)) < _FEW:
        return text
    return _ENTITY.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    if match["name"]:
        code = name2codepoint.get(match["name"], 0)
    else:
        code = int(match["code"]) if match["code"] else int(match["hex"], 16)
    return html.unescape(f"&#{code};") if code >= 0x80 and code != 0xA0 else match[0]


def sample_of(parts: list[str]) -> str:
    """Enough of the text in `parts` to tell its encoding by: no tags, and the parts with accents only."""
    chosen, size = [], 0
    for part in parts:
        if not part.startswith("<") and not part.isascii():
            chosen.append(part)
            size += len(part)
            if size > _SAMPLE:
                break
    return "\n".join(chosen)[: 2 * _SAMPLE]


def restored(part: str, name: str) -> str:
    """`part`, in which a character stands for a byte, decoded by encoding `name`.

    A sign that stands apart stays, unless it is a letter that is a word: © at the foot of a page is no â.
    """
    if part.isascii() and (part.isprintable() or part.isspace()):
        return part  # only VISCII has letters in ASCII, among its control characters
    pieces = _APART.split(as_bytes(part))
    decoded = [DECODERS[name](piece) for piece in pieces]
    # Every second piece is a sign that stands apart.
    decoded[1::2] = [new if new in _WORDS else old for old, new in zip(pieces[1::2], decoded[1::2], strict=True)]
    text = "".join(decoded)
    return words_in_capitals(text) if name == "tcvn3" else text


def better(old: str, new: str) -> str:
    """The one of two readings that has more Vietnamese syllables, less the words that are none; `new` if in doubt."""
    told, then = evidence(old), evidence(new)
    return new if then.valid - then.wrong >= told.valid - told.wrong else old


def _decoded_once_more(text: str) -> str:
    """`text` with each run of doubly encoded UTF-8 repaired, where that explains nearly all that is not ASCII."""
    if _is_explained(text):
        return _TWICE.sub(_once_more, text)
    if sum(map(_is_in_word, _TWICE.finditer(text))) < _FEW:
        return text  # a quotation, a table of what goes wrong
    return "".join(_part_once_more(part) for part in PARTS.split(text))


def _is_in_word(match: re.Match[str]) -> bool:
    text = match.string
    return text[match.start() - 1 : match.start()].isalpha() or text[match.end() : match.end() + 1].isalpha()


def _part_once_more(part: str) -> str:
    repaired_part = _TWICE.sub(_once_more, part) if _is_explained(part) else part
    # The other parts are in Latin letters, as is what was searched for: some pairs of VISCII look like Cyrillic ones.
    return part if _NOT_LATIN.search(repaired_part) else repaired_part


def _is_explained(text: str) -> bool:
    runs = _TWICE.findall(text)
    return bool(runs) and sum(map(len, runs)) >= 0.9 * len(not_ascii(text))


def _once_more(match: re.Match[str]) -> str:
    try:
        return as_bytes(match[0]).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return match[0]
