"""Which blocks are the article by the weight of the boxes around them: the way of Arc90's Readability.

Each paragraph scores for the box around it, and half as much for the one around that; many links and telling names
lower or raise the score. What stands in the best box and in the like beside it is kept, but for boxes inside it whose
names, links or want of text speak against them. Follows readability-lxml 0.9, over boxes instead of elements and with
sums instead of a new reading of the text for each question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from reader.core.article import ParagraphKind
from reader.extraction.layout import Block, Box, Layout

_MIN_PARAGRAPH = 25
_MIN_ARTICLE = 250
_WEIGHT = 25
_GAIN = 2.0
_GAIN_INSIDE = 1.4  # where the page itself says which element is its article
_MAX_LINKED = 0.2
_BESIDE = 50  # boxes before and after one that are looked at
_UNLIKELY = re.compile(
    r"combx|comment|community|disqus|extra|foot|header|menu|remark|rss|shoutbox|sidebar|sponsor|ad-break|agegate|"
    r"pagination|pager|popup|tweet|twitter"
)
_LIKELY = re.compile(r"and|article|body|column|content|main|shadow")
_POSITIVE = re.compile(r"article|body|content|entry|hentry|main|page|pagination|post|text|blog|story")
_NEGATIVE = re.compile(
    r"combx|comment|com-|contact|foot|masthead|media|meta|outbrain|promo|related|scroll|shoutbox|sidebar|sponsor|"
    r"shopping|tags|tool|widget"
)
_LEAD = re.compile(r"(?:^|[\s_-])(?:subhead|story[\s_-]*lead|standfirst|dek|subtitle|sapo)(?:$|[\s_-])")
_CALL = re.compile(r"^\s*(?:sign up|subscribe|download|get the latest)\b", re.IGNORECASE)
_BASE = (
    dict.fromkeys(("div", "article"), 5)
    | dict.fromkeys(("pre", "td", "blockquote"), 3)
    | dict.fromkeys(("address", "ol", "ul", "dl", "dd", "dt", "li", "form", "aside"), -3)
    | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "th", "header", "footer", "nav"), -5)
)
_PARAGRAPHS = frozenset({"p", "pre", "td", "blockquote"})
_JUDGED = frozenset({"table", "ul", "div", "aside", "header", "footer", "section"})
_SCORED = frozenset(
    {ParagraphKind.TEXT, ParagraphKind.QUOTE, ParagraphKind.CODE, ParagraphKind.TABLE_ROW, ParagraphKind.CAPTION}
)


def readable(layout: Layout, other: Sequence[bool], *, strict: bool = True) -> list[bool]:
    """For each block of the page whether it is of the article; `other` are those that another engine keeps.

    A strict reading passes over the boxes that are unlikely by their names; if hardly anything is left, it is no more.
    """
    kept = _Reading(layout, other, strict=strict).kept()
    if strict and sum(len(block.text) for block, keep in zip(layout.blocks, kept, strict=True) if keep) < _MIN_ARTICLE:
        return _Reading(layout, other, strict=False).kept()
    return kept


@lru_cache(maxsize=8192)
def _named(names: str) -> tuple[bool, bool, bool]:
    """What `names` say of a box: that it is hardly of the article, that it is, that it is not."""
    lowered = names.lower()
    unlikely = _UNLIKELY.search(lowered) is not None and not _LIKELY.search(lowered)
    return unlikely, _POSITIVE.search(lowered) is not None, _NEGATIVE.search(lowered) is not None


@lru_cache(maxsize=8192)
def _weight(names: str) -> int:
    classes, _, own = names.rpartition(" ")
    weight = 0
    for name in (classes, own):
        if name:
            _, positive, negative = _named(name)
            weight += _WEIGHT * (positive - negative)
    return weight


def _around_list(item: Box) -> Box | None:
    """The box around the outermost list in which `item` stands."""
    lists = [box for box in item.lineage() if box.tag in ("ul", "ol", "dl")]
    return lists[-1].parent if lists else item.parent


class _Reading:
    """One reading of the page; a strict one passes over the boxes that are unlikely by their names."""

    def __init__(self, layout: Layout, other: Sequence[bool], *, strict: bool) -> None:
        self._layout = layout
        boxes = layout.boxes
        count = len(boxes)
        self._gone = self._unlikely() if strict else [False] * count
        self._size = [0.0] * count
        self._linked = [0.0] * count
        self._commas = [0] * count
        self._texts = [0] * count
        self._shared = [0] * count  # characters that the other engine keeps
        self._images = [0] * count
        self._children: list[list[Box]] = [[] for _ in boxes]
        self._sentences: set[int] = set()  # boxes whose own text holds one
        self._place = [0] * count  # of a box among those beside it
        for box in boxes:
            if box.parent is not None:
                self._place[box.index] = len(self._children[box.parent.index])
                self._children[box.parent.index].append(box)
        for block, kept in zip(layout.blocks, other, strict=True):
            i = block.box.index
            size = len(block.text)
            self._size[i] += size
            self._linked[i] += size * block.linked
            self._commas[i] += block.text.count(",")
            self._texts[i] += block.kind in _SCORED
            if ". " in block.text or block.text.endswith("."):
                self._sentences.add(i)
            self._shared[i] += size if kept else 0
        for _, box, _ in layout.pictures:
            self._images[box.index] += 1
        sums = (self._shared, self._size, self._linked, self._commas, self._texts, self._images)
        for box in reversed(boxes):
            if box.parent is not None and not self._gone[box.index]:
                i, above = box.index, box.parent.index
                for values in sums:
                    values[above] += values[i]  # type: ignore[operator]
        self._scores = self._scored()

    def kept(self) -> list[bool]:
        """The vote for each block."""
        blocks = self._layout.blocks
        best = self._best()
        if best is None:
            return [False] * len(blocks)
        roots = self._roots(best)
        inside = [False] * len(self._layout.boxes)
        for box in self._layout.boxes:
            inside[box.index] = box.index in roots or (box.parent is not None and inside[box.parent.index])
        for box in reversed(self._layout.boxes):
            if inside[box.index] and box.index not in roots and not self._gone[box.index] and self._is_foreign(box):
                self._drop(box)
        gone = self._gone
        for box in self._layout.boxes:
            if box.parent is not None and gone[box.parent.index]:
                gone[box.index] = True
        return [inside[block.box.index] and not gone[block.box.index] and not self._is_stray(block) for block in blocks]

    def _unlikely(self) -> list[bool]:
        boxes = self._layout.boxes
        holding = [False] * len(boxes)
        for box in reversed(boxes):
            holding[box.index] = holding[box.index] or box.tag in ("article", "main")
            if holding[box.index] and box.parent is not None:
                holding[box.parent.index] = True
        gone = [False] * len(boxes)
        for box in boxes:
            gone[box.index] = (box.parent is not None and gone[box.parent.index]) or (
                box.names != "" and _named(box.names)[0] and not holding[box.index] and box.tag not in ("html", "body")
            )
        return gone

    def _is_leaf(self, box: Box) -> bool:
        """Whether `box` is a paragraph itself."""
        return box.tag in _PARAGRAPHS or (
            box.tag == "div" and not self._children[box.index] and not self._images[box.index]
        )

    def _density(self, box: Box) -> float:
        return self._linked[box.index] / max(self._size[box.index], 1)

    def _scored(self) -> dict[int, float]:
        boxes = self._layout.boxes
        scores: dict[int, float] = {}
        for block in self._layout.blocks:
            size = len(block.text)
            if size < _MIN_PARAGRAPH or self._gone[block.box.index]:
                continue
            score = 2 + block.text.count(",") + min(size / 100, 3)
            if block.kind in _SCORED or (block.kind is ParagraphKind.LIST_ITEM and block.box.tag != "li"):
                parent = block.box.parent if self._is_leaf(block.box) else block.box
            elif block.kind is ParagraphKind.LIST_ITEM and block.linked < 0.25:
                parent = _around_list(block.box)
                score /= 2
            else:
                continue
            if parent is None:
                continue
            for box, share in ((parent, 1.0), (parent.parent, 0.5)):
                if box is not None:
                    if box.index not in scores:
                        scores[box.index] = _weight(box.names) + _BASE.get(box.tag, 0)
                    scores[box.index] += share * score
        return {i: score * (1 - self._density(boxes[i])) for i, score in scores.items()}

    def _best(self) -> Box | None:
        """The box that scores most, or a better one in it or around it that the page itself calls its article."""
        if not self._scores:
            return None
        boxes, scores = self._layout.boxes, self._scores
        order = sorted(scores, key=lambda i: -scores[i])
        best = boxes[order[0]]
        for i in order[:5]:
            if "articleBody" in (boxes[i].element.get("itemprop") or "") and self._density(boxes[i]) <= 0.1:
                best = boxes[i]
                break
        for i in order:
            box = boxes[i]
            if box.tag != "article" or self._size[i] < _MIN_ARTICLE or scores[i] < 0.25 * scores[best.index]:
                continue
            if any(around is best for around in box.ancestors()):
                best = box
                break
        # The article may be in several boxes side by side: then the other engine keeps much more around the best one.
        inside = any(box.tag == "article" for box in best.ancestors())
        gain = _GAIN_INSIDE if inside else _GAIN
        for around in best.ancestors() if best.tag != "article" else ():
            if self._shared[around.index] >= gain * self._shared[best.index] and self._density(around) <= _MAX_LINKED:
                best = around
            if around.tag == "article":
                break
        return best

    def _roots(self, best: Box) -> set[int]:
        """The best box, and the boxes beside it and of its class that also are of the article."""
        boxes, scores = self._layout.boxes, self._scores
        enough = max(10, 0.2 * scores.get(best.index, 0))
        roots = {best.index}
        if best.parent is not None:
            for box in self._children[best.parent.index]:
                if scores.get(box.index, 0) >= enough or (self._is_leaf(box) and self._is_paragraph(box)):
                    roots.add(box.index)
        classes = {name for name in best.classes.split() if _POSITIVE.search(name.lower())}
        if classes or best.tag == "article":
            around = set(map(id, best.lineage()))
            for i, score in scores.items():
                box = boxes[i]
                if score < enough or box.tag != best.tag or id(box) in around or self._density(box) > 0.2:
                    continue
                same = classes & set(box.classes.split()) if classes else box.home.classes == best.home.classes
                if same and not any(outer is best for outer in box.ancestors()):
                    roots.add(i)
        frame = next((box for box in best.lineage() if box.tag in ("article", "main")), None)
        if frame is not None:
            for box in boxes[frame.index + 1 : best.index]:
                if box.names and _LEAD.search(box.names.lower()) and self._density(box) <= 0.2:
                    roots.add(box.index)
        return roots

    def _is_paragraph(self, box: Box) -> bool:
        size, density = self._size[box.index], self._density(box)
        if size > 80:
            return density < 0.25
        return density == 0 and box.index in self._sentences

    def _is_foreign(self, box: Box) -> bool:
        """Whether `box`, inside the article, is none of it."""
        if box.tag in ("form", "textarea"):
            return True
        if box.tag not in _JUDGED or (box.tag == "div" and self._is_leaf(box)):
            return False
        i = box.index
        weight = _weight(box.names)
        if weight + self._scores.get(i, 0) < 0:
            return True
        if self._commas[i] >= 10:
            return False
        size, density, images, texts = self._size[i], self._density(box), self._images[i], self._texts[i]
        allowed = 0.5 if weight >= _WEIGHT else 0.2
        if weight < _WEIGHT and box.tag in ("ul", "section"):
            allowed = 0.25 if any(around.tag in ("main", "article") for around in box.ancestors()) else allowed
        doubtful = (
            (texts > 0 and images > 1 + 1.3 * texts)
            or (size < _MIN_PARAGRAPH and (images == 0 or images > 2))
            or density > allowed
        )
        return doubtful and self._beside(box) <= 1000

    def _beside(self, box: Box) -> float:
        """The text of the nearest boxes with text before and after `box`."""
        if box.parent is None:
            return 0
        siblings = self._children[box.parent.index]
        place = self._place[box.index]
        before, after = siblings[max(0, place - _BESIDE) : place], siblings[place + 1 : place + 1 + _BESIDE]
        return self._first_size(after) + self._first_size(reversed(before))

    def _first_size(self, boxes: Iterable[Box]) -> float:
        return next((self._size[b.index] for b in boxes if self._size[b.index] and not self._gone[b.index]), 0)

    def _drop(self, box: Box) -> None:
        i = box.index
        self._gone[i] = True
        for outer in box.ancestors():
            for values in (self._size, self._linked, self._commas, self._texts, self._images):
                values[outer.index] -= values[i]  # type: ignore[operator]

    def _is_stray(self, block: Block) -> bool:
        if block.kind is ParagraphKind.HEADING:
            return block.linked > 0.33 or _weight(block.box.names) < 0
        return block.linked > 0.2 and _CALL.search(block.text) is not None
