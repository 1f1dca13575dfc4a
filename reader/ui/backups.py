"""Backups: made without being asked for, shown, put back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.backups import Backup, Occasion
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.ui.dialogs.backups import BackupsDialog
from reader.ui.texts import error_text
from reader.ui.worker import Job, Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class BackingUp(QObject):
    """Slots of the actions, and the backup of the day."""

    _failed = Signal(object)

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker
        self._dialog: BackupsDialog | None = None
        self._daily: Job | None = None
        self._failed.connect(self._complain)
        archive.backups.trouble = self._failed.emit  # from the thread on which a backup is copied

    def make_daily(self) -> None:
        """Make the backup of the day if there is none; while an import runs, it comes after it."""
        self._daily = self._worker.long(lambda _, control: self._archive.backups.make_if_due(control))
        self._daily.otherwise(self._complain)

    def stop_for_now(self) -> None:
        """Leave the backup of the day for another time, because the window goes."""
        if self._daily:
            self._daily.control.cancel(for_now=True)

    def show(self) -> None:
        """Show the backups."""
        dialog = BackupsDialog(self._archive.folder / "backups", self._window)
        dialog.make_wanted.connect(self._make)
        dialog.restore_wanted.connect(self._restore)
        dialog.destroyed.connect(self._forget)
        dialog.show()
        self._dialog = dialog
        self._list()

    def tell_restored(self, error: ReaderError | None) -> None:
        """Say that a backup was put back, or why it was not."""
        if error:
            self._complain(error)
        else:
            text = self.tr("The archive is now as the backup has it. What was there before is kept as a backup, too.")
            self._window.messages.tell(text)

    def _list(self) -> None:
        self._worker.read(self._archive.backups.list).then(self._show)

    def _show(self, backups: list[Backup]) -> None:
        if self._dialog:
            self._dialog.show_backups(backups)
            self._dialog.make_button.setEnabled(True)

    def _make(self) -> None:
        if self._dialog:
            self._dialog.make_button.setEnabled(False)
        job = self._worker.long(lambda *_: self._archive.backups.make(Occasion.BY_HAND))
        job.then(self._made).otherwise(self._complain)
        job.ended.connect(self._list)

    def _made(self, backup: Backup) -> None:
        text = self.tr("The archive was copied to {path}")
        self._window.messages.tell(text.format(path=backup.path))

    def _restore(self, path: Path) -> None:
        if self._window.work.running:
            text = self.tr("Wait until the work at the foot of the window has ended, then restore the backup again.")
            self._window.messages.complain(text)
        else:
            self._window.restore_wanted.emit(path)

    def _complain(self, error: ReaderError) -> None:
        self._window.messages.complain(error_text(error))

    def _forget(self) -> None:
        self._dialog = None
