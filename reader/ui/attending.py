"""What goes on beside the window while it is open: further starts are heard, and so is the system's wish to end."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from reader.crash import Presence
from reader.ui.calls import Calls

_ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP")
"""How a program is asked to end: by Ctrl+C in a terminal, and by the system at the end of a session."""


class Attending(QObject):
    """For the archive in `folder`, of which this is the only window. Close it when the window ended by itself."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._presence = Presence(folder)
        self.before = self._presence.before
        """How the last window was cut off, None if it ended by itself."""
        self.calls = Calls(folder, self)
        self._pipe = _listen()
        if self._pipe:
            self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._end)

    def close(self) -> None:
        """End: the next start finds that all went well."""
        self._presence.close()
        if self._pipe:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(-1)
            for name in _ENDINGS:
                signal.signal(getattr(signal, name), signal.SIG_DFL)
            for end in self._pipe:
                os.close(end)
            self._pipe = None

    def _end(self) -> None:
        assert self._pipe
        with suppress(OSError):
            os.read(self._pipe[0], 16)
        # As if the user had closed it: what is being written is saved.
        QApplication.closeAllWindows()
        QApplication.quit()


def end_by_ctrl_c() -> None:
    """End at once; Python would hear of it only with the next event. Nothing that was saved can be lost by that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _listen() -> tuple[int, int] | None:
    """Two ends of a pipe: the system's signals come out of the first. Python alone would hear them too late."""
    if sys.platform == "win32":
        end_by_ctrl_c()
        return None  # there windows get a message, which Qt understands
    pipe = os.pipe()
    for end in pipe:
        os.set_blocking(end, False)
    signal.set_wakeup_fd(pipe[1], warn_on_full_buffer=False)
    for name in _ENDINGS:
        signal.signal(getattr(signal, name), lambda *_: None)
    return pipe
