"""A dialog that says how something went, and lists below what is not as it should be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.theme import GRID, Theme
from reader.ui.widgets import TopIcons, primary

MOST = 1_000
"""Rows that are listed; the command line prints all."""


class Findings(QListWidget):
    """Rows of several lines, each with a sign of warning; those above `MOST` are left out."""

    def __init__(self, name: str, theme: Theme) -> None:
        """`name` is what a screen reader calls the list."""
        super().__init__(objectName="notes")
        self._icon = theme.icon("warning", "error")
        self.setAccessibleName(name)
        self.setItemDelegate(TopIcons(self))
        self.setWordWrap(True)
        self.setSpacing(4)
        self.setIconSize(QSize(16, 16))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def add(self, text: str, tip: str = "") -> None:
        """Add a row."""
        if self.count() < MOST:
            item = QListWidgetItem(self._icon, text)
            item.setToolTip(tip)
            self.addItem(item)


def lay_out(dialog: QDialog, head: QLayout | QWidget, counts: QWidget, rows: Findings, close: QPushButton) -> None:
    """Put the parts of such a dialog below each other; a list without rows is not shown."""
    primary(close).setDefault(True)
    close.clicked.connect(dialog.close)
    buttons = QHBoxLayout()
    buttons.addStretch()
    buttons.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    layout.setSpacing(12)
    if isinstance(head, QLayout):
        layout.addLayout(head)
    else:
        layout.addWidget(head)
    layout.addWidget(counts)
    layout.addWidget(rows, 1)
    rows.setVisible(rows.count() > 0)
    if not rows.count():
        layout.addStretch()
    layout.addLayout(buttons)
