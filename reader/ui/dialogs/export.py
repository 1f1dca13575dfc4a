"""Exporting annotated notes: what, in which format, put together how, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.file_names import safe_name
from reader.core.notebook import Grouping
from reader.exporters import Format, Holds, template_suffix
from reader.ui.dialogs.export_texts import TEMPLATE, family_text, format_hint, grouping_text, template_kinds
from reader.ui.texts import articles_text, format_text, notes_text, shortened, title_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import Choice, muted, primary


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What was chosen: `articles` by number, None for all; `annotations` by id, None for all of those articles.

    `format` is a format's key, or `TEMPLATE`; then `template` is the file.
    """

    articles: tuple[int, ...] | None
    annotations: tuple[str, ...] | None
    format: str
    grouping: Grouping
    template: Path | None = None


class ExportDialog(QDialog):
    """`wanted` carries an `ExportChoice` and the file; `preview_wanted` the choice that is to be printed."""

    wanted = Signal(object, object)
    preview_wanted = Signal(object)

    def __init__(
        self,
        formats: Sequence[Format],
        article: tuple[int, str] | None,
        selected: Sequence[int],
        annotated: Sequence[int],
        last: ExportChoice | None,
        theme: Theme,
        parent: QWidget | None,
        *,
        count: int = 0,
        chosen: Sequence[str] = (),
    ) -> None:
        """`annotated` are the articles with notes, `count` is how many there are at all, `chosen` annotations by id."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export notes"))
        self.setMinimumWidth(560)
        self._formats = {known.key: known for known in formats}
        self._article = article
        self._selected = list(selected)
        self._annotated = list(annotated)
        self._count = count
        self._chosen = tuple(chosen)
        self._template = last.template if last else None
        self._group = QButtonGroup(self)
        self.notes = QRadioButton(self.tr("The chosen notes"))
        self.this = QRadioButton(self.tr("This article"))
        self.several = QRadioButton(self.tr("The selected articles"))
        self.everything = QRadioButton(self.tr("The whole archive"))
        self._reasons = {button: muted(QLabel(wordWrap=True)) for button in self._buttons()}
        self.format = Choice(theme)
        self.format.setAccessibleName(self.tr("Format"))
        self.format.setMaxVisibleItems(30)
        self._hint = muted(QLabel(wordWrap=True))
        self.grouping = Choice(theme)
        self.grouping.setAccessibleName(self.tr("Put together"))
        self.template_button = QPushButton(self.tr("Choose a template…"))
        self.template_button.clicked.connect(self._ask_template)
        self._template_name = muted(QLabel(wordWrap=True))
        self.preview_button = QPushButton(self.tr("Print…"))
        self.preview_button.clicked.connect(self._preview)
        self.export_button = primary(QPushButton())
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self._ask)
        self._fill(last)
        self._lay_out()
        self._follow_format()
        possible = [button for button in self._buttons() if button.isEnabled()]
        first = self.several if len(selected) > 1 and self.several in possible else next(iter(possible), None)
        if first:
            first.setChecked(True)
        self.format.currentIndexChanged.connect(self._follow_format)

    def choose(self, path: Path) -> None:
        """Export to that file or folder."""
        suffix = self._suffix()
        if suffix and path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        choice = self.choice()
        self.accept()
        self.wanted.emit(choice, path)

    def choice(self) -> ExportChoice:
        """What is chosen now."""
        articles: tuple[int, ...] | None = None
        if self.this.isChecked() and self._article:
            articles = (self._article[0],)
        elif self.several.isChecked():
            articles = tuple(self._fitting(self._selected))
        return ExportChoice(
            articles,
            self._chosen if self.notes.isChecked() else None,
            str(self.format.currentData()),
            Grouping(self.grouping.currentData()) if self.grouping.isEnabled() else Grouping.ARTICLE,
            self._template,
        )

    def suggested_name(self) -> str:
        """A name for the file, from what it will hold."""
        title = self._article[1] if self.this.isChecked() and self._article else ""
        return safe_name(title, self.tr("Notes")) + self._suffix()

    def choose_template(self, path: Path) -> None:
        """Take a template."""
        self._template = path
        self._follow_format()

    def _buttons(self) -> tuple[QRadioButton, ...]:
        return self.notes, self.this, self.several, self.everything

    def _known(self) -> Format | None:
        return self._formats.get(str(self.format.currentData()))

    def _suffix(self) -> str:
        known = self._known()
        if known:
            return known.suffix
        return template_suffix(self._template) if self._template else ""

    def _fitting(self, numbers: Sequence[int]) -> list[int]:
        """In the order of the list; articles without notes would be left out anyway where notes are written."""
        known, noted = self._known(), set(self._annotated)
        return [n for n in numbers if n in noted] if known is None or known.holds is Holds.NOTES else list(numbers)

    def _fill(self, last: ExportChoice | None) -> None:
        family = None
        model = self.format.model()
        assert isinstance(model, QStandardItemModel)
        for known in self._formats.values():
            if known.family is not family:
                family = known.family
                self.format.addItem(family_text(family))
                heading = model.item(self.format.count() - 1)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                font = heading.font()
                font.setBold(True)
                heading.setFont(font)
            suffix = f"  ({known.suffix})" if known.suffix else ""
            self.format.addItem(f"{format_text(known.label)}{suffix}", known.key)
        self.format.insertSeparator(self.format.count())
        self.format.addItem(self.tr("A template of your own…"), TEMPLATE)
        for grouping in Grouping:
            self.grouping.addItem(grouping_text(grouping), grouping.value)
        self.format.setCurrentIndex(max(1, self.format.findData(last.format if last else "docx")))
        self.grouping.setCurrentIndex(max(0, self.grouping.findData(last.grouping.value if last else "")))

    def _follow_format(self) -> None:
        """Enable what goes with the format."""
        known = self._known()
        self.grouping.setEnabled(known is None or known.grouped)
        self._hint.setText(format_hint(str(self.format.currentData())))
        for widget in (self.template_button, self._template_name):
            widget.setVisible(known is None)
        self._template_name.setText(self._template.name if self._template else self.tr("No template is chosen."))
        for button, (possible, words) in {
            self.notes: (bool(self._chosen), notes_text(len(self._chosen))),
            self.this: self._this_reason(),
            self.several: self._selected_reason(),
            self.everything: self._all_reason(),
        }.items():
            button.setEnabled(possible)
            button.setAccessibleDescription(words)
            self._reasons[button].setText(words)
        for widget in (self.notes, self._reasons[self.notes]):
            widget.setVisible(bool(self._chosen))
        checked = self._group.checkedButton()
        possible = [button for button in self._buttons() if button.isEnabled()]
        if possible and (checked is None or not checked.isEnabled()):
            possible[0].setChecked(True)
        ready = bool(possible) and (known is not None or self._template is not None)
        self.export_button.setEnabled(ready)
        folder = known is not None and not known.suffix
        self.export_button.setText(self.tr("Choose a folder…") if folder else self.tr("Choose a file…"))
        # Paper shows notes, whatever the format holds.
        self.preview_button.setEnabled(bool(self._chosen or self._annotated) and bool(possible))
        layout = self.layout()
        if layout:  # not yet there when the dialog is made
            # Qt does not ask how high words in several lines are when it makes a dialog larger.
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _ask(self) -> None:
        known, suffix = self._known(), self._suffix()
        start = str(Path.home() / self.suggested_name())
        label = format_text(known.label) if known else self.tr("File")
        kind = f"{label} (*{suffix})" if suffix else ""
        title = self.tr("Export notes") if suffix else self.tr("Name of the new folder")
        name, _ = QFileDialog.getSaveFileName(self, title, start, kind)
        if name:
            self.choose(Path(name))

    def _ask_template(self) -> None:
        folder = self._template.parent if self._template else Path.home()
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a template"), str(folder), template_kinds())
        if name:
            self.choose_template(Path(name))

    def _preview(self) -> None:
        self.preview_wanted.emit(self.choice())
        self.accept()

    def _this_reason(self) -> tuple[bool, str]:
        if self._article is None:
            return False, self.tr("No article is open.")
        if not self._fitting([self._article[0]]):
            return False, self.tr("It has no tags or notes yet.")
        return True, shortened(title_text(self._article[1]), 90)

    def _selected_reason(self) -> tuple[bool, str]:
        if not self._selected:
            return False, self.tr("No articles are selected in the list.")
        fitting = self._fitting(self._selected)
        if not fitting:
            return False, self.tr("The selected articles have no tags or notes yet.")
        return True, self._told(len(fitting))

    def _all_reason(self) -> tuple[bool, str]:
        known = self._known()
        count = len(self._annotated) if known is None or known.holds is Holds.NOTES else self._count
        if not count:
            return False, self.tr("Nothing in the archive has tags or notes yet.")
        return True, self._told(count)

    def _told(self, count: int) -> str:
        known = self._known()
        if known and known.holds is not Holds.NOTES:
            return articles_text(count)
        return self.tr("{articles} with tags or notes").format(articles=articles_text(count))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for row, (button, words) in enumerate(self._reasons.items()):
            self._group.addButton(button)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        what, how = QLabel(self.tr("What to export")), QLabel(self.tr("Format"))
        together = QLabel(self.tr("Put together"))
        for label, buddy in ((what, None), (how, self.format), (together, self.grouping)):
            label.setProperty("strong", True)
            label.setBuddy(buddy)
        template = QHBoxLayout()
        template.setSpacing(GRID)
        template.addWidget(self.template_button)
        template.addWidget(self._template_name, 1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.preview_button)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(what)
        layout.addLayout(grid)
        layout.addSpacing(GRID)
        layout.addWidget(how)
        layout.addWidget(self.format)
        layout.addWidget(self._hint)
        layout.addLayout(template)
        layout.addSpacing(GRID)
        layout.addWidget(together)
        layout.addWidget(self.grouping)
        layout.addSpacing(2 * GRID)
        layout.addLayout(buttons)
