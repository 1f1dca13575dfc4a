"""The list of tags and notes as a widget: its keys, its links, and the editor that stands in the place of a row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QStyleOptionViewItem

from reader.core.noting import Address
from reader.ui.drafts import Draft
from reader.ui.sidebar.entries import Row
from reader.ui.sidebar.note_editor import NoteEditor
from reader.ui.sidebar.notes_delegate import BYLINE, ENTRY, QUOTE, Head, NotesDelegate
from reader.ui.theme import GRID, Theme


class NotesRows(QListWidget):
    """`link_wanted` is where a link in a note leads; `edit_wanted` and `delete_wanted` come from the keys."""

    edit_wanted = Signal()
    delete_wanted = Signal()
    link_wanted = Signal(Address)

    def __init__(self, editor: NoteEditor, theme: Theme) -> None:
        super().__init__(objectName="notes")
        self._delegate = NotesDelegate(theme, self)
        self._editor = editor
        self._delegate.editor = editor
        editor.setParent(self.viewport())
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Tags and notes"))
        self.setMinimumHeight(4 * GRID)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().valueChanged.connect(self._place_editor)
        editor.grown.connect(self._grow)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def fill(self, rows: list[Row], edited: Draft | None) -> None:
        """Show these rows, with the editor in the place of the one that is being written."""
        place = self.verticalScrollBar().value()
        self._delegate.edited = edited
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(ENTRY, row.entry)
            item.setData(QUOTE, row.quote)
            item.setData(BYLINE, row.byline)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.said)
            item.setToolTip("")
            self.addItem(item)
        self.verticalScrollBar().setValue(place)
        self._place_editor()

    def entry(self) -> object:
        """What the current row holds."""
        item = self.currentItem()
        return item.data(ENTRY) if item else None

    def show_editor(self) -> None:
        """Bring the editor into sight, with what stands above it."""
        place = self._edited_row()
        if place is not None:
            head = next((n for n in range(place, -1, -1) if isinstance(self.item(n).data(ENTRY), Head)), place)
            self.scrollToItem(self.item(head), QAbstractItemView.ScrollHint.PositionAtTop)
            self.scrollToItem(self.item(place))
            self._place_editor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        link = self._link(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None
        if link:
            self.link_wanted.emit(link)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        link = self._link(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()

    def _link(self, point: QPoint) -> Address | None:
        item = self.itemAt(point)
        if item is None:
            return None
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualItemRect(item)
        return self._delegate.link_at(option, item.data(ENTRY), item.data(QUOTE), point.toPointF())

    def _edited_row(self) -> int | None:
        rows = range(self.count())
        return next((n for n in rows if self._delegate.is_edited(self.item(n).data(ENTRY))), None)

    def _grow(self) -> None:
        place = self._edited_row()
        if place is not None:
            self._delegate.sizeHintChanged.emit(self.indexFromItem(self.item(place)))
            self.doItemsLayout()
            self._place_editor()

    def _place_editor(self) -> None:
        place = self._edited_row()
        if place is None:
            self._editor.hide()
            return
        self._editor.setGeometry(self.visualItemRect(self.item(place)))
        self._editor.show()
