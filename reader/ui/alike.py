"""Articles that are nearly the same: counted, listed, compared, joined or kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.archived import ArticleRow, Resemblance
from reader.core.changes import Action, Changes
from reader.services.archive import Archive
from reader.ui.dialogs.alike import AlikeDialog
from reader.ui.dialogs.comparison import ComparisonDialog
from reader.ui.texts import date_text, title_text
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Alike(QObject):
    """`counted` says how many pairs wait for a decision."""

    counted = Signal(int)

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._comparing = archive.comparing
        self._worker = worker
        self._dialog: AlikeDialog | None = None
        self._pairs: Sequence[Resemblance] = ()
        self._asked = False

    def look(self) -> None:
        """Count again, off the window's thread: the texts of the pairs are compared."""
        if not self._asked:  # one question at a time, however many changes come
            self._asked = True
            job = self._worker.read(self._comparing.resemblances)
            job.then(self._know)
            job.ended.connect(self._answered)

    def look_after_import(self) -> None:
        """Count again, and say so if an import brought pairs that were not there."""
        before = {pair.id for pair in self._pairs}
        self._worker.read(self._comparing.resemblances).then(lambda pairs: self._tell_new(before, pairs))

    def follow(self, changes: Changes) -> None:
        """Count again if a change may have made or unmade pairs."""
        if changes.action is not Action.IMPORT and (changes.list_changed or changes.action is Action.KEEP_APART):
            self.look()

    def show(self) -> None:
        """Open the list of the pairs."""
        if self._dialog is None:
            self._dialog = AlikeDialog(self._window)
            self._dialog.compare_wanted.connect(self._compare)
            self._dialog.join_wanted.connect(self._join)
            self._dialog.apart_wanted.connect(self._keep_apart)
            self._dialog.destroyed.connect(self._gone)
        self._dialog.show_pairs(self._pairs)
        self._dialog.show()
        self._dialog.activateWindow()
        self.look()

    def _answered(self) -> None:
        self._asked = False

    def _gone(self) -> None:
        self._dialog = None

    def _know(self, pairs: Sequence[Resemblance]) -> None:
        self._pairs = pairs
        self.counted.emit(len(pairs))
        if self._dialog:
            self._dialog.show_pairs(pairs)

    def _tell_new(self, before: set[int], pairs: Sequence[Resemblance]) -> None:
        self._know(pairs)
        new = sum(pair.id not in before for pair in pairs)
        if new:
            text = (
                self.tr("1 imported article is nearly the same as another one.")
                if new == 1
                else self.tr("{count} pairs of articles are nearly the same.").format(count=new)
            )
            self._window.messages.add(text, self.tr("Look at them"), self.show)

    def _compare(self, pair: Resemblance) -> None:
        window = self._window
        names = (_name(pair.first), _name(pair.second))
        size = window.parts.page.view.text_size
        dialog = ComparisonDialog(self.tr("What is different"), names, window.theme, size, window)
        dialog.setWindowTitle(self.tr("What is different"))
        job = self._worker.read(self._comparing.articles, pair.first.id, pair.second.id, latest="comparison")
        job.then(dialog.show_compared)
        dialog.show()

    def _join(self, pair: Resemblance) -> None:
        job = self._window.editing.change(self._comparing.join, pair.first.id, pair.second.id)
        job.then(lambda changes: self._tell_joined(pair, changes))

    def _tell_joined(self, pair: Resemblance, changes: Changes) -> None:
        if self._window.article.number == pair.second.id:
            self._window.open_article(pair.first.id)
        text = self.tr("“{title}” is one article now, with the captures and notes of both.")
        self._window.editing.tell_undoable(text.format(title=title_text(changes.subject)))

    def _keep_apart(self, pair: Resemblance) -> None:
        job = self._window.editing.change(self._comparing.keep_apart, pair.id)
        job.then(lambda _: self._window.editing.tell_undoable(self.tr("The two articles stay two.")))


def _name(row: ArticleRow) -> str:
    facts = "  ·  ".join(part for part in (row.source, date_text(row.published)) if part)
    return f"{title_text(row.title)}\n{facts}"
