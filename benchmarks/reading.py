"""How long a reader waits: `python -m benchmarks.reading [TIMES]`.

Opens articles of three sizes and one of a book's size in a window of 1280 × 800, without a screen unless
QT_QPA_PLATFORM names one. For each it tells the milliseconds from the wish to open to the first painted screenful, the
longest time for which the window did not answer until all was there, those of a frame while the text is scrolled
through, of a change of the theme at the end of the text, and from a key to a tag that is shown.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from benchmarks.generate import syllables
from reader.application import Application, make_qt, settings_in
from reader.core.article import Article, Paragraph, ParagraphKind
from reader.core.mentions import EntityType, Mention
from reader.core.reading import Reading
from reader.store.captures import Captures
from reader.store.connection import Connections
from reader.ui.theme import Scheme

SIZES = ((2_000, 120, 60), (20_000, 3_000, 150), (200_000, 5_000, 300), (850_000, 20_000, 0))
"""Words, names in them, and the milliseconds that the first screenful may take, 0 for no promise."""
_WORDS_IN_PARAGRAPH = 80
_FRAMES = 120
_LONGEST_MS = 20_000


class Watch(QObject):
    """Hears when the page is painted, and how long the window does not answer."""

    def __init__(self, application: Application) -> None:
        super().__init__()
        self.window, self.worker = application.window, application.worker
        self.view = self.window.parts.page.view
        self.longest = 0.0
        self._last = 0.0
        self._wanted: Callable[[], bool] | None = None
        self._painted = False
        self._seen = 0.0
        self._loop = QEventLoop()
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._longest.timeout.connect(self._loop.quit)
        self._beat = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._beat.timeout.connect(self._tick)
        self._page = (self.view.viewport(), self.view.margin)
        for part in (self.window, *self._page):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and watched in self._page and self._wanted is not None:
            self._painted = self._wanted()
        if event.type() == QEvent.Type.UpdateRequest and watched is self.window:
            # A frame: all that waits to be painted is painted within this event, and given to the screen.
            self.window.event(event)
            if self._painted:
                self._painted, self._wanted, self._seen = False, None, perf_counter()
                self._loop.quit()
            return True
        return super().eventFilter(watched, event)

    def until_painted(self, do: Callable[[], object], ready: Callable[[], bool]) -> float:
        """Do something; the milliseconds until a frame is on the screen that shows the page as wanted."""
        self._painted, self._wanted = False, ready
        begin = perf_counter()
        do()
        if self._wanted is not None:
            self._longest.start()
            self._loop.exec()
            self._longest.stop()
        return ((perf_counter() if self._wanted else self._seen) - begin) * 1000

    def tag(self, name: str) -> float:
        """Put a tag on the current paragraph; the milliseconds from Enter to the frame that shows it."""
        view, page = self.view, self.window.parts.page
        before = len(view.archived.annotations if view.archived else ())
        page.open_tags()
        page.popup.field.setText(name)
        live(0.1)  # the box stands there when the key comes
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        took = self.until_painted(
            lambda: QCoreApplication.sendEvent(page.popup.field, key),
            lambda: view.archived is not None and len(view.archived.annotations) > before,
        )
        page.popup.hide()
        return took

    def longest_while(self, do: Callable[[], object], over: Callable[[], bool]) -> float:
        """Do something; the longest milliseconds without an answer until it is over."""
        self.longest, self._last = 0.0, perf_counter()
        self._beat.start()
        do()
        while not over():
            live(0.01)
        self.worker.drain(60)
        live(0.05)
        self._beat.stop()
        return self.longest * 1000

    def _tick(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def main(times: int) -> None:
    """Measure."""
    with tempfile.TemporaryDirectory(prefix="archive-reader-bench-") as name:
        folder = Path(name) / "archive"
        numbers = _fill(folder)
        application = Application(make_qt(), folder, settings_in(folder))
        application.window.resize(1280, 800)
        application.window.show()
        application.worker.drain(60)
        live(0.5)
        watch = Watch(application)
        for (words, names, limit), number in zip(SIZES, numbers, strict=False):
            print(f"\n{words} words, {names} names" + (f" (first paint: {limit} ms at the most)" if limit else ""))
            _tell("open to first paint", [_open(watch, number, numbers[-1]) for _ in range(times)])
            _tell("longest hold until all is set", [_settle(watch, number, numbers[-1]) for _ in range(times)])
            _tell("frame while scrolled", [frame for _ in range(3) for frame in _scroll(watch)])
            _tell("theme changed, at the end", [_theme(watch) for _ in range(times)])
            _tell("longest hold by a theme", [_theme_hold(watch) for _ in range(times)])
            _tell("key to tag shown", [_tag(watch, place) for place in range(times)])
        application.close()
        application.window.deleteLater()
        live(0.1)


def _open(watch: Watch, number: int, other: int) -> float:
    _leave(watch, other)
    view = watch.view
    took = watch.until_painted(
        lambda: watch.window.open_article(number), lambda: view.archived is not None and view.archived.id == number
    )
    _wait(watch)
    return took


def _settle(watch: Watch, number: int, other: int) -> float:
    _leave(watch, other)
    view = watch.view
    return watch.longest_while(
        lambda: watch.window.open_article(number),
        lambda: view.archived is not None and view.archived.id == number and view.complete,
    )


def _scroll(watch: Watch) -> list[float]:
    bar = watch.view.verticalScrollBar()
    frames = []
    for frame in range(_FRAMES):
        # Through the whole text: by wheel steps here and there, and by leaps between them.
        if frame % 12 == 0:
            bar.setValue(bar.maximum() * frame // _FRAMES)
            watch.view.viewport().repaint()
            live(0.005)
        begin = perf_counter()
        bar.setValue(bar.value() + 80)
        watch.view.viewport().repaint()
        frames.append((perf_counter() - begin) * 1000)
    return frames


def _theme(watch: Watch) -> float:
    bar = watch.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    _wait(watch)
    took = watch.until_painted(lambda: watch.window.set_scheme(_other_scheme(watch)), lambda: True)
    _wait(watch)
    return took


def _theme_hold(watch: Watch) -> float:
    took = watch.longest_while(lambda: watch.window.set_scheme(_other_scheme(watch)), lambda: watch.view.complete)
    _wait(watch)
    return took


def _tag(watch: Watch, place: int) -> float:
    watch.view.step(1)
    live(0.02)
    took = watch.tag(f"Thẻ {place} {watch.view.current}")
    _wait(watch)
    return took


def _leave(watch: Watch, other: int) -> None:
    watch.window.open_article(other)
    _wait(watch)


def _wait(watch: Watch) -> None:
    watch.worker.drain(60)
    while not watch.view.complete:
        live(0.01)
    live(0.05)


def _other_scheme(watch: Watch) -> Scheme:
    return Scheme.LIGHT if watch.window.theme.dark else Scheme.DARK


def _tell(what: str, took: list[float]) -> None:
    took = sorted(took)
    p95 = took[min(len(took) - 1, int(len(took) * 0.95))]
    print(f"  {what:32} min {took[0]:7.1f}  median {median(took):7.1f}  p95 {p95:7.1f} ms", flush=True)


def live(seconds: float) -> None:
    """Let the window live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop, loop.quit)  # without the loop, PySide keeps a little of each
    loop.exec()


