"""The highlights of Pocket, which lie beside the table of links in its export: `annotations/part_000000.json`."""

from __future__ import annotations

from typing import Any

from reader.core.highlights import Highlight
from reader.importers.highlights.texts import comment, entries, line, moment_of, objects, passage


def read(value: Any) -> list[Highlight] | None:
    """The highlights in a file of JSON; None if it is another one."""
    pages = objects(value)
    if not any("url" in page and "highlights" in page for page in pages):
        return None
    return [
        Highlight(
            title=line(page.get("title")),
            address=line(page.get("url")),
            exact=passage(one.get("quote")),
            comment=comment(one.get("note")),
            created=moment_of(one.get("created_at")),
        )
        for page in pages
        for one in entries(page, "highlights")
    ]
