"""`python tools/archive_document.py`: writes docs/archive.md, the archive's tables in words.

The words are those of docs/datasette.json, the types those of a new archive.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from pathlib import Path

from reader.services.archive import Archive

DOCS = Path(__file__).parents[1] / "docs"
_HEAD = """# The archive as a database

An archive is one SQLite file, `archive.sqlite`. Everything in it can be read by other programs, without this one. Work
on a copy (*File → Backups…*, or `archive-reader backup FILE`): the program keeps tables in step with one another, and a
change from outside would not. This page is made from [datasette.json](datasette.json), which datasette shows beside the
tables:

    archive-reader backup archive.db
    datasette archive.db --metadata datasette.json
    sqlite-utils tables archive.db --counts

Numbers of paragraphs count from 0, places in them are Unicode code points, the end is excluded. Two full-text indexes,
`search_exact` and `search_folded` (without accents, `đ` as `d`), hold the articles by their `id`; `note_exact` and
`note_folded` hold the notes and tags by their `number`.
"""


def document() -> str:
    """The page as Markdown."""
    tables = json.loads((DOCS / "datasette.json").read_text(encoding="utf-8"))["databases"]["archive"]["tables"]
    parts = [_HEAD]
    with tempfile.TemporaryDirectory() as folder:
        Archive(Path(folder)).close()
        db = sqlite3.connect(Path(folder, "archive.sqlite"))
        for name, table in tables.items():
            parts.append(f"## {name}\n\n{table['description']}\n\n| column | type | |\n|---|---|---|")
            for _, column, kind, *_ in db.execute(f"PRAGMA table_info({name})"):
                parts[-1] += f"\n| `{column}` | {kind.lower()} | {table['columns'][column]} |"
            parts[-1] += "\n"
        db.close()
    return "\n".join(parts)


if __name__ == "__main__":
    (DOCS / "archive.md").write_text(document(), encoding="utf-8")
