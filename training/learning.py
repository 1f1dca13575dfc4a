"""From marked articles to a model."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pycrfsuite

from reader.entities import LEARNED, parted
from reader.entities.features import Item
from reader.entities.found import Found, Line
from reader.entities.labels import to_labels
from training.articles import Article, Span
from training.augmenting import Names, capitals, swapped, with_none, without_accents
from training.dictionary import Dictionary

# Judged by cross-validation on training articles: stronger smoothing and fewer rounds change little, weaker overfits.
SETTINGS = {"c1": 0.1, "c2": 0.5, "max_iterations": 90, "feature.possible_transitions": False}
_LOUD, _PLAIN = 0.3, 0.2  # the share of articles that come again with capital lines, and without accents


def tokens_of(line: Line, spans: Iterable[Span]) -> list[Found]:
    """The spans of a paragraph by tokens; one that begins or ends inside a token takes the whole of it."""
    w = line.words
    found: list[Found] = []
    for span in spans:
        inside = [at for at in range(len(w)) if w.starts[at] < span.end and w.ends[at] > span.start]
        if inside:
            found.append(Found(inside[0], inside[-1] + 1, span.type, span.form))
    return found


def sequences(article: Article, language: str) -> Iterator[tuple[list[Item], list[str]]]:
    """The features and labels of the stretches that the recogniser of `language` reads in an article."""
    for recogniser, lines in parted(article.texts, article.language, LEARNED):
        if recogniser.language != language:
            continue
        for line, stretches in zip(lines, recogniser.stretches(lines), strict=True):
            labels = to_labels(tokens_of(line, article.spans[line.number]), len(line.words))
            for start, items in stretches:
                yield items, labels[start : start + len(items)]


def with_copies(articles: Sequence[Article], taught: Dictionary) -> Iterator[Article]:
    """Each article as it is and with other names; some also in capitals or without accents."""
    names = Names(articles, taught.names)
    for article in articles:
        luck = random.Random(article.name)  # the same for an article whatever else is there
        yield article
        other = with_none(swapped(article, names, luck), taught.none, luck)
        yield other
        if luck.random() < _LOUD:
            yield capitals(other, luck)
        if article.language == "vi" and luck.random() < _PLAIN:
            yield without_accents(other)


def train(
    articles: Sequence[Article],
    language: str,
    settings: Mapping[str, object] = SETTINGS,
    taught: Dictionary | None = None,
) -> bytes:
    """A model for `language`: the same articles in the same order give the same bytes.

    `taught` is what users have taught the program: articles are seen with those names in the place of their own, and
    with what is none in the place of places and things.
    """
    for recogniser in LEARNED:
        recogniser.unload()
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(dict(settings))
    for article in with_copies(articles, taught or Dictionary()):
        for items, labels in sequences(article, language):
            trainer.append(items, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()
