"""What was read from one page of a file, on its way from a reading process to the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reader.core.article import Article
from reader.core.entities import Role
from reader.core.errors import ReaderError
from reader.core.mentions import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the container told about a page beside its bytes, kept so that the page can be read again without it."""

    charset: str = ""
    title: str = ""
    source_url: str = ""
    captured: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article with its names and its original.

    `content` is the original bytes, zlib-compressed; `sha256` (32 bytes) and `size` are those of the bytes themselves.
    `container` names the file that holds the page, `""` if the page is the file. `sketch` are the MinHash values of the
    text, by which near duplicates are found. `roles` count the mentions; `recogniser` is the stamp of the one that
    found the names.
    """

    article: Article
    mentions: tuple[Mention, ...]
    file_name: str
    sha256: bytes
    size: int
    content: bytes
    container: str = ""
    told: Told = field(default_factory=Told)
    sketch: tuple[int, ...] = ()
    roles: tuple[Role, ...] = ()
    recogniser: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Some of the pages of one file: for each its reading, or what went wrong with it.

    `first` is the number of the first of them, from 0; `following` that of the page to go on with, None after the last.
    """

    first: int
    outcomes: tuple[Reading | ReaderError, ...]
    following: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The stored text of a capture in its `version`, and its article, for a recogniser that reads it anew."""

    capture: int
    article_id: int
    version: int
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bytes of a capture with all that is needed to read them again."""

    capture: int
    article: int
    file_name: str
    container: str
    told: Told
    content: bytes
