"""A window over an archive of its own, without a screen; any warning of Qt fails the test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.paths import resources
from reader.services.archive import Archive
from reader.ui.language import Language, speak
from reader.ui.main_window import MainWindow
from reader.ui.sweeping import Sweeper
from reader.ui.theme import add_fonts
from reader.ui.worker import Worker
from tests.articles import add, reading


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a warning of Qt fail the tests of this folder, but for what the platform without a screen says of itself."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The application with the shipped fonts, so that sizes are those that users see; it speaks English."""
    sweeper = Sweeper()  # as in the program: garbage of one test must not take Qt's objects along on another thread
    add_fonts(resources() / "fonts")
    speak(qapp, resources() / "translations", Language.ENGLISH)
    yield qapp
    sweeper.close()


@dataclass
class Desk:
    """A window, and what a test needs to look behind it."""

    window: MainWindow
    worker: Worker
    archive: Archive
    qtbot: QtBot

    def open(self, number: int) -> None:
        """Open an article and wait until all of it is shown."""
        self.window.open_article(number)
        self.qtbot.waitUntil(lambda: self.window.article.number == number)
        self.qtbot.waitUntil(lambda: self.window.parts.page.view.complete)
        self.settle()

    def settle(self) -> None:
        """Wait until no job is under way."""
        assert self.worker.drain(20)


@pytest.fixture
def open_window(qtbot: QtBot, archive: Archive, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """Opens a window on the archive, as often as asked, one after another."""
    desks: list[Desk] = []

    def close() -> None:
        if desks:
            desk = desks.pop()
            desk.window.close()
            desk.worker.close()
            desk.window.deleteLater()

    def make() -> Desk:
        close()
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        worker = Worker()
        window = MainWindow(archive, worker, resources() / "samples", settings)
        desk = Desk(window, worker, archive, qtbot)
        desks.append(desk)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        desk.settle()
        return desk

    yield make
    close()
    # At once: a window that goes in the middle of the next test takes the keys away from that one's.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def numbers(archive: Archive) -> list[int]:
    """The numbers of three articles that are put into the archive."""
    return [
        add(archive),
        add(archive, reading("Ánh sáng học đường", ("Trường Sông Thao khai giảng.",), publisher="Đài Sông Thao")),
        add(archive, reading("Bến Lau sau lũ", ("Bến Lau dựng lại nhà. " * 30,) * 12, publisher="An Báo")),
    ]


@pytest.fixture
def desk(numbers: list[int], open_window: Callable[[], Desk]) -> Desk:
    """A window over the three articles, the first of which is open."""
    made = open_window()
    made.open(numbers[0])
    made.window.activateWindow()
    made.qtbot.waitUntil(made.window.isActiveWindow)
    return made


@pytest.fixture
def empty(open_window: Callable[[], Desk]) -> Desk:
    """A window over an archive without articles."""
    return open_window()
