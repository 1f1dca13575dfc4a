"""The lines of a PDF document put together to paragraphs, over the ends of columns and pages too."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reader.importers.pdf_layout import Line

_BULLET = re.compile(r"[•▪◦●■‣➢➤❖✓✔·○□o]\s+(?=\S)")
_ITEM = re.compile(r"(?:[-–—•*+▪◦●■‣➢➤❖✓✔·○□]|o(?=\s\s?[A-ZĐÀ-Ỹ])|\d{1,2}[.)]|[a-zđ][.)])\s+\S")
_CLAUSE = re.compile(
    r"(?:điều|chương|mục|phần|khoản|phụ lục|article|chapter|section|part)\s+[\divxlc]+\b|[IVX]{1,5}\.\s", re.I
)
_ENDS = re.compile(r"[.!?…:;][\"”’')\]/.]*$")
_COMMA = re.compile(r"[,.!?…:;][\"”’')\]/.]*$")
_BROKEN_WORD = re.compile(r"[^\W\d_]{2,}-$")
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9đơưăĐƠƯĂ]")
_MARK = re.compile(r"\s+([\u0300-\u036f])")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff]")
_TOLD_SIZES = 0.12
_HEADING = 250
# Signs of fonts of symbols, which stand where nothing is defined, and letters that are drawn as one.
_SIGNS = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0E0: "→", 0xF076: "❖", 0xF06E: "■", 0xF0A8: "□", 0xF02D: "-",
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st", 0xA0: " ",
    0x2010: "-", 0x2011: "-",
}  # fmt: skip


@dataclass(slots=True)
class Paragraph:
    """A paragraph and how it is set. A row of a table has `cells`; one with a `picture` has no text."""

    text: str
    first: Line
    last: Line
    count: int = 1
    bold: bool = False
    is_item: bool = False
    cells: tuple[str, ...] = ()
    centred: bool = False
    level: int = 0
    depth: int = 0
    pictures: list[str] = field(default_factory=list)


def tidy(text: str) -> str:
    """`text` in NFC, with signs and joined letters as such, and without what cannot be seen."""
    text = _MARK.sub(r"\1", _UNSEEN.sub("", text.translate(_SIGNS)))
    return " ".join(unicodedata.normalize("NFC", text).split())


def paragraphs_of(lines: Sequence[Line], pictures: dict[int, list[str]]) -> list[Paragraph]:
    """The paragraphs of `lines`; `pictures` are the addresses of those that stand before a line, by its `id`."""
    for line in lines:
        line.text = tidy(line.text)
        line.cells = tuple(filter(None, (tidy(cell) for cell in line.cells)))
    joiner = _Joiner([line for line in lines if line.text])
    found: list[Paragraph] = []
    waiting: list[str] = []
    for line in lines:
        waiting += pictures.get(id(line), ())
        if not line.text:
            continue
        if found and joiner.joins(found[-1], line):
            joiner.add(found[-1], line)
        else:
            found.append(joiner.begun(line))
            found[-1].pictures, waiting = waiting, []
    _rank(found, joiner.usual)
    return found


def usual_size(lines: Sequence[Line]) -> float:
    """The size of type in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


