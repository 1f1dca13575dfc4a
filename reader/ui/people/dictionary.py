"""The reader's corrections as a file for a colleague, and a colleague's corrections taken over."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.services.archive import Archive
from reader.ui.texts import count_text
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Dictionary(QObject):
    """Asks for a file; `save` and `load` do the rest."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker

    def ask_target(self) -> None:
        """Ask where to, and write the corrections that hold everywhere."""
        start = str(Path.home() / f"{self.tr('names')}.json")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export names"), start, self._kinds())
        if chosen:
            self.save(Path(chosen))

    def ask_source(self) -> None:
        """Ask for a file, and take over the corrections in it."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import names"), str(Path.home()), self._kinds())
        if chosen:
            self.load(Path(chosen))

    def save(self, path: Path) -> None:
        """Write the corrections that hold everywhere."""
        path = path if path.suffix else path.with_suffix(".json")
        self._worker.write(_export, self._archive, path).then(partial(self._saved, path))

    def load(self, path: Path) -> None:
        """Take over the corrections of a colleague."""
        job = self._window.editing.change(self._archive.people.import_dictionary, path)
        text = self.tr("The names of “{name}” were taken over, in all articles.").format(name=path.name)
        job.then(lambda _: self._window.editing.tell_undoable(text))

    def _saved(self, path: Path, count: int) -> None:
        if count == 0:
            text = self.tr("The list in {path} is empty: no correction holds for the whole archive yet.")
        elif count == 1:
            text = self.tr("1 correction was written to {path}")
        else:
            text = self.tr("{count} corrections were written to {path}")
        text = text.format(count=count_text(count), path=path)
        self._window.messages.tell(text, self.tr("Copy the path"), partial(self._copy, path))

    def _copy(self, path: Path) -> None:
        QGuiApplication.clipboard().setText(str(path))

    def _kinds(self) -> str:
        return self.tr("Lists of names (*.json);;All files (*)")


def _export(archive: Archive, path: Path) -> int:
    # Whatever lies in the archive's folder is not to be written over.
    return archive.people.export_dictionary(path, [file for file in archive.folder.iterdir() if file.is_file()])
