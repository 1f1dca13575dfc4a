"""Positions in text: Python counts code points, Qt and JavaScript count UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left


class Utf16Map:
    """Converts positions of one text between code points and UTF-16 units. Cheap where no character is astral."""

    def __init__(self, text: str) -> None:
        # Positions, in code points, of the characters that take two units.
        # Most texts have none, and are told by their length: a book is asked for each of its paragraphs.
        plain = len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
        self._astral = [] if plain else [i for i, c in enumerate(text) if ord(c) > 0xFFFF]
        self._astral_units = [position + rank for rank, position in enumerate(self._astral)]

    def units(self, position: int) -> int:
        """The UTF-16 position of the code point position `position`."""
        return position + bisect_left(self._astral, position)

    def points(self, units: int) -> int:
        """The code point position of the UTF-16 position `units`; within a pair, that of its character."""
        return units - bisect_left(self._astral_units, units)
