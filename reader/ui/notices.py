"""Lines under the tool bar about the archive as a whole. Each stays until it is closed; several stand in a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.ui.theme import GRID, Theme

Button = tuple[str, Callable[[], object]]


class Notice(QFrame):
    """What is said, what can be done about it, and a way to close it."""

    def __init__(self, text: str, buttons: Sequence[Button], *, warning: bool) -> None:
        super().__init__(objectName="message")
        self.setProperty("error", warning)
        self._warning = warning
        self._icon = QLabel()
        self.label = QLabel(text, wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons: list[QPushButton] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._icon)
        layout.addWidget(self.label, 1)
        for words, action in buttons:
            button = QPushButton(words)
            button.clicked.connect(action)
            self.buttons.append(button)
            layout.addWidget(button)
        said = self.tr("Close this message")
        self.close_button = QToolButton(accessibleName=said, toolTip=said)
        self.close_button.clicked.connect(self.hide)
        layout.addWidget(self.close_button)
        self.setMinimumHeight(5 * GRID)
        self.setAccessibleName(text)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        icon = theme.icon("warning", "error") if self._warning else theme.icon("info", "accent")
        self._icon.setPixmap(icon.pixmap(16, 16))
        self.close_button.setIcon(theme.icon("close", "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


class Notices(QWidget):
    """All notices by their keys, in the order in which they came."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, Notice] = {}
        self._theme: Theme | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        self._theme = theme
        for notice in self._shown.values():
            notice.set_theme(theme)

    def show_notice(self, key: str, text: str, buttons: Sequence[Button] = (), *, warning: bool = False) -> Notice:
        """Show a notice in the place of that with the same key, if there is one."""
        self.remove(key)
        notice = Notice(text, buttons, warning=warning)
        if self._theme:
            notice.set_theme(self._theme)
        self._shown[key] = notice
        self._layout.addWidget(notice)
        notice.show()
        QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.Alert))
        return notice

    def notice(self, key: str) -> Notice | None:
        """The notice with a key, None if there is none or it was closed."""
        notice = self._shown.get(key)
        return notice if notice and not notice.isHidden() else None

    def remove(self, key: str) -> None:
        """Take a notice away."""
        notice = self._shown.pop(key, None)
        if notice:
            self._layout.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
