"""The only place where the window's parts are wired together, and where they are shut down in order."""

from __future__ import annotations

import os
import signal
import sys
import threading
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.core.errors import ReaderError
from reader.crash import write_report
from reader.paths import resources
from reader.services.archive import Archive
from reader.ui.dialogs.trouble import ask_for_another, show_fault
from reader.ui.language import Language, speak
from reader.ui.main_window import MainWindow
from reader.ui.place import go_to, place_in
from reader.ui.session import Session
from reader.ui.theme import add_fonts, apply, theme_for
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
        speak(qt, resources() / "translations", Session(settings).language)
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
        return window

    def prepare(self) -> None:
        """Load, while nobody waits, what the first import needs: then it would hold up the window for a moment."""
        self.worker.read(self.archive.importing.prepare)

    def _change_language_soon(self, language: Language) -> None:
        # Not at once: the menu whose entry was chosen belongs to the window that goes.
        QTimer.singleShot(0, partial(self._change_language, language))

    def _change_language(self, language: Language) -> None:
        """Put a window that speaks another language in the place of the one that is open."""
        old = self.window
        old.keep()
        old.setEnabled(False)
        self.worker.drain()  # what was asked for is answered to the window that asked
        if not old.isVisible():
            return  # closed meanwhile
        place = place_in(old)
        speak(self._qt, resources() / "translations", language)
        self.window = self._make_window()
        if not old.isMaximized() and not old.isFullScreen():
            self.window.resize(old.size())
        self.window.show()
        self.window.activateWindow()
        old.hide()
        old.deleteLater()
        go_to(self.window, place)

    def _show_fault(self, text: str, place: str) -> None:
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
            text, place = write_report(error, self._folder)
            print(text, file=sys.stderr)  # for those who start the program from a terminal
            self.raised.emit(text, str(place))


def run_window(folder: Path) -> int:
    """Open the window and stay until the user closes it; returns the exit code."""
    if sys.platform == "linux" and not _has_screen():
        raise ReaderError("no-screen")
    application = _open(make_qt(), folder)
    if application is None:
        return 1
    # Ctrl+C in a terminal: Python would see it only when an event comes. Nothing that was saved can be lost by it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application.window.show()
    QTimer.singleShot(_SETTLED_MS, application.prepare)
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
    add_fonts(resources() / "fonts")
    return qt


def settings_in(folder: Path) -> QSettings:
    """What the window remembers, kept beside the archive, so that it goes where the archive goes."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def _has_screen() -> bool:
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
