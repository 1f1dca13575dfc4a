"""From the bytes of a PDF file to one HTML page, read with pdfium."""

from __future__ import annotations

import html
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.core.errors import ReaderError
from reader.importers.documents import ReadDocument
from reader.importers.legacy_fonts import is_unicode
from reader.importers.pdf_document import Document
from reader.importers.pdf_furniture import part_notes, without_furniture
from reader.importers.pdf_glyphs import Fonts, Letters, letters_of
from reader.importers.pdf_layout import Line, lines_of
from reader.importers.pdf_paragraphs import Paragraph, paragraphs_of, usual_size
from reader.importers.pdf_pictures import Pictures, is_shown
from reader.importers.pdf_rules import Box, Drawn, drawn_on, grids_of
from reader.importers.titles import Line as TitleLine
from reader.importers.titles import title_of

SECONDS = 14.0
"""In which a document must be read. On a slow computer that is about 500 pages of prose."""

PAGES = 20_000
CHARACTERS = 4_000_000
_UNKNOWN = 0.3  # of the letters, of which a document may not say what they are
_TITLE_LINES = 50


@dataclass(slots=True)
class _Page:
    letters: Letters
    drawn: Drawn
    box: tuple[float, float, float, float]
    pictures: list[tuple[str, Box]] = field(default_factory=list)


def to_html(data: bytes, name: str) -> ReadDocument:
    """The document in `data`. Raises `ReaderError` as `reader.importers.pdf.read` does."""
    with Document(data, name) as document:
        pages = _pages(document, name)
        told = document.title()
    if not any(page.letters.count for page in pages):
        raise ReaderError("no-text", name=name)
    letters = sum(page.letters.count for page in pages)
    if sum(page.letters.unknown for page in pages) > _UNKNOWN * letters:
        reason = "its fonts do not say which letters they draw, so its text cannot be read"
        raise ReaderError("not-a-page", name=name, reason=reason)
    old = [p.text for page in pages for pieces in page.letters.pieces.values() for p in pieces if p.font]
    layouts = [_lines(page, i, unicode_fonts=is_unicode(old)) for i, page in enumerate(pages)]
    lines = without_furniture(layouts, [(page.box[1], page.box[3]) for page in pages])
    usual = usual_size([line for page in lines for line in page])
    text: list[Line] = []
    notes: list[Line] = []
    for page in lines:
        above, below = part_notes(page, usual)
        text += above
        notes += below
    before, at_end = _placed(text, pages)
    paragraphs = paragraphs_of(text, before)
    title = title_of([_title_line(p) for p in paragraphs[:_TITLE_LINES]], told)
    body = _written([*paragraphs, *paragraphs_of(notes, {})]) + "".join(map(_picture, at_end))
    addresses = [address for page in pages for address, _ in page.pictures]
    return ReadDocument(
        f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>', title, Pictures(data, addresses)
    )


def _pages(document: Document, name: str) -> list[_Page]:
    if len(document) > PAGES:
        raise ReaderError("page-too-complex", name=name, reason=f"it has {len(document):,} pages")
    end = time.monotonic() + SECONDS
    fonts = Fonts()
    pages: list[_Page] = []
    characters = 0
    for i in range(len(document)):
        with document.page(i) as page:
            letters = letters_of(page, fonts)
            if letters is None:
                raise ReaderError("page-too-complex", name=name, reason=f"page {i + 1} has too many letters")
            read = _Page(letters, drawn_on(page), document.box(page))
            read.pictures = [
                (f"pdf:{i + 1}-{number}", box)
                for number, box in read.drawn.pictures
                if is_shown(page, number, box, read.box, alone=not letters.count)
            ]
            pages.append(read)
        characters += letters.count
        if characters > CHARACTERS:
            reason = f"it has more than {CHARACTERS // 1_000_000} million characters"
            raise ReaderError("page-too-complex", name=name, reason=reason)
        if time.monotonic() > end:
            reason = f"only {i + 1} of its {len(document)} pages could be read in {SECONDS:.0f} seconds"
            raise ReaderError("page-too-complex", name=name, reason=reason)
    return pages


def _lines(page: _Page, number: int, *, unicode_fonts: bool) -> list[Line]:
    """The lines of a page: those in the direction of most of its text first."""
    directions = sorted(page.letters.pieces.items(), key=lambda item: -sum(len(p.text) for p in item[1]))
    lines: list[Line] = []
    left, bottom, right, top = page.box
    for angle, everything in directions:
        # Printers clip what stands outside of the page: the same line may be drawn on the next page.
        pieces = [p for p in everything if angle or (bottom - 2 < p.y < top and p.right > left and p.left < right)]
        grids = grids_of(page.drawn.lines) if angle == 0 else []
        found = lines_of(pieces, grids, unicode_fonts)
        for line in found:
            line.page = number
            line.column += 1000 * angle
        lines += found
    return lines


def _placed(lines: Sequence[Line], pages: Sequence[_Page]) -> tuple[dict[int, list[str]], list[str]]:
    """The pictures before each line, by its `id`, and those after the last one."""
    of_page: dict[int, list[Line]] = {}
    for line in lines:
        of_page.setdefault(line.page, []).append(line)
    before: dict[int, list[str]] = {}
    waiting: list[str] = []
    for number, page in enumerate(pages):
        here = of_page.get(number, [])
        if here and waiting:
            before.setdefault(id(here[0]), []).extend(waiting)
            waiting = []
        for address, box in sorted(page.pictures, key=lambda item: -item[1].top):
            below = (x for x in here if x.y < box.bottom + x.size and x.left < box.right and x.right > box.left)
            line = next(below, None)
            if line is None:
                waiting.append(address)
            else:
                before.setdefault(id(line), []).append(address)
    return before, waiting


def _title_line(paragraph: Paragraph) -> TitleLine:
    text = "" if paragraph.cells else paragraph.text
    return TitleLine(text, paragraph.bold or paragraph.level > 0, paragraph.centred, 0, paragraph.first.size)


def _written(paragraphs: Sequence[Paragraph]) -> str:
    parts: list[str] = []
    in_table = False
    for paragraph in paragraphs:
        is_row = bool(paragraph.cells)
        if in_table and (not is_row or paragraph.pictures):
            parts.append("</table>")
            in_table = False
        parts += map(_picture, paragraph.pictures)
        if is_row and not in_table:
            parts.append('<table summary="">')
            in_table = True
        parts.append(_element(paragraph))
    return "".join(parts) + ("</table>" if in_table else "")


def _element(paragraph: Paragraph) -> str:
    if paragraph.cells:
        return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in paragraph.cells) + "</tr>"
    text = html.escape(paragraph.text, quote=False)
    if paragraph.level:
        return f"<h{paragraph.level}>{text}</h{paragraph.level}>"
    if paragraph.bold:
        text = f"<strong>{text}</strong>"
    if paragraph.is_item:
        return "<ul>" * paragraph.depth + f"<li>{text}</li>" + "</ul>" * paragraph.depth
    return f"<p>{text}</p>"


def _picture(address: str) -> str:
    return f'<p><img src="{html.escape(address)}"></p>'
