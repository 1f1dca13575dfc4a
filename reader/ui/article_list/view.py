"""The table of articles, which turns into cards where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from reader.ui.article_list.cards import card_height
from reader.ui.article_list.delegate import ArticleDelegate, row_height
from reader.ui.article_list.model import ArticleModel, Column
from reader.ui.theme import Theme

_RESELECTED = 1000
"""Selected articles that stay so when the list changes; more are rare, and would take long."""
_TABLE_WIDTH = 600
"""From this width on the list is a table with all columns."""


class ArticleView(QTableView):
    """Shows articles; `chosen` is the one to preview, `entered` the one to read."""

    chosen = Signal(int)
    entered = Signal(int)
    selection_changed = Signal()

    def __init__(self, model: ArticleModel, theme: Theme) -> None:
        super().__init__()
        self._articles = model
        self._quiet = False
        self._hidden: set[Column] = set()
        self._delegate = ArticleDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Articles"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(24)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(56)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((Column.SOURCE, 112), (Column.DATE, 96), (Column.TAGS, 128), (Column.NOTES, 72)):
            header.resizeSection(column, width)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        self.doubleClicked.connect(self._enter)
        self._set_cards(cards=True)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()

    @property
    def hidden(self) -> list[str]:
        """The names of the columns that the reader does not want."""
        return sorted(column.name for column in self._hidden)

    @hidden.setter
    def hidden(self, names: Sequence[str]) -> None:
        self._hidden = {column for column in Column if column.name in names and column is not Column.TITLE}
        self._show_columns()

    def show_column(self, column: Column, *, shown: bool) -> None:
        """Show a column of the table, or no more."""
        self._hidden = self._hidden - {column} if shown else self._hidden | {column}
        self._show_columns()

    @property
    def cards(self) -> bool:
        """Whether the list shows cards rather than columns."""
        return self._delegate.cards

    def show_passages(self, *, shown: bool) -> None:
        """Give rows the room for passages in which words were found."""
        self._delegate.passages = shown
        self._set_cards(cards=self.cards)

    def selected(self) -> list[int]:
        """The numbers of the selected articles, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._articles.article(row) for row in rows]

    def select_article(self, number: int, *, scroll: bool = True) -> bool:
        """Select an article, if it is listed, without choosing it again."""
        place = self._articles.place(number)
        if place is None:
            return False
        before = self.verticalScrollBar().value()
        flags = QItemSelectionModel.SelectionFlag
        with self.quietly():  # not `selectRow`, which does another thing while Ctrl or Shift is held
            self.selectionModel().setCurrentIndex(self._articles.index(place, 0), flags.ClearAndSelect | flags.Rows)
        if scroll:
            self.scrollTo(self._articles.index(place, 0))
        else:
            self.verticalScrollBar().setValue(before)
        return True

    def select_articles(self, numbers: Sequence[int]) -> None:
        """Select those of these articles that are listed, as they were before the list changed."""
        selection = QItemSelection()
        for place in self._articles.places(numbers[:_RESELECTED]).values():
            index = self._articles.index(place, 0)
            selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        if selection.indexes():
            self.selectionModel().setCurrentIndex(selection.indexes()[0], flags.NoUpdate)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Within this the selection may change without an article being chosen by it."""
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()
        # Ranges, not rows: all of a hundred thousand articles may be selected.
        ranges = list(self.selectionModel().selection())
        if not self._quiet and len(ranges) == 1 and ranges[0].height() == 1:
            self.chosen.emit(self._articles.article(ranges[0].top()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        seen = self._in_sight(event.oldSize().height())
        self._set_cards(cards=event.size().width() < _TABLE_WIDTH)
        super().resizeEvent(event)
        if seen and event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())  # a bar that opens at the foot of the window does not cover its row

    def _in_sight(self, height: int) -> bool:
        row = self.visualRect(self.currentIndex())
        return row.isValid() and row.top() >= 0 and row.bottom() < height

    def _set_cards(self, *, cards: bool) -> None:
        measure = card_height if cards else row_height
        height = measure(self.fontMetrics(), passages=self._delegate.passages)
        if self._delegate.cards == cards and self.verticalHeader().defaultSectionSize() == height:
            return
        self._delegate.cards = cards
        self._show_columns()
        self.horizontalHeader().setVisible(not cards)
        self.verticalHeader().setDefaultSectionSize(height)
        self.scrollTo(self.currentIndex())

    def _show_columns(self) -> None:
        for column in Column:
            self.setColumnHidden(column, column != Column.TITLE and (self.cards or column in self._hidden))

    def _choose_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in Column:
            if column is not Column.TITLE:
                action = menu.addAction(self._articles.column_name(column))
                action.setCheckable(True)
                action.setChecked(column not in self._hidden)
                action.toggled.connect(lambda on, column=column: self.show_column(column, shown=on))
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _enter(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.entered.emit(self._articles.article(index.row()))
