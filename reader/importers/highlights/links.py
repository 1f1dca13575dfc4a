"""Lists of links: bookmarks that a browser exports, and the pages of Pocket and Instapaper as HTML."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.core.highlights import Highlight
from reader.importers.highlights.texts import Element, comment, line, pieces, tag_of, tags_of, whole_page

_ROOTS = ("personal_toolbar_folder", "unfiled_bookmarks_folder")
_ROOT_NAMES = frozenset(
    (
        "bookmarks", "bookmarks menu", "bookmarks bar", "bookmarks toolbar", "other bookmarks", "mobile bookmarks",
        "favorites", "favorites bar", "other favorites", "dấu trang", "thanh dấu trang", "dấu trang khác",
        "thực đơn dấu trang", "thanh mục ưa thích", "mục ưa thích", "mục ưa thích khác",
    )
)  # fmt: skip
"""Folders that browsers make themselves: they say nothing of a page."""
_STATES = frozenset({"unread", "read archive", "archive", "starred", "home", "liked"})
"""Headings of Pocket and Instapaper that are no folders of the user's."""
_MOST_LEVELS = 5
"""Folders, one inside the other, that become a tag."""
_DEEPEST = 50
"""Of so many it is looked which of them have names."""


@dataclass
class _Link:
    """A link on its way: its folder, its attributes, and what is said of it so far."""

    folder: str
    element: Element
    title: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def is_list(text: str) -> bool:
    """Whether HTML is a list of links of a kind that is known."""
    head = text[:4096].lower()
    return (
        "netscape-bookmark" in head
        or ("<dl" in head and "<dt" in head)
        or ("<h1" in head and "<li" in text.lower() and ("pocket export" in head or "instapaper" in head))
    )


def read(text: str) -> list[Highlight]:
    """What is said of each link: its tags, the folders in which it lies, its description."""
    is_bookmarks = "<dt" in text[:65_536].lower()
    found: list[_Link] = []
    folders: list[str] = []
    heading: list[str] | None = None
    named, rooted = "", False
    where: list[str] | None = None
    for piece in pieces(text):
        if isinstance(piece, str):
            if where is not None:
                where.append(piece)
            continue
        match piece.name, piece.closing:
            case (("h1" | "h2" | "h3"), False):
                heading = where = []
                rooted = any(piece.get(root) for root in _ROOTS)
            case (("h1" | "h2" | "h3"), True):
                named = (
                    ""
                    if heading is None or rooted
                    else _folder("".join(heading), _ROOT_NAMES if is_bookmarks else _STATES)
                )
                where = heading = None
                if not is_bookmarks:
                    folders = [named]
            case "dl", False:
                folders.append(named)
                named, where = "", None
            case "dl", True:
                where = None
                if folders:
                    folders.pop()
            case "a", False:
                found.append(_Link(tag_of(*list(filter(None, folders[-_DEEPEST:]))[-_MOST_LEVELS:]), piece))
                where = found[-1].title
            case (("a" | "dt" | "li"), _):
                where = None
            case "dd", False:
                where = found[-1].said if found else None
    return [_highlight(link) for link in found]


def _folder(name: str, meaningless: frozenset[str]) -> str:
    """The name of a folder, `""` for one that says nothing."""
    name = line(name)
    return "" if name.lower() in meaningless else name


def _highlight(link: _Link) -> Highlight:
    given = tags_of(link.element.get("tags").split(","))
    return whole_page(
        ("".join(link.title), link.element.get("href")),
        tags=(*given, *filter(None, (link.folder,))),
        said=comment("".join(link.said)),
        created=link.element.get("add_date") or link.element.get("time_added"),
    )
