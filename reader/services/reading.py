"""A file made into an article with its names, without storing it. Heavy to import: loads the extractors."""

from __future__ import annotations

import hashlib
import os
import zlib
from pathlib import Path

from reader.core.folding import nfc
from reader.core.reading import Reading
from reader.entities import recognise
from reader.extraction import extract
from reader.importers import load, read


def read_file(path: Path) -> Reading:
    """Read the saved page in `path`. Raises ReaderError for a file that cannot be read as a page."""
    data = load(path)
    # Some systems decompose the accents of names, and some have names that are no text at all.
    name = nfc(os.fsencode(path.name).decode("utf-8", "replace"))
    article = extract(read(data, name))
    return Reading(
        article=article,
        mentions=tuple(recognise([paragraph.text for paragraph in article.paragraphs], article.language)),
        file_name=name,
        sha256=hashlib.sha256(data).digest(),
        size=len(data),
        content=zlib.compress(data, 6),
    )
