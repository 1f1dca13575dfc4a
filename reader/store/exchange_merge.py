"""A colleague's bundle, merged into the archive record by record, so that nothing comes twice and nothing is lost.

What two archives say of the same thing is settled in the same way in both, in whatever order they are merged. What was
written is remembered by the `Recorder`, but for captures, which `articles.record_import` records.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.core.annotations import Tag
from reader.core.bundles import Decision, Record
from reader.core.folding import name_key, sort_key
from reader.core.mentions import EntityType
from reader.core.reading import Reading
from reader.store.captures import add_reading
from reader.store.entities import keep_apart, mean, rename
from reader.store.exchange_notes import merge_notes
from reader.store.history import Recorder
from reader.store.names import entity_of, newest_of, settle_appearances, settle_surface
from reader.store.settling import settling
from reader.store.tags import add_tag, find_tag, merge_tag

if TYPE_CHECKING:
    from sqlite_utils import Database

_MEND = ("id", "field", "exact", "occurrence", "value")
_CORRECTION = ("id", "surface", "verdict", "entity", "made", "creator")


@dataclass(slots=True)
class Merged:
    """What became of an article: the number that it has here, its new captures, and what was settled on the way.

    `added` and `changed` count annotations. `conflicts` are the beginnings of notes of which there are two versions
    now, `kept` the mends and corrections where this archive says something else, and goes on saying it.
    """

    article: int = 0
    is_new: bool = False
    captures: list[int] = field(default_factory=list)
    back: bool = False
    added: int = 0
    changed: int = 0
    conflicts: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def known_captures(connection: sqlite3.Connection, digests: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The ids of those of these captures that are here, if only in the trash, and of their articles."""
    found = {}
    for digest in digests:
        row = connection.execute("SELECT id, article FROM capture WHERE sha256 = ?", [bytes.fromhex(digest)]).fetchone()
        if row:
            found[digest] = (int(row[0]), int(row[1]))
    return found


def merge_article(
    recorder: Recorder, record: Record, readings: Mapping[str, Reading], tags: Mapping[str, str]
) -> Merged:
    """Merge an article. `readings` are its captures that are not here yet; `tags` maps the bundle's tags to those here.

    A capture that is here already keeps its text. What lies in the trash here comes back.
    """
    db = recorder.db
    merged = Merged()
    known = known_captures(db.conn, (capture["sha256"] for capture in record["captures"]))
    page = next((article for _, article in known.values()), None)
    for number, article in known.values():
        merged.back |= _take_out_of_trash(recorder, number, article)
    had_none = page is None
    for capture in record["captures"]:
        digest = capture["sha256"]
        if digest not in known:
            stored = add_reading(db, readings[digest], page)
            if page is None:
                merged.is_new = not stored.earlier
                page = stored.article
            known[digest] = (stored.capture, stored.article)
            merged.captures.append(stored.capture)
    assert page is not None
    merged.article = page
    merged.is_new &= had_none
    for capture in record["captures"]:
        number, article = known[capture["sha256"]]
        _merge_mends(recorder, article, number, capture["mends"], merged)
        notes = [_own_tag(note, tags) for note in capture["annotations"]]
        merge_notes(recorder, article, number, notes, merged)
    for correction in record["corrections"]:
        if merge_correction(recorder, correction, page):
            merged.kept.append(correction["surface"])
    return merged


def merge_tag_record(recorder: Recorder, record: Record) -> str:
    """The id that a tag of the bundle has here: it is known by its id, else by its name, else it is made.

    Of a tag that was renamed or recoloured, the later version holds.
    """
    db = recorder.db
    named = find_tag(db.conn, record["name"])
    row = db.execute("SELECT name, color, changed, digit FROM tag WHERE id = ?", [record["id"]]).fetchone()
    if row is None:
        return named.id if named else _new_tag(recorder, record)
    name, color, changed, digit = row
    if (record["changed"], record["name"], record["color"]) > (changed, name, color):
        if named and named.id != record["id"]:
            merge_tag(recorder, Tag(record["id"], name, color, digit), named)
            return named.id
        from_there = {"key": name_key(record["name"]), "name": record["name"]}
        values = {"color": record["color"], "changed": record["changed"], **from_there}
        recorder.update("tag", record["id"], values | {"sort_key": sort_key(record["name"])})
    return str(record["id"])


