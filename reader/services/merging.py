"""The merge of a colleague's bundle, which was checked before, into the archive."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from reader.core.article import Article, Illustration, Paragraph, ParagraphKind
from reader.core.bundles import ARTICLES, CORRECTIONS, DECISIONS, TAGS, Record
from reader.core.changes import Action, Changes
from reader.core.entities import Role
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.core.reading import Reading, Told
from reader.services.bundle_reading import BundleFile
from reader.services.control import Control
from reader.services.long_step import LongStep
from reader.services.sketching import sketch
from reader.store.articles import record_import
from reader.store.connection import Connections
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


class Merging:
    """A merge under way: one transaction for each article, all of them one step of the history."""

    def __init__(self, connections: Connections, bundle: BundleFile, progress: Tell, control: Control) -> None:
        self._connections = connections
        self._bundle = bundle
        self._progress = progress
        self._control = control
        self._merged: list[Merged] = []
        self._kept: list[str] = []
        self._step = LongStep(connections)

    def run(self, name: str) -> MergeReport:
        """Merge what the bundle, a file of that name, holds."""
        manifest = self._bundle.manifest
        try:
            tags = self._tags()
            for done, record in enumerate(self._bundle.records(ARTICLES)):
                self._control.wait()
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

    def _tags(self) -> dict[str, str]:
        with self._step.part() as recorder:
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
        with self._step.part() as recorder:
            merged = merge_article(recorder, record, readings, tags)
        self._merged.append(merged)

    def _decisions(self) -> None:
        with self._step.part() as recorder:
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
            if self._step.whole:
                recorder.adopt(self._step.whole)
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
