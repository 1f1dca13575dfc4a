"""Connects the actions on names, and the list beside the page, with who carries them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Ways(QObject):
    """Made when all parts are there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        actions, correcting = window.menu_actions, window.correcting
        actions.bind(
            {
                actions.is_person: correcting.person,
                actions.is_org: correcting.organisation,
                actions.is_neither: correcting.neither,
                actions.change_span: correcting.change_span,
                actions.same_as: correcting.same_as,
                actions.not_same: correcting.not_same,
                actions.rename: correcting.rename,
                actions.name_page: correcting.open_page,
                actions.next_name: correcting.next_name,
                actions.previous_name: correcting.previous_name,
                actions.export_names: window.dictionary.ask_target,
                actions.import_names: window.dictionary.ask_source,
            }
        )
        window.parts.page.view.addActions(actions.names)
        window.parts.side.who.page_wanted.connect(window.people.open_mention)
