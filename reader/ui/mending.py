"""What the reader puts right in the open article: its facts, and which paragraphs belong to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.archived import ArchivedArticle
from reader.core.changes import Changes
from reader.core.mends import Facts
from reader.services.archive import Archive
from reader.ui.dialogs.facts import FactsDialog
from reader.ui.page.document import NOT_A_PARAGRAPH
from reader.ui.texts import shortened, title_text
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Mending(QObject):
    """Each mend is made on the capture that is shown, and can be undone from its message."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._mending = archive.mending
        self._worker = worker

    def ask_facts(self) -> None:
        """Open the form for the facts, once it is known what the page itself says."""
        archived = self._window.article.current
        if archived:
            job = self._worker.read(self._mending.found, archived.id, archived.capture.id)
            job.then(partial(self._open_form, archived))

    def hide_current(self) -> None:
        """Leave the current paragraph out, or bring it back if it is left out."""
        archived, number = self._window.article.current, self._window.parts.page.view.current
        if not archived or number == NOT_A_PARAGRAPH:
            return
        if archived.article.paragraphs[number].left_out:
            self.bring_back(number)
        else:
            job = self._window.editing.change(self._mending.hide, archived.id, archived.capture.id, number)
            job.then(self._tell_hidden)

    def bring_back(self, number: int) -> None:
        """Let a paragraph that was left out belong to the article."""
        archived = self._window.article.current
        if archived:
            job = self._window.editing.change(self._mending.show, archived.id, archived.capture.id, number)
            job.then(self._tell_shown)

    def _open_form(self, archived: ArchivedArticle, found: Facts) -> None:
        dialog = FactsDialog(archived, found, self._window)
        dialog.mended.connect(partial(self._mend, dialog, archived))
        dialog.open()

    def _mend(self, dialog: FactsDialog, archived: ArchivedArticle, facts: Facts) -> None:
        job = self._window.editing.change(self._mending.facts, archived.id, archived.capture.id, facts)
        job.then(partial(self._mended, dialog)).otherwise(dialog.complain)

    def _mended(self, dialog: FactsDialog, changes: Changes) -> None:
        dialog.accept()
        if changes.articles:
            text = self.tr("The facts of “{title}” were corrected.")
            self._window.editing.tell_undoable(text.format(title=shortened(title_text(changes.subject), 80)))

    def _tell_hidden(self, changes: Changes) -> None:
        text = self.tr("“{text}” is left out. Its notes are kept.")
        self._window.editing.tell_undoable(text.format(text=changes.subject))

    def _tell_shown(self, changes: Changes) -> None:
        text = self.tr("“{text}” belongs to the article again.")
        self._window.editing.tell_undoable(text.format(text=changes.subject))
