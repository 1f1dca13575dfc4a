"""Hears at once that a user does something, while the window is still being made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal


class Hands(QObject):
    """Sees what a user does who is faster than the window."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        kind = QEvent.Type
        self._kinds = frozenset(
            {kind.KeyPress, kind.ShortcutOverride, kind.InputMethod, kind.MouseButtonPress, kind.TouchBegin}
        )
        QCoreApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in self._kinds:
            self.moved.emit()
        return False
