"""What a table is for: rows of data, the caption of a picture, or the layout of a page."""

from __future__ import annotations

from lxml.html import HtmlElement

_MAX_CAPTION = 400
_SCANNED_CELLS = 2000


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
