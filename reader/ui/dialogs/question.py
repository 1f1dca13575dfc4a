"""The box of a question that the program asks before it goes on."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QMessageBox

from reader.ui.theme import GRID

_INDENT = 21
"""What Qt keeps free, in pixels, before the words of a box without an icon."""


class Question(QMessageBox):
    """A question in bold, and what it means below it, with the margins of our own dialogs."""

    def showEvent(self, event: QShowEvent) -> None:
        # Now: the box lays itself out anew with each of its texts.
        left = 3 * GRID - (_INDENT if self.iconPixmap().isNull() else 0)
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        layout.setContentsMargins(left, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setVerticalSpacing(12)
        super().showEvent(event)
