"""How long the window is held up while it imports: `python -m benchmarks.responsiveness [PAGES] [ARTICLES]`.

Imports generated pages into an archive with that many articles, the window open without a screen, and an article read
and scrolled meanwhile. A timer of 5 ms tells the gaps between its ticks: as long as no frame can be painted.
"""

from __future__ import annotations

import os
import sys
import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer

from benchmarks.generate import readings, syllables
from reader.application import Application, make_qt, settings_in
from reader.store.captures import Captures
from reader.store.connection import Connections

_BEAT_MS = 5


class Heart:
    """Beats every 5 ms, if the window's thread lets it."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to listen."""
        self.gaps.clear()
        self._last = perf_counter()
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def report(self, what: str) -> None:
        """Say how long the gaps were."""
        self._timer.stop()
        gaps = sorted(self.gaps)
        p50, p95, p99 = (gaps[int(len(gaps) * share)] for share in (0.5, 0.95, 0.99))
        long = sum(gap > 50 for gap in gaps)
        print(
            f"{what}: p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms, longest {gaps[-1]:.1f} ms, "
            f"{long} of {len(gaps)} above 50 ms"
        )


def main(pages: int, articles: int) -> None:
    """Measure."""
    with tempfile.TemporaryDirectory(prefix="archive-reader-bench-") as name:
        folder, saved = Path(name) / "archive", Path(name) / "pages"
        saved.mkdir()
        fill(folder, articles)
        save(saved, pages)
        application = Application(make_qt(), folder, settings_in(folder))
        window, worker = application.window, application.worker
        window.resize(1280, 800)
        window.show()
        worker.drain(60)
        heart = Heart()
        heart.start()
        _live(2)
        heart.report(f"at rest, a list of {articles}")
        heart.start()
        begin = perf_counter()
        window.import_paths([saved])
        steps = 0
        while window.work.running:
            _live(0.2)
            window.parts.articles.view.verticalScrollBar().setValue(steps * 60)
            if steps % 10 == 0:
                numbers = window.parts.articles.model.ids
                window.open_article(numbers[steps * 7 % len(numbers)])
            steps += 1
        seconds = perf_counter() - begin
        heart.report(f"while {pages} pages were imported in {seconds:.1f} s")
        heart.start()
        worker.drain(60)
        _live(1)
        heart.report("just after it")
        application.close()
        window.deleteLater()
        _live(0.1)


def _live(seconds: float) -> None:
    """Let the window live for so long; a test's own waiting would look at its events every 10 ms only."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def fill(folder: Path, count: int) -> None:
    """Make an archive of that many articles."""
    connections = Connections(folder)
    captures = Captures(connections)
    for reading in islice(readings(count, 120), count):
        captures.add(reading)
    connections.close()


def save(folder: Path, count: int) -> None:
    """Make that many pages, as a browser saves them."""
    words = syllables(seed=7)
    for number in range(count):
        texts = [" ".join(words[(number * 31 + n * 17 + k) % len(words)] for k in range(60)) for n in range(8)]
        body = "".join(f"<p>{text.capitalize()}.</p>" for text in texts)
        head = f"<meta charset=utf-8><title>Tin số {number}</title>"
        page = f"<!DOCTYPE html><html><head>{head}</head><body><article><h1>Tin số {number}</h1>{body}</article></body>"
        (folder / f"{number:04}.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [300, 20_000][len(given) :]))
