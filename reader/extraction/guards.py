"""Pages that would hang or silently cut a parser are made harmless first, or refused.

libxml2 stops at 10 MB in one attribute, is quadratic in the attributes of one tag, and drops what is nested too
deeply; trafilatura is quadratic in the number of elements.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.errors import ReaderError
from reader.extraction.layout import Block

MAX_TAGS = 2_000_000
CHEAP_ABOVE_TAGS = 40_000  # above it the engines are not asked
_CHEAP_ABOVE = 6_000_000  # characters of markup without scripts and pictures
_MAX_COMPARISONS = 4_000_000_000  # characters looked through when blocks are matched with an engine's text
_USUAL_DEPTH = 30
_MAX_NESTED = 500_000  # characters, each counted once for every level: an engine reads them all anew on each
_MAX_TAG = 20_000  # characters
MAX_DEPTH = 240

INLINED = "data:,"
"""What stands for an inlined picture in a page that was made harmless; its number follows."""

_DATA_URI = re.compile(r"data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%\s_.~!*();:@&$,?-]{256,}", re.ASCII)
_HUGE_TAG = re.compile(rf"<([a-zA-Z][\w:-]{{0,30}})[^<>]{{{_MAX_TAG},}}>")
# The same where attributes hold angle brackets: two thousand quoted values in one tag. It never goes back (++, *+).
_MANY_VALUES = re.compile(
    r"""<([a-zA-Z][\w:-]{0,30}+)(?:[^<>"']*+(?:"[^"]{0,5000}+"|'[^']{0,5000}+')){2000,}+[^<>"']*+>"""
)
_SCRIPT_OPEN = re.compile(r"<(script|style)\b([^>]{0,2000})>", re.IGNORECASE)
_CLOSE = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
_NESTING = re.compile(
    r"</?(?:div|span|font|b|i|u|s|em|strong|center|section|article|table|tbody|ul|ol|dl|blockquote|form|big|small|"
    r"tt|code|ins|del|cite|q|sub|sup|main|aside|header|footer|nav|figure|fieldset)\b[^>]{0,2000}>",
    re.IGNORECASE,
)
_NESTING_BLOCKS = re.compile(
    r"</?(?:div|center|section|article|table|tbody|ul|ol|dl|blockquote|form|main|aside|header|footer|nav|figure|"
    r"fieldset|t[rdh]|li)\b[^>]{0,2000}>",
    re.IGNORECASE,
)


def harmless(markup: str, name: str) -> tuple[str, list[str]]:
    """`markup` without scripts (but JSON-LD), styles and monstrous tags, and the `data:` addresses taken out of it.

    Raises `ReaderError` page-too-complex for more than two million tags.
    """
    if markup.count("<") > MAX_TAGS:
        raise ReaderError("page-too-complex", name=name, reason=f"it has more than {MAX_TAGS:,} tags")
    inlined: list[str] = []

    def numbered(match: re.Match[str]) -> str:
        inlined.append(match[0])
        return f"{INLINED}{len(inlined) - 1}"

    markup = without_scripts(_DATA_URI.sub(numbered, markup.replace("\x00", "")))
    if max(map(len, markup.split("<"))) > _MAX_TAG:
        markup = _HUGE_TAG.sub(r"<\1>", markup)
    return _MANY_VALUES.sub(r"<\1>", markup), inlined


def without_boxes(markup: str) -> str:
    """`markup` with a paragraph for every box: nothing is lost but the boxes, which were nested too deeply."""
    return _NESTING.sub("", _NESTING_BLOCKS.sub("<p>", markup))


def is_heavy(markup: str, blocks: Sequence[Block]) -> bool:
    """Whether the page has too many tags, too much text too deep, or too many blocks, for engines quadratic in them."""
    if len(markup) > _CHEAP_ABOVE or markup.count("<") > CHEAP_ABOVE_TAGS:
        return True
    if sum(len(block.text) * max(0, block.box.depth - _USUAL_DEPTH) for block in blocks) > _MAX_NESTED:
        return True
    return len(blocks) * sum(len(block.text) for block in blocks) > _MAX_COMPARISONS


def without_scripts(markup: str) -> str:
    """`markup` without scripts (but JSON-LD) and styles.

    By hand rather than by one expression: with many unclosed scripts that would be quadratic.
    """
    pieces, at = [], 0
    while opening := _SCRIPT_OPEN.search(markup, at):
        if "ld+json" in opening[2].lower():
            pieces.append(markup[at : opening.end()])
            at = opening.end()
            continue
        closing = _CLOSE[opening[1].lower()].search(markup, opening.end())
        if closing is None:
            break
        pieces.append(markup[at : opening.start()])
        end = markup.find(">", closing.end())
        at = end + 1 if end >= 0 else len(markup)
    pieces.append(markup[at:])
    return "".join(pieces)


def without_comments(markup: str) -> str:
    """`markup` without comments; what no end of a comment follows stays. Linear, as `without_scripts` is."""
    first, *rest = markup.split("<!--")
    for i, piece in enumerate(rest):
        _, closed, after = piece.partition("-->")
        rest[i] = after if closed else piece
    return first + "".join(rest)
