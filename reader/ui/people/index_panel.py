"""The index: all people and organisations of the archive, searched, filtered and sorted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout

from reader.core.index import EntityOrder, EntityRow
from reader.core.mentions import EntityType
from reader.services.entities import People
from reader.ui.people.choice import Choice
from reader.ui.people.rows import EntityDelegate, EntityModel, plain_list
from reader.ui.people.words import names_text
from reader.ui.texts import count_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import link, muted
from reader.ui.worker import Worker

LIMIT = 500


class IndexPanel(QFrame):
    """`chosen` is the entity of the current row, `entered` says that its page shall have the keys."""

    chosen = Signal(int)
    entered = Signal(int)
    back_wanted = Signal()

    def __init__(self, people: People, worker: Worker, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._people = people
        self._worker = worker
        self._wanted: int | None = None
        self.back = link(QPushButton(self.tr("Back to the articles")))
        self.back.clicked.connect(self.back_wanted)
        self.search = QLineEdit(placeholderText=self.tr("Search people and organisations"))
        self.search.setAccessibleName(self.tr("Search people and organisations"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.kind = Choice(self.tr("Kind"))
        for text, kind in (
            (self.tr("All kinds"), None),
            (self.tr("People"), EntityType.PERSON),
            (self.tr("Organisations"), EntityType.ORG),
        ):
            self.kind.addItem(text, kind.value if kind else "")
        self.order = Choice(self.tr("Order"))
        for text, order in (
            (self.tr("Most articles"), EntityOrder.ARTICLES),
            (self.tr("Name, A to Z"), EntityOrder.NAME),
            (self.tr("Latest"), EntityOrder.LAST),
        ):
            self.order.addItem(text, order.value)
        self.count = muted(QLabel())
        self.model = EntityModel(self)
        self.view = plain_list(QListView(), self.tr("People and organisations"))
        self.view.setModel(self.model)
        self._delegate = EntityDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.nothing = muted(QLabel(wordWrap=True, margin=2 * GRID))
        self.search.textChanged.connect(self.refresh)
        self.search.installEventFilter(self)
        self.kind.currentIndexChanged.connect(self.refresh)
        self.order.currentIndexChanged.connect(self.refresh)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.activated.connect(lambda index: self.entered.emit(self.model.row(index.row()).id))
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._delegate.theme = theme
        self._glass.setIcon(theme.icon("search", "muted"))
        self.back.setIcon(theme.icon("back", "accent"))
        self.view.viewport().update()

    def refresh(self) -> None:
        """Ask again who is in the archive; an older answer that comes late is dropped."""
        kind = self.kind.currentData()
        self._worker.read(
            self._people.index,
            EntityType(kind) if kind else None,
            self.search.text(),
            EntityOrder(self.order.currentData()),
            LIMIT,
            latest="people-index",
        ).then(self._show)

    def select(self, entity: int | None) -> None:
        """Mark an entity in the list, now or when it is listed; says nothing to anyone."""
        self._wanted = entity
        place = self.model.place(entity) if entity is not None else None
        model = self.view.selectionModel()
        model.blockSignals(True)
        if place is None:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
        else:
            self.view.setCurrentIndex(self.model.index(place))
        model.blockSignals(False)
        self.view.viewport().update()

    def focus_search(self) -> None:
        """Go to the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rowCount():
                self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
                if not self.view.currentIndex().isValid():
                    self.view.setCurrentIndex(self.model.index(0))
                if event.key() != Qt.Key.Key_Down:
                    self.entered.emit(self.model.row(self.view.currentIndex().row()).id)
                return True
        return super().eventFilter(watched, event)

    def _show(self, rows: Sequence[EntityRow]) -> None:
        place = self.view.verticalScrollBar().value()
        self.view.selectionModel().blockSignals(True)
        self.model.set_rows([(row, None) for row in rows])
        self.view.selectionModel().blockSignals(False)
        self.select(self._wanted)
        self.view.verticalScrollBar().setValue(place)
        if len(rows) < LIMIT:
            self.count.setText(names_text(len(rows)))
        else:
            self.count.setText(self.tr("The first {count} names").format(count=count_text(LIMIT)))
        self.view.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        if self.search.text().strip() or self.kind.currentData():
            self.nothing.setText(self.tr("Nobody is called so. Try fewer words; accents may be left out."))
        else:
            self.nothing.setText(self.tr("No people or organisations were found in the archive yet."))

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self._wanted = self.model.row(index.row()).id
            self.chosen.emit(self._wanted)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, GRID, 12, GRID // 2)
        head.setSpacing(GRID)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.back)
        top.addStretch()
        head.addLayout(top)
        head.addWidget(self.search)
        choices = QHBoxLayout()
        choices.setSpacing(GRID)
        choices.addWidget(self.kind, 1)
        choices.addWidget(self.order, 1)
        head.addLayout(choices)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.nothing)
        layout.addStretch()
        self.nothing.hide()
