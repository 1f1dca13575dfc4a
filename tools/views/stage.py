"""The window before which a view is put, and the register of all views."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.services.archive import Archive
from reader.ui.main_window import MainWindow
from reader.ui.theme import Scheme
from reader.ui.worker import Worker
from tools.views.archive import NOTED, number_of

_SOON_MS = 250
"""What popups, completions and the bar of a selection wait before they come."""


class Application(Protocol):
    """What has a window: the program itself, or a test."""

    window: MainWindow
    archive: Archive
    worker: Worker


class Stage:
    """A window with its archive, and a `folder` for files. What a view puts beside it, and nobody else keeps, it keeps.

    `patience` is how many milliseconds it waits for what comes late.
    """

    def __init__(self, application: Application, folder: Path, patience: int = _SOON_MS) -> None:
        self._patience = patience
        self.window = application.window
        self.archive = application.archive
        self.worker = application.worker
        self.parts = self.window.parts
        self.actions = self.window.menu_actions
        self.folder = folder
        self.kept: list[QWidget] = []

    def settle(self) -> None:
        """Wait until all that was asked for is shown."""
        self.worker.drain()
        QTest.qWait(self._patience)
        self.worker.drain()
        QApplication.processEvents()

    def open(self, name: str = NOTED, capture: int | None = None) -> int:
        """Open an article; its number."""
        number = number_of(self.archive, name)
        self.window.open_article(number, capture)
        self.settle()
        return number

    def read(self) -> None:
        """Open the article with notes, at them."""
        self.open()
        self.parts.page.view.choose_paragraph(2)
        self.settle()

    def show_notes(self) -> None:
        """Open the article with notes, and the list of them."""
        self.read()
        self.parts.side.setCurrentIndex(1)

    def person(self) -> None:
        """Show the page of the person who is named most."""
        self.actions.people.trigger()
        self.settle()
        rows = self.parts.people.index.view.model()
        self.window.people.open_entity(rows.row(0).id)
        self.settle()

    def menu(self, place: int) -> None:
        """Open a menu of the menu bar."""
        bar = self.window.menuBar()
        action = bar.actions()[place]
        action.menu().popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))


@dataclass(frozen=True)
class Shown:
    """A view: `show` brings it into sight; `parts` are the names of the classes of which it is the picture."""

    show: Callable[[Stage], object]
    parts: tuple[str, ...] = ()
    empty: bool = False
    """Whether it is one of an archive without articles."""
    scheme: Scheme | None = None
    """The theme in which it is shown, if it is one of a theme."""


VIEWS: dict[str, Shown] = {}


def view(name: str, *parts: str, empty: bool = False) -> Callable[[Callable[[Stage], object]], None]:
    def add(show: Callable[[Stage], object]) -> None:
        VIEWS[name] = Shown(show, parts, empty)

    return add
