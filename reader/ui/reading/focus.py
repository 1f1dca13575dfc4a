"""Only the text: all else steps aside, and comes back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QToolBar, QWidget

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Focus(QObject):
    """Esc or F11 lead back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []
        self._was_full = False
        self._escape = QShortcut(QKeySequence("Esc"), window.parts.page.view)
        self._escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self._leave)
        window.menu_actions.reading.focus.toggled.connect(self._set)
        window.article.closed.connect(self._leave)

    @property
    def on(self) -> bool:
        """Whether only the text is shown."""
        return self._window.menu_actions.reading.focus.isChecked()

    def reveal(self, part: QAction) -> None:
        """Bring a part of the window into sight, by the action that shows it; all else comes back with it."""
        self._leave()
        part.setChecked(True)

    def _leave(self) -> None:
        self._window.menu_actions.reading.focus.setChecked(False)

    def _set(self, on: bool) -> None:
        window = self._window
        self._escape.setEnabled(on)
        if on:
            self._was_full = window.isFullScreen()
            parts = window.parts
            aside = [window.menuBar(), *window.findChildren(QToolBar), parts.articles, parts.side]
            self._hidden = [widget for widget in aside if not widget.isHidden()]
            for widget in self._hidden:
                widget.hide()
            window.showFullScreen()
            window.parts.page.view.setFocus(Qt.FocusReason.OtherFocusReason)
            window.messages.tell(self.tr("Only the text is shown. Press Esc to come back."))
        else:
            for widget in self._hidden:
                widget.show()
            self._hidden = []
            if not self._was_full:
                window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
