"""Exports: the dialog, the call, and what is said when the file is written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.core.errors import ReaderError
from reader.core.notebook import Notebook
from reader.services.archive import Archive
from reader.services.exporting import formats
from reader.ui.article_list.panel import ListPanel
from reader.ui.dialogs.export import ExportDialog
from reader.ui.message_bar import MessageBar
from reader.ui.open_article import OpenArticle
from reader.ui.worker import Worker


class Exporting(QObject):
    """Asks what to export and does it off the window's thread."""

    def __init__(
        self,
        archive: Archive,
        worker: Worker,
        articles: ListPanel,
        article: OpenArticle,
        messages: MessageBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._archive = archive
        self._worker = worker
        self._list = articles
        self._article = article
        self._messages = messages

    def ask(self) -> None:
        """Open the dialog, once it is known which articles have notes."""
        # Asked after the changes that are still being saved, so that the newest note counts.
        self._worker.write(self._archive.exporting.annotated).then(self._open)

    def export(self, numbers: list[int] | None, key: str, path: Path) -> None:
        """Write the notes of these articles, or of all, to a file."""
        call = partial(self._archive.exporting.export, numbers, key, path)
        self._worker.write(call).then(partial(self._done, path))

    def save_table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Ask where to, and write a report as a table for spreadsheets."""
        start = str(Path.home() / f"{self.tr('import-report')}.csv")
        kinds = self.tr("Table for spreadsheets (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the report"), start, kinds)
        if chosen:
            self.write_table(head, rows, Path(chosen))

    def write_table(self, head: Sequence[str], rows: Sequence[Sequence[str]], path: Path) -> None:
        """Write a report as a table."""
        path = path if path.suffix else path.with_suffix(".csv")
        self._worker.read(self._archive.exporting.table, head, rows, path).then(partial(self._saved_table, path))

    def _saved_table(self, path: Path, _: object) -> None:
        text = self.tr("The report was written to {path}").format(path=path)
        self._messages.tell(text, self.tr("Copy the path"), partial(self._copy, path))

    def save_original(self, number: int, name: str, capture: int | None = None) -> None:
        """Ask where to, and write the file from which a capture was imported, byte for byte."""
        start = str(Path.home() / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the original file"), start)
        if chosen:
            self.write_original(number, Path(chosen), capture)

    def write_original(self, number: int, path: Path, capture: int | None = None) -> None:
        """Write the file from which a capture, by default the newest, was imported."""
        call = partial(_save_original, self._archive, number, capture, path)
        self._worker.read(call).then(partial(self._saved, path))

    def _saved(self, path: Path, _: object) -> None:
        text = self.tr("The original file was written to {path}").format(path=path)
        self._messages.tell(text, self.tr("Copy the path"), partial(self._copy, path))

    def _open(self, annotated: list[int]) -> None:
        current = self._article.current
        dialog = ExportDialog(
            formats(),
            (current.id, current.article.title) if current else None,
            self._list.view.selected(),
            annotated,
            self._window,
        )
        dialog.wanted.connect(self.export)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _done(self, path: Path, notebook: Notebook) -> None:
        count = sum(len(article.paragraphs) for article in notebook.articles)
        if count == 1:
            text = self.tr("The notes on 1 paragraph were written to {path}").format(path=path)
        else:
            text = self.tr("The notes on {count} paragraphs were written to {path}").format(count=count, path=path)
        self._messages.tell(text, self.tr("Copy the path"), partial(self._copy, path))

    def _copy(self, path: Path) -> None:
        QGuiApplication.clipboard().setText(str(path))


def _save_original(archive: Archive, number: int, capture: int | None, path: Path) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(archive.library.original(number, capture))
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ReaderError("export-failed", name=path, reason=error.strerror) from error
