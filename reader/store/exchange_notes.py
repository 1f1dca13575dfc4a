"""The notes, taggings and highlights of a bundle, merged with those of the archive.

A note is known by its id, and each of its texts by a mark. A text that the other one came from is overtaken by it. Of
two that were changed at the same time the later stays the note; the earlier is put beside it, as a note whose id
follows from both, so that it is the same one in every archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from reader.core.anchoring import find_again
from reader.core.annotations import Anchor, AnnotationKind, text_mark
from reader.core.bundles import RIVAL, Record, rival_id
from reader.store.history import Recorder

if TYPE_CHECKING:
    from sqlite_utils import Database

_PLACE = ("paragraph", "start", "end", "exact", "prefix", "suffix", "last")
_SAID = ("kind", "text", "color", "tag", "creator", "created", "modified", "earlier")


class Tally(Protocol):
    """What is counted on the way."""

    added: int
    changed: int
    conflicts: list[str]


def merge_notes(recorder: Recorder, article: int, capture: int, notes: Sequence[Record], tally: Tally) -> None:
    """Merge the annotations of a capture. Each finds its place in the text that the capture has here, or is lost."""
    texts = [
        row[0]
        for row in recorder.db.execute("SELECT text FROM paragraph WHERE capture = ? ORDER BY position", [capture])
    ]
    _Notes(recorder, article, capture, texts, tally).merge(notes)


class _Notes:
    def __init__(self, recorder: Recorder, article: int, capture: int, texts: list[str], tally: Tally) -> None:
        self._recorder = recorder
        self._article = article
        self._capture = capture
        self._texts = texts
        self._tally = tally
        (self._version,) = recorder.db.execute("SELECT version FROM capture WHERE id = ?", [capture]).fetchone()

    def merge(self, notes: Sequence[Record]) -> None:
        overtaken = {
            rival_id(identifier, mark)
            for identifier, earlier in [
                *self._recorder.db.execute(
                    "SELECT id, earlier FROM annotation WHERE capture = ? AND earlier != ''", [self._capture]
                ),
                *((note["id"], note["earlier"]) for note in notes),
            ]
            for mark in earlier.split()
        }
        for note in notes:
            if note["id"] not in overtaken or note["earlier"]:
                self._put(note)
        for identifier in overtaken:
            number = _number(self._recorder.db, identifier)
            if number is not None and not _row(self._recorder.db, number)["earlier"]:
                self._recorder.delete("annotation", number)

    def _put(self, other: Record) -> None:
        number = _number(self._recorder.db, other["id"])
        if number is None:
            self._add(other)
            return
        own = _row(self._recorder.db, number)
        marks = sorted({*own["earlier"].split(), *other["earlier"].split()})
        newer, older = sorted((own, other), key=self._rank, reverse=True)
        if own["text"] != other["text"]:
            marked = {text_mark(one["text"]): one for one in (newer, older)}
            if text_mark(newer["text"]) in marks and text_mark(older["text"]) not in marks:
                newer, older = older, newer  # its clock was wrong: it is the later one all the same
            elif not marked.keys() & set(marks):
                rival = rival_id(older["id"], text_mark(older["text"]))
                if _number(self._recorder.db, rival) is None:
                    self._tally.conflicts.append(str(newer["text"]))
                self._put(older | {"id": rival, "text": RIVAL + older["text"], "earlier": ""})
        if newer is own and own["earlier"].split() == marks:
            return
        values: Record = {"earlier": " ".join(marks)}
        if newer is other:
            values = {name: other[name] for name in _SAID} | values
            if any(own[name] != other[name] for name in _PLACE):
                place = self._placed(other)
                if not self._taken(other | place, number):
                    values |= place
            if self._taken(own | values, number):
                values.pop("tag")  # the passage carries that tag already
            self._tally.changed += 1
        self._recorder.update("annotation", number, values)

    def _rank(self, note: Record) -> tuple[str, ...]:
        """The order of versions: the later goes before; of two of one moment any does, if it is so in all archives."""
        tag = self._recorder.db.execute("SELECT key FROM tag WHERE id = ?", [note["tag"]]).fetchone()
        return (note["modified"], note["text"], note["color"], *(tag or ()))

    def _add(self, note: Record) -> None:
        row = {name: note[name] for name in ("id", *_SAID)} | self._placed(note)
        if self._taken(row, None):
            return
        self._recorder.insert("annotation", row | {"article": self._article, "capture": self._capture})
        self._tally.added += 1

    def _placed(self, note: Record) -> Record:
        """The place of an annotation in the text that is here."""
        anchor = Anchor(*(note[name] for name in _PLACE))
        place = find_again(anchor, self._texts)
        kept = place or anchor
        values: Record = {name: getattr(kept, name) for name in _PLACE}
        # What is lost keeps the version 0: a later extraction may find it again.
        return values | ({"lost": 0, "version": self._version} if place else {"lost": 1, "version": 0})

    def _taken(self, row: Record, number: int | None) -> bool:
        """Whether another tagging with the same tag stands there already."""
        if row["kind"] != AnnotationKind.TAG or row["lost"]:
            return False
        last = row["paragraph"] if row["last"] is None else row["last"]
        found = self._recorder.db.execute(
            "SELECT 1 FROM annotation WHERE kind = 'tag' AND NOT lost AND capture = ? AND tag = ? AND paragraph = ?"
            ' AND start = ? AND coalesce(last, paragraph) = ? AND "end" = ? AND number IS NOT ?',
            [self._capture, row["tag"], row["paragraph"], row["start"], last, row["end"], number],
        )
        return found.fetchone() is not None


def _number(db: Database, identifier: str) -> int | None:
    row = db.execute("SELECT number FROM annotation WHERE id = ?", [identifier]).fetchone()
    return int(row[0]) if row else None


def _row(db: Database, number: int) -> Record:
    cursor = db.execute("SELECT * FROM annotation WHERE number = ?", [number])
    return dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))
