"""The choice of a recogniser of the user's own: a folder with a transformer, tried before it is taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.core.errors import ReaderError
from reader.ui.texts import error_text
from reader.ui.theme import GRID
from reader.ui.widgets import muted, primary


class ModelDialog(QDialog):
    """`chosen` carries the folder, which whoever shows the dialog tries; `taken_off` asks to do without a model."""

    chosen = Signal(object)
    taken_off = Signal()

    def __init__(self, folder: Path | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recogniser model"))
        self.setMinimumWidth(560)
        words = QLabel(
            self.tr(
                "The program finds people and organisations by itself. If your office has a model of its own, "
                "a transformer that marks names, it can read with that instead, without a network."
            ),
            wordWrap=True,
        )
        files = muted(
            QLabel(
                self.tr(
                    "Its folder must hold three files:\n"
                    "•  model.onnx – the model, for ONNX Runtime\n"
                    "•  tokenizer.json – its tokenizer, as Hugging Face's tokenizers saves it\n"
                    '•  labels.json – its labels by number, such as ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]\n'
                    "Such a model reads more slowly. What is in the archive keeps its names until they are recognised "
                    "again."
                ),
                wordWrap=True,
            )
        )
        self.now = QLabel(wordWrap=True)
        self.now.setTextFormat(Qt.TextFormat.PlainText)
        self.now.setProperty("strong", True)
        self.problem = QLabel(wordWrap=True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("problem", True)
        self.problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.problem.hide()
        self.choose_button = primary(QPushButton(self.tr("Choose a folder…")))
        self.choose_button.clicked.connect(self._ask)
        self.off_button = QPushButton(self.tr("Read without a model"))
        self.off_button.clicked.connect(self._take_off)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.off_button)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        for part in (words, files, self.now, self.problem):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.show_folder(folder)

    def show_folder(self, folder: Path | None) -> None:
        """Show which model reads now."""
        if folder:
            self.now.setText(self.tr("The model in {folder} reads.").format(folder=folder))
        else:
            self.now.setText(self.tr("The program reads by itself, without a model."))
        self._settle(on=folder is not None)

    def try_folder(self, folder: Path) -> None:
        """Ask for a folder to be tried; `show_folder` or `complain` is the answer."""
        self._on = self.off_button.isEnabled()
        self.problem.hide()
        self.now.setText(self.tr("The model in {folder} is being tried…").format(folder=folder))
        self.choose_button.setEnabled(False)
        self.off_button.setEnabled(False)
        self.chosen.emit(folder)

    def complain(self, error: ReaderError) -> None:
        """Say why a folder cannot be taken; what was chosen before stays."""
        self.now.setText(self.tr("The choice is as it was before."))
        self._settle(on=self._on)
        self.problem.setText(error_text(error))
        self.problem.show()
        self._fit()

    def _settle(self, *, on: bool) -> None:
        self._on = on
        self.problem.hide()
        self.choose_button.setEnabled(True)
        self.off_button.setEnabled(on)
        self._fit()

    def _fit(self) -> None:
        # By its width: labels of several lines have no height before.
        layout = self.layout()
        assert layout
        layout.activate()
        self.setMinimumHeight(layout.totalHeightForWidth(max(self.width(), self.minimumWidth())))

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder of the model"), str(Path.home()))
        if name:
            self.try_folder(Path(name))

    def _take_off(self) -> None:
        self.taken_off.emit()
