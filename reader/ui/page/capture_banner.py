"""A quiet line above the page while an older capture is shown, or an article in the trash: and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from reader.core.archived import ArchivedArticle, Mark
from reader.ui.texts import moment_text
from reader.ui.theme import GRID
from reader.ui.widgets import link


class CaptureBanner(QFrame):
    """`restore_wanted`, `newest_wanted` and `changes_wanted` are what its links ask for."""

    restore_wanted = Signal()
    newest_wanted = Signal()
    changes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(objectName="banner")
        self.label = QLabel(wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.restore_button = link(QPushButton(self.tr("Restore")))
        self.restore_button.clicked.connect(self.restore_wanted)
        self.newest_button = link(QPushButton(self.tr("Show the newest")))
        self.newest_button.clicked.connect(self.newest_wanted)
        self.changes_button = link(QPushButton(self.tr("What changed?")))
        self.changes_button.clicked.connect(self.changes_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 4, GRID, 4)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.restore_button)
        layout.addWidget(self.newest_button)
        layout.addWidget(self.changes_button)
        self.hide()

    def show_for(self, archived: ArchivedArticle) -> None:
        """Say that the article is in the trash, or that an older capture is shown, or nothing."""
        older, thrown = archived.capture != archived.captures[-1], Mark.TRASHED in archived.marks
        if thrown:
            self.label.setText(self.tr("This article is in the trash."))
        else:
            text = self.tr("You are reading the capture of {moment}.")
            moment = moment_text(archived.capture.moment).replace(", ", ",\N{NO-BREAK SPACE}")
            self.label.setText(text.format(moment=moment))
        self.restore_button.setVisible(thrown)
        for button in (self.newest_button, self.changes_button):
            button.setVisible(not thrown)
        self.setVisible(older or thrown)
