"""PDF documents with text in them: columns, paragraphs, headings, lists and tables as one HTML page, read with pdfium.

A PDF file has letters and their places, no more: what belongs together is told by distances, indents and type.
Running heads, page numbers and the like are left out, footnotes stand at the end.
"""

from __future__ import annotations

import re

from reader.core.article import Page
from reader.importers.files import SavedFile

_WITHIN = 1024
_START = re.compile(rb"(?:^|[\x00-\x20\xbf])%PDF-\d")
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|p|div)\b", re.IGNORECASE)


def accepts(file: SavedFile) -> bool:
    """Whether `file` says near its start that it is a PDF document, as readers of PDF ask."""
    head = file.head()
    match = _START.search(head[:_WITHIN])
    if match is None:
        return False
    # A page may speak of such files near its start.
    before = head[: match.start()]
    return not before.strip() or (b" obj" in head and not _MARKUP.search(before))


def read(file: SavedFile) -> Page:
    """The whole document. Its title is the one it shows, or its properties tell.

    Raises `ReaderError` no-text if there are only pictures in it, file-unreadable if it is locked by a password,
    file-damaged if it is damaged, page-too-complex if it takes more than 14 seconds or is too large, not-a-page
    if its fonts do not say what its letters are.
    """
    # Imported when a document is read: the window's process imports this module too.
    from reader.importers.pdf_html import to_html

    return to_html(file.data(), file.name).page_of(file)
