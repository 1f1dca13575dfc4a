"""Articles handed to a colleague in one file, and a colleague's file merged into the archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.core.bundles import Manifest
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.exchanging import Bundled
from reader.services.merging import MergeReport
from reader.ui.dialogs.bundle import BundleDialog, Handed
from reader.ui.dialogs.merged import MergedDialog
from reader.ui.dialogs.question import Question
from reader.ui.long_work import Task
from reader.ui.progress_pane import Work
from reader.ui.texts import articles_text, error_text, moment_text
from reader.ui.worker import Worker
from reader.ui.writing import write_file

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_SUFFIX = ".zip"


class Exchanging(QObject):
    """Slots of the actions; `import_files` sees a bundle among files that are to be imported."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker

    # Handing over

    def ask_articles(self) -> None:
        """Ask which articles to hand over, and where to write them."""
        # Asked after the changes that are still being saved, so that the newest note goes with them.
        selected = self._window.parts.articles.view.selected()
        self._worker.write(self._archive.library.count).then(partial(self._ask_articles, selected))

    def bundle(self, handed: Handed, path: Path) -> None:
        """Write articles, with all that belongs to them, to a file."""
        path = path if path.suffix else path.with_suffix(_SUFFIX)
        call = partial(_bundle, self._archive, handed, path)
        job = write_file(self._worker, self._window.messages, call, path)
        job.then(partial(self._bundled, path)).otherwise(self._refused)

    def _ask_articles(self, selected: list[int], count: int) -> None:
        tags = [tag for tag, used in self._window.editing.tags if used]
        window = self._window
        dialog = BundleDialog(selected, tags, count, window.theme, window)
        dialog.wanted.connect(self._ask_target)
        dialog.open()

    def _ask_target(self, handed: Handed) -> None:
        start = str(Path.home() / f"{self.tr('articles')}{_SUFFIX}")
        title = self.tr("Hand articles to a colleague")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, self._kinds())
        if chosen:
            self.bundle(handed, Path(chosen))

    def _refused(self, error: ReaderError) -> None:
        if error.code == "no-such-article":  # they can be selected nowhere else
            text = self.tr(
                "What lies in the trash cannot be handed over. Restore the articles first, or select others."
            )
            self._window.messages.complain(text)
        else:
            self._window.messages.complain(error_text(error))

    def _bundled(self, path: Path, bundled: Bundled) -> None:
        text = self.tr("{articles} with all that belongs to them: {path}")
        text = text.format(articles=articles_text(bundled.articles), path=path)
        self._window.messages.tell(text, self.tr("Copy the path"), partial(_copy, path))

    # Taking over

    def ask_source(self) -> None:
        """Ask for a colleague's file, and merge it."""
        title = self.tr("Take over from a colleague")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), self._kinds())
        if chosen:
            self.offer(Path(chosen))

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files and folders; a bundle among them is offered to be merged instead."""
        packed = [path for path in paths if path.suffix.lower() == _SUFFIX]
        if packed:
            self._worker.read(self._archive.exchanging.among, packed).then(partial(self._sort_out, paths))
        else:
            self._window.importing.start(list(paths))

    def offer(self, path: Path) -> None:
        """Say whose bundle this is, and merge it if that is meant."""
        self._worker.read(self._archive.exchanging.look, path).then(partial(self._ask, path))

    def merge(self, path: Path) -> None:
        """Merge a bundle."""
        self._window.work.start(Task(partial(_merge, self._archive, path), self._finish, Work.MERGE))

    def _sort_out(self, paths: Sequence[Path], bundles: Sequence[Path]) -> None:
        for path in bundles:
            self.offer(path)
        self._window.importing.start([path for path in paths if path not in bundles])

    def _ask(self, path: Path, manifest: Manifest) -> None:
        box = Question(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Take over from a colleague"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        text = self.tr("Merge {articles} of {author} into this archive?")
        author = manifest.author or self.tr("an unknown author")
        box.setText(text.format(articles=articles_text(manifest.articles), author=author))
        explained = self.tr(
            "The file was made on {moment}. Nothing of yours is lost and nothing comes twice: where both of you "
            "changed the same note, both versions are kept. You can undo the merge."
        )
        box.setInformativeText(explained.format(moment=moment_text(manifest.made)))
        go = box.addButton(self.tr("Merge"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go)
        box.accepted.connect(partial(self.merge, path))
        box.open()

    def _finish(self, report: MergeReport) -> None:
        self._window.editing.changed.emit(report.changes)
        if report.whole:
            text = self.tr("%Ln articles of {author} were merged.", "", report.done)
        else:
            stopped = self.tr("The merge was stopped: %Ln articles of {author} are here.", "", report.done)
            text = f"{stopped} {self.tr('Take the file again to go on.')}"
        author = report.author or self.tr("an unknown author")
        self._window.editing.tell_undoable(text.format(author=author))
        self._window.messages.add("", self.tr("What it brought"), partial(self._show, report))
        if report.conflicts or report.kept:
            self._show(report)

    def _show(self, report: MergeReport) -> None:
        MergedDialog(report, self._window.theme, self._window).open()

    def _kinds(self) -> str:
        return self.tr("Articles of a colleague (*.zip);;All files (*)")


def _bundle(
    archive: Archive, handed: Handed, path: Path, progress: Callable[[int, int], None], control: Control
) -> Bundled:
    return archive.exchanging.bundle(path, handed.numbers, tag=handed.tag, progress=progress, control=control)


def _merge(archive: Archive, path: Path, tell: Callable[[Any], None], control: Control) -> MergeReport:
    return archive.exchanging.merge(path, lambda done, total: tell((done, total)), control)


def _copy(path: Path) -> None:
    QGuiApplication.clipboard().setText(str(path))
