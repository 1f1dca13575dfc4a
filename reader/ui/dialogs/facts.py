"""Correcting what the program took from a page: its title, its author, its source, its date, its address."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.core.archived import ArchivedArticle
from reader.core.errors import ReaderError
from reader.core.mends import Facts
from reader.ui.dates import day_in
from reader.ui.texts import date_text, error_text, shortened, tip_text
from reader.ui.theme import GRID
from reader.ui.widgets import link, muted, primary


class FactsDialog(QDialog):
    """A field for each fact; below it what the page says, where the reader has it otherwise. `mended` carries Facts."""

    mended = Signal(object)

    def __init__(self, archived: ArchivedArticle, found: Facts, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct the article's facts"))
        self.setMinimumWidth(560)
        article = archived.article
        self._found = (found.title, found.byline, found.publisher, date_text(found.published), found.source_url)
        now = (article.title, article.byline, article.publisher, date_text(article.published), article.source_url)
        names = (self.tr("Title"), self.tr("Author"), self.tr("Source"), self.tr("Published"), self.tr("Address"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(1, 1)
        self.fields: list[QLineEdit] = []
        self._originals: list[QPushButton] = []
        for place, (name, value) in enumerate(zip(names, now, strict=True)):
            self._add(place, name, value)
        self.title, self.byline, self.publisher, self.published, self.source_url = self.fields
        self.published.setPlaceholderText(self.tr("day/month/year, or empty if it is not known"))
        self._problem = QLabel(wordWrap=True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setProperty("problem", True)
        self._problem.hide()
        self._lay_out()
        for place in range(len(self.fields)):
            self._compare(place)
        self.title.setCursorPosition(0)

    def complain(self, error: ReaderError) -> None:
        """Say why the facts cannot be so; what was typed stays."""
        self._say(error_text(error))
        self._save.setEnabled(True)

    def _add(self, place: int, name: str, value: str) -> None:
        label = muted(QLabel(name))
        field = QLineEdit(value)
        field.setAccessibleName(name)
        field.setAcceptDrops(False)
        field.setMaxLength(2000)
        field.setMinimumHeight(field.fontMetrics().height() + 2 * 7)  # also where the screen is low
        field.setCursorPosition(0)
        field.textChanged.connect(lambda: self._compare(place))
        label.setBuddy(field)
        original = link(QPushButton())
        original.clicked.connect(lambda: field.setText(self._found[place]))
        self._grid.addWidget(label, 2 * place, 0)
        self._grid.addWidget(field, 2 * place, 1)
        self._grid.addWidget(original, 2 * place + 1, 1, Qt.AlignmentFlag.AlignLeft)
        self.fields.append(field)
        self._originals.append(original)

    def _lay_out(self) -> None:
        words = muted(
            QLabel(
                self.tr("The saved page itself is not changed, and your corrections stay when it is read again."),
                wordWrap=True,
            )
        )
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._save = primary(QPushButton(self.tr("Save")))
        self._save.setDefault(True)
        self._save.clicked.connect(self._ask)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(self._grid)
        layout.addWidget(words)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)

    def _compare(self, place: int) -> None:
        """Offer what the page says where the field says something else."""
        found, button = self._found[place], self._originals[place]
        button.setVisible(self.fields[place].text().strip() != found)
        text = self.tr("On the page: {value}") if found else self.tr("The page does not say; leave it empty again")
        button.setText(text.format(value=shortened(found, 60)).replace("&", "&&"))
        button.setToolTip(tip_text(found))
        self._problem.hide()

    def _ask(self) -> None:
        day: date | None = None
        if self.published.text().strip():
            day = day_in(self.published.text())
            if day is None:
                self._say(self.tr("This is no date that is known. Write day, month and year, such as 24/12/2012."))
                self.published.setFocus()
                return
        facts = Facts(self.title.text(), self.byline.text(), self.publisher.text(), self.source_url.text(), day)
        self._save.setEnabled(False)
        self.mended.emit(facts)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()
        self.adjustSize()
