"""The field in which a note is typed: after `@` people and bodies are offered, after `[[` articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit

from reader.core.archived import ArticleRow
from reader.core.index import EntityRow
from reader.core.noting import Address, Mentioning, Whereto, link_to, mentioning
from reader.core.spans import Utf16Map
from reader.services.archive import Archive
from reader.ui.beside import BesideDelegate, offered
from reader.ui.people.marks import mark_icon
from reader.ui.texts import articles_text, date_text, title_text
from reader.ui.theme import GRID, Theme
from reader.ui.worker import Worker

_OFFER = Qt.ItemDataRole.UserRole
_OFFERS = "note-offers"
_WIDTH = 320
_FRAME = 4
"""Border and padding of the list, as the style sheet has them."""


@dataclass(frozen=True)
class Offer:
    """A name or a title that can stand in the note, and what it points at."""

    name: str
    address: Address
    detail: str = ""


class NoteField(QPlainTextEdit):
    """Enter or Tab takes what is offered, Esc closes the offers; then `escaped` says that Esc was pressed again."""

    escaped = Signal()
    saved = Signal()

    def __init__(self, archive: Archive, worker: Worker, theme: Theme) -> None:
        super().__init__(placeholderText=self.tr("Write your note. @ names a person or a body, [[ an article."))
        self._archive = archive
        self._worker = worker
        self._theme = theme
        self._begun: Mentioning | None = None
        self._refused: int | None = None
        """Where offers were closed by the writer: they stay away until another word is begun."""
        self.offers: QListWidget | None = None
        self.setAccessibleName(self.tr("Text of the note"))
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a file that is dropped on the window is to be imported
        self.textChanged.connect(self._look)
        self.cursorPositionChanged.connect(self._look)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offers = self.offers if self.offers and self.offers.isVisible() else None
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if offers and self._begun:
                self._refused = self._begun.start
                self._close()
            else:
                self.escaped.emit()
        elif offers and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            offers.setCurrentRow((offers.currentRow() + step) % offers.count())
        elif offers and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(offers.currentItem())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab takes what is offered, before it leads to the next field.
        if self.offers and self.offers.isVisible():
            self._take(self.offers.currentItem())
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._close()

    def _look(self) -> None:
        """Whether a name is being typed; then ask for what it may be."""
        text, cursor = self.toPlainText(), self.textCursor()
        at = Utf16Map(text).points(cursor.position())
        begun = mentioning(text, at) if not cursor.hasSelection() and self.hasFocus() else None
        if begun == self._begun:
            return
        self._begun = begun
        if begun is None or begun.start != self._refused:
            self._refused = None
        if begun is None or self._refused is not None:
            self._close()
        elif begun.kind is Whereto.ENTITY:
            self._worker.read(self._archive.noting.people, begun.words, latest=_OFFERS).then(self._offer_people)
        else:
            self._worker.read(self._archive.noting.articles, begun.words, latest=_OFFERS).then(self._offer_articles)

    def _offer_people(self, rows: Sequence[EntityRow]) -> None:
        if self._begun and self._begun.kind is Whereto.ENTITY:
            offers = [Offer(r.name, Address(Whereto.ENTITY, r.id), articles_text(r.articles)) for r in rows]
            self._show([(offer, mark_icon(row.type, self._theme)) for offer, row in zip(offers, rows, strict=True)])

    def _offer_articles(self, rows: Sequence[ArticleRow]) -> None:
        if self._begun and self._begun.kind is Whereto.ARTICLE:
            icon = self._theme.icon("file", "muted")
            self._show(
                [
                    (Offer(title_text(r.title), Address(Whereto.ARTICLE, r.id), date_text(r.published)), icon)
                    for r in rows
                ]
            )

    def _show(self, offers: Sequence[tuple[Offer, QIcon]]) -> None:
        if not offers or not self.hasFocus():
            self._close()
            return
        shown = self._list()
        shown.clear()
        for offer, icon in offers:
            item = offered(icon, offer.name, offer.detail)
            item.setData(_OFFER, offer)
            shown.addItem(item)
        shown.setCurrentRow(0)
        height = sum(shown.sizeHintForRow(n) for n in range(shown.count())) + 2 * _FRAME
        window = self.window()
        shown.resize(min(_WIDTH, window.width() - 2 * GRID), min(height, window.height() // 2))
        below = self.viewport().mapTo(window, self.cursorRect().bottomLeft() + QPoint(0, 4))
        y = below.y()
        if y + shown.height() > window.height() - GRID:
            y = below.y() - self.cursorRect().height() - 8 - shown.height()
        shown.move(min(below.x(), window.width() - shown.width() - GRID), max(GRID, y))
        shown.show()
        shown.raise_()

    def _list(self) -> QListWidget:
        """Made when it is first wanted; over the whole window, for the field may be small."""
        if self.offers is None:
            self.offers = QListWidget(self.window(), objectName="offers")
            self.offers.setAccessibleName(self.tr("Names and titles to choose from"))
            self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.offers.setItemDelegate(BesideDelegate(self.offers))
            self.offers.itemClicked.connect(self._take)
        return self.offers

    def _take(self, item: QListWidgetItem | None) -> None:
        begun, self._begun = self._begun, None
        if item is None or begun is None:
            return
        offer: Offer = item.data(_OFFER)
        text, cursor = self.toPlainText(), self.textCursor()
        units = Utf16Map(text)
        end = cursor.position()
        if text[units.points(end) :].startswith("]]"):
            end += 2
        cursor.setPosition(units.units(begun.start))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._close()
        cursor.insertText(link_to(offer.name, offer.address))
        self.setTextCursor(cursor)

    def _close(self) -> None:
        if self.offers:
            self.offers.hide()
