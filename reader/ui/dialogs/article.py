"""Where an article comes from: what an office needs to cite it, and to prove that the text is the one it saved."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.archived import ArchivedArticle, source_name
from reader.ui.texts import moment_text, published_text, title_text
from reader.ui.theme import GRID
from reader.ui.widgets import muted, primary

_SHOWN_OF_SUM = 64
"""All characters of a SHA-256 in hexadecimal are in sight at once, for who compares them."""


class ArticleDialog(QDialog):
    """`original_wanted` asks to save the imported bytes: the article's number, the file's name and the capture."""

    original_wanted = Signal(int, str, int)

    def __init__(self, archived: ArchivedArticle, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About this article"))
        self._archived = archived
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[str] = []
        self._fill()
        save = QPushButton(self.tr("Save the original file…"))
        save.setToolTip(self.tr("The file as it was imported, byte for byte"))
        save.clicked.connect(self._ask_for_original)
        copy = QPushButton(self.tr("Copy all"))
        copy.clicked.connect(partial(self._copy, "\n".join(self._lines), copy))
        close = primary(QPushButton(self.tr("Close")))
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(save)
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        title = QLabel(title_text(archived.article.title), objectName="dialogTitle", wordWrap=True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(title)
        layout.addLayout(self._grid)
        layout.addLayout(buttons)
        close.setFocus()

    def text(self) -> str:
        """All facts as lines of text."""
        return "\n".join(self._lines)

    def _fill(self) -> None:
        article, archived = self._archived.article, self._archived
        self._lines.append(title_text(article.title))
        self._fact(self.tr("Source"), source_name(article.publisher, article.source_url))
        self._fact(self.tr("Author"), article.byline)
        self._fact(self.tr("Published"), published_text(article))
        self._value(self.tr("Address"), article.source_url)
        self._fact(self.tr("Saved from the web"), moment_text(article.captured))
        self._fact(self.tr("Imported"), moment_text(archived.imported))
        self._value(self.tr("File"), archived.file_name)
        self._value(self.tr("In the file"), archived.capture.container)
        self._fact(self.tr("Encoding"), article.encoding.upper())
        self._value("SHA-256", archived.sha256, fixed=True)

    def _fact(self, name: str, value: str) -> None:
        if value:
            label = QLabel(value, wordWrap=True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._row(name, value, label)

    def _value(self, name: str, value: str, *, fixed: bool = False) -> None:
        """A long value on one line, with a button that copies it."""
        if not value:
            return
        field = QLineEdit(value, readOnly=True)
        field.setAccessibleName(name)
        if fixed:
            field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            field.setMinimumWidth(field.fontMetrics().horizontalAdvance("0") * _SHOWN_OF_SUM + 5 * GRID)
        field.setCursorPosition(0)
        copy = QPushButton(self.tr("Copy"))
        copy.setAccessibleName(self.tr("Copy: {name}").format(name=name))
        copy.clicked.connect(partial(self._copy, value, copy))
        self._row(name, value, field, copy)

    def _row(self, name: str, value: str, *widgets: QWidget) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(muted(QLabel(name)), row, 0)
        for column, widget in enumerate(widgets, 1):
            self._grid.addWidget(widget, row, column)
        self._lines.append(f"{name}: {value}")

    def _copy(self, text: str, button: QPushButton) -> None:
        QGuiApplication.clipboard().setText(text)
        button.setMinimumWidth(button.width())
        button.setText(self.tr("Copied"))

    def _ask_for_original(self) -> None:
        self.original_wanted.emit(self._archived.id, self._archived.file_name, self._archived.capture.id)
