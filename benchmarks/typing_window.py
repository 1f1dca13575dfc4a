"""From the key to the painted rows: letters typed into a window without a screen, on an archive of any size."""

from __future__ import annotations

import os
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.timing import HEAD, line
from reader.application import Application, make_qt, settings_in
from reader.ui.article_list.model import ROW_ROLE

_TEXTS = ("nguyen van", "uy ban nhan dan", "so y te long thanh", "person:nguyen ", "hop -ban ")
_PAUSE_MS = 250
"""Between two keys, as of one who types without haste; best order is asked for in the meantime, and broken off."""


def measure_window(folder: Path) -> None:
    """Print how long each key takes until its first rows are painted, and how long the best order takes after it."""
    application = Application(make_qt(), folder, settings_in(folder))
    window, worker = application.window, application.worker
    window.resize(1280, 800)
    window.show()
    worker.drain(60)
    panel = window.parts.articles
    settled: list[float] = []
    panel.settled.connect(lambda: settled.append(perf_counter()))
    print(f"\nkey to painted rows, {len(_TEXTS)} queries{HEAD[36:]}")
    everything: list[float] = []
    for text in _TEXTS:
        keys, rests = [], []
        for letter in text:
            settled.clear()
            begin = perf_counter()
            listed: list[float] = []
            connection = panel.listed.connect(lambda _, listed=listed: listed.append(perf_counter()))
            QTest.keyClick(panel.search, Qt.Key.Key_unknown if not letter.isascii() else letter)
            while not listed or not _painted(panel):
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
            keys.append((perf_counter() - begin) * 1000)
            panel.listed.disconnect(connection)
            _live(_PAUSE_MS)
            rests += [(moment - begin) * 1000 for moment in settled]
        print(line(text, keys, len(keys)))
        print(line("   best order, from the key", rests, len(rests)))
        everything += keys
        panel.search.clear()
        worker.drain(60)
    print(line("all keys", everything, len(everything)))
    application.close()
    window.deleteLater()
    _live(100)


def _painted(panel: object) -> bool:
    """Whether the first row in sight has its article, and stands on the screen."""
    view, model = panel.view, panel.model  # type: ignore[attr-defined]
    if not model.rowCount():
        return True
    if model.index(0, 0).data(ROW_ROLE) is None:
        return False
    view.viewport().repaint()
    return True


def _live(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
