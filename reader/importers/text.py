"""Plain text, in whatever encoding."""

from __future__ import annotations

from reader.core.article import Page
from reader.importers.sniff import is_text, wide_encoding


def accepts(data: bytes, name: str) -> bool:  # noqa: ARG001  (each importer is asked in the same way)
    """Whether `data` can be text at all."""
    return is_text(data)


def read(data: bytes, name: str) -> Page:
    """The text as it is. Of itself a text file tells at most, by a mark or by its NULs, that it is UTF-16 or UTF-32."""
    return Page(name=name, content=data, is_html=False, charset=wide_encoding(data))
