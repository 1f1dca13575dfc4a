"""The keys of the program, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontDatabase, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.services.archive import program_version
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import Choice, muted, primary, resize_on_screen


class ShortcutsDialog(QDialog):
    """All keys, read from the actions themselves."""

    def __init__(self, groups: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        resize_on_screen(self, 560, 600)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        row = 0
        for title, actions in groups:
            head = QLabel(title)
            head.setProperty("strong", True)
            if row:
                grid.setRowMinimumHeight(row, 12)
                row += 1
            grid.addWidget(head, row, 0)
            row += 1
            for name, keys in ((a.whatsThis(), _keys(a)) for a in actions if a.shortcuts()):
                grid.addWidget(QLabel(name), row, 0)
                grid.addWidget(muted(QLabel(keys)), row, 1)
                row += 1
        head = QLabel(self.tr("Where they are typed"))
        head.setProperty("strong", True)
        grid.setRowMinimumHeight(row, 12)
        grid.addWidget(head, row + 1, 0)
        row += 2
        for name, keys in (
            (self.tr("From the search box into the list"), self.tr("Down")),
            (self.tr("Read the selected article"), self.tr("Enter")),
            (self.tr("Paragraph up or down on the page"), self.tr("Up, Down")),
            (self.tr("Next or previous place of a name"), self.tr("Enter, Shift+Enter")),
            (self.tr("Page of a name in the list of names"), self.tr("Ctrl+Enter")),
            (self.tr("Page of a name in the text"), self.tr("Ctrl and click")),
            (self.tr("The person or organisation looked at before"), self.tr("Alt+Left")),
            (self.tr("Graph: nearer, farther, all of it"), self.tr("+, −, 0")),
            (self.tr("Save the note being written"), self.tr("Ctrl+Enter")),
            (self.tr("Close, clear, put a draft aside"), self.tr("Esc")),
            (self.tr("Change or delete a note in its list"), self.tr("Enter, Delete")),
        ):
            grid.addWidget(QLabel(name), row, 0)
            grid.addWidget(muted(QLabel(keys)), row, 1)
            row += 1
        grid.setRowStretch(row, 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        close = primary(QPushButton(self.tr("Close")))
        close.clicked.connect(self.close)
        _with_buttons(self, area, close)


class AboutDialog(QDialog):
    """Name, version, and the licences of all parts."""

    def __init__(self, licenses: Path, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Archive Reader"))
        resize_on_screen(self, 640, 520)
        self._files = sorted(
            (path for path in licenses.rglob("*") if path.is_file()), key=lambda path: (path.stem != "index", path.name)
        )
        title = QLabel("Archive Reader", objectName="emptyTitle")
        version = muted(QLabel(self.tr("Version {version}").format(version=program_version())))
        words = QLabel(
            self.tr(
                "Keeps saved web pages, shows who is in them, and takes your notes. It works without a network and "
                "sends nothing anywhere. It is free software under the MIT licence and uses Qt under the LGPL 3; "
                "you may replace Qt’s libraries by your own."
            ),
            wordWrap=True,
        )
        self.choice = Choice(theme)
        self.choice.setAccessibleName(self.tr("Licence to read"))
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        for path in self._files:
            name = self.tr("Overview") if path.stem == "index" else path.relative_to(licenses).as_posix()
            self.choice.addItem(name)
        self.choice.currentIndexChanged.connect(self._show)
        self.choice.setVisible(bool(self._files))
        self.text.setVisible(bool(self._files))
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, GRID)
        layout.setSpacing(GRID)
        for widget in (title, version, words, self.choice):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        close = primary(QPushButton(self.tr("Close")))
        close.clicked.connect(self.close)
        _with_buttons(self, inside, close)
        if self._files:
            self._show(0)

    def _show(self, place: int) -> None:
        self.text.setPlainText(self._files[place].read_text(encoding="utf-8", errors="replace"))


def _keys(action: QAction) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _with_buttons(dialog: QDialog, inside: QWidget, close: QPushButton) -> None:
    row = QHBoxLayout()
    row.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
    row.addStretch()
    row.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inside, 1)
    layout.addLayout(row)
    close.setFocus(Qt.FocusReason.OtherFocusReason)
