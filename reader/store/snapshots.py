"""What an export reads: annotated captures and their texts, in one state of the archive, without their pictures."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from itertools import groupby

from reader.core.annotations import Annotation
from reader.core.article import Paragraph
from reader.core.entities import Role
from reader.core.errors import ReaderError
from reader.core.notebook import NotedArticle, NotedText, noted_paragraphs
from reader.store.annotations import of_capture
from reader.store.connection import Connections
from reader.store.names import NEWEST_FIRST
from reader.store.settling import facts_of
from reader.store.texts import mentions_of, paragraphs_of

_AT_ONCE = 500
"""Rows asked for by one query: SQLite limits how many values a query may carry."""
_ANNOTATED = "EXISTS (SELECT 1 FROM annotation WHERE annotation.capture = capture.id AND NOT lost)"


class Snapshots:
    """Opens snapshots of an archive."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @contextmanager
    def open(self) -> Iterator[Snapshot]:
        """The archive as it is at this moment; what is written meanwhile is not seen. For one thread."""
        with self._connections.read() as connection:
            yield Snapshot(connection)


class Snapshot:
    """One state of the archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def articles(self, *, annotated: bool) -> list[int]:
        """The articles that are not in the trash, newest first; with `annotated` those alone that carry annotations."""
        only = " AND id IN (SELECT article FROM annotation WHERE NOT lost)" if annotated else ""
        return [
            row[0]
            for row in self._connection.execute(
                f"SELECT id FROM article WHERE trashed IS NULL{only} ORDER BY published DESC, id DESC"
            )
        ]

    def captures(self, articles: Iterable[int], *, annotated: bool) -> list[int]:
        """The captures of these articles, oldest first, that carry annotations, or the newest one too.

        Raises ReaderError `no-such-article`.
        """
        found: list[int] = []
        for article in articles:
            rows = self._connection.execute(
                f"SELECT id, {_ANNOTATED} FROM capture WHERE article = ? AND trashed IS NULL"
                " AND article IN (SELECT id FROM article WHERE trashed IS NULL)"
                f" ORDER BY {NEWEST_FIRST}",
                [article],
            ).fetchall()
            if not rows:
                raise ReaderError("no-such-article", id=article)
            found += reversed(
                [capture for place, (capture, noted) in enumerate(rows) if noted or (not annotated and place == 0)]
            )
        return found

    def captures_of(self, annotations: Iterable[str]) -> set[int]:
        """The captures on which these annotations were made."""
        wanted, found = list(annotations), set()
        for start in range(0, len(wanted), _AT_ONCE):
            part = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(part))
            found |= {
                row[0]
                for row in self._connection.execute(
                    f"SELECT capture FROM annotation WHERE NOT lost AND id IN ({marks})", part
                )
            }
        return found

    def noted(self, captures: Sequence[int], annotations: Collection[str] | None = None) -> list[NotedArticle]:
        """These captures, in the given order, with their annotations, or those alone that are among `annotations`."""
        marks = ", ".join("?" * len(captures))
        rows = {
            row[0]: row[1:]
            for row in self._connection.execute(
                "SELECT id, article, captured, imported, file_name, container, hex(sha256), language FROM capture"
                f" WHERE id IN ({marks})",
                list(captures),
            )
        }
        shown = {
            capture: [position for _, position in positions]
            for capture, positions in groupby(
                self._connection.execute(
                    f"SELECT capture, position FROM paragraph WHERE capture IN ({marks}) AND NOT left_out"
                    " ORDER BY capture, position",
                    list(captures),
                ),
                key=lambda row: int(row[0]),
            )
        }
        return [
            self._noted(capture, rows[capture], shown.get(capture, []), self._annotations(capture, annotations))
            for capture in captures
        ]

    def text(self, capture: int) -> NotedText:
        """The text of a capture, the names in it, and who is what, as the archive knows the names now."""
        paragraphs = tuple(paragraphs_of(self._connection, capture))
        return NotedText(
            paragraphs,
            tuple(mentions_of(self._connection, capture, paragraphs)),
            tuple(self._roles(capture, paragraphs)),
        )

    def capture_with(self, sha256: str) -> int | None:
        """The capture that was imported from the bytes of this SHA-256, also one in the trash; None if none."""
        try:
            digest = bytes.fromhex(sha256)
        except ValueError:
            return None
        row = self._connection.execute(
            "SELECT id FROM capture WHERE sha256 = ? ORDER BY trashed IS NOT NULL LIMIT 1", [digest]
        ).fetchone()
        return int(row[0]) if row else None

    def _annotations(self, capture: int, wanted: Collection[str] | None) -> list[Annotation]:
        found = of_capture(self._connection, capture)
        return [one for one in found if not one.lost and (wanted is None or one.id in wanted)]

    def _noted(
        self, capture: int, row: Sequence[object], shown: Sequence[int], annotations: Sequence[Annotation]
    ) -> NotedArticle:
        article, captured, imported, file_name, container, sha256, language = row
        facts = facts_of(self._connection, capture)
        return NotedArticle(
            id=int(str(article)),
            capture=capture,
            title=str(facts["title"]),
            byline=str(facts["byline"]),
            publisher=str(facts["publisher"]),
            source_url=str(facts["source_url"]),
            published=date.fromisoformat(facts["published"]) if facts["published"] else None,
            captured=datetime.fromisoformat(str(captured)) if captured else None,
            imported=datetime.fromisoformat(str(imported)),
            file_name=str(file_name),
            container=str(container),
            sha256=str(sha256).lower(),
            language=str(language),
            paragraphs=noted_paragraphs(annotations, shown),
        )

    def _roles(self, capture: int, paragraphs: Sequence[Paragraph]) -> Iterator[Role]:
        for paragraph, holder, post, body, body_text, former, since, until in self._connection.execute(
            "SELECT paragraph, coalesce(person.name, named.name), post, coalesce(body.name, own_body.name, ''),"
            " body_text, former, since, until FROM role"
            " JOIN entity AS named ON named.id = holder LEFT JOIN entity AS person ON person.id = named.means"
            " LEFT JOIN entity AS own_body ON own_body.id = role.body"
            " LEFT JOIN entity AS body ON body.id = own_body.means WHERE capture = ? ORDER BY place",
            [capture],
        ):
            if not paragraphs[paragraph].left_out:
                # Where the phrase stands is not kept: it is found by its paragraph.
                yield Role(
                    paragraph, 0, 0, holder, post, body, body_text, former=bool(former), since=since, until=until
                )
