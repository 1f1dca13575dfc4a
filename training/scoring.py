"""Exact spans found, wrong and missed, by kind of name; and what sort of error each is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.core.mentions import EntityType, Mention, MentionForm
from reader.entities import recognise
from training.articles import Article

Find = Callable[[list[str], str], list[Mention]]
Place = tuple[int, int, int, EntityType]  # paragraph, start, end, type


@dataclass(slots=True)
class Tally:
    """Names of one type."""

    hit: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.hit / ((self.hit + self.wrong) or 1)

    @property
    def recall(self) -> float:
        return self.hit / ((self.hit + self.missed) or 1)

    @property
    def f1(self) -> float:
        return 2 * self.hit / ((2 * self.hit + self.wrong + self.missed) or 1)


def places(article: Article, form: MentionForm) -> set[Place]:
    """The marked names of a form. Full names are asked for; short references are neither asked for nor wrong."""
    return {
        (number, span.start, span.end, span.type)
        for number, spans in enumerate(article.spans)
        for span in spans
        if (span.form is MentionForm.FULL) == (form is MentionForm.FULL)
    }


def judged(article: Article, found: set[Place]) -> tuple[set[Place], set[Place], set[Place]]:
    """What was found rightly, found wrongly, and missed."""
    asked, neutral = places(article, MentionForm.FULL), places(article, MentionForm.SHORT)
    return asked & found, found - asked - neutral, asked - found


def found_by(find: Find, article: Article) -> set[Place]:
    """The places of the names that `find` finds in an article."""
    return {(m.paragraph, m.start, m.end, m.type) for m in find(article.texts, article.language)}


def score(
    articles: Iterable[Article],
    group: Callable[[Article], str],
    find: Find = recognise,
) -> dict[tuple[str, EntityType], Tally]:
    """Tallies by group of articles and type."""
    tallies: dict[tuple[str, EntityType], Tally] = defaultdict(Tally)
    for article in articles:
        for name, spans in zip(("hit", "wrong", "missed"), judged(article, found_by(find, article)), strict=True):
            for span in spans:
                tally = tallies[group(article), span[3]]
                setattr(tally, name, getattr(tally, name) + 1)
    return tallies


def errors(articles: Iterable[Article]) -> Counter[tuple[EntityType, str]]:
    """How many names were missed, found with another end or type, or found where none is, by type."""
    counts: Counter[tuple[EntityType, str]] = Counter()
    for article in articles:
        _, wrong, missed = judged(article, found_by(recognise, article))
        for span in missed:
            near = [other for other in wrong if _touch(span, other)]
            same = any(other[:3] == span[:3] for other in near)
            counts[span[3], "other type" if same else "other ends" if near else "not found"] += 1
        asked = places(article, MentionForm.FULL) | places(article, MentionForm.SHORT)
        for span in wrong:
            if not any(_touch(span, other) for other in asked):
                counts[span[3], "no name"] += 1
    return counts


def _touch(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
