"""The only place where the window's parts are wired together, and where they are shut down in order.

What is imported inside a function here is not needed for the first sight of the window.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.core.errors import ReaderError
from reader.paths import default_library, resources
from reader.services.archive import Archive, can_only_be_read, is_open, opens_slowly
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from reader.ui.session import Session
from reader.ui.theme import SANS, add_fonts, apply, theme_for
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.services.handing_over import Call
    from reader.ui.attending import Attending
    from reader.ui.sweeping import Sweeper

_NAME = "archive-reader"
_SEEN_MS = 500
"""After the window was shown: by then its beginning is painted."""
_AGAIN_MS = 500
_SETTLED_MS = 3000
"""After the window was shown: by then its first list is painted."""


class Application:
    """The window on the archive in `folder`, with what it remembers of its last time in `settings`.

    It takes over an `archive` that was opened before. Raises ReaderError for a folder or a file that cannot be used.
    """

    def __init__(self, qt: QApplication, folder: Path, settings: QSettings, archive: Archive | None = None) -> None:
        self._qt = qt
        self._settings = settings
        self.archive = archive or Archive(folder, window=True)
        self._faults = _Faults(folder)
        self.worker = Worker()
        self.window = self._make_window()
        self._faults.raised.connect(self._show_fault)
        qt.aboutToQuit.connect(self.close)
        self._attending: Attending | None = None
        self._sweeper: Sweeper | None = None
        self._closed = False

    def close(self) -> None:
        """End the jobs that are under way, then close the archive. What was acknowledged is saved already."""
        if not self._closed:
            self._closed = True
            self.worker.close()
            self.archive.close()
            self._faults.close()
            if self._attending:
                self._attending.close()
            if self._sweeper:
                self._sweeper.close()

    def attend(self) -> None:
        """Hear further starts on this archive, and note for the next one that this window has not ended yet."""
        from reader.ui.attending import Attending, end_by_ctrl_c

        if self.archive.read_only:
            end_by_ctrl_c()
            return
        self._attending = Attending(self.archive.folder)
        self._attending.calls.called.connect(self._answer)

    def _answer(self, call: Call) -> None:
        """Do what another start was asked to do: show the window, and import files."""
        from reader.ui.calls import bring_forward

        if not self.window.isEnabled():
            QTimer.singleShot(_AGAIN_MS, self.window, lambda: self._answer(call))  # another window is on its way
            return
        bring_forward(self.window, call)
        if call.files:
            self.window.import_paths(list(call.files))

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.archive, self.worker, resources() / "samples", self._settings)
        window.language_chosen.connect(self._change_language_soon)
        window.furnishing.connect(self._speak)
        window.restore_wanted.connect(self._restore)
        window.repair_wanted.connect(self._repair)
        return window

    def _speak(self) -> None:
        speak(self._qt, resources() / "translations", Session(self._settings).language)

    def prepare(self) -> None:
        """Do what nobody waits for.

        Tell of recognisers that are newer than the archive's names, and make the backup of the day.
        """
        from reader.ui.sweeping import Sweeper

        gc.freeze()  # what is there now stays for good: it need not be looked through again and again
        self._sweeper = Sweeper()
        self.window.safety.begin(self._attending.before if self._attending else None)
        if self.archive.read_only:
            return
        self.window.recognising.offer()
        self.window.backups.make_daily()
        self.window.checking.begin()

    def _change_language_soon(self) -> None:
        # Not at once: the menu whose entry was chosen belongs to the window that goes.
        QTimer.singleShot(0, self._change_language)

    def _change_language(self) -> None:
        """Put a window that speaks the language that was chosen in the place of the one that is open."""
        old = self.window
        self._stop(old)
        if not old.isVisible():
            return  # closed meanwhile
        from reader.ui.place import go_to, place_in

        place = place_in(old)
        self._take_the_place_of(old)
        go_to(self.window, place)

    def _restore(self, backup: Path) -> None:
        """Put a backup in the place of the archive, and a new window in that of the one that showed it."""
        from reader.ui.dialogs.patience import restore_patiently

        folder = self.archive.folder
        put_back = self._replace(lambda old: restore_patiently(self.worker, old.theme, backup, folder, old))
        if put_back:
            self.window.backups.tell_restored(put_back.error)

    def _repair(self) -> None:
        """Put what can be read of the archive in its place, and a new window in that of the one that showed it."""
        from reader.ui.dialogs.patience import repair_patiently

        folder = self.archive.folder
        saved = self._replace(lambda old: repair_patiently(self.worker, old.theme, folder, old))
        outcome = saved and (saved.error or saved.result)
        if outcome:  # there is none after a fault of the program, which tells itself
            self.window.checking.tell_repaired(outcome)

    def _replace(self, work: Callable[[MainWindow], Any]) -> _Outcome | None:
        """Close the archive, let `work` put another in its place, and open that; None if the program ends."""
        old = self.window
        self._stop(old)
        if not old.isVisible():
            return None
        folder = self.archive.folder
        self.archive.close()
        outcome = _Outcome()
        try:
            outcome = _Outcome(work(old))
        except ReaderError as error:
            outcome = _Outcome(error=error)
        while True:
            try:
                self.archive = Archive(folder, window=True)
                break
            except ReaderError as error:
                from reader.ui.dialogs.trouble import ask_for_another

                if ask_for_another(error, folder, old.theme) != folder:
                    old.close()
                    return None
        self._take_the_place_of(old)
        return outcome

    def _stop(self, window: MainWindow) -> None:
        window.keep()
        window.setEnabled(False)
        window.settling.stop_for_now()
        window.checking.stop_for_now()
        window.backups.stop_for_now()
        self.worker.drain()  # what was asked for is answered to the window that asked

    def _take_the_place_of(self, old: MainWindow) -> None:
        self.window = self._make_window()
        if not old.isMaximized() and not old.isFullScreen():
            self.window.resize(old.size())
        self.window.show()
        self.window.activateWindow()
        old.hide()
        old.deleteLater()
        gc.unfreeze()  # the old one was to stay for good, and goes now

    def _show_fault(self, text: str, place: str) -> None:
        from reader.ui.dialogs.trouble import show_fault

        show_fault(self.window, text, place)


class _Outcome:
    """What came of putting another archive in the place of one."""

    def __init__(self, result: Any = None, error: ReaderError | None = None) -> None:
        self.result = result
        self.error = error


class _Faults(QObject):
    """Catches faults of the program in all threads, keeps their reports, and tells the window."""

    raised = Signal(str, str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = lambda caught: self._keep(caught.exc_value)

    def close(self) -> None:
        sys.excepthook, threading.excepthook = self._before

    def _caught(self, _: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        self._keep(error.with_traceback(traceback))

    def _keep(self, error: BaseException | None) -> None:
        if error is not None:
            from reader.crash import write_report

            text, place = write_report(error, self._folder)
            print(text, file=sys.stderr)  # for those who start the program from a terminal
            self.raised.emit(text, str(place))


def run_window(folder: Path, files: list[Path]) -> int:
    """Open the window, import `files`, and stay until the user closes it; returns the exit code."""
    if sys.platform == "linux" and not _has_screen():
        raise ReaderError("no-screen")
    if is_open(folder) and _hand_over(folder, files):
        return 0
    application = _open(make_qt(), folder)
    if application is None:
        return 1
    application.window.show()
    QTimer.singleShot(_SEEN_MS, application.attend)
    QTimer.singleShot(_SETTLED_MS, application.prepare)
    if files:
        QTimer.singleShot(0, lambda: application.window.import_paths(files))
    code = QApplication.exec()
    application.close()
    return code


def _hand_over(folder: Path, files: list[Path]) -> bool:
    """Whether the window that has the archive in `folder` open took over what this start is to do."""
    from reader.services.handing_over import Answer, hand_over
    from reader.ui.calls import own_call

    return hand_over(folder, own_call(files)) is Answer.TAKEN


def _open(qt: QApplication, folder: Path) -> Application | None:
    """The window on the archive in `folder`, or on another one if the user chooses so; None if the user gives up."""
    wanted: Path | None = folder
    while wanted:
        folder, settings = wanted, settings_in(wanted)
        try:
            return Application(qt, folder, settings, _opened_patiently(qt, folder, settings))
        except ReaderError as error:
            print(f"archive-reader: {error}", file=sys.stderr)
            from reader.ui.dialogs.trouble import ask_for_another

            speak(qt, resources() / "translations", Session(settings).language)
            theme = theme_for(Session(settings).scheme)
            apply(theme)
            wanted = ask_for_another(error, folder, theme)
    return None


def _opened_patiently(qt: QApplication, folder: Path, settings: QSettings) -> Archive | None:
    """The archive in `folder`, if something must be done before that takes long; None if it opens at once."""
    if not opens_slowly(folder):
        return None
    from reader.ui.dialogs.patience import open_patiently

    speak(qt, resources() / "translations", Session(settings).language)
    theme = theme_for(Session(settings).scheme)
    apply(theme)
    worker = Worker()
    try:
        return open_patiently(worker, theme, folder)
    finally:
        worker.close()


def make_qt() -> QApplication:
    """Qt's application object, with the program's fonts."""
    QApplication.setApplicationName(_NAME)
    QApplication.setApplicationDisplayName("Archive Reader")
    QApplication.setDesktopFileName(_NAME)
    qt = QApplication([*sys.argv[:1], "-style", "fusion"])  # named here: to ask Qt for a style takes it a while
    add_fonts(resources() / "fonts", SANS)
    return qt


def settings_in(folder: Path) -> QSettings:
    """What the window remembers, kept beside the archive, so that it goes where the archive goes.

    For archives that can only be read it is kept with the user's own.
    """
    if can_only_be_read(folder):
        folder = default_library()
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def _has_screen() -> bool:
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
