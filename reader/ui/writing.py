"""A file that is being written for the user: how far it is, once that takes long, and Cancel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from reader.services.control import Control
from reader.ui.message_bar import MessageBar
from reader.ui.texts import count_text
from reader.ui.worker import Job, Worker

_PATIENCE_MS = 700
"""How long it may take before it is told how far it is."""


def write_file(worker: Worker, messages: MessageBar, call: Callable[..., Any], path: Path) -> Job:
    """Run `call(progress, control)`, which writes `path`, off the window's thread and not on that which saves notes."""
    run = _Run(messages, path, worker)
    job = worker.read(partial(call, run.hear, run.control))
    job.ended.connect(run.end)
    return job


class _Run(QObject):
    def __init__(self, messages: MessageBar, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.control = Control()
        self._messages = messages
        self._path = path
        self._heard = (0, 0)
        self._told = False
        self._timer = QTimer(self, interval=_PATIENCE_MS)
        self._timer.timeout.connect(self._tell)
        self._timer.start()

    def hear(self, done: int, total: int) -> None:
        """Called from the thread that writes."""
        self._heard = (done, total)

    def end(self) -> None:
        """It is written, or was not."""
        self._timer.stop()
        self.deleteLater()

    def _tell(self) -> None:
        done, total = self._heard
        text = self.tr("Writing {name}: {done} of {total} articles").format(
            name=self._path.name, done=count_text(done), total=count_text(total)
        )
        if not self._told:
            self._told = True
            self._messages.tell(text, self.tr("Cancel"), self.control.cancel)
        elif not self._messages.isHidden():
            self._messages.label.setText(text)
