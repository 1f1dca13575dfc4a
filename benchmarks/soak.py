"""`python -m benchmarks.soak [HOURS] [--window]`: office days, one after another, and what they leave behind.

Each day pages are imported, articles read, tagged, annotated and searched, notes exported, steps taken back, dialogs
opened and closed, and the oldest articles deleted for ever, so that the archive stays as large as it is. Told are
memory, handles, threads, widgets, and Python's objects and blocks of memory. It ends with 1 if, in the last quarter,
any of them is more than a tenth above the second. Without `--window` there is no screen.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import tempfile
import threading
from collections import Counter
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import median
from time import monotonic

if "--window" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent, qInstallMessageHandler
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from benchmarks.names import syllables
from benchmarks.reading import live
from benchmarks.responsiveness import fill
from benchmarks.timing import in_use, memory
from reader.application import Application, make_qt, settings_in
from reader.core.notebook import Grouping
from reader.ui.language import Language
from reader.ui.main_window import MainWindow
from reader.ui.theme import Scheme
from tests import pages

_ARTICLES = 2000
_PAGES = 12
"""Pages that are imported, and articles that are deleted, on a day."""
_READ = 12
_TOLD_S = 60.0
_MORE = 1.1
_PATIENCE = 60
_FORMATS = ("docx", "html", "xlsx", "markdown", "json", "qdpx", "csv")
_QUERIES = ("tran khai", "y te long thanh", '"sở y tế"', "has:note", "person:van -tag:hop", "date:2019..2020 xa", "zzz")


@dataclass(frozen=True)
class Sample:
    """What the program holds after a day: megabytes, those of them that are in use outside of Python, and counts."""

    day: int
    minutes: float
    memory: float
    used: float
    handles: int
    threads: int
    widgets: int
    objects: int
    blocks: int

    def line(self) -> str:
        """A row of the table."""
        return (
            f"{self.day:>6}{self.minutes:>9.1f}{self.memory:>9.1f}{self.used:>9.1f}{self.handles:>9}{self.threads:>9}"
            f"{self.widgets:>9}{self.objects:>10}{self.blocks:>10}"
        )


_HEAD = (
    f"{'day':>6}{'minutes':>9}{'MB':>9}{'in use':>9}{'handles':>9}{'threads':>9}"
    f"{'widgets':>9}{'objects':>10}{'blocks':>10}"
)
_NAMES = ("memory", "used", "handles", "threads", "widgets", "objects", "blocks")


class Office:
    """A user who does the same things every day, to other articles."""

    def __init__(self, application: Application, folder: Path) -> None:
        self._application = application
        self._folder = folder
        self._chance = random.Random(1)
        self._words = syllables(seed=3)
        self._formats = cycle(_FORMATS)
        self._schemes = cycle((Scheme.DARK, Scheme.LIGHT))
        self._languages = cycle((Language.ENGLISH, Language.VIETNAMESE))

    def day(self, number: int) -> None:
        """Everything once."""
        self._import(number)
        numbers = self._chance.sample(self._ids(), _READ)
        for place, article in enumerate(numbers):
            self._read(article, f"Thẻ {self._chance.randrange(30)}", place)
        self._search()
        self._look_about()
        for action in self._dialogs():
            self._open_and_close(action)
        self._export(number)
        self._tidy(number, numbers)
        if number % 5 == 4:
            self._window.choose_language(next(self._languages))
            self._settle()
        if number % 3 == 2:
            self._window.set_scheme(next(self._schemes))

    @property
    def _window(self) -> MainWindow:
        """Another one after each change of the language."""
        return self._application.window

    def _ids(self) -> list[int]:
        return self._application.archive.library.ids()

    def _settle(self) -> None:
        self._application.worker.drain(_PATIENCE)
        live(0.02)

    def _import(self, day: int) -> None:
        saved = self._folder / "saved"
        saved.mkdir(exist_ok=True)
        for number in range(_PAGES):
            words = " ".join(self._chance.choices(self._words, k=40))
            title = f"Ngày {day}, tin {number}: ông {self._name()} làm việc với Sở Y tế {self._name()}"
            page = pages.html(title, (pages.LEAD, f"{words.capitalize()}.", *pages.TEXTS))
            (saved / f"{day}-{number}.html").write_text(page, encoding="utf-8")
        self._window.import_paths([saved])
        live(0.2)
        while self._window.work.running:
            live(0.05)
        self._clear_away()
        for path in saved.iterdir():
            path.unlink()

    def _name(self) -> str:
        return " ".join(word.capitalize() for word in self._chance.choices(self._words[:200], k=3))

    def _read(self, number: int, tag: str, place: int) -> None:
        window = self._window
        window.open_article(number)
        self._settle()
        view = window.parts.page.view
        for _ in range(3):
            view.step(1)
            view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 300)
            live(0.005)
        editing = window.editing
        editing.tag(number, place % 2, tag)
        editing.note(number, place % 2, f"Ghi chú {place} " * 8)
        if place % 4 == 0:
            editing.undo()
            editing.undo()
            editing.redo()
        bar = window.parts.page.find_bar
        window.menu_actions.find.trigger()
        bar.field.setText("so y te")
        live(0.01)
        bar.field.setText("")
        bar.close_bar()
        self._settle()

    def _search(self) -> None:
        articles = self._window.parts.articles
        for query in _QUERIES:
            for end in range(2, len(query) + 1, 3):
                articles.search.setText(query[:end])
                live(0.005)
            articles.search.setText(query)
            self._settle()
        articles.search.clear()
        palette = self._window.menu_actions.finding.palette
        palette.trigger()
        self._window.finding.palette.field.setText("tran")
        self._settle()
        self._clear_away()

    def _look_about(self) -> None:
        actions = self._window.menu_actions
        for action in (actions.people, actions.tagging.notebook, actions.finding.column, actions.show_side):
            action.trigger()
            self._settle()
            action.trigger()
            self._settle()
        rows = self._application.archive.people.index(None, limit=50)
        for row in self._chance.sample(rows, min(3, len(rows))):
            self._window.people.open_entity(row.id)
            self._settle()
        self._window.people.show(False)
        actions.review.trigger()
        self._settle()
        self._window.people.show(False)
        for action in (actions.larger, actions.usual, actions.reading.next_article, actions.reading.back):
            if action.isEnabled():
                action.trigger()
                self._settle()

    def _dialogs(self) -> list[QAction]:
        actions = self._window.menu_actions
        return [
            actions.export, actions.details, actions.facts, actions.alike, actions.lost, actions.hand_over,
            actions.backups, actions.check, actions.model, actions.recognise, actions.shortcuts, actions.about,
            actions.guide, actions.reading.look, actions.tagging.manage, actions.reading.outline, actions.tag,
            actions.finding.save, actions.changes,
        ]  # fmt: skip

    def _open_and_close(self, action: QAction) -> None:
        if action.isEnabled():
            action.trigger()
            self._settle()
            self._clear_away()

    def _clear_away(self) -> None:
        self._settle()
        for _ in range(5):
            others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._window]
            for one in others:
                one.close()
            live(0.01)
            if not others:
                break
        self._settle()

    def _export(self, day: int) -> None:
        key = next(self._formats)
        path = self._folder / f"notes.{key}"
        self._window.exporting.export(self._ids()[:200], key, path, grouping=list(Grouping)[day % 3])
        self._settle()
        self._clear_away()

    def _tidy(self, day: int, noted: list[int]) -> None:
        """Leave as many articles and notes as there were in the morning."""
        archive = self._application.archive
        notes = [note.id for number in noted for note in archive.library.open(number).annotations]
        self._window.editing.remove_all(notes)
        self._settle()
        numbers = sorted(self._ids())[: max(0, len(self._ids()) - _ARTICLES)]
        if numbers:
            self._window.editing.trash(numbers)
            self._settle()
            archive.library.delete_for_ever(numbers)
            self._window.editing.refresh()
        if day % 10 == 0:
            archive.upkeep.back_up(self._folder / "backup.sqlite")
        self._settle()


def soak(hours: float) -> int:
    """Run so long; returns how many of the figures grew."""
    qInstallMessageHandler(_say)
    with tempfile.TemporaryDirectory(prefix="archive-reader-soak-") as name:
        folder = Path(name)
        fill(folder / "archive", _ARTICLES)
        application = Application(make_qt(), folder / "archive", settings_in(folder / "archive"))
        application.window.resize(1280, 800)
        application.window.show()
        application.prepare()
        application.worker.drain(_PATIENCE)
        office = Office(application, folder)
        samples: list[Sample] = []
        kinds: dict[int, Counter[str]] = {}
        begin, told, day = monotonic(), 0.0, 0
        print(_HEAD, flush=True)
        while monotonic() - begin < hours * 3600 or day < 8:
            office.day(day)
            samples.append(_sample(day, (monotonic() - begin) / 60))
            if not kinds and monotonic() - begin > hours * 900:
                kinds[day] = _kinds()
            if monotonic() - told > _TOLD_S:
                told = monotonic()
                print(samples[-1].line(), flush=True)
            day += 1
        kinds[day] = _kinds()
        application.close()
        application.window.deleteLater()
        live(0.1)
    return _judge(samples, kinds)


def _say(_: object, __: object, text: str) -> None:
    if "This plugin does not support" not in text:  # as the platform without a screen says of itself
        print(text, file=sys.stderr)


def _sample(day: int, minutes: float) -> Sample:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return Sample(
        day,
        minutes,
        memory(),
        in_use(),
        sum(1 for _ in Path("/proc/self/fd").iterdir()),
        threading.active_count(),
        len(QApplication.allWidgets()),
        len(gc.get_objects()),
        sys.getallocatedblocks(),
    )


def _kinds() -> Counter[str]:
    """How many there are of each kind of Python's objects, and of each kind of widget."""
    found = Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())
    return found + Counter(f"widget {one.metaObject().className()}" for one in QApplication.allWidgets())


def _judge(samples: list[Sample], kinds: dict[int, Counter[str]]) -> int:
    second = samples[len(samples) // 4 : len(samples) // 2]
    last = samples[3 * len(samples) // 4 :]
    grown = 0
    print(f"\n{'medians of':14}{'2nd quarter':>14}{'last quarter':>14}{'times':>8}")
    for name in _NAMES:
        before, after = (median(getattr(one, name) for one in part) for part in (second, last))
        times = after / before if before else 1.0
        grown += times > _MORE
        print(f"{name:14}{before:>14.1f}{after:>14.1f}{times:>8.3f}{'  grew' if times > _MORE else ''}")
    first, end = min(kinds), max(kinds)
    before_kinds, after_kinds = kinds[first], kinds[end]
    print(f"\nkinds of which there are more on day {end} than on day {first}")
    for kind, more in (after_kinds - before_kinds).most_common(15):
        print(f"{more:>8}  {kind} ({after_kinds[kind]})")
    return grown


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hours", nargs="?", type=float, default=4)
    parser.add_argument("--window", action="store_true", help="on the screen")
    sys.exit(1 if soak(parser.parse_args().hours) else 0)
