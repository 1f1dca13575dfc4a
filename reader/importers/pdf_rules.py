"""The tables that are ruled on a PDF page: which lines cross, and so where the cells are."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2.raw as pdfium

_MOST_OBJECTS = 20_000
_MOST_LINES = 1500
_THIN = 3.0
_SHORT = 6.0
_NEAR = 4.0
_MOST_SEGMENTS = 6


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, `top` above `bottom`."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: the places of its upright and of its level lines, from the left and from the top."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside."""
        return self.xs[0] - 1 <= x <= self.xs[-1] + 1 and self.ys[-1] - 1 <= y <= self.ys[0] + 1


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page besides text: thin lines, and pictures by their number among its objects."""

    lines: tuple[Box, ...]
    pictures: tuple[tuple[int, Box], ...]


def drawn_on(page: pdfium.FPDF_PAGE) -> Drawn:
    """The lines and pictures of a page."""
    lines: list[Box] = []
    pictures: list[tuple[int, Box]] = []
    for i in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        obj = pdfium.FPDFPage_GetObject(page, i)
        kind = pdfium.FPDFPageObj_GetType(obj)
        if kind == pdfium.FPDF_PAGEOBJ_PATH and len(lines) < _MOST_LINES:
            lines += _lines(obj)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _bounds(obj)
            if box:
                pictures.append((i, box))
    return Drawn(tuple(lines), tuple(pictures))


def _bounds(obj: pdfium.FPDF_PAGEOBJECT) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(obj, left, bottom, right, top):
        return None
    return Box(left.value, bottom.value, right.value, top.value)


def _lines(obj: pdfium.FPDF_PAGEOBJECT) -> list[Box]:
    """The lines of a path: itself if it is thin, its four sides if it is a box whose outline is drawn."""
    box = _bounds(obj)
    if box is None or pdfium.FPDFPath_CountSegments(obj) > _MOST_SEGMENTS:
        return []
    wide, high = box.right - box.left, box.top - box.bottom
    if wide <= _THIN or high <= _THIN:
        return [box] if max(wide, high) >= _SHORT else []
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(obj, fill, stroke) or not stroke.value or wide < _SHORT or high < _SHORT:
        return []
    return [
        Box(box.left, box.bottom, box.left, box.top),
        Box(box.right, box.bottom, box.right, box.top),
        Box(box.left, box.top, box.right, box.top),
        Box(box.left, box.bottom, box.right, box.bottom),
    ]


def grids_of(lines: Sequence[Box]) -> list[Grid]:
    """The tables that `lines` rule: groups of lines that touch, with two columns and two rows or more."""
    grids = []
    for group in _touching(lines):
        upright = [box for box in group if box.right - box.left <= _THIN]
        level = [box for box in group if box.top - box.bottom <= _THIN]
        xs = _places([(box.left + box.right) / 2 for box in upright])
        ys = _places([(box.top + box.bottom) / 2 for box in level])
        if len(xs) >= 3 and len(ys) >= 3:
            grids.append(Grid(tuple(xs), tuple(reversed(ys))))
    return grids


def _touching(lines: Sequence[Box]) -> list[list[Box]]:
    """`lines` in groups of those that touch each other."""
    group_of = list(range(len(lines)))

    def root(i: int) -> int:
        while group_of[i] != i:
            group_of[i] = group_of[group_of[i]]
            i = group_of[i]
        return i

    order = sorted(range(len(lines)), key=lambda i: lines[i].left)
    active: list[int] = []
    for i in order:
        box = lines[i]
        active = [k for k in active if lines[k].right + _NEAR >= box.left]
        for k in active:
            other = lines[k]
            if other.bottom - _NEAR <= box.top and box.bottom - _NEAR <= other.top:
                group_of[root(i)] = root(k)
        active.append(i)
    groups: dict[int, list[Box]] = {}
    for i, box in enumerate(lines):
        groups.setdefault(root(i), []).append(box)
    return list(groups.values())


def _places(values: Sequence[float]) -> list[float]:
    """`values` in order, those close together as one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return places
