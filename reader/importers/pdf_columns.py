"""Columns on a PDF page: where gutters run between pieces of lines, and whether they part prose or a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from reader.importers.pdf_glyphs import Piece

_GUTTER = 0.8  # of the size of type
_SHORT_CELL = 18  # characters; the lines of the narrowest columns of newspapers have more
_HEADS = re.compile(r"cộng h(?:òa|oà) xã hội|độc lập\s*[-–]|nơi nhận|đảng cộng sản việt nam$", re.IGNORECASE)
_FIGURE = re.compile(r"[\d.,%\s()–-]{1,15}$")


@dataclass(slots=True)
class Item:
    """A piece of a line, or a whole table with the height and the cells of each of its rows."""

    left: float
    right: float
    y: float
    size: float
    piece: Piece | None = None
    rows: tuple[tuple[float, tuple[str, ...]], ...] = ()


def rows_of(items: Sequence[Item]) -> list[list[Item]]:
    """`items` in rows from the top, each from the left."""
    rows: list[list[Item]] = []
    for item in sorted(items, key=lambda i: (-i.y, i.left)):
        if rows and not item.rows and not rows[-1][0].rows and rows[-1][0].y - item.y < 0.45 * item.size:
            rows[-1].append(item)
        else:
            rows.append([item])
    return [sorted(row, key=lambda i: i.left) for row in rows]


def bands_of(items: Sequence[Item]) -> list[tuple[list[Item], list[tuple[float, float]]]]:
    """The items from the top, parted where the gutters between columns begin and end; with each part its gutters."""
    bands: list[tuple[list[Item], list[tuple[float, float]]]] = []
    band: list[Item] = []
    gutters: list[tuple[float, float]] = []
    for i, item in enumerate(items):
        following = items[i + 1] if i + 1 < len(items) else None
        beside = following is not None and _are_beside(item, following)
        before = i > 0 and bool(band) and _are_beside(items[i - 1], item)
        left = _without(gutters, item)
        inner = _inner(gutters, band)
        if not band:
            gutters = left = _without([(-1e6, 1e6)], item)
        elif inner:
            lowest = min(other.y for other in band)
            alone = not beside and not before and lowest - item.y > 2.4 * max(item.size, band[-1].size)
            if not _inner(left, [*band, item]) or alone:
                bands.append((band, inner))
                band, left = [], _without([(-1e6, 1e6)], item)
        elif beside and not before:
            bands.append((band, []))
            band, left = [], _without([(-1e6, 1e6)], item)
        band = [*band, item] if not band else _added(band, item)
        gutters = left
    if band:
        bands.append((band, _inner(gutters, band)))
    return bands


def _added(band: list[Item], item: Item) -> list[Item]:
    band.append(item)
    return band


def _are_beside(one: Item, other: Item) -> bool:
    """Whether two items stand side by side, with room for a gutter between them."""
    size = max(one.size, other.size)
    if abs(one.y - other.y) > 0.9 * size and not one.rows and not other.rows:
        return False
    if abs(one.y - other.y) > 0.9 * size:
        return False
    return max(one.left, other.left) - min(one.right, other.right) >= _GUTTER * min(one.size, other.size)


def _without(gutters: Sequence[tuple[float, float]], item: Item) -> list[tuple[float, float]]:
    least = _GUTTER * item.size
    left = []
    for start, end in gutters:
        for part in ((start, min(end, item.left)), (max(start, item.right), end)):
            if part[1] - part[0] >= least:
                left.append(part)
    return left


def _inner(gutters: Sequence[tuple[float, float]], band: Sequence[Item]) -> list[tuple[float, float]]:
    """The gutters with something on both sides."""
    if not band or not gutters:
        return []
    first, last = min(i.right for i in band), max(i.left for i in band)
    return [gutter for gutter in gutters if first <= gutter[0] + 0.1 and last >= gutter[1] - 0.1]


def columns_of(band: Sequence[Item], gutters: Sequence[tuple[float, float]]) -> list[list[Item]]:
    """The items of a band parted by its gutters; none if there are no columns in it."""
    if not gutters or len(band) < 3:
        return []
    ends = [gutter[1] - 0.1 for gutter in sorted(gutters)]
    columns: list[list[Item]] = [[] for _ in range(len(ends) + 1)]
    for item in band:
        columns[bisect_right(ends, item.left)].append(item)
    columns = [column for column in columns if column]
    if sum(len(column) > 1 for column in columns) < 2:
        return []  # wide blanks in one or two lines of prose
    return columns


def is_table(columns: Sequence[Sequence[Item]]) -> bool:
    """Whether columns are those of a table without rules, and not of prose or of the head of a paper."""
    texts = [[item.piece.text for item in column if item.piece] for column in columns]
    if any(item.rows for column in columns for item in column) or any(_HEADS.match(t) for c in texts for t in c):
        return False
    if min(len(column) for column in columns) >= 4 and all(median(map(len, c)) >= _SHORT_CELL for c in texts):
        return False
    rows = rows_of([item for column in columns for item in column])
    shared = sum(len(row) > 1 for row in rows)
    if shared < 2 or shared < 0.5 * len(rows):
        return False
    figures = sum(_FIGURE.match(t) is not None for t in texts[-1])
    return len(columns) >= 3 or (shared >= 3 and figures >= 0.6 * len(texts[-1]))
