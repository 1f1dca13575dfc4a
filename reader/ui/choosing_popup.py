"""A small box over the window: a field to type in, and below it a list to choose from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from reader.ui.widgets import hide_if_left


class ChoosingPopup(QFrame):
    """The arrows go through the list while the field has the keys; Esc closes the box, as does a click elsewhere.

    `closed` gives the keys back. Whoever derives from it lays `field` and `list` out, and says what is taken.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, objectName="popup")
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.installEventFilter(self)
        self.list = QListWidget(objectName="suggestions")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._pick)

    def close_popup(self) -> None:
        """Hide the box and give the keys back."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            hide_if_left(self)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key of the field is for; whether that is all."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popup()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            if self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.list.currentItem(), self.field.text())
        else:
            return False
        return True

    def _enter(self, item: QListWidgetItem | None, text: str) -> None:
        """Take the chosen item, or what was typed."""
        raise NotImplementedError

    def _pick(self, item: QListWidgetItem) -> None:
        """Take an item."""
        raise NotImplementedError
