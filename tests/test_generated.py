"""The archives that benchmarks measure on are those that the program itself would have made."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.building import Batches, build, store, store_one_by_one
from reader.services.archive import Archive
from reader.store.connection import Connections

_COUNT = 120
_LATER = ("imported",)
"""Columns that tell when a row was stored."""


def rows(connections: Connections, table: str) -> list[tuple[object, ...]]:
    with connections.read() as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] not in _LATER]
        names = ", ".join(f'"{name}"' for name in columns)
        return sorted(connection.execute(f"SELECT {names} FROM {table}").fetchall(), key=repr)


@pytest.mark.parametrize(
    "table",
    "article capture original paragraph entity found mention appearance role band resemblance search_exact"
    " search_folded".split(),
)
def test_rows_are_those_of_an_import(both: tuple[Connections, Connections], table: str) -> None:
    bulk, single = both
    assert rows(bulk, table) == rows(single, table)
    assert rows(bulk, table) or table == "resemblance"


def test_the_search_finds_the_same(both: tuple[Connections, Connections]) -> None:
    for query in ('"tinh uy"', "thanh", '"nguyen"*'):
        found = []
        for connections in both:
            with connections.read() as connection:
                sql = "SELECT rowid FROM search_folded WHERE search_folded MATCH ? ORDER BY rowid"
                found.append(connection.execute(sql, [query]).fetchall())
        assert found[0] == found[1] != []


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> object:
    bulk, single = (Batches(tmp_path_factory.mktemp(name)) for name in ("bulk", "single"))
    store(bulk, _COUNT, lambda _: None)
    store_one_by_one(single, _COUNT)
    yield bulk, single
    bulk.close()
    single.close()


def test_an_archive_is_sound_and_is_kept(tmp_path: Path) -> None:
    said: list[str] = []
    build(tmp_path, 90, said.append)
    with Archive(tmp_path) as archive:
        assert list(archive.upkeep.problems()) == []
        assert 80 < archive.library.count() < 90
    build(tmp_path, 90, said.append)
    assert said[-1].endswith("already")
