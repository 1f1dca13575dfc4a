"""Zotero as JSON: items of its API (with `annotation` items), "Better BibTeX JSON", and CSL-JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reader.core.highlights import Highlight
from reader.importers.highlights.texts import (
    Page,
    color_of,
    comment,
    entries,
    line,
    moment_of,
    objects,
    passage,
    plain,
    tags_of,
    whole_page,
)
from reader.importers.highlights.zotero_notes import in_note

_ABOVE = 4
"""Items that lie one inside the other: an annotation, its file, the page."""


def read(value: Any) -> list[Highlight] | None:
    """The annotations, notes and tags in a file of JSON; None if it is another one."""
    items = entries(value, "items") or objects(value)
    if any("itemType" in _data(item) for item in items):
        known = _Items(items)
        return [one for item in items for one in known.of(item)]
    if any("id" in item and "type" in item and ("URL" in item or "title" in item) for item in items):
        return [_cited(item) for item in items]
    return None


def _data(item: dict[str, Any]) -> dict[str, Any]:
    data = item.get("data")
    return data if isinstance(data, dict) else item


class _Items:
    """The items of a file, which name those above them by their keys."""

    def __init__(self, items: list[dict[str, Any]]) -> None:
        self._by_key = {str(_key(item)): item for item in items if _key(item)}

    def of(self, item: dict[str, Any], page: Page | None = None, creator: str = "") -> Iterator[Highlight]:
        """What an item says of its page, with the notes, files and annotations inside it."""
        data = _data(item)
        page = self._page(data) if page is None else page
        creator = _creator(item) or creator
        match data.get("itemType"):
            case "annotation":
                yield _annotation(data, page, creator)
            case "note":
                yield from _note(data, page, creator)
            case "attachment":
                if data.get("note"):
                    yield from _note(data, page, creator)
            case _:
                tags = _tags(data)
                if tags:
                    yield whole_page(page, tags=tags, created=data.get("dateAdded"))
        for name, kind in (("notes", "note"), ("attachments", "attachment"), ("annotations", "annotation")):
            for below in entries(data, name):
                yield from self.of({"itemType": kind} | below, page, creator)

    def _page(self, data: dict[str, Any]) -> Page:
        """The title and the address of the page to which an item belongs."""
        title = address = ""
        for _ in range(_ABOVE):
            if data.get("itemType") != "annotation":
                # What stands higher is the page itself; a file may know its address alone.
                title = line(data.get("title")) or title
                address = line(data.get("url")) or address
            above = self._by_key.get(str(data.get("parentItem")))
            if above is None:
                break
            data = _data(above)
        return title, address


def _key(item: dict[str, Any]) -> object:
    return item.get("key") or _data(item).get("key")


def _annotation(data: dict[str, Any], page: Page, creator: str) -> Highlight:
    title, address = page
    exact = passage(data.get("annotationText"))
    said = plain(str(data.get("annotationComment") or "").replace("\n", "<br>"))
    return Highlight(
        title=title,
        address=address,
        exact=exact,
        comment=said,
        tags=_tags(data),
        color=color_of(data.get("annotationColor")) if exact else "",
        creator=line(data.get("annotationAuthorName")) or creator,
        created=moment_of(data.get("dateAdded")),
        modified=moment_of(data.get("dateModified")),
        textless=data.get("annotationType") in ("image", "ink") and not said,
    )


def _note(data: dict[str, Any], page: Page, creator: str) -> Iterator[Highlight]:
    tags = _tags(data) if data.get("itemType") == "note" else ()
    for one in in_note(str(data.get("note") or ""), page):
        yield replace(
            one,
            tags=tags,
            creator=creator,
            created=moment_of(data.get("dateAdded")),
            modified=moment_of(data.get("dateModified")),
        )


def _tags(data: dict[str, Any]) -> tuple[str, ...]:
    return tags_of(tag.get("tag") for tag in entries(data, "tags"))


def _creator(item: dict[str, Any]) -> str:
    meta = item.get("meta")
    user = meta.get("createdByUser") if isinstance(meta, dict) else None
    return (line(user.get("name")) or line(user.get("username"))) if isinstance(user, dict) else ""


def _cited(item: dict[str, Any]) -> Highlight:
    """What CSL-JSON has of such things: key words, and a remark."""
    words = item.get("keyword")
    page = (str(item.get("title") or ""), str(item.get("URL") or ""))
    tags = tags_of(words.replace(";", ",").split(",")) if isinstance(words, str) else ()
    return whole_page(page, tags=tags, said=comment(item.get("annote")))
