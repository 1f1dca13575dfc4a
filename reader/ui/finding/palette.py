"""The palette: everything that can be done, opened or listed, by a few letters of its name; Enter does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.folding import fold
from reader.ui.texts import shortened, tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import hide_if_left, muted

_WIDTH = 560
_SHOWN = 12
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Entry:
    """Something to choose: its name, what is said beside it, its icon, and what it does."""

    name: str
    detail: str
    icon: str
    run: Callable[[], object]

    def fits(self, words: Iterable[str]) -> bool:
        """Whether all folded `words` begin a word of the name."""
        name = f" {fold(self.name)}"
        return all(f" {word}" in name or f"({word}" in name for word in words)


class Palette(QFrame):
    """`typed` asks for what the archive has by that name; `show_found` offers it below the commands."""

    typed = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, objectName="popup")
        self._theme = theme
        blank = QPixmap(16, 16)  # in the place of an icon, so that all names begin at one line
        blank.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(blank)
        self._commands: list[Entry] = []
        self._found: list[Entry] = []
        self._before: QWidget | None = None
        self.field = QLineEdit(placeholderText=self.tr("A command, an article, a tag, a name…"))
        self.field.setAccessibleName(self.tr("Go to or do"))
        self.field.setAcceptDrops(False)
        self.field.textChanged.connect(self._type)
        self.field.installEventFilter(self)
        self.list = QTreeWidget(objectName="rows", rootIsDecorated=False, headerHidden=True, columnCount=2)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setIndentation(0)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemClicked.connect(self._do)
        self.nothing = muted(QLabel(self.tr("Nothing is called so.")))
        hint = muted(QLabel(self.tr("↑ ↓ choose   ·   Enter does it   ·   Esc closes")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, GRID)
        layout.setSpacing(GRID)
        for widget in (self.field, self.list, self.nothing, hint):
            layout.addWidget(widget)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme

    def open(self, commands: list[Entry]) -> None:
        """Show the palette over the window, with these commands."""
        self._commands, self._found = commands, []
        self._before = self.window().focusWidget()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.show()
        self.raise_()
        self._fill()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Hide it; the keys go where they went before."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, text: str, entries: list[Entry]) -> None:
        """Offer what the archive has for a text, if it is still the one that is typed."""
        if text == self.field.text():
            self._found = entries
            self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            hide_if_left(self)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        rows, current = self.list.topLevelItemCount(), self.list.indexOfTopLevelItem(self.list.currentItem())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}.get(event.key())
        if step and rows:
            place = (current + step) % rows if abs(step) == 1 else min(max(current + step, 0), rows - 1)
            self.list.setCurrentItem(self.list.topLevelItem(place))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.list.currentItem():
                self._do(self.list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _type(self, text: str) -> None:
        self._found = []
        self._fill()
        self.typed.emit(text)

    def _fill(self) -> None:
        words = fold(self.field.text()).split()
        fitting = [entry for entry in self._commands if entry.fits(words)]
        # A name that begins with what was typed stands before one that has it somewhere.
        fitting.sort(key=lambda entry: not fold(entry.name).startswith(" ".join(words)))
        self.list.clear()
        for entry in [*fitting[: _SHOWN if not self._found else _SHOWN // 2], *self._found]:
            item = QTreeWidgetItem([shortened(entry.name, 120), entry.detail])
            item.setIcon(0, self._theme.icon(entry.icon, "muted") if entry.icon else self._blank)
            item.setToolTip(0, tip_text(entry.name))
            item.setForeground(1, self._theme.color("muted"))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, _ENTRY, entry)
            self.list.addTopLevelItem(item)
        rows = self.list.topLevelItemCount()
        self.list.setVisible(rows > 0)
        self.nothing.setVisible(rows == 0)
        if rows:
            self.list.setCurrentItem(self.list.topLevelItem(0))
            room = self.parentWidget().height() - 160
            self.list.setFixedHeight(min(room, sum(self.list.sizeHintForRow(n) for n in range(rows)) + 6))
        self.setFixedWidth(min(_WIDTH, self.parentWidget().width() - 4 * GRID))
        self.adjustSize()
        self.move((self.parentWidget().width() - self.width()) // 2, 6 * GRID)

    def _do(self, item: QTreeWidgetItem) -> None:
        entry: Entry = item.data(0, _ENTRY)
        self.close_palette()
        entry.run()
