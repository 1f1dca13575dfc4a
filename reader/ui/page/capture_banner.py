"""A quiet line above the page while an older capture is shown: which one, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from reader.core.archived import ArchivedArticle
from reader.ui.texts import moment_text
from reader.ui.theme import GRID
from reader.ui.widgets import link


class CaptureBanner(QFrame):
    """`newest_wanted` and `changes_wanted` are what its two links ask for."""

    newest_wanted = Signal()
    changes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(objectName="banner")
        self.label = QLabel(wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.newest_button = link(QPushButton(self.tr("Show the newest")))
        self.newest_button.clicked.connect(self.newest_wanted)
        self.changes_button = link(QPushButton(self.tr("What changed?")))
        self.changes_button.clicked.connect(self.changes_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 4, GRID, 4)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.newest_button)
        layout.addWidget(self.changes_button)
        self.hide()

    def show_for(self, archived: ArchivedArticle) -> None:
        """Say that an older capture is shown, or nothing."""
        older = archived.capture != archived.captures[-1]
        text = self.tr("You are reading the capture of {moment}.")
        self.label.setText(text.format(moment=moment_text(archived.capture.moment)))
        self.setVisible(older)
