"""The only place where the window's parts are wired together, and where they are shut down in order."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from reader.core.errors import ReaderError
from reader.crash import write_report
from reader.paths import resources
from reader.services.archive import Archive
from reader.ui.dialogs.trouble import show_error, show_fault
from reader.ui.main_window import MainWindow
from reader.ui.theme import add_fonts
from reader.ui.worker import Worker

_NAME = "archive-reader"


class Application:
    """The window on the archive in `folder`, with what it remembers of its last time in `settings`.

    Raises ReaderError for a folder or a file that cannot be used.
    """

    def __init__(self, qt: QApplication, folder: Path, settings: QSettings) -> None:
        self._faults = _Faults(folder)
        self.archive = Archive(folder, window=True)
        self.worker = Worker()
        self.window = MainWindow(self.archive, self.worker, resources() / "samples", settings)
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
    qt = make_qt()
    try:
        application = Application(qt, folder, settings_in(folder))
    except ReaderError as error:
        show_error(None, error)
        print(f"archive-reader: {error}", file=sys.stderr)
        return 1
    # Ctrl+C in a terminal: Python would see it only when an event comes. Nothing that was saved can be lost by it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application.window.show()
    code = qt.exec()
    application.close()
    return code


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
