"""What a graph is drawn of: nodes that can be dragged, and one layer with all links."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

from reader.core.index import EntityRow, Link
from reader.core.mentions import EntityType
from reader.ui.people.marks import paint_mark
from reader.ui.theme import Theme

_DIM = 0.22
_WIDTHS = (1.0, 1.8, 3.0, 4.6)


class Look:
    """What all items share: the theme, and who is lit up just now with its neighbours."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.lit: int | None = None
        self.near: frozenset[int] = frozenset()
        self.moved = True
        """Whether a node moved since the links were drawn last."""

    def dims(self, node: int) -> bool:
        """Whether a node stands back because another one is lit up."""
        return self.lit is not None and node != self.lit and node not in self.near


class Node(QGraphicsItem):
    """An entity: a disc or a square, the larger the more articles it has."""

    def __init__(self, row: EntityRow, radius: float, look: Look, *, focus: bool) -> None:
        super().__init__()
        self.row = row
        self.radius = radius
        self.focus = focus
        self._look = look
        flag = QGraphicsItem.GraphicsItemFlag
        self.setFlags(flag.ItemIsMovable | flag.ItemIsSelectable | flag.ItemSendsGeometryChanges)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.rise()

    def rise(self) -> None:
        """Stand over other nodes while it is chosen, as the focus, and where they are larger."""
        self.setZValue(4 if self.isSelected() else 3 if self.focus else 1 + 1 / self.radius)

    def boundingRect(self) -> QRectF:
        reach = self.radius + 5
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        painter.setOpacity(_DIM if self._look.dims(self.row.id) else 1.0)
        radius = self.radius
        if self.isSelected() or self.focus:
            painter.setPen(QPen(self._look.theme.color("focus" if self.isSelected() else "muted"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(-radius - 3.5, -radius - 3.5, 2 * radius + 7, 2 * radius + 7)
            if self.row.type is EntityType.PERSON:
                painter.drawEllipse(ring)
            else:  # a circle would vanish behind the corners of the square
                painter.drawRoundedRect(ring, ring.width() * 0.2, ring.width() * 0.2)
        paint_mark(painter, QRectF(-radius, -radius, 2 * radius, 2 * radius), self.row.type, self._look.theme, 1.8)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            self._look.moved = True
        elif change == QGraphicsItem.GraphicsItemChange.ItemSelectedHasChanged:
            self.rise()
        return super().itemChange(change, value)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setZValue(5)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.rise()


class Links(QGraphicsItem):
    """All links, in one item: an item for each would cost more than all the rest."""

    def __init__(self, nodes: dict[int, Node], links: Sequence[Link], look: Look, bounds: QRectF) -> None:
        super().__init__()
        self._nodes = nodes
        self._look = look
        self._bounds = bounds
        most = max((link.articles for link in links), default=1)
        self._links = [(link, _strength(link.articles, most)) for link in links]
        self._lines: dict[int, list[QLineF]] = {}
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        if self._look.moved:
            self._lines = self._drawn(self._links)
            self._look.moved = False
        lit = self._look.lit
        painter.setOpacity(0.3 if lit is not None else 1.0)
        self._draw(painter, self._lines, "quote_bar")
        if lit is not None:
            painter.setOpacity(1.0)
            own = [pair for pair in self._links if lit in (pair[0].first, pair[0].second)]
            self._draw(painter, self._drawn(own), "muted")

    def _drawn(self, links: Sequence[tuple[Link, int]]) -> dict[int, list[QLineF]]:
        lines: dict[int, list[QLineF]] = {}
        for link, strength in links:
            line = QLineF(self._nodes[link.first].pos(), self._nodes[link.second].pos())
            lines.setdefault(strength, []).append(line)
        return lines

    def _draw(self, painter: QPainter, lines: dict[int, list[QLineF]], color: str) -> None:
        for strength, some in lines.items():
            painter.setPen(QPen(self._look.theme.color(color), _WIDTHS[strength]))
            painter.drawLines(some)


def _strength(articles: int, most: int) -> int:
    """Which of the widths a link has."""
    if most <= 1:
        return 0
    share = math.log(articles) / math.log(most)
    return min(len(_WIDTHS) - 1, int(share * len(_WIDTHS)))
