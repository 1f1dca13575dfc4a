"""The actions of finding: the column of views and counts, saving a search, the palette."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.ui.making import Make


class FindingActions(QObject):
    """Made by Actions, which shows them in its menus."""

    def __init__(self, make: Make, parent: QObject) -> None:
        super().__init__(parent)
        self.column = make(self.tr("Views and counts"), "", "F7", checkable=True)
        self.save = make(self.tr("Save this search…"), "", "Ctrl+Shift+K")
        self.palette = make(self.tr("Go to or do anything…"), "", "Ctrl+K")
