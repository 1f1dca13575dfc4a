"""What a colleague's bundle brought, and where two archives say different things."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from reader.services.merging import MergeReport
from reader.ui.dialogs.findings import Findings, lay_out
from reader.ui.row_texts import JOINT
from reader.ui.texts import count_text, moment_text, shortened
from reader.ui.theme import Theme
from reader.ui.widgets import muted, resize_on_screen

_LONGEST = 300


class MergedDialog(QDialog):
    """Counts on top; below, each note that now has another version beside it, and what was left as it is here."""

    def __init__(self, report: MergeReport, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Taken over from a colleague"))
        rows = [*report.conflicts, *report.kept]
        resize_on_screen(self, 620, 460 if rows else 220)
        author = report.author or self.tr("unknown")
        origin = self.tr("Made by {author} on {moment}").format(author=author, moment=moment_text(report.made))
        self.origin = QLabel(origin, wordWrap=True)
        self.origin.setProperty("strong", True)
        self.origin.setTextFormat(Qt.TextFormat.PlainText)
        self.counts = muted(QLabel(counts_text(report), wordWrap=True))
        self.rows = Findings(self.tr("Where the two archives say different things"), theme)
        two = self.tr("Two versions of a note, now side by side:")
        left = self.tr("Decided otherwise here, and left so:")
        for head, texts in ((two, report.conflicts), (left, report.kept)):
            for text in texts:
                words = shortened(" ".join(text.split()), _LONGEST)
                self.rows.add(f"{head}\n{words}")
        lay_out(self, self.origin, self.counts, self.rows, QPushButton(self.tr("Close")))


def counts_text(report: MergeReport) -> str:
    """How much a merge brought."""
    translate = QCoreApplication.translate
    counts = (
        (translate("MergedDialog", "New articles: {count}"), report.new),
        (translate("MergedDialog", "further captures: {count}"), report.captures),
        (translate("MergedDialog", "back from the trash: {count}"), report.back),
        (translate("MergedDialog", "notes and tags added: {count}"), report.added),
        (translate("MergedDialog", "changed: {count}"), report.changed),
    )
    return JOINT.join(text.format(count=count_text(count)) for text, count in counts)
