"""The small box in which a passage is tagged: its tags, a line to type, and the tags that exist."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidgetItem, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reader.core.annotations import LEVELS, Annotation, Tag
from reader.core.folding import fold, name_key
from reader.core.tags import meant, undivided
from reader.ui.choosing_popup import ChoosingPopup
from reader.ui.texts import shortened, tag_label, tag_words, tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import FlowLayout, muted, swatch

_SHOWN = 6
_WIDTH = 320
_NAME = Qt.ItemDataRole.UserRole


class TagPopup(ChoosingPopup):
    """Enter adds a tag and the box stays for the next one; Esc closes it."""

    tagged = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: Sequence[tuple[Tag, int, str]] = ()
        self._present: list[Annotation] = []
        self._title = QLabel()
        self._title.setProperty("strong", True)
        self.chips = QWidget()
        self._flow = FlowLayout(self.chips)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(self.chips)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self.chips.setAutoFillBackground(False)
        self.field.setPlaceholderText(self.tr("Type a tag, Enter adds it"))
        self.field.setAccessibleName(self.tr("Name of the tag"))
        self.field.textChanged.connect(self._suggest)
        self.list.setAccessibleName(self.tr("Tags that exist"))
        self._hint = muted(QLabel(self.tr("↑ ↓ choose   ·   Enter adds   ·   Esc closes")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, GRID)
        layout.setSpacing(GRID)
        for widget in (self._title, self._area, self.field, self.list, self._hint):
            layout.addWidget(widget)
        self.setFixedWidth(_WIDTH)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self.set_present(self._present)
        self._suggest()

    def set_tags(self, tags: Sequence[tuple[Tag, int]]) -> None:
        """The tags of the archive, each with how often it is used."""
        # Folded once: every letter that is typed looks through all of them.
        self._tags = [(tag, count, fold(tag.name)) for tag, count in tags]
        if self.isVisible():
            self._suggest()

    def set_present(self, annotations: Sequence[Annotation]) -> None:
        """The tags that the paragraph carries now."""
        self._present = [annotation for annotation in annotations if annotation.tag]
        while self._flow.count():
            item = self._flow.takeAt(0)
            chip = item.widget() if item else None
            if chip:
                chip.hide()
                chip.setParent(None)
                chip.deleteLater()
        for annotation in self._present:
            self._flow.addWidget(self._chip(annotation))
        self._area.setVisible(bool(self._present))
        height = self._flow.heightForWidth(_WIDTH - 40)
        self._area.setFixedHeight(min(96, max(1, height)))
        self._suggest()

    def open_at(self, place: QPoint, title: str) -> None:
        """Show the box near `place`, within its parent; `title` says what is tagged."""
        self._title.setText(title)
        self._suggest()
        self.show()
        self.raise_()
        self._move(place)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()  # what a click elsewhere interrupted

    def close_popup(self) -> None:
        """Hide the box and give the keys back."""
        self.field.clear()
        super().close_popup()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Backspace and not self.field.text() and not event.isAutoRepeat():
            if self._present:
                self.removed.emit(self._present[-1].id)
            return True
        return super()._key(event)

    def _enter(self, item: QListWidgetItem | None, text: str) -> None:
        if item:
            self._pick(item)
        elif text.strip():
            self._add(text)

    def _pick(self, item: QListWidgetItem) -> None:
        self._add(item.data(_NAME))

    def _add(self, name: str) -> None:
        self.tagged.emit(name)
        self.field.clear()  # while the tag is being stored

    def _suggest(self) -> None:
        typed = meant(self.field.text().strip())
        present = {annotation.tag.id for annotation in self._present if annotation.tag}
        key, folded = name_key(typed), fold(typed)
        # The words may stand in different levels: `nhan su bo nhiem` finds `Nhân sự/Bổ nhiệm`.
        words = folded.replace(LEVELS, " ").split()
        fitting = [one for one in self._tags if all(w in one[2] for w in words) and one[0].id not in present]
        # The very name first, then what begins with the typed letters, at any level, then what is used most.
        fitting.sort(key=lambda one: (name_key(one[0].name) != key, not _begins(one[2], folded), -one[1]))
        self.list.clear()
        known = any(name_key(tag.name) == key for tag, *_ in self._tags)
        for tag, count, _ in fitting[:_SHOWN]:
            above, name, _ = tag_words(tag)
            text = self.tr("{name}   ({count})").format(name=shortened(above + name, 40), count=count)
            press = self.tr("key {digit}").format(digit=tag.digit) if tag.digit else ""
            self._offer(f"{text}   {press}".rstrip(), tag.name, swatch(tag.color))
        if typed and not known:
            for name in dict.fromkeys((typed, undivided(typed))):
                said = shortened(name.strip(LEVELS).replace(LEVELS, " › "), 32)
                self._offer(self.tr("New tag “{name}”").format(name=said), name, self._theme.icon("tag"))
        # While nothing is typed, or the very name of a tag that is there already, Enter must not add another tag.
        there = any(annotation.tag and name_key(annotation.tag.name) == key for annotation in self._present)
        self.list.setCurrentRow(0 if typed and not there and self.list.count() else -1)
        self.list.setVisible(self.list.count() > 0)
        if self.list.count():
            self.list.setFixedHeight(sum(self.list.sizeHintForRow(n) for n in range(self.list.count())) + 4)
        self.adjustSize()

    def _offer(self, text: str, name: str, icon: QIcon) -> None:
        item = QListWidgetItem(icon, text)
        item.setData(_NAME, name)
        item.setToolTip(tip_text(name))
        self.list.addItem(item)

    def _chip(self, annotation: Annotation) -> QToolButton:
        assert annotation.tag
        tag = annotation.tag
        # An ampersand would mark a key.
        chip = QToolButton(text=f"{shortened(tag_label(tag), 30)}  ×".replace("&", "&&"))
        chip.setAccessibleName(self.tr("Take off the tag {name}").format(name=tag.name))
        chip.setToolTip(tip_text(self.tr("Take off the tag “{name}”").format(name=tag.name)))
        chip.setIcon(swatch(tag.color))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        ground = self._theme.tinted(tag.color).name()
        chip.setStyleSheet(f"QToolButton {{ background: {ground}; border-radius: 11px; padding: 2px 8px; }}")
        chip.setProperty("annotation", annotation.id)
        chip.clicked.connect(self._remove)
        return chip

    def _remove(self) -> None:
        self.removed.emit(self.sender().property("annotation"))
        self.field.setFocus()

    def _move(self, place: QPoint) -> None:
        parent = self.parentWidget()
        self.adjustSize()
        x = min(max(GRID, place.x()), parent.width() - self.width() - GRID)
        y = min(max(GRID, place.y()), max(GRID, parent.height() - self.height() - GRID))
        self.move(x, y)


def _begins(folded: str, typed: str) -> bool:
    """Whether a name, or one of its levels, begins so."""
    return folded.startswith(typed) or f"{LEVELS}{typed}" in folded
