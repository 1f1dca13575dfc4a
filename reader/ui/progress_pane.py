"""The foot of the window while something long goes on: how far, how fast, Pause and Cancel. Reading goes on above."""

from __future__ import annotations

from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from reader.core.soundness import Checked, Stage
from reader.services.importing import Progress
from reader.services.rereading import Reread
from reader.ui.texts import count_text, pages_text, rate_text, shortened, time_left_text
from reader.ui.theme import GRID
from reader.ui.widgets import CutLabel, muted

_NAME = 80


class Work(Enum):
    """What is going on at the foot of the window."""

    IMPORT = "import"
    REREAD = "reread"
    MERGE = "merge"
    HIGHLIGHTS = "highlights"
    CHECK = "check"


class ProgressPane(QFrame):
    """Shown only while an import, or other long work, is under way."""

    paused = Signal(bool)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(objectName="footer")
        self.label = QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(120)
        self.name = CutLabel()
        muted(self.name)
        self.left = muted(QLabel())
        self.pause_button = QPushButton(checkable=True)
        self.pause_button.toggled.connect(self._pause)
        self.cancel_button = QPushButton()
        self.cancel_button.clicked.connect(self._cancel)
        self._stopping = False
        self._work = Work.IMPORT
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 6, GRID, 6)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.bar)
        layout.addWidget(self.label)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.pause_button)
        buttons.addWidget(self.cancel_button)
        layout.addLayout(buttons)
        self.hide()

    def begin(self, work: Work) -> None:
        """Show that some work has begun."""
        self._stopping = False
        self._work = work
        self.bar.setRange(0, 0)
        beginning, name, cancel = _words(work)
        self.label.setText(beginning)
        self.bar.setAccessibleName(name)
        self.cancel_button.setAccessibleName(cancel)
        self.cancel_button.setToolTip(cancel)
        self.cancel_button.setText(self.tr("Cancel"))
        self.cancel_button.setEnabled(True)
        self.name.clear()
        self.left.clear()
        self.pause_button.setEnabled(True)
        self.pause_button.setChecked(False)
        self._name_pause()
        self.show()

    def show_progress(self, news: Any) -> None:
        """Show how far the work is: the news are those of the service that does it."""
        show = {
            Work.IMPORT: self._show_import,
            Work.REREAD: self._show_reread,
            Work.MERGE: self._show_merge,
            Work.HIGHLIGHTS: self._show_highlights,
            Work.CHECK: self._show_check,
        }
        show[self._work](news)

    def _show_import(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        text = self.tr("{done} of {total} files  ·  {pages}")
        done, total = count_text(progress.done), count_text(progress.total)
        self.label.setText(text.format(done=done, total=total, pages=pages_text(progress.pages)))
        if progress.row:
            self.name.setText(shortened(progress.row.name, _NAME))
        self._tell((rate_text(progress.rate), time_left_text(progress.seconds_left)))

    def _show_reread(self, reread: Reread) -> None:
        self.bar.setRange(0, reread.total)
        self.bar.setValue(reread.done)
        read, recognised = self.tr("Read again: {done} of {total}"), self.tr("Recognised again: {done} of {total}")
        text = recognised if reread.only_names else read
        self.label.setText(text.format(done=count_text(reread.done), total=count_text(reread.total)))
        self._tell((self.tr("{count} changed").format(count=count_text(reread.changed)),))

    def _show_merge(self, counts: tuple[int, int]) -> None:
        done, total = counts
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        text = self.tr("Merged: {done} of {total} articles")
        self.label.setText(text.format(done=count_text(done), total=count_text(total)))

    def _show_highlights(self, counts: tuple[int, int]) -> None:
        done, total = counts
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        text = self.tr("Highlights: {done} of {total}")
        self.label.setText(text.format(done=count_text(done), total=count_text(total)))

    def _show_check(self, checked: Checked) -> None:
        counted = checked.stage is not Stage.DATABASE
        self.bar.setRange(0, checked.total if counted else 0)
        self.bar.setValue(checked.done)
        text = {
            Stage.DATABASE: self.tr("Looking through the database…"),
            Stage.ORIGINALS: self.tr("Imported pages: {done} of {total}"),
            Stage.INDEXES: self.tr("Search: {done} of {total}"),
        }[checked.stage]
        self.label.setText(text.format(done=count_text(checked.done), total=count_text(checked.total)))

    def _tell(self, parts: tuple[str, ...]) -> None:
        # What the user asked for last stands there until it has come about.
        if not self._stopping and not self.pause_button.isChecked():
            self.left.setText("  ·  ".join(part for part in parts if part))

    def _pause(self, paused: bool) -> None:
        self._name_pause()
        if self.isVisible() and not self._stopping:
            self.left.setText(self.tr("Paused") if paused else "")
        self.paused.emit(paused)

    def _name_pause(self) -> None:
        self.pause_button.setText(self.tr("Resume") if self.pause_button.isChecked() else self.tr("Pause"))

    def _cancel(self) -> None:
        self._stopping = True
        self.cancel_button.setEnabled(False)
        self.pause_button.setEnabled(False)
        self.left.setText(self.tr("Stopping… what is done stays."))
        self.cancelled.emit()


def _words(work: Work) -> tuple[str, str, str]:
    """What is said when some work begins, and what its bar and its way out are called."""
    translate = QCoreApplication.translate
    return {
        Work.IMPORT: (
            translate("ProgressPane", "Looking for pages…"),
            translate("ProgressPane", "Progress of the import"),
            translate("ProgressPane", "Cancel the import"),
        ),
        Work.REREAD: (
            translate("ProgressPane", "Reading again…"),
            translate("ProgressPane", "Progress of the reading"),
            translate("ProgressPane", "Cancel the reading"),
        ),
        Work.MERGE: (
            translate("ProgressPane", "Checking the bundle…"),
            translate("ProgressPane", "Progress of the merge"),
            translate("ProgressPane", "Cancel the merge"),
        ),
        Work.HIGHLIGHTS: (
            translate("ProgressPane", "Reading the highlights…"),
            translate("ProgressPane", "Progress of the import of highlights"),
            translate("ProgressPane", "Cancel the import of highlights"),
        ),
        Work.CHECK: (
            translate("ProgressPane", "Looking through the database…"),
            translate("ProgressPane", "Progress of the check"),
            translate("ProgressPane", "Cancel the check"),
        ),
    }[work]
