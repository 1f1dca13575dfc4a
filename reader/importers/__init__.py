"""Saved files become `Page`s: one module per container, chosen by what the bytes are, not by how the file is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers import html, mhtml, text
from reader.importers.files import LIMIT_MB, SUFFIXES, SavedFile, find_pages
from reader.importers.sniff import foreign_kind, is_blank

__all__ = ["IMPORTERS", "LIMIT_MB", "SUFFIXES", "SavedFile", "find_pages", "read"]

# Each module has `accepts(data, name) -> bool` and `read(data, name) -> Page`; the first that accepts reads.
# Text comes last because it takes everything that is text at all.
IMPORTERS: tuple[ModuleType, ...] = (mhtml, html, text)


def read(file: SavedFile, first: int = 0) -> Iterator[Page | ReaderError]:
    """The pages inside `file`, from the page `first` on (from 0), or what is wrong with one of them.

    Raises `ReaderError` where nothing of the file can be read: file-missing, file-unreadable, file-empty,
    file-too-large, not-a-page, page-truncated or page-too-complex.
    """
    data = file.data()
    if is_blank(data):
        raise ReaderError("file-empty", name=file.name)
    kind = foreign_kind(data)
    if kind:
        raise ReaderError("not-a-page", name=file.name, reason=f"it is {kind}")
    for importer in IMPORTERS:
        if importer.accepts(data, file.name):
            page: Page = importer.read(data, file.name)
            if first == 0:
                yield replace(page, original=data)
            return
    raise ReaderError("not-a-page", name=file.name, reason="its bytes are not text")
