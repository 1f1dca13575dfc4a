"""Imports: one at a time, the next ones wait; the window goes on living meanwhile."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.services.archive import Archive
from reader.services.importing import ImportReport, Progress, Status
from reader.ui.import_progress import ImportProgress
from reader.ui.message_bar import MessageBar
from reader.ui.texts import articles_text
from reader.ui.worker import Job, Worker

_REFRESH_MS = 1000


class Importing(QObject):
    """Runs imports. `stored` says now and then that the list has grown, `finished` carries the report."""

    stored = Signal()
    finished = Signal(object)
    report_wanted = Signal(object)

    def __init__(
        self, archive: Archive, worker: Worker, progress: ImportProgress, messages: MessageBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._worker = worker
        self._progress = progress
        self._messages = messages
        self._job: Job | None = None
        self._waiting: list[list[Path]] = []
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self.stored)
        progress.cancelled.connect(self.cancel)

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    def start(self, paths: list[Path]) -> None:
        """Import files and folders, after those that were asked for before."""
        if not paths:
            return
        if self._job:
            self._waiting.append(paths)
            return
        self._progress.begin()
        self._timer.start()
        self._job = self._worker.long(partial(self._archive.importing.run, paths))
        self._job.progressed.connect(self._show_progress)
        self._job.then(self._finish)
        self._job.ended.connect(self._end)

    def cancel(self) -> None:
        """Stop; what is stored stays."""
        self._waiting.clear()
        if self._job:
            self._job.cancel()

    def _show_progress(self, progress: Progress) -> None:
        self._progress.show_progress(progress)

    def _finish(self, report: ImportReport) -> None:
        self.finished.emit(report)
        if report.count(Status.FAILED):
            self.report_wanted.emit(report)
        else:
            self._messages.tell(self._summary(report), self.tr("Show the report"), partial(self._show_report, report))

    def _show_report(self, report: ImportReport) -> None:
        self.report_wanted.emit(report)

    def _end(self) -> None:
        self._job = None
        self._timer.stop()
        self._progress.hide()
        if self._waiting:
            self.start(self._waiting.pop(0))

    def _summary(self, report: ImportReport) -> str:
        new, present = report.count(Status.IMPORTED), report.count(Status.PRESENT)
        if new and present:
            text = self.tr("{articles} imported; {count} of the files were in the archive already.")
            return text.format(articles=articles_text(new), count=present)
        if new:
            return self.tr("{articles} imported.").format(articles=articles_text(new))
        return self.tr("All {count} files were in the archive already. Nothing was changed.").format(count=present)
