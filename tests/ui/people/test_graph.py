"""The graph: laid out quickly, zoomed, dragged, gone through by keys."""

from __future__ import annotations

import math
import random
import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.index import EntityRow, Link
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.ui.people.force import arrange, spread, strongest
from reader.ui.people.graph_view import GraphView
from reader.ui.theme import load_theme
from tests.ui.conftest import Desk
from tests.ui.people.conftest import BODY, HOAN, MAI, ids


def network(count: int, seed: int = 1) -> tuple[list[EntityRow], list[Link]]:
    """Groups of people who meet each other, some of whom meet others."""
    chance = random.Random(seed)
    rows = [
        EntityRow(
            id=n,
            type=EntityType.ORG if n % 3 == 0 else EntityType.PERSON,
            name=f"Nguyễn Văn Số {n}",
            articles=1 + chance.randrange(200),
            mentions=300,
            first=None,
            last=None,
        )
        for n in range(1, count + 1)
    ]
    pairs = {tuple(sorted((n, chance.randrange(max(1, n - 12), n)))) for n in range(2, count + 1) for _ in range(4)}
    return rows, [Link(first, second, 1 + chance.randrange(30)) for first, second in sorted(pairs) if first != second]


def test_neighbours_stand_close_and_nobody_on_top_of_another() -> None:
    rows, links = network(60)
    places = arrange([row.id for row in rows], links, budget=20)
    assert places == arrange([row.id for row in rows], links, budget=20), "the same graph looks the same"

    def away(first: int, second: int) -> float:
        return math.dist(places[first], places[second])

    linked = sum(away(link.first, link.second) for link in links) / len(links)
    every = [away(one, other) for one in places for other in places if one < other]
    assert linked < 0.6 * sum(every) / len(every)
    assert min(every) > 0.2


def test_the_layout_of_five_hundred_keeps_its_budget() -> None:
    rows, links = network(500)
    began = time.monotonic()
    places = arrange([row.id for row in rows], strongest(links), budget=0.5)
    assert time.monotonic() - began < 3
    assert len(places) == 500
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())


def test_the_focus_stays_in_the_middle_with_all_its_links() -> None:
    _, links = network(40)
    star = [Link(1, n, 1) for n in range(2, 41)]
    kept = strongest([*(link for link in links if link.first != 1), *star], each=1, focus=1)
    assert set(star) <= set(kept)
    assert arrange(range(1, 41), kept, focus=1, budget=20)[1] == (0.0, 0.0)
    assert arrange([], []) == {}
    assert arrange([7], []) == {7: (0.0, 0.0)}


def test_marks_are_kept_apart_and_the_focus_where_it_is() -> None:
    radii = {n: 6.0 + n % 13 for n in range(1, 31)}
    places = {n: (n * 9.0 % 50, n * 7.0 % 300) for n in radii} | {2: (40.0, 40.0), 3: (40.0, 40.0)}
    apart = spread(places, radii, 4, focus=3)
    assert apart[3] == (40.0, 40.0)

    def hidden(where: dict[int, tuple[float, float]]) -> int:
        pairs = [(one, other) for one in where for other in where if one < other]
        return sum(math.dist(where[one], where[other]) < radii[one] + radii[other] for one, other in pairs)

    assert hidden(apart) * 5 < hidden(places)
    far = {1: (0.0, 0.0), 2: (100.0, 0.0)}
    assert spread(far, radii, 4) == far
    assert spread({}, {}, 4) == {}


def test_who_is_chosen_is_not_hidden(view: GraphView) -> None:
    first, second = list(view.nodes.values())[:2]
    second.setPos(first.pos())
    for node in (first, second):
        view.scene().clearSelection()
        node.setSelected(True)
        assert view.node_at(view.mapFromScene(node.pos())) is node


