"""Windows for what the message bar cannot say: an archive that cannot be opened, and a fault of the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.backups import Backup, Occasion
from reader.core.errors import ReaderError
from reader.services.backups import FOLDER, backups_in
from reader.ui.dialogs.patience import repair_patiently, restore_patiently
from reader.ui.dialogs.question import Question
from reader.ui.texts import error_text, moment_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import primary, resize_on_screen
from reader.ui.worker import Worker


class UnopenedBox(Question):
    """Says why an archive cannot be opened, and lets the user choose the folder of another one.

    A damaged one can be replaced by its newest `backup`, if there is one, or by what can be read of it.
    """

    def __init__(self, error: ReaderError, theme: Theme, backup: Backup | None = None) -> None:
        super().__init__()
        self.setStyleSheet(theme.style_sheet())
        self.setWindowTitle(QCoreApplication.translate("Trouble", "Archive Reader"))
        self.setIconPixmap(theme.icon("warning", "warning").pixmap(QSize(32, 32)))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(error_text(error))
        # Kept here: what is added to a box belongs to it, which Python does not know.
        self.give_up = QPushButton(QCoreApplication.translate("Trouble", "Quit"))
        self.another = QPushButton(QCoreApplication.translate("Trouble", "Choose another folder…"))
        self.restore = QPushButton(QCoreApplication.translate("Trouble", "Restore the newest backup"))
        self.repair = QPushButton(QCoreApplication.translate("Trouble", "Save what can be read"))
        if error.code in ("archive-damaged", "beyond-repair"):
            self.setInformativeText(_remedies(backup))
            if backup:
                self.addButton(self.restore, QMessageBox.ButtonRole.ActionRole)
            if error.code == "archive-damaged":
                self.addButton(self.repair, QMessageBox.ButtonRole.ActionRole)
        self.addButton(self.another, QMessageBox.ButtonRole.ActionRole)
        self.addButton(self.give_up, QMessageBox.ButtonRole.RejectRole)
        advised = self.restore if backup and error.code in ("archive-damaged", "beyond-repair") else self.give_up
        self.setDefaultButton(primary(advised))
        self.setEscapeButton(self.give_up)


def _remedies(backup: Backup | None) -> str:
    repair = QCoreApplication.translate(
        "Trouble", "What can be read of the archive can be saved into a new one. The damaged file is kept."
    )
    if backup is None:
        return repair
    newest = QCoreApplication.translate("Trouble", "The newest backup was made on {moment}.")
    return f"{newest.format(moment=moment_text(backup.made))} {repair}"


def ask_for_another(error: ReaderError, folder: Path, theme: Theme) -> Path | None:
    """Say why the archive in `folder` cannot be opened; the folder that the user wants opened then, None to give up.

    It is the same one after a backup was put back, or what can be read was saved.
    """
    worker = Worker()
    try:
        return _ask(error, folder, theme, worker)
    finally:
        worker.close()


def _ask(error: ReaderError, folder: Path, theme: Theme, worker: Worker) -> Path | None:
    backup = next((one for one in backups_in(folder / FOLDER) if one.occasion is not Occasion.BEFORE_RESTORE), None)
    box = UnopenedBox(error, theme, backup)
    box.exec()
    try:
        if backup and box.clickedButton() is box.restore:
            restore_patiently(worker, theme, backup.path, folder)
            return folder
        if box.clickedButton() is box.repair:
            repair_patiently(worker, theme, folder)
            return folder
    except ReaderError as further:
        return _ask(error if further.code == "restore-cancelled" else further, folder, theme, worker)
    if box.clickedButton() is not box.another:
        return None
    title = QCoreApplication.translate("Trouble", "Folder of the archive")
    return Path(chosen) if (chosen := QFileDialog.getExistingDirectory(None, title, str(folder.parent))) else None


def show_fault(parent: QWidget | None, text: str, place: str) -> None:
    """Say that the program has a fault; its report can be copied. The window stays usable."""
    FaultDialog(text, place, parent).open()


class FaultDialog(QDialog):
    """Words for the user first, the report for those who mend it below."""

    def __init__(self, text: str, place: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A fault in the program"))
        resize_on_screen(self, 640, 420)
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
