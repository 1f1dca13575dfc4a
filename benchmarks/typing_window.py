"""From the key to the painted rows: letters typed into a window without a screen, on an archive of any size."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from benchmarks.searching import Asked, classes, forget_hits
from benchmarks.timing import median, p95, timed
from reader.application import Application, make_qt, settings_in
from reader.store.connection import FILE_NAME
from reader.ui.article_list.model import ROW_ROLE
from reader.ui.article_list.view import ArticleView
from reader.ui.main_window import MainWindow

_LETTERS = 3
"""The last keys of a query, which are measured one by one."""
_TIMES = 3
_PAUSE_MS = 300
"""Between two keys, as of one who types without haste: all that follows a key may come."""
_HASTE_MS = 70
"""Between two keys of a quick typist: what is asked for in the meantime is broken off."""
_FIRST = 50
_WORDS = (("words", "uy ban nhan dan"), ("words with accents", "ủy ban nhân dân"), ("people begun", "person:nguye"))
"""Queries that are typed besides the classes."""


class Typist(QObject):
    """Types into the window's search box, and tells when what came of it."""

    def __init__(self, window: MainWindow, painted: list[Callable[[], None]]) -> None:
        super().__init__(window)
        self._loop = QEventLoop()
        self._panel = window.parts.articles
        self._begin, self._worked = 0.0, 0.0
        self._taken = 0.0, 0.0
        self._done = True
        self._before: tuple[int, ...] = ()
        self._tops: list[tuple[float, tuple[int, ...]]] = []
        self._counted: list[float] = []
        self._panel.listed.connect(self._list)
        painted.append(self._paint)
        show = window.parts.finder.show_facets

        def count(*arguments: object) -> None:
            show(*arguments)  # type: ignore[arg-type]
            self._counted.append(self._now())

        window.parts.finder.show_facets = count  # type: ignore[method-assign]

    def press(self, letter: str) -> tuple[float, float]:
        """Press a key; the milliseconds until the first rows of what is typed now are painted, and those of work."""
        self._begin, self._worked = perf_counter(), process_time()
        self._before = tuple(self._panel.model.ids[:_FIRST])
        self._done = False
        self._tops.clear()
        self._counted.clear()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._panel.search, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        # As the program waits: one that asks for events again and again would take the worker's time.
        while not self._done:
            self._loop.exec()
        return self._taken

    def best_order(self) -> float:
        """After how long the first rows stood in the order in which they are now."""
        moment, last = self._tops[-1]
        for before, top in reversed(self._tops):
            if top != last:
                break
            moment = before
        return moment

    def counts(self) -> list[float]:
        """After how long the counts beside the list were there, if they came."""
        return self._counted[-1:]

    def _now(self) -> float:
        return (perf_counter() - self._begin) * 1000

    def _list(self) -> None:
        top = tuple(self._panel.model.ids[:_FIRST])
        self._tops.append((self._now(), top))
        if not top or top == self._before:
            self._end()  # there is nothing to paint

    def _paint(self) -> None:
        if not self._done and self._tops and self._has_rows():
            self._end()

    def _end(self) -> None:
        self._taken = self._now(), (process_time() - self._worked) * 1000
        self._done = True
        self._loop.quit()

    def _has_rows(self) -> bool:
        model = self._panel.model
        return all(model.index(row, 0).data(ROW_ROLE) for row in range(min(_FIRST, model.rowCount())))


def measure_window(folder: Path) -> None:
    """Print for each class of query how long a key takes until its rows, the best order and the counts are there."""
    painted = _after_painting()
    application = Application(make_qt(), folder, settings_in(folder))
    window, worker, archive = application.window, application.worker, application.archive
    window.resize(1280, 800)
    window.show()
    worker.drain(60)
    window.menu_actions.finding.column.setChecked(True)
    worker.drain(60)
    typist = Typist(window, painted)
    address = f"{(folder / FILE_NAME).resolve().as_uri()}?mode=ro"
    print(
        f"\n{'ms from the key':26}{'rows':^16}{'of it work':^16}{'best order':^16}{'counts':^16}{'in haste':^16}",
        end="",
    )
    print(f"{'service':^16}{'bare SQL':^16}{'ratio':>6}")
    print(f"{'':26}{'     p50     p95' * 7}   p95")
    everything: list[list[float]] = [[], [], [], [], []]
    with closing(sqlite3.connect(address, uri=True)) as bare:
        asked = [*classes(bare), *(Asked(name, text, "", ()) for name, text in _WORDS)]
        for one in asked:

            def begin(text: str = one.text) -> None:
                forget_hits(folder, archive)
                window.parts.articles.search.setText(text[:-_LETTERS])
                worker.drain(60)

            typed = _typed(typist, one.text[-_LETTERS:], begin)
            for all_of, some in zip(everything, typed, strict=True):
                all_of += some
            ours, _ = timed(lambda one=one: archive.searching.newest(one.text, _FIRST),  # type: ignore[misc]
                            before=lambda: forget_hits(folder, archive))  # fmt: skip
            print(f"{one.name:26}" + "".join(map(_pair, [*typed, ours])), end="")
            if one.sql:
                theirs, _ = timed(lambda one=one: bare.execute(one.sql, one.values).fetchall())  # type: ignore[misc]
                print(f"{_pair(theirs)}{p95(ours) / p95(theirs):6.2f}", end="")
            print(flush=True)
    print(f"{'all':26}" + "".join(map(_pair, everything)))
    application.close()
    window.deleteLater()
    _live(100)


def _after_painting() -> list[Callable[[], None]]:
    """What is called each time when the list has been painted. To be asked for before there is a window."""
    called: list[Callable[[], None]] = []
    paint = ArticleView.paintEvent

    def paint_and_tell(view: ArticleView, event: QPaintEvent) -> None:
        paint(view, event)
        for call in called:
            call()

    ArticleView.paintEvent = paint_and_tell  # type: ignore[method-assign]
    return called


def _typed(typist: Typist, letters: str, begin: Callable[[], None]) -> tuple[list[float], ...]:
    """How long each key took until rows, best order and counts, and the last one of some that were typed in haste.

    The second list has how much of the time until the rows the processor worked for this program.
    """
    rows, work, best, counts, haste = [], [], [], [], []
    for _ in range(_TIMES):
        begin()
        for letter in letters:
            taken, worked = typist.press(letter)
            rows.append(taken)
            work.append(worked)
            _live(_PAUSE_MS)
            best.append(typist.best_order())
            counts += typist.counts()
        begin()
        for letter in letters:
            taken, _ = typist.press(letter)
            _live(max(0, _HASTE_MS - int(taken)))
        haste.append(taken)
    return rows, work, best, counts, haste


def _pair(taken: list[float]) -> str:
    return f"{median(taken):8.1f}{p95(taken):8.1f}" if taken else f"{'–':>16}"


def _live(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
