"""Imports: of files, of what was pasted, of what was cut off; and what is said when they end."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.importing import Importing as Service
from reader.services.importing import ImportReport, Status, UnfinishedImport
from reader.ui.long_work import LongWork, Task
from reader.ui.message_bar import MessageBar
from reader.ui.pasting import Pasted, Problem, page_in
from reader.ui.resume_bar import ResumeBar
from reader.ui.texts import articles_text
from reader.ui.worker import Worker


class Importing(QObject):
    """Starts imports. `finished` carries the report, `report_wanted` asks to show one."""

    finished = Signal(object)
    report_wanted = Signal(object)

    def __init__(
        self,
        archive: Archive,
        worker: Worker,
        work: LongWork,
        messages: MessageBar,
        resume_bar: ResumeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._importing = archive.importing
        self._read_only = archive.read_only
        self._worker = worker
        self._work = work
        self._messages = messages
        self._resume_bar = resume_bar
        resume_bar.resumed.connect(self.resume)
        resume_bar.left.connect(self._forget)

    def start(self, paths: list[Path]) -> None:
        """Import files and folders, after those that were asked for before."""
        if paths:
            # The archive remembers only its last import: what was cut off before it cannot be offered any more.
            self._resume_bar.hide()
            self._work.start(Task(partial(self._importing.run, paths), self._finish))

    def paste(self) -> None:
        """Import the page, or the text, that is on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData(), self.tr("Clipboard"))

    def take(self, data: QMimeData, origin: str) -> None:
        """Import a page that was pasted or dropped; `origin` is the word with which its name begins."""
        page = page_in(data)
        if isinstance(page, Problem):
            self._messages.complain(self._problem(page))
            return
        name = f"{origin} {datetime.now():%Y-%m-%d %H.%M}{page.suffix}"
        self._work.start(Task(partial(_paste, self._importing, page, name), self._finish))

    def look_for_unfinished(self) -> None:
        """Offer to go on with an import that was cut off, if there is one and it can be gone on with."""
        if self._read_only:
            return
        self._worker.read(self._importing.unfinished).then(self._offer)

    def resume(self, unfinished: UnfinishedImport) -> None:
        """Go on with an import that was cut off."""
        self._work.start(Task(partial(self._importing.resume, unfinished), self._finish))

    def _forget(self, unfinished: UnfinishedImport) -> None:
        self._worker.write(self._importing.forget, unfinished)

    def _offer(self, unfinished: UnfinishedImport | None) -> None:
        if unfinished is None or self._work.running:
            return
        if unfinished.roots:
            self._resume_bar.offer(unfinished)
        else:
            self._forget(unfinished)  # it was pasted, and what was on the clipboard is gone

    def _problem(self, problem: Problem) -> str:
        return {
            Problem.NOTHING: self.tr(
                "There is no page and no text on the clipboard. "
                "Select text in your browser, copy it, then paste it here."
            ),
            Problem.PICTURE: self.tr(
                "There is only a picture on the clipboard, and a picture has no text to read. "
                "Copy the text of the page, or save the page in your browser and import the file."
            ),
            Problem.ADDRESS: self.tr(
                "That is only the address of a page, and this program never uses the network. Save the page in your "
                "browser (Ctrl+S, “Web page, complete”), then drop the saved file here."
            ),
        }[problem]

    def _finish(self, report: ImportReport) -> None:
        self.finished.emit(report)
        if report.count(Status.FAILED):
            self.report_wanted.emit(report)
        else:
            self._messages.tell(self._summary(report), self.tr("Show the report"), partial(self._show_report, report))

    def _show_report(self, report: ImportReport) -> None:
        self.report_wanted.emit(report)

    def _summary(self, report: ImportReport) -> str:
        new, present = report.count(Status.IMPORTED), report.count(Status.PRESENT)
        captured = report.count(Status.CAPTURED)
        parts = []
        if new:
            parts.append(self.tr("{articles} imported.").format(articles=articles_text(new)))
        if captured == 1:
            parts.append(self.tr("1 page is a further capture of an article that was there."))
        elif captured:
            text = self.tr("{count} pages are further captures of articles that were there.")
            parts.append(text.format(count=captured))
        if present and parts:
            parts.append(self.tr("%Ln of the pages were in the archive already.", "", present))
        elif present == 1:
            parts.append(self.tr("This page was in the archive already. Nothing was changed."))
        elif present:
            text = self.tr("All {count} pages were in the archive already. Nothing was changed.")
            parts.append(text.format(count=present))
        return " ".join(parts)


def _paste(importing: Service, page: Pasted, name: str, _: object, control: Control) -> ImportReport:
    return importing.paste(page.content, name, control)