def _fill(folder: Path) -> list[int]:
    """Articles of all sizes, and a short one at the end to leave them for."""
    connections = Connections(folder)
    captures = Captures(connections)
    numbers = [captures.add(reading(words, names)).article for words, names, _ in (*SIZES, (300, 5, 0))]
    connections.close()
    return numbers


def reading(words: int, names: int) -> Reading:
    """An article of that many syllables, with that many names strewn over it, headings, lists and quotations."""
    chance = Random(words)
    stock = syllables(seed=words % 1000)
    every = max(2, words // max(1, names))
    # Each is named ten times, as in real articles.
    cast = [" ".join(part.capitalize() for part in chance.choices(stock, k=3)) for _ in range(names // 10 + 1)]
    paragraphs: list[Paragraph] = []
    mentions: list[Mention] = []
    count = 0
    for number in range(words // _WORDS_IN_PARAGRAPH + 1):
        kind, level = _kind(number)
        parts: list[str] = []
        size = 0
        for _ in range(8 if kind is ParagraphKind.HEADING else _WORDS_IN_PARAGRAPH):
            count += 1
            word = chance.choice(stock)
            if count % every == 0 and len(mentions) < names:
                word = chance.choice(cast)
                type_ = EntityType.PERSON if count // every % 2 else EntityType.ORG
                mentions.append(Mention(number, size, size + len(word), type_, word, word))
            parts.append(word)
            size += len(word) + 1
        paragraphs.append(Paragraph(" ".join(parts), kind, level))
    data = f"{words} words".encode()
    return Reading(
        article=Article(title=f"Bài dài {words} từ", paragraphs=tuple(paragraphs), publisher="Báo Sông Thao"),
        mentions=tuple(mentions),
        file_name=f"{words}.html",
        sha256=hashlib.sha256(data).digest(),
        size=len(data),
        content=zlib.compress(data),
        sketch=tuple(Random(words).getrandbits(32) for _ in range(64)),
    )


def _kind(number: int) -> tuple[ParagraphKind, int]:
    if number % 12 == 11:
        return ParagraphKind.HEADING, 2
    if number % 9 == 8:
        return ParagraphKind.LIST_ITEM, 1
    return (ParagraphKind.QUOTE, 0) if number % 17 == 16 else (ParagraphKind.TEXT, 0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
