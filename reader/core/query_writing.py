"""A query written as text that means it again: for saved searches, and for what a click adds to the search box."""

from __future__ import annotations

from reader.core.query import All, Between, Called, Either, Field, Has, Is, Near, Node, Not, Within, Words
from reader.core.query_fields import OPERATORS, STATES, THINGS, VIETNAMESE, days_text


def write(node: Node | None, *, vietnamese: bool = False) -> str:
    """The text of a query, with the names of fields in Vietnamese if wanted.

    It ends with a blank where the last word would otherwise be taken for one that is still being typed.
    """
    if node is None:
        return ""
    text = _Writer(vietnamese).text(node)
    return text + " " if text[-1].isalnum() else text


class _Writer:
    def __init__(self, vietnamese: bool) -> None:
        self._vietnamese = vietnamese

    def text(self, node: Node) -> str:
        """The text of a node that stands alone."""
        match node:
            case Words():
                return _words(node)
            case Near(words):
                return f'{self._name(Field.NEAR)}"{" ".join(words)}"'
            case Within(field, words):
                return self._name(field) + _words(words)
            case Called(field, name, whole, prefix):
                return f"{self._name(field)}{_quoted(name) if whole else name}{'*' * prefix}"
            case Between(field):
                return self._name(field) + days_text(node)
            case Has(thing):
                return self._name(Field.HAS) + (THINGS[thing] if self._vietnamese else thing)
            case Is(state):
                return self._name(Field.IS) + (STATES[state] if self._vietnamese else state)
            case Not(part):
                return f"-({self.text(part)})" if isinstance(part, Not | All | Either) else f"-{self.text(part)}"
            case All(parts):
                return " ".join(f"({self.text(p)})" if isinstance(p, Either) else self.text(p) for p in parts)
            case Either(parts):
                return f" {OPERATORS[self._vietnamese]} ".join(map(self.text, parts))

    def _name(self, field: Field) -> str:
        return (VIETNAMESE[field] if self._vietnamese else str(field)) + ":"


def _words(words: Words) -> str:
    (*_, last) = words.words
    plain = len(words.words) == 1 and last not in OPERATORS
    return (last if plain else _quoted(" ".join(words.words))) + "*" * words.prefix


def _quoted(text: str) -> str:
    return f'"{text}"'
