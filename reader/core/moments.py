"""Moments of changes, in the order in which they were made, also where the clock was set back meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_LEAST = timedelta(microseconds=1)


def now_after(earlier: str | None) -> str:
    """Now, in UTC and as ISO text; just after the moment `earlier` where the clock says that this is still to come."""
    now = datetime.now(UTC).isoformat()
    if not earlier or earlier < now:
        return now
    try:
        return (datetime.fromisoformat(earlier) + _LEAST).isoformat()
    except (ValueError, OverflowError):  # a colleague's bundle may say anything
        return now
