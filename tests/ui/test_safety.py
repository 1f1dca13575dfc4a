"""What the window says by itself of the archive's safety, and the check of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.core.errors import ReaderError
from reader.core.places import Danger, Peril
from reader.core.soundness import CheckReport, Damage, Fault
from reader.crash import CutOff
from reader.services.archive import Archive
from reader.store.connection import FILE_NAME
from reader.ui.dialogs.soundness import SoundnessDialog
from reader.ui.dialogs.trouble import FaultDialog
from reader.ui.drafts import Draft
from tests.articles import add
from tests.ui.conftest import Desk

DAMAGED = CheckReport((Fault(Damage.DATABASE, "page 7 is torn"),), 3, True, True, 1.0)


def dialog(desk: Desk) -> SoundnessDialog:
    def shown() -> list[SoundnessDialog]:
        return [one for one in desk.window.findChildren(SoundnessDialog) if one.isVisible()]

    desk.qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


class TestPlace:
    def test_a_folder_that_is_synchronised_is_warned_about_until_it_is_accepted(self, desk: Desk) -> None:
        danger = Danger(Peril.SYNCHRONISED, "OneDrive")
        desk.window.safety._warn(danger)
        notice = desk.window.parts.notices.notice("place")
        assert notice and notice.isVisible() and "OneDrive" in notice.label.text()
        notice.buttons[0].click()
        assert desk.window.parts.notices.notice("place") is None
        desk.window.safety._warn(danger)
        assert desk.window.parts.notices.notice("place") is None
        desk.window.safety._warn(Danger(Peril.NETWORK, "nfs4"))
        assert desk.window.parts.notices.notice("place"), "another danger is another matter"

    def test_the_folder_of_a_real_machine_can_be_asked_about(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.window.safety.begin(None)
        desk.settle()
        assert desk.window.parts.notices.notice("place") is None
        (desk.archive.folder.parent / ".stfolder").mkdir()
        monkeypatch.setenv("OneDrive", str(desk.archive.folder.parent / "elsewhere"))
        desk.window.safety.begin(None)
        desk.settle()
        notice = desk.window.parts.notices.notice("place")
        assert notice and "Syncthing" in notice.label.text()


class TestLastEnd:
    def test_a_report_can_be_shown_and_copied(self, desk: Desk) -> None:
        desk.window.safety.begin(CutOff("Fatal Python error: Aborted", Path("/kho/reports/fault-1.txt")))
        desk.settle()
        notice = desk.window.parts.notices.notice("last-end")
        assert notice and "unexpectedly" in notice.label.text()
        show, copy = notice.buttons
        copy.click()
        assert QGuiApplication.clipboard().text() == "Fatal Python error: Aborted"
        show.click()
        desk.qtbot.waitUntil(lambda: any(one.isVisible() for one in desk.window.findChildren(FaultDialog)))
        for one in desk.window.findChildren(FaultDialog):
            one.close()

    def test_the_draft_that_was_being_written_is_offered(self, desk: Desk, numbers: list[int]) -> None:
        desk.archive.noting.keep_drafts({Draft(numbers[1], 0).place: "Viết dở khi mất điện", "of another version": "x"})
        desk.window.safety.begin(CutOff())
        desk.settle()
        notice = desk.window.parts.notices.notice("last-end")
        assert notice and "1 note that" in notice.label.text()
        notice.buttons[0].click()
        desk.qtbot.waitUntil(lambda: desk.window.article.number == numbers[1])

    def test_nothing_is_said_after_an_end_like_any_other(self, desk: Desk) -> None:
        desk.window.safety.begin(None)
        desk.settle()
        assert desk.window.parts.notices.notice("last-end") is None


class TestCheck:
    def test_a_sound_archive_is_said_to_be_sound(self, desk: Desk) -> None:
        desk.window.menu_actions.check.trigger()
        assert desk.window.parts.progress.isVisible()
        assert dialog(desk).verdict.text() == "The archive is sound."
        assert not dialog(desk).mend_button.isVisible()

    def test_a_search_that_is_out_of_step_is_built_anew(self, desk: Desk) -> None:
        with closing(sqlite3.connect(desk.archive.folder / FILE_NAME)) as db:
            db.execute("INSERT INTO search_exact (search_exact) VALUES ('delete-all')")
            db.commit()
        desk.window.menu_actions.check.trigger()
        dialog(desk).mend_button.click()
        desk.settle()
        assert "built anew" in desk.window.messages.label.text()
        assert desk.archive.checking.run().faults == ()

    def test_a_repair_is_asked_about_first(self, desk: Desk) -> None:
        wanted: list[bool] = []
        desk.window.repair_wanted.connect(lambda: wanted.append(True))
        desk.window.checking._show(DAMAGED)
        shown = dialog(desk)
        assert "page 7 is torn" in shown.details.toPlainText()
        shown.mend_button.click()
        assert shown.isVisible() and not wanted
        shown.mend_button.click()
        assert wanted == [True]

    def test_the_look_of_the_day_is_quiet_unless_something_is_wrong(self, desk: Desk) -> None:
        desk.window.checking.look()
        desk.settle()
        assert desk.window.parts.notices.notice("soundness") is None
        assert desk.window.session.looked
        desk.window.checking._looked(DAMAGED)
        notice = desk.window.parts.notices.notice("soundness")
        assert notice
        notice.buttons[0].click()
        dialog(desk).close()

    def test_a_look_stops_with_the_window(self, desk: Desk) -> None:
        desk.window.checking.look()
        desk.window.checking.stop_for_now()
        desk.settle()

    def test_damage_that_is_met_on_the_way_is_offered_to_be_mended(self, desk: Desk) -> None:
        error = ReaderError("archive-damaged", name="archive.sqlite", reason="database disk image is malformed")
        desk.worker.failed.emit(error)
        assert desk.window.messages.button.isVisible()
        desk.window.messages.button.click()
        assert dialog(desk).mend_button.isVisible()


class TestReadOnly:
    @pytest.fixture
    def archive(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
        with Archive(tmp_path / "library") as made:
            made.annotating.note(add(made), 0, "Giữ lại.")
        access = os.access
        # Root may write everywhere, so the program is told otherwise.
        monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and access(path, mode))
        with Archive(tmp_path / "library", window=True) as opened:
            yield opened

    @pytest.fixture
    def numbers(self) -> list[int]:
        return [1]

    def test_what_changes_the_archive_cannot_be_chosen(self, desk: Desk) -> None:
        actions = desk.window.menu_actions
        assert desk.window.parts.notices.notice("read-only")
        assert not any(
            action.isEnabled()
            for action in (actions.import_files, actions.note, actions.tag, actions.undo, actions.is_person)
        )
        assert all(action.isEnabled() for action in (actions.export, actions.find, actions.search, actions.people))

    def test_all_can_be_read_without_a_complaint(self, desk: Desk, qapp: QApplication) -> None:
        view = desk.window.parts.page.view
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        desk.window.reading.keeping._note_read()
        desk.window.reading.keeping.keep()
        desk.window.parts.articles.search.setText("Tran Khai Hoan")
        desk.window.safety.begin(None)
        qapp.processEvents()
        desk.settle()
        assert desk.window.messages.isHidden()

    def test_a_way_round_the_menu_explains_itself(self, desk: Desk) -> None:
        desk.window.editing.note(1, 0, "Thử")
        desk.settle()
        assert "reading only" in desk.window.messages.label.text()
        desk.window.import_paths([Path(__file__)])
        desk.settle()
        assert "reading only" in desk.window.messages.label.text()

    def test_the_check_says_what_it_cannot_look_at(self, desk: Desk) -> None:
        desk.window.menu_actions.check.trigger()
        shown = dialog(desk)
        assert "could not be checked" in shown.advice.text()
