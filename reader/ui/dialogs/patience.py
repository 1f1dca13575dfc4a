"""Where nothing else can be done meanwhile: an archive is put back, saved or opened, and a bar says how far that is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.backups import Copied, restore
from reader.services.control import Control
from reader.services.repairing import RepairReport, repair
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.long_work import Call

_SHARES = 1000
"""Of the bar: bytes would be too many for it."""


class PatienceDialog(QDialog):
    """Runs one long call on a thread while it is shown. Its Cancel asks the call to stop; it closes when that ended."""

    def __init__(
        self, worker: Worker, theme: Theme, text: str, parent: QWidget | None = None, *, can_stop: bool = True
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._control: Control | None = None
        self._result: Any = None
        self._error: ReaderError | None = None
        self._over = False
        self.setWindowTitle(QCoreApplication.translate("MainWindow", "Archive Reader"))
        if parent is None:
            self.setStyleSheet(theme.style_sheet())
            self.setWindowIcon(theme.icon("program"))
        self.setMinimumWidth(440)
        self.label = QLabel(text, wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(textVisible=False, accessibleName=text)
        self.bar.setRange(0, 0)
        self.left = muted(QLabel())
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self._can_stop = can_stop
        self.cancel_button.setVisible(can_stop)
        foot = QHBoxLayout()
        foot.addWidget(self.left, 1)
        foot.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(12)
        layout.addWidget(self.label)
        layout.addWidget(self.bar)
        layout.addLayout(foot)

    def run(self, call: Call) -> Any:
        """Show the dialog until the call ended; returns what it returns, and raises its ReaderError."""
        job = self._worker.long(call)
        self._control = job.control
        job.progressed.connect(self._show)
        job.then(self._keep).otherwise(self._fail)
        job.ended.connect(self._end)
        self.exec()
        if self._error:
            raise self._error
        return self._result

    def reject(self) -> None:
        """Ask the call to stop, if it can."""
        if self._control and self._can_stop and not self._over:
            self.cancel_button.setEnabled(False)
            self.left.setText(self.tr("Stopping…"))
            self._control.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._over:
            self.reject()
            event.ignore()

    def _show(self, copied: Copied) -> None:
        self.bar.setRange(0, _SHARES if copied.total else 0)
        if copied.total:
            self.bar.setValue(copied.done * _SHARES // copied.total)
        if self.cancel_button.isEnabled():
            locale = QLocale()
            done, total = locale.formattedDataSize(copied.done, 1), locale.formattedDataSize(copied.total, 1)
            words = self.tr("{done} of {total}").format(done=done, total=total)
            self.left.setText(words if copied.total else self.tr("Nearly done…"))

    def _keep(self, result: Any) -> None:
        self._result = result

    def _fail(self, error: ReaderError) -> None:
        self._error = error

    def _end(self) -> None:
        self._over = True
        self.accept()


def restore_patiently(worker: Worker, theme: Theme, backup: Path, folder: Path, parent: QWidget | None = None) -> None:
    """Put a backup in the place of the archive in `folder`. Raises ReaderError as `restore` does."""
    text = QCoreApplication.translate("Patience", "The backup is checked and put in the place of the archive.")
    call = partial(_restore, backup, folder)
    PatienceDialog(worker, theme, text, parent).run(call)


def repair_patiently(worker: Worker, theme: Theme, folder: Path, parent: QWidget | None = None) -> RepairReport:
    """Save what can be read of the archive in `folder`. Raises ReaderError as `repair` does."""
    text = QCoreApplication.translate(
        "Patience", "What can be read of the archive is saved into a new one. The damaged file is kept."
    )
    call = partial(_repair, folder)
    report: RepairReport = PatienceDialog(worker, theme, text, parent).run(call)
    return report


def open_patiently(worker: Worker, theme: Theme, folder: Path) -> Archive:
    """Open the archive in `folder`, which takes long. Raises ReaderError as `Archive` does."""
    text = QCoreApplication.translate(
        "Patience",
        "The archive is made ready for this version of the program. A large one takes some minutes.",
    )

    def call(*_: object) -> Archive:
        return Archive(folder, window=True)

    archive: Archive = PatienceDialog(worker, theme, text, can_stop=False).run(call)
    return archive


def _restore(backup: Path, folder: Path, progress: Any, control: Control) -> None:
    restore(backup, folder, progress, control)


def _repair(folder: Path, progress: Any, control: Control) -> RepairReport:
    return repair(folder, progress, control)
