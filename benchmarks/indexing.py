"""The index of people and organisations on a large archive: `python -m benchmarks.indexing FOLDER [TIMES]`.

FOLDER holds an archive that `benchmarks.generate` made. Each question is asked of the service and, where that says
something, of SQLite alone; then the window is opened without a screen, and the time until it has painted the answer
is taken. `--corrections` also measures corrections in the whole archive, on a copy of it.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractItemModel, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QListView

from benchmarks.correcting_everywhere import measure as measure_corrections
from benchmarks.timing import HEAD, line, timed
from reader.application import Application, make_qt, settings_in
from reader.core.folding import fold
from reader.core.index import EntityOrder, EntityRow
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.services.entities import People
from reader.store.connection import FILE_NAME
from reader.ui.correcting_everywhere import SECONDS as FIRST
from reader.ui.people.graph_panel import GraphPanel, around, most_frequent
from reader.ui.worker import Worker

_GRAPHS = (60, 150, 500)
_SLOW = 5
"""Times that a question of seconds is asked."""


class Asked:
    """The entities and words that are asked for: the most frequent, one in the middle, letters, words."""

    def __init__(self, people: People) -> None:
        every = people.index(None, limit=10_000_000)
        by_kind = {kind: [row for row in every if row.type is kind] for kind in EntityType}
        self.count = len(every)
        self.entities: dict[str, EntityRow] = {
            "the most frequent person": by_kind[EntityType.PERSON][0],
            "the most frequent body": by_kind[EntityType.ORG][0],
            "the hundredth": every[100],
            "a median one": every[len(every) // 2],
        }
        words = Counter(word for row in every for word in fold(row.name).split())
        rare = min((word for word in words if len(word) > 4), key=lambda word: (words[word], word))
        self.words = {
            "1 letter": "n",
            "2 letters": "ng",
            "3 letters": "ngu",
            "a common word": "nguyen",
            "a common and a rare word": f"nguyen {rare}",
            "a rare word": rare,
            "a word of nobody": "zzzz",
        }


def services(folder: Path, times: int) -> None:
    """Ask the services, and SQLite alone."""
    bare = sqlite3.connect(f"{(folder / FILE_NAME).as_uri()}?mode=ro", uri=True)

    def sql(query: str, *values: object) -> Callable[[], list[tuple[object, ...]]]:
        return lambda: bare.execute(query, values).fetchall()

    with Archive(folder) as archive:
        people = archive.people
        asked = Asked(people)
        print(f"{asked.count} people and bodies\n\n{HEAD}")
        for order, by in (
            (EntityOrder.ARTICLES, "articles DESC, id"),
            (EntityOrder.NAME, "folded, id"),
            (EntityOrder.LAST, "last DESC, id"),
        ):
            for kind in (None, EntityType.PERSON):
                name = f"index by {order}" + (f", {kind.lower()} only" if kind else "")
                print(line(name, *timed(lambda order=order, kind=kind: people.index(kind, order=order), times)))
            select = f"SELECT * FROM entity WHERE articles > 0 ORDER BY {by} LIMIT 500"
            print(line("  SQL", *timed(sql(select), times)))
        for name, text in asked.words.items():
            print(line(f"index, {name}", *timed(lambda text=text: people.index(None, text), times)))
        for order in (EntityOrder.NAME, EntityOrder.LAST):
            name = f"index by {order}, a rare word"
            text = asked.words["a rare word"]
            print(line(name, *timed(lambda order=order, text=text: people.index(None, text, order), times)))
        for name, row in asked.entities.items():
            print(f"{name}: {row.articles} articles, {row.mentions} mentions")
            print(line("  page", *timed(lambda row=row: [people.page(row.id)], times)))
            months = "SELECT published, count(*) FROM appearance WHERE entity = ? GROUP BY published"
            print(line("  SQL of the timeline alone", *timed(sql(months, row.id), times)))
            print(line("  contexts", *timed(lambda row=row: people.contexts(row.id), times)))
            print(line("  articles", *timed(lambda row=row: people.articles(row.id), times)))
            print(line("  SQL", *timed(sql("SELECT article FROM appearance WHERE entity = ?", row.id), times)))
            first = timed(lambda row=row: people.reach(row.name, None, FIRST), min(times, _SLOW))
            print(line("  reach of the name, a first answer", first[0], first[1].articles))
            whole = timed(lambda row=row: people.reach(row.name), min(times, _SLOW))
            print(line("  reach of the name, all of it", whole[0], whole[1].articles))
            print(line("  graph around", *timed(lambda row=row: around(people, row.id).links, min(times, _SLOW))))
        for size in _GRAPHS:
            ids = [row.id for row in people.index(None, limit=size)]
            print(line(f"links of {size}", *timed(lambda ids=ids: [people.links(ids)], min(times, _SLOW))))
            taken = timed(lambda size=size: most_frequent(people, size).links, min(times, _SLOW))
            print(line(f"graph of {size}, with its places", *taken))
        print(line("probable pairs", *timed(people.probable, 3)))
    bare.close()


class Screen(QObject):
    """Tells when a list has painted what its model was given."""

    def __init__(self, view: QListView) -> None:
        super().__init__()
        self._view = view
        self._loop = QEventLoop()
        self._end = QTimer(singleShot=True, interval=0)
        self._end.timeout.connect(self._loop.quit)
        self._filled = False
        model: QAbstractItemModel = view.model()
        model.modelReset.connect(self._reset)
        view.viewport().installEventFilter(self)

    def after(self, worker: Worker, act: Callable[[], object]) -> float:
        """Milliseconds from `act` to the painted answer, when nothing else is under way."""
        worker.drain(60)
        self._filled = False
        start = perf_counter()
        act()
        self._loop.exec()
        return (perf_counter() - start) * 1000

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        """Looks for the painting that follows a new content."""
        if self._filled and event.type() == QEvent.Type.Paint:
            # After the painting itself: the loop ends when this event is done.
            self._filled = False
            self._end.start()
        return False

    def _reset(self) -> None:
        self._filled = self._view.model().rowCount() > 0  # a list that is to be filled later is emptied first


class Drawing(QObject):
    """Tells when the frame of the graph has been painted, and when the graph itself."""

    def __init__(self, panel: GraphPanel) -> None:
        super().__init__()
        self._panel = panel
        self._loop = QEventLoop()
        self._end = QTimer(singleShot=True, interval=0)
        self._end.timeout.connect(self._loop.quit)
        self._start = 0.0
        self._painted: list[float] = []
        for part in (panel.said, panel.view.viewport()):
            part.installEventFilter(self)

    def after(self, worker: Worker, act: Callable[[], object]) -> tuple[float, float]:
        """Milliseconds from `act` to the frame, which says that the graph is being drawn, and to the graph."""
        worker.drain(60)
        self._painted = []
        self._start = perf_counter()
        act()
        while len(self._painted) < 2:
            self._loop.exec()
        return self._painted[0], self._painted[1]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Looks for the painting of the words below, then for that of a graph."""
        if event.type() == QEvent.Type.Paint:
            drawn = len(self._panel.view.scene().items()) > 1  # the lines are one, also where there are none
            if len(self._painted) == (1 if drawn else 0) and (watched is self._panel.said) != drawn:
                self._painted.append((perf_counter() - self._start) * 1000)
                if drawn:
                    self._end.start()
        return False


