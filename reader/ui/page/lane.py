"""How the width of the page is shared: the column of the text, and the lane of tags and notes beside it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.ui.page.formats import Style, measure
from reader.ui.page.margin import NARROW
from reader.ui.theme import GRID

_PAD = 3 * GRID
_LANE = 176
_WIDEST = 2 * _LANE
"""What is free at the right belongs to the lane too: notes are read there, but no further than that."""
_LEAST = 0.88
"""Of the usual measure of 68 characters, what the text keeps beside the lane: 60."""
_MIN_TEXT = 320


@dataclass(frozen=True)
class Shares:
    """In pixels: what is free at the left, the text with its own margins, what is left for the lane."""

    left: int
    text: int
    right: int
    lane: int

    @property
    def column(self) -> int:
        """The width of the text itself."""
        return self.text - 4 * GRID


def shares(room: int, style: Style) -> Shares:
    """Share `room`: the text gives way a little before the lane loses its words."""
    full, least = measure(style) + 4 * GRID, round(measure(style) * _LEAST) + 4 * GRID
    lane = min(_LANE, room - _PAD - least)
    if lane < NARROW:
        lane = 5 * GRID
    text = max(_MIN_TEXT, min(full, room - _PAD - lane))
    # The column is centred in what the lane leaves, so that chips stay near their paragraphs.
    left = max(GRID, (room - text - lane) // 2)
    right = max(0, room - left - text)
    return Shares(left, text, right, min(right, lane if lane < NARROW else _WIDEST))
