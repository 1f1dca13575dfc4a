"""Documents of which all is the article: there are no menus to leave out, and the importer knows the title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from reader.core.article import Paragraph, ParagraphKind
from reader.extraction.blocks import Block
from reader.extraction.dates import is_dateline, near_title
from reader.extraction.kinds import paragraphs_of
from reader.extraction.tidy import one_line, plain

_NEAR = 40  # paragraphs among which the title stands
_TITLE_PARTS = 5
_FIRST = 12
_MAX_TITLE = 250
_MAX_DATELINE = 60


def whole_title(told: str, blocks: Sequence[Block], name: str) -> str:
    """The title `told`, else the first heading or the first short line, else the name of the file."""
    told = one_line(told)
    if told:
        return told
    first = [block.text for block in blocks[:_FIRST] if len(block.text) <= _MAX_TITLE]
    headings = [b.text for b in blocks[:_FIRST] if b.kind is ParagraphKind.HEADING and len(b.text) <= _MAX_TITLE]
    lines = [text for text in first[:1] if not text.endswith((".", ";", ","))]
    return next(iter([*headings, *lines]), PurePath(name).stem)


def whole_paragraphs(blocks: Sequence[Block], title: str, *, vietnamese: bool) -> tuple[Paragraph, ...]:
    """All of `blocks` as paragraphs; those near the start that together are the title are marked as such."""
    paragraphs = list(paragraphs_of(blocks, vietnamese=vietnamese))
    wanted = plain(title)
    for i in range(min(_NEAR, len(paragraphs))) if wanted else ():
        text = ""
        for k in range(i, min(i + _TITLE_PARTS, len(paragraphs))):
            text += plain(paragraphs[k].text)
            if text == wanted:
                for at in range(i, k + 1):
                    paragraphs[at] = replace(paragraphs[at], kind=ParagraphKind.TITLE, level=0)
                return tuple(paragraphs)
            if not wanted.startswith(text):
                break
    return tuple(paragraphs)


def whole_date(blocks: Sequence[Block], *, vietnamese: bool) -> date | None:
    """The day that a line in the head of a paper tells: "Hà Nội, ngày 5 tháng 3 năm 2019"."""
    lines = [block.text for block in blocks[:_FIRST] if len(block.text) <= _MAX_DATELINE and is_dateline(block.text)]
    return near_title(lines, longest=_MAX_DATELINE, day_first=vietnamese)
