"""Which articles to hand to a colleague, in one file with all that belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.annotations import Tag
from reader.ui.texts import articles_text, count_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import Choice, muted, primary, resize_on_screen


@dataclass(frozen=True, slots=True)
class Handed:
    """What goes into a bundle: articles by number, all with a tag, or everything if neither is given."""

    numbers: Sequence[int] | None = None
    tag: str | None = None


class BundleDialog(QDialog):
    """`wanted` carries what was chosen, as `Handed`; the place of the file is asked for next."""

    wanted = Signal(object)

    def __init__(
        self, selected: Sequence[int], tags: Sequence[Tag], count: int, theme: Theme, parent: QWidget | None
    ) -> None:
        """`selected` are articles by number, `count` is how many the archive has."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hand articles to a colleague"))
        resize_on_screen(self, 520, 240)
        self._selected = list(selected)
        self.several = QRadioButton(self.tr("The selected articles ({count})").format(count=count_text(len(selected))))
        self.several.setEnabled(bool(selected))
        self.tagged = QRadioButton(self.tr("All articles with the tag"))
        self.tagged.setEnabled(bool(tags))
        self.everything = QRadioButton(self.tr("The whole archive: {articles}").format(articles=articles_text(count)))
        self.tag = Choice(theme)
        self.tag.setAccessibleName(self.tr("Tag"))
        for tag in tags:
            self.tag.addItem(" › ".join(tag.levels), tag.name)
        self.tag.setEnabled(False)
        self.tagged.toggled.connect(self.tag.setEnabled)
        self._choices = QButtonGroup(self)
        for button in (self.several, self.tagged, self.everything):
            self._choices.addButton(button)
        (self.several if selected else self.everything).setChecked(True)
        self._lay_out()

    def choice(self) -> Handed:
        """What is chosen now."""
        if self.several.isChecked():
            return Handed(numbers=self._selected)
        return Handed(tag=self.tag.currentData()) if self.tagged.isChecked() else Handed()

    def _lay_out(self) -> None:
        what = QLabel(
            self.tr(
                "They are written to one file: the saved pages, tags, notes and corrections, and who made them. "
                "Your colleague opens it with “Take over from a colleague” in the menu File."
            ),
            wordWrap=True,
        )
        choices = QGridLayout()
        choices.setVerticalSpacing(GRID)
        choices.addWidget(self.several, 0, 0, 1, 2)
        choices.addWidget(self.tagged, 1, 0)
        choices.addWidget(self.tag, 1, 1)
        choices.addWidget(self.everything, 2, 0, 1, 2)
        choices.setColumnStretch(1, 1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button = primary(QPushButton(self.tr("Save the file…")))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._finish)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(muted(what))
        layout.addLayout(choices)
        layout.addStretch()
        layout.addLayout(buttons)

    def _finish(self) -> None:
        self.wanted.emit(self.choice())
        self.accept()
