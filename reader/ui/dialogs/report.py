"""A report of many rows: what became of each page of an import, or of each highlight of another program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialogs.report_rows import Column, ReportRows
from reader.ui.texts import count_text
from reader.ui.theme import GRID
from reader.ui.widgets import FlowLayout, beside_icon, muted, primary, resize_on_screen

Table = tuple[Sequence[str], Sequence[Sequence[str]]]
"""The head and the rows of a table."""


@dataclass(frozen=True)
class Filter:
    """A button that shows the rows with some outcomes, or all; `text` has a gap for their `{count}`."""

    outcomes: frozenset[StrEnum]
    text: str
    icon: tuple[str, str] | None = None


class _Table(QTreeView):
    """What is reported takes `share` of the room beside the outcomes, the article the rest."""

    share = 1 / 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        head = self.header()
        head.resizeSection(
            Column.WHAT, round((self.viewport().width() - head.sectionSize(Column.OUTCOME)) * self.share)
        )


class ReportDialog(QDialog):
    """Counts on top, a row for each thing, the whole of one below; not modal. A double click opens the article.

    `save_wanted` asks to save the report: its head and its rows.
    """

    article_wanted = Signal(int)
    save_wanted = Signal(object, object)

    def __init__(self, title: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, 880, 560)
        self._filter_row = QWidget()
        self.table = _Table()
        self.table.setAccessibleName(name)
        self.details = QLabel(wordWrap=True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.place = muted(QLabel(wordWrap=True))
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.open_button = QPushButton(self.tr("Open the article"))
        self.open_button.clicked.connect(self._open_current)

    def fill(self, model: ReportRows, filters: Sequence[Filter], first: int) -> None:
        """Show the rows of a model; `first` is the filter that is chosen."""
        self.model = model
        self._filters = filters
        self.buttons = [self._button(one) for one in filters]
        row = FlowLayout(self._filter_row, GRID)
        for button in self.buttons:
            row.addWidget(button)
        self._make_table()
        self._lay_out()
        self.buttons[first].setChecked(True)
        self._filter()

    def text(self) -> str:
        """The report as lines of text."""
        lines = [" · ".join(button.text().strip() for button in self.buttons)]
        return "\n".join([*lines, *self.lines()]) + "\n"

    def lines(self) -> Sequence[str]:
        """A line of text for each row."""
        raise NotImplementedError

    def rows(self) -> Table:
        """The report for a spreadsheet."""
        raise NotImplementedError

    def _button(self, one: Filter) -> QToolButton:
        count = self.model.count(one.outcomes)
        words = one.text.format(count=count_text(count))
        button = QToolButton(text=beside_icon(words) if one.icon else words, checkable=True, autoExclusive=True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if one.icon:
            button.setIcon(self.model.theme.icon(*one.icon))
        button.setEnabled(count > 0)
        button.clicked.connect(self._filter)
        return button

    def _make_table(self) -> None:
        table = self.table
        table.setObjectName("files")
        table.setModel(self.model)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setIconSize(QSize(16, 16))
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.header().setSectionResizeMode(Column.ARTICLE, QHeaderView.ResizeMode.Stretch)
        table.header().resizeSection(Column.OUTCOME, 152)
        table.setMinimumWidth(480)
        table.activated.connect(self._open_current)
        table.selectionModel().currentChanged.connect(self._show_details)

    def _lay_out(self) -> None:
        copy = QPushButton(self.tr("Copy as text"))
        copy.clicked.connect(self._copy)
        save = QPushButton(self.tr("Save report…"))
        save.setToolTip(self.tr("A table (CSV) that Excel and LibreOffice open"))
        save.clicked.connect(self._ask_to_save)
        close = primary(QPushButton(self.tr("Close")))
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.open_button)
        buttons.addStretch()
        for button in (copy, save, close):
            buttons.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.place)
        words.addWidget(self.details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(12)
        layout.addWidget(self._filter_row)
        layout.addWidget(self.table, 1)
        layout.addLayout(words)
        layout.addLayout(buttons)
        # Room for three lines, so that the table does not jump from row to row.
        self.details.setMinimumHeight(3 * self.details.fontMetrics().lineSpacing())
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table.setFocus()

    def _filter(self) -> None:
        chosen = next(one for one, button in zip(self._filters, self.buttons, strict=True) if button.isChecked())
        self.model.show_only(chosen.outcomes)
        flags = QItemSelectionModel.SelectionFlag
        first = self.model.index(0, 0)
        self.table.selectionModel().setCurrentIndex(first, flags.ClearAndSelect | flags.Rows)
        self._show_details()

    def _show_details(self) -> None:
        row = self.model.row(self.table.currentIndex())
        self.details.setText(self.model.details(row) if row else "")
        self.place.setText(self.model.place(row) if row else "")
        self.open_button.setEnabled(row is not None and self.model.article(row) is not None)

    def _open_current(self) -> None:
        row = self.model.row(self.table.currentIndex())
        number = self.model.article(row) if row else None
        if number is not None:
            self.article_wanted.emit(number)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _ask_to_save(self) -> None:
        self.save_wanted.emit(*self.rows())
