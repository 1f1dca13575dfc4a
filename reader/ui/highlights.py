"""Highlights of other programs: which file, how far the import is, and what is said when it ends."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.core.highlights import Outcome
from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.highlights import HighlightReport
from reader.ui.dialogs.highlight_rows import NOT_IMPORTED, WITHOUT_PLACE
from reader.ui.dialogs.highlights import HighlightsDialog
from reader.ui.long_work import Task
from reader.ui.progress_pane import Work
from reader.ui.texts import count_text

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_PATTERNS = "*.json *.jsonl *.csv *.html *.htm *.rdf *.xml *.qdpx *.qde *.zip"


class HighlightImport(QObject):
    """Slots of the action."""

    def __init__(self, window: MainWindow, archive: Archive) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive

    def ask(self) -> None:
        """Ask for a file that another program exported, and import it."""
        kinds = self.tr("Highlights of other programs ({patterns});;All files (*)").format(patterns=_PATTERNS)
        title = self.tr("Import highlights of another program")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), kinds)
        if chosen:
            self.start(Path(chosen))

    def start(self, path: Path) -> None:
        """Import a file."""
        self._window.work.start(Task(partial(_run, self._archive, path), self._finish, Work.HIGHLIGHTS))

    def _finish(self, report: HighlightReport) -> None:
        self._window.editing.changed.emit(report.changes)
        if report.changes.articles:
            self._window.editing.tell_undoable(self._summary(report))
            self._window.lost_notes.look()
        else:
            self._window.messages.tell(self._summary(report))
        self._window.messages.add("", self.tr("Show the report"), partial(self._show, report))
        if report.count(*NOT_IMPORTED, *WITHOUT_PLACE):
            self._show(report)

    def _summary(self, report: HighlightReport) -> str:
        placed, present = report.count(Outcome.PLACED), report.count(Outcome.PRESENT)
        lost, left = report.count(*WITHOUT_PLACE), report.count(*NOT_IMPORTED)
        texts = (
            (self.tr("%Ln highlights were placed.", "", placed), placed),
            (self.tr("%Ln were in the archive already.", "", present), present),
            (self.tr("%Ln are kept without a place.", "", lost), lost),
            (self.tr("%Ln could not be imported.", "", left), left),
        )
        told = [text for text, count in texts if count]
        if not report.whole:
            text = self.tr("The import was stopped after {done} of {total}. Import the file again to go on.")
            told.append(text.format(done=count_text(len(report.rows)), total=count_text(report.total)))
        return " ".join(told)

    def _show(self, report: HighlightReport) -> None:
        dialog = HighlightsDialog(report, self._window.theme, self._window)
        dialog.article_wanted.connect(self._window.open_article)
        dialog.save_wanted.connect(self._window.exporting.save_table)
        dialog.show()


def _run(archive: Archive, path: Path, tell: Callable[[Any], None], control: Control) -> HighlightReport:
    return archive.highlights.run(path, lambda done, total: tell((done, total)), control)
