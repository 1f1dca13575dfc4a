"""The colours that a tag may have, as a menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reader.services.tagging import COLORS


class ColorMenu(QMenu):
    """`picked` carries the colour (`#rrggbb`) that was chosen; `chosen` is the one that the tag has."""

    picked = Signal(str)

    def __init__(self, chosen: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Colour of the tag"))
        names = (
            self.tr("Blue"),
            self.tr("Green"),
            self.tr("Ochre"),
            self.tr("Red"),
            self.tr("Violet"),
            self.tr("Teal"),
            self.tr("Brown"),
            self.tr("Grey"),
        )
        group = QActionGroup(self)
        for name, color in zip(names, COLORS, strict=True):
            swatch = QPixmap(16, 16)
            swatch.fill(QColor(color))
            action = QAction(QIcon(swatch), name, self)
            action.setCheckable(True)
            action.setChecked(color == chosen)
            action.setData(color)
            group.addAction(action)
            self.addAction(action)
        group.triggered.connect(self._pick)

    def _pick(self, action: QAction) -> None:
        self.picked.emit(action.data())
