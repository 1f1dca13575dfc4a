"""Where what was sought stands: the best passage of each article, for rows that are in sight."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.core.facets import Snippet
from reader.core.folding import fold_in_place, has_accents, nfc
from reader.core.query import Field, Words
from reader.store.connection import Connections
from reader.store.names import NEWEST_FIRST
from reader.store.search_words import exact, folded

_BEFORE = 40
_LENGTH = 180
"""Characters of a passage, and how many of them may stand before the first word that was found."""


@dataclass(frozen=True)
class _Sought:
    """Words as patterns: as they were typed, None if that was without accents, and folded."""

    exact: re.Pattern[str] | None
    folded: re.Pattern[str]

    def places(self, text: str, plain: str) -> list[tuple[int, int]]:
        """Where the words stand; those spelled as they were typed, if any are."""
        found = [match.span() for match in self.exact.finditer(text.lower())] if self.exact else []
        # Lower case of some letters is longer than they are: then the folded text must do.
        if found and len(text.lower()) == len(text):
            return found
        return [match.span() for match in self.folded.finditer(plain)]


class Snippets:
    """Finds passages in the texts of the newest captures, and in notes where the text has nothing."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def of(self, words: Iterable[Words], numbers: Sequence[int]) -> dict[int, Snippet]:
        """The best passage of each of these articles; those that have none are left out."""
        sought = [_sought(one) for one in words if one.words]
        if not sought:
            return {}
        found = {}
        with self._connections.read() as connection:
            for number in numbers:
                snippet = _best(sought, _texts(connection, number)) or _noted(sought, connection, number)
                if snippet:
                    found[number] = snippet
        return found


def _sought(words: Words) -> _Sought:
    accented = has_accents(" ".join(words.words))
    return _Sought(
        _pattern(exact(words.words), prefix=words.prefix) if accented else None,
        _pattern(folded(words.words), prefix=words.prefix),
    )


def _pattern(ways: Iterable[str], *, prefix: bool) -> re.Pattern[str]:
    texts = "|".join(r"\W+".join(map(re.escape, nfc(way.lower()).split())) for way in ways)
    return re.compile(rf"(?<!\w)(?:{texts}){'' if prefix else chr(92) + 'b'}")


def _texts(connection: sqlite3.Connection, number: int) -> Iterator[str]:
    for (text,) in connection.execute(
        "SELECT text FROM paragraph WHERE capture = (SELECT id FROM capture WHERE article = ? AND trashed IS NULL"
        f" ORDER BY {NEWEST_FIRST} LIMIT 1) AND NOT left_out ORDER BY position",
        [number],
    ):
        yield text


def _noted(sought: Sequence[_Sought], connection: sqlite3.Connection, number: int) -> Snippet | None:
    for text, tag in connection.execute(
        "SELECT text, (SELECT name FROM tag WHERE id = annotation.tag) FROM annotation WHERE article = ?", [number]
    ):
        snippet = _best(sought, [tag or text])
        if snippet:
            return Snippet(snippet.text, snippet.marks, Field.TAG if tag else Field.NOTE)
    return None


def _best(sought: Sequence[_Sought], texts: Iterable[str]) -> Snippet | None:
    """The passage of the paragraph in which most of what is sought stands, the first of them."""
    best: tuple[int, str, list[tuple[int, int]]] | None = None
    for text in texts:
        plain = fold_in_place(text)
        places = [one.places(text, plain) for one in sought]
        kinds = sum(map(bool, places))
        if kinds and (best is None or kinds > best[0]):
            best = kinds, text, sorted(place for found in places for place in found)
            if kinds == len(sought):
                break
    return _cut(best[1], best[2]) if best else None


def _cut(text: str, places: Sequence[tuple[int, int]]) -> Snippet:
    """A passage around the first place, cut between words, on one line."""
    first = places[0][0]
    begin = 0
    if first > _BEFORE and len(text) > _LENGTH // 2:
        blank = text.find(" ", first - _BEFORE, first)
        begin = blank + 1 if blank >= 0 else first
    lead = "…" if begin else ""
    passage = lead + "".join(" " if c.isspace() else c for c in text[begin : begin + _LENGTH])
    if begin + _LENGTH < len(text):
        passage += "…"
    shift = len(lead) - begin
    marks = [(start + shift, min(end + shift, len(passage))) for start, end in places if start < begin + _LENGTH]
    return Snippet(passage, tuple(_apart(marks)))


def _apart(marks: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The marks without those that begin within another one."""
    reached = 0
    for start, end in marks:
        if start >= reached:
            yield start, end
            reached = end
