"""A thin line above the page: how much of the article is read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.texts import percent_text
from reader.ui.theme import Theme

_HEIGHT = 2


class ReadLine(QWidget):
    """Follows the page; nothing is drawn for a text that is in sight as a whole."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("How much of the article is read"))

    @property
    def share(self) -> float:
        """What is shown, 0 to 1; 0 also where nothing is."""
        return self._share

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self.update()

    def set_share(self, share: float) -> None:
        """Show that so much is read, 0 to 1; 0 for nothing."""
        if share != self._share:
            self._share = share
            self.setAccessibleDescription(percent_text(share))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("page"))
        painter.fillRect(0, 0, round(self.width() * self._share), _HEIGHT, self._theme.color("accent"))
        painter.end()
