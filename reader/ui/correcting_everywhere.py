"""After a correction in one article: where else the name stands is counted, and then it can be corrected there too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.changes import Changes
from reader.core.index import Reach
from reader.services.entities import People
from reader.ui.people.words import places_text
from reader.ui.texts import count_text
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

SECONDS = 0.05
"""Counted at a time: then it is told how many there are at least, and other questions have their turn."""


@dataclass(frozen=True)
class Said:
    """What was told of a correction in one article, its `surface`, and the call that corrects it `everywhere`."""

    text: str
    surface: str
    name: str
    everywhere: Callable[[], Changes]


class Everywhere(QObject):
    """Nothing can be corrected before the number of articles is the true one."""

    def __init__(self, window: MainWindow, people: People, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._people = people
        self._worker = worker
        self._shown = ""

    def offer(self, said: Said) -> None:
        """Count where else it stands, and offer to correct it there, as long as the message is still shown."""
        self._shown = said.text
        self._count(said, None)

    def _count(self, said: Said, known: Reach | None) -> None:
        job = self._worker.read(self._people.reach, said.surface, known, SECONDS, latest="reach")
        job.then(partial(self._tell, said))

    def _tell(self, said: Said, reach: Reach) -> None:
        messages, others = self._window.messages, reach.articles - 1
        if messages.isHidden() or messages.label.text() != self._shown:
            return  # the reader is at something else by now
        if not reach.whole:
            if others > 0:
                text = self.tr("It also stands in at least {count} other articles; they are being counted…")
                self._add(said, text.format(count=count_text(others)))
            self._count(said, reach)
        elif others < 1:
            messages.label.setText(said.text)
        else:
            if others == 1:
                text = self.tr("It also stands in 1 other article ({places} in all).")
            else:
                text = self.tr("It also stands in {count} other articles ({places} in all).")
            text = text.format(count=count_text(others), places=places_text(reach.places))
            self._add(said, text, self.tr("Everywhere"), partial(self._correct, said))

    def _add(self, said: Said, text: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        self._window.messages.label.setText(said.text)
        self._window.messages.add(text, button, action)
        self._shown = self._window.messages.label.text()

    def _correct(self, said: Said) -> None:
        text = self.tr("“{name}” was corrected in the whole archive, and will be in what is imported.")
        job = self._window.editing.change(said.everywhere)
        job.then(lambda _: self._window.editing.tell_undoable(text.format(name=said.name)))
