"""Importing saved pages into the archive."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeAlias

from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.core.reading import Batch, Reading
from reader.importers import SEPARATOR, SavedFile, find_pages, holds_many
from reader.services.control import Control
from reader.services.model import ChosenModel
from reader.store.articles import Articles, record_import
from reader.store.captures import Captures, Stored
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.imports import Imports, KeptRow, UnfinishedImport

_TICK = 0.1
"""Seconds between two looks at whether the user paused or cancelled."""
_LOST = ("time-limit", "worker-lost", "page-failed")
"""What ends the reading process instead of one page: the page that did it must be found."""

Work: TypeAlias = tuple[SavedFile, int, int | None]


class Status(StrEnum):
    """What became of one page."""

    IMPORTED = "imported"
    CAPTURED = "captured"
    PRESENT = "present"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One page of an import: the article that it became, or joined, or was already, or why it failed.

    `part` names the page in a file that holds many, and is `""` in one that is the page.
    """

    path: Path
    status: Status
    article: int | None = None
    title: str = ""
    error: ReaderError | None = None
    part: str = ""

    @property
    def name(self) -> str:
        """What to call the page: its own name, or that of its file."""
        return self.part or self.path.name


@dataclass(frozen=True, slots=True)
class ImportReport:
    """A row for each page, file by file in the order in which they were found, and what changed in the archive."""

    rows: tuple[ImportRow, ...]
    changes: Changes

    def count(self, status: Status) -> int:
        """How many pages ended that way."""
        return sum(row.status is status for row in self.rows)


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` files are finished after `seconds`; `row` is the page that was finished last, if any was.

    `pages` are those finished so far: a file may hold many.
    """

    done: int
    total: int
    row: ImportRow | None = None
    pages: int = 0
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Pages a second; 0 as long as too little is known."""
        return self.pages / self.seconds if self.seconds >= 1 and self.pages else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take if it goes on like this; None as long as too little is known."""
        if self.done < 3 or self.seconds < 2:
            return None
        return self.seconds / self.done * (self.total - self.done)


class Importing:
    """Reads files in processes of their own and stores what they say, one transaction for each page."""

    def __init__(self, connections: Connections, articles: Articles, captures: Captures, model: ChosenModel) -> None:
        self._connections = connections
        self._articles = articles
        self._captures = captures
        self._model = model
        self._imports = Imports(connections)

    def run(
        self, paths: Iterable[Path], progress: Callable[[Progress], None] | None = None, control: Control | None = None
    ) -> ImportReport:
        """Import files and all pages in folders. What is stored when the user cancels stays.

        Raises ReaderError when nothing can be imported at all: no pages found, the archive cannot be written,
        or the model that was chosen is not there.
        """
        self._model.checked()
        paths = list(paths)
        files = [SavedFile(path) for path in find_pages(paths)]
        if not files:
            raise ReaderError("nothing-to-import", name=", ".join(path.name for path in paths))
        return self._import(self._imports.begin(paths), files, progress, control)

    def paste(self, content: bytes, name: str, control: Control | None = None) -> ImportReport:
        """Import a page from memory, such as the clipboard's, under a name that it is given."""
        self._model.checked()
        file = SavedFile(Path(name), content)
        return self._import(self._imports.begin([]), [file], None, control)

    def unfinished(self) -> UnfinishedImport | None:
        """The last import, if the program or the machine stopped in the midst of it."""
        return self._imports.unfinished()

    def resume(
        self,
        unfinished: UnfinishedImport,
        progress: Callable[[Progress], None] | None = None,
        control: Control | None = None,
    ) -> ImportReport:
        """Go on with an import that was cut off. What was finished is not read again, but stands in the report."""
        self._model.checked()
        files = [SavedFile(path) for path in find_pages(unfinished.roots)]
        return self._import(unfinished.run, files, progress, control)

    def forget(self, unfinished: UnfinishedImport) -> None:
        """Leave an import that was cut off as it is."""
        self._imports.end(unfinished.run)

    def _import(
        self, run: int, files: list[SavedFile], progress: Callable[[Progress], None] | None, control: Control | None
    ) -> ImportReport:
        import_run = _Run(run, files, progress or (lambda _: None), control or Control())
        for kept in self._imports.rows(run):
            import_run.rows.setdefault(kept.path, []).append(_row(kept))
            if kept.article is not None and kept.status == Status.IMPORTED:
                import_run.articles.append(kept.article)
        try:
            self._read(import_run)
        finally:
            changes = self._record(import_run)
        if not import_run.control.for_now:
            self._imports.end(run)
        for file in files:
            if file.path not in import_run.finished:
                error = ReaderError("cancelled", name=file.name)
                import_run.rows.setdefault(file.path, []).append(_failed(file.path, error))
        return ImportReport(tuple(import_run.all_rows()), changes)

    def _read(self, run: _Run) -> None:
        # The pool of processes is loaded with the first import: the window starts sooner and is smaller without it.
        from reader.services.reading_process import read_some, reading_processes

        reached = self._imports.reached(run.number)
        run.finished |= {path for path, following in reached.items() if following is None}
        waiting: deque[Work] = deque(
            (file, reached.get(file.path) or 0, None) for file in run.files if file.path not in run.finished
        )
        run.tell()
        first: dict[bytes, SavedFile] = {}
        copies: list[tuple[SavedFile, SavedFile]] = []
        model = self._model.folder
        call = partial(read_some, model=model) if model else read_some
        with reading_processes(call) as processes:
            while not run.control.cancelled:
                while waiting and not processes.full and not run.control.paused and not run.control.cancelled:
                    work = waiting.popleft()
                    row, sha256 = self._look(work)
                    if row:
                        self._finish(run, work[0], [row])
                    elif sha256 and sha256 in first:
                        copies.append((work[0], first[sha256]))
                    else:
                        first[sha256] = work[0]
                        processes.start(work)
                if processes.idle and not waiting:
                    break
                for work, outcome in processes.finished(_TICK):
                    waiting.extendleft(self._take(run, work, outcome))
        for file, original in copies:
            if original.path in run.finished:
                self._finish(run, file, [_copied(row, file) for row in run.rows[original.path]])

    def _look(self, work: Work) -> tuple[ImportRow | None, bytes]:
        """The SHA-256 of a file's bytes, and its row if nothing is left to do: it is known, or cannot be opened.

        A file that holds many pages, or is under way, has no SHA-256 here: its pages are looked for one by one.
        """
        file, number, _ = work
        try:
            if number or holds_many(file):
                return None, b""
            # By a file of its own, so that the bytes are not kept until the page's turn comes.
            sha256 = hashlib.sha256((SavedFile(file.on_disk) if file.on_disk else file).data()).digest()
        except ReaderError as error:
            return _failed(file.path, error), b""
        known = self._captures.find(sha256)
        if known is None or known[1]:
            return None, sha256
        row = self._articles.rows([known[0]])
        return ImportRow(file.path, Status.PRESENT, known[0], row[0].title if row else ""), sha256

    def _take(self, run: _Run, work: Work, outcome: Batch | ReaderError) -> Iterator[Work]:
        """Store what was read of a file; gives what is left to read of it."""
        file, number, most = work
        if isinstance(outcome, ReaderError):
            error = ReaderError(outcome.code, **outcome.params | {"name": outcome.params.get("name") or file.name})
            if error.code in _LOST and most is None and holds_many(file):
                yield file, number, 1  # one page after the other, until the one that did it is found
                return
            if error.code in _LOST and most == 1:
                part = f"{file.name}{SEPARATOR}{number + 1}"
                self._keep(run, _failed(file.path, error, part), number + 1)
                yield file, number + 1, None
                return
            self._finish(run, file, [_failed(file.path, error)])
            return
        last = outcome.first + len(outcome.outcomes)
        for following, reading in enumerate(outcome.outcomes, outcome.first + 1):
            if following == last and outcome.following is None:
                run.finished.add(file.path)
                self._store(run, file, reading, None)
            else:
                self._store(run, file, reading, following)
        if outcome.following is not None:
            yield file, outcome.following, None
        elif not outcome.outcomes:
            self._finish(run, file, [])

    def _store(self, run: _Run, file: SavedFile, reading: Reading | ReaderError, following: int | None) -> None:
        """Store a page together with its row of the report, and with the page of its file to go on with."""
        if isinstance(reading, ReaderError):
            self._keep(run, _failed(file.path, reading, _part(str(reading.params.get("name", "")), file)), following)
            return
        part = _part(reading.file_name, file)

        def row(stored: Stored) -> ImportRow:
            status = Status.PRESENT if not stored.new else Status.CAPTURED if stored.earlier else Status.IMPORTED
            return ImportRow(file.path, status, stored.article, reading.article.title, part=part)

        try:
            stored = self._captures.add_with_row(reading, run.number, lambda stored: _kept(row(stored)), following)
        except ReaderError as error:
            # A full disk, or another program that writes: this page is not stored, the report says so.
            run.add(_failed(file.path, error, part))
        except Exception as error:
            # A fault of ours in one page must not stop the others.
            fault = ReaderError("page-failed", name=reading.file_name, reason=repr(error))
            run.add(_failed(file.path, fault, part))
        else:
            run.store(row(stored), stored.capture)

    def _keep(self, run: _Run, row: ImportRow, following: int | None) -> None:
        self._imports.add(run.number, _kept(row), following)
        run.add(row)

    def _finish(self, run: _Run, file: SavedFile, rows: list[ImportRow]) -> None:
        """Nothing is left to read of a file, whose last rows are these."""
        run.finished.add(file.path)
        for row in rows:
            self._keep(run, row, None)
        if not rows:
            self._imports.reach(run.number, file.path, None)
            run.tell()

    def _record(self, run: _Run) -> Changes:
        """Make the import one step that can be undone."""
        rows = [row for row in run.all_rows() if row.status in (Status.IMPORTED, Status.CAPTURED)]
        subject = rows[0].title if len(rows) == 1 else str(len(rows))
        touched = frozenset(row.article for row in rows if row.article is not None)
        try:
            with self._connections.write() as db:
                recorder = Recorder(db)
                record_import(recorder, run.articles, run.captures)
                changes = recorder.finish(Action.IMPORT, subject)
        except ReaderError:
            # The disk filled up on the way. The pages are stored; only undoing their import is not to be had.
            changes = Changes(Action.IMPORT, subject)
        return replace(changes, articles=touched, list_changed=bool(touched))


class _Run:
    """An import under way: the rows of each file, and which files are finished.

    `articles` are new ones; `captures` those that joined articles which were there before.
    """

    def __init__(
        self, number: int, files: list[SavedFile], progress: Callable[[Progress], None], control: Control
    ) -> None:
        self.number = number
        self.files = files
        self.control = control
        self.rows: dict[Path, list[ImportRow]] = {}
        self.finished: set[Path] = set()
        self.articles: list[int] = []
        self.captures: list[int] = []
        self._progress = progress
        self._pages = 0

    def add(self, row: ImportRow) -> None:
        """A page is done."""
        self.rows.setdefault(row.path, []).append(row)
        self._pages += 1
        self.tell(row)

    def store(self, row: ImportRow, capture: int) -> None:
        """A page is done and stored."""
        if row.article is not None and row.status is Status.IMPORTED:
            self.articles.append(row.article)
        if row.status is Status.CAPTURED and row.article not in self.articles:
            self.captures.append(capture)
        self.add(row)

    def tell(self, row: ImportRow | None = None) -> None:
        """Tell how far the import is."""
        self._progress(Progress(len(self.finished), len(self.files), row, self._pages, self.control.seconds))

    def all_rows(self) -> Iterator[ImportRow]:
        """All rows, file by file."""
        for file in self.files:
            yield from self.rows.get(file.path, ())


def _copied(row: ImportRow, file: SavedFile) -> ImportRow:
    if row.error:
        return _failed(file.path, ReaderError(row.error.code, **row.error.params | {"name": file.name}))
    return replace(row, path=file.path, status=Status.PRESENT)


def _failed(path: Path, error: ReaderError, part: str = "") -> ImportRow:
    return ImportRow(path, Status.FAILED, error=error, part=part)


def _part(name: str, file: SavedFile) -> str:
    return name if name and name != file.name else ""


def _kept(row: ImportRow) -> KeptRow:
    return KeptRow(row.path, row.part, row.status, row.article, row.title, row.error)


def _row(kept: KeptRow) -> ImportRow:
    return ImportRow(kept.path, Status(kept.status), kept.article, kept.title, kept.error, kept.part)