def window(folder: Path, times: int) -> None:
    """Measure what the reader sees: from the key or the click to the painted list."""
    application = Application(make_qt(), folder, settings_in(folder))
    shown, worker = application.window, application.worker
    shown.resize(1280, 800)
    shown.show()
    worker.drain(60)
    asked = Asked(application.archive.people)
    panel = shown.parts.people
    index, page = Screen(panel.index.view), Screen(panel.page.context_list)
    beside = Screen(panel.page.together_list)
    print(f"\nin the window, until it is painted\n{HEAD}")
    print(line("people panel opened", [index.after(worker, shown.people.show)]))
    worker.drain(60)
    for name, text in asked.words.items():
        if not application.archive.people.index(None, text):
            continue  # an empty list is hidden, and paints nothing
        taken = []
        for _ in range(times):
            taken.append(index.after(worker, lambda text=text: panel.index.search.setText(text)))
            index.after(worker, panel.index.search.clear)
        print(line(f"index, {name}", taken))
    for name, row in asked.entities.items():
        other = asked.entities["a median one" if name != "a median one" else "the hundredth"]
        for what, screen in ((f"page of {name}", page), ("  with those that appear with it", beside)):
            taken = []
            for _ in range(times):
                screen.after(worker, lambda other=other: shown.people.open_entity(other.id))
                taken.append(screen.after(worker, lambda row=row: shown.people.open_entity(row.id)))
            print(line(what, taken))
    panel.leaves.setCurrentWidget(panel.graph)
    drawing, choice = Drawing(panel.graph), panel.graph.choice
    for place in range(choice.count()):
        frames, graphs = [], []
        for _ in range(min(times, _SLOW)):
            drawing.after(worker, lambda place=place: choice.setCurrentIndex((place + 1) % choice.count()))
            frame, graph = drawing.after(worker, lambda place=place: choice.setCurrentIndex(place))
            frames.append(frame)
            graphs.append(graph)
        print(line(f"graph, {choice.itemText(place)}: frame"[:44], frames))
        print(line("  the graph itself", graphs))
    application.close()
    shown.deleteLater()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.indexing")
    parser.add_argument("folder", type=Path)
    parser.add_argument("times", type=int, nargs="?", default=21)
    parser.add_argument("--corrections", action="store_true")
    wanted = parser.parse_args()
    services(wanted.folder, wanted.times)
    window(wanted.folder, wanted.times)
    if wanted.corrections:
        measure_corrections(wanted.folder)
