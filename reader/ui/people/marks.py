"""The sign of a person, a disc, and of an organisation, a square: colour is never the only difference."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from reader.core.mentions import EntityType
from reader.ui.theme import Theme


def paint_mark(painter: QPainter, rect: QRectF, kind: EntityType, theme: Theme, line: float = 1.4) -> None:
    """Draw the sign of a kind into `rect`."""
    name = "person" if kind is EntityType.PERSON else "org"
    painter.setPen(QPen(theme.color(f"{name}_line"), line))
    painter.setBrush(theme.color(f"{name}_tint"))
    if kind is EntityType.PERSON:
        painter.drawEllipse(rect)
    else:
        corner = rect.width() * 0.2
        painter.drawRoundedRect(rect, corner, corner)


def mark_icon(kind: EntityType, theme: Theme) -> QIcon:
    """The sign as an icon, made once."""
    if ("mark", kind) not in theme.icons:
        theme.icons["mark", kind] = _draw_mark(kind, theme)
    return theme.icons["mark", kind]


def _draw_mark(kind: EntityType, theme: Theme) -> QIcon:
    pixmap = QPixmap(QSize(96, 96))  # 32 on a screen at 300 %; Qt makes it smaller, but never larger without a blur
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, QRectF(15, 15, 66, 66), kind, theme, 7.8)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # otherwise the style tints it, and a person's disc turns grey
    return icon
