"""What a check of the archive found, in words for people who know no databases, and what can be done about it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.soundness import CheckReport, Damage
from reader.services.repairing import RepairReport
from reader.ui.texts import articles_text, count_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted, primary, resize_on_screen


class SoundnessDialog(QDialog):
    """Says whether the archive is sound. `repair_wanted` saves what can be read, `rebuild_wanted` mends the search."""

    repair_wanted = Signal()
    rebuild_wanted = Signal()
    backups_wanted = Signal()

    def __init__(self, report: CheckReport, theme: Theme, parent: QWidget | None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check of the archive"))
        resize_on_screen(self, 620, 420 if report.faults else 152)
        self._report = report
        bad = bool(report.faults)
        icon = QLabel()
        icon.setPixmap(theme.icon(*(("warning", "error") if bad else ("check", "success"))).pixmap(24, 24))
        self.verdict = QLabel(self._verdict(), wordWrap=True)
        self.verdict.setProperty("strong", True)
        self.advice = QLabel(self._advice(read_only=read_only), wordWrap=True)
        self.details = QPlainTextEdit("\n".join(map(str, report.faults)), readOnly=True)
        self.details.setAccessibleName(self.tr("What is wrong"))
        self.details.setTabChangesFocus(True)
        said = muted(QLabel(self.tr("For those who look after the program:")))
        for widget in (self.details, said):
            widget.setVisible(bad)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(12)
        said_beside = QGridLayout()
        said_beside.setHorizontalSpacing(12)
        said_beside.setVerticalSpacing(GRID)
        said_beside.setColumnStretch(1, 1)
        said_beside.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        said_beside.addWidget(self.verdict, 0, 1)
        said_beside.addWidget(self.advice, 1, 1)
        layout.addLayout(said_beside)
        layout.addWidget(said)
        layout.addWidget(self.details, 1)
        if not bad:
            layout.addStretch()
        layout.addLayout(self._buttons(bad and not read_only))
        self.close_button.setFocus()

    def _buttons(self, mendable: bool) -> QHBoxLayout:
        buttons = QHBoxLayout()
        self.mend_button = QPushButton(self.tr("Build the search anew") if self._only_search else self.tr("Repair…"))
        self.mend_button.clicked.connect(self._mend)
        self.backups_button = QPushButton(self.tr("Backups…"))
        self.backups_button.clicked.connect(self._open_backups)
        copy = QPushButton(self.tr("Copy the report"))
        copy.clicked.connect(self._copy)
        for button, shown in (
            (self.mend_button, mendable and not self._only_originals),
            (self.backups_button, mendable and not self._only_search),
            (copy, bool(self._report.faults)),
        ):
            button.setVisible(shown)
            buttons.addWidget(button)
        buttons.addStretch()
        self.close_button = primary(QPushButton(self.tr("Close")))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.close)
        buttons.addWidget(self.close_button)
        self._asked = self._only_search
        return buttons

    @property
    def _only_search(self) -> bool:
        return self._report.only_indexes

    @property
    def _only_originals(self) -> bool:
        return bool(self._report.faults) and {f.damage for f in self._report.faults} == {Damage.ORIGINAL}

    def _verdict(self) -> str:
        report = self._report
        if report.faults:
            return self.tr("Something is wrong with the archive.")
        if not report.whole:
            return self.tr("The check was cancelled. Nothing wrong was found until then.")
        return self.tr("The archive is sound.")

    def _advice(self, *, read_only: bool) -> str:
        report = self._report
        if not report.faults:
            return self._praise()
        found = Counter(fault.damage for fault in report.faults)
        lines = []
        if found[Damage.DATABASE] or found[Damage.ORPHAN]:
            lines.append(
                self.tr(
                    "A part of the file cannot be read as it should. Restore a backup of before the damage; or repair: "
                    "what can be read is saved into a new archive, and the damaged file is kept."
                )
            )
        if found[Damage.ORIGINAL]:
            text = self.tr(
                "Imported pages that are not as they were imported: {count}. Their texts can be read, but they prove "
                "nothing any more; a backup may have them whole."
            )
            lines.append(text.format(count=count_text(found[Damage.ORIGINAL])))
        if found[Damage.INDEX]:
            lines.append(self.tr("The search may miss articles. It can be built anew; nothing is lost by that."))
        if read_only:
            lines.append(self.tr("The archive is open for reading only: copy its folder to a disk, and mend the copy."))
        return "\n\n".join(lines)

    def _praise(self) -> str:
        report = self._report
        if not report.whole:
            return self.tr("Check it again when the computer is not needed.")
        text = self.tr("{articles}, their imported pages, notes and names were looked at.")
        text = text.format(articles=articles_text(report.articles))
        if not report.indexes:
            text += " " + self.tr(
                "The search could not be checked: that needs the right to write, and a minute without changes."
            )
        return text

    def _mend(self) -> None:
        """Mend the search at once; ask before a repair: the second click is the answer."""
        if self._only_search:
            self.rebuild_wanted.emit()
            self.close()
        elif self._asked:
            self.close()
            self.repair_wanted.emit()
        else:
            self._asked = True
            self.mend_button.setText(self.tr("Repair now"))
            text = self.tr(
                "The window closes the archive, saves what can be read, and opens it again. For a large archive that "
                "takes some minutes. Press the button again to go on."
            )
            self.advice.setText(text)

    def _open_backups(self) -> None:
        self.close()
        self.backups_wanted.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def rescued_text(report: RepairReport) -> str:
    """What a repair saved, what is lost, and where to look for it."""
    rows, translate = report.salvaged.rows, QCoreApplication.translate
    text = translate(
        "Rescued", "The archive was repaired: {articles} and {notes} notes, tags and highlights are saved."
    )
    lines = [text.format(articles=articles_text(rows.get("article", 0)), notes=count_text(rows.get("annotation", 0)))]
    if report.salvaged.torn:
        text = translate("Rescued", "Not everything could be read: {parts}.")
        lines.append(text.format(parts=_parts(report.salvaged.torn)))
    if report.notes:
        text = translate("Rescued", "Notes whose articles are lost were written to {path}.")
        lines.append(text.format(path=report.notes))
    if report.aside:
        lines.append(translate("Rescued", "The damaged file is kept in {path}.").format(path=report.aside))
    return " ".join(lines)


def _parts(torn: frozenset[str]) -> str:
    """The parts of the archive to which some tables belong, as people call them."""
    translate = QCoreApplication.translate
    words = {
        "article": translate("Rescued", "articles"),
        "paragraph": translate("Rescued", "texts"),
        "original": translate("Rescued", "imported pages"),
        "annotation": translate("Rescued", "notes and tags"),
        "mention": translate("Rescued", "names"),
        "entity": translate("Rescued", "names"),
    }
    others = translate("Rescued", "what the program keeps for itself")
    return ", ".join(dict.fromkeys(words.get(table, others) for table in sorted(torn)))
