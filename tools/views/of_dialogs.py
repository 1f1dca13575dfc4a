"""The views of tags, notes and names, of what is brought in and handed out, of the archive's safety, and of help."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog

from reader.core.backups import Backup, Occasion
from reader.core.bundles import Manifest
from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.core.highlights import Highlight, HighlightRow, Outcome
from reader.core.notebook import Grouping
from reader.core.places import Danger, Peril
from reader.core.soundness import CheckReport, Damage, Fault
from reader.crash import CutOff
from reader.services.highlights import HighlightReport
from reader.services.importing import ImportReport, ImportRow, Progress, Status
from reader.services.merging import MergeReport
from reader.services.settling import Unsettled
from reader.store.imports import UnfinishedImport
from reader.ui.dialogs.export import ExportChoice
from reader.ui.dialogs.highlights import HighlightsDialog
from reader.ui.dialogs.merged import MergedDialog
from reader.ui.dialogs.patience import PatienceDialog
from reader.ui.dialogs.trouble import UnopenedBox, show_fault
from reader.ui.progress_pane import Work
from tools.views.archive import COLLEAGUE
from tools.views.stage import Stage, view

_MOMENT = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)


# Tags, notes, names


@view("tag-manager", "TagManager", "TagTree")
def _tag_manager(stage: Stage) -> None:
    stage.read()
    stage.actions.tagging.manage.trigger()
    stage.settle()
    stage.window.tagging.manager.tree.setCurrentItem(stage.window.tagging.manager.tree.topLevelItem(0))


@view("notebook", "NotebookPanel", "Filters", "Detail")
def _notebook(stage: Stage) -> None:
    stage.actions.tagging.notebook.trigger()


@view("notebook-chosen")
def _notebook_chosen(stage: Stage) -> None:
    stage.actions.tagging.notebook.trigger()
    stage.settle()
    panel = stage.window.notebook.panel
    panel.view.setCurrentIndex(panel.model.index(2, 0))


@view("notebook-nothing", empty=True)
def _notebook_nothing(stage: Stage) -> None:
    stage.actions.tagging.notebook.trigger()


@view("people", "PeoplePanel", "IndexPanel")
def _people(stage: Stage) -> None:
    stage.actions.people.trigger()


@view("person", "EntityPageView", "Timeline")
def _person(stage: Stage) -> None:
    stage.person()


@view("person-rename")
def _person_rename(stage: Stage) -> None:
    stage.person()
    stage.parts.people.page.rename_button.click()


@view("graph", "GraphPanel", "GraphView")
def _graph(stage: Stage) -> None:
    stage.person()
    stage.parts.people.leaves.setCurrentIndex(1)


@view("review", "ReviewPanel")
def _review(stage: Stage) -> None:
    stage.actions.review.trigger()


@view("settling", "SettlingPane")
def _settling(stage: Stage) -> None:
    stage.read()
    stage.parts.settling.show_progress(Unsettled("Ủy ban nhân dân tỉnh Sông Thao", 1_240, 8_300, can_withdraw=True))


# Bringing in, handing out


@view("import-files")
def _import_files(stage: Stage) -> None:
    dialog = QFileDialog(stage.window, stage.window.commands.tr("Import files"), str(stage.folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()


@view("import-running", "ProgressPane")
def _import_running(stage: Stage) -> None:
    stage.read()
    row = ImportRow(Path("Triệt phá đường dây làm giả con dấu, văn bằng ở Thao Giang.mhtml"), Status.IMPORTED)
    stage.parts.progress.begin(Work.IMPORT)
    stage.parts.progress.show_progress(Progress(318, 2_400, row, 1_204, 60.0))


@view("import-report", "ImportReportDialog")
def _import_report(stage: Stage) -> None:
    stage.read()
    stage.window.commands.show_report(_report())


@view("highlights", "HighlightsDialog")
def _highlights(stage: Stage) -> None:
    stage.read()
    rows = tuple(
        HighlightRow(Highlight(title=f"Bến Lau sau lũ ({outcome})", exact="hai trạm y tế", comment="Xem lại"), outcome)
        for outcome in Outcome
    )
    report = HighlightReport(rows, len(rows), Changes(Action.IMPORT))
    HighlightsDialog(report, stage.window.theme, stage.window).show()


@view("resume", "ResumeBar")
def _resume(stage: Stage) -> None:
    stage.read()
    stage.parts.resume_bar.offer(UnfinishedImport(1, _MOMENT, (stage.folder,), 318))


@view("message", "MessageBar")
def _message(stage: Stage) -> None:
    stage.read()
    stage.window.editing.trash(stage.archive.library.ids()[2:4])


@view("complaint")
def _complaint(stage: Stage) -> None:
    stage.read()
    stage.worker.failed.emit(
        ReaderError("export-failed", name="/media/usb/Ghi chú.docx", reason="No space left on device")
    )


@view("notices", "Notices", "Notice")
def _notices(stage: Stage) -> None:
    stage.read()
    stage.window.safety._warn(Danger(Peril.SYNCHRONISED, "OneDrive"))
    stage.window.safety._tell_end(CutOff("Traceback …", stage.folder), [])


@view("drop", "DropOverlay")
def _drop(stage: Stage) -> None:
    stage.read()
    overlay = stage.window.dropping.overlay
    overlay.text = stage.window.dropping.tr("Drop files here to import them")
    overlay.appear(stage.window.theme)


@view("export", "ExportDialog")
def _export(stage: Stage) -> None:
    stage.read()
    stage.actions.export.trigger()


@view("print", "PrintPreview")
def _print(stage: Stage) -> None:
    stage.read()
    stage.window.exporting.print_notes(ExportChoice(None, None, "docx", Grouping.ARTICLE))


@view("verification", "VerificationDialog")
def _verification(stage: Stage) -> None:
    stage.read()
    path = stage.folder / "Ghi chú của phòng.docx.html"
    stage.archive.exporting.export(None, "html", path)
    path.write_text(path.read_text("utf-8").replace("trạm y tế", "bệnh viện"), "utf-8")
    stage.window.verifying.check(path)


@view("bundle", "BundleDialog")
def _bundle(stage: Stage) -> None:
    stage.read()
    stage.actions.hand_over.trigger()


@view("take-over")
def _take_over(stage: Stage) -> None:
    manifest = Manifest(program="archive-reader", author=COLLEAGUE, made=_MOMENT, articles=12, parts={})
    stage.window.exchanging._ask(stage.folder / "bài.zip", manifest)


@view("merged", "MergedDialog")
def _merged(stage: Stage) -> None:
    stage.read()
    report = MergeReport(
        author=COLLEAGUE, made=_MOMENT, total=12, done=12, new=7, captures=2, back=1, added=31, changed=4,
        conflicts=("Số liệu này khác báo cáo quý III.", "Bà Nương: Hiệu trưởng từ 2017."),
        kept=("“Sở Y tế Sông Thao” là một tổ chức",),
        changes=Changes(Action.MERGE),
    )  # fmt: skip
    MergedDialog(report, stage.window.theme, stage.window).open()


# The archive's safety


@view("backups", "BackupsDialog")
def _backups(stage: Stage) -> None:
    stage.actions.backups.trigger()
    stage.settle()
    made = [
        Backup(
            stage.folder / f"backups/{number}.db",
            _MOMENT.replace(day=12 - number),
            occasion,
            48_200_000 + number * 1_300_000,
        )
        for number, occasion in enumerate(Occasion)
    ]
    stage.window.backups._show(made)


@view("check-running")
def _check_running(stage: Stage) -> None:
    stage.read()
    stage.parts.progress.begin(Work.CHECK)


@view("sound", "SoundnessDialog")
def _sound(stage: Stage) -> None:
    stage.actions.check.trigger()


@view("damaged")
def _damaged(stage: Stage) -> None:
    faults = (
        Fault(Damage.DATABASE, "Tree 14 page 207 cell 3: Rowid 118 out of order"),
        Fault(Damage.ORIGINAL, "118"),
        Fault(Damage.INDEX, "paragraph_search"),
    )
    stage.window.checking._show(CheckReport(faults, 260, whole=True, indexes=True, seconds=4.0))


@view("patience", "PatienceDialog")
def _patience(stage: Stage) -> None:
    words = "The backup is checked and put in the place of the archive."
    text = QApplication.translate("Patience", words)
    PatienceDialog(stage.worker, stage.window.theme, text, stage.window).open()


@view("unopened", "UnopenedBox")
def _unopened(stage: Stage) -> None:
    error = ReaderError("archive-damaged", name=str(stage.folder), reason="database disk image is malformed")
    box = UnopenedBox(error, stage.window.theme, Backup(stage.folder, _MOMENT, Occasion.DAILY, 48_000_000))
    stage.kept.append(box)
    box.open()
    box.move(stage.window.geometry().center() - box.rect().center())


@view("fault", "FaultDialog")
def _fault(stage: Stage) -> None:
    show_fault(
        stage.window, "Traceback (most recent call last):\n  File …\nValueError: 1", str(stage.folder / "crash.txt")
    )


@view("model", "ModelDialog")
def _model(stage: Stage) -> None:
    stage.actions.model.trigger()


@view("read-again", "Question")
def _read_again(stage: Stage) -> None:
    stage.actions.read_all_again.trigger()


# Help


@view("shortcuts", "ShortcutsDialog")
def _shortcuts(stage: Stage) -> None:
    stage.actions.shortcuts.trigger()


@view("about", "AboutDialog")
def _about(stage: Stage) -> None:
    stage.actions.about.trigger()


@view("guide", "GuideDialog")
def _guide(stage: Stage) -> None:
    stage.actions.guide.trigger()


@view("tour", "Tour")
def _tour(stage: Stage) -> None:
    stage.read()
    stage.actions.tour.trigger()
    stage.settle()
    stage.window.help.tour.next_button.click()


def _report() -> ImportReport:
    folder = Path("/home/ha/Trang đã lưu")
    named = (
        ("Bến Lau sau lũ.html", Status.IMPORTED, None),
        ("Triệt phá đường dây làm giả con dấu, văn bằng ở Thao Giang.mhtml", Status.CAPTURED, None),
        ("che-dong-mau-tam-nam.html", Status.PRESENT, None),
        ("bản quét.pdf", Status.FAILED, ReaderError("no-text", name="bản quét.pdf")),
        ("ảnh.html", Status.FAILED, ReaderError("file-unreadable", name="ảnh.html", reason="Permission denied")),
    )
    rows = tuple(
        ImportRow(folder / name, status, None if error else number, name.rsplit(".", 1)[0], error)
        for number, (name, status, error) in enumerate(named, 1)
    )
    return ImportReport(rows, Changes(Action.IMPORT))
