"""What the view of people and organisations asks for and does: pages, ways into the articles, who is who."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from reader.core.changes import Changes
from reader.core.errors import ReaderError
from reader.core.index import Context, EntityPage, EntityRow
from reader.core.mentions import Mention
from reader.services.archive import Archive
from reader.services.entities import People
from reader.ui.correcting_popup import Offer
from reader.ui.correcting_target import place_of
from reader.ui.people.asking import entity_of, offer_from_index, offer_of
from reader.ui.people.entity_page import CONTEXTS
from reader.ui.texts import error_text
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class PeopleDesk(QObject):
    """Connects the view with the archive and with the rest of the window."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._people = archive.people
        self._worker = worker
        self._panel = window.parts.people
        self._history: list[int] = []
        self._stale = True
        self._context: Context | None = None
        self._row: EntityRow | None = None
        self._connect()

    @property
    def shown(self) -> bool:
        """Whether the view is shown instead of the articles."""
        return self._window.parts.people_shown

    def show(self, shown: bool = True) -> None:
        """Show the view, or the articles again."""
        window, action = self._window, self._window.menu_actions.people
        if shown:
            window.menu_actions.tagging.notebook.setChecked(False)  # it would stand before the view
        window.parts.show_people(shown=shown)
        action.blockSignals(True)
        action.setChecked(shown)
        action.blockSignals(False)
        self.gate()
        if shown:
            if self._stale:
                self.renew()
            if self._panel.page.page is None:
                self._panel.index.focus_search()
            else:
                self._panel.index.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif window.article.current:
            window.parts.page.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_mention(self, mention: Mention) -> None:
        """Show the page of the one whom a mention means."""
        self._worker.read(entity_of, self._people, mention, latest="people-whom").then(self._open_or_say)

    def open_entity(self, entity: int) -> None:
        """Show the page of an entity."""
        if not self._history or self._history[-1] != entity:
            self._history.append(entity)
        self._panel.leaves.setCurrentIndex(0)
        self._panel.index.select(entity)
        self._ask(entity)
        if not self.shown:
            self.show()

    def renew(self) -> None:
        """Look again at everything that is shown."""
        self._stale = False
        self._panel.index.refresh()
        self._panel.graph.renew()
        if self._history:
            self._ask(self._history[-1])

    def follow(self, changes: Changes) -> None:
        """Look again if a change may have touched names; what is not shown waits."""
        if changes.names_changed or changes.list_changed:
            self._stale = True
            if self.shown:
                self.renew()

    def _connect(self) -> None:
        window, panel = self._window, self._panel
        window.menu_actions.people.toggled.connect(self.show)
        window.editing.changed.connect(self.follow)
        window.article.opened.connect(self._opened)
        window.article.refreshed.connect(self.gate)
        window.menu_actions.search.triggered.connect(self._search)
        window.parts.page.view.completed.connect(self._go_to_context)
        panel.back_wanted.connect(partial(self.show, False))
        panel.previous_wanted.connect(self._previous)
        panel.index.chosen.connect(self._chosen)
        panel.index.entered.connect(self._entered)
        panel.graph.entity_wanted.connect(self.open_entity)
        panel.page.entity_wanted.connect(self.open_entity)
        panel.page.context_wanted.connect(self.open_context)
        panel.page.articles_wanted.connect(self._list_articles)
        panel.page.rename_wanted.connect(self._ask_name)
        panel.page.same_wanted.connect(self._ask_whom)
        panel.page.separate_wanted.connect(self.separate)
        panel.popup.chosen.connect(self._named)
        panel.popup.typed.connect(self._offer)

    # Pages

    def _chosen(self, entity: int) -> None:
        if not self._history or self._history[-1] != entity:
            self._history.append(entity)
        self._ask(entity)

    def _entered(self, entity: int) -> None:
        self.open_entity(entity)
        self._panel.page.context_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _previous(self) -> None:
        if len(self._history) > 1:
            self._history.pop()
            self.open_entity(self._history[-1])

    def _ask(self, entity: int) -> None:
        job = self._worker.read(_page, self._people, entity, latest="people-page")
        job.then(self._show_page).otherwise(self._miss)

    def _show_page(self, found: tuple[EntityPage, Sequence[Context]]) -> None:
        page, contexts = found
        self._panel.page.show_page(page, contexts, whole=False)
        self._panel.show_page(shown=True)
        self._panel.graph.set_entity(page.entity)
        job = self._worker.read(self._people.page, page.entity.id, latest="people-page")
        job.then(self._panel.page.show_beside).otherwise(self._miss)

    def _miss(self, error: ReaderError) -> None:
        # It is gone since it was listed: the command line, or undo.
        self._history.clear()
        self._panel.page.page = None
        self._panel.show_page(shown=False)
        self._window.messages.complain(error_text(error))

    def _open_or_say(self, entity: int | None) -> None:
        if entity is not None:
            self.open_entity(entity)
        else:
            self._window.messages.complain(error_text(ReaderError("no-such-entity")))

    # Ways into the articles

    def open_context(self, context: Context) -> None:
        """Open the article at a mention."""
        window, current = self._window, self._window.article.current
        self._context = context
        self.show(False)
        if current and (current.id, current.capture.id) == (context.article, context.capture):
            self._go_to_context()
        else:
            window.article.open(context.article, context.capture)

    def _go_to_context(self) -> None:
        context, view = self._context, self._window.parts.page.view
        archived = view.archived
        if context is None or archived is None or archived.capture.id != context.capture or not view.complete:
            return
        self._context = None
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.choose_paragraph(context.paragraph)
        place = place_of(view, context.paragraph, context.start)
        if place is not None:
            view.show_mention(place)

    def _list_articles(self, row: EntityRow) -> None:
        window = self._window
        self.show(False)
        window.reading.focus.reveal(window.menu_actions.show_list)
        window.parts.articles.show_only(row.name, partial(self._people.articles, row.id))
        window.parts.articles.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _opened(self) -> None:
        """An article was opened from somewhere: it is to be read."""
        if self.shown:
            self.show(False)

    def _search(self) -> None:
        if self.shown:
            self.show(False)
            self._window.parts.articles.focus_search()

    def gate(self) -> None:
        """What works on the page of an article rests while it is not in sight."""
        actions, reading = self._window.menu_actions, self._reads()
        for action in actions.on_page:
            action.setEnabled(reading)

    def _reads(self) -> bool:
        return self._window.parts.reading and self._window.article.current is not None

    # Who is who

    def separate(self, row: EntityRow, alias: EntityRow) -> None:
        """Say that another name means somebody else."""
        job = self._window.editing.change(self._people.apart, alias.id, row.id)
        text = self.tr("“{alias}” and “{name}” are two now.").format(alias=alias.name, name=row.name)
        job.then(lambda _: self._window.editing.tell_undoable(text))

    def same(self, row: EntityRow, offer: Offer) -> None:
        """Say that somebody is somebody else, under another name."""
        job = self._window.editing.change(self._people.same, row.id, offer.entity)
        text = self.tr("“{alias}” is another name of “{name}” now.").format(alias=row.name, name=offer.name)
        job.then(lambda _: self._joined(offer.entity, text))

    def rename(self, row: EntityRow, name: str) -> None:
        """Call somebody by another name."""
        job = self._window.editing.change(self._people.rename, row.id, name)
        text = self.tr("“{old}” is called “{name}” now.").format(old=row.name, name=" ".join(name.split()))
        job.then(lambda _: self._window.editing.tell_undoable(text))

    def _joined(self, entity: int | None, text: str) -> None:
        if entity is not None:
            self.open_entity(entity)
        self._window.editing.tell_undoable(text)

    def _ask_name(self, row: EntityRow, place: QPoint) -> None:
        self._row = row
        at = self._panel.mapFromGlobal(place)
        self._panel.popup.ask_name(self.tr("Rename “{name}”").format(name=row.name), row.name, at)

    def _ask_whom(self, row: EntityRow, place: QPoint) -> None:
        self._row = row
        page = self._panel.page
        own = [offer_of(t.entity) for t in page.page.together if t.entity.type is row.type] if page.page else []
        at = self._panel.mapFromGlobal(place)
        self._panel.popup.ask_whom(self.tr("“{name}” is the same as").format(name=row.name), at, own)

    def _offer(self, text: str) -> None:
        if self._row:
            offer_from_index(self._worker, self._people, self._row.type, text, self._row.id).then(
                self._panel.popup.show_found
            )

    def _named(self, chosen: object) -> None:
        row = self._row
        if row and isinstance(chosen, Offer):
            self.same(row, chosen)
        elif row and isinstance(chosen, str) and chosen.strip() != row.name:
            self.rename(row, chosen)


def _page(people: People, entity: int) -> tuple[EntityPage, list[Context]]:
    """What is quickly told of an entity: the rest follows when that is shown."""
    return people.page(entity, whole=False), people.contexts(entity, CONTEXTS)
