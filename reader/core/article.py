"""A saved page on its way into the archive: `Page` as its container gives it, `Article` as it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class ParagraphKind(StrEnum):
    """What a paragraph is. The last three keep their place but are not part of the author's text."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE_ROW = "table-row"
    CAPTION = "caption"
    CODE = "code"
    BANNER = "banner"
    SOURCE = "source"
    NAVIGATION = "navigation"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its text in NFC, as the author wrote it, on one line unless it is code.

    `level` is 1–6 for a heading, the depth from 1 for a list item, and 0 for every other kind. What is `left_out` keeps
    its place but is not shown, searched or exported: the extractor took it for no part of the article, or the reader
    hid it.
    """

    text: str
    kind: ParagraphKind = ParagraphKind.TEXT
    level: int = 0
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture that was saved with a page: it stands before the paragraph `position`, or after the last one.

    `content` is the file of the picture (PNG, JPEG, GIF, WebP or BMP), `address` how the page names it.
    """

    position: int
    address: str
    content: bytes
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The main document of a saved page, still as bytes, with what its container says about it.

    `charset` is what the container declares, `""` if nothing; `title` and `source_url` likewise. `original` are the
    bytes to keep: those of the whole file, or of this page's part of it where a file holds many pages. `pictures` maps
    the addresses of the pictures that were saved with the page, as the page writes them or whole, to their bytes; they
    are read when they are asked for. A page that `is_whole` is a document without menus: all of it is the article.
    """

    name: str
    content: bytes
    is_html: bool
    original: bytes = b""
    charset: str = ""
    title: str = ""
    source_url: str = ""
    captured: datetime | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    is_whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a page says: its text as an ordered list of paragraphs, and where and when it was published.

    `language` is an ISO 639-1 code or `""`; `encoding` is the one by which the bytes were decoded. `published_time` is
    the page's own clock time, and None if only the day is known.
    """

    title: str
    paragraphs: tuple[Paragraph, ...]
    byline: str = ""
    publisher: str = ""
    published: date | None = None
    published_time: time | None = None
    source_url: str = ""
    language: str = ""
    encoding: str = ""
    captured: datetime | None = None
    illustrations: tuple[Illustration, ...] = ()

    @property
    def shown(self) -> tuple[int, ...]:
        """The positions of the paragraphs that are shown: a reader counts only these, from 1."""
        return tuple(position for position, paragraph in enumerate(self.paragraphs) if not paragraph.left_out)
