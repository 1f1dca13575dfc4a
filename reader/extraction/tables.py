"""What a table is for: rows of data, the caption of a picture, or the layout of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from lxml.etree import _Element

from reader.extraction.layout import Box, Layout

_MAX_CAPTION = 400
_MAX_CELLS = 8
_SCANNED_CELLS = 2000
_AROUND_CAPTION = 4  # elements around a caption in which its picture is looked for
_FRAMES = frozenset({"figure", "table"})
_FILM = re.compile(r"video|player|gallery|slideshow|carousel", re.IGNORECASE)


def data_table(table: _Element) -> bool:
    """Whether `table` holds data in cells of one line each, so that a row can be kept together as one paragraph.

    The signs are those of Mozilla's Readability.js. A cell with a list in it has lines of its own.
    """
    if table.get("role") == "presentation" or table.get("datatable") == "0":
        return False
    if next(table.iterdescendants("table"), None) is not None:
        return False
    widths, cells, listed_cells = [], 0, 0
    marked = table.get("summary") is not None
    for element in table.iterdescendants("tr", "td", "th", "caption", "thead", "tfoot", "colgroup", "col"):
        if element.tag == "tr":
            widths.append(0)
        elif element.tag in ("td", "th"):
            cells += 1
            if widths:
                widths[-1] += 1
            marked = marked or element.tag == "th"
            listed_cells += next(element.iterdescendants("li"), None) is not None
        else:
            marked = True
        if cells > _SCANNED_CELLS:
            break
    if not widths or max(widths) < 2 or listed_cells:
        return False
    return marked or len(widths) >= 10 or max(widths) > 4 or len(widths) * max(widths) > 10


def caption_table(table: _Element) -> bool:
    """Whether `table` frames a picture and the line below it, as newspapers drew captions before `<figure>`."""
    cells = sum(1 for _ in islice(table.iterdescendants("td"), _MAX_CELLS + 1))
    if not 2 <= cells <= _MAX_CELLS:
        return False
    pictures = sum(1 for _ in table.iterdescendants("img"))
    if not pictures:
        return False
    return len("".join(table.itertext()).strip()) <= _MAX_CAPTION * pictures


class Pictures:
    """Where on a page pictures and films are."""

    def __init__(self, layout: Layout) -> None:
        self._pictured = self._around(box for _, box, _ in layout.pictures)
        self._filmed = self._around(layout.films)

    def has(self, caption: Box) -> bool:
        """Whether `caption` stands under a picture of the article, and not under a film or in a gallery."""
        around = [caption, *islice(caption.ancestors(), _AROUND_CAPTION)]
        frame = next((i for i, box in enumerate(around) if box.tag in _FRAMES), None)
        if frame is None:
            frame = next((i for i, box in enumerate(around) if box in self._pictured), None)
        if frame is None or any(box.tag == "li" for box in around):
            return False
        names = " ".join(box.names for box in around[: frame + 1])
        return not _FILM.search(names) and around[frame] not in self._filmed

    @staticmethod
    def _around(holding: Iterable[Box]) -> set[Box]:
        return {around for box in holding for around in islice(box.lineage(), 2 * _AROUND_CAPTION)}
