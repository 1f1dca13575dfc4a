"""Saved files become `Page`s: one module per form, chosen by what the bytes are, not by how the file is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers import docx, gzipped, html, mhtml, pdf, text, wacz, warc, webarchive
from reader.importers import zip as zipped
from reader.importers.files import LIMIT_MB, SUFFIXES, SavedFile, find_pages
from reader.importers.parts import SEPARATOR, Part
from reader.importers.remembered import remembered
from reader.importers.sniff import foreign_kind, is_blank

__all__ = [
    "CONTAINERS",
    "IMPORTERS",
    "LIMIT_MB",
    "SEPARATOR",
    "SUFFIXES",
    "SavedFile",
    "find_pages",
    "holds_many",
    "read",
]

# Forms of one page: `accepts(file: SavedFile) -> bool`, which looks at `file.head()` or opens the file but never loads
# it whole, and `read(file: SavedFile) -> Page`; both may raise `ReaderError`. The first that accepts reads. Text comes
# last because it takes everything that is text at all. `original`, and what a container told, are filled in here.
IMPORTERS: tuple[ModuleType, ...] = (docx, pdf, webarchive, mhtml, html, text)

# Forms of many pages, asked after those: `accepts` likewise, and `parts(file) -> Iterator[Part | ReaderError]`.
CONTAINERS: tuple[ModuleType, ...] = (wacz, zipped, warc, gzipped)

_DEEPEST = 2
_MOST_MB = 2000
_MOST_TIMES = 100
"""All parts of a file together may unpack to so many megabytes, or to so many times its size if that is more."""


def holds_many(file: SavedFile) -> bool:
    """Whether `file` can hold any number of pages, and so may be huge. Raises `ReaderError` if it is no page at all."""
    return _importer(file) in CONTAINERS


def read(file: SavedFile, first: int = 0) -> Iterator[Page | ReaderError]:
    """The pages inside `file`, from the page `first` on (from 0), or what is wrong with one of them.

    Raises `ReaderError` where nothing of the file can be read: file-missing, file-unreadable, file-empty,
    file-too-large, file-damaged, not-a-page, page-truncated or page-too-complex.
    """
    importer = remembered(file, "importer", lambda: _importer(file))
    if importer not in CONTAINERS:
        if first == 0:
            yield _page(importer, file)
        return
    number = -1
    for number, found in enumerate(_Walk(file).leaves(importer, file, 0)):
        if number >= first:
            yield found if isinstance(found, ReaderError) else _page_or_error(*found)
    if number < 0:
        raise ReaderError("not-a-page", name=file.name, reason="there is no page in it")


class _Walk:
    """The way through a container and those inside it, in an order that is the same each time."""

    def __init__(self, file: SavedFile) -> None:
        self._name = file.name
        self._count = 0
        self._known: dict[int, ModuleType | None] = remembered(file, "importers", dict)
        self._left = max(_MOST_MB * 1_000_000, file.size * _MOST_TIMES)

    def leaves(
        self, container: ModuleType, file: SavedFile, depth: int
    ) -> Iterator[tuple[ModuleType, Part] | ReaderError]:
        """Each part that is a page, unread, with its importer; or what is wrong with it."""
        for part in container.parts(file):
            if isinstance(part, ReaderError):
                yield part
                continue
            try:
                importer = self._importer(part)
            except ReaderError as error:
                yield _alone(error)
                continue
            if importer is None:
                continue
            self._left -= part.size
            if self._left < 0:
                yield ReaderError("page-too-complex", name=self._name, reason="its parts unpack to far too much")
                return
            if importer in CONTAINERS:
                yield from self._inside(importer, part, depth + 1)
            else:
                yield importer, part

    def _importer(self, part: Part) -> ModuleType | None:
        """What reads the next part; None if it is no page and nobody misses it."""
        self._count += 1
        if self._count not in self._known:
            try:
                importer = _importer(part)
            except ReaderError as error:
                if part.misses(error):
                    raise
                importer = None
            self._known[self._count] = None if importer is text and not part.may_be_text else importer
        return self._known[self._count]

    def _inside(self, container: ModuleType, part: Part, depth: int) -> Iterator[tuple[ModuleType, Part] | ReaderError]:
        if depth > _DEEPEST:
            yield ReaderError("page-too-complex", name=part.name, reason="too many files lie one inside the other")
            return
        found = False
        error = ReaderError("not-a-page", name=part.name, reason="there is no page in it")
        try:
            for leaf in self.leaves(container, part, depth):
                found = True
                yield leaf
        except ReaderError as whole:
            found, error = False, _alone(whole)
        if not found and part.misses(error):
            yield error


def _importer(file: SavedFile) -> ModuleType:
    head = file.head()
    if is_blank(head):
        raise ReaderError("file-empty", name=file.name)
    for importer in (*IMPORTERS, *CONTAINERS):
        if importer.accepts(file):
            return importer
    kind = foreign_kind(head)
    raise ReaderError("not-a-page", name=file.name, reason=f"it is {kind}" if kind else "its bytes are not text")


def _page(importer: ModuleType, file: SavedFile) -> Page:
    try:
        page: Page = importer.read(file)
        page = replace(page, original=file.data())
    except (MemoryError, RecursionError):
        raise ReaderError("page-too-complex", name=file.name, reason="there is not enough memory for it") from None
    if not isinstance(file, Part):
        return page
    return replace(
        page,
        charset=page.charset or file.charset,
        title=file.title or page.title,
        source_url=file.source_url or page.source_url,
        captured=file.captured or page.captured,
        pictures=page.pictures or file.pictures or {},
    )


def _page_or_error(importer: ModuleType, part: Part) -> Page | ReaderError:
    try:
        return _page(importer, part)
    except ReaderError as error:
        return _alone(error)
    except Exception as error:
        # A fault of ours in one page must not take the others of its file with it; its row says what it was.
        return ReaderError("page-failed", name=part.name, reason=repr(error))


def _alone(error: ReaderError) -> ReaderError:
    """`error` without the frames that it came through: they would keep the bytes of its page in memory."""
    return ReaderError(error.code, **error.params)
