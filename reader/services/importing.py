"""Importing saved pages into the archive."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.core.reading import Reading
from reader.importers import SavedFile, find_pages
from reader.store.articles import Articles, record_import
from reader.store.connection import Connections
from reader.store.history import Recorder

_TICK = 0.1
"""Seconds between two looks at whether the user cancelled."""


class Status(StrEnum):
    """What became of one file."""

    IMPORTED = "imported"
    PRESENT = "present"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One file of an import: the article that it became or that was there already, or why it failed."""

    path: Path
    status: Status
    article: int | None = None
    title: str = ""
    error: ReaderError | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """A row for each file, in the order in which the files were found, and what changed in the archive."""

    rows: tuple[ImportRow, ...]
    changes: Changes

    def count(self, status: Status) -> int:
        """How many files ended that way."""
        return sum(row.status is status for row in self.rows)


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` files are finished; `row` is the one that was finished last, None at the start."""

    done: int
    total: int
    row: ImportRow | None = None


class Importing:
    """Reads files in processes of their own and stores what they say, one transaction for each page."""

    def __init__(self, connections: Connections, articles: Articles) -> None:
        self._connections = connections
        self._articles = articles

    def run(
        self,
        paths: Iterable[Path],
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import files and all pages in folders. What is stored when the user cancels stays.

        Raises ReaderError when nothing can be imported at all: no pages found, or the archive cannot be written.
        """
        paths = list(paths)
        files = find_pages(paths)
        if not files:
            raise ReaderError("nothing-to-import", name=", ".join(path.name for path in paths))
        rows: dict[Path, ImportRow] = {}
        tell = progress or (lambda _: None)
        tell(Progress(0, len(files)))
        try:
            for row in self._rows(files, cancelled):
                rows[row.path] = row
                tell(Progress(len(rows), len(files), row))
        finally:
            changes = self._record([row for row in rows.values() if row.status is Status.IMPORTED])
        for path in files:
            rows.setdefault(path, _failed(path, ReaderError("cancelled", name=path.name)))
        return ImportReport(tuple(rows[path] for path in files), changes)

    def _rows(self, files: list[Path], cancelled: Callable[[], bool]) -> Iterator[ImportRow]:
        # The pool of processes is loaded with the first import: the window starts sooner without it.
        from reader.services.reading_process import reading_processes

        waiting = iter(files)
        first: dict[bytes, Path] = {}
        copies: list[tuple[Path, Path]] = []
        finished: dict[Path, ImportRow] = {}
        with reading_processes() as processes:
            while not cancelled():
                for path in waiting:
                    row, sha256 = self._look(path)
                    if row:
                        yield row
                    elif sha256 in first:
                        copies.append((path, first[sha256]))
                    else:
                        first[sha256] = path
                        processes.start(path)
                    if processes.full or cancelled():
                        break
                if processes.idle:
                    break
                for path, outcome in processes.finished(_TICK):
                    finished[path] = self._store(path, outcome)
                    yield finished[path]
        for path, original in copies:
            if original in finished:
                yield _copied(finished[original], path)

    def _look(self, path: Path) -> tuple[ImportRow | None, bytes]:
        """The SHA-256 of a file's bytes, and its row if nothing is left to do: it is known, or cannot be opened."""
        try:
            sha256 = hashlib.sha256(SavedFile(path).data()).digest()
        except ReaderError as error:
            return _failed(path, error), b""
        known = self._articles.find_capture(sha256)
        if known is None or known[1]:
            return None, sha256
        row = self._articles.rows([known[0]])
        return ImportRow(path, Status.PRESENT, known[0], row[0].title if row else ""), sha256

    def _store(self, path: Path, outcome: Reading | ReaderError) -> ImportRow:
        if isinstance(outcome, ReaderError):
            return _failed(path, outcome)
        try:
            number, new = self._articles.add(outcome)
        except ReaderError as error:
            # A full disk, or another program that writes: this page is not stored, the report says so.
            return _failed(path, error)
        except Exception as error:
            # A fault of ours in one page must not stop the others.
            return _failed(path, ReaderError("page-failed", name=path.name, reason=repr(error)))
        return ImportRow(path, Status.IMPORTED if new else Status.PRESENT, number, outcome.article.title)

    def _record(self, imported: list[ImportRow]) -> Changes:
        """Make the import one step that can be undone."""
        articles = [row.article for row in imported if row.article is not None]
        subject = imported[0].title if len(imported) == 1 else str(len(imported))
        try:
            with self._connections.write() as db:
                recorder = Recorder(db)
                record_import(recorder, articles)
                return recorder.finish(Action.IMPORT, subject)
        except ReaderError:
            # The disk filled up on the way. The pages are stored; only undoing their import is not to be had.
            return Changes(Action.IMPORT, subject, frozenset(articles), list_changed=bool(articles))


def _copied(row: ImportRow, path: Path) -> ImportRow:
    if row.error:
        return _failed(path, ReaderError(row.error.code, **row.error.params | {"name": path.name}))
    return replace(row, path=path, status=Status.PRESENT)


def _failed(path: Path, error: ReaderError) -> ImportRow:
    return ImportRow(path, Status.FAILED, error=error)
