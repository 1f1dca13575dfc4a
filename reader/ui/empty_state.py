"""What stands where there is nothing to show yet: what it is, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted


class EmptyState(QWidget):
    """An icon, a title, an explanation, and buttons, in the middle."""

    def __init__(self, icon: str, title: str, text: str, buttons: list[QPushButton], hint: str = "") -> None:
        super().__init__()
        self.setObjectName("emptyPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon_name = icon
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(title, objectName="emptyTitle", alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.text = muted(QLabel(text, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True))
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setMaximumWidth(440)
        self.text.setMinimumWidth(120)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addSpacing(GRID)
        layout.addWidget(self._title)
        layout.addSpacing(GRID // 2)
        words = QHBoxLayout()
        words.addStretch(1)
        words.addWidget(self.text, 100)
        words.addStretch(1)
        layout.addLayout(words)
        layout.addSpacing(2 * GRID)
        layout.addLayout(row)
        if hint:
            layout.addSpacing(2 * GRID)
            layout.addWidget(muted(QLabel(hint, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)))
        layout.addStretch(3)

    def set_words(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self.text.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's colours."""
        self._icon.setPixmap(theme.icon(self._icon_name, "quote_bar").pixmap(QSize(48, 48)))