class _Joiner:
    def __init__(self, lines: Sequence[Line]) -> None:
        self.usual = usual_size(lines)
        gaps: dict[int, list[float]] = {}
        joined: Counter[str] = Counter()
        indented = starts = 0
        for before, line in pairwise(lines):
            if _same_place(before, line) and 0 < before.y - line.y < 3 * line.size:
                gaps.setdefault(line.page, []).append((before.y - line.y) / line.size)
            if _COMMA.search(before.text) and line.size < 1.1 * self.usual:
                starts += 1
                indented += _is_indented(line)
            joined.update(re.findall(r"[^\W\d_]+-[^\W\d_]+", line.text.casefold()))
        everywhere = [gap for page in gaps.values() for gap in page]
        self._gap = median(everywhere) if everywhere else 1.2
        self._gaps = {page: median(found) for page, found in gaps.items() if len(found) >= 8}
        self._indents = indented >= 0.4 * starts and indented > 2
        self._compounds = joined

    def begun(self, line: Line) -> Paragraph:
        is_item = _ITEM.match(line.text) is not None
        return Paragraph(line.text, line, line, 1, line.bold, is_item, line.cells, _is_centred(line))

    def add(self, paragraph: Paragraph, line: Line) -> None:
        paragraph.text = self._joined(paragraph.text, line.text)
        paragraph.bold = paragraph.bold and line.bold
        paragraph.last = line
        paragraph.count += 1

    def _joined(self, text: str, more: str) -> str:
        if not _BROKEN_WORD.search(text) or not more[0].isalpha():
            return f"{text}{'' if text.endswith('-') and not text.endswith(' -') and more[0].isalnum() else ' '}{more}"
        compound = (text.rsplit(None, 1)[-1] + re.split(r"[^\w-]", more, maxsplit=1)[0]).casefold()
        around = text[-300:] + more[:300]
        is_vietnamese = len(_VIETNAMESE.findall(around)) * 60 >= len(around)
        if is_vietnamese or not more[0].islower() or self._compounds[compound]:
            return text + more
        return text[:-1] + more

    def joins(self, paragraph: Paragraph, line: Line) -> bool:
        """Whether `line` goes on with `paragraph`."""
        last = paragraph.last
        if line.cells or last.cells or abs(line.size - last.size) > _TOLD_SIZES * max(line.size, last.size):
            return False
        ended = _ENDS.search(last.text) is not None
        lower = line.text[0].islower()
        short = _has_room(last, line)
        marked = _ITEM.match(line.text) is not None or _CLAUSE.match(line.text) is not None
        if marked and (ended or short or paragraph.is_item or _COMMA.search(last.text) or not _same_place(last, line)):
            return False
        if not _same_place(last, line):
            return self._crosses(paragraph, line, ended=ended, lower=lower, short=short)
        gap = (last.y - line.y) / line.size
        if gap <= 0 or gap > 1.2 * self._gaps.get(line.page, self._gap) + 0.05:
            return False
        # The longest line of a centred heading fills its column.
        centred = _is_centred(line) and abs(line.left + line.right - last.left - last.right) < 8
        if paragraph.bold != line.bold:
            return lower and not short and not ended and not centred
        if centred:
            return last.text.isupper() == line.text.isupper() and (lower or not short) and not ended
        if short and abs(last.right - line.right) > 1.5:
            room = (last.end - last.right) / (last.end - last.start or 1)
            return lower and not ended and room < 0.45 and not _is_indented(line, last.left)
        if paragraph.is_item and paragraph.count == 1 and line.left > last.left:
            return True
        if line.left > last.left + 0.6 * line.size and _is_indented(line):
            return False
        same = abs(line.left - last.left) < 0.3 * line.size
        return not (same and paragraph.count == 1 and self._indents and _is_indented(line) and not lower)

    def _crosses(self, paragraph: Paragraph, line: Line, *, ended: bool, lower: bool, short: bool) -> bool:
        """Whether a paragraph goes on in the next column or on the next page."""
        last = paragraph.last
        if line.bold != last.bold or line.size > 1.1 * self.usual or _is_centred(line) or paragraph.centred:
            return False
        if last.page == line.page and last.y <= line.y + line.size and last.right > line.left:
            pass  # in the next column, above
        elif last.page == line.page and last.column != line.column and not lower:
            return False
        if lower and not ended:
            return True
        if short or paragraph.first.start > paragraph.first.end - 10 * line.size:
            return False
        if self._indents:
            return not _is_indented(line) and (not ended or paragraph.count > 1)
        return not ended


def _same_place(one: Line, other: Line) -> bool:
    return one.page == other.page and one.column == other.column


def _is_centred(line: Line) -> bool:
    before, after = line.left - line.start, line.end - line.right
    return min(before, after) > 1.5 * line.size and abs(before - after) < max(6.0, 0.06 * (line.end - line.start))


def _is_indented(line: Line, start: float | None = None) -> bool:
    indent = line.left - (line.start if start is None else start)
    return 0.7 * line.size < indent < 8 * line.size


def _has_room(last: Line, line: Line) -> bool:
    """Whether the first word of `line` would have found room behind `last`, so that its writer broke the line."""
    word = line.text.split(None, 1)[0]
    width = (line.right - line.left) * (len(word) + 1) / max(len(line.text), 1)
    return last.end - last.right > width + 0.35 * line.size


def _rank(paragraphs: Sequence[Paragraph], usual: float) -> None:
    """Say which paragraphs are headings, and how deep items stand."""
    lefts: list[float] = []
    for paragraph in paragraphs:
        text, size = paragraph.text, paragraph.first.size
        if paragraph.cells:
            lefts.clear()
            continue
        is_line = len(text) <= _HEADING and not re.search(r"[.;,][\"”]?$", text) and any(map(str.isalpha, text))
        if is_line and size >= 1.12 * usual:
            paragraph.level = 2 if size >= 1.3 * usual else 3
        elif is_line and paragraph.bold and len(text) <= 150 and (_CLAUSE.match(text) or re.match(r"\d", text)):
            paragraph.level = 3
        if paragraph.level:
            paragraph.is_item = False
        if not paragraph.is_item:
            lefts.clear()
            continue
        left = paragraph.first.left
        while lefts and lefts[-1] > left + 4:
            lefts.pop()
        if not lefts or left > lefts[-1] + 4:
            lefts.append(left)
        paragraph.depth = min(len(lefts), 6)
        paragraph.text = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
