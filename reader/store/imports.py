"""Imports, kept as they go on: what a crash cut off can be taken up again, and every report can be read later.

Paths are kept as the bytes that the system knows them by: not every file name is text.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import ReaderError
from reader.store.connection import Connections

if TYPE_CHECKING:
    from sqlite_utils import Database

_KEPT = 50
"""Reports of imports that are kept."""


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row of a report as it is kept: `part` names the page where the file holds many."""

    path: Path
    part: str
    status: str
    article: int | None
    title: str
    error: ReaderError | None


@dataclass(frozen=True, slots=True)
class UnfinishedImport:
    """An import that ended before its time: when it began, what was to be imported, how many pages were done."""

    run: int
    begun: datetime
    roots: tuple[Path, ...]
    done: int


class Imports:
    """The imports of an archive."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def begin(self, roots: Iterable[Path]) -> int:
        """Begin an import; returns its number. The oldest ones are forgotten."""
        with self._connections.write() as db:
            db.execute(
                "DELETE FROM import_run WHERE id NOT IN (SELECT id FROM import_run ORDER BY id DESC LIMIT ?)", [_KEPT]
            )
            db.execute(
                "INSERT INTO import_run (begun, roots) VALUES (?, ?)",
                [_now(), json.dumps([str(root.absolute()) for root in roots])],
            )
            return int(db.execute("SELECT last_insert_rowid()").fetchone()[0])

    def end(self, run: int) -> None:
        """Nothing is left to do in this import."""
        with self._connections.write() as db:
            db.execute("UPDATE import_run SET ended = ? WHERE id = ?", [_now(), run])
            db.execute("DELETE FROM import_file WHERE run = ?", [run])

    def add(self, run: int, row: KeptRow, following: int | None) -> None:
        """Keep a row of the report, and how far its file is, in a transaction of its own."""
        with self._connections.write(bulk=True) as db:
            add_row(db, run, row, following)

    def reach(self, run: int, path: Path, following: int | None) -> None:
        """Remember that a file is done up to the page `following`, or wholly if that is None."""
        with self._connections.write(bulk=True) as db:
            _reach(db, run, path, following)

    def reached(self, run: int) -> dict[Path, int | None]:
        """How far each file is: the page to go on with, None for a file that is done."""
        with self._connections.read() as connection:
            return {
                _path(path): following
                for path, following in connection.execute(
                    "SELECT path, following FROM import_file WHERE run = ?", [run]
                )
            }

    def rows(self, run: int) -> list[KeptRow]:
        """The rows of a report, in the order in which they came."""
        with self._connections.read() as connection:
            return [
                KeptRow(
                    _path(path), part, status, article, title, ReaderError(code, **json.loads(params)) if code else None
                )
                for path, part, status, article, title, code, params in connection.execute(
                    "SELECT path, part, status, article, title, code, params FROM import_row WHERE run = ? ORDER BY id",
                    [run],
                )
            ]

    def unfinished(self) -> UnfinishedImport | None:
        """The newest import if it did not come to its end: the program was stopped, or the machine."""
        with self._connections.read() as connection:
            row = connection.execute(
                "SELECT id, begun, roots, (SELECT count(*) FROM import_row WHERE run = import_run.id) FROM import_run"
                " WHERE ended IS NULL AND id = (SELECT max(id) FROM import_run)"
            ).fetchone()
        if row is None:
            return None
        return UnfinishedImport(row[0], datetime.fromisoformat(row[1]), tuple(map(Path, json.loads(row[2]))), row[3])


def add_row(db: Database, run: int, row: KeptRow, following: int | None) -> None:
    """Keep a row of the report, in the transaction that stores its page.

    Its file is then done up to the page `following`, or wholly if that is None.
    """
    _reach(db, run, row.path, following)
    params = {name: str(value) for name, value in row.error.params.items()} if row.error else {}
    db.execute(
        "INSERT INTO import_row (run, path, part, status, article, title, code, params)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            run,
            os.fsencode(row.path),
            row.part,
            row.status,
            row.article,
            row.title,
            row.error.code if row.error else "",
            json.dumps(params, ensure_ascii=False).encode("utf-8", "replace").decode(),
        ],
    )


def _reach(db: Database, run: int, path: Path, following: int | None) -> None:
    db.execute(
        "INSERT INTO import_file (run, path, following) VALUES (?, ?, ?)"
        " ON CONFLICT (run, path) DO UPDATE SET following = excluded.following",
        [run, os.fsencode(path), following],
    )


def _path(stored: bytes) -> Path:
    return Path(os.fsdecode(stored))


def _now() -> str:
    return datetime.now(UTC).isoformat()
