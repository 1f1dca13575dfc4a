"""The box behind “Aa”: size, height of a line, measure, font and theme of the text, seen as they are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from reader.ui.reading.typography import LARGEST, LINES, MEASURES, SMALLEST, Typography, families
from reader.ui.theme import GRID, SANS, SERIF, Scheme, Theme
from reader.ui.widgets import Choice, muted


class TypePopup(QFrame):
    """`typography_chosen` and `scheme_chosen` say what was chosen. Esc closes it."""

    typography_chosen = Signal(object)
    scheme_chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, objectName="popup")
        self._typography = Typography()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID + 2)
        self._smaller, self._larger = QPushButton("−"), QPushButton("+")
        self._smaller.setAccessibleName(self.tr("Smaller text"))
        self._larger.setAccessibleName(self.tr("Larger text"))
        self._size = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._smaller.clicked.connect(partial(self._step, -1.0))
        self._larger.clicked.connect(partial(self._step, 1.0))
        row = QHBoxLayout()
        for widget in (self._smaller, self._size, self._larger):
            row.addWidget(widget, 1)
        self._add(0, self.tr("Size"), row)
        self._lines = self._choices(
            1, self.tr("Lines"), (self.tr("Tight"), self.tr("Normal"), self.tr("Wide apart")), self._choose_line
        )
        self._measures = self._choices(
            2, self.tr("Column"), (self.tr("Narrow"), self.tr("Normal"), self.tr("Wide")), self._choose_measure
        )
        self.font_choice, self.theme_choice = Choice(theme), Choice(theme)
        self.font_choice.activated.connect(self._choose_font)
        for scheme, name in (
            (Scheme.SYSTEM, self.tr("As the system")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
            (Scheme.SEPIA, self.tr("Sepia")),
            (Scheme.CONTRAST_LIGHT, self.tr("High contrast, light")),
            (Scheme.CONTRAST_DARK, self.tr("High contrast, dark")),
        ):
            self.theme_choice.addItem(name, scheme.value)
        self.theme_choice.activated.connect(self._choose_scheme)
        for number, (name, choice) in enumerate(
            ((self.tr("Font"), self.font_choice), (self.tr("Theme"), self.theme_choice)), 3
        ):
            choice.setAccessibleName(name)
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._add(number, name, choice)
        self.hide()

    def open_at(self, typography: Typography, scheme: Scheme) -> None:
        """Show what is chosen now, in the upper right corner of the page."""
        self._show(typography)
        self.theme_choice.setCurrentIndex(self.theme_choice.findData(scheme.value))
        self.adjustSize()
        self.move(max(GRID, self.parentWidget().width() - self.width() - 3 * GRID), GRID)
        self.show()
        self.raise_()
        self._larger.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popup()
        else:
            super().keyPressEvent(event)

    def close_popup(self) -> None:
        """Hide it; the page gets the keys."""
        self.hide()
        self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Draw the arrows in the theme's colours."""
        for choice in (self.font_choice, self.theme_choice):
            choice.set_theme(theme)

    def _show(self, typography: Typography) -> None:
        self._typography = typography
        self._size.setText(self.tr("{size} pt").format(size=QLocale().toString(typography.size, "g")))
        self._smaller.setEnabled(typography.size > SMALLEST)
        self._larger.setEnabled(typography.size < LARGEST)
        self._lines.button(LINES.index(typography.line)).setChecked(True)
        self._measures.button(MEASURES.index(typography.measure)).setChecked(True)
        if not self.font_choice.count():
            # What fonts there are is asked when it is needed: that takes a moment.
            shipped = {SERIF: self.tr("Noto Serif (with the program)"), SANS: self.tr("Noto Sans (with the program)")}
            for family in families():
                self.font_choice.addItem(shipped.get(family, family), family)
        self.font_choice.setCurrentIndex(self.font_choice.findData(typography.family))

    def _choices(self, row: int, name: str, texts: Sequence[str], slot: object) -> QButtonGroup:
        group = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        for number, text in enumerate(texts):
            button = QPushButton(text, checkable=True)
            button.setAccessibleName(f"{name}: {text}")
            group.addButton(button, number)
            line.addWidget(button, 1)
        group.idClicked.connect(slot)
        self._add(row, name, line)
        return group

    def _add(self, row: int, name: str, part: QWidget | QHBoxLayout) -> None:
        self._grid.addWidget(muted(QLabel(name)), row, 0)
        if isinstance(part, QWidget):
            self._grid.addWidget(part, row, 1)
        else:
            self._grid.addLayout(part, row, 1)

    def _step(self, by: float) -> None:
        self._choose(replace(self._typography, size=self._typography.size + by))

    def _choose_line(self, number: int) -> None:
        self._choose(replace(self._typography, line=LINES[number]))

    def _choose_measure(self, number: int) -> None:
        self._choose(replace(self._typography, measure=MEASURES[number]))

    def _choose_font(self) -> None:
        self._choose(replace(self._typography, family=self.font_choice.currentData()))

    def _choose_scheme(self) -> None:
        self.scheme_chosen.emit(Scheme(self.theme_choice.currentData()))

    def _choose(self, typography: Typography) -> None:
        self._show(typography.sane())
        self.typography_chosen.emit(self._typography)
