"""What a correction is about: the words that are selected on the page, or the name that is lit up there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.core.mentions import EntityType, Mention
from reader.core.spans import Utf16Map
from reader.ui.page.document import NOT_A_PARAGRAPH, paragraph_of
from reader.ui.page.view import PageView

_CLOSING = {")": "(", "]": "[", "”": "“", "»": "«", '"': '"'}


@dataclass(frozen=True)
class Target:
    """`surface` stands in `paragraph` of an open article.

    `mention` is the name that is exactly this; `overlapped` is a name that shares some of its words with a selection.
    """

    article: int
    surface: str
    paragraph: int
    start: int
    mention: Mention | None = None
    overlapped: Mention | None = None

    @property
    def kind(self) -> EntityType | None:
        """What it is taken for now."""
        known = self.mention or self.overlapped
        return known.type if known else None

    @property
    def inside(self) -> bool:
        """Whether the selection is a part of a name and nothing more."""
        other = self.overlapped
        return other is not None and other.start <= self.start and other.end >= self.start + len(self.surface)


def target_of(view: PageView) -> Target | None:
    """What is selected within one paragraph, else the name that is lit up; None if there is neither."""
    if view.archived is None:
        return None
    if view.textCursor().hasSelection():
        return _selected(view)
    mention = lit_mention(view)
    if mention is None:
        return None
    return Target(view.archived.id, mention.text, mention.paragraph, mention.start, mention)


def lit_mention(view: PageView) -> Mention | None:
    """The name that is lit up on the page."""
    lit = view.lit
    if lit is None:
        return None
    return next((m for start, end, m in _marked(view) if (start, end) == lit), None)


def place_of(view: PageView, paragraph: int, start: int) -> int | None:
    """Which mention of the page stands over a position of a paragraph."""
    for place, (_, _, mention) in enumerate(view.built.mentions):
        if mention.paragraph == paragraph and mention.start <= start < mention.end:
            return place
    return None


def span_at(view: PageView, position: int) -> tuple[int, int] | None:
    """The name at a position of the document, also one in the title."""
    return next(((start, end) for start, end, _ in _marked(view) if start <= position < end), None)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A selection grown to whole words and then freed of the spaces and marks at its ends: names begin with a letter.

    A bracket or a quotation mark at the end stays if it was opened within.
    """
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        opening = _CLOSING.get(text[end - 1])
        if opening and opening in text[start : end - 1]:
            break
        end -= 1
    return start, end


def _selected(view: PageView) -> Target | None:
    assert view.archived
    cursor = view.textCursor()
    block = view.document().findBlock(cursor.selectionStart())
    if view.document().findBlock(max(cursor.selectionStart(), cursor.selectionEnd() - 1)) != block:
        return None  # over several paragraphs: no name is that long
    number = paragraph_of(block)
    paragraphs = view.archived.article.paragraphs
    text = paragraphs[number].text if 0 <= number < len(paragraphs) else block.text()
    units = Utf16Map(text)
    start = units.points(cursor.selectionStart() - block.position())
    end = min(len(text), units.points(cursor.selectionEnd() - block.position()))
    start, end = trimmed(text, start, end)
    if start >= end:
        return None
    surface = " ".join(text[start:end].split())
    if number == NOT_A_PARAGRAPH:
        return Target(view.archived.id, surface, number, start)
    over = [m for m in view.archived.mentions if m.paragraph == number and m.start < end and m.end > start]
    exact = next((m for m in over if (m.start, m.end) == (start, end)), None)
    longest = max(over, key=lambda m: m.end - m.start, default=None)
    return Target(view.archived.id, surface, number, start, exact, None if exact else longest)


def _marked(view: PageView) -> Iterable[tuple[int, int, Mention]]:
    yield from view.built.title_names
    yield from view.built.mentions
