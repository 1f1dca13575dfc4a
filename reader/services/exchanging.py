"""Exchange between colleagues: a bundle of articles with all that was made of them, and its merge into an archive."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from reader.core.bundles import (
    ARTICLES,
    CORRECTIONS,
    DECISIONS,
    MANIFEST,
    ORIGINALS,
    PARTS,
    PICTURES,
    TAGS,
    Manifest,
    Record,
)
from reader.core.errors import ReaderError
from reader.core.replacing import is_full, replacing
from reader.services.backups import Protect
from reader.services.bundle_reading import is_bundle, opened_bundle
from reader.services.control import Control
from reader.services.merging import MergeReport, Merging, Tell
from reader.services.user import user_name
from reader.store.connection import Connections
from reader.store.exchange import Bundling, Outgoing


@dataclass(frozen=True, slots=True)
class Bundled:
    """What a bundle holds: how many `articles`, in how many `captures`."""

    articles: int
    captures: int


class Exchanging:
    """Writes bundles, but never over the `protected` files, and merges those of others."""

    def __init__(self, connections: Connections, generator: str, protected: Sequence[Path], protect: Protect) -> None:
        self._connections = connections
        self._protect = protect
        self._bundling = Bundling(connections)
        self._generator = generator
        self._protected = protected

    def bundle(
        self,
        target: Path,
        numbers: Sequence[int] | None = None,
        *,
        tag: str | None = None,
        progress: Tell | None = None,
        control: Control | None = None,
    ) -> Bundled:
        """Write these articles, those with a tag, or the whole archive to the file `target`.

        Raises ReaderError `no-such-article`, `no-such-tag`, `nothing-to-bundle`, `export-failed`, `disk-full`, and
        `export-cancelled`; an older file stays then.
        """
        with self._bundling.open() as outgoing:
            articles = outgoing.articles(numbers, tag)
            if not articles:
                raise ReaderError("nothing-to-bundle")
            with _explained(target), replacing(target, self._protected) as part, ZipFile(part, "w") as out:
                writing = _Writing(outgoing, out, articles, progress, control or Control())
                return writing.run(self._generator, whole=numbers is None and tag is None)

    def among(self, paths: Iterable[Path]) -> list[Path]:
        """Those of some files that are bundles, whole or not."""
        return [path for path in paths if is_bundle(path)]

    def look(self, source: Path) -> Manifest:
        """Who made a bundle, and when. Raises ReaderError as `merge` does."""
        with opened_bundle(source) as bundle:
            return bundle.manifest

    def merge(self, source: Path, progress: Tell | None = None, control: Control | None = None) -> MergeReport:
        """Merge a bundle into the archive, one transaction for each article, all of them one step of the history.

        All of it is checked before anything is changed. What is merged when it is cancelled, or the machine stops,
        stays: the next merge of the same bundle goes on from there. Raises ReaderError `file-missing`,
        `file-unreadable`, `not-a-bundle`, `bundle-damaged`, `bundle-newer`, and `merge-cancelled` while it is checked.
        """
        control = control or Control()
        with opened_bundle(source) as bundle:
            bundle.check(control)
            self._protect(bundle.manifest.articles)
            merging = Merging(self._connections, bundle, progress or (lambda *_: None), control)
            return merging.run(source.name)


class _Writing:
    """A bundle that is being written."""

    def __init__(
        self, outgoing: Outgoing, out: ZipFile, articles: Sequence[int], progress: Tell | None, control: Control
    ) -> None:
        self._outgoing = outgoing
        self._out = out
        self._articles = articles
        self._captures = outgoing.captures(articles)
        self._progress = progress
        self._control = control
        self._steps = 2 * len(articles)
        self._done = 0

    def run(self, generator: str, *, whole: bool) -> Bundled:
        captures = None if whole else self._captures
        everywhere = self._outgoing.corrections()
        said: set[str] = {one["surface"] for one in everywhere} if whole else set()

        def articles() -> Iterator[Record]:
            for number in self._articles:
                record = self._outgoing.article(number)
                if not whole:
                    texts = "\n".join(p["text"] for capture in record["captures"] for p in capture["paragraphs"])
                    said.update(one["surface"] for one in everywhere if one["surface"] in texts)
                yield record
                self._step()

        # The articles come first: they tell which corrections are about them.
        parts = {ARTICLES: self._part(ARTICLES, articles())}
        parts[TAGS] = self._part(TAGS, self._outgoing.tags(captures))
        parts[CORRECTIONS] = self._part(CORRECTIONS, (one for one in everywhere if one["surface"] in said))
        parts[DECISIONS] = self._part(DECISIONS, self._outgoing.decisions(captures))
        self._files()
        manifest = Manifest(
            program=generator,
            author=user_name(),
            made=datetime.now(UTC),
            articles=len(self._articles),
            parts={part: parts[part] for part in PARTS},
        )
        self._out.writestr(MANIFEST, manifest.as_json(), ZIP_DEFLATED)
        return Bundled(len(self._articles), len(self._captures))

    def _part(self, name: str, records: Iterable[Record]) -> str:
        digest = hashlib.sha256()
        self._out.compression = ZIP_DEFLATED
        with self._out.open(name, "w", force_zip64=True) as part:
            for record in records:
                line = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                digest.update(line)
                part.write(line)
        return digest.hexdigest()

    def _files(self) -> None:
        written: set[str] = set()
        for number in self._articles:
            for capture in self._outgoing.captures([number]):
                sha256, content = self._outgoing.original(capture)
                self._out.writestr(f"{ORIGINALS}{sha256}", content, ZIP_DEFLATED)
                for digest, picture in self._outgoing.pictures(capture):
                    if digest not in written:
                        written.add(digest)
                        self._out.writestr(f"{PICTURES}{digest}", picture, ZIP_STORED)
            self._step()

    def _step(self) -> None:
        if self._control.cancelled:
            raise ReaderError("export-cancelled")
        self._done += 1
        if self._progress:
            self._progress(self._done // 2, self._steps // 2)


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise ReaderError("disk-full") from error
        raise ReaderError("export-failed", name=target, reason=error.strerror or str(error)) from error
