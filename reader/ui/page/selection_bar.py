"""The small bar beside what is selected: five colours, tag, note, and what kind of name it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.services.annotating import HIGHLIGHTS
from reader.ui.texts import highlight_names
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import swatch

_GAP = 6


class SelectionBar(QFrame):
    """`color_picked` carries a colour of `HIGHLIGHTS`; `remove_wanted` takes the highlight away that it stands at.

    It never takes the keys from the page: whoever reads by keyboard has a key for each of its buttons.
    """

    color_picked = Signal(str)
    remove_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, objectName="popup")
        self.setAccessibleName(self.tr("What to do with the selected passage"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        self._row.setSpacing(2)
        self.colors: list[QToolButton] = []
        for name, color in zip(highlight_names(), HIGHLIGHTS, strict=True):
            button = self._button(self.tr("Highlight: {color}").format(color=name))
            button.setIcon(swatch(color))
            button.setCheckable(True)
            button.setProperty("color", color)
            button.clicked.connect(self._pick)
            self.colors.append(button)
        self.remove_button = self._button(self.tr("Take the highlight away"))
        self.remove_button.clicked.connect(self.remove_wanted)
        self._acting: list[QToolButton] = []
        self._names: list[QToolButton] = []
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self.remove_button.setIcon(theme.icon("close"))

    def set_actions(self, actions: Sequence[QAction], of_names: Sequence[QAction]) -> None:
        """Offer these actions of the window, too; those on names only for what may be a name."""
        self._acting = [self._acting_button(action) for action in actions]
        self._names = [self._acting_button(action) for action in of_names]

    def open_at(self, place: QRect, chosen: str = "", *, names: bool = True) -> None:
        """Show the bar above `place`, or below it; `chosen` is the colour that the passage has already."""
        self.choose(chosen)
        for button in self._names:
            button.setVisible(names)
        self.adjustSize()
        parent = self.parentWidget()
        above = place.top() - self.height() - _GAP
        y = above if above >= _GAP else min(place.bottom() + _GAP, parent.height() - self.height() - _GAP)
        x = min(max(_GAP, place.center().x() - self.width() // 2), parent.width() - self.width() - _GAP)
        self.move(max(0, x), max(0, y))
        self.show()
        self.raise_()

    def choose(self, color: str) -> None:
        """Show which colour the passage has, `""` for none."""
        for button in self.colors:
            button.setChecked(button.property("color") == color)
        self.remove_button.setVisible(bool(color))
        self.adjustSize()

    def _pick(self) -> None:
        self.color_picked.emit(self.sender().property("color"))

    def _acting_button(self, action: QAction) -> QToolButton:
        keys = action.shortcut().toString()
        button = self._button(f"{action.whatsThis()} ({keys})" if keys else action.whatsThis())
        icon = action.icon()
        button.setIcon(icon)
        action.changed.connect(lambda: button.setIcon(action.icon()))
        button.clicked.connect(action.trigger)
        return button

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(accessibleName=name, toolTip=name, focusPolicy=Qt.FocusPolicy.NoFocus)
        button.setIcon(QIcon())
        button.setIconSize(QSize(18, 18))
        self._row.addWidget(button)
        return button
