"""Plain text, in whatever encoding."""

from __future__ import annotations

from reader.core.article import Page
from reader.importers.files import SavedFile
from reader.importers.sniff import foreign_kind, is_text, wide_encoding


def accepts(file: SavedFile) -> bool:
    """Whether the file can be text at all."""
    return is_text(file.head()) and not foreign_kind(file.head())


def read(file: SavedFile) -> Page:
    """The text as it is. Of itself a text file tells at most, by a mark or by its NULs, that it is UTF-16 or UTF-32."""
    data = file.data()
    return Page(name=file.name, content=data, is_html=False, charset=wide_encoding(data))
