"""Notes that were begun and not saved: their texts by the place where they were begun. They are no steps of history."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from reader.store.connection import Connections


class DraftTexts:
    """The drafts of an archive. What a place looks like is the window's own matter."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def all(self) -> dict[str, str]:
        """The text of each draft by its place."""
        with self._connections.read() as connection:
            return dict(connection.execute("SELECT place, text FROM draft ORDER BY modified").fetchall())

    def keep(self, texts: Mapping[str, str]) -> None:
        """Keep the text of each place; an empty one forgets its draft."""
        now = datetime.now(UTC).isoformat()
        with self._connections.write() as db:
            db.conn.executemany(
                "INSERT INTO draft (place, text, modified) VALUES (?, ?, ?)"
                " ON CONFLICT (place) DO UPDATE SET text = excluded.text, modified = excluded.modified",
                [(place, text, now) for place, text in texts.items() if text],
            )
            db.conn.executemany("DELETE FROM draft WHERE place = ?", [(place,) for place in texts if not texts[place]])
