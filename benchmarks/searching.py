"""Searching an archive: `python -m benchmarks.searching FOLDER [window]`.

Each class of query through the service beside the bare SQL of the same answer: the first 50 rows, the best order of
all, the counts beside the list, the passages in the rows. Words are new each time, as those that one types: the
archive is touched before each question, so that nothing is known of them. With `window`, letters are typed into a
window without a screen, and it is told how long it takes from the key until the rows are painted. Give it a copy of an
archive.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.timing import HEAD, line, p95, timed
from reader.core.folding import fold
from reader.services.archive import Archive
from reader.store.connection import FILE_NAME

_ORDER = "ORDER BY published DESC, id DESC LIMIT 50"
_LISTED = "SELECT id FROM article WHERE trashed IS NULL AND shelved IS NULL"
_TEXT = "SELECT rowid FROM search_folded WHERE search_folded MATCH ?1"
_NOTE = "SELECT article FROM note_folded CROSS JOIN annotation ON number = note_folded.rowid WHERE note_folded MATCH ?1"
_FOUND = f"{_LISTED} AND (+id IN ({_TEXT}) OR +id IN ({_NOTE})) {_ORDER}"
_SHORT = f"{_LISTED} AND +id IN ({_TEXT}) {_ORDER}"
_RARE = f"{_LISTED} AND id IN ({_TEXT} UNION ALL {_NOTE}) {_ORDER}"
_SEEN = "JOIN article ON article.id = a.article AND shelved IS NULL"
_ONE = (
    f"SELECT a.article FROM appearance AS a {_SEEN} WHERE entity = ? ORDER BY a.published DESC, a.article DESC LIMIT 50"
)
_TWO = (
    f"SELECT a.article FROM appearance AS a JOIN appearance AS b ON b.article = a.article AND b.entity = ? {_SEEN}"
    " WHERE a.entity = ? ORDER BY a.published DESC, a.article DESC LIMIT 50"
)
_TAGGED = f"{_LISTED} AND id IN (SELECT article FROM annotation WHERE tag = ?) {_ORDER}"
_SOURCE = f"{_LISTED} AND source_key = ? {_ORDER}"
_DATED = f"{_LISTED} AND published BETWEEN ? AND ? {_ORDER}"
_BOTH = (
    f"{_LISTED} AND id IN (SELECT article FROM appearance WHERE entity = ?2)"
    f" AND (+id IN ({_TEXT}) OR +id IN ({_NOTE})) {_ORDER}"
)
_WITHOUT = (
    f"{_LISTED} AND (+id IN ({_TEXT}) OR +id IN ({_NOTE})) AND +id NOT IN ({_TEXT.replace('?1', '?2')})"
    f" AND +id NOT IN ({_NOTE.replace('?1', '?2')}) {_ORDER}"
)


@dataclass(frozen=True)
class Asked:
    """A class of query: what is typed, and the SQL, with its values, that gives its first 50 articles."""

    name: str
    text: str
    sql: str
    values: tuple[object, ...]


def measure(folder: Path) -> None:
    """Print the milliseconds of each class of query, the worst ratio, and the counts beside the list."""
    address = f"{(folder / FILE_NAME).resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as bare, Archive(folder) as archive:
        searching = archive.searching
        asked = list(classes(bare))
        forget = partial(forget_hits, folder, archive)
        print(f"first 50, newest first{HEAD[22:]}")
        for one in asked:
            ours, found = timed(lambda one=one: searching.newest(one.text, 50), before=forget)
            theirs, same = timed(lambda one=one: bare.execute(one.sql, one.values).fetchall())
            print(line(one.name, ours, found), f"  {one.text}")
            print(line("   bare SQL", theirs, same), f"  {p95(ours) / p95(theirs):.2f} x")
        print(f"\nall, best first{HEAD[15:]}")
        for one in asked:
            ours, found = timed(lambda one=one: searching.ids(one.text), 7, forget)
            print(line(one.name, ours, found))
            taken, facets = timed(lambda found=found: searching.facets(found), 7)
            print(line("   facets", taken, f"{facets.counted}"))
        taken, _ = timed(lambda: searching.facets(None), 7)
        print(line("facets of the whole archive", taken))
        for one in asked[:4]:
            found = searching.newest(one.text, 12)
            taken, snippets = timed(lambda one=one, found=found: searching.snippets(one.text, found), 7)
            print(line(f"passages of 12 rows, {one.name}", taken, list(snippets)))
        for text in ("person:ng", "tag:n", "sour"):
            taken, offered = timed(lambda text=text: searching.completions(text, len(text)), 7)
            print(line(f"completing “{text}”", taken, offered))


def forget_hits(folder: Path, archive: Archive) -> None:
    """Let the program take the archive for changed, and let it know again in which order the articles are."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        db.execute(f"PRAGMA user_version = {version}")
    archive.searching.newest("nguyen -qzqz ", 50)


