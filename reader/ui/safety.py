"""What the window says by itself of the archive's safety: write-protected, in a bad place, cut off the last time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.core.places import Danger, Peril, danger_of
from reader.services.archive import Archive
from reader.ui.dialogs.trouble import show_fault
from reader.ui.drafts import draft_at
from reader.ui.notices import Button
from reader.ui.place_facts import place_of
from reader.ui.texts import count_text
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.crash import CutOff
    from reader.ui.main_window import MainWindow


class Safety(QObject):
    """Made last: it takes from the window what cannot be done with an archive that can only be read."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._worker = worker
        self._notices = window.parts.notices
        if archive.read_only:
            window.menu_actions.forbid_changes()
            window.parts.samples_button.hide()
            window.parts.import_button.hide()
            text = self.tr(
                "This archive is open for reading only: its folder or its disk is write-protected. You can read, "
                "search and export. To change it, copy its folder to a place where you may write."
            )
            self._notices.show_notice("read-only", text)

    def begin(self, before: CutOff | None) -> None:
        """Say how the window ended the last time, and look where the archive lies."""
        if before:
            self._worker.read(lambda: list(self._archive.noting.drafts())).then(partial(self._tell_end, before))
        if not self._archive.read_only:
            self._worker.read(lambda: danger_of(place_of(self._archive.folder))).then(self._warn)

    def _tell_end(self, before: CutOff, places: list[str]) -> None:
        if before.report:
            text = self.tr("The program ended unexpectedly the last time. What you had saved is all there.")
        else:
            text = self.tr(
                "The program was cut off the last time, by a power cut perhaps. What you had saved is all there."
            )
        buttons: list[Button] = []
        drafts = [draft for place in places if (draft := draft_at(place))]
        if drafts:
            one = self.tr("1 note that was not finished is kept as a draft.")
            more = self.tr("{count} notes that were not finished are kept as drafts.")
            text += " " + (one if len(drafts) == 1 else more.format(count=count_text(len(drafts))))
            go = partial(self._window.open_article, drafts[-1].article, drafts[-1].capture)
            buttons.append((self.tr("Go to the draft"), go))
        if before.report:
            buttons.append((self.tr("Show the report"), partial(self._show_report, before)))
            copy = partial(QGuiApplication.clipboard().setText, before.report)
            buttons.append((self.tr("Copy the report"), copy))
        self._notices.show_notice("last-end", text, buttons)

    def _show_report(self, before: CutOff) -> None:
        show_fault(self._window, before.report, str(before.path))

    def _warn(self, danger: Danger | None) -> None:
        if danger is None or self._window.session.accepted_place == self._key(danger):
            return
        if danger.peril is Peril.SYNCHRONISED:
            text = self.tr(
                "The archive lies in a folder that {name} synchronises. Its copies elsewhere may be incomplete, and "
                "two computers may overwrite each other's work. Close the program, move the folder of the archive out "
                "of there, and keep only backups in {name}."
            ).format(name=danger.name)
        else:
            text = self.tr(
                "The archive lies on a network drive. If the connection breaks while you write, or a colleague opens "
                "it at the same time, it may be damaged. Close the program, move the folder of the archive to a disk "
                "of this computer, and keep only backups on the network drive."
            )
        button = self.tr("Don't warn again for this folder"), partial(self._accept, danger)
        self._notices.show_notice("place", text, [button], warning=True)

    def _accept(self, danger: Danger) -> None:
        self._window.session.accepted_place = self._key(danger)
        self._notices.remove("place")

    def _key(self, danger: Danger) -> str:
        return f"{danger.peril} {danger.name} {self._archive.folder.resolve()}"
