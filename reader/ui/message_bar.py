"""One line at the foot of the window that says what was done or what went wrong, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.ui.theme import GRID, Theme

_SECONDS = 10


class MessageBar(QFrame):
    """Shows one message at a time. News goes away by itself, an error stays until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="message")
        self._icon = QLabel()
        self.label = QLabel(wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        self.button.clicked.connect(self._act)
        self.second = QPushButton()
        self.second.clicked.connect(self._act_second)
        self._second_action: Callable[[], object] | None = None
        self._close = QToolButton(accessibleName=self.tr("Close this message"), toolTip=self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._action: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self._fade)
        self._theme: Theme | None = None
        self._failed = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._icon)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.second)
        layout.addWidget(self._close)
        self.setMinimumHeight(5 * GRID)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        self._theme = theme
        self._close.setIcon(theme.icon("close", "muted"))
        self._dress()

    def tell(self, text: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Show what was done, with a button such as Undo."""
        self._show(text, button, action, failed=False)

    def complain(self, text: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Show what went wrong and what to do."""
        self._show(text, button, action, failed=True)

    def add(self, text: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Say something more, beside what is being said; with a second button if there is something to do about it."""
        if self.isHidden():
            self.tell(text, button, action)
            return
        self.label.setText(f"{self.label.text()} {text}")
        self.setAccessibleName(self.label.text())
        self.second.setText(button)
        self.second.setVisible(bool(action))
        self._second_action = action
        if not self._failed:
            self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _show(self, text: str, button: str, action: Callable[[], object] | None, *, failed: bool) -> None:
        self.label.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(action))
        self._action = action
        self.second.hide()
        self._second_action = None
        self._failed = failed
        self._dress()
        self.show()
        if failed:
            self._timer.stop()
        else:
            self._timer.start()
        self.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _dress(self) -> None:
        if self._theme:
            icon = self._theme.icon("warning", "error") if self._failed else self._theme.icon("info", "accent")
            self._icon.setPixmap(icon.pixmap(16, 16))
        self.setProperty("error", self._failed)
        self.style().unpolish(self)
        self.style().polish(self)

    def _fade(self) -> None:
        # A message is not taken away from under the pointer or the keyboard.
        if self.underMouse() or self.button.hasFocus() or self.second.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _act(self) -> None:
        action = self._action
        self.hide()
        if action:
            action()

    def _act_second(self) -> None:
        action = self._second_action
        self.hide()
        if action:
            action()
