"""How alike two texts are, by the runs of words that they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.core.folding import fold

_WORDS = re.compile(r"\w+")
_RUN = 4
SKETCH = 64
"""Values of a MinHash sketch."""
_ROWS = 4
"""Values of one band: two texts of likeness s share one of the 16 bands with a chance of 1 - (1 - s^4)^16."""


def shingles(texts: Iterable[str]) -> set[str]:
    """All runs of four words, without accents; none of a text shorter than that."""
    words = [word for text in texts for word in _WORDS.findall(fold(text))]
    return {" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}


def likeness(one: set[str], other: set[str]) -> float:
    """The share of what the two have that both have, from 0 to 1."""
    return len(one & other) / max(1, len(one | other))


def bands(sketch: Sequence[int]) -> list[tuple[int, ...]]:
    """The bands of a sketch: what two texts must share one of to be looked at as near duplicates."""
    return [tuple(sketch[start : start + _ROWS]) for start in range(0, len(sketch), _ROWS)]


def estimate(one: Sequence[int], other: Sequence[int]) -> float:
    """The likeness of two texts as their sketches tell it, from 0 to 1; 0 if one has none."""
    if not one or not other:
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)
