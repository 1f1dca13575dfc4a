"""What the notebook asks for and does: its first page at once and then all of it, jumps, deleting, exporting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.core.annotations import Annotation
from reader.core.changes import Action, Changes
from reader.core.noting import NoteRow
from reader.services.archive import Archive
from reader.ui.notebook.model import PAGE
from reader.ui.notebook.panel import NotebookPanel
from reader.ui.texts import count_text
from reader.ui.theme import Theme
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_LIST, _REST_MS = "notebook", 120
_READ = (Action.MARK_READ, Action.MARK_UNREAD)
"""Changes that the notebook does not show."""


class NotebookDesk(QObject):
    """Made when all parts are there; the view itself when it is first wanted."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker
        self._interruption: object = None
        self._chosen: list[int] = []
        self._stale = True
        self._jump: Annotation | None = None
        self.panel: NotebookPanel | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask_all)
        window.menu_actions.tagging.notebook.toggled.connect(self.show)
        window.menu_actions.search.triggered.connect(partial(self.show, False))
        window.editing.changed.connect(self._follow)
        window.editing.tags_known.connect(self._know_tags)
        window.article.opened.connect(self._arrive)

    @property
    def shown(self) -> bool:
        """Whether the notebook is in sight."""
        return self._window.parts.notebook_shown

    def show(self, shown: bool = True) -> None:
        """Show the notebook, or the articles again."""
        window, action = self._window, self._window.menu_actions.tagging.notebook
        if shown:
            window.people.show(False)
            panel = self._made()
            window.parts.show_notebook(panel)
            if self._stale:
                self.renew()
            panel.view.setFocus()
        elif self.shown:
            window.parts.show_notebook(None)
            if window.article.current:
                window.parts.page.view.setFocus()
        action.blockSignals(True)
        action.setChecked(shown)
        action.blockSignals(False)
        window.people.gate()

    def renew(self) -> None:
        """Ask again for what is listed: the first page comes at once, all the rest behind it."""
        panel = self._made()
        self._stale = False
        if self._interruption is not None:
            self._interruption.ask()  # type: ignore[attr-defined]
        self._chosen = panel.chosen_numbers() or self._chosen
        self._rest.stop()
        self._interruption = self._archive.noting.interruption()
        order, ascending = panel.sorting()
        call = partial(
            self._archive.noting.numbers, panel.filters.query(), order,
            ascending=ascending, limit=PAGE, interruption=self._interruption,
        )  # fmt: skip
        self._worker.read(call, latest=_LIST).then(self._show_first)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        if self.panel:
            self.panel.set_theme(theme)

    def flush(self) -> None:
        """Save the note that is being changed, because the window is being left."""
        if self.panel:
            self.panel.detail.editor.flush()

    def _made(self) -> NotebookPanel:
        if self.panel is None:
            window = self._window
            panel = NotebookPanel(window.editing, window.drafts, self._archive, self._worker, window.theme)
            panel.back_wanted.connect(partial(self.show, False))
            panel.filters.changed.connect(self.renew)
            panel.filters.name_typed.connect(self._ask_names)
            panel.order.currentIndexChanged.connect(self.renew)
            panel.view.entered.connect(self._open)
            panel.view.doubleClicked.connect(self._open)
            panel.view.delete_wanted.connect(self._delete)
            panel.detail.jump_wanted.connect(self._open)
            panel.detail.delete_wanted.connect(self._delete)
            panel.detail.preview.wanted.connect(self._follow_link)
            panel.detail.editor.preview.wanted.connect(self._follow_link)
            panel.export_wanted.connect(self._ask_export)
            self.panel = panel
            panel.filters.set_tags(window.editing.tags)
            self._worker.read(_choices, self._archive).then(lambda found: panel.filters.set_sources(*found))
        return self.panel

    def _show_first(self, numbers: list[int]) -> None:
        panel = self._made()
        if len(numbers) < PAGE:
            self._show_all(numbers)
            return
        panel.model.set_numbers(numbers, stale=True)
        panel.show_count(self.tr("More than {count}").format(count=count_text(PAGE)), any_=True)
        panel.choose(self._chosen)
        # Not before the typing rests: all of a long list takes its time.
        self._rest.start()

    def _ask_all(self) -> None:
        panel = self._made()
        order, ascending = panel.sorting()
        call = partial(
            self._archive.noting.numbers, panel.filters.query(), order,
            ascending=ascending, interruption=self._interruption,
        )  # fmt: skip
        self._worker.read(call, latest=_LIST).then(self._show_all)

    def _show_all(self, numbers: list[int]) -> None:
        panel = self._made()
        chosen, place = panel.chosen_numbers() or self._chosen, panel.view.verticalScrollBar().value()
        panel.model.set_numbers(numbers, stale=True)
        panel.show_count(self.tr("%Ln notes and tags", "", len(numbers)), any_=bool(numbers))
        panel.choose(chosen)
        panel.view.verticalScrollBar().setValue(place)

    def _open(self) -> None:
        """Show the passage in its article."""
        panel = self._made()
        row = panel.model.row(panel.view.currentIndex().row())
        if row is None:
            return
        panel.detail.editor.flush()
        self._jump = row.annotation
        self.show(False)
        window = self._window
        current = window.article.current
        if current and (current.id, current.capture.id) == (row.annotation.article, row.annotation.capture):
            self._arrive()
        else:
            window.open_article(row.annotation.article, row.annotation.capture)

    def _arrive(self, _: object = None) -> None:
        current, jump = self._window.article.current, self._jump
        if jump and current and current.id == jump.article:
            self._jump = None
            if not jump.lost:
                self._window.tagging.show_annotation(jump)
            self._window.parts.side.show_annotation(jump.anchor.paragraph, jump.id)
            self._window.parts.page.view.setFocus()

    def _delete(self) -> None:
        numbers = self._made().chosen_numbers()
        if numbers:
            self._worker.read(self._archive.noting.rows, numbers).then(self._delete_rows)

    def _delete_rows(self, rows: list[NoteRow]) -> None:
        self._window.editing.remove_all([row.annotation.id for row in rows])

    def _ask_export(self) -> None:
        """What is selected, if that is more than one; else all that is listed."""
        panel = self._made()
        chosen = panel.chosen_numbers()
        numbers = chosen if len(chosen) > 1 else panel.model.numbers
        self._worker.read(self._archive.noting.rows, numbers).then(self._export)

    def _export(self, rows: list[NoteRow]) -> None:
        self._window.exporting.ask([row.annotation.id for row in rows])

    def _ask_names(self, text: str) -> None:
        self._worker.read(self._archive.noting.people, text, latest="notebook-names").then(
            self._made().filters.offer_names
        )

    def _follow_link(self, address: object) -> None:
        self.show(False)
        self._window.tagging.follow_link(address)  # type: ignore[arg-type]

    def _follow(self, changes: Changes) -> None:
        if changes.action in _READ:
            return  # an article that was open for a moment counts as read: the list would jump to its top for that
        if changes.articles or changes.tags_changed or changes.list_changed:
            self._stale = True
            if self.shown:
                self.renew()

    def _know_tags(self, tags: list[object]) -> None:
        if self.panel:
            self.panel.filters.set_tags(tags)  # type: ignore[arg-type]


def _choices(archive: Archive) -> tuple[list[tuple[str, str]], list[str]]:
    return archive.noting.sources(), archive.noting.authors()
