"""What one question found is known to the next one, until somebody changes the archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from reader.services.archive import Archive
from reader.store import search_kept
from reader.store.connection import FILE_NAME, Connections, Interruption
from reader.store.search_kept import KeptConnections, Source, unless_broken_off
from tests.articles import add, reading

_ALL: Source = ("SELECT id AS article FROM article",)
_LISTED = "trashed IS NULL"


@pytest.fixture
def kept(archive: Archive) -> Iterator[KeptConnections]:
    """Connections of their own to an archive with one article."""
    add(archive)
    connections = Connections(archive.folder)
    yield KeptConnections(connections)
    connections.close()


def test_a_question_is_asked_once(kept: KeptConnections) -> None:
    asked: list[int] = []

    def find() -> list[int]:
        asked.append(1)
        return [1]

    for _ in range(3):
        with kept.read() as reading_of:
            assert reading_of.recall("question", find) == [1]
    assert asked == [1]


def test_a_change_by_anybody_is_seen(archive: Archive, kept: KeptConnections) -> None:
    with kept.read() as before:
        hits, order = before.hits(_ALL), list(before.newest_first(_LISTED))
    assert hits == set(order)
    number = add(archive, reading("Bài mới", ("Một câu.",), names=()))
    with kept.read() as after:
        assert after.hits(_ALL) == hits | {number}
        assert sorted(after.newest_first(_LISTED)) == sorted([*order, number])
    with closing(sqlite3.connect(archive.folder / FILE_NAME)) as other:
        other.execute("UPDATE article SET trashed = imported WHERE id = ?", [number])
        other.commit()
    with kept.read() as after:
        assert list(after.newest_first(_LISTED)) == order


def test_nothing_is_found_in_an_empty_list(kept: KeptConnections) -> None:
    with kept.read() as found:
        assert found.hits(("SELECT id AS article FROM article WHERE id = ?", -1)) == set()
        assert list(found.newest_first("FALSE")) == []


def test_not_more_is_kept_than_fits(kept: KeptConnections, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_kept, "_MOST", 10)
    with kept.read() as found:
        for name in ("one", "two", "three"):
            found.recall(name, lambda: list(range(5)))
        assert found.recall("one", lambda: ["again"]) == ["again"], "the oldest was forgotten"
        assert found.recall("three", lambda: ["again"]) == [0, 1, 2, 3, 4]
        huge = found.recall("huge", lambda: list(range(1000)))
        assert found.recall("huge", lambda: ["again"]) is huge, "the newest stays, however much it is"


def test_what_was_broken_off_is_not_kept(kept: KeptConnections) -> None:
    endless: Source = ("WITH RECURSIVE n (article) AS (SELECT 1 UNION ALL SELECT article + 1 FROM n) SELECT * FROM n",)
    interruption = Interruption()
    interruption.ask()
    reached = False
    with unless_broken_off(interruption), kept.read(interruption) as found:
        found.hits(endless)
        reached = True
    assert not reached
    with kept.read() as found:
        assert len(found.hits(_ALL)) == 1
        with pytest.raises(sqlite3.OperationalError), unless_broken_off(None):
            found.connection.execute("SELECT * FROM no_such_table")
