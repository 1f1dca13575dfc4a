"""Checking exported files against the archive: does each quotation stand in its source, and is the source here?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.notebook import NotedText
from reader.core.quotations import Quotation, Verdict, Verified, verify
from reader.exporters import QUOTATIONS
from reader.services.control import Control
from reader.store.snapshots import Snapshot, Snapshots

_LARGEST = 512_000_000
"""Bytes of a file that is checked."""
_KEPT = 100
"""Sources whose texts stay in memory: a document may quote them by turns."""
SUFFIXES = tuple(QUOTATIONS)
"""What the names of files that can be checked end in."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What the archive says to each quotation of a file, in the order of the file."""

    quotations: tuple[Verified, ...]

    def count(self, verdict: Verdict) -> int:
        """How many quotations have that verdict."""
        return sum(one.verdict is verdict for one in self.quotations)

    @property
    def unknown(self) -> int:
        """How many quotations come from sources that the archive does not have."""
        return sum(not one.known for one in self.quotations)

    @property
    def holds(self) -> bool:
        """Whether every quotation was found as it is quoted."""
        return all(one.verdict is Verdict.FOUND for one in self.quotations)


class Verifying:
    """Checks files that were exported from this archive, or from a copy of it. Nothing is changed."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots

    def run(
        self, path: Path, progress: Callable[[int], None] | None = None, control: Control | None = None
    ) -> Verification:
        """Check a file, or a folder of Markdown files. `progress` hears how many quotations are done.

        Raises ReaderError `file-missing`, `file-unreadable`, `not-an-export`, and `verify-cancelled`.
        """
        checked: list[Verified] = []
        with self._snapshots.open() as snapshot:
            sources = _Sources(snapshot)
            for quotation in _quotations(path):
                if control and control.cancelled:
                    raise ReaderError("verify-cancelled")
                checked.append(sources.verify(quotation))
                if progress:
                    progress(len(checked))
        if not checked:
            raise ReaderError("not-an-export", name=path.name)
        return Verification(tuple(checked))


class _Sources:
    """The texts of the sources that a file quotes."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._texts: dict[str, NotedText | None] = {}

    def verify(self, quotation: Quotation) -> Verified:
        text = self._text(quotation.sha256)
        if text is None:
            return Verified(quotation, Verdict.MISSING, known=False)
        shown = [position for _, position, _ in text.shown()]
        return verify(quotation, [paragraph.text for paragraph in text.paragraphs], shown)

    def _text(self, sha256: str) -> NotedText | None:
        if sha256 not in self._texts:
            if len(self._texts) >= _KEPT:
                del self._texts[next(iter(self._texts))]
            capture = self._snapshot.capture_with(sha256)
            self._texts[sha256] = None if capture is None else self._snapshot.text(capture)
        return self._texts[sha256]


def _quotations(path: Path) -> Iterator[Quotation]:
    if not path.exists():
        raise ReaderError("file-missing", name=path.name)
    paths = sorted(path.rglob("*.md")) if path.is_dir() else [path]
    for one in paths:
        read = QUOTATIONS.get(one.suffix.lower())
        if read is None:
            raise ReaderError("not-an-export", name=one.name)
        try:
            if one.stat().st_size > _LARGEST:
                raise ReaderError("not-an-export", name=one.name)
            data = one.read_bytes()
        except OSError as error:
            raise ReaderError("file-unreadable", name=one.name, reason=error.strerror) from error
        try:
            yield from read(data)
        except ValueError as error:
            raise ReaderError("not-an-export", name=one.name) from error
