"""The button that says by whom the list is narrowed; a click shows all articles again."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from reader.ui.texts import tip_text

_PAD = 56


class OnlyButton(QPushButton):
    """Its text is cut to the room that there is; the tool tip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_for(self, name: str) -> None:
        """Say whose articles are listed."""
        self._name = name
        said = self.tr("Only articles with “{name}”. Click to show all again.").format(name=name)
        self.setAccessibleName(said)
        self.setToolTip(tip_text(said))
        self._fit()
        self.show()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        text = self.tr("Only with “{name}”").format(name=self._name)
        cut = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(40, self.width() - _PAD))
        self.setText(f"{cut}  ×".replace("&", "&&"))  # an ampersand would mark a key
