"""The counts beside the list: a click narrows the search to a value, Alt and a click, or minus, leaves it out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from reader.core.facets import Facet, Facets
from reader.core.query import Not, Query
from reader.ui.finding.words import group_text
from reader.ui.texts import count_text, tip_text
from reader.ui.theme import Theme

_FACET = Qt.ItemDataRole.UserRole
_AT_FIRST = 6
"""Values of a group that are shown until the reader wants more."""


class FacetTree(QTreeWidget):
    """`wanted` carries the value and whether it is to be left out."""

    wanted = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="rows", headerHidden=True, columnCount=2, rootIsDecorated=True)
        self._theme = theme
        self._facets = Facets((), 0, 0)
        self._query = Query(None)
        self._long: set[str] = set()
        self._closed: set[str] = set()
        self.setAccessibleName(self.tr("Who and what is in these articles"))
        self.setIndentation(10)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemExpanded.connect(lambda item: self._closed.discard(item.text(0)))
        self.itemCollapsed.connect(lambda item: self._closed.add(item.text(0)))

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._fill()

    def show_facets(self, facets: Facets, query: Query) -> None:
        """Show counts; those values that the query asks for, or leaves out, are marked."""
        self._facets, self._query = facets, query
        self._fill()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item and event.button() == Qt.MouseButton.LeftButton:
            self._activate(item, excluded=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Plus):
            self._activate(item, excluded=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif item and event.key() == Qt.Key.Key_Minus and item.data(0, _FACET):
            self._activate(item, excluded=True)
        else:
            super().keyPressEvent(event)

    def _activate(self, item: QTreeWidgetItem, *, excluded: bool) -> None:
        what = item.data(0, _FACET)
        if isinstance(what, Facet):
            self.wanted.emit(what, excluded)
        elif isinstance(what, str):
            self._long.add(what)
            self._fill()

    def _fill(self) -> None:
        self.blockSignals(True)
        place, current = self.verticalScrollBar().value(), self.currentItem()
        kept = current.data(0, _FACET) if current else None
        self.clear()
        for field, facets in self._facets.groups:
            if not facets:
                continue
            head = QTreeWidgetItem([group_text(field), ""])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            self.addTopLevelItem(head)
            shown = facets if head.text(0) in self._long else facets[:_AT_FIRST]
            for facet in shown:
                head.addChild(self._item(facet))
            if len(facets) > len(shown):
                more = QTreeWidgetItem([self.tr("More…"), ""])
                more.setForeground(0, self._theme.color("accent"))
                more.setData(0, _FACET, head.text(0))
                head.addChild(more)
            head.setExpanded(head.text(0) not in self._closed)
            for row in range(head.childCount()):
                data = head.child(row).data(0, _FACET)
                if isinstance(data, Facet) and isinstance(kept, Facet) and data.node == kept.node:
                    self.setCurrentItem(head.child(row))
        self.verticalScrollBar().setValue(place)
        self.blockSignals(False)

    def _item(self, facet: Facet) -> QTreeWidgetItem:
        included, excluded = facet.node in self._query.conjuncts, Not(facet.node) in self._query.conjuncts
        item = QTreeWidgetItem([facet.name, count_text(facet.articles)])
        font = item.font(0)
        font.setBold(included)
        font.setStrikeOut(excluded)
        item.setFont(0, font)
        if included or excluded:
            item.setIcon(0, self._theme.icon("check" if included else "close", "accent"))
        item.setForeground(1, self._theme.color("muted"))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        how = self.tr("Click: only these. Alt and click, or −: without these.")
        item.setToolTip(0, tip_text(f"{facet.name}\n{how}"))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{facet.name}, {count_text(facet.articles)}")
        item.setData(0, _FACET, facet)
        return item
