"""The graph to look at: zoomed by wheel and keys, dragged, lit up under the pointer."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from reader.core.index import EntityRow, Link
from reader.ui.people.force import spread
from reader.ui.people.graph_items import Links, Look, Node
from reader.ui.people.graph_labels import paint_labels
from reader.ui.theme import Theme

_UNIT = 116.0, 78.0
"""Pixels between neighbours, to the side and down, before any zooming: labels are wide."""
_MANY = 150
"""From more nodes than this on they stand closer."""
_GAP = 10
"""Pixels between two marks, if there is room; each may have a ring around it."""
_FAR, _NEAR = 0.08, 4.0
_STEP = 1.2
_STILL = 4
"""Pixels that the pointer may tremble in a click."""


class GraphView(QGraphicsView):
    """`entity_wanted` is the entity that was clicked. The list of who appears together says the same in words."""

    entity_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="graph")
        self._look = Look(theme)
        self._nodes: dict[int, Node] = {}
        self._neighbours: dict[int, set[int]] = {}
        self._pressed: QPoint | None = None
        self._fitted = True
        self._bounds = QRectF()
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        # Labels are laid out over the whole view, and links cross all of it.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)  # a file that is dropped here is for the window, which imports it
        self.viewport().setAcceptDrops(False)
        self.setAccessibleName(self.tr("Graph of who appears with whom"))
        self.setAccessibleDescription(
            self.tr("Arrow keys go from name to name, Enter opens its page, plus and minus zoom, 0 shows all.")
        )
        self.set_theme(theme)

    @property
    def nodes(self) -> Mapping[int, Node]:
        """The nodes by the ids of their entities."""
        return self._nodes

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._look.theme = theme
        self.setBackgroundBrush(theme.color("page"))
        self.viewport().update()

    def show_graph(
        self,
        rows: Sequence[EntityRow],
        links: Sequence[Link],
        places: Mapping[int, tuple[float, float]],
        focus: int | None,
    ) -> None:
        """Draw these entities at these places, with their links."""
        self.scene().clear()
        self._look.lit, self._look.near, self._look.moved = None, frozenset(), True
        most = max((row.articles for row in rows), default=1)
        self._nodes = {}
        close = 0.6 if len(rows) > _MANY else 1.0
        radii = {row.id: 6 + 12 * math.sqrt(row.articles / most) for row in rows}
        apart = {row.id: (places[row.id][0] * _UNIT[0] * close, places[row.id][1] * _UNIT[1] * close) for row in rows}
        apart = spread(apart, radii, _GAP, focus)
        for row in rows:
            node = Node(row, radii[row.id], self._look, focus=row.id == focus)
            node.setPos(*apart[row.id])
            self._nodes[row.id] = node
        self._neighbours = {row.id: set() for row in rows}
        for link in links:
            self._neighbours[link.first].add(link.second)
            self._neighbours[link.second].add(link.first)
        around = QRectF()
        for node in self._nodes.values():
            around = around.united(node.boundingRect().translated(node.pos()))
        self._bounds = around.adjusted(-70, -30, 70, 40)
        room = self._bounds.adjusted(-3000, -3000, 3000, 3000)
        self.scene().setSceneRect(room)
        self.scene().addItem(Links(self._nodes, links, self._look, room))
        for node in self._nodes.values():
            self.scene().addItem(node)
        self.fit()

    def fit(self) -> None:
        """Show all of it."""
        if self._nodes:
            self._fitted = True
            self.fitInView(self._bounds, Qt.AspectRatioMode.KeepAspectRatio)
            if self.zoom > 1.4:
                self.scale(1.4 / self.zoom, 1.4 / self.zoom)

    @property
    def zoom(self) -> float:
        """How many times the natural size it is drawn."""
        return self.transform().m11()

    def zoom_by(self, factor: float) -> None:
        """Come nearer or go back."""
        zoom = min(_NEAR, max(_FAR, self.zoom * factor))
        self._fitted = False
        self.scale(zoom / self.zoom, zoom / self.zoom)

    def zoom_in(self) -> None:
        """Come nearer."""
        self._zoom_about_middle(_STEP)

    def zoom_out(self) -> None:
        """Go back."""
        self._zoom_about_middle(1 / _STEP)

    def _zoom_about_middle(self, factor: float) -> None:
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.zoom_by(factor)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)

    # Events

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if turned:
            self.zoom_by(_STEP ** (turned / 120))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        ways = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in ways:
            self._go(*ways[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._selected():
            self.entity_wanted.emit(self._selected().row.id)  # type: ignore[union-attr]
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            node = self.node_at(event.position().toPoint())
            self._light(node.row.id if node else None)
        else:
            self._fitted = False
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        super().mouseReleaseEvent(event)
        event.accept()
        place = event.position().toPoint()
        if pressed is not None and (place - pressed).manhattanLength() <= _STILL:
            node = self.node_at(place)
            if node:
                self.entity_wanted.emit(node.row.id)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._light(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def node_at(self, place: QPoint) -> Node | None:
        """The node under a place of the viewport."""
        item = self.itemAt(place)
        return item if isinstance(item, Node) else None

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: ARG002
        """The names, in the size of the window's own text: the most frequent first, others where there is room."""
        places = {node: (QPointF(self.mapFromScene(node.pos())), node.radius * self.zoom) for node in self._by_weight()}
        painter.save()
        painter.resetTransform()
        paint_labels(painter, self.font(), QRectF(self.viewport().rect()), places, self._look)
        painter.restore()

    def _by_weight(self) -> list[Node]:
        """Who gets a label first: who is lit up, its neighbours, the focus, then the most frequent."""
        look = self._look
        return sorted(
            self._nodes.values(),
            key=lambda node: (
                node.row.id != look.lit,
                not node.isSelected(),
                node.row.id not in look.near,
                not node.focus,
                -node.row.articles,
            ),
        )

    # Inside

    def _light(self, entity: int | None) -> None:
        if entity != self._look.lit:
            self._look.lit = entity
            self._look.near = frozenset(self._neighbours.get(entity, ())) if entity is not None else frozenset()
            self.scene().update()

    def _selected(self) -> Node | None:
        return next((item for item in self.scene().selectedItems() if isinstance(item, Node)), None)

    def _go(self, dx: int, dy: int) -> None:
        """Select the nearest node in a direction; the best known one to begin with."""
        now = self._selected()
        wanted: Node | None = None
        if now is None:
            wanted = self._by_weight()[0] if self._nodes else None
        else:
            best = math.inf
            for node in self._nodes.values():
                way = node.pos() - now.pos()
                ahead, aside = way.x() * dx + way.y() * dy, abs(way.x() * dy) + abs(way.y() * dx)
                if node is not now and ahead > 0 and ahead + 2 * aside < best:
                    best, wanted = ahead + 2 * aside, node
        if wanted:
            self.scene().clearSelection()
            wanted.setSelected(True)
            self._light(wanted.row.id)
            self.setAccessibleName(wanted.row.name)
            self.ensureVisible(wanted, 60, 60)
