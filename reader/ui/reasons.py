"""The reasons inside messages, in the user's language: those that never change, and those with numbers in them."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

PATTERNS = (
    "it has {0} pages",
    "it has more than {0} parts",
    "page {0} has too many letters",
    "page {0} of it is damaged",
    "only {0} of its {1} pages could be read in {2} seconds",
    "a part of it unpacks to more than {0} MB",
    "it would unpack to {0} MB, {1} times its size",
    "its part {0} is damaged",
    "what was saved is of the type {0}",
    "what follows record {0} cannot be read ({1})",
    "it stops in the middle of record {0}",
    "it cannot be unpacked ({0})",
    "{0} is missing in it",
)
"""Reasons whose gaps are filled where they arise. The translation has the same gaps."""


def reason_text(reason: str) -> str:
    """A reason as the user reads it; one that nobody translated, such as a system's own, stays as it is."""
    said = QCoreApplication.translate("reasons", reason)
    if said != reason:
        return said
    for pattern in PATTERNS:
        if found := _as_expression(pattern).fullmatch(reason):
            return QCoreApplication.translate("reasons", pattern).format(*found.groups())
    return reason


@cache
def _as_expression(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{\d\\}", "(.+)", re.escape(pattern)), re.DOTALL)
