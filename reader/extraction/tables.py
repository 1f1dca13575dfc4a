"""What a table is for: rows of data, the caption of a picture, or the layout of a page."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

_MAX_CAPTION = 400
_SCANNED_CELLS = 2000
_AROUND_CAPTION = 4  # elements around a caption in which its picture is looked for
_FRAMES = frozenset({"figure", "table"})
_FILM = re.compile(r"video|player|gallery|slideshow|carousel", re.IGNORECASE)


def data_table(table: HtmlElement) -> bool:
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


def caption_table(table: HtmlElement) -> bool:
    """Whether `table` frames a picture and the line below it, as newspapers drew captions before `<figure>`."""
    pictures = sum(1 for _ in table.iterdescendants("img"))
    cells = 0
    for _ in table.iterdescendants("td"):
        cells += 1
        if cells > 8:
            return False
    if not pictures or cells < 2:
        return False
    return len("".join(table.itertext()).strip()) <= _MAX_CAPTION * pictures


class Pictures:
    """Where on the page of `element` pictures and films are."""

    def __init__(self, element: HtmlElement) -> None:
        root = element.getroottree().getroot()
        self._pictured = self._around(root, "img")
        self._filmed = self._around(root, "video", "audio", "iframe", "object", "embed")

    def has(self, caption: HtmlElement) -> bool:
        """Whether `caption` stands under a picture of the article, and not under a film or in a gallery."""
        around = [caption, *islice(caption.iterancestors(), _AROUND_CAPTION)]
        frame = next((i for i, element in enumerate(around) if element.tag in _FRAMES), None)
        if frame is None:
            frame = next((i for i, element in enumerate(around) if element in self._pictured), None)
        if frame is None or any(element.tag == "li" for element in around):
            return False
        names = " ".join(f"{e.get('class', '')} {e.get('id', '')}" for e in around[: frame + 1])
        return not _FILM.search(names) and around[frame] not in self._filmed

    @staticmethod
    def _around(root: HtmlElement, *tags: str) -> set[HtmlElement]:
        return {box for element in root.iter(*tags) for box in islice(element.iterancestors(), 2 * _AROUND_CAPTION)}
