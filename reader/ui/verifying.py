"""Checking an exported file against the archive: asks which, and shows what was found."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.exporters import QUOTATIONS
from reader.services.archive import Archive
from reader.services.verifying import Verification
from reader.ui.dialogs.verification import VerificationDialog
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Verifying(QObject):
    """The check of an exported file, off the window's thread."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker

    def ask(self) -> None:
        """Check a file that the user chooses."""
        patterns = " ".join(f"*{suffix}" for suffix in QUOTATIONS)
        kinds = self.tr("Exported files ({patterns})").format(patterns=patterns)
        title = self.tr("Check an exported file")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), kinds)
        if name:
            self.check(Path(name))

    def check(self, path: Path) -> None:
        """Check a file, and show what was found."""
        self._window.messages.tell(self.tr("Checking {name}…").format(name=path.name))
        self._worker.read(self._archive.verifying.run, path).then(partial(self._show, path))

    def _show(self, path: Path, checked: Verification) -> None:
        self._window.messages.hide()
        VerificationDialog(path, checked, self._window.theme, self._window).open()
