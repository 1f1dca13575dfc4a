"""The foot of the window while pages are imported: how far, what, how long, and Cancel. Reading goes on above it."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy

from reader.services.importing import Progress
from reader.ui.texts import shortened
from reader.ui.theme import GRID
from reader.ui.widgets import muted


class ImportProgress(QFrame):
    """Shown only while an import runs."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(objectName="footer")
        self._began = 0.0
        self.label = QLabel(self.tr("Looking for pages…"))
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.name = muted(QLabel())
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.left = muted(QLabel())
        self.cancel_button = QPushButton(self.tr("Cancel the import"))
        self.cancel_button.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 6, GRID, 6)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.bar)
        layout.addWidget(self.label)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.left)
        layout.addWidget(self.cancel_button)
        self.hide()

    def begin(self) -> None:
        """Show that an import has begun."""
        self._began = monotonic()
        self.bar.setRange(0, 0)
        self.label.setText(self.tr("Looking for pages…"))
        self.name.clear()
        self.left.clear()
        self.cancel_button.setEnabled(True)
        self.show()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        text = self.tr("Importing {done} of {total}")
        self.label.setText(text.format(done=progress.done, total=progress.total))
        if progress.row:
            self.name.setText(shortened(progress.row.path.name, 80))
        self.left.setText(self._time_left(progress))

    def _time_left(self, progress: Progress) -> str:
        spent = monotonic() - self._began
        if progress.done < 3 or spent < 2:
            return ""
        seconds = spent / progress.done * (progress.total - progress.done)
        if seconds < 60:
            return self.tr("less than a minute left")
        return self.tr("about {minutes} min left").format(minutes=round(seconds / 60))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.left.setText(self.tr("Stopping… pages that are stored stay."))
        self.cancelled.emit()
