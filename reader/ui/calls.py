"""Hears what further starts of the program hand over to this window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.services.handing_over import Call, calls_in, take_calls

_TOKEN = "XDG_ACTIVATION_TOKEN"
_ANYBODY = -1
"""The process that Windows lets come forward in our place."""


class Calls(QObject):
    """`called` carries each call that is left for the archive in `folder`."""

    called = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher([str(calls_in(folder))], self)
        self._watcher.directoryChanged.connect(self._take)
        QTimer.singleShot(0, self, self._take)  # somebody may be waiting already

    def _take(self) -> None:
        for call in take_calls(self._folder):
            self.called.emit(call)


def own_call(files: list[Path]) -> Call:
    """What this start hands over: its files, and the leave to come forward that the desktop gave it."""
    if sys.platform == "win32":
        from ctypes import windll  # which other systems do not have

        windll.user32.AllowSetForegroundWindow(_ANYBODY)
    return Call(tuple(files), os.environ.get(_TOKEN, ""))


def bring_forward(window: QWidget, call: Call) -> None:
    """Show a window above all others, also one that is minimised, as far as the desktop lets programs do that."""
    if call.token:
        os.environ[_TOKEN] = call.token  # Qt looks for it there when a window wants the keys
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
