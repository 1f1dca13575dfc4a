"""Notes as they are written and found again: drafts, what completes a name or a title, and the notebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.core.annotations import Annotation
from reader.core.archived import ArticleRow
from reader.core.index import EntityRow
from reader.core.noting import NoteOrder, NoteQuery, NoteRow
from reader.services.entities import People
from reader.services.library import Library
from reader.store.connection import Connections, Interruption
from reader.store.drafts import DraftTexts
from reader.store.notebook import NotebookRows

OFFERED = 8
"""Names or titles that are offered at one time."""


class Noting:
    """What a writer of notes needs beside the notes themselves."""

    def __init__(self, connections: Connections, library: Library, people: People) -> None:
        self._library = library
        self._people = people
        self._drafts = DraftTexts(connections)
        self._rows = NotebookRows(connections)

    def drafts(self) -> dict[str, str]:
        """The texts of notes that were begun, by their places."""
        return self._drafts.all()

    def keep_drafts(self, texts: Mapping[str, str]) -> None:
        """Keep what was typed at each place; an empty text forgets its draft. That is no step of the history."""
        self._drafts.keep(texts)

    def people(self, words: str) -> list[EntityRow]:
        """People and bodies whose names have these words, which need no accents; the most frequent ones first."""
        return self._people.index(None, words, limit=OFFERED)

    def articles(self, words: str) -> list[ArticleRow]:
        """Articles that have these words, which need no accents; best first."""
        return self._library.rows(self._library.search(words, OFFERED))

    def interruption(self) -> Interruption:
        """What breaks off a question to the notebook."""
        return Interruption()

    def numbers(
        self,
        query: NoteQuery,
        order: NoteOrder = NoteOrder.PUBLISHED,
        *,
        ascending: bool = False,
        limit: int | None = None,
        interruption: Interruption | None = None,
    ) -> list[int]:
        """The annotations of the archive that answer to a query; with a `limit` the first of them, at once.

        Raises ReaderError `no-such-tag`.
        """
        return self._rows.numbers(query, order, ascending=ascending, limit=limit, interruption=interruption)

    def rows(self, numbers: Sequence[int]) -> list[NoteRow]:
        """What the notebook shows of these annotations."""
        return self._rows.rows(numbers)

    def annotations(self, identifiers: Iterable[str]) -> list[Annotation]:
        """The annotations with these ids, those of the newest articles first."""
        return self._rows.of_ids(identifiers)

    def authors(self) -> list[str]:
        """Who made annotations."""
        return self._rows.authors()

    def sources(self) -> list[tuple[str, str]]:
        """The sources of the archive's articles: key and name of each."""
        return self._rows.sources()
