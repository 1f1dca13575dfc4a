"""Articles: listed and opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from reader.core.annotations import CONTEXT
from reader.core.archived import ArchivedArticle, Mark
from reader.core.article import Article
from reader.core.errors import ReaderError
from reader.store.annotations import of_capture
from reader.store.captures import captures_of, choose
from reader.store.history import Recorder
from reader.store.listing import MARKS, Listing, marked
from reader.store.mends import mended_fields
from reader.store.reading_state import bookmark_of, now
from reader.store.settling import facts_of
from reader.store.texts import illustrations_of, mentions_of, paragraphs_of


class Articles(Listing):
    """The articles of an archive. Those in the trash are not listed, but keep all that belongs to them."""

    def open(self, number: int, capture: int | None = None, *, in_trash: bool = False) -> ArchivedArticle:
        """An article as one of its captures shows it, the newest without `capture`, with all that belongs to it.

        With `in_trash` also one that was thrown away. Raises ReaderError `no-such-article`.
        """
        with self._connections.read() as connection:
            chosen = choose(connection, number, capture, in_trash=in_trash)
            captures = captures_of(connection, number)
            shown = next(row for row in captures if row.id == chosen)
            language, encoding = connection.execute(
                "SELECT language, encoding FROM capture WHERE id = ?", [chosen]
            ).fetchone()
            facts = facts_of(connection, chosen)
            paragraphs = tuple(paragraphs_of(connection, chosen))
            annotations = tuple(of_capture(connection, chosen))
            moments = connection.execute(f"SELECT {MARKS} FROM article WHERE id = ?", [number]).fetchone()
            return ArchivedArticle(
                id=number,
                article=Article(
                    title=str(facts["title"]),
                    paragraphs=paragraphs,
                    byline=str(facts["byline"]),
                    publisher=str(facts["publisher"]),
                    published=_date(facts["published"]),
                    published_time=time.fromisoformat(facts["published_time"]) if facts["published_time"] else None,
                    source_url=str(facts["source_url"]),
                    language=language,
                    encoding=encoding,
                    captured=shown.captured,
                    illustrations=tuple(illustrations_of(connection, chosen)),
                ),
                mentions=tuple(mentions_of(connection, chosen, paragraphs)),
                annotations=tuple(a for a in annotations if not a.lost),
                lost=tuple(a for a in annotations if a.lost),
                capture=shown,
                captures=tuple(captures),
                mended=mended_fields(connection, chosen),
                marks=marked(moments),
                bookmark=bookmark_of(connection, number),
            )

    def annotated(self, archived: ArchivedArticle) -> ArchivedArticle:
        """An opened article with the notes, tags and marks that it has now; its text is not read again.

        Raises ReaderError `no-such-article`.
        """
        number, shown = archived.id, archived.capture.id
        with self._connections.read() as connection:
            choose(connection, number, shown, in_trash=Mark.TRASHED in archived.marks)
            annotations = tuple(of_capture(connection, shown))
            captures = tuple(captures_of(connection, number))
            moments = connection.execute(f"SELECT {MARKS} FROM article WHERE id = ?", [number]).fetchone()
        return replace(
            archived,
            annotations=tuple(a for a in annotations if not a.lost),
            lost=tuple(a for a in annotations if a.lost),
            capture=next(row for row in captures if row.id == shown),
            captures=captures,
            marks=marked(moments),
        )

    def paragraphs(self, number: int, capture: int | None = None) -> tuple[int, list[str]]:
        """The chosen capture, and the texts of its paragraphs.

        Raises ReaderError `no-such-article`, `article-in-trash`.
        """
        with self._connections.read() as connection:
            chosen = _choose_to_write(connection, number, capture)
            return chosen, [paragraph.text for paragraph in paragraphs_of(connection, chosen)]

    def writable(self, number: int, capture: int | None = None) -> int:
        """The capture that is meant, if something can be put on it.

        Raises ReaderError `no-such-article`, `article-in-trash`.
        """
        with self._connections.read() as connection:
            return _choose_to_write(connection, number, capture)

    def passage(self, number: int, capture: int | None, first: int, last: int) -> tuple[int, int, list[str]]:
        """What the anchor of a passage from paragraph `first` to `last` is made of, however long the article is.

        The chosen capture; the texts of these paragraphs and of those around them that the anchor may quote, and
        before them the number of the first of these texts. Raises ReaderError `no-such-article`, `article-in-trash`,
        `no-such-paragraph`.
        """
        with self._connections.read() as connection:
            chosen = _choose_to_write(connection, number, capture)
            (final,) = connection.execute("SELECT max(position) FROM paragraph WHERE capture = ?", [chosen]).fetchone()
            count = 0 if final is None else final + 1
            for wanted in (first, last):
                if not 0 <= wanted < count:
                    raise ReaderError("no-such-paragraph", id=number, paragraph=wanted + 1, count=count)
            begin = max(0, first - CONTEXT)
            rows = connection.execute(
                "SELECT text FROM paragraph WHERE capture = ? AND position BETWEEN ? AND ? ORDER BY position",
                [chosen, begin, last + CONTEXT],
            )
            return chosen, begin, [text for (text,) in rows]


def _choose_to_write(connection: sqlite3.Connection, number: int, capture: int | None) -> int:
    """The capture that is meant, of an article that is not in the trash."""
    chosen = choose(connection, number, capture, in_trash=True)
    (trashed,) = connection.execute("SELECT trashed FROM article WHERE id = ?", [number]).fetchone()
    if trashed:
        raise ReaderError("article-in-trash", id=number)
    return chosen


def record_import(recorder: Recorder, articles: Iterable[int], captures: Iterable[int]) -> None:
    """Put an import, which is stored already, into the history: its inverse is the trash.

    `captures` are those that joined articles which were there before.
    """
    trashed = now()
    for table, numbers in (("article", articles), ("capture", captures)):
        for number in numbers:
            # Not what the user threw away while the import was still going on.
            listed = f"UPDATE {table} SET trashed = ? WHERE id = ? AND trashed IS NULL"
            if recorder.db.execute(listed, [trashed, number]).rowcount:
                recorder.update(table, number, {"trashed": None})


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
