"""What the readers of foreign highlights share: HTML as plain text, names of tags, colours and moments."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from math import isfinite
from typing import Any

from reader.core.folding import typed
from reader.core.highlights import Highlight
from reader.core.noting import unlinked
from reader.core.quotations import printable
from reader.core.tags import LEVELS, undivided

Page = tuple[str, str]
"""Title and address of a page."""

_LONGEST = 100_000
"""Characters of a passage or a comment: nobody marks or writes more."""
_LONGEST_LINE = 1_000
_MOST_TAGS = 100
# No angle bracket within: else each bracket that is never closed would be looked at up to the end of the text.
_ELEMENT = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)((?:[\s/][^<>]*)?)>")
_COMMENT = re.compile(r"<!--[^<>]*-->")
_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([a-zA-Z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_BLOCKS = frozenset("p div br h1 h2 h3 h4 h5 h6 ul ol blockquote pre table tr hr".split())
_BOLD = frozenset({"b", "strong"})
_SILENT = frozenset({"script", "style"})
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\n{3,}")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


class Element:
    """The beginning of an element of HTML, or its end: then it is `closing`."""

    def __init__(self, name: str, attributes: str, *, closing: bool) -> None:
        self.name = name.lower()
        self.closing = closing
        self._attributes = attributes

    def get(self, name: str) -> str:
        """An attribute's value, `""` if there is none."""
        for found in _ATTRIBUTE.finditer(self._attributes):
            if found[1].lower() == name:
                return html.unescape(found[2] if found[2] is not None else found[3])
        return ""


def pieces(markup: str) -> Iterator[str | Element]:
    """The texts and the elements of HTML, in order, in a time that grows with its length alone."""
    markup = _COMMENT.sub("", markup)
    end = 0
    for found in _ELEMENT.finditer(markup):
        if found.start() > end:
            yield html.unescape(markup[end : found.start()])
        yield Element(found[2], found[3], closing=bool(found[1]))
        end = found.end()
    if end < len(markup):
        yield html.unescape(markup[end:])


def plain(markup: str) -> str:
    """What HTML says, as a note has it: lines, lists with dashes, bold words; nothing that does something."""
    said: list[str] = []
    silent = False
    for piece in pieces(markup):
        if isinstance(piece, str):
            if not silent:
                said.append(piece.replace("\n", " "))
        elif piece.name in _SILENT:
            silent = not piece.closing
        elif piece.name in _BLOCKS:
            said.append("\n")
        elif piece.name == "li":
            said.append("" if piece.closing else "\n- ")
        elif piece.name in _BOLD:
            said.append("**")
    return comment("".join(said).replace("****", ""))


def comment(value: object) -> str:
    """A comment as a note has it."""
    lines = _BLANKS.sub(" ", unlinked(clean(value))).split("\n")
    return _LINES.sub("\n\n", "\n".join(line.strip() for line in lines)).strip()[:_LONGEST]


def clean(value: object) -> str:
    """A text without what cannot be shown; `""` for what is no text."""
    return typed(printable(value)) if isinstance(value, str) else ""


def line(value: object) -> str:
    """A title, a name or an address, on one line."""
    return " ".join(clean(value).split())[:_LONGEST_LINE]


def passage(value: object) -> str:
    """A passage that was marked."""
    return clean(value).strip()[:_LONGEST]


def tag_of(*levels: object) -> str:
    """The name of a tag with these levels; a stroke in one of them divides nothing."""
    names = (undivided(line(level)) for level in levels)
    return LEVELS.join(name for name in names if any(c.isalnum() for c in name))


def tags_of(names: Iterable[object]) -> tuple[str, ...]:
    """The names of tags of one level each."""
    return tuple(filter(None, map(tag_of, islice(names, _MOST_TAGS))))


def color_of(value: object) -> str:
    """A colour as `#rrggbb`, `""` for anything else."""
    return value.lower() if isinstance(value, str) and _COLOR.fullmatch(value) else ""


def moment_of(value: object) -> datetime | None:
    """A moment that is written as ISO 8601 or as seconds since 1970 (or thousandths or millionths of them)."""
    try:
        if isinstance(value, str) and not value.strip().lstrip("-").isdigit():
            moment = datetime.fromisoformat(value.strip().replace("Z", "+00:00"))
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            return None
        seconds = float(value)
        if not isfinite(seconds):
            return None
        while abs(seconds) > 1e11:
            seconds /= 1000
        return datetime.fromtimestamp(seconds, UTC) if seconds > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def whole_page(page: Page, *, tags: tuple[str, ...] = (), said: str = "", created: object = None) -> Highlight:
    """What is said of a whole page."""
    title, address = page
    return Highlight(title=line(title), address=line(address), tags=tags, comment=said, created=moment_of(created))


def entries(value: Any, name: str) -> list[dict[str, Any]]:
    """Those things of a list in JSON that are objects; none if it is no list."""
    found = value.get(name) if isinstance(value, dict) else None
    return objects(found)


def objects(value: Any) -> list[dict[str, Any]]:
    """Those things of a list that are objects."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
