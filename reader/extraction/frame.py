"""Where on a page its article stands: around the core, the blocks on which the engines agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.core.article import ParagraphKind
from reader.extraction.layout import Block, Box, Layout
from reader.extraction.lists import announces, outermost_list, tables_of_contents
from reader.extraction.tables import Pictures, data_table


class Frame:
    """The place of the core, which is not empty: `first` to `last` among the blocks; `box` holds nearly all of it."""

    def __init__(self, layout: Layout, core: Sequence[bool]) -> None:
        blocks = layout.blocks
        self.core = core
        positions = [i for i, kept in enumerate(core) if kept]
        while len(positions) > 1 and is_link(blocks[positions[-1]]):
            positions.pop()
        self.first, self.last = positions[0], positions[-1]
        self.size = sum(len(blocks[i].text) for i in positions)
        self._homes = {box for i in positions for box in (blocks[i].box, blocks[i].box.home)}
        items = Counter(blocks[i].box.home for i in positions if blocks[i].box.tag == "li")
        self.lists = {box for box, count in items.items() if count > 1}
        # A heading, or a paragraph that ends with a colon, announces the list after it, even a list of links.
        self.announced = {
            outermost_list(after.box)
            for before, after, kept in zip(blocks, blocks[1:], core, strict=False)
            if kept and after.kind is ParagraphKind.LIST_ITEM and announces(before)
        }
        self._own = Counter(blocks[i].box for i in positions)
        self.pictures = Pictures(layout)
        self.contents = tables_of_contents(blocks)
        self.box = _smallest([blocks[i] for i in positions])

    def is_home(self, box: Box) -> bool:
        """Whether `box` or the one around it also holds blocks of the core."""
        return box in self._homes or box.home in self._homes

    def is_torn(self, box: Box) -> bool:
        """Whether the text of `box` was parted into several blocks of which some are of the core."""
        return self._own[box] > 2

    def quotes(self, box: Box) -> bool:
        """Whether the quotation in which `box` is stands beside blocks of the core."""
        quote = next((around for around in box.lineage() if around.tag == "blockquote"), None)
        return quote is not None and quote.home in self._homes

    def holds(self, box: Box) -> bool:
        """Whether `box` is inside the smallest box around nearly all of the core."""
        return any(around is self.box for around in box.lineage())


def is_link(block: Block) -> bool:
    """Whether `block` is hardly more than a link, and no item of a list."""
    return block.linked > 0.8 and block.kind in (ParagraphKind.TEXT, ParagraphKind.HEADING)


def _smallest(core: Sequence[Block]) -> Box:
    """The smallest box that holds nine tenths of the text of `core`."""
    own: dict[Box, int] = {}
    for block in core:
        own[block.box] = own.get(block.box, 0) + len(block.text)
    sizes: dict[Box, int] = {}
    for box, size in own.items():
        for around in box.lineage():
            sizes[around] = sizes.get(around, 0) + size
    whole = sum(own.values())
    smallest = max((box for box, size in sizes.items() if size >= 0.9 * whole), key=lambda box: box.depth)
    # An article may be one long table or list, but then the paragraphs around it are part of it.
    outer = [box for box in smallest.lineage() if box.tag in ("table", "ul", "ol", "blockquote")]
    if outer and (outer[-1].tag != "table" or data_table(outer[-1].element)):
        return outer[-1].home
    return smallest
