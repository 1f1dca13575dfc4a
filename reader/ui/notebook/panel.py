"""The view of the notebook: what narrows it at the left, the list, and the chosen annotation at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.noting import NoteOrder
from reader.services.archive import Archive
from reader.ui.drafts import Drafts
from reader.ui.editing import Editing
from reader.ui.empty_state import EmptyState
from reader.ui.notebook.delegate import NotebookDelegate
from reader.ui.notebook.detail import Detail
from reader.ui.notebook.filters import Filters
from reader.ui.notebook.model import NotebookModel
from reader.ui.people.choice import Choice
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted
from reader.ui.worker import Worker

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


_RESELECTED = 100
"""Annotations that stay selected when the list changes."""


class _List(QListView):
    """Enter shows the passage, F2 changes the note, Delete deletes what is chosen."""

    entered = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()
    chosen = Signal()

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


class NotebookPanel(QWidget):
    """Takes the place of list, page and side panel. `back_wanted` asks for the articles."""

    back_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, editing: Editing, drafts: Drafts, archive: Archive, worker: Worker, theme: Theme) -> None:
        super().__init__()
        self.filters = Filters(theme)
        self.filters.back_wanted.connect(self.back_wanted)
        self.model = NotebookModel(archive, worker, self)
        self.view = _List()
        self.view.setAccessibleName(self.tr("Tags, notes and highlights of the archive"))
        self.view.setModel(self.model)
        self._delegate = NotebookDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count = muted(QLabel())
        self.order = Choice(self.tr("Order"), 18)
        for name, order, ascending in (
            (self.tr("Newest articles first"), NoteOrder.PUBLISHED, False),
            (self.tr("Oldest articles first"), NoteOrder.PUBLISHED, True),
            (self.tr("Changed last"), NoteOrder.MODIFIED, False),
            (self.tr("Tag, A to Z"), NoteOrder.TAG, True),
        ):
            self.order.addItem(name, (order.value, ascending))
        self.export_button = QPushButton(self.tr("Export…"))
        self.export_button.clicked.connect(self.export_wanted)
        self.detail = Detail(editing, drafts, archive, worker, theme)
        self.detail.setMinimumWidth(260)
        self.nothing = EmptyState("notebook", "", "", [])
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        self.view.edit_wanted.connect(self.detail.edit)
        self.view.chosen.connect(self.show_chosen)
        self.view.selectionModel().currentChanged.connect(self.show_chosen)
        self.model.dataChanged.connect(self._follow_rows)
        self.model.modelReset.connect(self.show_chosen)
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._delegate.theme = theme
        for part in (self.filters, self.detail, self.nothing):
            part.set_theme(theme)
        self.view.viewport().update()

    def chosen_numbers(self) -> list[int]:
        """The annotations that are selected, from top to bottom."""
        return [self.model.numbers[row] for row in sorted(index.row() for index in self.view.selectedIndexes())]

    def sorting(self) -> tuple[NoteOrder, bool]:
        """The order that is chosen, and whether it is ascending."""
        order, ascending = self.order.currentData()
        return NoteOrder(order), ascending

    def show_count(self, text: str, *, any_: bool) -> None:
        """Say how many there are; without any say what to do."""
        self.count.setText(text)
        self.export_button.setEnabled(any_)
        if not any_ and self.filters.narrowed:
            self.nothing.set_words(self.tr("Nothing answers"), self.tr("Choose fewer filters, or type fewer words."))
        elif not any_:
            self.nothing.set_words(
                self.tr("The notebook is empty"),
                self.tr("What you tag, note and highlight in the articles is gathered here."),
            )
        self._stack.setCurrentIndex(int(not any_))

    def choose(self, numbers: list[int]) -> None:
        """Select what was selected before the list was asked for again, else the first."""
        model = self.view.selectionModel()
        places = self.model.places(numbers[:_RESELECTED])
        with QSignalBlocker(self.view):
            for place in places or ([0] if self.model.rowCount() else []):
                flags = QItemSelectionModel.SelectionFlag
                model.select(self.model.index(place), flags.Select)
                model.setCurrentIndex(self.model.index(place), flags.NoUpdate)
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show what is chosen in the list."""
        chosen = self.view.selectionModel().selectedIndexes()
        current = self.view.currentIndex()
        row = self.model.row(current.row()) if current.isValid() and chosen else None
        self.detail.show_row(row, len(chosen))

    def event(self, event: QEvent) -> bool:
        # The single keys of the page, T for a tag and the like, mean nothing here.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            letter = event.modifiers() in _PLAIN and bool(event.text()) and event.text().isprintable()
            if letter or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/":
            self.filters.text.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _follow_rows(self) -> None:
        if self.detail.editor.draft is None:
            self.show_chosen()

    def _lay_out(self) -> None:
        middle = QFrame(objectName="panel")
        head = QVBoxLayout()
        head.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        head.setSpacing(GRID)
        tools = QHBoxLayout()
        tools.setSpacing(GRID)
        tools.addWidget(self.order)
        tools.addStretch()
        tools.addWidget(self.export_button)
        head.addLayout(tools)
        head.addWidget(self.count)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        middle.setMinimumWidth(320)
        splitter = QSplitter(Qt.Orientation.Horizontal, handleWidth=1, childrenCollapsible=False)
        # On a low screen the filters scroll.
        left = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setFrameShape(QFrame.Shape.NoFrame)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.setMinimumWidth(244)
        left.setWidget(self.filters)
        for part in (left, middle, self.detail):
            splitter.addWidget(part)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([256, 560, 360])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
