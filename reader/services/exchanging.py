"""Exchange between colleagues: a bundle of articles with all that was made of them, and its merge into an archive."""

from __future__ import annotations

import errno
import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from reader.core.article import Article, Illustration, Paragraph, ParagraphKind
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
from reader.core.changes import Action, Changes
from reader.core.entities import Role
from reader.core.errors import ReaderError
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.core.reading import Reading, Told
from reader.core.replacing import replacing
from reader.services.bundle_reading import BundleFile, opened_bundle
from reader.services.control import Control
from reader.services.sketching import sketch
from reader.services.user import user_name
from reader.store.articles import record_import
from reader.store.connection import Connections
from reader.store.exchange import Bundling, Outgoing
from reader.store.exchange_merge import (
    Merged,
    known_captures,
    merge_article,
    merge_correction,
    merge_decision,
    merge_tag_record,
)
from reader.store.history import Recorder

Tell = Callable[[int, int], None]
"""Hears how many of how many articles are done."""


@dataclass(frozen=True, slots=True)
class Bundled:
    """What a bundle holds: how many `articles`, in how many `captures`."""

    articles: int
    captures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeReport:
    """What a merge did, and what it brought into the archive.

    `new` articles and `captures` further ones of articles that were here, `back` articles that lay in the trash,
    annotations `added` and `changed`. `conflicts` are the notes that now have another version of them beside them;
    `kept` is where this archive says something else and goes on saying it. It is `whole` unless it was cancelled.
    """

    author: str
    made: datetime
    total: int
    done: int
    new: int
    captures: int
    back: int
    added: int
    changed: int
    conflicts: tuple[str, ...]
    kept: tuple[str, ...]
    changes: Changes

    @property
    def whole(self) -> bool:
        """Whether all articles of the bundle were merged."""
        return self.done == self.total


class Exchanging:
    """Writes bundles, but never over the `protected` files, and merges those of others."""

    def __init__(self, connections: Connections, generator: str, protected: Sequence[Path]) -> None:
        self._connections = connections
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
            merging = _Merging(self._connections, bundle, progress or (lambda *_: None), control)
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


class _Merging:
    """A merge under way."""

    def __init__(self, connections: Connections, bundle: BundleFile, progress: Tell, control: Control) -> None:
        self._connections = connections
        self._bundle = bundle
        self._progress = progress
        self._control = control
        self._merged: list[Merged] = []
        self._kept: list[str] = []
        self._whole: Recorder | None = None

    def run(self, name: str) -> MergeReport:
        manifest = self._bundle.manifest
        try:
            tags = self._tags()
            for done, record in enumerate(self._bundle.records(ARTICLES)):
                if self._control.cancelled:
                    break
                self._article(record, tags)
                self._progress(done + 1, manifest.articles)
            else:
                self._decisions()
        finally:
            changes = self._record(name)
        merged = self._merged
        return MergeReport(
            author=manifest.author,
            made=manifest.made,
            total=manifest.articles,
            done=len(merged),
            new=sum(one.is_new for one in merged),
            captures=sum(len(one.captures) for one in merged if not one.is_new),
            back=sum(one.back for one in merged),
            added=sum(one.added for one in merged),
            changed=sum(one.changed for one in merged),
            conflicts=tuple(note for one in merged for note in one.conflicts),
            kept=(*(text for one in merged for text in one.kept), *self._kept),
            changes=changes,
        )

    @contextmanager
    def _transaction(self) -> Iterator[Recorder]:
        """One transaction, whose changes are part of the one step only when it ended well."""
        with self._connections.write() as db:
            part = Recorder(db)
            yield part
        if self._whole is None:
            self._whole = Recorder(part.db)
        self._whole.adopt(part)

    def _tags(self) -> dict[str, str]:
        with self._transaction() as recorder:
            tags = {record["id"]: merge_tag_record(recorder, record) for record in self._bundle.records(TAGS)}
            # A tag that took another one's name may have become one with it meanwhile.
            again = {record["id"]: merge_tag_record(recorder, record) for record in self._bundle.records(TAGS)}
            return tags | again

    def _article(self, record: Record, tags: Mapping[str, str]) -> None:
        with self._connections.read() as connection:
            known = known_captures(connection, [capture["sha256"] for capture in record["captures"]])
        # Files are read and texts are sketched outside the transaction: others wait while it lasts.
        readings = {
            capture["sha256"]: _reading(capture, self._bundle)
            for capture in record["captures"]
            if capture["sha256"] not in known
        }
        with self._transaction() as recorder:
            merged = merge_article(recorder, record, readings, tags)
        self._merged.append(merged)

    def _decisions(self) -> None:
        with self._transaction() as recorder:
            for record in self._bundle.records(CORRECTIONS):
                if merge_correction(recorder, record):
                    self._kept.append(record["surface"])
            for record in self._bundle.records(DECISIONS):
                kept = merge_decision(recorder, record)
                if kept:
                    self._kept.append(kept)

    def _record(self, name: str) -> Changes:
        """Make the merge one step that can be undone, as an import is: new articles go to the trash."""
        new = [one.article for one in self._merged if one.is_new]
        captures = [number for one in self._merged if not one.is_new for number in one.captures]
        with self._connections.write() as db:
            recorder = Recorder(db)
            if self._whole:
                recorder.adopt(self._whole)
            record_import(recorder, new, captures)
            changes = recorder.finish(Action.MERGE, name)
        touched = changes.articles | {one.article for one in self._merged if one.captures or one.back}
        return replace(changes, articles=touched, list_changed=changes.list_changed or bool(touched))


