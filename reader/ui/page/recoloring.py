"""Gives a text that is set already the colours of another theme: what is in sight at once, the rest bit by bit."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from reader.ui.page.formats import is_painted, repaint
from reader.ui.theme import Theme

_SLICE = 6_000
"""Characters in one go: Qt sets their lines anew, about 5 ms."""


class Recoloring(QObject):
    """Works on one document. `ended` says that all of it has the theme's colours."""

    ended = Signal()

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._theme: Theme | None = None
        self._next = 0
        self._done: set[int] = set()
        self._chars: dict[int, QTextCharFormat | None] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def going_on(self) -> bool:
        """Whether a part of the text still has the colours of the last theme."""
        return self._timer.isActive()

    def begin(self, theme: Theme) -> None:
        """Give the text the colours of a theme."""
        self._theme = theme
        self._next = 0
        self._done.clear()
        self._chars.clear()
        self._timer.start()

    def stop(self) -> None:
        """Leave the text as it is, since it is set anew."""
        self._timer.stop()

    def see_to(self, first: QTextBlock, last: int) -> None:
        """Color what is in sight: the blocks from `first` to the one that holds the position `last`."""
        if self.going_on:
            self._color(first, last)

    def _go_on(self) -> None:
        block = self._document.findBlockByNumber(self._next)
        if not block.isValid():
            self._timer.stop()
            self.ended.emit()
            return
        end = min(block.position() + _SLICE, self._document.characterCount() - 1)
        self._next = self._color(block, end)

    def _color(self, block: QTextBlock, last: int) -> int:
        """Color the blocks until the one that holds the position `last`; returns the number of the next one."""
        changes: list[tuple[int, int, QTextCharFormat]] = []
        while block.isValid() and block.position() <= last:
            if block.blockNumber() not in self._done:
                self._done.add(block.blockNumber())
                changes += self._changes(block)
            block = block.next()
        if changes:
            cursor = QTextCursor(self._document)
            cursor.beginEditBlock()
            for begin, end, char in changes:
                cursor.setPosition(begin)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(char)
            cursor.endEditBlock()
        return block.blockNumber() if block.isValid() else self._document.blockCount()

    def _changes(self, block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            index = fragment.charFormatIndex()
            if index not in self._chars:
                char = fragment.charFormat()
                self._chars[index] = char if is_painted(char) else None
                if is_painted(char):
                    assert self._theme
                    repaint(char, self._theme)
            wanted = self._chars[index]
            if wanted is not None:
                yield fragment.position(), fragment.position() + fragment.length(), wanted
            place += 1
