"""Words as FTS5 is asked for them. Folded words are found in any spelling, exact ones with the accents as typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice, product

from reader.core.folding import fold, spellings
from reader.core.query import All, Either, Field, Near, Node, Within, Words

_MOST_SPELLINGS = 16
"""A long phrase of words that are written in two ways would have 2^n spellings; past a few, some must do."""
_DISTANCE = 10
"""Words that may stand between those that are near each other."""

Spell = Callable[[tuple[str, ...]], Iterable[str]]


def exact(words: tuple[str, ...]) -> Iterable[str]:
    """The phrase in every placement of its tones."""
    ways = [sorted(spellings(word), key=lambda way, typed=word: way != typed) for word in words]  # type: ignore[misc]
    return [" ".join(way) for way in islice(product(*ways), _MOST_SPELLINGS)]


def folded(words: tuple[str, ...]) -> Iterable[str]:
    """The phrase without its accents."""
    return dict.fromkeys(fold(way) for way in exact(words))


def expression(node: Node, spell: Spell) -> str | None:
    """What FTS5 is asked for `node`; None for what is not words alone."""
    match node:
        case Words(words, prefix):
            return _any(f'"{way}"{" *" if prefix else ""}' for way in spell(words))
        case Near(words):
            # Each way is split again: between words stand blanks, within them none.
            return _any(
                f"NEAR({' '.join(f'{chr(34)}{word}{chr(34)}' for word in way.split())}, {_DISTANCE})"
                for way in spell(words)
            )
        case Within(Field.TITLE, words):
            return f"(title : {expression(words, spell)})"
        case All(parts) | Either(parts):
            inner = [expression(part, spell) for part in parts]
            if None in inner:
                return None
            return f"({(' AND ' if isinstance(node, All) else ' OR ').join(filter(None, inner))})"
    return None


def looks_at_titles(node: Node) -> bool:
    """Whether words are sought in the title alone: notes have none."""
    match node:
        case Within(Field.TITLE):
            return True
        case All(parts) | Either(parts):
            return any(map(looks_at_titles, parts))
    return False


def _any(ways: Iterable[str]) -> str:
    # Words come from `\w+`, so there is no quotation mark in them, and FTS5 reads nothing in quotes as an operator.
    return f"({' OR '.join(ways)})"
