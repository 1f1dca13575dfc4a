"""Which article of the archive a foreign highlight means: by its file, its address, its title, or its very words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.core.folding import name_key
from reader.core.highlights import FoundBy, Highlight, Outcome
from reader.core.passages import Passages, squeezed
from reader.core.query import All, Is, Query, State, Words
from reader.store.connection import Connections
from reader.store.highlights import Candidate, Lookup, looking
from reader.store.search import Search

_SITE = re.compile(r"\s(?:[-–—|·»]|::)\s")
"""What stands in a title between that of the article and the name of its site."""
_SUFFIX = re.compile(r"\.(?:txt|docx?|odt|rtf|pdf|html?|mhtml|md)$", re.IGNORECASE)
"""What a title ends in that is the name of a file."""
_LEAST_TITLE = 16
"""Letters that a title must have to mean an article by itself: `Tin tức` is the title of many pages."""
_LEAST_WORDS = 40
"""Letters that a passage must have to mean an article by itself."""
_SOUGHT = 12
"""Words of a passage that are searched for."""
_HITS = 20
_TRIED = 5
"""Passages by which one article of several is told."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Meant:
    """The article that is meant and how it was found, or why none is taken."""

    article: int | None
    headline: str = ""
    by: FoundBy | None = None
    outcome: Outcome = Outcome.NO_ARTICLE


class Pages:
    """Finds articles."""

    def __init__(self, connections: Connections, search: Search) -> None:
        self._connections = connections
        self._search = search

    def meant(self, highlights: Sequence[Highlight]) -> Meant:
        """The article that the highlights of one page mean. One in doubt is not taken."""
        quotes = sorted({one.exact for one in highlights if one.exact}, key=len, reverse=True)[:_TRIED]
        why = Outcome.NO_ARTICLE
        with looking(self._connections) as lookup:
            for by, candidates in _ways(lookup, highlights[0]):
                here = [one for one in candidates if not one.trashed]
                if not here and any(by is not FoundBy.TITLE or _agrees(one, highlights[0]) for one in candidates):
                    why = Outcome.TRASHED
                chosen = _likely(lookup, here, by, highlights[0], quotes)
                if len(chosen) == 1:
                    return Meant(chosen[0].article, chosen[0].headline, by)
                if chosen:
                    return Meant(None, outcome=Outcome.SEVERAL)
        chosen = self._with_words(quotes[0]) if quotes else []
        if len(chosen) == 1:
            return Meant(chosen[0].article, chosen[0].headline, FoundBy.WORDS)
        return Meant(None, outcome=Outcome.SEVERAL if chosen else why)

    def _with_words(self, quote: str) -> list[Candidate]:
        """The articles in which a long passage stands."""
        words = tuple(_WORD.findall(quote)[:_SOUGHT])
        if len(squeezed(quote)) < _LEAST_WORDS or not words:
            return []
        phrase = Words(words)
        numbers = self._search.newest(Query(phrase), _HITS)
        numbers += self._search.newest(Query(All((phrase, Is(State.SHELVED)))), _HITS)
        with looking(self._connections) as lookup:
            return [
                one
                for number in dict.fromkeys(numbers)
                for one in lookup.with_number(number)
                if _holds(lookup, one, [quote])
            ]


def _ways(lookup: Lookup, highlight: Highlight) -> Iterator[tuple[FoundBy, list[Candidate]]]:
    sha256, key, _ = highlight.page
    if sha256:
        yield FoundBy.FILE, lookup.with_hash(sha256)
    if key:
        yield FoundBy.ADDRESS, lookup.at_address(key)
    for title in _titles(highlight.title):
        yield FoundBy.TITLE, lookup.with_title(title)


def _titles(title: str) -> list[str]:
    """A title as it is, and without the name of its site or the ending of a file."""
    title = _SUFFIX.sub("", title)
    parts = list(_SITE.finditer(title))
    shorter = [title[: parts[-1].start()], title[: parts[0].start()]] if parts else []
    return [one for one in dict.fromkeys((title, *shorter)) if len(squeezed(one)) >= _LEAST_TITLE]


def _likely(
    lookup: Lookup,
    here: list[Candidate],
    by: FoundBy,
    highlight: Highlight,
    quotes: Sequence[str],
) -> list[Candidate]:
    """Those of some articles that can be meant."""
    if by is FoundBy.TITLE:
        if quotes:
            return [one for one in here if _holds(lookup, one, quotes)]
        return [one for one in here if _agrees(one, highlight)]
    if len(here) > 1:
        here = [one for one in here if name_key(one.headline) == name_key(highlight.title)] or here
    if len(here) > 1 and quotes:
        here = [one for one in here if _holds(lookup, one, quotes)] or here
    return here


def _agrees(candidate: Candidate, highlight: Highlight) -> bool:
    """Whether the title alone can mean an article: not where both say that they are of other addresses."""
    return not highlight.page[1] or not candidate.page_key


def _holds(lookup: Lookup, candidate: Candidate, quotes: Sequence[str]) -> bool:
    """Whether one of these passages stands in an article."""
    texts = (Passages(paragraphs) for _, paragraphs in lookup.texts(candidate.article))
    return any(quote in passages for passages in texts for quote in quotes)
