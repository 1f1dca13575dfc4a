"""The paragraphs of a page as its own markup draws them: the tree of elements becomes a flat list of typed blocks.

Nothing is judged here. Menus and advertisements are blocks too; `main_text` chooses among them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement

from reader.core.article import ParagraphKind
from reader.extraction.tables import caption_table, data_table
from reader.extraction.tidy import code_lines, ends_sentence, one_line

_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section "
    "summary table tbody td tfoot th thead tr ul xmp"
)
_SKIPPED_TAGS = (
    "applet area audio base button canvas datalist embed frame frameset head iframe input link map meta noembed "
    "noframes noscript object option optgroup output param progress script select style svg template textarea "
    "title track video"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CODE = frozenset({"pre", "xmp", "listing"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_STRONG = frozenset({"b", "strong"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = re.compile(r"display\s*:\s*(?:-\w+-)?inline", re.IGNORECASE)
_CAPTION_CLASS = re.compile(r"caption(?:-?text)?(?![a-z])", re.IGNORECASE)
_BREAK = "\x1e"  # stands for <br>; the character itself is taken out of every text that enters
_PARAGRAPH_BREAK = re.compile(rf"(?:\s*{_BREAK}){{2,}}\s*")
_LONG = 800
_MIN_LINES = 5
_MIN_LINE = 60  # characters of a line on the average
_INDENTED = re.compile(r"\s*(?:\u00a0|\u3000){2}|\s*(?:[-–+•*]|\d{1,2}[.)]|[a-zđ][.)])\s+\S")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text: what a paragraph of the archive may become.

    `linked` and `bold` are the shares of its characters inside links and in bold type, 0–1. `element` is the block
    element that holds it.
    """

    text: str
    kind: ParagraphKind
    level: int
    linked: float
    element: HtmlElement
    bold: float = 0.0


