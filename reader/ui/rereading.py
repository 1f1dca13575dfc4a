"""Reading again what is in the archive, with the extractor of this version."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.rereading import RereadReport
from reader.ui.dialogs.question import Question
from reader.ui.long_work import LongWork, Task
from reader.ui.progress_pane import Work
from reader.ui.texts import count_text, error_text

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Rereading(QObject):
    """`finished` carries what changed."""

    finished = Signal(object)

    def __init__(self, window: MainWindow, archive: Archive, work: LongWork) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._work = work

    def read_article(self) -> None:
        """Read the captures of the open article again."""
        number = self._window.article.number
        if number is not None:
            self.start([number])

    def read_all(self) -> None:
        """Read the whole archive again, once the user has said that this is meant: it may take an hour."""
        box = Question(self._window)
        box.setWindowTitle(self.tr("Read the whole archive again"))
        box.setText(self.tr("Read all articles again with this version of the program?"))
        box.setInformativeText(
            self.tr(
                "This may take a while; you can go on working, pause it or cancel it. "
                "Notes, tags and corrections stay. Notes that do not find their place again are listed."
            )
        )
        go = box.addButton(self.tr("Read again"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(partial(self.start, None))
        box.open()

    def start(self, articles: Sequence[int] | None) -> None:
        """Read these articles again, or all."""
        self._work.start(Task(partial(_read, self._archive, articles), self._finish, Work.REREAD))

    def _finish(self, answer: tuple[RereadReport, int, int]) -> None:
        report, total, lost = answer
        self._window.editing.changed.emit(report.changes)
        parts = [self._changed(report, total)]
        if report.result.errors:
            parts.append(self._failed(report))
        if lost:
            parts.append(
                self.tr("1 note lost its place.")
                if lost == 1
                else self.tr("{count} notes lost their places.").format(count=count_text(lost))
            )
        show = (self.tr("Show them"), self._window.lost_notes.show) if lost else ()
        tell = self._window.messages.complain if lost or report.result.errors else self._window.messages.tell
        tell(" ".join(parts), *show)

    def _changed(self, report: RereadReport, total: int) -> str:
        changed = len(report.changes.articles)
        if total == 1:
            same = self.tr("The text is the same as before.")
            return self.tr("The article has another text now.") if changed else same
        text = self.tr("%Ln of {total} articles have another text now.", "", changed)
        return text.format(total=count_text(total))

    def _failed(self, report: RereadReport) -> str:
        errors = report.result.errors
        count = len(errors)
        text = self.tr("%Ln could not be read again and keep the text they have. The first: {reason}", "", count)
        return text.format(reason=error_text(errors[0]))


def _read(
    archive: Archive, articles: Sequence[int] | None, progress: Callable[[object], None], control: Control
) -> tuple[RereadReport, int, int]:
    """Read again; with the report, how many articles there were, and how many annotations lost their places by it."""
    total = archive.library.count() if articles is None else len(articles)
    before = {annotation.id for annotation in archive.annotating.lost()}
    report = archive.rereading.run(articles, progress, control)
    return report, total, sum(annotation.id not in before for annotation in archive.annotating.lost())
