"""The page as one works with it: the current paragraph, keys, the pointer, links and the context menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from reader.ui.page.annotated_view import AnnotatedView
from reader.ui.page.document import BRING_BACK, CAPTURES, NOT_A_PARAGRAPH, mention_at, paragraph_of
from reader.ui.page.formats import SMALL
from reader.ui.page.picture_files import picture_number
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import hide_text_cursor, show_text_cursor
from reader.ui.worker import Worker

_CARET = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End})
"""Keys that move the text cursor, or the end of what is selected."""


class PageView(AnnotatedView):
    """An article to read. `paragraph_chosen` is the one that tags and notes go to."""

    paragraph_chosen = Signal(int)
    mention_clicked = Signal(int)
    annotation_clicked = Signal(int, str)
    captures_wanted = Signal()
    bring_back_wanted = Signal(int)
    picture_wanted = Signal(int)
    menu_opening = Signal(QMenu)
    highlight_clicked = Signal(object)
    selected = Signal()
    """Something was selected with the mouse, or the selection was changed with the keys."""

    def __init__(self, worker: Worker, theme: Theme) -> None:
        super().__init__(worker, theme)
        self.margin.clicked.connect(self._margin_clicked)

    def captures_rect(self) -> QRect:
        """Where the line stands that tells how many captures there are, in coordinates of the viewport."""
        block = self.document().begin()
        while block.isValid() and block.charFormat().anchorHref() != CAPTURES:
            block = block.next()
        rect = self.document().documentLayout().blockBoundingRect(block) if block.isValid() else QRectF()
        return rect.translated(0, -self.verticalScrollBar().value()).toRect()

    def choose_paragraph(self, number: int) -> None:
        """Make a paragraph the current one and bring it into sight."""
        if not self.is_shown(number):
            return
        self._set_current(number)
        rect = self.paragraph_rect(number)
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        if rect.top() < 0 or (rect.bottom() > height and rect.height() > height):
            bar.setValue(bar.value() + rect.top() - 3 * GRID)
        elif rect.bottom() > height:
            bar.setValue(bar.value() + rect.bottom() - height + 3 * GRID)

    def step(self, by: int) -> None:
        """Go to the next or the previous paragraph; from no paragraph, to the first one in sight."""
        self._drop_selection()
        paragraphs = self._archived.article.paragraphs if self._archived else ()
        if self.current == NOT_A_PARAGRAPH:
            block = self.cursorForPosition(QPoint(self.viewport().width() // 2, 2 * GRID)).block()
            begin = max(0, paragraph_of(block))
            # Banners are seldom what one notes.
            wanted = (n for n in range(begin, len(paragraphs)) if self.is_shown(n) and paragraphs[n].kind not in SMALL)
            self.choose_paragraph(next(wanted, begin))
        else:
            places = range(self.current + by, len(paragraphs) if by > 0 else -1, by)
            self.choose_paragraph(next(filter(self.is_shown, places), NOT_A_PARAGRAPH))

    def make_room(self, below: int) -> None:
        """Scroll so that there is room below the current paragraph, as far as its beginning stays in sight."""
        if self.current != NOT_A_PARAGRAPH:
            rect = self.paragraph_rect(self.current)
            missing = min(rect.bottom() + below - self.viewport().height(), rect.top() - 2 * GRID)
            if missing > 0:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + missing)

    def show_mention(self, place: int) -> None:
        """Bring a mention into sight and light it up."""
        start, end, mention = self._built.mentions[place]
        self._set_current(mention.paragraph)
        self._marks.flash = (start, end)
        self._bring(start)
        self._show_marks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._arrow(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
            if event.key() in _CARET:
                self._show_caret()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        link = bool(self.anchorAt(event.position().toPoint())) and not event.buttons()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self._follow_selection()
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection() or not self._archived:
            return
        link = self.anchorAt(event.position().toPoint())
        if link == CAPTURES:
            self.captures_wanted.emit()
        elif link.startswith(BRING_BACK):
            self.bring_back_wanted.emit(int(link.removeprefix(BRING_BACK)))
        else:
            self._click(self.cursorForPosition(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        number = paragraph_of(self.cursorForPosition(event.pos()).block())
        if number != NOT_A_PARAGRAPH and self._archived and not self.textCursor().hasSelection():
            self._set_current(number)
        # The window's own actions, which it added to this view.
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = self._picture_at(event.pos())
        if picture is not None:
            menu.addAction(self.tr("Copy the picture")).triggered.connect(lambda: self.picture_wanted.emit(picture))
            menu.addSeparator()
        menu.addActions(self.actions())
        self.menu_opening.emit(menu)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: object) -> None:
        scrolled = self.verticalScrollBar().value()
        super().focusInEvent(event)  # type: ignore[arg-type]
        hide_text_cursor(self)  # the bar beside the paragraph says where one is
        self.verticalScrollBar().setValue(scrolled)  # Qt would go to its cursor, away from what is read
        self.viewport().update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def _set_current(self, number: int) -> None:
        self._set_until(number)
        if number != self.current:
            self.current = number
            if not self.textCursor().hasSelection():
                self.setTextCursor(QTextCursor(self._block(number)))
            self.viewport().update()
        self.paragraph_chosen.emit(number)

    def _click(self, cursor: QTextCursor) -> None:
        number = paragraph_of(cursor.block())
        if number != NOT_A_PARAGRAPH:
            self._set_current(number)
            self.highlight_clicked.emit(self.highlight_at(cursor.position()))
            place = mention_at(self._built, cursor.position())
            if place is not None:
                self.mention_clicked.emit(place)

    def _show_caret(self) -> None:
        """Whoever goes through the words, or selects them, by keyboard must see where."""
        show_text_cursor(self)
        if self.textCursor().hasSelection():
            self._follow_selection()

    def _follow_selection(self) -> None:
        passage = self.passage()
        if passage and not passage.is_whole and passage.paragraph != self.current:
            self._set_current(passage.paragraph)
        self.selected.emit()

    def _arrow(self, direction: int) -> None:
        """Go to the next paragraph, but first show the rest of a long one."""
        if self.current != NOT_A_PARAGRAPH:
            rect, height = self.paragraph_rect(self.current), self.viewport().height()
            rest = rect.bottom() > height if direction > 0 else rect.top() < 0
            if rest:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + direction * height // 3)
                return
        self.step(direction)

    def _picture_at(self, point: QPoint) -> int | None:
        below = QPoint(point.x(), point.y() + self.verticalScrollBar().value())
        return picture_number(self.document().documentLayout().imageAt(below.toPointF()))

    def _margin_clicked(self, paragraph: int, identifier: str) -> None:
        self._set_current(paragraph)
        self.annotation_clicked.emit(paragraph, identifier)

    def copy_text(self) -> bool:
        """Copy what is selected, else the current paragraph; False if there is neither."""
        if self.textCursor().hasSelection():
            self.copy()
        elif self._archived and self.current != NOT_A_PARAGRAPH:
            QApplication.clipboard().setText(self._archived.article.paragraphs[self.current].text)
        else:
            return False
        return True
