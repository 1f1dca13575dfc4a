"""What was read from one file, on its way from a reading process to the store."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.article import Article
from reader.core.mentions import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article with its names and its original.

    `content` is the file's bytes, zlib-compressed; `sha256` (32 bytes) and `size` are those of the bytes themselves.
    """

    article: Article
    mentions: tuple[Mention, ...]
    file_name: str
    sha256: bytes
    size: int
    content: bytes
