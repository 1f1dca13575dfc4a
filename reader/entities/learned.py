"""The recogniser that learned from the corpus: a CRF over tokens, with all that the rules found as features.

Rules and word lists know what a name may be; the CRF weighs what they say against words, looks and the rest of the
article. `python -m training` makes its models, resources/models/names-*.crfsuite.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Protocol

import pycrfsuite

from reader.entities.article_hints import ArticleHints
from reader.entities.features import Features, Item, Reading
from reader.entities.found import Found, Line
from reader.entities.labels import tidied, to_spans
from reader.entities.likelihood import OFFERED, deferring, doubtful, missed, trusted, unlikely
from reader.entities.mending import mended
from reader.entities.model_file import known_features
from reader.entities.tokens import Words
from reader.entities.word_lists import WordLists
from reader.paths import resources


class Rules(Protocol):
    """A recogniser whose findings the CRF weighs."""

    language: str

    def reads(self, text: str) -> bool: ...

    def find(self, lines: Sequence[Line]) -> list[list[Found]]: ...


class LearnedRecogniser:
    """People and bodies in paragraphs of one language."""

    def __init__(self, rules: Rules, lists: Callable[[], WordLists]) -> None:
        self.language = rules.language
        self._rules = rules
        self._lists = lists
        self._features = Features()
        self._model = b""
        self._tagger: pycrfsuite.Tagger | None = None
        self._labels: frozenset[str] = frozenset()
        self._lock = threading.Lock()

    def reads(self, text: str) -> bool:
        """Whether `text` looks like this recogniser's language."""
        return self._rules.reads(text)

    def find(self, lines: Sequence[Line]) -> list[list[Found]]:
        """The names in the paragraphs of one article, in order and never overlapping, each with its doubt."""
        return self._read(lines)

    def weigh(self, lines: Sequence[Line]) -> tuple[list[list[Found]], list[list[Found]]]:
        """The names in the paragraphs of one article, and for each paragraph what may be names that were not taken."""
        offered: list[list[Found]] = []
        return self._read(lines, offered), offered

    def _read(self, lines: Sequence[Line], offered: list[list[Found]] | None = None) -> list[list[Found]]:
        with self._lock:
            tagger = self._tagger or self._load()
            found: list[tuple[Words, list[Found]]] = []
            readings = self._readings(lines)
            for line, reading, stretches in zip(lines, readings, self._stretches(readings), strict=True):
                spans: list[Found] = []
                maybe: list[Found] = []
                for start, items in stretches:
                    labels = tagger.tag(items)
                    names = to_spans(labels, start)
                    if names:
                        doubtful(tagger.marginal, labels, names, start)
                        spans += names
                    spans += trusted(tagger.marginal, labels, reading.found, start)
                    if offered is not None:
                        maybe += missed(tagger.marginal, self._labels, labels, line.words, start)
                spans.sort(key=lambda name: name.start)
                names = deferring(tidied(line.words, spans), reading.found)
                vague = unlikely(names, reading.found)
                found.append((line.words, [name for name in names if name not in vague]))
                if offered is not None:
                    offered.append(tidied(line.words, [*maybe, *(one for one in vague if one.doubt <= OFFERED)]))
        return mended(found)

    def stretches(self, lines: Sequence[Line]) -> list[list[tuple[int, list[Item]]]]:
        """For each paragraph the parts in which names may stand: the first token, and the features of all."""
        return self._stretches(self._readings(lines))

    def _readings(self, lines: Sequence[Line]) -> list[Reading]:
        lists = self._lists()
        plain = not any(not line.words.text.isascii() for line in lines)
        return [
            Reading(line.words, found, _place(line), lists, plain)
            for line, found in zip(lines, self._rules.find(lines), strict=True)
        ]

    def _stretches(self, readings: Sequence[Reading]) -> list[list[tuple[int, list[Item]]]]:
        hints = ArticleHints()
        for reading in readings:
            hints.add(reading.words, reading.found, reading.marks)
        return [self._features.of(reading, hints) for reading in readings]

    def _load(self) -> pycrfsuite.Tagger:
        # Through memory, because crfsuite cannot open a path with Vietnamese letters on Windows.
        return self.load((resources() / "models" / f"names-{self.language}.crfsuite").read_bytes())

    def load(self, model: bytes) -> pycrfsuite.Tagger:
        """Take `model` for all paragraphs from now on."""
        self._model = model  # the tagger reads from these bytes as long as it lives
        self._features = Features(known_features(model))
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._labels = frozenset(self._tagger.labels())
        return self._tagger

    def unload(self) -> None:
        """Make all features again, for a training; the next paragraphs are read with the model that is shipped."""
        self._model, self._features, self._tagger = b"", Features(), None


def _place(line: Line) -> str:
    size = len(line.words)
    shouted = sum(line.words.shouted) * 2 > size
    where = "t" if line.number == 0 else "e" if line.last else ""
    return f"@{where}{'S' if shouted else ''}{'1' if size < 6 else '2' if size < 16 else ''}"
