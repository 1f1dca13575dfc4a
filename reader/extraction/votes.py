"""Engines read the page, and each votes for the blocks that it keeps."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml.etree import LxmlError
from resiliparse.extract.html2text import extract_plain_text

from reader.core.article import ParagraphKind
from reader.extraction.layout import Block, Box, Layout
from reader.extraction.scoring import readable
from reader.extraction.tidy import plain, visible

_LONG = 30  # characters without white space: enough to be found anywhere, not only next in order
_NEAR = 400  # a shorter text must stand within so many characters after the last one found
_PIECE, _STEP = 20, 10
_KEPT = 0.7
_ENOUGH = 150  # characters on which two engines must agree
_AGREED = 0.6  # of what either keeps
_ITEM_MARK = re.compile(r"[-•*]|\d+\.")  # what engines put before the items of a list

for _engine in ("trafilatura", "htmldate"):
    # They log each page that they cannot read as an error; here it is an engine that abstains.
    logging.getLogger(_engine).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Votes:
    """For each block whether it is of the article by the boxes around it, by resiliparse, and by trafilatura.

    trafilatura is None where it was not asked.
    """

    structure: list[bool]
    resiliparse: list[bool]
    trafilatura: list[bool] | None


def cast(markup: str, layout: Layout) -> Votes:
    """The votes on the page `markup`; trafilatura, which is slow, is asked where the other two hardly agree."""
    resiliparse = matched(layout.blocks, _by_resiliparse(markup))
    structure = readable(layout, resiliparse)
    agreed = either = 0
    for block, one, other in zip(layout.blocks, structure, resiliparse, strict=True):
        agreed += len(block.text) * (one and other)
        either += len(block.text) * (one or other)
    if agreed >= max(_ENOUGH, _AGREED * either):
        return Votes(structure, resiliparse, None)
    return Votes(structure, resiliparse, matched(layout.blocks, _by_trafilatura(markup)))


def _by_trafilatura(markup: str) -> str:
    import trafilatura  # here, because it takes half a second and most pages do without it

    return _abstaining(
        lambda: trafilatura.bare_extraction(
            markup, include_comments=False, favor_recall=True, with_metadata=False, deduplicate=False
        )
    )


def _by_resiliparse(markup: str) -> str:
    return str(extract_plain_text(markup, main_content=True, alt_texts=False, links=False, form_fields=False))


def _abstaining(engine: Callable[[], object]) -> str:
    """What `engine` returns as text; `""` if it finds nothing or cannot cope with the page."""
    try:
        found = engine()
    except (LxmlError, ValueError, TypeError, AttributeError, AssertionError, KeyError, IndexError):
        return ""
    except RecursionError:
        return ""
    return found if isinstance(found, str) else str(getattr(found, "text", "") or "")


def matched(blocks: Sequence[Block], text: str) -> list[bool]:
    """For each block whether `text`, read in order, holds it, case and white space aside."""
    flat, starts, ends = _flattened(text)
    rows = flat.replace("|", "")
    first: dict[str, Box | None] = {}
    kept: list[bool] = []
    at = 0
    for block in blocks:
        wanted = block.plain
        if block.kind is ParagraphKind.TABLE_ROW:
            kept.append(wanted.replace("|", "") in rows)
            continue
        found = flat.find(wanted, at)
        if len(wanted) < _LONG:
            # Only as a line of its own: the words of a menu are also in the sentences of the article.
            while 0 <= found <= at + _NEAR and not (found in starts and found + len(wanted) in ends):
                found = flat.find(wanted, found + 1)
            found = found if found <= at + _NEAR else -1
        else:
            # What stands twice on the page and once in the text is a teaser of itself: the first is taken. But an
            # engine also drops what an author repeats, so a repetition side by side shares the first one's vote.
            home = block.box.home
            if found < 0 and wanted in first:
                kept.append(first[wanted] is home)
                continue
            if found < 0:
                found = flat.find(wanted)
            if found >= 0:
                first.setdefault(wanted, home)
            else:
                kept.append(_mostly(wanted, flat))
                continue
        kept.append(found >= 0)
        if found >= 0:
            at = found + len(wanted)
    return kept


def _flattened(text: str) -> tuple[str, set[int], set[int]]:
    """`text` without white space, and where in it the lines of `text` start and end."""
    pieces: list[str] = []
    starts: set[int] = set()
    ends: set[int] = set()
    at = 0
    for line in visible(text).splitlines():
        piece = plain(line)
        mark = _ITEM_MARK.match(piece)
        starts |= {at, at + mark.end()} if mark else {at}
        at += len(piece)
        ends.add(at)
        pieces.append(piece)
    return "".join(pieces), starts, ends


def _mostly(wanted: str, flat: str) -> bool:
    """Whether most of `wanted` is in `flat`: an engine may have dropped a link or a note within the paragraph."""
    pieces = [wanted[i : i + _PIECE] for i in range(0, min(len(wanted), 4000) - _PIECE + 1, _STEP)]
    return sum(piece in flat for piece in pieces) >= _KEPT * len(pieces)
