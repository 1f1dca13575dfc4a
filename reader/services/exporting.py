"""Exporting annotated notes, and what is known of people, organisations and sources."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.notebook import Grouping, Notebook, NotedArticle, NotedText
from reader.core.replacing import is_full, replacing
from reader.exporters import FORMATS, Format, Holds
from reader.services.control import Control
from reader.services.importing_report import write_table
from reader.store.annotations import Annotations
from reader.store.snapshots import Snapshot, Snapshots

_AT_ONCE = 100
"""Articles that are read from the archive at a time."""
_KEPT = 50
"""How many such parts stay in memory: passages by tag or by person are asked for here and there."""


def formats() -> list[Format]:
    """The formats that can be written, in the order of a file dialog."""
    return list(FORMATS.values())


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export holds: how many `articles`, counted by their captures, and how many annotated `passages`."""

    articles: int
    passages: int


class Exporting:
    """Writes notebooks to files, but never over the `protected` ones."""

    def __init__(
        self, annotations: Annotations, snapshots: Snapshots, generator: str, protected: Sequence[Path]
    ) -> None:
        self._annotations = annotations
        self._snapshots = snapshots
        self._generator = generator
        self._protected = protected

    def annotated(self) -> list[int]:
        """The listed articles that carry a note or a tag, newest first."""
        return self._annotations.articles()

    @contextmanager
    def notebook(
        self,
        numbers: Sequence[int] | None = None,
        *,
        annotations: Collection[str] | None = None,
        grouping: Grouping = Grouping.ARTICLE,
        holds: Holds = Holds.NOTES,
        control: Control | None = None,
    ) -> Iterator[Notebook]:
        """The notebook of these articles, in that order, or of all the archive, as long as the block goes on.

        With `annotations`, ids, only those. It is one state of the archive, read as it is asked for, in this thread
        alone. What `holds` no notes has the articles without annotations too. Raises ReaderError `no-such-article`,
        `nothing-to-export`, and `export-cancelled` where the `control` says so.
        """
        with self._snapshots.open() as snapshot:
            annotated = holds is Holds.NOTES
            wanted = snapshot.articles(annotated=annotated) if numbers is None else numbers
            captures = snapshot.captures(wanted, annotated=annotated)
            if annotations is not None:
                annotations = frozenset(annotations)
                carrying = snapshot.captures_of(annotations)
                captures = [capture for capture in captures if capture in carrying]
            if not captures:
                raise ReaderError("nothing-to-export")
            articles = _Articles(snapshot, captures, annotations, control or Control())
            yield Notebook(
                exported=datetime.now(UTC),
                generator=self._generator,
                articles=articles,
                grouping=grouping,
                read=articles.text,
            )

    def export(
        self,
        numbers: Sequence[int] | None,
        wanted: str | Format,
        target: Path,
        progress: Callable[[int, int], None] | None = None,
        control: Control | None = None,
        *,
        annotations: Collection[str] | None = None,
        grouping: Grouping = Grouping.ARTICLE,
    ) -> Exported:
        """Write the notebook of these articles, or of all, to `target` in a format, or in that of `FORMATS` by its key.

        The file is written beside its place and moved there when it is whole; a format without a suffix is a new
        folder. `progress` hears how many of how many articles are done. Raises ReaderError as `notebook` does,
        `export-failed`, `disk-full`, and `export-folder-taken`.
        """
        known = FORMATS[wanted] if isinstance(wanted, str) else wanted
        control = control or Control()
        with (
            self.notebook(
                numbers, annotations=annotations, grouping=grouping, holds=known.holds, control=control
            ) as notebook,
            _explained(target),
        ):
            step = _Step(len(notebook.articles), progress, control)
            if known.suffix:
                with replacing(target, self._protected) as part, part.open("wb") as out:
                    known.write(notebook, out, step)
            else:
                _write_folder(known, notebook, target, step)
            return _told(notebook)

    def export_by_template(
        self,
        numbers: Sequence[int] | None,
        template: Path,
        target: Path,
        progress: Callable[[int, int], None] | None = None,
        control: Control | None = None,
        *,
        annotations: Collection[str] | None = None,
        grouping: Grouping = Grouping.ARTICLE,
        seconds: float = 60,
    ) -> Exported:
        """Write what a template of the user's own makes of the notebook; it may take so many seconds.

        Raises ReaderError as `export` does, `template-unreadable`, `template-wrong`, and `template-too-long`.
        """
        # The libraries of templates are loaded with the first one: the window starts without them.
        from reader.exporters.template import context_of
        from reader.services.templating import fill, read_template

        source = read_template(template)
        control = control or Control()
        with self.notebook(numbers, annotations=annotations, grouping=grouping, control=control) as notebook:
            context = context_of(notebook, _Step(len(notebook.articles), progress, control))
            told = _told(notebook)
        with _explained(target), replacing(target, self._protected) as part:
            fill(template, source, context, part, control, seconds)
        return told

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]], target: Path) -> None:
        """Write a report as a table for spreadsheets. Raises ReaderError `export-failed` or `disk-full`."""
        write_table(target, head, rows, self._protected)


class _Step:
    """Tells after each article how far an export is, and stops one that is cancelled."""

    def __init__(self, total: int, progress: Callable[[int, int], None] | None, control: Control) -> None:
        self._total = total
        self._done = 0
        self._progress = progress
        self._control = control

    def __call__(self) -> None:
        if self._control.cancelled:
            raise ReaderError("export-cancelled")
        self._done += 1
        if self._progress:
            self._progress(min(self._done, self._total), self._total)


def _told(notebook: Notebook) -> Exported:
    assert isinstance(notebook.articles, _Articles)
    return Exported(len(notebook.articles), sum(notebook.articles.passages.values()))


class _Articles(Sequence[NotedArticle]):
    """The noted articles of a snapshot, loaded some at a time."""

    def __init__(
        self, snapshot: Snapshot, captures: Sequence[int], annotations: Collection[str] | None, control: Control
    ) -> None:
        self._snapshot = snapshot
        self._captures = captures
        self._annotations = annotations
        self._control = control
        self._parts: dict[int, list[NotedArticle]] = {}
        self.passages: dict[int, int] = {}
        """How many annotated passages there are in each part that was loaded."""

    def __len__(self) -> int:
        return len(self._captures)

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        place = range(len(self))[place]
        part = place // _AT_ONCE
        if part not in self._parts:
            self._load(part)
        return self._parts[part][place % _AT_ONCE]

    def _load(self, part: int) -> None:
        if self._control.cancelled:
            raise ReaderError("export-cancelled")
        if len(self._parts) >= _KEPT:
            del self._parts[next(iter(self._parts))]
        captures = self._captures[part * _AT_ONCE : (part + 1) * _AT_ONCE]
        self._parts[part] = self._snapshot.noted(captures, self._annotations)
        self.passages[part] = sum(len(article.paragraphs) for article in self._parts[part])

    def text(self, article: NotedArticle) -> NotedText:
        """The text of one of the articles."""
        return self._snapshot.text(article.capture)


def _write_folder(known: Format, notebook: Notebook, target: Path, step: Callable[[], None]) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ReaderError("export-folder-taken", name=target)
    part = Path(tempfile.mkdtemp(prefix=".archive-reader-", dir=target.parent))
    try:
        known.write_folder(notebook, part, step)
        part.chmod(0o755)
        if target.exists():
            target.rmdir()
        part.replace(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise ReaderError("disk-full") from error
        raise ReaderError("export-failed", name=target, reason=error.strerror or str(error)) from error
