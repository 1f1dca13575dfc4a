"""What lies over the window while files are dragged over it: where they may fall, and what happens then."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.theme import GRID, Theme

_ICON = 40


class DropOverlay(QWidget):
    """Covers its parent. The pointer goes through it, so that the window itself takes the files."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.text = ""
        self._theme: Theme | None = None
        self.hide()

    def appear(self, theme: Theme) -> None:
        """Cover the whole window."""
        self._theme = theme
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._theme.color("page"))
        ground.setAlphaF(0.92)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(self._theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID), 12, 12)
        middle = self.rect().center()
        spot = QRect(middle.x() - _ICON // 2, middle.y() - _ICON, _ICON, _ICON)
        painter.drawPixmap(spot, self._theme.icon("import", "accent").pixmap(QSize(_ICON, _ICON)))
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        words = QRect(0, spot.bottom() + GRID, self.width(), 5 * GRID)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text)
