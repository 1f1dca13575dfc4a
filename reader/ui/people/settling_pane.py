"""A line at the foot of the window while the articles follow a correction: how far they are, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy

from reader.services.settling import Unsettled
from reader.ui.texts import count_text, shortened
from reader.ui.theme import GRID

_LEAST = 200
"""Articles: fewer are done before anybody has read the line."""
_NAME = 60


class SettlingPane(QFrame):
    """Shown only while many articles are still to be settled. `cancelled` says that the correction is not wanted."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(objectName="footer")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Progress of the correction"))
        self.label = QLabel()
        self.label.setMinimumWidth(0)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setAccessibleName(self.tr("Cancel the correction"))
        self.cancel_button.setToolTip(self.tr("Take the correction back; all articles will be as they were before it"))
        self.cancel_button.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 6, GRID, 6)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.bar)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.cancel_button)
        self.setMinimumHeight(5 * GRID)
        self.hide()

    def show_progress(self, state: Unsettled) -> None:
        """Show how far it is, if it takes long enough to be worth a line."""
        self.bar.setRange(0, state.total)
        self.bar.setValue(state.done)
        text = self.tr("“{name}” is being updated in all articles: {done} of {total}")
        name, done, total = shortened(state.name, _NAME), count_text(state.done), count_text(state.total)
        self.label.setText(text.format(name=name, done=done, total=total))
        self.setAccessibleName(self.label.text())
        self.cancel_button.setVisible(state.can_withdraw)
        self.cancel_button.setEnabled(True)
        if state.total >= _LEAST:
            self.show()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancelled.emit()
