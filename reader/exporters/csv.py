"""CSV for spreadsheets: RFC 4180 with a byte order mark, without which Excel reads Vietnamese as gibberish.

A cell that a spreadsheet would run as a formula gets one apostrophe in front. So does a cell that already has
apostrophes there, so that taking one away always gives back the text: see `shield`.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from reader.core.notebook import Notebook, Step
from reader.core.quotations import Quotation
from reader.exporters.tables import ANNOTATIONS, Cell, Table, quotation
from reader.exporters.wording import printable

COLUMNS = ANNOTATIONS.columns

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")


def writer_of(table: Table) -> Callable[[Notebook, BinaryIO, Step], None]:
    """What writes a table as a CSV file."""

    def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
        out.write(codecs.BOM_UTF8)
        text = io.TextIOWrapper(out, "utf-8", newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(table.columns)
        for row in table.rows(notebook, step):
            writer.writerow([_cell(cell) for cell in row])
        text.flush()
        text.detach()

    return write


write = writer_of(ANNOTATIONS)


def shield(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    text = printable(text)
    return f"'{text}" if _FORMULA.match(text) else text


def unshield(cell: str) -> str:
    """The text of a cell that `shield` made."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def quotations(data: bytes) -> Iterator[Quotation]:
    """What a CSV file of annotations quotes, also one that Excel saved with semicolons."""
    text = data.decode("utf-8-sig", "replace")
    head = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ",")
    for row in rows:
        cells = {name: unshield(cell) for name, cell in row.items() if isinstance(name, str) and isinstance(cell, str)}
        found = quotation(cells)
        if found:
            yield found


def _cell(cell: Cell) -> Cell:
    return cell if isinstance(cell, int) else shield(cell)
