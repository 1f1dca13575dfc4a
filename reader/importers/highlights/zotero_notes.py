"""Notes of Zotero, which are HTML: those that it makes of annotations quote passages, each with its comment."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import unquote

from reader.core.highlights import Highlight
from reader.importers.highlights.texts import Element, Page, color_of, passage, pieces, plain, whole_page

_BLOCK = re.compile(r"(?=<(?:p|h[1-6]|blockquote|ul|ol|li|div)[\s>])", re.IGNORECASE)
_CITATION = re.compile(r'<span class="citation"[^<>]*>(?:[^<]|<(?!/?span)[^<>]*>|<span[^<>]*>[^<]*</span>)*</span>')
_PASSAGE = re.compile(
    r'<span class="(?:highlight|underline)"([^<>]*)>((?:[^<]|<(?!/?span)[^<>]*>|<span[^<>]*>[^<]*</span>)*)</span>'
)
_QUOTES = "“”\"'‘’«»„"
_LONGEST = 2_000_000
"""Characters of one note."""


def in_note(markup: str, page: Page) -> Iterator[Highlight]:
    """The passages that a note quotes, each with what stands beside it; and the rest of it, on the whole page."""
    rest: list[str] = []
    for block in _BLOCK.split(markup[:_LONGEST]):
        quoted = _PASSAGE.search(block)
        if quoted is None:
            rest.append(block)
            continue
        title, address = page
        beside = _CITATION.sub("", block[: quoted.start()] + block[quoted.end() :])
        said = plain(_PASSAGE.sub(lambda more: more[2], beside))
        text = passage("".join(piece for piece in pieces(quoted[2]) if isinstance(piece, str)))
        yield Highlight(
            title=title, address=address, exact=text.strip(_QUOTES).strip(), color=_color(quoted[1]), comment=said
        )
    said = plain("".join(rest))
    if said:
        yield whole_page(page, said=said)


def _color(attributes: str) -> str:
    written = unquote(Element("span", attributes, closing=False).get("data-annotation"))
    with suppress(ValueError, RecursionError):
        annotation = json.loads(written)
        return color_of(annotation.get("color")) if isinstance(annotation, dict) else ""
    return ""