def merge_correction(recorder: Recorder, record: Record, article: int | None = None) -> bool:
    """Take a correction over, of one article or of all, if it is the later one; whether another one stays."""
    known = recorder.db.execute(
        "SELECT id, verdict, entity, made FROM correction WHERE surface = ? AND article IS ?",
        [record["surface"], article],
    ).fetchone()
    if known:
        own = (known[3], known[1], known[2], known[0])
        other = (record["made"], record["verdict"], record["entity"], record["id"])
        if own >= other:
            return bool(own[1:3] != other[1:3])
        recorder.delete("correction", known[0])
    if recorder.db.execute("SELECT 1 FROM correction WHERE id = ?", [record["id"]]).fetchone():
        return False  # its article was taken apart here: it holds where it is
    recorder.insert("correction", {name: record[name] for name in _CORRECTION} | {"article": article})
    if article is None:
        recorder.owe_surface(record["surface"])
    else:
        settle_surface(recorder.db, record["surface"], article)
    return False


def merge_decision(recorder: Recorder, record: Record) -> str:
    """Take over what a colleague decided about people and bodies; the name of whom it was decided otherwise here."""
    first, second = (_whom(recorder.db, record[side]) for side in ("first", "second"))
    db = recorder.db
    means, name = db.execute("SELECT means, name FROM entity WHERE id = ?", [first]).fetchone()
    (other_means,) = db.execute("SELECT means FROM entity WHERE id = ?", [second]).fetchone()
    if record["decision"] == Decision.RENAME:
        if name == record["first"]["name"]:
            return ""
        if name_key(name) != record["first"]["key"]:
            return str(name)
        rename(recorder, first, record["first"]["name"])
        return ""
    if first == second:
        return ""
    pair = sorted((first, second))
    apart = db.execute("SELECT 1 FROM apart WHERE first = ? AND second = ?", pair).fetchone()
    one = (means or first) == (other_means or second)
    if record["decision"] == Decision.APART:
        if one:
            return str(name)
        if not apart:
            keep_apart(recorder, first, second)
        return ""
    if one:
        return ""
    if apart or means is not None or record["first"]["type"] != record["second"]["type"]:
        return str(name)
    mean(recorder, first, other_means or second)
    return ""


def _own_tag(note: Record, tags: Mapping[str, str]) -> Record:
    return note if note["tag"] is None else note | {"tag": tags[note["tag"]]}


def _take_out_of_trash(recorder: Recorder, capture: int, article: int) -> bool:
    trashed = [
        (table, number)
        for table, number in (("capture", capture), ("article", article))
        if recorder.db.execute(f"SELECT trashed FROM {table} WHERE id = ?", [number]).fetchone()[0] is not None
    ]
    if trashed:
        with settling(recorder.db, [article]):
            for table, number in trashed:
                recorder.update(table, number, {"trashed": None})
        settle_appearances(recorder.db, article, newest_of(recorder.db, article))
    return bool(trashed)


def _merge_mends(recorder: Recorder, article: int, capture: int, mends: Sequence[Record], merged: Merged) -> None:
    new: list[Record] = []
    for mend in mends:
        row = recorder.db.execute(
            "SELECT value FROM mend WHERE capture = ? AND field = ? AND exact = ? AND occurrence = ?",
            [capture, mend["field"], mend["exact"], mend["occurrence"]],
        ).fetchone()
        if row is None:
            if recorder.db.execute("SELECT 1 FROM mend WHERE id = ?", [mend["id"]]).fetchone() is None:
                new.append(mend)
        elif row[0] != mend["value"]:
            merged.kept.append(row[0])
    if new:
        with settling(recorder.db, [article], [capture]):
            for mend in new:
                recorder.insert("mend", {name: mend[name] for name in _MEND} | {"capture": capture})


def _new_tag(recorder: Recorder, record: Record) -> str:
    add_tag(recorder, record["id"], record["name"], record["color"])
    if record["changed"]:
        recorder.update("tag", record["id"], {"changed": record["changed"]})
    return str(record["id"])


def _whom(db: Database, whom: Record) -> int:
    return entity_of(db, EntityType(whom["type"]), whom["name"], whom["key"])
