"""Questions to the reader about names: those of which the recogniser is unsure, and those that may mean the same."""

from __future__ import annotations

from collections.abc import Container, Sequence
from threading import Lock

from reader.core.changes import Action, Changes
from reader.core.corrections import Verdict, is_safe_everywhere
from reader.core.mentions import EntityType
from reader.core.review import DoubtfulName, Item, LikelyPair, NameQuestion, PairQuestion, Question
from reader.services.entities import People
from reader.services.user import user_name
from reader.store.connection import Connections
from reader.store.entities import correct, keep_apart
from reader.store.history import Recorder
from reader.store.review import Review

_PAIRS = 200
_CONTEXTS = 3
"""Contexts of each name of a pair."""
_VERDICTS = {EntityType.PERSON: Verdict.PERSON, EntityType.ORG: Verdict.ORG}


class Reviewing:
    """Asks, the most useful question first, and takes the answers as corrections. Each can be undone."""

    def __init__(self, connections: Connections, people: People) -> None:
        self._connections = connections
        self._people = people
        self._review = Review(connections)
        self._pairs: list[LikelyPair] | None = None
        self._comparing = Lock()

    def count(self, most: int = 1000) -> int:
        """How many names are doubtful, counted up to `most`."""
        return self._review.count(most)

    def names(self, limit: int, skipped: Container[int] = ()) -> list[DoubtfulName]:
        """The doubtful names to ask about first, without the entities that were skipped."""
        return self._review.names(limit, skipped)

    def pairs(self) -> Sequence[LikelyPair]:
        """Pairs of names that may mean the same, the most useful first.

        Takes long in a large archive, so they are looked for once in the life of this service; those that were answered
        since are left out.
        """
        with self._comparing:
            if self._pairs is None:
                found = self._people.probable(_PAIRS)
                pairs = [LikelyPair(first=first, second=second, likelihood=score) for first, second, score in found]
                self._pairs = sorted(pairs, key=lambda one: -one.use)
        return self._review.open_pairs(self._pairs)

    def question(self, item: Item) -> Question | None:
        """What to ask about it, with contexts; None if that was answered meanwhile."""
        if isinstance(item, DoubtfulName):
            return self._review.question(item)
        if not self._review.open_pairs([item]):
            return None
        first, second = (tuple(self._people.contexts(row.id, _CONTEXTS)) for row in (item.first, item.second))
        return PairQuestion(pair=item, first=first, second=second) if first and second else None

    def accept(self, question: NameQuestion, *, here: bool = False) -> Changes:
        """It is what the recogniser says: wherever it stands if that is safe, or in the first context's article."""
        return self._say(question, _VERDICTS[question.type], Action.ACCEPT_NAME, here=here)

    def reject(self, question: NameQuestion, *, here: bool = False) -> Changes:
        """It is no name of a person or an organisation."""
        return self._say(question, Verdict.NEITHER, Action.REJECT_NAME, here=here)

    def retype(self, question: NameQuestion, *, here: bool = False) -> Changes:
        """It is of the other type."""
        other = Verdict.ORG if question.type is EntityType.PERSON else Verdict.PERSON
        return self._say(question, other, Action.CORRECT_NAME, here=here)

    def same(self, question: PairQuestion) -> Changes:
        """They are one, under the name that is more frequent. Raises ReaderError `no-such-entity`."""
        rare, frequent = sorted((question.pair.first, question.pair.second), key=lambda row: row.articles)
        return self._people.same(rare.id, frequent.id)

    def apart(self, question: PairQuestion) -> Changes:
        """They are two, and not asked about again."""
        first, second = question.pair.first, question.pair.second
        with self._connections.write() as db:
            recorder = Recorder(db)
            keep_apart(recorder, first.id, second.id)
            return recorder.finish(Action.NOT_ALIKE, f"{first.name} ≠ {second.name}")

    def _say(self, question: NameQuestion, verdict: Verdict, action: Action, *, here: bool) -> Changes:
        everywhere = not here and question.article is None and is_safe_everywhere(question.surface)
        article = None if everywhere else question.contexts[0].article
        with self._connections.write() as db:
            recorder = Recorder(db)
            correct(recorder, question.surface, verdict, article, "", user_name())
            return recorder.finish(action, question.surface)
