"""Exports: the dialog, the call, and what is said when the file is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.core.errors import ReaderError
from reader.core.notebook import Grouping
from reader.exporters import Format
from reader.exporters.printed import pieces
from reader.services.archive import Archive
from reader.services.exporting import Exported, formats
from reader.ui.article_list.panel import ListPanel
from reader.ui.dialogs.export import ExportChoice, ExportDialog
from reader.ui.dialogs.export_texts import TEMPLATE
from reader.ui.message_bar import MessageBar
from reader.ui.open_article import OpenArticle
from reader.ui.printing import PDF
from reader.ui.session import Session
from reader.ui.worker import Worker
from reader.ui.writing import write_file

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Exporting(QObject):
    """Asks what to export and does it off the window's thread."""

    def __init__(
        self,
        archive: Archive,
        worker: Worker,
        articles: ListPanel,
        article: OpenArticle,
        messages: MessageBar,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker
        self._list = articles
        self._article = article
        self._messages = messages
        self._session = window.session

    def ask(self, chosen: Sequence[str] = ()) -> None:
        """Open the dialog, once it is known which articles have notes; `chosen` are annotations, by id, to export."""
        # Asked after the changes that are still being saved, so that the newest note counts.
        self._worker.write(partial(_known, self._archive)).then(partial(self._open, tuple(chosen)))

    def export(
        self,
        numbers: Sequence[int] | None,
        key: str,
        path: Path,
        *,
        annotations: Sequence[str] | None = None,
        grouping: Grouping = Grouping.ARTICLE,
        template: Path | None = None,
    ) -> None:
        """Write the notes of these articles, or of all, to a file."""
        service = self._archive.exporting
        how = partial(service.export_by_template, numbers, template) if template else partial(
            service.export, numbers, PDF if key == PDF.key else key
        )  # fmt: skip
        call = partial(how, path, annotations=annotations, grouping=grouping)
        # Not on the thread that saves notes: a long export must not hold them up. First comes what is being saved.
        self._worker.write(_nothing).then(lambda _: self._start(call, path))

    def print_notes(self, choice: ExportChoice) -> None:
        """Show the pages of what was chosen, from where they can be printed."""
        call = partial(_pages, self._archive, choice)
        self._worker.write(_nothing).then(lambda _: self._worker.read(call).then(self._preview))

    def _start(self, call: Callable[..., Exported], path: Path) -> None:
        write_file(self._worker, self._messages, call, path).then(partial(self._done, path))

    def _preview(self, parts: list[str]) -> None:
        # The libraries of printers are loaded when somebody prints.
        from reader.ui.previewing import PrintPreview

        dialog = PrintPreview(parts, self.tr("Print notes"), self._window.theme, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

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

    def _open(self, chosen: tuple[str, ...], known: tuple[list[int], int]) -> None:
        annotated, count = known
        current = self._article.current
        dialog = ExportDialog(
            [*_with_pdf(formats())],
            (current.id, current.article.title) if current else None,
            self._list.view.selected(),
            annotated,
            _remembered(self._session),
            self._window.theme,
            self._window,
            count=count,
            chosen=chosen,
        )
        dialog.wanted.connect(self._export_chosen)
        dialog.preview_wanted.connect(self.print_notes)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export_chosen(self, choice: ExportChoice, path: Path) -> None:
        template = str(choice.template or "")
        self._session.export_choice = (choice.format, choice.grouping.value, template)
        self.export(
            choice.articles,
            choice.format,
            path,
            annotations=choice.annotations,
            grouping=choice.grouping,
            template=choice.template if choice.format == TEMPLATE else None,
        )

    def _done(self, path: Path, exported: Exported) -> None:
        if exported.passages:
            text = self.tr("The notes on %Ln passages were written to {path}", "", exported.passages)
        else:
            text = self.tr("%Ln articles were written to {path}", "", exported.articles)
        self._messages.tell(text.format(path=path), self.tr("Copy the path"), partial(self._copy, path))

    def _copy(self, path: Path) -> None:
        QGuiApplication.clipboard().setText(str(path))


def _nothing() -> None:
    """What is waited for: the changes before it are saved."""


def _known(archive: Archive) -> tuple[list[int], int]:
    return archive.exporting.annotated(), archive.library.count()


def _pages(archive: Archive, choice: ExportChoice) -> list[str]:
    with archive.exporting.notebook(
        choice.articles, annotations=choice.annotations, grouping=choice.grouping
    ) as notebook:
        return list(pieces(notebook, _nothing))


def _remembered(session: Session) -> ExportChoice | None:
    key, way, template = session.export_choice
    grouping = Grouping(way) if way in set(Grouping) else Grouping.ARTICLE
    return ExportChoice(None, None, key, grouping, Path(template) if template else None) if key else None


def _with_pdf(known: Sequence[Format]) -> Iterator[Format]:
    """The formats, with that of the window after the Word document."""
    for one in known:
        yield one
        if one.key == "docx":
            yield PDF


def _save_original(archive: Archive, number: int, capture: int | None, path: Path) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(archive.library.original(number, capture))
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ReaderError("export-failed", name=path, reason=error.strerror) from error
