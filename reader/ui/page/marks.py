"""What is marked on the page for the moment: places that were found, and the name that one was led to."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from reader.ui.theme import Theme


@dataclass
class Marks:
    """Spans in positions of the document: `hits`, of which `hit` is the current one, and a `flash`."""

    hits: list[tuple[int, int]] = field(default_factory=list)
    hit: int = -1
    flash: tuple[int, int] | None = None

    def selections(self, document: QTextDocument, theme: Theme) -> list[QTextEdit.ExtraSelection]:
        """The marks as the page paints them."""
        marks = [(hit, "flash_tint" if n == self.hit else "found_tint") for n, hit in enumerate(self.hits)]
        if self.flash:
            marks.append((self.flash, "flash_tint"))
        last = document.characterCount() - 1
        return [_selection(document, span, theme, color) for span, color in marks if span[1] <= last]


def _selection(document: QTextDocument, span: tuple[int, int], theme: Theme, color: str) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = QTextCursor(document)
    selection.cursor.setPosition(span[0])
    selection.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    selection.format = QTextCharFormat()
    selection.format.setBackground(theme.color(color))
    selection.format.setForeground(theme.color("text"))
    return selection
