"""The only place where the window's parts are wired together, and where they are shut down in order.

What is imported inside a function here is not needed for the first sight of the window.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.core.errors import ReaderError
from reader.paths import resources
from reader.services.archive import Archive
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from reader.ui.session import Session
from reader.ui.theme import SANS, add_fonts, apply, theme_for
from reader.ui.worker import Worker

_NAME = "archive-reader"
_SETTLED_MS = 3000
"""After the window was shown: by then its first list is painted."""


class Application:
    """The window on the archive in `folder`, with what it remembers of its last time in `settings`.

    Raises ReaderError for a folder or a file that cannot be used.
    """

    def __init__(self, qt: QApplication, folder: Path, settings: QSettings) -> None:
        self._qt = qt
        self._settings = settings
        self.archive = Archive(folder, window=True)
        self._faults = _Faults(folder)
        self.worker = Worker()
        self.window = self._make_window()
        self._faults.raised.connect(self._show_fault)
        qt.aboutToQuit.connect(self.close)
        self._closed = False

    def close(self) -> None:
        """End the jobs that are under way, then close the archive. What was acknowledged is saved already."""
        if not self._closed:
            self._closed = True
            self.worker.close()
            self.archive.close()
            self._faults.close()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.archive, self.worker, resources() / "samples", self._settings)
        window.language_chosen.connect(self._change_language_soon)
        window.furnishing.connect(self._speak)
        window.restore_wanted.connect(self._restore)
        return window

    def _speak(self) -> None:
        speak(self._qt, resources() / "translations", Session(self._settings).language)

    def prepare(self) -> None:
        """Load, while nobody waits, what the first import needs: then it would hold up the window for a moment.

        Tell of recognisers that are newer than the archive's names, and make the backup of the day.
        """
        gc.freeze()  # what is there now stays for good: it need not be looked through again and again
        gc.enable()
        self.worker.read(self.archive.importing.prepare)
        self.window.recognising.offer()
        self.window.backups.make_daily()

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
        old = self.window
        self._stop(old)
        if not old.isVisible():
            return
        from reader.services.backups import restore

        # Off the window's thread: an archive of years takes many seconds to copy.
        folder = self.archive.folder
        self.archive.close()
        job = self.worker.write(restore, backup, folder)
        job.otherwise(lambda error: self._reopen(old, folder, error)).then(lambda _: self._reopen(old, folder, None))

    def _reopen(self, old: MainWindow, folder: Path, error: ReaderError | None) -> None:
        self.archive = Archive(folder, window=True)
        self._take_the_place_of(old)
        self.window.backups.tell_restored(error)

    def _stop(self, window: MainWindow) -> None:
        window.keep()
        window.setEnabled(False)
        self.worker.drain()  # what was asked for is answered to the window that asked

    def _take_the_place_of(self, old: MainWindow) -> None:
        self.window = self._make_window()
        if not old.isMaximized() and not old.isFullScreen():
            self.window.resize(old.size())
        self.window.show()
        self.window.activateWindow()
        old.hide()
        old.deleteLater()

    def _show_fault(self, text: str, place: str) -> None:
        from reader.ui.dialogs.trouble import show_fault

        show_fault(self.window, text, place)


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
    application = _open(make_qt(), folder)
    if application is None:
        return 1
    # Ctrl+C in a terminal: Python would see it only when an event comes. Nothing that was saved can be lost by it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application.window.show()
    QTimer.singleShot(_SETTLED_MS, application.prepare)
    if files:
        QTimer.singleShot(0, lambda: application.window.import_paths(files))
    code = QApplication.exec()
    application.close()
    return code


def _open(qt: QApplication, folder: Path) -> Application | None:
    """The window on the archive in `folder`, or on another one if the user chooses so; None if the user gives up."""
    wanted: Path | None = folder
    while wanted:
        folder, settings = wanted, settings_in(wanted)
        try:
            return Application(qt, folder, settings)
        except ReaderError as error:
            print(f"archive-reader: {error}", file=sys.stderr)
            from reader.ui.dialogs.trouble import ask_for_another

            speak(qt, resources() / "translations", Session(settings).language)
            theme = theme_for(Session(settings).scheme)
            apply(theme)
            wanted = ask_for_another(error, folder, theme)
    return None


def make_qt() -> QApplication:
    """Qt's application object, with the program's fonts."""
    QApplication.setApplicationName(_NAME)
    QApplication.setApplicationDisplayName("Archive Reader")
    QApplication.setDesktopFileName(_NAME)
    qt = QApplication(sys.argv[:1])
    add_fonts(resources() / "fonts", SANS)
    return qt


def settings_in(folder: Path) -> QSettings:
    """What the window remembers, kept beside the archive, so that it goes where the archive goes."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def _has_screen() -> bool:
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
