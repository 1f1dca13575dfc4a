"""Whether the archive is sound: looked at quietly once a day, checked in full when the user asks, and mended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from reader.core.errors import ReaderError
from reader.core.soundness import Checked, CheckReport, Damage, Fault
from reader.services.archive import Archive
from reader.services.control import Control
from reader.ui.dialogs.soundness import SoundnessDialog, rescued_text
from reader.ui.long_work import Task
from reader.ui.progress_pane import Work
from reader.ui.texts import error_text
from reader.ui.worker import Job, Worker

if TYPE_CHECKING:
    from reader.services.repairing import RepairReport
    from reader.ui.main_window import MainWindow

_FIRST_LOOK_MS = 90_000
"""After the start: by then everybody has found what they came for, and the day's backup is made."""
_LATER_MS = 30_000
"""Until the next try, where something else is under way."""
_KEY = "soundness"


class Checking(QObject):
    """Slots of the actions, and the look of the day."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker
        self._looking: Job | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look_if_idle)
        window.menu_actions.check.triggered.connect(self.check)

    def begin(self) -> None:
        """Look at the archive later on, if nobody did so today."""
        if self._window.session.looked != date.today().isoformat():
            self._timer.start(_FIRST_LOOK_MS)

    def look(self) -> None:
        """Look quickly at the archive, on a thread on which nobody waits."""
        self._looking = self._worker.long(lambda _, control: self._archive.checking.look(control), "looking")
        self._looking.then(self._looked)

    def stop_for_now(self) -> None:
        """Look no more because the window closes; there is another day."""
        self._timer.stop()
        if self._looking:
            self._looking.control.cancel(for_now=True)

    def check(self) -> None:
        """Check everything, at the foot of the window."""
        self._window.work.start(Task(partial(_check, self._archive), self._show, Work.CHECK))

    def offer(self, error: ReaderError) -> None:
        """Say that something could not be read, and offer to mend the archive."""
        fault = Fault(Damage.DATABASE, str(error.params.get("reason", "")))
        words = self.tr("Repair…"), partial(self._show, CheckReport((fault,), 0, False, False, 0))
        self._window.messages.complain(error_text(error), *words)

    def tell_repaired(self, outcome: RepairReport | ReaderError) -> None:
        """Say what was saved of the archive, or why nothing was."""
        if isinstance(outcome, ReaderError):
            self._window.messages.complain(error_text(outcome))
            return
        torn = bool(outcome.salvaged.torn or outcome.notes)
        buttons = [(self.tr("Check the archive"), self._check_again)]
        self._window.parts.notices.show_notice(_KEY, rescued_text(outcome), buttons, warning=torn)

    def _look_if_idle(self) -> None:
        if self._window.work.running or self._worker.busy:
            self._timer.start(_LATER_MS)
        else:
            self.look()

    def _looked(self, report: CheckReport) -> None:
        if not report.whole:
            return
        self._window.session.looked = date.today().isoformat()
        if report.faults:
            text = self.tr("The archive is damaged in places. What you write now may be lost.")
            buttons = [(self.tr("What is damaged…"), partial(self._show, report))]
            self._window.parts.notices.show_notice(_KEY, text, buttons, warning=True)

    def _check_again(self) -> None:
        self._window.parts.notices.remove(_KEY)
        self.check()

    def _show(self, report: CheckReport) -> None:
        if report.whole and not report.faults:
            self._window.parts.notices.remove(_KEY)
        dialog = SoundnessDialog(report, self._window.theme, self._window, read_only=self._archive.read_only)
        dialog.repair_wanted.connect(self._repair)
        dialog.rebuild_wanted.connect(self._rebuild)
        dialog.backups_wanted.connect(self._window.backups.show)
        dialog.show()

    def _repair(self) -> None:
        if self._window.work.running:
            text = self.tr("Wait until the work at the foot of the window has ended, then repair the archive.")
            self._window.messages.complain(text)
        else:
            self._window.repair_wanted.emit()

    def _rebuild(self) -> None:
        self._window.work.start(Task(partial(_rebuild, self._archive), self._rebuilt, Work.CHECK))

    def _rebuilt(self, _: object) -> None:
        self._window.parts.notices.remove(_KEY)
        self._window.messages.tell(self.tr("The search was built anew."))


def _check(archive: Archive, progress: Callable[[Checked], None], control: Control) -> CheckReport:
    return archive.checking.run(progress, control)


def _rebuild(archive: Archive, progress: Callable[[Any], None], _: Control) -> None:
    archive.checking.rebuild_search(progress)