def classes(db: sqlite3.Connection) -> Iterator[Asked]:
    """The classes, with words and names that this archive has."""
    body = db.execute(f"SELECT body FROM exact_text WHERE id = ({_LISTED} {_ORDER[:-3]} 1)").fetchone()[0]
    words = [word for word in re.findall(r"[^\W\d_]{3,}", body.lower()) if fold(word).isascii()]
    hits = {word: _count(db, f'"{fold(word)}"') for word in dict.fromkeys(words)}
    common, rare = max(hits, key=lambda w: hits[w]), min(hits, key=lambda w: hits[w])
    plain = re.findall(r"\w+", body)
    phrase = " ".join(fold(word) for word in plain[4:7])
    (person, name), (second, other) = db.execute(
        "SELECT id, name FROM entity WHERE type = 'PERSON' ORDER BY articles DESC LIMIT 2"
    ).fetchall()
    seldom, quiet = db.execute(
        "SELECT id, name FROM entity WHERE type = 'PERSON' AND articles BETWEEN 3 AND 9 ORDER BY id LIMIT 1"
    ).fetchone()
    yield Asked("common word", f"{fold(common)} ", _FOUND, (f'"{fold(common)}"',))
    yield Asked("common word, accented", f"{common} ", _FOUND, (f'"{fold(common)}"',))
    yield Asked("rare word", f"{fold(rare)} ", _RARE, (f'"{fold(rare)}"',))
    yield Asked("phrase", f'"{phrase}"', _RARE, (f'"{phrase}"',))
    yield Asked("two common words", "nguyen van ", _FOUND, ('"nguyen" AND "van"',))
    yield Asked("phrase of common words", '"uy ban nhan dan"', _FOUND, ('"uy ban nhan dan"',))
    for length in (1, 2, 4):
        start = "nguyen"[:length]
        yield Asked(f"prefix of {length}", start, _FOUND if length > 2 else _SHORT, (f'"{start}"*',))
    yield Asked("person", f'person:"{name}"', _ONE, (person,))
    yield Asked("seldom person", f'person:"{quiet}"', _ONE, (seldom,))
    yield Asked("two people", f'person:"{name}" person:"{other}"', _TWO, (second, person))
    source = db.execute("SELECT source_key, publisher FROM article WHERE publisher != '' LIMIT 1").fetchone()
    yield Asked("source", f'source:"{source[1]}"', _SOURCE, (source[0],))
    yield Asked("dates", "date:2015..2016", _DATED, ("2015-01-01", "2016-12-31"))
    yield Asked("common word and person", f'{fold(common)} person:"{name}"', _BOTH, (f'"{fold(common)}"', person))
    yield Asked("word without a word", f"{fold(common)} -{fold(rare)} ", _WITHOUT,
                (f'"{fold(common)}"', f'"{fold(rare)}"'))  # fmt: skip
    tag = db.execute(
        "SELECT tag.id, name FROM annotation JOIN tag ON tag.id = tag WHERE name NOT LIKE '%/%'"
        " GROUP BY tag ORDER BY count(*) DESC LIMIT 1"
    ).fetchone()
    if tag:
        yield Asked("tag", f'tag:"{tag[1]}"', _TAGGED, (tag[0],))


def _count(db: sqlite3.Connection, sought: str) -> int:
    return int(db.execute("SELECT count(*) FROM search_folded WHERE search_folded MATCH ?", [sought]).fetchone()[0])


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
    if sys.argv[2:] == ["window"]:
        # Qt is loaded only for this.
        from benchmarks.typing_window import measure_window

        measure_window(Path(sys.argv[1]))
