"""Which blocks of a page are the article: the vote of the engines, checked against where the blocks stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.article import ParagraphKind
from reader.extraction.dates import is_dateline
from reader.extraction.frame import Frame, is_link
from reader.extraction.furniture import is_aside, is_chrome
from reader.extraction.layout import Block, Box, Layout
from reader.extraction.lists import outermost_list
from reader.extraction.signatures import is_signature
from reader.extraction.tidy import ends_sentence, plain
from reader.extraction.votes import Votes

_CORE_ENOUGH = 150  # characters on which two engines must agree to trust their agreement
_SHORT = 200
_MAX_ASIDE = 0.3
_MAX_TRIED = 10
_TEASERS = 0.25  # of the blocks below a line that announces related articles are links
_REPEATED = 30
_START = 40
_LEAD_PIECE = 30  # characters without white space that a lead and a description share
_NEAR_START = 12
_NEAR_PICTURE = 2  # blocks before or after the core where the caption of its picture stands
_NEAR_LINES = 2  # lines before or after the core, of a box whose other lines are the core
_TAIL = 5
_MAX_SIGNATURE = 80
_RELATED = re.compile(r"(?:^|[\s_-])related|tinlienquan|tin-lien-quan", re.IGNORECASE)
# What authors set off from the running text, in boxes of its own.
_STRUCTURED = frozenset({ParagraphKind.HEADING, ParagraphKind.LIST_ITEM, ParagraphKind.CODE, ParagraphKind.TABLE_ROW})
_FRAME = frozenset({"nav", "footer", "aside", "menu"})


def start_of(blocks: Sequence[Block], votes: Votes) -> int:
    """The index of the first block that belongs to the article without doubt; 0 if none does."""
    core = _core(blocks, votes)
    return core.index(True) if any(core) else 0


@dataclass(frozen=True, slots=True)
class Chosen:
    """The article: the indexes of its blocks, and the box around nearly all of it, None if that is not known."""

    kept: list[int]
    box: Box | None


def choose(layout: Layout, votes: Votes, title: str, leads: Sequence[str], *, vietnamese: bool) -> Chosen:
    """The blocks of the article in reading order, without its title; a lead that matches one of `leads` is put back.

    What two engines keep is the core. Around it, what one of them keeps counts only inside the boxes where the core
    stands. Where they hardly agree, the one whose text is longer is followed.
    """
    blocks = layout.blocks
    core = _core(blocks, votes)
    if not any(core):
        return Chosen([], None)
    core = _before_related(blocks, votes, core)
    core = _without_asides(blocks, core)
    frame = Frame(layout, core)
    wanted_title = plain(title)
    lead_at = _lead(blocks, core, frame.first, leads, wanted_title)
    signed = _signatures(blocks, votes, frame.last) if vietnamese else set()
    starts = Counter(text[:_START] for text in (b.plain for b in blocks) if len(text) >= _REPEATED)
    title_at = _title_at(blocks, frame.first, wanted_title)
    chosen: list[int] = []
    seen: set[str] = set()
    body = False  # whether the body has begun, or there is only its head so far
    for i, block in enumerate(blocks):
        text = block.plain
        # A caption or a lead is often on the page twice, for wide and for narrow screens.
        again = len(text) >= _REPEATED and text in seen
        if i == lead_at or i in signed:
            keep = not again
        elif core[i]:
            keep = not is_chrome(block) and not (i > frame.last and is_link(block))
        else:
            # A gallery has each caption several times over, whole and cut.
            of_gallery = block.kind is ParagraphKind.CAPTION and starts[text[:_START]] > 1
            keep = not again and not of_gallery and _is_supported(block, votes, i, frame)
        if keep and text != wanted_title and (i == lead_at or body or not _is_head(block, i, title_at, wanted_title)):
            chosen.append(i)
            seen.add(text)
            body = body or len(text) > _SHORT
    return Chosen(chosen, frame.box)


def choose_cheaply(blocks: Sequence[Block], title: str) -> Chosen:
    """The blocks of a page too heavy for the engines: all but the title, links, and what stands in menus and feet."""
    wanted_title = plain(title)
    kept = [
        i
        for i, block in enumerate(blocks)
        if block.linked < 0.5
        and not is_chrome(block)
        and not any(around.tag in _FRAME for around in block.box.ancestors())
        and block.plain != wanted_title
    ]
    return Chosen(kept, None)


def _core(blocks: Sequence[Block], votes: Votes) -> list[bool]:
    first = votes.trafilatura or votes.resiliparse
    both = [a and b for a, b in zip(first, votes.structure, strict=True)]
    if _size(blocks, both) >= _CORE_ENOUGH:
        return both
    asked = (first, votes.structure, votes.resiliparse)
    either = [any(kept) for kept in zip(*asked, strict=True)]
    if _size(blocks, either) < 4 * _CORE_ENOUGH:
        return either
    agreed = [sum(kept) >= 2 for kept in zip(*asked, strict=True)] if votes.trafilatura else both
    return agreed if _size(blocks, agreed) >= _CORE_ENOUGH else max(asked, key=lambda kept: _size(blocks, kept))


def _size(blocks: Sequence[Block], kept: Sequence[bool]) -> int:
    return sum(len(block.text) for block, keep in zip(blocks, kept, strict=False) if keep)


def _without_asides(blocks: Sequence[Block], core: list[bool]) -> list[bool]:
    """`core` without the boxes that the page itself calls something beside the article, unless they are most of it."""
    aside = [kept and is_aside(block.box) for block, kept in zip(blocks, core, strict=True)]
    if _size(blocks, aside) > _MAX_ASIDE * _size(blocks, core):
        return core
    return [kept and not out for kept, out in zip(core, aside, strict=True)]


def _before_related(blocks: Sequence[Block], votes: Votes, core: list[bool]) -> list[bool]:
    """`core` without what follows, under the same parent, a line that announces related articles.

    Such a line counts once an engine has found text before it; a box of teasers amid the article ends with its box.
    """
    size = 0
    tried: set[Box] = set()
    for i, block in enumerate(blocks):
        if (votes.structure[i] or votes.resiliparse[i]) and not is_link(block):
            size += len(block.text)
        box = block.box.home
        if size < _CORE_ENOUGH or len(block.text) > _MAX_SIGNATURE or box in tried:
            continue
        if _RELATED.search(block.box.names):
            below = [any(around is box for around in other.box.ancestors()) for other in blocks[i:]]
            teasers = [other.linked > 0.5 for other, under in zip(blocks[i:], below, strict=True) if under]
            if sum(teasers) >= _TEASERS * len(teasers):
                voted = votes.trafilatura or votes.structure
                before = [kept or vote for kept, vote in zip(core[:i], voted[:i], strict=True)]
                return before + [kept and not under for kept, under in zip(core[i:], below, strict=True)]
            tried.add(box)
            if len(tried) == _MAX_TRIED:
                break
    return core


def _title_at(blocks: Sequence[Block], first: int, title: str) -> int:
    """The index of the title near the start of the article; -1 if it is not shown there."""
    near = range(max(0, first - _NEAR_START), min(first + _NEAR_START, len(blocks)))
    return next((i for i in near if title and blocks[i].plain == title), -1)


def _is_head(block: Block, i: int, title_at: int, title: str) -> bool:
    """Whether `block`, before the body, is of the head of the page: a banner, a day, the article's own teaser."""
    if i < title_at and block.kind in (ParagraphKind.TEXT, ParagraphKind.HEADING):
        return len(block.text) <= _SHORT and not ends_sentence(block.text)
    return _is_title(block, title) or is_dateline(block.text)


