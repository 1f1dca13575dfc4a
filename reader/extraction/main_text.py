"""Which blocks of a page are the article: the vote of the engines, checked against where the blocks stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from reader.core.article import ParagraphKind
from reader.extraction.blocks import Block
from reader.extraction.dates import is_dateline
from reader.extraction.furniture import is_aside, is_chrome
from reader.extraction.lists import announces, outermost_list, tables_of_contents
from reader.extraction.signatures import is_signature
from reader.extraction.tables import Pictures, data_table
from reader.extraction.tidy import ends_sentence, plain
from reader.extraction.votes import Votes

_CORE_ENOUGH = 150  # characters on which trafilatura and readability must agree to trust their agreement
_SHORT = 200
_REPEATED = 30
_START = 40
_LEAD_PIECE = 30  # characters without white space that a lead and a description share
_NEAR_START = 12
_NEAR_PICTURE = 2  # blocks before or after the core where the caption of its picture stands
_NEAR_LINES = 2  # lines before or after the core, of an element whose other lines are the core
_TAIL = 5
_MAX_SIGNATURE = 80
_RELATED = re.compile(r"(?:^|[\s_-])related|tinlienquan|tin-lien-quan", re.IGNORECASE)
_FRAME = frozenset({"nav", "footer", "aside", "menu"})


def start_of(blocks: Sequence[Block], votes: Votes) -> int:
    """The index of the first block that belongs to the article without doubt; 0 if none does."""
    core = _core(blocks, votes)
    return core.index(True) if any(core) else 0


def choose(blocks: Sequence[Block], votes: Votes, title: str, leads: Sequence[str], *, vietnamese: bool) -> list[Block]:
    """The blocks of the article in reading order, without its title; a lead that matches one of `leads` is put back.

    What trafilatura and readability both keep is the core. Around it, what one of them keeps counts only inside the
    elements where the core stands. Where they hardly agree, the one whose text is longer is followed.
    """
    core = _core(blocks, votes)
    if not any(core):
        return []
    core = _before_related(blocks, votes, core)
    frame = _Frame(blocks, votes, core, vietnamese=vietnamese)
    wanted_title = plain(title)
    lead_at = _lead(blocks, frame.first, leads, wanted_title)
    signed = _signatures(blocks, votes, frame.last) if vietnamese else set()
    starts = Counter(text[:_START] for text in (plain(b.text) for b in blocks) if len(text) >= _REPEATED)
    title_at = _title_at(blocks, frame.first, wanted_title)
    chosen: list[Block] = []
    seen: set[str] = set()
    body = False  # whether the body has begun, or there is only its head so far
    for i, block in enumerate(blocks):
        text = plain(block.text)
        # A caption or a lead is often on the page twice, for wide and for narrow screens.
        again = len(text) >= _REPEATED and text in seen
        if i == lead_at or i in signed:
            keep = not again
        elif core[i]:
            keep = not is_chrome(block) and not (i > frame.last and _is_link(block))
        else:
            # A gallery has each caption several times over, whole and cut.
            of_gallery = block.kind is ParagraphKind.CAPTION and starts[text[:_START]] > 1
            keep = not again and not of_gallery and _is_supported(block, votes, i, frame)
        if keep and text != wanted_title and (i == lead_at or body or not _is_head(block, i, title_at, wanted_title)):
            chosen.append(block)
            seen.add(text)
            body = body or len(text) > _SHORT
    return chosen


class _Frame:
    """Where the core of the article stands among the blocks and in the tree of elements."""

    def __init__(self, blocks: Sequence[Block], votes: Votes, core: Sequence[bool], *, vietnamese: bool) -> None:
        self.vietnamese = vietnamese
        self.core = core
        positions = [i for i, kept in enumerate(core) if kept]
        while len(positions) > 1 and _is_link(blocks[positions[-1]]):
            positions.pop()
        self.first, self.last = positions[0], positions[-1]
        # Elements, not their ids: lxml makes a new object for an element to which nothing refers any more.
        self._homes = {e for i in positions for e in (blocks[i].element, _home(blocks[i].element))}
        items = Counter(_home(blocks[i].element) for i in positions if blocks[i].element.tag == "li")
        self.lists = {element for element, count in items.items() if count > 1}
        # A heading, or a paragraph that ends with a colon, announces the list after it, even a list of links.
        self.announced = {
            outermost_list(after.element)
            for before, after, kept in zip(blocks, blocks[1:], core, strict=False)
            if kept and after.kind is ParagraphKind.LIST_ITEM and announces(before)
        }
        self._own = Counter(blocks[i].element for i in positions)
        self.pictures = Pictures(blocks[0].element)
        self.contents = tables_of_contents(blocks)
        self._box = _box([blocks[i] for i in positions])
        core_size = sum(len(blocks[i].text) for i in positions)
        alone = sum(
            len(b.text) for b, kept, agreed in zip(blocks, votes.trafilatura, core, strict=True) if kept > agreed
        )
        # Where trafilatura takes half as much again, it has swallowed a gallery or a list of teasers.
        self.is_disputed = alone > 0.5 * core_size

    def is_home(self, element: HtmlElement) -> bool:
        """Whether `element` or its parent also holds blocks of the core."""
        return element in self._homes or _home(element) in self._homes

    def is_torn(self, element: HtmlElement) -> bool:
        """Whether the text of `element` was parted into several blocks of which some are of the core."""
        return self._own[element] > 2

    def quotes(self, element: HtmlElement) -> bool:
        """Whether the quotation in which `element` is stands beside blocks of the core."""
        quote = next((e for e in (element, *element.iterancestors()) if e.tag == "blockquote"), None)
        return quote is not None and _home(quote) in self._homes

    def holds(self, element: HtmlElement) -> bool:
        """Whether `element` is inside the smallest element around nearly all of the core."""
        return element is self._box or any(ancestor is self._box for ancestor in element.iterancestors())


def _box(core: Sequence[Block]) -> HtmlElement:
    """The smallest element that holds nine tenths of the text of `core`."""
    sizes: dict[HtmlElement, int] = {}
    for block in core:
        for element in (block.element, *block.element.iterancestors()):
            sizes[element] = sizes.get(element, 0) + len(block.text)
    whole = sum(len(block.text) for block in core)
    enough = [element for element, size in sizes.items() if size >= 0.9 * whole]
    box = max(enough, key=lambda element: sum(1 for _ in element.iterancestors()))
    # An article may be one long table or list, but then the paragraphs around it are part of it.
    outer = [element for element in (box, *box.iterancestors()) if element.tag in ("table", "ul", "ol", "blockquote")]
    if outer and (outer[-1].tag != "table" or data_table(outer[-1])):
        return _home(outer[-1])
    return box


def choose_cheaply(blocks: Sequence[Block], title: str) -> list[Block]:
    """The blocks of a page too heavy for the engines: all but the title, links, and what stands in menus and feet."""
    wanted_title = plain(title)
    return [
        block
        for block in blocks
        if block.linked < 0.5
        and not is_chrome(block)
        and not any(ancestor.tag in _FRAME for ancestor in block.element.iterancestors())
        and plain(block.text) != wanted_title
    ]


def _home(element: HtmlElement) -> HtmlElement:
    parent = element.getparent()
    return element if parent is None else parent


def _core(blocks: Sequence[Block], votes: Votes) -> list[bool]:
    def size(kept: Sequence[bool]) -> int:
        return sum(len(block.text) for block, keep in zip(blocks, kept, strict=True) if keep)

    both = [a and b for a, b in zip(votes.trafilatura, votes.readability, strict=True)]
    if size(both) >= _CORE_ENOUGH:
        return both
    either = [a or b for a, b in zip(votes.trafilatura, votes.readability, strict=True)]
    if size(either) < 4 * _CORE_ENOUGH:
        return either if any(either) else votes.resiliparse
    return max(votes.trafilatura, votes.readability, key=size)


def _before_related(blocks: Sequence[Block], votes: Votes, core: list[bool]) -> list[bool]:
    """`core` without what follows, under the same parent, a line that announces related articles.

    Such a line counts once an engine has found text before it; a box of teasers amid the article ends with its box.
    """
    size = 0
    for i, block in enumerate(blocks):
        if (votes.trafilatura[i] or votes.readability[i]) and not _is_link(block):
            size += len(block.text)
        names = f"{block.element.get('class', '')} {block.element.get('id', '')}"
        if size >= _CORE_ENOUGH and len(block.text) <= _MAX_SIGNATURE and _RELATED.search(names):
            box = _home(block.element)
            before = [kept or voted for kept, voted in zip(core[:i], votes.trafilatura, strict=False)]
            after = [
                kept and not any(ancestor is box for ancestor in other.element.iterancestors())
                for other, kept in zip(blocks[i:], core[i:], strict=True)
            ]
            return before + after if any(before) else core
    return core


def _title_at(blocks: Sequence[Block], first: int, title: str) -> int:
    """The index of the title near the start of the article; -1 if it is not shown there."""
    near = range(max(0, first - _NEAR_START), min(first + _NEAR_START, len(blocks)))
    return next((i for i in near if title and plain(blocks[i].text) == title), -1)


def _is_head(block: Block, i: int, title_at: int, title: str) -> bool:
    """Whether `block`, before the body, is of the head of the page: a banner, a day, the article's own teaser."""
    if i < title_at and block.kind in (ParagraphKind.TEXT, ParagraphKind.HEADING):
        return len(block.text) <= _SHORT and not ends_sentence(block.text)
    return _is_title(block, title) or is_dateline(block.text)


