"""Excel workbooks: annotations, mentions, people and organisations, and sources, a sheet each. No cell is a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from lxml import etree
from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from reader.core.notebook import Notebook, Step
from reader.core.quotations import Quotation
from reader.exporters.tables import ANNOTATIONS, ENTITIES, MENTIONS, SOURCES, quotation
from reader.exporters.wording import in_utc, printable

_MOST = 32_767
"""Characters of a cell, by Excel's own limit."""
_MOST_ROWS = 1_048_575
_WIDE, _NARROW = 60, 16
_LARGEST_PART = 512_000_000
_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the notebook as a workbook. A text that is longer than a cell may be ends in `…`."""
    # The library makes files of its own on the way, and leaves them where it is interrupted.
    with TemporaryDirectory(prefix="archive-reader-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "book.xlsx"
        # Rows are written as they come, and text into the cells themselves: memory stays small.
        options = {
            "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": folder,
        }  # fmt: skip
        book = Workbook(str(path), options)
        try:
            _fill(book, notebook, step)
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            book.fileclosed = True  # else it is written once more when it is thrown away
        with path.open("rb") as whole:
            copyfileobj(whole, out)


def _fill(book: Workbook, notebook: Notebook, step: Step) -> None:
    moment = in_utc(notebook.exported).replace(tzinfo=None)
    book.set_properties({"title": "Archive Reader", "author": printable(notebook.generator)[:255], "created": moment})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    plain = book.add_format({"valign": "top"})
    for table in (ANNOTATIONS, MENTIONS, ENTITIES, SOURCES):
        sheet = book.add_worksheet(table.name)
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(table.columns):
            sheet.set_column(column, column, _WIDE if name in table.wide else _NARROW)
            sheet.write_string(0, column, name, head)
        count = 0
        for count, row in enumerate(table.rows(notebook, step if table is ANNOTATIONS else lambda: None), start=1):
            if count > _MOST_ROWS:
                raise OSError(0, "there are more rows than a sheet of Excel can hold; choose CSV")
            for column, (name, cell) in enumerate(zip(table.columns, row, strict=True)):
                if isinstance(cell, int):
                    sheet.write_number(count, column, cell, plain)
                elif cell:
                    sheet.write_string(count, column, _fitting(cell), wrapped if name in table.wide else plain)
        sheet.autofilter(0, 0, count, len(table.columns) - 1)


def quotations(data: bytes) -> Iterator[Quotation]:
    """What the sheets of a workbook quote, also one that another program saved. Raises ValueError for no workbook."""
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            texts = _shared(parts)
            for name in sorted(filter(_PART.fullmatch, parts.namelist())):
                yield from _of_sheet(parts, name, texts)
    except (BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError) as error:
        raise ValueError(str(error)) from error


def _of_sheet(parts: ZipFile, name: str, texts: list[str]) -> Iterator[Quotation]:
    columns: dict[str, str] = {}
    for row in _rows(parts, name, texts):
        if not columns:
            columns = row
            if "quote" not in columns.values():
                return
            continue
        found = quotation({columns[at]: cell for at, cell in row.items() if at in columns})
        if found:
            yield found


def _fitting(text: str) -> str:
    text = printable(text)
    # Excel counts UTF-16 units.
    if len(text) <= _MOST // 2 or len(text.encode("utf-16-le")) // 2 <= _MOST:
        return text
    return text.encode("utf-16-le")[: 2 * (_MOST - 1)].decode("utf-16-le", "ignore") + "…"


def _shared(parts: ZipFile) -> list[str]:
    """The texts that cells of other programs point to."""
    if "xl/sharedStrings.xml" not in parts.namelist():
        return []
    return [_text(item) for item in _elements(parts, "xl/sharedStrings.xml", "si")]


def _rows(parts: ZipFile, name: str, texts: list[str]) -> Iterator[dict[str, str]]:
    """The rows of a sheet: what stands in each column, by the column's letters."""
    for row in _elements(parts, name, "row"):
        cells: dict[str, str] = {}
        for cell in row.iterfind("{*}c"):
            value, column = cell.findtext("{*}v") or "", (cell.get("r") or "").rstrip("0123456789")
            if cell.get("t") == "s":
                cells[column] = texts[int(value)] if value.isdecimal() and int(value) < len(texts) else ""
            else:
                cells[column] = _text(cell) if cell.get("t") == "inlineStr" else value
        yield cells


def _elements(parts: ZipFile, name: str, tag: str) -> Iterator[etree._Element]:
    if parts.getinfo(name).file_size > _LARGEST_PART:
        raise ValueError(f"{name} is too large")
    with parts.open(name) as file:
        for _, element in etree.iterparse(file, tag=f"{{*}}{tag}", resolve_entities=False, no_network=True):
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def _text(element: etree._Element) -> str:
    text = "".join(part.text or "" for part in element.iter("{*}t"))
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
