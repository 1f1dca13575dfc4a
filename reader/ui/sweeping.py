"""Collects garbage on the window's thread alone.

Python collects it on whichever thread happens to ask for memory. An object of Qt, such as a model or a timer, must not
be destroyed on another thread than its own: sooner or later the program would end there.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class Sweeper(QObject):
    """Collects when so much has come together that Python would, whenever the window's thread is about to rest."""

    def __init__(self) -> None:
        super().__init__()
        self._before = gc.isenabled()
        gc.disable()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._sweep)

    def close(self) -> None:
        """Let Python collect by itself again, if it did before."""
        QAbstractEventDispatcher.instance().aboutToBlock.disconnect(self._sweep)
        if self._before:
            gc.enable()

    def _sweep(self) -> None:
        pending = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, limit) in enumerate(pending) if count > limit > 0]
        if due:
            gc.collect(due[-1])
