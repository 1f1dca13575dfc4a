"""The names beside the nodes of a graph: as many as have room, none over another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from reader.ui.people.graph_items import Look, Node
from reader.ui.texts import shortened

_LENGTH = 34
_ROOM = 6500
"""Square pixels of the view for each label: more of them would hide the graph."""
_MANY = 150
"""With more nodes than this labels do not look out for nodes, only for each other: it would take too long."""


def paint_labels(
    painter: QPainter, base: QFont, view: QRectF, places: Mapping[Node, tuple[QPointF, float]], look: Look
) -> None:
    """Name the nodes in the order in which they are given, each at its place in the view and with its radius there."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * 0.92)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    ground = look.theme.color("page")
    ground.setAlphaF(0.8)
    taken: list[QRectF] = []
    marks = [_around(*place) for place in places.values()] if len(places) <= _MANY else []
    for node, (middle, radius) in places.items():
        lit = node.row.id == look.lit or node.row.id in look.near or node.isSelected()
        full = len(taken) >= view.width() * view.height() / _ROOM
        if not view.contains(middle) or (not lit and (full or look.dims(node.row.id))):
            continue
        text = node.row.name if node.row.id == look.lit else shortened(node.row.name, _LENGTH)
        below = _moved_into(view, _below(metrics, text, middle, radius + 3))
        place = _room(view, below, middle, radius + 3, taken, marks)
        if place is None and (lit or node.focus):  # who is asked about has a name, wherever it stands
            place = _room(view, below, middle, radius + 3, taken, ()) or below
        if place is not None:
            taken.append(place)
            painter.fillRect(place, ground)
            painter.setPen(look.theme.color("text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _room(
    view: QRectF, below: QRectF, middle: QPointF, away: float, taken: Sequence[QRectF], marks: Sequence[QRectF]
) -> QRectF | None:
    """A free place for a label, whole in sight: below, above, to the right, to the left of its node."""
    width, height = below.width(), below.height()
    places = (
        below,
        below.translated(0, -2 * away - height),
        _moved_into(view, QRectF(middle.x() + away, middle.y() - height / 2, width, height)),
        _moved_into(view, QRectF(middle.x() - away - width, middle.y() - height / 2, width, height)),
    )
    return next((place for place in places if not any(map(place.intersects, (*taken, *marks)))), None)


def _moved_into(view: QRectF, label: QRectF) -> QRectF:
    """A label that began or ended beyond an edge, moved aside until all of it is in sight."""
    return QRectF(
        max(view.left(), min(label.left(), view.right() - label.width())), label.y(), label.width(), label.height()
    )


def _around(middle: QPointF, radius: float) -> QRectF:
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)


def _below(metrics: QFontMetricsF, text: str, middle: QPointF, away: float) -> QRectF:
    width, height = metrics.horizontalAdvance(text) + 6, metrics.height()
    return QRectF(middle.x() - width / 2, middle.y() + away, width, height)
