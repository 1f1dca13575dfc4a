"""A line that offers to go on with an import that was cut off. It waits; nothing is asked in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.services.importing import UnfinishedImport
from reader.ui.texts import count_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import primary


class ResumeBar(QFrame):
    """`resumed` and `left` carry the import."""

    resumed = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="message")
        self._unfinished: UnfinishedImport | None = None
        self._icon = QLabel()
        self.label = QLabel(wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.continue_button = primary(QPushButton(self.tr("Continue")))
        self.continue_button.setAccessibleName(self.tr("Continue the import"))
        self.continue_button.clicked.connect(self._resume)
        self.leave_button = QPushButton(self.tr("Leave it"))
        self.leave_button.setAccessibleName(self.tr("Leave the import as it is"))
        self.leave_button.setToolTip(self.tr("What was imported stays. You can import the rest whenever you like."))
        self.leave_button.clicked.connect(self._leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._icon)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.continue_button)
        layout.addWidget(self.leave_button)
        self.setMinimumHeight(5 * GRID)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's colours."""
        self._icon.setPixmap(theme.icon("import", "accent").pixmap(16, 16))

    def offer(self, unfinished: UnfinishedImport) -> None:
        """Offer to go on."""
        self._unfinished = unfinished
        if unfinished.done == 1:
            text = self.tr("An import was cut off. 1 page was done, and is safe.")
        else:
            text = self.tr("An import was cut off. {count} pages were done, and are safe.")
        self.label.setText(text.format(count=count_text(unfinished.done)))
        self.setAccessibleName(self.label.text())
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _resume(self) -> None:
        self.hide()
        self.resumed.emit(self._unfinished)

    def _leave(self) -> None:
        self.hide()
        self.left.emit(self._unfinished)
