"""Exporting annotated notes: what, in which format, and where to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.services.exporting import Format
from reader.ui.texts import articles_text, format_text, shortened, title_text
from reader.ui.theme import GRID
from reader.ui.widgets import muted, primary

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class ExportDialog(QDialog):
    """`wanted` carries the articles (None for all), the key of the format, and the file."""

    wanted = Signal(object, str, object)

    def __init__(
        self,
        formats: Sequence[Format],
        article: tuple[int, str] | None,
        selected: Sequence[int],
        annotated: Sequence[int],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export notes"))
        self.setMinimumWidth(520)
        self._formats = list(formats)
        self._article = article
        noted = set(annotated)
        # In the order of the list; articles without notes would be left out anyway.
        self._selected = [number for number in selected if number in noted]
        self._group = QButtonGroup(self)
        self.this = QRadioButton(self.tr("This article"))
        self.several = QRadioButton(self.tr("The selected articles"))
        self.everything = QRadioButton(self.tr("The whole archive"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        reasons = (
            (self.this, *self._this_reason(noted)),
            (self.several, *self._selected_reason(selected)),
            (self.everything, *self._all_reason(annotated)),
        )
        for row, (button, possible, words) in enumerate(reasons):
            self._group.addButton(button)
            button.setEnabled(possible)
            button.setAccessibleDescription(words)
            grid.addWidget(button, row, 0)
            grid.addWidget(muted(QLabel(words, wordWrap=True)), row, 1)
        first = next((button for button, possible, _ in reasons if possible), None)
        if len(selected) > 1 and self._selected:
            first = self.several
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for known in self._formats:
            self.format.addItem(f"{format_text(known.label)}  ({known.suffix})", known.key)
        self.export_button = primary(QPushButton(self.tr("Choose a file…")))
        self.export_button.setDefault(True)
        self.export_button.setEnabled(first is not None)
        self.export_button.clicked.connect(self._ask)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        if first:
            first.setChecked(True)
        self._lay_out(grid, cancel)

    def choose(self, path: Path) -> None:
        """Export to that file."""
        known = self._formats[self.format.currentIndex()]
        if path.suffix.lower() != known.suffix:
            path = path.with_name(path.name + known.suffix)
        numbers: list[int] | None = None
        if self.this.isChecked() and self._article:
            numbers = [self._article[0]]
        elif self.several.isChecked():
            numbers = self._selected
        self.accept()
        self.wanted.emit(numbers, known.key, path)

    def suggested_name(self) -> str:
        """A name for the file, from what it will hold."""
        known = self._formats[self.format.currentIndex()]
        title = self._article[1] if self.this.isChecked() and self._article else ""
        name = _UNFIT.sub(" ", title).strip(" .")[:80].rstrip(" .") or self.tr("Notes")
        return name + known.suffix

    def _ask(self) -> None:
        known = self._formats[self.format.currentIndex()]
        kind = f"{format_text(known.label)} (*{known.suffix})"
        start = str(Path.home() / self.suggested_name())
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export notes"), start, kind)
        if name:
            self.choose(Path(name))

    def _this_reason(self, noted: set[int]) -> tuple[bool, str]:
        if self._article is None:
            return False, self.tr("No article is open.")
        if self._article[0] not in noted:
            return False, self.tr("It has no tags or notes yet.")
        return True, shortened(title_text(self._article[1]), 90)

    def _selected_reason(self, selected: Sequence[int]) -> tuple[bool, str]:
        if not selected:
            return False, self.tr("No articles are selected in the list.")
        if not self._selected:
            return False, self.tr("The selected articles have no tags or notes yet.")
        text = self.tr("{articles} with tags or notes")
        return True, text.format(articles=articles_text(len(self._selected)))

    def _all_reason(self, annotated: Sequence[int]) -> tuple[bool, str]:
        if not annotated:
            return False, self.tr("Nothing in the archive has tags or notes yet.")
        text = self.tr("{articles} with tags or notes")
        return True, text.format(articles=articles_text(len(annotated)))

    def _lay_out(self, grid: QGridLayout, cancel: QPushButton) -> None:
        what = QLabel(self.tr("What to export"))
        how = QLabel(self.tr("Format"))
        for label in (what, how):
            label.setProperty("strong", True)
        how.setBuddy(self.format)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(what)
        layout.addLayout(grid)
        layout.addSpacing(GRID)
        layout.addWidget(how)
        layout.addWidget(self.format)
        layout.addSpacing(2 * GRID)
        layout.addLayout(buttons)
