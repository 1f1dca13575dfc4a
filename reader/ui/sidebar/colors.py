"""The colours that a tag or a highlight may have, as a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.services.annotating import HIGHLIGHTS
from reader.services.tagging import COLORS
from reader.ui.texts import highlight_names
from reader.ui.widgets import swatch


class ColorMenu(QMenu):
    """`picked` carries the colour (`#rrggbb`) that was chosen; `chosen` is the one that it has.

    Without `colors`, pairs of a name and a colour, it offers those of tags.
    """

    picked = Signal(str)

    def __init__(self, chosen: str, parent: QWidget, colors: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Colour"))
        group = QActionGroup(self)
        for name, color in colors or zip(tag_color_names(), COLORS, strict=True):
            action = QAction(swatch(color), name, self)
            action.setCheckable(True)
            action.setChecked(color == chosen)
            action.setData(color)
            group.addAction(action)
            self.addAction(action)
        group.triggered.connect(self._pick)

    def _pick(self, action: QAction) -> None:
        self.picked.emit(action.data())


def highlight_menu(chosen: str, parent: QWidget) -> ColorMenu:
    """The colours of highlights."""
    return ColorMenu(chosen, parent, list(zip(highlight_names(), HIGHLIGHTS, strict=True)))


def tag_color_names() -> tuple[str, ...]:
    """The names of the colours of tags, in their order."""
    return (
        QCoreApplication.translate("ColorMenu", "Blue"),
        QCoreApplication.translate("ColorMenu", "Green"),
        QCoreApplication.translate("ColorMenu", "Ochre"),
        QCoreApplication.translate("ColorMenu", "Red"),
        QCoreApplication.translate("ColorMenu", "Violet"),
        QCoreApplication.translate("ColorMenu", "Teal"),
        QCoreApplication.translate("ColorMenu", "Brown"),
        QCoreApplication.translate("ColorMenu", "Grey"),
    )
