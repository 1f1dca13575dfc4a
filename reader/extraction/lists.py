"""Lists that belong to the article although their items are links, which engines take for menus."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.article import ParagraphKind
from reader.extraction.furniture import is_chrome, is_teaser
from reader.extraction.layout import Block, Box
from reader.extraction.tidy import plain

_NUMBER = re.compile(r"^(?:\d+\.?)+|^[ivx]+\.", re.IGNORECASE)
_EDIT_LINK = re.compile(r"\s*(?:\[[^\[\]]{2,20}\]|¶|#)$")  # behind the headings of wikis and manuals


def outermost_list(item: Box) -> Box:
    """The outermost list in which `item` stands; itself if there is none."""
    return next((box for box in reversed([*item.ancestors()]) if box.tag in ("ul", "ol", "dl")), item)


def tables_of_contents(blocks: Sequence[Block]) -> set[Box]:
    """The lists of which most items are headings of the page, with or without a number before them."""
    headings = {plain(_EDIT_LINK.sub("", b.text)) for b in blocks if b.kind is ParagraphKind.HEADING}
    items: dict[Box, list[bool]] = {}
    for block in blocks:
        if block.kind is ParagraphKind.LIST_ITEM and block.linked < 0.3:  # links within the page do not count
            text = block.plain
            items.setdefault(outermost_list(block.box), []).append(
                text in headings or _NUMBER.sub("", text) in headings
            )
    return {box for box, named in items.items() if len(named) >= 3 and sum(named) >= 0.6 * len(named)}


def announces(block: Block) -> bool:
    """Whether `block` leads up to the list after it: a heading, or a paragraph that ends with a colon."""
    if block.kind is ParagraphKind.HEADING:
        return not (is_chrome(block) or is_teaser(block.text))
    return block.text.endswith(":")
