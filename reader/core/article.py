"""A saved page on its way into the archive: `Page` as its container gives it, `Article` as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
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

    `level` is 1–6 for a heading, the depth from 1 for a list item, and 0 for every other kind.
    """

    text: str
    kind: ParagraphKind = ParagraphKind.TEXT
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The main document of a saved page, still as bytes, with what its container says about it.

    `charset` is what the container declares, `""` if nothing; `title` and `source_url` likewise.
    """

    name: str
    content: bytes
    is_html: bool
    charset: str = ""
    title: str = ""
    source_url: str = ""
    captured: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a page says: its text as an ordered list of paragraphs, and where and when it was published.

    `language` is an ISO 639-1 code or `""`; `encoding` is the one by which the bytes were decoded.
    """

    title: str
    paragraphs: tuple[Paragraph, ...]
    byline: str = ""
    publisher: str = ""
    published: date | None = None
    source_url: str = ""
    language: str = ""
    encoding: str = ""
    captured: datetime | None = None
