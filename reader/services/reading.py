"""The pages of a file made into articles with their names, unstored. Heavy to import: loads the extractors."""

from __future__ import annotations

import hashlib
import time
import zlib

from reader.core.article import Article, Page
from reader.core.errors import ReaderError
from reader.core.mentions import Mention
from reader.core.reading import Batch, Reading, Told
from reader.entities import recognise
from reader.extraction import extract
from reader.importers import SavedFile, read

_SECONDS = 3.0
_BYTES = 30_000_000
"""A batch ends when it took that long or is that large: progress is shown, and memory is bounded."""


def read_batch(file: SavedFile, first: int = 0, most: int | None = None) -> Batch:
    """Read the pages of `file` from the page `first` on, at most `most` of them.

    Raises ReaderError for a file that cannot be read at all; what is wrong with one of many pages is in the batch.
    """
    outcomes: list[Reading | ReaderError] = []
    end = time.monotonic() + _SECONDS
    size = 0
    pages = read(file, first)
    for page in pages:
        outcome = _outcome(page, file)
        outcomes.append(outcome)
        size += len(outcome.content) if isinstance(outcome, Reading) else 0
        if len(outcomes) == most or time.monotonic() > end or size > _BYTES:
            return Batch(first=first, outcomes=tuple(outcomes), following=first + len(outcomes))
    return Batch(first=first, outcomes=tuple(outcomes), following=None)


def read_page(page: Page, container: str = "") -> Reading:
    """Extract a page and find its names. Raises ReaderError for a page without an article."""
    article = extract(page)
    original = page.original or page.content
    return Reading(
        article=article,
        mentions=find_names(article),
        file_name=page.name,
        sha256=hashlib.sha256(original).digest(),
        size=len(original),
        content=zlib.compress(original, 6),
        container=container,
        told=Told(charset=page.charset, title=page.title, source_url=page.source_url, captured=page.captured),
    )


def find_names(article: Article) -> tuple[Mention, ...]:
    """The people and organisations that the shown paragraphs of an article mention."""
    texts = ["" if paragraph.left_out else paragraph.text for paragraph in article.paragraphs]
    return tuple(recognise(texts, article.language))


def _outcome(page: Page | ReaderError, file: SavedFile) -> Reading | ReaderError:
    if isinstance(page, ReaderError):
        return page
    try:
        return read_page(page, file.name if page.name != file.name else "")
    except ReaderError as error:
        return error
