"""The archive is open to other programs: described in full, and readable without this program."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.entities import Role
from reader.services.archive import Archive
from tests.articles import add, reading
from tools.archive_document import document

ROLE = Role(
    paragraph=0,
    start=0,
    end=0,
    holder="",
    post="Chánh Văn phòng",
    body_text="Tỉnh ủy",
    holder_mention=0,
    body_mention=-1,
)
METADATA = Path(__file__).parents[1] / "docs" / "datasette.json"
DESCRIBED = json.loads(METADATA.read_text(encoding="utf-8"))["databases"]["archive"]
_INNER = ("sqlite_", "_sqlite_migrations", "search_", "note_")
"""Tables that SQLite, the migrations and the search keep for themselves."""


@pytest.fixture
def copy(archive: Archive, tmp_path: Path) -> Path:
    number = add(archive, replace(reading(), roles=(ROLE,)))
    archive.annotating.note(number, 0, "Đối chiếu")
    archive.annotating.tag(number, 1, "Nhân sự/Bổ nhiệm")
    path = tmp_path / "archive.db"
    archive.upkeep.back_up(path)
    return path


def test_every_table_and_column_is_described_and_no_other(copy: Path) -> None:
    with sqlite3.connect(copy) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {
            name: {row[1] for row in db.execute(f"PRAGMA table_info({name})")}
            for name in names
            if not name.startswith(_INNER)
        }
    assert {name: set(table["columns"]) for name, table in DESCRIBED["tables"].items()} == found


def test_the_document_is_that_of_this_version() -> None:
    assert (METADATA.parent / "archive.md").read_text(encoding="utf-8") == document()


@pytest.mark.parametrize("name", DESCRIBED["queries"])
def test_the_queries_find_something_without_this_program(copy: Path, name: str) -> None:
    words = {"name": "Trần Khải Hoàn", "words": "dong chi"}
    with sqlite3.connect(f"file:{copy}?mode=ro", uri=True) as db:
        rows = db.execute(DESCRIBED["queries"][name]["sql"], words).fetchall()
    assert rows


def test_sqlite_utils_reads_a_copy(copy: Path) -> None:
    def ask(*arguments: str) -> list[dict[str, object]]:
        command = [sys.executable, "-m", "sqlite_utils", *arguments]
        return json.loads(subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stdout)

    counts = {row["table"]: row["count"] for row in ask("tables", str(copy), "--counts")}
    assert counts["article"] == 1
    assert counts["annotation"] == 2
    rows = ask("query", str(copy), "SELECT name FROM tag")
    assert rows == [{"name": "Nhân sự/Bổ nhiệm"}]