def page_blocks(root: HtmlElement) -> list[Block]:
    """Every visible block of text below `root`, in reading order."""
    walk = _Walk()
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            if element.tag in _SKIPPED or is_hidden(element):
                walker.skip_subtree()
            else:
                walk.enter(element)
                walk.add(element.text)
            continue
        if event == "end" and not (element.tag in _SKIPPED or is_hidden(element)):
            walk.leave(element)
        if element is not root:
            walk.add(element.tail)
    walk.flush()
    return walk.blocks


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page itself says that `element` is not to be seen."""
    attributes = element.attrib
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return "fallback-image" not in attributes.get("class", "")
    return "style" in attributes and _HIDDEN.search(attributes["style"]) is not None


def _is_link(anchor: HtmlElement) -> bool:
    """Whether `anchor` leads away: a name alone does not, nor does the mark by which a heading can be quoted."""
    address = anchor.get("href")
    return address is not None and not address.startswith("#")


def _is_badge(element: HtmlElement) -> bool:
    """Whether `element` is a box styled to stand in the line, as browser extensions put them into sentences."""
    return "style" in element.attrib and _INLINE.search(element.attrib["style"]) is not None


def _parts(whole: str) -> list[str]:
    """The paragraphs of a block of text: two line breaks in a row part them.

    In a long block without two in a row a single one does, if nearly all of them follow the end of a sentence, or
    stand before an indented line or an item: so old pages and offices write, while the lines of a poem do not.
    """
    parts = [part for part in _PARAGRAPH_BREAK.split(whole) if part.strip()]
    if len(parts) != 1 or len(whole) < _LONG:
        return parts
    lines = [line for line in parts[0].split(_BREAK) if line.strip()]
    ends = sum(
        ends_sentence(before.rstrip()) or _INDENTED.match(after) is not None for before, after in pairwise(lines)
    )
    many = len(lines) >= _MIN_LINES and len(whole) >= _MIN_LINE * len(lines)
    return lines if many and ends >= 0.8 * (len(lines) - 1) else parts


class _Walk:
    """The state of one walk: the open block elements, and the text since the last of their boundaries."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._open: list[HtmlElement] = []
        self._pieces: list[str] = []
        self._length = self._linked = self._bold = 0
        self._strong = 0
        self._links = self._codes = self._lists = self._quotes = self._captions = self._badges = 0
        self._tables: list[bool] = []  # for each open table, whether its rows are rows of data
        self._caption_tables: list[bool] = []
        self._rows: list[list[str]] = []  # for each open row of data, its cells so far

    def add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text.replace(_BREAK, " "))
            size = len("".join(text.split()))
            self._length += size
            if self._links:
                self._linked += size
            if self._strong:
                self._bold += size

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "br":
            self._pieces.append("\n" if self._codes else _BREAK)
        elif tag == "a":
            self._links += _is_link(element)
        elif tag in _STRONG:
            self._strong += 1
        elif tag in _BLOCKS:
            self._badges += _is_badge(element)
            self._boundary()
            self._count(element, 1)
            self._open.append(element)
            if tag == "tr" and self._in_data():
                self._rows.append([])

    def leave(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "a":
            self._links -= _is_link(element)
        elif tag in _STRONG:
            self._strong -= 1
        elif tag in _BLOCKS:
            if tag in ("td", "th") and self._in_row():
                self._cell()
            else:
                self._boundary(closes_code=tag in _CODE)
            if tag == "tr" and self._in_row():
                self._row(element)
            self._open.pop()
            self._badges -= _is_badge(element)
            self._count(element, -1)

    def _in_data(self) -> bool:
        return bool(self._tables) and self._tables[-1]

    def _in_row(self) -> bool:
        return bool(self._rows) and self._in_data()

    def _boundary(self, *, closes_code: bool = False) -> None:
        """A block element begins or ends: a block ends too, but in code and in a row of data it only parts words."""
        if self._codes > 1 or (self._codes and not closes_code):
            self._pieces.append("\n")
        elif self._in_row() or self._badges:
            self._pieces.append(" ")
        else:
            self.flush()

    def _count(self, element: HtmlElement, step: int) -> None:
        tag = element.tag
        if tag in _CODE:
            self._codes += step
        elif tag in _LISTS:
            self._lists += step
        elif tag == "blockquote":
            self._quotes += step
        elif tag == "table":
            if step > 0:
                self._tables.append(data_table(element))
                self._caption_tables.append(not self._tables[-1] and caption_table(element))
            else:
                self._tables.pop()
                self._caption_tables.pop()
        if tag in ("figcaption", "caption") or _CAPTION_CLASS.search(element.get("class", "")):
            self._captions += step

    def _cell(self) -> None:
        text = one_line("".join(self._pieces).replace(_BREAK, " "))
        if text:
            self._rows[-1].append(text)
        self._pieces.clear()

    def _row(self, element: HtmlElement) -> None:
        cells = self._rows.pop()
        stray = one_line("".join(self._pieces).replace(_BREAK, " "))
        if stray:
            cells.append(stray)
        if cells:
            self._keep(" | ".join(cells), ParagraphKind.TABLE_ROW, 0, element)
        self._reset()

    def flush(self) -> None:
        if self._length and self._open:
            whole = "".join(self._pieces)
            kind, level, element = self._kind()
            if kind is ParagraphKind.CODE:
                self._keep(code_lines(whole.replace(_BREAK, "\n")), kind, level, element)
            else:
                for part in _parts(whole):
                    self._keep(one_line(part.replace(_BREAK, " ")), kind, level, element)
        self._reset()

    def _reset(self) -> None:
        self._pieces.clear()
        self._length = self._linked = self._bold = 0

    def _keep(self, text: str, kind: ParagraphKind, level: int, element: HtmlElement) -> None:
        if text:
            length = self._length or 1
            self.blocks.append(Block(text, kind, level, self._linked / length, element, self._bold / length))

    def _kind(self) -> tuple[ParagraphKind, int, HtmlElement]:
        element = self._open[-1]
        if self._codes:
            return ParagraphKind.CODE, 0, element
        for ancestor in reversed(self._open):
            if ancestor.tag in _HEADINGS:
                return ParagraphKind.HEADING, _HEADINGS[ancestor.tag], element
            if ancestor.tag == "li":
                return ParagraphKind.LIST_ITEM, max(1, self._lists), element
            if ancestor.tag in ("table", "article", "section", "body"):
                break
        if self._captions or (self._caption_tables and self._caption_tables[-1]):
            return ParagraphKind.CAPTION, 0, element
        if self._quotes:
            return ParagraphKind.QUOTE, 0, element
        return ParagraphKind.TEXT, 0, element