@pytest.fixture
def view(qtbot: QtBot) -> GraphView:
    rows, links = network(60)
    made = GraphView(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.show_graph(rows, links, arrange([row.id for row in rows], links, budget=5), None)
    return made


def test_wheel_and_keys_zoom(view: GraphView, qtbot: QtBot) -> None:
    before = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(before * 1.2)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(before)
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom == pytest.approx(before * 1.44)
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(0.08)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == pytest.approx(before)


def test_a_node_is_dragged_and_a_click_opens_it(view: GraphView, qtbot: QtBot) -> None:
    node = next(node for node in view.nodes.values() if node.row.articles > 100)
    opened: list[int] = []
    view.entity_wanted.connect(opened.append)
    place, before = view.mapFromScene(node.pos()), node.pos()
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=place)
    for step in (10, 30, 50):
        qtbot.mouseMove(port, place + QPoint(step, step))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=place + QPoint(50, 50))
    assert opened == []
    moved = node.pos() - before
    assert moved.x() > 20 / view.zoom and moved.y() > 20 / view.zoom
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=view.mapFromScene(node.pos()))
    assert opened == [node.row.id]


def test_the_canvas_is_dragged(view: GraphView, qtbot: QtBot) -> None:
    view.zoom_in()
    port = view.viewport()
    empty = next(
        place for x in range(20, 780, 20) for y in range(20, 580, 20) if not view.node_at(place := QPoint(x, y))
    )
    before = view.mapToScene(empty)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=empty)
    qtbot.mouseMove(port, empty + QPoint(40, 30))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=empty + QPoint(40, 30))
    moved = view.mapFromScene(before) - empty
    assert abs(moved.x() - 40) < 4 and abs(moved.y() - 30) < 4


def test_the_pointer_lights_up_neighbours(view: GraphView, qtbot: QtBot) -> None:
    node = next(iter(view.nodes.values()))
    qtbot.mouseMove(view.viewport(), view.mapFromScene(node.pos()))
    assert view._look.lit == node.row.id
    assert view._look.near == view._neighbours[node.row.id]
    assert not view._look.dims(node.row.id)
    view.grab()


def test_arrow_keys_go_from_name_to_name(view: GraphView, qtbot: QtBot) -> None:
    opened: list[int] = []
    view.entity_wanted.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    first = view._selected()
    assert first and first.row.articles == max(node.row.articles for node in view.nodes.values())
    seen = {first.row.id}
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(view, key)
        seen.add(view._selected().row.id)
    assert len(seen) > 2
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == [view._selected().row.id]


def test_five_hundred_nodes_are_painted_smoothly(qtbot: QtBot) -> None:
    rows, links = network(500)
    view = GraphView(load_theme("dark"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_graph(rows, strongest(links), arrange([row.id for row in rows], links, budget=0.5), None)
    view.grab()
    began = time.perf_counter()
    for _ in range(5):
        view.grab()
    assert (time.perf_counter() - began) / 5 < 0.4  # far less on a machine that nobody shares


def test_the_graph_in_the_window(town_desk: Desk, qtbot: QtBot, archive: Archive) -> None:
    known, window = ids(archive), town_desk.window
    window.people.open_entity(known[MAI])
    town_desk.settle()
    panel = window.parts.people
    panel.leaves.setCurrentIndex(1)
    town_desk.settle()
    graph = panel.graph
    assert set(graph.view.nodes) == set(known.values())
    assert graph.choice.currentText() == f"Around {MAI}"
    qtbot.mouseClick(
        graph.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=graph.view.mapFromScene(graph.view.nodes[known[BODY]].pos()),
    )
    town_desk.settle()
    assert panel.page.name.text() == BODY and panel.page.isVisible()
    panel.leaves.setCurrentIndex(1)
    graph.choice.setCurrentIndex(1)
    town_desk.settle()
    assert graph.view.nodes[known[HOAN]].radius > graph.view.nodes[known[BODY]].radius


def test_the_graph_of_another_does_not_stay_while_one_is_drawn(town_desk: Desk, archive: Archive) -> None:
    known, panel = ids(archive), town_desk.window.parts.people
    town_desk.window.people.open_entity(known[MAI])
    panel.leaves.setCurrentIndex(1)
    town_desk.settle()
    graph = panel.graph
    graph.renew()
    assert graph.view.nodes, "the same one stays until it is drawn anew"
    town_desk.settle()
    graph.choice.setCurrentIndex(1)
    assert not graph.view.nodes
    assert graph.said.text() == "The graph is being drawn…"
    town_desk.settle()
    assert graph.view.nodes