def _is_title(block: Block, title: str) -> bool:
    """Whether `block` is the title, or the article's own teaser in a list: its title and then its lead."""
    text = block.plain
    return bool(title) and (text == title or (block.kind is ParagraphKind.LIST_ITEM and text.startswith(title)))


def _lead(blocks: Sequence[Block], core: Sequence[bool], first: int, leads: Sequence[str], title: str) -> int:
    """The block that says most of the page's descriptions, the nearest to the start of such; -1 if there is none."""
    # Descriptions are cut, or have other words before the lead; the block may have the name of the newspaper before it.
    pieces = [
        plain[k : k + _LEAD_PIECE]
        for plain in map(plain, leads)
        if plain != title
        for k in range(0, max(1, min(len(plain), 300) - _LEAD_PIECE + 1), 5)
        if len(plain) >= _LEAD_PIECE
    ]
    best, most = -1, 0
    for i in sorted(range(min(first + _NEAR_START, len(blocks))), key=lambda i: (not core[i], abs(i - first))):
        text = blocks[i].plain[:400]
        if len(text) < _LEAD_PIECE or blocks[i].linked >= 0.8 or _is_title(blocks[i], title):
            continue
        said = sum(piece in text for piece in pieces)
        if said > most:
            best, most = i, said
    return best


