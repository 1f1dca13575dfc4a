"""Word documents (DOCX): their text, lists, tables, notes and pictures as one HTML page, read with mammoth.

The text that its readers see is taken: insertions that are tracked, but no deletions, comments, headers, footers and
hidden text. Numbers that Word counts ("Điều 2.", "a)") are written into the text.
"""

from __future__ import annotations

import re
import struct
import zipfile

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers.files import SavedFile

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MAIN = re.compile(r"word/document\d*\.xml")
_DIRECTORY = 16_384  # bytes of the list of streams that are looked through


def accepts(file: SavedFile) -> bool:
    """Whether `file` is a zip with the parts of a Word document, or an Office document locked by a password."""
    head = file.head()
    if head.startswith(_COMPOUND):
        return _is_locked(file)
    if not head.startswith(_ZIP):
        return False
    try:
        with file.open() as stream, zipfile.ZipFile(stream) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError):
        # Cut off: the list of the parts stood at the end. A Word document begins with one of these.
        return b"[Content_Types].xml" in head[:200] and b"word/" in head
    return "[Content_Types].xml" in names and any(_MAIN.fullmatch(name) for name in names)


def read(file: SavedFile) -> Page:
    """The whole document. Its title is the one it shows, or its properties tell.

    Raises `ReaderError` file-unreadable if it is locked by a password, file-damaged if it is damaged,
    page-too-complex beyond 40,000 paragraphs, four million characters, or 64 MB in one part.
    """
    if file.head().startswith(_COMPOUND):
        reason = "it is protected by a password; open it in Word and save a copy without one"
        raise ReaderError("file-unreadable", name=file.name, reason=reason)
    # Imported when a document is read: the window's process imports this module too.
    from reader.importers.docx_html import to_html

    return to_html(file.data(), file.name).page_of(file)


def _is_locked(file: SavedFile) -> bool:
    """Whether the streams of the compound file `file` are those of an Office document behind a password."""
    head = file.head()
    if len(head) < 512:
        return False
    shift, start = struct.unpack_from("<H", head, 30)[0], struct.unpack_from("<I", head, 48)[0]
    if shift not in (9, 12):
        return False
    try:
        with file.open() as stream:
            stream.seek((start + 1) << shift)
            return _LOCKED in stream.read(_DIRECTORY)
    except (OSError, ValueError):
        return False
