"""Which backups of an archive are kept: of the last days, weeks and months, as far as there is room for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

DAYS, WEEKS, MONTHS = 7, 4, 12
"""How many days, weeks and months back the newest backup of each is kept."""
CHANGES = 3
"""How many backups of before a large change are kept, whatever else was made on the same day."""


class Occasion(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    BEFORE_CHANGE = "before-change"
    BEFORE_FORMAT = "before-format"
    BEFORE_RESTORE = "before-restore"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the archive: `made` in UTC, `size` in bytes."""

    path: Path
    made: datetime
    occasion: Occasion
    size: int


def newest_first(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """The backups in the order in which one would take them: the last are those that bear a date still to come.

    The clock was wrong when they were made, or is wrong now: nobody knows how old they are.
    """
    return sorted(backups, key=lambda one: (one.made <= now, one.made), reverse=True)


def outdated(backups: Iterable[Backup], room: int, now: datetime) -> list[Backup]:
    """The backups that need not be kept any more, of which all together may take `room` bytes.

    The newest one of each of the last days, weeks and months that have any stays, the last ones of before a large
    change, and of the rest nothing. When room is short the oldest go first; the newest one of all always stays. Those
    that bear a date still to come have days of their own, so that they take no other's place.
    """
    ordered = newest_first(backups, now)
    kept = _worth_keeping([one for one in ordered if one.made <= now])
    kept |= _worth_keeping([one for one in ordered if one.made > now])
    used = 0
    for place, one in enumerate(ordered):
        if one in kept:
            used += one.size
            if used > room and place:
                kept.discard(one)
    return [one for one in ordered if one not in kept]


def _worth_keeping(ordered: Sequence[Backup]) -> set[Backup]:
    kept: set[Backup] = set()
    for span, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        spans: dict[object, Backup] = {}
        for one in ordered:
            if len(spans) < count or span(one.made.date()) in spans:
                spans.setdefault(span(one.made.date()), one)
        kept |= set(spans.values())
    return kept | set([one for one in ordered if one.occasion is Occasion.BEFORE_CHANGE][:CHANGES])


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month
