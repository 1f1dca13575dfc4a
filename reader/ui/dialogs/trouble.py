"""Windows for what the message bar cannot say: an archive that cannot be opened, and a fault of the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.ui.texts import error_text
from reader.ui.theme import GRID
from reader.ui.widgets import primary


def show_error(parent: QWidget | None, error: ReaderError) -> None:
    """Say why the program cannot go on, and wait until that is read."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Trouble", "Archive Reader"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(error_text(error))
    box.exec()


def show_fault(parent: QWidget | None, text: str, place: str) -> None:
    """Say that the program has a fault; its report can be copied. The window stays usable."""
    FaultDialog(text, place, parent).open()


class FaultDialog(QDialog):
    """Words for the user first, the report for those who mend it below."""

    def __init__(self, text: str, place: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A fault in the program"))
        self.resize(640, 420)
        words = QLabel(
            self.tr(
                "Something went wrong in the program. What you saved before is safe. "
                "Please send this report to those who look after the program. It is kept in {place}."
            ).format(place=place),
            wordWrap=True,
        )
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        report = QPlainTextEdit(text, readOnly=True)
        report.setAccessibleName(self.tr("Report of the fault"))
        report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text = text
        copy = QPushButton(self.tr("Copy the report"))
        copy.clicked.connect(self._copy)
        close = primary(QPushButton(self.tr("Close")))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(words)
        layout.addWidget(report, 1)
        layout.addLayout(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
