"""What the archive says to an exported file: how many quotations hold, and those that do not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.core.quotations import Verdict, Verified
from reader.services.verifying import Verification
from reader.ui.dialogs.findings import Findings, lay_out
from reader.ui.row_texts import JOINT
from reader.ui.texts import count_text, shortened, tip_text, title_text
from reader.ui.theme import Theme
from reader.ui.widgets import muted, resize_on_screen


class VerificationDialog(QDialog):
    """Lists the quotations that are not found as they are quoted, each with what stands in the archive."""

    def __init__(self, path: Path, checked: Verification, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check of “{name}”").format(name=shortened(path.name, 60)))
        wrong = [one for one in checked.quotations if one.verdict is not Verdict.FOUND]
        resize_on_screen(self, 680, 460 if wrong else 180)
        icon = QLabel()
        icon.setPixmap(theme.icon(*(("warning", "error") if wrong else ("check", "success"))).pixmap(24, 24))
        self.verdict = QLabel(self._verdict(checked), wordWrap=True)
        self.verdict.setProperty("strong", True)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.verdict, 1)
        self.counts = muted(QLabel(self._counts(checked), wordWrap=True))
        self.rows = Findings(self.tr("Quotations that do not hold"), theme)
        for one in wrong:
            self._add(one)
        lay_out(self, head, self.counts, self.rows, QPushButton(self.tr("Close")))

    def _verdict(self, checked: Verification) -> str:
        if checked.holds:
            return self.tr("Every quotation stands in its source as it is quoted.")
        if checked.unknown == len(checked.quotations):
            return self.tr("None of its sources is in this archive: it cannot be checked here.")
        return self.tr("Not every quotation stands in its source as it is quoted.")

    def _counts(self, checked: Verification) -> str:
        found, changed, missing = (
            count_text(checked.count(verdict)) for verdict in (Verdict.FOUND, Verdict.CHANGED, Verdict.MISSING)
        )
        text = self.tr("Found as quoted: {found}  ·  changed: {changed}  ·  missing: {missing}")
        told = [text.format(found=found, changed=changed, missing=missing)]
        if checked.unknown:
            told.append(self.tr("source not in the archive: {count}").format(count=count_text(checked.unknown)))
        return JOINT.join(told).replace("  ·  ", JOINT)

    def _add(self, one: Verified) -> None:
        quotation = one.quotation
        where = title_text(shortened(quotation.title, 100))
        if quotation.number:
            where += " · " + self.tr("paragraph {number}").format(number=count_text(quotation.number))
        lines = [self._words(one), where, self.tr("Quoted: “{text}”").format(text=shortened(quotation.exact, 300))]
        if one.now:
            lines.append(self.tr("In the archive: “{text}”").format(text=shortened(one.now, 300)))
        self.rows.add("\n".join(lines), tip_text(f"SHA-256 {quotation.sha256}"))

    def _words(self, one: Verified) -> str:
        if not one.known:
            return self.tr("Its source is not in this archive")
        return self.tr("Changed") if one.verdict is Verdict.CHANGED else self.tr("Not in its source")
