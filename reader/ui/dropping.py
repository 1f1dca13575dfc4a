"""What is dragged over the window and dropped on it: files, and pages or text from a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from reader.ui.drop_overlay import DropOverlay
from reader.ui.pasting import may_hold_page

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Dropping(QObject):
    """Watches its window. What is dragged from the window itself, such as selected text, is not taken."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.overlay.hide()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._drop(event)
            return True
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if event.source() is None and may_hold_page(data):
            event.acceptProposedAction()
            files = any(url.isLocalFile() for url in data.urls())
            words = self.tr("Drop files here to import them"), self.tr("Drop here to import it")
            self.overlay.text = words[0] if files else words[1]
            self.overlay.appear(self._window.theme)
        else:
            event.ignore()

    def _drop(self, event: QDropEvent) -> None:
        self.overlay.hide()
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self._window.import_paths(files)
        else:
            self._window.importing.take(event.mimeData(), self.tr("Dropped page"))
        event.acceptProposedAction()
