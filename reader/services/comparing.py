"""Captures of a page and articles that are much alike: compared, joined, taken apart."""

from __future__ import annotations

from reader.core.archived import Resemblance
from reader.core.changes import Action, Changes
from reader.core.comparing import ComparedParagraph, compare
from reader.core.errors import ReaderError
from reader.core.shingles import likeness, shingles
from reader.store.articles import Articles
from reader.store.captures import join, separate
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.resemblances import Resemblances, keep_apart

_NEAR = 0.5
"""The share of word runs that two articles must have in common to be offered as near duplicates."""


class Comparing:
    """What changed between captures, and which articles may be the same. Nothing is joined without the reader."""

    def __init__(self, connections: Connections, articles: Articles) -> None:
        self._connections = connections
        self._articles = articles
        self._resemblances = Resemblances(connections)

    def captures(self, article: int, before: int, after: int) -> list[ComparedParagraph]:
        """What changed between two captures of an article. Raises ReaderError `no-such-article`."""
        return compare(self._shown(article, before), self._shown(article, after))

    def articles(self, first: int, second: int) -> list[ComparedParagraph]:
        """What is different between the newest captures of two articles. Raises ReaderError `no-such-article`."""
        return compare(self._shown(first), self._shown(second))

    def resemblances(self, limit: int = 200, article: int | None = None) -> list[Resemblance]:
        """Pairs of articles that are nearly the same and wait for a decision, the most alike first."""
        found = []
        for number, first, second, _ in self._resemblances.pairs(limit, article):
            # Sketches are an estimate; what is shown to the reader is counted.
            alike = likeness(shingles(self._resemblances.texts(first)), shingles(self._resemblances.texts(second)))
            rows = self._articles.rows([first, second])
            if alike >= _NEAR and len(rows) == 2:
                found.append(Resemblance(id=number, first=rows[0], second=rows[1], likeness=alike))
        return sorted(found, key=lambda pair: (-pair.likeness, pair.id))

    def join(self, first: int, second: int) -> Changes:
        """Make two articles one, with the captures of both; the first one's number stays. It can be undone.

        Raises ReaderError `no-such-article`.
        """
        title = self._articles.open(first).article.title
        self._articles.open(second)
        with self._connections.write() as db:
            recorder = Recorder(db)
            join(recorder, first, second)
            return recorder.finish(Action.JOIN, title)

    def separate(self, article: int, capture: int) -> Changes:
        """Make one of an article's captures an article of its own. It can be undone.

        Raises ReaderError `no-such-article`, and `only-capture` for an article that has no other.
        """
        opened = self._articles.open(article, capture)
        if len(opened.captures) < 2:
            raise ReaderError("only-capture")
        with self._connections.write() as db:
            recorder = Recorder(db)
            separate(recorder, capture)
            return recorder.finish(Action.SEPARATE, opened.article.title)

    def keep_apart(self, pair: int) -> Changes:
        """Offer a pair of near duplicates no more. It can be undone."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            keep_apart(recorder, pair)
            return recorder.finish(Action.KEEP_APART, "")

    def _shown(self, article: int, capture: int | None = None) -> list[str]:
        opened = self._articles.open(article, capture).article
        return [opened.paragraphs[position].text for position in opened.shown]
