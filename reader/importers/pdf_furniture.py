"""What stands on the pages of a PDF beside its text: running heads, feet and page numbers; and the notes below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.importers.pdf_layout import Line

_NEAR = 3  # lines from the top or the bottom of a page
_LONGEST = 160
_PAGE_NUMBER = re.compile(
    r"[-–—\s\[(]*(?:(?:trang|page|tr\.)\s*)?(\d{1,5})(?:\s*(?:/|of|trên)\s*\d{1,5})?[-–—\s\])]*$", re.I
)
_ROMAN = re.compile(r"[-–\s]*[ivxl]{1,7}[-–\s]*$")
_DIGITS = re.compile(r"\d+")
_NOTE = re.compile(r"\[?(?:\d{1,3}|\*{1,3}|†|‡)\]?[.)]?\s?\S")
_SMALL = 0.92


def without_furniture(pages: Sequence[list[Line]], edges: Sequence[tuple[float, float]]) -> list[list[Line]]:
    """`pages` without what repeats at their edges; `edges` are the bottom and the top of each page."""
    if len(pages) == 1:
        return [_without_number(pages[0], edges[0])]
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_mark(line) for line in _outer(page)})
    least = 2 if len(pages) == 2 else max(3, min(len(pages) // 4, 6))
    counted = _counted(pages)
    kept = []
    for page in pages:
        outer = {id(line) for line in _outer(page)}
        number = counted.get(page[0].page) if page else None

        def is_running(line: Line, outer: set[int] = outer, number: Line | None = number) -> bool:
            if line is number:
                return True
            if id(line) not in outer or line.cells or seen[_mark(line)] < least:
                return False
            # Two pages may each begin with the same words; on more it is no chance.
            return len(pages) > 2 or _PAGE_NUMBER.match(line.text) is not None

        kept.append([line for line in page if not is_running(line)])
    # Where next to nothing is left, what repeats is the text.
    return kept if sum(map(len, kept)) * 10 >= sum(map(len, pages)) else list(pages)


def _outer(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    outer = [*by_height[:_NEAR], *by_height[-_NEAR:]] if len(by_height) > 2 * _NEAR else by_height
    return [line for line in outer if len(line.text) <= _LONGEST]


def _mark(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("0", "".join(line.text.split()).casefold()), round(line.y / 4)


def _counted(pages: Sequence[Sequence[Line]]) -> dict[int, Line]:
    """The line with the number of each page, where they go up with the pages."""
    found: dict[int, Line] = {}
    numbers: dict[int, Counter[int]] = {0: Counter(), 1: Counter()}
    places: list[tuple[int, int, Line]] = []
    for page in pages:
        if not page:
            continue
        by_height = sorted(page, key=lambda line: -line.y)
        for end, line in ((0, by_height[0]), (1, by_height[-1])):
            match = _PAGE_NUMBER.match(line.text)
            if match:
                places.append((end, int(match[1]) - line.page, line))
                numbers[end][int(match[1]) - line.page] += 1
            elif _ROMAN.match(line.text) and len(page) > 1:
                found[line.page] = line
    for end, offset, line in places:
        if numbers[end][offset] >= min(2, len(pages)):
            found[line.page] = line
    return found


def _without_number(page: list[Line], edge: tuple[float, float]) -> list[Line]:
    """The only page of a document without its number: a line apart from all others, near the edge of the page."""
    bottom, top = edge
    margin = 0.13 * (top - bottom)
    by_height = sorted(page, key=lambda line: line.y)
    numbers = {
        id(line)
        for line, other in zip((by_height[:1] + by_height[-1:]), (by_height[1:2] + by_height[-2:-1]), strict=False)
        if not line.cells
        and _PAGE_NUMBER.match(line.text)
        and (line.y < bottom + margin or line.y > top - margin)
        and abs(line.y - other.y) > 1.8 * line.size
    }
    return [line for line in page if id(line) not in numbers]


def part_notes(page: Sequence[Line], usual: float) -> tuple[list[Line], list[Line]]:
    """The text of a page, and the notes in smaller type below it; `usual` is the size of type of the document."""
    by_height = sorted(page, key=lambda line: line.y)
    below: list[Line] = []
    for line in by_height:
        if line.size >= _SMALL * usual or line.cells:
            break
        below.append(line)
    below.reverse()
    start = next((i for i, line in enumerate(below) if _NOTE.match(line.text)), None)
    if start is None or len(below) == len(page):
        return list(page), []
    notes = {id(line) for line in below[start:]}
    return [line for line in page if id(line) not in notes], [line for line in page if id(line) in notes]
