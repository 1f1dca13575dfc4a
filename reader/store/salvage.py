"""What can still be read of a damaged archive, written into a new file. It knows no format: the old file tells its own.

SQLite stops at a page that it cannot read. Here the reading jumps over it and goes on behind it, from both sides.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from reader.core.errors import ReaderError
from reader.store.format import APPLICATION_ID, FORMAT

_WITH_LOG, _WITHOUT_LOG = "mode=ro", "mode=ro&immutable=1"
_NOT_ITS_FAULT = ("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_BUSY")
"""What says nothing of the file: its disk is full, or does not answer."""
_FARTHEST = 1 << 40
"""How far the reading jumps over numbers before it takes the rest for lost."""
_BREATH = 2000
"""Rows after which `tell` is called."""
_INDEXES = ("search_exact", "search_folded", "note_exact", "note_folded")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows of each table were saved, in which tables something is missing, and notes without their article.

    Each of `homeless` is what a note says and the words on which it stood.
    """

    rows: dict[str, int] = field(default_factory=dict)
    torn: frozenset[str] = frozenset()
    homeless: tuple[tuple[str, str], ...] = ()


def salvage(damaged: Path, target: Path, tell: Callable[[], None] | None = None) -> Salvaged:
    """Write what can be read of the archive `damaged` into the new file `target`.

    `tell` is called now and then; what it raises breaks it off. Raises ReaderError `beyond-repair` if not even the
    list of its tables can be read, or it is no archive.
    """
    if _is_there(damaged, "-journal"):
        return _salvage(damaged, target, tell, "mode=rw")  # takes back what was cut off, which a reader cannot
    if not _is_there(damaged, "-wal"):
        return _salvage(damaged, target, tell, _WITH_LOG)
    # A log that was torn spoils a file that is whole without it: what it held had been copied there before.
    first, second = sorted((_WITH_LOG, _WITHOUT_LOG), key=lambda how: not _is_sound(damaged, how))
    try:
        return _salvage(damaged, target, tell, first)
    except ReaderError as error:
        if error.code != "beyond-repair":
            raise
    return _salvage(damaged, target, tell, second)


def _is_there(path: Path, ending: str) -> bool:
    companion = path.with_name(path.name + ending)
    return companion.exists() and companion.stat().st_size > 0


def _is_sound(path: Path, how: str) -> bool:
    try:
        with closing(_opened(path, how)) as connection:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False


def _salvage(damaged: Path, target: Path, tell: Callable[[], None] | None, how: str) -> Salvaged:
    with closing(_opened(damaged, how)) as old, closing(sqlite3.connect(target)) as new:
        schema = _schema(old, damaged)
        rows: dict[str, int] = {}
        torn: set[str] = set()
        new.execute("PRAGMA foreign_keys = OFF")
        for name, statement in schema["table"]:
            new.execute(statement)
            rows[name] = _copy(old, new, name, torn, tell or (lambda: None))
        homeless = _without_parents(new, list(rows))
        _finish(new, schema)
        for pragma in ("application_id", "user_version"):
            new.execute(f"PRAGMA {pragma} = {old.execute(f'PRAGMA {pragma}').fetchone()[0]}")
        new.commit()
        new.execute("PRAGMA journal_mode = DELETE")
        return Salvaged(rows, frozenset(torn), tuple(homeless))


def _opened(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True)
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def _schema(old: sqlite3.Connection, path: Path) -> dict[str, list[tuple[str, str]]]:
    """The statements that made the tables, search indexes, views, indexes and triggers, by kind, each with its name."""
    kinds: dict[str, list[tuple[str, str]]] = {kind: [] for kind in ("table", "virtual", "view", "index", "trigger")}
    try:
        if old.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise ReaderError("beyond-repair", name=path)
        if old.execute("PRAGMA user_version").fetchone()[0] > FORMAT:
            raise ReaderError("beyond-repair", name=path)
        found = old.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "").startswith(_NOT_ITS_FAULT):
            raise
        raise ReaderError("beyond-repair", name=path) from error
    for kind, name, statement in found:
        virtual = kind == "table" and statement.upper().startswith("CREATE VIRTUAL")
        shadow = any(name.startswith(f"{index}_") for index in _INDEXES)
        if not shadow and not name.startswith("sqlite_"):
            kinds["virtual" if virtual else kind].append((name, statement))
    return kinds


def _copy(
    old: sqlite3.Connection, new: sqlite3.Connection, table: str, torn: set[str], tell: Callable[[], None]
) -> int:
    columns = new.execute(f"PRAGMA table_info({table})").fetchall()
    keys = [name for _, name, _, _, _, place in sorted(columns, key=lambda column: column[5]) if place] or ["rowid"]
    marks = ", ".join("?" * len(columns))
    saved = 0
    for number, row in enumerate(_readable(old, table, keys, torn)):
        if number % _BREATH == 0:
            tell()
        saved += new.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row[1:]).rowcount
    return saved


def _readable(old: sqlite3.Connection, table: str, keys: list[str], torn: set[str]) -> Iterator[tuple[object, ...]]:
    """Every row of a table that can be read, its first key before it. Some may come twice."""
    select, order = f"SELECT {keys[0]}, * FROM {table}", ", ".join(keys)
    backwards = ", ".join(f"{key} DESC" for key in keys)
    last: object = None
    start: object = None
    step = 1
    while True:
        condition = "" if start is None else f" WHERE {keys[0]} >= ?"
        try:
            for row in old.execute(f"{select}{condition} ORDER BY {order}", [] if start is None else [start]):
                if step > 1:
                    # Behind a gap: what lies between the jump and the gap is read from this side.
                    step = 1
                    yield from _back_to(old, f"{select} WHERE {keys[0]} < ? ORDER BY {backwards}", row[0], last)
                last = row[0]
                yield row
            return
        except sqlite3.DatabaseError:
            torn.add(table)
        known = last if last is not None else 0
        if not isinstance(known, int) or step > _FARTHEST:
            break
        start, step = known + step, step * 2
    try:
        yield from _back_to(old, f"{select} ORDER BY {backwards}", None, last)
    except sqlite3.DatabaseError:
        return


def _back_to(old: sqlite3.Connection, statement: str, start: object, last: object) -> Iterator[tuple[object, ...]]:
    try:
        for row in old.execute(statement, [] if start is None else [start]):
            if last is not None and row[0] == last:
                return
            yield row
    except sqlite3.DatabaseError:
        return


def _without_parents(new: sqlite3.Connection, tables: list[str]) -> list[tuple[str, str]]:
    """Remove the rows that belong to rows that are lost; returns the notes among them."""
    homeless: list[tuple[str, str]] = []
    changed = True
    while changed:
        changed = False
        for table in tables:
            for _, _, parent, column, key, *_ in new.execute(f"PRAGMA foreign_key_list({table})").fetchall():
                orphaned = (
                    f'FROM {table} WHERE "{column}" IS NOT NULL'
                    f' AND "{column}" NOT IN (SELECT "{key or "rowid"}" FROM {parent})'
                )
                if table == "annotation":
                    homeless += new.execute(f"SELECT text, exact {orphaned}").fetchall()
                changed = bool(new.execute(f"DELETE {orphaned}").rowcount) or changed
    return homeless


def _finish(new: sqlite3.Connection, schema: dict[str, list[tuple[str, str]]]) -> None:
    for kind in ("view", "virtual", "index", "trigger"):
        for _, statement in schema[kind]:
            new.execute(statement)
    for name, _ in schema["virtual"]:
        new.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
