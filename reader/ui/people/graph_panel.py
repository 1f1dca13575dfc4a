"""The leaf with the graph: around one entity, or of the most frequent ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from reader.core.index import EntityRow, Link
from reader.services.entities import People
from reader.ui.people.choice import Choice
from reader.ui.people.force import arrange, strongest
from reader.ui.people.graph_view import GraphView
from reader.ui.texts import count_text, shortened
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted
from reader.ui.worker import Worker

AROUND = 0
_SIZES = (60, 150, 500)


@dataclass(frozen=True)
class Graph:
    """What is drawn: entities, their strongest links, and places. The links of a `whole` one count all articles."""

    rows: Sequence[EntityRow]
    links: Sequence[Link]
    places: dict[int, tuple[float, float]]
    focus: int | None
    whole: bool


def around(people: People, entity: int) -> Graph:
    """The graph of an entity and of those that appear with it most, who also appear with each other."""
    page = people.page(entity)
    rows = [page.entity, *(together.entity for together in page.together)]
    return _graph(people, rows, entity)


def most_frequent(people: People, count: int) -> Graph:
    """The graph of those that appear in most articles."""
    return _graph(people, people.index(None, limit=count), None)


def _graph(people: People, rows: Sequence[EntityRow], focus: int | None) -> Graph:
    ids = [row.id for row in rows]
    found = people.links(ids)
    links = strongest(found.links, focus=focus)
    return Graph(rows, links, arrange(ids, links, focus), focus, found.whole)


class GraphPanel(QFrame):
    """Asks for a graph when it is looked at; the layout is computed off the window's thread."""

    entity_wanted = Signal(int)

    def __init__(self, people: People, worker: Worker, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._people = people
        self._worker = worker
        self._entity: EntityRow | None = None
        self._stale = True
        self._drawn: tuple[object, int] | None = None
        self.choice = Choice(self.tr("What the graph shows"), 16)
        self.choice.addItem("", AROUND)
        for size in _SIZES:
            self.choice.addItem(self.tr("The {count} most frequent").format(count=count_text(size)), size)
        self.choice.setCurrentIndex(1)
        self.choice.currentIndexChanged.connect(self._changed)
        self.smaller = self._button("−", self.tr("Zoom out"))
        self.larger = self._button("+", self.tr("Zoom in"))
        self.whole = self._button(self.tr("Show all"), self.tr("Show the whole graph"))
        self.view = GraphView(theme)
        self.view.entity_wanted.connect(self.entity_wanted)
        self.smaller.clicked.connect(self.view.zoom_out)
        self.larger.clicked.connect(self.view.zoom_in)
        self.whole.clicked.connect(self.view.fit)
        self.said = muted(QLabel(wordWrap=True))
        self.said.setContentsMargins(12, GRID // 2, 12, GRID // 2)
        head = QHBoxLayout()
        head.setContentsMargins(12, GRID, 12, GRID)
        head.setSpacing(GRID)
        head.addWidget(self.choice, 1)
        for button in (self.smaller, self.larger, self.whole):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.said)
        self.set_entity(None)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self.view.set_theme(theme)

    def set_entity(self, row: EntityRow | None) -> None:
        """Whom the graph is around, if that is what is chosen."""
        before, self._entity = self._entity, row
        name = self.tr("Around {name}").format(name=shortened(row.name, 48)) if row else self.tr("Around a name")
        self.choice.setItemText(0, name)
        if row is not None and (before is None or before.id != row.id):
            self.choice.blockSignals(True)
            self.choice.setCurrentIndex(0)
            self.choice.blockSignals(False)
            self.renew()

    def renew(self) -> None:
        """The graph is no longer true: ask again, at once or when it is looked at."""
        self._stale = True
        if self.isVisible():
            self._ask()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if self._stale:
            self._ask()

    def _changed(self) -> None:
        self.renew()

    def _ask(self) -> None:
        size = int(self.choice.currentData())
        call: Callable[..., Graph] = most_frequent
        argument = size
        if size == AROUND:
            if self._entity is None:
                self.said.setText(self.tr("Choose a person or an organisation in the list."))
                return
            call, argument = around, self._entity.id
        self._stale = False
        self.said.setText(self.tr("The graph is being drawn…"))
        if self._drawn != (call, argument):
            self.view.show_graph((), (), {}, None)  # another one's would be taken for this
        self._drawn = call, argument
        job = self._worker.read(call, self._people, argument, latest="people-graph")
        job.then(self._show).otherwise(lambda _: self.said.setText(""))

    def _show(self, graph: Graph) -> None:
        self.view.show_graph(graph.rows, graph.links, graph.places, graph.focus)
        if not graph.rows:
            text = self.tr("No people or organisations were found in the archive yet.")
        elif not graph.whole:
            text = self.tr(
                "Names that stand in the same articles, joined by their strongest links, counted in the newest "
                "articles of each name. The wider a line, the more articles they share. Click a name for its page."
            )
        else:
            text = self.tr(
                "Names that stand in the same articles, joined by their strongest links. The wider a line, the more "
                "articles they share. Click a name for its page."
            )
        self.said.setText(text)

    def _button(self, text: str, name: str) -> QToolButton:
        return QToolButton(text=text, accessibleName=name, toolTip=name)
