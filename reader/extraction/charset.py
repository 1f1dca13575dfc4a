"""From the bytes of a page to its text: which encoding they are in, and repair of what was encoded twice."""

from __future__ import annotations

import codecs
import html
import re

from charset_normalizer import from_bytes
from resiliparse.parse.encoding import map_encoding_to_html5

from reader.core.article import Page
from reader.extraction.guards import without_comments, without_scripts
from reader.extraction.legacy import DECODERS, as_bytes, vietnamese_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
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
_NO_TEXT = re.compile(r"<[^<>]*>|&#?\w{1,10};")
_VIETNAMESE_ONLY = re.compile("[\u1ea0-\u1ef9ĐđƠơƯưĂă]")
_LATIN_1 = re.compile("[\u0080-\u00ff]")
_NUMERIC_ENTITY = re.compile(r"&#(?:\d{2,7}|x[0-9a-f]{2,6});", re.IGNORECASE)

# One character of UTF-8 read as windows-1252: a lead byte and one to three bytes that continue it.
_CONTINUATION = "[" + "".join(
    re.escape(bytes([code]).decode("cp1252", "ignore") or chr(code)) + (re.escape(chr(code)) if code < 0xA0 else "")
    for code in range(0x80, 0xC0)
) + "]"  # fmt: skip
_TWICE = re.compile(
    f"(?:[\u00c2-\u00df]{_CONTINUATION}|[\u00e0-\u00ef]{_CONTINUATION}{{2}}|[\u00f0-\u00f4]{_CONTINUATION}{{3}})+"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def decode(page: Page) -> tuple[str, str]:
    """The text of `page` and the name of the encoding it was in, e.g. `utf-8`, `windows-1258`, `viscii`.

    In this order: a byte order mark or the wide encoding that the container found, strict UTF-8, the four old
    Vietnamese encodings told by their syllables, the declared encoding, and the guess of charset-normalizer.
    Vietnamese text in an old encoding that some program took for Latin-1, and UTF-8 that was encoded twice, are
    repaired; the name is then that of the encoding beneath. Never raises: bytes without a meaning become U+FFFD.
    """
    text, name = _decoded(page)
    text = text.removeprefix("\ufeff")
    text, beneath = _unlayered(text)
    if not page.is_html and len(_NUMERIC_ENTITY.findall(text, 0, _SAMPLE)) >= 3:
        text = _NUMERIC_ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return text, beneath or name


def _decoded(page: Page) -> tuple[str, str]:
    data = page.content
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace"), codec
    declared = page.charset or _declared(data)
    if declared.startswith(("utf-16", "utf-32")) and b"\x00" in data[:1024]:
        return data.decode(_known(declared) or "utf-16", "replace"), declared[:6]
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    # Bytes first, characters second: the sample is cut and stripped of markup before four tables are tried on it.
    narrow = data[:_SAMPLE].decode("latin-1")
    name = vietnamese_encoding(_bare(narrow))
    if name:
        return DECODERS[name](data.decode("latin-1")), name
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * 50 <= len(_NOT_ASCII.findall(text)):
        return text, "utf-8"  # one letter in fifty broken: damage, not another encoding
    codec = _known(declared)
    if codec:
        text = data.decode(codec, "replace")
        if text.count("\ufffd") * 50 <= len(_NOT_ASCII.findall(text)):
            return text, _name(codec)
    codec = _guessed(data) or codec or "cp1252"
    return data.decode(codec, "replace"), _name(codec)


def _bare(sample: str) -> str:
    return _NO_TEXT.sub(" ", without_comments(without_scripts(sample)))


def _guessed(data: bytes) -> str:
    """The codec that charset-normalizer finds, or windows-1252 where that fits the language as well; `""` if none."""
    matches = from_bytes(_telling(data))
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


def _unlayered(text: str) -> tuple[str, str]:
    """`text` without a second encoding around it, and the name of the one beneath, `""` if there was none."""
    sample = text[:_SAMPLE]
    if _VIETNAMESE_ONLY.search(sample) or not _LATIN_1.search(sample):
        # Real Vietnamese letters show that the text was decoded rightly, at least in the greater part.
        return (text, "") if len(_TWICE.findall(sample)) < 3 else (_decoded_once_more(text), "")
    if len(_TWICE.findall(sample)) >= 3:
        repaired = _decoded_once_more(text)
        if repaired != text:
            return repaired, "utf-8"
    bare = as_bytes(_bare(sample))
    name = vietnamese_encoding(bare)
    # windows-1258 shares its letters with windows-1252, so it would also claim text that is right as it is.
    if name and name != "windows-1258":
        return DECODERS[name](as_bytes(text)), name
    return text, ""


def _decoded_once_more(text: str) -> str:
    """`text` with each run of doubly encoded UTF-8 repaired, if that explains nearly all that is not ASCII."""
    runs = _TWICE.findall(text)
    if sum(map(len, runs)) < 0.9 * len(_NOT_ASCII.findall(text)):
        return text

    def repaired(match: re.Match[str]) -> str:
        try:
            return as_bytes(match[0]).encode("latin-1").decode("utf-8")
        except UnicodeError:
            return match[0]

    return _TWICE.sub(repaired, text)
