"""Words of a row of the list. They stand by themselves: the window shows its list before it needs any others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from datetime import date


JOINT = "  ·\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
"""Stands between parts of a line. A line that is too long breaks before it: no dot is left at its end."""


def date_text(day: date | None) -> str:
    """A date as a Vietnamese reader writes it, `""` for none."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}" if day else ""


def title_text(title: str) -> str:
    """The title, or words in its place."""
    return title or QCoreApplication.translate("Texts", "Untitled page")
