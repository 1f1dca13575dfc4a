"""The report of an import as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.replacing import is_full, replacing
from reader.exporters.csv import shield


def write_table(target: Path, head: Sequence[str], rows: Iterable[Sequence[str]], protected: Sequence[Path]) -> None:
    """Write a report, in the words that its reader sees, as CSV; no cell becomes a formula.

    The file is moved to its place when it is whole, and never over the `protected` ones. Raises ReaderError
    `export-failed` or `disk-full`.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([shield(cell) for cell in row] for row in rows)
    try:
        with replacing(target, protected) as part:
            part.write_bytes(text.getvalue().encode("utf-8-sig", "replace"))
    except OSError as error:
        if is_full(error):
            raise ReaderError("disk-full") from error
        raise ReaderError("export-failed", name=target, reason=error.strerror) from error
