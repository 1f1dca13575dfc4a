"""Where the nodes of a graph stand: a force layout after Fruchterman and Reingold. Plain numbers, no window."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping, Sequence

from reader.core.index import Link

_GOLDEN = math.pi * (3 - math.sqrt(5))
_REACH = 2.2
"""How far nodes push each other away, in ideal distances: what is farther does not count, which makes it fast."""
_PUSHES = 12


def strongest(links: Sequence[Link], each: int = 5, focus: int | None = None) -> list[Link]:
    """The links worth drawing: the `each` strongest of every node, and all of `focus`. More would be a ball of wool."""
    kept: set[tuple[int, int]] = set()
    taken: dict[int, int] = {}
    for link in sorted(links, key=lambda one: (-one.articles, one.first, one.second)):
        first, second = taken.get(link.first, 0), taken.get(link.second, 0)
        if first < each or second < each or focus in (link.first, link.second):
            kept.add((link.first, link.second))
            taken[link.first], taken[link.second] = first + 1, second + 1
    return [link for link in links if (link.first, link.second) in kept]


def arrange(
    nodes: Sequence[int],
    links: Sequence[Link],
    focus: int | None = None,
    budget: float = 3.0,
) -> dict[int, tuple[float, float]]:
    """A place for each node, about 1 from its neighbours; `focus` stands in the middle.

    The same graph gets the same places as long as `budget` s are enough, which they are for a few hundred nodes.
    """
    degree: dict[int, int] = dict.fromkeys(nodes, 0)
    for link in links:
        degree[link.first] += link.articles
        degree[link.second] += link.articles
    # The best connected ones begin in the middle of a sunflower, the others around them.
    order = sorted(nodes, key=lambda node: (node != focus, -degree[node], node))
    number = {node: place for place, node in enumerate(order)}
    xs = [0.9 * math.sqrt(place) * math.cos(place * _GOLDEN) for place in range(len(order))]
    ys = [0.9 * math.sqrt(place) * math.sin(place * _GOLDEN) for place in range(len(order))]
    most = max((link.articles for link in links), default=1)
    edges = [
        (number[link.first], number[link.second], 0.25 + 0.75 * math.log1p(link.articles) / math.log1p(most))
        for link in links
    ]
    fixed = number.get(focus) if focus is not None else None
    rounds = 160 if len(order) <= 150 else 90
    began = time.monotonic()
    for turn in range(rounds):
        if time.monotonic() - began > budget:
            break
        heat = 0.55 * (1 - turn / rounds) + 0.02
        _step(xs, ys, edges, heat, fixed)
        time.sleep(0)  # the window's thread may want the interpreter
    return {node: (xs[place], ys[place]) for node, place in number.items()}


def spread(
    places: Mapping[int, tuple[float, float]], radii: Mapping[int, float], gap: float, focus: int | None = None
) -> dict[int, tuple[float, float]]:
    """The places, in pixels as `radii` and `gap` are, with nodes pushed apart that would lie over each other.

    `focus` stays where it is. In a crowd some may still touch.
    """
    spots = {node: [x, y] for node, (x, y) in places.items()}
    widest = 2 * max(radii.values(), default=0.0) + gap
    for _ in range(_PUSHES):
        moved = False
        order = sorted(spots, key=lambda node: spots[node][0])
        for number, first in enumerate(order):
            for second in order[number + 1 :]:
                one, other = spots[first], spots[second]
                ax, ay = other[0] - one[0], other[1] - one[1]
                if ax >= widest:
                    break
                away, wanted = math.hypot(ax, ay), radii[first] + radii[second] + gap
                if away < wanted - 0.5:
                    ax, ay = (ax / away, ay / away) if away else (math.cos(first), math.sin(first))
                    # The focus gives no way, so the other one gives all of it.
                    back = 0.0 if first == focus else 1.0 if second == focus else 0.5
                    push = wanted - away
                    one[0], one[1] = one[0] - ax * push * back, one[1] - ay * push * back
                    other[0], other[1] = other[0] + ax * push * (1 - back), other[1] + ay * push * (1 - back)
                    moved = True
        if not moved:
            break
    return {node: (x, y) for node, (x, y) in spots.items()}


def _step(
    xs: list[float], ys: list[float], edges: Sequence[tuple[int, int, float]], heat: float, fixed: int | None
) -> None:
    count = len(xs)
    # A gentle pull to the middle keeps parts that are not connected in sight.
    dx = [-0.03 * x for x in xs]
    dy = [-0.03 * y for y in ys]
    cells: dict[tuple[int, int], list[int]] = {}
    for n in range(count):
        cells.setdefault((int(xs[n] // _REACH), int(ys[n] // _REACH)), []).append(n)
    for (cx, cy), here in cells.items():
        near = [m for ox in (-1, 0, 1) for oy in (-1, 0, 1) for m in cells.get((cx + ox, cy + oy), ())]
        for n in here:
            x, y = xs[n], ys[n]
            fx = fy = 0.0
            for m in near:
                if m != n:
                    ax, ay = x - xs[m], y - ys[m]
                    square = ax * ax + ay * ay
                    if square < 1e-6:  # on top of each other: apart, each its own way
                        ax, ay, square = math.cos(n), math.sin(n), 1.0
                    if square < _REACH * _REACH:
                        fx += ax / square
                        fy += ay / square
            dx[n] += fx
            dy[n] += fy
    for first, second, strength in edges:
        ax, ay = xs[first] - xs[second], ys[first] - ys[second]
        pull = math.sqrt(ax * ax + ay * ay) * strength * 0.55
        dx[first] -= ax * pull
        dy[first] -= ay * pull
        dx[second] += ax * pull
        dy[second] += ay * pull
    for n in range(count):
        if n != fixed:
            length = math.hypot(dx[n], dy[n])
            if length:
                scale = min(length, heat) / length
                xs[n] += dx[n] * scale
                ys[n] += dy[n] * scale
