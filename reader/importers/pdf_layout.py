"""The pieces of a PDF page in reading order: columns one after the other, the rows of tables together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from reader.importers.legacy_fonts import decoded
from reader.importers.pdf_columns import Item, bands_of, columns_of, is_table, rows_of
from reader.importers.pdf_glyphs import Piece
from reader.importers.pdf_rules import Grid

_DEEPEST = 4
_MOTTO = re.compile(r"cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam\s*$", re.IGNORECASE)
_MARK = re.compile(r"(?:[-–•*+▪◦●■‣➢➤❖✓✔·○□o\uf000-\uf0ff]|\(?(?:\d{1,2}|[a-zđ])[.)])$")


@dataclass(slots=True)
class Line:
    """A line of text, or a row of a table with its `cells`. `start` and `end` are the edges of its column."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    start: float
    end: float
    cells: tuple[str, ...] = ()
    page: int = 0
    column: int = 0


def lines_of(pieces: Sequence[Piece], grids: Sequence[Grid], unicode_fonts: bool) -> list[Line]:
    """The lines of a page in reading order. With `unicode_fonts` the text is Unicode in old fonts too."""
    items, rest = [], list(pieces)
    for grid in grids:
        rest, item = _table(grid, rest, unicode_fonts)
        if item:
            items.append(item)
    items += [Item(p.left, p.right, p.y, p.size, p) for piece in _with_marks(rest) for p in _motto_apart(piece)]
    if not items:
        return []
    layout = _Layout(unicode_fonts)
    start, end = min(i.left for i in items), max(i.right for i in items)
    for part in _head_apart(items):
        layout.region(part, start, end, 0)
    return layout.lines


def _head_apart(items: list[Item]) -> list[list[Item]]:
    """The items above the head of an official paper, its left half, its right half with the motto, and all below.

    The halves stand so close that their gap is hardly wider than a blank.
    """
    items = sorted(items, key=lambda i: (-i.y, i.left))
    motto = next((i for i in items if i.piece and _MOTTO.match(i.piece.text)), None)
    beside = [i for i in items if motto and abs(i.y - motto.y) < 1.5 * i.size and i.right < motto.left + 1]
    if motto is None or not beside:
        return [items]
    middle = (max(i.right for i in beside) + motto.left) / 2
    top = max(i.y for i in beside) + 2 * motto.size
    head: list[Item] = []
    for item in items:
        if item.y < top and (item.left < middle - 1 and item.right > middle + 1):
            break
        far = head and min(i.y for i in head) - item.y > 4 * item.size
        if item.y < top and (far or item.rows):
            break
        head.append(item)
    above = [i for i in head if i.y >= top]
    left, right = ([i for i in head if i.y < top and (i.left < middle) is on_left] for on_left in (True, False))
    return [part for part in (above, left, right, items[len(head) :]) if part]


