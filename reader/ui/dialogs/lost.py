"""All notes and tags of the archive that lost their place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.annotations import Annotation
from reader.ui.texts import shortened, tip_text, title_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import TopIcons, muted, primary, resize_on_screen

_DATA = Qt.ItemDataRole.UserRole


class LostDialog(QDialog):
    """Not modal. `wanted` carries the annotation whose article is to be opened, where its place is chosen."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Notes without a place"))
        resize_on_screen(self, 640, 440)
        self._theme = theme
        self._words = muted(
            QLabel(
                self.tr(
                    "These notes and tags are kept, but what they were written on was not found again in the text of "
                    "today. Open each one, and choose its place beside the article."
                ),
                wordWrap=True,
            )
        )
        self.rows = QListWidget(objectName="notes")
        self.rows.setItemDelegate(TopIcons(self.rows))
        self.rows.setAccessibleName(self.tr("Notes without a place"))
        self.rows.setWordWrap(True)
        self.rows.setSpacing(4)
        self.rows.setIconSize(QSize(16, 16))
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.itemActivated.connect(self._open)
        self._none = muted(QLabel(self.tr("All notes and tags have their places."), wordWrap=True))
        self.open_button = QPushButton(self.tr("Open the article"))
        self.open_button.clicked.connect(self._open)
        close = primary(QPushButton(self.tr("Close")))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(12)
        for widget in (self._words, self.rows, self._none):
            layout.addWidget(widget, int(widget is self.rows))
        layout.addLayout(buttons)

    def show_lost(self, lost: Sequence[tuple[Annotation, str]]) -> None:
        """List the annotations, each with the title of its article."""
        place = max(0, self.rows.currentRow())
        self.rows.clear()
        for annotation, title in lost:
            words = annotation.tag.name if annotation.tag else annotation.text
            quote = shortened(annotation.anchor.exact, 120)
            item = QListWidgetItem(
                self._theme.icon("tag" if annotation.tag else "note", "accent"),
                f"{shortened(words, 120)}\n“{quote}”\n{shortened(title_text(title), 100)}",
            )
            item.setData(_DATA, annotation)
            item.setToolTip(tip_text(words))
            self.rows.addItem(item)
        self.rows.setCurrentRow(min(place, len(lost) - 1))
        self.rows.setVisible(bool(lost))
        self._words.setVisible(bool(lost))
        self._none.setVisible(not lost)
        self.open_button.setEnabled(bool(lost))

    def _open(self) -> None:
        item = self.rows.currentItem()
        if item:
            self.wanted.emit(item.data(_DATA))
