"""Dates as a Vietnamese reader types them."""

from __future__ import annotations

import re
from datetime import date

_DAY_FIRST = re.compile(r"\s*(\d{1,2})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{4})\s*")
_YEAR_FIRST = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*")


def day_in(text: str) -> date | None:
    """The date that was typed, None if it is none. The day stands before the month, but in ISO's way of writing."""
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, found.groups())
    elif found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