def _with_marks(pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces`, in which the mark of an item is one with the line behind it."""
    kept: list[Piece] = []
    mark: Piece | None = None
    for piece in sorted(pieces, key=lambda p: (-round(p.y), p.left)):
        if mark and abs(mark.y - piece.y) < 0.3 * piece.size and 0 < piece.left - mark.right < 4 * piece.size:
            bold = mark.bold + piece.bold
            xs = [*mark.xs, mark.right, *piece.xs]
            kept[-1] = Piece(f"{mark.text} {piece.text}", xs, piece.right, piece.y, piece.size, bold, piece.font)
            mark = None
            continue
        kept.append(piece)
        mark = piece if _MARK.match(piece.text) else None
    return kept


def _motto_apart(piece: Piece) -> list[Piece]:
    """`piece`, or what stands before the motto of the state and the motto, where they were drawn as one."""
    motto = _MOTTO.search(piece.text)
    return list((piece.cut(piece.xs[motto.start()]) if motto and motto.start() else None) or (piece,))


def text_of(piece: Piece, unicode_fonts: bool) -> str:
    """The text of a piece, decoded if it is set in an old font."""
    return piece.text if unicode_fonts or not piece.font else decoded(piece.text, piece.font)


def _table(grid: Grid, pieces: Sequence[Piece], unicode_fonts: bool) -> tuple[list[Piece], Item | None]:
    """The pieces outside a ruled table, and the table."""
    outside: list[Piece] = []
    cells: dict[tuple[int, int], list[Piece]] = {}
    levels = [-y for y in grid.ys]
    for piece in pieces:
        middle = piece.y + 0.3 * piece.size
        if not (grid.ys[-1] <= middle <= grid.ys[0] and piece.right > grid.xs[0] and piece.left < grid.xs[-1]):
            outside.append(piece)
            continue
        row = bisect_right(levels, -middle)
        parts, whole = [], piece
        for x in grid.xs[1:-1]:
            cut = whole.cut(x) if whole.left < x - 2 and whole.right > x + 2 else None
            # In a cell across several columns a word stands on the line.
            if cut and cut[0].right <= x + 1 and cut[1].left >= x - 1:
                parts.append(cut[0])
                whole = cut[1]
        for part in [*parts, whole]:
            column = bisect_right(grid.xs, (part.left + min(part.right, part.left + 2 * part.size)) / 2)
            cells.setdefault((row, column), []).append(part)
    if len({column for _, column in cells}) < 2 or len(cells) < 3:
        return list(pieces), None
    rows = []
    for row in sorted({row for row, _ in cells}):
        texts = [_cell(cells[key], unicode_fonts) for key in sorted(cells) if key[0] == row]
        rows.append((grid.ys[min(row, len(grid.ys)) - 1], tuple(text for text in texts if text)))
    size = median(p.size for found in cells.values() for p in found)
    return outside, Item(grid.xs[0], grid.xs[-1], grid.ys[0] - size, size, rows=tuple(rows))


def _cell(pieces: Sequence[Piece], unicode_fonts: bool) -> str:
    ordered = sorted(pieces, key=lambda p: (-round(p.y / (0.4 * p.size or 1)), p.left))
    return " ".join(" ".join(text_of(p, unicode_fonts) for p in ordered).split())


class _Layout:
    def __init__(self, unicode_fonts: bool) -> None:
        self.lines: list[Line] = []
        self._unicode_fonts = unicode_fonts
        self._column = 0

    def region(self, items: list[Item], start: float, end: float, depth: int) -> None:
        """Write the lines of a region whose edges are `start` and `end`."""
        self._column += 1
        items.sort(key=lambda i: (-i.y, i.left))
        for band, gutters in bands_of(items):
            columns = columns_of(band, gutters)
            if len(columns) < 2 or depth >= _DEEPEST:
                self._single(band, start, end)
            elif is_table(columns):
                self._rows(columns, start, end)
            else:
                for column in columns:
                    self._column += 1
                    self.region(column, min(i.left for i in column), max(i.right for i in column), depth + 1)
                self._column += 1

    def _single(self, items: Sequence[Item], start: float, end: float) -> None:
        for row in rows_of(items):
            for item in row:
                for y, cells in item.rows:
                    text = " | ".join(cells)
                    if text:
                        self.lines.append(
                            Line(text, item.left, item.right, y, item.size, False, start, end, cells, 0, self._column)
                        )
            pieces = [item.piece for item in row if item.piece]
            if pieces:
                letters = sum(len(p.text) for p in pieces)
                size = max(pieces, key=lambda p: len(p.text)).size
                self.lines.append(
                    Line(
                        text=" ".join(text_of(p, self._unicode_fonts) for p in pieces),
                        left=min(p.left for p in pieces),
                        right=max(p.right for p in pieces),
                        y=pieces[0].y,
                        size=size,
                        bold=sum(p.bold for p in pieces) >= 0.7 * sum(1 for p in pieces for c in p.text if c != " ")
                        and letters > 0,
                        start=start,
                        end=end,
                        column=self._column,
                    )
                )

    def _rows(self, columns: Sequence[Sequence[Item]], start: float, end: float) -> None:
        """The rows of a table without rules. A row whose first cell is empty goes on with the one above."""
        column_of = {id(item): i for i, column in enumerate(columns) for item in column}
        table: list[tuple[Item, list[list[str]]]] = []
        for row in rows_of([item for column in columns for item in column]):
            goes_on = bool(table) and all(column_of[id(i)] > 0 for i in row) and len(row) < len(columns) - 1
            if not goes_on:
                table.append((row[0], [[] for _ in columns]))
            for item in row:
                if item.piece:
                    table[-1][1][column_of[id(item)]].append(text_of(item.piece, self._unicode_fonts))
        for first, cells in table:
            texts = tuple(" ".join(cell) for cell in cells if cell)
            if texts:
                self.lines.append(
                    Line(" | ".join(texts), first.left, first.right, first.y, first.size, False, start, end,
                         texts if len(texts) > 1 else (), 0, self._column)
                )  # fmt: skip
