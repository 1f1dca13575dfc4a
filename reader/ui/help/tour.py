"""The short tour: four steps, each beside the part of the window that it is about. It can be left at any step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.theme import GRID, Theme
from reader.ui.widgets import link, muted, primary

_WIDTH = 320
_ROUND = 8


@dataclass(frozen=True)
class Step:
    """What is said, and the part of the window beside which it is said."""

    title: str
    text: str
    part: QWidget


class Tour(QFrame):
    """A card over the window, and a frame around the part that it is about; the window stays usable below.

    `ended` is sent when the reader has seen it, or wants no more of it.
    """

    ended = Signal()

    def __init__(self, steps: Sequence[Step], theme: Theme, window: QWidget) -> None:
        super().__init__(window, objectName="popup")
        self.setAccessibleName(self.tr("Short tour"))
        self._steps = steps
        self._window = window
        self._frame = _Frame(theme.color("accent"), window)
        self._at = 0
        self.setFixedWidth(_WIDTH)
        self.count = muted(QLabel())
        self.title = QLabel(wordWrap=True)
        self.title.setProperty("strong", True)
        self.text = QLabel(wordWrap=True)
        self.skip_button = link(QPushButton(self.tr("Skip")))
        self.skip_button.setAccessibleName(self.tr("Skip the tour"))
        self.back_button = QPushButton(self.tr("Back"))
        self.next_button = primary(QPushButton())
        self.skip_button.clicked.connect(self.end)
        self.back_button.clicked.connect(lambda: self._show(self._at - 1))
        self.next_button.clicked.connect(self._next)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.skip_button)
        buttons.addStretch()
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (self.count, self.title, self.text):
            layout.addWidget(widget)
        layout.addSpacing(GRID // 2)
        layout.addLayout(buttons)
        window.installEventFilter(self)

    def begin(self, *, focus: bool) -> None:
        """Show the first step; with `focus` the keys go to it, which nobody expects who did not ask for a tour."""
        self._show(0)
        if focus:
            self.next_button.setFocus()

    def end(self) -> None:
        """Take the tour away."""
        self._window.removeEventFilter(self)
        self._frame.deleteLater()
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _next(self) -> None:
        if self._at + 1 < len(self._steps):
            self._show(self._at + 1)
        else:
            self.end()

    def _show(self, at: int) -> None:
        self._at = at
        step, total = self._steps[at], len(self._steps)
        self.count.setText(self.tr("{number} of {total}").format(number=at + 1, total=total))
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.back_button.setVisible(at > 0)
        self.next_button.setText(self.tr("Next") if at + 1 < total else self.tr("Done"))
        self.setAccessibleDescription(f"{step.title}. {step.text}")
        layout = self.layout()
        layout.invalidate()  # the words before had another height
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))
        self._place()
        self._frame.show()
        self._frame.raise_()
        self.show()
        self.raise_()

    def _place(self) -> None:
        """Beside the part: to its right if there is room, else to its left, else over it."""
        part = self._steps[self._at].part
        around = QRect(part.mapTo(self._window, QPoint()), part.size())
        if not part.isVisible():
            around = self._window.rect().adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
        self._frame.setGeometry(around)
        bounds = self._window.rect().adjusted(GRID, GRID, -GRID, -GRID)
        left = around.right() + GRID
        if left + self.width() > bounds.right():
            left = around.left() - GRID - self.width()
        top = around.top() + GRID
        if left < bounds.left():
            left, top = around.right() - self.width() - GRID, around.bottom() - self.height() - GRID
        self.move(
            max(bounds.left(), min(left, bounds.right() - self.width())),
            max(bounds.top(), min(top, bounds.bottom() - self.height())),
        )


class _Frame(QWidget):
    """A line around a part of the window, through which the pointer goes."""

    def __init__(self, color: QColor, window: QWidget) -> None:
        super().__init__(window)
        self._color = color
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _ROUND, _ROUND)
