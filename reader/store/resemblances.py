"""Pairs of articles whose texts are nearly the same. They are offered to the reader, who decides."""

from __future__ import annotations

from reader.core.article import ParagraphKind
from reader.store.captures import choose
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.texts import paragraphs_of

_LISTED = (
    "JOIN article AS a ON a.id = first AND a.trashed IS NULL JOIN article AS b ON b.id = second AND b.trashed IS NULL"
)


class Resemblances:
    """The near duplicates of an archive, as sketches of their texts found them."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def count(self) -> int:
        """How many pairs wait for a decision."""
        with self._connections.read() as connection:
            sql = f"SELECT count(*) FROM resemblance {_LISTED} WHERE NOT apart"
            return int(connection.execute(sql).fetchone()[0])

    def pairs(self, limit: int, article: int | None = None) -> list[tuple[int, int, int, float]]:
        """Pairs that wait for a decision, the most alike first, of `article` if one is given.

        Each is its id, both articles, and how alike their sketches are.
        """
        with self._connections.read() as connection:
            return connection.execute(
                f"SELECT resemblance.id, first, second, likeness FROM resemblance {_LISTED} WHERE NOT apart"
                " AND (:article IS NULL OR :article IN (first, second))"
                " ORDER BY likeness DESC, resemblance.id LIMIT :limit",
                {"article": article, "limit": limit},
            ).fetchall()

    def texts(self, article: int) -> list[str]:
        """The shown paragraphs of an article's newest capture, without its title."""
        with self._connections.read() as connection:
            return [
                paragraph.text
                for paragraph in paragraphs_of(connection, choose(connection, article, None))
                if not paragraph.left_out and paragraph.kind is not ParagraphKind.TITLE
            ]


def keep_apart(recorder: Recorder, pair: int) -> None:
    """Offer this pair no more."""
    recorder.update("resemblance", pair, {"apart": 1})
