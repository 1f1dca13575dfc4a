"""The articles of the archive: listed, found, opened, marked, thrown away and brought back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.core.archived import ArchivedArticle, Bookmark, Mark
from reader.core.changes import Action, Changes
from reader.core.query_parsing import parse
from reader.services.listing import Listing
from reader.store.articles import Articles
from reader.store.captures import Captures
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.reading_state import ReadingState, delete_for_ever, set_mark
from reader.store.search import Search

if TYPE_CHECKING:
    from reader.services.backups import Protect

_ACTIONS = {
    (Mark.READ, True): Action.MARK_READ,
    (Mark.READ, False): Action.MARK_UNREAD,
    (Mark.STARRED, True): Action.STAR,
    (Mark.STARRED, False): Action.UNSTAR,
    (Mark.SHELVED, True): Action.SHELVE,
    (Mark.SHELVED, False): Action.UNSHELVE,
    (Mark.TRASHED, True): Action.TRASH,
    (Mark.TRASHED, False): Action.RESTORE,
}


class Library(Listing):
    """What a user sees of the archive's articles, and does with them."""

    def __init__(
        self, connections: Connections, articles: Articles, captures: Captures, search: Search, protect: Protect
    ) -> None:
        super().__init__(connections)
        self._protect = protect
        self._articles = articles
        self._captures = captures
        self._search = search
        self._state = ReadingState(connections)

    def search(self, text: str, limit: int | None = None) -> list[int]:
        """The articles that have all words of `text`, in any spelling, best first. An empty text finds nothing."""
        return self._search.ids(parse(text), limit)

    def open(self, number: int, capture: int | None = None, *, in_trash: bool = False) -> ArchivedArticle:
        """An article as one of its captures shows it, by default the newest; with `in_trash` also one in the trash.

        Raises ReaderError `no-such-article`.
        """
        return self._articles.open(number, capture, in_trash=in_trash)

    def annotated(self, archived: ArchivedArticle) -> ArchivedArticle:
        """An opened article with the notes, tags and marks that it has now. Raises ReaderError `no-such-article`."""
        return self._articles.annotated(archived)

    def original(self, number: int, capture: int | None = None) -> bytes:
        """The bytes from which a capture, by default the newest, was imported. Raises ReaderError `no-such-article`."""
        return self._captures.original(number, capture)

    def marked(self, numbers: Sequence[int]) -> dict[Mark, int]:
        """How many of these articles carry each mark."""
        return self._state.count(numbers)

    def mark(self, mark: Mark, numbers: Sequence[int], *, on: bool = True) -> Changes:
        """Mark articles as read, with a star, put away on the shelf or into the trash; or take that back.

        What they hold stays as it is. One step of the history, however many they are.
        """
        with self._connections.write() as db:
            recorder = Recorder(db)
            changed = set_mark(recorder, mark, numbers, on=on)
            return recorder.finish(_ACTIONS[mark, on], self._subject(changed))

    def trash(self, numbers: Sequence[int]) -> Changes:
        """Move articles to the trash; undo brings them back with all their notes."""
        return self.mark(Mark.TRASHED, numbers)

    def in_trash(self) -> list[int]:
        """The articles in the trash, those that were thrown away last first."""
        return self._state.in_trash()

    def delete_for_ever(self, numbers: Sequence[int]) -> Changes:
        """Delete those of these articles that are in the trash. This alone cannot be undone."""
        subject = self._subject(numbers)
        self._protect(len(numbers))
        with self._connections.write() as db:
            gone = frozenset(delete_for_ever(db, numbers))
        return Changes(Action.DELETE, subject, gone, list_changed=bool(gone), marks_changed=bool(gone))

    def empty_trash(self) -> Changes:
        """Delete all articles in the trash for ever."""
        return self.delete_for_ever(self.in_trash())

    def note_read(self, number: int) -> Changes:
        """Mark an article as read because it was opened, if the archive can be changed. No step of the history."""
        fresh = not self._connections.read_only and self._state.note_read(number)
        return Changes(Action.MARK_READ, "", frozenset({number} if fresh else ()), marks_changed=fresh)

    def keep_bookmark(self, number: int, bookmark: Bookmark) -> None:
        """Remember where the reader is in an article, if the archive can be changed."""
        if not self._connections.read_only:
            self._state.keep_bookmark(number, bookmark)

    def _subject(self, numbers: Sequence[int]) -> str:
        """The title of one article, the number of more."""
        rows = self._articles.rows(numbers) if len(numbers) == 1 else ()
        return rows[0].title if rows else str(len(numbers))