def _is_title(block: Block, title: str) -> bool:
    """Whether `block` is the title, or the article's own teaser in a list: its title and then its lead."""
    text = plain(block.text)
    return bool(title) and (text == title or (block.kind is ParagraphKind.LIST_ITEM and text.startswith(title)))


def _lead(blocks: Sequence[Block], first: int, leads: Sequence[str], title: str) -> int:
    """The block nearest to the start that says what the page's description says; -1 if there is none."""
    # Descriptions are cut, or have other words before the lead; the block may have the name of the newspaper before it.
    pieces = [
        plain[k : k + _LEAD_PIECE]
        for plain in map(plain, leads)
        if plain != title
        for k in range(0, max(1, min(len(plain), 300) - _LEAD_PIECE + 1), 5)
        if len(plain) >= _LEAD_PIECE
    ]
    for i in sorted(range(min(first + _NEAR_START, len(blocks))), key=lambda i: abs(i - first)):
        text = plain(blocks[i].text)[:400]
        if (
            len(text) >= _LEAD_PIECE
            and blocks[i].linked < 0.8
            and not _is_title(blocks[i], title)
            and any(p in text for p in pieces)
        ):
            return i
    return -1


def _signatures(blocks: Sequence[Block], votes: Votes, last: int) -> set[int]:
    """The lines after the last block in which authors or a source sign, as Vietnamese newspapers print them."""
    found: set[int] = set()
    for i in range(last + 1, min(last + 1 + _TAIL, len(blocks))):
        block = blocks[i]
        if block.kind in (ParagraphKind.HEADING, ParagraphKind.LIST_ITEM) or block.linked > 0.5:
            break
        voted = votes.trafilatura[i] or votes.readability[i] or votes.resiliparse[i]
        if voted and len(block.text) <= _MAX_SIGNATURE and not is_chrome(block) and is_signature(block.text):
            found.add(i)
    return found


