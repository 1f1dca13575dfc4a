"""The tags as a tree: one level below the other. What is dropped on a tag goes below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from reader.core.annotations import LEVELS, Tag
from reader.core.folding import fold, name_key
from reader.ui.texts import count_text, tip_text
from reader.ui.theme import Theme
from reader.ui.widgets import swatch

_TAG = Qt.ItemDataRole.UserRole
_PATH = Qt.ItemDataRole.UserRole + 1
NAME, COUNT, KEY = range(3)


class TagTree(QTreeWidget):
    """`renamed` carries a tag and the name that its last level shall have, `moved` a tag and the path it goes below."""

    renamed = Signal(Tag, str)
    moved = Signal(Tag, str)
    delete_wanted = Signal()
    digit_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="tags")
        self._theme = theme
        self._filling = False
        self._tags: Sequence[tuple[Tag, int]] = ()
        self._words: list[str] = []
        self.setAccessibleName(self.tr("Tags"))
        self.setHeaderLabels([self.tr("Tag"), self.tr("Passages"), self.tr("Key")])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(COUNT, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(KEY, QHeaderView.ResizeMode.ResizeToContents)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.itemChanged.connect(self._changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._fill()

    def set_tags(self, tags: Sequence[tuple[Tag, int]]) -> None:
        """Show these tags, each with the number of its passages; what was open and chosen stays so."""
        self._tags = tags
        self._fill()

    def narrow(self, text: str) -> None:
        """Show only tags that have these words in any of their levels; accents may be left out."""
        self._words = fold(text).replace(LEVELS, " ").split()
        self._fill()

    def tag(self) -> Tag | None:
        """The tag that is chosen; None for none, and for a level that is no tag itself."""
        item = self.currentItem()
        return item.data(NAME, _TAG) if item else None

    def paths(self) -> list[str]:
        """All levels, each with those above it, as they stand."""
        found: dict[str, None] = {}
        for tag, _ in self._tags:
            for depth in range(1, len(tag.levels) + 1):
                found.setdefault(LEVELS.join(tag.levels[:depth]))
        return list(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Delete and not editing:
            self.delete_wanted.emit()
        elif event.text() and event.text() in "0123456789" and not editing:
            self.digit_wanted.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing moves in the tree itself: the archive moves it, and then all is shown anew."""
        tag, target = self.tag(), self.itemAt(event.position().toPoint())
        where = self.dropIndicatorPosition()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if tag is None:
            return
        if target is not None and where != QAbstractItemView.DropIndicatorPosition.OnItem:
            target = target.parent()  # between two tags: beside them
        self.moved.emit(tag, target.data(NAME, _PATH) if target else "")

    def _fill(self) -> None:
        chosen, closed = self._path(self.currentItem()), self._closed()
        self._filling = True
        self.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for tag, count in self._tags:
            folded = fold(tag.name)
            if all(word in folded for word in self._words):
                self._show(self._item(tag.levels, items), tag, count)
        for path, item in items.items():
            item.setExpanded(bool(self._words) or path not in closed)
            if path == chosen:
                self.setCurrentItem(item)
        if self.currentItem() is None and self.topLevelItemCount():
            self.setCurrentItem(self.topLevelItem(0))
        self._filling = False

    def _item(self, levels: tuple[str, ...], items: dict[str, QTreeWidgetItem]) -> QTreeWidgetItem:
        """The row of a path, made with those above it."""
        key = name_key(LEVELS.join(levels))
        if key not in items:
            item = QTreeWidgetItem([levels[-1], "", ""])
            item.setData(NAME, _PATH, LEVELS.join(levels))
            item.setData(NAME, Qt.ItemDataRole.AccessibleTextRole, ", ".join(levels))
            item.setToolTip(NAME, tip_text(self.tr("{path}: no tag of its own").format(path=" › ".join(levels))))
            italic = QFont(self.font())
            italic.setItalic(True)
            item.setFont(NAME, italic)
            if len(levels) > 1:
                self._item(levels[:-1], items).addChild(item)
            else:
                self.addTopLevelItem(item)
            items[key] = item
        return items[key]

    def _show(self, item: QTreeWidgetItem, tag: Tag, count: int) -> None:
        item.setData(NAME, _TAG, tag)
        item.setIcon(NAME, swatch(tag.color))
        item.setText(NAME, tag.levels[-1])
        item.setFont(NAME, self.font())
        item.setToolTip(NAME, tip_text(" › ".join(tag.levels)))
        item.setText(COUNT, count_text(count))
        item.setTextAlignment(COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setText(KEY, str(tag.digit or ""))
        item.setTextAlignment(KEY, Qt.AlignmentFlag.AlignCenter)
        said = self.tr("%Ln passages", "", count)
        key = self.tr("key {digit}").format(digit=tag.digit) if tag.digit else ""
        spoken = ", ".join(part for part in (tag.name.replace(LEVELS, " › "), said, key) if part)
        item.setData(NAME, Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        tag = item.data(NAME, _TAG)
        if self._filling or column != NAME or tag is None:
            return
        name = item.text(NAME)
        self._filling = True
        item.setText(NAME, tag.levels[-1])  # until the archive has it
        self._filling = False
        if name.strip() and name != tag.levels[-1]:
            self.renamed.emit(tag, name)

    def _path(self, item: QTreeWidgetItem | None) -> str:
        return name_key(item.data(NAME, _PATH)) if item else ""

    def _closed(self) -> set[str]:
        found: set[str] = set()
        waiting = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop()
            if item.childCount() and not item.isExpanded():
                found.add(self._path(item))
            waiting += [item.child(n) for n in range(item.childCount())]
        return found
