"""Garbage is collected where Qt's objects may be destroyed."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from reader.ui.sweeping import Sweeper


@pytest.fixture
def sweeper(qapp: QCoreApplication) -> Iterator[Sweeper]:  # noqa: ARG001
    sweeper = Sweeper()
    yield sweeper
    sweeper.close()


class Ring(QObject):
    """Reaches itself, so that only a collection finds it; tells on which thread it goes."""

    def __init__(self, gone: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.gone = gone

    def __del__(self) -> None:
        self.gone.append(threading.get_ident())


def litter() -> None:
    """Leave more behind than Python puts up with."""
    for _ in range(3 * gc.get_threshold()[0]):
        ring: list[object] = []
        ring.append(ring)


def on_another_thread() -> None:
    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()


def test_objects_of_qt_go_on_the_thread_of_the_window(sweeper: Sweeper, qtbot: QtBot) -> None:  # noqa: ARG001
    gc.collect()
    gone: list[int] = []
    Ring(gone)
    on_another_thread()
    assert not gone, "no other thread collects"
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.get_ident()]


def test_nothing_is_looked_through_while_there_is_little(sweeper: Sweeper, qtbot: QtBot) -> None:  # noqa: ARG001
    gc.collect()
    begun: list[int] = []

    def note(_: str, facts: dict[str, int]) -> None:
        begun.append(facts["generation"])

    gc.callbacks.append(note)
    try:
        qtbot.wait(30)
        assert not begun
        litter()
        qtbot.waitUntil(lambda: bool(begun))
    finally:
        gc.callbacks.remove(note)


def test_python_collects_by_itself_again_afterwards(qapp: QCoreApplication) -> None:  # noqa: ARG001
    before = gc.isenabled()
    gc.enable()
    try:
        Sweeper().close()
        gc.collect()
        gone: list[int] = []
        Ring(gone)
        litter()
        assert gone
    finally:
        if not before:
            gc.disable()
