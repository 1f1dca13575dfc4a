"""Annotations of Hypothesis: what its API answers (`rows`), what its sidebar exports (`annotations`), or a list."""

from __future__ import annotations

from typing import Any

from reader.core.highlights import Highlight
from reader.importers.highlights.texts import (
    Page,
    clean,
    comment,
    entries,
    line,
    moment_of,
    objects,
    passage,
    tags_of,
)

_AROUND = 64
"""Characters before and after a passage; it gives half as many."""
Selected = tuple[str, str, str]
"""A passage, and what stands before and after it."""


def read(value: Any) -> list[Highlight] | None:
    """The annotations in a file of JSON; None if it is another one."""
    if isinstance(value, dict) and value.get("rows") == []:
        return []  # a search that found nothing
    rows = entries(value, "rows") or entries(value, "annotations") or objects(value)
    if not any("uri" in row and ("target" in row or "user" in row) for row in rows):
        return None
    by_id = {str(row.get("id")): row for row in rows}
    return [_highlight(row, by_id) for row in rows]


def _highlight(row: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> Highlight:
    references = row.get("references")
    # A reply stands where the annotation stands that began the talk.
    first = by_id.get(str(references[0]), row) if isinstance(references, list) and references else row
    exact, prefix, suffix = _selected(first)
    title, address = _page(row)
    return Highlight(
        title=title,
        address=address,
        exact=exact,
        prefix=prefix,
        suffix=suffix,
        comment=comment(row.get("text")),
        tags=tags_of(row["tags"]) if isinstance(row.get("tags"), list) else (),
        creator=_creator(row),
        created=moment_of(row.get("created")),
        modified=moment_of(row.get("updated")),
    )


def _selected(row: dict[str, Any]) -> Selected:
    for target in entries(row, "target"):
        for selector in entries(target, "selector"):
            if selector.get("type") == "TextQuoteSelector":
                prefix, suffix = clean(selector.get("prefix")), clean(selector.get("suffix"))
                return passage(selector.get("exact")), prefix[-_AROUND:], suffix[:_AROUND]
    return "", "", ""


def _page(row: dict[str, Any]) -> Page:
    document = row.get("document")
    title = document.get("title") if isinstance(document, dict) else ""
    if isinstance(title, list):
        title = title[0] if title else ""
    return line(title), line(row.get("uri"))


def _creator(row: dict[str, Any]) -> str:
    info = row.get("user_info")
    shown = line(info.get("display_name")) if isinstance(info, dict) else ""
    return shown or line(row.get("user")).removeprefix("acct:").partition("@")[0]
