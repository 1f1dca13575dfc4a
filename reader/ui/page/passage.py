"""What tags, notes and highlights go to: a part of the text, a paragraph, or the article as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor

from reader.core.annotations import WHOLE, Anchor, Annotation
from reader.core.archived import ArchivedArticle
from reader.core.spans import Utf16Map
from reader.ui.page.document import NOT_A_PARAGRAPH, paragraph_of


@dataclass(frozen=True)
class Passage:
    """From code point `start` of paragraph `paragraph` (from 0) to `end`, of paragraph `last` if it goes on so far.

    Without `end` it is all to the end of its last paragraph. `WHOLE` as paragraph means the whole article.
    """

    paragraph: int
    start: int = 0
    end: int | None = None
    last: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole article."""
        return self.paragraph == WHOLE

    @property
    def is_part(self) -> bool:
        """Whether it is another thing than one paragraph or the article."""
        return self.start > 0 or self.end is not None or self.last is not None

    def holds(self, annotation: Annotation) -> bool:
        """Whether an annotation stands on it: on exactly this part, or anywhere in the paragraph that it is."""
        anchor = annotation.anchor
        if self.is_part:
            return (anchor.paragraph, anchor.start, anchor.end, anchor.last) == (
                self.paragraph, self.start, self.end, self.last,
            )  # fmt: skip
        return anchor.paragraph == self.paragraph

    def quote(self, archived: ArchivedArticle) -> str:
        """Its words; those of an article are its title."""
        if self.is_whole:
            return archived.article.title
        texts = [p.text for p in archived.article.paragraphs[self.paragraph : (self.last or self.paragraph) + 1]]
        if not texts:
            return ""
        texts[-1] = texts[-1][: self.end]
        texts[0] = texts[0][self.start :]
        return "\n".join(texts)


THE_ARTICLE = Passage(WHOLE)


def passage_of(anchor: Anchor) -> Passage:
    """The passage of an anchor."""
    return Passage(anchor.paragraph, anchor.start, anchor.end, anchor.last)


def selected_passage(cursor: QTextCursor, archived: ArchivedArticle) -> Passage | None:
    """The passage that is selected, without the blanks at its ends; None if nothing is.

    A selection in the heading above the text means the whole article. A whole paragraph counts as that paragraph.
    """
    if not cursor.hasSelection():
        return None
    document = cursor.document()
    paragraphs = archived.article.paragraphs
    places: list[tuple[int, int, int]] = []
    block = document.findBlock(cursor.selectionStart())
    while block.isValid() and block.position() < cursor.selectionEnd():
        number = paragraph_of(block)
        if 0 <= number < len(paragraphs):
            start, end = _part(block, paragraphs[number].text, cursor.selectionStart(), cursor.selectionEnd())
            if start < end:
                places.append((number, start, end))
        block = block.next()
    if not places:
        first = paragraph_of(document.findBlock(cursor.selectionStart()))
        return THE_ARTICLE if first == NOT_A_PARAGRAPH and cursor.selectedText().strip() else None
    (first, start, _), (last, _, end) = places[0], places[-1]
    if first == last:
        whole = start == 0 and end == len(paragraphs[first].text)
        return Passage(first) if whole else Passage(first, start, end)
    return Passage(first, start, end, last)


def _part(block: QTextBlock, text: str, begin: int, stop: int) -> tuple[int, int]:
    """The code points of a paragraph that lie between two positions of the document, without blanks at the ends."""
    units = Utf16Map(text)
    start = units.points(max(0, begin - block.position()))
    end = min(len(text), units.points(max(0, stop - block.position())))
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
