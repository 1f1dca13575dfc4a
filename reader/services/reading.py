"""The pages of a file made into articles with their names, unstored. Heavy to import: loads the extractors."""

from __future__ import annotations

import hashlib
import time
import zlib
from dataclasses import replace
from pathlib import Path

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.core.reading import Batch, Original, Reading, Told
from reader.entities.stamp import stamp
from reader.extraction import extract
from reader.importers import SavedFile, read
from reader.services.naming import find_names, find_roles
from reader.services.sketching import sketch

_SECONDS = 3.0
_BYTES = 30_000_000
"""A batch ends when it took that long or is that large: progress is shown, and memory is bounded."""


def read_batch(file: SavedFile, first: int = 0, most: int | None = None, model: Path | None = None) -> Batch:
    """Read the pages of `file` from the page `first` on, at most `most` of them, with the names that `model` finds.

    Raises ReaderError for a file that cannot be read at all; what is wrong with one of many pages is in the batch.
    """
    outcomes: list[Reading | ReaderError] = []
    end = time.monotonic() + _SECONDS
    size = 0
    pages = read(file, first)
    for page in pages:
        outcome = _outcome(page, file, model)
        outcomes.append(outcome)
        size += len(outcome.content) if isinstance(outcome, Reading) else 0
        if len(outcomes) == most or time.monotonic() > end or size > _BYTES:
            return Batch(first=first, outcomes=tuple(outcomes), following=first + len(outcomes))
    return Batch(first=first, outcomes=tuple(outcomes), following=None)


def read_all(file: SavedFile) -> list[Reading | ReaderError]:
    """Read all pages of `file`. Raises ReaderError for a file that cannot be read at all."""
    return [_outcome(page, file) for page in read(file)]


def read_page(page: Page, container: str = "", model: Path | None = None) -> Reading:
    """Extract a page and find its names, with the model in a folder of the user's own if there is one.

    Raises ReaderError for a page without an article."""
    article = extract(page)
    mentions = find_names(article, model)
    original = page.original or page.content
    return Reading(
        article=article,
        mentions=mentions,
        roles=find_roles(article, mentions),
        file_name=page.name,
        sha256=hashlib.sha256(original).digest(),
        size=len(original),
        content=zlib.compress(original, 6),
        container=container,
        sketch=sketch(article),
        recogniser=stamp(model),
        told=Told(charset=page.charset, title=page.title, source_url=page.source_url, captured=page.captured),
    )


def read_again(original: Original, model: Path | None = None) -> Reading:
    """Read a capture again from its original and what its container told. Raises ReaderError as importing does."""
    (page,) = read(SavedFile(Path(original.file_name), original.content))
    if isinstance(page, ReaderError):
        raise page
    told = original.told
    return read_page(
        replace(
            page,
            name=original.file_name,
            charset=told.charset or page.charset,
            title=told.title or page.title,
            source_url=told.source_url or page.source_url,
            captured=told.captured or page.captured,
        ),
        original.container,
        model,
    )


def _outcome(page: Page | ReaderError, file: SavedFile, model: Path | None = None) -> Reading | ReaderError:
    if isinstance(page, ReaderError):
        return page
    try:
        return read_page(page, file.name if page.name != file.name else "", model)
    except ReaderError as error:
        return error
