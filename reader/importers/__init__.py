"""Saved files become `Page`s: one module per container, chosen by what the bytes are, not by how the file is called."""

from __future__ import annotations

from types import ModuleType

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers import html, mhtml, text
from reader.importers.files import LIMIT_MB, SUFFIXES, find_pages, load
from reader.importers.sniff import foreign_kind, is_blank

__all__ = ["IMPORTERS", "LIMIT_MB", "SUFFIXES", "find_pages", "load", "read"]

# Each module has `accepts(data, name) -> bool` and `read(data, name) -> Page`; the first that accepts reads.
# Text comes last because it takes everything that is text at all.
IMPORTERS: tuple[ModuleType, ...] = (mhtml, html, text)


def read(data: bytes, name: str) -> Page:
    """The page inside the file `name` whose bytes are `data`.

    Raises `ReaderError` file-empty, not-a-page, page-truncated or page-too-complex.
    """
    if is_blank(data):
        raise ReaderError("file-empty", name=name)
    kind = foreign_kind(data)
    if kind:
        raise ReaderError("not-a-page", name=name, reason=f"it is {kind}")
    for importer in IMPORTERS:
        if importer.accepts(data, name):
            page: Page = importer.read(data, name)
            return page
    raise ReaderError("not-a-page", name=name, reason="its bytes are not text")