def _reading(capture: Record, bundle: BundleFile) -> Reading:
    """A capture of a bundle as a reading process would hand it to the store."""
    content = bundle.original(capture["sha256"])
    texts = capture["paragraphs"]
    article = Article(
        title=capture["title"],
        paragraphs=tuple(
            Paragraph(p["text"], ParagraphKind(p["kind"]), p["level"], left_out=p["left_out"]) for p in texts
        ),
        byline=capture["byline"],
        publisher=capture["publisher"],
        published=date.fromisoformat(capture["published"]) if capture["published"] else None,
        published_time=time.fromisoformat(capture["published_time"]) if capture["published_time"] else None,
        source_url=capture["source_url"],
        language=capture["language"],
        encoding=capture["encoding"],
        captured=_moment(capture["captured"]),
        illustrations=tuple(
            Illustration(one["position"], one["address"], bundle.picture(one["sha256"]), one["description"])
            for one in capture["illustrations"]
        ),
    )
    told = capture["told"]
    return Reading(
        article=article,
        mentions=tuple(
            Mention(
                paragraph,
                start,
                end,
                EntityType(kind),
                texts[paragraph]["text"][start:end],
                name,
                MentionForm(form),
                key,
                percent / 100,
            )
            for paragraph, start, end, kind, name, form, key, percent in capture["found"]
        ),
        file_name=_last(capture["file_name"]),
        sha256=bytes.fromhex(capture["sha256"]),
        size=len(content),
        content=zlib.compress(content),
        container=_last(capture["container"]),
        told=Told(
            charset=told["charset"],
            title=told["title"],
            source_url=told["source_url"],
            captured=_moment(told["captured"]),
        ),
        sketch=sketch(article),
        roles=tuple(_role(one) for one in capture["roles"]),
        recogniser=capture["recogniser"],
    )


def _role(record: Record) -> Role:
    return Role(
        paragraph=record["paragraph"],
        start=0,
        end=0,
        holder="",
        post=record["post"],
        body_text=record["body_text"],
        holder_mention=record["holder"],
        body_mention=record["body"],
        former=record["former"],
        since=record["since"],
        until=record["until"],
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _last(name: str) -> str:
    """A file's name without folders, which a stranger could have put before it."""
    return name.replace("\\", "/").rpartition("/")[2]


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ReaderError("disk-full") from error
        raise ReaderError("export-failed", name=target, reason=error.strerror or str(error)) from error
