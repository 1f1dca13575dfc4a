"""Which recogniser found the names of each capture, and the names that another one finds in the same text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from reader.core.article import Article
from reader.core.entities import Role
from reader.core.mentions import Mention
from reader.core.reading import Named
from reader.store.connection import Connections
from reader.store.names import found_in, keep_found, newest_of, settle_appearances
from reader.store.settling import facts_of
from reader.store.texts import paragraphs_of

# Two ranges of an index: an inequality would look at every capture.
_OTHERS = (
    "FROM capture JOIN article ON article.id = capture.article WHERE (recogniser < :stamp OR recogniser > :stamp)"
    " AND article.trashed IS NULL AND capture.trashed IS NULL"
)


class Recognition:
    """The captures of an archive by their recognisers."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def count_others(self, stamp: str) -> int:
        """In how many listed articles another recogniser than that with `stamp` found names."""
        with self._connections.read() as connection:
            sql = f"SELECT count(DISTINCT capture.article) {_OTHERS}"
            return int(connection.execute(sql, {"stamp": stamp}).fetchone()[0])

    def others(self, stamp: str, articles: Sequence[int] | None = None) -> list[int]:
        """The captures of listed articles, or of these, whose names another recogniser found, newest articles first."""
        with self._connections.read() as connection:
            sql = f"SELECT capture.id, capture.article {_OTHERS} ORDER BY article.published DESC, capture.id DESC"
            wanted = None if articles is None else set(articles)
            return [
                capture
                for capture, article in connection.execute(sql, {"stamp": stamp})
                if wanted is None or article in wanted
            ]

    def named(self, capture: int) -> Named | None:
        """The text of a capture, for a recogniser; None if it is gone."""
        with self._connections.read() as connection:
            row = connection.execute(
                "SELECT article, version, language FROM capture WHERE id = ?", [capture]
            ).fetchone()
            if row is None:
                return None
            facts = facts_of(connection, capture)
            return Named(
                capture=capture,
                article_id=row[0],
                version=row[1],
                article=Article(
                    title=str(facts["title"]),
                    paragraphs=tuple(paragraphs_of(connection, capture)),
                    published=date.fromisoformat(facts["published"]) if facts["published"] else None,
                    language=row[2],
                ),
            )

    def replace(self, named: Named, mentions: Iterable[Mention], roles: Iterable[Role], stamp: str) -> bool:
        """Put what was found anew in the place of the old; whether it is anything else.

        Nothing is done if the text was extracted again meanwhile: whoever did that has found its names.
        """
        mentions = list(mentions)
        with self._connections.write() as db:
            row = db.execute("SELECT version, article FROM capture WHERE id = ?", [named.capture]).fetchone()
            if row is None or row[0] != named.version:
                return False
            before = found_in(db.conn, named.capture)[1]
            keep_found(db, named.capture, mentions, roles, stamp)
            settle_appearances(db, row[1], newest_of(db, row[1]))
            return before != mentions
