"""Notes and tags that did not find their place when the page was read again: shown until the reader has decided."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.core.anchoring import Suggestion
from reader.core.annotations import Annotation
from reader.core.archived import ArchivedArticle
from reader.ui.editing import Editing
from reader.ui.page.passage import Passage, passage_of
from reader.ui.texts import count_text, percent_text, shortened, tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted, primary

_DATA = Qt.ItemDataRole.UserRole


class LostSection(QFrame):
    """Lists what is lost, and where it may belong. `paragraph_wanted` shows a place before anything is put there."""

    paragraph_wanted = Signal(int)

    def __init__(self, editing: Editing, theme: Theme) -> None:
        super().__init__(objectName="lost")
        self._editing = editing
        self._archived: ArchivedArticle | None = None
        self._current = -1
        self._icon = QLabel()
        self.title = QLabel()
        self.title.setProperty("strong", True)
        self.rows = _list(self.tr("Notes and tags without a place"))
        self.rows.currentItemChanged.connect(self._ask)
        self._hint = muted(QLabel(wordWrap=True))
        self.places = _list(self.tr("Where it may belong"))
        self.places.itemClicked.connect(self._preview)
        self.places.currentItemChanged.connect(self._preview)
        self.place_button = primary(QPushButton(self.tr("Place here")))
        self.place_button.clicked.connect(self._place)
        self.current_button = QPushButton(self.tr("To the current paragraph"))
        self.current_button.clicked.connect(self._place_on_current)
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.clicked.connect(self._remove)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._icon)
        head.addWidget(self.title, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(GRID // 2)
        for button in (self.place_button, self.current_button, self.remove_button):
            buttons.addWidget(button)
        self._inner = QWidget()
        layout = QVBoxLayout(self._inner)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        for widget in (self.rows, self._hint, self.places):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        # On a low screen the section scrolls, and leaves room for what has its place.
        self._area = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inner)
        self._area.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        self.setMinimumHeight(9 * GRID)
        self.set_theme(theme)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMaximumHeight(self._wanted_height())

    def _wanted_height(self) -> int:
        layout = self._inner.layout()
        width = max(self.width(), 200)
        return (layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()) + 1

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._icon.setPixmap(theme.icon("lost", "warning").pixmap(16, 16))
        self._note, self._tag = theme.icon("note", "accent"), theme.icon("tag", "accent")
        self._fill()

    @property
    def count(self) -> int:
        """How many notes and tags are without a place."""
        return len(self._archived.lost) if self._archived else 0

    def show_article(self, archived: ArchivedArticle | None) -> None:
        """List those of the open article."""
        same = archived is not None and self._archived is not None and archived.lost == self._archived.lost
        self._archived = archived
        if not same:
            self._fill()

    def set_current(self, paragraph: int) -> None:
        """The paragraph that is current on the page."""
        self._current = paragraph
        self._enable()

    def _fill(self) -> None:
        lost: Sequence[Annotation] = self._archived.lost if self._archived else ()
        self.setVisible(bool(lost))
        if len(lost) == 1:
            self.title.setText(self.tr("1 note without a place"))
        else:
            self.title.setText(self.tr("{count} notes without a place").format(count=count_text(len(lost))))
        self.rows.clear()
        for annotation in lost:
            words = annotation.tag.name if annotation.tag else annotation.text
            text = f"{shortened(words, 80)}\n“{shortened(annotation.anchor.exact, 160)}”"
            item = QListWidgetItem(self._tag if annotation.tag else self._note, text)
            item.setData(_DATA, annotation)
            item.setToolTip(tip_text(f"{words}\n“{shortened(annotation.anchor.exact, 600)}”"))
            self.rows.addItem(item)
        _fit(self.rows, 3)
        self.rows.setCurrentRow(0)
        self._enable()

    def _ask(self) -> None:
        """Look for places for the one that is selected."""
        self._show(None, [])
        annotation = self._lost()
        if annotation:
            self._hint.setText(self.tr("Looking for its place…"))
            self._editing.suggestions(annotation.id).then(partial(self._show, annotation)).otherwise(lambda _: None)

    def _show(self, annotation: Annotation | None, found: Sequence[Suggestion]) -> None:
        if annotation != self._lost() and annotation is not None:
            return  # another one is selected by now
        self.places.clear()
        paragraphs = self._archived.article.paragraphs if self._archived else ()
        for one in found:
            place = one.anchor.paragraph
            if place < len(paragraphs):
                head = self.tr("Paragraph {number}: {percent} alike").format(
                    number=bisect_right(self._archived.article.shown, place) if self._archived else 0,
                    percent=percent_text(one.likeness),
                )
                text = f"{head}\n{shortened(paragraphs[place].text, 160)}"
                item = QListWidgetItem(text)
                item.setData(_DATA, one)
                item.setToolTip(tip_text(shortened(paragraphs[place].text, 600)))
                self.places.addItem(item)
        _fit(self.places, 3)
        self.places.setVisible(bool(found))
        self.places.blockSignals(True)
        self.places.setCurrentRow(0)  # without leading there: the page stays where the reader is
        self.places.blockSignals(False)
        if found:
            self._hint.setText(self.tr("It may belong here:"))
        else:
            self._hint.setText(
                self.tr("Nothing on the page is like what it was on. Click the paragraph to which it belongs.")
            )
        self._enable()
        self.setMaximumHeight(self._wanted_height())
        self.updateGeometry()

    def _enable(self) -> None:
        self.place_button.setEnabled(self.places.currentItem() is not None)
        self.current_button.setEnabled(self._lost() is not None and self._current >= 0)
        self.remove_button.setEnabled(self._lost() is not None)

    def _lost(self) -> Annotation | None:
        item = self.rows.currentItem()
        return item.data(_DATA) if item else None

    def _preview(self) -> None:
        item = self.places.currentItem()
        if item:
            self.paragraph_wanted.emit(item.data(_DATA).anchor.paragraph)
        self._enable()

    def _place(self) -> None:
        lost, item = self._lost(), self.places.currentItem()
        if lost and item:
            self._editing.place(lost, passage_of(item.data(_DATA).anchor))

    def _place_on_current(self) -> None:
        lost = self._lost()
        if lost and self._current >= 0:
            self._editing.place(lost, Passage(self._current))

    def _remove(self) -> None:
        lost = self._lost()
        if lost:
            self._editing.remove(lost.id)


def _list(name: str) -> QListWidget:
    made = QListWidget(objectName="notes")
    made.setAccessibleName(name)
    made.setIconSize(QSize(16, 16))
    made.setUniformItemSizes(True)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return made


def _fit(rows: QListWidget, lines: int) -> None:
    """As high as two lines of text for each row, up to so many rows."""
    line = rows.sizeHintForRow(0) if rows.count() else 0
    rows.setFixedHeight(min(lines, rows.count()) * line + 4)
