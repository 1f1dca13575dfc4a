"""The articles follow the corrections of the whole archive, portion by portion, while everything else goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.settling import Unsettled
from reader.ui.texts import error_text
from reader.ui.worker import Job, Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_SOON_MS = 2000
"""After the start, when nobody waits for the window any more: what was cut off is gone on with."""
_AGAIN_MS = 10_000
"""After another program was in the way."""


class Settling(QObject):
    """Goes on with what is owed after each change of names, and after the start; shows how far it is."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker
        self._pane = window.parts.settling
        self._pane.cancelled.connect(self.withdraw)
        self._job: Job | None = None
        self._again = False
        self._name = ""
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.go_on)
        self._timer.start()
        window.editing.changed.connect(self._follow)

    def go_on(self) -> None:
        """Settle what is owed, if anything is."""
        if self._job:
            self._again = True  # it may have looked for the last time already
            return
        self._again = False
        self._timer.stop()
        self._job = self._worker.long(self._archive.settling.run, "settling")
        self._job.progressed.connect(self._show)
        self._job.then(self._done).otherwise(self._fail)
        self._job.ended.connect(self._end)

    def withdraw(self) -> None:
        """Take back the correction that the articles follow now."""
        if self._job:
            self._job.cancel()
        job = self._window.editing.change(self._archive.settling.withdraw)
        job.then(self._tell_withdrawn).otherwise(self._refuse)

    def stop_for_now(self) -> None:
        """Stop because the window goes: the next one goes on."""
        self._timer.stop()
        if self._job:
            self._again = False
            self._job.control.cancel(for_now=True)

    def _follow(self, changes: Changes) -> None:
        if changes.names_changed:
            self.go_on()

    def _show(self, state: Unsettled) -> None:
        self._name = state.name
        if self._job and not self._job.control.cancelled:
            self._pane.show_progress(state)

    def _done(self, state: Unsettled | None) -> None:
        if state is not None:
            self._window.editing.changed.emit(Changes(Action.CORRECT_NAME, names_changed=True))

    def _fail(self, error: ReaderError) -> None:
        if error.code == "archive-busy":
            self._timer.start(_AGAIN_MS)
        else:
            self._window.messages.complain(error_text(error))

    def _end(self) -> None:
        self._job = None
        self._pane.hide()
        if self._again:
            self.go_on()

    def _tell_withdrawn(self, _: Changes) -> None:
        self._window.messages.tell(self.tr("The correction of “{name}” was taken back.").format(name=self._name))

    def _refuse(self, error: ReaderError) -> None:
        self._window.messages.complain(error_text(error))
        self.go_on()
