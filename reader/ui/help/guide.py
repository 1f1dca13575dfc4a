"""The user guide: its sections beside its text, in the language of the window."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextFrameFormat, QTextLength, QTextTable
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from reader.ui.markdown import NoteDocument
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import primary, resize_on_screen

_MEASURE = 640
"""Pixels of a line at the usual size: about 75 characters."""
_SPACING = 132
"""Per cent of a line's height."""


class Section(IntEnum):
    """The sections of the guide, in their order."""

    IMPORT = 0
    FIND = 1
    READ = 2
    ANNOTATE = 3
    NOTEBOOK = 4
    NAMES = 5
    EXPORT = 6
    COLLEAGUES = 7
    SAFETY = 8
    TROUBLE = 9


class GuideDialog(QDialog):
    """Stays beside the window. Up and Down in the list go from section to section."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None) -> None:
        """`text` is Markdown, a heading of the second level for each section."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("User guide"))
        resize_on_screen(self, 960, 680)
        self.contents = QListWidget(objectName="suggestions")
        self.contents.setAccessibleName(self.tr("Sections of the guide"))
        self.contents.setFixedWidth(232)
        self.contents.setWordWrap(True)
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.setSpacing(1)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QTextBrowser(objectName="page")
        self.text.setAccessibleName(self.tr("Text of the guide"))
        self.text.setOpenLinks(False)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heads: list[QTextBlock] = []
        self._fill(text, theme)
        self.contents.currentRowChanged.connect(self._go)
        self.text.verticalScrollBar().valueChanged.connect(self._follow)
        close = primary(QPushButton(self.tr("Close")))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        buttons.addStretch()
        buttons.addWidget(close)
        beside = QWidget(objectName="beside")
        around = QVBoxLayout(beside)
        around.setContentsMargins(GRID, GRID, 0, 0)
        around.addWidget(self.contents)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(beside)
        row.addWidget(QFrame(frameShape=QFrame.Shape.NoFrame, objectName="rule", maximumWidth=1))
        row.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addLayout(buttons)
        self.contents.setFocus()

    def open_at(self, section: Section) -> None:
        """Show the guide at a section."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.contents.setCurrentRow(section)
        self._go(section)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _fill(self, text: str, theme: Theme) -> None:
        document = NoteDocument(self.text)
        document.setDefaultFont(self.text.font())
        document.setDocumentMargin(3 * GRID)
        document.setMarkdown(text)
        self.text.setDocument(document)
        block = document.begin()
        while block.isValid():
            self._space(block, theme)
            if block.blockFormat().headingLevel() == 2:
                self._heads.append(block)
                self.contents.addItem(block.text())
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _rule(frame, theme)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _space(self, block: QTextBlock, theme: Theme) -> None:
        shape = block.blockFormat()
        shape.setLineHeight(_SPACING, 1)
        if shape.headingLevel() == 2:
            shape.setTopMargin(4 * GRID)
        elif not shape.headingLevel():
            shape.setBottomMargin(GRID if not QTextCursor(block).currentTable() else 2)
        QTextCursor(block).setBlockFormat(shape)
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            look = piece.charFormat()
            if look.fontFixedPitch():
                cursor = QTextCursor(block)
                cursor.setPosition(piece.position())
                cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                look.setBackground(theme.color("code_tint"))
                cursor.setCharFormat(look)
            pieces += 1

    def _set_margins(self) -> None:
        root = self.text.document().rootFrame()
        shape = root.frameFormat()
        shape.setRightMargin(max(3 * GRID, self.text.viewport().width() - _MEASURE - 3 * GRID))
        root.setFrameFormat(shape)

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._heads):
            rect = self.text.document().documentLayout().blockBoundingRect(self._heads[row])
            bar = self.text.verticalScrollBar()
            before = bar.blockSignals(True)  # the list says where to go, not the other way round
            bar.setValue(round(rect.top()) - GRID if row else 0)
            bar.blockSignals(before)
            self.text.viewport().update()

    def _follow(self, top: int) -> None:
        if top >= self.text.verticalScrollBar().maximum():
            return  # the last sections never come to the top: whichever was chosen stays so
        layout = self.text.document().documentLayout()
        passed = [n for n, head in enumerate(self._heads) if layout.blockBoundingRect(head).top() <= top + 6 * GRID]
        before = self.contents.blockSignals(True)
        self.contents.setCurrentRow(passed[-1] if passed else 0)
        self.contents.blockSignals(before)


def _rule(table: QTextTable, theme: Theme) -> None:
    shape = table.format()
    shape.setBorder(1)
    # The usual one is drawn in relief: its light edges are white on white.
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderCollapse(True)
    shape.setBorderBrush(theme.color("border"))
    shape.setCellPadding(6)
    shape.setTopMargin(GRID)
    shape.setBottomMargin(2 * GRID)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
