"""The paragraphs of a page as its own markup draws them: the tree of elements becomes a flat list of typed blocks.

Nothing is judged here. Menus and advertisements are blocks too; `main_text` chooses among them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from lxml import etree

from reader.core.article import ParagraphKind
from reader.extraction.layout import Block, Box, Layout
from reader.extraction.tables import caption_table, data_table
from reader.extraction.tidy import code_lines, ends_sentence, one_line, plain

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
_FILMS = frozenset({"video", "audio", "iframe", "object", "embed"})
_ROLES = _BLOCKS | _STRONG | {"a", "br", "img"}  # the elements that the walk has to know of; all others hold text only
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = re.compile(r"display\s*:\s*(?:-\w+-)?inline", re.IGNORECASE)
_CAPTION_CLASS = re.compile(r"caption(?:-?text)?(?![a-z])", re.IGNORECASE)
_BREAK = "\x1e"  # stands for <br>; the character itself is taken out of every text that enters
_PARAGRAPH_BREAK = re.compile(rf"(?:\s*{_BREAK}){{2,}}\s*")
_LONG = 800
_MIN_LINES = 5
_MIN_LINE = 60  # characters of a line on the average
_INDENTED = re.compile(r"\s*(?:\u00a0|\u3000){2}|\s*(?:[-–+•*]|\d{1,2}[.)]|[a-zđ][.)])\s+\S")


def page_layout(root: etree._Element) -> Layout:
    """Every visible block of text below `root`, the boxes around them, and the pictures and films between them."""
    walk = _Walk()
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    skipped = None
    depth = deepest = 0
    for event, element in walker:
        if event == "start":
            depth += 1
            if depth > deepest:
                deepest = depth
            tag = element.tag
            if tag in _SKIPPED or is_hidden(element):
                walk.pass_over(tag)
                walker.skip_subtree()
                skipped = element
                continue
            if tag in _ROLES:
                walk.enter(element, tag)
            text = element.text
            if text:
                walk.add(text)
            continue
        if event == "end":
            depth -= 1
            if element is skipped:
                skipped = None
            elif element.tag in _ROLES:
                walk.leave(element, element.tag)
        if element is not root:
            text = element.tail
            if text:
                walk.add(text)
    walk.flush()
    walk.layout.depth = deepest
    return walk.layout


def is_hidden(element: etree._Element) -> bool:
    """Whether the page itself says that `element` is not to be seen."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return "fallback-image" not in element.get("class", "")
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def _is_link(anchor: etree._Element) -> bool:
    """Whether `anchor` leads away: a name alone does not, nor does the mark by which a heading can be quoted."""
    address = anchor.get("href")
    return address is not None and not address.startswith("#")


