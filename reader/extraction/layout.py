"""A page as it is laid out: the boxes that its elements draw, the blocks of text in them, and the pictures between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from reader.core.article import ParagraphKind


@dataclass(slots=True, eq=False)
class Box:
    """A block element of the page; two are the same only if they are identical.

    `names` are its classes, then its id; `index` is its place among the boxes of the page. A badge is styled to stand
    in the line, as browser extensions put them into sentences.
    """

    element: _Element
    tag: str
    parent: Box | None
    classes: str
    names: str
    depth: int
    index: int
    is_caption: bool = False
    is_badge: bool = False

    def ancestors(self) -> Iterator[Box]:
        """The boxes around this one, the nearest first."""
        box = self.parent
        while box is not None:
            yield box
            box = box.parent

    def lineage(self) -> Iterator[Box]:
        """This box and its ancestors."""
        yield self
        yield from self.ancestors()

    @property
    def home(self) -> Box:
        """The box around this one; itself if there is none."""
        return self if self.parent is None else self.parent


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text: what a paragraph of the archive may become.

    `linked` and `bold` are the shares of its characters inside links and in bold type, 0–1. `box` is the box that
    directly holds it. `plain` is its text as it is compared: without case and white space.
    """

    text: str
    kind: ParagraphKind
    level: int
    linked: float
    box: Box
    bold: float = 0.0
    plain: str = ""


@dataclass(slots=True)
class Layout:
    """All that can be seen on a page, in reading order; `boxes` have parents before their children.

    `pictures` are the `<img>` with the number of the block before which each stands and its box; `films` are the boxes
    that directly hold a film, a sound or a frame. `depth` is that of the deepest element.
    """

    blocks: list[Block] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    pictures: list[tuple[int, Box, _Element]] = field(default_factory=list)
    films: list[Box] = field(default_factory=list)
    depth: int = 0
