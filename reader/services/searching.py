"""Finding: the newest hits at once, all of them in their best order, what is told beside them, saved searches."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.changes import Action, Changes
from reader.core.completing import Completion, field_names, value_begun
from reader.core.errors import ReaderError
from reader.core.facets import Facets, Snippet
from reader.core.folding import typed
from reader.core.query import Query, both, sought
from reader.core.query_parsing import parse
from reader.core.query_writing import write
from reader.core.saved_search import SavedSearch
from reader.store.completions import Completions
from reader.store.connection import Connections, Interruption
from reader.store.facets import FacetCounts
from reader.store.history import Recorder
from reader.store.saved_searches import SavedSearches, add_search, remove_search, rename_search, search_by_id
from reader.store.search import Search
from reader.store.search_kept import unless_broken_off
from reader.store.snippets import Snippets

_LONGEST = 100
"""Characters of the name of a saved search."""


class Searching:
    """Queries are given as they are typed. An `Interruption` breaks off what nobody waits for any more."""

    def __init__(self, connections: Connections, search: Search) -> None:
        self._connections = connections
        self._search = search
        self._facets = FacetCounts(connections)
        self._snippets = Snippets(connections)
        self._saved = SavedSearches(connections)
        self._completions = Completions(connections)

    def interruption(self) -> Interruption:
        """What breaks off the questions to which it is given."""
        return Interruption()

    def newest(self, text: str, limit: int, interruption: Interruption | None = None, *, within: str = "") -> list[int]:
        """The `limit` newest articles that are found, or fewer: at once, whatever is searched for.

        `within` is another query, to which what is found must answer, too.
        """
        return self._search.newest(_within(text, within), limit, interruption)

    def ids(
        self, text: str, limit: int | None = None, interruption: Interruption | None = None, *, within: str = ""
    ) -> list[int]:
        """All articles that are found, or the `limit` best of them; best first. An empty text finds nothing."""
        return self._search.ids(_within(text, within), limit, interruption)

    def count(self, text: str, most: int, interruption: Interruption | None = None) -> int:
        """How many articles are found, `most` if they are more."""
        query = parse(text)
        return len(self._search.newest(query, most, interruption)) if query.root else 0

    def facets(self, numbers: Sequence[int] | None, interruption: Interruption | None = None) -> Facets:
        """Who and what is in these articles, in the first of them where they are many, or in all of the list.

        What was broken off counts nothing.
        """
        with unless_broken_off(interruption):
            return self._facets.of_all(interruption) if numbers is None else self._facets.of(numbers, interruption)
        return Facets((), 0, 0)

    def snippets(self, text: str, numbers: Sequence[int]) -> dict[int, Snippet]:
        """Where what is sought stands in these articles: ask for those that are in sight."""
        return self._snippets.of(sought(parse(text).root), numbers)

    def completions(self, text: str, at: int, *, vietnamese: bool = False) -> list[Completion]:
        """How the word before code point `at` of a query may go on: names of fields, and values after a field."""
        begun = value_begun(text, at)
        if begun is None:
            return field_names(text, at, vietnamese=vietnamese)
        return self._completions.of(begun, vietnamese=vietnamese)

    def saved(self) -> list[SavedSearch]:
        """The saved searches, by name."""
        return self._saved.all()

    def save(self, name: str, text: str, *, vietnamese: bool = False) -> Changes:
        """Keep a query by a name. Raises ReaderError `search-unnamed`, `search-name-too-long`, `search-empty`."""
        name, query = _name(name), _query(text, vietnamese=vietnamese)
        with self._connections.write() as db:
            recorder = Recorder(db)
            add_search(recorder, name, query)
            return recorder.finish(Action.SAVE_SEARCH, name)

    def rename(self, identifier: str, name: str) -> Changes:
        """Call a saved search by another name. Raises as `save` does, and ReaderError `no-such-search`."""
        name = _name(name)
        with self._connections.write() as db:
            recorder = Recorder(db)
            rename_search(recorder, search_by_id(recorder, identifier), name)
            return recorder.finish(Action.RENAME_SEARCH, name)

    def forget(self, identifier: str) -> Changes:
        """Remove a saved search. Raises ReaderError `no-such-search`."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            saved = search_by_id(recorder, identifier)
            remove_search(recorder, saved)
            return recorder.finish(Action.REMOVE_SEARCH, saved.name)


def _within(text: str, within: str) -> Query:
    roots = (parse(within).root, parse(text).root)
    return Query(both(*(root for root in roots if root)))


def _name(text: str) -> str:
    name = " ".join(typed(text).split())
    if not any(c.isalnum() for c in name):
        raise ReaderError("search-unnamed")
    if len(name) > _LONGEST:
        raise ReaderError("search-name-too-long", limit=_LONGEST)
    return name


def _query(text: str, *, vietnamese: bool) -> str:
    """A query as it is kept: written out, so that its last word means the same when nobody types any more."""
    query: Query = parse(text)
    if query.root is None:
        raise ReaderError("search-empty")
    return write(query.root, vietnamese=vietnamese)
