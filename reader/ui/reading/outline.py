"""The headings of the open article, to jump to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.core.archived import ArchivedArticle
from reader.core.article import ParagraphKind
from reader.ui.texts import shortened, tip_text
from reader.ui.theme import GRID
from reader.ui.widgets import muted

_WIDTH = 360
_MOST_ROWS = 14


def headings(archived: ArchivedArticle) -> list[tuple[int, int, str]]:
    """The headings that are shown: the paragraph of each, its depth from 0, its text."""
    article = archived.article
    found = [
        (number, paragraph.level, paragraph.text)
        for number in article.shown
        if (paragraph := article.paragraphs[number]).kind is ParagraphKind.HEADING
    ]
    top = min((level for _, level, _ in found), default=0)
    return [(number, min(level - top, 3), text) for number, level, text in found]


class Outline(QFrame):
    """A list that opens over the page: arrows and Enter, or a click; Esc closes it."""

    wanted = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, objectName="popup")
        self.list = QListWidget(objectName="suggestions")
        self.list.setAccessibleName(self.tr("Headings of this article"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._take)
        self.list.installEventFilter(self)
        self._title = muted(QLabel(self.tr("Headings of this article")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._title)
        layout.addWidget(self.list)
        self.hide()

    def open_for(self, found: list[tuple[int, int, str]], current: int) -> None:
        """Show these headings, the one selected under which `current` stands, the paragraph that is in sight."""
        self.list.clear()
        chosen = 0
        for row, (number, depth, text) in enumerate(found):
            item = QListWidgetItem("\u2003" * depth + shortened(text, 200))
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            item.setToolTip(tip_text(text))
            item.setSizeHint(QSize(0, 30))
            self.list.addItem(item)
            if number <= current:
                chosen = row
        self.list.setCurrentRow(chosen)
        parent = self.parentWidget()
        width = min(_WIDTH, parent.width() - 4 * GRID)
        head = self._title.sizeHint().height() + 3 * GRID
        height = min(30 * min(len(found), _MOST_ROWS) + head, parent.height() - 4 * GRID)
        self.setGeometry(parent.width() - width - 3 * GRID, GRID, width, height)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        self.list.scrollToItem(self.list.item(chosen))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_Escape:
                    self._close()
                    return True
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentItem():
                    self._take(self.list.currentItem())
                    return True
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
        return super().eventFilter(watched, event)

    def _take(self, item: QListWidgetItem) -> None:
        number = item.data(Qt.ItemDataRole.UserRole)
        self._close()
        self.wanted.emit(number)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
