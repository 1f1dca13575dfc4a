"""What was left out although it stands within or near the article, so that the reader may bring it back."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extraction.layout import Block
from reader.extraction.tidy import plain

_AROUND = 15  # blocks before the first and after the last of the article
_MIN_LENGTH = 20
_MAX_BLOCKS = 200
_MORE = 2_000  # characters more than the article has


def left_out(blocks: Sequence[Block], kept: Sequence[int], title: str) -> list[int]:
    """The indexes of the blocks around and between those that were `kept`, without menus, in the order of the page.

    If there is too much, what stands nearest to the article comes first.
    """
    if not kept:
        return []
    first, last = kept[0], kept[-1]
    chosen = set(kept)
    said = {plain(title), *(blocks[i].plain for i in kept)}
    near = [
        i
        for i in range(max(0, first - _AROUND), min(last + 1 + _AROUND, len(blocks)))
        if i not in chosen and len(blocks[i].text) >= _MIN_LENGTH and blocks[i].linked < 0.5
    ]
    room = sum(len(blocks[i].text) for i in kept) + _MORE
    taken: list[int] = []
    for i in sorted(near, key=lambda i: max(first - i, i - last, 0)):
        if blocks[i].plain in said or len(blocks[i].text) > room:
            continue
        said.add(blocks[i].plain)
        room -= len(blocks[i].text)
        taken.append(i)
        if len(taken) == _MAX_BLOCKS:
            break
    return sorted(taken)
