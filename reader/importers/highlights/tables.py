"""Tables (CSV) of Pocket, Instapaper and those like them, also as a spreadsheet wrote them again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress

from reader.core.errors import ReaderError
from reader.core.highlights import Highlight
from reader.importers.highlights.texts import comment, line, moment_of, passage, tag_of, tags_of

_STATES = frozenset({"", "unread", "archive", "starred", "liked", "home"})
_LONGEST_CELL = 10_000_000
_KNOWN = ({"url", "title", "selection"}, {"url", "title", "time_added"}, {"url", "title", "tags"})
"""The columns by which a table is known."""


def is_table(text: str) -> bool:
    """Whether a text is a table of links of a kind that is known."""
    return _divider(text) is not None


def read(text: str, name: str) -> list[Highlight]:
    """What the rows of a table say. Raises ReaderError `highlights-damaged`."""
    csv.field_size_limit(_LONGEST_CELL)
    divider = _divider(text) or ","
    try:
        return [_highlight(row) for row in _rows(text, divider) if row.get("url") or row.get("title")]
    except csv.Error as error:
        raise ReaderError("highlights-damaged", name=name, reason="a row of its table cannot be read") from error


def _rows(text: str, divider: str) -> Iterator[Mapping[str, str]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=divider)
    head = [cell.strip().lower() for cell in next(rows)]
    for row in rows:
        yield dict(zip(head, row, strict=False))


def _divider(text: str) -> str | None:
    """What stands between the cells; None if the first line is not the head of a known table."""
    first = text[:4096].partition("\n")[0]
    for divider in (",", ";", "\t"):
        cells = {cell.strip().strip('"').lower() for cell in first.split(divider)}
        if any(known <= cells for known in _KNOWN):
            return divider
    return None


def _highlight(row: Mapping[str, str]) -> Highlight:
    folder = row.get("folder", "")
    tags = _tags(row.get("tags", ""))
    if folder.strip().lower() not in _STATES:
        tags = (*tags, *filter(None, (tag_of(folder),)))
    return Highlight(
        title=line(row.get("title")),
        address=line(row.get("url")),
        exact=passage(row.get("selection")),
        comment=comment(row.get("note")),
        tags=tags,
        created=moment_of(row.get("time_added") or row.get("timestamp") or row.get("created") or ""),
    )


def _tags(cell: str) -> tuple[str, ...]:
    """Tags as Instapaper writes them (a list in JSON) or as Pocket does (strokes or commas between them)."""
    if cell.lstrip().startswith("["):
        with suppress(ValueError, RecursionError):
            listed = json.loads(cell)
            return tags_of(listed) if isinstance(listed, list) else ()
    return tags_of(cell.split("|" if "|" in cell else ","))
