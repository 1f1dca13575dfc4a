"""From the bytes of a page to its text: which encoding they are in, and repair of what was encoded twice."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata

from charset_normalizer import from_bytes
from resiliparse.parse.encoding import map_encoding_to_html5

from reader.core.article import Page
from reader.extraction.guards import without_comments, without_scripts
from reader.extraction.legacy import DECLARED_AS, vietnamese_encoding
from reader.extraction.repair import PARTS, better, expanded, not_ascii, repaired, restored, sample_of
from reader.extraction.syllables import vietnamese_share

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,300}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)
_DECLARED_WITHIN = 16_384
# Decoding by HTML's rules: what calls itself Latin-1 is windows-1252, and so on. Unknown names come back as UTF-8.
_UTF8_NAMES = frozenset({"utf-8", "utf8", "unicode-1-1-utf-8"})
_SAMPLE = 400_000
_SLIGHT = 0.1  # of charset-normalizer's "mess", 0–1
_NUMERIC_ENTITY = re.compile(r"&#(?:\d{2,7}|x[0-9a-f]{2,6});", re.IGNORECASE)
_ESCAPED = re.compile("[\udc80-\udcff]")
_ESCAPED_RUN = re.compile("[\udc80-\udcff]+")
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_MOSTLY = 0.3
# ASCII, and signs of windows-1252 in English text: … ‘ ’ “ ” • – — ™, no-break space, £ § © « ® ° · » ½ é
_ENGLISH = bytes(range(0x80)) + b"\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbd\xe9"


def decode(page: Page) -> tuple[str, str]:
    """The text of `page` in NFC and the name of the encoding it was in, e.g. `utf-8`, `windows-1258`, `viscii`.

    In this order: a byte order mark or a wide encoding, strict UTF-8, UTF-8 of which parts are damaged or in another
    encoding, the four old Vietnamese encodings told by their syllables, the declared encoding, and the guess of
    charset-normalizer. Vietnamese text in an old encoding that some program took for Latin-1, and UTF-8 that was
    encoded twice, are repaired; the name is then that of the encoding beneath. Never raises: bytes without a meaning
    become U+FFFD, and there are neither NULs nor lone surrogates.
    """
    text, name = _decoded(page)
    text = _composed(text.removeprefix("\ufeff"))
    if not page.is_html:
        text = expanded(text)
        if len(_NUMERIC_ENTITY.findall(text, 0, _SAMPLE)) >= 3:
            text = _NUMERIC_ENTITY.sub(lambda match: html.unescape(match[0]), text)
    text, beneath = repaired(text)
    return _composed(text.removeprefix("\ufeff").replace("\x00", "")), beneath or name


def _composed(text: str) -> str:
    # The one mark that joins a bracket of the markup: what follows a tag would take its end away.
    return unicodedata.normalize("NFC", text.replace(">\u0338", ">"))


def _decoded(page: Page) -> tuple[str, str]:
    data = page.content
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace"), codec
    data = data.removeprefix(codecs.BOM_UTF8)
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace"), wide[:6]
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    text = _partly_utf8(data)
    if text:
        return text, "utf-8"
    # Bytes first, characters second: the sample is stripped of what is no text before four tables are tried on it.
    narrow = expanded(data.decode("latin-1"))
    name = vietnamese_encoding(sample_of(PARTS.split(without_comments(without_scripts(narrow[:_SAMPLE])))))
    declared = page.charset.lower() or _declared(data)
    name = name or DECLARED_AS.get(declared, "")
    if name:
        return "".join(restored(part, name) for part in PARTS.split(narrow)), name
    codec = _known(declared)
    if codec:
        text = data.decode(codec, "replace")
        if text.count("\ufffd") * 50 <= len(not_ascii(text)):
            return text, _name(codec)
    codec = _guessed(data) or codec or "cp1252"
    return data.decode(codec, "replace"), _name(codec)


def _wide(data: bytes) -> str:
    """The UTF-16 or UTF-32 codec that makes much ASCII of `data`, which has NULs but no mark; `""` if none does."""
    sample = data[:4096]
    if b"\x00" not in sample:
        return ""
    for codec in _WIDE:
        text = sample.decode(codec, "replace")
        good = sum(map(str.isprintable, text)) - text.count("\ufffd")
        if text.count("\x00") * 20 <= len(text) and sum(map(str.isascii, text)) >= _MOSTLY * len(text) <= good:
            return codec
    return ""


def _partly_utf8(data: bytes) -> str:
    """The text of `data` if it is UTF-8 with some bytes that are not; `""` if it is another encoding.

    Parts without any letter of UTF-8 are in an encoding of their own, an old Vietnamese one if that makes syllables of
    them. In other parts what is no UTF-8 becomes U+FFFD.
    """
    text = data.decode("utf-8", "surrogateescape")
    parts = PARTS.split(text)
    foreign = [i for i, part in enumerate(parts) if _is_foreign(part)]
    if len(not_ascii(text)) < 2 * len(_ESCAPED.findall(text)):
        # In the encodings of two bytes a letter, some pairs are letters of UTF-8 by chance, but they make no syllables.
        rest = set(range(len(parts))).difference(foreign)
        if vietnamese_share("\n".join(parts[i] for i in sorted(rest) if not _ESCAPED.search(parts[i]))) < 0.75:
            return ""
    narrow = [part.encode("utf-8", "surrogateescape").decode("latin-1") for part in parts]
    name = vietnamese_encoding(sample_of([narrow[i] for i in foreign]))
    for i in foreign:
        parts[i] = restored(narrow[i], name) if name else narrow[i].encode("latin-1").decode("cp1252", "replace")
    if name:
        # Now that it is known: other parts may be in it too, and be UTF-8 by chance, all of them or some letters.
        parts = [better(restored(old, name), part) for part, old in zip(parts, narrow, strict=True)]
    return _ESCAPED_RUN.sub("\ufffd", "".join(parts))


def _is_foreign(part: str) -> bool:
    """Whether `part`, in which surrogates are bytes that are no UTF-8, has more of them than letters of UTF-8."""
    return not part.isascii() and len(_ESCAPED.findall(part)) > len(not_ascii(part))


def _guessed(data: bytes) -> str:
    """The codec that charset-normalizer finds, or windows-1252 where that fits the language as well; `""` if none."""
    if not data.translate(None, _ENGLISH):
        return "cp1252"  # English with quotation marks and dashes: too little for a guess
    matches = from_bytes(_telling(data), cp_exclusion=["cp1258"])  # its syllables have been looked for
    best = matches.best()
    if best is None:
        return ""
    western = next((match for match in matches if match.encoding == "cp1252"), best)
    as_good = western.coherence >= best.coherence and western.chaos - best.chaos < _SLIGHT
    return western.encoding if as_good else best.encoding


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:_DECLARED_WITHIN])
    return match[1].decode("ascii", "ignore").lower() if match else ""


def _known(declared: str) -> str:
    """Python's codec for the declared name; `""` if there is none or it says UTF-8, which was tried already."""
    if not declared or declared in _UTF8_NAMES:
        return ""
    codec = map_encoding_to_html5(declared)
    if not codec or codec == "utf-8":
        return ""
    try:
        codecs.lookup(codec)
    except LookupError:
        return ""
    return str(codec)


def _name(codec: str) -> str:
    """The name that an article shows: `windows-1252` rather than Python's `cp1252`."""
    name = codec.replace("_", "-")
    return f"windows-{name[2:]}" if re.fullmatch(r"cp125\d", name) else name


def _telling(data: bytes) -> bytes:
    """Some lines of `data` with other than ASCII bytes: all that a guess needs."""
    lines, size = [], 0
    for line in data.splitlines():
        if not line.isascii():
            lines.append(line[:4096])
            size += len(lines[-1])
            if size > 50_000:
                break
    return b"\n".join(lines)