def _parts(whole: str) -> list[str]:
    """The paragraphs of a block of text: two line breaks in a row part them.

    In a long block without two in a row a single one does, if nearly all of them follow the end of a sentence, or
    stand before an indented line or an item: so old pages and offices write, while the lines of a poem do not.
    """
    if whole.count(_BREAK) < 2:
        return [whole]
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
    """The state of one walk: the box that is open, and the text since the last boundary of a box."""

    def __init__(self) -> None:
        self.layout = Layout()
        self._box: Box | None = None
        self._pieces: list[str] = []
        self._length = self._linked = self._bold = 0
        self._strong = 0
        self._links = self._codes = self._lists = self._quotes = self._captions = self._badges = 0
        self._tables: list[bool] = []  # for each open table, whether its rows are rows of data
        self._caption_tables: list[bool] = []
        self._rows: list[list[str]] = []  # for each open row of data, its cells so far

    def add(self, text: str) -> None:
        self._pieces.append(text.replace(_BREAK, " "))
        if text.isspace():
            return
        size = len("".join(text.split()))
        self._length += size
        if self._links:
            self._linked += size
        if self._strong:
            self._bold += size

    def pass_over(self, tag: str) -> None:
        if tag in _FILMS and self._box is not None:
            self.layout.films.append(self._box)

    def enter(self, element: etree._Element, tag: str) -> None:
        if tag == "br":
            self._pieces.append("\n" if self._codes else _BREAK)
        elif tag == "a":
            self._links += _is_link(element)
        elif tag in _STRONG:
            self._strong += 1
        elif tag == "img":
            if self._box is not None:
                self.layout.pictures.append((len(self.layout.blocks), self._box, element))
        else:
            box = self._opened(element, tag)
            self._badges += box.is_badge
            self._boundary()
            self._count(box, 1)
            self._box = box
            if tag == "tr" and self._in_data():
                self._rows.append([])

    def leave(self, element: etree._Element, tag: str) -> None:
        if tag == "a":
            self._links -= _is_link(element)
        elif tag in _STRONG:
            self._strong -= 1
        elif tag in _BLOCKS and (box := self._box) is not None:
            if tag in ("td", "th") and self._in_row():
                self._cell()
            else:
                self._boundary(closes_code=tag in _CODE)
            if tag == "tr" and self._in_row():
                self._row(box)
            self._box = box.parent
            self._badges -= box.is_badge
            self._count(box, -1)

    def _opened(self, element: etree._Element, tag: str) -> Box:
        classes = element.get("class") or ""
        names = f"{classes} {element.get('id') or ''}"
        style = element.get("style")
        box = Box(
            element,
            tag,
            self._box,
            classes,
            names if len(names) > 1 else "",
            0 if self._box is None else self._box.depth + 1,
            len(self.layout.boxes),
            tag in ("figcaption", "caption") or (classes != "" and _CAPTION_CLASS.search(classes) is not None),
            style is not None and _INLINE.search(style) is not None,
        )
        self.layout.boxes.append(box)
        return box

    def _in_data(self) -> bool:
        return bool(self._tables) and self._tables[-1]

    def _in_row(self) -> bool:
        return bool(self._rows) and self._in_data()

    def _boundary(self, *, closes_code: bool = False) -> None:
        """A box begins or ends: a block ends too, but in code and in a row of data it only parts words."""
        if self._codes > 1 or (self._codes and not closes_code):
            self._pieces.append("\n")
        elif self._in_row() or self._badges:
            self._pieces.append(" ")
        else:
            self.flush()

    def _count(self, box: Box, step: int) -> None:
        tag = box.tag
        if tag in _CODE:
            self._codes += step
        elif tag in _LISTS:
            self._lists += step
        elif tag == "blockquote":
            self._quotes += step
        elif tag == "table":
            if step > 0:
                self._tables.append(data_table(box.element))
                self._caption_tables.append(not self._tables[-1] and caption_table(box.element))
            else:
                self._tables.pop()
                self._caption_tables.pop()
        if box.is_caption:
            self._captions += step

    def _cell(self) -> None:
        text = one_line("".join(self._pieces).replace(_BREAK, " "))
        if text:
            self._rows[-1].append(text)
        self._pieces.clear()

    def _row(self, box: Box) -> None:
        cells = self._rows.pop()
        stray = one_line("".join(self._pieces).replace(_BREAK, " "))
        if stray:
            cells.append(stray)
        if cells:
            self._keep(" | ".join(cells), ParagraphKind.TABLE_ROW, 0, box)
        self._reset()

    def flush(self) -> None:
        if self._length and self._box is not None:
            whole = "".join(self._pieces)
            kind, level = self._kind(self._box)
            if kind is ParagraphKind.CODE:
                self._keep(code_lines(whole.replace(_BREAK, "\n")), kind, level, self._box)
            else:
                for part in _parts(whole):
                    self._keep(one_line(part.replace(_BREAK, " ")), kind, level, self._box)
        self._reset()

    def _reset(self) -> None:
        self._pieces.clear()
        self._length = self._linked = self._bold = 0

    def _keep(self, text: str, kind: ParagraphKind, level: int, box: Box) -> None:
        if text:
            length = self._length or 1
            linked, bold = self._linked / length, self._bold / length
            self.layout.blocks.append(Block(text, kind, level, linked, box, bold, plain(text)))

    def _kind(self, box: Box) -> tuple[ParagraphKind, int]:
        if self._codes:
            return ParagraphKind.CODE, 0
        for around in box.lineage():
            if around.tag in _HEADINGS:
                return ParagraphKind.HEADING, _HEADINGS[around.tag]
            if around.tag == "li":
                return ParagraphKind.LIST_ITEM, max(1, self._lists)
            if around.tag in ("table", "article", "section", "body"):
                break
        if self._captions or (self._caption_tables and self._caption_tables[-1]):
            return ParagraphKind.CAPTION, 0
        return (ParagraphKind.QUOTE if self._quotes else ParagraphKind.TEXT), 0
