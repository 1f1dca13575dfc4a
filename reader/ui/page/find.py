"""Finding words on the page, with or without their accents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from reader.core.folding import fold, has_accents, nfc
from reader.core.query import Words
from reader.core.spans import Utf16Map
from reader.ui.page.view import PageView
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted


class Finder:
    """Finds words in a document. Its text is folded once, not for every letter that is typed."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._changed: dict[Callable[[str], str], list[tuple[int, str, str]]] = {}
        document.contentsChanged.connect(self._changed.clear)

    def find_words(self, words: Words) -> list[tuple[int, int]]:
        """Where words of a query stand, as whole words; the beginning of the last one is enough with `prefix`."""
        return self.find_all(" ".join(words.words), whole=True, prefix=words.prefix)

    def find_all(self, words: str, *, whole: bool = False, prefix: bool = False) -> list[tuple[int, int]]:
        """Where `words` stand, in the document's positions. Words typed without accents are found in any spelling."""
        words = " ".join(nfc(words).split())
        if not words:
            return []
        change = _lowered if has_accents(words) else _folded
        sought = "".join(change(c) for c in words)
        found = []
        for begin, text, changed in self._blocks(change):
            at = changed.find(sought)
            units = Utf16Map(text) if at >= 0 else None
            while at >= 0 and units:
                end = at + len(sought)
                if not whole or not (_joined(changed, at) or (_joined(changed, end) and not prefix)):
                    found.append((begin + units.units(at), begin + units.units(end)))
                at = changed.find(sought, end)
        return found

    def _blocks(self, change: Callable[[str], str]) -> list[tuple[int, str, str]]:
        """Each block's position, its text, and its text changed one character for one, so that positions stay."""
        if change not in self._changed:
            blocks = []
            block = self._document.begin()
            while block.isValid():
                text = block.text()
                blocks.append((block.position(), text, "".join(map(change, text))))
                block = block.next()
            self._changed[change] = blocks
        return self._changed[change]


def _joined(text: str, at: int) -> bool:
    """Whether a word goes on over a place."""
    return text[max(0, at - 1) : at].isalnum() and text[at : at + 1].isalnum()


@lru_cache(4096)
def _folded(character: str) -> str:
    if character.isspace():
        return " "
    folded = fold(character)
    return folded if len(folded) == 1 else character


@lru_cache(4096)
def _lowered(character: str) -> str:
    if character.isspace():
        return " "
    lowered = character.casefold()
    return lowered if len(lowered) == 1 else character


class FindBar(QFrame):
    """A line above the page: the words, how many places there are, next and previous."""

    closed = Signal()

    def __init__(self, view: PageView) -> None:
        super().__init__(objectName="findBar")
        self._view = view
        self.finder = Finder(view.document())
        self._hits: list[tuple[int, int]] = []
        self._searched: tuple[str, tuple[Words, ...]] = ("", ())
        self._current = 0
        self.field = QLineEdit(placeholderText=self.tr("Find on this page"))
        self.field.setAccessibleName(self.tr("Find on this page"))
        self.field.setMaximumWidth(320)
        self.field.setAcceptDrops(False)
        self.field.textChanged.connect(self.search)
        self.field.installEventFilter(self)
        self.count = muted(QLabel())
        self._previous = self._button(self.tr("Previous place (Shift+Enter)"), self._back)
        self._next = self._button(self.tr("Next place (Enter)"), self._forth)
        self._close = self._button(self.tr("Close (Esc)"), self.close_bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 6, GRID, 6)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self.count)
        layout.addStretch()
        layout.addWidget(self._close)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(theme.icon(name, "muted"))

    def set_searched(self, text: str, words: Sequence[Words]) -> list[tuple[int, int]]:
        """By which search the article was found: the bar offers to walk from one of its words to the next.

        Returns where they stand.
        """
        self._searched = (text.strip(), tuple(words))
        return self._places(text.strip())

    def open_bar(self) -> None:
        """Show the bar, with what is selected on the page as its words, or those by which the article was found."""
        selected = self._view.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.field.setText(selected)
        elif self._searched[1]:
            self.field.setText(self._searched[0])
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and its marks; the page gets the keys."""
        self.hide()
        self._view.clear_hits()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def search(self) -> None:
        """Look for the words again, as when another article was opened."""
        if self.isHidden():
            return
        self._hits = self._places(self.field.text())
        self._current = 0
        self._show()

    def renew(self) -> None:
        """Look for the words in a text that was set anew; the current place stays if the places are the same."""
        hits = self._places(self.field.text())
        if hits != self._hits or hits != self._view.hits:
            self.search()

    def _places(self, text: str) -> list[tuple[int, int]]:
        searched, words = self._searched
        if text != searched or not words:
            return self.finder.find_all(text)
        return sorted({hit for one in words for hit in self.finder.find_words(one)})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    self._back()
                else:
                    self._forth()
                return True
        return super().eventFilter(watched, event)

    def _button(self, name: str, slot: object) -> QToolButton:
        button = QToolButton(accessibleName=name, toolTip=name)
        button.clicked.connect(slot)
        return button

    def _forth(self) -> None:
        self._go(1)

    def _back(self) -> None:
        self._go(-1)

    def _go(self, by: int) -> None:
        if self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._show()

    def _show(self) -> None:
        self._view.set_hits(self._hits, self._current)
        if self._hits:
            text = self.tr("{place} of {count}").format(place=self._current + 1, count=len(self._hits))
        else:
            text = self.tr("Not on this page") if self.field.text().strip() else ""
        self.count.setText(text)
