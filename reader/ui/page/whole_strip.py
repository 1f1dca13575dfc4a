"""Below the heading of an article: the tags and notes of the article as a whole, and a button that adds one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from reader.core.annotations import Annotation
from reader.core.noting import plain_note
from reader.ui.texts import shortened, tag_label, tip_text
from reader.ui.theme import Theme
from reader.ui.widgets import FlowLayout, link, swatch

GAP = 6


class WholeStrip(QWidget):
    """A row of chips that the keyboard reaches. `clicked` carries the id of one, `add_wanted` asks for another."""

    clicked = Signal(str)
    add_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._annotations: Sequence[Annotation] = ()
        self.setAccessibleName(self.tr("Tags and notes of the whole article"))
        self._flow = FlowLayout(self, GAP)
        self.add_button = link(QPushButton(self.tr("Tag the whole article")))
        self.add_button.setToolTip(self.tr("Tag the whole article (Shift+T), or write a note on it (Shift+N)"))
        self.add_button.clicked.connect(self.add_wanted)
        self._fill()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._fill()

    def show_annotations(self, annotations: Sequence[Annotation]) -> bool:
        """Show these; tells whether they are others than before."""
        changed = list(annotations) != list(self._annotations)
        if changed:
            self._annotations = annotations
            self._fill()
        return changed

    def height_for(self, width: int) -> int:
        """How high it is in a column of that width."""
        return self._flow.heightForWidth(width)

    def _fill(self) -> None:
        while self._flow.count() > 1:
            item = self._flow.takeAt(0)
            chip = item.widget() if item else None
            if chip:
                chip.hide()
                chip.deleteLater()
        self._flow.takeAt(0)
        for annotation in self._annotations:
            self._flow.addWidget(self._chip(annotation))
        # Alone, it begins where the text does.
        self.add_button.setStyleSheet("" if self._annotations else "QPushButton { padding: 2px 6px 2px 0; }")
        self._flow.addWidget(self.add_button)

    def _chip(self, annotation: Annotation) -> QToolButton:
        chip = QToolButton(self)
        tag = annotation.tag
        if tag:
            words, said = tag_label(tag), self.tr("Tag of the article: {name}").format(name=tag.name)
            chip.setIcon(swatch(tag.color))
            ground = self._theme.tinted(tag.color).name()
            tip = tag.name
        else:
            words = plain_note(annotation.text)
            said = self.tr("Note on the article: {text}").format(text=words)
            chip.setIcon(self._theme.icon("note", "accent"))
            ground, tip = self._theme.color("code_tint").name(), words
        # An ampersand would mark a key.
        chip.setText(shortened(words, 40).replace("&", "&&"))
        chip.setIconSize(QSize(14, 14))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setAccessibleName(said)
        chip.setToolTip(tip_text(shortened(tip, 400)))
        chip.setStyleSheet(
            f"QToolButton {{ background: {ground}; border-radius: 11px; padding: 2px 8px; }}"
            f"QToolButton:focus {{ border: 2px solid {self._theme.colors['focus']}; }}"
        )
        chip.setProperty("annotation", annotation.id)
        chip.clicked.connect(self._clicked)
        chip.show()
        return chip

    def _clicked(self) -> None:
        self.clicked.emit(self.sender().property("annotation"))
