"""What an import costs the reader: `python -m benchmarks.during_import [PAGES [ARTICLES]]`.

In a window without a screen, on an archive of so many made articles (5 000), the same things are done again and again
without an import, while so many pages (1 000) are imported, and after it: an article of 2 000 and of 20 000 words is
opened, a frame is scrolled, letters are typed into the search box until the rows stand there, a tag is put. Told are
milliseconds, and how many times longer each takes during the import.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.reading import SIZES, Watch, live, reading
from benchmarks.responsiveness import fill, save
from reader.application import Application, make_qt, settings_in
from reader.store.captures import Captures
from reader.store.connection import Connections
from reader.ui.article_list.model import ROW_ROLE
from reader.ui.main_window import MainWindow

_ROUNDS = 12
_WORDS = ("trung", "long thanh", "uy ban", "song thao")
_PAUSE = 0.08
"""Seconds between two things that a reader does."""

Figures = dict[str, list[float]]


class Letters(QObject):
    """Types letters into the search box, and waits for the rows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._panel = window.parts.articles
        self._loop = QEventLoop()
        self._listed = False
        self._panel.listed.connect(self._list)
        self._panel.view.viewport().installEventFilter(self)

    def press(self, letter: str) -> float:
        """The milliseconds from a key to the painted rows."""
        self._listed = False
        begin = perf_counter()
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(self._panel.search, key)
        QTimer.singleShot(5000, self._loop, self._loop.quit)
        self._loop.exec()
        return (perf_counter() - begin) * 1000

    def _list(self) -> None:
        self._listed = True
        if not self._panel.model.ids:
            self._loop.quit()  # nothing is painted where nothing was found
        self._panel.view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        if event.type() == QEvent.Type.Paint and self._listed and self._panel.model.index(0, 0).data(ROW_ROLE):
            QTimer.singleShot(0, self._loop, self._loop.quit)
        return False


class Reader:
    """Does in turn what a reader does, and keeps how long each took."""

    def __init__(self, application: Application, numbers: list[int]) -> None:
        self._window = application.window
        self._watch = Watch(application)
        self._letters = Letters(application.window)
        self._numbers = numbers
        self._words = cycle(_WORDS)
        self._tags = 0

    def round(self, figures: Figures) -> None:
        """Do everything once."""
        for (words, *_), number in zip(SIZES, self._numbers, strict=False):
            figures.setdefault(f"article of {words} words opened", []).append(self._open(number))
            figures.setdefault("frame while scrolled", []).extend(self._scroll())
            figures.setdefault("tag shown", []).append(self._tag())
        for took in self._type(next(self._words)):
            figures.setdefault("rows shown after a letter", []).append(took)

    def _open(self, number: int) -> float:
        view = self._watch.view
        took = self._watch.until_painted(
            lambda: self._window.open_article(number), lambda: view.archived is not None and view.archived.id == number
        )
        self._settle()
        return took

    def _scroll(self) -> list[float]:
        bar, frames = self._watch.view.verticalScrollBar(), []
        for step in range(8):
            live(0.01)
            begin = perf_counter()
            bar.setValue(bar.value() + (80 if step % 2 else 400))
            self._watch.view.viewport().repaint()
            frames.append((perf_counter() - begin) * 1000)
        return frames

    def _tag(self) -> float:
        self._watch.view.step(1)
        live(0.02)
        self._tags += 1
        took = self._watch.tag(f"Thẻ {self._tags}")
        live(_PAUSE)
        return took

    def _type(self, word: str) -> list[float]:
        search, took = self._window.parts.articles.search, []
        search.setFocus()
        for letter in word:
            took.append(self._letters.press(letter))
            live(_PAUSE)
        search.clear()
        live(3 * _PAUSE)
        return took[-3:]

    def _settle(self) -> None:
        while not self._watch.view.complete:
            live(0.01)
        live(_PAUSE)


def main(pages: int, articles: int) -> None:
    """Measure."""
    with tempfile.TemporaryDirectory(prefix="archive-reader-bench-") as name:
        folder, saved = Path(name) / "archive", Path(name) / "pages"
        saved.mkdir()
        fill(folder, articles)
        numbers = _add_long(folder)
        save(saved, pages)
        application = Application(make_qt(), folder, settings_in(folder))
        application.window.resize(1280, 800)
        application.window.show()
        application.prepare()
        application.worker.drain(60)
        live(1)
        reader = Reader(application, numbers)
        reader.round({})  # what is done for the first time loads what it needs
        before = _measure(reader, lambda done: done >= _ROUNDS)
        begin = perf_counter()
        application.window.import_paths([saved])
        live(2)  # the processes that read are there
        during = _measure(reader, lambda _: not application.window.work.running)
        seconds = perf_counter() - begin
        application.worker.drain(60)
        live(2)
        after = _measure(reader, lambda done: done >= _ROUNDS)
        _tell(f"{pages} pages were imported in {seconds:.0f} s", before, during, after)
        application.close()
        application.window.deleteLater()
        live(0.1)


def _measure(reader: Reader, over: Callable[[int], bool]) -> Figures:
    figures: Figures = {}
    done = 0
    while not over(done):
        reader.round(figures)
        done += 1
    return figures


def _tell(title: str, before: Figures, during: Figures, after: Figures) -> None:
    print(f"\n{title:34}{'without':>16}{'during':>16}{'after':>16}{'times':>14}")
    print(f"{'':34}" + f"{'median':>8}{'p95':>8}" * 3 + f"{'median':>8}{'p95':>6}")
    for what, took in before.items():
        quiet, busy, again = ((median(t), _p95(t)) for t in (took, during[what], after[what]))
        cells = "".join(f"{one:8.1f}" for pair in (quiet, busy, again) for one in pair)
        # Beside both: a machine is not equally fast all the time.
        usual = [(q + a) / 2 for q, a in zip(quiet, again, strict=True)]
        print(f"{what:34}{cells}{busy[0] / usual[0]:8.2f}{busy[1] / usual[1]:6.2f}")


def _p95(took: list[float]) -> float:
    return sorted(took)[int(len(took) * 0.95)]


def _add_long(folder: Path) -> list[int]:
    connections = Connections(folder)
    captures = Captures(connections)
    numbers = [captures.add(reading(words, names)).article for words, names, _ in SIZES[:2]]
    connections.close()
    return numbers


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [1000, 5000][len(given) :]))
