"""Connects what looks after the articles: captures, corrections, near duplicates, notes without a place, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from reader.core.changes import Changes
from reader.services.importing import ImportReport
from reader.ui.page.document import NOT_A_PARAGRAPH

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_FEW = 300
"""Names that are listed in a moment."""


class Curator(QObject):
    """Made after Conductor, when all parts are there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._connect_actions()
        self._connect_page()
        self._connect_counts()
        window.importing.look_for_unfinished()

    def _connect_actions(self) -> None:
        window, actions = self._window, self._window.menu_actions
        actions.bind(
            {
                actions.paste: window.importing.paste,
                actions.facts: window.mending.ask_facts,
                actions.captures: window.captures.show_menu,
                actions.changes: window.captures.compare,
                actions.separate: window.captures.separate,
                actions.hide_paragraph: window.mending.hide_current,
                actions.read_again: window.rereading.read_article,
                actions.read_all_again: window.rereading.read_all,
                actions.recognise: window.recognising.ask,
                actions.model: window.recognising.choose_model,
                actions.alike: window.alike.show,
                actions.lost: window.lost_notes.show,
            }
        )
        actions.left_out.toggled.connect(self._show_left_out)
        window.parts.page.view.addActions([actions.hide_paragraph, actions.facts])

    def _connect_page(self) -> None:
        window, page = self._window, self._window.parts.page
        page.view.captures_wanted.connect(window.captures.show_menu)
        page.view.bring_back_wanted.connect(window.mending.bring_back)
        page.view.picture_wanted.connect(self._copy_picture)
        page.view.paragraph_chosen.connect(self._chosen)
        page.view.completed.connect(self._show_names)
        page.capture_banner.newest_wanted.connect(window.captures.open_newest)
        page.capture_banner.changes_wanted.connect(window.captures.compare_newest)

    def _connect_counts(self) -> None:
        window, actions = self._window, self._window.menu_actions
        window.alike.counted.connect(actions.set_alike)
        window.lost_notes.counted.connect(actions.set_lost)
        window.editing.changed.connect(self._follow)
        window.importing.finished.connect(self._imported)
        window.alike.look()
        window.lost_notes.look()

    def _follow(self, changes: Changes) -> None:
        self._window.alike.follow(changes)
        self._window.lost_notes.follow(changes)

    def _imported(self, report: ImportReport) -> None:
        if report.changes.list_changed:
            self._window.alike.look_after_import()

    def _show_names(self) -> None:
        if len(self._window.parts.page.view.built.mentions) <= _FEW:
            self._list_names()
        else:
            # A long list would keep the page waiting that is about to be painted.
            self._window.parts.side.who.show_mentions(None)
            QTimer.singleShot(0, self, self._list_names)

    def _list_names(self) -> None:
        view = self._window.parts.page.view
        if view.archived and view.complete:
            self._window.parts.side.show_names([mention for *_, mention in view.built.mentions])

    def _chosen(self, number: int) -> None:
        archived = self._window.article.current
        if archived and 0 <= number < len(archived.article.paragraphs):
            self._window.menu_actions.set_paragraph(left_out=archived.article.paragraphs[number].left_out)
        self._window.parts.side.notes.lost.set_current(number)

    def _show_left_out(self, shown: bool) -> None:
        window = self._window
        window.session.left_out = shown
        window.parts.page.show_left_out(shown)
        number = window.parts.page.view.current
        if number != NOT_A_PARAGRAPH:
            self._chosen(number)

    def _copy_picture(self, number: int) -> None:
        self._window.parts.page.view.pictures.fetch(number, self._put_picture)

    def _put_picture(self, image: QImage | None) -> None:
        if image is not None:
            QGuiApplication.clipboard().setImage(image)
            self._window.messages.tell(self.tr("The picture was copied."))
