"""How actions are made; those of a room of its own are made by the same hand."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence


class Make(Protocol):
    """Makes an action of the window, with its icon and its keys."""

    def __call__(
        self, text: str, icon: str, *keys: str | QKeySequence.StandardKey, checkable: bool = False
    ) -> QAction: ...
