"""The small box in which a name is chosen or typed: whom a name means, or what somebody is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidgetItem, QVBoxLayout, QWidget

from reader.core.folding import fold, name_key
from reader.core.mentions import EntityType
from reader.ui.beside import BesideDelegate, offered
from reader.ui.choosing_popup import ChoosingPopup
from reader.ui.people.marks import mark_icon
from reader.ui.texts import shortened, tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted

_WIDTH = 380
_SHOWN = 8
_AROUND = 168
"""Pixels that title, field and hint need."""
_OFFER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Offer:
    """A name to choose: `entity` is its number in the index if it was found there; `detail` is said beside it."""

    name: str
    kind: EntityType
    entity: int | None = None
    detail: str = ""


class NamePopup(ChoosingPopup):
    """Enter takes the name, Esc closes. `typed` asks for names of the index; `chosen` is an Offer, or a text."""

    typed = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own: Sequence[Offer] = ()
        self._found: Sequence[Offer] = ()
        self._free: EntityType | None = None
        self._plain = False
        self.title = QLabel(wordWrap=True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("strong", True)
        self.field.textChanged.connect(self._type)
        self.list.setAccessibleName(self.tr("Names to choose from"))
        self.list.setItemDelegate(BesideDelegate(self.list))
        self._hint = muted(QLabel(wordWrap=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, GRID)
        layout.setSpacing(GRID)
        for widget in (self.title, self.field, self.list, self._hint):
            layout.addWidget(widget)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._fill()

    def ask_whom(self, title: str, place: QPoint, own: Sequence[Offer], free: EntityType | None = None) -> None:
        """Let choose a name: one of `own`, one of the index, or, with `free`, a new one of that kind."""
        self._own, self._found, self._free, self._plain = own, (), free, False
        self._open(
            title, "", place, self.tr("Who or what it means"), self.tr("↑ ↓ choose   ·   Enter takes   ·   Esc closes")
        )
        self.typed.emit("")

    def ask_name(self, title: str, text: str, place: QPoint) -> None:
        """Let type a name, beginning with `text`."""
        self._own, self._found, self._free, self._plain = (), (), None, True
        self._open(title, text, place, self.tr("New name"), self.tr("Enter renames   ·   Esc closes"))

    def show_found(self, offers: Sequence[Offer]) -> None:
        """What the index has for the letters that were typed."""
        self._found = offers
        self._fill()

    def _open(self, title: str, text: str, place: QPoint, name: str, hint: str) -> None:
        self.title.setText(title)
        self._hint.setText(hint)
        self.field.blockSignals(True)
        self.field.setText(text)
        self.field.blockSignals(False)
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(f"{title} {name}")
        self.field.selectAll()
        self._fill()
        self.show()
        self.raise_()
        self._place = place
        self._move()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _type(self, text: str) -> None:
        self._fill()
        if not self._plain:
            self.typed.emit(text)

    def _enter(self, item: QListWidgetItem | None, text: str) -> None:
        if self._plain and text.strip():
            self._take(text)
        elif item:
            self._pick(item)

    def _pick(self, item: QListWidgetItem) -> None:
        self._take(item.data(_OFFER))

    def _take(self, chosen: object) -> None:
        self.close_popup()
        self.chosen.emit(chosen)

    def _fill(self) -> None:
        text = self.field.text().strip()
        folded = fold(text)
        offers: list[Offer] = []
        known: set[tuple[EntityType, str]] = set()
        for offer in (*self._own, *self._found):
            key = (offer.kind, name_key(offer.name))
            if key not in known and all(word in fold(offer.name) for word in folded.split()):
                known.add(key)
                offers.append(offer)
        offers = offers[:_SHOWN]
        self.list.clear()
        for offer in offers:
            self._add(offer, offer.name, offer.detail)
        if text and self._free and (self._free, name_key(text)) not in known:
            self._add(Offer(text, self._free), self.tr("A new name: “{name}”").format(name=shortened(text, 32)))
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self.list.setVisible(self.list.count() > 0)
        if self.list.count():
            height = sum(self.list.sizeHintForRow(n) for n in range(self.list.count())) + 4
            # On a low screen the list scrolls.
            self.list.setFixedHeight(min(height, max(80, self.parentWidget().height() - _AROUND)))
        if self.isVisible():
            self._move()

    def _add(self, offer: Offer, text: str, detail: str = "") -> None:
        item = offered(mark_icon(offer.kind, self._theme), text, detail)
        item.setData(_OFFER, offer)
        item.setToolTip(tip_text(offer.name))
        self.list.addItem(item)

    def _move(self) -> None:
        parent = self.parentWidget()
        self.setFixedWidth(min(_WIDTH, parent.width() - 2 * GRID))
        self.adjustSize()
        x = min(max(GRID, self._place.x()), max(GRID, parent.width() - self.width() - GRID))
        y = min(max(GRID, self._place.y()), max(GRID, parent.height() - self.height() - GRID))
        self.move(x, y)
