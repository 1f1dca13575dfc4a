"""What a user types into the search box, made into terms. No input is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.core.folding import has_accents, typed

_CHUNKS = re.compile(r'["“”]([^"“”]*)["“”]?|(\S+)')
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow each other in the text. With `prefix` the last one may be the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Terms that must all be found, in any order, and whether the user typed accents."""

    terms: tuple[Term, ...]
    accented: bool

    @property
    def phrase(self) -> Term:
        """All words of the query as one term, in the order in which they were typed."""
        words = tuple(word for term in self.terms for word in term.words)
        return Term(words, prefix=bool(self.terms) and self.terms[-1].prefix)


def parse(text: str) -> Query:
    """The query that `text` means: `"…"` is a phrase, and so is `a-b`; the word still being typed is a prefix."""
    text = typed(text)
    terms = []
    for match in _CHUNKS.finditer(text):
        quoted, plain = match.groups()
        words = tuple(_WORDS.findall(quoted if plain is None else plain))
        if words:
            still_typed = plain is not None and match.end() == len(text) and plain[-1].isalnum()
            terms.append(Term(words, prefix=still_typed))
    return Query(tuple(terms), has_accents(text))
