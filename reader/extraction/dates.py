"""The day on which an article was published. No day is better than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time

_FIRST_YEAR = 1990
_MAX_DATELINE = 60
_DATELINE = re.compile(
    r"^\W*(?:\d|thứ\s|chủ nhật|ngày\s|cập nhật|đăng|published|posted|\w+day,|tháng\s|"
    r"[^\W\d]+(?: [^\W\d]+){0,3}, ngày\s)",
    re.IGNORECASE,
)
# How a report opens: "HAI LUONG, September 22, 2026 — …", "Hà Nội, ngày 5 tháng 3 năm 2019 - …".
_OPENING = re.compile(r"^\(?([^\d\n]{2,60}?,\s*(?:ngày\s+)?[^\n]{6,30}?(?:19|20)\d\d)\)?\s*(?:[-–—:]|/PRNewswire)")
_MAX_POSTED = 140
_LONG = 200  # a line of the body
_POSTED = re.compile(
    r"đăng bởi|người đăng|lượt (?:xem|đọc)|chuyên mục|(?:posted|published) (?:by|in|on)|publicado|views?\b|tags\s*:",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
# 24/12/2012, 24-12-2012, 24.12.2012; not a part of a longer number or of an address.
_DAY_FIRST = re.compile(r"(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?![\d/-])")
# 30/11/12 is a day only where the line says so.
_SHORT_YEAR = re.compile(
    r"(?:ngày|thứ\s+\w+,?|chủ nhật,?)\s+(\d{1,2})([/.-])(\d{1,2})\2(\d\d)(?![\d/.-])", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?![\d/-])")
# Not giêng and chạp: with those, people name days of the lunar year.
_WORDS = "một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai"
_VIETNAMESE_MONTHS = {word.replace("_", " "): number for number, word in enumerate(_WORDS.split(), start=1)}
_THANG = r"(?:tháng|thg\.?)\s+(\d{1,2}|mười(?:\s+(?:một|hai))?|một|hai|ba|tư|năm(?=\s*,|\s+năm)|sáu|bảy|tám|chín)\b"
_VIETNAMESE = re.compile(rf"(?<![\d/])(\d{{1,2}})\s+{_THANG}\s*(?:[,/]\s*)?(?:năm\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
_VIETNAMESE_MONTH_FIRST = re.compile(rf"\b{_THANG}\s+(\d{{1,2}}),?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_LUNAR = re.compile(r"\b(?:mồng|mùng|âm lịch)\b", re.IGNORECASE)
_MONTHS = _VIETNAMESE_MONTHS | {
    month: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), start=1)
    for month in names.split()
}  # fmt: skip
_MONTH = "(" + "|".join(sorted(_MONTHS.keys() - _VIETNAMESE_MONTHS.keys(), key=len, reverse=True)) + r")\b\.?"
_ENGLISH = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_ENGLISH_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\d:.+-])(?<!GMT)(?<!UTC)(\d{1,2})(?::|\s?[hg](?=\s?\d\d\b)|\s?giờ)\s?(\d{1,2})(?!\d)(?::\d\d)?"
    r"(?:\.\d+)?\s?([ap]\.?m\b|SA\b|CH\b|chiều|tối)?",
    re.IGNORECASE,
)
# The day under many Vietnamese headlines is called that of the last update; it is the only one there.
_UPDATED = re.compile(r"cập nhật", re.IGNORECASE)
# A line that only tells when the page was looked at, changed or printed.
_OTHER_MOMENT = re.compile(
    r"hôm nay|bây giờ|today|updated|modified|last edit|copyright|©|all rights|bản quyền|in ngày|printed",
    re.IGNORECASE,
)
_WEEKDAY_OR_TIME = re.compile(r"thứ\s*\w+|chủ nhật|\b\d{1,2}[:h]\d{2}\b|gmt|published|posted|đăng|ngày", re.IGNORECASE)


def from_iso(text: str) -> date | None:
    """The day of an ISO 8601 moment as machines write it, as its own time zone counts; None if there is none."""
    match = _ISO.search(text)
    return _day(match[1], match[2], match[3]) if match else None


def clock_of(text: str) -> time | None:
    """The first time of day that `text` names: 08:05, 8h05, 8 giờ 5, 9:30 PM, 02:15 CH; None if it names none.

    An offset from Greenwich is none, nor is midnight, by which machines say that they know the day only.
    """
    match = _CLOCK.search(text)
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").lower().replace(".", "")
    if half in ("pm", "ch", "chiều", "tối") and hour < 12:
        hour += 12
    elif half in ("am", "sa") and hour == 12:
        hour = 0
    return time(hour, minute) if (hour or minute) and hour < 24 and minute < 60 else None


def from_text(text: str, *, day_first: bool = True) -> date | None:
    """The first day with a year that `text` names, in Vietnamese or English ways of writing.

    Without `day_first`, numbers that could also be month and day in this order are passed over.
    """
    found: list[tuple[int, date]] = []
    for pattern, order in (
        (_DAY_FIRST, (4, 3, 1)),
        (_VIETNAMESE, (3, 2, 1)),
        (_VIETNAMESE_MONTH_FIRST, (3, 1, 2)),
        (_ISO, (1, 2, 3)),
        (_YEAR_FIRST, (1, 2, 3)),
        (_ENGLISH, (3, 1, 2)),
        (_ENGLISH_DAY_FIRST, (3, 2, 1)),
    ):
        match = pattern.search(text)
        if match:
            year, month, day = (match[group] for group in order)
            moment = _day(year, str(_MONTHS.get(" ".join(month.lower().split()), month)), day)
            ambiguous = pattern is _DAY_FIRST and not day_first and int(match[1]) <= 12
            if moment and not ambiguous and not _LUNAR.search(text):
                found.append((match.start(), moment))
    return min(found)[1] if found else None


def is_dateline(line: str) -> bool:
    """Whether `line` is short and tells a day, perhaps with an hour, an author or a count of readers, and no more."""
    longest = _MAX_POSTED if _POSTED.search(line) else _MAX_DATELINE
    return len(line) <= longest and _DATELINE.match(line) is not None and bool(_full_or_short(line, day_first=True))


def opening_day(paragraph: str) -> date | None:
    """The day in the dateline with which a report opens, behind the name of a place; None if there is none."""
    match = _OPENING.match(paragraph)
    return from_text(match[1]) if match else None


def near_title(lines: Iterable[str], *, longest: int, day_first: bool) -> date | None:
    """The day in one of `lines`, as `dated_line` finds it."""
    found = dated_line(lines, longest=longest, day_first=day_first)
    return found[0] if found else None


def dated_line(lines: Iterable[str], *, longest: int, day_first: bool) -> tuple[date, str] | None:
    """The day in one of `lines`, the texts beside the title, nearest first, and the line that tells it.

    Lines longer than `longest` do not count. A line that speaks of an update counts where no other line has a day.
    Below the first paragraph of the body only lines count that hold little else.
    """
    lines = list(lines)
    for counted in ([line for line in lines if not _UPDATED.search(line)], lines):
        body = False
        for line in counted:
            body = body or len(line) > _LONG
            if len(line) > longest or _OTHER_MOMENT.search(line) or (body and not is_dateline(line)):
                continue
            found = _full_or_short(line, day_first=day_first)
            if found and (len(line) <= _MAX_DATELINE or _WEEKDAY_OR_TIME.search(line)):
                return found, line
    return None


def _full_or_short(line: str, *, day_first: bool) -> date | None:
    """The day of a dateline, whose year may have two digits."""
    found = from_text(line, day_first=day_first)
    short = _SHORT_YEAR.search(line) if day_first and not found else None
    return _day(f"20{short[4]}", short[3], short[1]) if short else found


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= _FIRST_YEAR else None
