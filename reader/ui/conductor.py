"""Connects the parts of the window: who speaks, who listens, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.archived import ArchivedArticle
from reader.core.errors import ReaderError
from reader.services.importing import ImportReport
from reader.ui.reading.typography import Typography
from reader.ui.texts import error_text, title_text
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Conductor(QObject):
    """Made last, when all parts are there."""

    def __init__(self, window: MainWindow, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._parts = window.parts
        self._actions = window.menu_actions
        self._connect_actions()
        self._connect_changes(worker)
        self._connect_reading()

    def _connect_actions(self) -> None:
        window, parts, actions, commands = self._window, self._parts, self._actions, self._window.commands
        actions.bind(
            {
                actions.import_files: commands.ask_files,
                actions.import_folder: commands.ask_folder,
                actions.samples: commands.import_samples,
                actions.export: lambda: window.exporting.ask(),
                actions.verify: window.verifying.ask,
                actions.hand_over: window.exchanging.ask_articles,
                actions.take_over: window.exchanging.ask_source,
                actions.import_highlights: window.highlights.ask,
                actions.backups: window.backups.show,
                actions.quit: window.close,
                actions.undo: window.editing.undo,
                actions.redo: window.editing.redo,
                actions.copy: parts.page.view.copy_text,
                actions.copy_address: commands.copy_address,
                actions.trash: commands.trash,
                actions.search: commands.search,
                actions.find: parts.page.find_bar.open_bar,
                actions.next_paragraph: parts.page.next_paragraph,
                actions.previous_paragraph: parts.page.previous_paragraph,
                actions.details: commands.show_details,
                actions.larger: parts.page.larger,
                actions.smaller: parts.page.smaller,
                actions.usual: parts.page.usual_size,
                actions.shortcuts: commands.show_shortcuts,
                actions.about: commands.show_about,
            }
        )
        for action, part in ((actions.show_list, parts.articles), (actions.show_side, parts.side)):
            action.setChecked(True)
            action.toggled.connect(part.setVisible)
        actions.schemes.triggered.connect(commands.choose_scheme)
        actions.languages.triggered.connect(commands.choose_language)
        parts.bind(actions)
        parts.articles.view.addAction(actions.trash)
        parts.page.view.addActions([actions.copy, actions.copy_address, actions.details])

    def _connect_changes(self, worker: Worker) -> None:
        window, parts = self._window, self._parts
        worker.failed.connect(self._complain)
        # First the page, where one looks who puts a tag; the list asks for its rows behind it.
        window.editing.changed.connect(window.article.follow)
        window.editing.changed.connect(parts.articles.follow)
        window.editing.named.connect(self._actions.set_history)
        window.work.ticked.connect(parts.articles.refresh)
        window.importing.finished.connect(self._imported)
        window.importing.report_wanted.connect(window.commands.show_report)

    def _connect_reading(self) -> None:
        window, parts = self._window, self._parts
        window.article.opened.connect(self._show_article)
        window.article.refreshed.connect(self._refresh_article)
        window.article.closed.connect(self._close_article)
        parts.articles.listed.connect(self._listed)
        parts.articles.view.chosen.connect(window.open_article)
        parts.articles.view.entered.connect(window.commands.enter)
        parts.articles.view.selection_changed.connect(self._selected)
        parts.page.view.mention_clicked.connect(parts.side.show_mention)
        parts.page.view.annotation_clicked.connect(parts.side.show_annotation)
        parts.page.typography_changed.connect(self._keep_typography)
        parts.side.who.mention_wanted.connect(parts.page.view.show_mention)
        parts.side.notes.paragraph_wanted.connect(self._go_to_paragraph)
        parts.side.notes.editor.closed.connect(parts.page.view.setFocus)

    def _show_article(self, archived: ArchivedArticle) -> None:
        self._parts.page.show_article(archived)
        if not self._parts.page.view.complete:
            self._parts.side.who.show_mentions(None)  # the names of the last article; those of this one are to come
        self._parts.side.show_article(archived)
        self._parts.articles.view.select_article(archived.id)
        self._parts.page.mark(self._parts.articles.searched)
        self._name(archived)

    def _refresh_article(self, archived: ArchivedArticle) -> None:
        self._parts.page.refresh(archived)
        self._parts.side.show_article(archived)
        self._name(archived)

    def _name(self, archived: ArchivedArticle) -> None:
        self._actions.set_article(archived)
        title = title_text(archived.article.title)
        self._window.setWindowTitle(self.tr("{title} – Archive Reader").format(title=title))

    def _go_to_paragraph(self, number: int) -> None:
        view = self._parts.page.view
        if view.archived and not view.is_shown(number):
            self._actions.left_out.setChecked(True)  # a note on a paragraph that was hidden leads there, too
        view.choose_paragraph(number)

    def _close_article(self) -> None:
        self._parts.page.close_article()
        self._parts.side.close_article()
        self._actions.set_article(None)
        self._window.setWindowTitle(self.tr("Archive Reader"))

    def _listed(self) -> None:
        self._parts.show_empty(empty=self._parts.articles.nowhere)
        if not self._parts.articles.searched:
            self._parts.page.mark("")
        current, view = self._window.article.number, self._parts.articles.view
        if current is not None and not view.selectionModel().hasSelection():
            # What is sought stands at the top, and who types wants to see that.
            view.select_article(current, scroll=not self._parts.articles.searched)
        self._selected()

    def _selected(self) -> None:
        self._actions.set_selected(int(self._parts.articles.view.selectionModel().hasSelection()))

    def _imported(self, report: ImportReport) -> None:
        self._window.editing.changed.emit(report.changes)
        first = next((row.article for row in report.rows if row.article is not None), None)
        if first is not None and (self._window.article.number is None or len(report.rows) == 1):
            self._window.open_article(first)

    def _keep_typography(self, typography: Typography) -> None:
        self._window.session.typography = typography

    def _complain(self, error: ReaderError) -> None:
        if error.code == "archive-damaged":
            self._window.checking.offer(error)
            return
        self._window.messages.complain(error_text(error))