def _signatures(blocks: Sequence[Block], votes: Votes, last: int) -> set[int]:
    """The lines after the last block in which authors or a source sign, as Vietnamese newspapers print them."""
    found: set[int] = set()
    for i in range(last + 1, min(last + 1 + _TAIL, len(blocks))):
        block = blocks[i]
        if block.kind in (ParagraphKind.HEADING, ParagraphKind.LIST_ITEM) or block.linked > 0.5:
            break
        voted = votes.structure[i] or votes.resiliparse[i]
        if voted and len(block.text) <= _MAX_SIGNATURE and not is_chrome(block) and is_signature(block.text):
            found.add(i)
    return found


def _is_supported(block: Block, votes: Votes, i: int, frame: Frame) -> bool:
    """Whether a block outside the core belongs to the article all the same."""
    if not frame.holds(block.box) or is_aside(block.box) or is_chrome(block):
        return False
    inside = frame.first < i < frame.last
    near = frame.first - _NEAR_LINES <= i <= frame.last + _NEAR_LINES
    if block.kind is ParagraphKind.TEXT and near and block.linked < 0.5 and frame.is_torn(block.box):
        return True
    if block.kind is ParagraphKind.CAPTION:
        near = frame.first - _NEAR_PICTURE <= i <= frame.last + _NEAR_PICTURE
        return near and block.linked < 0.5 and frame.pictures.has(block.box)
    may_head = votes.structure[i] or (inside and frame.core[i + 1] and frame.is_home(block.box))
    if block.kind is ParagraphKind.HEADING and inside and may_head and block.linked < 0.3:
        return True
    if block.kind is ParagraphKind.LIST_ITEM:
        whole = outermost_list(block.box)
        if whole in frame.contents or (inside and (block.box.home in frame.lists or whole in frame.announced)):
            return True
    if block.kind is ParagraphKind.QUOTE and frame.quotes(block.box) and block.linked < 0.6:
        # Tweets and other quotations between the paragraphs: the engines take them for foreign matter.
        return inside or (votes.resiliparse[i] and i < frame.last + _TAIL)
    if votes.trafilatura and votes.trafilatura[i]:
        if inside:
            return True
        if i > frame.last and votes.resiliparse[i]:
            return block.linked < 0.8
        return len(block.text) > 80 and block.linked < 0.3
    if votes.structure[i]:
        sure = votes.resiliparse[i] or len(block.text) > _SHORT or block.kind in _STRUCTURED
        return inside and sure and frame.is_home(outermost_list(block.box))
    if votes.resiliparse[i]:
        return inside and (frame.is_home(block.box) or (block.kind in _STRUCTURED and block.linked < 0.5))
    return False
