"""Pairs of articles that are nearly the same, for the reader to decide. Nothing is joined without being asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
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

from reader.core.archived import ArticleRow, Resemblance
from reader.ui.texts import date_text, percent_text, shortened, tip_text, title_text
from reader.ui.theme import GRID
from reader.ui.widgets import muted, primary, resize_on_screen

_PAIR = Qt.ItemDataRole.UserRole


class AlikeDialog(QDialog):
    """Not modal. Its signals carry the Resemblance that is decided on."""

    compare_wanted = Signal(object)
    join_wanted = Signal(object)
    apart_wanted = Signal(object)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Articles that are nearly the same"))
        resize_on_screen(self, 800, 520)
        words = muted(
            QLabel(
                self.tr(
                    "Is this one page, saved twice or from two sites? Joined, they become captures of one "
                    "article, with the notes of both. Each decision can be undone."
                ),
                wordWrap=True,
            )
        )
        self.table = QTreeWidget()
        self.table.setObjectName("files")
        self.table.setAccessibleName(self.tr("Pairs of articles"))
        self.table.setColumnCount(2)
        self.table.setHeaderLabels([self.tr("Alike"), self.tr("Articles")])
        self.table.setRootIsDecorated(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.header().setStretchLastSection(True)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.table.header().resizeSection(0, 112)
        self.table.itemActivated.connect(self._compare)
        self.table.currentItemChanged.connect(self._enable)
        self._none = muted(QLabel(self.tr("There are no more pairs to decide on."), wordWrap=True))
        self.compare_button = QPushButton(self.tr("Compare"))
        self.compare_button.clicked.connect(self._compare)
        self.join_button = QPushButton(self.tr("They are one page: join"))
        self.join_button.clicked.connect(self._join)
        self.apart_button = QPushButton(self.tr("They are different"))
        self.apart_button.clicked.connect(self._apart)
        close = primary(QPushButton(self.tr("Close")))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.compare_button, self.join_button, self.apart_button):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._none)
        layout.addLayout(buttons)

    def show_pairs(self, pairs: Sequence[Resemblance]) -> None:
        """List the pairs; the one that was looked at stays so, else the next takes its place."""
        place = max(0, self.table.indexOfTopLevelItem(self.table.currentItem())) if self.table.currentItem() else 0
        kept = self._pair()
        self.table.clear()
        for pair in pairs:
            item = QTreeWidgetItem([percent_text(pair.likeness), f"{_name(pair.first)}\n{_name(pair.second)}"])
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, _PAIR, pair)
            item.setToolTip(1, tip_text(f"{title_text(pair.first.title)}\n{title_text(pair.second.title)}"))
            self.table.addTopLevelItem(item)
            if kept and pair.id == kept.id:
                place = self.table.indexOfTopLevelItem(item)
        if pairs:
            self.table.setCurrentItem(self.table.topLevelItem(min(place, len(pairs) - 1)))
        self.table.setVisible(bool(pairs))
        self._none.setVisible(not pairs)
        self._enable()

    def _pair(self) -> Resemblance | None:
        item = self.table.currentItem()
        return item.data(0, _PAIR) if item else None

    def _enable(self) -> None:
        for button in (self.compare_button, self.join_button, self.apart_button):
            button.setEnabled(self._pair() is not None)

    def _compare(self) -> None:
        if pair := self._pair():
            self.compare_wanted.emit(pair)

    def _join(self) -> None:
        if pair := self._pair():
            self.join_wanted.emit(pair)

    def _apart(self) -> None:
        if pair := self._pair():
            self.apart_wanted.emit(pair)


def _name(row: ArticleRow) -> str:
    facts = "  ·  ".join(part for part in (row.source, date_text(row.published)) if part)
    return f"{shortened(title_text(row.title), 100)}\n      {facts}"
