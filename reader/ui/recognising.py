"""Names found again by the recognisers of this version, or by a model of the user's own; and the choice of that."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.rereading import RereadReport
from reader.ui.dialogs.model import ModelDialog
from reader.ui.dialogs.question import Question
from reader.ui.long_work import Task
from reader.ui.progress_pane import Work
from reader.ui.texts import articles_text, count_text, error_text
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Recognising(QObject):
    """Slots of the actions, and the offer after a change of the recognisers."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._recognising = archive.recognising
        self._worker = worker
        self._dialog: ModelDialog | None = None

    def offer(self) -> None:
        """Tell, once, that this version's recognisers are others than those that found the archive's names."""
        # A model that is not there is told when it is needed.
        self._worker.read(self._recognising.waiting).then(self._offer).otherwise(lambda _: None)

    def ask(self) -> None:
        """Recognise again what other recognisers have read, once the user has said that this is meant."""
        self._worker.read(self._recognising.waiting).then(self._ask)

    def start(self) -> None:
        """Recognise again what other recognisers have read."""
        self._window.work.start(Task(partial(self._recognising.run, None), self._finish, Work.REREAD))

    def choose_model(self) -> None:
        """Show which model reads, and let the user choose one."""
        dialog = ModelDialog(self._recognising.model.folder, self._window)
        dialog.chosen.connect(self._choose)
        dialog.taken_off.connect(self._take_off)
        dialog.open()
        self._dialog = dialog
        dialog.destroyed.connect(self._forget)

    def _offer(self, waiting: tuple[str, int]) -> None:
        stamp, count = waiting
        session, messages = self._window.session, self._window.messages
        if count and session.offered != stamp and messages.isHidden():
            session.offered = stamp
            self._tell_waiting(count)

    def _tell_waiting(self, count: int) -> None:
        text = self.tr("A better recogniser is here: {articles} can be recognised again.")
        self._window.messages.tell(text.format(articles=articles_text(count)), self.tr("Recognise again"), self.start)

    def _ask(self, waiting: tuple[str, int]) -> None:
        count = waiting[1]
        if not count:
            self._window.messages.tell(self.tr("All names are as the present recogniser finds them."))
            return
        box = Question(self._window)
        box.setWindowTitle(self.tr("Recognise the names again"))
        box.setText(
            self.tr("Find the people and organisations of {articles} again?").format(articles=articles_text(count))
        )
        box.setInformativeText(
            self.tr(
                "This may take a while; you can go on working, pause it or cancel it, and go on another day. "
                "The texts stay as they are, and so do your corrections, notes and tags."
            )
        )
        go = box.addButton(self.tr("Recognise again"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(self.start)
        box.open()

    def _finish(self, report: RereadReport) -> None:
        self._window.editing.changed.emit(report.changes)
        result, tell = report.result, self._window.messages.tell
        text = self.tr("%Ln of {total} texts have other names now.", "", result.changed)
        text = text.format(total=count_text(result.total))
        if result.done < result.total:
            text += " " + self.tr("%Ln are still to be done.", "", result.total - result.done)
        if result.errors:
            tell = self._window.messages.complain
            count = len(result.errors)
            failed = self.tr("%Ln could not be done and keep the names they have. The first: {reason}", "", count)
            text += " " + failed.format(reason=error_text(result.errors[0]))
        tell(text)

    # The model

    def _choose(self, folder: Path) -> None:
        job = self._worker.read(self._recognising.model.choose, folder)
        job.then(lambda _: self._chosen()).otherwise(self._refused)

    def _take_off(self) -> None:
        self._worker.read(self._recognising.model.take_off).then(lambda _: self._chosen()).otherwise(self._refused)

    def _chosen(self) -> None:
        if self._dialog:
            self._dialog.show_folder(self._recognising.model.folder)
        self._worker.read(self._recognising.waiting).then(self._tell_other)

    def _tell_other(self, waiting: tuple[str, int]) -> None:
        stamp, count = waiting
        self._window.session.offered = stamp
        if count:
            text = self.tr("What is imported from now on is read so. {articles} can be recognised again.")
            text = text.format(articles=articles_text(count))
            self._window.messages.tell(text, self.tr("Recognise again"), self.start)

    def _refused(self, error: ReaderError) -> None:
        if self._dialog:
            self._dialog.complain(error)
        else:
            self._window.messages.complain(error_text(error))

    def _forget(self) -> None:
        self._dialog = None
