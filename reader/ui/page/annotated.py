"""What annotations look like in the text: highlights, dotted lines under passages, rails beside long ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from reader.core.annotations import Annotation, AnnotationKind
from reader.core.archived import ArchivedArticle
from reader.core.spans import Utf16Map
from reader.ui.page.document import Built
from reader.ui.theme import Theme

_LIGHT, _DARK = 0.62, 0.34
"""How much of its colour a highlight keeps on the page, so that the text on it is well read."""
RAILS = 3
"""Rails that stand side by side; more share the last place."""


@dataclass(frozen=True)
class Line:
    """A line under a part of the text, in positions of the document."""

    start: int
    end: int
    annotation: Annotation


@dataclass(frozen=True)
class Rail:
    """A stroke beside the blocks `first` to `last` of the document, in lane `lane` from the outside."""

    first: int
    last: int
    lane: int
    annotation: Annotation


def highlight_ground(color: str, theme: Theme) -> QColor:
    """A highlight's colour as a ground on which the theme's text is well read."""
    share = _DARK if theme.dark else _LIGHT
    ink, page = QColor(color), theme.color("page")
    pairs = zip(ink.getRgb()[:3], page.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(i * share + p * (1 - share)) for i, p in pairs))


class Annotated:
    """The annotations of an article as far as it is set: where each stands in the document."""

    def __init__(self) -> None:
        self._archived: ArchivedArticle | None = None
        self._annotations: Sequence[Annotation] = ()
        self._built: Built | None = None
        self._lines: dict[str, tuple[Annotation, list[Line]]] = {}
        """The lines of each annotation in the text `_built`, by its id."""

    def set_article(self, archived: ArchivedArticle | None) -> None:
        """Take the annotations of this article."""
        self._archived = archived
        self._annotations = [a for a in archived.annotations if not a.anchor.is_whole] if archived else ()

    @property
    def highlighted(self) -> list[Annotation]:
        """What is highlighted, in reading order."""
        return [a for a in self._annotations if a.kind is AnnotationKind.HIGHLIGHT]

    def highlights(self, document: QTextDocument, built: Built) -> list[tuple[int, int, Annotation]]:
        """The highlights in positions of the document, the longest first: a shorter one is painted over it."""
        spans = [(*span, a) for a in self.highlighted if (span := self.span_of(a, document, built))]
        return sorted(spans, key=lambda span: span[0] - span[1])

    def selections(self, document: QTextDocument, built: Built, theme: Theme) -> list[QTextEdit.ExtraSelection]:
        """The highlights as the page paints them."""
        return [_ground(document, start, end, a.color, theme) for start, end, a in self.highlights(document, built)]

    def highlight_at(self, position: int, document: QTextDocument, built: Built) -> Annotation | None:
        """The highlight at a position of the document, the shortest of several."""
        found = [a for start, end, a in self.highlights(document, built) if start <= position < end]
        return found[-1] if found else None

    def lines(self, document: QTextDocument, built: Built) -> list[Line]:
        """The lines under tagged and noted passages that are less than a paragraph, or more."""
        before = self._lines if built is self._built else {}
        self._built, self._lines = built, {}
        found: list[Line] = []
        for annotation in self._annotations:
            if annotation.kind is AnnotationKind.HIGHLIGHT:
                continue
            known, lines = before.get(annotation.id, (None, []))
            if known is not annotation:
                lines = list(self._lines_of(annotation, document, built))
            if annotation.anchor.until in built.blocks:  # else more of it comes when the rest is set
                self._lines[annotation.id] = annotation, lines
            found += lines
        return found

    def _lines_of(self, annotation: Annotation, document: QTextDocument, built: Built) -> Iterator[Line]:
        anchor = annotation.anchor
        for number in dict.fromkeys((anchor.paragraph, anchor.until)):
            part = anchor.within(number, len(self._text(number)))
            if part and part != (0, len(self._text(number))):
                span = self._positions(number, *part, document, built)
                if span:
                    yield Line(*span, annotation)

    def rails(self, built: Built) -> list[Rail]:
        """The strokes beside annotations that go on over paragraphs, those that begin first outermost."""
        rails: list[Rail] = []
        for annotation in self._annotations:
            anchor = annotation.anchor
            blocks = [built.blocks[n] for n in range(anchor.paragraph, anchor.until + 1) if n in built.blocks]
            if anchor.until == anchor.paragraph or not blocks:
                continue
            taken = {rail.lane for rail in rails if rail.last >= blocks[0]}
            lane = next((n for n in range(RAILS) if n not in taken), RAILS - 1)
            rails.append(Rail(blocks[0], blocks[-1], lane, annotation))
        return rails

    def span_of(self, annotation: Annotation, document: QTextDocument, built: Built) -> tuple[int, int] | None:
        """All of an annotation, as far as its paragraphs are shown."""
        anchor = annotation.anchor
        shown = [n for n in range(anchor.paragraph, anchor.until + 1) if n in built.blocks]
        if not shown:
            return None
        parts = [anchor.within(n, len(self._text(n))) for n in (shown[0], shown[-1])]
        if not parts[0] or not parts[1]:
            return None
        first = self._positions(shown[0], *parts[0], document, built)
        last = self._positions(shown[-1], *parts[1], document, built)
        return (first[0], last[1]) if first and last and first[0] < last[1] else None

    def _positions(
        self, number: int, start: int, end: int, document: QTextDocument, built: Built
    ) -> tuple[int, int] | None:
        if number not in built.blocks or start >= end:
            return None
        begin = document.findBlockByNumber(built.blocks[number]).position()
        units = Utf16Map(self._text(number))
        return begin + units.units(start), begin + units.units(end)

    def _text(self, number: int) -> str:
        paragraphs = self._archived.article.paragraphs if self._archived else ()
        return paragraphs[number].text if 0 <= number < len(paragraphs) else ""


def ink_of(annotation: Annotation, theme: Theme) -> QColor:
    """The colour of an annotation's line: that of its tag or highlight, for a note that of the window's links."""
    if annotation.tag:
        return QColor(annotation.tag.color)
    return QColor(annotation.color) if annotation.color else theme.color("accent")


def _ground(document: QTextDocument, start: int, end: int, color: str, theme: Theme) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = QTextCursor(document)
    selection.cursor.setPosition(start)
    selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    selection.format = QTextCharFormat()
    selection.format.setBackground(highlight_ground(color, theme))
    selection.format.setForeground(theme.color("text"))
    return selection
