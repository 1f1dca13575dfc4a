"""Which blocks of a page are the article: the vote of the engines, checked against where the blocks stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from reader.core.article import ParagraphKind
from reader.extraction.blocks import Block
from reader.extraction.dates import is_dateline
from reader.extraction.signatures import is_signature
from reader.extraction.tables import data_table
from reader.extraction.tidy import squeezed
from reader.extraction.votes import Votes

_CORE_ENOUGH = 150  # characters on which trafilatura and readability must agree to trust their agreement
_SHORT = 200
_REPEATED = 30
_START = 40
_LEAD_PIECE = 30  # characters without white space that a lead and a description share
_NEAR_START = 12
_TAIL = 5
_MAX_SIGNATURE = 80
_RELATED = re.compile(r"(?:^|[\s_-])related|tinlienquan|tin-lien-quan", re.IGNORECASE)
_FRAME = frozenset({"nav", "footer", "aside", "menu"})
_TEASER = re.compile(
    r"^\W*(?:related|also|see also|read (?:more|also|next)|more(?: on)?|watch|listen|recommended|"
    r"click here|subscribe|sign up|xem thêm|đọc thêm|tin liên quan|bài liên quan|có thể bạn quan tâm|>>|»)\b",
    re.IGNORECASE,
)
# Words that stand alone in a block and are never part of what an author wrote.
_CHROME = re.compile(
    r"^\W*(?:comments?|\d+ comments?|advert(?:isement|ising)?|sponsored|related|"
    r"related (?:articles|stories|news|posts)|share(?: this.*)?|sharing is caring|text size|print|"
    r"e-?mail|tweet|pin it|whatsapp|facebook|loading|"
    r"read more|see more|more|tags?|top|back|play video|this slideshow requires javascript|"
    r"tin liên quan|bài liên quan|tin khác|tin cùng chuyên mục|các tin khác|bài viết khác|bình luận|ý kiến bạn đọc|"
    r"quay lại|về trang trước|trở về|in trang|in bài viết|gửi email|chia sẻ|từ khóa|xem tất cả|đang tải)\W*$",
    re.IGNORECASE,
)
# Names of classes that say what a box is for, in the vocabulary shared by the makers of pages.
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:related|recirc|promo|newsletter|signup|subscri\w*|share|sharing|social|comments?|breadcrumbs?|"
    r"sidebar|adverts?|sponsor\w*|byline|dateline|timestamp|tags?|rating|poll|vote|gallery|slideshow|toolbar|"
    r"pagination|nav|menu|footer|tinlienquan|author-?bio)(?:$|[\s_-])",
    re.IGNORECASE,
)


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
    wanted_title = _plain(title)
    lead_at = _lead(blocks, frame.first, leads, wanted_title)
    signed = _signatures(blocks, votes, frame.last) if vietnamese else set()
    starts = Counter(text[:_START] for text in (_plain(b.text) for b in blocks) if len(text) >= _REPEATED)
    chosen: list[Block] = []
    seen: set[str] = set()
    for i, block in enumerate(blocks):
        text = _plain(block.text)
        # A caption or a lead is often on the page twice, for wide and for narrow screens.
        again = len(text) >= _REPEATED and text in seen
        if i == lead_at or i in signed:
            keep = not again
        elif core[i]:
            keep = not _is_chrome(block) and not (i > frame.last and _is_link(block))
        else:
            # A gallery has each caption several times over, whole and cut.
            of_gallery = block.kind is ParagraphKind.CAPTION and starts[text[:_START]] > 1
            keep = not again and not of_gallery and _is_supported(block, votes, i, frame)
        # The day under the title goes into the metadata.
        heads = (wanted_title and text == wanted_title) or (not chosen and is_dateline(block.text))
        if keep and not heads:
            chosen.append(block)
            seen.add(text)
    return chosen


class _Frame:
    """Where the core of the article stands among the blocks and in the tree of elements."""

    def __init__(self, blocks: Sequence[Block], votes: Votes, core: Sequence[bool], *, vietnamese: bool) -> None:
        self.vietnamese = vietnamese
        positions = [i for i, kept in enumerate(core) if kept]
        while len(positions) > 1 and _is_link(blocks[positions[-1]]):
            positions.pop()
        self.first, self.last = positions[0], positions[-1]
        # Elements, not their ids: lxml makes a new object for an element to which nothing refers any more.
        self._homes = {e for i in positions for e in (blocks[i].element, _home(blocks[i].element))}
        items = Counter(_home(blocks[i].element) for i in positions if blocks[i].element.tag == "li")
        self.lists = {element for element, count in items.items() if count > 1}
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
    wanted_title = _plain(title)
    return [
        block
        for block in blocks
        if block.linked < 0.5
        and not _is_chrome(block)
        and not any(ancestor.tag in _FRAME for ancestor in block.element.iterancestors())
        and _plain(block.text) != wanted_title
    ]


def _plain(text: str) -> str:
    return squeezed(text).casefold()


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


def _lead(blocks: Sequence[Block], first: int, leads: Sequence[str], title: str) -> int:
    """The block nearest to the start that says what the page's description says; -1 if there is none."""
    # Descriptions are cut, or have other words before the lead; the block may have the name of the newspaper before it.
    pieces = [
        plain[k : k + _LEAD_PIECE]
        for plain in map(_plain, leads)
        if plain != title
        for k in range(0, max(1, min(len(plain), 300) - _LEAD_PIECE + 1), 5)
        if len(plain) >= _LEAD_PIECE
    ]
    for i in sorted(range(min(first + _NEAR_START, len(blocks))), key=lambda i: abs(i - first)):
        text = _plain(blocks[i].text)[:400]
        if len(text) >= _LEAD_PIECE and blocks[i].linked < 0.8 and text != title and any(p in text for p in pieces):
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
        if voted and len(block.text) <= _MAX_SIGNATURE and not _is_chrome(block) and is_signature(block.text):
            found.add(i)
    return found


def _is_chrome(block: Block) -> bool:
    if _CHROME.match(block.text):
        return True
    if block.kind is ParagraphKind.LIST_ITEM or len(block.text) > _SHORT:
        return False
    return block.linked >= 0.6 and _TEASER.match(block.text) is not None


def _is_link(block: Block) -> bool:
    return block.linked > 0.8 and block.kind in (ParagraphKind.TEXT, ParagraphKind.HEADING)


def _is_supported(block: Block, votes: Votes, i: int, frame: _Frame) -> bool:
    """Whether a block outside the core belongs to the article all the same."""
    if _is_chrome(block) or _is_aside(block.element) or not frame.holds(block.element):
        return False
    inside = frame.first < i < frame.last
    if block.kind is ParagraphKind.CAPTION:
        return inside and (votes.resiliparse[i] or frame.vietnamese) and block.linked < 0.5
    if block.kind is ParagraphKind.LIST_ITEM and inside and _home(block.element) in frame.lists:
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


def _is_aside(element: HtmlElement) -> bool:
    for _ in range(3):
        if element is None:
            break
        # Not the id: that of a chapter is made from its title.
        if _ASIDE.search(element.get("class", "")):
            return True
        element = element.getparent()
    return False
