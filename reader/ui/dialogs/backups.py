"""The backups of the archive: when each was made, and one of them put back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.backups import Backup, Occasion
from reader.ui.texts import moment_text
from reader.ui.theme import GRID
from reader.ui.widgets import muted, primary, resize_on_screen

_DATA = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """`make_wanted` asks for a backup now, `restore_wanted` carries the path of the one to be put back."""

    make_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, folder: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        resize_on_screen(self, 620, 440)
        words = self.tr(
            "A copy of the whole archive is made once a day while the program runs. Those of the last 7 days, "
            "4 weeks and 12 months are kept, as far as there is room, in {folder}"
        )
        self._words = muted(QLabel(words.format(folder=folder), wordWrap=True))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.rows = QTreeWidget(objectName="files", rootIsDecorated=False, uniformRowHeights=True)
        self.rows.setAccessibleName(self.tr("Backups"))
        self.rows.setHeaderLabels([self.tr("Made"), self.tr("Occasion"), self.tr("File size")])
        self.rows.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.rows.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.rows.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.rows.header().setStretchLastSection(False)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.currentItemChanged.connect(self._choose)
        self.question = QLabel(wordWrap=True)
        self.question.hide()
        self.make_button = QPushButton(self.tr("Back up now"))
        self.make_button.clicked.connect(self.make_wanted)
        self.restore_button = QPushButton(self.tr("Restore…"))
        self.restore_button.clicked.connect(self._restore)
        close = primary(QPushButton(self.tr("Close")))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self.make_button)
        buttons.addWidget(self.restore_button)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(12)
        for widget in (self._words, self.rows, self.question):
            layout.addWidget(widget, int(widget is self.rows))
        layout.addLayout(buttons)
        self._asked = QPersistentModelIndex()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List the backups, newest first."""
        locale = QLocale()
        self.rows.clear()
        for backup in backups:
            size = locale.formattedDataSize(backup.size, 1)
            item = QTreeWidgetItem([moment_text(backup.made), self._occasion(backup.occasion), size])
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, _DATA, backup)
            self.rows.addTopLevelItem(item)
        self.rows.setCurrentItem(self.rows.topLevelItem(0))
        self.restore_button.setEnabled(bool(backups))

    def _occasion(self, occasion: Occasion) -> str:
        return {
            Occasion.DAILY: self.tr("Once a day"),
            Occasion.BEFORE_CHANGE: self.tr("Before a large change"),
            Occasion.BEFORE_FORMAT: self.tr("Before an update of the program"),
            Occasion.BEFORE_RESTORE: self.tr("Before another was restored"),
            Occasion.BY_HAND: self.tr("By hand"),
        }[occasion]

    def _choose(self) -> None:
        self.question.hide()
        self.restore_button.setText(self.tr("Restore…"))
        self._asked = QPersistentModelIndex()

    def _restore(self) -> None:
        """Ask the first time; the second click on the same backup is the answer."""
        item = self.rows.currentItem()
        if item is None:
            return
        here = QPersistentModelIndex(self.rows.currentIndex())
        if here == self._asked:
            self.restore_wanted.emit(item.data(0, _DATA).path)
            self.close()
            return
        self._asked = here
        text = self.tr(
            "The archive becomes what it was on {moment}. What was added since then is not lost: the archive of now is "
            "kept as a backup, too. Press the button again to go on."
        )
        self.question.setText(text.format(moment=item.text(0)))
        self.question.show()
        self.restore_button.setText(self.tr("Restore now"))