def _is_link(block: Block) -> bool:
    return block.linked > 0.8 and block.kind in (ParagraphKind.TEXT, ParagraphKind.HEADING)


def _is_supported(block: Block, votes: Votes, i: int, frame: _Frame) -> bool:
    """Whether a block outside the core belongs to the article all the same."""
    if is_chrome(block) or is_aside(block.element) or not frame.holds(block.element):
        return False
    inside = frame.first < i < frame.last
    near = frame.first - _NEAR_LINES <= i <= frame.last + _NEAR_LINES
    if block.kind is ParagraphKind.TEXT and near and block.linked < 0.5 and frame.is_torn(block.element):
        return True
    if block.kind is ParagraphKind.CAPTION:
        near = frame.first - _NEAR_PICTURE <= i <= frame.last + _NEAR_PICTURE
        return near and block.linked < 0.5 and frame.pictures.has(block.element)
    if block.kind is ParagraphKind.HEADING and inside and votes.readability[i] and frame.core[i + 1]:
        return block.linked < 0.3
    if block.kind is ParagraphKind.LIST_ITEM:
        whole = outermost_list(block.element)
        if whole in frame.contents or (inside and (_home(block.element) in frame.lists or whole in frame.announced)):
            return True
    if block.kind is ParagraphKind.QUOTE and frame.quotes(block.element) and block.linked < 0.6:
        # Tweets and other quotations between the paragraphs: the engines take them for foreign matter.
        return inside or (votes.trafilatura[i] and i < frame.last + _TAIL)
    if votes.trafilatura[i]:
        if inside:
            return frame.is_home(block.element) or not frame.is_disputed
        if i > frame.last and votes.resiliparse[i]:
            return block.linked < 0.8
        return len(block.text) > 80 and block.linked < 0.3 and not frame.is_disputed
    if votes.readability[i]:
        return inside and frame.is_home(block.element) and (votes.resiliparse[i] or len(block.text) > _SHORT)
    return False
